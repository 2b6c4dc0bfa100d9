"""Reported speech in sentences invented for the project."""

from framing.attribute.rules import RuleAttributor
from framing.records import Article, Segment, Span, Speech
from framing.text.tokens import tokenize_text


def code_sentences(
    attributor: RuleAttributor,
    sentences: list[str],
    lang: str,
    published: str = "2021-07-09",
) -> tuple[Speech, ...]:
    """Return the speech of an article made of one sentence after another."""
    text = " ".join(sentences)
    segments = []
    start = 0
    for number, sentence in enumerate(sentences, start=1):
        span = Span(start, start + len(sentence))
        segments.append(Segment(article_id="a", number=number, span=span, kind="body"))
        start = span.end + 1
    article = Article(
        id="a", outlet="", published=published, lang=lang, title="", text=text, source=""
    )
    found = attributor.attribute(article, segments, tokenize_text(text))
    return attributor.sum_up(segments, found)


def test_a_quotation_over_two_sentences_has_one_speaker(attributor: RuleAttributor) -> None:
    """Each sentence of a quotation carries its speaker, named only at the end."""
    first, second = code_sentences(
        attributor,
        ["“We heard shots all night.", "We hid under the beds,” said Rosa Paz, a baker."],
        "en",
    )
    assert (first.mode, first.speaker) == ("direct", "Rosa Paz")
    assert (second.mode, second.speaker) == ("direct", "Rosa Paz")


def test_a_pronoun_means_the_last_full_naming(attributor: RuleAttributor) -> None:
    """'She said' is the minister named the sentence before."""
    _, second = code_sentences(
        attributor,
        ["Interior Minister Ana Ruiz said the roads were open.", "She said nobody was hurt."],
        "en",
    )
    assert (second.mode, second.speaker) == ("indirect", "Interior Minister Ana Ruiz")


def test_a_hostile_text_is_read(attributor: RuleAttributor) -> None:
    """Thousands of opening marks end in an answer."""
    (speech,) = code_sentences(attributor, ["“" * 5000], "en")
    assert speech.segment == 1


def test_forces_that_take_part_are_security_and_those_far_away_foreign(
    attributor: RuleAttributor,
) -> None:
    """An army keeps its role where its country is one of those the article is about."""
    scene = "Shells fell in Lebanon, in Tyre and in Sidon in Lebanon, and in Haifa in Israel."
    _, said = code_sentences(attributor, [scene, "The Israeli army said it had hit a depot."], "en")
    assert (said.role, said.mode) == ("security", "indirect")
    _, said = code_sentences(
        attributor, [scene, "The French army said it had sent two ships."], "en"
    )
    assert said.role == "foreign"


def test_governments_abroad_stay_foreign_where_they_take_part(attributor: RuleAttributor) -> None:
    """Only forces keep their role: the government of the other country is another state."""
    scene = "Shells fell in Lebanon, in Tyre and in Sidon in Lebanon, and in Haifa in Israel."
    _, said = code_sentences(
        attributor, [scene, "The Israeli government said it had no choice."], "en"
    )
    assert said.role == "foreign"


def test_a_comma_may_part_a_spanish_subject_from_its_verb(attributor: RuleAttributor) -> None:
    """'La alcaldesa Rosa Paz, dijo' names who speaks; 'Por la tarde, dijo' names nobody."""
    (said,) = code_sentences(
        attributor, ["La alcaldesa Rosa Paz, dijo que la calle está cerrada."], "es"
    )
    assert (said.speaker, said.role) == ("La alcaldesa Rosa Paz", "government")
    (said,) = code_sentences(attributor, ["Por la tarde, dijo que la calle está cerrada."], "es")
    assert said.speaker == ""


def test_an_undated_article_is_dated_by_the_year_it_speaks_of(attributor: RuleAttributor) -> None:
    """Who governed in 2012 opposed in 2020: the year in the text tells; without one nothing does."""
    talk = "Democrats said the bill was ready."
    for year, role in (("2012", "government"), ("2020", "opposition")):
        opening = f"In {year} floods hit Ohio in the United States."
        _, said = code_sentences(attributor, [opening, talk], "en", published="")
        assert said.role == role
    _, said = code_sentences(
        attributor, ["Floods hit Ohio in the United States.", talk], "en", published=""
    )
    assert said.role == "unknown"
