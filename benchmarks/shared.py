"""Where the development data lies, outside the repository, and what to do without it."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


def find_shared(*names: str) -> list[Path] | None:
    """Return the paths below ../shared, or None after saying which one is missing."""
    paths = [SHARED / name for name in names]
    for path in paths:
        if not path.exists():
            print(f"skipped: ../shared/{path.relative_to(SHARED)} is not here")
            return None
    return paths
