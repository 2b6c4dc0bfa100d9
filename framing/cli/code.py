"""`framing code`: draw a sample for coders, take codings back, measure agreement."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.codings import list_voiceless
from framing.cli.options import PrintFormat
from framing.cli.printing import write_out
from framing.cli.values import choose_value
from framing.errors import InputError, OutputError
from framing.files import check_file, check_folder, write_files
from framing.lexicon.load import load_lexicon
from framing.lexicon.model import Lexicon
from framing.records import Table
from framing.tables.load import load_run, load_tables
from framing.tables.write import FORMATS, format_table
from framing.validate.agree import agree_codings
from framing.validate.codings import Coding, build_coding_table, read_codings, refuse_doubles
from framing.validate.forms import WRITERS, write_form
from framing.validate.sample import STRATA, build_key_table, draw_sample
from framing.validate.take_back import READERS, import_codings

app = typer.Typer(
    help="The coding loop: draw a blind sample, take the codings back, measure agreement.",
    no_args_is_help=True,
)
Form = Annotated[str, typer.Option("--form", help="csv, label-studio, doccano or inception.")]


@app.command("sample")
def sample(
    tables: Annotated[Path, typer.Argument(help="Folder that `framing score` wrote.")],
    out: Annotated[Path, typer.Option("--out", help="Folder for the form and its key.")],
    n: Annotated[int, typer.Option("-n", "--size", min=1, help="Sentences to draw.")] = 200,
    seed: Annotated[int, typer.Option("--seed", min=0, help="The same seed draws the same.")] = 1,
    by: Annotated[
        list[str] | None,
        typer.Option("--by", help=f"Stratify by this; several times: {', '.join(STRATA)}."),
    ] = None,
    passage: Annotated[int, typer.Option("--passage", min=1, help="Sentences in a row.")] = 1,
    context: Annotated[int, typer.Option("--context", min=0, help="Sentences shown around.")] = 3,
    uncertainty: Annotated[
        bool, typer.Option("--uncertainty", help="Draw doubtful sentences more often.")
    ] = False,
    form: Form = "csv",
    lexicon: Annotated[
        str, typer.Option("--lexicon", help="Whose frames to ask for, if not those of the tables.")
    ] = "",
) -> None:
    """Draw sentences to be coded blind; writes the form and, apart from it, the key."""
    check_folder(out)
    choose_value("--form", form, WRITERS, "form")
    stored = load_tables(tables)
    codebook = _find_codebook(lexicon, tables, stored)
    items = draw_sample(
        stored,
        n,
        seed=seed,
        strata=tuple(by) if by else ("outlet", "lang"),
        uncertainty=uncertainty,
        passage=passage,
        context=context,
    )
    files = write_form(items, codebook, form)
    key = format_table(build_key_table(items, codebook.frame_names), "csv")
    _keep_key(out / "key.csv", key)
    _keep_forms(files, out)
    write_files({**files, "key.csv": key}, out)
    names = ", ".join(files)
    asked = (
        f" ({n} asked for; {_say_shortfall(stored, len(items), passage)})" if len(items) < n else ""
    )
    print(
        f"framing: {len(items)} sentences in {out}{asked}; give coders {names}, keep key.csv to "
        f"yourself; then: framing code import FORM --form {form} --key {out / 'key.csv'} "
        "--out codings.csv",
        file=sys.stderr,
    )


def _say_shortfall(stored: Mapping[str, Table], drawn: int, passage: int) -> str:
    """Say why fewer sentences were drawn than asked for: there are no more, or passages are whole."""
    there = sum(kind != "junk" for kind in stored["sentences"].column("kind"))
    if drawn == there:
        return "there are no more"
    return f"whole passages of {passage} are drawn, and the last of an article may be shorter"


def _find_codebook(name: str, folder: Path, stored: Mapping[str, Table]) -> Lexicon:
    """Return the codebook to ask for: the one named, else the one that the tables were scored by."""
    settings = load_run(folder).get("settings")
    used = settings.get("lexicon") if isinstance(settings, Mapping) else None
    found = load_lexicon(name or str(used or "political-violence"), kind="frames")
    scored = tuple(dict.fromkeys(str(row["frame"]) for row in stored["frames"].records()))
    if name and scored and set(scored) != set(found.frame_names):
        print(
            f"framing: the tables are scored for {', '.join(scored)}, the form asks for "
            f"{', '.join(found.frame_names)}; leave out --lexicon to judge these scores",
            file=sys.stderr,
        )
    return found


def _keep_key(path: Path, content: bytes) -> None:
    """Refuse to write over the key of another sample: its forms could never be read again."""
    if path.is_file() and path.read_bytes() != content:
        raise OutputError(
            f"{path}: the key of another sample, without which its forms cannot be read; give "
            "another --out folder, or move the key away"
        )


def _keep_forms(files: Mapping[str, bytes], out: Path) -> None:
    """Refuse to write over forms that coders may have filled in where they lay."""
    for name, content in files.items():
        if (out / name).is_file() and (out / name).read_bytes() != content:
            raise OutputError(
                f"{out / name}: is there with other content, perhaps filled in; give another --out "
                "folder, or move it away"
            )


@app.command("import")
def take_back(
    paths: Annotated[list[Path], typer.Argument(help="The coded forms, one or more.")],
    key: Annotated[Path, typer.Option("--key", help="The key.csv of the sample.")],
    out: Annotated[Path, typer.Option("--out", help="The coding table (CSV) to write.")],
    form: Form = "csv",
    coder: Annotated[
        str, typer.Option("--coder", help="Coder, where the form names none (else its file).")
    ] = "",
    text: Annotated[bool, typer.Option("--text", help="Keep the sentences' text too.")] = False,
    lexicon: Annotated[
        str, typer.Option("--lexicon", help="Whose frames were coded, if not those of the key.")
    ] = "",
) -> None:
    """Take coded forms back into one coding table; an error names file and line."""
    check_file(out, reads=(*paths, key))
    choose_value("--form", form, READERS, "form")
    frames = load_lexicon(lexicon, kind="frames").frame_names if lexicon else ()
    found = [
        coding
        for path in paths
        for coding in import_codings(path, form, key, frames, coder=coder, with_text=text)
    ]
    if not found:
        raise InputError(f"{paths[0]}: no item has an answer; nothing was written")
    refuse_doubles(found)
    table = build_coding_table(found, with_text=text)
    write_files({out.name: format_table(table, "csv")}, out.parent)
    print(f"framing: {_sum_up(found)} in {out}", file=sys.stderr)


def _sum_up(codings: Sequence[Coding]) -> str:
    """Return how many codings there are, and what was left blank."""
    coders = len({item.coder for item in codings})
    units = len({item.unit for item in codings})
    blank = sum(None in item.frames.values() for item in codings if not item.junk)
    left = f", {blank} with a frame left blank (not coded; 0 means no)" if blank else ""
    if lacking := list_voiceless(codings):
        left += f", without a voice, in sentences: {lacking} (no share by voice is corrected with these)"
    by = "1 coder" if coders == 1 else f"{coders} coders"
    return f"{len(codings)} codings of {units} sentences by {by}{left}"


@app.command("agree")
def agree(
    codings: Annotated[list[Path], typer.Argument(help="Coding tables; one or more.")],
    form: PrintFormat = "text",
    seed: Annotated[int, typer.Option("--seed", min=0, help="Seed of the intervals.")] = 1,
    fewest: Annotated[
        int, typer.Option("--fewest", min=2, help="Refuse below so many units coded twice.")
    ] = 30,
    against: Annotated[
        list[str] | None,
        typer.Option(
            "--against",
            help="Set this coder (several times: these as one) against all others as one.",
        ),
    ] = None,
) -> None:
    """Print agreement per frame, voice and language, with intervals; empty says why."""
    choose_value("--format", form, ("text", *FORMATS), "format")
    found = [coding for path in codings for coding in read_codings(path)]
    table = agree_codings(found, seed=seed, fewest=fewest, against=against or ())
    if len({item.unit for item in found}) == len(found):
        print(
            "framing: no sentence was coded by two coders; let another coder code a part again "
            "and give both tables",
            file=sys.stderr,
        )
    write_out(_drop_uncoded(table) if form == "text" else table, form)


def _drop_uncoded(table: Table) -> Table:
    """Return the agreement to be read: without the frames that nobody coded in a voice."""
    what, cases = table.columns.index("what"), table.columns.index("cases")
    kept = [row for row in table.rows if row[what] != "frame in voice" or row[cases]]
    return Table(table.name, table.columns, kept)
