"""Tell somebody who speaks from a question, a matter or a thing, none of which says anything."""

from __future__ import annotations

from bisect import bisect_left

from framing.attribute.cues.complements import find_noun_head
from framing.attribute.cues.drafts import Draft
from framing.attribute.namings.edges import is_plural_word
from framing.attribute.roles.grounds import is_told_by
from framing.attribute.speakers.anaphora import find_owned
from framing.attribute.speakers.describe import is_lone_opener
from framing.attribute.words.view import Naming, View
from framing.attribute.writer import Writer
from framing.records import Segment

_BEFORE = frozenset({"subject", "shared", "infinitive", "tail"})
_ASKING = frozenset({"tail", "inverted", "phrase"})  # 'Who fired, she asked?'
_REASONS = frozenset({"para", "citing"})  # 'citing an ongoing operation'


def asks(writer: Writer, segment: Segment, draft: Draft) -> bool:
    """'¿Cree que exigen demasiado?': a question of the outlet's own tells what nobody has said yet."""
    if draft.rule in _ASKING and draft.cue.kind == "speech":
        return False
    end = segment.span.end  # '**¿Cree que exigen demasiado?**'
    mark = writer.view.text.rfind("?", end - (4 if writer.view.text[end - 1] in "*_" else 2), end)
    if mark < 0:
        return False
    place = bisect_left(writer.starts, mark) - 1
    return place < 0 or writer.quotes[place].span.end <= mark


def names_nobody(writer: Writer, draft: Draft) -> bool:
    """Tell 'Para los próximos días, …' from 'Para el juez, …', 'condenado por el robo' from 'por la ONU'."""
    if _goes_on(writer, draft) or _tells_by_what(writer, draft):
        return True
    asked = draft.cue.lemma in _REASONS if draft.rule == "phrase" else "crime" in draft.cue.takes
    if not asked or draft.source is None or draft.source.kind != "noun":
        return False
    if draft.rule not in {"phrase", "passive"}:
        return False
    return _is_unknown(writer, draft.source)


def _tells_by_what(writer: Writer, draft: Draft) -> bool:
    """Tell 'las reglas según las cuales se vota' from 'un informe según el cual cayó el puente'."""
    source, view = draft.source, writer.view
    if draft.rule != "phrase" or source is None or source.kind != "noun":
        return False
    behind = source.last < draft.first and view.lexicon.lang == "es"
    return behind and not _names_writing(view, source) and _is_unknown(writer, source)


def _goes_on(writer: Writer, draft: Draft) -> bool:
    """Tell 'Para Alba es un problema' from 'Para Paz es un problema', who has spoken before."""
    source, view = draft.source, writer.view
    if draft.rule != "phrase" or draft.cue.lemma != "para" or source is None:
        return False
    after = source.last + 1
    open_end = source.kind == "name" and after < len(view.words) and not view.hard(after)
    return open_end and not writer.book.knows(view, source)


def says_nothing(writer: Writer, draft: Draft) -> bool:
    """Tell 'A third case shows that …' from 'The report shows that …': a thing says nothing.

    Nor does what belongs to somebody: "Paz's decision to go suggests that …".
    """
    source, view = draft.source, writer.view
    if source is None:
        return False
    if "evidence" in draft.cue.takes and _is_shown(writer, source):
        return True
    if "somebody" in draft.cue.takes and not _is_somebody(writer, draft, source):
        return True
    if draft.rule not in _BEFORE or not _is_thing(view, draft, source):
        return False
    return not _names_writing(view, source) and _is_unknown(writer, source)


def _is_shown(writer: Writer, source: Naming) -> bool:
    """Return whether the subject of a verb such as 'show' or 'suggest' is a thing that gives evidence."""
    view = writer.view
    if source.kind == "noun":
        return not _names_writing(view, source) and _is_unknown(writer, source)
    owned = find_owned(view, source)
    if owned >= 0:
        return not source.description and not _is_written(view, owned)
    head = find_noun_head(view, source)
    if source.kind == "pronoun" or view.capital(head) or view.lexicon.lang == "es":
        return False
    found = writer.book.find_role(source.span.of(view.text), source.description)
    placed = is_told_by(found.rule, "country")  # 'the Alba explosions'
    return not _is_written(view, head) and (placed or found.role in {"unknown", ""})


def _is_somebody(writer: Writer, draft: Draft, source: Naming) -> bool:
    """Tell 'Rights groups raised concerns' from "The government's crackdown raised concerns"."""
    view = writer.view
    if source.kind == "pronoun" or draft.rule == "shared":
        return source.kind == "pronoun" and not view.among(source.first, "demonstrative")
    owned, head = find_owned(view, source), find_noun_head(view, source)
    if owned < 0 and view.capital(head) and head == source.last:
        return True
    first = source.first if owned < 0 else owned
    return writer.book.find_role(view.span(first, head).of(view.text)).role not in {"unknown", ""}


def _is_unknown(writer: Writer, source: Naming) -> bool:
    naming = source.span.of(writer.view.text)
    return writer.book.find_role(naming, source.description).role in {"unknown", ""}


def _names_writing(view: View, source: Naming) -> bool:
    """Return whether a noun phrase is about what somebody wrote: 'a report on the bombing', 'the UN report'."""
    return any(_is_written(view, at) for at in {source.last, find_noun_head(view, source)})


def _is_written(view: View, at: int) -> bool:
    """Return whether a noun stands for what somebody said or wrote, or for a source named before."""
    word = view.words[at]
    if view.lexicon.lang == "es" and view.among(at, "document"):
        return True
    return word in view.lexicon.nouns or word.removesuffix("s") in view.lexicon.anaphors


def _is_thing(view: View, draft: Draft, source: Naming) -> bool:
    """Return whether an English noun phrase is about an event or a thing, or has no article that it needs."""
    plain = source.kind == "noun" or (source.kind == "name" and not view.capital(source.last))
    if view.lexicon.lang != "en" or not (plain or is_lone_opener(view, source)):
        return False
    head = find_noun_head(view, source)
    word = view.words[head]
    things = view.lexicon.groups["thing"]
    if word in things or word.removesuffix("s") in things:
        return True
    if source.kind != "noun":
        return False
    bare = draft.rule == "subject" and head == source.last and not view.classes[source.first]
    return bare and not is_plural_word(view, head) and not _may_speak(view, head)


def _may_speak(view: View, at: int) -> bool:
    """'everyone said', '43% said', 'officials have long said': no singular noun without its article."""
    word = view.words[at]
    return (
        word.endswith(("one", "body", "ly", "ing", "ed"))
        or not word.isalpha()
        or view.among(at, "unarticled")
    )
