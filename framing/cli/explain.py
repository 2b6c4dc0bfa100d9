"""`framing explain`: an article in the terminal with its marks, and why each was made."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from framing.cli import options
from framing.codebook import Codebook, load_codebook
from framing.pipeline import code_article
from framing.read.articles import read_articles
from framing.records import Article, Attribution, CodedArticle, FrameCode, Segment, Skipped, Speech

_COLOURS = ("blue", "magenta", "green", "yellow", "cyan", "red")


def explain(
    article: Annotated[str, typer.Argument(help="A file with one or more articles, or -.")],
    lexicon: options.Lexicon = "political-violence",
    scorer: options.Scorer = "auto",
    actors: options.Actors = None,
    attributor: options.Attributor = "rules",
    outlet: options.Outlet = "",
    date: options.Date = "",
    lang: options.Lang = "",
    event_country: options.EventCountry = "",
    encoding: options.Encoding = "",
    manifest: options.Manifest = None,
    column: options.Columns = None,
    stdin: options.Stdin = "",
) -> None:
    """Show an article with its frames, voices and stances marked, and the rule behind each."""
    codebook = load_codebook(options.build_settings(lexicon, scorer, actors, attributor))
    read = options.build_read_options(
        outlet, date, lang, event_country, encoding, manifest, columns=column, stdin=stdin
    )
    items = list(read_articles([article], read))
    articles = [item for item in items if isinstance(item, Article)]
    skipped = [item for item in items if isinstance(item, Skipped)]
    options.refuse_nothing(articles, skipped)
    console = Console(soft_wrap=True, highlight=False)
    for item in articles:
        for line in explain_article(code_article(item, codebook), codebook):
            line.plain = show_controls(line.plain)
            console.print(line)


# Signs that show a control character instead of letting the terminal obey it.
_SHOWN = {code: 0x2400 + code for code in range(32) if code not in b"\t\n"}
_SHOWN |= {0x7F: 0x2421, **dict.fromkeys(range(0x80, 0xA0), 0xFFFD)}


def show_controls(text: str) -> str:
    r"""Return a text in which no character can move the cursor, colour the screen or name the window.

    >>> show_controls("a\x1b[2Jb\tc")
    'a␛[2Jb\tc'
    """
    return text.translate(_SHOWN)


def explain_article(coded: CodedArticle, codebook: Codebook) -> list[Text]:
    """Return the lines of the explanation: each segment, then what was found in it and why."""
    colours = dict(zip(codebook.frames, _COLOURS * len(codebook.frames), strict=False))
    article = coded.article
    lines = [
        Text(f"{article.outlet or article.id}  {article.published}  {article.title}", "bold"),
        Text(_tell_country(coded), "dim"),
    ]
    for segment, said in zip(coded.segments, coded.speech, strict=True):
        lines.append(_mark_segment(coded, segment, colours))
        if segment.kind == "junk":
            continue
        codes = [code for code in coded.codes if code.segment == segment.number and code.present]
        spoken = [item for item in coded.attributions if item.segment == segment.number]
        lines.extend(_explain_speech(article.text, said, spoken))
        lines.extend(_explain_code(article.text, code, colours[code.frame]) for code in codes)
    return lines


def _tell_country(coded: CodedArticle) -> str:
    if not coded.event_country:
        return "country of the events: unclear, so every government counts as theirs"
    return f"country of the events: {coded.event_country} ({coded.event_country_from})"


def _mark_segment(coded: CodedArticle, segment: Segment, colours: dict[str, str]) -> Text:
    style = "dim" if segment.kind == "junk" else ""
    line = Text(f"{segment.number:>3} {segment.kind:<11} ", "dim")
    body = Text(segment.span.of(coded.article.text), style)
    for hit in coded.hits:
        if hit.segment == segment.number:
            mark = "strike" if hit.negated else f"underline {colours[hit.frame]}"
            body.stylize(
                mark, hit.span.start - segment.span.start, hit.span.end - segment.span.start
            )
    line.append_text(body)
    return line


def _explain_speech(text: str, said: Speech, spoken: list[Attribution]) -> list[Text]:
    lines = []
    if said.mode != "none":
        who = said.speaker or "nobody named"
        lines.append(Text(f"      {said.mode} speech: {who} ({said.role or 'no role'})", "dim"))
    for item in spoken:
        cue = f" by “{item.cue.of(text)}”" if item.cue else ""
        because = "; ".join(part for part in (item.rule, item.role_rule, item.stance_rule) if part)
        content = " … ".join(part.of(text) for part in item.parts)
        lines.append(Text(f"        {item.kind} {item.stance}{cue}: {content}  [{because}]", "dim"))
    return lines


def _explain_code(text: str, code: FrameCode, colour: str) -> Text:
    terms = ", ".join(
        f"{hit.span.of(text)} ({hit.weight:g}{', negated' if hit.negated else ''})"
        for hit in code.hits
    )
    sure = "" if code.probability is None else f" p={code.probability:.2f}"
    line = Text(f"      {code.frame}", f"bold {colour}")
    line.append(f"  voice {code.voice}, {code.stance}{sure}", "default")
    line.append(f"  {terms}" if terms else "  no lexicon term", "dim")
    return line
