"""The public names are the same for Python and for type checkers."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from mypy import api

import framing

ROOT = Path(__file__).resolve().parents[2]


def test_type_checkers_know_every_public_name() -> None:
    """Each name that `framing` gives is imported in the stub, from the same module, and no other."""
    tree = ast.parse((ROOT / "framing" / "__init__.pyi").read_text(encoding="utf-8"))
    known = {
        name.asname: node.module
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }
    assert known == {name: getattr(framing, name).__module__ for name in known}
    assert sorted([*known, "__version__"]) == sorted(framing.__all__)


@pytest.mark.slow
def test_a_users_script_is_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A checker sees the types of what is returned and calls an unknown name an error."""
    script = tmp_path / "script.py"
    script.write_text(
        "import framing\nlength: int = framing.read_text('x')\nframing.nothing\n", encoding="utf-8"
    )
    monkeypatch.setenv("MYPYPATH", str(ROOT))
    told, _, _ = api.run(["--strict", "--cache-dir", str(tmp_path), str(script)])
    assert 'expression has type "Article"' in told
    assert 'Module has no attribute "nothing"' in told
    assert "Found 2 errors" in told
