"""What a run says of itself, gathered from its settings, lexicon, scorer and articles."""

from __future__ import annotations

from framing import __version__
from framing.lexicon.model import Lexicon
from framing.protocols import Scorer
from framing.provenance import CorpusLog, RunInfo
from framing.score.tiers import list_tiers, load_reliability
from framing.settings import Settings
from framing.text.syllables import SYLLABLE_SOURCE


def build_run_info(
    settings: Settings, lexicon: Lexicon, scorer: Scorer, log: CorpusLog, *, models: str = ""
) -> RunInfo:
    """Return the provenance of a run over the articles that `log` has noted.

    `models` names what helped the attribution beside the rules; empty when nothing did.
    """
    known = load_reliability(settings.lexicon)
    scored_by = getattr(scorer, "digest", "") or lexicon.digest
    tiers = list_tiers(known, scorer.name, lexicon.frame_names, log.langs, scored_by)
    return RunInfo(
        version=__version__,
        settings=settings.to_record(),
        lexicons={lexicon.id: {"version": lexicon.version, "digest": lexicon.digest}},
        scorer=scorer.name,
        model_digest=getattr(scorer, "digest", ""),
        corpus_digest=log.digest,
        articles=log.articles,
        skipped=tuple(log.skipped),
        notices=(*log.notices, *log.list_lone_dates()),
        notes={
            "syllables": SYLLABLE_SOURCE,
            "thresholds": dict(lexicon.thresholds),
            "reliability": tiers,
            **({"attributor": models} if models else {}),
        },
    )
