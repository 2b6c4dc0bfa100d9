"""Find lexicon folders: beside the checkout, inside the installed wheel, or the user's own."""

from __future__ import annotations

from pathlib import Path

from framing.errors import LexiconError
from framing.lexicon.rows import read_toml

_PACKAGE = Path(__file__).resolve().parent.parent


def find_lexicons_root() -> Path:
    """Return the folder that holds the lexicons shipped with this version.

    An installed wheel carries them inside the package, a checkout beside it.
    """
    for root in (_PACKAGE / "_lexicons", _PACKAGE.parent / "lexicons"):
        if (root / "political-violence" / "lexicon.toml").is_file():
            return root
    raise LexiconError("the shipped lexicons are missing; install media-framing again")


def list_lexicon_ids(kind: str = "") -> tuple[str, ...]:
    """Return the names of the shipped lexicons, sorted: all, or those of one kind.

    >>> list_lexicon_ids("frames")
    ('generic-news-frames', 'political-violence')
    """
    found = sorted(find_lexicons_root().glob("*/lexicon.toml"))
    kept = [path for path in found if not kind or read_toml(path).get("kind") == kind]
    return tuple(path.parent.name for path in kept)


def find_lexicon(name: str | Path, kind: str = "") -> Path:
    """Return the folder of a lexicon given by its shipped name or by a path.

    Raises LexiconError where there is none, naming the shipped ones (of `kind`, where that is said).
    """
    path = Path(name)
    if (path / "lexicon.toml").is_file():
        return path
    shipped = find_lexicons_root() / str(name)
    if path.name == str(name) and (shipped / "lexicon.toml").is_file():
        return shipped
    found = "no lexicon.toml in this folder" if path.is_dir() else "no such lexicon"
    known = ", ".join(list_lexicon_ids(kind))
    raise LexiconError(f"{name}: {found}; give a lexicon folder or one of {known}")
