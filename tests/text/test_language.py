"""English and Spanish are told apart by their function words."""

from framing.lexicon.language import load_markers
from framing.text.language import detect_language, find_script


def test_languages_are_told_apart() -> None:
    """One sentence is enough; a name alone decides nothing."""
    markers = load_markers()
    assert detect_language("The army shot at the crowd and it fled from the square.", markers) == (
        "en",
        True,
    )
    assert detect_language(
        "El ejército disparó contra la multitud y los jóvenes huyeron.", markers
    ) == ("es", True)
    assert detect_language("Nicolás Maduro, Caracas", markers) == ("en", False)


def test_no_word_marks_both_languages() -> None:
    """A word that tells one language does not tell the other."""
    markers = load_markers()
    assert not markers["en"] & markers["es"]


def test_one_language_alone_is_known_or_not() -> None:
    """With the words of a single language there is no other to lead."""
    markers = {"es": {"de", "la", "los"}}
    assert detect_language("Los gritos de la gente de la plaza", markers) == ("es", True)
    assert detect_language("Gente en plena plaza", markers) == ("en", False)


def test_the_script_of_most_letters_is_named() -> None:
    """Of two scripts that of more letters; half the letters are not most."""
    scripts = {"CYRILLIC": "Cyrillic script", "GREEK": "Greek script"}
    assert find_script("Полиция стреляла, είπε", scripts) == "Cyrillic script"
    assert find_script("Киев Kiev", scripts) == ""
    assert find_script("Киева Kiev", scripts) == "Cyrillic script"
