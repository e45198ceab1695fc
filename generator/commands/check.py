"""``sitbrief check``: gates on what a build made; a report for people or programs out, exit code 3 where a gate fails."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.options import Run, run_options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.built import BuiltBrief
    from generator.config import Config

__all__ = ["check"]

FORMATS = ("text", "json", "junit", "sarif", "github")


@click.command
@click.argument("paths", metavar="[BRIEF|PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="What is printed.")
@click.option(
    "--report", "reports", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
    help="Write a report too: .sarif, .xml (JUnit), .json or .txt; may be given several times.",
)  # fmt: skip
@click.option(
    "--fail-on", metavar="LIST",
    help="Levels (error, warning, note; with the graver ones) and gates that end the check with exit code 3, with commas.  "
    "[default: error]",
)  # fmt: skip
@click.option("--now", is_flag=True, help="Count the age of sources from today, not from the cut-off.")
@run_options
@click.pass_context
def check(  # noqa: PLR0913 - each is one independent choice of a run
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    form: str,
    reports: tuple[Path, ...],
    fail_on: str | None,
    now: bool,
    run: Run,
) -> None:
    """Run the gates on a finished brief.

    BRIEF is a brief.json, a PDF that carries one, or the folder that `sitbrief build` wrote to; without any, the
    output folder. PATH may be documents too: their facts are taken from the cache. Nothing is rendered.
    Thresholds stand in sitbrief.toml under [check]. Ends with exit code 3 where a gate fails.
    """
    from generator.check import REPORTS, Subject, in_format
    from generator.check import check as run_gates
    from generator.config import load_config
    from generator.output import write_files
    from generator.pipeline import edits_of

    for file in reports:
        if file.suffix not in REPORTS:
            raise click.UsageError(f"{file}: the ending must be one of {', '.join(REPORTS)}")
    overrides = {"check.fail_on": [name.strip() for name in fail_on.split(",") if name.strip()]} if fail_on else {}
    config = load_config(run.config_path, overrides)
    today = date.today() if now else None  # noqa: DTZ011 - the day where the check runs
    subject = Subject(_built(paths, config), config, edits_of(config.paths, config), today)
    if run.verbose:
        click.echo("\n".join(_printable(str(one.path), "text") for one in subject.built), err=True)
    levels = ("error", "warning") if run.strict else ()
    report = run_gates(subject, (*config.check.fail_on, *levels))
    for file in reports:
        written = _printable(in_format(report, REPORTS[file.suffix]), REPORTS[file.suffix])
        write_files(file.parent, {file.name: written.encode("utf-8", "replace")})
    if not (run.quiet and form == "text"):
        click.echo(_printable(in_format(report, form), form), nl=False)
    if report.broken:
        ctx.exit(3)


def _printable(text: str, form: str) -> str:
    """The lines for people and logs with what could command a terminal as escapes; other forms have escapes of their own."""
    from generator.commands.messages import printable

    if form not in {"text", "github"}:
        return text
    return "\n".join(printable(line) for line in text.split("\n"))


def _built(paths: Sequence[Path], config: Config) -> tuple[BuiltBrief, ...]:
    """Briefs of files and folders; documents among the paths give one more, from the cache."""
    from generator.built import BuiltBrief, briefs_in, read_brief
    from generator.cache import FactsCache, default_folder
    from generator.pipeline import assemble

    out = Path(config.out)
    chosen = list(paths) or [out if out.is_dir() and briefs_in(out) else Path(path) for path in config.paths]
    built: list[BuiltBrief] = []
    documents: list[str] = []
    for path in dict.fromkeys(chosen):
        if path.is_dir() and (found := briefs_in(path)):
            built += found
        elif path.suffix.lower() in {".json", ".pdf"}:
            built.append(read_brief(path))
        else:
            documents.append(str(path))
    if documents:
        brief = assemble(documents, config, cache=FactsCache(default_folder(), config))
        built.append(BuiltBrief(Path(documents[0]), brief))
    return tuple(built)
