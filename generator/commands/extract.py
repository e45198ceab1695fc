"""``sitbrief extract PATH… --out FACTS.jsonl``: documents in, one line of facts for each out. Builds no brief."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.options import Run, Work, paths_argument, run_options, work_options

if TYPE_CHECKING:
    from generator.model import Facts

__all__ = ["extract"]


@click.command
@paths_argument(required=True)
@click.option("--out", default="-", metavar="FACTS.jsonl", help="The file to write; - is standard output.  [default: -]")
@click.option("--explain", is_flag=True, help="Print each fact with its place and the reasons for it, for reading.")
@work_options
@run_options
def extract(*, paths: tuple[str, ...], out: str, explain: bool, work: Work, run: Run) -> None:
    """Print the facts of documents as JSON Lines.

    Actors, statements, risks and incidents, each with its evidence.

    PATH is a file, a folder, or - for standard input. Every document that can be read gives one line, in the
    order of the sorted paths. `sitbrief schema facts` prints what a line holds.
    """
    from generator.commands.messages import counted, fails_strict, say_findings
    from generator.commands.progress import ProgressLine
    from generator.config import load_config
    from generator.pipeline import extract_facts

    config = load_config(run.config_path, {"paths": paths})
    with ProgressLine(quiet=run.quiet) as progress:
        extraction = extract_facts(config.paths, config, cache=work.cache(config), jobs=work.jobs, progress=progress)
    if not explain or out != "-":
        _write(extraction.facts, out)
    if explain:
        from generator.commands.explanation import explanation

        for facts in extraction.facts:
            click.echo(explanation(facts))
    if run.verbose:
        click.echo(f"{counted(len(extraction.facts), 'document')} read", err=True)
    say_findings(extraction.findings, quiet=run.quiet, verbose=run.verbose)
    if run.strict and fails_strict(extraction.findings):
        click.get_current_context().exit(3)


def _write(facts: tuple[Facts, ...], out: str) -> None:
    lines = "".join(one.model_dump_json(by_alias=True) + "\n" for one in facts).encode()
    if out == "-":
        click.echo(lines, nl=False)
        return
    from generator.output import write_files

    write_files(Path(out).parent, {Path(out).name: lines})
