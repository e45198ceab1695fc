"""What a ceiling admits: whole documents, by their own marking or that of unmarked ones, and only findings about those."""

from __future__ import annotations

from typing import get_args

import pytest

from generator.fuse import FuseOptions, fuse
from generator.grade import above, admit, without_internal_notes
from generator.model import Brief, Document, Facts, Finding, Marking
from tests.builders import document

LEVELS: tuple[Marking, ...] = get_args(Marking)


def brief(*documents: Document, unmarked: Marking = "TLP:CLEAR", findings: tuple[Finding, ...] = ()) -> Brief:
    return fuse([Facts(document=d) for d in documents], FuseOptions(marking=unmarked, findings=findings))


def paths(whole: Brief, ceiling: Marking) -> list[str]:
    return [f.document.path for f in admit(whole, ceiling).facts]


def finding(where: str | None) -> Finding:
    return Finding(severity="warning", rule="r", message="m", where=where)


@pytest.mark.parametrize("ceiling", LEVELS)
def test_a_ceiling_admits_what_is_marked_no_higher(ceiling: Marking) -> None:
    whole = brief(*(document("One.", path=f"{n}.txt", marking=level) for n, level in enumerate(LEVELS)))
    admitted = LEVELS.index(ceiling) + 1
    assert paths(whole, ceiling) == [f"{n}.txt" for n in range(admitted)]
    assert admit(whole, ceiling).withheld == len(LEVELS) - admitted


def test_amber_strict_lies_between_amber_and_red() -> None:
    assert above("TLP:AMBER+STRICT", "TLP:AMBER")
    assert above("TLP:RED", "TLP:AMBER+STRICT")
    assert not above("TLP:GREEN", "TLP:GREEN")


def test_an_unmarked_document_counts_as_the_run_says() -> None:
    assert paths(brief(document("One.", path="a.txt"), unmarked="TLP:AMBER"), "TLP:GREEN") == []
    assert paths(brief(document("One.", path="a.txt"), unmarked="TLP:GREEN"), "TLP:GREEN") == ["a.txt"]


def test_an_admitted_document_keeps_its_marking_in_the_next_brief() -> None:
    whole = brief(document("One.", path="a.txt"), document("Two.", path="b.txt", marking="TLP:RED"))
    assert [f.document.marking for f in admit(whole, "TLP:AMBER").facts] == ["TLP:CLEAR"]


def test_a_text_that_is_there_twice_has_the_higher_marking() -> None:
    first = document("One.", path="first.txt", marking="TLP:CLEAR")
    again = document("One.", path="again.txt", marking="TLP:RED").model_copy(update={"duplicate_of": "first"})
    assert paths(brief(first, again), "TLP:GREEN") == []


def test_findings_are_kept_where_they_are_about_an_admitted_document() -> None:
    places = ("a.txt", "a.txt:3", "a.txt#2", "b.txt", "a.txt.bak", None)
    whole = brief(
        document("One.", path="a.txt"),
        document("Two.", path="b.txt", marking="TLP:RED"),
        findings=tuple(finding(where) for where in places),
    )
    assert [f.where for f in admit(whole, "TLP:GREEN").findings] == ["a.txt", "a.txt:3", "a.txt#2"]
    assert len(admit(whole, "TLP:RED").findings) == len(places)


def test_a_brief_of_nothing_is_not_marked_above_its_ceiling() -> None:
    assert admit(brief(document("One.", marking="TLP:RED")), "TLP:GREEN").marking == "TLP:GREEN"


def test_internal_notes_go_and_what_verifies_the_brief_stays() -> None:
    note = finding("in/a.txt")
    public = without_internal_notes(brief(document("One.", path="in/a.txt"), findings=(note,)))
    assert (public.findings, public.sources[0].path, public.facts[0].document.path) == ((), "a.txt", "a.txt")
    assert public.sources[0].sha256
