"""Codings that commands are given: read, settled, and told of."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from framing.codings import count_disputed, settle_coders
from framing.errors import LexiconError, ModelError, SettingsError
from framing.lexicon.load import load_lexicon
from framing.records import Table
from framing.validate.codings import Coding, count_voiceless, read_codings
from framing.validate.pairs import list_elsewhere, list_unscored


def _find_training(run: Mapping[str, object], codings: Sequence[Path]) -> tuple[Path, ...]:
    """Return the codings that the model of scores was itself fitted on.

    `run` is the provenance of the scores. None is found where their model is not at hand.
    """
    # numpy and the models load slowly; commands that need neither do not wait for them.
    from framing.score import classifier, deep  # noqa: PLC0415

    finders = {"classifier": classifier.find_training, "deep": deep.find_training}
    find, settings = finders.get(str(run.get("scorer"))), run.get("settings")
    if find is None or not isinstance(settings, Mapping) or not codings:
        return ()
    try:
        lexicon = load_lexicon(str(settings.get("lexicon")))
        return find(lexicon, str(run.get("model_digest")), codings)
    except (LexiconError, ModelError):
        return ()


def warn_of_training(run: Mapping[str, object], codings: Sequence[Path]) -> tuple[Path, ...]:
    """Say so where scores are held against codings that their own model was fitted on; return those."""
    fitted = _find_training(run, codings)
    for path in fitted:
        print(
            f"framing: note: the model was fitted on {path}, so it looks better there than it is "
            "and corrected shares lean towards it; use sentences coded since",
            file=sys.stderr,
        )
    return fitted


def read_all_codings(paths: Sequence[Path], adjudicator: str = "") -> tuple[Coding, ...]:
    """Return the codings of tables; of sentences that the adjudicator coded, no other code."""
    if adjudicator and not paths:
        raise SettingsError(f"--adjudicator {adjudicator}: nothing to settle; give --coding too")
    found = [item for path in paths for item in read_codings(path)]
    return settle_coders(found, adjudicator)


def tell_corrections(
    codings: Sequence[Coding], paths: Sequence[Path], outlets: Table, run: Mapping[str, object]
) -> None:
    """Say on stderr what codings corrected, how disputes count, and whether a model was fitted on them.

    `outlets` is the corrected table, `run` the provenance of the scores; without codings nothing.
    """
    if codings:
        print(f"framing: {count_corrected(outlets)}", file=sys.stderr)
        if lacking := list_voiceless(codings):
            print(
                f"framing: note: coded without a voice, in sentences: {lacking}; the shares by voice "
                "of outlets that these stand in are not corrected, shares of the frame are",
                file=sys.stderr,
            )
        tell_disputed(codings, "where coders disagree, each counts in equal parts")
        warn_of_training(run, paths)


def tell_elsewhere(tables: Mapping[str, Table], codings: Sequence[Coding]) -> None:
    """Say on stderr how many coded sentences are left out since their articles were not scored."""
    if missing := {coding.unit for coding in list_elsewhere(tables, codings)}:
        articles = len({article for article, *_ in missing})
        print(
            f"framing: left out, as their articles are not in the scored tables: {len(missing):,} "
            f"coded sentence{'s' * (len(missing) > 1)} of {articles:,} article{'s' * (articles > 1)}",
            file=sys.stderr,
        )


def tell_unscored(tables: Mapping[str, Table], codings: Sequence[Coding]) -> None:
    """Say on stderr which coded frames the scored tables lack, so that no figure counts them."""
    if missing := list_unscored(tables, codings):
        frames = ", ".join(f"{name} (coded 1 in {count:,})" for name, count in missing.items())
        print(
            f"framing: coded but not in the tables, so in no figure, macro-F1 neither: {frames}; to "
            "judge them too, score with the codebook that was coded",
            file=sys.stderr,
        )


def tell_disputed(codings: Sequence[Coding], how: str) -> None:
    """Say on stderr in how many sentences coders disagree, and `how` these count."""
    if disputed := count_disputed(codings):
        left = ", ".join(f"{frame} {number}" for frame, number in disputed.items())
        print(f"framing: {how}, in sentences: {left}", file=sys.stderr)


def list_voiceless(codings: Sequence[Coding]) -> str:
    """Return frames that were coded and nobody named a voice for, with the number of sentences."""
    return ", ".join(f"{name} {number}" for name, number in count_voiceless(codings).items())


def count_corrected(outlets: Table) -> str:
    """Return of how many outlets a coding corrected the shares, and what the others lack.

    >>> rows = [("A", 0.2, "ppi"), ("B", None, "uncorrected: too few: 3 coded, 20 are needed")]
    >>> count_corrected(Table("outlets", ("outlet", "corrected", "correction"), rows))
    "the coding corrects shares of 1 of 2 outlets; column 'correction' in outlets says why not more"
    """
    names = outlets.column("outlet")
    pairs = zip(names, outlets.column("corrected"), strict=True)
    done, total = len({name for name, value in pairs if value is not None}), len(set(names))
    more = "; column 'correction' in outlets says why not more" if done < total else ""
    return f"the coding corrects shares of {done} of {total} outlets{more}"
