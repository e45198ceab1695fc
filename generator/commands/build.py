"""``sitbrief build``: documents in, the brief's files in the output folder. Says what was written and what was noticed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.options import Output, Run, Work, output_options, paths_argument, run_options, work_options

if TYPE_CHECKING:
    from generator.model import Brief

__all__ = ["build"]


@click.command
@paths_argument(required=False)
@click.option(
    "--previous", type=click.Path(path_type=Path), metavar="BRIEF",
    help="The brief of the edition before (JSON, PDF, or its folder): this one then says what changed.",
)  # fmt: skip
@output_options
@work_options
@run_options
def build(*, paths: tuple[str, ...], previous: Path | None, output: Output, work: Work, run: Run) -> None:
    """Build the brief from documents.

    PATH is a file, a folder, or - for standard input; without any, the folder that sitbrief.toml names is
    read, or seeds. Text, Markdown, HTML, PDF, DOCX and JSON Lines are read.
    """
    from generator.commands.deliver import deliver, linted
    from generator.commands.progress import ProgressLine
    from generator.config import load_config
    from generator.output import ensure_writable
    from generator.pipeline import build as build_brief

    config = load_config(run.config_path, {"paths": paths or None, **output.settings()})
    before = _previous(previous)
    ensure_writable(Path(config.out))
    editions = output.editions or None
    with ProgressLine(quiet=run.quiet) as progress:
        result = build_brief(
            config.paths, config, editions=editions, formats=output.formats,
            cache=work.cache(config), jobs=work.jobs, progress=progress, previous=before,
        )  # fmt: skip
    deliver(linted(result, config, editions, run), Path(config.out), open_it=output.open_it, run=run)


def _previous(path: Path | None) -> Brief | None:
    """The brief of a file, or the fullest of a folder: every edition is told of its changes what it may see."""
    if path is None:
        return None
    from generator.built import brief_at

    return brief_at(path)
