"""Passages: what articles share word for word, nearly so, and quotations that were changed."""

from hypothesis import given
from hypothesis import strategies as st

from framing.records import CodedArticle
from framing.relate.passages.candidates import find_candidates
from framing.relate.passages.likeness import measure_order, measure_overlap, show_difference
from framing.relate.passages.table import relate_passages
from framing.relate.passages.wire import find_wire_groups
from framing.tables.wire import weigh_wire
from tests.relate.coding import code_text

WIRE = (
    "The ferry sank off the northern pier before dawn on Tuesday.\n\n"
    "Divers searched the cold harbour for the two missing sailors.\n\n"
    "The owner had renewed the licence of the vessel last spring.\n\n"
    "Fishing crews said the waves were higher than in any other year."
)


def code(name: str, outlet: str, text: str) -> CodedArticle:
    """Return an invented article of an outlet."""
    return code_text(text, id=name, outlet=outlet)


def find(*coded: CodedArticle) -> list[tuple[object, ...]]:
    """Return kind, difference and speaker of every passage."""
    rows = relate_passages(coded).records()
    return [(row["kind"], row["difference"], row["via"]) for row in rows]


def test_equal_and_nearly_equal_sentences() -> None:
    """An equal sentence is identical, a moved or changed word makes a near copy."""
    one = code("a", "North", "In May, a storm wrecked at least nine boats near the old lighthouse.")
    two = code("b", "South", "A storm wrecked at least nine ships near the old lighthouse in May.")
    three = code("c", "West", one.article.text)
    kinds = [kind for kind, _, _ in find(one, two, three)]
    assert sorted(map(str, kinds)) == ["identical", "near copy"]


def test_changed_quotation_shows_its_words() -> None:
    """The same speaker's quotation with other words is reworded, with the words that differ."""
    one = code(
        "a", "North", "Minister Rosa Vela said “we will rebuild every bridge in the valley”."
    )
    two = code(
        "b", "South", "“We will repair every bridge in the valley,” Rosa Vela said on Monday."
    )
    ((kind, difference, via),) = find(one, two)
    assert kind == "reworded quotation"
    assert difference == "we will [-rebuild-] {+repair+} every bridge in the valley"
    assert "Vela" in str(via)


def test_same_quotation_is_shared_across_spellings() -> None:
    """British and American spelling of the same quotation is no change of words."""
    one = code("a", "North", "Tom Reed said “the harbour will organise a new festival soon”.")
    two = code(
        "b", "South", "“The harbor will organize a new festival soon,” Tom Reed told the crowd."
    )
    assert find(one, two) == [("shared quotation", "", "Tom Reed")]


def test_unnamed_speakers_are_not_one_for_their_office() -> None:
    """Two officers' like words are no rewording of one quotation, one named speaker's are."""
    said = (
        "“we will rebuild every bridge in the valley”",
        "“we will repair every bridge in the valley”",
    )
    for speaker in (
        ("A police officer", "Another officer"),
        ("The Water Minister", "The Art Minister"),
    ):
        one, two = (code("ab"[at], "NS"[at], f"{speaker[at]} said {said[at]}.") for at in (0, 1))
        assert not [via for *_, via in find(one, two) if via]


def test_an_office_linked_to_a_name_is_that_person() -> None:
    """'The minister' is whom the article calls so: the other outlet names her."""
    one = code(
        "a",
        "North",
        "Minister Rosa Vela said it rained. “We will rebuild every bridge in the valley,” the minister said.",
    )
    two = code(
        "b", "South", "“We will repair every bridge in the valley,” Rosa Vela said on Monday."
    )
    assert "reworded quotation" in [kind for kind, *_ in find(one, two)]


def test_different_news_shares_nothing() -> None:
    """Articles that only share idioms give no passage."""
    one = code("a", "North", "According to the mayor, one of the most popular parks will close.")
    two = code("b", "South", "According to the coach, one of the most gifted players will leave.")
    assert find(one, two) == []


def test_the_foot_of_a_post_is_nothing_shared() -> None:
    """Two posts of one day and place have only what every post has at its end; one post is one."""
    first = "Fog in #Norvale pic.twitter.com/a1B2 — Ana Paz (@anapaz) March 1, 2021"
    other = "Calm in #Norvale pic.twitter.com/c3D4 — Tom Reed (@tomreed) March 1, 2021"
    assert not find(code("a", "North", first), code("b", "South", other))
    assert [kind for kind, _, _ in find(code("a", "North", first), code("b", "South", first))]


def test_sentence_printed_twice() -> None:
    """A sentence that one article prints twice is found within it."""
    text = "A tall ship enters the bay at noon on Friday.\n\nCrowds came.\n\n"
    doubled = code("a", "North", text + "A tall ship enters the bay at noon on Friday.")
    assert [kind for kind, _, _ in find(doubled)] == ["identical"]


def test_boilerplate_of_one_outlet() -> None:
    """What one outlet prints in three articles is boilerplate, not wire text."""
    line = "\n\nReaders can write to our newsroom at any hour of the day."
    texts = ["Rain fell on the hills.", "The museum bought a clock.", "A choir sang in the square."]
    coded = [code(str(n), "North", text + line) for n, text in enumerate(texts)]
    assert {kind for kind, _, _ in find(*coded)} == {"boilerplate"}
    assert find_wire_groups(coded) == {}


def test_wire_copies_are_grouped_and_weighted() -> None:
    """Articles with most sentences in common form a group and share one weight."""
    coded = [
        code("a", "North", WIRE),
        code("b", "South", WIRE + "\n\nThe mayor sent her condolences to the families."),
        code("c", "West", "The museum bought a clock from a collector in the capital."),
    ]
    groups = find_wire_groups(coded)
    assert groups == {"a": "a", "b": "a"}
    ids = [item.article.id for item in coded]
    weights = weigh_wire([{"wire_group": groups.get(name, "")} for name in ids], "weighted")
    assert dict(zip(ids, weights, strict=True)) == {"a": 0.5, "b": 0.5, "c": 1.0}


@given(st.lists(st.lists(st.integers(0, 30), max_size=12), max_size=12))
def test_candidates_are_ordered_pairs(sentences: list[list[int]]) -> None:
    """Candidate pairs are distinct, in order, and really share two runs of three words."""
    pairs = find_candidates(sentences, 31)
    assert pairs == sorted(set(pairs))
    for one, two in pairs:
        runs = [
            {tuple(words[place : place + 3]) for place in range(len(words) - 2)}
            for words in (sentences[one], sentences[two])
        ]
        assert one < two
        assert len(runs[0] & runs[1]) > 1


@given(st.lists(st.integers(0, 9), max_size=12), st.lists(st.integers(0, 9), max_size=12))
def test_likeness_is_bounded(first: list[int], second: list[int]) -> None:
    """Overlap and order lie between 0 and 1, and equal passages show no difference."""
    assert 0 <= measure_overlap(first, second) <= 1
    assert 0 <= measure_order(first, second) <= 1
    words = [str(word) for word in first]
    assert show_difference(words, words, (first, first)) == " ".join(words)
