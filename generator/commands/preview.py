"""``sitbrief preview``: the editions in a browser, renewed when a file is saved. Writes nothing to the output folder."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.options import Work, paths_argument, work_options

__all__ = ["preview"]

PAUSE = 0.1
"""Seconds between two looks at the files."""


@click.command
@paths_argument(required=False)
@click.option("--edition", "editions", multiple=True, metavar="NAME", help="Only this edition; may be given several times.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8765,
    show_default=True,
    metavar="N",
    help="The port of the page on this machine; 0 for any that is free.",
)
@click.option("--open/--no-open", "open_it", default=False, help="Open the page in a browser.  [default: no-open]")
@click.option(
    "--config",
    "config_path",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The configuration to use, in place of the sitbrief.toml found in the project.",
)
@work_options
def preview(
    *, paths: tuple[str, ...], editions: tuple[str, ...], port: int, open_it: bool, config_path: Path | None, work: Work
) -> None:
    """Show the editions in a browser while their templates are written.

    Every edition stands there as the screen shows it and as the PDF prints it, page by page. A saved template,
    style, configuration or document is seen at once; a mistake is shown with its file and line. The page is for
    this machine alone. Ctrl-C ends the preview.
    """
    import time

    from generator.config import load_config
    from generator.config.load import FILE_NAME
    from generator.preview import PreviewServer, Session

    if "-" in paths:
        raise click.UsageError("a preview reads its documents again when they change: name files or folders, not -")
    session = Session(
        lambda: load_config(config_path, {"paths": paths or None}),
        cache=work.cache,
        editions=editions,
        jobs=work.jobs,
        config_files=[config_path or Path(FILE_NAME)],
    )
    try:
        server = PreviewServer(session, port)
        click.echo(f"Preview: {server.url}\nCtrl-C ends it.")
        if open_it:
            click.launch(server.url)
        session.begin()
        while True:
            time.sleep(PAUSE)
            session.refresh()
    except KeyboardInterrupt:
        click.echo("\nThe preview has ended.")
    finally:
        session.close()
