"""TOML file → its values and the line of every key, so that a mistake can be shown where it stands.

``tomllib`` gives values without lines; a small scan of table heads and keys gives the lines. The scan only ever
serves messages: values come from ``tomllib`` alone. Refuses nothing but what is not TOML.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from generator.model import Finding

__all__ = ["KeyPath", "TomlFile", "key_lines", "read_toml"]

KeyPath = tuple[str | int, ...]

BARE = r"[A-Za-z0-9_-]+"
PART = rf"""(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|{BARE})"""
KEY = rf"{PART}(?:[ \t]*\.[ \t]*{PART})*"
HEAD = re.compile(rf"[ \t]*(\[\[?)[ \t]*({KEY})[ \t]*\]")
ASSIGNMENT = re.compile(rf"[ \t]*({KEY})[ \t]*=")
QUOTED = re.compile(r'"""|\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|[\[{(]|[\]})]|\#.*')
AT_LINE = re.compile(r" \(at line (\d+), column (\d+)\)$")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """The values of a file and the line on which each key path begins."""

    path: str
    values: dict[str, object]
    lines: dict[KeyPath, int]

    def where(self, key: KeyPath) -> str:
        """``path:line`` of the key, or of the nearest table around it."""
        for length in range(len(key), 0, -1):
            if key[:length] in self.lines:
                return f"{self.path}:{self.lines[key[:length]]}"
        return self.path


def read_toml(path: Path, shown: str, rule: str) -> TomlFile | Finding:
    """Reads a TOML file; what cannot be read comes back as one finding under ``rule`` with its line."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return TomlFile(shown, tomllib.loads(text), key_lines(text))
    except OSError as error:
        return _finding(rule, f"cannot be read: {error.strerror or error}", shown, "check the path and its permissions")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return _finding(rule, "is not UTF-8", f"{shown}:{line}", "save the file as UTF-8")
    except RecursionError:
        return _finding(rule, "is nested too deeply", shown, "a configuration needs no more than three levels")
    except tomllib.TOMLDecodeError as error:
        at = AT_LINE.search(str(error))
        line = int(at.group(1)) if at else text.count("\n") + 1
        message = f"is not TOML: {AT_LINE.sub('', str(error))}"
        return _finding(rule, message, f"{shown}:{line}", "texts need quotation marks, dates and numbers none")


def _finding(rule: str, message: str, where: str, hint: str) -> Finding:
    return Finding(severity="error", rule=rule, message=f"the file {message}", where=where, hint=hint)


def key_lines(text: str) -> dict[KeyPath, int]:
    """The line (from 1) of every table head and key outside of inline tables.

    >>> key_lines('a = 1\\n[t."x.y"]\\nb = 2')
    {('a',): 1, ('t', 'x.y'): 2, ('t', 'x.y', 'b'): 3}
    """
    found: dict[KeyPath, int] = {}
    counts: dict[KeyPath, int] = {}
    table: KeyPath = ()
    closing, depth = "", 0
    for number, line in enumerate(text.splitlines(), 1):
        start = 0
        if not closing and not depth:
            head, assignment = HEAD.match(line), ASSIGNMENT.match(line)
            if head:
                table = _path(head.group(2), counts)
                if head.group(1) == "[[":
                    counts[table] = counts.get(table, -1) + 1
                    table = (*table, counts[table])
                found.setdefault(table, number)
                continue
            if assignment:
                found.setdefault((*table, *_parts(assignment.group(1))), number)
                start = assignment.end()
        closing, depth = _after(line, start, closing, depth)
    return found


def _parts(key: str) -> tuple[str, ...]:
    parts = re.findall(PART, key)
    return tuple(part[1:-1].replace('\\"', '"').replace("\\\\", "\\") if part[0] in "\"'" else part for part in parts)


def _path(key: str, counts: dict[KeyPath, int]) -> KeyPath:
    """A table head's path, with the number of the current element after each name that is an array of tables."""
    path: KeyPath = ()
    parts = _parts(key)
    for place, part in enumerate(parts, 1):
        path = (*path, part)
        if place < len(parts) and path in counts:
            path = (*path, counts[path])
    return path


def _after(line: str, start: int, closing: str, depth: int) -> tuple[str, int]:
    """Which multi-line string and how many brackets are still open after a line."""
    while True:
        if closing:
            end = line.find(closing, start)
            if end < 0:
                return closing, depth
            start, closing = end + 3, ""
        match = QUOTED.search(line, start)
        if match is None:
            return closing, depth
        found, start = match.group(), match.end()
        if found in {'"""', "'''"}:
            closing = found
        elif found in "[{(":
            depth += 1
        elif found in "]})":
            depth = max(0, depth - 1)
