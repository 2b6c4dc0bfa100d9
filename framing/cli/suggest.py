"""`framing lexicon suggest`: terms that the classifier finds and the lexicon misses."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from framing.errors import InputError, SettingsError
from framing.files import check_file, write_files
from framing.lexicon.load import load_lexicon
from framing.read.written import list_written
from framing.records import Table
from framing.tables.load import load_run, load_tables
from framing.tables.write import FORMATS, format_table


def suggest(
    sources: Annotated[
        list[str],
        typer.Argument(help="Articles to score, or the --out folder of a run.", show_default=False),
    ],
    out: Annotated[
        Path | None, typer.Option("--out", help="CSV file to write; else print to read.")
    ] = None,
    lexicon: Annotated[
        str, typer.Option("--lexicon", help="Lexicon to extend, where articles are scored.")
    ] = "political-violence",
    frame: Annotated[
        list[str] | None, typer.Option("--frame", help="Only this frame; several times.")
    ] = None,
    lang: Annotated[
        list[str] | None, typer.Option("--lang", help="Only this language; several times.")
    ] = None,
    shown: Annotated[
        int, typer.Option("--shown", min=1, help="At most so many per frame and language.")
    ] = 30,
    sentences: Annotated[
        int, typer.Option("--sentences", min=1, help="Only what stands in so many sentences.")
    ] = 4,
    articles: Annotated[
        int, typer.Option("--articles", min=1, help="Only what stands in so many articles.")
    ] = 3,
) -> None:
    """Propose terms that the classifier finds and the lexicon misses, with contexts to judge."""
    # numpy and the model load slowly; `framing lexicon list` need not wait for them.
    from framing.cli.printing import write_out  # noqa: PLC0415
    from framing.learn.suggest import suggest_terms  # noqa: PLC0415

    if out is not None:
        check_file(out, reads=[path for source in sources for path in _list_read(Path(source))])
    found = suggest_terms(
        _find_tables(sources, lexicon),
        frames=tuple(frame or ()),
        langs=tuple(lang or ()),
        shown=shown,
        least_sentences=sentences,
        least_articles=articles,
    )
    if out is None:
        write_out(found, "text")
    else:
        write_files({out.name: format_table(found, "csv")}, out.parent)
    where = f" in {out}" if out else ""
    count = len(found.rows)
    after = (
        f"read them, put what is general into the lexicon's terms.<lang>.csv with a sentence in "
        f"examples.<lang>.csv, then run: framing lexicon check {_name_lexicon(sources[0], lexicon)}"
        if count
        else "give more articles, or lower --sentences and --articles"
    )
    said = "1 suggestion" if count == 1 else f"{count} suggestions"
    print(f"framing: {said}{where}; {after}", file=sys.stderr)


def _list_read(source: Path) -> list[Path]:
    return [source, *(source / name for name in list_written(source))]


def _name_lexicon(source: str, lexicon: str) -> str:
    """Return the lexicon to extend: that of a stored run, else the one that articles were scored by."""
    folder = Path(source)
    settings = load_run(folder).get("settings") if folder.is_dir() else None
    used = settings.get("lexicon") if isinstance(settings, Mapping) else None
    return str(used or lexicon)


def _find_tables(sources: list[str], lexicon: str) -> Mapping[str, Table]:
    folder = Path(sources[0])
    if folder.is_dir() and any((folder / f"articles.{form}").is_file() for form in FORMATS):
        if len(sources) > 1:
            raise InputError(f"{sources[1]}: give one folder of a run, or articles, not both")
        return load_tables(folder)
    from framing.cli import options  # noqa: PLC0415
    from framing.cli.scoring import score_sources  # noqa: PLC0415
    from framing.codebook import load_codebook  # noqa: PLC0415
    from framing.score.classifier import has_model  # noqa: PLC0415

    if not has_model(load_lexicon(lexicon, kind="frames")):
        raise SettingsError(
            f"--lexicon {lexicon}: ships no model, which alone finds what its terms miss; fit one "
            "with 'framing train'"
        )
    codebook = load_codebook(options.build_settings(lexicon, "classifier", None))
    return score_sources(sources, codebook).tables
