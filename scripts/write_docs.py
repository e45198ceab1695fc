"""Writes the pages that are made from the program itself, or with ``--check`` says which of them are out of date.

In: the commands and the models. Out: ``docs/commands.md`` and tables in ``docs/schema.md`` and ``docs/maritime.md``.
Touches nothing that a person wrote: outside of the marked places the pages stay as they are.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from click.testing import CliRunner
from pydantic import BaseModel

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.commands import sitbrief
from generator.model import Brief, Facts
from generator.render.incident_rows import FIELDS

PLACE = re.compile(r"(<!-- made by make docs: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def command_help() -> str:
    """The help of every command, as a terminal of 80 columns shows it."""
    return "\n".join([_help(), *_below(sitbrief, ())])


def _below(group: click.Group, words: tuple[str, ...]) -> Iterator[str]:
    with click.Context(group) as context:
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            yield f"{'#' * (len(words) + 2)} {' '.join((*words, name))}\n\n{_help(*words, name)}"
            if isinstance(command, click.Group):
                yield from _below(command, (*words, name))


def _help(*words: str) -> str:
    said = CliRunner().invoke(sitbrief, [*words, "--help"], prog_name="sitbrief", terminal_width=80).output
    return f"```\n{said}```\n"


def facts_tables() -> str:
    """Every record that a line of facts can hold."""
    return "\n".join(_tables(Facts))


def brief_tables() -> str:
    """Every record that a brief can hold and a line of facts cannot."""
    return "\n".join(_tables(Brief, without=_records(Facts)))


def _records(model: type[BaseModel]) -> list[str]:
    schema = model.model_json_schema(by_alias=True, mode="serialization")
    return [model.__name__, *schema.get("$defs", {})]


def _tables(model: type[BaseModel], without: list[str] | None = None) -> Iterator[str]:
    schema = model.model_json_schema(by_alias=True, mode="serialization")
    records = {model.__name__: schema, **schema["$defs"]}
    for name, record in records.items():
        if name in (without or ()):
            continue
        yield f"### {name}\n"
        yield f"{' '.join(record.get('description', '').replace('``', '`').split())}\n"
        yield "| field | value |\n|---|---|"
        for field, value in record["properties"].items():
            yield f"| `{field}` | {_type(value)} |"
        yield ""


WORDS = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false", "null": "null"}


def _type(value: dict[str, Any]) -> str:  # noqa: PLR0911 - one for each shape
    """A JSON Schema type in words: ``list of Span``, ``text or null``, one of some words."""
    match value:
        case {"$ref": reference}:
            name = reference.rsplit("/", maxsplit=1)[-1]
            return f"[{name}](#{name.lower()})"
        case {"const": word}:
            return f"`{word}`"
        case {"enum": words}:
            return ", ".join(f"`{word}`" for word in words)
        case {"anyOf": kinds}:
            return " or ".join(_type(kind) for kind in kinds)
        case {"prefixItems": items}:
            return f"list of {len(items)}: {', '.join(_type(item) for item in items)}"
        case {"items": item}:
            return f"list of {_type(item)}"
        case _:
            return WORDS[value["type"]]


def incident_fields() -> str:
    """The columns of the CSV output, which are the properties of the GeoJSON output."""
    rows = "\n".join(f"| `{name}` | {meaning} |" for name, meaning in FIELDS.items())
    return f"| field | meaning |\n|---|---|\n{rows}"


PARTS = {"commands": command_help, "facts": facts_tables, "brief": brief_tables, "incidents": incident_fields}
PAGES = ("docs/commands.md", "docs/schema.md", "docs/maritime.md")


def renewed(text: str) -> str:
    """The page with its marked places filled anew."""
    return PLACE.sub(lambda match: f"{match[1]}\n{PARTS[match[2]]()}\n{match[3]}", text)


def main() -> int:
    """Writes or checks all pages; the exit code is 1 where one is out of date."""
    stale = []
    for name in PAGES:
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        new = renewed(text)
        if new != text:
            stale.append(name)
            if "--check" not in sys.argv:
                path.write_text(new, encoding="utf-8")
    for name in stale:
        print(name, "is out of date: run make docs" if "--check" in sys.argv else "written")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
