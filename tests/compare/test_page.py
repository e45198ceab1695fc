"""A comment for a pull request: the corrections first, no longer than a comment may be, and quiet."""

from __future__ import annotations

import pytest

from generator.compare import changes_lines, changes_markdown, compare
from generator.model import Changes, FactChange, PreviousEdition, Witness
from tests.compare.editions import ARTICLE, article, edition

PREVIOUS = PreviousEdition(title="T", edition="e", marking="TLP:CLEAR", as_of="2024-05-04", document_count=1)


def added(words: str, count: int = 1) -> Changes:
    """So many new statements in these words."""
    witness = Witness(label="A1", document="d", sha256="0" * 64, publisher=words, words=words)
    return Changes(
        previous=PREVIOUS, added=(FactChange(kind="statement", title=words, words=words, new=(witness,)),) * count
    )


def test_corrections_come_first_with_both_evidences() -> None:
    new = edition(article(ARTICLE.replace("four", "five"), injured=5, said="“We will answer every shot,”"))
    page = changes_markdown(compare(edition(), new), new)
    notice = page.index("- **Correction:** “Shots fired at the Alba Star”. Number injured&#58; this edition gives 5;")
    assert page.startswith("## What changed: Shots off Aden\n\n**1 correction, 0 added, 0 gone, 0 changed**")
    assert notice < page.index("  - was: “Two skiffs") < page.index("  - now: “Two skiffs")


def test_that_nothing_changed_is_one_line() -> None:
    page = changes_markdown(compare(edition(), edition()), edition())
    assert page == "## What changed: Shots off Aden\n\nNothing changed since the edition as of 2024-05-04.\n"


@pytest.mark.parametrize(
    "words", ["@octocat", "see #12", "https://example.org", "www.example.org", "![x](y)", "<img src=x>", "`a`"]
)
def test_a_source_calls_nobody_and_links_nothing(words: str) -> None:
    page = changes_markdown(added(words), edition())
    assert words not in page
    assert not {"@", "<", "`", "://"} & set(page.replace("`sitbrief diff`", ""))


def test_a_comment_is_never_longer_than_a_comment_may_be() -> None:
    page = changes_markdown(added("@#<“" * 200, count=500), edition())
    assert len(page.encode()) < 60_000
    assert "and 460 more" in page or "the rest is left out" in page


@pytest.mark.parametrize("words", ["word " * 60, "unbroken" * 30])
def test_lines_for_a_terminal_are_no_wider_than_eighty_columns(words: str) -> None:
    assert max(map(len, changes_lines(added(words)))) <= 80
