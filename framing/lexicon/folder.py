"""Find lexicon folders: beside the checkout, inside the installed wheel, or the user's own."""

from __future__ import annotations

from pathlib import Path

from framing.errors import LexiconError

_PACKAGE = Path(__file__).resolve().parent.parent


def find_lexicons_root() -> Path:
    """Return the folder that holds the lexicons shipped with this version.

    An installed wheel carries them inside the package, a checkout beside it.
    """
    for root in (_PACKAGE / "_lexicons", _PACKAGE.parent / "lexicons"):
        if (root / "political-violence" / "lexicon.toml").is_file():
            return root
    raise LexiconError("the shipped lexicons are missing; install media-framing again")


def list_lexicon_ids() -> tuple[str, ...]:
    """Return the names of the shipped lexicons, sorted."""
    root = find_lexicons_root()
    return tuple(sorted(path.parent.name for path in root.glob("*/lexicon.toml")))


def find_lexicon(name: str | Path) -> Path:
    """Return the folder of a lexicon given by its shipped name or by a path."""
    path = Path(name)
    if path.is_dir():
        if (path / "lexicon.toml").is_file():
            return path
        raise LexiconError(f"{path}: no lexicon.toml in this folder")
    shipped = find_lexicons_root() / str(name)
    if path.name == str(name) and (shipped / "lexicon.toml").is_file():
        return shipped
    known = ", ".join(list_lexicon_ids())
    raise LexiconError(f"{name}: no such lexicon; give a folder or one of {known}")
