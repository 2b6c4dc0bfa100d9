"""What the report says is data, and it says only what the facts allow."""

from __future__ import annotations

import re

import pytest

from framing.errors import SettingsError
from framing.report.facts import list_corpus_facts, list_frame_facts
from framing.report.model import build_report
from framing.report.page import gather_page
from framing.report.phrases import list_phrase_facts
from framing.report.removals import list_support_facts, list_supports
from framing.report.shares import count_shares
from framing.report.wording import LANGUAGES, Sentence, check_condition, load_wording, split_strong
from tests.report.report_corpus import CORPUS, Piece, make_report, make_tables, own

HOLE = re.compile(r"\{(\w+)")


def test_languages_say_the_same_things() -> None:
    """Every label and every sentence of one language stands in the other, with the same holes.

    What is written in English before a report sees it has words in the other alone.
    """
    english, spanish = (load_wording(lang) for lang in LANGUAGES)
    written = {"notes", "note_values", "provenance"}
    assert english.labels.keys() == spanish.labels.keys() - written
    for group, labels in english.labels.items():
        assert labels.keys() == spanish.labels[group].keys(), group
        for name, text in labels.items():
            assert set(HOLE.findall(text)) == set(HOLE.findall(spanish.labels[group][name])), name
    for group, sentences in english.sentences.items():
        for one, other in zip(sentences, spanish.sentences[group], strict=True):
            assert (one.id, one.when, one.link) == (other.id, other.when, other.link)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_can_be_filled(lang: str) -> None:
    """No sentence speaks of a fact that is not counted, whether or not it is printed today."""
    wording, report = load_wording(lang), make_report()
    corpus = list_corpus_facts(report, wording)
    frame = list_frame_facts("human_rights", count_shares(report), report, wording)
    told = {
        "opening": corpus,
        "caution": corpus,
        "frame": frame,
        "phrases": list_phrase_facts(report),
        "supports": list_support_facts(report, list_supports(report)),
    }
    for group, facts in told.items():
        for sentence in wording.sentences[group]:
            for condition in sentence.when:
                check_condition(condition, facts)
            assert "{" not in "".join(run.text for run in split_strong(sentence, facts, wording))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_has_its_words(lang: str) -> None:
    """A link without a label would show the name of its section in English."""
    wording = load_wording(lang)
    links = {sentence.link for group in wording.sentences.values() for sentence in group}
    assert {link[1:] for link in links if link} <= wording.labels["links"].keys()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_report_never_calls_anybody_biased(lang: str) -> None:
    """The wording shows evidence; it does not judge."""
    wording = load_wording(lang)
    texts = [text for labels in wording.labels.values() for text in labels.values()]
    texts += [sentence.text for group in wording.sentences.values() for sentence in group]
    assert not re.search(r"\bbias|\bsesg|propagand|significan", " ".join(texts).lower())


def test_few_articles_are_said_to_be_few() -> None:
    """With two articles for each outlet the first screen says that nothing was tested."""
    page = gather_page(make_report(), load_wording("en"))
    opening = " ".join(told.text for told in page.opening)
    assert "these texts only" in opening
    assert "larger than chance" not in opening


def test_a_tie_is_not_called_most_often() -> None:
    """An outlet with one sentence of each of two frames carries neither most often."""
    lines = (own("Order returned.", "government"), own("Families fled.", "human_rights"))
    pieces = [
        Piece(id=o, outlet=o, title="T", published="2031-01-01", lines=lines) for o in ("A", "B")
    ]
    page = gather_page(build_report(make_tables(pieces)), load_wording("en"))
    said = " ".join(told.text for told in page.outlet_panels[0].told)
    assert "most often" not in said
    assert "no frame is ahead" in said


@pytest.mark.parametrize(
    ("share", "said"),
    [(0.3, "mostly-quoted"), (0.4, "split"), (0.5, "split"), (0.6, "split"), (0.7, "mostly-own")],
)
def test_barely_more_than_half_is_not_called_most(share: float, said: str) -> None:
    """'Mostly' needs about two thirds; in between both numbers stand side by side."""
    facts = {"n": 10, "basis": 20, "own": 1, "quoted": 1, "top_tied": 1, "own_of_frame": share}
    wording = load_wording("en")
    told = {
        item.id
        for item in wording.sentences["frame"]
        if "top_tied == 1" in item.when and all(check_condition(c, facts) for c in item.when[:4])
        and any("own_of_frame" in condition for condition in item.when)
    }  # fmt: skip
    assert told == {said}


def test_nothing_to_measure_is_said() -> None:
    """A report without articles says so and still renders its sections."""
    page = gather_page(build_report({}), load_wording("en"))
    assert [told.text for told in page.opening] == ["There was no article text to measure."]


def test_one_outlet_is_not_compared() -> None:
    """One outlet alone gets no 'most' and no 'least', and stands beside nobody."""
    report = build_report(make_tables(CORPUS[:2]))
    page = gather_page(report, load_wording("en"))
    said = " ".join(told.text for panel in page.panels for told in panel.told)
    assert "most frequent in" not in said
    assert "side by side" not in " ".join(told.text for told in page.opening)
    assert any("one outlet only" in told.text for told in page.cautions)


def test_a_condition_on_an_unknown_fact_names_it() -> None:
    """A slip in the wording is one clear line, not a stack trace."""
    with pytest.raises(SettingsError, match="colour >= 2"):
        check_condition("colour >= 2", {"outlets": 1})
    with pytest.raises(SettingsError, match="outlets >= many"):
        check_condition("outlets >= many", {"outlets": 1})
    with pytest.raises(SettingsError, match="choose en or es"):
        load_wording("fr")


def test_asterisks_in_a_name_stay_text() -> None:
    """Only the wording decides what is strong."""
    sentence = Sentence(id="x", when=(), text="**{who}** wrote it")
    runs = split_strong(sentence, {"who": "A**B**C"}, load_wording("en"))
    assert [(run.text, run.strong) for run in runs] == [("A**B**C", True), (" wrote it", False)]
