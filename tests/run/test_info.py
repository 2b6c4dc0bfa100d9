"""What a run says of itself rests on files that are read once."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from framing import codebook
from framing.codebook import load_codebook
from framing.errors import SettingsError
from framing.pipeline import score_articles
from framing.records import Article
from framing.run import info
from framing.score import tiers
from framing.score.classifier import Lost
from framing.settings import Settings
from framing.tables.collection import Tables


@pytest.mark.parametrize(
    ("scorer", "files"),
    [("classifier", ["reliability.toml"]), ("lexicon", ["reliability.toml", "reliability.lexicon.toml"])],
)  # fmt: skip
def test_each_reliability_file_is_read_once(
    scorer: str, files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tables and run.json are marked by what the codebook read; no file is read that is not needed."""
    read, names = tiers.read_toml, []

    def note(path: Path) -> dict[str, Any]:
        names.append(path.name)
        return read(path)

    monkeypatch.setattr(tiers, "read_toml", note)
    scored = _score("Rain fell.", scorer)
    assert names == files
    assert {row["level"] for row in scored.run.notes["reliability"]} != {"not measured"}


def _score(text: str, scorer: str) -> Tables:
    return score_articles([_make_article(text)], load_codebook(Settings(scorer=scorer)))


def _make_article(text: str) -> Article:
    return Article(
        id="a", outlet="Tide", published="2024", lang="en", title="", text=text, source="a"
    )


@pytest.mark.parametrize("scorer", ["classifier", "lexicon"])
def test_thresholds_of_the_scorer_stand_beside_those_of_the_words(scorer: str) -> None:
    """Every run says what decides for its words, and what decided for its scorer."""
    assert set(_score("Rain fell.", scorer).run.notes["thresholds"]) == {"lexicon", scorer}


def test_the_thresholds_that_decided_are_named() -> None:
    """A reader of run.json can tell from the stored probabilities which frames are present."""
    text = "Soldiers massacred villagers. Rain fell. Police freed the hostages, the minister said."
    scored = _score(text, "classifier")
    limits = scored.run.notes["thresholds"]["classifier"]["en"]
    frames = scored["frames"]
    rows = [*zip(*map(frames.column, ("frame", "probability", "present")), strict=True)]
    assert len(rows) == 9
    assert [present for *_, present in rows] == [
        int(chance >= limits[frame]) for frame, chance, _ in rows
    ]


LOST = (
    "its training found it no better than the words (macro-F1 0.31, the words alone 0.42, always "
    "yes 0.27)"
)


@pytest.mark.parametrize(
    ("asked", "lost", "kind", "said"),
    [
        ("auto", True, "model_aside", f"{LOST}, so the words score; --scorer classifier uses it"),
        ("classifier", True, "model_lost", f"{LOST}; --scorer lexicon scores with the words"),
        ("lexicon", True, "", ""),
        ("auto", False, "", ""),
        ("classifier", False, "", ""),
    ],
)
def test_a_model_that_lost_is_told_where_it_could_score(
    asked: str, lost: bool, kind: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its figures and the way to the other scorer; not of a better one, nor where the words were asked for."""
    told = Lost(model="0.31", words="0.42", always="0.27") if lost else None
    for module in (codebook, info):
        monkeypatch.setattr(module, "tell_lost", lambda _: told)
    run = _score("Rain fell.", asked).run
    assert run.scorer == (
        "lexicon" if asked == "lexicon" or kind == "model_aside" else "classifier"
    )
    found = [one for one in run.notices if one.source == "model.zip"]
    assert [(one.text.kind, str(one.text)) for one in found] == ([(kind, said)] if said else [])


class _Silent:
    """A scorer put in the place of the one that the settings name: it never finds a frame."""

    name = "silent"

    def score(self, *found: Any) -> tuple[Any, ...]:
        """Find nothing."""
        del found
        return ()


def test_a_scorer_of_ones_own_is_never_measured() -> None:
    """What was measured for the shipped scorer is not said of another in its place."""
    silent = replace(load_codebook(), scorer=_Silent())
    assert set(silent.grades.levels.values()) == {"not measured"}


def test_other_processes_refuse_tools_they_cannot_load() -> None:
    """They load by the settings, and would score with the shipped scorer instead."""
    silent = replace(load_codebook(), scorer=_Silent())
    with pytest.raises(SettingsError, match="workers=1"):
        score_articles([_make_article("Rain fell.")], silent, workers=2)
