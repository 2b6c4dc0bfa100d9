"""Table `sources`: one speaker is one row, however an article goes on naming them."""

from dataclasses import replace

import pytest

from framing.attribute.roles.grounds import tell_correction
from framing.attribute.rules import RuleAttributor
from framing.codebook import Codebook, load_codebook
from framing.pipeline import score_articles
from framing.records import Article, FrameCode, Role
from framing.relate.sources import relate_sources
from framing.relate.speakers import list_speakers
from tests.build import an_article

ENGLISH = (
    "Opposition leader Peter Ouma said the count was false. Ouma said he would march. "
    "He added that many would follow. Critics said he lied."
)
SPANISH = (
    "La ministra del Interior, Rosa Quispe, dijo que no habrá tregua. "
    "La ministra agregó que el valle está en calma."
)


def list_sources(*articles: Article) -> list[dict[str, object]]:
    """Return the rows of the table, those of whole roles left out."""
    codebook: Codebook = load_codebook()
    assert isinstance(codebook.attributor, RuleAttributor)
    rows = relate_sources(score_articles(articles, codebook).coded).records()
    return [dict(row) for row in rows if row["speaker"]]


def test_one_speaker_is_one_row_under_the_fullest_naming() -> None:
    """The namings that `speaker_id` links count together, in either language and over articles."""
    rows = list_sources(
        an_article(SPANISH, id="es", lang="es"),
        an_article(ENGLISH, id="a"),
        an_article(ENGLISH.replace("Critics", "The critics"), id="b"),
    )
    found = {str(row["speaker"]): row["sentences"] for row in rows}
    assert found["Opposition leader Peter Ouma"] == 2 * 3
    assert found["La ministra del Interior, Rosa Quispe"] == 2
    assert not {"Ouma", "La ministra", "la ministra"} & set(found)


def test_a_role_has_all_frames_in_its_voice() -> None:
    """Those of a second source and of words held at a distance too, as `frames` counts them."""
    text = f"{ENGLISH} It rained in the valley. Boats left."
    item = score_articles([an_article(text, id="a")], load_codebook()).coded[0]
    voices: tuple[tuple[int, Role], ...] = (
        (1, "opposition"), (2, "expert"), (5, "opposition"), (6, "outlet"), (6, "rights"),
    )  # fmt: skip
    codes = tuple(
        FrameCode(number, "hr", True, None, 0, voice, "attributed") for number, voice in voices
    )
    rows = list(relate_sources([replace(item, codes=codes)]).records())
    wholes = {row["role"]: row["frames_voiced"] for row in rows if not row["speaker"]}
    assert wholes["opposition"] == "hr:2"
    assert (wholes["expert"], wholes["rights"]) == ("hr:1", "hr:1")
    assert "outlet" not in wholes
    (ouma,) = [row for row in rows if "Ouma" in str(row["speaker"])]
    assert ouma["frames_voiced"] == "hr:1"
    (rights,) = [row for row in rows if row["role"] == "rights"]
    assert (rights["sentences"], rights["first_position"], rights["first_article"]) == (0, None, "")


def test_capitals_at_the_start_of_a_sentence_make_no_other_speaker() -> None:
    """'The government' and 'the government' are one."""
    rows = list_sources(
        an_article("The government said it rained.", id="a"),
        an_article("On Monday the government said it rained.", id="b"),
    )
    assert [(row["speaker"], row["sentences"]) for row in rows] == [("The government", 2)]


def test_each_row_says_where_the_source_speaks_first() -> None:
    """The article and the sentence, as `naming` does; a whole role has them too."""
    rows = list_sources(an_article(f"It rained. {ENGLISH}", id="a"), an_article(ENGLISH, id="b"))
    ouma = next(row for row in rows if "Ouma" in str(row["speaker"]))
    assert (ouma["first_article"], ouma["first_sentence"]) == ("a", 2)


def test_a_person_is_one_row_with_and_without_a_title() -> None:
    """Over articles too; whoever is told by a preposition is somebody else, and so is another body."""
    texts = (
        "Opposition leader Peter Ouma said it rained.",
        "Peter Ouma, an opposition leader, said it rained.",
        "The opposition lawyer of Peter Ouma said it rained.",
    )
    rows = list_sources(*(an_article(text, id=f"a{at}") for at, text in enumerate(texts)))
    found = {
        str(row["speaker"]): row["sentences"] for row in rows if "Peter" in str(row["speaker"])
    }
    assert found["Opposition leader Peter Ouma"] == 2
    assert sum(int(str(count)) for count in found.values()) == len(texts)
    bodies = list_sources(
        an_article("The Defence Ministry said it rained.", id="a"),
        an_article("The Alban Defence Ministry said it rained.", id="b"),
    )
    assert len(bodies) == 2


def test_a_person_is_one_row_behind_any_title() -> None:
    """Titles, accents, initials and short given names make no other person; other given names and joint namings do."""
    texts = (
        "Opposition leader Peter Ouma said it rained.",
        "Opposition candidate Pete J. Oumá said it rained.",
        "Opposition leader Ida Ouma said it rained.",
        "Opposition leaders Ida Ouma and Peter Ouma said it rained.",
    )
    rows = list_sources(*(an_article(text, id=f"a{at}") for at, text in enumerate(texts)))
    assert {row["speaker"]: row["sentences"] for row in rows} == {
        "Opposition candidate Pete J. Oumá": 2,
        "Opposition leader Ida Ouma": 1,
        "Opposition leaders Ida Ouma and Peter Ouma": 1,
    }


def test_a_surname_alone_is_the_one_person_who_has_it() -> None:
    """In one role of an outlet; beside two of that name it stays apart, and a given name means nobody."""
    whole = "Opposition leader Peter Ouma said it rained."
    texts = (whole, "Opposition leader Ouma said it rained.")
    rows = list_sources(*(an_article(text, id=f"a{at}") for at, text in enumerate(texts)))
    assert {row["speaker"]: row["sentences"] for row in rows} == {"Opposition leader Peter Ouma": 2}
    for other in ("Opposition leader Ida Ouma said it snowed.", "Opposition leader Peter said so."):
        parts = (whole, other) if "Ida" not in other else (*texts, other)
        apart = list_sources(*(an_article(text, id=f"a{at}") for at, text in enumerate(parts)))
        assert len(apart) == len(parts)


def test_the_list_to_correct_joins_speakers_as_the_table_does() -> None:
    """Over outlets and roles too: every naming that the row stands for is among its aliases."""
    texts = (
        ("A", "Opposition leader Peter J. Ouma said it rained."),
        ("B", "Peter Ouma, an opposition leader, said it rained."),
        ("C", "The Defence Ministry said it rained."),
        ("C", "The chief of the Defence Ministry said it rained."),
    )
    articles = [an_article(text, id=f"a{at}", outlet=one) for at, (one, text) in enumerate(texts)]
    rows = list(list_speakers(score_articles(articles, load_codebook()).coded).records())
    assert [row["name"] for row in rows if "Ministry" in str(row["name"])] == [
        "The Defence Ministry",
        "The chief of the Defence Ministry",
    ]
    (ouma,) = [row for row in rows if "Ouma" in str(row["name"])]
    assert ouma["name"] == "Opposition leader Peter J. Ouma"
    assert str(ouma["aliases"]).split("|") == ["Peter Ouma"]
    assert str(ouma["note"]).startswith("2 sentences in 2 articles")


def test_the_list_to_correct_joins_no_surnames_over_articles() -> None:
    """One correction would give all of a name one role: 'El panadero Paz' is not the minister."""
    namings = (
        "La ministra Ana Paz", "El panadero Paz", "El señor Paz, vecino del valle,",
        "El ministro Roa", "La ministra Ana Paz Roa",
    )  # fmt: skip
    articles = [
        an_article(f"{one} dijo que llovió.", id=f"a{at}", outlet="ABC"[at % 3], lang="es")
        for at, one in enumerate(namings)
    ]
    rows = list_speakers(score_articles(articles, load_codebook()).coded).records()
    assert {str(row["name"]): row["aliases"] for row in rows} == {
        "El ministro Roa": "",
        "El panadero Paz": "",
        "El señor Paz": "",
        "La ministra Ana Paz Roa": "La ministra Ana Paz",
    }


@pytest.mark.parametrize(
    ("lang", "namings", "joined"),
    [
        ("en", ("Senator Ana Paz", "Senator Paz"), {"Senator Ana Paz"}),
        ("en", ("Ana Paz", "Paz"), {"Ana Paz"}),
        ("en", ("Ana Paz Jr", "Ana Paz"), {"Ana Paz Jr"}),
        ("en", ("Luis Orr", "Mrs. Orr"), None),
        ("en", ("Mia Orr", "A. Orr"), None),
        ("en", ("Luis Orr Jr", "Luis Orr Sr"), None),
        ("en", ("Wells Fargo", "Mr. Fargo"), None),
        ("en", ("Mr. Luis Grace", "Ms. Grace Paz", "Grace"), None),
        ("en", ("Mr. Paz-Orr", "Mrs. Paz-Orr"), None),
        ("es", ("El alcalde Luis Roa", "La alcaldesa Roa"), None),
        (
            "es",
            ("La ministra Ana Paz Ríos", "El ministro Ríos", "La ministra Paz"),
            {"La ministra Ana Paz Ríos", "El ministro Ríos"},
        ),
    ],
)
def test_a_surname_is_joined_where_the_naming_tells_nothing_else(
    lang: str, namings: tuple[str, ...], joined: set[str] | None
) -> None:
    """It must be the full naming without its given names; of two Spanish surnames the first counts."""
    verb = "dijo que llovió" if lang == "es" else "said it rained"
    articles = [
        an_article(f"{one} {verb}.", id=f"a{at}", lang=lang) for at, one in enumerate(namings)
    ]
    found = {str(row["speaker"]) for row in list_sources(*articles)}
    assert found == (set(namings) if joined is None else joined)


PERSONS = """Dr. Mia Orr of the Harvest Party said it rained. AFP's Ivo Rast said boats left.
The River Union said shops closed. Senior Democrats said it snowed. France's Le Monde said roads were shut.
The army's Quick River Force said it was calm. Peru's Shining Path said it would fight on."""
PERSONAS = """La diputada Ana Paz del Partido Socialista dijo que llovió. El Partido Comunista dijo que no."""


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("en", PERSONS, ["person", "person", *["body"] * 5]),
        ("es", PERSONAS, ["person", "body"]),
    ],
)
def test_a_person_of_a_body_is_a_person(lang: str, text: str, kinds: list[str]) -> None:
    """Whoever is named behind a post or by whose they are, though the body decided the role."""
    codebook = load_codebook()
    rows = list_speakers(score_articles([an_article(text, id="a", lang=lang)], codebook).coded)
    found = {str(row["name"]): row["kind"] for row in rows.records()}
    named = {
        "en": (
            "Orr",
            "Rast",
            "River Union",
            "Democrats",
            "Le Monde",
            "River Force",
            "Shining Path",
        ),
        "es": ("Paz", "Comunista"),
    }
    assert [kind for name in named[lang] for row, kind in found.items() if name in row] == kinds


def test_a_corrected_body_stays_a_body() -> None:
    """The list made anew with `--actors` has the kind that it had."""
    coded = score_articles(
        [an_article("The River Union said it rained.", id="a")], load_codebook()
    ).coded[0]
    told = replace(
        coded,
        attributions=tuple(
            replace(one, role_rule=tell_correction("other", one.role_rule))
            for one in coded.attributions
        ),
    )
    (row,) = list_speakers([told]).records()
    assert (row["kind"], row["found"]) == ("body", "oth")
