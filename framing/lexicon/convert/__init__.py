"""Read dictionaries of other tools as lexicons, and write lexicons as tables of terms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from framing.errors import InputError, OutputError
from framing.lexicon.convert.entries import Imported, build_lexicon, read_text_file
from framing.lexicon.convert.lexicoder import read_lexicoder
from framing.lexicon.convert.liwc import read_liwc
from framing.lexicon.convert.quanteda import read_quanteda, to_yaml
from framing.lexicon.convert.tables import read_csv, to_table
from framing.lexicon.convert.wordstat import read_wordstat
from framing.lexicon.convert.yoshikoder import read_yoshikoder
from framing.lexicon.load import load_lexicon
from framing.lexicon.model import Lexicon
from framing.lexicon.write import write_lexicon

READERS: Mapping[str, Callable[[str, Path], Imported]] = {
    ".cat": read_wordstat,
    ".csv": read_csv,
    ".dic": read_liwc,
    ".lc3": read_lexicoder,
    ".lcd": read_lexicoder,
    ".tsv": read_csv,
    ".yaml": read_quanteda,
    ".ykd": read_yoshikoder,
    ".yml": read_quanteda,
}
WRITERS: Mapping[str, Callable[[Lexicon], str]] = {
    ".csv": to_table,
    ".yaml": to_yaml,
    ".yml": to_yaml,
}


def read_dictionary(
    source: Path, *, lang: str = "en", match: str = "exact"
) -> tuple[Lexicon, tuple[str, ...]]:
    """Return a dictionary file or lexicon folder as a lexicon, and notices of what was left out.

    The ending decides the format: .dic (LIWC), .yml (quanteda), .lc3 and .lcd (Lexicoder),
    .cat (WordStat), .ykd (Yoshikoder), .csv and .tsv.
    """
    if source.is_dir():
        return load_lexicon(source), ()
    if not source.exists():
        raise InputError(f"{source}: no such file or folder; check the path")
    reader = READERS.get(source.suffix.lower())
    if reader is None:
        raise InputError(
            f"{source}: unknown kind of dictionary; give a lexicon folder or a file ending in "
            f"{', '.join(READERS)}"
        )
    imported = reader(read_text_file(source), source)
    return build_lexicon(imported, name=source.stem, lang=lang, match=match)


def convert_lexicon(
    source: Path, out: Path, *, lang: str = "en", match: str = "exact"
) -> tuple[str, ...]:
    """Convert a dictionary or lexicon to `out` and return notices of what was left out.

    `out` is a new lexicon folder, or a file ending in .csv, .yml or .yaml that must not
    exist yet.
    """
    lexicon, notices = read_dictionary(source, lang=lang, match=match)
    writer = WRITERS.get(out.suffix.lower())
    if writer is None:
        card = f"# {lexicon.title}\n\nConverted from {source.name}; its licence is its authors'.\n"
        write_lexicon(lexicon, out, card=card)
        return notices
    try:
        with out.open("x", encoding="utf-8", newline="\n") as file:
            file.write(writer(lexicon))
    except FileExistsError:
        raise OutputError(f"{out}: exists already; choose a new name") from None
    except OSError as error:
        raise OutputError(f"{out}: cannot be written: {error.strerror}") from None
    return notices
