"""The command line as users meet it: what comes out, exit codes, one line for each error."""

import csv
import io
import json
from pathlib import Path

import pytest

from framing.cli.main import run
from framing.tables.schema import SCHEMAS

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
ARTICLE = (
    "Police opened fire on protesters in Port Alma on Monday, killing four bystanders.\n\n"
    "“This was a massacre,” said Ana Roldán, a spokeswoman for the group Justice Now.\n\n"
    "The interior minister said officers had acted in accordance with the law.\n"
)


def call(*arguments: str) -> int:
    """Run the command line and return its exit code."""
    with pytest.raises(SystemExit) as stopped:
        run(arguments)
    return int(stopped.value.code or 0)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return the path of one invented article."""
    path = tmp_path / "alma.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_score_prints_a_table(article: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Standard output carries nothing but the table."""
    assert call("score", str(article), "--outlet", "Post", "--date", "2024-05-06") == 0
    text = capfdbinary.readouterr().out.decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["frame"] for row in rows} == {"government", "opposition", "human_rights"}
    assert tuple(rows[0]) == SCHEMAS["scores"].names


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_score_writes_every_table(article: Path, tmp_path: Path, form: str) -> None:
    """A folder gets the tables of single articles and the run's provenance."""
    out = tmp_path / "out"
    assert call("score", str(article), "--out", str(out), "--format", form) == 0
    for name in ("articles", "sentences", "attributions", "frames", "evidence", "scores"):
        assert (out / f"{name}.{form}").stat().st_size
    assert json.loads((out / "run.json").read_text(encoding="utf-8"))["articles"] == 1


def test_offsets_point_at_the_text(article: Path, tmp_path: Path) -> None:
    """Start and end of every sentence and hit cut the words out of the text as read."""
    out = tmp_path / "out"
    call("score", str(article), "--out", str(out))
    for name, column in (("sentences", "text"), ("evidence", "matched")):
        with (out / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                piece = ARTICLE[int(row["start"]) : int(row["end"])]
                assert row[column].removeprefix("'") == piece


def test_another_codebook_runs_through_the_same_command(article: Path, tmp_path: Path) -> None:
    """The frames are data: a second codebook needs no code."""
    out = tmp_path / "out"
    assert call("score", str(article), "--lexicon", "generic-news-frames", "--out", str(out)) == 0
    with (out / "frames.csv").open(encoding="utf-8", newline="") as file:
        frames = {row["frame"] for row in csv.DictReader(file)}
    assert {"conflict", "responsibility"} <= frames


def test_render_chooses_the_formats(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only the formats asked for are written; an unknown one names those installed."""
    out = tmp_path / "report"
    assert call("report", str(article), "--out", str(out), "--render", "md") == 0
    assert [path.name for path in out.glob("report.*")] == ["report.md"]
    assert call("report", str(article), "--out", str(out), "--render", "pdf") == 2
    assert "--render pdf: no such renderer; choose html, md" in capsys.readouterr().err


def test_report_writes_report_and_tables(tmp_path: Path) -> None:
    """The main job leaves an HTML page, a Markdown page, the tables and run.json."""
    out = tmp_path / "report"
    assert call("report", str(SEEDS), "--out", str(out)) == 0
    names = {path.name for path in out.iterdir()}
    assert {"report.html", "report.md", "run.json", "outlets.csv", "sources.csv"} <= names


def test_workers_change_nothing(tmp_path: Path) -> None:
    """Two processes write the same bytes as one."""
    for workers in ("1", "2"):
        assert (
            call("score", str(SEEDS), "--out", str(tmp_path / workers), "--workers", workers) == 0
        )
    for path in (tmp_path / "1").iterdir():
        assert path.read_bytes() == (tmp_path / "2" / path.name).read_bytes()


def test_columns_are_mapped_by_any_word_for_the_field(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Whoever writes `date` or `Medio` where the field is `published` or `outlet` is understood."""
    path = tmp_path / "export.csv"
    path.write_text("Words,When,Paper\nPolice fired on a crowd.,2024-05-06,Post\n", "utf-8")
    columns = ("--column", "text=Words", "--column", "date=When", "--column", "Medio=Paper")
    assert call("score", str(path), *columns, "--table", "articles") == 0
    row = next(csv.DictReader(io.StringIO(capfdbinary.readouterr().out.decode("utf-8"))))
    assert (row["published"], row["outlet"]) == ("2024-05-06", "Post")


def test_explain_shows_marks_and_rules(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every frame comes with its voice, and every source with the rule that found it."""
    assert call("explain", str(article)) == 0
    out = capsys.readouterr().out
    assert "human_rights" in out
    assert "massacre" in out


def test_explain_puts_each_frame_below_its_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under the outlet's name, or the article's where nobody named an outlet."""
    text = tmp_path / "well.txt"
    text.write_text("Soldiers massacred villagers.\n\nRain fell on the well.\n", encoding="utf-8")
    for options, name in (("--outlet", "Tide"), "Tide"), ((), "well"):
        assert call("explain", str(text), "--scorer", "lexicon", *options) == 0
        head, *lines = capsys.readouterr().out.splitlines()
        assert head.startswith(name)
        starts = [line.split()[0] for line in lines if "country" not in line]
        assert starts == ["1", "human_rights", "2"]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("score", "missing.txt"), 3, "missing.txt"),
        (("score", "{empty}"), 3, "no usable article"),
        (("score", "{article}", "--lexicon", "nowhere"), 2, "--lexicon nowhere: no such lexicon"),
        (("score", "{article}", "--lexicon", "speech"), 2, "speech: a lexicon of speech, not of"),
        (("score", "{article}", "--format", "xls"), 2, "choose csv, jsonl, parquet"),
        (("score", "{article}", "--scorer", "oracle"), 2, "choose auto, classifier"),
        (("score", "{article}", "--table", "nothing"), 2, "no such table"),
        (("score", "{article}", "--column", "text"), 2, "FIELD=COLUMN"),
        (("report", "{article}", "--out", "{article}"), 2, "choose another --out"),
        (("report", "{article}", "--out", "{empty}", "--report-lang", "fr"), 2, "choose en, es"),
        (("score", "--wrong"), 2, "framing score: No such option: --wrong"),
        (("train", "{empty}"), 2, "Missing option '--out'"),
        (("report", "{article}", "--out", "{empty}", "--workers", "0"), 2, "--workers"),
        (("scroe", "{article}"), 2, "No such command 'scroe' (there are report, compare, score, "),
    ],
)
def test_wrong_use_is_one_clear_line(
    arguments: tuple[str, ...],
    code: int,
    message: str,
    article: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each mistake ends with its exit code and says what to do, without a traceback."""
    empty = tmp_path / "empty"
    empty.mkdir()
    filled = [part.format(article=article, empty=empty) for part in arguments]
    assert call(*filled) == code
    errors = capsys.readouterr().err
    assert message in errors
    assert "Traceback" not in errors
    assert all(line.startswith("framing") for line in errors.splitlines())


def test_skipped_inputs_are_listed_and_the_rest_done(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A broken file among good ones costs nothing but itself and exit code 1."""
    (tmp_path / "broken.txt").write_bytes(b"")
    out = tmp_path / "out"
    assert call("score", str(article), str(tmp_path / "broken.txt"), "--out", str(out)) == 1
    assert "skipped" in capsys.readouterr().err
    provenance = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert provenance["articles"] == 1
    assert "broken.txt" in provenance["skipped"][0]["source"]


def test_plugins_are_listed_with_their_origin(capsys: pytest.CaptureFixture[str]) -> None:
    """Each line names kind, name, origin and place."""
    assert call("plugins") == 0
    assert "scorers\tlexicon\tframing\t" in capsys.readouterr().out


def test_plugins_can_be_held_to_their_contract(capsys: pytest.CaptureFixture[str]) -> None:
    """A plugin author asks for the check by kind and name; a wrong name says what is known."""
    assert call("plugins", "--check", "scorers:lexicon") == 0
    assert "keeps its contract" in capsys.readouterr().out
    assert call("plugins", "--check", "lexicon") == 2
    assert "KIND:NAME" in capsys.readouterr().err


def test_events_are_listed_with_why(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The seeds' own events are listed; regrouped by content, three articles stay together."""
    assert call("events", str(SEEDS)) == 0
    given = list(csv.DictReader(io.StringIO(capfdbinary.readouterr().out.decode("utf-8"))))
    assert {row["event_id"] for row in given} == {"olp-2015", "cota-905-2021"}
    assert call("events", str(SEEDS), "--regroup") == 0
    found = list(csv.DictReader(io.StringIO(capfdbinary.readouterr().out.decode("utf-8"))))
    together = {row["event_id"] for row in found if row["article_id"][:3] in ("001", "003", "004")}
    assert len(together) == 1
    assert sum(row["event_id"] in together for row in found) == 3
