"""A report as workflow commands of GitHub Actions: one ``::error file=…,line=…::`` for each problem.

Commands are read line by line, so that a line feed, a colon or a comma of a source's words must never end one or begin
another (the escapes are those of the toolkit's ``core`` package).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.problem import Report

__all__ = ["workflow_commands"]

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def workflow_commands(report: Report) -> str:
    """The commands, one a line; nothing where every gate holds."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for result in report.results:
        command = "error" if report.fails(result) else COMMANDS[result.gate.level]
        for problem in result.problems:
            values = {"file": problem.path, "line": problem.line, "title": f"sitbrief check: {result.gate.name}"}
            given = ",".join(f"{key}={_property(str(value))}" for key, value in values.items() if value)
            words = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
            yield f"::{command} {given}::{_message(words)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
