"""Bytes become text whatever program wrote them, and what is no text is told."""

import pytest

from framing.text.encoding import decode_bytes

TEXT = "Llovió sobre la plaza del mercado."


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (TEXT.encode("utf-16-le"), TEXT, "utf-16-le"),
        (TEXT.encode("utf-16-be"), TEXT, "utf-16-be"),
        (TEXT.encode("utf-16"), TEXT, "utf-16"),
        (b"Un caf\xe9", "Un café", "cp1252"),
        # a letter cut off at the end of the file, and a byte that Windows-1252 has no letter for
        ("Un café".encode()[:-1], "Un cafÃ", "cp1252"),
        (b"\x81 caf\xe9", "\ufffd café", "cp1252"),
    ],
)
def test_bytes_are_read_in_the_encoding_that_fits(data: bytes, text: str, encoding: str) -> None:
    """UTF-16 without a mark is told by its zeros, either way round; what is no UTF-8 to its end is Windows-1252."""
    found = decode_bytes(data)
    assert found is not None
    assert (found.text, found.encoding) == (text, encoding)
    assert bool(found.notices) == (encoding == "cp1252")


@pytest.mark.parametrize(("controls", "is_text"), [(2, True), (3, False)])
def test_a_few_control_characters_make_no_binary_file(controls: int, is_text: bool) -> None:
    """Two stray ones in a line of text are let pass; more are no text."""
    assert (decode_bytes(TEXT.encode() + b"\x01" * controls) is not None) == is_text
