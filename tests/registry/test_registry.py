"""Plugins: a golden list of built-ins, and errors that name what is known."""

import pytest

from framing.errors import PluginError
from framing.registry import BUILT_IN, list_plugins, load_plugin


def test_built_in_names_are_promised() -> None:
    """A lost registration would break users' settings files."""
    assert {kind: sorted(names) for kind, names in BUILT_IN.items()} == {
        "attributors": ["rules", "spacy"],
        "renderers": ["html", "md"],
        "scorers": ["classifier", "deep", "lexicon"],
        "segmenters": ["rules"],
    }


@pytest.mark.parametrize("plugin", list_plugins(discover=False), ids=lambda p: p.name)
def test_every_built_in_loads(plugin: object) -> None:
    """Each name in the table leads to something that can be called."""
    assert callable(plugin.load())  # type: ignore[attr-defined]


def test_unknown_name_lists_known_ones() -> None:
    """A wrong name says which are installed."""
    with pytest.raises(
        PluginError, match="oracle: no such scorer; choose auto, classifier, deep, lexicon"
    ):
        load_plugin("scorers", "oracle", discover=False)
