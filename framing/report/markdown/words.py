"""Write distinctive words, and what differences hang on, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from framing.report.markdown.form import escape, list_labels, write_name, write_table
from framing.report.markdown.reliability import mark_frame, write_notes
from framing.report.page import Page
from framing.report.phrases import Phrase
from framing.report.removals import KINDS, Removal, Support
from framing.report.wording import Wording


def write_vocabularies(page: Page, wording: Wording) -> Iterator[str]:
    """Yield each outlet's distinctive words, or that there is too little to tell."""
    if not (page.phrases_told or page.vocabularies):
        return
    yield f"## {wording.say('phrases_section')}"
    yield wording.say("phrases_intro")
    if page.phrases_told:
        yield " ".join(escape(told.text) for told in page.phrases_told)
    for vocabulary in page.vocabularies:
        lang = f" ({wording.label('languages', vocabulary.lang)})" if vocabulary.apart else ""
        yield f"### {write_name(vocabulary.outlet, wording)}{lang}"
        yield write_table(
            list_labels(wording, "phrase", "times_as_often", "uses"),
            [_list_phrase_cells(phrase, wording) for phrase in vocabulary.phrases],
        )


def _list_phrase_cells(phrase: Phrase, wording: Wording) -> list[str]:
    ends = wording.say("interval", low=wording.times(phrase.low), high=wording.times(phrase.high))
    return [
        escape(phrase.text),
        f"{wording.times(phrase.times)} ({ends})",
        f"{wording.number(phrase.count)} / {wording.number(phrase.count_others)}",
    ]


def write_supports(page: Page, wording: Wording) -> Iterator[str]:
    """Yield what each difference hangs on, or that there are too few articles to tell."""
    if not page.supports_told:
        return
    yield f"## {wording.say('sensitivity_section')}"
    yield wording.say("sensitivity_intro")
    yield " ".join(escape(told.text) for told in page.supports_told)
    if page.supports:
        yield write_table(
            list_labels(
                wording, "outlet", "compared_with", "frame", "voice", "difference",
                "without_event", "without_term", "without_outlet",
            ),
            [_list_support_cells(support, wording) for support in page.supports],
        )  # fmt: skip
        yield from write_notes((support.reliability for support in page.supports), wording)


def _list_support_cells(support: Support, wording: Wording) -> list[str]:
    return [
        write_name(support.outlet, wording),
        write_name(support.versus, wording) if support.versus else wording.say("all_others"),
        mark_frame(support.frame, support.reliability, wording),
        wording.label("roles", support.role),
        wording.points(support.difference),
        *(_tell_removal(support.removals.get(kind), wording) for kind in KINDS),
    ]


def _tell_removal(removal: Removal | None, wording: Wording) -> str:
    if removal is None or not (removal.removed or removal.unnamed):
        return "–"
    turns = f" (**{wording.say('sign_turns')}**)" if removal.turns else ""
    about = f" ‘{escape(removal.about)}’" if removal.about else ""
    return f"{wording.points(removal.without)} {escape(removal.removed or wording.say('unnamed_outlet'))}{about}{turns}"
