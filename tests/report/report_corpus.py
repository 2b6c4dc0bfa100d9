"""An invented corpus of six articles in three outlets, coded by hand, as tables and as records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from framing.records import Article, Attribution, CodedArticle, Segment, Span, Table, Tokens
from framing.report.model import Report, build_report

GOV, OPP, HR = "government", "opposition", "human_rights"
FRAMES = (GOV, OPP, HR)


@dataclass(frozen=True, kw_only=True)
class Line:
    """One invented sentence with its coding; `terms` are (words, frame, theme, weight)."""

    text: str
    kind: str = "body"
    mode: str = "none"
    role: str = ""
    speaker: str = ""
    cue: str = ""
    codes: dict[str, tuple[str, str]] = field(default_factory=dict)
    terms: tuple[tuple[str, str, str, float], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One invented article."""

    id: str
    outlet: str
    title: str
    published: str
    lines: tuple[Line, ...]
    lang: str = "en"

    @property
    def text(self) -> str:
        """Return the text: one paragraph for each line."""
        return "\n\n".join(line.text for line in self.lines)


def own(text: str, frame: str = "", *terms: tuple[str, float], kind: str = "body") -> Line:
    """Make a sentence of narration, with a frame in the outlet's own voice where one is given."""
    codes = {frame: ("outlet", "own")} if frame else {}
    found = tuple((words, frame, "problem", weight) for words, weight in terms)
    return Line(text=text, kind=kind, codes=codes, terms=found)


def said(
    text: str,
    speaker: str,
    role: str,
    cue: str,
    frame: str = "",
    *terms: tuple[str, float],
    mode: str = "direct",
    stance: str = "attributed",
) -> Line:
    """Make a sentence that reports a speaker."""
    codes = {frame: (role, stance)} if frame else {}
    found = tuple((words, frame, "cause", weight) for words, weight in terms)
    return Line(text=text, mode=mode, role=role, speaker=speaker, cue=cue, codes=codes, terms=found)


CORPUS = (
    Piece(
        id="tribune-1",
        outlet="Harbour Tribune",
        title="Forces retake hillside district of Port Alba",
        published="2031-05-03",
        lines=(
            own("Forces retake hillside district of Port Alba", GOV, ("retake", 0.6), kind="headline"),
            own("Security forces dismantled three criminal structures in the hills above Port Alba on Friday.", GOV, ("dismantled", 0.8), ("criminal structures", 0.6)),
            said("“Order has been restored and the terrorists have been neutralised,” said Interior Minister Ines Tolva.", "Interior Minister Ines Tolva", "government", "said", GOV, ("Order has been restored", 0.9), ("terrorists", 0.8), ("neutralised", 0.9)),
            said("Police commander Raul Ostin said officers had come under fire from three rooftops.", "Police commander Raul Ostin", "security", "said", mode="indirect"),
            own("Eleven people died in the clashes."),
            said("A resident, Marta Quill, said she had fled with her children.", "Marta Quill", "resident", "said", HR, ("fled", 0.6), mode="indirect"),
            own("READ MORE: The long night of Port Alba", kind="junk"),
        ),
    ),
    Piece(
        id="tribune-2",
        outlet="Harbour Tribune",
        title="Minister promises lasting peace in the hills",
        published="2031-05-05",
        lines=(
            own("Minister promises lasting peace in the hills", kind="headline"),
            said("The operation was lawful and proportionate, Interior Minister Ines Tolva pointed out.", "Interior Minister Ines Tolva", "government", "pointed out", GOV, ("lawful and proportionate", 0.9), mode="indirect", stance="endorsed"),
            said("Rights groups claim that some of those killed were bystanders.", "Rights groups", "rights", "claim", HR, ("bystanders", 0.7), mode="indirect", stance="distanced"),
            own("Officers seized forty rifles and freed two hostages.", GOV, ("seized forty rifles", 0.6), ("freed two hostages", 0.7)),
            own("Schools will open again on Monday."),
        ),
    ),
    Piece(
        id="observer-1",
        outlet="The Alba Observer",
        title="“They shot at everything that moved”: hillside families flee",
        published="2031-05-03",
        lines=(
            own("“They shot at everything that moved”: hillside families flee", HR, ("families flee", 0.8), kind="headline"),
            said("“They shot at everything that moved,” said Marta Quill, who hid with her children under a table for nine hours.", "Marta Quill", "resident", "said", HR, ("shot at everything that moved", 0.9)),
            own("At least nineteen people died, among them a nurse and two schoolboys.", HR, ("a nurse and two schoolboys", 0.8)),
            said("The rights group Faro called the raid “a massacre of the poor”.", "The rights group Faro", "rights", "called", HR, ("massacre", 1.0), mode="mixed"),
            Line(
                text="The ministry speaks of “confrontations”.",
                mode="scare",
                codes={GOV: ("government", "distanced")},
                terms=(("confrontations", GOV, "cause", 0.5),),
            ),
            said("“This is the price of years of pacts with the gangs,” said opposition senator Pablo Erin.", "opposition senator Pablo Erin", "opposition", "said", OPP, ("pacts with the gangs", 0.9)),
            own("No massacre was reported in the lower town."),
        ),
    ),
    Piece(
        id="observer-2",
        outlet="The Alba Observer",
        title="Nobody counts the dead of the hills",
        published="2031-05-06",
        lines=(
            own("Nobody counts the dead of the hills", HR, ("Nobody counts the dead", 0.6), kind="headline"),
            own("Three days after the raid the authorities have named none of the victims and opened no inquiry.", HR, ("victims", 0.6), ("no inquiry", 0.7)),
            said("According to the Observatory of Violence, four in five of the dead bore wounds from close range.", "the Observatory of Violence", "expert", "According to", HR, ("wounds from close range", 0.8), mode="indirect"),
            said("“The minister put on a show while people bled,” Erin said.", "Erin", "opposition", "said", OPP, ("put on a show", 0.9)),
        ),
    ),
    Piece(
        id="wire-1",
        outlet="Coastal Wire",
        title="At least 14 dead in Port Alba clashes",
        published="2031-05-03",
        lines=(
            own("At least 14 dead in Port Alba clashes", kind="headline"),
            own("At least 14 people died in clashes between security forces and gangs in Port Alba, officials and residents said."),
            said("“Order is being restored,” said Interior Minister Ines Tolva.", "Interior Minister Ines Tolva", "government", "said", GOV, ("Order is being restored", 0.9)),
            said("Opposition senator Pablo Erin accused the government of pacts with gangs.", "Opposition senator Pablo Erin", "opposition", "accused", OPP, ("pacts with gangs", 0.9), mode="indirect"),
            said("Faro, a rights group, said at least six of the dead were bystanders and called for an inquiry.", "Faro", "rights", "said", HR, ("bystanders", 0.7), ("inquiry", 0.6), mode="indirect"),
            own("Two thousand officers were deployed."),
        ),
    ),
    Piece(
        id="wire-2",
        outlet="Coastal Wire",
        title="Vecinos huyen de los cerros de Puerto Alba",
        published="2031-05-04",
        lang="es",
        lines=(
            own("Vecinos huyen de los cerros de Puerto Alba", HR, ("Vecinos huyen", 0.7), kind="headline"),
            said("«Nos dispararon sin preguntar», dijo la vecina Marta Quill.", "la vecina Marta Quill", "resident", "dijo", HR, ("dispararon sin preguntar", 0.9)),
            own("El operativo dejó al menos catorce muertos."),
        ),
    ),
)  # fmt: skip


def make_tables(corpus: Sequence[Piece] = CORPUS) -> dict[str, Table]:
    """Return the tables of a corpus as the pipeline would write them."""
    rows: dict[str, list[tuple[str | int | float | None, ...]]] = {
        name: [] for name in ("articles", "sentences", "frames", "evidence", "outlets", "sources")
    }
    for piece in corpus:
        rows["articles"].append(_list_article(piece))
        position = 0
        for number, line in enumerate(piece.lines, start=1):
            start = piece.text.index(line.text, position)
            position = start + len(line.text)
            rows["sentences"].append(
                (
                    piece.id,
                    number,
                    start,
                    position,
                    line.kind,
                    line.mode,
                    line.speaker,
                    line.role,
                    line.text,
                )
            )
            rows["evidence"] += _list_evidence(piece, number, start, line)
            if line.kind != "junk":
                rows["frames"] += _list_frames(piece, number, line)
    rows["outlets"] = _list_outlets(corpus)
    rows["sources"] = _list_sources(corpus)
    return {name: Table(name, COLUMNS[name], found) for name, found in rows.items()}


COLUMNS = {
    "articles": ("article_id", "outlet", "title", "published", "lang", "source", "words", "sentences",
                 "attributed_share", "event_id", "wire_group", "digest"),
    "sentences": ("article_id", "sentence", "start", "end", "kind", "mode", "speaker", "role", "text"),
    "frames": ("article_id", "sentence", "frame", "present", "probability", "lexicon_hits", "voice", "stance"),
    "evidence": ("article_id", "sentence", "start", "end", "term_id", "matched", "frame", "theme", "weight",
                 "role", "stance", "negated", "context"),
    "outlets": ("outlet", "frame", "role", "estimate", "low", "high", "n_articles", "n_sentences", "note"),
    "sources": ("outlet", "role", "speaker", "sentences", "share_sentences", "words", "share_words",
                "first_position", "frames_voiced"),
}  # fmt: skip


def _list_article(piece: Piece) -> tuple[str | int | float | None, ...]:
    lines = [line for line in piece.lines if line.kind != "junk"]
    reported = sum(bool(line.role) for line in lines)
    words = sum(len(line.text.split()) for line in lines)
    return (
        piece.id, piece.outlet, piece.title, piece.published, piece.lang, f"demo/{piece.id}.txt", words,
        len(lines), reported / len(lines), "port-alba", "", "0" * 12,
    )  # fmt: skip


def _list_frames(
    piece: Piece, number: int, line: Line
) -> list[tuple[str | int | float | None, ...]]:
    found: list[tuple[str | int | float | None, ...]] = []
    for frame in FRAMES:
        voice, stance = line.codes.get(frame, ("", ""))
        hits = sum(term[1] == frame for term in line.terms)
        found.append((piece.id, number, frame, int(frame in line.codes), None, hits, voice, stance))
    return found


def _list_evidence(
    piece: Piece, number: int, start: int, line: Line
) -> list[tuple[str | int | float | None, ...]]:
    found: list[tuple[str | int | float | None, ...]] = []
    for words, frame, theme, weight in line.terms:
        at = start + line.text.index(words)
        voice, stance = line.codes[frame]
        found.append(
            (piece.id, number, at, at + len(words), f"t-{words}", words, frame, theme, weight, voice, stance, 0, line.text)
        )  # fmt: skip
    if "No massacre" in line.text:
        at = start + line.text.index("massacre")
        found.append(
            (piece.id, number, at, at + 8, "t-massacre", "massacre", HR, "problem", 1.0, "outlet", "own", 1, line.text)
        )  # fmt: skip
    return found


def _list_outlets(corpus: Sequence[Piece]) -> list[tuple[str | int | float | None, ...]]:
    found: list[tuple[str | int | float | None, ...]] = []
    for outlet in sorted({piece.outlet for piece in corpus}):
        mine = [piece for piece in corpus if piece.outlet == outlet]
        lines = [line for piece in mine for line in piece.lines if line.kind != "junk"]
        for frame in FRAMES:
            share = sum(frame in line.codes for line in lines) / len(lines)
            found.append(
                (outlet, frame, "all", share, None, None, len(mine), len(lines), "too few")
            )
    return found


def _list_sources(corpus: Sequence[Piece]) -> list[tuple[str | int | float | None, ...]]:
    found: list[tuple[str | int | float | None, ...]] = []
    for outlet in sorted({piece.outlet for piece in corpus}):
        lines = [line for piece in corpus if piece.outlet == outlet for line in piece.lines]
        speakers = Counter((line.role, line.speaker) for line in lines if line.role)
        for (role, speaker), count in sorted(speakers.items()):
            share = count / len(lines)
            found.append(
                (outlet, role, speaker, count, share, 12 * count, share, 0.25, "human_rights:1")
            )
    return found


NAMING = Table(
    "naming",
    ("outlet", "concept", "variant", "count", "share", "role", "stance"),
    [
        ("Harbour Tribune", "event", "clash", 4, 0.5, "outlet", "own"),
        ("Harbour Tribune", "event", "operation", 4, 0.5, "outlet", "own"),
        ("The Alba Observer", "event", "massacre", 2, 0.4, "rights", "attributed"),
        ("The Alba Observer", "event", "raid", 2, 0.4, "outlet", "own"),
        ("The Alba Observer", "event", "confrontation", 1, 0.2, "government", "distanced"),
        ("Coastal Wire", "event", "clash", 3, 1.0, "outlet", "own"),
        ("Harbour Tribune", "armed_actor", "terrorist", 1, 1.0, "government", "attributed"),
        ("The Alba Observer", "armed_actor", "victim", 2, 1.0, "outlet", "own"),
    ],
)
FIGURES = Table(
    "figures",
    ("article_id", "outlet", "event_id", "quantity", "low", "high", "as_written", "unit", "what", "voice", "speaker", "sentence", "agreement"),
    [
        ("tribune-1", "Harbour Tribune", "port-alba", "killed", 11, 11, "Eleven people", "people", "people", "outlet", "", 5, "conflict"),
        ("observer-1", "The Alba Observer", "port-alba", "killed", 19, None, "At least nineteen", "people", "people", "outlet", "", 3, "conflict"),
        ("wire-1", "Coastal Wire", "port-alba", "killed", 14, None, "At least 14", "people", "people", "outlet", "", 2, "conflict"),
        ("wire-1", "Coastal Wire", "port-alba", "deployed", 2000, 2000, "Two thousand officers", "people", "officers", "outlet", "", 6, ""),
    ],
)  # fmt: skip
PASSAGES = Table(
    "passages",
    ("article_a", "sentence_a", "outlet_a", "article_b", "sentence_b", "outlet_b", "kind", "text_a", "text_b", "difference"),
    [
        ("tribune-1", 3, "Harbour Tribune", "wire-1", 3, "Coastal Wire", "reworded quotation",
         "Order has been restored and the terrorists have been neutralised", "Order is being restored", ""),
    ],
)  # fmt: skip
OMISSIONS = Table(
    "omissions",
    ("event_id", "kind", "item", "carried_by", "missing_from", "first_article", "first_sentence"),
    [
        (
            "port-alba",
            "source",
            "Faro",
            "The Alba Observer; Coastal Wire",
            "Harbour Tribune",
            "observer-1",
            3,
        )
    ],
)
DECOMPOSITION = Table(
    "decomposition",
    ("outlet", "versus", "frame", "own_narration", "choice_of_sources", "what_sources_say", "difference"),
    [("Harbour Tribune", "The Alba Observer", HR, -0.22, -0.08, -0.06, -0.36),
     ("Harbour Tribune", "The Alba Observer", GOV, 0.21, 0.1, 0.02, 0.33)],
)  # fmt: skip
READABILITY = Table(
    "readability",
    ("article_id", "outlet", "voice", "index", "value", "words", "sentences", "note"),
    [
        ("tribune-1", "Harbour Tribune", "own", "flesch_reading_ease", 52.0, 120, 6, ""),
        ("tribune-2", "Harbour Tribune", "own", "flesch_reading_ease", 54.0, 120, 6, ""),
        ("tribune-1", "Harbour Tribune", "quoted", "flesch_reading_ease", 68.5, 110, 6, ""),
        ("tribune-2", "Harbour Tribune", "quoted", "flesch_reading_ease", None, 10, 1, "fewer"),
        ("observer-1", "The Alba Observer", "own", "flesch_reading_ease", 61.0, 120, 6, ""),
        ("wire-2", "Coastal Wire", "own", "fernandez_huerta", 70.0, 120, 6, ""),
    ],
)
# Two articles an outlet: no word stands out, and what differences hang on cannot be said.
DISTINCTIVE = Table(
    "distinctive",
    ("outlet", "lang", "phrase", "count", "count_others", "log_odds", "low", "high", "z"),
)
SENSITIVITY = Table(
    "sensitivity",
    ("outlet", "versus", "frame", "role", "kind", "removed", "difference", "without", "change", "turns"),
    [("Harbour Tribune", "The Alba Observer", HR, "outlet", "term", "t-victims", -0.22, 0.01, 0.23, 1)],
)  # fmt: skip
LATER = {
    table.name: table
    for table in (
        READABILITY,
        NAMING,
        FIGURES,
        PASSAGES,
        OMISSIONS,
        DECOMPOSITION,
        DISTINCTIVE,
        SENSITIVITY,
    )
}


def make_coded(corpus: Sequence[Piece] = CORPUS) -> tuple[CodedArticle, ...]:
    """Return the articles as records with the attributions of their reported lines."""
    return tuple(_make_coded(piece) for piece in corpus)


def _make_coded(piece: Piece) -> CodedArticle:
    segments, attributions, position = [], [], 0
    for number, line in enumerate(piece.lines, start=1):
        start = piece.text.index(line.text, position)
        position = start + len(line.text)
        span = Span(start, position)
        segments.append(Segment(article_id=piece.id, number=number, span=span, kind=line.kind))  # type: ignore[arg-type]
        if line.mode != "none":
            attributions.append(_make_attribution(number, span, line))
    article = Article(
        id=piece.id, outlet=piece.outlet, published=piece.published, lang=piece.lang,
        title=piece.title, text=piece.text, source=f"demo/{piece.id}.txt",
    )  # fmt: skip
    return CodedArticle(
        article=article, tokens=Tokens(words=[], starts=[], ends=[], gaps=[]), segments=tuple(segments),
        attributions=tuple(attributions), speech=(), hits=(), codes=(), scores=(),
    )  # fmt: skip


def _make_attribution(number: int, span: Span, line: Line) -> Attribution:
    stance = next((stance for _, stance in line.codes.values()), "attributed")
    return Attribution(
        segment=number, span=_find_quotation(span, line), mode=line.mode, speaker=line.speaker,
        role=line.role, stance=stance, rule="demo", source=_find(span, line, line.speaker),
        cue=_find(span, line, line.cue),
    )  # type: ignore[arg-type] # fmt: skip


def _find(span: Span, line: Line, words: str) -> Span | None:
    if not words:
        return None
    start = span.start + line.text.index(words)
    return Span(start, start + len(words))


def _find_quotation(span: Span, line: Line) -> Span:
    for opening, closing in ("“”", "«»"):
        if opening in line.text and closing in line.text:
            start, end = line.text.index(opening), line.text.index(closing) + 1
            return Span(span.start + start, span.start + end)
    return span


RUN = {
    "version": "0.1.0",
    "lexicon": {"id": "demo", "version": "1.0", "digest": "5e884898da28"},
    "settings": {"scorer": "lexicon", "seed": 1},
    "corpus_digest": "9f86d081884c",
    "skipped": [{"source": "demo/empty.txt", "reason": "the file is empty"}],
    "notices": ["demo/old.txt: not UTF-8, read as Windows-1252"],
}


def make_report(*, later: bool = True) -> Report:
    """Return the whole invented report."""
    tables = make_tables() | (LATER if later else {})
    return build_report(tables, make_coded(), RUN)
