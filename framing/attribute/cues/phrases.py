"""Read phrases that report: 'according to', 'in her view', 'según', 'a su juicio'."""

from __future__ import annotations

from dataclasses import replace

from framing.attribute.cues.circumstances import skip_circumstance
from framing.attribute.cues.drafts import Draft, Side, draft_word
from framing.attribute.cues.fronted import read_house
from framing.attribute.cues.impersonal import find_told_in
from framing.attribute.namings.appositions import find_apposition_end
from framing.attribute.namings.edges import ends_finite
from framing.attribute.namings.left import read_left
from framing.attribute.namings.right import find_issued_by, make_naming, read_right
from framing.attribute.words.lists import Cue, Phrase
from framing.attribute.words.view import DASHES, DETERMINERS, Naming, View


def read_phrase(view: View, index: int, low: int, high: int) -> Draft | None:
    """Return the draft of a phrase that the word at `index` belongs to, or None when none reports."""
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
        if _is_other(view, phrase, first, last, end, low):
            continue
        source, nobody = _read_source(view, first, last, (end, start), low, high)
        if (source is None and end == last) or _is_measure(view, source):
            continue
        if source is not None and first <= low + 1 and find_apposition_end(view, source, high) < 0:
            source = replace(source, description="")  # 'According to Paz, major wars are rare'
        if phrase.note == "opinion" and not _opens_opinion(view, first, low, source, high):
            continue
        which = source is not None and source.last < first
        last = start + 1 if which else end
        side: Side = "after" if which or first <= low + 1 else "before"
        draft = draft_word(_make_phrase_cue(phrase), first, "phrase", side, source, last=last)
        draft.shared, draft.agentless = source is None and not nobody, nobody
        if source is None and end + 1 < high:
            draft.owner = read_house(view, end + 1, high, view.lexicon.verbs.get(view.words[end]))
        return draft
    return None


def _read_source(
    view: View, first: int, last: int, verb: tuple[int, int], low: int, high: int
) -> tuple[Naming | None, bool]:
    """Return the source of a phrase whose `verb` ends at a word and is followed by another; whether nobody is meant.

    'según explicó, …' leaves it open, 'según se conoció ayer' names nobody, 'según consta en el
    acta' a document.
    """
    end, start = verb
    alone = end > last and (start >= high or view.hard(start))
    nobody = "se" in view.words[last + 1 : end]
    source = None if alone or nobody else _read_named(view, first, start, low, high)
    if source is None and end > last and (nobody or _stands(view, end)):
        source = find_told_in(view, end, end, high)
    return source, nobody and source is None


def _is_other(view: View, phrase: Phrase, first: int, last: int, end: int, low: int) -> bool:
    """Tell what looks like a phrase: 'como se comprobó', 'para combatir', 'fuentes citadas por Efe dijeron'."""
    if phrase.note == "opinion":
        if view.words[last + 1 : last + 3] == ["lo", "cual"]:
            return True  # 'abrieron un taller, para lo cual …'; not 'la ministra, para la cual …'
        meant = view.words[last + 1].endswith(view.lexicon.endings["infinitive"])
        return meant and not view.capital(last + 1)
    if phrase.note == "courier":
        return first > low and not view.hard(first)  # the sources speak
    return phrase.note == "verb" and not _reports(view, last, end)


def _is_measure(view: View, source: Naming | None) -> bool:
    """'según su edad', 'de acuerdo a diversos factores': by what things differ, no source."""
    if source is None or source.kind != "noun":
        return False
    head = range(source.first, min(source.first + _MEASURE_WORDS, source.last + 1))
    return any(view.among(at, "measure") for at in head)


_MEASURE_WORDS = 3  # of 'los diversos factores'


def _stands(view: View, at: int) -> bool:
    """Tell 'consta en el acta', which nobody says, from 'explicó en el acta'."""
    cue = view.lexicon.verbs.get(view.words[at])
    return cue is not None and cue.takes.isdisjoint(_SAID)


def _read_owned(view: View, phrase: Phrase, first: int, last: int, low: int) -> Draft | None:
    """'A su juicio, …', 'in her view, …': the possessive says who; 'implicit in his words is' reports nothing."""
    if first > low and not view.hard(first) and view.lexicon.lang == "en":
        return None
    side: Side = "after" if first <= low + 1 else "both"
    cue = _make_phrase_cue(phrase)
    if view.lexicon.lang == "es":  # 'su' tells neither number nor gender, as a dropped subject
        return replace(draft_word(cue, first, "phrase", side, last=last), shared=True)
    owner = next((at for at in range(first, last) if view.among(at, "owner")), first)
    source = replace(make_naming(view, owner, owner), kind="pronoun")
    return draft_word(cue, first, "phrase", side, source, last=last)


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
    if end > last and cue is not None and "finding" in cue.takes and _finds(view, end + 1):
        return True
    if end == last or cue is None or cue.kind != "speech" or cue.takes.isdisjoint(_SAID):
        return False
    named = end + 1 < len(view.words) and (
        view.capital(end + 1) or view.classes[end + 1] in DETERMINERS
    )
    titled = cue.form == "participle" and end == last + 1 and view.among(last, "as")
    if titled or ("any" not in cue.takes and not named):
        return False  # 'como consigna diaria', 'como agregado militar'
    return "se" not in view.words[last + 1 : end]


def _finds(view: View, at: int) -> bool:
    """'como muestra una encuesta del Centro': a document of somebody's."""
    found = at + 1 < len(view.words) and view.classes[at] in DETERMINERS
    return found and not view.hard(at) and view.among(at + 1, "document")


_SAID = frozenset({"any", "closing"})  # not 'como muestran los videos'


def _read_named(view: View, first: int, start: int, low: int, high: int) -> Naming | None:
    """Read the source behind a phrase; for 'un informe según el cual' what stands before it."""
    if start + 1 < high and view.among(start + 1, "which") and not view.hard(start + 1):
        return read_left(view, first - 1, low)
    source = read_right(view, start, high)
    return None if source is None else find_issued_by(view, source, high) or source


def _opens_opinion(view: View, index: int, low: int, source: Naming | None, high: int) -> bool:
    """'Para Avila, …' reports an opinion only as an opening before a comma, with a name."""
    if source is None or view.among(min(source.first + 1, source.last), "day"):
        return False  # 'Para el día de la Mujer, …'
    after = source.last + 1
    pronoun = source.kind == "pronoun" and view.among(source.first, "stressed")
    known = source.kind == "name" or view.classes[source.first] in DETERMINERS
    opens = index == low or view.breaks[index] or _is_joined(view, index - 1, low)
    opens = opens and (index == low or view.gap(index).strip() not in _PUT_APART)
    if not opens or not (known or pronoun) or after >= high:
        return False
    name = source.kind == "name" and view.classes[source.first] not in DETERMINERS
    clause = view.classes[after] == "be" or (name and view.classes[after] in DETERMINERS)
    return view.hard(after) or (clause and (name or pronoun))


_PUT_APART = DASHES | {"("}  # 'la filmó Ana Paz -para Cine Alba-'


def _is_joined(view: View, at: int, low: int) -> bool:
    """'Pero para Paz, …', 'Y para la ministra, …'."""
    return at == low and (view.classes[at] == "coordinator" or view.among(at, "but"))


def _skip_verb(view: View, last: int, high: int) -> tuple[int, int]:
    """Pass the verb of 'según informó a Efe la policía'; return its index and where to read on."""
    at = last + 1
    while at < high and view.classes[at] in {"auxiliary", "clitic", "adverb"}:
        at += 1
    if view.lexicon.lang != "es" or at >= high or view.hard(at) or view.capital(at):
        return last, last + 1
    cue = view.lexicon.verbs.get(view.words[at])
    if cue is None:  # 'según fijó el tribunal'
        done = not view.classes[at] and ends_finite(view, at)
        return (at, skip_circumstance(view, at + 1, high)) if done else (last, last + 1)
    known = cue.form == "infinitive" and at > last + 1  # 'según ha podido saber'
    if not known and cue.form not in {"past", "third", "participle"}:
        return last, last + 1
    if cue.form == "participle" and at + 2 < high and view.among(at + 1, "issuer"):
        return at, at + 2  # 'de acuerdo con lo señalado por la Defensoría'
    return at, skip_circumstance(view, at + 1, high)
