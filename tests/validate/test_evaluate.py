"""`framing evaluate` says what the coding and the scores imply, and what it cannot say."""

import importlib.util
from dataclasses import replace
from pathlib import Path

import pytest

from framing.cli.codings import tell_unscored
from framing.codebook import load_codebook
from framing.errors import InputError
from framing.pipeline import score_articles
from framing.read.articles import read_articles
from framing.read.options import ReadOptions
from framing.records import Span, Table
from framing.settings import Settings
from framing.tables.write import format_table
from framing.text.digest import digest_text
from framing.validate.codings import Coding, read_codings
from framing.validate.evaluate import evaluate_tables
from framing.validate.pairs import list_elsewhere, list_unscored
from framing.validate.prevalence import collect_truths
from framing.validate.reliability import measure_reliability
from framing.validate.show import show_evaluation
from tests.validate.build import FRAMES, score_tables

ROOT = Path(__file__).resolve().parents[2]
JUDGE = ROOT.parent / "shared" / "tools" / "evaluate.py"
if not JUDGE.exists():
    JUDGE = ROOT.parent.parent / "shared" / "tools" / "evaluate.py"
NAMES = {
    **{f"{frame}_{short}": (frame, name) for frame in FRAMES
       for short, name in (("P", "precision"), ("R", "recall"), ("F1", "f1"))},
    "frames_macro_F1": ("", "macro_f1"), "always_yes_macro_F1": ("", "always_yes_macro_f1"),
    "segment_exact": ("", "segment_exact"), "junk_recall": ("", "junk_recall"),
    "attributed_P": ("", "attributed_precision"), "attributed_R": ("", "attributed_recall"),
    "attributed_F1": ("", "attributed_f1"), "mode_accuracy": ("", "mode_accuracy"),
    "mode_macro_F1": ("", "mode_macro_f1"), "role_accuracy": ("", "role_accuracy"),
    "role_macro_F1": ("", "role_macro_f1"), "voice_accuracy": ("", "voice_accuracy"),
    "role_accuracy_where_found": ("", "role_accuracy_where_found"),
    "stance_accuracy": ("", "stance_accuracy"),
}  # fmt: skip


def code(article: str, number: int, coder: str = "1", **frames: bool | None) -> Coding:
    """Return a coding of a sentence of the invented corpus."""
    start = number * 60
    return Coding(
        article=article, span=Span(start, start + 30), coder=coder, mode="none",
        frames={**dict.fromkeys(FRAMES, False), **frames},
    )  # fmt: skip


def find(table: Table, frame: str, measure: str, group: str = "all", value: str = "") -> dict:
    """Return the one row of a measure."""
    (row,) = [
        row
        for row in table.records()
        if (row["group"], row["value"], row["frame"], row["measure"])
        == (group, value, frame, measure)
    ]
    return row


@pytest.mark.shared
def test_figures_equal_the_judge(tmp_path: Path) -> None:
    """On the seeds every figure that the shared judge prints comes out the same."""
    if not JUDGE.exists():
        pytest.skip("the shared judge is not here")
    spec = importlib.util.spec_from_file_location("judge", JUDGE)
    assert spec is not None
    assert spec.loader is not None
    judge = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(judge)
    articles = read_articles([str(ROOT / "seeds")], ReadOptions())
    scored = score_articles(articles, load_codebook(Settings(scorer="lexicon")))
    tables = {name: scored[name] for name in ("articles", "sentences", "frames")}
    for name, table in tables.items():
        (tmp_path / f"{name}.csv").write_bytes(format_table(table, "csv"))
    gold = ROOT / "seeds" / "coding.csv"
    theirs = judge.judge(str(gold), str(tmp_path))
    ours = evaluate_tables(tables, read_codings(gold), resamples=10)["evaluation"]
    for name, (frame, measure) in NAMES.items():
        assert find(ours, frame, measure)["estimate"] == pytest.approx(theirs[name]), name


def test_counts_by_hand() -> None:
    """Two right, one missed, one false: precision 2/3, recall 2/3, always yes 3/4 over five."""
    tables = score_tables(articles=1)
    said = {
        number: bool(present)
        for _, number, frame, present, *_ in tables["frames"].rows
        if frame == "government"
    }
    yes = [number for number, mark in said.items() if mark and number < 10]
    no = [number for number, mark in said.items() if not mark and number < 10]
    marks = {yes[0]: True, yes[1]: True, yes[2]: False, no[0]: True, no[1]: False}
    found = evaluate_tables(tables, [code("a0", n, government=m) for n, m in marks.items()])
    table = found["evaluation"]
    assert find(table, "government", "precision")["estimate"] == pytest.approx(2 / 3)
    assert find(table, "government", "recall")["estimate"] == pytest.approx(2 / 3)
    assert find(table, "government", "always_yes_f1")["estimate"] == pytest.approx(0.75)
    assert "fewer than 5" in find(table, "government", "f1")["reason"]
    cells = {row[:4]: row[4] for row in found["confusion"].rows}
    assert cells["present", "government", "1", "1"] == 2
    assert sum(row[3] for row in found["calibration"].rows if row[0] == "government") == 5


def test_undefined_has_a_reason() -> None:
    """A frame that nobody coded has no F1, not a zero."""
    row = find(evaluate_tables(score_tables(1), [code("a0", 1)])["evaluation"], "opposition", "f1")
    assert row["estimate"] is None
    assert row["reason"] == "undefined: no coded case"


def test_disagreement_is_not_scored() -> None:
    """Where two coders differ on a frame, the sentence counts for the others only."""
    pair = [code("a0", 1, "A", government=True), code("a0", 1, "B", government=False)]
    table = evaluate_tables(score_tables(1), pair)["evaluation"]
    assert find(table, "government", "precision")["n"] == 0
    assert find(table, "opposition", "precision")["n"] == 1


def test_groups_and_intervals() -> None:
    """Languages and outlets have rows of their own; an interval contains its value."""
    codings = [
        code(f"a{n}", number, government=(number + n) % 2 == 0)
        for n in range(12)
        for number in range(1, 9)
    ]
    tables = score_tables(articles=12)
    table = evaluate_tables(tables, codings, seed=1)["evaluation"]
    assert table == evaluate_tables(tables, codings, seed=1)["evaluation"]
    for group, value in (("lang", "en"), ("outlet", "El Faro")):
        row = find(table, "government", "f1", group, value)
        assert row["low"] <= row["estimate"] <= row["high"]
        assert row["n"] == 48


def test_brier_and_speech_have_intervals() -> None:
    """The Brier score draws articles again like F1 does; always giving the prevalence is p (1 - p)."""
    codings = [
        code(f"a{n}", number, government=(number + n) % 4 == 0)
        for n in range(8)
        for number in range(1, 9)
    ]
    table = evaluate_tables(score_tables(), codings, seed=1)["evaluation"]
    brier = find(table, "government", "brier")
    assert 0 < brier["low"] < brier["estimate"] < brier["high"] < 1
    assert brier["n"] == 64
    base = find(table, "government", "brier_of_prevalence")
    assert base["estimate"] == pytest.approx(16 / 64 * 48 / 64)
    assert base["low"] <= base["estimate"] <= base["high"]
    modes = find(table, "", "mode_accuracy")
    assert (modes["estimate"], modes["low"], modes["high"]) == (1, 1, 1)


def test_an_evaluation_can_be_read() -> None:
    """The text has a line per frame with intervals, what came true by tenth, and crossed counts."""
    codings = [
        code(f"a{n}", number, government=(number + n) % 4 == 0)
        for n in range(8)
        for number in range(1, 9)
    ]
    measured = evaluate_tables(score_tables(), codings, seed=1)
    text = show_evaluation(measured)
    row = find(measured["evaluation"], "government", "brier")
    assert f"{row['estimate']:.2f} ({row['low']:.2f}-{row['high']:.2f})" in text
    blocks = {block.split("\n")[0].split(":")[0]: block for block in text.split("\n\n")}
    assert {"all", "lang en", "outlet El Faro", "calibration", "confusion, mode"} <= set(blocks)
    line = blocks["outlet El Faro"].split("\n")[2].split()
    assert (line[0], line[-2:]) == ("government", ["8", "32"])
    undefined = blocks["all"].split("\n")[3].split()
    assert undefined[:5] == ["opposition", "0.00", "-", "-", "-"]
    crossed = blocks["confusion, present government"].split("\n")
    assert sum(int(cell) for line in crossed[2:] for cell in line.split()[1:]) == 64


def test_offsets_move_with_a_title() -> None:
    """Where a title was put before the text after coding, digests bring the sentences together."""
    tables = score_tables(1)
    texts = {int(row[1] or 0): str(row[8]) for row in tables["sentences"].rows}
    codings = [
        replace(
            code("a0", n, government=True),
            span=Span(n * 60 - 47, n * 60 - 47 + len(texts[n])),
            digest=digest_text(texts[n]),
        )
        for n in range(1, 10)
    ]
    table = evaluate_tables(tables, codings)["evaluation"]
    assert find(table, "", "segment_exact")["estimate"] == 1


@pytest.mark.parametrize(
    ("moved", "exact", "unmatched"), [(2, 1, 0), (3, 0, 0), (20, 0, 0), (28, 0, 1)]
)
def test_a_sentence_is_found_where_most_of_it_stands(
    moved: int, exact: int, unmatched: int
) -> None:
    """Ends may lie two characters off; less than three tenths in common is no match."""
    tables = score_tables(1)
    (length,) = [len(str(row[8])) for row in tables["sentences"].rows if row[1] == 2]
    start = 2 * 60 + moved
    coding = replace(code("a0", 2), span=Span(start, start + length))
    table = evaluate_tables(tables, [coding])["evaluation"]
    assert length * 0.7 < 28
    assert find(table, "", "segment_exact")["estimate"] == exact
    assert find(table, "", "unmatched")["estimate"] == unmatched
    assert bool(collect_truths(tables, [coding])) == (not unmatched)


def test_junk_is_caught_or_taken_for_text() -> None:
    """Of two junk lines one is held for junk; of the three sentences, none."""
    codings = [code("a0", n) for n in (1, 2, 3)]
    codings += [replace(code("a0", n), junk=True) for n in (4, 10)]
    table = evaluate_tables(score_tables(1), codings)["evaluation"]
    assert find(table, "", "junk_recall")["estimate"] == 1 / 2
    assert (find(table, "", "junk_false")["estimate"], find(table, "", "junk_false")["n"]) == (0, 3)


def test_junk_says_nothing_of_how_well_a_frame_is_found() -> None:
    """A line that the coder calls junk is neither a case nor a row of a reliability file."""
    codings = [code("a0", n, government=True) for n in (1, 2, 3)]
    rows = measure_reliability(score_tables(1), codings)
    assert [(row["frame"], row["cases"], row["rows"]) for row in rows] == [("government", 3, 3)]
    junk = [*codings, replace(code("a0", 4, government=True), junk=True)]
    assert measure_reliability(score_tables(1), junk) == rows


def test_a_sure_probability_is_in_the_last_tenth() -> None:
    """Calibration loses no sentence to a probability of 1."""
    tables = score_tables(1)
    sure = [(*row[:4], 1.0, *row[5:]) for row in tables["frames"].rows]
    tables["frames"] = Table("frames", tables["frames"].columns, sure)
    rows = evaluate_tables(tables, [code("a0", n) for n in (1, 2)])["calibration"].rows
    assert [row[1:4] for row in rows] == [(0.9, 1.0, 2)] * 3


def test_nothing_in_common_is_refused() -> None:
    """A coding of other articles is an error, not a page of zeros."""
    with pytest.raises(InputError, match="no coded sentence is in the tables"):
        evaluate_tables(score_tables(1), [code("elsewhere", 1)])


def test_articles_that_were_not_scored_are_left_out() -> None:
    """Codings of articles outside the run change no figure: nobody looked there."""
    tables, here = score_tables(1), [code("a0", n, government=n % 2 == 0) for n in range(1, 9)]
    away = [code("elsewhere", n, government=True) for n in range(1, 9)]
    assert evaluate_tables(tables, [*here, *away]) == evaluate_tables(tables, here)
    assert list_elsewhere(tables, [*here, *away]) == tuple(away)


def test_another_codebook_is_refused() -> None:
    """What the scores were never asked for is not counted as missed."""
    coding = replace(code("a0", 1), frames={"economic": True, "morality": False})
    with pytest.raises(InputError, match="scored for government, opposition, human_rights, the"):
        evaluate_tables(score_tables(1), [coding])
    mixed = replace(coding, frames={"economic": True, "opposition": True})
    table = evaluate_tables(score_tables(1), [mixed])["evaluation"]
    assert {row["frame"] for row in table.records()} == {"opposition", ""}


def test_draws_without_a_case_are_not_zero() -> None:
    """F1 that is undefined in many draws of articles has no interval, nor has the mean over it."""
    # All six cases of opposition stand in one of eight articles, which 34 % of draws leave out.
    codings = [
        code(f"a{n}", number, government=number % 2 == 0, opposition=n == 0 and number < 7)
        for n in range(8)
        for number in range(1, 9)
    ]
    table = evaluate_tables(score_tables(), codings)["evaluation"]
    assert find(table, "government", "f1")["low"] is not None
    for frame, measure in (("opposition", "f1"), ("", "macro_f1")):
        row = find(table, frame, measure)
        assert row["estimate"] is not None
        assert row["low"] is None
        assert row["reason"].startswith("no interval: undefined in ")


def test_each_coder_has_figures_of_their_own() -> None:
    """Both rest on the sentences that both coded: of 1, 4 and 5 that are scored yes, two are Ana's, one Ben's."""
    ana = [code("a0", n, "ana", government=n in (1, 4)) for n in (1, 2, 4, 5, 6, 7)]
    ben = [code("a0", n, "ben", government=n in (1, 2)) for n in (1, 2, 4, 5, 7)]
    ben[-1] = replace(ben[-1], junk=True)
    measured = evaluate_tables(score_tables(1), [*ana, *ben])
    found = {
        (row["coder"], row["beside"]): (row["estimate"], row["n"])
        for row in measured["coders"].records()
        if row["frame"] == "government"
    }
    assert found == {
        ("ana", "ben"): (pytest.approx(2 * 2 / (2 + 3)), 4),
        ("ben", "ana"): (pytest.approx(2 * 1 / (2 + 3)), 4),
    }
    block = next(part for part in show_evaluation(measured).split("\n\n") if "each coder" in part)
    lines = [line.split() for line in block.split("\n")[2:]]
    assert lines == [
        ["ana", "ben", "0.80", "-", "-", "0.80", "4"],
        ["ben", "ana", "0.40", "-", "-", "0.40", "4"],
    ]
    alone = evaluate_tables(score_tables(1), ana)
    assert not alone["coders"].rows
    assert "each coder" not in show_evaluation(alone)


def test_a_frame_one_coder_left_blank_is_not_compared() -> None:
    """What the other said of that frame there says nothing of whom the scores are held against."""
    ana = [code("a0", n, "ana", government=True) for n in (1, 4)]
    ben = [code("a0", n, "ben", government=True if n == 1 else None) for n in (1, 4)]
    rows = evaluate_tables(score_tables(1), [*ana, *ben])["coders"].records()
    assert [row["n"] for row in rows if row["frame"] == "government"] == [1, 1]


def test_both_means_are_over_the_same_frames() -> None:
    """A frame that only one coder saw would make one mean another mean than the other."""
    ana = [code("a0", n, "ana", government=True, opposition=True) for n in (1, 4)]
    ben = [code("a0", n, "ben", government=True) for n in (1, 4)]
    rows = list(evaluate_tables(score_tables(1), [*ana, *ben])["coders"].records())
    means = {row["coder"]: row["estimate"] for row in rows if row["measure"] == "macro_f1"}
    assert means == {"ana": 1.0, "ben": 1.0}, "government is found in both sentences"
    known = {row["coder"]: row["estimate"] for row in rows if row["frame"] == "opposition"}
    assert known["ben"] is None
    assert known["ana"] is not None


def test_a_role_or_stance_in_dispute_is_no_mistake() -> None:
    """Where coders differ on who speaks or at what distance, no answer of the scorer is wrong."""
    one = replace(
        code("a0", 1, "ana", government=True), mode="direct", role="expert",
        voices={"government": "expert"}, stances={"government": "attributed"},
    )  # fmt: skip
    two = replace(one, coder="ben", role="media", stances={"government": "endorsed"})
    table = evaluate_tables(score_tables(1), [one, two])["evaluation"]
    numbers = {name: find(table, "", name)["n"] for name in ("role_accuracy", "stance_accuracy")}
    assert numbers == {"role_accuracy": 0, "stance_accuracy": 0}
    assert find(table, "", "mode_accuracy")["n"] == find(table, "", "voice_accuracy")["n"] == 1


def test_coded_frames_that_were_not_scored_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    """A frame of the coding that the tables lack is in no figure, and that is said with its cases."""
    codings = [code("a0", n, government=n < 4, water=n < 3) for n in range(1, 9)]
    assert list_unscored(score_tables(1), codings) == {"water": 2}
    tell_unscored(score_tables(1), codings)
    assert "coded but not in the tables" in (told := capsys.readouterr().err)
    assert "water (coded 1 in 2)" in told
    tell_unscored(score_tables(1), [code("a0", 1, government=True)])
    assert not capsys.readouterr().err
