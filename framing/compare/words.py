"""Words and word pairs that one outlet uses more than the others in its own voice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from framing.attribute.words.lists import choose_speech_words
from framing.compare.design import Floats
from framing.lexicon.language import load_markers
from framing.records import Cell, CodedArticle, Segment, Span, Table
from framing.score.odds import Z, weigh_odds
from framing.tables.build import round_value
from framing.tables.schema import SCHEMAS
from framing.text.accents import strip_diacritics
from framing.text.addresses import find_addresses
from framing.text.repeated import Repeated, find_repeated
from framing.text.tokens import find_token_range

_INITIALS = re.compile(r"[A-ZÑ](?:\.[A-ZÑ])+|([A-Z])\1(?:\.([A-Z])\2)+")
# 10:30 a.m. ET
_CLOCK = re.compile(r"\b\d{1,2}(?::\d\d)?\s?[apAP](?:m|M|\.\s?[mM]\b\.?)(?:\s[A-Z]{2,4}\b)?")
# Classes of words that say nothing alone; pronouns do ('we', 'our').
_GRAMMAR = frozenset({
    "auxiliary", "be", "complement", "coordinator", "determiner", "link", "preposition", "subordinator",
})  # fmt: skip
SHOWN, LEAST_COUNT, LEAST_ARTICLES = 20, 5, 3
# A word of an outlet's name that makes up more of a corpus ('the', 'el') is not a name in it.
_NAME_SHARE = 1 / 300


def compare_words(
    coded: Sequence[CodedArticle],
    weights: Mapping[str, float] | None = None,
    repeated: Repeated | None = None,
    *,
    shown: int = SHOWN,
) -> Table:
    """Return the `distinctive` table: each outlet's most distinctive phrases, own voice only.

    Log-odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008), where the
    prior is the whole corpus scaled to 1,000 words. The standard error is the larger of
    theirs and of one that counts articles, not words, as the unit, so that a name repeated
    in a single article does not stand out. A phrase needs 5 uses in 3 articles of the outlet.
    Outlets are compared with the others that write in the same language, and an outlet's own
    name is left out of its list: it is no choice of words. So is a grammatical word alone ('of',
    'was'), and a pair that begins or ends with one ('president of'): it says what its other word
    says. So is every sentence that an outlet
    prints in three or more articles, figures aside: a prompt, a credit, a formula. `weights` says how
    much an article counts, by its id (1 where not given, 0 leaves it out); `repeated` are the segments
    of `find_repeated`, when they were found already.
    """
    repeated = repeated or find_repeated(coded)
    schema = SCHEMAS["distinctive"]
    table = Table(schema.name, schema.names)
    scales = [(weights or {}).get(item.article.id, 1.0) for item in coded]
    kept = [(item, scale) for item, scale in zip(coded, scales, strict=True) if scale > 0]
    for lang in sorted({item.article.lang for item in coded}):
        mine = [item for item, _ in kept if item.article.lang == lang]
        scale = np.array([scale for item, scale in kept if item.article.lang == lang])
        table.rows.extend(_compare_language(mine, lang, scale, repeated, shown))
    return table


def _compare_language(
    coded: Sequence[CodedArticle], lang: str, scale: Floats, repeated: Repeated, shown: int
) -> list[tuple[Cell, ...]]:
    """Return the rows of the outlets that write in one language."""
    counts = [count_phrases(item, repeated[item.article.id]) for item in coded]
    vocabulary = _choose_phrases(coded, counts)
    if not vocabulary:
        return []
    rows: list[tuple[Cell, ...]] = []
    matrix = csr_array(_build_matrix(counts, vocabulary).multiply(scale[:, None]))
    totals = np.array([sum(count.values()) for count in counts], dtype=np.float64) * scale
    phrases = list(vocabulary)
    common, loose = _find_common(counts), _mark_loose(phrases, lang)
    names = np.array([item.article.outlet for item in coded])
    for outlet in sorted(set(names.tolist())):
        mine = names == outlet
        if mine.all():
            break
        own_name = {word for word in split_name(outlet) if word not in common}
        named = np.array([not own_name.isdisjoint(split_name(phrase)) for phrase in phrases])
        odds, errors = weigh_odds(matrix[mine], totals[mine], matrix[~mine], totals[~mine])
        uses = np.asarray(matrix[mine].sum(axis=0)).ravel()
        others = np.asarray(matrix[~mine].sum(axis=0)).ravel()
        spread = np.asarray((matrix[mine] > 0).sum(axis=0)).ravel()
        z = odds / errors
        good = (uses >= LEAST_COUNT) & (spread >= LEAST_ARTICLES) & (odds > Z * errors)
        good &= ~named & ~loose
        chosen = sorted(np.flatnonzero(good).tolist(), key=lambda place: (-z[place], place))
        rows.extend(
            (
                outlet,
                lang,
                phrases[place],
                round(float(uses[place])),
                round(float(others[place])),
                round_value(float(odds[place])),
                round_value(float(odds[place] - Z * errors[place])),
                round_value(float(odds[place] + Z * errors[place])),
                round_value(float(z[place])),
            )
            for place in chosen[:shown]
        )
    return rows


def _mark_loose(phrases: Sequence[str], lang: str) -> NDArray[np.bool_]:
    """Return which phrases are a grammatical word, or begin or end with a function word."""
    small = load_markers().get(lang, frozenset())
    classes = choose_speech_words(lang).classes
    return np.array(
        [is_loose(phrase, small) or classes.get(phrase) in _GRAMMAR for phrase in phrases]
    )


def is_loose(phrase: str, small: Collection[str]) -> bool:
    """Tell whether several words begin or end with a function word, one of `small`.

    >>> [is_loose(phrase, {"of", "the"}) for phrase in ("president of", "tear gas", "of")]
    [True, False, False]
    """
    words = phrase.split()
    return len(words) > 1 and (words[0] in small or words[-1] in small)


def split_name(text: str) -> list[str]:
    """Return the words of an outlet's name or of a phrase, without case and accents.

    >>> split_name("El_País"), split_name("la fiscalía")
    (['el', 'pais'], ['la', 'fiscalia'])
    """
    return re.findall(r"[^\W_]+", strip_diacritics(text.casefold()))


def _find_common(counts: Iterable[Counter[str]]) -> Collection[str]:
    """Return the words that are too frequent to be told apart from a name."""
    total: Counter[str] = Counter()
    for count in counts:
        total.update({word: number for word, number in count.items() if " " not in word})
    least = total.total() * _NAME_SHARE
    return {part for word, number in total.items() if number > least for part in split_name(word)}


def count_phrases(coded: CodedArticle, repeated: Collection[int] = ()) -> Counter[str]:
    """Return how often each word and word pair stands in the article's own voice.

    Reported speech, scare-quoted words, addresses, times of day, junk, the segments `repeated` and
    single letters other than a pronoun (English 'I') are left out; pairs never run across them.
    """
    silent: dict[int, list[Span]] = defaultdict(list)
    for item in coded.attributions:
        if item.kind != "belief":
            silent[item.segment] += item.parts
    for segment in coded.segments:
        text = segment.span.of(coded.article.text)
        clocks = (Span(*found.span()) for found in _CLOCK.finditer(text))
        silent[segment.number] += (
            Span(segment.span.start + start, segment.span.start + end)
            for start, end in (*find_addresses(text), *clocks)
        )
    found: Counter[str] = Counter()
    classes = choose_speech_words(coded.article.lang).classes
    for segment in coded.segments:
        if segment.kind == "junk" or segment.number in repeated:
            continue
        before = ""
        reach, parts = 0, deque(sorted(silent.get(segment.number, ())))
        for word, span in _list_words(coded, segment):
            while parts and parts[0].start < span.end:
                reach = max(reach, parts.popleft().end)
            quoted = reach > span.start
            letter = len(word) == 1 and classes.get(word) != "pronoun"
            if quoted or letter or not word[0].isalpha():
                before = ""
                continue
            found[word] += 1
            if before:
                found[f"{before} {word}"] += 1
            before = word
    return found


def _list_words(coded: CodedArticle, segment: Segment) -> list[tuple[str, Span]]:
    """Return a segment's words with their places; initials with points between are one ('u.s')."""
    tokens, text = coded.tokens, coded.article.text
    found: list[tuple[str, Span]] = []
    for place in find_token_range(tokens, segment.span):
        word, span = tokens.words[place], Span(tokens.starts[place], tokens.ends[place])
        last = found[-1] if found else ("", Span(0, 0))
        if last[0] and is_initials(text[last[1].start : span.end]):
            found[-1] = f"{last[0]}.{word}", Span(last[1].start, span.end)
        else:
            found.append((word, span))
    return found


def is_initials(text: str) -> bool:
    """Tell whether a text is capital letters, one or two at a time, with points between.

    >>> [is_initials(text) for text in ("U.S", "EE.UU", "D.C", "on.It", "US", "U. S")]
    [True, True, True, False, False, False]
    """
    return _INITIALS.fullmatch(text) is not None


def _choose_phrases(
    coded: Sequence[CodedArticle], counts: Sequence[Counter[str]]
) -> dict[str, int]:
    """Return the phrases that some outlet uses often enough, in the order of the alphabet."""
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    articles: dict[str, Counter[str]] = defaultdict(Counter)
    for item, count in zip(coded, counts, strict=True):
        uses[item.article.outlet].update(count)
        articles[item.article.outlet].update(dict.fromkeys(count, 1))
    frequent: Iterable[str] = {
        phrase
        for outlet, count in uses.items()
        for phrase, number in count.items()
        if number >= LEAST_COUNT and articles[outlet][phrase] >= LEAST_ARTICLES
    }
    return {phrase: place for place, phrase in enumerate(sorted(frequent))}


def _build_matrix(counts: Sequence[Counter[str]], vocabulary: dict[str, int]) -> csr_array:
    cells = [
        (row, vocabulary[phrase], number)
        for row, count in enumerate(counts)
        for phrase, number in count.items()
        if phrase in vocabulary
    ]
    rows, columns, numbers = zip(*cells, strict=True)
    shape = (len(counts), len(vocabulary))
    return csr_array((np.array(numbers, dtype=np.float64), (rows, columns)), shape=shape)
