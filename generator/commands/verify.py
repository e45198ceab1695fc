"""``sitbrief verify FILE…``: finished files in, what in them does not rest on their sources out. Changes nothing."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.options import Run, run_options

__all__ = ["verify"]


@click.command
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--sources", multiple=True, metavar="PATH", type=click.Path(path_type=Path),
    help="A folder or file of the sources; may be given several times.",
)  # fmt: skip
@click.option(
    "--facts", metavar="BRIEF.json", type=click.Path(path_type=Path),
    help="The facts of a file that carries none; else FILE.json beside it.",
)  # fmt: skip
@run_options
@click.pass_context
def verify(ctx: click.Context, *, files: tuple[Path, ...], sources: tuple[Path, ...], facts: Path | None, run: Run) -> None:
    """Check finished briefs against their facts and sources.

    FILE is a PDF, Word, HTML, Markdown or JSON file that `sitbrief build` wrote. Its text is read back, and every
    quotation, figure, name, passage, reference and marking in it has to stand in the facts, and these in the
    sources. A PDF or Word file carries its facts; for other formats they are looked for beside the file. Of a
    manifest.json every file that it lists has to be there, byte for byte.
    Ends with exit code 3 where anything is wrong.
    """
    from generator.commands.messages import counted, fails_strict, say_findings
    from generator.config import load_config
    from generator.output import MANIFEST
    from generator.pipeline import verify_files

    done = verify_files(files, load_config(run.config_path), sources=sources, facts=facts)
    say_findings(done.findings, quiet=run.quiet, verbose=run.verbose)
    if done.holds and not run.quiet:
        briefs = [file for file in files if file.name != MANIFEST]
        if briefs:
            click.echo(f"{counted(len(briefs), 'file')} checked: every word rests on its facts")
        if len(briefs) < len(files):
            click.echo(f"{MANIFEST}: every file is the one that it lists")
    if not done.holds or (run.strict and fails_strict(done.findings)):
        ctx.exit(3)
