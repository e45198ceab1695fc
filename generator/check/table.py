"""A report for people: a table of gates for 80 columns, then what breaks them, with file and line and what to do."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from generator.check.problem import Problem, Report, Result

__all__ = ["WIDTH", "table"]

WIDTH = 80
COLUMNS = (26, 25, 19)
"""Width of gate, measured and allowed; the result takes the rest."""
MOST = 10
"""Problems of one gate that are shown; the other forms have all."""


def table(report: Report) -> str:
    """The whole report."""
    return "\n".join((*_lines(report), ""))


def _lines(report: Report) -> Iterator[str]:
    yield _row("GATE", "MEASURED", "ALLOWED", "RESULT")
    for result in report.results:
        yield _row(result.gate.name, result.measured, result.allowed, _verdict(report, result))
    for result in report.results:
        if result.holds:
            continue
        yield ""
        yield from _wrapped(f"{result.gate.name}: {result.gate.about}", "", "  ")
        for problem in result.problems[:MOST]:
            yield from _problem(problem)
        if len(result.problems) > MOST:
            yield f"  … and {len(result.problems) - MOST} more"
    yield ""
    yield _summary(report)


def _row(*cells: str) -> str:
    fitted = [_fitted(cell, width) for cell, width in zip(cells, COLUMNS, strict=False)]
    return f"{' '.join(fitted)} {cells[-1]}".rstrip()


def _fitted(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else f"{cell[: width - 1]}…"


def _verdict(report: Report, result: Result) -> str:
    if result.skipped:
        return "skipped"
    return "holds" if result.holds else "FAILS" if report.fails(result) else result.gate.level


def _problem(problem: Problem) -> Iterator[str]:
    page = f", page {problem.page}" if problem.page else ""
    place = f"{problem.path}{f':{problem.line}' if problem.line else ''}{page}: " if problem.path else ""
    yield from _wrapped(place + problem.message, "  ", "    ")
    if problem.hint:
        yield from _wrapped(problem.hint, "      ", "      ")


def _wrapped(words: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(words, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False,
                         break_long_words=False)  # fmt: skip


def _summary(report: Report) -> str:
    counts = [(len(report.broken), "fails", "fail")]
    broken = [r for r in report.results if not r.holds and not report.fails(r)]
    counts.append((len(broken), "does not hold", "do not hold"))
    counts.append((sum(r.holds and not r.skipped for r in report.results), "holds", "hold"))
    counts.append((sum(bool(r.skipped) for r in report.results), "skipped", "skipped"))
    words = [f"{number} {one if number == 1 else many}" for number, one, many in counts if number]
    gates = "1 gate" if len(report.results) == 1 else f"{len(report.results)} gates"
    return f"{gates}: {', '.join(words)}"
