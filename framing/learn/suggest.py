"""Terms that a lexicon lacks: phrases of the sentences where only the classifier sees a frame."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from framing.errors import InputError, SettingsError
from framing.lexicon.folder import find_lexicon
from framing.lexicon.language import load_markers
from framing.lexicon.rows import read_rows
from framing.records import Cell, Table
from framing.score.odds import Floats, Z, weigh_odds
from framing.tables.build import round_value
from framing.text.composed import show_text
from framing.text.tokens import tokenize_text

COLUMNS = (
    "frame", "lang", "phrase", "z", "log_odds", "sentences", "articles", "sentences_absent",
    "context_1", "context_2", "context_3",
)  # fmt: skip
LONGEST, CONTEXTS = 3, 3
_LOWER_CASE = 0.5  # share of lower-case uses inside a sentence below which a word is a name
_LEAST_RIGHT = 0.2  # of a phrase's sentences in which the classifier must see the frame
_SHORTEST = 3  # letters of a word that a term may begin or end with
_AROUND = 60  # characters of context on either side
_JOINED = re.compile(r"[\s\"'“”‘’«»-]*")  # what may stand between the words of one phrase
_Key = tuple[Cell, Cell]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence as phrases: where each first stands in the text."""

    key: _Key
    text: str
    phrases: Mapping[str, tuple[int, int]]


def suggest_terms(
    tables: Mapping[str, Table],
    *,
    frames: Sequence[str] = (),
    langs: Sequence[str] = (),
    shown: int = 30,
    least_sentences: int = 4,
    least_articles: int = 3,
) -> Table:
    """Return the table `suggestions`: per frame and language up to `shown` phrases to judge.

    Phrases of one to three words of the sentences that the classifier calls present without a
    hit of that frame, against the sentences it calls absent, each counted once a sentence, and a
    sentence that articles share once:
    log-odds with an informative Dirichlet prior, articles as the unit of the standard error.
    A phrase that the classifier finds without the frame in more than four of five of its sentences
    is the topic's ('protesters', 'government') and left out: as a term it would be wrong that often.
    Names and numbers never stand in a phrase, verbs of saying never alone. Contexts come from the surest sentences, one an
    article. Raises SettingsError for tables without probabilities: the lexicon's own verdict
    finds nothing that the lexicon misses.
    """
    _check_tables(tables, frames, langs)
    rows: list[tuple[Cell, ...]] = []
    by_lang = _list_articles(tables, langs)
    for lang, articles in by_lang.items():
        sentences = _read_sentences(tables["sentences"], articles, lang)
        for frame in frames or tuple(dict.fromkeys(map(str, tables["frames"].column("frame")))):
            found, absent = _part(tables["frames"], frame, {one.key for one in sentences})
            groups = [
                _keep_once(one for one in sentences if one.key in group)
                for group in (found.keys(), absent)
            ]
            ranked = _rank(groups[0], groups[1], least_sentences, least_articles)
            rows += [
                (frame, lang, *cells, *_list_contexts(str(cells[0]), groups[0], found))
                for cells in ranked[:shown]
            ]
    order = {name: place for place, name in enumerate(dict.fromkeys(row[0] for row in rows))}
    return Table("suggestions", COLUMNS, sorted(rows, key=lambda row: (order[row[0]], str(row[1]))))


def _keep_once(sentences: Iterable[_Sentence]) -> list[_Sentence]:
    """Return each wording once: what several articles copied is no evidence of a habit of words."""
    return list({one.text.casefold(): one for one in reversed([*sentences])}.values())[::-1]


def _check_tables(tables: Mapping[str, Table], frames: Sequence[str], langs: Sequence[str]) -> None:
    missing = [name for name in ("articles", "sentences", "frames") if name not in tables]
    if missing:
        raise InputError(f"no table {', '.join(missing)}; give sources or the --out of a run")
    known = dict.fromkeys(map(str, tables["frames"].column("frame")))
    written = sorted({str(lang) for lang in tables["articles"].column("lang")})
    for option, wanted, allowed in (("--frame", frames, [*known]), ("--lang", langs, written)):
        if wrong := [name for name in wanted if name not in allowed]:
            raise SettingsError(
                f"{option} {wrong[0]}: not in the tables; they hold {', '.join(allowed)}"
            )
    if all(value is None for value in tables["frames"].column("probability")):
        raise SettingsError(
            "the scorer of these tables gives no probability: the lexicon finds nothing that it "
            "misses itself; score with --scorer classifier"
        )


def _list_articles(tables: Mapping[str, Table], langs: Sequence[str]) -> dict[str, set[Cell]]:
    found: dict[str, set[Cell]] = defaultdict(set)
    table = tables["articles"]
    for article, lang in zip(table.column("article_id"), table.column("lang"), strict=True):
        if not langs or lang in langs:
            found[str(lang)].add(article)
    return dict(sorted(found.items()))


def _part(frames: Table, frame: str, known: set[_Key]) -> tuple[dict[_Key, float], set[_Key]]:
    """Return the sentences only the classifier gives a frame, with its chance, and those without."""
    found: dict[_Key, float] = {}
    absent: set[_Key] = set()
    names = ("article_id", "sentence", "frame", "present", "probability", "lexicon_hits")
    for article, sentence, name, present, chance, hits in zip(
        *(frames.column(column) for column in names), strict=True
    ):
        key = (article, sentence)
        if name != frame or key not in known:
            continue
        if not present:
            absent.add(key)
        elif not hits:
            found[key] = float(chance or 0)
    return found, absent


def _read_sentences(table: Table, articles: set[Cell], lang: str) -> list[_Sentence]:
    names = ("article_id", "sentence", "kind", "text")
    kept = [
        ((article, sentence), show_text(str(text)))
        for article, sentence, kind, text in zip(
            *(table.column(name) for name in names), strict=True
        )
        if kind != "junk" and article in articles
    ]
    common = _find_common_words(text for _, text in kept)
    small, saying = load_markers().get(lang, frozenset()), _load_saying(lang)
    return [
        _Sentence(
            key,
            text,
            {
                phrase: span
                for phrase, span in _list_phrases(text, common, small)
                if phrase not in saying
            },
        )
        for key, text in kept
    ]


def _find_common_words(texts: Iterable[str]) -> set[str]:
    """Return the words that are no names: inside sentences they stand mostly in lower case."""
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    for text in texts:
        tokens = tokenize_text(text)
        for place in range(1, len(tokens.words)):
            big = text[tokens.starts[place]].isupper()
            (upper if big else lower)[tokens.words[place]] += 1
    return {
        word
        for word, count in lower.items()
        if word[0].isalpha() and count >= _LOWER_CASE * (count + upper[word])
    }


def _load_saying(lang: str) -> frozenset[str]:
    path = find_lexicon("language") / f"saying.{lang}.csv"
    rows = read_rows(path, required=("form",)) if path.is_file() else ()
    return frozenset(row["form"] for row in rows)


def _list_phrases(
    text: str, common: set[str], small: frozenset[str]
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield each phrase of a sentence with where it stands; one that begins or ends small is none."""
    tokens = tokenize_text(text)
    words, count = tokens.words, len(tokens.words)
    seen: set[str] = set()
    for first in range(count):
        for last in range(first, min(first + LONGEST, count)):
            gap = text[tokens.ends[last - 1] : tokens.starts[last]] if last > first else ""
            if words[last] not in common or not _JOINED.fullmatch(gap):
                break
            ends = (words[first], words[last])
            if any(word in small or len(word) < _SHORTEST for word in ends):
                continue
            phrase = " ".join(words[first : last + 1])
            if phrase not in seen:
                seen.add(phrase)
                yield phrase, (tokens.starts[first], tokens.ends[last])


def _rank(
    found: Sequence[_Sentence],
    absent: Sequence[_Sentence],
    least_sentences: int,
    least_articles: int,
) -> list[tuple[Cell, ...]]:
    """Return phrase, z, log-odds and counts of what sets `found` apart, the largest z first."""
    uses = Counter(phrase for one in found for phrase in one.phrases)
    spread = Counter(
        phrase for _, phrase in {(one.key[0], p) for one in found for p in one.phrases}
    )
    kept = sorted(
        phrase
        for phrase, count in uses.items()
        if count >= least_sentences and spread[phrase] >= least_articles
    )
    if not kept or not absent:
        return []
    place = {phrase: column for column, phrase in enumerate(kept)}
    odds, errors = weigh_odds(*_count(found, place), *_count(absent, place))
    others = Counter(p for one in absent for p in one.phrases if p in place)
    z = odds / errors
    good = [
        phrase
        for phrase in kept
        if z[place[phrase]] > Z and uses[phrase] >= _LEAST_RIGHT * (uses[phrase] + others[phrase])
    ]
    return [
        (
            phrase,
            round_value(float(z[place[phrase]])),
            round_value(float(odds[place[phrase]])),
            uses[phrase],
            spread[phrase],
            others[phrase],
        )
        for phrase in sorted(_drop_parts(good, uses), key=lambda p: (-z[place[p]], p))
    ]


def _count(sentences: Sequence[_Sentence], place: Mapping[str, int]) -> tuple[csr_array, Floats]:
    """Return how many sentences of each article hold each phrase, and each article's phrases."""
    rows = {article: row for row, article in enumerate(dict.fromkeys(s.key[0] for s in sentences))}
    totals = np.zeros(len(rows))
    cells: Counter[tuple[int, int]] = Counter()
    for one in sentences:
        row = rows[one.key[0]]
        totals[row] += sum(" " not in phrase for phrase in one.phrases)
        cells.update((row, place[phrase]) for phrase in one.phrases if phrase in place)
    places = np.array(list(cells), dtype=np.intp).reshape(-1, 2)
    counts = np.array(list(cells.values()), dtype=np.float64)
    shape = (len(rows), len(place))
    return csr_array((counts, (places[:, 0], places[:, 1])), shape=shape), totals


def _drop_parts(phrases: Sequence[str], uses: Mapping[str, int]) -> list[str]:
    """Leave out what only ever stands inside a longer phrase of the list.

    >>> _drop_parts(["tear", "tear gas", "gas"], {"tear": 5, "tear gas": 5, "gas": 9})
    ['tear gas', 'gas']
    """
    longer = [phrase for phrase in phrases if " " in phrase]
    return [
        phrase
        for phrase in phrases
        if not any(
            phrase != other and f" {phrase} " in f" {other} " and uses[other] == uses[phrase]
            for other in longer
        )
    ]


def _list_contexts(
    phrase: str, sentences: Sequence[_Sentence], chances: Mapping[_Key, float]
) -> list[str]:
    """Return up to three contexts, the surest sentence of each article first; blanks fill up."""
    holding = [one for one in sentences if phrase in one.phrases]
    holding.sort(key=lambda one: (-chances[one.key], str(one.key[0]), int(one.key[1] or 0)))
    first: dict[Cell, _Sentence] = {}
    for one in holding:
        first.setdefault(one.key[0], one)
    found = [_cut(one.text, one.phrases[phrase]) for one in list(first.values())[:CONTEXTS]]
    return found + [""] * (CONTEXTS - len(found))


def _cut(text: str, span: tuple[int, int]) -> str:
    start, end = max(0, span[0] - _AROUND), min(len(text), span[1] + _AROUND)
    before, after = "…" * (start > 0), "…" * (end < len(text))
    return " ".join(f"{before}{text[start:end]}{after}".split())
