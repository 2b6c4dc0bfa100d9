"""The example of the page on plugins runs and keeps the contracts."""

from pathlib import Path
from typing import Any

from framing.checks import check_renderer, check_scorer
from framing.codebook import load_codebook
from framing.lexicon.load import load_lexicon
from framing.settings import Settings

PAGE = Path(__file__).resolve().parents[2] / "docs" / "plugins.md"


def test_the_example_keeps_its_contracts() -> None:
    """A reader who copies the code has a scorer and a renderer that `--check` accepts."""
    code = PAGE.read_text(encoding="utf-8").split("```python\n")[1].split("```")[0]
    names: dict[str, Any] = {}
    exec(compile(code, str(PAGE), "exec"), names)  # noqa: S102 - the page's own example
    book = load_codebook(Settings(scorer="lexicon"))
    scorer = names["build_scorer"](load_lexicon("political-violence"))
    check_scorer(scorer, book.frames, book.segmenter)
    check_renderer(names["to_text"])
