"""The house keeps its shape: file and function sizes, names, one sentence per module."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "framing").rglob("*.py"))
FORBIDDEN = {"utils", "util", "helpers", "helper", "common", "misc"}
MOST_LINES, MOST_FUNCTION_LINES = 300, 40


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_module_is_small_and_says_what_it_is(path: Path) -> None:
    """Every module opens with a sentence, has a telling name and fits on a few screens."""
    source = path.read_text(encoding="utf-8")
    assert path.stem not in FORBIDDEN
    assert len(source.splitlines()) <= MOST_LINES
    assert ast.get_docstring(ast.parse(source))


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_functions_are_short(path: Path) -> None:
    """No function body runs past forty lines, its docstring left out."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.FunctionDef):
            continue
        body = node.body[1:] if ast.get_docstring(node) else node.body
        if body:
            lines = (body[-1].end_lineno or 0) - body[0].lineno + 1
            assert lines <= MOST_FUNCTION_LINES, f"{path.name}:{node.lineno} {node.name} {lines}"
