"""`framing plugins`: what is installed, from where, and whether it keeps its contract."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, cast

import typer

from framing.checks import check_attributor, check_renderer, check_scorer, check_segmenter
from framing.codebook import load_codebook
from framing.errors import SettingsError
from framing.protocols import Renderer
from framing.registry import list_plugins, load_plugin
from framing.settings import Settings

_CHOOSE: dict[str, Callable[[str], Settings]] = {
    "segmenters": lambda name: Settings(segmenter=name),
    "attributors": lambda name: Settings(attributor=name),
    "scorers": lambda name: Settings(scorer=name),
}


def plugins(
    check: Annotated[
        str, typer.Option("--check", help="KIND:NAME of a plugin to hold to its contract.")
    ] = "",
) -> None:
    """List every plugin: kind, name, origin and where its code is, parted by tabs."""
    if check:
        check_plugin(check)
        typer.echo(f"{check} keeps its contract")
        return
    for plugin in list_plugins():
        typer.echo(f"{plugin.kind}\t{plugin.name}\t{plugin.origin}\t{plugin.target}")


def check_plugin(place: str) -> None:
    """Raise PluginError with the promise that the plugin KIND:NAME breaks, if any."""
    kind, _, name = place.partition(":")
    if kind == "renderers" and name:
        check_renderer(cast("Renderer", load_plugin(kind, name)))
        return
    if kind not in _CHOOSE or not name:
        kinds = ", ".join((*_CHOOSE, "renderers"))
        raise SettingsError(f"--check {place}: give KIND:NAME with a kind of {kinds}")
    codebook = load_codebook(_CHOOSE[kind](name))
    if kind == "segmenters":
        check_segmenter(codebook.segmenter)
    elif kind == "attributors":
        check_attributor(codebook.attributor, codebook.segmenter)
    else:
        check_scorer(codebook.scorer, codebook.frames, codebook.segmenter)
