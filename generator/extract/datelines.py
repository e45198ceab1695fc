r"""Where the opening of a wire report ends and its first sentence begins: "DUBAI, Oct 9 (Agency) - ", "[Text] ".

In: a paragraph. Out: the number of characters of its dateline, 0 where it has none. A parser that is given the dateline
takes the town for the subject of the sentence behind it. Where nothing but a town stands before a colon, a point or a dash,
the gazetteer must know it ("QUETTA: Two men", not "SMITH: I deny it"). Its day is the day of writing, from which "today" and
"on Friday" count; a dateline far from the day of publication is not believed.
"""

from __future__ import annotations

import re
from datetime import date

__all__ = ["dateline_length", "written_on"]

_CITY = r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'’.-]*[A-Z\u00c0-\u00de](?: [A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'’.-]+){0,5}"
"""A town in capitals, as most agencies set it."""
_TITLE_CITY = r"[A-Z\u00c0-\u00de][\w'’-]+(?: [A-Z\u00c0-\u00de][\w'’-]+){0,3}"
_PART = r"[A-Z0-9\u00c0-\u00de][\w.'’-]{0,14}(?: [A-Z0-9\u00c0-\u00de][\w.'’-]{0,14}){0,3}"
"""A region, a country, a month with its day: words that begin with a capital or a figure."""
_DAY = r"(?:\d{1,2} [A-Za-z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.? \d{1,2})(?: \d{2,4})?"
_AGENCY = r"\([^()\n]{1,40}\)"
_DASH = r"(?:\s?(?:—|―)\s?|\s(?:–|--?)\s+)"
_SIGNED = rf"{_AGENCY}(?:{_DASH}|\.?\s?(?:--?|–|—)\s?|\.\s)"
"""An agency in brackets: behind it a dash without blanks or a point will do: "(EFE).- ", "(EFE)--"."""
_TAG = r"\[[A-Z][\w .,'’-]{1,40}\]\s*"

_DATELINE = re.compile(
    rf"(?:{_TAG})?"
    rf"(?:{_CITY}(?:,? ?/ ?{_CITY})?(?:, ?{_PART}){{0,3}}(?:,? ?{_AGENCY})?{_DASH}"
    rf"|{_CITY}(?:, ?{_PART}){{0,3}},? ?{_SIGNED}"
    rf"|{_TITLE_CITY} {_AGENCY}, ?{_DAY}(?: ?{_SIGNED}|{_DASH})"
    rf"|{_TITLE_CITY}(?:, ?{_PART}){{0,2}},? ?{_AGENCY},?{_DASH}"
    rf"|{_TITLE_CITY}(?:, ?{_PART}){{0,2}}, ?{_DAY},? ?{_SIGNED}"
    rf"|{_TITLE_CITY}(?:, ?{_PART}){{0,2}}, ?{_DAY}(?:, ?\d{{4}})?{_DASH})"
    rf"(?:{_TAG})?"
    rf"|{_TAG}"
)

_BARE = re.compile(
    rf"(?P<city>{_CITY}|{_TITLE_CITY})"
    rf"(?:(?<=[A-Z\u00c0-\u00de])(?:/{_CITY})?[:.]\s+|(?:, ?(?P<state>{_TITLE_CITY}))?\s?[–—]\s)"
    r"(?=[A-Z\"“])"
)
"""A town alone: in capitals before a colon or a point, in any case before a dash."""
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?: ?(?:GMT|UTC|CET|BST|EST|[ap]\.?m\.?))?\s*[-–—:|]?\s+(?=[A-Z\"“‘'])")
"""The hour of an entry in a running report: "14:05 The mayor says ...": when it was posted."""
_MARKED = re.compile(r"[\[)—―–-]|[A-Z\u00c0-\u00de][:.]\s")
"""Marks one of which every dateline has."""


def dateline_length(paragraph: str) -> int:
    """How many characters the dateline takes; 0 where none stands at the start or nothing stands behind it.

    >>> dateline_length("LIMA, June 13 (Agency) -- Rebels fled."), dateline_length("US President Joe Biden - who left -")
    (26, 0)
    """
    if paragraph[:1].isdigit() and (posted := _CLOCK.match(paragraph, 0, 40)) is not None:
        return posted.end()
    if not _MARKED.search(paragraph, 0, 160):
        return 0  # the quick answer for most paragraphs
    match = _DATELINE.match(paragraph, 0, 160) or _town_alone(paragraph)
    behind = paragraph[match.end() : match.end() + 1] if match else ""
    return match.end() if match and behind and not behind.islower() else 0


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
LATEST = 10
"""Days after which a report is printed at the latest; a dateline of an earlier day is one of another report."""
_DATE = re.compile(
    r"\b(?:(?P<day>\d{1,2}) (?P<month>[A-Za-z]{3})[A-Za-z.]{0,7}|(?P<month2>[A-Za-z]{3})[A-Za-z]{0,6}\.? (?P<day2>\d{1,2}))"
    r"(?:,? (?P<year>\d{4}|\d\d))?\b"
)


def written_on(text: str, published: date | None) -> date | None:
    """The day of the dateline at the start of a text, where it lies up to ten days before publication; else that day.

    >>> written_on("LIMA, 7 Mar 90 (X) -- A bomb exploded today.", date(1990, 3, 8))
    datetime.date(1990, 3, 7)
    """
    opening = text[:160].lstrip().partition("\n")[0]
    match = _DATE.search(opening[: dateline_length(opening)]) if published else None
    if match is None or published is None:
        return published
    month = (match["month"] or match["month2"]).lower()
    if month not in MONTHS:
        return published
    year = match["year"]
    written = int(year) % 100 if year else None  # of 1990 and 90 the last two digits tell, so near to publication
    for each in (published.year, published.year - 1):
        if written not in {None, each % 100}:
            continue
        try:
            day = date(each, MONTHS.index(month) + 1, int(match["day"] or match["day2"]))
        except ValueError:
            continue
        if 0 <= (published - day).days <= LATEST:
            return day
    return published


def _town_alone(paragraph: str) -> re.Match[str] | None:
    """A match for a town that the gazetteer knows, where it stands alone at the start."""
    match = _BARE.match(paragraph, 0, 60)
    if match is None:
        return None
    from generator.extract.places import place
    from generator.extract.states import state_code
    from generator.extract.towns import town_choices, town_state

    town, state = match["city"], match["state"]
    if state:  # "Gao, Mali – Army helicopters"
        return match if state_code(state) else None
    known = place(town)
    listed = town_state(town) or town_choices(town) or (known is not None and known.kind in {"port", "city"})
    return match if listed else None
