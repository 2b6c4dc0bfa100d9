"""Read Spanish verbs that open their sentence, and those that tell from where somebody speaks."""

from __future__ import annotations

from framing.attribute.cues.circumstances import skip_circumstance
from framing.attribute.cues.drafts import Draft, draft_word
from framing.attribute.cues.inverted import names_speaker, read_inverted
from framing.attribute.namings.edges import ends_finite
from framing.attribute.namings.right import make_naming, read_right
from framing.attribute.namings.verbgroup import VerbGroup
from framing.attribute.words.lists import Cue
from framing.attribute.words.view import DETERMINERS, QUOTES, VERBAL, Naming, View

_REPORTS = frozenset({"any", "that", "quote", "object"})
_FINITE = frozenset({"third", "past"})
_NAME_WORDS = 4


def read_turned(
    view: View, index: int, low: int, high: int, cue: Cue, group: VerbGroup
) -> Draft | None:
    """Return the draft of a verb whose subject follows, in either language."""
    draft = _read_fronted(view, index, low, high, cue, group)
    draft = draft or _read_neuter(view, index, low, high, cue, group)
    draft = draft or _read_called(view, index, low, high, cue, group)
    return draft or read_inverted(view, index, low, high, cue, group)


def _read_fronted(
    view: View, index: int, low: int, high: int, cue: Cue, group: VerbGroup
) -> Draft | None:
    """Return the draft of 'Gritaban los jóvenes: “…”', 'Lamenta Perú muertes …' or '…, dicen desde la ONG'."""
    nxt = index + 1
    if view.lexicon.lang != "es" or cue.form not in _FINITE or nxt >= high or view.hard(nxt):
        return None
    if cue.takes.isdisjoint(_REPORTS):
        return None
    if group.before >= low:
        parted = view.hard(group.before + 1)
        source = _read_origin(view, nxt, high) if parted else None
        if source is not None:
            return draft_word(cue, index, "inverted", "before", source)
        owner = read_house(view, nxt, high, cue) if parted else None
        if owner is None:
            return None
        draft = draft_word(cue, index, "tail", "before")
        draft.owner = owner
        return draft
    source = _read_leader(view, nxt, high) or _read_headline(view, nxt, high)
    return None if source is None else draft_word(cue, index, "inverted", "after", source)


def _read_neuter(
    view: View, index: int, low: int, high: int, cue: Cue, group: VerbGroup
) -> Draft | None:
    """Read 'Esto es lo que dijo el ministro: …': whoever says what a colon leads in stands behind the verb."""
    at = group.before
    if view.lexicon.lang != "es" or at <= low or cue.form not in _FINITE:
        return None
    neuter = view.words[at - 1 : at + 1] == ["lo", "que"] and not view.hard(at)
    if not neuter or cue.takes.isdisjoint(_REPORTS) or index + 1 >= high:
        return None
    source = read_right(view, index + 1, high)
    return (
        draft_word(cue, index, "inverted", "after", source) if _is_led(view, source, high) else None
    )


def _read_called(
    view: View, index: int, low: int, high: int, cue: Cue, group: VerbGroup
) -> Draft | None:
    """Read 'De “injusta” calificó la ministra la ley', 'Como un error describió Paz el acuerdo'."""
    at, nxt = group.before, index + 1
    opens = at > low and view.words[low] in cue.takes & _AS and "name" in cue.takes
    if not opens or view.lexicon.lang != "es" or cue.form not in _FINITE or nxt >= high:
        return None
    if any(view.classes[one] in VERBAL or ends_finite(view, one) for one in range(low, at + 1)):
        return None
    if view.classes[nxt] not in DETERMINERS and not view.capital(nxt):
        return None
    end = nxt + 1
    while end < high and not view.hard(end) and not _opens_object(view, end):
        end += 1
    source = read_right(view, nxt, end)
    return None if source is None else draft_word(cue, index, "inverted", "both", source)


_AS = frozenset({"como", "de"})


def _opens_object(view: View, at: int) -> bool:
    """'calificó la ministra la ley': an article that hangs on nothing opens what is called so."""
    loose = view.classes[at - 1] not in {"preposition", "link", "coordinator"}
    return view.classes[at] in DETERMINERS and loose


def _is_led(view: View, source: Naming | None, high: int) -> bool:
    """Return whether a colon, or 'es que', stands behind a naming or behind the name in commas after it."""
    first = high if source is None else source.last + 1
    if first + 1 < high and view.classes[first] == "be" and view.classes[first + 1] == "complement":
        return True
    for at in range(first, high):
        gap = view.gap(at).strip()
        if ":" in gap:
            return True
        if gap != "," and (view.hard(at) or at == first):
            return False
    return False


def _read_origin(view: View, at: int, high: int) -> Naming | None:
    """Return 'la organización' of '“…”, explican desde la organización': a body speaks for itself."""
    plural = view.words[at - 1].endswith("n")
    if not plural or not view.among(at, "speaking-from") or at + 1 >= high:
        return None
    if view.classes[at + 1] not in DETERMINERS and not view.capital(at + 1):
        return None
    source = read_right(view, at + 1, high)
    closed = source is not None and (source.last + 1 >= high or view.hard(source.last + 1))
    return source if closed else None


def read_house(view: View, at: int, high: int, cue: Cue | None) -> Naming | None:
    """Return 'el ministerio' of '“…”, reconocen en el ministerio': it speaks where it is somebody."""
    plural = view.words[at - 1].endswith("n") and cue is not None and "closing" in cue.takes
    if not plural or view.words[at] != "en" or at + 1 >= high:
        return None
    if view.classes[at + 1] != "determiner" and not view.capital(at + 1):
        return None
    source = read_right(view, at + 1, high)
    closed = source is not None and (source.last + 1 >= high or view.hard(source.last + 1))
    return source if closed else None


def _read_leader(view: View, at: int, high: int) -> Naming | None:
    """Return who leads a quotation in: 'Dijo el alcalde: “…”'."""
    if view.classes[at] not in DETERMINERS and not view.capital(at):
        return None
    source = read_right(view, at, high)
    after = high if source is None else source.last + 1
    led = after < high and ":" in view.gap(after) and not QUOTES.isdisjoint(view.gap(after))
    return source if led else None


def _read_headline(view: View, at: int, high: int) -> Naming | None:
    """Return the bare name behind the verb of a headline: a person who is the object stands behind 'a'."""
    last = at - 1
    while last + 1 < high and _is_name(view, last + 1) and not view.hard(last + 1):
        last += 1
    nxt = last + 1
    if last < at or last - at >= _NAME_WORDS or nxt >= high or view.hard(nxt):
        return None
    verbal = view.classes[nxt] in VERBAL or ends_finite(view, nxt)
    tied = view.classes[nxt] in {"preposition", "link", "coordinator"}
    return None if view.capital(nxt) or verbal or tied else make_naming(view, at, last)


def _is_name(view: View, at: int) -> bool:
    return view.capital(at) and not view.classes[at]


def read_object_first(
    view: View, subject: Naming, index: int, high: int, before: int
) -> Naming | None:
    """Read the speaker of 'Una visión similar planteó la ministra': an opinion opens, nobody else.

    So does what a clause describes, `before` its pronoun: 'los apagones, que mencionó Ana Paz'. A
    person who is the object stands behind 'a'.
    """
    words = view.words[subject.first : subject.last + 1]
    if view.lexicon.lang != "es":
        return None
    if view.among(before, "relative-defining") and _names_person(view, index + 1, high):
        return read_right(view, index + 1, high)
    if view.lexicon.groups["opinion"].isdisjoint(words):
        return None
    near = not any(view.hard(at) for at in range(subject.last + 1, min(high, index + 2)))
    start = skip_circumstance(view, index + 1, high)
    source = read_right(view, start, high) if near and start < high else None
    return source if source is not None and names_speaker(view, source) else None


def _names_person(view: View, at: int, high: int) -> bool:
    """Return whether 'Ana Paz' or 'el propio Paz' starts at word `at`."""
    if at + 1 < high and view.classes[at] == "determiner" and view.among(at + 1, "own-self"):
        return not view.hard(at) and not view.hard(at + 1)
    pair = at + 1 < high and not view.hard(at) and view.gap(at + 1) == " "
    return pair and all(view.capital(one) and not view.classes[one] for one in (at, at + 1))
