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
    assert markdown_source("[x](javascript:alert(1)) <b>") == r"[x]\(javascript:alert(1)) &lt;b>"
    assert markdown_source("[x](https://example.org)") == "[x](https://example.org)"


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:a(b(c(1))))", r"[x](javascript:a\(1)", "[x](\njavascript:1)", "[x][1]\n\n[1]: javascript:1",
        "[x]:\nvbscript:1\n\n[x]", "[x](<javascript:1>)", "[x]( javascript:1)", "![x](https://example.org/a.png)",
        "[x](//example.org)", "[x](&#106;avascript:1)",
    ],
)  # fmt: skip
def test_a_reader_of_the_markdown_finds_no_other_link_and_no_picture(text: str) -> None:
    from markdown_it import MarkdownIt

    lines = "\n".join(f"> {markdown_source(line)}" for line in text.splitlines())
    everything = MarkdownIt("commonmark", {"html": False}).disable("normalize")
    everything.validateLink = lambda url: True  # type: ignore[method-assign]
    assert "<a " not in everything.render(lines)
    assert "<img" not in everything.render(lines)


@pytest.mark.parametrize("address", ["//example.org", "notes.html", "/etc/hosts", "#p1", "?q"])
def test_a_link_that_would_lead_to_wherever_the_brief_lies_is_no_link(address: str) -> None:
    assert "href" not in markdown(f"[x]({address})")


def test_template_words_in_it_are_only_words() -> None:
    assert "{{ 7*7 }}" in page("{{ 7*7 }}")


def test_it_stands_under_its_own_head_with_author_and_day_only_where_it_was_written() -> None:
    assert "The analyst’s own words" in page("Calm.")
    assert "Watch desk" in page("Calm.")
    assert "Assessment" not in page(None)
