"""The verb of this stage: a subject in, a report of every gate out. Prints nothing and ends nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from generator.check.content import (
    empty_sections,
    findings,
    overlooked,
    stale_edits,
    stale_sources,
    undated_sources,
    unresolved_speakers,
)
from generator.check.editions import markings, pages
from generator.check.problem import Gate, Problem, Report, Result
from generator.check.subject import Subject
from generator.check.wording import likelihood_and_confidence, mixed_scales, placeholders

__all__ = ["ALL_GATES", "check"]


def check(subject: Subject, fail_on: Sequence[str] = ()) -> Report:
    """Every gate, in the order of the configuration; ``fail_on`` stands over the configuration's own."""
    results = tuple(measure(subject, gate) for gate, measure in _MEASURES.items())
    files = tuple(dict.fromkeys(str(one.path) for one in subject.built))
    return Report(files, results, tuple(fail_on) or subject.limits.fail_on)


Measure = Callable[[Subject, Gate], Result]


def _most(found: Callable[[Subject], Iterable[Problem]]) -> Measure:
    """A gate that counts problems."""

    def measure(subject: Subject, gate: Gate) -> Result:
        problems = tuple(dict.fromkeys(found(subject)))
        allowed = int(getattr(subject.limits, gate.key))
        return Result(gate, str(len(problems)), f"{allowed} at most", problems if len(problems) > allowed else ())

    return measure


def _share(found: Callable[[Subject], tuple[list[Problem], int]], of: str) -> Measure:
    """A gate that sets problems against a whole."""

    def measure(subject: Subject, gate: Gate) -> Result:
        problems, whole = found(subject)
        allowed = float(getattr(subject.limits, gate.key))
        broken = len(problems) > allowed * whole
        share = f" ({len(problems) / whole:.0%})" if whole else ""
        measured = f"{len(problems)} of {whole} {of}{share}"
        return Result(gate, measured, f"{allowed:.0%} at most", tuple(problems) if broken else ())

    return measure


def _age(subject: Subject, gate: Gate) -> Result:
    most = subject.limits.stale_sources
    problems, oldest = stale_sources(subject, most)
    allowed = f"{most} days at most"
    if oldest is None:
        return Result(gate, "no dated source", allowed, skipped="no source is dated")
    return Result(gate, f"oldest: {oldest} {'day' if oldest == 1 else 'days'}", allowed, tuple(problems))


def _pages(subject: Subject, gate: Gate) -> Result:
    problems, counted = pages(subject)
    limits = subject.limits.pages
    allowed = ", ".join(f"{name} {most}" for name, most in sorted(limits.items())) or "any number"
    if not counted:
        return Result(gate, "no PDF", allowed, skipped="no PDF is among the files")
    return Result(gate, ", ".join(f"{name} {number}" for name, number in counted.items()), allowed, tuple(problems))


def _markings(subject: Subject, gate: Gate) -> Result:
    problems = tuple(dict.fromkeys(markings(subject)))
    borne = ", ".join(sorted({one.brief.masthead.marking for one in subject.built}))
    return Result(gate, borne, f"up to {subject.limits.marking}", problems)


_MEASURES: dict[Gate, Measure] = {
    Gate("findings", "error", "The build noticed no error and no warning."): _most(findings),
    Gate("coverage", "warning", "Sentences that look like facts gave facts."): _share(overlooked, "sentences"),
    Gate("stale-edits", "error", "Every edit of the analyst still fits the fact that it was made for."): _most(stale_edits),
    Gate("stale-sources", "warning", "No source is older than the news may be."): _age,
    Gate("undated-sources", "warning", "Every source has a day of publication."): _most(undated_sources),
    Gate("empty-sections", "note", "Every section of every edition holds something."): _most(empty_sections),
    Gate("unresolved-speakers", "warning", "It is known who said what."): _share(unresolved_speakers, "statements"),
    Gate("placeholders", "error", "Nothing in the desk's own words waits to be filled in."): _most(placeholders),
    Gate("mixed-scales", "error", "The desk's own words keep to one scale of likelihood."): _most(mixed_scales),
    Gate(
        "likelihood-and-confidence", "error", "No sentence of the desk gives how likely and how sure at once."
    ): _most(likelihood_and_confidence),
    Gate("marking", "error", "No file bears or holds a marking above its ceilings."): _markings,
    Gate("pages", "error", "No PDF has more pages than its edition may have."): _pages,
}  # fmt: skip

ALL_GATES: tuple[Gate, ...] = tuple(_MEASURES)
"""Every gate, in the order of the report."""
