"""Plugins by kind and name: built-ins in one literal table, others through entry points."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points

from framing.errors import PluginError

BUILT_IN: dict[str, dict[str, str]] = {
    "segmenters": {"rules": "framing.segment.segments:RuleSegmenter.load"},
    "attributors": {
        "rules": "framing.attribute.rules:RuleAttributor.load",
        "spacy": "framing.attribute.parser:SpacyAttributor.load",
    },
    "renderers": {
        "html": "framing.report.to_html:to_html",
        "md": "framing.report.to_markdown:to_markdown",
    },
    "scorers": {
        "classifier": "framing.score.classifier:ClassifierScorer.build",
        "deep": "framing.score.deep:DeepScorer.build",
        "lexicon": "framing.score.lexicon:LexiconScorer.build",
    },
}


# A report is written in these formats unless others are asked for.
RENDERERS = ("html", "md")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plugin:
    """One plugin: its kind and name, the object behind it, and where it comes from."""

    kind: str
    name: str
    target: str
    origin: str

    def load(self) -> object:
        """Import and return the plugin's object."""
        try:
            module, _, path = self.target.partition(":")
            found: object = import_module(module)
            for part in path.split("."):
                found = getattr(found, part)
        except Exception as error:
            raise PluginError(
                f"{self.kind} {self.name!r} from {self.origin} cannot be loaded: {error}"
            ) from error
        return found


def list_plugins(*, discover: bool = True) -> tuple[Plugin, ...]:
    """Return every plugin by kind and name; `discover=False` leaves installed ones out.

    >>> [plugin.name for plugin in list_plugins(discover=False) if plugin.kind == "scorers"]
    ['classifier', 'deep', 'lexicon']
    """
    found = [
        Plugin(kind=kind, name=name, target=target, origin="framing")
        for kind, names in BUILT_IN.items()
        for name, target in names.items()
    ]
    if discover:
        found += [
            _from_entry_point(kind, point)
            for kind in BUILT_IN
            for point in entry_points(group=f"framing.{kind}")
        ]
    return tuple(sorted(found, key=lambda plugin: (plugin.kind, plugin.name, plugin.origin)))


def _from_entry_point(kind: str, point: EntryPoint) -> Plugin:
    distribution = point.dist.name if point.dist else "an unknown package"
    return Plugin(kind=kind, name=point.name, target=point.value, origin=distribution)


def load_plugin(kind: str, name: str, *, discover: bool = True) -> object:
    """Return the plugin of a kind and name; an unknown or doubled name is an error."""
    mine = [plugin for plugin in list_plugins(discover=discover) if plugin.kind == kind]
    named = [plugin for plugin in mine if plugin.name == name]
    if not named:
        # Settings take 'auto' too: the best scorer that a lexicon ships.
        known = [*(["auto"] if kind == "scorers" else []), *sorted({item.name for item in mine})]
        raise PluginError(f"{name}: no such {kind.removesuffix('s')}; choose {', '.join(known)}")
    if len(named) > 1:
        origins = " and ".join(plugin.origin for plugin in named)
        raise PluginError(f"{kind}: {name!r} is declared by {origins}; uninstall one of them")
    return named[0].load()
