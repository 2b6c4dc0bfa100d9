"""`framing plugins`: what is installed, and from where."""

from __future__ import annotations

import typer

from framing.registry import list_plugins


def plugins() -> None:
    """List every plugin: kind, name, origin and where its code is, parted by tabs."""
    for plugin in list_plugins():
        typer.echo(f"{plugin.kind}\t{plugin.name}\t{plugin.origin}\t{plugin.target}")
