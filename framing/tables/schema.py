"""What each output table holds: one row per what, and the meaning of every column."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableSchema:
    """A table's name, what one row is, and its columns with their meaning, in file order."""

    name: str
    row: str
    columns: tuple[tuple[str, str], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The column names in file order."""
        return tuple(name for name, _ in self.columns)


_ARTICLE = ("article_id", "the article")
_SENTENCE = ("sentence", "number of the segment in the article, from 1")
_FRAME = ("frame", "frame of the codebook")
_ROLE = ("role", "who speaks; 'outlet' is the outlet's own voice")
_STANCE = ("stance", "own, attributed, distanced or endorsed")
_OUTLET = ("outlet", "outlet as given")

ARTICLES = TableSchema(
    "articles",
    "article",
    (
        _ARTICLE,
        _OUTLET,
        ("title", "headline as given or found"),
        ("published", "ISO date or part of one"),
        ("lang", "en or es"),
        ("source", "path or address as given"),
        ("words", "words outside junk"),
        ("sentences", "segments outside junk"),
        ("attributed_share", "share of those segments that report somebody's words; empty if none"),
        ("event_id", "event the article belongs to; empty if not grouped"),
        ("wire_group", "group of near-copies it belongs to; empty if none"),
        ("reading_ease_own", "reading ease of the outlet's own voice; empty below 100 words"),
        ("reading_ease_quoted", "the same for quotations"),
        ("grade_own", "school grade of the outlet's own voice (English), else empty"),
        ("grade_quoted", "the same for quotations"),
        ("reading_ease_index", "which reading ease: flesch (en) or fernandez_huerta (es)"),
        ("digest", "SHA-256 of the text"),
        ("notices", "what reading had to guess"),
    ),
)
SENTENCES = TableSchema(
    "sentences",
    "segment",
    (
        _ARTICLE,
        _SENTENCE,
        ("start", "offset of its first character in the text as read"),
        ("end", "offset after its last character"),
        ("kind", "headline, subhead, caption, body, quote-block or junk"),
        ("mode", "none, direct, indirect, mixed or scare"),
        ("speaker", "naming of the source; empty where no one is named"),
        ("role", "role of the speaker; empty where nothing is reported"),
        ("text", "the segment's text"),
    ),
)
ATTRIBUTIONS = TableSchema(
    "attributions",
    "attribution",
    (
        _ARTICLE,
        _SENTENCE,
        ("start", "offset where the reported content starts"),
        ("end", "offset after it"),
        ("kind", "speech, belief or scare"),
        ("mode", "direct, indirect, mixed or scare"),
        ("speaker", "resolved naming of the source"),
        ("speaker_id", "number that links one speaker's namings in the article"),
        _ROLE,
        _STANCE,
        ("source_start", "offset of the source as written here; empty where it is elsewhere"),
        ("source_end", "offset after it"),
        ("cue_start", "offset of the reporting word; empty where there is none"),
        ("cue_end", "offset after it"),
        ("content", "the reported parts as start-end pairs parted by ';'"),
        ("rule", "the rule that found it"),
        ("role_rule", "what decided the role"),
        ("stance_rule", "what decided the stance"),
    ),
)
FRAMES = TableSchema(
    "frames",
    "segment and frame (junk left out)",
    (
        _ARTICLE,
        _SENTENCE,
        _FRAME,
        ("present", "1 when the segment carries the frame"),
        ("probability", "probability from the classifier; empty when the scorer gives none"),
        ("lexicon_hits", "terms of the frame found, negated ones left out"),
        ("voice", "whose words carry the frame; empty when absent"),
        ("stance", "the outlet's distance; empty when absent"),
    ),
)
EVIDENCE = TableSchema(
    "evidence",
    "hit",
    (
        _ARTICLE,
        _SENTENCE,
        ("start", "offset of the matched words"),
        ("end", "offset after them"),
        ("term_id", "term of the lexicon"),
        ("matched", "the words as they stand in the text"),
        _FRAME,
        ("theme", "theme of the term"),
        ("weight", "how surely the term alone shows the frame, 0 to 1"),
        _ROLE,
        _STANCE,
        ("negated", "1 when the term is negated and not counted"),
        ("context", "the words around it"),
    ),
)
SCORES = TableSchema(
    "scores",
    "article, frame, role and stance",
    (
        _ARTICLE,
        ("scorer", "what decided"),
        _FRAME,
        _ROLE,
        _STANCE,
        ("sentences", "segments that carry the frame in this voice and stance"),
        ("basis", "eligible segments of the article"),
        ("value", "sentences / basis; empty when basis is 0"),
        ("hits", "terms found in this voice and stance"),
        ("basis_words", "words of the eligible segments"),
        ("hits_per_1000_words", "empty when basis_words is 0"),
    ),
)
OUTLETS = TableSchema(
    "outlets",
    "outlet, frame and role",
    (
        _OUTLET,
        _FRAME,
        ("role", "a role, or 'all' voices, or 'quoted' (all but the outlet's own)"),
        ("estimate", "mean over articles of the share of segments; empty without eligible text"),
        ("low", "lower end of the 95% interval; empty when too few articles"),
        ("high", "upper end"),
        ("n_articles", "articles with eligible text"),
        ("n_sentences", "eligible segments"),
        ("note", "'too few' below the minimum number of articles"),
    ),
)
SOURCES = TableSchema(
    "sources",
    "outlet and role, and outlet, role and speaker",
    (
        _OUTLET,
        _ROLE,
        ("speaker", "naming of the speaker; empty in the row of the whole role"),
        ("sentences", "segments that report this source"),
        ("share_sentences", "of the outlet's eligible segments"),
        ("words", "words inside reported content"),
        ("share_words", "of the outlet's eligible words"),
        ("first_position", "where the source first speaks in an article, 0 start to 1 end, mean"),
        ("frames_voiced", "segments by frame in this voice, 'frame:n' parted by ';'"),
    ),
)
NAMING = TableSchema(
    "naming",
    "outlet, concept, variant, role and stance",
    (
        _OUTLET,
        ("concept", "what is named"),
        ("variant", "how it is named"),
        ("leaning", "how the literature reads the word"),
        _ROLE,
        _STANCE,
        ("count", "times found"),
        ("share", "of the outlet's namings of the concept"),
    ),
)
READABILITY = TableSchema(
    "readability",
    "article, voice and index",
    (
        _ARTICLE,
        _OUTLET,
        ("voice", "own (sentences that report nobody) or quoted (direct quotations)"),
        ("index", "name of textstat's index"),
        ("value", "the index; empty below 100 words"),
        ("words", "words it rests on"),
        ("sentences", "sentences it rests on"),
        ("note", "why the value is empty"),
    ),
)

SCHEMAS: dict[str, TableSchema] = {
    schema.name: schema
    for schema in (
        ARTICLES, SENTENCES, ATTRIBUTIONS, FRAMES, EVIDENCE, SCORES, OUTLETS, SOURCES, NAMING,
        READABILITY,
    )
}  # fmt: skip
