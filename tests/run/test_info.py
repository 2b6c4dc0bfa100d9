"""What a run says of itself rests on files that are read once."""

from pathlib import Path
from typing import Any

import pytest

from framing.pipeline import load_codebook, score_articles
from framing.records import Article
from framing.score import tiers
from framing.settings import Settings


@pytest.mark.parametrize(
    ("scorer", "files"),
    [("classifier", ["reliability.toml"]), ("lexicon", ["reliability.toml", "reliability.lexicon.toml"])],
)  # fmt: skip
def test_each_reliability_file_is_read_once(
    scorer: str, files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tables and run.json are marked by what the codebook read; no file is read that is not needed."""
    read, names = tiers.read_toml, []

    def note(path: Path) -> dict[str, Any]:
        names.append(path.name)
        return read(path)

    monkeypatch.setattr(tiers, "read_toml", note)
    article = Article(
        id="a", outlet="Tide", published="2024", lang="en", title="", text="Rain fell.", source="a"
    )
    scored = score_articles([article], load_codebook(Settings(scorer=scorer)))
    assert names == files
    assert {row["level"] for row in scored.run.notes["reliability"]} != {"not measured"}
