"""Read the title that stands before a name: 'la diputada Ana Paz', 'El ministro del Interior, Ramón Paz'."""

from __future__ import annotations

from framing.attribute.words.view import CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS, VERBAL, View

APPOSITION_WORDS = 22
ENDINGS = frozenset({"pronoun", "coordinator", "adverb", "time", "complement", "subordinator"})
_TITLE_WORDS = 8  # words of a title before a name
_ABBREVIATION = 4  # letters of 'Gen.', 'Sen.', 'Prof.'


def ends_clause(view: View, index: int) -> bool:
    """Return whether a sentence or clause ends before word `index`; 'Mr.' and 'Gen.' end none."""
    if view.hard(index):
        return True
    if "." not in view.gap(index) or index == 0:
        return False
    word = view.words[index - 1]
    return len(word) > _ABBREVIATION or not view.capital(index - 1)


def find_title_start(view: View, at: int) -> int:
    """Return the first word of the noun phrase that ends in the name at word `at`."""
    first = at
    while first > 0 and at - first < _TITLE_WORDS and not _parts(view, first):
        kind = view.classes[first - 1]
        joined = view.gap(first) == "-"  # '22-year-old Ana Paz'
        if not joined and (kind in VERBAL or kind in ENDINGS or kind == "preposition"):
            break
        if not joined and _is_verb(view, first - 1):
            break
        first -= 1
        if kind in DETERMINERS and not _belongs(view, first):
            break
    return first


def _is_verb(view: View, at: int) -> bool:
    """Tell 'Footage showed Ana Paz' from 'the accused mayor Ana Paz'."""
    cue = view.lexicon.verbs.get(view.words[at])
    if cue is None or view.lexicon.lang != "en" or at == 0 or view.capital(at):
        return False
    noun = view.words[at] in view.lexicon.nouns or view.classes[at - 1] in DETERMINERS
    return cue.form in {"past", "third"} and not noun and not view.hard(at)


def _parts(view: View, index: int) -> bool:
    """Return whether a title ends before word `index`; 'el concejal (PS) Ana Paz' goes on."""
    bracket = view.gap(index) in {" (", ") "} and view.lexicon.lang == "es"
    return ends_clause(view, index) and not bracket


def _belongs(view: View, index: int) -> bool:
    """'el líder de la oposición Ana Paz': the article belongs to a part of the title."""
    if view.lexicon.lang != "es" or index == 0 or view.hard(index):
        return False
    if view.among(index - 1, "in-name"):
        return index > 1 and not ends_clause(view, index - 1)  # not 'Para el juez, Ana Paz, …'
    return view.classes[index - 1] == "link"


def read_title_before_comma(view: View, first: int) -> str:
    """'El ministro del Interior, Ramón Paz, dijo': the title stands before the comma."""
    if first == 0 or view.gap(first).strip() not in {",", "),"} or not view.capital(first):
        return ""
    end = _skip_bracket(view, first)
    start = max(0, end)
    while start > 0 and first - start < APPOSITION_WORDS and not ends_clause(view, start):
        if view.classes[start] in VERBAL or view.classes[start] in CLAUSE_OPENERS:
            if view.lexicon.lang != "es" and view.classes[start] != "be":
                return ""  # 'The man in front was the mayor of the town, Ramón Paz'
            start += 1
            break
        if view.words[start] == "by" and start < end:
            start += 1  # 'He was joined by the mayor of the town, Ramón Paz'
            break
        start -= 1
    if view.lexicon.lang == "es":
        start = _find_article(view, start, end)
    else:
        if view.classes[start] in PREPOSITIONS and start + 1 < first:
            start += 1  # 'For the head of the institute, Ramón Paz'
        if view.classes[start] not in DETERMINERS and not view.capital(start):
            return ""
    return view.text[view.starts[start] : view.ends[end]] if end >= start >= 0 else ""


def _skip_bracket(view: View, first: int) -> int:
    """Return the word before the comma; for 'El jefe de la Organización (OM), Ramón Paz' before the bracket."""
    end = first - 1
    if ")" not in view.gap(first):
        return end
    while end > 0 and first - end < APPOSITION_WORDS and "(" not in view.gap(end):
        end -= 1
    return end - 1


def _find_article(view: View, start: int, end: int) -> int:
    """Return where the title in 'respaldo en el director del instituto, Ana Paz' starts, -1 if nowhere."""
    for at in range(end, start - 1, -1):
        if view.classes[at] in DETERMINERS and not (at > start and _belongs(view, at)):
            return at
    if view.capital(start) and not view.classes[start]:
        return start
    fused = (at + 1 for at in range(start, end) if view.among(at, "fused"))
    return next(fused, -1)


def read_shared_title(view: View, first: int) -> str:
    """'los cineastas Ana Paz y Luis Ruiz': the title of the first name holds for the second."""
    before = first - 1
    if before < 1 or not view.among(before, "and") or view.hard(first):
        return ""
    if not view.capital(first) or not view.capital(before - 1):
        return ""
    start = find_title_start(view, before - 1)
    plural = view.among(start, "article-plural")
    return view.text[view.starts[start] : view.ends[before - 1]] if plural else ""
