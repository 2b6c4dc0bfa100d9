"""Events: articles about the same happenings, by date and content; the user's own come first."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.records import CodedArticle, Table
from framing.relate.events.dates import compare_days, read_days
from framing.relate.events.features import build_profiles
from framing.relate.events.group import THRESHOLD, EventOptions, group_events, join_groups
from framing.relate.events.nearness import UNDATED_THRESHOLD, measure_nearness
from framing.relate.events.table import relate_events
from tests.relate.coding import code_text

FERRY = "A ferry sank near the port of Belmara on Tuesday. Divers in Belmara found 46 passengers."
FERRY_AGAIN = "Divers searched the harbour of Belmara, where a ferry with 46 passengers sank."
FERRY_SPANISH = (
    "Un transbordador se hundió frente a Belmara. En Belmara había 46 pasajeros a bordo."
)
CHOIR = "The national choir of Ostia sang for the queen in a concert hall that was full."
MINE = "Workers at the Karst mine downed tools over wages, and the union called a vote."


def code(name: str, text: str, published: str = "2024-05-01", **given: str) -> CodedArticle:
    """Return an invented article of an outlet of the same name."""
    return code_text(text, id=name, outlet=name, published=published, **given)


def test_same_happening_is_one_event() -> None:
    """Two reports of one accident are joined and other news stays apart."""
    coded = [code("a", FERRY), code("b", CHOIR), code("c", FERRY_AGAIN), code("d", MINE)]
    events = group_events(coded)
    assert events["a"] == events["c"]
    assert len({events["a"], events["b"], events["d"]}) == 3


def test_one_event_may_be_all_there_is() -> None:
    """Where every article of a larger corpus reports one accident, they are one event."""
    coded = [code(f"o{number}", FERRY if number % 2 else FERRY_AGAIN) for number in range(24)]
    assert len(set(group_events(coded).values())) == 1


def test_languages_meet_by_names_and_figures() -> None:
    """A Spanish and an English report of one accident are one event."""
    coded = [
        code("a", FERRY),
        code("b", FERRY_SPANISH, lang="es"),
        code("c", CHOIR),
        code("d", MINE),
    ]
    events = group_events(coded)
    assert events["a"] == events["b"] != events["c"]


def test_dates_part_what_content_joins() -> None:
    """Like articles outside the time window are different events; a missing date parts nothing."""
    assert (
        len(set(group_events([code("a", FERRY), code("b", FERRY_AGAIN, "2024-06-30")]).values()))
        == 2
    )
    assert len(set(group_events([code("a", FERRY), code("b", FERRY_AGAIN, "")]).values())) == 1


def test_given_events_override() -> None:
    """What the user's manifest says holds, whatever the content."""
    coded = [code("a", FERRY, event="x"), code("b", FERRY_AGAIN, event="y"), code("c", MINE)]
    assert group_events(coded) == {"a": "x", "b": "y", "c": "event-1"}
    options = EventOptions(use_given=False)
    assert group_events(coded, options)["a"] == group_events(coded, options)["b"]


def test_given_events_take_in_articles_without_one() -> None:
    """A new article about a ferry whose event is given joins it, also where it comes first."""
    old, apart = code("b", FERRY, event="ferry"), code("c", CHOIR, event="choir")
    assert group_events([code("a", FERRY_AGAIN), old, apart])["a"] == "ferry"
    assert group_events([old, apart, code("d", MINE)])["d"] == "event-1"


def test_given_events_are_not_joined_by_what_lies_between() -> None:
    """An article like two given events goes to one of them and leaves them apart."""
    coded = [code("a", FERRY, event="x"), code("b", FERRY), code("c", FERRY, event="y")]
    events = group_events(coded)
    assert events["a"] == "x"
    assert events["c"] == "y"
    assert events["b"] in {"x", "y"}


def test_table_says_why() -> None:
    """The table names what ties the article to its event and leaves lone articles without."""
    rows = list(
        relate_events([code("a", FERRY), code("b", FERRY_AGAIN), code("c", CHOIR)]).records()
    )
    assert "Belmara" in str(rows[0]["why"])
    assert rows[2]["why"] == ""
    assert rows[2]["similarity"] is None


def test_ties_are_to_the_others_of_the_event() -> None:
    """Likeness and ties are those of an article to any other of its event, whatever its size and place."""
    coded = [code(f"o{number}", FERRY if number % 2 else MINE, event="x") for number in range(9)]
    coded.append(code("odd", CHOIR, event="x"))
    rows = [*relate_events(coded).records()]
    assert [row["similarity"] for row in rows] == [1.0] * 9 + [pytest.approx(0.0, abs=0.1)]
    assert [("Belmara" in str(row["why"]), "Karst" in str(row["why"])) for row in rows] == [
        (bool(number % 2), number % 2 == 0) for number in range(9)
    ] + [(False, False)]
    assert [*relate_events(coded, group_events(coded), build_profiles(coded)).records()] == rows


@pytest.mark.parametrize(
    ("first", "second", "fit"),
    [("2024-05-01", "2024-05-08", 1.0), ("2024-05-01", "2024-05-09", 0.0),
     ("2024-05", "2024-05-20", 0.85), ("", "1999", 0.85), ("2023", "2024-06-01", 0.0)],
)  # fmt: skip
def test_partial_dates(first: str, second: str, fit: float) -> None:
    """A partial date stands for all its days; a missing one for any day."""
    assert compare_days(read_days(first), read_days(second), 7) == fit


@given(
    st.dictionaries(st.tuples(st.integers(0, 7), st.integers(0, 7)), st.floats(0, 1)),
    st.dictionaries(st.integers(0, 7), st.sampled_from("xyz")),
)
def test_groups_partition(pairs: dict[tuple[int, int], float], told: dict[int, str]) -> None:
    """Every article lies in one group, named after its first member; given events are kept whole and apart."""
    likeness: dict[int, dict[int, float]] = {}
    for (one, two), value in pairs.items():
        if one != two:
            likeness.setdefault(one, {})[two] = value
            likeness.setdefault(two, {})[one] = value
    groups = join_groups(8, likeness, 0.5, told)
    assert list(groups) == list(range(8))
    assert all((groups[a] == groups[b]) == (told[a] == told[b]) for a in told for b in told)
    assert all(groups[group] == group <= place for place, group in groups.items())


def test_forms_of_function_words_tie_nothing() -> None:
    """'has' is no more a tie than 'have': neither stands in the table's why."""
    first = code("a", "The mine has shut. The board has met.", event="x")
    other = code("b", "A choir has sung. The queen has left.", event="x")
    assert [row["why"] for row in relate_events([first, other]).records()] == ["", ""]


def read_tables(
    articles: Sequence[tuple[str, str]], lang: str, outlet: str = ""
) -> dict[str, Table]:
    """Return the tables of a run over articles of (date, text), as far as events need them."""
    rows = Table("articles", ("article_id", "outlet", "published", "lang"))
    sentences = Table("sentences", ("article_id", "kind", "text"))
    for number, (day, text) in enumerate(articles):
        rows.rows.append((f"a{number}", outlet, day, lang))
        sentences.rows.extend((f"a{number}", "body", one) for one in text.split("\n"))
    return {"articles": rows, "sentences": sentences}


def test_interviews_are_not_one_event_by_their_small_words() -> None:
    """What all interviews are made of makes two of them no more alike; what they are about does."""
    asked = (
        "¿Y por qué no lo hay entre nosotros?\nPorque yo no estoy ni con ellos ni con {} por eso."
    )
    corpus = read_tables(
        [("", asked.format(topic)) for topic in ("la sequía", "los astilleros", "el teatro")],
        "es",
    )
    other = read_tables([("", asked.format("las vacunas"))], "es")
    same = read_tables([("", asked.format("los astilleros"))], "es")
    assert not any(one.same_event for one in measure_nearness(other, corpus)["a0"])
    assert [one.article_id for one in measure_nearness(same, corpus)["a0"] if one.same_event] == [
        "a1"
    ]


@pytest.mark.parametrize(
    ("day", "same"), [("2021-03-08", True), ("2021-03-09", False), ("2021-03", False), ("", False)]
)
def test_without_a_date_a_new_article_must_be_more_alike(day: str, same: bool) -> None:
    """A likeness between the two limits makes one event of dated articles a week apart only."""
    corpus = read_tables(
        [("2021-03-01", "Soldiers shelled the harbour town of Sur at night")], "en"
    )
    text = "Fishermen of Sur mend nets and sell bread in town"
    (near,) = measure_nearness(read_tables([(day, text)], "en"), corpus)["a0"]
    assert THRESHOLD < near.likeness < UNDATED_THRESHOLD
    assert near.same_event == same


def test_new_articles_do_not_change_each_others_places() -> None:
    """How alike an article is to those of a run is the same alone and beside others."""
    corpus = read_tables([("", "Soldiers shelled the harbour of Sur"), ("", "A choir sang")], "en")
    first, second = ("", "Soldiers left the harbour of Sur"), ("", "The choir left for Sur")
    both = measure_nearness(read_tables([first, second], "en"), corpus)
    assert both["a0"] == measure_nearness(read_tables([first], "en"), corpus)["a0"]
    assert measure_nearness(read_tables([first], "en"), read_tables([], "en")) == {"a0": ()}


def test_new_articles_do_not_make_each_others_sentences_formulas() -> None:
    """What three of the run print is a formula, what one of it and two new ones print is news."""
    prompt, news = "Readers may call the newsroom in Lund", "Soldiers shelled the harbour of Sur"
    texts = [f"{prompt}\n{one}" for one in (news, "A choir sang", "Boats left the pier")]
    corpus = read_tables([("", text) for text in texts], "en", "A")
    alone = measure_nearness(read_tables([("", news)], "en", "A"), corpus)
    both = measure_nearness(read_tables([("", news), ("", news)], "en", "A"), corpus)
    assert [one.article_id for one in alone["a0"]] == ["a0"]
    assert both["a0"] == both["a1"] == alone["a0"]
    assert measure_nearness(read_tables([("", prompt)], "en", "A"), corpus) == {"a0": ()}


def test_a_new_article_with_an_id_of_the_run_leaves_its_formulas() -> None:
    """The run's article keeps its own formulas, the new one has those that the run tells."""
    prompt, news = "Readers may call the newsroom in Lund", "Soldiers shelled the harbour of Sur"
    texts = [f"{prompt}\n{one}" for one in ("A choir sang", "Boats left the pier", "It rained")]
    corpus = read_tables([("", text) for text in texts], "en", "A")
    new = read_tables([("", f"{news}\n{prompt}"), ("", "The choir sang\nin Lund")], "en", "A")
    assert measure_nearness(new, corpus)["a0"] == ()
    assert [one.article_id for one in measure_nearness(new, corpus)["a1"]] == ["a0"]


def test_of_what_is_near_only_what_is_used_is_kept() -> None:
    """The five likest without copies, and the likest on the event where a date sets it behind."""
    news = "Soldiers shelled the harbour of Sur"
    days = ["2020-01-01"] * 8 + ["2021-03-01"] * 2
    texts = [news] * 8 + [f"{news} and boats", f"{news} and the town"]
    corpus = read_tables(list(zip(days, texts, strict=True)), "en")
    new = read_tables([("2021-03-01", news)], "en")
    near = measure_nearness(new, corpus, {"a0": {"a0", "a2"}})["a0"]
    assert [one.article_id for one in near[:5]] == ["a1", "a3", "a4", "a5", "a6"]
    assert [one.same_event for one in near] == [False] * 5 + [True]
