"""Schemas of the tables that relate articles: events, passages, figures, omissions."""

from framing.tables.columns import ARTICLE, OUTLET, SENTENCE, TableSchema, number, text, whole

EVENTS = TableSchema(
    "events",
    "article",
    (
        text("event_id", "the event"),
        ARTICLE,
        OUTLET,
        text("published", "ISO date or part of one"),
        text("why", "what ties the article to the event: names, places, figures, words in common"),
        number(
            "similarity", "similarity to the nearest article of the event, 0 to 1; empty if alone"
        ),
    ),
)
PASSAGES = TableSchema(
    "passages",
    "pair of passages",
    (
        text("article_a", "the first article"),
        whole("sentence_a", "its sentence"),
        text("outlet_a", "its outlet"),
        text("article_b", "the second article (the same for a passage printed twice)"),
        whole("sentence_b", "its sentence"),
        text("outlet_b", "its outlet"),
        text(
            "kind",
            "identical, near copy, shared or reworded quotation, direct and indirect, paraphrase, boilerplate",
        ),
        number("similarity", "0 to 1; what is counted depends on the kind (method.md, section 9)"),
        whole("start_a", "offset of the first passage"),
        whole("end_a", "offset after it"),
        whole("start_b", "offset of the second passage"),
        whole("end_b", "offset after it"),
        text("text_a", "the first passage"),
        text("text_b", "the second passage"),
        text("difference", "words that differ: [-only first-] {+only second+}"),
        text("via", "speaker or wire agency both give; empty if none"),
    ),
)
FIGURES = TableSchema(
    "figures",
    "figure in a sentence",
    (
        ARTICLE,
        OUTLET,
        text("event_id", "event of the article"),
        SENTENCE,
        whole("start", "offset of the figure as written"),
        whole("end", "offset after it"),
        text(
            "quantity",
            "killed, injured, arrested, displaced, deployed, reward, seized, attacks, rate",
        ),
        number("low", "least value; empty where open below"),
        number("high", "greatest value; empty where open above"),
        text("as_written", "the figure as it stands in the text"),
        text("unit", "people, officers, US dollars, rounds …"),
        text("what", "who or what is counted"),
        text("voice", "whose claim it is; 'outlet' is the outlet's own"),
        text("speaker", "naming of the source; empty where none"),
        text(
            "agreement",
            "of outlets' first figures of this unit (rates: of one base): agree, differ (all could hold), conflict; empty for one",
        ),
    ),
)
OMISSIONS = TableSchema(
    "omissions",
    "event, item and outlet",
    (
        text("event_id", "the event"),
        text("kind", "source, role, figure, frame or naming"),
        text("item", "what others carry"),
        text("carried_by", "outlets that carry it, parted by '; '"),
        whole("n_carried", "how many outlets carry it"),
        text("missing_from", "the outlet that does not"),
        text("first_article", "the article of the first carrier in which it stands first"),
        whole("first_sentence", "its sentence there"),
    ),
)
