"""Omissions: what at least two other outlets carry on an event and one outlet does not."""

from dataclasses import replace

from framing.records import FrameCode
from framing.relate.figures.find import FigureFinder
from framing.relate.figures.table import relate_figures
from framing.relate.omissions import relate_omissions
from tests.relate.coding import code_text


def test_missing_source_and_figure() -> None:
    """A speaker and a figure in two outlets are listed for the third, with who carries them."""
    texts = {
        "North": "Mayor Ida Moss said the bridge was safe. At least 31 workers were injured.",
        "South": "“It is safe,” Moss said on Monday. At least 31 workers were injured there.",
        "West": "The bridge was closed. Cars waited for hours along the river.",
    }
    coded = [code_text(text, id=name, outlet=name, event="e") for name, text in texts.items()]
    tables = {"figures": relate_figures(coded, FigureFinder.load())}
    rows = list(relate_omissions(coded, tables).records())
    found = {(row["kind"], row["missing_from"], row["carried_by"]) for row in rows}
    assert ("source", "West", "North; South") in found
    assert ("figure", "West", "North; South") in found
    assert {row["missing_from"] for row in rows} == {"West"}


def test_another_office_is_another_source() -> None:
    """Ministers and officers without a name are no source of their own: their role is listed."""
    texts = {
        "North": "The Interior Minister said it rained. The minister said it was safe.",
        "South": "The Justice Minister said it rained. The minister said it was safe.",
        "West": "The bridge was closed.",
        "East": "The Water Minister said it rained.",
    }
    coded = [code_text(text, id=name, outlet=name, event="e") for name, text in texts.items()]
    rows = list(relate_omissions(coded, {}).records())
    assert {(row["kind"], row["missing_from"]) for row in rows} == {("role", "West")}


def test_one_carrier_is_no_omission() -> None:
    """What only one outlet carries is nobody's omission, and other events do not count."""
    one = code_text("Mayor Ida Moss said no.", id="a", outlet="North", event="e")
    two = code_text("The bridge was closed.", id="b", outlet="South", event="e")
    far = code_text("Mayor Ida Moss said no.", id="c", outlet="West", event="f")
    assert relate_omissions([one, two, far], {}).rows == []


def test_namings_are_compared() -> None:
    """A variant that two outlets use is listed for the one that does not."""
    coded = [code_text("It rained.", id=name, outlet=name, event="e") for name in "abc"]
    namings = {name: [("killing", "massacre", 1)] for name in "ab"}
    (row,) = relate_omissions(coded, {}, namings=namings).records()
    assert (row["item"], row["missing_from"]) == ("killing: massacre", "c")
    assert (row["first_article"], row["first_sentence"]) == ("a", 1)


def list_sources(texts: dict[str, str]) -> set[tuple[object, object, object]]:
    """Return item, carriers and who lacks it of the sources left out, one article an outlet."""
    coded = [code_text(text, id=name, outlet=name, event="e") for name, text in texts.items()]
    rows = relate_omissions(coded, {}).records()
    return {
        (row["item"], row["carried_by"], row["missing_from"])
        for row in rows
        if row["kind"] == "source"
    }


def test_two_of_one_surname_are_two_sources() -> None:
    """Quoting the brother is not quoting the sister."""
    texts = {
        "North": "Senator Ida Moss said it rained.",
        "South": "Senator Ida Moss said the bridge was safe.",
        "West": "Mayor Tom Moss said the bridge was closed.",
    }
    assert list_sources(texts) == {("Senator Ida Moss", "North; South", "West")}


def test_who_may_be_quoted_is_not_left_out() -> None:
    """A 'Moss' that may be either of two is no third who carries them, nor do they lack there."""
    texts = {
        "North": "Senator Ida Moss said it rained.",
        "South": "Ida Moss said the bridge was safe. Mayor Tom Moss said it was closed.",
        "West": "Moss said the bridge was closed.",
        "East": "The bridge was closed.",
    }
    assert list_sources(texts) == {("Senator Ida Moss", "North; South", "East")}


def test_a_surname_that_is_a_title_is_a_source() -> None:
    """'Police Chief Ana King' and 'Ana King' are one, left out by who quotes a king."""
    texts = {
        "North": "“The road is open,” King said. Police Chief Ana King said it was safe.",
        "South": "Ana King said the road was open.",
        "West": "The King said the road was open.",
    }
    assert list_sources(texts) == {("Police Chief Ana King", "North; South", "West")}


def test_an_office_linked_to_a_name_is_that_source() -> None:
    """Who names the mayor as a source once and then quotes 'the mayor' has quoted her there too."""
    texts = {
        "North": "Mayor Ida Moss said it rained.",
        "South": "Ida Moss said the bridge was safe.",
        "West": "Mayor Ida Moss warned that it may flood. “It is safe,” the mayor said.",
    }
    assert list_sources(texts) == set()


def test_bodies_that_end_alike_are_two_sources() -> None:
    """Quoting Transparency International is not quoting Amnesty, and HRW is Human Rights Watch."""
    texts = {
        "North": "Amnesty International said it rained. Human Rights Watch said it was dry.",
        "South": "Amnesty International said it flooded. HRW said it was dry.",
        "West": "Transparency International said it rained. HRW said it was wet.",
    }
    assert list_sources(texts) == {("Amnesty International", "North; South", "West")}


def test_the_second_speaker_of_a_sentence_is_quoted_too() -> None:
    """Whom a sentence reports beside its first source is not left out by the outlet."""
    texts = {
        "North": "Mayor Ida Moss said the bridge was safe.",
        "South": "“It is safe,” Mayor Ida Moss said on Monday.",
        "West": "Minister Leo Gray said it rained, while Mayor Ida Moss said the bridge was safe.",
    }
    assert list_sources(texts) == set()


def list_roles(texts: dict[str, str]) -> set[tuple[object, object]]:
    """Return the roles left out and by whom, one article an outlet."""
    coded = [code_text(text, id=name, outlet=name, event="e") for name, text in texts.items()]
    rows = relate_omissions(coded, {}).records()
    return {(row["item"], row["missing_from"]) for row in rows if row["kind"] == "role"}


MINISTER = "The Interior Minister said it rained. The minister said the bridge was safe."


def test_a_role_stands_in_two_sentences() -> None:
    """One sentence of a minister is too little to say that others leave the government out."""
    one = "The Interior Minister said it rained."
    texts = {"North": MINISTER, "South": MINISTER, "West": "The bridge was closed."}
    assert list_roles(texts) == {("government", "West")}
    assert list_roles({**texts, "South": one}) == set()
    assert list_roles({**texts, "West": one}) == set()


def test_who_quotes_somebody_unknown_leaves_no_role_out() -> None:
    """A 'Leo Gray' whose role nothing decides may be of the government."""
    texts = {"North": MINISTER, "South": MINISTER, "West": "Leo Gray said it rained."}
    assert list_roles(texts) == set()


def test_one_person_in_two_roles_is_no_role_left_out() -> None:
    """Who quotes a minister as a neighbour of the bridge quotes whom others have as government."""
    named = "Interior Minister Ida Moss said it rained. Moss said the bridge was safe."
    neighbour = "Ida Moss, a resident of the street, said it rained."
    other = "Tom King, a resident of the street, said it rained."
    assert list_roles({"North": named, "South": named, "West": neighbour}) == set()
    assert list_roles({"North": named, "South": named, "West": other}) == {("government", "West")}


def list_frames(**chances: list[float | None]) -> list[tuple[object, ...]]:
    """Return carriers, who lacks the frame and its first sentence, from each sentence's chance.

    The frame is present from .3; None is a sentence of a scorer that tells no chance, with a term.
    """
    coded = [
        replace(
            code_text("It rained.", id=name, outlet=name, event="e"),
            codes=[
                FrameCode(
                    at, "government", chance is None or chance >= 0.3, chance, 1, "outlet", "own"
                )
                for at, chance in enumerate(given, 1)
            ],
        )
        for name, given in chances.items()
    ]
    rows = relate_omissions(coded, {}).records()
    return [(row["carried_by"], row["missing_from"], row["first_sentence"]) for row in rows]


def test_a_frame_is_left_out_on_firm_ground_only() -> None:
    """Carriers have it in two sentences or one of .5; nothing of .1 stands where it is left out."""
    assert list_frames(a=[0.2, 0.5], b=[0.3, 0.4], c=[0.09]) == [("a; b", "c", 2)]
    assert list_frames(a=[0.2, 0.5], b=[0.3, 0.2], c=[0.09]) == []
    assert list_frames(a=[0.2, 0.5], b=[0.3, 0.4], c=[0.1]) == []


def test_frames_of_terms_alone_need_two_sentences() -> None:
    """Where a scorer tells no chance, two sentences carry a frame and one all but carries it."""
    assert list_frames(a=[None, None], b=[None, None], c=[]) == [("a; b", "c", 1)]
    assert list_frames(a=[None, None], b=[None], c=[]) == []
    assert list_frames(a=[None, None], b=[None, None], c=[None]) == []
