"""The page on tables says what the code writes."""

from pathlib import Path

from framing.tables.document import describe_tables

PAGE = Path(__file__).resolve().parents[2] / "docs" / "tables.md"


def test_page_is_current() -> None:
    """Run `python -m framing.tables.document > docs/tables.md` after changing a schema."""
    assert PAGE.read_text(encoding="utf-8") == describe_tables()
