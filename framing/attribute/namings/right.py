"""Read the words that name a source to the right of a cue, and what they add to a name."""

from __future__ import annotations

from framing.attribute.namings.appositions import MAX_WORDS, read_apposition
from framing.attribute.namings.edges import ends_finite, is_issued
from framing.attribute.words.lists import Cue
from framing.attribute.words.view import (
    CLAUSE_OPENERS,
    DETERMINERS,
    PREPOSITIONS,
    VERBAL,
    Naming,
    View,
)
from framing.records import Span


def make_naming(view: View, first: int, last: int, description: str = "") -> Naming:
    """Return the naming of words `first` to `last`."""
    kind = view.classes[first] if first == last else ""
    if kind == "pronoun" or (kind == "be" and view.among(first, "contracted")):
        return Naming(first=first, last=last, span=view.span(first, last), kind="pronoun")
    named = any(view.capital(index) for index in range(first + 1, last + 1)) or (
        view.capital(first) and not view.classes[first] and not view.among(first, "aforesaid")
    )
    return Naming(
        first=first,
        last=last,
        span=view.span(first, last),
        kind="name" if named else "noun",
        description=description,
    )


def cut_hanging(view: View, naming: Naming) -> Naming:
    """Return 'la huelga' of 'la huelga del ministerio': a noun phrase without what hangs on its head."""
    inner = range(naming.first + 1, naming.last + 1)
    last = next((at - 1 for at in inner if view.classes[at] in PREPOSITIONS), naming.last)
    return naming if last == naming.last else make_naming(view, naming.first, last)


def tells_own(view: View, naming: Naming) -> bool:
    """'El joven relató su versión': what somebody tells of their own says nothing itself; 'su informe' does."""
    owned = view.lexicon.lang == "es" and view.classes[naming.first] == "possessive"
    return owned and naming.first < naming.last and view.among(naming.first + 1, "account")


def cover_naming(naming: Naming | None) -> Span | None:
    """Return the span of a naming, or None."""
    return None if naming is None else naming.span


def read_right(view: View, start: int, high: int) -> Naming | None:
    """Return the noun phrase that starts at word `start`, with the apposition after it."""
    while start < high and view.classes[start] in {"adverb", "clitic"}:
        if view.classes[start] == "clitic" and view.capital(start):
            break  # 'para Le Duc'
        start += 1
    if start + 2 < high and view.words[start + 2].isdigit():
        start += 2 * (view.classes[start + 1] == "subordinator")  # 'more than 50 officials'
    if start >= high or (view.classes[start] == "link" and _hangs(view, start)):
        return None  # 'Ana Paz said of the raid', 'dijo en diálogo con Mañanas, de Ana Paz'
    parted = start + 1 < high and view.classes[start + 1] == "link"  # 'uno de los vecinos'
    parted = parted or _determines(view, start, high)
    alone = view.among(start, "alone") and start + 1 < high and not view.classes[start + 1]
    if (view.classes[start] == "pronoun" and not parted) or alone:
        return make_naming(view, start, start)
    at = start
    while at < high and at - start < MAX_WORDS and not (at > start and view.hard(at)):
        if _stops_right(view, at, start, high):
            break
        at += 1
    last = at - 1
    while last >= start and (view.classes[last] in _LOOSE_ENDS or _is_loose(view, last)):
        last -= 1
    manner = last == start and view.words[last].endswith(view.lexicon.endings["adverb"])
    if last < start or (manner and not view.capital(last)):
        return None  # 'como anunció oportunamente'
    last = _pass_nickname(view, last, high)
    return make_naming(view, start, last, read_apposition(view, last, high))


def _hangs(view: View, start: int) -> bool:
    """Tell a link that hangs on what stands before it from a Spanish surname: 'insistió de la Fuente'."""
    return view.lexicon.lang == "en" or (view.hard(start) and not view.capital(start))


def _pass_nickname(view: View, last: int, high: int) -> int:
    """Return the last word of 'Robert “Bud” Paz', whose first is at `last`; `last` where none follows."""
    nick, surname = last + 1, last + 2
    marked = surname < high and view.gap(nick).strip() in _MARKS and view.capital(last)
    if not marked or view.gap(surname).strip() not in _MARKS or view.classes[last]:
        return last
    if not view.capital(nick) or not view.capital(surname):
        return last
    while surname + 1 < high and view.gap(surname + 1) == " " and view.capital(surname + 1):
        surname += 1
    return surname


_MARKS = frozenset("\"“”'‘’")


_LOOSE_ENDS = frozenset({"coordinator", "determiner", "link", "adverb"})


def _is_loose(view: View, at: int) -> bool:
    """'Ruiz certainly did', 'an article last month', 'a report set to be released': no part of a naming."""
    plain = not view.classes[at] and not view.capital(at) and view.lexicon.lang == "en"
    nxt = at + 1
    planned = view.among(at, "planned") and nxt < len(view.words) and view.words[nxt] == "to"
    dated = view.among(at, "dating") and nxt < len(view.words) and view.classes[nxt] == "time"
    manner = view.words[at].endswith("ly") or view.among(at, "degree")
    return plain and (manner or planned or dated)


def _determines(view: View, at: int, high: int) -> bool:
    """Tell 'este politólogo' from 'este', which stands for somebody."""
    nxt = at + 1
    if not view.among(at, "demonstrative") or nxt >= high or view.hard(nxt) or view.classes[nxt]:
        return False
    return view.words[nxt] not in view.lexicon.verbs and not view.words[nxt].endswith("ndo")


def _stops_right(view: View, at: int, start: int, high: int) -> bool:
    kind = view.classes[at]
    if view.gap(at) == "-" and view.capital(at) and kind in PREPOSITIONS:
        kind = ""  # 'Ex-Ante'
    named = kind == "naming" and _takes_object(view, at, high)
    neuter = at > start and view.among(at, "neuter")  # 'según los vecinos eso no es cierto'
    if kind in VERBAL or kind in CLAUSE_OPENERS or kind == "time" or named or neuter:
        return True
    kind = "" if kind == "clitic" and view.capital(at) else kind  # 'para Le Duc'
    if kind in {"preposition", "clitic", "pronoun"}:
        opens = kind == "pronoun" and at == start
        return not opens and (
            at == start or kind != "preposition" or not _keeps_place(view, at, high)
        )
    if kind == "coordinator":
        opens = at + 1 < high and (view.capital(at + 1) or view.classes[at + 1] in DETERMINERS)
        return not (opens or _titles_on(view, at, high))
    if kind or at == start or view.capital(at) or _modifies(view, at, high):
        return kind in _ENDING and at > start and _goes_further(view, at, start, high)
    cue = view.lexicon.verbs.get(view.words[at])
    if cue is not None and (cue.form == "past" or _is_english_verb(view, at, start, cue)):
        return True
    return view.words[at].endswith(view.lexicon.endings["verb"])


_ENDING = DETERMINERS | {"adverb"}


def _goes_further(view: View, at: int, start: int, high: int) -> bool:
    """'Para Paz el acuerdo fue', 'dijo Ana Paz antes de huir': here a Spanish name ends, not in 'Juan el Tuerto'.

    Behind a preposition a noun does too: 'Según la denuncia el puente cayó'; 'mostró los planos el alcalde' goes on.
    """
    if view.lexicon.lang != "es" or view.capital(at) or at + 1 >= high:
        return False
    if view.among(at, "after") and view.words[at + 1] == "de":
        return True
    if view.classes[at] not in DETERMINERS:
        return False
    plain = start > 0 and view.classes[start - 1] in PREPOSITIONS and view.among(at, "article-noun")
    plain = plain and not view.among(at - 1, "whole")  # 'según toda la prensa'
    ended = (view.capital(at - 1) or plain) and not view.classes[at - 1]
    return ended and not view.capital(at + 1)


def _takes_object(view: View, at: int, high: int) -> bool:
    """Tell 'two officials identified the man' from 'a man identified as Paz'."""
    nxt = at + 1
    return nxt < high and not view.hard(nxt) and view.classes[nxt] in DETERMINERS


def _titles_on(view: View, at: int, high: int) -> bool:
    """'the editor and rights activist Ana Paz', 'la abogada y activista Ana Paz': a second title before the name."""
    if view.lexicon.lang == "es":
        return _describes_on(view, at, high)
    if not view.among(at, "and") or view.capital(at - 1):
        return False
    for nxt in range(at + 1, min(high, at + _TITLE_WORDS)):
        if view.hard(nxt) or view.classes[nxt] or view.words[nxt] in view.lexicon.verbs:
            return False
        if view.capital(nxt):
            return nxt > at + 1
    return False


def _describes_on(view: View, at: int, high: int) -> bool:
    """'el exdiputado y vocero de gobierno, …': a second noun, tied or ended at once, no verb."""
    nxt, after = at + 1, at + 2
    if after >= high or not view.among(at, "and") or view.capital(at - 1) or view.hard(nxt):
        return False
    if view.classes[nxt] or view.words[nxt] in view.lexicon.verbs or ends_finite(view, nxt):
        return False
    if view.words[nxt].endswith(("s", *view.lexicon.endings["gerund"])) or view.hard(at):
        return False
    return view.gap(after).strip() == "," or view.classes[after] == "link" or view.capital(after)


_TITLE_WORDS = 5  # words of a second title


def _modifies(view: View, at: int, high: int) -> bool:
    """Tell 'the retired sergeant' and 'the US-based group' from 'the army fired'."""
    if view.gap(at) == "-" or (at + 1 < high and is_issued(view, at)):
        return True
    if view.words[at] in view.lexicon.nouns and view.classes[at - 1] in DETERMINERS:
        return view.words[at].endswith(view.lexicon.endings["gerund"])  # 'a warning by the union'
    if view.lexicon.lang != "en" or view.classes[at - 1] not in DETERMINERS or at + 1 >= high:
        return False
    return view.words[at].endswith("ed") and not (view.hard(at + 1) or view.classes[at + 1])


def _is_english_verb(view: View, at: int, start: int, cue: Cue) -> bool:
    """Tell 'Police in Paraguay say', 'warning' from the nouns of a phrase."""
    if view.lexicon.lang != "en" or cue.form != "base":
        third = cue.form == "third" and not view.classes[at - 1] and not _may_be_noun(view, at)
        return view.lexicon.lang == "en" and (cue.form == "gerund" or third)
    inner = range(start, at)
    if view.words[at] in view.lexicon.nouns:
        return False
    if any(view.words[one] == "and" for one in inner):
        return True  # 'Ana Paz and her family believe'
    plural = view.lexicon.groups["plural"]
    many = any(view.words[one] in plural or view.words[one].endswith("s") for one in inner)
    return many and "any" in cue.takes


def _may_be_noun(view: View, at: int) -> bool:
    """Tell 'the case exposes' from 'the rebel claims' and 'the peace talks'."""
    return view.words[at] in view.lexicon.nouns or view.among(at, "plural-noun")


def _keeps_place(view: View, at: int, high: int) -> bool:
    """'ambassador to Syria Robert Ford': the place belongs to the title."""
    nxt, english = at + 1, view.lexicon.lang == "en"
    if (
        english
        and view.among(at, "issuer")
        and (view.words[at - 1] in view.lexicon.nouns or is_issued(view, at - 1))
        and nxt < high
    ):
        # 'a survey by the Centre', 'a report by local authorities'
        return view.classes[nxt] in DETERMINERS or view.capital(nxt) or not view.classes[nxt]
    if view.words[at] == "en" and nxt + 1 < high:
        plain = not view.classes[nxt] and not view.hard(nxt) and view.hard(nxt + 1)
        return plain and not view.capital(nxt)  # 'un experto en seguridad, …'
    if view.among(at, "in-name") and nxt + 1 < high and not view.hard(nxt):
        determined = view.classes[nxt] == "determiner" and view.capital(at - 1)
        return determined and view.capital(nxt + 1) and not view.hard(nxt + 1)
    return (
        view.among(at, "place-opener")
        and nxt < high
        and not view.hard(nxt)
        and view.capital(nxt)
        and not view.classes[nxt]
    )


def find_issued_by(view: View, source: Naming, high: int) -> Naming | None:
    """Return who issued 'un informe dado a conocer ayer por el Centro', None where nobody is named."""
    if source.kind != "noun" or view.lexicon.lang != "es":
        return None
    issued = view.words[source.last].removesuffix("s").endswith(view.lexicon.endings["participle"])
    nouns = range(source.first, min(source.first + _DOCUMENT_WORDS, source.last))
    if not issued or not any(view.among(at, "issued") for at in nouns):
        return None
    for at in range(source.last + 1, min(high - 1, source.last + _ISSUED_WORDS)):
        if view.hard(at):
            return None
        if view.among(at, "issuer"):
            return read_right(view, at + 1, high)
    return None


_DOCUMENT_WORDS = 3  # 'los últimos datos'
_ISSUED_WORDS = 8  # words from 'dado' to 'por'
