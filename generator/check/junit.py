"""A report as JUnit XML: a test case for each gate, a failure where it makes the check fail.

A gate that does not hold and fails nothing passes, and says in its output what it found. Holds no time, so that the same
brief gives the same bytes.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from generator.check.problem import Problem, Report

__all__ = ["junit"]

NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold in any form."""


def junit(report: Report) -> str:
    """The XML with its declaration."""
    skipped = sum(bool(result.skipped) for result in report.results)
    counts = {"tests": str(len(report.results)), "failures": str(len(report.broken)), "errors": "0", "skipped": str(skipped)}
    root = ET.Element("testsuites", {"name": "sitbrief", **counts})
    suite = ET.SubElement(root, "testsuite", {"name": "sitbrief check", **counts, "time": "0"})
    for result in report.results:
        case = ET.SubElement(suite, "testcase", {"classname": "sitbrief.check", "name": result.gate.name, "time": "0"})
        told = "\n".join(map(_line, result.problems))
        if result.skipped:
            ET.SubElement(case, "skipped", {"message": _clean(result.skipped)})
        elif report.fails(result):
            message = _clean(f"{result.measured}; allowed: {result.allowed}")
            ET.SubElement(case, "failure", {"message": message, "type": result.gate.level}).text = told
        elif told:
            ET.SubElement(case, "system-out").text = told
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _line(problem: Problem) -> str:
    place = f"{problem.path}{f':{problem.line}' if problem.line else ''}: " if problem.path else ""
    return _clean(place + problem.message)


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("\ufffd", text)
