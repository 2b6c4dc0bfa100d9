"""The order of the stages, for one article and for a corpus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

from framing import __version__
from framing.compare.decompose import decompose_pairs
from framing.compare.outlets import compare_outlets
from framing.compare.pairs import compare_pairs
from framing.lexicon.load import load_lexicon
from framing.lexicon.model import Lexicon
from framing.match.terms import TermMatcher
from framing.protocols import Attributor, Matcher, Scorer, Segmenter
from framing.provenance import RunInfo, digest_corpus
from framing.records import Article, CodedArticle, Role, Skipped, Table
from framing.registry import load_plugin
from framing.relate.figures.find import FigureFinder
from framing.relate.figures.table import relate_figures
from framing.relate.naming import NamingFinder, relate_naming
from framing.relate.passages.find import find_passages
from framing.relate.passages.table import relate_passages
from framing.relate.passages.wire import find_wire_groups
from framing.relate.sources import relate_sources
from framing.report.model import build_report
from framing.report.to_html import to_html
from framing.report.to_markdown import to_markdown
from framing.run.engines import run_in_processes, run_serially
from framing.score.classifier import has_model
from framing.score.readability import ReadabilityMeter
from framing.score.shares import score_article
from framing.score.voice import give_hits_voice
from framing.settings import Settings
from framing.tables.build import build_article_tables, fill_column
from framing.tables.collection import Tables
from framing.tables.readability import build_readability
from framing.text.syllables import SYLLABLE_SOURCE
from framing.text.tokens import tokenize_text

Progress = Callable[[int], None]
BuildSegmenter = Callable[[], Segmenter]
BuildAttributor = Callable[[Sequence[Path]], Attributor]
BuildScorer = Callable[[Lexicon], Scorer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook:
    """Everything needed to code an article: the lexicon's frames and a tool for each stage."""

    settings: Settings
    lexicon: Lexicon
    segmenter: Segmenter
    attributor: Attributor
    matcher: Matcher
    scorer: Scorer
    meter: ReadabilityMeter
    naming: NamingFinder
    figures: FigureFinder

    @property
    def frames(self) -> tuple[str, ...]:
        """The names of the frames in the codebook's order."""
        return tuple(frame.name for frame in self.lexicon.frames)


def load_codebook(settings: Settings | None = None) -> Codebook:
    """Load the lexicon, the actors and the scorer that the settings name.

    Raises LexiconError, PluginError or ModelError with one line that says what to do.
    """
    settings = settings or Settings()
    lexicon = load_lexicon(settings.lexicon)
    segment = cast("BuildSegmenter", load_plugin("segmenters", settings.segmenter))
    attribute = cast("BuildAttributor", load_plugin("attributors", settings.attributor))
    score = cast("BuildScorer", load_plugin("scorers", name_scorer(settings, lexicon)))
    return Codebook(
        settings=settings,
        lexicon=lexicon,
        segmenter=segment(),
        attributor=attribute(tuple(Path(path) for path in settings.actors)),
        matcher=TermMatcher.build(lexicon),
        scorer=score(lexicon),
        meter=ReadabilityMeter(),
        naming=NamingFinder.load(),
        figures=FigureFinder.load(),
    )


def name_scorer(settings: Settings, lexicon: Lexicon) -> str:
    """Return the scorer to use: 'auto' is the classifier where the lexicon ships a model."""
    if settings.scorer != "auto":
        return settings.scorer
    return "classifier" if has_model(lexicon) else "lexicon"


def code_article(article: Article, codebook: Codebook) -> CodedArticle:
    """Run one article through every stage: segment, attribute, match, score.

    A pure function: the same article and codebook always give the same result.
    """
    segments = codebook.segmenter.segment(article)
    tokens = tokenize_text(article.text)
    attributions = codebook.attributor.attribute(article, segments, tokens)
    speech = codebook.attributor.sum_up(segments, attributions)
    natural: dict[str, Role] = {
        frame.name: cast("Role", frame.voices[0])
        for frame in codebook.lexicon.frames
        if frame.voices
    }
    found = codebook.matcher.match(article, segments, tokens)
    hits = give_hits_voice(found, attributions, natural)
    codes = codebook.scorer.score(article, segments, tokens, attributions, speech, hits)
    return CodedArticle(
        article=article,
        tokens=tokens,
        segments=segments,
        attributions=attributions,
        speech=speech,
        hits=hits,
        codes=codes,
        scores=score_article(
            article.id, codebook.scorer.name, codebook.frames, segments, tokens, codes, hits
        ),
        readability=codebook.meter.measure(article.lang, segments, speech, tokens),
    )


def code_articles(
    articles: Iterable[Article], codebook: Codebook, *, workers: int = 1
) -> Iterator[CodedArticle]:
    """Yield each article coded, in order, in this process or in several."""
    if workers > 1:
        return run_in_processes(partial(_build_work, codebook.settings), articles, workers)
    return run_serially(partial(code_article, codebook=codebook), articles)


def _build_work(settings: Settings) -> Callable[[Article], CodedArticle]:
    return partial(code_article, codebook=load_codebook(settings))


def score_articles(
    articles: Iterable[Article | Skipped],
    codebook: Codebook | None = None,
    *,
    workers: int = 1,
    progress: Progress | None = None,
) -> Tables:
    """Score articles and return the tables that need no other article.

    Inputs that reading had to skip pass through into the run's provenance.
    """
    codebook = codebook or load_codebook()
    skipped: list[Skipped] = []
    coded: list[CodedArticle] = []
    for item in code_articles(_keep_articles(articles, skipped), codebook, workers=workers):
        coded.append(item)
        if progress:
            progress(len(coded))
    return Tables(
        tables=build_article_tables(coded),
        coded=tuple(coded),
        run=_describe_run(codebook, coded, skipped),
    )


def _keep_articles(items: Iterable[Article | Skipped], skipped: list[Skipped]) -> Iterator[Article]:
    for item in items:
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            yield item


def compare_articles(scored: Tables, codebook: Codebook) -> Tables:
    """Return the scored tables together with those that set outlets side by side."""
    shared = find_passages(scored.coded)
    wire = find_wire_groups(scored.coded, shared)
    tables = {
        **scored.tables,
        "articles": fill_column(scored["articles"], "wire_group", wire),
        "passages": relate_passages(scored.coded, shared=shared),
        **_relate(scored.coded, codebook),
    }
    compared = {**tables, **_compare(tables, codebook.settings)}
    return Tables(tables=compared, coded=scored.coded, run=scored.run)


def report_articles(
    articles: Iterable[Article | Skipped], codebook: Codebook | None = None, *, workers: int = 1
) -> Tables:
    """Score articles and set their outlets side by side: every table of a report."""
    codebook = codebook or load_codebook()
    return compare_articles(score_articles(articles, codebook, workers=workers), codebook)


def render_report(tables: Tables, lang: str = "en") -> dict[str, bytes]:
    """Return the report's files by name, in the report language `lang` ("en" or "es")."""
    report = build_report(tables.tables, tables.coded, tables.run.to_record())
    return {
        "report.html": to_html(report, lang=lang).encode("utf-8", "replace"),
        "report.md": to_markdown(report, lang=lang).encode("utf-8", "replace"),
    }


def _relate(coded: Sequence[CodedArticle], codebook: Codebook) -> dict[str, Table]:
    return {
        "sources": relate_sources(coded),
        "naming": relate_naming(coded, codebook.naming),
        "figures": relate_figures(coded, codebook.figures),
        "readability": build_readability(coded),
    }


def _compare(tables: Mapping[str, Table], settings: Settings) -> dict[str, Table]:
    seed, resamples, least = settings.seed, settings.resamples, settings.min_articles
    return {
        "outlets": compare_outlets(tables, seed=seed, resamples=resamples, min_articles=least),
        "comparisons": compare_pairs(
            tables,
            seed=seed,
            resamples=resamples,
            min_articles=least,
            family=settings.family,
        ),
        "decomposition": decompose_pairs(
            tables, seed=seed, resamples=resamples, min_articles=least
        ),
    }


def _describe_run(
    codebook: Codebook, coded: Sequence[CodedArticle], skipped: Sequence[Skipped]
) -> RunInfo:
    lexicon = codebook.lexicon
    return RunInfo(
        version=__version__,
        settings=codebook.settings.to_record(),
        lexicons={lexicon.id: {"version": lexicon.version, "digest": lexicon.digest}},
        scorer=codebook.scorer.name,
        model_digest=getattr(codebook.scorer, "digest", ""),
        corpus_digest=digest_corpus(item.article for item in coded),
        articles=len(coded),
        skipped=tuple(skipped),
        notices=tuple(
            f"{item.article.source}: {notice}" for item in coded for notice in item.article.notices
        ),
        notes={"syllables": SYLLABLE_SOURCE},
    )
