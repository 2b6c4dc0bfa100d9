"""Contract checks that a plugin author can run before anybody else runs the plugin."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from framing.errors import PluginError
from framing.protocols import Attributor, Renderer, Scorer, Segmenter
from framing.records import (
    MODES,
    ROLES,
    STANCES,
    Article,
    Attribution,
    FrameCode,
    Segment,
    Span,
    Speech,
    Table,
)
from framing.report.model import build_report
from framing.report.wording import LANGUAGES
from framing.tables.schema import SCHEMAS
from framing.text.tokens import tokenize_text

# Invented texts with what plugins trip over: no text, one line, quotations, accents, no full stop.
_TEXTS = (
    "",
    "\n\n",
    "One line without a full stop",
    "Mayor rejects “massacre” claim\n\nPolice said calm had returned. “No one fired,” said Ana Roldán.",
    "«No hubo represión», dijo el ministro.\n\nVecinos de la cañada denunciaron 12.000 detenciones…",
)


def make_articles() -> tuple[Article, ...]:
    """Return the invented articles that the checks run on, in English and Spanish."""
    return tuple(
        Article(
            id=f"check-{number}",
            outlet="Check",
            published="2024",
            lang="es" if "«" in text else "en",
            title="",
            text=text,
            source=f"check-{number}.txt",
        )
        for number, text in enumerate(_TEXTS)
    )


def check_segmenter(segmenter: Segmenter) -> None:
    """Raise PluginError unless segments are numbered from 1, in order, apart and inside the text."""
    for article in make_articles():
        segments = segmenter.segment(article)
        _require(
            [s.number for s in segments] == list(range(1, len(segments) + 1)), article, "numbers"
        )
        _require(all(a.span.end <= b.span.start for a, b in pairwise(segments)), article, "order")
        inside = all(0 <= s.span.start < s.span.end <= len(article.text) for s in segments)
        _require(inside, article, "spans inside the text")
        _require(segments == segmenter.segment(article), article, "the same result twice")


def check_attributor(attributor: Attributor, segmenter: Segmenter) -> None:
    """Raise PluginError unless attributions lie in their segments and use the codebook's codes."""
    for article in make_articles():
        segments = segmenter.segment(article)
        tokens = tokenize_text(article.text)
        found = attributor.attribute(article, segments, tokens)
        spans = {segment.number: segment.span for segment in segments}
        for item in found:
            _require(item.segment in spans, article, "attributions to segments that there are")
            _check_attribution(item, spans[item.segment], article)
        speech = attributor.sum_up(segments, found)
        _require([s.segment for s in speech] == list(spans), article, "one speech a segment")
        for said in speech:
            _check_codes(said.mode, said.role, said.stance, article)
        again = attributor.attribute(article, segments, tokens)
        twice = found == again and speech == attributor.sum_up(segments, again)
        _require(twice, article, "the same result twice")


def _check_attribution(item: Attribution, segment: Span, article: Article) -> None:
    parts = (item.span, *item.content)
    inside = all(_lies_in(part, segment) for part in parts)
    _require(inside, article, "attributions and their content inside their segment")
    # The next sentence may name who spoke: 'Nobody fired. That is what Ana Roldán said.'
    named = [part for part in (item.source, item.cue) if part is not None]
    whole = Span(0, len(article.text))
    _require(
        all(_lies_in(part, whole) for part in named), article, "source and cue inside the text"
    )
    _check_codes(item.mode, item.role, item.stance, article)


def _check_codes(mode: str, role: str, stance: str, article: Article) -> None:
    _require(mode in MODES and stance in STANCES, article, "mode and stance")
    _require(role in (*ROLES, ""), article, "role")


def _lies_in(part: Span, whole: Span) -> bool:
    return whole.start <= part.start < part.end <= whole.end


def check_scorer(scorer: Scorer, frames: Sequence[str], segmenter: Segmenter) -> None:
    """Raise PluginError unless each segment that is not junk has one code for each frame."""
    for article in make_articles():
        segments = segmenter.segment(article)
        tokens = tokenize_text(article.text)
        speech = [_no_speech(segment) for segment in segments]
        codes = scorer.score(article, segments, tokens, (), speech, ())
        wanted = [(s.number, frame) for s in segments if s.kind != "junk" for frame in frames]
        _require([(code.segment, code.frame) for code in codes] == wanted, article, "codes")
        for code in codes:
            _check_code(code, article)
        again = scorer.score(article, segments, tokens, (), speech, ())
        _require(codes == again, article, "the same result twice")


def _check_code(code: FrameCode, article: Article) -> None:
    voiced = code.present == bool(code.voice) == bool(code.stance)
    _require(voiced, article, "voice and stance exactly where the frame is present")
    known = code.voice in (*ROLES, "") and code.stance in (*STANCES, "")
    _require(known, article, "voice and stance of the codebook")
    chance = code.probability
    _require(chance is None or 0 <= chance <= 1, article, "probability from 0 to 1")


def check_renderer(renderer: Renderer) -> None:
    """Raise PluginError unless a report, an empty one too, gives the same file twice, not empty."""
    table = Table("articles", SCHEMAS["articles"].names)
    for article in make_articles():
        known = {"article_id": article.id, "outlet": "<b>Check</b>", "lang": article.lang}
        table.rows.append(tuple(known.get(name) for name in table.columns))
    for tables in ({}, {"articles": table}):
        for lang in LANGUAGES:
            file = renderer(build_report(tables), lang=lang)
            kept = isinstance(file, str | bytes) and len(file) > 0
            if not kept or file != renderer(build_report(tables), lang=lang):
                raise PluginError(
                    f"a report in {lang} of {len(tables)} tables: contract broken: text or bytes, "
                    "not empty and the same twice"
                )


def _no_speech(segment: Segment) -> Speech:
    return Speech(segment=segment.number, mode="none", speaker="", role="", stance="own")


def _require(kept: bool, article: Article, promise: str) -> None:
    if not kept:
        raise PluginError(f"{article.id} ({article.text[:30]!r}): contract broken: {promise}")
