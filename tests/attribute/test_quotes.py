"""Single marks may hold a whole paragraph, but two apostrophes far apart hold nothing."""

from framing.attribute.quotes.find import find_quotes

LONG = "Nobody came to the bridge that day. " * 12


def test_single_marks_around_sentences_may_be_far_apart() -> None:
    """From the start of a line to the end of its last sentence: one quotation."""
    text = f"The baker wrote:\n'{LONG.strip()}'\nThe street was empty."
    assert [quote.inner.of(text) for quote in find_quotes(text)] == [LONG.strip()]


def test_apostrophes_far_apart_are_no_quotation() -> None:
    """An apostrophe inside a line opens no long quotation."""
    text = f"In the summer of 'forty {LONG}It was the bakers' day."
    assert find_quotes(text) == []


def test_a_double_prime_behind_a_digit_closes_what_a_quotation_mark_opened() -> None:
    """Typesetting turns the mark behind '2019' into a double prime; inches stay inches."""
    text = "“El puente cayó en 2019″. Llovió. Un tubo de 90″ y otro."
    assert [quote.inner.of(text) for quote in find_quotes(text)] == ["El puente cayó en 2019"]


def test_a_closing_mark_where_a_paragraph_opens_opens_a_quotation() -> None:
    """Editors set '”' or '»' at both ends of a paragraph: what stands between is quoted."""
    text = "La alcaldesa habló ayer.\n”El puente es nuestro. Nadie lo cerrará”, agregó."
    assert [quote.inner.of(text) for quote in find_quotes(text)] == [
        "El puente es nuestro. Nadie lo cerrará"
    ]


def test_low_marks_close_with_high_ones() -> None:
    """„We stay“ is one quotation, and the text behind it is none."""
    text = "„We stay here“, said the baker. The street „was“ empty."
    assert [quote.inner.of(text) for quote in find_quotes(text)] == ["We stay here", "was"]


def test_straight_marks_inside_straight_marks_belong_to_the_outer_quotation() -> None:
    """What is quoted within a quotation parts it no longer; two quotations of a line stay two."""
    nested = 'He wrote: "They said "go away" and I left," and slept.'
    apart = 'He called it "a joke" and "a shame" and slept.'
    assert [quote.inner.of(nested) for quote in find_quotes(nested)] == [
        'They said "go away" and I left,'
    ]
    assert [quote.inner.of(apart) for quote in find_quotes(apart)] == ["a joke", "a shame"]
