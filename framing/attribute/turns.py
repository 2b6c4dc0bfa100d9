"""Give speech to whom the layout of turns names: answers of interviews, embedded posts, documents in full."""

from __future__ import annotations

from bisect import bisect_left

from framing.attribute.cues.nouns import read_owner
from framing.attribute.namings.right import read_right
from framing.attribute.quotes.turns import Turn
from framing.attribute.speakers.speaker import Speaker
from framing.attribute.writer import Voice, Writer, write_quote
from framing.records import Segment


def write_turn(writer: Writer, number: int, segment: Segment) -> bool:
    """Write a segment that stands in an answer of an interview or in an embedded post."""
    turns = writer.turns
    while writer.turn < len(turns) and turns[writer.turn].span.end <= segment.span.start:
        writer.turn += 1
    if writer.turn >= len(turns) or turns[writer.turn].span.start >= segment.span.end:
        return False
    turn = turns[writer.turn]
    if turn.kind == "post":
        speaker, shown = writer.book.name_speaker(turn.name, writer.view)
        write_quote(writer, segment, segment.span, Voice(speaker, shown, None), "post")
        return True
    if turn.kind == "lead-in":
        if writer.signer is None:
            writer.signer = _find_signer(writer, turn.span.start)
        write_quote(writer, segment, segment.span, writer.signer, "document")
        return True
    if turn.kind == "question":
        return False
    spoken = writer.drafts[number]
    led = not turn.name and any(one.side == "before" and one.rule != "phrase" for one in spoken)
    if segment.kind == "subhead" or led:
        return False
    answering, named = _find_answering(writer, turn)
    write_quote(writer, segment, segment.span, Voice(answering, named, None), "answer")
    return True


def _find_answering(writer: Writer, turn: Turn) -> tuple[Speaker | None, str]:
    """Return who speaks an answer: whom its label names or abbreviates, else who is interviewed."""
    start = writer.turns[0].span.start
    answering, named = writer.book.find_interviewee(writer.view, start)
    if not turn.name or (answering is not None and _abbreviates(turn.name, named)):
        return answering, named
    if answering is not None and " " not in turn.name:
        post = writer.book.find_role(turn.name).role  # 'Ministra: …' in an interview with one
        if post == answering.role != "unknown":
            return answering, named
    names = [other.name for other in writer.turns[:_FIRST_TURNS] if other.kind == "answer"]
    full = next((name for name in names if _abbreviates(turn.name, name)), turn.name)
    return writer.book.name_speaker(full, writer.view)


def _abbreviates(label: str, name: str) -> bool:
    """Return whether a label stands for a name: 'AP', 'A.P.' or 'Paz' for 'Ana Paz'.

    >>> _abbreviates("A.P.", "la ministra Ana Paz"), _abbreviates("Gil", "Ana Paz")
    (True, False)
    """
    words = [word for word in name.split() if word[:1].isupper()]
    letters = label.replace(".", "").replace(" ", "")
    if len(words) > 1 and letters.isupper() and len(letters) <= _INITIALS:
        starts = "".join(word[0] for word in words)
        return starts.endswith(letters) or starts.startswith(letters)
    said = label.lower().split()
    return len(words) > 1 and name.lower().split()[-len(said) :] == said


_INITIALS = 4  # letters
_FIRST_TURNS = 40  # in which a name stands in full, so that time stays linear


def asks_here(writer: Writer, segment: Segment) -> bool:
    """Return whether a segment stands in a question of a transcript: the words before its colon ask."""
    if writer.turn >= len(writer.turns):
        return False
    turn = writer.turns[writer.turn]
    return turn.kind == "question" and turn.span.start < segment.span.end


def _find_signer(writer: Writer, start: int) -> Voice:
    """Return whose letter or statement follows: "the union's letter", 'a letter by X', else who spoke last."""
    view = writer.view
    high = bisect_left(view.starts, start)
    document = view.lexicon.leadins.document
    for at in range(high - 1, max(-1, high - _LEAD_WORDS), -1):
        if not document.fullmatch(view.words[at]):
            continue
        owner = read_owner(view, at - 1, max(0, at - _LEAD_WORDS)) if at else None
        read = at + 1 < high and view.words[at + 1].endswith(view.lexicon.endings["participle"])
        by = at + 2 if read else at + 1  # 'discurso leído por'
        if owner is None and by + 1 < high and view.among(by, "signer"):
            owner = read_right(view, by + 1, high)
        if owner is not None:
            speaker, shown = writer.book.resolve(view, owner)
            return Voice(speaker, shown, None)
    last = writer.voice or Voice(None, "", None)
    return Voice(last.speaker, last.shown, None)


_LEAD_WORDS = 60  # words before a document in which its signer is looked for
