"""How large a crew the text tells of, and whether it says that they are held: "with 18 aboard", "her crew were detained".

In: the words of an incident's sentences. Out: a number or None; yes or no. Decides of no incident that its crew was taken.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.extract.late_pattern import late_pattern
from generator.extract.number_words import NUMBER_WORDS

__all__ = ["crew_size", "held_crew"]

HELD = late_pattern(
    r"\b(?:hostages?|captive|in the hands of|(?:being|been|are|is|was|were) held|hold(?:s|ing)"
    r"|held (?:them|(?:the|her|its) crew)"
    r"|crew remain(?:s|ed)? (?:on board|aboard|in custody)"
    r"|crew (?:were|was) found (?:unharmed|unhurt|alive)(?! in)|crew are (?:now )?free"
    r"|(?:crew|men|sailors) (?:are|were|was|is) being (?:questioned|interrogated)"
    r"|(?:freed|released|rescued)\b[^.;]{0,60}\b(?:crew|sailors|seafarers|fishermen|people)"
    r"|(?:crew|sailors|seafarers|fishermen|nationals)\b[^.;]{0,40}"
    r"\b(?:freed|set free|released|rescued|let go|detained|in custody)"
    r"|(?:was|were|been) taken (?:ashore|into custody|captive)|detain\w* (?:all )?(?:her|its|the) (?:[\w-]+ )?crew)\b"
)
CAPITAL = r"[A-Z][a-z]+(?:-[a-z]+)?"
NUMBER = r"\d{1,3}|[a-z]+(?:-[a-z]+)?"
PEOPLE = r"(?:people|sailors|seafarers|mariners|fishermen|men|crewmen|crew ?members|persons|souls)"
COMPLEMENT = late_pattern(
    rf"\b(?!(?:an?|the|its?|her|their|whose)\b)(?P<before>{NUMBER})(?:[ -](?:strong|member|man))? (?:[A-Z][a-z]+ )?(?:crew\b"
    rf"|{PEOPLE} (?:were |are |was |is )?(?:on board|aboard))"
    rf"|\bcrew of (?:about |some )?(?P<after>{NUMBER})\b"
    rf"|\b(?:[Aa]ll|[Ii]ts|[Hh]er) (?P<all>{NUMBER}) (?:of (?:the|her|its|their) )?(?:crew|{PEOPLE})\b"
    rf"|\b(?P<freed>{NUMBER}|{CAPITAL}) (?:[A-Z][a-z]+ ){{0,2}}(?:nationals|{PEOPLE}|hostages)"
    r" (?:were|have been|had been) (?:rescued|freed)\b"
    rf"|\b(?:[Aa]ll|with|carrying|the) (?P<aboard>{NUMBER}) (?:on board|aboard)\b"
    rf"|\b[Aa]ll (?P<whole>{NUMBER})(?=,| of them\b| were\b| are\b| have\b)"
    rf"|\b(?:the|with) (?P<on_her>{NUMBER}) {PEOPLE} on (?:her|it)\b"
)

SAVED = late_pattern(
    r"\b(?:citadel|strongroom|safe room|engine (?:control )?room|life ?rafts?|ashore|adrift|overboard|escaped|abandoned"
    r"|jumped)\b"
)
"""Where people are who got away from those who took the ship."""
SO_MANY = r"with (?:her |its |all |about |some )?(?:\d{1,3}|[a-z]{2,12}(?:-[a-z]{2,8})?) (?:[A-Za-z]{1,20} ){0,2}"
WITH_HER = late_pattern(
    rf"\b(?:hijack|captur|seiz|taken\b|took\b|commandeer)\w{{0,6}}[^.;]{{0,60}}\b{SO_MANY}(?:crew|{PEOPLE})\b"
    rf"|\b{SO_MANY}(?:crew|{PEOPLE}) (?:on board|aboard)[^.;]{{0,40}}\b(?:hijack|captur|seiz|taken\b|commandeer)"
    rf"|\bwith a crew of [\w-]{{1,20}} (?:was|were) (?:hijack|captur|seiz|taken\b|commandeer)"
)
"""A ship taken "with 14 people on board"."""


def held_crew(text: str, *, hijacked: bool = False) -> bool:
    """True where the text says that the crew are held, or were and have been freed since; of a ship ``hijacked``, also where
    she was taken with so many on board and nobody got away.
    """
    if HELD.search(text) is not None:
        return True
    return hijacked and WITH_HER.search(text) is not None and SAVED.search(text) is None


def crew_size(sentences: Iterable[str]) -> int | None:
    """The size of the crew as told first: "with 31 people on board", "its 23 crew", "a crew of twenty-two".

    >>> crew_size(["The crew are well.", "She sailed with twenty-two aboard."])
    22
    """
    for sentence in sentences:
        for match in COMPLEMENT.finditer(sentence):
            words = next(word for word in match.groups() if word).lower()
            tens, _, ones = words.partition("-")
            count = int(words) if words.isdecimal() else NUMBER_WORDS.get(tens, 0) + NUMBER_WORDS.get(ones, 0)
            if count:
                return count
    return None
