"""Schemas of the tables that relate articles: events, passages, figures, omissions."""

from framing.tables.columns import (
    ARTICLE,
    EVENT,
    OUTLET,
    PLACE,
    SENTENCE,
    TableSchema,
    number,
    text,
    whole,
)

EVENTS = TableSchema(
    "events",
    "article",
    (
        EVENT,
        ARTICLE,
        OUTLET,
        text("published", "ISO date or part of one (`2021-07`)"),
        text("why", "what ties the article to the event: names, places, figures, words in common"),
        number(
            "similarity", "likeness to the nearest article of the event, 0 to 1; empty if alone"
        ),
    ),
)
PASSAGES = TableSchema(
    "passages",
    "pair of passages",
    (
        text("article_a", "the first article, its sentence and outlet"),
        whole("sentence_a", ""),
        text("outlet_a", ""),
        text("article_b", "the second (the same article for a passage printed twice)"),
        whole("sentence_b", ""),
        text("outlet_b", ""),
        text(
            "kind",
            "identical, near copy, shared quotation, reworded quotation, direct and indirect, paraphrase or boilerplate",
        ),
        number(
            "similarity",
            "0 to 1; what is counted depends on the kind ([method.md](method.md#passages))",
        ),
        whole("start_a", "offsets of the two passages"),
        whole("end_a", ""),
        whole("start_b", ""),
        whole("end_b", ""),
        text("text_a", "the two passages"),
        text("text_b", ""),
        text("difference", "words that differ: [-only first-] {+only second+}"),
        text("via", "speaker or wire agency that both give; empty if none"),
    ),
)
FIGURES = TableSchema(
    "figures",
    "figure in a sentence",
    (
        ARTICLE,
        OUTLET,
        EVENT,
        SENTENCE,
        *PLACE,
        text(
            "quantity",
            "killed, injured, arrested, displaced, deployed, reward, seized, attacks or rate",
        ),
        number("low", "least and greatest value; empty where open"),
        number("high", ""),
        text("as_written", "the figure as it stands in the text"),
        text("unit", "people, officers, US dollars, rounds …"),
        text("what", "who or what is counted"),
        text("voice", "whose claim it is; 'outlet' is the outlet's own"),
        text("speaker", "naming of the source; empty where none"),
        text(
            "agreement",
            "of outlets' first figures of this unit (rates: of one base): agree, differ (all could hold, or are of different days) or conflict; empty for a single outlet",
        ),
    ),
)
OMISSIONS = TableSchema(
    "omissions",
    "event, item and outlet",
    (
        EVENT,
        text("kind", "source, role, figure, frame or naming"),
        text("item", "what others carry"),
        text("carried_by", "outlets that carry it, separated by '; ', and how many they are"),
        whole("n_carried", ""),
        text("missing_from", "the outlet that does not"),
        text("first_article", "article and sentence of the first carrier in which it stands first"),
        whole("first_sentence", ""),
    ),
)
