"""Words stand where they stand in the text, whatever letters it has."""

import pytest

from framing.text.tokens import tokenize_text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ΟΔΟΣ.ΑΒ", ["οδος", "αβ"]),  # the sigma that ends a word, though a letter follows
        ("İstanbul FELL", ["i̇stanbul", "fell"]),  # longer in small letters
        ("_massacre_ a_b", ["massacre", "a_b"]),
    ],
)
def test_each_word_is_lowered_by_itself_where_it_stands(text: str, words: list[str]) -> None:
    """Small letters move no offset and hang on no neighbour."""
    found = tokenize_text(text)
    assert found.words == words
    spans = zip(found.starts, found.ends, strict=True)
    assert [text[start:end].lower() for start, end in spans] == words
