"""``sitbrief doctor``: what this machine has and lacks for building briefs. Exit code 1 where something is missing."""

from __future__ import annotations

import click

__all__ = ["doctor"]

COLOURS = {"ok": "green", "missing": "red", "note": "yellow"}


@click.command
@click.pass_context
def doctor(ctx: click.Context) -> None:
    """Say what is missing here and how to get it.

    Looks at Python, packages, the system libraries for PDF, fonts, template packs and the language model.
    """
    from generator.doctor import examine

    checks = examine()
    width = max(len(check.subject) for check in checks)
    for check in checks:
        state = click.style(f"{check.state:<7}", fg=COLOURS[check.state])
        click.echo(f"{state}  {check.subject:<{width}}  {check.found}")
        if check.hint:
            click.echo(f"{'':9}{'':{width}}  {check.hint}")
    if any(check.state == "missing" for check in checks):
        click.echo("Something that a build needs is missing.", err=True)
        ctx.exit(1)
