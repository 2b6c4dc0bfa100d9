"""Makers of small records for tests: every field has a default that a test may change."""

from framing.records import (
    Article,
    Attribution,
    FrameCode,
    Hit,
    Mode,
    Role,
    Segment,
    SegmentKind,
    Span,
    Speech,
    Stance,
)


def an_article(text: str = "Police said calm returned.", **given: str) -> Article:
    """Return an article of an invented outlet."""
    known = {
        "id": "a1", "outlet": "The Harbour Post", "published": "2024-05-01", "lang": "en",
        "title": "", "source": "a1.txt", "event": "",
    }  # fmt: skip
    return Article(text=text, **{**known, **given})


def a_segment(
    number: int = 1, start: int = 0, end: int = 10, kind: SegmentKind = "body"
) -> Segment:
    """Return a segment of article a1."""
    return Segment(article_id="a1", number=number, span=Span(start, end), kind=kind)


def some_speech(
    segment: int = 1,
    mode: Mode = "none",
    role: Role = "",
    speaker: str = "",
    stance: Stance = "own",
) -> Speech:
    """Return the speech of one segment."""
    return Speech(segment=segment, mode=mode, speaker=speaker, role=role, stance=stance)


def an_attribution(
    segment: int = 1,
    start: int = 0,
    end: int = 10,
    *,
    role: Role = "government",
    stance: Stance = "attributed",
    mode: Mode = "indirect",
    kind: str = "speech",
) -> Attribution:
    """Return an attribution whose content is its whole span."""
    return Attribution(
        segment=segment,
        span=Span(start, end),
        mode=mode,
        speaker="the minister",
        role=role,
        stance=stance,
        rule="test",
        kind=kind,  # type: ignore[arg-type]
    )


def a_hit(
    frame: str = "human_rights",
    start: int = 0,
    end: int = 5,
    *,
    segment: int = 1,
    weight: float = 1.0,
    negated: bool = False,
    role: Role = "outlet",
    stance: Stance = "own",
) -> Hit:
    """Return a lexicon hit."""
    return Hit(
        segment=segment,
        span=Span(start, end),
        term_id="en:massacre",
        frame=frame,
        theme="problem",
        weight=weight,
        negated=negated,
        role=role,
        stance=stance,
    )


def a_code(
    segment: int = 1,
    frame: str = "human_rights",
    *,
    present: bool = True,
    voice: Role = "outlet",
    stance: Stance = "own",
) -> FrameCode:
    """Return the code of one segment and frame."""
    return FrameCode(
        segment=segment,
        frame=frame,
        present=present,
        probability=None,
        lexicon_hits=int(present),
        voice=voice if present else "",
        stance=stance if present else "",
    )
