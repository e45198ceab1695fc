r"""Where the opening of a wire report ends and its first sentence begins: "DUBAI, Oct 9 (Agency) - ", "[Text] ".

In: a paragraph. Out: the number of characters of its dateline, 0 where it has none. A parser that is given the dateline
takes the town for the subject of the sentence behind it. Reads no place and no date: that is for gazetteer and calendar.
"""

from __future__ import annotations

import re

__all__ = ["dateline_length"]

_CITY = r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'’.-]*[A-Z\u00c0-\u00de](?: [A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'’.-]+){0,3}"
"""A town in capitals, as most agencies set it."""
_TITLE_CITY = r"[A-Z\u00c0-\u00de][\w'’-]+(?: [A-Z\u00c0-\u00de][\w'’-]+){0,3}"
_PART = r"[A-Z0-9\u00c0-\u00de][\w.'’-]{0,14}(?: [A-Z0-9\u00c0-\u00de][\w.'’-]{0,14}){0,3}"
"""A region, a country, a month with its day: words that begin with a capital or a figure."""
_DAY = r"(?:\d{1,2} [A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.? \d{1,2})(?: \d{2,4})?"
_AGENCY = r"\([^()\n]{1,40}\)"
_DASH = r"(?:\s?(?:—|―)\s?|\s(?:–|--?)\s+)"
_TAG = r"\[[A-Z][\w .,'’-]{1,40}\]\s*"

_DATELINE = re.compile(
    rf"(?:{_TAG})?"
    rf"(?:{_CITY}(?:,? ?/ ?{_CITY})?(?:, ?{_PART}){{0,3}}(?:,? ?{_AGENCY})?{_DASH}"
    rf"|{_TITLE_CITY}(?:, ?{_PART}){{0,2}},? ?{_AGENCY},?{_DASH}"
    rf"|{_TITLE_CITY}(?:, ?{_PART}){{0,2}}, ?{_DAY}{_DASH})"
    rf"(?:{_TAG})?"
    rf"|{_TAG}"
)


def dateline_length(paragraph: str) -> int:
    """How many characters the dateline takes; 0 where none stands at the start or nothing stands behind it.

    >>> dateline_length("LIMA, June 13 (Agency) -- Rebels fled."), dateline_length("US President Joe Biden - who left -")
    (26, 0)
    """
    match = _DATELINE.match(paragraph, 0, 160)
    behind = paragraph[match.end() : match.end() + 1] if match else ""
    return match.end() if match and behind and not behind.islower() else 0
