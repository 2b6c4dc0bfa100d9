"""Read nouns of saying: 'accusations of …', 'la denuncia de …', 'her answer was that …', 'al grito de “…”'."""

from __future__ import annotations

from dataclasses import replace

from framing.attribute.cues.drafts import Draft, draft_word
from framing.attribute.namings.clauses import find_clause_subject
from framing.attribute.namings.left import read_left
from framing.attribute.namings.right import make_naming, read_right
from framing.attribute.namings.subjects import find_subject
from framing.attribute.namings.verbgroup import VerbGroup, read_verb_group
from framing.attribute.words.lists import Cue
from framing.attribute.words.view import DETERMINERS, QUOTES, VERBAL, Naming, View


def read_owner(view: View, at: int, low: int) -> Naming | None:
    """'the minister's strong claims', 'their demands': the owner of a noun of saying speaks."""
    english = view.lexicon.lang == "en"
    for here in range(at, max(low, at - _DESCRIBING if english else at) - 1, -1):
        if view.among(here, "owner"):
            naming = make_naming(view, here, here)
            return replace(naming, kind="pronoun")
        if view.words[here].endswith(("'s", "s'", "’s", "s’")):
            return _cut_owner(view, read_left(view, here, low))
        if view.classes[here] not in {"", "adverb"} or view.hard(here):
            return None
    return None


def _cut_owner(view: View, owner: Naming | None) -> Naming | None:
    """Return "the president's" of "members over the president's": an English owner holds on to 'of' alone."""
    if owner is None or view.lexicon.lang != "en":
        return owner
    cue = view.lexicon.verbs.get(view.words[owner.first])
    done = cue is not None and cue.form in {"past", "third"} and not view.capital(owner.first)
    if done and owner.first < owner.last:
        return make_naming(view, owner.first + 1, owner.last)  # "he backs the president's call"
    for at in range(owner.last, owner.first, -1):
        if view.classes[at] == "determiner" and view.classes[at - 1] == "preposition":
            return make_naming(view, at, owner.last)
    return owner


_DESCRIBING = 2  # words of 'strongly worded' before a noun of saying


def read_noun(view: View, index: int, low: int, high: int, cue: Cue) -> Draft | None:
    """'accusations of …', 'a call for …', 'la denuncia de …'."""
    nxt = index + 1
    if "quoted" in cue.takes or view.lexicon.lang == "es":
        quoted = _read_quoted_noun(view, index, low, high, cue) or _read_cry(
            view, index, low, high, cue
        )
        if quoted is not None:
            return quoted
    stated = _find_statement(view, index, high, cue)
    word = view.words[nxt] if nxt < high else ""
    word = "de" if word == "del" else word
    that = "that" in cue.takes and _opens_that(view, nxt, high)
    if not _says_something(view, index, high, cue, word, told=that or stated >= 0):
        return None
    if "market" in cue.takes and _is_market(view, index, low):
        return None
    issued, spanish = word in view.lexicon.groups["issuer"], view.lexicon.lang == "es"
    source = None
    if issued and not spanish:
        if nxt + 1 < high and view.words[nxt + 1].endswith(view.lexicon.endings["gerund"]):
            return None  # 'opened his remarks by thanking'
        source = read_right(view, nxt + 1, _end_issuer(view, nxt + 1, high))
    elif index > low and not view.hard(index) and not issued:
        held = cue.kind == "opinion"  # 'la jueza está convencida de que'
        group = read_verb_group(view, index, low) if held else None
        if group is not None and _is_aside(view, group):
            return None
        source = find_subject(view, group, low) if group else _read_own(view, index, low)
    last = stated if stated >= 0 else nxt if that and word == "de" else index
    draft = draft_word(cue, index, "noun", "after", source, last=last)
    draft.shared, draft.agentless = False, source is None
    if source is None:
        draft.owner = _read_owner_behind(view, nxt, high) or _read_owner_before(view, index, low)
        draft.owner = _read_issuer(view, nxt, high) if issued and spanish else draft.owner
    return draft


def _end_issuer(view: View, start: int, high: int) -> int:
    """Return where who speaks ends in 'calls by residents for an inquiry', `high` where nothing tells."""
    for at in range(start + 1, min(high - 1, start + _OWNER_WORDS)):
        if view.hard(at):
            return high
        held = view.among(at - 1, "mouthpiece") or _joins_name(view, at, high)
        if view.among(at, "issued-for") and not held:
            return at
    return high


def _joins_name(view: View, at: int, high: int) -> bool:
    """Tell 'the Center for Human Rights' from 'a demand by the Kremlin for Paz to resign' and "for Rand's release"."""
    end = at + 1
    while end < high and view.capital(end) and not view.hard(end):
        end += 1
    if not view.capital(at - 1) or end == at + 1 or view.words[end - 1].endswith("'s"):
        return False
    asked = end < high and view.words[end] == "to"
    return not asked or view.among(at - 1, "association")  # 'the Center for Human Rights to guards'


def _read_own(view: View, index: int, low: int) -> Naming | None:
    """Return whose 'their demands' are; of 'Paz dio su versión' her who gives it."""
    owner = read_owner(view, index - 1, low)
    if owner is None or view.lexicon.lang == "en":
        return owner
    return find_clause_subject(view, low, index) or owner


def _read_issuer(view: View, at: int, high: int) -> Naming | None:
    """'las críticas por parte de la oposición': who may speak; 'por el puente' tells why."""
    issuer = read_right(view, at + 1, high)
    return None if issuer is None else replace(issuer, description="")


def _is_aside(view: View, group: VerbGroup) -> bool:
    """'became critical of', 'Paz, who was critical of the raid, fled': how somebody was, told in passing."""
    plain = not group.helpers or view.among(group.before, "relative")
    return view.lexicon.lang == "en" and plain


def _says_something(view: View, index: int, high: int, cue: Cue, word: str, *, told: bool) -> bool:
    """Return whether what follows a noun of saying is what was said; `told` where a clause follows."""
    nxt = index + 1
    bare = "bare" in cue.takes
    if (nxt >= high or view.hard(nxt)) and not bare:
        return False
    measured = nxt + 1 < high and view.words[nxt + 1][:1].isdigit()
    if measured and word not in view.lexicon.groups["by"]:
        return False  # 'una condena de 20 años': a measure, not what was said
    return told or bare or (word in cue.takes and word != "that")


def _is_market(view: View, index: int, low: int) -> bool:
    """Tell 'growing demand for fuel' from 'a demand for an inquiry' and 'the union's demand for pay'."""
    if view.words[index].endswith("s") or view.words[index + 1] != "for":
        return False
    for at in range(index - 1, max(low, index - _OWNED_WORDS) - 1, -1):
        owned = view.among(at, "owner") or view.words[at].endswith(("'s", "s'", "’s", "s’"))
        if owned or view.among(at, "indefinite-article"):
            return False
    return True


_OWNED_WORDS = 3  # words from an owner to a noun of saying


def _read_owner_before(view: View, index: int, low: int) -> Naming | None:
    """'government claims that', 'Israeli demands for': the English word before may tell whose."""
    at = index - 1
    if view.lexicon.lang != "en" or at < low or view.hard(index) or view.classes[at]:
        return None
    return make_naming(view, at, at)


def _read_cry(view: View, index: int, low: int, high: int, cue: Cue) -> Draft | None:
    """'al grito de “…”', 'with chants of “…”': what was cried stands in the marks.

    'Los jóvenes marcharon al grito de “…”': who does it cries.
    """
    nxt = index + 1
    such = nxt < high and index > low and view.among(nxt, "as")  # 'coreaban consignas como “…”'
    tied = such or (nxt < high and view.among(nxt, "of"))
    at = index + tied
    if "cry" not in cue.takes or at + 1 >= high or QUOTES.isdisjoint(view.gap(at + 1)):
        return None
    source = find_clause_subject(view, low, index) if view.lexicon.lang == "es" else None
    draft = draft_word(cue, index, "noun", "after", source, last=at)
    draft.shared, draft.agentless = False, source is None
    return draft


def _opens_that(view: View, nxt: int, high: int) -> bool:
    """'the claim that', 'el anuncio de que'; 'la petición que hizo', 'a resolution that would' only describe."""
    if view.lexicon.lang == "es":
        return nxt + 1 < high and view.words[nxt] == "de" and view.words[nxt + 1] == "que"
    if nxt >= high or view.classes[nxt] != "complement":
        return False
    done = nxt + 2 < high and view.words[nxt + 1].endswith("ed") and not view.capital(nxt + 1)
    done = done and view.classes[nxt + 2] in DETERMINERS  # 'the message that inspired the march'
    return not done and not (nxt + 1 < high and view.classes[nxt + 1] in VERBAL)


def _find_statement(view: View, index: int, high: int, cue: Cue) -> int:
    """Return where 'que' stands in 'la respuesta de la fiscalía fue que …', -1 if nowhere."""
    if cue.takes.isdisjoint(_STATING):
        return -1
    for at in range(index + 1, min(high - 1, index + _OWNER_WORDS)):
        if view.hard(at):
            return -1
        if view.words[at : at + 2] == ["de", "que"] and at > index + 1 and "that" in cue.takes:
            return at + 1  # 'el anuncio del ministro de que …'
        if view.classes[at] == "be":
            told = view.classes[at + 1] == "complement" and not view.hard(at + 1)
            return at + 1 if told else -1
    return -1


_STATING = frozenset({"that", "quoted"})
_OWNER_WORDS = 9  # words from a noun of saying to its verb


def _read_quoted_noun(view: View, index: int, low: int, high: int, cue: Cue) -> Draft | None:
    """'“…”, fue la respuesta del alcalde': the noun says what stands before the verb."""
    at = index - 1
    while at > low and index - at < _NOUN_PHRASE and view.classes[at] in _BEFORE_NOUN:
        at -= 1
    if at < low or view.classes[at] != "be" or QUOTES.isdisjoint(view.gap(at)):
        return None
    return draft_word(cue, index, "noun", "before", _read_owner_behind(view, index + 1, high))


_NOUN_PHRASE = 5  # words from the verb to its noun: 'fue el ácido comentario'
_BEFORE_NOUN = frozenset({"", "determiner", "possessive"})


def _read_owner_behind(view: View, at: int, high: int) -> Naming | None:
    """'las declaraciones de Ana Paz', 'los dichos del alcalde': who may own a noun of saying."""
    if view.lexicon.lang != "es" or at + 1 >= high or view.hard(at) or not view.among(at, "of"):
        return None
    named = view.capital(at + 1) or view.words[at] == "del"
    if not named and view.classes[at + 1] not in DETERMINERS:
        return None  # 'denuncias de abusos': what is said
    return read_right(view, at + 1, high)


def find_phrase_end(view: View, start: int, high: int) -> int:
    """Return where what a noun of saying says ends, from word `start` on; 'the claim that guards fired is false' says it before 'is'."""
    at = start
    told = False
    while at < high and not (at > start and view.hard(at) and "“" not in view.gap(at)):
        if told and view.classes[at] == "be" and view.among(min(at + 1, high - 1), "refuted"):
            break
        told = told or view.classes[at] in VERBAL or view.words[at].endswith("ed")
        at += 1
    return view.ends[at - 1] if at > start else view.ends[start - 1]
