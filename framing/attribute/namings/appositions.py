"""Read what stands in commas or brackets behind a name and says who it is: ', a baker,'."""

from __future__ import annotations

from framing.attribute.namings.edges import ends_finite, is_finite_past
from framing.attribute.words.view import CLAUSE_OPENERS, HELPERS, VERBAL, Naming, View

MAX_WORDS = 30  # a name longer than this is a whole clause


def read_apposition(view: View, last: int, high: int) -> str:
    """Return the words of ', a PROVEA spokesperson,' after a name; empty when there are none."""
    nxt = last + 1
    if nxt >= high:
        return ""
    gap = view.gap(nxt)
    if opens_party(view, nxt):
        end = next((at for at in range(nxt, high) if at + 1 >= high or view.hard(at + 1)), nxt)
        return view.text[view.starts[nxt] : view.ends[end]]
    if "(" in gap or gap.strip() != "," or _resumes_clause(view, nxt) or view.among(nxt, "apart"):
        return ""
    end = nxt
    while end + 1 < high and end - nxt < MAX_WORDS and not view.hard(end + 1):
        if view.classes[end + 1] in CLAUSE_OPENERS:
            break
        end += 1
    end = find_further(view, end, high)
    return view.text[view.starts[nxt] : view.ends[end]]


def opens_party(view: View, at: int) -> bool:
    """'Sen. Ana Paz (R-Ohio)', '(D)': a letter in brackets is an English legislator's party."""
    english = view.lexicon.lang == "en" and at < len(view.words)
    return english and view.gap(at) == " (" and len(view.words[at]) == 1 and view.capital(at)


def find_apposition_end(view: View, naming: Naming, high: int) -> int:
    """Return the last word of ', a baker,' behind a naming, -1 where a clause stands there."""
    nxt = naming.last + 1
    stop = next((at for at in range(nxt + 1, high) if view.hard(at)), high)
    verbal = any(
        is_predicate(view, at) or (at > nxt and is_finite_past(view, at)) for at in range(nxt, stop)
    )
    return -1 if stop >= high or verbal else stop - 1


def is_predicate(view: View, at: int) -> bool:
    """Return whether a word shows that a clause stands here: a verb, or the pronoun before one."""
    return view.classes[at] in VERBAL | {"clitic"} or ends_finite(view, at)


def find_further(view: View, end: int, high: int) -> int:
    """Return the last word of a second apposition: 'Ana Paz, head of Alba, a rights group, …'.

    `end` is the last word of the first, and what is returned where no second follows; names
    alone ('Juan Gil, Alba') take none.
    """
    first = end + 1
    if first >= high or view.gap(first).strip() != "," or view.classes[first] != "determiner":
        return end
    last = first
    while last + 1 < high and last - first < MAX_WORDS and not view.hard(last + 1):
        last += 1
        if view.classes[last] in VERBAL or view.classes[last] in CLAUSE_OPENERS:
            return end
        if view.words[last] in view.lexicon.verbs and not view.capital(last):
            return end
    return last


def _resumes_clause(view: View, at: int) -> bool:
    """'…, dijo la alcaldesa, es …': the verb of the clause that the speaker stands in."""
    if view.classes[at] in HELPERS:
        return True
    spanish = view.lexicon.lang == "es" and not view.capital(at)
    return spanish and view.words[at].endswith(view.lexicon.endings["finite"])
