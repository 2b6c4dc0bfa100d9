"""How a role was decided is put together and taken apart in one module alone."""

import ast
from pathlib import Path
from typing import get_args

import framing
from framing.attribute.roles import grounds
from framing.attribute.roles.grounds import Shift, Way, drop_shifts, tell_shift, tell_way


def test_no_other_module_writes_a_ground_by_hand() -> None:
    """A way or a shift that another module spells with its marks would break when it is reworded."""
    marks = [tell_way(way, "") for way in get_args(Way)]
    marks += [tell_shift("", shift) for shift in get_args(Shift)]
    for path in Path(framing.__file__).parent.rglob("*.py"):
        tree = ast.walk(ast.parse(path.read_text("utf-8")))
        texts = [str(node.value) for node in tree if isinstance(node, ast.Constant)]
        written = [text for text in texts if "\n" not in text and text.startswith(tuple(marks))]
        written += [text for text in texts if "\n" not in text and text.endswith(tuple(marks))]
        assert not written or path == Path(grounds.__file__), path


def test_what_decided_is_kept_through_ways_and_shifts() -> None:
    """Every way can be told before, every shift behind, and shifts come off again."""
    for way in get_args(Way):
        for shift in get_args(Shift):
            ground = tell_way(way, "body")
            assert drop_shifts(tell_shift(ground, shift)) == ground
