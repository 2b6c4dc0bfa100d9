"""The table of readability indices, by article and voice."""

from __future__ import annotations

from collections.abc import Sequence

from framing.records import CodedArticle, Table
from framing.score.readability import LEAST_WORDS, list_sentences, split_voices
from framing.tables.build import round_value
from framing.tables.corpus_schemas import READABILITY


def build_readability(coded: Sequence[CodedArticle]) -> Table:
    """Return the `readability` table: textstat's indices of the own voice and of quotations."""
    from framing.score.indices import INDICES, measure_indices  # noqa: PLC0415 - textstat loads slowly

    table = Table(READABILITY.name, READABILITY.names)
    for item in coded:
        article = item.article
        for voice, segments in split_voices(item.segments, item.speech, item.tokens).items():
            listed = list_sentences(article.text, segments, item.tokens)
            sentences = [sentence for sentence, _ in listed]
            words = sum(len(found) for _, found in listed)
            enough = words >= LEAST_WORDS
            found = measure_indices(sentences, article.lang) if enough else {}
            note = "" if enough else f"fewer than {LEAST_WORDS} words"
            for index in INDICES["es" if article.lang == "es" else "en"]:
                value = round_value(found.get(index))
                key = (article.id, article.outlet, voice, index)
                table.rows.append((*key, value, words, len(sentences), note))
    return table
