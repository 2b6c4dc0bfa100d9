"""The counts behind the report add up and never take nothing for zero."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.records import Table
from framing.report import to_markdown
from framing.report.charts import tell_share
from framing.report.evidence import _is_clear, choose_quotes, find_quotes
from framing.report.figures import list_figures
from framing.report.machine_words import tell_quantity
from framing.report.marks import Mark, cut_pieces
from framing.report.model import build_report, group_rows, make_anchor
from framing.report.panels import count_voices, list_naming
from framing.report.passages import find_changes
from framing.report.readings import list_readings
from framing.report.relations import (
    Component,
    Difference,
    count_rivals,
    tell_cut,
)
from framing.report.shares import Share, count_shares
from framing.report.texts import list_texts
from framing.report.wording import load_wording
from framing.tables.schema import SCHEMAS
from framing.text.markup import strip_marks
from tests.report.report_corpus import CORPUS, GOV, HR, Line, Piece, make_report, make_tables


def test_the_largest_differences_are_told_from_those_they_were_chosen_from() -> None:
    """Nine of twelve with an interval are of those twelve; with five such they are of all twenty."""

    def make(number: int, sure: int) -> list[Difference]:
        ends = [(0.1, 0.2) if place < sure else (None, None) for place in range(number)]
        parts = [Component(name="difference", value=0.1, low=low, high=high) for low, high in ends]
        return [
            Difference(outlet="A", versus="B", frame="f", total=part, parts=(part,))
            for part in parts
        ]

    many, few = make(20, 12), make(20, 5)
    assert count_rivals(many, 9) == 12
    assert count_rivals(few, 9) == 20
    english = load_wording("en")
    assert "9 largest of the 12 with an interval" in tell_cut(many[:9], 12, english)
    assert "9 largest of 20" in tell_cut(few[:9], 20, english)
    assert tell_cut(few, 20, english) == ""


def test_shares_count_sentences_by_voice() -> None:
    """The Observer carries human rights in 4 + 3 of 11 sentences: own voice and quoted."""
    share = count_shares(make_report())["The Alba Observer", HR]
    assert (share.own, share.quoted, share.basis) == (4, 3, 11)
    assert share.pooled == 7 / 11
    assert share.mean == pytest.approx((4 / 7 + 3 / 4) / 2)


def test_junk_is_never_counted() -> None:
    """The Tribune's related link is no sentence: 6 + 5 remain of 12."""
    assert count_shares(make_report())["Harbour Tribune", GOV].basis == 11
    assert [row.sentences for row in count_voices(make_report())] == [9, 11, 11]


def test_outlets_add_up_to_the_whole() -> None:
    """The total of a frame is the sum over outlets."""
    shares = count_shares(make_report())
    for frame in (GOV, HR):
        parts = [
            share
            for (outlet, name), share in shares.items()
            if outlet is not None and name == frame
        ]
        assert shares[None, frame].count == sum(share.count for share in parts)


def test_articles_without_outlet_are_an_outlet_of_their_own() -> None:
    """The row of articles whose outlet nobody named holds these alone, and the total counts them once."""
    named = count_shares(make_report())
    tables = {
        name: Table(
            name,
            table.columns,
            [
                tuple("" if cell == "Harbour Tribune" else cell for cell in row)
                for row in table.rows
            ],
        )
        for name, table in make_tables().items()
    }
    report = build_report(tables)
    shares = count_shares(report)
    for frame in (GOV, HR):
        assert shares["", frame] == replace(named["Harbour Tribune", frame], outlet="")
        assert shares[None, frame] == named[None, frame]
    page = to_markdown(report)
    assert "2 articles name no outlet." in page
    assert "****" not in page


def test_an_outlet_without_text_has_no_share() -> None:
    """No eligible sentence gives None, not zero."""
    tables = make_tables(CORPUS[:1])
    first = tables["articles"].rows[0]
    empty = ("empty", "Silent Post", *first[2:])
    tables["articles"] = Table("articles", tables["articles"].columns, [first, empty])
    assert count_shares(build_report(tables))["Silent Post", GOV].mean is None


def test_quotes_take_turns_between_outlets() -> None:
    """One quote of each outlet comes before a second of any."""
    quotes = choose_quotes(find_quotes(make_report(), HR), 3)
    assert len({quote.outlet for quote in quotes}) == 3


def test_clear_and_marked_sentences_come_first() -> None:
    """Of sentences that the scorer is equally sure of, a term and a known speaker decide."""
    texts = {
        "No term and no name here, but the scorer was sure of it": ("unknown", ""),
        "A massacre, said somebody who remained without a name": ("unknown", ""),
        "A massacre, said the rights group Faro of the killing": ("rights", "Faro"),
    }
    lines = tuple(
        Line(
            text=text, mode="indirect", role=role, speaker=speaker, codes={HR: (role, "attributed")},
            terms=(("massacre", HR, "problem", 1.0),) if "massacre" in text else (),
        )
        for text, (role, speaker) in texts.items()
    )  # fmt: skip
    piece = Piece(id="a", outlet="Post", title="T", published="2031-01-01", lines=lines)
    tables = make_tables([piece])
    frames = tables["frames"]
    place = frames.columns.index("probability")
    rows = [(*row[:place], 0.9, *row[place + 1 :]) for row in frames.rows]
    tables["frames"] = Table("frames", frames.columns, rows)
    quotes = find_quotes(build_report(tables), HR)
    assert [quote.text for quote in quotes] == list(texts)[::-1]
    assert quotes[0].clear


def test_no_sentence_of_some_is_a_share_of_zero() -> None:
    """An outlet with text and without the frame is written as 0%, not as a bare 0."""
    share = count_shares(make_report())["Coastal Wire", GOV]
    empty = Share(outlet="Post", frame=GOV, basis=share.basis, articles=2, parts=())
    assert isinstance(empty.mean, float)
    assert tell_share(empty, load_wording("en")) == "0% · 0 sentences"


def test_negated_terms_give_no_strength() -> None:
    """'No massacre was reported' is not evidence for the frame."""
    assert all("No massacre" not in quote.text for quote in find_quotes(make_report(), HR))


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=6),
)
def test_pieces_add_up_to_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    """However marks overlap or stick out, no character that is read is lost or doubled."""
    marks = [Mark(start=a, end=b, kind="term", frame="x") for a, b in spans]
    assert "".join(piece.text for piece in cut_pieces(text, marks)) == strip_marks(text)


@given(st.text(max_size=60), st.text(max_size=60))
def test_changes_add_up_to_both_passages(first: str, second: str) -> None:
    """The marked passages are the passages."""
    a, b = find_changes(first, second)
    assert ("".join(c.text for c in a), "".join(c.text for c in b)) == (first, second)


def test_anchors_of_different_names_differ() -> None:
    """Names that look alike in an address keep apart."""
    assert make_anchor("article", "a b") != make_anchor("article", "a/b")
    assert make_anchor("article", "<x>").isascii()
    outlets = [f"Diario {number} ñ" for number in range(2000)]  # four hexadecimal digits met here
    assert len({make_anchor("outlet", f"{'x' * 40}{name}") for name in outlets}) == len(outlets)


def test_figures_that_do_not_fit_are_marked() -> None:
    """'Eleven people' and 'at least nineteen' disagree; one outlet alone cannot."""
    rows = {row.quantity: row for row in list_figures(make_report())}
    assert rows["killed"].conflicts
    assert not rows["deployed"].conflicts


def test_figures_of_one_quantity_say_what_they_count() -> None:
    """Rifles and rounds that were seized are two rows, and each label names its own."""
    columns = SCHEMAS["figures"].names
    known = {"article_id": "a", "outlet": "A", "event_id": "e", "sentence": 1, "low": 2, "high": 2}
    counted = [
        ("seized", "rifles"),
        ("seized", "rounds"),
        ("killed", "people"),
        ("killed", "officers"),
    ]
    rows = [
        tuple(
            (dict.fromkeys(columns, "") | known | {"quantity": q, "unit": unit, "outlet": outlet})[
                name
            ]
            for name in columns
        )
        for q, unit in counted
        for outlet in ("A", "B")
    ]
    report = build_report({"figures": Table("figures", columns, rows)})
    for lang, labels in (
        ("en", {"Seized: rifles", "Seized: rounds", "Killed", "Killed: officers"}),
        ("es", {"Incautado: rifles", "Incautado: rounds", "Muertos", "Muertos: agentes"}),
    ):
        words = load_wording(lang)
        told = [tell_quantity(row.quantity, row.unit, words) for row in list_figures(report)]
        assert sorted(told) == sorted(labels)


def test_a_headline_above_its_own_text_is_marked() -> None:
    """'Scores', then 26 of the same article: marked in the cell; 26, then part of it: not."""
    columns = SCHEMAS["figures"].names

    def row(written: str, low: int | None, high: int | None, outlet: str = "A") -> tuple:
        values = dict.fromkeys(columns, "") | {"article_id": outlet, "outlet": outlet}
        values |= {"event_id": "e", "sentence": 1, "quantity": "killed", "as_written": written}
        return tuple((values | {"low": low, "high": high})[name] for name in columns)

    rows = [row("Scores", 40, None), row("26 people", 26, 26)]
    rows += [row("26 people", 26, 26, "B"), row("four", 4, 4, "B")]
    report = build_report({"figures": Table("figures", columns, rows)})
    (found,) = list_figures(report)
    assert found.torn == {"A"}


def test_naming_keeps_own_reported_and_distanced_apart() -> None:
    """The Observer's 'confrontations' is held at a distance, its 'massacre' reported."""
    naming = list_naming(make_report())[0]
    assert naming.uses["The Alba Observer", "confrontation"] == (0, 0, 1)
    assert naming.uses["The Alba Observer", "massacre"] == (0, 2, 0)


def test_readability_without_words_is_empty() -> None:
    """Means leave out articles with too few words and say how many were used."""
    tribune = next(r for r in list_readings(make_report()) if r.outlet == "Harbour Tribune")
    pair = tribune.values["flesch_reading_ease"]
    assert (pair.own, pair.own_articles) == ((52 + 54) / 2, 2)
    assert (pair.quoted, pair.quoted_articles) == (68.5, 1)


def test_languages_are_not_averaged_together() -> None:
    """An index of Spanish stands in the Spanish part only."""
    for reading in list_readings(make_report()):
        assert ("fernandez_huerta" in reading.values) == (reading.lang == "es")


def test_a_large_corpus_shows_only_framed_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the limit a page holds excerpts and says how much it leaves out."""
    monkeypatch.setattr("framing.report.texts.FULL_TEXT_LIMIT", 10)
    texts = list_texts(make_report())
    assert all(line.codes for text in texts for line in text.lines)
    assert sum(text.left_out for text in texts) > 0


def test_excerpts_are_the_surest_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    """A probability of zero is the least sure there is; no probability is the scorer's full word."""
    monkeypatch.setattr("framing.report.texts.FULL_TEXT_LIMIT", 0)
    monkeypatch.setattr("framing.report.texts.EXCERPT_LIMIT", 1)
    tables = make_tables()
    frames = tables["frames"]
    names = frames.columns
    wanted = {}
    rows = []
    for article, records in group_rows(list(frames.records()), "article_id").items():
        shown = [str(record["sentence"]) for record in records if record["present"]]
        wanted[article[0]] = shown[-1] if shown else None
        for record in records:
            last = str(record["sentence"]) == wanted[article[0]]
            rows.append(tuple({**record, "probability": 0.6 if last else 0.0}[n] for n in names))
    report = build_report({**tables, "frames": replace(frames, rows=rows)})
    for text in list_texts(report):
        assert [str(line.number) for line in text.lines] == [n for n in [wanted[text.article]] if n]


def test_a_long_naming_is_no_clear_source() -> None:
    """Half a sentence taken for a name does not count as a clear voice."""
    assert _is_clear("Republican presidential candidate and Florida Sen. Ana Prat", "opposition")
    assert not _is_clear("the great foe of " + "those who sell it and buy it " * 2, "armed")
    assert not _is_clear("Ana Prat", "unknown")
    assert not _is_clear("", "armed")
