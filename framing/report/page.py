"""Gather what a page shows, in the order it shows it, for every renderer alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.records import Cell
from framing.report.corrected import count_coded
from framing.report.events import Events, list_events
from framing.report.evidence import Quote, choose_quotes, find_quotes
from framing.report.facts import list_corpus_facts, list_frame_facts, list_outlet_facts
from framing.report.figures import FigureRow, list_figure_facts, list_figures
from framing.report.model import Report, list_frames, list_outlets, read_number
from framing.report.origins import list_notices, list_provenance, list_skipped
from framing.report.panels import (
    Naming,
    Speaker,
    VoiceRow,
    count_voices,
    list_naming,
    rank_speakers,
)
from framing.report.passages import Passage, list_passage_facts, list_passages
from framing.report.phrases import Vocabulary, list_phrase_facts, list_vocabularies
from framing.report.readings import Reading, list_readings
from framing.report.relations import (
    Difference,
    Omission,
    count_rivals,
    list_differences,
    list_omissions,
)
from framing.report.reliability import Quality, list_qualities, list_reliability_facts
from framing.report.removals import (
    REMOVALS_SHOWN,
    Support,
    list_support_facts,
    list_supports,
)
from framing.report.shares import Share, Shares, count_shares
from framing.report.wording import Facts, Run, Wording, split_strong

QUOTES_SHOWN, COMPARISONS_SHOWN, DIFFERENCES_SHOWN, ROWS_SHOWN = 4, 40, 9, 60
# Of many outlets charts show those with most articles, and tables fewer rows of each.
OUTLETS_DRAWN, MANY_OUTLETS = 30, 12
COLOURS = 6  # they repeat after the sixth frame
# A reader looks for these first; single roles are parts of 'quoted'.
WHOLE_VOICES = ("all", "outlet", "quoted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One printed sentence as stretches of text, with the section that shows its evidence."""

    id: str
    runs: tuple[Run, ...]
    link: str

    @property
    def text(self) -> str:
        """Return the sentence without its emphasis."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class FramePanel:
    """One frame: what is said about it, its shares, its strongest evidence."""

    frame: str
    slot: int
    told: tuple[Told, ...]
    total: Share
    shares: tuple[Share, ...]
    drawn: tuple[Share, ...]
    own_quotes: tuple[Quote, ...]
    quoted_quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletPanel:
    """One outlet in a sentence or two."""

    outlet: str
    articles: int
    sentences: int
    told: tuple[Told, ...]


def tell(group: str, facts: Facts, wording: Wording) -> tuple[Told, ...]:
    """Return the sentences of a group that hold for these facts, filled in."""
    return tuple(
        Told(
            id=sentence.id,
            runs=tuple(split_strong(sentence, facts, wording)),
            link=sentence.link,
        )
        for sentence in wording.choose(group, facts)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything a renderer draws, in the order of drawing; a section without content is empty."""

    facts: Facts
    title: str
    opening: tuple[Told, ...]
    cautions: tuple[Told, ...]
    how: tuple[Told, ...]
    limits: tuple[Told, ...]
    panels: tuple[FramePanel, ...]
    outlet_panels: tuple[OutletPanel, ...]
    voices: list[VoiceRow]
    speakers: list[Speaker]
    speakers_shown: int
    naming: list[Naming]
    readings: list[Reading]
    differences: list[Difference]
    differences_all: int
    comparisons: list[dict[str, Cell]]
    comparisons_all: int
    events: Events
    figures: list[FigureRow]
    figures_told: tuple[Told, ...]
    passages: list[Passage]
    passages_told: tuple[Told, ...]
    vocabularies: list[Vocabulary]
    phrases_told: tuple[Told, ...]
    supports: list[Support]
    supports_told: tuple[Told, ...]
    omissions: list[Omission]
    omissions_all: int
    qualities: list[Quality]
    quality_facts: Facts
    coded: int
    outlets: tuple[str, ...]
    skipped: list[tuple[str, str]]
    notices: list[str]
    provenance: list[tuple[str, str]]
    table_names: list[tuple[str, int]]


def gather_page(report: Report, wording: Wording) -> Page:
    """Return all that a page shows, with its sentences chosen and filled."""
    facts, outlets = list_corpus_facts(report, wording), list_outlets(report)
    shares, figures = count_shares(report), list_figures(report)
    return Page(
        facts=facts,
        title=_choose_title(report, facts, wording),
        opening=tell("opening", facts, wording),
        cautions=tell("caution", facts, wording),
        how=tell("how", facts, wording),
        limits=tell("limits", facts, wording),
        panels=_list_frame_panels(report, shares, wording),
        outlet_panels=_list_outlet_panels(report, shares, wording),
        voices=count_voices(report),
        speakers=rank_speakers(report, _count_shown(outlets)),
        speakers_shown=_count_shown(outlets),
        naming=list_naming(report),
        readings=list_readings(report),
        differences=(differences := list_differences(report))[:DIFFERENCES_SHOWN],
        differences_all=count_rivals(differences, DIFFERENCES_SHOWN),
        comparisons=(comparisons := _list_comparisons(report))[:COMPARISONS_SHOWN],
        comparisons_all=len(comparisons),
        events=list_events(report),
        figures=figures,
        figures_told=_tell_measured("figures", list_figure_facts(report, figures), wording),
        passages=list_passages(report),
        passages_told=_tell_measured("passages", list_passage_facts(report), wording),
        vocabularies=list_vocabularies(report),
        phrases_told=_tell_measured("phrases", list_phrase_facts(report), wording),
        supports=(supports := list_supports(report))[:REMOVALS_SHOWN],
        supports_told=_tell_measured("supports", list_support_facts(report, supports), wording),
        omissions=(omissions := list_omissions(report))[:ROWS_SHOWN],
        omissions_all=len(omissions),
        qualities=list_qualities(report),
        quality_facts=list_reliability_facts(report, wording),
        coded=count_coded(report),
        outlets=outlets,
        skipped=list_skipped(report.run, wording),
        notices=list_notices(report, wording),
        provenance=list_provenance(report, wording),
        table_names=[(name, len(table.rows)) for name, table in report.tables.items()],
    )


def _count_shown(outlets: Sequence[str]) -> int:
    """Return how many speakers of each outlet are shown: fewer where there are many outlets."""
    return 6 if len(outlets) <= MANY_OUTLETS else 2


def _list_frame_panels(report: Report, shares: Shares, wording: Wording) -> tuple[FramePanel, ...]:
    panels = []
    for slot, frame in enumerate(list_frames(report)):
        quotes = find_quotes(report, frame)
        own = (quote for quote in quotes if quote.voice in {"outlet", ""})
        quoted = (quote for quote in quotes if quote.voice not in {"outlet", ""})
        mine = [shares[outlet, frame] for outlet in list_outlets(report)]
        largest = sorted(mine, key=lambda share: -share.articles)[:OUTLETS_DRAWN]
        facts = list_frame_facts(frame, shares, report, wording)
        panels.append(
            FramePanel(
                frame=frame,
                slot=slot % COLOURS,
                told=tell("frame", facts, wording),
                total=shares[None, frame],
                shares=tuple(mine),
                drawn=tuple(share for share in mine if share in largest),
                own_quotes=tuple(choose_quotes(own, QUOTES_SHOWN)),
                quoted_quotes=tuple(choose_quotes(quoted, QUOTES_SHOWN)),
            )
        )
    return tuple(panels)


def _list_outlet_panels(
    report: Report, shares: Shares, wording: Wording
) -> tuple[OutletPanel, ...]:
    panels = []
    for outlet in list_outlets(report):
        facts = list_outlet_facts(outlet, shares, report, wording)
        panels.append(
            OutletPanel(
                outlet=outlet,
                articles=int(facts["articles"] or 0),
                sentences=int(facts["sentences"] or 0),
                told=tell("outlet", facts, wording),
            )
        )
    return tuple(panels)


def _choose_title(report: Report, facts: Facts, wording: Wording) -> str:
    chosen = wording.say("title", outlets=facts["outlets"], articles=facts["articles"])
    return report.title or chosen


def _tell_measured(group: str, facts: Facts, wording: Wording) -> tuple[Told, ...]:
    """Return a section's sentences; none where its table was not made or nothing is compared."""
    compared = facts["measured"] and facts.get("outlets", 2) != 1
    return tell(group, facts, wording) if compared else ()


def _list_comparisons(report: Report) -> list[dict[str, Cell]]:
    told = [
        row
        for row in report.rows("comparisons")
        if read_number(row["low"]) is not None or read_number(row.get("q")) is not None
    ]
    return sorted(told, key=_rank_comparison)


def _rank_comparison(row: Mapping[str, object]) -> tuple[bool, float, bool, bool, float, str]:
    """Order comparisons: tested ones by q, then whole voices off zero, the largest effects first."""
    q, effect = read_number(row.get("q")), read_number(row.get("effect"))
    low, high = (read_number(row.get(name)) or 0.0 for name in ("low", "high"))
    return (
        q is None,
        q or 0.0,
        row.get("role") not in WHOLE_VOICES,
        low <= 0 <= high,
        -abs(effect or 0.0),
        str(row.get("outlet")),
    )


def say_wire(intro: str, page: Page, wording: Wording) -> str:
    """Return one of the wording's introductions, and what is done with near-copies below it."""
    return " ".join(
        [wording.say(intro), *(told.text for told in tell("wire", page.facts, wording))]
    )
