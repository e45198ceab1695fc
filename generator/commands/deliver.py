"""A finished result → files in the output folder, their names on standard output, findings, exit code. Changes no byte."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.messages import counted, fails_strict, printable, say_findings

if TYPE_CHECKING:
    from generator.commands.options import Run
    from generator.config import Config
    from generator.pipeline import BuildResult

__all__ = ["deliver", "linted"]


def linted(result: BuildResult, config: Config, names: Sequence[str] | None, run: Run) -> BuildResult:
    """The result with what is wrong with the packs of its editions, where ``--strict`` asks for it."""
    if not run.strict:
        return result
    from generator.editions import pack_folders
    from generator.lint import lint_editions

    editions = [config.edition(name) for name in names] if names else config.editions
    return replace(result, findings=(*result.findings, *lint_editions(editions, pack_folders(config), config.packs)))


def deliver(result: BuildResult, folder: Path, *, open_it: bool, run: Run) -> None:
    """Writes all files of the result, says so, and ends with 3 where ``strict`` and the findings demand it."""
    from generator.output import MANIFEST, write_files

    files = {MANIFEST: result.manifest, **result.files}
    written = [path for path in write_files(folder, files) if path.name in result.files]
    if not run.quiet:
        for path in written:
            click.echo(printable(str(path)))
    if run.verbose:
        masthead = result.brief.masthead
        counts = ((masthead.document_count, "document"), (masthead.word_count, "word"), (len(written), "file"))
        click.echo(", ".join(counted(number, noun) for number, noun in counts), err=True)
    say_findings(result.findings, quiet=run.quiet, verbose=run.verbose)
    if open_it:
        _open(written)
    if run.strict and fails_strict(result.findings):
        click.get_current_context().exit(3)


def _open(written: list[Path]) -> None:
    """Opens one file with the program of the desktop: the page if there is one, else the PDF, else the first."""
    ranked = sorted(written, key=lambda path: {".html": 0, ".pdf": 1}.get(path.suffix, 2))
    if ranked:
        click.launch(str(ranked[0].resolve()))
