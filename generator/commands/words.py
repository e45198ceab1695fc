"""``sitbrief words``: the messages of sitbrief and of a pack as a catalogue to translate. Translates nothing itself."""

from __future__ import annotations

from pathlib import Path

import click

__all__ = ["words"]


@click.command
@click.argument("pack", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--update", metavar="CATALOGUE", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Bring this catalogue up to date: new messages are empty, unused ones are dropped.",
)  # fmt: skip
def words(*, pack: Path | None, update: Path | None) -> None:
    """Print all messages as a catalogue to translate.

    PACK is the folder of a template pack, whose own messages come after those of sitbrief. A catalogue in a pack's
    folder words/, named by its language (words/de.po), adds that language to the pack.
    """
    from generator.words.extraction import catalogue_text, messages, translations

    found = messages([pack] if pack else [])
    if update:
        update.write_text(catalogue_text(found, translations(update)), encoding="utf-8")
        click.echo(str(update))
    else:
        click.echo(catalogue_text(found), nl=False)
