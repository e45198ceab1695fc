"""The analyst's Markdown is printed as the analyst's own, and nothing in it can run, load or lead astray."""

from __future__ import annotations

import pytest

from generator.fuse import FuseOptions, fuse
from generator.model import Assessment
from generator.render import render
from generator.render.analyst_text import markdown, markdown_source
from tests.fuse.worlds import Told


def page(text: str | None) -> str:
    note = Assessment(text=text, author="Watch desk", written="2026-11-22") if text else None
    brief = fuse([Told("Iran spoke.").facts()], FuseOptions(assessment=note))
    return render(brief, formats=("html",), name="b").files["b.html"].decode()


def test_emphasis_lists_and_web_links_are_kept() -> None:
    html = markdown("We judge it **likely**.\n\n- one\n- [two](https://example.org/a)")
    assert html.startswith("<p>We judge it <strong>likely</strong>.</p>")
    assert html.count("<li>") == 2
    assert 'href="https://example.org/a"' in html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>", "[x](javascript:alert(1))", "<img src=x onerror=alert(1)>", "![x](https://example.org/a.png)",
        "<style>p{}</style>", "<a href='data:text/html,x'>x</a>", "# A head of its own",
    ],
)  # fmt: skip
def test_what_could_run_load_or_break_the_order_is_taken_out(text: str) -> None:
    html = markdown(text).lower()
    assert not any(word in html for word in ("script", "onerror", "<img", "<style", "data:", "<h1"))


def test_in_markdown_links_of_other_schemes_and_html_do_nothing() -> None:
    assert markdown_source("[x](javascript:alert(1)) <b>") == "[x] &lt;b>"
    assert markdown_source("[x](https://example.org)") == "[x](https://example.org)"


def test_template_words_in_it_are_only_words() -> None:
    assert "{{ 7*7 }}" in page("{{ 7*7 }}")


def test_it_stands_under_its_own_head_with_author_and_day_only_where_it_was_written() -> None:
    assert "The analyst’s own words" in page("Calm.")
    assert "Watch desk" in page("Calm.")
    assert "Assessment" not in page(None)
