"""Decide from the words around a counted phrase which quantity it gives, if any."""

from __future__ import annotations

from dataclasses import dataclass

from framing.relate.figures.numbers import NumberMention
from framing.relate.figures.phrases import Counted, PhraseReader

MOST_SKIPPED = 4
MOST_BETWEEN = 8
MOST_BETWEEN_SUBJECT = 4
MOST_TO_TOLL = 8
MOST_IN_ASIDE = 14
MOST_IN_LIST = 24
MOST_IN_TOPIC = 12
PEOPLE = frozenset({"", "person", "force"})
_PERSONAL = frozenset({"killed", "injured", "arrested", "displaced"})


@dataclass(frozen=True, slots=True)
class CueReader:
    """Reads the cues on either side of the counted phrases of one sentence."""

    reader: PhraseReader
    first: int
    stop: int
    taken: frozenset[int]

    def decide(self, mention: NumberMention, counted: Counted) -> tuple[str, str]:
        """Return the quantity and the side it was read from: own, left, right; or empty."""
        if mention.currency or counted.klass == "measure":
            left = self._read_left(mention, counted, told=False) if mention.currency else ""
            return (left, "left") if left == "seized" else ("", "")
        if not _agrees_in_number(mention, counted):
            return "", ""
        if counted.quantity:
            partial = counted.quantity == "attacks" and counted.partitive
            return ("", "") if partial else (counted.quantity, "own")
        right = self._read_right(mention, counted)
        left = self._read_left(mention, counted, told=bool(right))
        if left:
            return left, "left"
        return (right, "right") if right else ("", "")

    def _is_planned(self, place: int) -> bool:
        """Return whether the word before says that what follows is planned or may be."""
        plans = self.reader.words.kinds["plan"]
        return plans.find_before(self.reader.tokens.words, place, 0) is not None

    def _fits(self, quantity: str, use: str, counted: Counted) -> bool:
        if use.endswith("_force"):
            return counted.klass == "force"
        if use.endswith("_goods"):
            return counted.klass == "goods"
        if counted.inherits:
            return True
        return quantity in _PERSONAL and counted.klass in PEOPLE

    def _read_right(self, mention: NumberMention, counted: Counted) -> str:
        """Read what befell the counted: '… have died', '… were killed', '… wounded in'."""
        words = self.reader.tokens.words
        if not (counted.klass or counted.inherits or counted.unknown):
            place = counted.end
        else:
            place = self._pass_aside(self.reader.pass_age(counted.end, self.stop))
        aside = place > counted.end
        for between in range(MOST_BETWEEN + 1):
            at = place + between
            if at >= self.stop or at in self.taken:
                return ""
            if at > place or not aside:
                closed = at > counted.end and not self.reader.is_close(at)
                if at == counted.end and self.reader.gap(at) not in {" ", "\n", "” ", '" '}:
                    closed = True
                if closed:
                    return ""
            found = self._match_right(at, between, mention, counted, aside=aside)
            if found:
                return found
            relative = self.reader.has("relative", at, self.stop) if at == counted.end else 0
            if relative and not mention.article:  # 'a person who is held' is nobody in particular
                return self._match_right(at + relative, 0, mention, counted, aside=False)
            if self.reader.has("barrier", at, self.stop) and words[at] != "with":
                return ""
        return ""

    def _match_right(
        self, at: int, between: int, mention: NumberMention, counted: Counted, *, aside: bool
    ) -> str:
        place, aux = self._skip_aux(at, mention)
        words, cues = self.reader.tokens.words, self.reader.words.cues
        if place >= self.stop:
            return ""
        for use in ("state", "state_force", "state_goods"):
            hit = cues[use].find_at(words, place, self.stop)
            if not hit or not self._fits(hit[1], use, counted):
                continue
            if aux or (between == 0 and not aside and self._is_bare_state(place, hit[0])):
                return hit[1]
        for use in ("subject", "subject_force"):
            table = cues[use]
            hit = table.find_at(words, place, self.stop) or table.find_at(words, at, self.stop)
            if not hit or not self._fits(hit[1], use, counted):
                continue
            if self._is_planned(place):
                continue
            if aux or between <= MOST_BETWEEN_SUBJECT:
                return hit[1]
        return ""

    def _is_bare_state(self, place: int, size: int) -> bool:
        return self.reader.is_passive(place + size, self.stop)

    def _skip_aux(self, at: int, mention: NumberMention) -> tuple[int, bool]:
        """Pass auxiliaries and adverbs; say whether an auxiliary in agreement was among them."""
        place, aux = at, False
        for _ in range(MOST_SKIPPED):
            if place >= self.stop or (place > at and not self.reader.is_close(place)):
                break
            singular = mention.is_one and self.reader.has("aux_singular", place, self.stop)
            size = self.reader.has("aux", place, self.stop) or singular
            was = self.reader.tokens.words[place : place + 1] == ["was"]
            if size and not (was and not mention.is_one):
                aux = True
            elif not (size := self.reader.has("skip", place, self.stop)):
                break
            place += size
        return place, aux

    def _pass_aside(self, end: int) -> int:
        """Return the place after an aside in commas or brackets, or `end` when there is none.

        Of several marks the one before a verb closes it: 'six, two of them guards and a cook, were'.
        """
        opened = end < self.stop and self.reader.gap(end).strip() in {",", "(", "—", "–"}
        listed = end < self.stop and self.reader.has("inherit", end, self.stop)
        if not (opened or listed):
            return end
        reach = MOST_IN_LIST if listed else MOST_IN_ASIDE
        places = range(end + 1, min(self.stop, end + reach))
        marked = [at for at in places if self.reader.gap(at).strip() in {",", ")", "),", "—", "–"}]
        closing = (at for at in (marked if opened else places) if self._has_verb(at))
        return next(closing, marked[0] if opened and marked else end)

    def _has_verb(self, place: int) -> bool:
        return self.reader.has("aux", place, self.stop) > 0

    def _read_left(self, mention: NumberMention, counted: Counted, *, told: bool) -> str:
        """Read what is done to the counted: 'killed at least …', 'deaths of …', 'toll to …'.

        What is `told` behind the counted is of no toll before it: 'two dead and scores injured'.
        """
        end = mention.first
        for _ in range(MOST_SKIPPED):
            found = self._match_left(end, mention, counted)
            if found:
                return found
            skip = self.reader.words.kinds["skip"].find_before(
                self.reader.tokens.words, end, self.first
            )
            if not skip or not self._joined(end):
                break
            end -= skip[0]
        verb = self._find_change(mention)
        if verb is not None and self._is_planned(verb):
            return ""
        changed = "" if verb is None else self._read_change(verb, mention, counted)
        return changed or ("" if told else self._find_toll(mention, counted))

    def _joined(self, end: int) -> bool:
        return end > self.first and not set(self.reader.gap(end)) & set(",.;:()?!—–")

    def _match_left(self, end: int, mention: NumberMention, counted: Counted) -> str:
        if not self._joined(end):
            return ""
        words, cues = self.reader.tokens.words, self.reader.words.cues
        spanish = self.reader.words.lang == "es"
        uses = ["object", "of", "object_force", "of_force", "object_goods", "of_goods"]
        if spanish:
            uses += ["subject", "state"]
        for use in uses:
            hit = cues[use].find_before(words, end, self.first)
            if not hit or (mention.currency and use != "object_goods"):
                continue
            if not mention.currency and not self._fits(hit[1], use, counted):
                continue
            before = end - hit[0]
            aux = self.reader.words.kinds["aux"].find_before(words, before, self.first)
            singular = self.reader.words.kinds["aux_singular"].find_before(
                words, before, self.first
            )
            passive = bool(aux or singular)
            has = before > self.first and words[before - 1] in {"have", "has", "had"}
            if use.startswith("object") and passive and not has:
                continue
            if use.startswith("object") and self._is_planned(before):
                continue
            if use == "state" and not passive:
                continue
            return hit[1]
        return ""

    def _find_toll(self, mention: NumberMention, counted: Counted) -> str:
        if counted.klass not in PEOPLE or counted.unknown or counted.partitive:
            return ""
        words, toll = self.reader.tokens.words, self.reader.words.cues["toll"]
        for end in range(mention.first, max(self.first, mention.first - MOST_TO_TOLL), -1):
            if end - 1 in self.taken:
                return ""
            if end < mention.first and not self._joined(end + 1):
                return ""
            hit = toll.find_before(words, end, self.first)
            if hit and self._joined_colon(end):
                return hit[1]
        return ""

    def _read_change(self, verb: int, mention: NumberMention, counted: Counted) -> str:
        """Read what rose or fell: 'subió a 134 la cifra de muertos', 'arrests rose to 134'."""
        if counted.klass not in PEOPLE or counted.unknown or counted.partitive or mention.article:
            return ""
        if not counted.klass and (found := self._read_counted(mention.end)):
            return found
        found = self._read_counted_before(verb)
        return found if not counted.klass or found in _PERSONAL else ""

    def _find_change(self, mention: NumberMention) -> int | None:
        """Return where the verb begins: of 'rose to', 'rose from 120 to' or 'reached'."""
        words, kinds = self.reader.tokens.words, self.reader.words.kinds
        direct, end = kinds["range_direct"], mention.first
        # the Spanish 'a' also stands before persons, as a bound that says nothing
        to = direct.find_at(words, end, mention.core) is not None
        if not to and (before := direct.find_before(words, end, self.first)):
            to, end = True, end - before[0]
        leading = to and kinds["leading"].find_before(words, end - 1, self.first)
        end -= 1 + leading[0] if leading else 0
        if not to and kinds["reach"].find_at(words, end, mention.core):
            return end  # 'exceeded 12': the verb is a bound too
        verb = kinds["change" if to else "reach"].find_before(words, end, self.first)
        return end - verb[0] if verb and self._joined(end) else None

    def _read_counted(self, place: int) -> str:
        """Return the quantity of what stands here: 'the death toll', 'la cifra de heridos', 'los muertos'."""
        words, cues = self.reader.tokens.words, self.reader.words.cues
        for kind in ("the", "count", "partitive"):
            if place >= self.stop or not self._joined(place):
                return ""
            found = cues["toll"].find_at(words, place, self.stop)
            if found:
                return found[1]
            place += self.reader.has(kind, place, self.stop)
        found = cues["noun"].find_at(words, place, self.stop)
        return found[1] if found else ""

    def _read_counted_before(self, end: int) -> str:
        """Return the quantity of what rose: 'the injured', not 'trials of the injured'."""
        words, kinds = self.reader.tokens.words, self.reader.words.kinds
        for kind in ("skip", "aux", "aux_singular"):
            passed = kinds[kind].find_before(words, end, self.first)
            end -= passed[0] if passed and self._joined(end) else 0
        noun = self.reader.words.cues["noun"].find_before(words, end, self.first)
        if not noun or end - noun[0] - 1 in self.taken:
            return self._read_topic(end)
        if not self._joined(end):
            return ""
        start = end - noun[0]
        governs = kinds["governs"].find_before(words, start, self.first)
        if governs and not kinds["count"].find_before(words, start - governs[0], self.first):
            return ""
        return noun[1]

    def _read_topic(self, end: int) -> str:
        """Return the quantity of what opens the clause: 'Los detenidos por saqueos se elevan a'."""
        words, kinds, nouns = (
            self.reader.tokens.words,
            self.reader.words.kinds,
            self.reader.words.cues["noun"],
        )
        start = end - 1
        while start > self.first and self._joined(start) and end - start <= MOST_IN_TOPIC:
            start -= 1
        the = kinds["the"].find_at(words, start, end)
        noun = nouns.find_at(words, start + the[0], end) if the else None
        place = start + 1 + noun[0] if noun else end
        opens = start == self.first or not self._joined(start)
        return noun[1] if noun and opens and kinds["governs"].find_at(words, place, end) else ""

    def _joined_colon(self, end: int) -> bool:
        return not set(self.reader.gap(end)) & set(",.;()?!") if end < self.stop else True


def _agrees_in_number(mention: NumberMention, counted: Counted) -> bool:
    """Whether number and noun are both one or both many: 'Cota 905 resident' counts nothing."""
    if mention.article and counted.end - counted.start > 1:
        return False
    if mention.is_one:
        return counted.number == "one" or bool(counted.quantity and not mention.article)
    return counted.number != "one"
