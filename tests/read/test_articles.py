"""Whatever holds articles is read as it stands, and what cannot be read is named in one line."""

import csv
from pathlib import Path

import pytest

from framing.errors import InputError, SettingsError
from framing.read.articles import ReadOptions, read_articles, read_text
from framing.read.written import RUN_TABLES
from framing.records import Article, Skipped
from framing.tables.schema import SCHEMAS

TEXT = "The army shot at the crowd in the square.\n\n“We ran,” said a man.\n"
SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def read(*sources: Path | str, **options: object) -> list[Article | Skipped]:
    """Read sources with options into a list."""
    return list(read_articles(sources, ReadOptions(**options)))  # type: ignore[arg-type]


def read_one(source: Path | str, **options: object) -> Article:
    """Read a source that holds one article."""
    (found,) = read(source, **options)
    assert isinstance(found, Article), found
    return found


def get_reason(source: Path | str, **options: object) -> str:
    """Read a source that cannot be used, and return why."""
    (found,) = read(source, **options)
    assert isinstance(found, Skipped), found
    assert "\n" not in found.reason
    return found.reason


def test_the_seed_folder_holds_five_articles() -> None:
    """The folder of the sample gives its five articles with the facts of the manifest, no more."""
    found = read(SEEDS)
    assert [type(item) for item in found] == [Article] * 5
    assert [item.id[:3] for item in found if isinstance(item, Article)] == [
        "000", "001", "002", "003", "004",
    ]  # fmt: skip
    first = found[0]
    assert isinstance(first, Article)
    assert (first.outlet, first.published, first.event) == ("InSight Crime", "2015", "olp-2015")
    assert first.text == (SEEDS / "000_8194e9ccf96c5374.txt").read_bytes().decode()


@pytest.mark.parametrize(
    ("encoding", "notices"),
    [
        ("utf-8", 0), ("utf-8-sig", 0), ("utf-16", 0), ("utf-16-le", 0), ("utf-32", 0),
        ("cp1252", 1),
    ],
)  # fmt: skip
def test_encodings_give_the_same_text(tmp_path: Path, encoding: str, notices: int) -> None:
    """The same article in any common encoding is the same text; only a guess leaves a notice."""
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    article = read_one(path)
    assert article.text == TEXT
    assert len(article.notices) == notices


def test_text_is_never_changed(tmp_path: Path) -> None:
    """Newlines, spaces and decomposed accents stay, so that offsets hold."""
    text = " El  policía\u0301 de la ciudad y de los barrios\r\nentró.\r\n\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    assert read_one(tmp_path / "a.txt").text == text


def test_zero_characters_are_replaced_one_for_one(tmp_path: Path) -> None:
    """A stray zero character would break tables; it is replaced, counted and noted."""
    (tmp_path / "a.txt").write_bytes(TEXT.replace("army", "ar\0my").encode())
    article = read_one(tmp_path / "a.txt")
    assert "ar\ufffdmy" in article.text
    assert article.notices == ("1 character that cannot be written was replaced",)


def test_letters_damaged_before_saving_are_pointed_out(tmp_path: Path) -> None:
    """'HernÃ¡ndez' is told, since names so written are not recognised; the text stays as it is."""
    (tmp_path / "a.txt").write_text(f"{TEXT} HernÃ¡ndez y PeÃ±a.", encoding="utf-8")
    article = read_one(tmp_path / "a.txt")
    assert article.text.endswith("HernÃ¡ndez y PeÃ±a.")
    assert [notice.split(":")[0] for notice in article.notices] == [
        "letters damaged before it was saved ('Ã¡' for 'á')"
    ]


def test_tables_keep_every_value_as_text(tmp_path: Path) -> None:
    """An id 007 survives, and a title comes before the text once."""
    path = tmp_path / "a.csv"
    path.write_text(
        'id,Medio,Fecha,titulo,texto\n007,El Faro,2021-07-09,La marcha,"El ejército disparó, y huyó."\n'
        "8,24,julio de 2021,Otra,Otra y la misma de siempre.\n",
        encoding="utf-8",
    )
    first, second = read(path)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, first.outlet, first.published, first.lang) == (
        "007",
        "El Faro",
        "2021-07-09",
        "es",
    )
    assert first.text == "La marcha\n\nEl ejército disparó, y huyó."
    assert first.source == f"{path}#2"
    assert (second.outlet, second.published) == ("24", "2021-07")
    assert second.text == "Otra y la misma de siempre."


def test_a_title_can_stay_out_of_the_text(tmp_path: Path) -> None:
    """`title_in_text` off leaves a row's text as it is."""
    path = tmp_path / "a.tsv"
    path.write_text("title\ttext\nA march\tThe army shot at the crowd.\n", encoding="utf-8")
    assert read_one(path, title_in_text=False).text == "The army shot at the crowd."


@pytest.mark.parametrize(
    ("column", "standfirst", "text"),
    [
        (
            "bajada",
            "Dos murieron en Puno.",
            "La marcha\n\nDos murieron en Puno.\n\nLa policía calla.",
        ),
        (
            "bajada",
            "  Dos murieron en Puno. ",
            "La marcha\n\nDos murieron en Puno.\n\nLa policía calla.",
        ),
        ("description", "Dos murieron en…", "La marcha\n\nLa policía calla."),
        ("description", "La policía  calla", "La marcha\n\nLa policía calla."),
        ("subtitle", "Not Found", "La marcha\n\nLa policía calla."),
    ],
)
def test_a_standfirst_is_read_unless_the_text_has_it(
    tmp_path: Path, column: str, standfirst: str, text: str
) -> None:
    """A column of standfirsts stands between title and text; summaries of search engines do not."""
    path = tmp_path / "a.tsv"
    rows = f"titular\t{column}\ttexto\nLa marcha\t{standfirst}\tLa policía calla.\n"
    path.write_text(rows, encoding="utf-8")
    assert read_one(path).text == text
    assert read_one(path, title_in_text=False).text == "La policía calla."


def test_a_standfirst_follows_the_title_that_opens_the_text(tmp_path: Path) -> None:
    """Where the text has its own title the standfirst still stands between the two."""
    path = tmp_path / "a.tsv"
    path.write_text(
        "title\tdeck\ttext\nA march\tTwo died.\tA March | Police fired.\n", encoding="utf-8"
    )
    assert read_one(path).text == "A March\n\nTwo died.\n\n| Police fired."


def test_a_standfirst_without_a_title_opens_the_text(tmp_path: Path) -> None:
    """A row without a title begins with its standfirst, not with blank lines."""
    path = tmp_path / "a.tsv"
    path.write_text("deck\ttext\nTwo died.\tPolice fired.\n", encoding="utf-8")
    assert read_one(path).text == "Two died.\n\nPolice fired."


def test_columns_can_be_mapped(tmp_path: Path) -> None:
    """Columns with other names are named by the user; one that is absent is an error."""
    path = tmp_path / "a.csv"
    path.write_text("paper;words\nEl Faro;The army shot at the crowd.\n", encoding="utf-8")
    article = read_one(path, columns={"text": "words", "outlet": "paper"})
    assert (article.outlet, article.text) == ("El Faro", "The army shot at the crowd.")
    assert "no column 'mots'" in get_reason(path, columns={"text": "mots"})
    with pytest.raises(SettingsError, match="allowed are text"):
        ReadOptions(columns={"prose": "words"})


def test_long_cells_are_read(tmp_path: Path) -> None:
    """A cell may be longer than the standard limit of 131,072 characters."""
    path = tmp_path / "a.csv"
    path.write_text("text\n" + "the army shot at " * 10_000 + "\n", encoding="utf-8")
    assert len(read_one(path).text) > 160_000


def test_jsonl_keeps_ids_and_names_bad_lines(tmp_path: Path) -> None:
    """Each line is an article of its own; a wrong one is named by its number."""
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"id": "007", "text": "The army shot \\ud800 at the crowd."}\nnot json\n[1]\n{"id": 9}\n',
        encoding="utf-8",
    )
    first, *others = read(path)
    assert isinstance(first, Article)
    assert first.id == "007"
    assert "\ufffd" in first.text
    assert [item.source for item in others] == [f"{path}#2", f"{path}#3", f"{path}#4"]
    assert all(isinstance(item, Skipped) for item in others)


def test_markdown_front_matter_gives_facts(tmp_path: Path) -> None:
    """Front matter and first heading fill in what is known; the text stays whole."""
    text = "---\noutlet: El Faro\nfecha: 22 de abril de 2022\n---\n# La marcha\n\nEl jefe de la policía.\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    article = read_one(tmp_path / "a.md")
    assert (article.outlet, article.published, article.title) == (
        "El Faro",
        "2022-04-22",
        "La marcha",
    )
    assert article.text == text


def test_front_matter_of_windows_files_loses_its_marks(tmp_path: Path) -> None:
    """Quotation marks around a fact are no part of it, whatever ends the line."""
    data = b'---\r\noutlet: "El Faro"\r\ndate: 2022-04-22\r\n---\r\nThe army shot.\r\n'
    (tmp_path / "a.md").write_bytes(data)
    found = read_one(tmp_path / "a.md")
    assert (found.outlet, found.published) == ("El Faro", "2022-04-22")


def test_folders_leave_out_what_is_no_article(tmp_path: Path) -> None:
    """Notes, hidden files, pictures and other types are not articles, and need no word."""
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.txt", "sub/a.txt", "README.md", "LICENSE.txt", ".hidden.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.json").write_text('{"outlet": "El Faro"}', encoding="utf-8")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    found = read(tmp_path)
    assert [item.id for item in found if isinstance(item, Article)] == ["a", "b", "sub/a"]
    assert len(found) == 3


def test_folders_name_what_may_hold_articles_that_are_not_read(tmp_path: Path) -> None:
    """A text without a suffix, JSON and a table without texts are skipped with what to do, not lost."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "noext").write_text(TEXT, encoding="utf-8")
    (tmp_path / "binary").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "z.json").write_text('[{"text": "Shots."}]', encoding="utf-8")
    (tmp_path / "codes.csv").write_text("file,start,end\na.txt,0,3\n", encoding="utf-8")
    told = {
        Path(item.source).name: item.reason for item in read(tmp_path) if isinstance(item, Skipped)
    }
    assert list(told) == ["codes.csv", "noext", "z.json"]
    assert "no text column: found file, start, end" in told["codes.csv"]
    assert "call it .txt" in told["noext"]
    assert "call it .jsonl" in told["z.json"]


def test_a_manifest_speaks_for_its_folder(tmp_path: Path) -> None:
    """Listed files get its facts, an unlisted text a notice, a missing one a skip."""
    (tmp_path / "manifest.csv").write_text(
        "file,outlet,published,lang,title,event\na.txt,El Faro,2021-07,es,La marcha,m1\nz.txt,,,,,\n",
        encoding="utf-8",
    )
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / "c.csv").write_text("text\nThe army shot.\n", encoding="utf-8")
    listed, unlisted, missing = read(tmp_path)
    assert isinstance(listed, Article)
    assert (listed.outlet, listed.published, listed.lang, listed.event) == (
        "El Faro", "2021-07", "es", "m1",
    )  # fmt: skip
    assert isinstance(unlisted, Article)
    assert "not listed" in unlisted.notices[0]
    assert isinstance(missing, Skipped)
    assert missing.source.endswith("z.txt")
    assert read_one(tmp_path / "a.txt").outlet == "El Faro"
    assert "not one" in get_reason(tmp_path / "manifest.csv")


@pytest.mark.parametrize("mark", [",", ", ", ";", "\t"])
def test_a_manifest_is_read_as_tables_are(tmp_path: Path, mark: str) -> None:
    """Commas, semicolons or tabs part its cells: a spreadsheet writes what its country does."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    rows = [["archivo", "medio", "fecha"], ["a.txt", "El Faro", "2021-07-01"]]
    lines = [mark.join(row) for row in rows]
    (tmp_path / "manifest.csv").write_text("\n".join(lines), encoding="utf-8")
    found = read_one(tmp_path)
    assert (found.outlet, found.published) == ("El Faro", "2021-07-01")


def test_a_folder_without_a_manifest_says_what_is_not_known(tmp_path: Path) -> None:
    """Outlet and date of texts stand nowhere but in a manifest or an option, so their lack is told."""
    (tmp_path / "a.txt").write_text("Rain fell on the town.", encoding="utf-8")
    (tmp_path / "manifiesto.csv").write_text("file;outlet\na.txt;El Faro\n", encoding="utf-8")
    skipped, article = sorted(read(tmp_path), key=lambda item: item.source, reverse=True)
    assert isinstance(article, Article)
    assert isinstance(skipped, Skipped)
    told = "no outlet and date are known: list them in a manifest.csv"
    assert any(notice.startswith(told) for notice in article.notices)
    assert skipped.reason.endswith("a manifest is called manifest.csv, or given with --manifest")
    (undated, *_) = read(tmp_path, outlet="El Faro", lang="en")
    assert isinstance(undated, Article)
    assert undated.notices[0].startswith("no date is known")
    (known, *_) = read(tmp_path, outlet="El Faro", published="2021-05-01", lang="en")
    assert isinstance(known, Article)
    assert not known.notices
    assert not read_one(tmp_path / "a.txt", lang="en").notices


def test_a_manifest_whose_names_lack_their_ending_says_so(tmp_path: Path) -> None:
    """A name that only lacks its ending is suggested; one of no file is called absent."""
    (tmp_path / "a.txt").write_text("Rain fell on the town.", encoding="utf-8")
    (tmp_path / "manifest.csv").write_text("file,outlet\na,El Faro\nb,El Faro\n", encoding="utf-8")
    reasons = [item.reason for item in read(tmp_path) if isinstance(item, Skipped)]
    assert reasons[0].endswith("only one that ends in .txt too: write names with their ending")
    assert reasons[1].endswith("but there is no such file")


def test_a_missing_file_is_told_once(tmp_path: Path) -> None:
    """Folders given together with one inside name what their manifest lacks once."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "sub" / "manifest.csv").write_text("file\na.txt\nz.txt\n", encoding="utf-8")
    found = [*read_articles([tmp_path / "sub", tmp_path], ReadOptions())]
    assert [Path(item.source).name for item in found if isinstance(item, Skipped)] == ["z.txt"]


def test_a_wrong_manifest_stops_the_run(tmp_path: Path) -> None:
    """A manifest without a file column, or with a file listed twice, is named with its line."""
    path = tmp_path / "manifest.csv"
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    path.write_text("outlet\nEl Faro\n", encoding="utf-8")
    with pytest.raises(InputError, match="no file column"):
        read(tmp_path)
    path.write_text("file\na.txt\na.txt\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"manifest.csv:3: a.txt is listed twice"):
        read(tmp_path)
    path.write_text('file,title\na.txt,"A\nmarch"\na.txt,\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"manifest.csv:4: a.txt is listed twice"):
        read(tmp_path)


def test_a_manifest_may_hold_long_cells(tmp_path: Path) -> None:
    """A cell of 140,000 characters is read whatever was read before; NA is a missing value."""
    csv.field_size_limit(131_072)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    rows = f"file,outlet,published,note\na.txt,El Faro,NA,{'x' * 140_000}\n"
    (tmp_path / "manifest.csv").write_text(rows, encoding="utf-8")
    found = read_one(tmp_path)
    assert (found.outlet, found.published, found.notices) == ("El Faro", "", ())


@pytest.mark.parametrize("encoding", ["", "utf-8", "utf-8-sig"])
def test_a_byte_order_mark_is_no_part_of_a_table(tmp_path: Path, encoding: str) -> None:
    """A column that follows the mark of a spreadsheet is known whether its encoding is told or not."""
    path = tmp_path / "a.csv"
    path.write_text("text,outlet\nThe army shot at the crowd.,El Faro\n", encoding="utf-8-sig")
    assert read_one(path, encoding=encoding).text == "The army shot at the crowd."


def test_duplicate_ids_name_both_sources(tmp_path: Path) -> None:
    """The second of two articles with one id is skipped; one file given twice is read once."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    first, second = read(tmp_path / "a.txt", tmp_path / "a.md", tmp_path / "a.txt")
    assert isinstance(first, Article)
    assert isinstance(second, Skipped)
    assert str(tmp_path / "a.txt") in second.reason
    assert second.source == str(tmp_path / "a.md")


def test_globs_are_sorted(tmp_path: Path) -> None:
    """A pattern gives its files in order; one that fits nothing is named."""
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    found = read(f"{tmp_path}/*.txt")
    assert [item.id for item in found if isinstance(item, Article)] == ["a", "b"]
    assert "pattern" in get_reason(f"{tmp_path}/*.md")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty file"),
        ("a.txt", b" \n\n", "empty file"),
        ("a.txt", b"... \xe2\x80\x94", "no text"),
        ("a.txt", b"%PDF-1.4 ...", "binary file"),
        ("a.txt", bytes(range(256)) * 20, "binary file"),
        ("a.csv", b"file,start\na,1\n", "no text column"),
        ("a.csv", b"text,outlet\n ,x\n", "its text is empty"),
        ("a.jsonl", b"{\n", "not a JSON object"),
    ],
)
def test_bad_files_are_named_in_one_line(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    """What cannot be read says what was found and what to do."""
    (tmp_path / name).write_bytes(data)
    assert reason in get_reason(tmp_path / name)


def test_missing_files_empty_folders_and_large_files(tmp_path: Path) -> None:
    """Absent and oversized sources, and folders without articles, are skipped with a reason."""
    assert "no such file" in get_reason(tmp_path / "none.txt")
    assert "no articles" in get_reason(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert "allowed are 10;" in get_reason(tmp_path / "a.txt", max_bytes=10)
    assert "unknown encoding" in get_reason(tmp_path / "a.txt", encoding="utf-99")
    assert "not ascii" in get_reason(tmp_path / "a.txt", encoding="ascii")


def test_what_a_run_left_among_the_articles_is_no_article(tmp_path: Path) -> None:
    """A run may write into the folder of its articles: the next one reads the same articles."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for out in (tmp_path, tmp_path / "out"):
        out.mkdir(exist_ok=True)
        (out / "report.md").write_text("# Which frames\n\n" + TEXT, encoding="utf-8")
        (out / "sentences.csv").write_text("article_id,text\nb,A.\n", encoding="utf-8")
        (out / "sentences.jsonl").write_text('{"text": "A man ran."}\n', encoding="utf-8")
    assert len(read(tmp_path)) == 7
    for out in (tmp_path, tmp_path / "out"):
        (out / "run.json").write_text('{"corpus_digest": ""}', encoding="utf-8")
    (article,) = read(tmp_path)
    assert isinstance(article, Article)
    assert article.id == "a"


def test_every_table_of_a_run_is_known_by_name() -> None:
    """A table added to the schemas is added to what reading leaves out."""
    assert frozenset(SCHEMAS) == RUN_TABLES


def test_the_columns_of_a_table_that_a_folder_holds_alone_are_named(tmp_path: Path) -> None:
    """Whoever gives a folder with an export under odd names learns which columns to map."""
    (tmp_path / "export.csv").write_text("Nr;Nota larga\n1;Huyeron.\n", encoding="utf-8")
    assert "no text column: found Nr, Nota larga" in get_reason(tmp_path)


@pytest.mark.parametrize(
    "start", ["<!DOCTYPE html><html>", "\n<HTML lang=es>", '<?xml version="1.0"?><html>']
)
def test_a_web_page_under_the_name_of_a_text_is_skipped(tmp_path: Path, start: str) -> None:
    """Its tags would make one sentence of a whole article; words about HTML are an article."""
    page = tmp_path / "page.txt"
    page.write_text(f"{start}<body><p>{TEXT}</p></body></html>", encoding="utf-8")
    assert "a web page (HTML)" in get_reason(page)
    page.write_text(f"The tag <html> was in the leak. {TEXT}", encoding="utf-8")
    assert read_one(page).text.startswith("The tag")


def test_documents_in_a_folder_are_named_unless_their_text_lies_beside(tmp_path: Path) -> None:
    """A PDF or Word file may hold an article: it is listed as skipped, never lost in silence."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for name in ("a.pdf", "b.pdf", "c.DOCX", "photo.jpg"):
        (tmp_path / name).write_bytes(b"%PDF")
    skipped = [item for item in read_articles([tmp_path]) if isinstance(item, Skipped)]
    assert [Path(item.source).name for item in skipped] == ["b.pdf", "c.DOCX"]
    assert "a .docx file; allowed are .txt" in skipped[1].reason


def test_options_fill_what_a_source_does_not_say(tmp_path: Path) -> None:
    """Outlet, date and language given by the user hold where the source is silent."""
    (tmp_path / "a.txt").write_text("Caracas.", encoding="utf-8")
    article = read_one(tmp_path / "a.txt", outlet="El Faro", published="9 July 2021", lang="es")
    assert (article.outlet, article.published, article.lang) == ("El Faro", "2021-07-09", "es")
    assert "undecided" in read_one(tmp_path / "a.txt").notices[0]
    with pytest.raises(SettingsError, match="allowed are en, es"):
        ReadOptions(lang="fr")


def test_one_string_is_read() -> None:
    """A string becomes an article with what is known of it; an empty one is an error."""
    article = read_text(TEXT, id="x", outlet="El Faro", published="2021")
    assert (article.id, article.lang, article.published) == ("x", "en", "2021")
    with pytest.raises(InputError, match="no text"):
        read_text("  ")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("suffix", ["csv", "jsonl"])
def test_tables_are_read_in_any_encoding(tmp_path: Path, encoding: str, suffix: str) -> None:
    """A table is decoded as a text is, and its first column is found behind a byte order mark."""
    rows = {
        "csv": 'texto;medio\n"El jefe de la policía huyó.\nNadie más."\n;\n',
        "jsonl": '{"texto": "El jefe de la policía huyó.\\nNadie más.", "medio": ""}\r\n\r\n',
    }
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(rows[suffix].encode(encoding))
    assert read_one(path).text == "El jefe de la policía huyó.\nNadie más."


def test_a_table_may_exceed_the_limit_of_a_text(tmp_path: Path) -> None:
    """The size limit is one of articles: a long row is skipped, its table goes on."""
    path = tmp_path / "a.csv"
    path.write_text("text\n" + "shots " * 30 + "\nShort.\n", encoding="utf-8")
    long, short = read(path, max_bytes=100)
    assert isinstance(long, Skipped)
    assert "allowed are 100" in long.reason
    assert isinstance(short, Article)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ('A,"The army shot.\nB,Shops closed.\nC,Rain fell.\n', [True]),
        ('A,"The army shot.\nB,"Shops closed."\nC,"Rain fell."\n', [True, False]),
        ('A,A 9" pipe burst.\nB,"Shops ""closed""."\n', [False, False]),
        ('A,"The army\nshot."\nB,Shops closed.\n', [False, False]),
    ],
)
def test_rows_that_ran_together_are_told(tmp_path: Path, rows: str, told: list[bool]) -> None:
    """A quotation mark that is never closed swallows the rows behind it: their article says so."""
    (tmp_path / "a.csv").write_text(f"outlet,text\n{rows}", encoding="utf-8")
    found = [item for item in read_articles(tmp_path / "a.csv") if isinstance(item, Article)]
    assert [any(n.kind == "open_quote" for n in item.notices) for item in found] == told
