"""The patterns of ``advisory_events.toml``, compiled once.

In: the data file. Out: ``group(name)`` for a group of words of the ladder, ``context(name)`` for what stands around them,
``outcomes()`` by the contract's labels. Holds no rules.
"""

from __future__ import annotations

import re
from functools import cache

from generator.extract.lexicon import table

__all__ = ["context", "group", "outcomes"]


def _filled(expression: str) -> str:
    for word, alternatives in table("advisory_events")["words"].items():
        expression = expression.replace(word.upper(), alternatives)
    return expression


def _joined(patterns: list[str]) -> str:
    return _filled("|".join(f"(?:{pattern})" for pattern in patterns))


@cache
def group(name: str) -> re.Pattern[str]:
    """The words of one rung of the ladder; none begins inside a word."""
    joined = _joined(table("advisory_events")[name]["patterns"])
    return re.compile(joined if name in {"not_hijack", "near_miss"} else rf"(?<![a-z])(?:{joined})")


@cache
def context(name: str) -> re.Pattern[str]:
    """What stands before or after such a word."""
    return re.compile(_filled(table("advisory_events")["context"][name]))


@cache
def outcomes() -> dict[str, re.Pattern[str]]:
    """{outcome label: its words}, in the order of the contract's list."""
    return {name: re.compile(_joined(patterns)) for name, patterns in table("advisory_events")["outcome"].items()}
