"""The order of the stages, for one article and for a corpus.

What sets articles side by side is imported where it is used: the libraries it needs take
longer to load than hundreds of articles take to score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, cast

from framing.codebook import Codebook, check_loadable, load_codebook
from framing.prepare import prepare_article, restore_offsets
from framing.protocols import Renderer
from framing.provenance import CorpusLog, RunInfo
from framing.records import Article, CodedArticle, PreparedArticle, Role, Skipped, Table
from framing.registry import RENDERERS, load_plugin
from framing.run.engines import run_in_processes, run_serially
from framing.run.info import build_run_info
from framing.score.shares import score_article
from framing.score.tiers import Grades
from framing.score.voice import give_hits_voice
from framing.settings import Settings
from framing.tables.build import build_article_tables
from framing.tables.collection import Tables
from framing.tables.grade import grade_tables

if TYPE_CHECKING:
    from framing.report.model import Report
    from framing.validate.codings import Coding

Progress = Callable[[int], None]
_PART = 32  # articles whose tables are written together


def code_article(article: Article, codebook: Codebook) -> CodedArticle:
    """Run one article through every stage: segment, attribute, match, score.

    A pure function: the same article and codebook always give the same result. The stages read
    the text as it looks; what they found points into the text as it is stored.
    """
    found = prepare_article(article, codebook.segmenter, codebook.attributor, codebook.matcher)
    coded = _score(found, codebook)
    if found.article is article:
        return coded
    return replace(restore_offsets(coded, article), article=article)


def _score(found: PreparedArticle, codebook: Codebook) -> CodedArticle:
    article, segments, tokens, speech = found.article, found.segments, found.tokens, found.speech
    natural: dict[str, Role] = {
        frame.name: cast("Role", frame.voices[0])
        for frame in codebook.lexicon.frames
        if frame.voices
    }
    hits = give_hits_voice(found.hits, found.attributions, natural)
    codes = codebook.scorer.score(article, segments, tokens, found.attributions, speech, hits)
    return CodedArticle(
        article=article,
        tokens=tokens,
        segments=segments,
        attributions=found.attributions,
        speech=speech,
        hits=hits,
        event_country=found.event_country,
        codes=codes,
        scores=score_article(
            article.id, codebook.scorer.name, codebook.frames, segments, tokens, codes, hits
        ),
        readability=codebook.meter.measure(article, segments, speech, tokens),
    )


def code_articles(
    articles: Iterable[Article], codebook: Codebook, *, workers: int = 1
) -> Iterator[CodedArticle]:
    """Yield each article coded, in order, in this process or in several.

    Other processes load their tools by the settings: raises SettingsError when the codebook
    has a tool that these do not name.
    """
    if workers > 1:
        check_loadable(codebook)
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

    Inputs that reading had to skip pass through into the run's provenance. More than one of
    `workers` are processes, for which a script needs its `if __name__ == "__main__":`.
    """
    codebook = codebook or load_codebook()
    log = CorpusLog()
    coded: list[CodedArticle] = []
    stream = code_articles(log.keep_articles(articles), codebook, workers=workers)
    for item in _watch(stream, codebook, log):
        coded.append(item)
        if progress:
            progress(len(coded))
    return Tables(
        tables=grade_tables(build_article_tables(coded), codebook.grades),
        coded=tuple(coded),
        run=describe_run(codebook, log),
    )


def score_in_parts(
    articles: Iterable[Article | Skipped],
    codebook: Codebook,
    log: CorpusLog,
    *,
    workers: int = 1,
    progress: Progress | None = None,
) -> Iterator[dict[str, Table]]:
    """Yield the tables of a few articles at a time, so that a corpus need not fit in memory.

    Put together they are the tables of `score_articles`; `log` gathers the provenance.
    """
    stream = code_articles(log.keep_articles(articles), codebook, workers=workers)
    stream = _watch(stream, codebook, log)
    done = 0
    while part := list(islice(stream, _PART)):
        yield grade_tables(build_article_tables(part), codebook.grades)
        done += len(part)
        if progress:
            progress(done)


def _watch(
    coded: Iterable[CodedArticle], codebook: Codebook, log: CorpusLog
) -> Iterator[CodedArticle]:
    """Yield the articles, noting which of the user's actors they are about."""
    watch_actors = getattr(codebook.attributor, "watch_actors", None)
    if not codebook.settings.actors or watch_actors is None:
        yield from coded
        return
    watch = watch_actors()
    log.ask_last.append(watch.list_notices)
    for item in coded:
        watch.see(item.article, item.attributions)
        yield item


def compare_articles(scored: Tables, codebook: Codebook, codings: Sequence[Coding] = ()) -> Tables:
    """Return the scored tables together with those that set outlets side by side.

    Articles without an event from the user are grouped by date and content, near-copies
    are marked, and both are written into the articles table before outlets are compared.
    `codings` of sentences among them correct shares and differences for the scorer's mistakes.
    """
    from framing.corpus import relate_corpus  # noqa: PLC0415 - SciPy loads slowly
    from framing.validate.codings import describe_codings  # noqa: PLC0415 - rarely needed

    related = relate_corpus(
        scored.coded, scored.tables, codebook.settings, codebook.lexicon.thresholds, codings
    )
    run = replace(scored.run, notes={**scored.run.notes, **describe_codings(codings)})
    return Tables(tables=grade_tables(related, codebook.grades), coded=scored.coded, run=run)


def report_articles(
    articles: Iterable[Article | Skipped], codebook: Codebook | None = None, *, workers: int = 1
) -> Tables:
    """Score articles and set their outlets side by side: every table of a report."""
    codebook = codebook or load_codebook()
    return compare_articles(score_articles(articles, codebook, workers=workers), codebook)


def place_articles(scored: Tables, corpus: Mapping[str, Table]) -> Tables:
    """Return the scored tables with `placement`: where the articles stand in an earlier run."""
    from framing.corpus import place_in_corpus  # noqa: PLC0415 - SciPy loads slowly

    placed = place_in_corpus(scored.tables, corpus)
    graded = grade_tables(
        {**scored.tables, "placement": placed}, Grades.build(scored.run.notes.get("reliability"))
    )
    return Tables(tables=graded, coded=scored.coded, run=scored.run)


def view_report(tables: Tables) -> Report:
    """Return the report on a run, which a notebook displays as the page."""
    from framing.report.model import build_report  # noqa: PLC0415 - not needed for scoring

    return build_report(tables.tables, tables.coded, tables.run.to_record())


def render_report(
    tables: Tables, lang: str = "en", renderers: Sequence[str] = RENDERERS, *, form: str = ""
) -> dict[str, bytes]:
    """Return the report's files by name, in the report language `lang` ("en" or "es").

    Each renderer, built in or installed as a plugin, makes the file `report.NAME`. `form` is
    the ending of the files of the tables that are written beside it, to link to them.

    Raises:
        PluginError: no renderer of that name is installed.
    """
    loaded = {name: cast("Renderer", load_plugin("renderers", name)) for name in renderers}
    report = replace(view_report(tables), form=form)
    files = {name: render(report, lang=lang) for name, render in loaded.items()}
    return {
        f"report.{name}": file if isinstance(file, bytes) else file.encode("utf-8", "replace")
        for name, file in files.items()
    }


def describe_run(codebook: Codebook, log: CorpusLog) -> RunInfo:
    """Return the provenance of a run over the articles that `log` has noted."""
    return build_run_info(
        codebook.settings,
        codebook.lexicon,
        codebook.scorer,
        codebook.reliability,
        log,
        models=getattr(codebook.attributor, "name", ""),
    )
