"""Bring coded sentences and scored segments together: which segment answers for which coding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from framing.codings import Unit, agree_coders, choose_same, group_coders
from framing.errors import InputError
from framing.records import Cell, Span, Table
from framing.text.digest import digest_text
from framing.validate.codings import Coding

_LEAST_COVER = 0.3
_EXACT_WITHIN = 2
Row = Mapping[str, Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A coded sentence, the scored segment that covers most of it, and what was said of it.

    `segment` is None where no segment covers any of it; `exact` says that both ends lie within
    two characters; `found` that at least three tenths are covered. `codes` holds the segment's
    row of the frames table by frame. `group` gives language, outlet and event of the article.
    """

    coding: Coding
    segment: Row | None
    codes: Mapping[str, Row]
    found: bool
    exact: bool
    group: Mapping[str, str]

    def says(self, frame: str) -> bool:
        """Whether the scorer says that the sentence carries a frame."""
        return bool(self.codes[frame]["present"]) if frame in self.codes else False


def merge_coders(codings: Iterable[Coding]) -> tuple[Coding, ...]:
    """Return one coding for each sentence; what its coders disagreed on is blank, '' or None.

    >>> from framing.records import Span
    >>> a = Coding(article="x", span=Span(0, 5), voices={"hr": "rights"}, mode="none")
    >>> merge_coders([a, replace(a, coder="2", voices={"hr": "resident"})])[0].voices
    {'hr': ''}
    """
    return tuple(_merge(group) for group in group_coders(codings).values())


def _merge(group: Sequence[Coding]) -> Coding:
    if len(group) == 1:
        return group[0]
    return replace(
        agree_coders(group),
        coder="+".join(item.coder for item in group),
        voices=_keep_same([item.voices for item in group]),
        stances=_keep_same([item.stances for item in group]),
    )


def _keep_same(codes: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """Return the voices or stances that all who gave one agree on, '' where they differ."""
    names = dict.fromkeys(name for item in codes for name in item)
    return {name: choose_same(item[name] for item in codes if name in item) or "" for name in names}


def pair_codings(tables: Mapping[str, Table], codings: Sequence[Coding]) -> tuple[Pair, ...]:
    """Return a pair for each coding of an article in the tables, in their order.

    A coding's article is an `article_id` of the tables or the file name of its source; codings of
    articles that were not scored are left out (`list_elsewhere`): what nobody looked at is not missed.
    Raises InputError when no coded article is in the tables at all, and when they are scored for none
    of the frames that were coded. Where the text was read with its
    title in front, or with another beginning than when it was coded, the offsets are moved by
    what brings most digests of coded sentences onto segments of the same text.
    """
    facts = {str(row["article_id"]): row for row in tables["articles"].records()}
    list_judged_frames(tables, codings)
    segments: dict[str, list[Row]] = {}
    for row in tables["sentences"].records():
        segments.setdefault(str(row["article_id"]), []).append(row)
    codes: dict[tuple[str, Cell], dict[str, Row]] = {}
    for row in tables["frames"].records():
        found = codes.setdefault((str(row["article_id"]), row["sentence"]), {})
        found[str(row["frame"])] = row
    places = _place_codings(tables, codings)
    here = [coding for coding in codings if places[coding.article]]
    members: dict[str, list[Coding]] = {}
    for coding in here:
        members.setdefault(places[coding.article], []).append(coding)
    moves = {key: _find_move(group, segments.get(key, ())) for key, group in members.items()}
    pairs = []
    for coding in here:
        article = places[coding.article]
        move = moves[article]
        span = Span(coding.span.start + move, coding.span.end + move)
        best, cover = _find_best(span, segments.get(article, ()))
        pairs.append(_build_pair(coding, span, best, cover, codes, facts.get(article, {})))
    if not any(pair.segment for pair in pairs):
        raise InputError(
            "no coded sentence is in the tables; the coding's article (or file) must be an "
            "article_id or the file name of a source"
        )
    return tuple(pairs)


def list_elsewhere(tables: Mapping[str, Table], codings: Sequence[Coding]) -> tuple[Coding, ...]:
    """Return the codings of articles that are not in the tables."""
    places = _place_codings(tables, codings)
    return tuple(coding for coding in codings if not places[coding.article])


def _place_codings(tables: Mapping[str, Table], codings: Sequence[Coding]) -> dict[str, str]:
    """Return the article id of the tables for each article that was coded, '' where there is none."""
    names = _index_names({str(row["article_id"]): row for row in tables["articles"].records()})
    coded = dict.fromkeys(coding.article for coding in codings)
    return {name: names.get(name.lower()) or names.get(_strip_name(name), "") for name in coded}


def list_judged_frames(tables: Mapping[str, Table], codings: Iterable[Coding]) -> tuple[str, ...]:
    """Return the frames that were both coded and scored, in the coding's order.

    Raises InputError where there is none: tables and coding belong to different codebooks.
    """
    coded = tuple(dict.fromkeys(name for item in codings for name in item.frames))
    scored = tuple(dict.fromkeys(str(name) for name in tables["frames"].column("frame")))
    shared = tuple(name for name in coded if name in scored)
    if coded and scored and not shared:
        raise InputError(
            f"the tables are scored for {', '.join(scored)}, the coding is of {', '.join(coded)}; "
            "score with --lexicon and the codebook that was coded"
        )
    return shared


def list_unscored(tables: Mapping[str, Table], codings: Iterable[Coding]) -> dict[str, int]:
    """Return the frames that were coded and not scored, with the sentences coded 1."""
    scored = set(map(str, tables["frames"].column("frame")))
    cases: dict[str, set[Unit]] = {}
    for item in codings:
        for name, mark in item.frames.items():
            if name not in scored:
                found = cases.setdefault(name, set())
                found |= {item.unit} if mark else set()
    return {name: len(units) for name, units in cases.items()}


def _find_move(codings: Sequence[Coding], segments: Sequence[Row]) -> int:
    """Return by how many characters the text began later when it was scored than when coded."""
    starts: dict[str, list[int]] = {}
    for row in segments:
        starts.setdefault(digest_text(str(row["text"])), []).append(int(row["start"] or 0))
    moves = Counter(
        start - coding.span.start for coding in codings for start in starts.get(coding.digest, ())
    )
    return min(moves, key=lambda move: (-moves[move], abs(move), move)) if moves else 0


def _build_pair(
    coding: Coding,
    span: Span,
    best: Row | None,
    cover: int,
    codes: Mapping[tuple[str, Cell], Mapping[str, Row]],
    facts: Row,
) -> Pair:
    length = span.end - span.start
    found = best is not None and cover >= _LEAST_COVER * length
    ends = (0, 0) if best is None else (int(best["start"] or 0), int(best["end"] or 0))
    return Pair(
        coding=coding,
        segment=best,
        codes={} if best is None else codes.get((str(best["article_id"]), best["sentence"]), {}),
        found=found,
        exact=found and all(abs(a - b) <= _EXACT_WITHIN for a, b in zip(ends, span, strict=True)),
        group={
            "lang": str(facts.get("lang") or coding.lang),
            "outlet": str(facts.get("outlet") or coding.outlet),
            "event": str(facts.get("event_id") or coding.event),
        },
    )


def _index_names(facts: Mapping[str, Row]) -> dict[str, str]:
    """Return article ids by every name a coding may use; a source of many articles is none."""
    stems: dict[str, list[str]] = {}
    for key, row in facts.items():
        stems.setdefault(_strip_name(str(row["source"]).split("#", 1)[0]), []).append(key)
    names = {stem: keys[0] for stem, keys in stems.items() if len(keys) == 1}
    return {**names, **{key.lower(): key for key in facts}}


def _strip_name(name: str) -> str:
    return PurePath(name).stem.lower()


def _find_best(span: Span, segments: Sequence[Row]) -> tuple[Row | None, int]:
    best, cover = None, 0
    for row in segments:
        start, end = int(row["start"] or 0), int(row["end"] or 0)
        shared = min(span.end, end) - max(span.start, start)
        if shared > cover:
            best, cover = row, shared
    return best, cover
