"""``sitbrief new FOLDER``: a project folder of one's own. Never overwrites."""

from __future__ import annotations

from pathlib import Path

import click

__all__ = ["new"]


@click.command
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def new(*, folder: Path) -> None:
    """Make a project folder: configuration, sources, a template pack of its own and a CI workflow.

    The pack in templates/desk extends the built-in analyst pack: change what you want to differ.
    """
    from generator.commands.messages import printable
    from generator.project import create_project

    for path in create_project(folder):
        click.echo(printable(str(path)))
    click.echo(
        f"\nPut documents into {printable(str(folder / 'seeds'))}, then run `sitbrief build` in {printable(str(folder))}."
    )
