"""The tools that code an article: the lexicon's frames and one tool for each stage."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from framing.errors import SettingsError
from framing.lexicon.load import load_lexicon
from framing.lexicon.model import Lexicon
from framing.match.terms import TermMatcher
from framing.protocols import Attributor, Matcher, Scorer, Segmenter
from framing.registry import load_plugin
from framing.score.classifier import has_model, tell_lost
from framing.score.readability import ReadabilityMeter
from framing.score.tiers import Grades, Reliability, list_tiers, load_reliability
from framing.settings import Settings

BuildSegmenter = Callable[[], Segmenter]
BuildAttributor = Callable[[Sequence[Path]], Attributor]
BuildScorer = Callable[[Lexicon], Scorer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook:
    """Everything needed to code an article: the lexicon's frames and a tool for each stage.

    `reliability` is the file of measured reliability, None where nothing was measured. `loaded`
    holds the tools as the settings name them, so that one put in their place is known as such.
    """

    settings: Settings
    lexicon: Lexicon
    segmenter: Segmenter
    attributor: Attributor
    matcher: Matcher
    scorer: Scorer
    meter: ReadabilityMeter
    reliability: Reliability | None = None
    loaded: tuple[object, ...] = ()

    @property
    def tools(self) -> tuple[object, ...]:
        """The lexicon and the tool of each stage, in their order."""
        stages = (self.segmenter, self.attributor, self.matcher, self.scorer, self.meter)
        return (self.lexicon, *stages)

    @property
    def grades(self) -> Grades:
        """The tiers of every frame and language; not measured where the scorer is another one."""
        digest = getattr(self.scorer, "digest", "") or self.lexicon.digest
        names, langs = self.lexicon.frame_names, self.lexicon.languages
        tiers = list_tiers(self.reliability, self.scorer.name, names, langs, digest)
        return Grades.build(tiers)

    @property
    def frames(self) -> tuple[str, ...]:
        """The names of the frames in the codebook's order."""
        return tuple(frame.name for frame in self.lexicon.frames)


def load_codebook(settings: Settings | None = None) -> Codebook:
    """Load the lexicon, the actors and the scorer that the settings name.

    Raises LexiconError, PluginError or ModelError with one line that says what to do.
    """
    settings = settings or Settings()
    lexicon = load_lexicon(settings.lexicon, kind="frames")
    segment = cast("BuildSegmenter", load_plugin("segmenters", settings.segmenter))
    attribute = cast("BuildAttributor", load_plugin("attributors", settings.attributor))
    score = cast("BuildScorer", load_plugin("scorers", name_scorer(settings, lexicon)))
    scorer = score(lexicon)
    codebook = Codebook(
        settings=settings,
        lexicon=lexicon,
        segmenter=segment(),
        attributor=attribute(tuple(Path(path) for path in settings.actors)),
        matcher=TermMatcher.build(lexicon),
        scorer=scorer,
        reliability=load_reliability(settings.lexicon, settings.reliability, scorer.name),
        meter=ReadabilityMeter(),
    )
    return replace(codebook, loaded=codebook.tools)


def name_scorer(settings: Settings, lexicon: Lexicon) -> str:
    """Return the scorer to use: 'auto' is the lexicon's model, unless it is no better than its words."""
    if settings.scorer != "auto":
        return settings.scorer
    return "classifier" if has_model(lexicon) and not tell_lost(lexicon) else "lexicon"


def check_loadable(codebook: Codebook) -> None:
    """Raise SettingsError when the codebook has a tool that its settings do not name."""
    named = map(operator.is_, codebook.tools, codebook.loaded)
    if not (codebook.loaded and all(named)):
        raise SettingsError(
            "workers: the codebook holds tools that its settings do not name, and other processes "
            "load them by the settings; use workers=1, or install the tool as a plugin"
        )
