"""Terms that the classifier finds and the lexicon misses are proposed, with contexts to judge."""

import csv
from pathlib import Path

import pytest

from framing.cli.main import run
from framing.errors import InputError, SettingsError
from framing.learn.suggest import COLUMNS, suggest_terms
from framing.records import Table
from framing.tables.write import write_tables

FRAME = "human_rights"
# In each article: a sentence only the classifier gives the frame, one with a hit, two without.
PLACES = ("north gate", "old mill", "tram yard", "fish market", "school lane", "river bank")
ROUNDS = 20
COUNT = ROUNDS * len(PLACES)


def make_tables(*, chance: float | None = 0.9, lang: str = "en") -> dict[str, Table]:
    """Return stored tables of invented articles, each place in turn."""
    articles = Table("articles", ("article_id", "outlet", "lang"))
    sentences = Table("sentences", ("article_id", "sentence", "kind", "text"))
    frames = Table(
        "frames", ("article_id", "sentence", "frame", "present", "probability", "lexicon_hits")
    )
    for number, place in enumerate(PLACES * ROUNDS):
        name = f"a{number:03d}"
        articles.rows.append((name, "Ledger", lang))
        texts = (
            (
                f"At the {place} Maduro ordered rubber bullets against pupils {number + 12} times.",
                1,
                0,
            ),
            (f"A massacre at the {place}, said the clinic on day {number}.", 1, 2),
            (f"The {place} opened at noon and the baker sold bread on day {number}.", 0, 0),
            (f"Maduro visited the {place} and praised the bread on day {number}.", 0, 0),
        )
        for place_in, (text, present, hits) in enumerate(texts, start=1):
            sentences.rows.append((name, place_in, "body", text))
            probability = None if chance is None else chance - 0.001 * number
            frames.rows.append((name, place_in, FRAME, present, probability, hits))
    return {"articles": articles, "sentences": sentences, "frames": frames}


def suggest(**options: object) -> list[dict]:
    """Return the suggestions as mappings."""
    return list(suggest_terms(make_tables(), **options).records())  # type: ignore[arg-type]


def test_what_only_the_classifier_sees_is_proposed() -> None:
    """A phrase of all sentences of the one kind and none of the other leads, with its counts."""
    rows = suggest()
    found = {row["phrase"]: row for row in rows}
    lead = found["ordered rubber bullets"]
    assert (lead["sentences"], lead["articles"], lead["sentences_absent"]) == (COUNT, COUNT, 0)
    assert lead["z"] > 1.96
    assert lead["lang"] == "en"
    # What holds a hit of the lexicon already, and what marks no difference, is left out.
    assert not {"massacre", "clinic", "bread", "noon"} & set(found)


def test_names_and_numbers_never_stand_in_a_term() -> None:
    """'Maduro' and '12' are no terms, alone or inside a phrase."""
    assert not [row for row in suggest() if "maduro" in row["phrase"] or "12" in row["phrase"]]


def test_what_is_copied_counts_once_and_verbs_of_saying_are_no_terms() -> None:
    """A sentence that thirty articles share is one sentence; 'insisted' alone is never proposed."""
    tables = make_tables()
    for number in range(30):
        key = (f"a{number:03d}", 9)
        tables["sentences"].rows.append((*key, "body", "He said curfew patrols shot looters."))
        tables["frames"].rows.append((*key, FRAME, 1, 0.9, 0))
    for number in range(COUNT):
        key = (f"a{number:03d}", 10)
        text = f"She insisted rubber pellets fell on yard {number}."
        tables["sentences"].rows.append((*key, "body", text))
        tables["frames"].rows.append((*key, FRAME, 1, 0.9, 0))
    phrases = {str(row["phrase"]) for row in suggest_terms(tables, least_sentences=2).records()}
    assert "insisted rubber pellets" in phrases
    assert not [phrase for phrase in phrases if phrase == "insisted" or "looters" in phrase]


def test_contexts_are_of_three_articles_the_surest_first() -> None:
    """Each context holds the phrase as it stands in another article."""
    row = suggest()[0]
    contexts = [row[f"context_{n}"] for n in (1, 2, 3)]
    assert all(str(row["phrase"]) in context.lower() for context in contexts)
    assert [
        place for place, context in zip(PLACES, contexts, strict=False) if place in context
    ] == [*PLACES[:3]]


def test_rare_phrases_are_left_out() -> None:
    """What stands in fewer sentences or articles than asked for is not proposed."""
    assert suggest(least_sentences=COUNT + 1) == []
    assert suggest(least_articles=COUNT + 1) == []
    assert len(suggest(shown=1)) == 1


def test_words_of_the_topic_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A phrase that mostly stands without the frame is the topic's, however high its z."""
    tables = make_tables()
    for number in range(COUNT):
        for more in range(5, 55):
            when = "many times" if more < 10 else "once"
            text = f"Most bakers slept {when}, the calendar of day {number} noted on page {more}."
            tables["sentences"].rows.append((f"a{number:03d}", more, "body", text))
            tables["frames"].rows.append((f"a{number:03d}", more, FRAME, 0, 0.1, 0))
    found = {row["phrase"] for row in suggest_terms(tables, shown=99).records()}
    assert "ordered rubber bullets" in found
    assert "times" not in found
    monkeypatch.setattr("framing.learn.suggest._LEAST_RIGHT", 0)
    assert "times" in {row["phrase"] for row in suggest_terms(tables, shown=99).records()}


def test_wrong_use_is_refused() -> None:
    """The lexicon's own verdict, an unknown frame or language, missing tables: one line each."""
    with pytest.raises(SettingsError, match="--scorer classifier"):
        suggest_terms(make_tables(chance=None))
    with pytest.raises(
        SettingsError, match="--frame hr: not in the tables; they hold human_rights"
    ):
        suggest(frames=("hr",))
    with pytest.raises(SettingsError, match="--lang fr"):
        suggest(langs=("fr",))
    with pytest.raises(InputError, match="no table frames"):
        suggest_terms({"articles": Table("articles", ()), "sentences": Table("sentences", ())})


def test_the_command_writes_a_file(tmp_path: Path) -> None:
    """`framing lexicon suggest RUN --out FILE` writes CSV; a folder as FILE is refused."""
    write_tables(list(make_tables().values()), tmp_path / "run")
    out = tmp_path / "terms.csv"
    for target, code in ((out, 0), (tmp_path, 2)):
        with pytest.raises(SystemExit) as stop:
            run(["lexicon", "suggest", str(tmp_path / "run"), "--out", str(target)])
        assert int(stop.value.code or 0) == code
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert [row["phrase"] for row in rows] == [row["phrase"] for row in suggest()]
