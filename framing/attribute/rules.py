"""Find whose words a text gives, by rules over cue words and quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from framing.attribute.corrected import ActorWatch, correct_roles
from framing.attribute.cues.contents import set_contents
from framing.attribute.cues.drafts import Draft
from framing.attribute.cues.read import read_cue
from framing.attribute.namings.clauses import find_clause_subject
from framing.attribute.namings.right import read_right
from framing.attribute.namings.subjects import is_told
from framing.attribute.quotes.dialogue import find_dialogue
from framing.attribute.quotes.find import Quote, find_quotes
from framing.attribute.quotes.turns import find_turns
from framing.attribute.roles.article import list_dates
from framing.attribute.roles.find import RoleFinder
from framing.attribute.speakers.link import SpeakerBook
from framing.attribute.speech import write_attributions
from framing.attribute.summary import sum_up_segments
from framing.attribute.words.lists import SpeechWords, load_speech_words
from framing.attribute.words.view import PREPOSITIONS, QUOTES, Naming, View, build_view
from framing.records import Article, Attribution, Segment, Span, Speech, Tokens
from framing.text.tokens import tokenize_text

Refine = Callable[[View, Segment, tuple[int, int], list[Draft]], None]

_MAX_CUES = 60  # in one segment: beyond it the text is a list or hostile, not prose


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleAttributor:
    """Finds reported speech in English and Spanish without a parser."""

    finder: RoleFinder

    @classmethod
    def load(cls, actors: Sequence[str | Path] = ()) -> RuleAttributor:
        """Return an attributor; `actors` are CSV files of further actors."""
        return cls(finder=RoleFinder.load(actors_extra=tuple(Path(path) for path in actors)))

    def attribute(
        self, article: Article, segments: Sequence[Segment], tokens: Tokens
    ) -> tuple[Attribution, ...]:
        """Return every attribution in text order."""
        lexicon = load_speech_words("es" if article.lang == "es" else "en")
        view = build_view(article.text, tokens, lexicon)
        quotes = find_quotes(article.text)
        if lexicon.lang == "es":
            quotes = find_dialogue(article.text, lexicon.spoken, quotes)
        drafts = _find_drafts(view, segments, quotes, self.refine)
        book = SpeakerBook(
            self.finder,
            lexicon.lang,
            list_dates(article.published, view.words),
            self.finder.find_setting(article, tokens),
            article.title,
            _view_title(article.title, lexicon),
        )
        opened = [quote.span.start for quote in quotes]
        for segment in segments:
            if segment.kind != "junk":
                book.lows.append(bisect_left(view.starts, segment.span.start))
                quoted = _is_quoted(segment.span.start, quotes, opened)
                if quoted or (segment.kind in _ABOVE and view.lexicon.lang == "en"):
                    book.topicless.add(book.lows[-1])
        turns = find_turns(article.text, lexicon.leadins, quotes, lexicon.interviews, article.title)
        written = write_attributions(view, segments, quotes, drafts, book, turns)
        return correct_roles(written, self.finder, article.lang, book.dates, book.setting)

    def refine(
        self, view: View, segment: Segment, bounds: tuple[int, int], drafts: list[Draft]
    ) -> None:
        """Mend the drafts of one segment, words `bounds`; the rules alone have nothing to add."""

    def watch_actors(self) -> ActorWatch:
        """Return what notes which of the user's actors the articles are about."""
        return ActorWatch(self.finder)

    def sum_up(
        self, segments: Sequence[Segment], attributions: Sequence[Attribution]
    ) -> tuple[Speech, ...]:
        """Return one Speech for each segment, in order."""
        return sum_up_segments(segments, attributions)


_ABOVE = frozenset({"headline", "subhead", "caption"})  # what stands apart from the running text


def _view_title(title: str, lexicon: SpeechWords) -> tuple[View, ...]:
    return (build_view(title, tokenize_text(title), lexicon),) if title else ()


def _find_drafts(
    view: View, segments: Sequence[Segment], quotes: Sequence[Quote], refine: Refine
) -> list[list[Draft]]:
    """Return the drafts of each segment whose cues stand outside quotations."""
    candidates = [at for at in view.noted if view.words[at] in view.lexicon.triggers]
    quote_starts = [quote.span.start for quote in quotes]
    result: list[list[Draft]] = []
    for number, segment in enumerate(segments):
        low = bisect_left(view.starts, segment.span.start)
        high = bisect_left(view.starts, segment.span.end)
        start = _skip_address(view, segment, low, high)
        low = _skip_dateline(view, start, high)
        here = candidates[bisect_left(candidates, low) : bisect_left(candidates, high)]
        drafts: list[Draft] = []
        if segment.kind != "junk":
            for index in here[:_MAX_CUES]:
                inside = _is_quoted(view.starts[index], quotes, quote_starts)
                if inside and not _is_inserted(view, index, high):
                    continue
                draft = read_cue(view, index, low, high)
                if draft is not None and not _repeats(draft, drafts):
                    if drafts and _speaks_for(drafts[-1], draft):
                        drafts.pop()
                    drafts.append(draft)
        _share_subjects(view, drafts, low)
        drafts = [draft for draft in drafts if not _infers(view, draft, drafts)]
        refine(view, segment, (low, high), drafts)
        for draft in drafts:
            draft.segment = number
        if drafts:
            near = bisect_left(quote_starts, segment.span.start)
            held = list(quotes[near : bisect_left(quote_starts, segment.span.end)][:_MAX_CUES])
            for draft in drafts:
                draft.quotes = held
        told = segment.span if low == start else Span(_find_start(view, low), segment.span.end)
        set_contents(view, told, high, drafts)
        result.append(drafts)
    return result


def _skip_address(view: View, segment: Segment, low: int, high: int) -> int:
    """Return the first word behind a web address that a sentence starts with."""
    if not view.text.startswith("http", segment.span.start):
        return low
    spaced = (at for at in range(low + 1, high) if any(map(str.isspace, view.gap(at))))
    return next(spaced, low)


def _skip_dateline(view: View, low: int, high: int) -> int:
    """Return the first word behind an English dateline: 'Alba (CNN) …', 'Alba, Kenya - …'."""
    if view.lexicon.lang != "en":
        return low
    for at in range(low + 1, min(high, low + _DATELINE)):
        gap = view.gap(at).strip()
        if not all(view.capital(one) or view.words[one].isdigit() for one in (at - 1, at)):
            return low
        if gap == ")":
            credit = view.words[at - 1] in view.lexicon.couriers
            return at if credit and "(" in view.gap(at - 1) else low
        if gap in _DASHES and gap != view.gap(at):
            parted = any("," in view.gap(one) for one in range(low + 1, at))
            return at if parted or view.words[low] in view.lexicon.couriers else low
    return low


def _find_start(view: View, at: int) -> int:
    """Return where word `at` starts, with the marks that open a quotation before it."""
    start = view.starts[at]
    while view.text[start - 1 : start] in QUOTES:
        start -= 1
    return start


_DATELINE = 8  # words of a place and an agency or a date


def _is_quoted(offset: int, quotes: Sequence[Quote], quote_starts: list[int]) -> bool:
    at = bisect_left(quote_starts, offset + 1) - 1
    return at >= 0 and quotes[at].span.end > offset


def _is_inserted(view: View, index: int, high: int) -> bool:
    """Return whether dashes set a verb of saying apart inside a quotation: '“Vinieron -dijo Paz- de noche”'."""
    cue = view.lexicon.verbs.get(view.words[index])
    if cue is None or view.lexicon.lang != "es" or view.gap(index).strip() not in _DASHES:
        return False
    if not view.gap(index)[:1].isspace():
        return False
    rest = range(index + 1, min(high, index + _INSERTED) + 1)
    closed = any(view.gap(at).lstrip()[:1] in _DASHES for at in rest)
    return cue.form in {"past", "third"} and closed


_DASHES = frozenset("-–—")
_INSERTED = 12  # words between the dashes


def _repeats(draft: Draft, drafts: list[Draft]) -> bool:
    """Return whether a cue stands inside the source of the draft before it."""
    if drafts and draft.first <= drafts[-1].last:
        return True
    if not drafts or drafts[-1].source is None:
        return False
    source = drafts[-1].source
    return source.first <= draft.first <= source.last


def _speaks_for(noun: Draft, verb: Draft) -> bool:
    """'A statement from the presidency spoke of …': the noun is who speaks, no report of its own."""
    if noun.rule != "noun" or verb.rule not in {"subject", "relative"} or verb.source is None:
        return False
    return verb.source.first <= noun.first <= verb.source.last


def _backs(verb: Draft, noun: Draft) -> bool:
    """'The minister backed calls for …': whoever supports a saying says it too."""
    near = noun.first - verb.last <= _NEAR_NOUN and verb.side == "after"
    return near and verb.cue.kind == "belief" and "object" in verb.cue.takes


def _issues(view: View, noun: Draft, verb: Draft) -> bool:
    """'En un comunicado del ministerio se informó que …': whose document it is says it."""
    if noun.rule != "noun" or noun.owner is None or verb.rule != "passive":
        return False
    return view.among(noun.first, "document") and verb.first - noun.owner.last <= _NEAR_NOUN


_NEAR_NOUN = 3  # words from 'backed' to 'calls'


def _share_subjects(view: View, drafts: list[Draft], low: int) -> None:
    """Give ', saying …' and 'and added …' the subject of the clause before."""
    last = None
    for number, draft in enumerate(drafts):
        if (
            draft.agentless
            and draft.rule == "noun"
            and number
            and _backs(drafts[number - 1], draft)
        ):
            draft.source, draft.agentless = drafts[number - 1].source, False
        elif draft.agentless and number and _issues(view, drafts[number - 1], draft):
            draft.owner = drafts[number - 1].owner
        if draft.source is not None:
            last = draft.source
        elif draft.shared and last is not None:
            draft.source = last
        elif draft.shared and draft.first > low and draft.side == "after":
            draft.source = _find_opening(view, draft, low)
        elif draft.shared and draft.side == "before" and view.lexicon.lang == "es":
            draft.source = _find_lead_in(view, draft, low)
        if draft.rule == "gerund" and draft.first == low and draft.side == "after":
            draft.source = _find_later(drafts[number + 1 :]) or draft.source


def _find_later(drafts: Sequence[Draft]) -> Naming | None:
    """Return who speaks in 'Calling for calm, the mayor said …', not in 'Echoing Paz, who said …'."""
    return next((one.source for one in drafts if one.rule in _MAIN and one.source), None)


_MAIN = frozenset({"subject", "tail", "inverted"})


def _infers(view: View, draft: Draft, drafts: list[Draft]) -> bool:
    """'The war goes on, suggesting that …': what a fact suggests, where nobody reports in the sentence."""
    gerund = draft.rule == "gerund" and "evidence" in draft.cue.takes and draft.shared
    return gerund and view.lexicon.lang == "en" and drafts[0] is draft and view.hard(draft.first)


def _find_lead_in(view: View, draft: Draft, low: int) -> Naming | None:
    """Return who does what leads a quotation in: 'Paz se excusó luego: “…”, dijo.'."""
    for at in range(low + 1, draft.first + 1):
        if not QUOTES.isdisjoint(view.gap(at)):
            return find_clause_subject(view, low, at) if ":" in view.gap(at) else None
    return None


def _is_fronted(view: View, at: int) -> bool:
    """Tell 'Speaking in Alba, Paz …' and 'In 1990, after the war, Paz …' from 'Paz …'."""
    opens = view.classes[at] in PREPOSITIONS | {"adverb", "subordinator", "coordinator"}
    adverb = view.words[at].endswith("ly") and not view.classes[at]  # 'shortly after the war'
    opens = opens or adverb or is_told(view, at)  # 'Asked about the war, Paz …'
    return opens or view.words[at].endswith(view.lexicon.endings["gerund"])


def _find_opening(view: View, draft: Draft, low: int) -> Naming | None:
    """Return the noun phrase that a sentence opens with, as the subject of a later verb."""
    if view.lexicon.lang == "es":
        return find_clause_subject(view, low, draft.first)
    start = low + (view.words[low].isdigit() and view.gap(low + 1) == ". ")  # '6. Paz says'
    start += view.classes[start] == "coordinator" and not view.hard(start + 1)
    while _is_fronted(view, start):
        following = next((at for at in range(start + 1, draft.first) if view.hard(at)), start)
        if following == start:
            break
        start = following
    if start == low and not QUOTES.isdisjoint(view.gap(low)[-1:]):
        return None  # the words of a quotation are not who speaks it
    naming = read_right(view, start, draft.first)
    return None if naming is None or naming.span.of(view.text).isupper() else naming
