"""Schemas of the tables that set articles and outlets side by side."""

from framing.tables.columns import ARTICLE, FRAME, OUTLET, ROLE, SENTENCE, STANCE, TableSchema

OUTLETS = TableSchema(
    "outlets",
    "outlet, frame and role",
    (
        OUTLET,
        FRAME,
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
        OUTLET,
        ROLE,
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
        OUTLET,
        ("concept", "what is named"),
        ("variant", "how it is named"),
        ("leaning", "how the literature reads the word"),
        ROLE,
        STANCE,
        ("count", "times found"),
        ("share", "of the outlet's namings of the concept"),
    ),
)
READABILITY = TableSchema(
    "readability",
    "article, voice and index",
    (
        ARTICLE,
        OUTLET,
        ("voice", "own (sentences that report nobody) or quoted (direct quotations)"),
        ("index", "name of textstat's index"),
        ("value", "the index; empty below 100 words"),
        ("words", "words it rests on"),
        ("sentences", "sentences it rests on"),
        ("note", "why the value is empty"),
    ),
)

COMPARISONS = TableSchema(
    "comparisons",
    "outlet pair, frame and role",
    (
        OUTLET,
        ("versus", "the outlet it is set against"),
        FRAME,
        ("role", "a role, or 'all' voices, or 'quoted' (all but the outlet's own)"),
        ("events", "'shared' (only events both cover) or 'any'"),
        ("difference", "mean share of the outlet minus that of the other"),
        ("low", "lower end of the 95% interval; empty when too few"),
        ("high", "upper end"),
        ("p", "permutation p-value within events; empty when too few"),
        ("q", "p adjusted for the false discovery rate over the declared family"),
        ("effect", "difference in standard deviations of article shares; empty when undefined"),
        ("method", "how interval and p were made, or why there are none"),
        ("n", "articles of the outlet"),
        ("n_versus", "articles of the other"),
        ("n_events", "events both cover"),
    ),
)
DECOMPOSITION = TableSchema(
    "decomposition",
    "outlet pair and frame",
    (
        OUTLET,
        ("versus", "the outlet it is set against"),
        FRAME,
        ("difference", "share of sentences with the frame, outlet minus other"),
        ("own_narration", "part from the outlets' own narration"),
        ("own_narration_low", "lower end of its 95% interval; empty when too few"),
        ("own_narration_high", "upper end"),
        ("choice_of_sources", "part from how much each role is given a voice"),
        ("choice_of_sources_low", "lower end"),
        ("choice_of_sources_high", "upper end"),
        ("what_sources_say", "part from what the chosen sources say"),
        ("what_sources_say_low", "lower end"),
        ("what_sources_say_high", "upper end"),
        ("n", "articles of the outlet"),
        ("n_versus", "articles of the other"),
        ("note", "'too few' below the minimum number of articles"),
    ),
)
EVENTS = TableSchema(
    "events",
    "article",
    (
        ("event_id", "the event"),
        ARTICLE,
        OUTLET,
        ("published", "ISO date or part of one"),
        ("why", "what ties the article to the event: names, places, figures, words in common"),
        ("similarity", "similarity to the nearest article of the event, 0 to 1; empty if alone"),
    ),
)
PASSAGES = TableSchema(
    "passages",
    "pair of passages",
    (
        ("article_a", "the first article"),
        ("sentence_a", "its sentence"),
        ("outlet_a", "its outlet"),
        ("article_b", "the second article (the same for a passage printed twice)"),
        ("sentence_b", "its sentence"),
        ("outlet_b", "its outlet"),
        (
            "kind",
            "identical, near copy, shared or reworded quotation, direct and indirect, paraphrase",
        ),
        ("similarity", "share of words in common in order, 0 to 1"),
        ("start_a", "offset of the first passage"),
        ("end_a", "offset after it"),
        ("start_b", "offset of the second passage"),
        ("end_b", "offset after it"),
        ("text_a", "the first passage"),
        ("text_b", "the second passage"),
        ("difference", "words that differ: [-only first-] {+only second+}"),
        ("via", "speaker or wire agency both give; empty if none"),
    ),
)
FIGURES = TableSchema(
    "figures",
    "figure in a sentence",
    (
        ARTICLE,
        OUTLET,
        ("event_id", "event of the article"),
        SENTENCE,
        ("start", "offset of the figure as written"),
        ("end", "offset after it"),
        (
            "quantity",
            "killed, injured, arrested, displaced, deployed, reward, seized, attacks, rate",
        ),
        ("low", "least value; empty where open below"),
        ("high", "greatest value; empty where open above"),
        ("as_written", "the figure as it stands in the text"),
        ("unit", "people, officers, US dollars, rounds …"),
        ("what", "who or what is counted"),
        ("voice", "whose claim it is; 'outlet' is the outlet's own"),
        ("speaker", "naming of the source; empty where none"),
    ),
)
OMISSIONS = TableSchema(
    "omissions",
    "event, item and outlet",
    (
        ("event_id", "the event"),
        ("kind", "source, role, figure, frame or naming"),
        ("item", "what others carry"),
        ("carried_by", "outlets that carry it, parted by '; '"),
        ("n_carried", "how many outlets carry it"),
        ("missing_from", "the outlet that does not"),
    ),
)
SENSITIVITY = TableSchema(
    "sensitivity",
    "outlet pair, frame, role and kind of removal",
    (
        OUTLET,
        ("versus", "the outlet it is set against; empty for the mean of all others"),
        FRAME,
        ("role", "a role of the declared family"),
        ("kind", "what is left out in turn: event, term or (another) outlet"),
        ("removed", "the one whose removal changes the difference most; empty if none does"),
        ("difference", "with everything in"),
        ("without", "the difference without it"),
        ("change", "without minus difference"),
        ("turns", "1 when the sign of the difference turns"),
        ("n_removals", "how many were tried"),
    ),
)
DISTINCTIVE = TableSchema(
    "distinctive",
    "outlet and phrase",
    (
        OUTLET,
        ("phrase", "a word or two words in a row, lower case, in the outlet's own voice"),
        ("count", "times the outlet uses it"),
        ("count_others", "times all other outlets use it"),
        ("log_odds", "log odds of the phrase, outlet against others, with a prior from all"),
        ("low", "lower end of the 95% interval over articles"),
        ("high", "upper end"),
        ("z", "log_odds in standard errors"),
    ),
)
PLACEMENT = TableSchema(
    "placement",
    "new article and what is said of it",
    (
        ARTICLE,
        ("kind", "share, near article, source not quoted, or new term"),
        ("frame", "frame of the share or term; empty otherwise"),
        ("role", "'outlet', 'quoted' or 'all' for a share; role of a source"),
        ("item", "article, source or term; empty for a share"),
        ("value", "share of sentences; similarity 0 to 1; articles of the event that quote it"),
        ("percentile", "share of corpus articles below it, ties half, 0 to 100"),
        ("low", "lower end of the 95% interval of the percentile"),
        ("high", "upper end"),
        ("n_articles", "corpus articles it is set against"),
    ),
)
