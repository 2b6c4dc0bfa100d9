"""Say who a named person is from the whole article: where it introduces the name, and how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Sequence

from framing.attribute.roles.find import RoleEvidence, RoleFinder
from framing.attribute.roles.grounds import (
    drop_shifts,
    is_shifted,
    is_told_by,
    rests_on,
    tell_shift,
    tell_way,
    undo_shift,
)
from framing.attribute.roles.introductions import find_introductions, find_mentions
from framing.attribute.words.view import CLAUSE_OPENERS, DETERMINERS, VERBAL, View

# What stands right before a name may be the end of something else: 'on CNN Ana Paz said'.
_LOOSE_BEFORE = frozenset({"body", "country", "either", "qualifier"})
_LOOSE_TITLE = frozenset({*_LOOSE_BEFORE, "relay"})
_LOOSE_AFTER = frozenset({"country", "qualifier"})
_NEAR = 1500  # words back in which a fuller naming is looked for
_SHORT = 3  # words of 'the same report': an article and a noun
_FIRST_YEAR, _LAST_YEAR = "1990", "2050"  # of what may be the year of a news text
_OF_SOME_COUNTRY = frozenset({"relay", "title", "office", "body"})
_STATE = frozenset({"government", "security"})
_YIELDING = frozenset({"title", "private", "relay"})  # to what is known of a named actor
NOTHING_RULE = "nothing decides"
_HOME = frozenset({"from", "of"})
_BELONGING = frozenset(
    {
        "body",
        tell_way("speaks for", "body"),
        tell_way("qualified", "body"),
        tell_way("qualified", "relay"),
    }
)
_NOWHERE = frozenset({"country", NOTHING_RULE, tell_shift("country", "abroad")})
OTHERWISE = "described otherwise"
_WEAK = ("private", "age", "deed", "home", "otherwise")  # holds where nothing firmer is said
_DESCRIBED = 3  # words of a description, so that 'Ana Paz, la Rubia' is none
NOTHING = RoleEvidence("unknown", NOTHING_RULE, "")
Find = Callable[[str], RoleEvidence]  # the role of a naming in the article


def find_introduced(
    finder: RoleFinder, views: Sequence[View], words: Sequence[str], find: Find
) -> RoleEvidence:
    """Return the role of a name by where the article introduces it, 'unknown' if nowhere.

    `views` are those of the text and of the title, `words` the words of the name in lower
    case, `find` gives the role of a naming. The first firm introduction decides; an age or a
    trade only where there is none.
    """
    weak = NOTHING
    given = words[-2] if len(words) > 1 else ""
    for view in views:
        titled = is_honorific(view, given) or finder.names_post(given, view.lexicon.lang)
        given = "" if titled else given
        found = _search_view(finder, view, words[-1], given, find)
        if found.role != "unknown" and not rests_on(found.rule, *_WEAK):
            return found
        weak = found if weak.role == "unknown" or weak.rule == OTHERWISE else weak
    return weak


def is_weak(found: RoleEvidence) -> bool:
    """Return whether nothing firm is known of somebody: no role, or an age, a trade, a home alone."""
    return found.role == "unknown" or rests_on(found.rule, *_WEAK)


def is_honorific(view: View, word: str) -> bool:
    """Tell 'Mr', 'Dame' and 'Sir' from a given name; 'his' and 'her' are none."""
    groups = view.lexicon.groups
    titled = word in groups["man"] or word in groups["woman"]
    return titled and word not in view.lexicon.classes


def _search_view(finder: RoleFinder, view: View, word: str, given: str, find: Find) -> RoleEvidence:
    weak = other = NOTHING
    for made in find_introductions(view, word, given):
        for text, loose in (
            (made.titled, _LOOSE_BEFORE),
            (made.title, _LOOSE_TITLE),
            (made.told, _LOOSE_AFTER),
            (made.owned, _LOOSE_BEFORE),
        ):
            if not text or text.lower() == word:
                continue  # 'King said' introduces no Rodney King
            found = find(text)
            if found.role == "unknown" or (
                drop_shifts(found.rule) in loose
                and not (found.country and is_told_by(found.rule, "relay"))
            ):
                continue
            found = found._replace(rule=tell_way("introduced", found.rule))
            if not rests_on(found.rule, *_WEAK):
                return found
            weak = weak if weak.role != "unknown" else found
        found = _read_clause(finder, made.clause, find)
        if found.role != "unknown" and not rests_on(found.rule, *_WEAK):
            return found
        if found.role == "unknown" and made.age:
            found = RoleEvidence("resident", tell_way("introduced", "age"), word)
        weak = weak if weak.role != "unknown" else found
        other = tell_other(view, other, made.told)
    return weak if weak.role != "unknown" else other


def tell_other(view: View, told: RoleEvidence, description: str) -> RoleEvidence:
    """Return 'other' for somebody whom a Spanish text describes by nouns of no group.

    'Ana Paz, presidenta del club de ajedrez de la ciudad': described, and by nothing that puts
    her with any group of the codebook. What is `told` already is returned as it is, as it is
    where the words are no description ('Ana Paz, además, señaló …').
    """
    words = description.split()
    if told.role != "unknown" or view.lexicon.lang != "es" or len(words) < _DESCRIBED:
        return told
    kinds = [view.lexicon.classes.get(word.lower(), "") for word in words]
    size = next((at for at, kind in enumerate(kinds) if kind in CLAUSE_OPENERS), len(words))
    noun = kinds[0] in DETERMINERS or (not kinds[0] and words[0].islower())
    said = any(kind in VERBAL for kind in kinds[:size])
    said = said or any(word.lower() in view.lexicon.verbs for word in words[:size])
    if not noun or said or any(word.isdigit() for word in words):
        return told
    return RoleEvidence("other", OTHERWISE, description)


def _read_clause(finder: RoleFinder, clause: str, find: Find) -> RoleEvidence:
    """Return what an English relative clause after a name tells: an office held, a deed, a loss."""
    if not clause:
        return NOTHING
    opener, _, rest = clause.partition(" ")
    if opener in _HOME:
        found = find(rest)
        if drop_shifts(found.rule) in _BELONGING:
            return found._replace(rule=tell_way("introduced", found.rule))
        home = opener == "from" and rest[0].isupper() and found.rule in _NOWHERE
        return RoleEvidence("resident", tell_way("introduced", "home"), rest) if home else NOTHING
    held, deed = finder.read_clause(clause)
    if held:
        found = find(held)
        if found.role != "unknown" and found.rule not in _LOOSE_AFTER:
            return found._replace(rule=tell_way("introduced", found.rule))
    return deed._replace(rule=tell_way("introduced", "deed")) if deed.role != "unknown" else NOTHING


def find_fuller(
    view: View, words: Sequence[str], at: int, told: RoleEvidence, find: Find
) -> RoleEvidence:
    """Return what 'the ministry' or 'el informe' was when the article named it more fully.

    `words` are the words of the naming in lower case, `at` the word of the text where it
    stands, `told` what the naming tells by itself, `find` gives the role of others. Of the mentions of its noun before that,
    the nearest that tells a role decides where the naming tells none; where it tells of a
    government or a force, only that it is another country's ("the Russian ministry").
    """
    determined = len(words) > 1 and view.lexicon.classes.get(words[0]) == "determiner"
    if told.role == "unknown":
        plain = determined and len(words) <= _SHORT
    else:
        state = told.role in _STATE and told.rule in _OF_SOME_COUNTRY
        plain = state and len(words) <= (_SHORT if determined else 1)
    if not plain:
        return told
    head = words[determined] if view.lexicon.lang == "es" else words[-1]
    for text in find_mentions(view, head, at, least=len(words), near=_NEAR):
        found = find(text)
        if found.role == "unknown" or drop_shifts(found.rule) in _LOOSE_TITLE:
            continue
        if told.role != "unknown" and found.role not in {told.role, "foreign"}:
            continue  # 'ousted President Gil' is not the president now
        if told.role == "unknown" or is_shifted(found.rule, "abroad"):
            return found._replace(rule=tell_way("named before", found.rule))
        return told
    return told


def settle_seat(
    finder: RoleFinder, told: RoleEvidence, surname: str, published: str, country: str
) -> RoleEvidence:
    """Return where a legislator stands whose party is not named, by surname; `told` where nothing tells."""
    found = NOTHING
    if rests_on(told.rule, "seat"):
        found = finder.find_surname(surname, published=published, country=country, seated=True)
    return told if found.role == "unknown" else found


def list_dates(published: str, words: Sequence[str]) -> tuple[str, ...]:
    """Return the dates to ask for a role: the publication's, else none and then a year of the text.

    >>> list_dates("2021-07-08", ["2019"]), list_dates("", ["2019"]), list_dates("", [])
    (('2021-07-08',), ('', '2019'), ('',))
    """
    year = "" if published else find_year(words)
    return (published, year) if year else (published,)


def find_year(words: Sequence[str]) -> str:
    """Return the year that an undated text speaks of most, the latest of several; '' without any.

    It stands in for the date where a person's role depends on one.

    >>> find_year(["in", "2019", "and", "2021", "as", "in", "2019"]), find_year(["1810"])
    ('2019', '')
    """
    numbers = filter(str.isdecimal, words)  # by the interpreter's own loop: few words are numbers
    years = Counter(word for word in numbers if len(word) == len(_FIRST_YEAR))
    likely = [year for year in years if _FIRST_YEAR <= year < _LAST_YEAR]
    return max(likely, key=lambda year: (years[year], year), default="")


def weigh_title(
    find: Callable[[str, str], RoleEvidence], text: str, described: str, *, titled: bool
) -> RoleEvidence:
    """Return what a naming and its apposition tell; a title yields to what is known of its bearer."""
    evidence = find(text, described)
    actor = find(described, "") if titled and evidence.rule in _YIELDING else evidence
    return actor if is_told_by(actor.rule, "named actor") else evidence


def try_dates(dates: Sequence[str], parties: Container[str], find: Find) -> RoleEvidence:
    """Return the role at the first date that gives one; a seat in parliament asks for the party's."""
    found = keep_forces(find(dates[0]), parties)
    if len(dates) == 1 or (found.role != "unknown" and found.rule != "seat"):
        return found
    later = keep_forces(find(dates[1]), parties)
    return (
        found
        if later.role == "unknown"
        else later._replace(rule=tell_shift(later.rule, "by a year in the text"))
    )


def keep_forces(found: RoleEvidence, parties: Container[str]) -> RoleEvidence:
    """Leave the forces of a country that takes part in the events what they are at home.

    Israel's army is `security` where it fights in Lebanon; a government abroad stays `foreign`.

    >>> told = RoleEvidence("foreign", "body, abroad", "israeli army", "security", "IL")
    >>> keep_forces(told, {"IL", "LB"})[:2], keep_forces(told, {"LB"})[:2]
    (('security', 'body, taking part'), ('foreign', 'body, abroad'))
    """
    shifted = found.at_home == "security" and is_shifted(found.rule, "abroad")
    if not shifted or found.country not in parties:
        return found
    fighting = tell_shift(undo_shift(found.rule, "abroad"), "taking part")
    return found._replace(role="security", rule=fighting)
