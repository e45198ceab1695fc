"""``sitbrief diff OLD NEW``: two briefs in, what changed between them by meaning out. Writes no file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.options import Run, run_options

if TYPE_CHECKING:
    from generator.config import Config
    from generator.model import Brief, Finding

__all__ = ["diff"]


@click.command
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--edition", metavar="NAME", help="The edition to compare, where a folder holds several.")
@click.option("--json", "form", flag_value="json", help="Print the changes as JSON.")
@click.option("--markdown", "form", flag_value="markdown", help="Print them as Markdown, for a pull request.")
@click.option("--exit-code", "tell", is_flag=True, help="End with exit code 3 where anything changed.")
@run_options
@click.pass_context
def diff(  # noqa: PLR0913 - each is one independent choice of a run
    ctx: click.Context, *, old: Path, new: Path, edition: str | None, form: str | None, tell: bool, run: Run
) -> None:
    """Say what changed between two briefs, by meaning and not by text.

    OLD and NEW are a brief.json, a PDF that carries one, a folder that `sitbrief build` wrote to, or documents.
    A statement that was reworded, an incident that gained a figure, an actor under another name and a passage
    that moved are known again. A published value that was replaced is a correction.
    """
    from generator.commands.messages import fails_strict, say_findings
    from generator.compare import changes_lines, changes_markdown, compare
    from generator.config import load_config

    config = load_config(run.config_path)
    before, first = _brief(old, config, edition)
    now, second = _brief(new, config, edition or before.masthead.edition)
    changes = compare(before, now)
    if form == "json":
        click.echo(changes.model_dump_json(indent=2))
    elif form == "markdown":
        click.echo(_printable(changes_markdown(changes, now)), nl=False)
    elif not run.quiet:
        click.echo(_printable("\n".join(changes_lines(changes))))
    say_findings((*first, *second), quiet=run.quiet, verbose=run.verbose)
    if (tell and not changes.is_empty) or (run.strict and fails_strict((*first, *second))):
        ctx.exit(3)


def _printable(text: str) -> str:
    """The text with what could command a terminal shown as escapes, its lines kept."""
    from generator.commands.messages import printable

    return "\n".join(printable(line) for line in text.split("\n"))


def _brief(path: Path, config: Config, edition: str | None) -> tuple[Brief, tuple[Finding, ...]]:
    """The brief of a file, the fullest of a folder, or the one that documents give, with what was noticed in those."""
    from generator.built import brief_at, briefs_in
    from generator.cache import FactsCache, default_folder
    from generator.pipeline import assemble

    if path.suffix.lower() in {".json", ".pdf"} or (path.is_dir() and briefs_in(path)):
        return brief_at(path, edition), ()
    brief = assemble([str(path)], config, cache=FactsCache(default_folder(), config))
    return brief, brief.findings
