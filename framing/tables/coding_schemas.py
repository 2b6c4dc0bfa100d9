"""The tables of the coding loop: a sample and its form, codings, agreement, evaluation."""

from framing.tables.columns import FRAME, RELIABILITY, TableSchema

_CODED = "frame of the codebook; empty for what is not of one frame"
_LOW = ("low", "lower end of the 95% interval, whole articles drawn again; empty as `reason` says")
_HIGH = ("high", "upper end")
_ANSWERS = (
    ("FRAME", "1 or 0; one column for each frame of the codebook; blank: not coded"),
    ("FRAME_voice", "whose words carry the frame, a role; blank without the frame"),
    ("FRAME_stance", "own, attributed, distanced or endorsed; blank without the frame"),
    ("mode", "none, direct, indirect, mixed or scare"),
    ("speaker", "naming of the source, free text"),
    ("role", "who the source is, a role"),
    ("junk", "1 when the line is not part of the article"),
)
KEY = TableSchema(
    "key",
    "drawn sentence (`framing code sample`; for the researcher alone)",
    (
        ("item", "name of the sentence in the form"),
        ("article", "`article_id` of the scored tables"),
        ("start", "offset of its first character in the text as read"),
        ("end", "offset after its last character"),
        ("digest", "first 16 digits of the SHA-256 of the sentence"),
        ("lang", "language of the article"),
        ("outlet", "its outlet"),
        ("event", "its event; empty if not grouped"),
        ("stratum", "what it was drawn from, such as 'outlet=A'; several parted by a bar"),
        ("inclusion", "chance with which it was drawn, above 0 and up to 1"),
        ("frames", "frames that the form asks for, parted by a bar between blanks"),
    ),
)
FORM = TableSchema(
    "form",
    "drawn sentence (`--form csv`; for coders)",
    (
        ("item", "name of the sentence; leave it as it is"),
        ("title", "headline of the article"),
        ("before", "sentences before it"),
        ("text", "the sentence to code; leave it as it is"),
        ("after", "sentences behind it"),
        *_ANSWERS,
        ("coder", "who codes; blank: the file's name, or --coder of `framing code import`"),
    ),
)
QUESTIONS = TableSchema(
    "questions",
    "column of the form to fill in",
    (
        ("column", "column of `form`"),
        ("question", "what is asked, for a frame with its definition"),
        ("answers", "what may be answered, parted by blanks, or 'free text'"),
    ),
)
CODINGS = TableSchema(
    "codings",
    "sentence and coder (`framing code import --out`, under the name you give)",
    (
        *KEY.columns[1:5],
        ("coder", "who coded it"),
        *KEY.columns[5:8],
        *_ANSWERS,
        ("inclusion", "chance with which it was drawn; empty when not known"),
        ("text", "the sentence; only with --text"),
    ),
)
AGREEMENT = TableSchema(
    "agreement",
    "thing coded twice, frame, voice and language (`framing code agree --format csv`)",
    (
        ("what", "frame, frame in voice, voice, stance, mode, role or junk"),
        ("frame", _CODED),
        ("voice", "of 'frame in voice': the voice asked for; else empty"),
        ("lang", "language of the articles; empty for all together"),
        ("alpha", "Krippendorff's alpha; empty when undefined"),
        ("alpha_low", "lower end of its 95% interval, sentences drawn again"),
        ("alpha_high", "upper end"),
        ("kappa", "Cohen's kappa; empty when undefined, as for more than two coders"),
        ("kappa_low", "lower end of its 95% interval"),
        ("kappa_high", "upper end"),
        ("percentage", "share of pairs of codings that are the same, 0 to 1"),
        ("units", "sentences that two or more coded"),
        ("cases", "codings of these that are positive, or not the commonest value"),
        ("coders", "how many coders"),
        ("reason", "why a figure or an interval is missing, and of which coefficient"),
    ),
)
_FIGURES = (
    ("estimate", "the figure, 0 to 1; empty when undefined"),
    _LOW,
    _HIGH,
    ("n", "sentences that it rests on (of attributed_f1: coded and scored reports added up)"),
    ("cases", "of these, coded yes; empty where it is not of one frame"),
    ("reason", "why estimate or interval is missing, or how many frames a mean is over"),
)
EVALUATION = TableSchema(
    "evaluation",
    "group, frame and measure (`framing evaluate`)",
    (
        ("group", "all, lang, outlet or event"),
        ("value", "which language, outlet or event; empty for all"),
        ("frame", _CODED),
        ("measure", "what was measured, see below"),
        *_FIGURES,
    ),
)
CODERS = TableSchema(
    "coders",
    "two coders who share sentences, frame and measure",
    (
        ("coder", "whom the scores are held against"),
        ("beside", "the other coder of the same sentences"),
        ("frame", "frame of the codebook; empty for their mean"),
        ("measure", "f1 or macro_f1"),
        *_FIGURES,
    ),
)
CALIBRATION = TableSchema(
    "calibration",
    "frame and tenth of the probability in which a sentence lies",
    (
        FRAME,
        ("low", "lower end of the tenth"),
        ("high", "upper end"),
        ("n", "coded sentences whose probability lies there"),
        ("probability", "their mean probability"),
        ("share", "share of them that is coded yes"),
    ),
)
CONFUSION = TableSchema(
    "confusion",
    "thing coded, frame, coded value and scored value",
    (
        ("what", "present (the frame, 1 or 0), voice, stance, mode or role"),
        ("frame", _CODED),
        ("coded", "what the coders said"),
        ("scored", "what the scores say; '-' where they say nothing"),
        ("count", "sentences"),
    ),
)
PREVALENCE = TableSchema(
    "prevalence",
    "group and frame",
    (
        ("group", "all, outlet or lang"),
        ("value", "which outlet or language; empty for all"),
        FRAME,
        ("method", "dsl, ppi or uncorrected (see coding.md)"),
        ("estimate", "share of sentences with the frame, corrected by the coded ones"),
        ("low", "lower end of its 95% interval, articles as the unit"),
        ("high", "upper end"),
        ("uncorrected", "the share as scored"),
        ("n_sentences", "scored sentences outside junk"),
        ("n_articles", "their articles"),
        ("n_coded", "sentences of them that are coded for the frame"),
        ("reason", "why it is not corrected or has no interval"),
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
    "stance_accuracy": "the same for the stance",
}
