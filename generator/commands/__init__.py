"""The command line: one file for each command, loaded only when that command is called.

In: the words of a command line. Out: files, lines on the terminal and an exit code (0 fine, 1 cannot continue, 2 usage,
3 findings under ``--strict`` or a failed check). The only package that prints or ends the process; decides nothing
about content.
"""

from __future__ import annotations

import click

from generator import __version__
from generator.commands.lazy import LazyGroup

__all__ = ["sitbrief"]

EPILOG = """
Exit codes: 0 fine, 1 cannot continue, 2 usage, 3 findings under --strict or a failed check.

Options can also be set in sitbrief.toml and by variables such as SITBRIEF_TITLE.
"""


@click.group(
    cls=LazyGroup,
    lazy={
        "build": "generator.commands.build:build",
        "cache": "generator.commands.cache:cache",
        "check": "generator.commands.check:check",
        "diff": "generator.commands.diff:diff",
        "doctor": "generator.commands.doctor:doctor",
        "explain": "generator.commands.explain:explain",
        "extract": "generator.commands.extract:extract",
        "lint": "generator.commands.lint:lint",
        "new": "generator.commands.new:new",
        "preview": "generator.commands.preview:preview",
        "render": "generator.commands.render:render",
        "schema": "generator.commands.schema:schema",
        "verify": "generator.commands.verify:verify",
        "words": "generator.commands.words:words",
    },
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EPILOG,
)
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
def sitbrief() -> None:
    """Turn a folder of press text into a situation brief in which every fact stands next to its evidence.

    Start with: sitbrief build FOLDER
    """
