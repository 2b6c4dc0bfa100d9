"""Reported speech with a parser's help: a spaCy model that the user already has refines the rules."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.attribute.cues.drafts import Draft
from framing.attribute.namings.right import make_naming
from framing.attribute.roles.find import RoleFinder
from framing.attribute.rules import RuleAttributor
from framing.attribute.words.view import Naming, View
from framing.errors import PluginError
from framing.records import Segment
from framing.text.language import LANGUAGES

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass", "csubj"})
_CLAUSES = frozenset({"ccomp", "parataxis"})
_OUTSIDE = frozenset({"relcl", "acl", "acl:relcl", "appos", "punct", "cc", "conj"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SpacyAttributor(RuleAttributor):
    """Finds speech by the rules, and by a parser the clauses that the rules passed over.

    `models` holds a loaded pipeline for each language of which a model is installed; a text in
    another language is read by the rules alone. Nothing is ever downloaded.
    """

    models: Mapping[str, Any]

    @classmethod
    def load(cls, actors: Sequence[str | Path] = ()) -> SpacyAttributor:
        """Return an attributor with the models that are installed.

        Raises PluginError when spaCy is missing or has no English or Spanish model with a parser.
        """
        return cls(
            finder=RoleFinder.load(actors_extra=tuple(Path(path) for path in actors)),
            models=load_models(),
        )

    @property
    def name(self) -> str:
        """What a run's provenance says of the models: their names and versions."""
        about = [model.meta for model in self.models.values()]
        return "spacy: " + ", ".join(
            f"{item['lang']}_{item['name']} {item['version']}" for item in about
        )

    def refine(
        self, view: View, segment: Segment, bounds: tuple[int, int], drafts: list[Draft]
    ) -> None:
        """Add the clauses that a verb of saying governs and the rules passed over."""
        model = self.models.get(view.lexicon.lang)
        low, high = bounds
        verbs = [at for at in range(low, high) if view.words[at] in view.lexicon.verbs]
        if model is None or segment.kind == "junk" or not verbs:
            return
        parsed = _parse(model, view, segment)
        taken = {at for draft in drafts for at in range(draft.first, draft.last + 1)}
        for at in verbs:
            draft = None if at in taken else _draft_clause(view, parsed, at, bounds)
            if draft is not None:
                drafts.append(draft)
        drafts.sort(key=lambda draft: draft.first)


def _draft_clause(
    view: View, parsed: Mapping[int, Any], at: int, bounds: tuple[int, int]
) -> Draft | None:
    """Return a draft for a verb of saying that governs a clause and has a subject."""
    token = parsed.get(view.starts[at])
    if token is None or token.pos_ not in {"VERB", "AUX"}:
        return None
    clauses = [child for child in token.children if child.dep_ in _CLAUSES and child.i > token.i]
    subject = _climb(token) if clauses else None
    source = None if subject is None else _name(view, token, at, subject, bounds)
    if source is None:
        return None
    cue = view.lexicon.verbs[view.words[at]]
    return Draft(cue=cue, first=at, last=at, rule="parser", side="after", source=source)


def load_models() -> dict[str, Any]:
    """Return the first installed pipeline with a parser for each language, by language."""
    try:
        import spacy  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise PluginError(
            "attributor 'spacy': spaCy is missing; install it with pip install "
            "'media-framing[spacy]' or use the attributor 'rules'"
        ) from error
    names = sorted(spacy.util.get_installed_models())
    found: dict[str, Any] = {}
    for name in names:
        lang = name[:2]
        if lang in LANGUAGES and lang not in found:
            model = spacy.load(name, exclude=["ner", "lemmatizer"])
            if "parser" in model.pipe_names:
                found[lang] = model
    if not found:
        raise PluginError(
            f"attributor 'spacy': no English or Spanish model with a parser among "
            f"{', '.join(names) or 'none'}; install one or use the attributor 'rules'"
        )
    return found


def _parse(model: Any, view: View, segment: Segment) -> dict[int, Any]:
    """Return the parser's token for each offset at which one starts."""
    start = segment.span.start
    parsed = model(segment.span.of(view.text))
    return {start + token.idx: token for token in parsed}


def _climb(token: Any) -> Any:
    """Return the subject of a verb, or of the verb it is coordinated with."""
    for _ in range(3):
        for child in token.children:
            if child.dep_ in _SUBJECTS:
                return child
        if token.dep_ not in {"conj", "aux", "auxpass", "xcomp", "advcl"}:
            return None
        token = token.head
    return None


def _name(view: View, verb: Any, at: int, head: Any, bounds: tuple[int, int]) -> Naming | None:
    """Return the naming of a head word: what hangs on it, without clauses and appositions.

    `verb` is the parser's token for word `at`, by which its offsets are laid on the text.
    """
    tokens = [head]
    for token in tokens:
        tokens += [child for child in token.children if child.dep_ not in _OUTSIDE]
    shift = view.starts[at] - verb.idx
    places = [bisect_left(view.starts, shift + token.idx) for token in tokens]
    low, high = bounds
    if min(places) < low or max(places) >= high:
        return None
    return make_naming(view, min(places), max(places))
