"""What stands in the margins of pages and is no part of the text."""

from __future__ import annotations

from generator.documents.pdf_line import Line
from generator.documents.pdf_margins import running_lines


def line(text: str, y: float, page: int = 1) -> Line:
    """A line whose baseline stands y points from the top of an A4 page."""
    return Line(text, page, 72, 300, 842 - y, 854 - y, 842)


def kept(*lines: Line) -> list[str]:
    pages = max(line.page for line in lines)
    return [line.text for line, running in zip(lines, running_lines(lines, pages), strict=True) if not running]


def test_what_stands_in_the_margin_of_several_pages_is_a_running_head_whatever_its_numbers() -> None:
    pages = [(line(f"Wire 2025, page {page}", 40, page), line(f"Text {page}.", 120, page)) for page in (1, 2, 3)]
    assert kept(*(item for page in pages for item in page)) == ["Text 1.", "Text 2.", "Text 3."]


def test_the_first_line_of_a_page_is_text_though_it_stands_high() -> None:
    assert kept(line("A headline", 60), line("Text.", 90), line("More.", 104)) == ["A headline", "Text.", "More."]


def test_a_page_number_alone_is_none_of_the_text() -> None:
    for number in ("7", "Page 7 of 9", "- 7 -", "p. 7", "7/9", "https://example.org/a 7/9"):
        assert kept(line("Text.", 120), line(number, 810)) == ["Text."]
    assert kept(line("2025", 400)) == ["2025"]


def test_a_line_in_the_margin_that_is_drawn_out_of_its_turn_is_a_head() -> None:
    assert kept(line("Text.", 120), line("More.", 134), line("Coast Wire", 40)) == ["Text.", "More."]
    assert kept(line("Confidential", 815), line("Text.", 120), line("More.", 134)) == ["Text.", "More."]


def test_the_top_of_a_second_column_is_text() -> None:
    first = [line("One.", 70), line("Two.", 84), line("Three.", 98)]
    second = [Line("Four.", 1, 320, 500, 842 - 70, 854 - 70, 842), Line("Five.", 1, 320, 500, 842 - 84, 854 - 84, 842)]
    assert kept(*first, *second) == ["One.", "Two.", "Three.", "Four.", "Five."]
