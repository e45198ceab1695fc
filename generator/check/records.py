"""A report as JSON: every gate with what it measured and allows, every problem with its place."""

from __future__ import annotations

import json
from dataclasses import asdict

from generator.check.problem import Report

__all__ = ["records"]


def records(report: Report) -> str:
    """One object of the schema ``sitbrief/check/1``."""
    value = {
        "schema": "sitbrief/check/1",
        "holds": not report.broken,
        "fail_on": list(report.fail_on),
        "files": list(report.files),
        "gates": [
            {
                "name": result.gate.name,
                "level": result.gate.level,
                "about": result.gate.about,
                "measured": result.measured,
                "allowed": result.allowed,
                "holds": result.holds,
                "fails": report.fails(result),
                "skipped": result.skipped,
                "problems": [asdict(problem) for problem in result.problems],
            }
            for result in report.results
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
