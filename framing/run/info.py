"""What a run says of itself, gathered from its settings, lexicon, scorer and articles."""

from __future__ import annotations

from framing import __version__
from framing.lexicon.load import MODEL_FILE
from framing.lexicon.model import Lexicon
from framing.notes import write_note
from framing.protocols import Scorer
from framing.provenance import CorpusLog, Notice, RunInfo
from framing.score.classifier import tell_lost
from framing.score.tiers import Reliability, list_tiers
from framing.settings import Settings
from framing.text.syllables import SYLLABLE_SOURCE


def build_run_info(
    settings: Settings,
    lexicon: Lexicon,
    scorer: Scorer,
    known: Reliability | None,
    log: CorpusLog,
    *,
    models: str = "",
) -> RunInfo:
    """Return the provenance of a run over the articles that `log` has noted.

    `known` is the measured reliability that the run goes by, None where nothing was measured.
    `models` names what helped the attribution beside the rules; empty when nothing did.
    """
    scored_by = getattr(scorer, "digest", "") or lexicon.digest
    tiers = list_tiers(known, scorer.name, lexicon.frame_names, log.langs, scored_by)
    given = log.countries
    return RunInfo(
        version=__version__,
        settings=settings.to_record(),
        lexicons={lexicon.id: {"version": lexicon.version, "digest": lexicon.digest}},
        scorer=scorer.name,
        model_digest=getattr(scorer, "digest", ""),
        corpus_digest=log.digest,
        articles=log.articles,
        skipped=tuple(log.skipped),
        notices=(
            *log.notices,
            *log.list_last(),
            *_list_misfits(settings, known, scorer.name, scored_by),
            *_list_lost(settings, lexicon, scorer.name),
        ),
        notes={
            "frames": {
                frame.name: {"title": frame.title, "definition": frame.definition}
                for frame in lexicon.frames
            },
            "syllables": SYLLABLE_SOURCE,
            "thresholds": {
                "lexicon": dict(lexicon.thresholds),
                **({scorer.name: limits} if (limits := getattr(scorer, "thresholds", {})) else {}),
            },
            "reliability": tiers,
            **({"event_countries_given": dict(sorted(given.items()))} if given else {}),
            **({"attributor": models} if models else {}),
        },
    )


def _list_misfits(
    settings: Settings, known: Reliability | None, scorer: str, digest: str
) -> list[Notice]:
    """Return the notice that a reliability file was measured on something else than this run.

    A scorer that was chosen by hand, beside the lexicon's own file, needs no notice.
    """
    misfit = known.tell_misfit(scorer, digest) if known else None
    chosen = settings.scorer != "auto" and not settings.reliability
    if known is None or not misfit or (chosen and known.name_scorer() != scorer):
        return []
    return [Notice(str(settings.reliability or known.file), misfit)]


def _list_lost(settings: Settings, lexicon: Lexicon, scorer: str) -> list[Notice]:
    """Return the notice that the lexicon's model is no better than its words: left aside, or used."""
    told = tell_lost(lexicon) if settings.scorer == "auto" or scorer == "classifier" else None
    if told is None:
        return []
    found = (
        "its training found it no better than the words (macro-F1 {model}, the words alone "
        "{words}, always yes {always})"
    )
    model, words, always = told
    lost = f"{found}; --scorer lexicon scores with the words"
    aside = f"{found}, so the words score; --scorer classifier uses it"
    note = (
        write_note("model_lost", lost, model=model, words=words, always=always)
        if scorer == "classifier"
        else write_note("model_aside", aside, model=model, words=words, always=always)
    )
    return [Notice(MODEL_FILE, note)]
