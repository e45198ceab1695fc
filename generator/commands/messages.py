"""Errors, findings and results as lines on the terminal: ``path:line: message``, and below it what to do.

Errors and findings go to standard error, results to standard output. Changes no text but for control characters,
which a document's title must not be able to send to a terminal.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.errors import BriefError
    from generator.model import Finding, Severity

__all__ = ["counted", "fails_strict", "printable", "say_error", "say_findings"]

CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
MOST_OF_A_KIND = 10
COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "note": "blue"}


def printable(text: str) -> str:
    """The text with control characters, direction marks and lone surrogates shown as escapes.

    >>> printable("title\\x1b[2J")
    'title\\\\x1b[2J'
    """
    return CONTROL.sub(lambda match: match.group().encode("unicode_escape").decode("ascii"), text)


def counted(number: int, noun: str) -> str:
    """The number with its noun in the singular or plural.

    >>> counted(1, "document"), counted(3, "document")
    ('1 document', '3 documents')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def say_error(error: BriefError) -> None:
    """One failure on standard error, after what was noticed before it: a configuration's mistakes, unreadable files."""
    for finding in error.findings:
        _say_finding(finding)
    _line("error", error.message, error.where, error.hint)


def say_findings(findings: Iterable[Finding], *, quiet: bool = False, verbose: bool = True) -> None:
    """The findings one below the other on standard error, then how many of each.

    ``quiet`` leaves all but errors out; without ``verbose`` there are no notes, and of one kind only the first ten.
    """
    shown = [
        finding
        for finding in findings
        if finding.severity == "error" or (not quiet and (verbose or finding.severity == "warning"))
    ]
    said: Counter[str] = Counter()
    for finding in shown:
        said[finding.rule] += 1
        if verbose or said[finding.rule] <= MOST_OF_A_KIND:
            _say_finding(finding)
    for rule, number in said.items():
        if not verbose and number > MOST_OF_A_KIND:
            click.echo(f"… and {number - MOST_OF_A_KIND} more [{rule}]; --verbose shows all", err=True)
    counts = Counter(finding.severity for finding in shown)
    if len(shown) > 1 and not quiet:
        words = [counted(counts[kind], kind) for kind in COLOURS if counts[kind]]
        click.echo(", ".join(words), err=True)


def fails_strict(findings: Iterable[Finding]) -> bool:
    """True where a finding is more than a note: what ``--strict`` turns into exit code 3."""
    return any(finding.severity != "note" for finding in findings)


def _say_finding(finding: Finding) -> None:
    _line(finding.severity, f"{finding.message} [{finding.rule}]", finding.where, finding.hint)


def _line(severity: Severity, message: str, where: str | None, hint: str | None) -> None:
    place = f"{printable(where)}: " if where else ""
    click.echo(f"{place}{click.style(severity, fg=COLOURS[severity], bold=True)}: {printable(message)}", err=True)
    if hint:
        click.echo(f"    {printable(hint)}", err=True)
