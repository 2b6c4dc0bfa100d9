"""Names as people see them: what differs invisibly is one, what differs by capitals, accents or marks is alike."""

from __future__ import annotations

import unicodedata

from framing.text.accents import strip_diacritics


def tidy_name(name: str) -> str:
    r"""Return a name in composed letters, with single blanks and without marks that nobody sees.

    >>> tidy_name("\ufeffEl  Pai\u0301s\u00a0") == "El País"
    True
    """
    if name.isascii():
        return " ".join(name.split())
    seen = "".join(letter for letter in name if not _is_hidden(letter))
    return unicodedata.normalize("NFC", " ".join(seen.split()))


def fold_name(name: str) -> str:
    """Return the letters and digits of a name, small and without accents, to find those written almost alike.

    >>> fold_name("EL PAÍS") == fold_name("El-Pais")
    True
    """
    return "".join(filter(str.isalnum, strip_diacritics(name.casefold())))


def _is_hidden(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cf", "Cc"} and not letter.isspace()
