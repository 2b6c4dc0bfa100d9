"""Hits and frames stand in the voice that the text gives them."""

from framing.score.voice import find_voice, give_hits_voice
from tests.build import a_hit, an_attribution, some_speech


def test_hit_inside_reported_content_takes_the_source() -> None:
    """A term inside somebody's reported words is that source's, not the outlet's."""
    (hit,) = give_hits_voice([a_hit(start=2, end=6)], [an_attribution()], {})
    assert (hit.role, hit.stance) == ("government", "attributed")


def test_hit_outside_every_attribution_is_the_outlets_own() -> None:
    """A term in the narration is the outlet's."""
    (hit,) = give_hits_voice([a_hit(start=20, end=25)], [an_attribution()], {})
    assert (hit.role, hit.stance) == ("outlet", "own")


def test_shortest_attribution_decides() -> None:
    """Of a quotation inside a report, the inner source is the nearer voice."""
    outer = an_attribution(end=50, role="media")
    inner = an_attribution(start=10, end=30, role="rights")
    (hit,) = give_hits_voice([a_hit(start=12, end=18)], [outer, inner], {})
    assert hit.role == "rights"


def test_belief_is_not_speech() -> None:
    """What someone merely hopes or believes does not move a term out of the narration."""
    (hit,) = give_hits_voice([a_hit()], [an_attribution(kind="belief")], {})
    assert hit.role == "outlet"


def test_scare_quote_without_speaker_goes_to_the_frames_natural_voice() -> None:
    """A distanced official term is the government's word, held at a distance."""
    scare = an_attribution(kind="scare", mode="scare", role="", stance="distanced")
    (hit,) = give_hits_voice([a_hit("government")], [scare], {"government": "government"})
    assert (hit.role, hit.stance) == ("government", "distanced")


def test_heaviest_reported_voice_of_a_frame_decides() -> None:
    """Of two sources in one sentence the frame stands in the one that carries more of it."""
    hits = [
        a_hit(weight=0.4, role="government", stance="attributed"),
        a_hit(weight=1.0, role="rights", stance="attributed"),
    ]
    speech = some_speech(mode="mixed", role="government", stance="attributed")
    assert find_voice("human_rights", hits, speech) == ("rights", "attributed")


def test_weights_of_a_voice_add_up_and_ties_go_to_the_distanced() -> None:
    """Two lighter terms outweigh one; a negated term weighs nothing; of equals doubt is told first."""
    speech = some_speech(mode="mixed", role="government", stance="attributed")
    rights = a_hit(weight=0.4, role="rights", stance="attributed")
    state = a_hit(weight=0.6, role="government", stance="attributed")
    assert find_voice("human_rights", [rights, rights, state], speech)[0] == "rights"
    denied = rights._replace(negated=True)
    assert find_voice("human_rights", [rights, denied, state], speech)[0] == "government"
    doubted = state._replace(stance="distanced")
    for hits in ([state, doubted], [doubted, state]):
        assert find_voice("human_rights", hits, speech) == ("government", "distanced")


def test_narration_keeps_its_distance() -> None:
    """In narration only a scare-quoted term leaves the outlet's own voice."""
    scared = a_hit("government", role="government", stance="distanced")
    assert find_voice("government", [scared], some_speech()) == ("government", "distanced")
    assert find_voice("government", [a_hit("government")], some_speech()) == ("outlet", "own")


def test_without_hits_the_sentences_speech_decides() -> None:
    """A frame found without any term is in the voice of the sentence's source."""
    speech = some_speech(mode="direct", role="resident", stance="attributed")
    assert find_voice("human_rights", [], speech) == ("resident", "attributed")
    assert find_voice("human_rights", [], some_speech()) == ("outlet", "own")
