"""Brief → incidents as CSV (RFC 4180, UTF-8), one row each, columns as in ``incident_rows``.

A cell that a spreadsheet would run as a formula is led by an apostrophe: words of a source are values, never commands.
"""

from __future__ import annotations

import csv
import io

from generator.model import Brief
from generator.render.incident_rows import FIELDS, incident_rows

__all__ = ["render_csv"]

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render_csv(brief: Brief) -> bytes:
    """The table with its head."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(FIELDS)
    for row in incident_rows(brief):
        writer.writerow([_cell(row[name]) for name in FIELDS])
    return out.getvalue().encode("utf-8", "replace")


def _cell(value: str | float | bool | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return f"'{value}" if value.startswith(FORMULA) else value
