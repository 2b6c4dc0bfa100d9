"""A text is coded as it looks, however its letters are stored."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.codebook import load_codebook
from framing.pipeline import code_article
from framing.read.articles import read_text
from framing.records import CodedArticle, Span
from framing.text.composed import compose_text
from framing.text.tokens import tokenize_text

ARTICLE = (
    "El régimen masacró a los manifestantes, denunció María López, vecina de la población. "
    "Según el Ministerio del Interior, «los vándalos quieren desestabilizar al país». "
    "La policía confirmó después la detención de dos jóvenes."
)
SOFT = ARTICLE.replace("fest", "fes\u00adt").replace("min", "mi\u00adn").replace(". ", ".\u200b ")


def describe(coded: CodedArticle, text: str) -> list[object]:
    """Return what was found, with the words that the spans point at as they look."""

    def show(span: Span | None) -> str:
        found = span.of(text) if span else ""
        return unicodedata.normalize("NFC", found).replace("\u00ad", "").replace("\u200b", "")

    return [
        [(said.mode, said.role, said.stance, said.speaker) for said in coded.speech],
        [(item.rule, show(item.source), show(item.cue)) for item in coded.attributions],
        [[show(part) for part in item.content] for item in coded.attributions],
        [(hit.term_id, hit.role, show(hit.span)) for hit in coded.hits],
        [(code.present, code.probability, code.voice) for code in coded.codes],
        [show(segment.span) for segment in coded.segments],
    ]


@pytest.mark.parametrize("stored", [unicodedata.normalize("NFD", ARTICLE), SOFT])
def test_how_letters_are_stored_changes_nothing(stored: str) -> None:
    """Accents apart from their letters, soft hyphens and spaces of no width are not seen."""
    codebook = load_codebook()
    plain, other = (
        describe(code_article(read_text(text, lang="es"), codebook), text)
        for text in (ARTICLE, stored)
    )
    assert stored != ARTICLE
    assert plain[0][1][1] == "government"  # type: ignore[index]
    assert other == plain


def test_offsets_point_into_the_text_as_it_is_stored() -> None:
    """The words of the tables' offsets can be cut from the file."""
    text = unicodedata.normalize("NFD", ARTICLE)
    coded = code_article(read_text(text, lang="es"), load_codebook())
    assert coded.article.text == text
    assert coded.segments[1].span.of(text).startswith("Según el Ministerio"[:3])
    assert coded.segments[1].span.of(text).endswith("país».".replace("í", "i\u0301"))


@given(st.text(alphabet="aé e\u0301\u00ad\u200b.\u0300n\u0303", max_size=30))
def test_every_character_of_the_text_as_it_looks_has_its_place(text: str) -> None:
    """The pieces stand in order, do not overlap, and each looks like its character."""
    composed = compose_text(text)
    if composed is None:
        return
    assert len(composed.text) == len(composed.starts) == len(composed.ends)
    pairs = list(zip(composed.starts, composed.ends, strict=True))
    assert all(start < end <= len(text) for start, end in pairs)
    assert all(first[0] <= then[0] for first, then in pairwise(pairs))
    pieces = [text[start:end] for start, end in dict.fromkeys(pairs)]
    assert "".join(unicodedata.normalize("NFC", piece) for piece in pieces) == composed.text


def test_words_and_ends_are_found_in_the_stored_text() -> None:
    """Every word keeps its letters, and a place behind the last letter is the end of the text."""
    stored = "re\u0301gimen del\u00adito\u200b"
    composed = compose_text(stored)
    assert composed is not None
    end = len(composed.text)
    assert composed.restore(Span(end, end)) == Span(len(stored), len(stored))
    words = composed.restore(tokenize_text(composed.text))
    spans = [*zip(words.starts, words.ends, strict=True)]
    assert [stored[start:stop] for start, stop in spans] == ["re\u0301gimen", "del\u00adito"]
