"""A report as SARIF 2.1.0 (OASIS), in the part of it that code scanning shows: rules, results, places, fingerprints.

Every result has a place with a line: what lies in no file stands at the first line of the first file that was checked.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from generator import __version__
from generator.check.problem import Gate, Problem, Report, Result

__all__ = ["sarif"]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(report: Report) -> str:
    """The SARIF log as JSON."""
    rules = {result.gate.name: number for number, result in enumerate(report.results)}
    run = {
        "tool": {
            "driver": {
                "name": "sitbrief", "semanticVersion": __version__, "rules": [_rule(r.gate) for r in report.results],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(report, result, problem, rules[result.gate.name])
            for result in report.results
            for problem in result.problems
        ],
    }  # fmt: skip
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(gate: Gate) -> dict[str, Any]:
    return {
        "id": gate.name,
        "name": "".join(word.capitalize() for word in gate.name.split("-")),
        "shortDescription": {"text": gate.about},
        "defaultConfiguration": {"level": gate.level},
    }


def _result(report: Report, result: Result, problem: Problem, rule: int) -> dict[str, Any]:
    path = problem.path or (report.files[0] if report.files else "sitbrief.toml")
    words = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    where = {"artifactLocation": _artifact(path), "region": {"startLine": problem.line or 1}}
    # Without the line: a problem that moves is the same problem.
    mark = hashlib.sha256("\x00".join((result.gate.name, path, problem.message)).encode("utf-8", "replace")).hexdigest()
    return {
        "ruleId": result.gate.name,
        "ruleIndex": rule,
        "level": "error" if report.fails(result) else result.gate.level,
        "message": {"text": words},
        "locations": [{"physicalLocation": where}],
        "partialFingerprints": {"sitbrief/v1": mark},
    }


def _artifact(path: str) -> dict[str, str]:
    """A relative path is one of the checked-out project; an absolute one is a file address of its own."""
    if PurePosixPath(path).is_absolute() or PureWindowsPath(path).is_absolute():
        return {"uri": "file://" + quote("/" + path.replace("\\", "/").lstrip("/"))}
    return {"uri": quote(path.replace("\\", "/").removeprefix("./")), "uriBaseId": "%SRCROOT%"}
