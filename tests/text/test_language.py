"""English and Spanish are told apart by their function words."""

from framing.lexicon.language import load_markers
from framing.text.language import detect_language


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
