"""A folder to learn from that lacks something is told in one line, before anything is read twice."""

import gzip
import json
from pathlib import Path

import pytest

from framing.errors import InputError, ModelError
from framing.learn.coded import read_folder, read_pool
from framing.read.articles import read_articles
from framing.records import Article

CODED = "file,start,end,gov,opp,hr,mode,speaker_type,junk\n"
LISTED = "file,outlet,published,lang,title,event\n"


@pytest.mark.parametrize(
    ("coding", "manifest", "texts", "said"),
    [
        (CODED, None, (), r"manifest\.csv: no such file; a folder to learn from holds coding\.csv"),
        ("article,start\na.txt,0\n", LISTED, (), "coding.csv:1: the header lacks file, end, mode"),
        (CODED, "file\n", (), "manifest.csv:1: the header lacks outlet, published, lang$"),
        (CODED + "a.txt,0,9,1,0,0,none,,0\n", LISTED, ("a.txt",), "manifest.csv: lacks the article 'a"),
        (CODED + "a.txt,0,9,1,0,0,none,,0\n", LISTED + "a.txt,A,,en,,\n", (), "lacks the article 'a"),
    ],
)  # fmt: skip
def test_a_folder_of_tables_and_texts(
    coding: str, manifest: str | None, texts: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    """Header, manifest or text: what is not there is named with its file."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "coding.csv").write_text(coding, encoding="utf-8")
    if manifest is not None:
        (tmp_path / "manifest.csv").write_text(manifest, encoding="utf-8")
    for name in texts:
        (tmp_path / "articles" / name).write_text("Rain fell.", encoding="utf-8")
    with pytest.raises(ModelError, match=said):
        read_folder(tmp_path)


def test_a_folder_is_read_as_it_is_scored(tmp_path: Path) -> None:
    """A manifest needs neither title nor event; texts keep their line ends, whatever their encoding."""
    text = "Llovió.\r\nEl río creció."
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_bytes(text.encode("cp1252"))
    (tmp_path / "manifest.csv").write_text(
        "file,outlet,published,lang\na.txt,A,2020-01-02,es\n", encoding="utf-8"
    )
    (tmp_path / "coding.csv").write_text(CODED + "a.txt,9,23,1,0,0,none,,0\n", encoding="utf-8")
    found = read_folder(tmp_path)
    (scored,) = read_articles([str(tmp_path / "articles" / "a.txt")])
    assert isinstance(scored, Article)
    assert found.articles["a.txt"].text == scored.text == text
    assert found.sentences[0].span.of(text) == "El río creció."


@pytest.mark.parametrize("lang", ["en", "EN", "English", "en-GB", ""])
def test_a_language_is_known_however_it_is_written(lang: str, tmp_path: Path) -> None:
    """A model would learn nothing from words read in no language, and say nothing of it."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(
        "The rain fell on the town and they were not at home.", encoding="utf-8"
    )
    (tmp_path / "manifest.csv").write_text(LISTED + f"a.txt,A,,{lang},,\n", encoding="utf-8")
    (tmp_path / "coding.csv").write_text(CODED + "a.txt,0,9,1,0,0,none,,0\n", encoding="utf-8")
    assert read_folder(tmp_path).articles["a.txt"].lang == "en"


def test_a_coded_text_that_cannot_be_read(tmp_path: Path) -> None:
    """An empty or binary text is named in one line."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "manifest.csv").write_text(LISTED + "a.txt,A,,en,,\n", encoding="utf-8")
    (tmp_path / "coding.csv").write_text(CODED + "a.txt,0,9,1,0,0,none,,0\n", encoding="utf-8")
    for content, said in ((b"", "empty file"), (b"\x00\x01\x02" * 99, "binary file")):
        (tmp_path / "articles" / "a.txt").write_bytes(content)
        with pytest.raises(ModelError, match=rf"a\.txt: {said}"):
            read_folder(tmp_path)


def test_an_offset_that_is_none(tmp_path: Path) -> None:
    """A cell that cannot be read is spoilt input, as in every other command that takes codings."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("Rain fell.", encoding="utf-8")
    (tmp_path / "manifest.csv").write_text(LISTED + "a.txt,A,,en,,\n", encoding="utf-8")
    (tmp_path / "coding.csv").write_text(CODED + "a.txt,x,9,1,0,0,none,,0\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"coding\.csv:2: start is 'x'; allowed is an offset"):
        read_folder(tmp_path)


def test_a_coded_pool(tmp_path: Path) -> None:
    """Codes without the pool of their texts, or of an article that is not in it."""
    row = {"article": "a", "start": 0, "end": 9, "gov": 1, "opp": 0, "hr": 0, "mode": "none",
           "role": "", "junk": 0, "pass": 1}  # fmt: skip
    with gzip.open(tmp_path / "coded.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n")
    with pytest.raises(ModelError, match=r"no pool\.jsonl\.gz beside coded\.jsonl\.gz"):
        read_folder(tmp_path)
    with gzip.open(tmp_path / "pool.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write("")
    with pytest.raises(ModelError, match="lacks the article 'a', which is coded"):
        read_folder(tmp_path)


WHOLE = b'{"id": "a", "outlet": "", "date": "", "lang": "en", "title": "", "text": "Rain fell."}\n'


@pytest.mark.parametrize(
    ("rows", "cut", "said"),
    [
        (b'{"id": "a"}\n', 0, r"pool\.jsonl\.gz:1: lacks outlet, date, lang"),
        (b"{\n", 0, r"pool\.jsonl\.gz:1: cannot be read"),
        (b"1\n", 0, r"pool\.jsonl\.gz:1: cannot be read"),
        (WHOLE, 4, r"pool\.jsonl\.gz:1: cannot be read \(Compressed file ended"),
        (WHOLE, 9999, r"pool\.jsonl\.gz: cannot be read \(Not a gzipped file"),
    ],
)
def test_a_pool_that_is_damaged(rows: bytes, cut: int, said: str, tmp_path: Path) -> None:
    """What cannot be read is named with its line."""
    packed = gzip.compress(rows)
    (tmp_path / "pool.jsonl.gz").write_bytes(packed[: max(0, len(packed) - cut)] or rows)
    with pytest.raises(ModelError, match=said):
        list(read_pool(tmp_path / "pool.jsonl.gz"))


def test_a_manifest_may_give_the_country_of_the_events(tmp_path: Path) -> None:
    """A model learns from the roles that a run with that country would find."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("Rain fell.", encoding="utf-8")
    (tmp_path / "coding.csv").write_text(CODED + "a.txt,0,10,1,0,0,none,,0\n", encoding="utf-8")
    (tmp_path / "manifest.csv").write_text(
        "file,outlet,published,lang,event_country\na.txt,A,,en,Perú\n", encoding="utf-8"
    )
    assert read_folder(tmp_path).articles["a.txt"].event_country == "PE"
