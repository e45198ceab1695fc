"""Every command of the command line by the words that call it: ``{"build": …, "cache clear": …}``, groups left out."""

from __future__ import annotations

import click

from generator.commands import sitbrief

__all__ = ["commands"]


def commands(group: click.Group = sitbrief, words: tuple[str, ...] = ()) -> dict[str, click.Command]:
    """The commands below a group, sorted by their words."""
    found: dict[str, click.Command] = {}
    with click.Context(group) as context:
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            assert command
            if isinstance(command, click.Group):
                found |= commands(command, (*words, name))
            else:
                found[" ".join((*words, name))] = command
    return found
