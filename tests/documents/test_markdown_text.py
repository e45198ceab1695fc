"""Markdown: what a reader sees, with its line; front matter as metadata."""

from __future__ import annotations

import pytest

from generator.documents.front_matter import front_matter
from generator.documents.markdown_text import READER
from generator.documents.reading import Reading
from generator.model import Finding
from tests.documents.files import read_alone, words


def one(text: str) -> Reading:
    [found] = read_alone(READER, text)
    assert not isinstance(found, Finding)
    return found


def test_markup_goes_and_words_stay_each_block_a_paragraph() -> None:
    text = """# Tanker *hit*

A **tanker** was hit off [Fujairah](https://example.org/a "t"),
the `coast` guard said.[^1] ![A ship](ship.png)

- First
- Second:
  1. Inner

> “Quoted”, he said.

| Ship | Flag |
|------|------|
| Saviz | Iran |

```
MV CALYPSO
```

<p>Raw <b>words</b>.</p>

<!-- a comment --><script>alert(1)</script>

AT&amp;T\\*
***
"""
    assert words(one(text)) == [
        "Tanker hit", "A tanker was hit off Fujairah,\nthe coast guard said.[^1]", "First", "Second:", "Inner",
        "“Quoted”, he said.", "Ship", "Flag", "Saviz", "Iran", "MV CALYPSO", "Raw words.", "AT&T*",
    ]  # fmt: skip


def test_each_paragraph_has_the_line_of_the_file() -> None:
    text = "---\ntitle: T\n---\n\n# Head\nOne\ntwo.\n\n* Item\n"
    found = one(text)
    assert found.paragraphs is not None
    lines = text.splitlines()
    assert [passage.line for passage in found.paragraphs] == [5, 6, 9]
    assert [lines[(passage.line or 0) - 1] for passage in found.paragraphs] == ["# Head", "One", "* Item"]


def test_the_first_heading_is_the_title_where_the_front_matter_has_none() -> None:
    assert one("Intro.\n\nTanker *hit*\n===\n\n# Second").about.title == "Tanker hit"
    assert one("---\ntitle: Given\n---\n# Head").about.title == "Given"
    assert one("## Lower").about.title is None


@pytest.mark.parametrize(
    ("text", "values", "lines"),
    [
        ("---\ntitle: 'A: B' # c\nsource: Wire # c\n---\nx", {"title": "A: B", "publisher": "Wire"}, 4),
        ("---\r\ndate: 2025-02-03\r\n...\r\nx", {"published": "2025-02-03"}, 3),
        ("---\nlink: https://e.org/a#b\ntags: [a]\nnested:\n  title: no\n---\n", {"url": "https://e.org/a#b"}, 6),
        ("+++\ntitle = \"A\"\ndate = 2025-02-03\n+++\n", {"title": "A", "published": "2025-02-03"}, 4),
        ("+++\nnot toml\n+++\n", {}, 3),
        ("---\n\nA text between rules.\n\n---\n", {}, 0),
        ("---\ntitle: never closed", {}, 0),
        ("title: none\n", {}, 0),
        ("", {}, 0),
    ],
)  # fmt: skip
def test_front_matter_is_read_as_far_as_it_is_plain(text: str, values: dict[str, str], lines: int) -> None:
    assert front_matter(text) == (values, lines)


def test_what_looks_like_a_template_is_text() -> None:
    assert words(one("{{ 7*7 }} {% include 'x' %} ${x}")) == ["{{ 7*7 }} {% include 'x' %} ${x}"]
