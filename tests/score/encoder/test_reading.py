"""The language model: read from its file, run as its makers run it, and changed by what was fitted."""

import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import ModelError
from framing.records import Span
from framing.score.encoder.fitted import Change, FittedReader, load_reader, save_reader
from framing.score.encoder.layers import WEIGHTS
from framing.score.encoder.passages import BEFORE, LENGTH, Passage, cut_passages
from framing.score.encoder.reader import PassageReader
from framing.score.encoder.stored import StoredModel, open_model
from framing.score.thresholds import find_thresholds
from tests.tiny_model import PLAIN, WIDTH, make_tables, open_tiny, write_model

NUMBERS = [2, 9, 11, 8, 10, 6, 4, 7, 8]
# What the library 'transformers' 5.24 (Gemma3TextModel) computes for these weights and pieces.
LAST = [-1.3508, -0.7668, 0.0789, -0.1073, 1.0950, 0.5536, -1.9232, -0.5027]
FIFTH = [-0.8529, 0.1307, 0.3846, 1.4579, 0.7977, -1.7165, -0.9133, 0.5373]


def make_fitted(**changes: Change) -> FittedReader:
    """A reader of two frames that takes the first number of the mean and of the last state."""
    head = np.zeros((2 * WIDTH + 1, 2), dtype=np.float32)
    head[0, 0] = head[WIDTH, 1] = 4.0
    head[-1] = 10.0
    return FittedReader(
        base="abc",
        frames=("alarm", "calm"),
        changes={name.replace("_at_", "."): change for name, change in changes.items()},
        head=head,
        bias=np.zeros(2, dtype=np.float32),
        weights=np.ones((2, 2), dtype=np.float32),
        offsets=np.zeros(2, dtype=np.float32),
        thresholds={"": (0.5, 0.5), "es": (0.4, 0.3)},
        facts={"base": "tiny"},
    )


@pytest.fixture
def stored(tmp_path: Path) -> StoredModel:
    """The tiny model, opened from its file."""
    return open_tiny(tmp_path)


def test_states_are_those_of_another_program(stored: StoredModel) -> None:
    """The states are those that the library of the model's makers computes."""
    states = PassageReader.build(stored, make_fitted()).read_states(NUMBERS)
    assert states[-1] == pytest.approx(LAST, abs=2e-3)
    assert states[4] == pytest.approx(FIFTH, abs=2e-3)


def test_no_piece_sees_what_comes_behind_it(stored: StoredModel) -> None:
    """What follows a piece does not change its state."""
    reader = PassageReader.build(stored, make_fitted())
    whole, part = reader.read_states(NUMBERS), reader.read_states(NUMBERS[:5])
    np.testing.assert_allclose(whole[:5], part, atol=1e-4)


def test_tables_come_back_as_stored(stored: StoredModel) -> None:
    """Every table of weights is read as it was written."""
    for name, table in make_tables().items():
        np.testing.assert_array_equal(stored.read_table(name), table)


def test_a_change_is_added_to_its_table_only(stored: StoredModel) -> None:
    """A fitted change touches one table of one layer."""
    one = np.ones((WIDTH, 1), dtype=np.float32)
    change = Change(left=one, right=0.5 * one.T)
    plain = PassageReader.build(stored, make_fitted())
    changed = PassageReader.build(stored, make_fitted(**{"3_at_attn_output": change}))
    for at, (before, after) in enumerate(zip(plain.layers, changed.layers, strict=True)):
        for name in WEIGHTS:
            more = 0.5 if (at, name) == (3, "attn_output") else 0.0
            np.testing.assert_allclose(after.tables[name], before.tables[name] + more, atol=1e-6)


def test_a_sentence_has_the_log_odds_of_its_own_pieces(stored: StoredModel) -> None:
    """Mean and last state of a sentence decide, and the language shifts them."""
    reader = PassageReader.build(stored, make_fitted())
    passage = Passage("ab c. ab", (Span(0, 5), Span(6, 8)), (0, 1))
    states = reader.read_states([2, 9, 4, 7, 8, 11])
    odds = reader.read(passage, "en")
    assert odds[0] == pytest.approx([states[1:5, 0].mean(), states[4, 0]], abs=1e-4)
    assert odds[1] == pytest.approx([states[5, 0], states[5, 0]], abs=1e-4)
    np.testing.assert_allclose(reader.read(passage, "es"), odds + 10, atol=1e-4)


def test_what_was_fitted_is_kept_in_steps_and_gives_the_same_bytes(tmp_path: Path) -> None:
    """A saved reader comes back within a step of each number, byte for byte the same."""
    change = Change(
        left=np.linspace(-1, 1, 12, dtype=np.float32).reshape(6, 2),
        right=np.linspace(-2, 3, 8, dtype=np.float32).reshape(2, 4),
    )
    fitted = make_fitted(**{"0_at_attn_q": change})
    one, two = tmp_path / "one.zip", tmp_path / "two.zip"
    save_reader(fitted, one)
    save_reader(fitted, two)
    assert one.read_bytes() == two.read_bytes()
    back = load_reader(one)
    np.testing.assert_allclose(back.changes["0.attn_q"].left, change.left, atol=1 / 127)
    np.testing.assert_allclose(back.changes["0.attn_q"].right, change.right, atol=3 / 127)
    np.testing.assert_array_equal(back.head, fitted.head)
    assert find_thresholds(back.thresholds, "es-MX") == (0.4, 0.3)
    assert find_thresholds(back.thresholds, "en") == (0.5, 0.5)


@pytest.mark.parametrize("content", [b"", b"no zip", b"GGUF"])
def test_a_damaged_file_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    """Files of another kind are named in one line."""
    path = tmp_path / "bad"
    path.write_bytes(content)
    with pytest.raises(ModelError, match="bad") as told:
        load_reader(path)
    assert "\n" not in str(told.value)
    with pytest.raises(ModelError, match="GGUF") as told:
        open_model(path, PLAIN)
    assert "\n" not in str(told.value)


def test_a_file_cut_off_is_refused(tmp_path: Path) -> None:
    """A file that ends in its head is not read."""
    write_model(tmp_path / "whole.gguf")
    content = (tmp_path / "whole.gguf").read_bytes()
    for end in (9, 40, 300):
        path = tmp_path / f"{end}.gguf"
        path.write_bytes(content[:end])
        with pytest.raises(ModelError, match="not a language model"):
            open_model(path, PLAIN)


def test_a_promise_of_more_facts_than_there_are_is_refused(tmp_path: Path) -> None:
    """A head that promises more than the file holds is not believed."""
    path = tmp_path / "many.gguf"
    path.write_bytes(b"GGUF" + struct.pack("<IQQ", 3, 10**12, 10**12))
    with pytest.raises(ModelError, match="not a language model"):
        open_model(path, PLAIN)


def test_a_model_of_another_family_is_refused(tmp_path: Path) -> None:
    """Layers of another kind are not run by these rules."""
    path = tmp_path / "other.gguf"
    write_model(path, family="other")
    stored = open_model(path, PLAIN)
    with pytest.raises(ModelError, match="'other'"):
        PassageReader.build(stored, make_fitted())


@given(st.lists(st.integers(1, LENGTH + 900), min_size=1, max_size=12), st.booleans())
def test_passages_hold_every_sentence_once_and_stay_short(sizes: list[int], titled: bool) -> None:
    """Every sentence is read once, in a passage of bounded length."""
    text, spans = "", []
    for number, size in enumerate(sizes):
        spans.append(Span(len(text), len(text) + size))
        text += chr(97 + number) * size + " "
    title = "T" * 400 if titled else ""
    passages = cut_passages(title, text, spans)
    assert [number for passage in passages for number in passage.numbers] == [*range(len(spans))]
    for passage in passages:
        assert len(passage.text) <= LENGTH + BEFORE + 162
        for number, span in zip(passage.numbers, passage.spans, strict=True):
            told = text[spans[number].start : spans[number].end]
            assert told.startswith(passage.text[span.start : span.end])
            assert len(told) == span.end - span.start or len(told) > LENGTH
