"""Load reporting verbs, nouns of saying, phrases and function words from a lexicon folder."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from framing.attribute.quotes.interview_words import (
    INTERVIEW_KINDS,
    InterviewWords,
    compile_interview_words,
)
from framing.attribute.quotes.leadins import LeadIns, compile_leadins
from framing.attribute.words.inflect import inflect_english, inflect_spanish
from framing.lexicon.folder import find_lexicon
from framing.lexicon.rows import Row, read_rows

VerbClass = Literal["neutral", "doubting", "vouching"]
CueKind = Literal["speech", "belief", "opinion"]
_CLASSES = ("neutral", "doubting", "vouching")
_REFUTATIONS = ("contrast", "proof", "shows", "refutes")
_NEVER_VERBS = frozenset({"link", "preposition", "determiner", "pronoun", "possessive"})
_ENDINGS = (
    "describing",
    "participle",
    "untensed",
    "infinitive",
    "finite",
    "verb",
    "predicate",
    "adverb",
    "gerund",
    "adjective",
    "issued",
)
_KINDS = ("speech", "belief", "opinion")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word that reports somebody's words: `takes` lists what may introduce its content."""

    lemma: str
    form: str
    verb_class: VerbClass
    kind: CueKind
    takes: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A fixed phrase that names a source to its right ('according to').

    It is looked up by its longest word, the rarest: `lead` words stand before that one.
    """

    words: tuple[str, ...]
    lead: int
    verb_class: VerbClass
    note: str


class Idle(NamedTuple):
    """A phrase that reports nothing, unless one of some words follows; `lead` words stand before its cue."""

    lead: int
    words: tuple[str, ...]
    unless: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechWords:
    """Everything the attribution of one language looks up, by lower-cased word."""

    lang: str
    verbs: dict[str, Cue]
    nouns: dict[str, Cue]
    phrases: dict[str, tuple[Phrase, ...]]
    classes: dict[str, str]
    distance: dict[str, tuple[tuple[tuple[str, ...], str, bool], ...]]
    anaphors: frozenset[str]
    couriers: frozenset[str]
    triggers: frozenset[str]
    leadins: LeadIns
    interviews: InterviewWords
    works: frozenset[str]
    groups: dict[str, frozenset[str]]
    endings: dict[str, tuple[str, ...]]
    idle: dict[str, tuple[Idle, ...]]
    refutations: dict[str, str]
    spoken: frozenset[str]  # finite verbs that close what somebody says
    noted: frozenset[str]  # cues, words of distance and of contrast: found in one look


@cache
def load_speech_words(lang: str, folder: str | Path = "speech") -> SpeechWords:
    """Return the speech lexicon of a language, read once."""
    root = find_lexicon(folder)
    verbs = _read_verbs(root, lang)
    nouns = _read_nouns(root, lang)
    phrases = _read_phrases(root / f"phrases.{lang}.csv")
    distance = _read_distance(root / f"distance.{lang}.csv")
    refutations = {
        row["word"]: row.choose("kind", _REFUTATIONS)
        for row in read_rows(root / f"refutations.{lang}.csv", required=("word", "kind"))
    }
    rows = read_rows(root / f"words.{lang}.csv", required=("word", "class"))
    classes = {row["word"]: row["class"] for row in rows}
    if lang == "es":  # 'de' would be a form of 'dar'
        verbs = {form: cue for form, cue in verbs.items() if classes.get(form) not in _NEVER_VERBS}
    return SpeechWords(
        lang=lang,
        verbs=verbs,
        nouns=nouns,
        phrases=phrases,
        classes=classes,
        distance=distance,
        anaphors=_read_words(root / f"anaphors.{lang}.csv"),
        couriers=_read_words(root / f"couriers.{lang}.csv"),
        triggers=frozenset([*verbs, *nouns, *phrases]),
        refutations=refutations,
        spoken=frozenset(form for form, cue in verbs.items() if _closes(cue)),
        noted=frozenset([*verbs, *nouns, *phrases, *distance, *refutations]),
        leadins=_read_leadins(root / f"leadins.{lang}.csv"),
        idle=_read_idle(root / f"idle.{lang}.csv", {*verbs, *nouns, *phrases}),
        groups=_read_groups(root, lang),
        endings=_read_endings(root / f"endings.{lang}.csv"),
        works=_read_words(root / f"works.{lang}.csv"),
        interviews=_read_interviews(root / f"interviews.{lang}.csv"),
    )


def choose_speech_words(lang: str) -> SpeechWords:
    """Return the speech lexicon for a text in `lang`: the English one for all but Spanish."""
    return load_speech_words("es" if lang == "es" else "en")


def _closes(cue: Cue) -> bool:
    """Return whether a form closes what was said: 'dice', 'gritó'."""
    said = not cue.takes.isdisjoint({"any", "closing", "quote"})
    return cue.kind == "speech" and said and cue.form in {"third", "past"}


def _read_idle(path: Path, triggers: set[str]) -> dict[str, tuple[Idle, ...]]:
    """Return the phrases that report nothing by each cue they hold."""
    idle: dict[str, tuple[Idle, ...]] = {}
    for row in read_rows(path, required=("phrase",), optional=("unless",)):
        words = tuple(row["phrase"].split())
        for place, word in enumerate(words):
            if word in triggers:
                phrase = Idle(place, words, frozenset(row.split("unless")))
                idle[word] = (*idle.get(word, ()), phrase)
    return idle


def _read_groups(root: Path, lang: str) -> dict[str, frozenset[str]]:
    """Return the words of every group; a group that a language has no use for is empty."""
    names = tuple(
        row["group"] for row in read_rows(root / "groups.csv", required=("group", "words"))
    )
    groups: dict[str, set[str]] = {name: set() for name in names}
    for row in read_rows(root / f"groups.{lang}.csv", required=("word", "group")):
        groups[row.choose("group", names)].add(row["word"])
    return {name: frozenset(words) for name, words in groups.items()}


def _read_endings(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the endings of every kind of word; a kind that a language has not is empty."""
    rows = read_rows(path, required=("ending", "kind"))
    found = [(row.choose("kind", _ENDINGS), row["ending"]) for row in rows]
    return {name: tuple(ending for kind, ending in found if kind == name) for name in _ENDINGS}


def _read_words(path: Path) -> frozenset[str]:
    return frozenset(row["word"] for row in read_rows(path, required=("word",)))


def _read_leadins(path: Path) -> LeadIns:
    rows = read_rows(path, required=("phrase", "kind"))
    kinds = ("presenter", "document", "greeting", "opener")
    return compile_leadins([(row["phrase"], row.choose("kind", kinds)) for row in rows])


def _read_interviews(path: Path) -> InterviewWords:
    rows = read_rows(path, required=("word", "kind"))
    kinds = [(row["word"], row.choose("kind", INTERVIEW_KINDS)) for row in rows]
    return compile_interview_words(kinds)


def _make_cue(row: Row, lemma: str, form: str) -> Cue:
    return Cue(
        lemma=lemma,
        form=form,
        verb_class=cast("VerbClass", row.choose("class", _CLASSES)),
        kind=cast("CueKind", row.choose("kind", _KINDS)),
        takes=frozenset(row.split("takes")),
    )


def _read_verbs(root: Path, lang: str) -> dict[str, Cue]:
    english = lang == "en"
    columns = ("past", "participle") if english else ("irregular",)
    rows = read_rows(
        root / f"verbs.{lang}.csv", required=("lemma", *columns, "class", "kind", "takes")
    )
    verbs: dict[str, Cue] = {}
    for row in rows:
        lemma = row["lemma"]
        if english:
            forms = inflect_english(lemma, row["past"], row["participle"])
        else:
            forms = inflect_spanish(lemma, row.split("irregular"))
        for form, kind in forms.items():
            verbs.setdefault(form, _make_cue(row, lemma, kind))
    return verbs


def _read_nouns(root: Path, lang: str) -> dict[str, Cue]:
    nouns: dict[str, Cue] = {}
    for row in read_rows(root / f"nouns.{lang}.csv", required=("noun", "class", "kind", "takes")):
        noun = row["noun"]
        nouns[noun] = _make_cue(row, noun, "noun")
        if lang == "en":
            nouns[noun + "s"] = _make_cue(row, noun, "noun")
    return nouns


def _read_phrases(path: Path) -> dict[str, tuple[Phrase, ...]]:
    phrases: dict[str, tuple[Phrase, ...]] = {}
    for row in read_rows(path, required=("phrase", "class", "side", "note")):
        words = tuple(row["phrase"].split())
        anchor = max(words, key=len)
        verb_class = cast("VerbClass", row.choose("class", _CLASSES))
        phrase = Phrase(
            words=words, lead=words.index(anchor), verb_class=verb_class, note=row["note"]
        )
        phrases[anchor] = (*phrases.get(anchor, ()), phrase)
    return phrases


def _read_distance(path: Path) -> dict[str, tuple[tuple[tuple[str, ...], str, bool], ...]]:
    found: dict[str, tuple[tuple[tuple[str, ...], str, bool], ...]] = {}
    for row in read_rows(path, required=("word", "stance", "note")):
        first, *rest = row["word"].replace("-", " ").split()
        stance = row.choose("stance", ("distanced", "endorsed"))
        found[first] = (*found.get(first, ()), (tuple(rest), stance, row["note"] == "afterthought"))
    return found
