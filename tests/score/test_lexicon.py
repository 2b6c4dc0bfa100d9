"""The lexicon's own verdict."""

from framing.score.lexicon import LexiconScorer
from framing.text.tokens import tokenize_text
from tests.build import a_hit, a_segment, an_article, some_speech

SCORER = LexiconScorer(frames=("government", "human_rights"), thresholds={"human_rights": 1.0})


def score(hits: list, kind: str = "body") -> dict:
    """Return the codes of one segment by frame."""
    codes = SCORER.score(
        an_article(), [a_segment(kind=kind)], tokenize_text(""), [], [some_speech()], hits
    )
    return {code.frame: code for code in codes}


def test_weights_must_reach_the_threshold() -> None:
    """Two half-weight terms together show a frame; one alone, or beside a negated one, is only counted."""
    alone = score([a_hit(weight=0.5), a_hit(weight=0.5)._replace(negated=True)])["human_rights"]
    assert (alone.present, alone.lexicon_hits) == (False, 1)
    other = a_hit(weight=0.5)._replace(term_id="en:killing")
    assert score([a_hit(weight=0.5), other])["human_rights"].present


def test_a_term_counts_once_in_a_sentence() -> None:
    """Saying 'kill' twice is no more evidence of a frame than saying it once."""
    assert not score([a_hit(weight=0.5), a_hit(weight=0.5, start=9)])["human_rights"].present


def test_negated_terms_do_not_count() -> None:
    """'No massacre' is no evidence of the frame."""
    code = score([a_hit(negated=True)])["human_rights"]
    assert not code.present
    assert code.lexicon_hits == 0


def test_absent_frame_has_no_voice() -> None:
    """Voice and stance are empty where the frame is absent."""
    code = score([])["government"]
    assert (code.voice, code.stance) == ("", "")


def test_junk_is_never_scored() -> None:
    """Lines that are not article text carry no frame even when their words do."""
    assert score([a_hit()], kind="junk") == {}
