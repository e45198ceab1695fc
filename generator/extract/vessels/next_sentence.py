"""Where a ship told without a name is named next: "… hijacked a tanker off Lome. The Amber Sky had left Abidjan …"

In: a text and its ship words. Out: where a name may begin, and whether what follows it is told of a ship. Looks only at the
two sentences behind "a tanker", "one of its boats"; whether the capitals there are a name, ``names`` decides.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import cache

from generator.extract.late_pattern import late_pattern
from generator.extract.lexicon import rows, table
from generator.extract.states import adjectives, folded
from generator.extract.vessels.types import TypeMention

__all__ = ["is_body", "name_openings", "told_of_a_ship"]

REACH = 420
"""Characters from the ship word to the end of the second sentence after it, at most."""
FIRST_TOLD = late_pattern(r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne of|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s[^.;:]{0,70}\Z")
OPENING = late_pattern(
    r"(?:[.!?][”\"’)]?\s{1,3}|\n)The\s"
    r"(?:\d[\d,.]{0,9}[-\s](?:tonnes?|tons?|gt|metres?|meters?|m|foot|feet|ft|dwt|teu|year-old)\s)?"
    r"(?:[A-Z][\w ]{0,20}-(?:owned|operated|managed|controlled|run|chartered)\s)?[“\"*_‘]?(?=[A-Z])"
)
SENTENCE = late_pattern(r"[.!?](?=\s|\Z)|\n|\Z")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What follows a ship's name, what follows the name of a body or person, and words of the sea."""
    words = {kind: "|".join(found) for kind, found in table("vessel_names")["next_sentence"].items()}
    follows = rf"[”\"*_’]?(?:\s(?:{words['verbs']})\b|,\s(?:{words['asides']})\s)"
    mild = r"(?:\s(?:not|also|since|already|long|yet|been|still|never|once|\w+ly)){0,4}"
    ashore = rf"[”\"*_’]?(?:,|\s(?:was|is|has|had))?{mild}\s(?:(?:which|that|who)\s)?(?:{words['ashore']})\b"
    return re.compile(follows), re.compile(ashore), re.compile(rf"\b(?:{words['sea']})\b")


def name_openings(text: str, types: list[TypeMention], named: Collection[int]) -> Iterator[int]:
    """Where a sentence goes on behind "The", within two sentences after a ship told first and without a name."""
    told = [
        t.start
        for t in types
        if not (t.weak or t.start in named) and FIRST_TOLD.search(text, max(0, t.start - 90), t.start) is not None
    ]
    if not told:
        return
    for match in OPENING.finditer(text, told[0]):
        last = bisect_left(told, match.start()) - 1
        if last >= 0 and match.start() - told[last] < REACH:
            yield match.end()


def told_of_a_ship(text: str, end: int) -> bool:
    """True where a verb or an aside follows that suits a ship, none that suits a body or a person, and a word of the sea."""
    follows, ashore, sea = _patterns()
    if follows.match(text, end) is None or ashore.match(text, end) is not None:
        return False
    stop = SENTENCE.search(text, end, end + REACH)
    return sea.search(text, end, stop.start() if stop else end + REACH) is not None


@cache
def is_body(name: str) -> bool:
    """True for what the lists know as a group, an organization, a firm or a people, or by its last word."""
    last = name.lower().split()[-1]
    no_ship = last in table("incident_sets")["naming_no_ship"] or last in table("vessel_names")["next_sentence"]["bodies"]
    return no_ship or folded(last) in _peoples() or name.lower() in _bodies()


@cache
def _peoples() -> frozenset[str]:
    return frozenset(adjectives()) | {word + "s" for word in adjectives()}


@cache
def _bodies() -> frozenset[str]:
    """Every name and other name of the lists of bodies, in small letters."""
    lists = ("armed_groups", "armed_forces", "government_bodies", "organizations", "media", "companies")
    return frozenset(
        name.strip().lower() for file in lists for row in rows(file) for cell in row[:2] for name in cell.split(";") if name
    )
