"""Markdown and JSON: complete, and no word of a source read as markup."""

from __future__ import annotations

import json
import re

import pytest
from markdown_it import MarkdownIt

from generator.model import Brief
from generator.render import render
from tests.render.briefs import brief, empty, incident


def markdown(made: Brief) -> str:
    return render(made, formats=("md",)).files["brief.md"].decode("utf-8")


def test_references_lead_to_the_evidence() -> None:
    text = markdown(brief())
    targets = set(re.findall(r"\]\(#([^)]+)\)", text))
    assert targets == {"p1a"}
    assert targets <= set(re.findall(r'<a id="([^"]+)">', text))


def test_it_is_marked_at_head_and_foot_and_has_every_section() -> None:
    text = markdown(brief(incidents=tuple(incident(number) for number in range(1, 4))))
    assert text.startswith("**TLP:GREEN**")
    assert text.rstrip().endswith("**TLP:GREEN**")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE)[:3] == ["Bottom line", "Key actors", "Statements"]
    assert "None" not in text


@pytest.mark.parametrize(
    "payload",
    ["*bold* words", "a | b", "# head", "[x](javascript:alert(1))", "<script>1</script>", "`code`", "{{ 7*7 }}", "a_b_c"],
)
def test_words_of_a_source_are_not_markup(payload: str) -> None:
    rendered = MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown(brief(words=payload)))
    plain = re.sub(r"<a id=[^>]*>|</a>", "", rendered)
    assert "<script" not in plain
    assert 'javascript:alert(1)"' not in plain
    words = (
        re.sub(r"<[^>]+>", "", plain).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    )
    assert f"Iran said {payload}." in words


def test_an_empty_brief_says_so() -> None:
    assert "No document was read." in markdown(empty())


def test_json_is_the_brief_itself() -> None:
    data = render(brief(), formats=("json",)).files["brief.json"]
    assert Brief.model_validate_json(data) == brief()
    assert json.loads(data)["schema"] == "sitbrief/brief/1"
    assert list(json.loads(data)) == sorted(json.loads(data))
