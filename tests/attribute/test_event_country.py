"""Whose government speaks is told by the country of the events that is given, else by the one guessed."""

from pathlib import Path

import pytest

from framing.attribute.rules import RuleAttributor
from framing.prepare import prepare_article
from framing.records import Article
from framing.segment.segments import RuleSegmenter

RULES = RuleAttributor.load()
MEXICO = (
    "In Mexico the army killed three men in Oaxaca. In Puebla shops closed. U.S. officials said "
    "the border is quiet. The Mexican army said it fired back. The Mexican government said it "
    "regrets the deaths."
)


class NoTerms:
    """A matcher that finds nothing."""

    def match(self, *stages: object) -> tuple[()]:
        """Return no hits."""
        del stages
        return ()


def find(text: str, country: str = "", rules: RuleAttributor = RULES) -> tuple[str, dict[str, str]]:
    """Return the country that roles were told by, and the role of each speaker."""
    article = Article(
        id="a", outlet="The Harbour Post", published="2019-05-01", lang="en", title="", text=text,
        source="a", event_country=country,
    )  # fmt: skip
    found = prepare_article(article, RuleSegmenter.load(), rules, NoTerms())
    return found.event_country, {one.speaker: one.role for one in found.attributions}


@pytest.mark.parametrize(
    ("given", "used", "roles"),
    [
        ("", "MX", ("foreign", "security", "government")),
        ("MX", "MX", ("foreign", "security", "government")),
        ("US", "US", ("government", "security", "foreign")),
        ("CL", "CL", ("foreign", "security", "foreign")),
    ],
)
def test_governments_are_those_of_the_given_country(
    given: str, used: str, roles: tuple[str, ...]
) -> None:
    """Another country's officials are foreign; forces of one that takes part stay what they are."""
    namings = ("U.S. officials", "The Mexican army", "The Mexican government")
    assert find(MEXICO, given) == (used, dict(zip(namings, roles, strict=True)))


def test_a_text_that_names_no_place_has_no_country_unless_given() -> None:
    """Nothing is foreign where the country is unclear."""
    text = "Shops closed. The Chilean ministry said the roads are open."
    assert find(text) == ("", {"The Chilean ministry": "government"})
    assert find(text, "PE") == ("PE", {"The Chilean ministry": "foreign"})


def test_short_names_are_those_of_the_given_country() -> None:
    """A party's two or three letters mean it in an article about its own country alone."""
    text = "Shops closed. The PRI said nothing would change."
    assert find(text, "MX")[1] == {"The PRI": "opposition"}
    assert find(text, "US")[1] == {"The PRI": "unknown"}


def test_own_actors_of_a_country_follow_it(tmp_path: Path) -> None:
    """A row with a country makes somebody foreign where the given country is another."""
    path = tmp_path / "actors.csv"
    path.write_text("name,kind,role,country\nIlda Varn,person,government,CL\n", encoding="utf-8")
    rules = RuleAttributor.load([path])
    text = "Shops closed. Ilda Varn said the roads are open."
    assert find(text, "CL", rules)[1] == {"Ilda Varn": "government"}
    assert find(text, "PE", rules)[1] == {"Ilda Varn": "foreign"}
