"""The patterns of ``advisory_events.toml``, compiled once.

In: the data file. Out: ``group(name)`` for a group of words of the ladder, ``context(name)`` for what stands around them,
``outcomes()`` by the contract's labels. Holds no rules.
"""

from __future__ import annotations

import re
from functools import cache

from generator.extract.lexicon import table

__all__ = ["context", "group", "outcomes"]


_REPEATED = re.compile(r"(\\w|\[[^\[\]]+\])([+*])")
_LONGEST_WORD = {"+": "{1,40}", "*": "{0,40}"}


def _filled(expression: str) -> str:
    """The expression with its words, and with words no longer than words are: a text without blanks costs no more."""
    expression = _REPEATED.sub(lambda part: part[1] + _LONGEST_WORD[part[2]], expression)
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
