"""Who frames political violence how, in whose voice, and how sure can we be."""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

# `__init__.pyi` tells type checkers the same names.
_PLACES = {
    "Article": "framing.records",
    "Codebook": "framing.codebook",
    "FramingError": "framing.errors",
    "FramingVectorizer": "framing.vectorizer",
    "ReadOptions": "framing.read.options",
    "Settings": "framing.settings",
    "Tables": "framing.tables.collection",
    "code_article": "framing.pipeline",
    "compare_articles": "framing.pipeline",
    "load_codebook": "framing.codebook",
    "load_lexicon": "framing.lexicon.load",
    "read_articles": "framing.read.articles",
    "read_text": "framing.read.articles",
    "report_articles": "framing.pipeline",
    "score_articles": "framing.pipeline",
    "view_report": "framing.pipeline",
}

__all__ = [*_PLACES, "__version__"]  # noqa: PLE0604 - the names are strings, kept in one table


def __getattr__(name: str) -> Any:  # noqa: ANN401 - each name has its own type
    """Import a public name when it is first used, so that `import framing` costs nothing."""
    if name not in _PLACES:
        raise AttributeError(f"module 'framing' has no attribute {name!r}")
    return getattr(import_module(_PLACES[name]), name)


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
