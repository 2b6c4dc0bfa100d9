"""A new article against an earlier run: percentile, neighbours, sources left out, new terms."""

import pytest

from framing.compare.place import LEAST_ARTICLES, find_wilson_interval
from framing.corpus import place_in_corpus
from framing.records import Cell, Table
from framing.tables.schema import SCHEMAS
from tests.compare.invented import FRAME, add_evidence, build_tables
from tests.compare.test_pairs import make_sentences

TEXTS = ("troops entered the harbour", "the mayor opened a library", "troops left the harbour")


def add_texts(tables: dict[str, Table], texts: tuple[str, ...], speaker: str) -> dict[str, Table]:
    """Return the tables with sentence texts, one per article, each quoting one speaker."""
    names = ("article_id", "sentence", "kind", "mode", "role", "speaker", "text")
    sentences = Table("sentences", names)
    for article, text in zip(tables["articles"].column("article_id"), texts, strict=True):
        sentences.rows.append((article, 1, "body", "direct", "rights", speaker, text))
    return {**tables, "sentences": sentences}


def place(
    event: str = "",
    text: str = "troops entered the harbour",
    day: str = "",
    times: int = 1,
    wire: tuple[str, ...] = (),
) -> list[dict[str, Cell]]:
    """Return the placement of one new article with 4 of 10 sentences framed.

    `times` repeats the three articles of the corpus; `wire` are their wire groups.
    """
    corpus = build_tables([("A", "e1", make_sentences(n)) for n in (0, 2, 6) * times])
    corpus = add_texts(add_evidence(corpus), TEXTS * times, "Carmen Ruiz")
    if wire:
        groups = corpus["articles"].columns.index("wire_group")
        corpus["articles"].rows[:] = [
            (*row[:groups], group, *row[groups + 1 :])
            for row, group in zip(corpus["articles"].rows, wire, strict=True)
        ]
    new = build_tables([("B", event, make_sentences(4))])
    new["articles"].rows[0] = ("new", *new["articles"].rows[0][1:])
    if day:
        new["articles"].rows[0] = ("new", "B", day, *new["articles"].rows[0][3:])
        corpus["articles"].rows[:] = [
            (*row[:2], "2021-03-01", *row[3:]) for row in corpus["articles"].rows
        ]
    new["scores"].rows[0] = ("new", *new["scores"].rows[0][1:])
    new["frames"].rows[:] = [("new", *row[1:]) for row in new["frames"].rows]
    new = add_texts(add_evidence(new, ("liberate",)), (text,), "Ana Díaz")
    table = place_in_corpus(new, corpus)
    assert table.columns == SCHEMAS["placement"].names
    return list(table.records())


def test_percentile_has_an_interval() -> None:
    """Above two thirds of the articles; ten sentences leave the place open."""
    (row,) = [row for row in place(times=7) if row["kind"] == "share" and row["role"] == "outlet"]
    assert (row["frame"], row["value"], row["n_articles"]) == (FRAME, 0.4, 21)
    assert row["percentile"] == pytest.approx(200 / 3)
    assert row["low"] <= row["percentile"] <= row["high"]


def test_a_small_corpus_gives_no_place() -> None:
    """Below twenty articles the table has the share, but neither a percentile nor an interval."""
    assert LEAST_ARTICLES == 20
    rows = [row for row in place(times=6) if row["kind"] == "share"]
    assert rows
    for row in rows:
        assert (row["percentile"], row["low"], row["high"], row["n_articles"]) == (
            None,
            None,
            None,
            18,
        )
    assert {row["value"] for row in rows if row["role"] == "outlet"} == {0.4}


def test_copies_of_one_text_count_once() -> None:
    """A source in three articles of which two print the same text is quoted by two of two."""
    rows = place(wire=("w1", "w1", ""))
    (source,) = [row for row in rows if row["kind"] == "source not quoted"]
    assert (source["value"], source["n_articles"]) == (2, 2)
    assert [row["n_articles"] for row in rows if row["kind"] == "event"] == [2]


def test_nearest_article_first() -> None:
    """The article with the same words comes first with similarity 1; one without a word in common is not near."""
    near = [row for row in place() if row["kind"] == "near article"]
    assert near[0]["item"] == "a0000"
    assert near[0]["value"] == pytest.approx(1.0)
    assert not [row for row in place(text="a choir sang") if row["kind"] == "near article"]


@pytest.mark.parametrize("event", ["", "e1"])
def test_sources_of_the_event_that_it_does_not_quote(event: str) -> None:
    """The event is the manifest's, or that of the nearest article."""
    (row,) = [row for row in place(event) if row["kind"] == "source not quoted"]
    assert (row["item"], row["role"], row["value"]) == ("Carmen Ruiz", "rights", 3)


@pytest.mark.parametrize("speaker", ["Interior Minister", "another officer"])
def test_an_office_is_no_source_by_its_last_word(speaker: str) -> None:
    """Quoting one minister is not quoting another, and who goes unnamed cannot be missed."""
    corpus = build_tables([("A", "e1", make_sentences(n)) for n in (0, 2, 6)])
    corpus = add_texts(add_evidence(corpus), TEXTS, speaker)
    new = build_tables([("B", "e1", make_sentences(4))])
    new["articles"].rows[0] = ("new", *new["articles"].rows[0][1:])
    for name in ("scores", "frames"):
        new[name].rows[:] = [("new", *row[1:]) for row in new[name].rows]
    new = add_texts(add_evidence(new), TEXTS[:1], "Justice Minister Ana Díaz")
    rows = list(place_in_corpus(new, corpus).records())
    assert not [row for row in rows if row["kind"] == "source not quoted"]


@pytest.mark.parametrize(
    ("speaker", "left_out"),
    [
        ("Luis Ruiz", True),
        ("Ruiz", False),
        ("Sra. Ruiz", False),
        ("the rector", False),
        ("Luis Ruiz beside Carmen Ruiz", False),
        ("Luis Ruiz beside Carmen Ruiz, who thinks", False),
        ("Luis Ruiz beside Nora Paz, who thinks", True),
    ],
)
def test_a_namesake_is_another_source(speaker: str, left_out: bool) -> None:
    """Given names tell who is quoted; a naming that the article links to a name counts under it.

    Whom a sentence reports beside its first source is quoted too, with words or with an opinion.
    """
    speaker, _, second = speaker.partition(" beside ")
    second, thinks, _ = second.partition(", who thinks")
    corpus = build_tables([("A", "e1", make_sentences(n)) for n in (0, 2, 6)])
    corpus = add_texts(add_evidence(corpus), TEXTS, "Carmen Ruiz")
    new = build_tables([("B", "e1", make_sentences(4))])
    new["articles"].rows[0] = ("new", *new["articles"].rows[0][1:])
    for name in ("scores", "frames"):
        new[name].rows[:] = [("new", *row[1:]) for row in new[name].rows]
    new = add_texts(add_evidence(new), TEXTS[:1], speaker)
    columns = ("article_id", "sentence", "speaker", "speaker_id", "kind", "mode", "role", "rule")
    links, told = Table("attributions", columns), ("speech", "direct", "rights", "x")
    links.rows.append(("new", 1, speaker, 1, *told))
    if speaker == "the rector":
        links.rows.append(("new", 2, "Rector Carmen Ruiz", 1, *told))
    if second:
        opinion = ("belief", "indirect", "rights", "opinion-verb")
        links.rows.append(("new", 1, second, 2, *(opinion if thinks else told)))
    rows = place_in_corpus({**new, "attributions": links}, corpus).records()
    found = [row["item"] for row in rows if row["kind"] == "source not quoted"]
    assert found == ["Carmen Ruiz"] * left_out


def test_the_event_is_told_or_that_there_is_none() -> None:
    """An article like one of the corpus is on its event; one like none is on no event."""
    (row,) = [row for row in place() if row["kind"] == "event"]
    assert (row["item"], row["value"], row["n_articles"]) == ("e1", pytest.approx(1.0), 3)
    assert [row["item"] for row in place(text="a choir sang") if row["kind"] == "event"] == [""]
    assert not [row for row in place(text="a choir sang") if row["kind"] == "source not quoted"]


@pytest.mark.parametrize(("day", "event"), [("2021-03-08", "e1"), ("2021-03-09", "")])
def test_dates_tell_events_apart(day: str, event: str) -> None:
    """The same words more than a week later are about something else; within it less likeness will do."""
    text = "troops in the harbour of a town where people slept"
    (row,) = [row for row in place(text=text, day=day) if row["kind"] == "event"]
    assert row["item"] == event


def test_new_terms_are_listed() -> None:
    """A term that the corpus never used is named with its count."""
    found = [row for row in place() if row["kind"] == "new term"]
    assert [(row["item"], row["value"]) for row in found] == [("liberate", 4)]


def test_an_article_of_the_corpus_is_not_set_against_itself() -> None:
    """Placed in the run that holds it, an article is compared with the others only, in every row."""
    corpus = build_tables([("A", "e1", make_sentences(n)) for n in (0, 2, 6)])
    corpus = add_texts(add_evidence(corpus), TEXTS, "Carmen Ruiz")
    rows = list(place_in_corpus(corpus, corpus).records())
    near = [row for row in rows if row["kind"] == "near article"]
    assert near
    assert all(row["item"] != row["article_id"] for row in near)
    alone = {row["kind"]: row["n_articles"] for row in rows if row["n_articles"] != 2}
    assert not alone


def test_wilson_interval_stays_inside() -> None:
    """At the ends it stays between 0 and 1."""
    assert find_wilson_interval(0, 10)[0] == pytest.approx(0)
    assert find_wilson_interval(10, 10)[1] == pytest.approx(1)


@pytest.mark.parametrize(("outlet", "left"), [("A", 2), ("B", 3)])
def test_an_article_under_another_name_is_itself(outlet: str, left: int) -> None:
    """The same text of the same outlet is left out whatever its id; another outlet's copy stays."""
    corpus = build_tables([("A", "e1", make_sentences(n)) for n in (0, 2, 6)])
    corpus = add_texts(add_evidence(corpus), TEXTS, "Carmen Ruiz")
    new = build_tables([(outlet, "", make_sentences(0))])
    new["articles"].rows[0] = ("new", *new["articles"].rows[0][1:])
    new = add_texts(add_evidence(new), TEXTS[:1], "Carmen Ruiz")
    for tables in (corpus, new):
        table = tables["articles"]
        rows = [(*row, f"digest {number}") for number, row in enumerate(table.rows)]
        tables["articles"] = Table("articles", (*table.columns, "digest"), rows)
    near = [row for row in place_in_corpus(new, corpus).records() if row["kind"] == "near article"]
    assert {row["n_articles"] for row in near} == {left}
    assert ("a0000" in {row["item"] for row in near}) == (outlet == "B")
