"""Find whom a quotation, or a Spanish verb, without a subject means: the person the words before are about."""

from __future__ import annotations

from bisect import bisect_left

from framing.attribute.namings.appositions import read_apposition
from framing.attribute.namings.clauses import find_clause_subject
from framing.attribute.namings.right import make_naming, read_right
from framing.attribute.quotes.find import Quote
from framing.attribute.roles.grounds import is_told_by
from framing.attribute.speakers.anaphora import find_topics
from framing.attribute.speakers.describe import find_head, is_anaphor
from framing.attribute.words.view import PREPOSITIONS, Naming, View
from framing.attribute.writer import Writer

_DROPPED_WITHIN = 2  # sentences


def find_topic(writer: Writer, number: int, quote: Quote) -> Naming | None:
    """Return the person whom the words before a quotation without a cue are about.

    'Ana Paz corrió hacia la plaza: “…”', 'The minister hit back: “…”' in the same sentence; the
    sentence before, where it names a person, if the quotation opens its own.
    """
    view, segment = writer.view, writer.segments[number]
    high = bisect_left(view.starts, quote.span.start)
    low = bisect_left(view.starts, segment.span.start)
    led = high - low > 1
    if led:
        if ":" not in view.gap(high):
            return None
    elif number == 0 or writer.drafts[number - 1]:
        return None
    else:
        high = low
        low = bisect_left(view.starts, writer.segments[number - 1].span.start)
    return _read_topic(writer, low, high, led=led)


def find_credit(writer: Writer, quote: Quote) -> Naming | None:
    """Return the name behind the colon of a headline such as '“No cederemos”: Ana Paz, alcaldesa'.

    Or whom the next sentence reveals: '“No cederemos”. Quien habla es Ana Paz.'
    """
    view = writer.view
    at = bisect_left(view.starts, quote.span.end)
    if view.lexicon.lang != "es" or at >= len(view.words) or "\n" in view.gap(at):
        return None
    revealed = _find_revealed(view, at)
    if ":" not in view.gap(at) and not revealed:
        return None
    naming = read_right(view, revealed or at, len(view.words))
    return naming if naming is not None and _is_somebody(writer, naming) else None


def _find_revealed(view: View, start: int) -> int:
    """Return the first word behind 'Quien habla es', 'El que lo dice es'; 0 where nobody is revealed."""
    opens = view.words[start] == "quien" or view.words[start : start + 2][1:] == ["que"]
    for at in range(start + 1, min(len(view.words) - 1, start + _REVEALING)) if opens else ():
        if view.hard(at):
            return 0
        if view.among(at, "is"):
            told = view.words[at - 1] in view.lexicon.spoken
            return at + 1 if told else 0
    return 0


_REVEALING = 6  # words up to 'es' in 'El que así lo dice es'


def find_dropped(writer: Writer, number: int) -> Naming | None:
    """Return whom a Spanish verb without a subject means where nobody spoke in the sentence before.

    'La ministra Ana Paz visitó el barrio. “No cederemos”, afirmó.'
    """
    view = writer.view
    if view.lexicon.lang != "es":
        return None
    last = writer.voice_segment if writer.voice is not None else -1
    for at in range(number - 1, max(last, number - 1 - _DROPPED_WITHIN), -1):
        span = writer.segments[at].span
        low, high = bisect_left(view.starts, span.start), bisect_left(view.starts, span.end)
        naming = None if writer.segments[at].kind == "junk" else _read_topic(writer, low, high)
        if naming is not None and not _is_document(writer, naming):
            return naming
    return None


def _is_document(writer: Writer, naming: Naming) -> bool:
    """Tell 'La carta a Ana Paz' from 'La ministra Ana Paz'."""
    head = find_head(writer.view, naming)
    lexicon = writer.view.lexicon
    return head in lexicon.nouns or f"{head}s" in lexicon.nouns or is_anaphor(writer.view, head)


def _read_topic(writer: Writer, low: int, high: int, *, led: bool = False) -> Naming | None:
    """Return the subject of the words from `low` to `high` where it names somebody.

    Where these words have `led` a quotation in, a noun may do so: 'the minister'.
    """
    view = writer.view
    if view.lexicon.lang == "es":
        naming = find_clause_subject(view, low, high) or _read_opening(view, low, high, led=led)
    else:
        naming = next(find_topics(view, low, high), None)
        alone = naming is not None and naming.first == naming.last
        if naming is None or (alone and not writer.book.knows(view, naming)):
            return None  # 'Soldiers came. “We hid.”'
    if naming is None:
        return None
    named = naming.kind == "name" and view.capital(naming.last)
    if not named and not (led and naming.kind == "noun"):
        return None
    posted = led and find_head(view, naming) in view.lexicon.groups["post"]
    return naming if posted or _is_somebody(writer, naming) else None


def _read_opening(view: View, low: int, high: int, *, led: bool) -> Naming | None:
    """Return who opens a Spanish sentence whose verb no list knows: 'Ana Paz barre', 'Ana Paz, de 34 años, …'.

    Where the words lead a quotation in, a naming may be all there is: 'Sobre el agua, el alcalde: “…”'.
    """
    start = low
    if led and view.classes[low] in PREPOSITIONS:
        start = next((at for at in range(low + 1, high) if "," in view.gap(at)), high)
    if start + 1 >= high or view.among(start, "again") or view.words[start] in view.lexicon.verbs:
        return None  # 'Coincide Ana Paz'
    last = start
    while last < high and view.capital(last) and not view.classes[last]:
        if last > start and view.gap(last) != " ":
            break
        last += 1
    if last - start > 1 and (led or last < high):
        return make_naming(view, start, last - 1, read_apposition(view, last - 1, high))
    naming = read_right(view, start, high) if led and view.classes[start] == "determiner" else None
    ended = naming is not None and (naming.last + 1 == high or view.hard(naming.last + 1))
    return naming if ended else None


def _is_somebody(writer: Writer, naming: Naming) -> bool:
    """Return whether a naming has a role or is the name of somebody known or named in full."""
    view = writer.view
    told = writer.book.find_role(naming.span.of(view.text), naming.description)
    called = not view.classes[naming.first] and view.capital(naming.first)
    called = called and not naming.span.of(view.text).isupper()
    if called and naming.first == naming.last and not writer.book.knows(view, naming):
        told = writer.book.search_role(view, [view.words[naming.first]])
        called = told.role != "unknown"
    return not is_told_by(told.rule, "country") and (told.role != "unknown" or called)
