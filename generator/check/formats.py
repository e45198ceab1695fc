"""A report in the forms that people and programs read: which form has which name and file ending."""

from __future__ import annotations

from collections.abc import Callable

from generator.check.junit import junit
from generator.check.problem import Report
from generator.check.records import records
from generator.check.sarif import sarif
from generator.check.table import table
from generator.check.workflow_commands import workflow_commands

__all__ = ["REPORTS", "in_format"]

_FORMATS: dict[str, Callable[[Report], str]] = {
    "text": table, "json": records, "junit": junit, "sarif": sarif, "github": workflow_commands,
}  # fmt: skip
REPORTS = {".txt": "text", ".json": "json", ".xml": "junit", ".sarif": "sarif"}
"""The form of a report file by its ending."""


def in_format(report: Report, form: str) -> str:
    """The report as ``text``, ``json``, ``junit``, ``sarif`` or ``github``; ends in a line feed unless it is empty."""
    return _FORMATS[form](report)
