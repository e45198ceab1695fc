"""A click group that imports a command's module only when the command is called, listed or completed.

Errors of the library and of the machine that reach it become words and an exit code. Knows no command by name.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

__all__ = ["LazyGroup"]


class LazyGroup(click.Group):
    """``lazy`` maps a command's name to ``module:attribute``."""

    def __init__(self, *args: Any, lazy: Mapping[str, str] | None = None, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.lazy = dict(lazy or {})

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, sorted."""
        return sorted({*super().list_commands(ctx), *self.lazy})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in self.lazy:
            return super().get_command(ctx, cmd_name)
        module, _, attribute = self.lazy[cmd_name].partition(":")
        command = getattr(import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command; an error of the library or the machine is said in words and ends with exit code 1."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno == errno.EPIPE:  # who reads the output has left: click ends without a word
                raise
            _say_refusal(error)
            ctx.exit(1)
        except Exception as error:
            errors = sys.modules.get("generator.errors")
            if errors is None or not isinstance(error, errors.BriefError):
                raise
            from generator.commands.messages import say_error

            say_error(error)
            ctx.exit(1)


def _say_refusal(error: OSError) -> None:
    """What the machine does not let us do: a full disk behind standard output, no folder for temporary files."""
    from generator.commands.messages import say_error
    from generator.errors import BriefError

    reason = error.strerror or str(error)
    hint = "name one in the variable TMPDIR" if "temporary directory" in reason else None
    where = error.filename if isinstance(error.filename, str) else None
    say_error(BriefError(f"cannot go on: {reason}", where=where, hint=hint))
