"""A regular expression that is compiled when it is first used: a text without ships pays for no ship's pattern.

In: a pattern and flags, as ``re.compile`` takes them. Out: what acts as the compiled pattern. It holds no cache of its own
beyond that one pattern, and is no argument for the functions of ``re`` themselves.
"""

from __future__ import annotations

import re
from typing import Any, cast

__all__ = ["late_pattern"]


class _Late:
    """Stands for a pattern until one of its methods is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._source)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split", "pattern"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def late_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, compiled at its first use.

    >>> late_pattern(r"\\d+").findall("14 ships, 3 ports")
    ['14', '3']
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))
