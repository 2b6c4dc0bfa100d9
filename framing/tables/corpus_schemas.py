"""Schemas of the tables that set articles and outlets side by side."""

from framing.tables.columns import (
    ARTICLE,
    CORRECTED,
    FRAME,
    INTERVAL,
    OUTLET,
    RELIABILITY,
    ROLE,
    SIZES,
    STANCE,
    VERSUS,
    VOICES,
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
        VOICES,
        number(
            "estimate", "mean over articles of the share of segments; empty without eligible text"
        ),
        *INTERVAL,
        whole("n_articles", "articles with eligible text"),
        whole("n_sentences", "eligible segments"),
        text(
            "note",
            "why there is no interval ('too few', 'no article differs'), or 'for these events only' (fewer than five)",
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
            "fullest naming of the speaker; empty in the row of the whole role",
        ),
        whole("sentences", "segments that report this source; near-copies count as --wire says"),
        number("share_sentences", "of the outlet's eligible segments"),
        whole("words", "words inside reported content, likewise"),
        number("share_words", "of the outlet's eligible words"),
        number("first_position", "where it first speaks in an article, 0 start to 1 end; mean"),
        whole(
            "first_words", "articles in which it is the first, the last to be reported, likewise"
        ),
        whole("last_words", ""),
        text(
            "frames_voiced",
            "segments by frame in this voice, 'frame:n' separated by ';'; of a speaker those that report it",
        ),
        text(
            "reliability", "the worst over the frames voiced, as in `frames`; empty where none is"
        ),
        text(
            "first_article", "the first article that reports it, and its first sentence that does"
        ),
        whole("first_sentence", ""),
    ),
)
NAMING = TableSchema(
    "naming",
    "outlet, concept, variant, role and stance",
    (
        OUTLET,
        text("concept", "what is named"),
        text("variant", "how it is named"),
        text(
            "leaning",
            "whose word it is, after the literature: government, opposition, human_rights or neutral",
        ),
        ROLE,
        STANCE,
        whole("count", "times found; near-copies count as --wire says"),
        number("share", "of the outlet's namings of the concept"),
        text("first_article", "article and sentence of the first"),
        whole("first_sentence", ""),
    ),
)
READABILITY = TableSchema(
    "readability",
    "article, voice and index",
    (
        ARTICLE,
        OUTLET,
        text("voice", "own (sentences that report nobody) or quoted (those of mode direct)"),
        text("index", "name of textstat's index (textstat counts 'anti-gang' as one word)"),
        number("value", "the index; empty below 100 words"),
        whole("words", "words and sentences it rests on"),
        whole("sentences", ""),
        text("note", "why the value is empty"),
    ),
)

COMPARISONS = TableSchema(
    "comparisons",
    "outlet pair, frame and role",
    (
        OUTLET,
        VERSUS,
        FRAME,
        VOICES,
        text("events", "'shared' (only events both cover) or 'any'"),
        number("difference", "mean share of the outlet minus that of the other"),
        *INTERVAL,
        number("p", "permutation p-value within events; empty where none can be had"),
        number("q", "p adjusted for the false discovery rate over the declared family"),
        number(
            "effect", "difference in standard deviations of article shares; empty when undefined"
        ),
        text("method", "how interval and p were made, or why there are none"),
        *SIZES,
        whole("n_events", "events both cover"),
        *CORRECTED,
        RELIABILITY,
    ),
)
CORRECTED_PARTS = (
    number(
        "corrected_difference",
        "difference and parts with their 95% intervals, corrected by coded sentences, given who speaks; the parts add up; else empty",
    ),
    number("corrected_own_narration", ""),
    number("corrected_own_narration_low", ""),
    number("corrected_own_narration_high", ""),
    number("corrected_choice_of_sources", ""),
    number("corrected_choice_of_sources_low", ""),
    number("corrected_choice_of_sources_high", ""),
    number("corrected_what_sources_say", ""),
    number("corrected_what_sources_say_low", ""),
    number("corrected_what_sources_say_high", ""),
    text(
        "correction",
        "dsl, or ppi that is not tuned ([statistics.md](statistics.md#8-what-this-cannot-do)), or 'uncorrected' and why",
    ),
)
DECOMPOSITION = TableSchema(
    "decomposition",
    "outlet pair and frame",
    (
        OUTLET,
        VERSUS,
        FRAME,
        number("difference", "share of sentences with the frame, outlet minus other"),
        number("own_narration", "part from the outlets' own narration"),
        number("own_narration_low", "ends of its 95% interval; empty where there is none"),
        number("own_narration_high", ""),
        number("choice_of_sources", "part from how much each role is given a voice"),
        number("choice_of_sources_low", "ends of its interval"),
        number("choice_of_sources_high", ""),
        number("what_sources_say", "part from what the chosen sources say"),
        number("what_sources_say_low", "ends of its interval"),
        number("what_sources_say_high", ""),
        *SIZES,
        text(
            "note",
            "'too few' where there are no intervals: too few articles, or too few events that are not the same",
        ),
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
        whole(
            "n_removals",
            "how many were tried; of terms, those on which a sentence of this frame and voice hangs",
        ),
        RELIABILITY,
    ),
)
MIXED = TableSchema(
    "mixed",
    "outlet pair, frame and role",
    (
        OUTLET,
        VERSUS,
        FRAME,
        text("role", "'outlet', 'quoted' or 'all' voices"),
        number(
            "difference",
            "of the outlets' means, events held alike; empty with the reason in `note`",
        ),
        *INTERVAL,
        number("p", "of the difference, by Student's t; not adjusted for many tests"),
        number("event_share", "share of the variance between articles that lies between events"),
        *SIZES,
        text("note", "why there is no difference: too few, or what cannot be told apart"),
        RELIABILITY,
    ),
)
DISTINCTIVE = TableSchema(
    "distinctive",
    "outlet, language and phrase",
    (
        OUTLET,
        text("lang", "en or es; outlets are compared with others that write in it"),
        text("phrase", "a word or two words in a row, lower case, in the outlet's own voice"),
        whole("count", "times the outlet uses it"),
        whole("count_others", "times all other outlets use it"),
        number("log_odds", "log-odds of the phrase, outlet against others, with a prior from all"),
        *INTERVAL,
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
            "share of sentences; similarity, none for an event of the manifest; articles that quote a source; uses of a term",
        ),
        number("percentile", "corpus articles below it in %, ties half; empty below 20 articles"),
        number("low", "ends of the percentile's 95% interval; empty below 20 articles"),
        number("high", ""),
        whole(
            "n_articles",
            "corpus articles it is set against; of an event or source those on it, copies once",
        ),
        text("reliability", "of a share, as in `frames`; else empty"),
    ),
)
