"""What a run tells of its articles: each sort of notice once, and what would swamp the figures."""

from pathlib import Path

import pytest

from framing.cli.options import list_skipped
from framing.codebook import load_codebook
from framing.notes import Note
from framing.pipeline import score_articles
from framing.provenance import CorpusLog, Notice, gather_notices
from framing.read.articles import read_articles, read_text
from framing.records import Article
from framing.report.machine_words import tell_note
from framing.report.model import build_report
from framing.report.origins import list_notices
from framing.report.wording import load_wording
from framing.settings import Settings


def an_article(name: str, text: str, outlet: str = "Post") -> Article:
    """Return an invented article of a source."""
    return read_text(text, id=name, source=name, outlet=outlet, lang="en")


def note(*articles: Article) -> CorpusLog:
    """Return what a run would tell of articles."""
    log = CorpusLog()
    for article in articles:
        log.note(article)
    return log


def test_equal_texts_of_an_outlet_are_pointed_out() -> None:
    """A row that came twice counts twice: the second names the first; other outlets may print the same."""
    log = note(
        an_article("a.csv#2", "Rain fell."),
        an_article("a.csv#3", "Rain fell.", outlet="Sun"),
        an_article("a.csv#4", "Rain  fell.\n"),
        an_article("a.csv#5", "Shops closed."),
    )
    same = "same text as 'a.csv#2', of the same outlet: both count; leave one out"
    assert log.notices == [Notice("a.csv#4", Note(same))]
    assert tell_note(log.notices[0].text, load_wording("es")).startswith(
        "el mismo texto que 'a.csv#2'"
    )


@pytest.mark.parametrize(
    ("sizes", "long"),
    [
        ([600_000], [0]),
        ([400_000], []),
        ([1_000] * 9 + [150_000], [9]),
        ([1_000] * 8 + [150_000], []),
        ([100] * 9 + [90_000], []),
        ([2_000] * 9 + [150_000], []),
    ],
)
def test_an_article_out_of_all_proportion_is_pointed_out(sizes: list[int], long: list[int]) -> None:
    """A file of many articles read as one would swamp the shares of its outlet."""
    found = note(*(an_article(f"{n}.txt", f"{n} " + "x" * size) for n, size in enumerate(sizes)))
    told = found.list_long_articles()
    assert [item.source for item in told] == [f"{n}.txt" for n in long]
    for _, said in told:
        assert "is it one article?" in said
        assert "¿es un solo artículo?" in tell_note(said, load_wording("es"))


def test_notices_that_differ_in_a_value_alone_are_one() -> None:
    """The first stands for all; a word outside quotation marks makes another notice."""
    dates = [
        Notice(f"a.csv#{n}", Note(f"date 'June {n}' is not understood")) for n in range(2, 120)
    ]
    others = [
        Notice("b.txt", Note(told))
        for told in ("this outlet's date is late", "its outlet's dates are early")
    ]
    first, *rest = gather_notices([*dates, *others])
    assert (first.source, first.more, first.like) == ("a.csv#2", 0, 117)
    assert first.notice == "date 'June 2' is not understood"
    assert [item.notice for item in rest] == [item.text for item in others]


def test_a_colon_in_the_name_of_a_source_stays_in_it() -> None:
    """'Monday: raids/a.txt' is one file; it was cut behind the colon, on the terminal and in reports."""
    name = "Monday: raids/a.txt"
    article = read_text("Rain fell.", id="a", source=name, lang="en", published="June 1")
    run = score_articles([article], load_codebook(Settings(scorer="lexicon"))).run
    (item,) = gather_notices(run.notices)
    assert item.source == name
    (told,) = list_notices(build_report({}, run=run.to_record()), load_wording("en"))
    assert told.startswith(f"{name}: date 'June 1'")
    old = {"notices": [str(notice) for notice in note(article).notices]}
    assert "June 1" in list_notices(build_report({}, run=old), load_wording("en"))[0]


def test_the_terminal_shows_a_sort_of_notice_once_and_the_run_keeps_all(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """118 dates that nobody understands are one line on stderr."""
    articles = [
        read_text(f"Rain fell on day {n}.", id=f"{n}", source=f"{n}.txt", lang="en", published=f"June {n}")
        for n in range(1, 6)
    ]  # fmt: skip
    run = score_articles(articles, load_codebook(Settings(scorer="lexicon"))).run
    assert len(run.notices) == 5
    list_skipped(run)
    assert capsys.readouterr().err == (
        "framing: note: 1.txt: date 'June 1' is not understood; write it as YYYY-MM-DD "
        "… and 4 more like it\n"
    )


def test_dates_that_may_be_two_are_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """A table of 03/04/2021, 04/05/2021 … gave a line on the terminal for each of its rows."""
    articles = [
        read_text(f"Rain fell on day {n}.", id=f"{n}", source=f"a.csv#{n}", lang="en", published=f"0{n}/0{n + 1}/2021")
        for n in range(1, 8)
    ]  # fmt: skip
    list_skipped(score_articles(articles, load_codebook(Settings(scorer="lexicon"))).run)
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("framing: note: a.csv#1: date '01/02/2021' may be 2021-02-01 or")
    assert line.endswith("… and 6 more like it")


def test_many_inputs_skipped_alike_are_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Six ids given twice are one line with the first; `run.json` lists them all. Five stand apart."""
    for twice in (5, 6):
        rows = "".join(
            f"{n},Rain fell on day {n}.\n{n},Shops closed on day {n}.\n" for n in range(twice)
        )
        (tmp_path / "a.csv").write_text(f"id,text\n{rows}", encoding="utf-8")
        run = score_articles(
            read_articles(tmp_path / "a.csv"), load_codebook(Settings(scorer="lexicon"))
        ).run
        assert len(run.skipped) == twice
        list_skipped(run)
        told = [
            line
            for line in capsys.readouterr().err.splitlines()
            if line.startswith("framing: skipped")
        ]
        assert len(told) == (5 if twice == 5 else 1)
    assert told[0].endswith(
        "is also that of "
        + str(tmp_path / "a.csv")
        + "#2; give each its own id … and 5 more like it"
    )
