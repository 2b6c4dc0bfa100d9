"""Links between the project's pages lead somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    page
    for place in ("*.md", "docs/*.md", "seeds/*.md", "codings/**/*.md", "lexicons/*/*.md")
    for page in ROOT.glob(place)
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link names a file of the project and, behind '#', a heading in it."""
    for target, heading in _list_links(page):
        file = (page.parent / target).resolve() if target else page
        assert file.is_relative_to(ROOT), f"{page}: {target} leads out of the project"
        assert file.exists(), f"{page}: {target} is not there"
        assert not heading or heading in _list_anchors(file), f"{page}: no {target}#{heading}"


def test_codebook_is_linked_where_it_is_spoken_of() -> None:
    """Who reads what the program measures finds the codebook by a link."""
    for name in ("README.md", "docs/method.md", "docs/coding.md", "seeds/README.md"):
        assert "codebook.md)" in (ROOT / name).read_text(encoding="utf-8"), name


def _list_links(page: Path) -> Iterator[tuple[str, str]]:
    """Yield the file and the heading of each link that does not lead to the web."""
    for link in re.findall(r"\]\(([^)\s]+)\)", _drop_code(page)):
        if "://" not in link:
            target, _, heading = link.partition("#")
            yield target, heading


def _list_anchors(page: Path) -> set[str]:
    """Return the names under which the headings of a page can be reached, as GitHub makes them."""
    titles = re.findall(r"^#+ (.+)$", _drop_code(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def _drop_code(page: Path) -> str:
    return re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
