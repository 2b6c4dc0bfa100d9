"""Read what a number counts: '22 suspected gang members', '24,000 rounds', '14 killed'."""

from __future__ import annotations

from dataclasses import dataclass

from framing.records import Tokens
from framing.relate.figures.numbers import NumberMention
from framing.relate.figures.words import FigureWords

MOST_MODIFIERS = 4
MOST_UNKNOWN = 2
_CLOSE = frozenset(" \"“”‘’'«»-–\u00a0\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What follows a number: the noun's class and extent, or the word that names the quantity.

    `klass` is empty when no listed noun was found; `quantity` is set when the phrase itself
    says it ('12,000 violent deaths'); `end` is the token after the phrase.
    """

    start: int
    end: int
    klass: str = ""
    number: str = ""
    quantity: str = ""
    unknown: int = 0
    inherits: bool = False
    partitive: bool = False


@dataclass(frozen=True, slots=True)
class PhraseReader:
    """Reads the phrases after numbers in one text."""

    text: str
    tokens: Tokens
    words: FigureWords

    def gap(self, place: int) -> str:
        """Return the characters between a word and the one before."""
        return self.text[self.tokens.ends[place - 1] : self.tokens.starts[place]]

    def is_close(self, place: int) -> bool:
        """Whether only spaces, hyphens or quotation marks part a word from the one before."""
        return set(self.gap(place)) <= _CLOSE

    def has(self, kind: str, place: int, stop: int) -> int:
        """Return how many words of a phrase of this kind start here; 0 for none."""
        found = self.words.kinds[kind].find_at(self.tokens.words, place, stop)
        return found[0] if found else 0

    def pass_age(self, end: int, stop: int) -> int:
        """Return the place behind the 'de 39 años de edad' that starts here, or `end` when there is none."""
        place = end + self.has("partitive", end, stop)
        aged = self.has("aged", place + 1, stop) if place > end and place + 1 < stop else 0
        return place + 1 + aged if aged and self.tokens.words[place].isdigit() else end

    def read(self, mention: NumberMention, stop: int) -> Counted:
        """Return what the number counts, looking no further than token `stop`."""
        start = mention.end
        close = start < stop and self.is_close(start)
        inherit = close and self.has("inherit", start, stop)
        if inherit:
            return Counted(start=start, end=start + inherit, inherits=True)
        partitive = self.has("partitive", start, stop) if close else 0
        place = start + partitive
        counted = self._read_noun(start, place, stop)
        if not partitive:
            return counted
        single = partitive == 1 and self.tokens.words[start] in {"of", "de"}
        return Counted(
            start=start, end=counted.end, klass=counted.klass, number=counted.number,
            quantity=counted.quantity, unknown=counted.unknown, partitive=not single,
        )  # fmt: skip

    def _read_noun(self, start: int, place: int, stop: int) -> Counted:
        first = place
        while place < min(stop, first + MOST_MODIFIERS + 1) and self.is_close(place):
            cue = self._find_cue(place, stop)
            noun = self.words.nouns.find_at(self.tokens.words, place, stop)
            if cue and noun and noun[0] > cue[0]:  # 'heridas de bala' are wounds, no wounded
                cue = None
            if cue and (
                place == first or cue[2] == "noun" or self.is_passive(place + cue[0], stop)
            ):
                return self._read_cued(start, place, cue, stop)
            if noun:
                return self._read_head(start, place, stop)
            if self.has("aux", place, stop) and place == first:
                break  # 'de ellos, 207 resultaron con …'
            if self.has("stop", place, stop) or self.tokens.words[place][0].isdigit():
                break
            if self.words.numbers.get(self.tokens.words[place], (0, ""))[1] in {"unit", "article"}:
                break
            place += 1
        unknown = place - first
        end = first + min(unknown, MOST_UNKNOWN)
        return Counted(start=start, end=end if unknown else start, unknown=end - first)

    def _find_cue(self, place: int, stop: int) -> tuple[int, str, str] | None:
        """Return length, quantity and use of the longest cue that counts itself or is a state."""
        found: list[tuple[int, str, str]] = []
        for use in ("noun", "state"):
            hit = self.words.cues[use].find_at(self.tokens.words, place, stop)
            if hit:
                found.append((hit[0], hit[1], use))
        return max(found, key=lambda item: item[0], default=None)

    def _read_cued(self, start: int, place: int, cue: tuple[int, str, str], stop: int) -> Counted:
        end = place + cue[0]
        klass, number = "", "many"
        if end < stop and self.is_close(end):
            noun = self.words.nouns.find_at(self.tokens.words, end, stop)
            if noun:
                end, (klass, number) = end + noun[0], noun[1]
        elif place > start and cue[2] == "state":
            end = place
        return Counted(start=start, end=end, klass=klass, number=number, quantity=cue[1])

    def _read_head(self, start: int, place: int, stop: int) -> Counted:
        klass, number, end = "", "", place
        while end < stop and (end == place or self.is_close(end)):
            noun = self.words.nouns.find_at(self.tokens.words, end, stop)
            cue = self._find_cue(end, stop) if end > place else None
            if noun is None or cue:
                break
            end, (klass, number) = end + noun[0], noun[1]
        return Counted(
            start=start, end=self._pass_kind(end, klass, stop), klass=klass, number=number
        )

    def _pass_kind(self, end: int, klass: str, stop: int) -> int:
        """Pass the 'of ammunition' of goods that are counted by the round or the kilo."""
        of = klass == "goods" and end + 1 < stop and self.tokens.words[end] in {"of", "de"}
        return end + 2 if of and self.is_close(end + 1) else end

    def is_passive(self, place: int, stop: int) -> bool:
        """Whether a bare participle that ends here reads as a passive by what follows it."""
        if place >= stop or not self.is_close(place) or self.gap(place) not in {" ", "\n"}:
            return True
        return bool(self.has("passive_after", place, stop)) and not self.has(
            "object_after", place, stop
        )
