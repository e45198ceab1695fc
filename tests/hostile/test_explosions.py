"""Texts and files that explode end in time, in memory and with a finding; extraction takes time in step with the text."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.config import Limits
from generator.documents import Content, Reader, Reading
from generator.documents.bounded import BoundedReaders
from generator.documents.reading import safely
from generator.documents.registry import load_readers
from generator.extract import Extractor
from generator.model import Finding
from tests.builders import document
from tests.documents.files import docx, findings, pdf, read, stream
from tests.fuzz.laws import slices_back

READERS = {reader.name: reader for reader in load_readers()[0].readers}
BODY = "<w:document><w:body>{}</w:body></w:document>"

ENDLESS = {
    "a line of a million letters": "a" * 1_000_000,
    "100,000 opening marks": "“" * 100_000,
    "100,000 straight marks": '"' * 100_000,
    "100,000 apostrophes": "'" * 100_000,
    "100,000 brackets": "([{<" * 25_000,
    "200,000 figures of speech": "😀" * 200_000,
    "half a million digits": "1" * 500_000,
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=list(ENDLESS))
def test_a_text_that_is_none_costs_seconds_and_gives_no_facts(extractor: Extractor, text: str) -> None:
    start = time.process_time()
    facts = extractor.facts(document(text))
    assert time.process_time() - start < 15
    assert (facts.statements, facts.incidents, facts.risks) == ((), (), ())


REPEATED = {
    "quotations": "“We will hit the ‘ship’,” he said. ",
    "open quotations": '“a ‘b "c ',
    "pairs of marks": '" ',
    "paragraphs": "a\n\n",
    "hyphens": "a-",
    "names": "Iran, ",
    "positions": "14°52'N 041°47'E ",
    "attacks": "A drone hit the tanker Blue Horn. ",
}


@pytest.mark.parametrize("piece", REPEATED.values(), ids=list(REPEATED))
def test_extraction_takes_time_in_step_with_the_text(extractor: Extractor, piece: str) -> None:
    """Eight times the text in less than 24 times the time: linear gives 8, quadratic 64."""
    seconds = []
    for characters in (300, 2400):
        text = (piece * characters)[:characters]
        start = time.process_time()
        facts = extractor.facts(document(text))
        seconds.append(time.process_time() - start)
        slices_back(text, facts)
    assert seconds[1] < 24 * max(seconds[0], 0.02)


def test_a_row_of_marks_is_a_finding(tmp_path: Path) -> None:
    result = read(tmp_path, {"a.txt": "Words. " + "“" * 100_000, "b.txt": "Words “quoted” ... and -- more."})
    assert findings(result) == [("warning", "document-unbroken")]
    assert len(result.documents) == 2


def nested(tag: str, depth: int) -> bytes:
    return docx(BODY.format(f"<w:{tag}>" * depth + f"</w:{tag}>" * depth))


MANY = (
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
)

FILES: dict[str, tuple[str, bytes]] = {
    "tables in tables": ("DOCX", nested("tbl", 20_000)),
    "more than ten thousand parts": (
        "DOCX",
        docx(BODY.format(""), others={f"word/{number}.xml": "" for number in range(10_001)}),
    ),
    "200,000 objects": ("PDF", pdf([*MANY, *["[0]"] * 200_000])),
    "a chain of 50,000 streams": ("PDF", pdf([*MANY, *[f"<</Length {number + 5} 0 R>>" for number in range(50_000)]])),
    "a length that is itself": ("PDF", pdf([*MANY[:2], "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>", "<</Length 4 0 R>>"])),
    "an outline in a circle": (
        "PDF",
        pdf(["<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>", *MANY[1:], "<</First 4 0 R/Next 4 0 R>>"]),
    ),
    "a stream in a stream": (
        "PDF",
        pdf([*MANY[:2], "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>", stream(stream(b"q " * 99_999))]),
    ),
    "sixty megabytes of blanks": (
        "PDF",
        pdf([*MANY[:2], "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>", stream(b" " * 60_000_000)]),
    ),
    "tables in tables of a page": ("web page", b"<table><tr><td>" * 5_000 + b"x"),
    "three thousand forms": ("web page", b"<form><select><option>" * 3_000 + b"x"),
    "one attribute of a megabyte": ("web page", b"<p title='" + b"a" * 1_000_000 + b"'>x"),
    "open comments": ("web page", b"<p>x</p>" + b"<!--" * 200_000),
    "entities": ("web page", b"<p>" + b"&amp;" * 200_000),
    "an XHTML bomb": (
        "web page",
        b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "' + b"x" * 9999 + b'">]><html>' + b"&a;" * 9999,
    ),
    "nested front matter": ("Markdown", b"+++\na = " + b"[" * 90_000 + b"\n+++\nText."),
    "a table of 100,000 columns": ("Markdown", b"|a" * 100_000 + b"\n" + b"|-" * 100_000 + b"\n" + b"|b" * 100_000),
    "a key of 40,000 parts": ("Markdown", b"+++\n" + b".".join([b"a"] * 40_000) + b" = 1\n+++\nText."),
}


@pytest.fixture(scope="module")
def bounded() -> Iterator[BoundedReaders]:
    """One process for all files, ended and started anew by those that are too much."""
    with BoundedReaders() as one:
        yield one


@pytest.mark.parametrize(("name", "data"), FILES.values(), ids=list(FILES))
def test_a_file_ends_within_its_limits_and_the_next_one_is_read(bounded: BoundedReaders, name: str, data: bytes) -> None:
    """Whatever a reader makes of it, it answers; what takes too long is ended at the limit and named."""
    start = time.perf_counter()
    found = bounded.read(READERS[name], Content("a", data, Limits(seconds=2)))
    assert time.perf_counter() - start < 2 + 10 + 8  # the limit, the start of the process, and a slow machine
    assert found
    assert all(isinstance(one, Reading) or (one.severity in {"error", "warning"} and one.hint) for one in found)
    [after] = bounded.read(READERS["Markdown"], Content("b", b"Words."))
    assert isinstance(after, Reading)


def test_the_process_that_reads_has_a_bound_on_its_memory() -> None:
    code = "from generator.documents.bounded import MEMORY, _bound_memory\n_bound_memory()\nbytearray(MEMORY)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.strip().endswith("MemoryError")


def test_what_needs_more_memory_than_reading_may_take_is_a_finding() -> None:
    def hungry(content: Content) -> Iterator[Reading]:
        raise MemoryError

    [lost] = safely(Reader("hungry", (), hungry, lambda head: True), Content("a", b""))
    assert isinstance(lost, Finding)
    assert (lost.severity, lost.rule) == ("error", "document-too-large")
