"""No regular expression of the package takes more than linear time on any input that its own parse tree suggests."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from tests.hostile.growth import superlinear
from tests.hostile.patterns import ROOT, Found

FEWEST = 250
"""Patterns of the package: fewer would mean that they are not found any more."""

OUR_OWN_WORDS = {
    "generator/render/reference.py": "reads the comments of our templates, for the documentation",
    "generator/render/word/render.py": "finds the style element of a page in which every word of a source is escaped",
    "generator/render/word/document.py": "finds the title element of a page in which every word of a source is escaped",
    "generator/extract/datelines.py": "reads no more than the first 160 characters of a paragraph",
}
"""Files whose patterns no stranger's words reach, or only few of them; and why."""


@pytest.fixture(scope="module")
def patterns() -> list[Found]:
    words = [sys.executable, "-W", "ignore", "-m", "tests.hostile.patterns"]
    lines = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return [Found(*json.loads(line)) for line in lines]


@pytest.mark.parametrize(
    "pattern", [r"(a+)+$", r"\s+$", r"(?:[A-Z]\w* ?)+:", r"“[^”]*”", r"\d+\.\d+", r"<!--.*?-->", r"(\w+)\s*=\s*(\w+);"]
)
def test_growth_is_seen(pattern: str) -> None:
    assert any(superlinear(re.compile(pattern)) for _ in range(3))  # a busy machine may hide growth once


@pytest.mark.parametrize(
    "pattern", [r"\b\w{1,9}\b", r"“[^“”]*”", r"(?<!\s)\s++$", r"(?<!\d)\d++\.\d", r"[A-Z][a-z]{0,20}(?: of)?"]
)
def test_linear_patterns_are_not_taken_for_others(pattern: str) -> None:
    assert superlinear(re.compile(pattern)) is None


def test_every_pattern_is_linear(patterns: list[Found]) -> None:
    assert len(patterns) >= FEWEST
    assert {"generator/extract/positions.py", "generator/documents/paragraphs.py"} <= {
        re.split(r"[: ]", one.where)[0] for one in patterns
    }
    slow = []
    for one in patterns:
        if re.split(r"[: ]", one.where)[0] not in OUR_OWN_WORDS:
            grown = superlinear(re.compile(one.pattern, one.flags), searched=one.searched)
            slow += [(one.where, grown, one.pattern[:200])] if grown else []
    assert slow == []
