"""Decide which words report somebody's words, and which only look like it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from framing.attribute.quotes import Quote
from framing.attribute.sources import VerbGroup, find_subject, read_right, read_verb_group
from framing.attribute.view import CLAUSE_OPENERS, PREPOSITIONS, QUOTES, Naming, View
from framing.attribute.wordlists import Cue
from framing.records import Span

Side = Literal["after", "before", "both"]
_FINITE = frozenset({"third", "past"})
_QUOTE_VERB_MARKS = frozenset({":", ","})


@dataclass(slots=True, kw_only=True)
class Draft:
    """A cue in use: who is named, on which side the content stands, and which rule found it."""

    segment: int
    cue: Cue
    first: int
    last: int
    rule: str
    side: Side
    source: Naming | None = None
    shared: bool = False
    agentless: bool = False
    negated: bool = False
    content: list[Span] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)


def read_cue(view: View, index: int, low: int, high: int, segment: int) -> Draft | None:
    """Return the draft for the word at `index`, or None when it reports nothing.

    `low` and `high` bound the segment's words.
    """
    word = view.words[index]
    phrase = _read_phrase(view, index, low, high, segment)
    if phrase is not None:
        return phrase
    verb = view.lexicon.verbs.get(word)
    noun = view.lexicon.nouns.get(word)
    if verb is not None and not (noun is not None and _is_noun(view, index, low, high)):
        return _read_verb(view, index, low, high, segment, verb)
    if noun is not None:
        return _read_noun(view, index, low, high, segment, noun)
    return None


def _read_phrase(view: View, index: int, low: int, high: int, segment: int) -> Draft | None:
    for phrase in view.lexicon.phrases.get(view.words[index], ()):
        last = index + len(phrase.rest)
        if last + 1 >= high or tuple(view.words[index + 1 : last + 1]) != phrase.rest:
            continue
        source = read_right(view, last + 1, high)
        if source is None or (
            phrase.note == "opinion" and not _opens_opinion(view, index, low, source, high)
        ):
            continue
        cue = Cue(
            lemma=" ".join((view.words[index], *phrase.rest)),
            form="phrase",
            verb_class=phrase.verb_class,
            kind="speech",
            takes=frozenset(),
        )
        side: Side = "after" if index <= low + 1 else "before"
        return Draft(
            segment=segment,
            cue=cue,
            first=index,
            last=last,
            rule="phrase",
            side=side,
            source=source,
        )
    return None


def _opens_opinion(view: View, index: int, low: int, source: Naming, high: int) -> bool:
    """'Para Avila, …' reports an opinion only as an opening before a comma, with a name."""
    after = source.last + 1
    return index == low and source.kind == "name" and after < high and "," in view.gap(after)


def _is_noun(view: View, index: int, low: int, high: int) -> bool:
    """Tell 'the claims' and 'media reports say' from 'he claims' and 'media report that'."""
    if index > low and not view.hard(index):
        before = view.classes[index - 1]
        if before in {"determiner", "possessive"} or before in PREPOSITIONS:
            return True
    if index + 1 < high and not view.hard(index + 1):
        after = view.classes[index + 1]
        if after in {"auxiliary", "be", "modal"} or after == "link":
            return True
        verb = view.lexicon.verbs.get(view.words[index + 1])
        if verb is not None and verb.form in {"past", "third", "base"} and not after:
            return True
    return index == low


def _near_quote(view: View, index: int, high: int) -> bool:
    gap = view.gap(index + 1) if index + 1 < high else ""
    return not QUOTES.isdisjoint(gap) or ":" in gap


def _takes(view: View, index: int, high: int, cue: Cue) -> bool:
    """Return whether what follows is what this verb reports with."""
    takes = cue.takes
    if "any" in takes or _near_quote(view, index, high):
        return True
    nxt = index + 1
    if nxt >= high or view.hard(nxt):
        return False
    word = view.words[nxt]
    if "that" in takes and (view.classes[nxt] == "complement" or _opens_clause(view, nxt, high)):
        return True
    if word in takes or ("object" in takes and view.classes[nxt] not in PREPOSITIONS):
        return True
    for option in ("as", "of", "de", "como", "a", "que"):
        if option in takes and option in view.words[nxt : min(high, nxt + 14)]:
            return True
    if "that" in takes:
        # 'told reporters that', 'informó a la prensa que'
        return any(view.classes[at] == "complement" for at in range(nxt, min(high, nxt + 6)))
    return False


def _opens_clause(view: View, start: int, high: int) -> bool:
    """Return whether a clause without 'that' starts here: '… believe the gang was …'."""
    if view.lexicon.lang != "en":
        return False
    if view.classes[start] == "pronoun":
        return True
    for at in range(start, min(high, start + 9)):
        if at > start and view.hard(at):
            return False
        if view.classes[at] in {"auxiliary", "be", "modal"}:
            return at > start
        if view.classes[at] in CLAUSE_OPENERS:
            return False
    return False


def _read_verb(view: View, index: int, low: int, high: int, segment: int, cue: Cue) -> Draft | None:
    group = read_verb_group(view, index, low)
    form = cue.form
    if form in {"base", "infinitive", "subjunctive"} and not _is_finite_base(
        view, index, low, group
    ):
        return _read_infinitive(view, index, low, high, segment, cue, group)
    if group.passive and form in {"past", "participle"}:
        return _read_passive(view, index, low, high, segment, cue, group)
    if form == "participle" and not group.helpers:
        return _read_passive(view, index, low, high, segment, cue, group)
    inverted = _read_inverted(view, index, low, high, segment, cue, group)
    if inverted is not None:
        return inverted
    if form == "gerund" and not group.helpers:
        return _read_gerund(view, index, low, high, segment, cue)
    subject = find_subject(view, group, low)
    tail = subject is not None and _is_tail(view, index, subject, low, high)
    if not tail and not _takes(view, index, high, cue):
        return None
    shared = subject is None
    if shared and not _may_share(view, group, low):
        return None
    if form == "past" and shared is False and _is_reduced(view, index, high, group, cue):
        return _read_passive(view, index, low, high, segment, cue, group)
    return Draft(
        segment=segment,
        cue=cue,
        first=index,
        last=index,
        rule="tail" if tail else ("shared" if shared else "subject"),
        side="before" if tail else "after",
        source=subject,
        shared=shared,
        negated=group.negated,
    )


def _is_finite_base(view: View, index: int, low: int, group: VerbGroup) -> bool:
    """Tell 'officials say' and 'did not say' from 'to say' and 'a say'."""
    if group.helpers:
        return True
    at = group.before
    if at < low or view.lexicon.lang == "es" or view.classes[at] in PREPOSITIONS:
        return False
    word = view.words[at]
    if word == "to":
        return False
    if view.classes[at] == "pronoun" or view.hard(index):
        return True
    return (
        word.endswith("s")
        or word in view.lexicon.courier_nouns
        or view.capital(at)
        or not view.classes[at]
    )


def _read_infinitive(
    view: View, index: int, low: int, high: int, segment: int, cue: Cue, group: VerbGroup
) -> Draft | None:
    """'… went on to say that', 'al señalar que': counts when a clause or quotation follows."""
    nxt = index + 1
    if nxt >= high or not ({"any", "that"} & cue.takes) or cue.kind == "belief":
        return None
    complement = not view.hard(nxt) and view.classes[nxt] == "complement"
    if not complement and not _near_quote(view, index, high):
        return None
    return Draft(
        segment=segment,
        cue=cue,
        first=index,
        last=index,
        rule="infinitive",
        side="after",
        shared=True,
        negated=group.negated,
    )


def _read_gerund(
    view: View, index: int, low: int, high: int, segment: int, cue: Cue
) -> Draft | None:
    """', saying that …': the subject is that of the clause before."""
    if (
        index > low
        and not view.hard(index)
        and view.classes[index - 1] in {"determiner", "possessive"}
    ):
        return None
    if cue.kind == "belief" or not _takes(view, index, high, cue):
        return None
    return Draft(
        segment=segment, cue=cue, first=index, last=index, rule="gerund", side="after", shared=True
    )


def _is_reduced(view: View, index: int, high: int, group: VerbGroup, cue: Cue) -> bool:
    """'police accused of …', 'a report published by …': a participle without its auxiliary."""
    if group.helpers or index + 1 >= high or view.hard(index + 1) or view.lexicon.lang == "es":
        return False
    return view.words[index + 1] in {"by", "of", "as"}


def _read_passive(
    view: View, index: int, low: int, high: int, segment: int, cue: Cue, group: VerbGroup
) -> Draft | None:
    """'is accused of', 'was condemned by X', 'fue señalado de': the agent may be named."""
    agent = None
    by = "by" if view.lexicon.lang == "en" else "por"
    for at in range(index + 1, min(high - 1, index + 8)):
        if view.hard(at):
            break
        if view.words[at] == by:
            agent = read_right(view, at + 1, high)
            break
    if agent is None and not (_takes(view, index, high, cue) and cue.takes & _AGENTLESS):
        return None
    if agent is None and "any" in cue.takes and not _reports_passively(view, index, high):
        return None
    return Draft(
        segment=segment,
        cue=cue,
        first=index,
        last=index,
        rule="passive",
        side="both",
        source=agent,
        agentless=agent is None,
        negated=group.negated,
    )


_AGENTLESS = frozenset({"any", "that", "of", "as", "de", "como"})
_PASSIVE_NEXT = frozenset({"to", "that", "as", "of", "que", "como", "de"})


def _reports_passively(view: View, index: int, high: int) -> bool:
    nxt = index + 1
    return nxt < high and not view.hard(nxt) and view.words[nxt] in _PASSIVE_NEXT


def _read_inverted(
    view: View, index: int, low: int, high: int, segment: int, cue: Cue, group: VerbGroup
) -> Draft | None:
    """'…, said Melendez', '“…”, explicó la ministra': the subject follows the verb."""
    if cue.form not in {"third", "past", "base"} or cue.takes <= {"object", "to", "for", "on"}:
        return None
    at = group.before
    opens = at < low or view.hard(at + 1)
    if not opens:
        return None
    start = _skip_circumstance(view, index + 1, high)
    if start >= high or (start == index + 1 and view.hard(start)):
        return None
    source = read_right(view, start, high)
    if source is None or (at < low and view.lexicon.lang == "en"):
        return None
    after = source.last + 1
    ended = after >= high or view.hard(after) or view.classes[after] in {"time", "preposition"}
    gap = view.gap(at + 1) if at >= low else ""
    quoted = not QUOTES.isdisjoint(gap)
    clause = after < high and view.classes[after] == "complement"
    if not ((ended and at >= low and (quoted or _names_speaker(view, source))) or clause):
        return None
    return Draft(
        segment=segment,
        cue=cue,
        first=index,
        last=index,
        rule="inverted",
        side="after" if clause else "before",
        source=source,
        negated=group.negated,
    )


def _names_speaker(view: View, source: Naming) -> bool:
    return source.kind in {"name", "pronoun"} or source.last - source.first < 6  # noqa: PLR2004 - words


def _skip_circumstance(view: View, start: int, high: int) -> int:
    """Skip 'a Efe', 'este lunes', 'en rueda de prensa' between a Spanish verb and its subject."""
    if view.lexicon.lang != "es":
        return start
    at = start
    while at < high and at - start < 10 and not (at > start and view.hard(at)):
        kind = view.classes[at]
        if kind in PREPOSITIONS:
            at += 1
            while (
                at < high
                and not view.hard(at)
                and view.classes[at] not in {"determiner", "complement"}
            ):
                if view.capital(at) and view.classes[at - 1] not in PREPOSITIONS and at - 1 > start:
                    break
                at += 1
        elif kind in {"adverb", "time"} or (
            kind == "determiner" and at + 1 < high and view.classes[at + 1] == "time"
        ):
            at += 1
        else:
            break
    return at if at < high else start


def _is_tail(view: View, index: int, subject: Naming, low: int, high: int) -> bool:
    """'…, the minister said.': the report stands before its speaker."""
    if subject.first <= low:
        return False
    gap = view.gap(subject.first)
    if gap.isspace() or not ({",", "”", '"', "»", "’", "'", "—", "–"} & set(gap) or " - " in gap):
        return False
    nxt = index + 1
    if nxt >= high:
        return True
    if view.hard(nxt):
        return ":" not in view.gap(nxt)
    return view.classes[nxt] in {"time", "preposition", "adverb"} or not QUOTES.isdisjoint(gap)


def _may_share(view: View, group: VerbGroup, low: int) -> bool:
    """Return whether a verb without a subject of its own continues or starts a report."""
    at = group.before
    if at < low:
        return view.lexicon.lang == "es"
    if view.classes[at] == "coordinator":
        return True
    if view.lexicon.lang == "es":
        return view.classes[at] in CLAUSE_OPENERS or view.hard(at + 1)
    return view.hard(at + 1)


def _read_noun(view: View, index: int, low: int, high: int, segment: int, cue: Cue) -> Draft | None:
    """'accusations of …', 'a call for …', 'la denuncia de …'."""
    nxt = index + 1
    if nxt >= high or view.hard(nxt):
        return None
    word = view.words[nxt]
    that = view.classes[nxt] == "complement" and "that" in cue.takes
    if not that and word not in cue.takes:
        return None
    source = None
    if word in {"by", "from", "por"}:
        source = read_right(view, nxt + 1, high)
    return Draft(
        segment=segment,
        cue=cue,
        first=index,
        last=index,
        rule="noun",
        side="after",
        source=source,
        agentless=source is None,
    )
