"""What a lexicon is once it is read: frozen records that name file and line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from framing.lexicon.patterns import Match


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameDefinition:
    """A frame that a lexicon measures; `voices` are the roles it is usually voiced by."""

    name: str
    title: str
    definition: str = ""
    voices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeDefinition:
    """A part of a frame, such as problem, cause, moral judgement or remedy (Entman 1993)."""

    name: str
    title: str
    definition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One row of a lexicon: words that show a frame.

    `id` is the language and the term ("en:massacre"), unique in its lexicon; `weight` lies
    above 0 and up to 1 and says how surely the term alone shows the frame; `unless` lists
    contexts that cancel it; `where` is the file and line it was read from.
    """

    id: str
    text: str
    lang: str
    frame: str
    theme: str
    match: Match
    weight: float = 1.0
    unless: tuple[str, ...] = ()
    note: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """A lexicon folder as read: its frames, themes and terms, and a digest of its files.

    `thresholds` gives for every frame the sum of weights in one sentence from which the
    frame counts as present; `digest` is a SHA-256 over the names and bytes of its files.
    """

    id: str
    kind: str
    title: str
    version: str
    languages: tuple[str, ...]
    licence: str
    frames: tuple[FrameDefinition, ...] = ()
    themes: tuple[ThemeDefinition, ...] = ()
    terms: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    thresholds: Mapping[str, float] = field(default_factory=dict)
    digest: str = ""
    path: str = ""

    @property
    def frame_names(self) -> tuple[str, ...]:
        """Return the names of the frames in the order of the lexicon."""
        return tuple(frame.name for frame in self.frames)

    def list_terms(self) -> tuple[Term, ...]:
        """Return the terms of all languages, in file order."""
        return tuple(term for lang in self.terms for term in self.terms[lang])
