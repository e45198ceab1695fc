"""``sitbrief new``: a project folder, or a template pack in a project. Never overwrites."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["new"]


class ProjectByDefault(click.Group):
    """A group in which a word that is no command is the folder of a new project: ``sitbrief new desk``."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command of that name, else ``project``."""
        known = args and self.get_command(ctx, args[0]) is not None
        return super().resolve_command(ctx, args if known else ["project", *args])


@click.group(cls=ProjectByDefault)
def new() -> None:
    """Make a project, or a template pack in it.

    sitbrief new FOLDER is short for sitbrief new project FOLDER.
    """


@new.command
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def project(*, folder: Path) -> None:
    """Make a project folder of your own.

    It holds a configuration, a list of sources, a template pack and a CI workflow. The pack in templates/desk
    extends the built-in analyst pack: change what you want to differ.
    """
    from generator.commands.messages import printable
    from generator.project import create_project

    _say(create_project(folder))
    name = printable(str(folder))
    click.echo(f"\nPut documents into {name}/seeds, then run `sitbrief build` in {name}.")


@new.command
@click.argument("name")
@click.option("--extends", default="analyst", show_default=True, metavar="PACK", help="The pack that the new one builds on.")
def pack(*, name: str, extends: str) -> None:
    """Make a template pack in the project's templates folder.

    It changes one section of the pack that it extends, and has a brand.toml for your colours, logo, fonts and
    address. It builds as it stands.
    """
    from generator.commands.messages import printable
    from generator.config import load_config
    from generator.editions import pack_folders
    from generator.project import create_pack

    folders = pack_folders(load_config())
    _say(create_pack(name, extends, folders))
    shown = printable(name)
    click.echo(f'\nAdd to sitbrief.toml:\n\n    [editions.{shown}]\n    pack = "{shown}"\n')
    click.echo(f"Then run `sitbrief preview` and change its files; `sitbrief lint {shown}` says where something is wrong.")


def _say(paths: Sequence[Any]) -> None:
    from generator.commands.messages import printable

    for path in paths:
        click.echo(printable(str(path)))
