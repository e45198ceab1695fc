"""``sitbrief cache``: where the facts of earlier runs are kept, and how to be rid of them. Keeps nothing itself."""

from __future__ import annotations

import click

__all__ = ["cache"]


@click.group
def cache() -> None:
    """Show or clear the facts kept from earlier runs.

    They are found again by the text itself, so a changed text, model or version is always extracted anew.
    """


@cache.command
def show() -> None:
    """Print the folder, how many texts are kept in it, and their size."""
    from generator.cache import default_folder
    from generator.commands.messages import counted, printable

    folder = default_folder()
    sizes = [path.stat().st_size for path in folder.glob("*.facts")] if folder.is_dir() else []
    click.echo(f"{printable(str(folder))}: {counted(len(sizes), 'text')}, {sum(sizes) / 1e6:.1f} MB")


@cache.command
def clear() -> None:
    """Remove all of them."""
    from generator.cache import FactsCache, default_folder
    from generator.commands.messages import counted
    from generator.config import Config

    click.echo(f"{counted(FactsCache(default_folder(), Config()).clear(), 'file')} removed")
