"""Options and arguments that several commands share, each written once, with its help.

In: words of the command line. Out: checked values, related ones together; what cannot be right is a usage error
(exit code 2) before any work begins.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from generator.cache import FactsCache
    from generator.config import Config

__all__ = ["FORMATS", "Output", "Run", "Work", "output_options", "paths_argument", "run_options", "work_options"]

FORMATS = ("html", "pdf", "docx", "json", "md", "geojson", "csv")

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Output:
    """What ``build`` and ``render`` write and where; None or empty: as the configuration says."""

    out: str | None
    editions: tuple[str, ...]
    formats: tuple[str, ...] | None
    title: str | None
    as_of: date | None
    open_it: bool

    def settings(self) -> dict[str, object]:
        """The values that stand over those of the configuration, by its keys."""
        return {"out": self.out, "title": self.title, "as_of": self.as_of}


@dataclass(frozen=True, slots=True)
class Work:
    """How facts are extracted: in how many processes, and whether those of an earlier run may be taken again."""

    jobs: int
    no_cache: bool

    def cache(self, config: Config) -> FactsCache | None:
        """The cache of facts, or None where it is not wanted."""
        from generator.cache import FactsCache, default_folder

        return None if self.no_cache else FactsCache(default_folder(), config)


@dataclass(frozen=True, slots=True)
class Run:
    """How a command goes about its work: which configuration, how strict, how talkative."""

    config_path: Path | None
    strict: bool
    quiet: bool
    verbose: bool


class CommaList(click.ParamType[tuple[str, ...]]):
    """``html,pdf``: names of a known list, each once, in the order given."""

    name = "list"

    def __init__(self, known: tuple[str, ...]) -> None:
        self.known = known

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """What ``--help`` shows for the value."""
        return ",".join(self.known)

    def convert(
        self, value: str | tuple[str, ...], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The names; an unknown one is a usage error that lists the known ones."""
        if isinstance(value, tuple):
            return value
        names = tuple(dict.fromkeys(part.strip().lower() for part in value.split(",") if part.strip()))
        unknown = [name for name in names if name not in self.known]
        if unknown or not names:
            self.fail(f"{', '.join(unknown) or 'nothing'} is not a format; known: {', '.join(self.known)}", param, ctx)
        return names


class IsoDate(click.ParamType[date]):
    """``2024-03-16``."""

    name = "date"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """What ``--help`` shows for the value."""
        return "YYYY-MM-DD"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value} is not a date such as 2024-03-16", param, ctx)


def paths_argument(*, required: bool) -> Callable[[Command], Command]:
    """``PATH…``: files, folders, or ``-`` for standard input. Whether they exist is for the pipeline to say."""
    metavar = "PATH..." if required else "[PATH...]"
    return click.argument("paths", metavar=metavar, nargs=-1, required=required, type=click.Path())


def output_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of ``Output``, handed to the command as ``output``."""
    options = (
        click.option("--out", type=click.Path(), metavar="DIR", help="The folder to write to.  [default: output]"),
        click.option(
            "--edition", "editions", multiple=True, metavar="NAME", help="Only this edition; may be given several times."
        ),
        click.option(
            "--format", "formats", type=CommaList(FORMATS), help="The formats to write; else those of the edition."
        ),
        click.option("--title", help="The title of the brief."),
        click.option("--as-of", type=IsoDate(), help="The information cut-off; else the day of the newest document."),
        click.option("--open", "open_it", is_flag=True, help="Open the finished brief."),
    )
    return _together(command, "output", Output, options)


def work_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of ``Work``, handed to the command as ``work``."""
    options = (
        click.option(
            "--jobs", type=click.IntRange(min=1), default=1, show_default=True, metavar="N",
            help="Parse in this many processes; worth it from some dozen documents on.",
        ),
        click.option("--no-cache", is_flag=True, help="Parse every text anew and keep nothing for the next run."),
    )  # fmt: skip
    return _together(command, "work", Work, options)


def run_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of ``Run``, handed to the command as ``run``."""
    options = (
        click.option(
            "--config", "config_path", type=click.Path(path_type=Path), metavar="FILE",
            help="The configuration to use, in place of the sitbrief.toml found in the project.",
        ),
        click.option("--strict", is_flag=True, help="End with exit code 3 when there is any error or warning."),
        click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors."),
        click.option("-v", "--verbose", is_flag=True, help="Say also what was read, and show notes."),
    )  # fmt: skip
    return _together(command, "run", Run, options)


def _together(
    command: Callable[..., Any], name: str, kind: type[Any], options: Sequence[Callable[[Any], Any]]
) -> Callable[..., Any]:
    """The command with the options added; their values reach it as one ``kind`` under ``name``."""
    keys = [field.name for field in fields(kind)]

    @functools.wraps(command)
    def collected(*args: Any, **values: Any) -> Any:
        return command(*args, **{name: kind(**{key: values.pop(key) for key in keys})}, **values)

    for option in reversed(options):
        collected = option(collected)
    return collected
