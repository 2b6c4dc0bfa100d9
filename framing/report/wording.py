"""Turn facts into sentences: the wording and the condition of each sentence are data."""

from __future__ import annotations

import operator
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from framing.errors import SettingsError

LANGUAGES = ("en", "es")
# Shares below this are written with one decimal.
SMALL_SHARE = 0.05
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
Fact = str | int | float | bool | None
Facts = Mapping[str, Fact]

_HOLE = re.compile(r"\{(\w+)(?:\?([^|{}]*)\|([^{}]*))?\}")
_CONDITION = re.compile(r"(\w+)\s*(==|!=|>=|<=|>|<)\s*(\S.*)")
_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a report with the conditions that must all hold for it to be printed."""

    id: str
    when: tuple[str, ...]
    text: str
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of a filled sentence; `strong` stretches carry the finding."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of a report in one language."""

    lang: str
    labels: Mapping[str, Mapping[str, str]]
    sentences: Mapping[str, tuple[Sentence, ...]]

    def label(self, group: str, name: str) -> str:
        """Return a label; a name that the wording does not know is made readable.

        >>> load_wording("en").label("roles", "rights")
        'rights groups'
        >>> load_wording("en").label("frames", "human_interest")
        'Human interest'
        """
        known = self.labels[group].get(name)
        return known if known is not None else name.replace("_", " ").capitalize()

    def name_frame(self, frame: str) -> str:
        """Return a frame's name as it stands in a sentence, for any codebook.

        >>> load_wording("en").name_frame("opposition"), load_wording("en").name_frame("conflict")
        ('the opposition frame', 'the frame ‘Conflict’')
        """
        known = self.labels["frames_in_text"].get(frame)
        return known or self.say("frame_named", frame=self.label("frames", frame))

    def name_outlet(self, outlet: str) -> str:
        """Return an outlet's name, one written from right to left kept apart from what follows.

        Without a name it is words that say so.
        """
        name = outlet or self.say("unnamed_outlet")
        return f"\u2068{name}\u2069" if _FROM_RIGHT.search(name) else name

    def mark_tier(self, level: str) -> str:
        """Return the footnote mark of a level of reliability, empty where it needs none.

        >>> load_wording("en").mark_tier("below floor"), load_wording("en").mark_tier("good")
        ('†', '')
        """
        return self.labels["tier_marks"].get(level, "")

    def say(self, name: str, /, **facts: Fact) -> str:
        """Return one of the wording's short texts with its holes filled.

        >>> load_wording("en").say("n_articles", n=1)
        '1 article'
        """
        if name not in self.labels["text"]:
            raise SettingsError(f"wording.{self.lang}.toml: [text] has no entry {name!r}; add it")
        return fill_text(self.labels["text"][name], facts, self)

    def choose(self, group: str, facts: Facts) -> list[Sentence]:
        """Return the sentences of a group whose conditions all hold, in the file's order."""
        return [
            sentence
            for sentence in self.sentences.get(group, ())
            if all(check_condition(condition, facts) for condition in sentence.when)
        ]

    def number(self, value: float | str | None, digits: int | None = None) -> str:
        """Return a number, or a stored cell that holds one, as the language writes it.

        None and an empty cell are a dash; parts of a whole (weighted counts) get one decimal.

        >>> load_wording("es").number(1234.5, 1), load_wording("en").number(None)
        ('1.234,5', '–')
        """
        if value is None or value == "":
            return "–"
        marks = self.labels["format"]
        if digits is None:
            digits = 0 if float(value).is_integer() else 1
        whole, _, rest = f"{float(value):,.{digits}f}".partition(".")
        return whole.replace(",", marks["thousands"]) + (marks["decimal"] + rest if rest else "")

    def percent(self, value: float | None, digits: int | None = None) -> str:
        """Return a share as a percentage, small ones with a decimal; a dash where there is none.

        >>> load_wording("en").percent(0.314), load_wording("es").percent(0.0314)
        ('31%', '3,1\u202f%')
        """
        if value is None:
            return "–"
        if digits is None:
            digits = 1 if 0 < value < SMALL_SHARE else 0
        return self.labels["format"]["percent"].replace("#", self.number(100 * value, digits))

    def date(self, value: str) -> str:
        """Return an ISO date, or the part of one that is known, as the language writes it.

        >>> load_wording("en").date("2021-07-09"), load_wording("es").date("2021-07")
        ('9 July 2021', 'julio de 2021')
        """
        year, *rest = value.split("-")
        if not all(part.isdigit() for part in (year, *rest)) or not rest:
            return value
        month = self.labels["months"].get(rest[0], rest[0])
        name = "date_of_day" if len(rest) > 1 else "date_of_month"
        return self.say(name, day=rest[-1].lstrip("0"), month=month, year=year)

    def times(self, ratio: float) -> str:
        """Return how many times as often something happens, small ratios with a decimal.

        >>> load_wording("en").times(2.345), load_wording("es").times(0.91)
        ('2.3×', '0,9×')
        """
        return self.number(ratio, 1 if ratio < 9.95 else 0) + "×"  # noqa: PLR2004 - see above

    def corrected(self, value: object, low: object, high: object, *, points: bool = False) -> str:
        """Return a corrected figure with its interval; words that say so where there is none.

        >>> load_wording("en").corrected(0.25, 0.2, None)
        '25%'
        >>> load_wording("en").corrected(None, None, None)
        'uncorrected'
        """
        write = self.points if points else self.percent
        known = [float(end) for end in (value, low, high) if isinstance(end, int | float)]
        if value is None or not known:
            return self.say("uncorrected")
        ends = self.say("interval", low=write(known[1]), high=write(known[2])) if known[2:] else ""
        return f"{write(known[0])} {ends}".rstrip()

    def points(self, value: float | str | None) -> str:
        """Return a difference of shares in percentage points, with its sign.

        >>> load_wording("en").points(0.083), load_wording("en").points(-0.0004)
        ('+8.3', '0.0')
        """
        if value is None or value == "":
            return "–"
        points = round(100 * float(value), 1)
        return ("+" if points > 0 else "−" if points else "") + self.number(abs(points), 1)


def fill_text(text: str, facts: Facts, wording: Wording) -> str:
    """Return `text` with each `{fact}` filled and each `{fact?one|many}` chosen by a count.

    >>> fill_text("{n} {n?outlet|outlets}", {"n": 2}, load_wording("en"))
    '2 outlets'
    """

    def fill(hole: re.Match[str]) -> str:
        name, one, many = hole.groups()
        if name not in facts:
            raise SettingsError(
                f"wording.{wording.lang}.toml: {{{name}}} in {text!r} is no fact; "
                f"there are {', '.join(sorted(facts))}"
            )
        value = facts[name]
        if one is not None:
            return str(one if value == 1 else many)
        if isinstance(value, float):
            return wording.percent(value)
        return wording.number(value) if isinstance(value, int) else str(value or "")

    return _HOLE.sub(fill, text)


def split_strong(sentence: Sentence, facts: Facts, wording: Wording) -> list[Run]:
    """Return a sentence as stretches; what the wording puts between '**' is strong.

    Only the wording's own asterisks count: those in an outlet's name stay text.

    >>> s = Sentence(id="x", when=(), text="**{who}** wrote it")
    >>> [(run.text, run.strong) for run in split_strong(s, {"who": "A**B"}, load_wording("en"))]
    [('A**B', True), (' wrote it', False)]
    """
    return [
        Run(text=fill_text(part, facts, wording), strong=number % 2 == 1)
        for number, part in enumerate(sentence.text.split("**"))
        if part
    ]


def check_condition(condition: str, facts: Facts) -> bool:
    """Return whether a condition such as "outlets >= 2" holds; None is below every number.

    The right side is a number, another fact, or a text in quotation marks.

    >>> check_condition("outlets >= 2", {"outlets": 3})
    True
    >>> check_condition("date != ''", {"date": ""})
    False
    """
    parts = _CONDITION.fullmatch(condition)
    if parts is None or parts[1] not in facts:
        raise SettingsError(_complain(condition, facts))
    fact, sign, wanted = facts[parts[1]], parts[2], parts[3].strip()
    if isinstance(fact, str) and sign in {"==", "!="}:
        return (fact == wanted.strip("'")) == (sign == "==")
    try:
        other = facts[wanted] if wanted in facts else float(wanted)
        return _COMPARE[sign](_weigh(fact), _weigh(other))
    except ValueError:
        raise SettingsError(_complain(condition, facts)) from None


def _weigh(fact: Fact) -> float:
    return float("-inf") if fact is None else float(fact)


def _complain(condition: str, facts: Facts) -> str:
    return (
        f"wording: condition {condition!r} must read 'fact operator value' with a fact of "
        f"{', '.join(sorted(facts))}"
    )


@cache
def load_wording(lang: str) -> Wording:
    """Return the wording of a language; reading it once is enough.

    Raises:
        SettingsError: there is no wording in that language.
    """
    if lang not in LANGUAGES:
        raise SettingsError(f"report language {lang!r} is unknown; choose {' or '.join(LANGUAGES)}")
    source = resources.files("framing.report").joinpath(f"wording.{lang}.toml")
    content = tomllib.loads(source.read_text(encoding="utf-8"))
    return Wording(
        lang=lang,
        labels={name: part for name, part in content.items() if isinstance(part, dict)},
        sentences={
            name: tuple(_read_sentence(lang, name, item) for item in part)
            for name, part in content.items()
            if isinstance(part, list)
        },
    )


def _read_sentence(lang: str, group: str, item: Mapping[str, object]) -> Sentence:
    allowed = {"id", "when", "text", "link"}
    when = item.get("when", [])
    if set(item) - allowed or not {"id", "text"} <= set(item) or not isinstance(when, Iterable):
        raise SettingsError(
            f"wording.{lang}.toml: [[{group}]] has {sorted(item)}; "
            "it needs id and text, and may have when and link"
        )
    return Sentence(
        id=str(item["id"]),
        when=tuple(str(part) for part in when),
        text=str(item["text"]),
        link=str(item.get("link", "")),
    )
