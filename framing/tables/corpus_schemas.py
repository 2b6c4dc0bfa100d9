"""Schemas of the tables that set articles and outlets side by side."""

from framing.tables.columns import (
    ARTICLE,
    CORRECTED,
    FRAME,
    OUTLET,
    RELIABILITY,
    ROLE,
    STANCE,
    TableSchema,
    number,
    text,
    whole,
)

OUTLETS = TableSchema(
    "outlets",
    "outlet, frame and role",
    (
        OUTLET,
        FRAME,
        text("role", "a role, or 'all' voices, or 'quoted' (all but the outlet's own)"),
        number(
            "estimate", "mean over articles of the share of segments; empty without eligible text"
        ),
        number("low", "lower end of the 95% interval; empty when too few articles"),
        number("high", "upper end"),
        whole("n_articles", "articles with eligible text"),
        whole("n_sentences", "eligible segments"),
        text(
            "note", "'too few', 'no article differs', or 'for these events only' (fewer than five)"
        ),
        *CORRECTED,
        RELIABILITY,
    ),
)
SOURCES = TableSchema(
    "sources",
    "outlet and role, and outlet, role and speaker",
    (
        OUTLET,
        ROLE,
        text(
            "speaker",
            "fullest naming of the speaker in an article, with or without a name; empty in the row of the whole role",
        ),
        whole("sentences", "segments that report this source; a near-copy counts as --wire says"),
        number("share_sentences", "of the outlet's eligible segments"),
        whole("words", "words inside reported content, likewise"),
        number("share_words", "of the outlet's eligible words"),
        number(
            "first_position", "where the source first speaks in an article, 0 start to 1 end, mean"
        ),
        whole("first_words", "articles in which it is the first to be reported; counted likewise"),
        whole("last_words", "articles in which it is the last to be reported"),
        text(
            "frames_voiced",
            "segments by frame in this voice, 'frame:n' parted by ';'; of a speaker those that report it",
        ),
        text(
            "reliability", "the worst over the frames voiced, as in `frames`; empty where none is"
        ),
        text("first_article", "the first article that reports this source"),
        whole("first_sentence", "the first sentence there that does"),
    ),
)
NAMING = TableSchema(
    "naming",
    "outlet, concept, variant, role and stance",
    (
        OUTLET,
        text("concept", "what is named"),
        text("variant", "how it is named"),
        text("leaning", "how the literature reads the word"),
        ROLE,
        STANCE,
        whole("count", "times found; a near-copy counts as --wire says"),
        number("share", "of the outlet's namings of the concept"),
        text("first_article", "the article in which the first of them stands"),
        whole("first_sentence", "its sentence there"),
    ),
)
READABILITY = TableSchema(
    "readability",
    "article, voice and index",
    (
        ARTICLE,
        OUTLET,
        text("voice", "own (sentences that report nobody) or quoted (direct quotations)"),
        text("index", "name of textstat's index (textstat counts 'anti-gang' as one word)"),
        number("value", "the index; empty below 100 words"),
        whole("words", "words it rests on"),
        whole("sentences", "sentences it rests on"),
        text("note", "why the value is empty"),
    ),
)

COMPARISONS = TableSchema(
    "comparisons",
    "outlet pair, frame and role",
    (
        OUTLET,
        text("versus", "the outlet it is set against"),
        FRAME,
        text("role", "a role, or 'all' voices, or 'quoted' (all but the outlet's own)"),
        text("events", "'shared' (only events both cover) or 'any'"),
        number("difference", "mean share of the outlet minus that of the other"),
        number("low", "lower end of the 95% interval; empty when too few"),
        number("high", "upper end"),
        number("p", "permutation p-value within events; empty when too few"),
        number("q", "p adjusted for the false discovery rate over the declared family"),
        number(
            "effect", "difference in standard deviations of article shares; empty when undefined"
        ),
        text("method", "how interval and p were made, or why there are none"),
        whole("n", "articles of the outlet"),
        whole("n_versus", "articles of the other"),
        whole("n_events", "events both cover"),
        *CORRECTED,
        RELIABILITY,
    ),
)
CORRECTED_PARTS = (
    number("corrected_difference", "the difference, corrected by coded sentences; else empty"),
    number("corrected_own_narration", "the same for each part, given who speaks; they add up"),
    number("corrected_own_narration_low", "lower end of its 95% interval"),
    number("corrected_own_narration_high", "upper end"),
    number("corrected_choice_of_sources", "the same"),
    number("corrected_choice_of_sources_low", "lower end"),
    number("corrected_choice_of_sources_high", "upper end"),
    number("corrected_what_sources_say", "the same"),
    number("corrected_what_sources_say_low", "lower end"),
    number("corrected_what_sources_say_high", "upper end"),
    text(
        "correction", "dsl, or ppi that is not tuned (see statistics.md), or 'uncorrected' and why"
    ),
)
DECOMPOSITION = TableSchema(
    "decomposition",
    "outlet pair and frame",
    (
        OUTLET,
        text("versus", "the outlet it is set against"),
        FRAME,
        number("difference", "share of sentences with the frame, outlet minus other"),
        number("own_narration", "part from the outlets' own narration"),
        number("own_narration_low", "lower end of its 95% interval; empty when too few"),
        number("own_narration_high", "upper end"),
        number("choice_of_sources", "part from how much each role is given a voice"),
        number("choice_of_sources_low", "lower end"),
        number("choice_of_sources_high", "upper end"),
        number("what_sources_say", "part from what the chosen sources say"),
        number("what_sources_say_low", "lower end"),
        number("what_sources_say_high", "upper end"),
        whole("n", "articles of the outlet"),
        whole("n_versus", "articles of the other"),
        text("note", "'too few' where there are no intervals: articles, or events if not the same"),
        *CORRECTED_PARTS,
        RELIABILITY,
    ),
)
SENSITIVITY = TableSchema(
    "sensitivity",
    "outlet pair, frame, role, kind of removal and rank",
    (
        OUTLET,
        text("versus", "the outlet it is set against; empty for the mean of all others"),
        FRAME,
        text("role", "a role of the declared family"),
        text("kind", "what is left out in turn: event, term or (another) outlet"),
        whole(
            "rank", "1 for the removal that changes the difference most; terms up to 5, others 1"
        ),
        text("removed", "what is left out; empty if no removal changes the difference"),
        number("difference", "with everything in"),
        number("without", "the difference without it"),
        number("change", "without minus difference"),
        whole("turns", "1 when the sign of the difference turns"),
        whole("n_removals", "how many were tried"),
        RELIABILITY,
    ),
)
MIXED = TableSchema(
    "mixed",
    "outlet pair, frame and role",
    (
        OUTLET,
        text("versus", "the outlet it is set against"),
        FRAME,
        text("role", "'outlet', 'quoted' or 'all' voices"),
        number(
            "difference",
            "of the outlets' means, events held alike; empty with the reason in `note`",
        ),
        number("low", "lower end of the 95% interval"),
        number("high", "upper end"),
        number("p", "of the difference, Wald test with Student's t; not adjusted for many tests"),
        number(
            "event_share", "share of the variance between articles that lies between events, 0 to 1"
        ),
        whole("n", "articles of the outlet"),
        whole("n_versus", "articles of the other"),
        text("note", "why there is no difference: too few, or what cannot be told apart"),
        RELIABILITY,
    ),
)
DISTINCTIVE = TableSchema(
    "distinctive",
    "outlet, language and phrase",
    (
        OUTLET,
        text("lang", "en or es: outlets are compared with those that write in the same language"),
        text("phrase", "a word or two words in a row, lower case, in the outlet's own voice"),
        whole("count", "times the outlet uses it"),
        whole("count_others", "times all other outlets use it"),
        number("log_odds", "log odds of the phrase, outlet against others, with a prior from all"),
        number("low", "lower end of the 95% interval over articles"),
        number("high", "upper end"),
        number("z", "log_odds in standard errors"),
    ),
)
PLACEMENT = TableSchema(
    "placement",
    "new article and what is said of it",
    (
        ARTICLE,
        text("kind", "share, near article, event, source not quoted, or new term"),
        text("frame", "frame of the share or term; empty otherwise"),
        text("role", "'outlet', 'quoted' or 'all' for a share; role of a source"),
        text("item", "article, event (empty: none found), source or term; empty for a share"),
        number(
            "value",
            "share of sentences; similarity 0 to 1, none for an event of the manifest; articles that quote a source; uses of a term",
        ),
        number("percentile", "corpus articles below it in %, ties half; empty below 20 articles"),
        number("low", "lower end of the 95% interval of the percentile; empty where it is"),
        number("high", "upper end"),
        whole(
            "n_articles",
            "corpus articles it is set against; of an event or source those on it, copies once",
        ),
        text("reliability", "of a share, as in `frames`; else empty"),
    ),
)
