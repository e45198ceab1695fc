"""PDF: paragraphs with their pages, from lines that were drawn at places."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from generator.documents.pdf import READER
from generator.documents.reading import Reading
from generator.model import Finding
from tests.documents.files import pdf, printed, read, read_alone, stream, words

Placed = list[tuple[float, float, str]]

ARTICLE = [
    "The White House issued a warning to Iran on Friday evening regarding its negotiations to sell missiles to Russia.",
    "The tanker was hit by a drone on Friday evening while it was under way, forty miles south of Aden, its owner said.",
    "No one was hurt. We are on our way to a safe port, the master told the coast guard by radio, and the ship went on.",
]


def one(data: bytes) -> Reading:
    [found] = read_alone(READER, data)
    assert not isinstance(found, Finding), found
    return found


def column(
    paragraphs: list[str], *, x: float = 72, top: float = 90, width: int = 60, gap: float = 8, indent: float = 0
) -> Placed:
    """Lines 14 points apart, with a gap between paragraphs or their first lines indented."""
    lines: Placed = []
    for paragraph in paragraphs:
        for number, line in enumerate(textwrap.wrap(paragraph, width)):
            lines.append((x + (0 if number else indent), top, line))
            top += 14
        top += gap
    return lines


@pytest.mark.parametrize(("gap", "indent"), [(8, 0), (0, 18), (8, 18)], ids=["gaps", "indents", "both"])
def test_lines_become_the_paragraphs_that_were_set(gap: float, indent: float) -> None:
    assert words(one(printed(column(ARTICLE, gap=gap, indent=indent)))) == ARTICLE


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = column(ARTICLE[:2], width=34), column(ARTICLE[2:], x=320, width=34)
    assert words(one(printed(left + right))) == ARTICLE


def test_a_paragraph_goes_on_over_the_page_and_stands_where_it_begins() -> None:
    lines = column(ARTICLE)
    first = [(x, 790 - 14 * (4 - number), text) for number, (x, _, text) in enumerate(lines[:4])]
    rest = [(x, y - 60, text) for x, y, text in lines[4:]]
    found = one(printed([*column(["An opening paragraph on the first page."]), *first], rest))
    assert found.paragraphs is not None
    assert found.pages == (0, found.text.index(rest[0][2]))
    assert " ".join(words(found)).split() == ("An opening paragraph on the first page. " + " ".join(ARTICLE)).split()


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [(200, 30, "Coast Wire Daily"), *column([text]), (280, 820, f"Page {number} of 3")]
        for number, text in enumerate(ARTICLE, 1)
    ]
    found = one(printed(*pages))
    assert words(found) == ARTICLE
    assert [passage.page for passage in found.paragraphs or ()] == [1, 2, 3]


def test_a_heading_in_another_size_is_a_paragraph_of_its_own() -> None:
    heading = b"BT /F1 20 Tf 72 760 Td (Tanker hit off Fujairah) Tj ET\n"
    lines = b"\n".join(
        f"BT /F1 11 Tf {x} {842 - y} Td ({text}) Tj ET".encode() for x, y, text in column(ARTICLE[1:2], top=105)
    )
    assert words(one(printed(heading + lines))) == ["Tanker hit off Fujairah", ARTICLE[1]]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the use of ballistic mis-", "siles against Ukraine and its many allies", "the use of ballistic missiles against"),
        ("attacks by several Iranian-", "backed militias in Iraq and in Syria too", "several Iranian-backed militias"),
        ("a channel that is called Al-", "Hurra by everyone who watches it there", "called Al-Hurra by"),
        ("the short-range missile and short-", "range rockets that were fired on Friday", "short-range rockets"),
    ],
)
def test_words_that_were_divided_are_made_whole(first: str, second: str, whole: str) -> None:
    assert whole in one(printed([(72, 100, first), (72, 114, second)])).text


def test_the_title_is_taken_unless_it_is_the_name_of_a_program_or_a_file() -> None:
    def titled(title: str) -> str | None:
        objects: list[str | bytes] = [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            stream(b"BT /F1 11 Tf 72 700 Td (Words.) Tj ET"),
            f"<</Title({title})>>",
        ]
        return one(pdf(objects, "/Info 6 0 R")).about.title

    assert titled("Missile talks") == "Missile talks"
    assert [titled(name) for name in ("", "Microsoft Word - talks.doc", "untitled", "scan0001.pdf")] == [None] * 4


def test_a_scan_has_no_text_and_a_page_without_text_is_named() -> None:
    [found] = read_alone(READER, printed(b"0 0 100 100 re f"))
    assert isinstance(found, Finding)
    assert (found.rule, found.severity) == ("document-empty", "error")
    warning, reading = read_alone(READER, printed([(72, 90, "Words.")], b"0 0 9 9 re f"))
    assert isinstance(warning, Finding)
    assert (warning.rule, warning.message) == ("document-pages", "page 2 has no text")
    assert words(reading) == ["Words."]


def test_the_page_of_every_place_is_known(tmp_path: Path) -> None:
    long = " ".join(ARTICLE)
    lines = column([long])
    half = len(lines) // 2
    data = printed(lines[:half], b"0 0 9 9 re f", [(x, y - 50, text) for x, y, text in lines[half:]])
    [document] = read(tmp_path, {"a.pdf": data}).documents
    assert words(document) == [long]
    turn = document.text.index(lines[half][2])
    assert [document.page_at(place) for place in (0, turn - 1, turn, len(long) - 1)] == [1, 1, 3, 3]


def test_ligatures_are_letters() -> None:
    from generator.documents.pdf import _readable

    assert _readable("o\ufb03cial \ufb02ag\x03state") == "official flag state"
