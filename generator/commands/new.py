"""``sitbrief new FOLDER``: a project folder of one's own. Never overwrites."""

from __future__ import annotations

from pathlib import Path

import click

__all__ = ["new"]


@click.command
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def new(*, folder: Path) -> None:
    """Make a project folder of your own.

    It holds a configuration, a list of sources, a template pack and a CI workflow. The pack in templates/desk
    extends the built-in analyst pack: change what you want to differ.
    """
    from generator.commands.messages import printable
    from generator.project import create_project

    for path in create_project(folder):
        click.echo(printable(str(path)))
    name = printable(str(folder))
    click.echo(f"\nPut documents into {name}/seeds, then run `sitbrief build` in {name}.")
