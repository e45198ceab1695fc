"""``sitbrief render``: facts or a brief as JSON in, the brief's files out. Reads no document and loads no language model."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.options import Output, Run, output_options, run_options

__all__ = ["render"]


@click.command
@click.argument("source", metavar="FACTS_OR_BRIEF", type=click.Path(path_type=Path, allow_dash=True))
@output_options
@run_options
def render(*, source: Path, output: Output, run: Run) -> None:
    """Render the brief from facts or from a brief.

    FACTS_OR_BRIEF is what `sitbrief extract` or `sitbrief build --format json` wrote. Nothing is parsed again,
    so this is the fast way to try a template pack.
    """
    from generator.commands.deliver import deliver, linted
    from generator.commands.progress import ProgressLine
    from generator.config import load_config
    from generator.output import ensure_writable
    from generator.pipeline import load_facts_or_brief, render_editions

    config = load_config(run.config_path, output.settings())
    ensure_writable(Path(config.out))
    editions = output.editions or None
    with ProgressLine(quiet=run.quiet) as progress:
        brief = load_facts_or_brief(source, config)
        result = render_editions(brief, config, editions=editions, formats=output.formats, progress=progress)
    deliver(linted(result, config, editions, run), Path(config.out), open_it=output.open_it, run=run)
