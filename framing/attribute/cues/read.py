"""Decide which words report somebody's words, and which only look like it."""

from __future__ import annotations

from dataclasses import replace

from framing.attribute.cues.complements import near_quote
from framing.attribute.cues.drafts import Draft, Side, draft_word
from framing.attribute.cues.inverted import skip_circumstance
from framing.attribute.cues.verbs import read_verb
from framing.attribute.namings.left import find_subject, read_left, read_verb_group
from framing.attribute.namings.right import make_naming, read_right
from framing.attribute.words.lists import Cue, Phrase
from framing.attribute.words.view import DETERMINERS, PREPOSITIONS, QUOTES, Naming, View


def read_cue(view: View, index: int, low: int, high: int) -> Draft | None:
    """Return the draft for the word at `index`, or None when it reports nothing.

    `low` and `high` bound the segment's words.
    """
    word = view.words[index]
    if word in view.lexicon.idle and _is_idle(view, index, word):
        return None
    phrase = _read_phrase(view, index, low, high)
    if phrase is not None:
        return phrase
    verb = view.lexicon.verbs.get(word)
    noun = view.lexicon.nouns.get(word)
    if word in view.lexicon.groups["meaning"] and near_quote(view, index, high):
        return None  # 'gacaca means “grass court”': a translation
    if verb is not None and not (noun is not None and _is_noun(view, index, low, high)):
        return read_verb(view, index, low, high, verb)
    if noun is not None:
        return _read_noun(view, index, low, high, noun)
    return None


def _is_idle(view: View, index: int, word: str) -> bool:
    """Return whether a cue stands in a phrase that reports nothing: 'es decir', 'that said'."""
    for place, words in view.lexicon.idle[word]:
        first = max(0, index - place)
        if tuple(view.words[first : first + len(words)]) == words:
            return True
    return False


def _read_phrase(view: View, index: int, low: int, high: int) -> Draft | None:
    for phrase in view.lexicon.phrases.get(view.words[index], ()):
        first = index - phrase.lead
        last = first + len(phrase.words) - 1
        if first < low or last + 1 >= high:
            continue
        if tuple(view.words[first : last + 1]) != phrase.words:
            continue
        if phrase.note == "owned":
            return _read_owned(view, phrase, first, last, low)
        end, start = _skip_verb(view, last, high)
        if phrase.note == "verb" and not _reports(view, last, end):
            continue
        alone = end > last and (start >= high or view.hard(start))  # 'según explicó, …'
        source = None if alone else _read_named(view, first, start, low, high)
        if source is None and end == last:
            continue
        meant = phrase.note == "opinion" and view.words[last + 1].endswith(("ar", "er", "ir"))
        if meant and not view.capital(last + 1):
            continue  # 'para combatir la crisis'
        if phrase.note == "opinion" and not _opens_opinion(view, first, low, source, high):
            continue
        which = source is not None and source.last < first
        last = start + 1 if which else end
        side: Side = "after" if which or first <= low + 1 else "before"
        return Draft(
            cue=_make_phrase_cue(phrase),
            first=first,
            last=last,
            rule="phrase",
            side=side,
            source=source,
            shared=source is None,
        )
    return None


def _read_owned(view: View, phrase: Phrase, first: int, last: int, low: int) -> Draft:
    """'A su juicio, …', 'in her view': the possessive says who."""
    owner = next((at for at in range(first, last) if view.words[at] in _OWNERS), first)
    return Draft(
        cue=_make_phrase_cue(phrase),
        first=first,
        last=last,
        rule="phrase",
        side="after" if first <= low + 1 else "both",
        source=replace(make_naming(view, owner, owner), kind="pronoun"),
    )


def _make_phrase_cue(phrase: Phrase) -> Cue:
    return Cue(
        lemma=" ".join(phrase.words),
        form="phrase",
        verb_class=phrase.verb_class,
        kind="speech",
        takes=frozenset(),
    )


def _reports(view: View, last: int, end: int) -> bool:
    """Tell 'como señaló Ruiz' from 'como se comprobó' and 'como muestran los videos'."""
    cue = view.lexicon.verbs.get(view.words[end])
    if end == last or cue is None or cue.kind != "speech" or "any" not in cue.takes:
        return False
    return "se" not in view.words[last + 1 : end]


def _read_named(view: View, first: int, start: int, low: int, high: int) -> Naming | None:
    """Read the source behind a phrase; for 'un informe según el cual' what stands before it."""
    if start + 1 < high and view.words[start + 1] in _WHICH:
        return read_left(view, first - 1, low)
    return read_right(view, start, high)


_WHICH = frozenset({"cual", "cuales", "cuál", "cuáles", "which"})


def _opens_opinion(view: View, index: int, low: int, source: Naming | None, high: int) -> bool:
    """'Para Avila, …' reports an opinion only as an opening before a comma, with a name."""
    if source is None:
        return False
    after = source.last + 1
    pronoun = source.kind == "pronoun" and view.words[source.first] in _PERSONS
    known = source.kind == "name" or view.classes[source.first] in DETERMINERS
    opens = index == low or view.breaks[index]
    return opens and (known or pronoun) and after < high and view.hard(after)


def _skip_verb(view: View, last: int, high: int) -> tuple[int, int]:
    """Pass the verb of 'según informó a Efe la policía'; return its index and where to read on."""
    at = last + 1
    while at < high and view.classes[at] in {"auxiliary", "clitic", "adverb"}:
        at += 1
    cue = view.lexicon.verbs.get(view.words[at]) if at < high and not view.hard(at) else None
    if cue is None or view.lexicon.lang != "es" or view.capital(at):
        return last, last + 1
    if cue.form not in {"past", "third", "participle"}:
        return last, last + 1
    return at, skip_circumstance(view, at + 1, high)


_PERSONS = frozenset({"él", "ella", "ellos", "ellas"})


def _is_noun(view: View, index: int, low: int, high: int) -> bool:
    """Tell 'the claims' and 'media reports say' from 'he claims' and 'media report that'."""
    if index > low and not view.hard(index):
        before = view.classes[index - 1]
        if before in _SUBJECTS and view.lexicon.lang == "en":
            return False  # 'which repeatedly calls for'
        if view.words[index - 1] == "to" and index + 1 < high:
            return view.classes[index + 1] not in DETERMINERS  # 'to demand the'
        owned = view.words[index - 1].endswith(("'s", "s'"))
        qualified = (
            view.words[index - 1] in view.lexicon.groups["qualifying"]
        )  # 'una nueva amenaza'
        if owned or qualified or before in DETERMINERS or before in PREPOSITIONS:
            return True
    if index + 1 < high and not view.hard(index + 1):
        after = view.classes[index + 1]
        made = view.words[index + 1] == "by" and view.words[index].endswith("s")  # 'claims by the'
        if made or after in {"auxiliary", "be", "modal", "link"}:
            return True
        verb = view.lexicon.verbs.get(view.words[index + 1])
        if verb is not None and verb.form in {"past", "third", "base"} and not after:
            return True
    return index == low and not _opens_report(view, index, high)


def _opens_report(view: View, index: int, high: int) -> bool:
    """Tell 'Denuncia que …' from 'Denuncia de …' at the start of a Spanish sentence."""
    bound = view.lexicon.lang == "es" and index + 1 < high and not view.hard(index + 1)
    return bound and view.classes[index + 1] in {"complement", "determiner"}


_SUBJECTS = frozenset({"pronoun", "subordinator"})


def read_owner(view: View, at: int, low: int) -> Naming | None:
    """'the minister's strong claims', 'their demands': the owner of a noun of saying speaks."""
    english = view.lexicon.lang == "en"
    for here in range(at, max(low, at - _DESCRIBING if english else at) - 1, -1):
        if view.words[here] in _OWNERS:
            naming = make_naming(view, here, here)
            return replace(naming, kind="pronoun")
        if view.words[here].endswith(("'s", "s'", "’s", "s’")):
            return read_left(view, here, low)
        if view.classes[here] not in {"", "adverb"} or view.hard(here):
            return None
    return None


_DESCRIBING = 2  # words of 'strongly worded' before a noun of saying


_OWNERS = frozenset({"his", "her", "their", "its", "su", "sus"})


def _read_noun(view: View, index: int, low: int, high: int, cue: Cue) -> Draft | None:
    """'accusations of …', 'a call for …', 'la denuncia de …'."""
    nxt = index + 1
    if "quoted" in cue.takes or view.lexicon.lang == "es":
        quoted = _read_quoted_noun(view, index, low, high, cue)
        if quoted is not None:
            return quoted
    bare = "bare" in cue.takes
    stated = _find_statement(view, index, high, cue)
    if (nxt >= high or view.hard(nxt)) and not bare:
        return None
    word = view.words[nxt] if nxt < high else ""
    word = "de" if word == "del" else word
    if nxt + 1 < high and view.words[nxt + 1][:1].isdigit() and word not in {"by", "por"}:
        return None  # 'una condena de 20 años': a measure, not what was said
    that = "that" in cue.takes and _opens_that(view, nxt, high)
    if not that and word not in cue.takes and not bare and stated < 0:
        return None
    source = None
    if word in {"by", "from", "por"}:
        source = read_right(view, nxt + 1, high)
    elif index > low and not view.hard(index):
        held = cue.kind == "opinion"  # 'la jueza está convencida de que'
        group = read_verb_group(view, index, low) if held else None
        source = find_subject(view, group, low) if group else read_owner(view, index - 1, low)
    return Draft(
        cue=cue,
        first=index,
        last=stated if stated >= 0 else nxt if that and word == "de" else index,
        rule="noun",
        side="after",
        source=source,
        agentless=source is None,
        owner=_read_owner_behind(view, nxt, high) if source is None else None,
    )


def _opens_that(view: View, nxt: int, high: int) -> bool:
    """'the claim that', 'el anuncio de que'; 'la petición que hizo' only describes a petition."""
    if view.lexicon.lang == "es":
        return nxt + 1 < high and view.words[nxt] == "de" and view.words[nxt + 1] == "que"
    return nxt < high and view.classes[nxt] == "complement"


def _find_statement(view: View, index: int, high: int, cue: Cue) -> int:
    """Return where 'que' stands in 'la respuesta de la fiscalía fue que …', -1 if nowhere."""
    if cue.takes.isdisjoint(_STATING):
        return -1
    for at in range(index + 1, min(high - 1, index + _OWNER_WORDS)):
        if view.hard(at):
            return -1
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
    if at + 1 >= high or view.hard(at) or view.words[at] not in {"de", "del"}:
        return None
    named = view.capital(at + 1) or view.words[at] == "del"
    if not named and view.classes[at + 1] not in DETERMINERS:
        return None  # 'denuncias de abusos': what is said
    return read_right(view, at + 1, high)
