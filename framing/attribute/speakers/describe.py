"""What a naming says about its speaker: the noun it is about, whether it is somebody or a thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from framing.attribute.namings.right import make_naming
from framing.attribute.roles.article import NOTHING
from framing.attribute.roles.find import RoleEvidence
from framing.attribute.roles.grounds import is_body_rule, speaks_for, tell_shift
from framing.attribute.speakers.anaphora import (
    Gender,
    Kind,
    classify_naming,
    find_gender,
    find_given_name,
)
from framing.attribute.speakers.speaker import Speaker, agrees
from framing.attribute.words.titles import is_title
from framing.attribute.words.view import DETERMINERS, PREPOSITIONS, Naming, View

_MENTIONS = 8  # of a word that are looked at


def may_be_person(view: View, naming: Naming, kind: Kind, rule: str) -> bool:
    """Return whether a name may be a person's: not 'the Alba Front', 'Paz and Gil', nor a body."""
    opened = view.words[naming.first] in view.lexicon.groups["article-noun"]
    if opened or view.lexicon.lang == "es":
        return not opened
    return kind != "several" and not (kind == "body" and is_body_rule(rule))


def find_head(view: View, naming: Naming) -> str:
    """Return the noun that a naming is about, in the singular: 'US officials' -> 'official'."""
    words = [
        at
        for at in range(naming.first, naming.last + 1)
        if not view.lexicon.classes.get(view.words[at]) and not view.among(at, "aforesaid")
    ]
    if not words:
        return ""
    if view.lexicon.lang == "es":
        return view.words[words[0]].removesuffix("s")
    last = words[0]
    for at in words[1:]:
        if at > last + 1 or view.hard(at):
            break
        last = at
    return view.bare(last).removesuffix("s")


def find_bearer(view: View, naming: Naming, rule: str, is_post: Callable[[str], bool]) -> Naming:
    """Return 'Mr. Paz' of 'Mr. Paz in Oxford', 'Sen. Ana Paz' of 'Sen. Ana Paz of Alba'.

    `rule` found the role of the naming; `is_post` tells a title from a name.
    """
    if view.lexicon.lang != "en" or naming.kind != "name" or not view.capital(naming.first):
        return naming
    for at in range(naming.first + 2, naming.last + 1):
        if view.classes[at] not in PREPOSITIONS:
            continue
        of = view.among(at, "of")
        placed = view.among(at, "settled") and (not of or rule.partition(",")[0] == "seat")
        named = view.capital(at - 1) and not is_post(view.words[at - 1])
        alone = naming.last - at < _HOME_WORDS and view.capital(at + 1)
        cut = placed and named and alone and not view.classes[at - 1]
        return make_naming(view, naming.first, at - 1, naming.description) if cut else naming
    return naming


_HOME_WORDS = 4  # of 'in the old town', 'of New Alba'


def find_key(view: View, naming: Naming) -> str:
    """Return the word under which a text names a speaker again: 'paz' of 'Senator Ana Paz'.

    '' for a noun with somebody's name behind a preposition: 'small next to the deeds of Paz'.
    """
    first, last = naming.first, naming.last
    loose = view.lexicon.lang == "en" and not view.classes[first] and not view.capital(first)
    if loose and any(view.classes[at] in PREPOSITIONS for at in range(first, last)):
        return ""
    return view.bare(last)


def note_parts(parts: dict[str, int], view: View, name: str, speaker: int) -> None:
    """Note under which single words a Spanish text may name a speaker again: 'Ana', 'Paz' of 'Ana Paz Gil'.

    A word that stands for somebody already is left to them.
    """
    words = name.split()
    if view.lexicon.lang != "es" or len(words) < _FULL_NAME:
        return
    for word in words:
        if word[:1].isupper() and word.lower() not in view.lexicon.classes:
            parts.setdefault(word.lower(), speaker)


_FULL_NAME = 2  # words


def is_anaphor(view: View, head: str) -> bool:
    """Return whether a noun stands for a source named before: 'the group', 'the report'."""
    return head in view.lexicon.anaphors or f"{head}s" in view.lexicon.anaphors


def is_written(view: View, head: str) -> bool:
    """Return whether a noun stands for what somebody said or wrote: 'the statement', 'el documento'."""
    lexicon = view.lexicon
    return head in lexicon.nouns or (lexicon.lang == "es" and head in lexicon.groups["document"])


def read_description(view: View, naming: Naming, head: str) -> str:
    """Return the apposition of a naming whose noun is `head`, '' where the words behind it describe nothing.

    'Según el informe, los vecinos huyeron' goes on with a clause; 'el informe, elaborado por la
    ONU' tells whose it is.
    """
    description = _drop_bracket(naming.description)
    told = description.lower().split()
    if view.lexicon.lang == "es" and _tells_occasion(view, told):
        return ""
    if naming.kind != "noun" or not told:
        return description
    if is_plain(naming) and is_anaphor(view, head):
        return ""
    written = view.lexicon.lang == "es" and is_written(view, head)
    linked = view.lexicon.classes.get(told[0], "") == "link"
    issued = linked or told[0].endswith(view.lexicon.endings["describing"])
    return "" if written and not issued else description


def _drop_bracket(description: str) -> str:
    """Return what follows a birthplace with a year or an age, or an acronym: '(Lima, 1966), rectora de …'.

    An acronym is a body's before a name ('la jefa del Instituto Alba (IA), Ana Paz'), else a party.
    """
    inner, bracket, rest = description.partition("), ")
    dated = any(sign.isdigit() for sign in inner)
    told = inner.startswith("(") and (dated or (inner.isupper() and is_title(rest)))
    return rest if bracket and told else description


def _tells_occasion(view: View, told: Sequence[str]) -> bool:
    """'Ana Paz, en entrevista con este diario, dijo', 'Ana Paz, en su cuenta, dijo': where, not who."""
    kinds = [view.lexicon.classes.get(word, "") for word in told[:_PLACE_WORDS]]
    if len(told) < _PLAIN or kinds[0] != "preposition" or any(map(str.isdigit, "".join(told[:3]))):
        return False
    groups = view.lexicon.groups
    if not groups["capacity"].isdisjoint(told[1:3]):
        return False  # 'en su calidad de presidenta'
    return "possessive" in kinds or not groups["occasion"].isdisjoint(told[1:_PLACE_WORDS])


_PLACE_WORDS = 4  # of 'a través de su cuenta'


def is_plain(naming: Naming) -> bool:
    """Return whether a naming is an article and a noun, or less: 'the group'."""
    return naming.last - naming.first < _PLAIN


_PLAIN = 2  # words


def is_thing(view: View, naming: Naming, speaker: Speaker) -> bool:
    """Tell 'the measure' and 'Such' from somebody; 'a poll' and 'speakers' are somebody new.

    So is 'un grupo' in Spanish, not 'un capítulo', through which the last speaker goes on.
    """
    english = view.lexicon.lang == "en"
    if english and (speaker.kind != "body" or view.words[naming.last].endswith("'s")):
        return False
    if naming.kind != "noun":
        return is_lone_opener(view, naming)
    new = view.among(naming.first, "indefinite")
    if new and view.among(naming.first, "indefinite-article"):
        new = english or find_head(view, naming) in view.lexicon.groups["somebody"]
    return not speaker.person and not new


def _is_matter(view: View, naming: Naming, evidence: RoleEvidence) -> bool:
    """'His advice for refugees': whose role is told is not whom the noun phrase is about."""
    if view.classes[naming.first] != "possessive" or speaks_for(evidence.rule):
        return False
    inner = range(naming.first + 1, naming.last)
    head = next((at - 1 for at in inner if view.classes[at] in PREPOSITIONS), naming.last)
    told = evidence.matched.split()
    return view.words[head] not in told and view.words[head].removesuffix("s") not in told


def is_former(view: View, naming: Naming) -> bool:
    """Return whether a Spanish naming stands for a person by an office once held: 'la exalcaldesa'."""
    once = view.among(naming.last, "once")
    return once and view.among(naming.first, "article-singular")


def is_lone_opener(view: View, naming: Naming) -> bool:
    """Return whether a naming is one word that has its capital only where sentences start."""
    return naming.first == naming.last and is_opener(view, naming.first)


def fits_topic(
    view: View, naming: Naming, evidence: RoleEvidence, wanted: Sequence[Kind], gender: Gender
) -> bool:
    """Return whether the subject of a sentence can be whom a pronoun means, by kind and gender."""
    relayed = evidence.rule == "relay"
    if relayed and (not view.capital(naming.last) or is_lone_opener(view, naming)):
        return False  # "Ana Paz's lawyer left. She had …": Ana Paz
    if evidence.role == "unknown" and (naming.kind != "name" or is_lone_opener(view, naming)):
        return False
    if classify_naming(view, naming, evidence.rule, evidence.matched) not in wanted:
        return False
    if _is_matter(view, naming, evidence):
        return False
    return agrees(find_gender(view.words[naming.first], view.lexicon.lang), gender)


def is_surname(view: View, naming: Naming, evidence: RoleEvidence) -> bool:
    """Return whether a lone word is the surname of somebody named in full.

    'Reyes pidió calma' where the article tells of 'Ana Reyes', though kings are 'reyes' too; of
    English words only some: 'King said' where it tells of 'Ana King'.
    """
    at = naming.first
    if view.lexicon.lang == "en" and view.among(at, "surname-title") and at == naming.last:
        return view.capital(at) and bool(find_given_name(view, view.words[at]))
    if view.lexicon.lang != "es" or at != naming.last or evidence.rule not in _COMMON:
        return False
    if not view.capital(at) or view.classes[at]:
        return False
    for seen in view.find_word(view.words[at])[:_MENTIONS]:
        given = seen > 0 and view.capital(seen) and view.gap(seen) == " "
        if given and view.capital(seen - 1) and not view.classes[seen - 1]:
            return view.words[seen - 1] not in view.lexicon.verbs
    return False


_COMMON = frozenset({"title", "private", "office", "relay", "body"})


def tell_ministry(view: View, naming: Naming, told: RoleEvidence) -> RoleEvidence:
    """Return the government for 'Defensa informó', a Spanish ministry without its article, else `told`."""
    alone = naming.first == naming.last and view.capital(naming.first)
    if not alone or told.role not in {"unknown", "other"}:
        return told
    word = view.words[naming.first]
    ministry = word in view.lexicon.groups["ministry"]
    return RoleEvidence("government", "body", word, "government") if ministry else told


def drop_trade(evidence: RoleEvidence) -> RoleEvidence:
    """Return nothing where a surname only looks like a title or a trade; a body may be its own name."""
    return evidence if evidence.rule == "body" else NOTHING


def is_opener(view: View, at: int) -> bool:
    """Return whether a word has its capital only because sentences start with it."""
    for seen in view.find_word(view.words[at])[:_MENTIONS]:
        opens = seen == 0 or view.hard(seen) or "." in view.gap(seen)
        if view.capital(seen) and not opens:
            return False
    return True


def is_common(view: View, naming: Naming) -> bool:
    """Return whether a naming holds a word that is no name: 'The organiser of Unite Denmark'."""
    places = range(naming.first, naming.last + 1)
    return any(not view.classes[at] and not view.capital(at) for at in places)


def is_titled(
    view: View, naming: Naming, described: str, find_role: Callable[[str], RoleEvidence]
) -> bool:
    """Return whether the apposition is the name of whom the naming titles."""
    if not is_title(described) or naming.kind == "noun":
        return is_title(described)
    return _is_title_of(view, naming, described) and find_role(described).rule not in _PLACED


_PLACED = frozenset(
    {"body", "country", tell_shift("body", "abroad"), tell_shift("country", "abroad")}
)


def _is_title_of(view: View, naming: Naming, described: str) -> bool:
    """Tell 'The organiser of Unite Denmark, Niels Holm,' from 'Niels Holm, Unite Denmark,'."""
    links = view.lexicon.groups["name-link"]  # 'Ana de la Torre'
    words = described.split()
    names = [word for word in words if word not in links]
    if not 1 < len(names) <= _NAME_WORDS or not is_common(view, naming):
        return False
    determined = view.classes[naming.first] in DETERMINERS
    named = all(word[:1].isupper() for word in (*names, words[0], words[-1]))
    return named and (determined or view.lexicon.lang == "en")


_NAME_WORDS = 4  # of a personal name
