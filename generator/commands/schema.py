"""``sitbrief schema facts|brief|config``: the JSON Schema of what the program prints, embeds or reads."""

from __future__ import annotations

import click

__all__ = ["schema"]


@click.command
@click.argument("what", metavar="facts|brief|config", type=click.Choice(["facts", "brief", "config"]))
def schema(*, what: str) -> None:
    """Print a JSON Schema (2020-12).

    facts: one line of `sitbrief extract`. brief: what `--format json` writes. config: sitbrief.toml.
    """
    import json

    from generator.schemas import schema_of

    click.echo(json.dumps(schema_of(what), ensure_ascii=False, indent=2))
