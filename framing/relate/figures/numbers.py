"""Find numbers in a text: digits, number words, quantifiers, ranges, bounds and money."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from framing.records import Tokens
from framing.relate.figures.digits import add_group, parse_digits
from framing.relate.figures.words import FigureWords

TEN, TWENTY, HUNDRED, THOUSAND = 10, 20, 100, 1000
YEARS = range(1800, 2101)
_SYMBOL = len("us$")  # the longest mark that stands before an amount
_Read = tuple[int, float, float | None]  # the token after the number, its least and greatest value
_MARKED_BEFORE = re.compile(r"(?:[#№/:]|\d[-–.]|[^\W\d_][-–])$")
_MARKED_AFTER = re.compile(r"^(?:\s?[%°º]|[/:]\d|[-–][A-Za-z]|[A-Za-z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberMention:
    """A number as written: its tokens, least and greatest value, and currency.

    `first` counts from the words that bound it ('at least'), `core` from the number itself;
    `end` is the token after it. `low` or `high` is None where the value is open on that side.
    """

    first: int
    core: int
    end: int
    low: float | None
    high: float | None
    currency: str = ""
    article: bool = False
    bounded: bool = False

    @property
    def is_one(self) -> bool:
        """Whether it says exactly one."""
        return self.low == 1 and self.high == 1


@dataclass(frozen=True, slots=True)
class NumberFinder:
    """Finds the numbers among the words of one text."""

    text: str
    tokens: Tokens
    words: FigureWords

    def find(self, span: range) -> list[NumberMention]:
        """Return the numbers in a range of tokens, in text order, none within another."""
        found: list[NumberMention] = []
        place = span.start
        while place < span.stop:
            mention = self._read_mention(place, span)
            if mention is None:
                place += 1
                continue
            place = mention.end
            if self._is_share(mention, span) or self._is_name(mention, span):
                continue
            found.append(self._bound(mention, span, found[-1].end if found else span.start))
        return found

    def _read_mention(self, place: int, span: range) -> NumberMention | None:
        read = self._read_value(place, span)
        if read is None:
            return None
        end, low, high = read
        middle = self._find_range_end(place, end, span)
        if (middle or self._is_bare(end, span)) and self._leads_up(place, span):
            return None
        if middle:
            end, high = middle
        currency, end = self._find_currency(place, end, span)
        article = end == place + 1 and self._kind(place) == "article"
        return NumberMention(
            first=place, core=place, end=end, low=low, high=high, currency=currency,
            article=article,
        )  # fmt: skip

    def _find_range_end(self, place: int, end: int, span: range) -> tuple[int, float | None] | None:
        """Return where 'to 20', '-20' or, after 'between', 'and 20' ends, and its value."""
        if end >= span.stop:
            return None
        gap = self._gap(end)
        if gap in {"-", "–"} and self.tokens.words[end][0].isdigit():
            return self._read_range(end, span)
        words, kinds = self.tokens.words, self.words.kinds
        opened = kinds["range_open"].find_before(words, place, span.start)
        middle = kinds["range_mid"].find_at(words, end, span.stop)
        paired = opened and kinds["range_pair"].find_before(words, place, span.start)
        direct = kinds["range_direct"].find_at(words, end, span.stop)
        if middle and gap == " " and (paired or direct):
            return self._read_range(end + middle[0], span)
        return None

    def _is_bare(self, end: int, span: range) -> bool:
        """Tell 'by 14' from 'by 14 people' and 'by 14 per 100,000'."""
        words, kinds = self.tokens.words, self.words.kinds
        rate = kinds["per"].find_at(words, end, span.stop)
        stop = kinds["stop"].find_at(words, end, span.stop)
        return not rate and (stop is not None or end >= span.stop or self._gap(end) != " ")

    def _leads_up(self, place: int, span: range) -> bool:
        """Tell 12 of 'rose from 12 to 20' or 'raised the death toll by 12' from what is counted now."""
        words, end = self.tokens.words, place
        kinds, toll = self.words.kinds, self.words.cues["toll"]
        if not kinds["leading"].find_before(words, place, span.start):
            return False
        for passed in (kinds["leading"], toll, kinds["the"]):
            found = passed.find_before(words, end, span.start)
            end -= found[0] if found else 0
        return bool(kinds["change"].find_before(words, end, span.start))

    def _read_range(self, place: int, span: range) -> tuple[int, float | None] | None:
        read = self._read_value(place, span)
        return (read[0], read[2]) if read else None

    def _read_value(self, place: int, span: range) -> _Read | None:
        """Return the token after the number that starts here, and its least and greatest value."""
        word = self.tokens.words[place]
        quantifier = self.words.quantifiers.find_at(self.tokens.words, place, span.stop)
        if word[0].isdigit():
            return self._read_digits(place, span)
        plain = self._add_digits(self._read_words(place, span), span)
        if quantifier and (plain is None or place + quantifier[0] >= plain[0]):
            return place + quantifier[0], *quantifier[1]
        return plain

    def _read_digits(self, place: int, span: range) -> _Read | None:
        before = self.text[max(0, self.tokens.starts[place] - 2) : self.tokens.starts[place]]
        after = self.text[self.tokens.ends[place] : self.tokens.ends[place] + 3]
        suffixed = self._kind(place + 1) == "suffix" and self._gap(place + 1) == ""
        if _MARKED_BEFORE.search(before) or (_MARKED_AFTER.search(after) and not suffixed):
            return None
        try:
            value = parse_digits(self.tokens.words[place], self.words.lang)
        except ValueError:
            return None  # digits of other scripts, superscripts
        end = place + 1
        if suffixed:
            return end + 1, *(value * self.words.numbers[self.tokens.words[end]][0],) * 2
        while end < span.stop and self._kind(end) == "multiplier" and self._gap(end) == " ":
            value *= self.words.numbers[self.tokens.words[end]][0]
            end += 1
        return self._add_digits((end, value, value), span)

    def _add_digits(self, read: _Read | None, span: range) -> _Read | None:
        """Read on behind a Spanish 'mil' and in thousands that blanks part: '2 mil 350', '545 000'."""
        if read is None or self.words.lang != "es" or read[0] >= span.stop:
            return read
        last, rest = self.tokens.words[read[0] - 1 : read[0] + 1]
        value = None if self._gap(read[0]).strip() else add_group(read[1], last, rest)
        return read if value is None else self._add_digits((read[0] + 1, value, value), span)

    def _read_words(self, place: int, span: range) -> _Read | None:
        """Add up number words: 'two hundred and six', 'treinta y cinco mil'."""
        total, current, last, end = 0.0, 0.0, 0.0, place
        numbers, words = self.words.numbers, self.tokens.words
        while end < span.stop and (end == place or self._gap(end) in {" ", "-"}):
            value, kind = numbers.get(words[end], (0.0, ""))
            joined = kind == "joiner" and end > place and self._joins(end, last, span)
            if joined:
                end += 1
                continue
            if kind == "article" and end == place:
                return end + 1, 1.0, 1.0
            fits = end == place or (value < last and (last >= HUNDRED or _is_tens(last, value)))
            if kind == "unit" and fits:
                current, last = current + value, value
            elif kind == "multiplier" and (end > place or value == THOUSAND):
                current = max(1.0, current) * value
                last = value
                if value >= THOUSAND:
                    total, current = total + current, 0.0
            else:
                break
            end += 1
        return (end, total + current, total + current) if end > place else None

    def _joins(self, place: int, last: float, span: range) -> bool:
        """Whether 'and' or 'y' here holds one number together and does not list two."""
        if place + 1 >= span.stop:
            return False
        value, kind = self.words.numbers.get(self.tokens.words[place + 1], (0.0, ""))
        if kind != "unit":
            return False
        return _is_tens(last, value) if self.words.lang == "es" else last >= HUNDRED > value

    def _find_currency(self, place: int, end: int, span: range) -> tuple[str, int]:
        window = self.tokens.ends[place - 1] - _SYMBOL if place else 0
        before = self.text[max(0, window) : self.tokens.starts[place]].rstrip().lower()[-_SYMBOL:]
        for symbol, currency in self.words.currencies_before.items():
            if before.endswith(symbol) and (not symbol.isalpha() or before == f" {symbol}"):
                return currency, end
        named = self.words.currencies_after.find_at(self.tokens.words, end, span.stop)
        if named is None and end + 1 < span.stop and self.tokens.words[end] == "de":
            named = self.words.currencies_after.find_at(self.tokens.words, end + 1, span.stop)
            end += named is not None
        return (named[1], end + named[0]) if named else ("", end)

    def _is_share(self, mention: NumberMention, span: range) -> bool:
        """Whether the number is either one of '12 por ciento'."""
        share, words = self.words.kinds["share"], self.tokens.words
        inside = share.find_at(words, mention.core - 1, span.stop) if mention.core else None
        return bool(share.find_at(words, mention.end, span.stop) or (inside and inside[0] > 1))

    def _is_name(self, mention: NumberMention, span: range) -> bool:
        """Whether the number is a date, a year, an age or part of a name."""
        words, place, end = self.tokens.words, mention.core, mention.end
        before = words[place - 1] if place > span.start else ""
        following = words[end : end + 2] if end < span.stop else []
        months = self.words.months
        dated = before in months or (following and following[0] in months)
        dated = dated or (len(following) > 1 and following[0] == "de" and following[1] in months)
        if dated and mention.low is not None and mention.low < HUNDRED:
            return True
        kinds = self.words.kinds
        if kinds["age"].find_before(words, place, span.start):
            return True
        if not words[place][0].isdigit() or mention.currency:
            return False
        if mention.low in YEARS and words[place].isdigit() and self._reads_as_year(mention, span):
            return True
        return bool(kinds["label"].find_before(words, place, span.start)) or self._ends_name(
            place, span
        )

    def _reads_as_year(self, mention: NumberMention, span: range) -> bool:
        noun = self.words.nouns.find_at(self.tokens.words, mention.end, span.stop)
        before = self.words.before.find_before(self.tokens.words, mention.core, span.start)
        small = self.words.kinds["stop"].find_before(self.tokens.words, mention.core, span.start)
        bounded = before is not None and before[1] != "about"
        return not (noun or bounded) or bool(small and not before)

    def _ends_name(self, place: int, span: range) -> bool:
        """Whether the word before is a name that the number belongs to ('Cota 905')."""
        if place - 1 <= span.start or self._gap(place) != " ":
            return False
        start = self.tokens.starts[place - 1]
        if not self.text[start].isupper() or self.tokens.words[place - 1] in self.words.months:
            return False
        stop = self.words.kinds["stop"]
        lone = stop.find_before(self.tokens.words, place - 1, span.start)
        noun = self.words.nouns.find_at(self.tokens.words, place + 1, span.stop)
        return not (lone and noun and noun[1][1] == "many")

    def _bound(self, mention: NumberMention, span: range, floor: int) -> NumberMention:
        first, end, low, high = mention.first, mention.end, mention.low, mention.high
        words, bounded = self.tokens.words, False
        while found := self.words.before.find_before(words, first, max(floor, span.start)):
            if any(mark in self._gap(place) for place in range(first - found[0] + 1, first + 1)
                   for mark in ".,;:"):  # fmt: skip
                break
            if bounded and found[1] != "about":
                break
            first -= found[0]
            bound = found[1]
            if bound == "most" and self.words.kinds["change"].find_before(words, first, span.start):
                bound = "about"  # 'descendió hasta 40' ends at 40
            low, high = _apply_bound(bound, low, high, money=bool(mention.currency))
            bounded = bounded or bound != "about"
        after = self.words.after.find_at(words, end, span.stop)
        if after and not bounded:
            end += after[0]
            low, high = _apply_bound(after[1], low, high, money=bool(mention.currency))
            bounded = after[1] != "about"
        return replace(mention, first=first, end=end, low=low, high=high, bounded=bounded)

    def _kind(self, place: int) -> str:
        if place >= len(self.tokens.words):
            return ""
        return self.words.numbers.get(self.tokens.words[place], (0.0, ""))[1]

    def _gap(self, place: int) -> str:
        return self.text[self.tokens.ends[place - 1] : self.tokens.starts[place]]


def _is_tens(last: float, value: float) -> bool:
    return last % TEN == 0 and TWENTY <= last < HUNDRED and 0 < value < TEN


def _apply_bound(
    bound: str, low: float | None, high: float | None, *, money: bool
) -> tuple[float | None, float | None]:
    step = 0 if money else 1
    if bound == "least":
        return low, None
    if bound == "above":
        whole = low is not None and low.is_integer()
        return (low + step if low is not None and whole else low), None
    if bound == "most":
        return None, high if high is not None else low
    if bound == "below":
        top = high if high is not None else low
        return None, top - step if top is not None and top.is_integer() else top
    return low, high
