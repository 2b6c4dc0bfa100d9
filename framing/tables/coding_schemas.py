"""The tables of the coding loop: a sample and its form, codings, agreement, evaluation."""

from framing.tables.columns import (
    FRAME,
    INTERVAL,
    PLACE,
    RELIABILITY,
    TableSchema,
    number,
    text,
    whole,
)

_CODED = "frame of the codebook; empty for what is not of one frame"
_LOW = number("low", "ends of the 95% interval, whole articles drawn again; empty as `reason` says")
_HIGH = number("high", "")
_ANSWERS = (
    whole("FRAME", "1 or 0; one column for each frame of the codebook; blank: not coded"),
    text("FRAME_voice", "whose words carry the frame, a role; blank without the frame"),
    text("FRAME_stance", "own, attributed, distanced or endorsed; blank without the frame"),
    text("mode", "none, direct, indirect, mixed or scare"),
    text("speaker", "naming of the source, free text"),
    text("role", "who the source is, a role"),
    whole("junk", "1 when the line is not part of the article"),
)
KEY = TableSchema(
    "key",
    "drawn sentence (`framing code sample`; for the researcher alone)",
    (
        text("item", "name of the sentence in the form"),
        text("article", "`article_id` of the scored tables"),
        *PLACE,
        text("digest", "first 16 digits of the SHA-256 of the sentence"),
        text("lang", "language, outlet and event of the article"),
        text("outlet", ""),
        text("event", ""),
        text("stratum", "what it was drawn from, such as 'outlet=A'; several separated by bars"),
        number("inclusion", "chance with which it was drawn, above 0 and up to 1"),
        text("frames", "frames that the form asks for, separated by bars"),
    ),
)
FORM = TableSchema(
    "form",
    "drawn sentence (`--form csv`; for coders)",
    (
        text("item", "name of the sentence; leave it as it is"),
        text("title", "headline of the article"),
        text(
            "before",
            "sentences before the one to code, that one, and those after it; leave them as they are",
        ),
        text("text", ""),
        text("after", ""),
        *_ANSWERS,
        text("coder", "who codes; blank: the file's name, or --coder of `framing code import`"),
    ),
)
QUESTIONS = TableSchema(
    "questions",
    "column of the form to fill in",
    (
        text("column", "column of `form`"),
        text("question", "what is asked, for a frame with its definition"),
        text("answers", "what may be answered, separated by blanks, or 'free text'"),
    ),
)
CODINGS = TableSchema(
    "codings",
    "sentence and coder (`framing code import --out`, under the name you give)",
    (
        *KEY.columns[1:5],
        text("coder", "who coded it"),
        *KEY.columns[5:8],
        *_ANSWERS,
        number("inclusion", "chance with which it was drawn; empty when not known"),
        text("text", "the sentence; only with --text"),
    ),
)
AGREEMENT = TableSchema(
    "agreement",
    "thing coded twice, frame, voice and language (`framing code agree --format csv`)",
    (
        text(
            "what",
            "frame, frame in voice, voice and stance (where all see the frame), mode, role (where all see somebody reported) or junk",
        ),
        text("frame", _CODED),
        text("voice", "of 'frame in voice': the voice asked for; else empty"),
        text("lang", "language of the articles; empty for all together"),
        number("alpha", "Krippendorff's alpha; empty when undefined"),
        number("alpha_low", "ends of its 95% interval, sentences drawn again"),
        number("alpha_high", ""),
        number("kappa", "Cohen's kappa; empty when undefined, as for more than two coders"),
        number("kappa_low", "ends of its interval"),
        number("kappa_high", ""),
        number(
            "percentage",
            "share of pairs of codings that are the same, 0 to 1; empty when undefined",
        ),
        whole("units", "sentences that two or more coded"),
        whole("cases", "codings of these that are positive, or not the commonest value"),
        whole("coders", "how many coders"),
        text("reason", "why a figure or an interval is missing, and of which coefficient"),
    ),
)
_FIGURES = (
    number("estimate", "the figure, 0 to 1; empty when undefined"),
    _LOW,
    _HIGH,
    whole("n", "sentences that it rests on (of attributed_f1: coded and scored reports added up)"),
    whole("cases", "of these, coded yes; empty where it is not of one frame"),
    text("reason", "why estimate or interval is missing, or how many frames a mean is over"),
)
EVALUATION = TableSchema(
    "evaluation",
    "group, frame and measure (`framing evaluate`)",
    (
        text("group", "all, lang, outlet or event"),
        text("value", "which language, outlet or event; empty for all"),
        text("frame", _CODED),
        text("measure", "what was measured, see below"),
        *_FIGURES,
    ),
)
CODERS = TableSchema(
    "coders",
    "two coders who share sentences, frame and measure",
    (
        text("coder", "whom the scores are held against"),
        text("beside", "the other coder of the same sentences"),
        text("frame", "frame of the codebook; empty for their mean"),
        text("measure", "f1 or macro_f1"),
        *_FIGURES,
    ),
)
CALIBRATION = TableSchema(
    "calibration",
    "frame and tenth of the probability in which a sentence lies",
    (
        FRAME,
        number("low", "ends of the tenth"),
        number("high", ""),
        whole("n", "coded sentences whose probability lies there"),
        number("probability", "their mean probability"),
        number("share", "share of them that is coded yes"),
    ),
)
CONFUSION = TableSchema(
    "confusion",
    "thing coded, frame, coded value and scored value",
    (
        text("what", "present (the frame, 1 or 0), voice, stance, mode or role"),
        text("frame", _CODED),
        text("coded", "what the coders said"),
        text("scored", "what the scores say; '-' where they say nothing"),
        whole("count", "sentences"),
    ),
)
PREVALENCE = TableSchema(
    "prevalence",
    "group and frame",
    (
        text("group", "all, outlet or lang"),
        text("value", "which outlet or language; empty for all"),
        FRAME,
        text("method", "dsl, ppi or uncorrected ([coding.md](coding.md))"),
        number(
            "estimate",
            "share of sentences with the frame, corrected by the coded ones; where uncorrected as scored",
        ),
        *INTERVAL,
        number("uncorrected", "the share as scored"),
        whole("n_sentences", "scored sentences outside junk"),
        whole("n_articles", "their articles"),
        whole("n_coded", "sentences of them that are coded for the frame"),
        text("reason", "why it is not corrected or has no interval"),
        RELIABILITY,
    ),
)
CODING_SCHEMAS = {
    schema.name: schema
    for schema in (
        KEY,
        FORM,
        QUESTIONS,
        CODINGS,
        AGREEMENT,
        EVALUATION,
        CODERS,
        CALIBRATION,
        CONFUSION,
        PREVALENCE,
    )
}
MEASURES = {
    "segment_exact": "share of coded sentences whose ends a segment meets within two characters",
    "unmatched": "share that no segment covers by three tenths",
    "junk_recall": "share of the sentences coded junk that are junk or no segment",
    "junk_false": "the same share of the others",
    "precision": "share of the sentences found with the frame that are coded with it",
    "recall": "share of the sentences coded with the frame that are found with it",
    "f1": "2 × both ÷ (found + coded)",
    "always_yes_f1": "what saying yes to every sentence would reach",
    "brier": "mean squared distance of probability and code; lower is better",
    "brier_of_prevalence": "the same of always giving the share of cases",
    "macro_f1": "plain mean of `f1` over the frames that have a case",
    "always_yes_macro_f1": "plain mean of `always_yes_f1`",
    "attributed_precision": "share of the sentences found to report somebody that are coded so",
    "attributed_recall": "share of the sentences coded as reporting somebody that are found",
    "attributed_f1": "2 × both ÷ (found + coded)",
    "mode_accuracy": "share of the sentences whose mode is the coded one",
    "mode_macro_f1": "plain mean of F1 over the coded modes",
    "role_accuracy": "share of the sentences coded as reporting somebody whose role is the coded one",
    "role_macro_f1": "plain mean of F1 over their coded roles",
    "role_accuracy_where_found": "`role_accuracy` of those that are found to report somebody",
    "voice_accuracy": "share of coded frames that are found in the coded voice (not found: wrong)",
    "stance_accuracy": "the same for the stance, where the voice is coded, too",
}
