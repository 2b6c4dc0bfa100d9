"""Find whose words a text gives, by rules over cue words and quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from framing.attribute.corrected import ActorWatch, correct_roles
from framing.attribute.cues.contents import set_contents
from framing.attribute.cues.drafts import Draft
from framing.attribute.cues.inside import closes_dashes
from framing.attribute.cues.read import read_cue
from framing.attribute.openings import find_start, skip_address, skip_dateline
from framing.attribute.quotes.dialogue import find_dialogue
from framing.attribute.quotes.find import Quote, find_quotes
from framing.attribute.quotes.turns import find_turns
from framing.attribute.roles.article import list_dates
from framing.attribute.roles.find import RoleFinder
from framing.attribute.sharing import infers, repeats, share_subjects, speaks_for
from framing.attribute.speakers.link import SpeakerBook
from framing.attribute.speech import write_attributions
from framing.attribute.summary import sum_up_segments
from framing.attribute.words.lists import SpeechWords, choose_speech_words
from framing.attribute.words.view import DASHES, View, build_view
from framing.records import Article, Attribution, Segment, Span, Speech, Tokens
from framing.text.tokens import index_words, tokenize_text

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
        lexicon = choose_speech_words(article.lang)
        places = index_words(tokens.words)
        view = build_view(article.text, tokens, lexicon, places)
        quotes = find_quotes(article.text)
        if lexicon.lang == "es":
            quotes = find_dialogue(article.text, lexicon.spoken, quotes)
        drafts = _find_drafts(view, segments, quotes, self.refine)
        book = SpeakerBook(
            self.finder,
            lexicon.lang,
            list_dates(article.published, view.words),
            self.finder.find_setting(article, tokens, places),
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

    def find_country(self, article: Article, tokens: Tokens) -> str:
        """Return the ISO-2 code of the country by which roles are told, '' if unclear."""
        return self.finder.find_country(article, tokens)

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
        start = skip_address(view, segment, low, high)
        low = skip_dateline(view, start, high)
        here = candidates[bisect_left(candidates, low) : bisect_left(candidates, high)]
        drafts: list[Draft] = []
        if segment.kind != "junk":
            for index in here[:_MAX_CUES]:
                inside = _is_quoted(view.starts[index], quotes, quote_starts)
                if inside and not _is_inserted(view, index, high):
                    continue
                draft = read_cue(view, index, low, high)
                if draft is not None and not repeats(draft, drafts):
                    if drafts and speaks_for(drafts[-1], draft):
                        drafts.pop()
                    drafts.append(draft)
        share_subjects(view, drafts, low)
        drafts = [draft for draft in drafts if not infers(view, draft, drafts)]
        refine(view, segment, (low, high), drafts)
        for draft in drafts:
            draft.segment = number
        if drafts:
            near = bisect_left(quote_starts, segment.span.start)
            held = list(quotes[near : bisect_left(quote_starts, segment.span.end)][:_MAX_CUES])
            for draft in drafts:
                draft.quotes = held
        told = segment.span if low == start else Span(find_start(view, low), segment.span.end)
        set_contents(view, told, high, drafts)
        result.append(drafts)
    return result


def _is_quoted(offset: int, quotes: Sequence[Quote], quote_starts: list[int]) -> bool:
    at = bisect_left(quote_starts, offset + 1) - 1
    return at >= 0 and quotes[at].span.end > offset


def _is_inserted(view: View, index: int, high: int) -> bool:
    """Return whether dashes set a verb of saying apart inside a quotation: '“Vinieron -dijo Paz- de noche”'."""
    cue = view.lexicon.verbs.get(view.words[index])
    if cue is None or view.lexicon.lang != "es" or view.gap(index).strip() not in DASHES:
        return False
    if not view.gap(index)[:1].isspace():
        return False
    return cue.form in {"past", "third"} and closes_dashes(view, index, high)
