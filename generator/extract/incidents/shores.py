"""Whose coast it was, where the places of an incident at sea do not say: the opening's, or that of the authority heard.

In: an event, its places, the columns. Out: an ISO 3166-1 alpha-3 code, or None where several states come into question or
where the incident lies on the high seas. A navy far from home vouches for no coast: it must speak of rivers, bays or ports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.late_pattern import late_pattern
from generator.extract.states import adjectives, folded, state_names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.extract.incidents.event import Event
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.surroundings import Surroundings
    from generator.model import Span

__all__ = ["shore_state"]

HIGH_SEAS = frozenset({"ocean", "sea", "gulf", "strait", "area", "state"})
SHELTERED = frozenset(
    {"river", "bay", "city", "port", "anchorage", "terminal", "island", "cape", "canal", "channel", "village"}
)
BODIES = frozenset(
    {
        "navy",
        "naval",
        "coastguard",
        "coast",
        "police",
        "marine",
        "maritime",
        "port",
        "ports",
        "harbour",
        "customs",
        "gendarmerie",
    }
)
"""Words behind a state's name or adjective that make an authority of it: "Peruvian Navy", "Bangladesh Coast Guard"."""
CRAFT = frozenset(
    {"ship", "vessel", "boat", "cutter", "frigate", "destroyer", "warship", "corvette", "helicopter", "militia"}
)
"""Behind a body's name: craft that it sends far from home."""
OWN_WATERS = late_pattern(
    r"(?i)\b(?:inside|in|within|into|enter(?:ed|ing)?)\s(?:(?:the|its|their)\s(?:own\s)?(?:200-mile|12-mile|territorial|exclusive\seconomic|economic"
    r"|fishing)\s(?:zone|waters|sea|limits?)|(?:its|their)\s(?:own\s)?waters)\b"
)
"""Waters of the state that makes a seizure in them."""
OFFSHORE = late_pattern(r"(?i)\b(?:miles?|nm|kilomet(?:re|er)s?|km|offshore|high\sseas|international\swaters|ocean|sea)\b")
"""Words by which it was far from any coast."""
OPENING = 2
"""Sentences at the start of a text that set the scene of all that follows."""


def shore_state(sheet: Sheet, where: Surroundings, event: Event, places: list[Span]) -> str | None:
    """The state of the one coast that the event's own sentences or the opening name, or of the local authority."""
    first = min(event.sentences, default=0)
    lead = sheet.sentence[sheet.dateline] if sheet.dateline < len(sheet) else 0
    opening = [n for n in range(lead, lead + OPENING) if n < first]
    starts = {span.start for span in places}
    at = [m.place for found in where.places.values() for _, m in found if m.start in starts]
    if at:  # at sea by its own words: the coast of another ship's story is not its own
        opening = [n for n in opening if where.told.keys().isdisjoint(range(*sheet.sentences[n]))]
    named = {code for n in event.sentences for code in where.coasts(n)}
    named |= {code for n in opening for code in where.coasts(n, at_large=bool(at))}
    heard = {code for n in event.sentences for code in where.seats(n)}
    if named:
        return named.pop() if len(named) == 1 and heard <= named else None
    if any(p.lat is not None and p.country is None and p.kind not in HIGH_SEAS for p in at):
        return None  # a reef that several claim
    if at and not any(p.kind in SHELTERED for p in at):
        return None
    if not at and not any(OFFSHORE.search(sheet.sentence_text(n)) for n in event.sentences):
        told = {m.place.country for found in where.places.values() for k, m in found if where.is_scene(k, m)} - {None}
        if len(told) == 1:
            return told.pop()
    doers = {a for each in (event, *event.members) for t in each.tellings for a in t.report.agents}
    if event.type == "seizure" and any(OWN_WATERS.search(sheet.sentence_text(n)) for n in event.sentences):
        owners = {code for a in doers for code in _states_in(sheet, *sheet.phrase(a))}
        return owners.pop() if len(owners) == 1 else None  # "stopped by Peru's navy inside the 200-mile zone"
    speaking = _authorities(sheet, range(len(sheet.sentences)), doers)
    return speaking.pop() if len(speaking) == 1 else None


def _states_in(sheet: Sheet, first: int, end: int) -> set[str]:
    """The states that the words of a phrase name, by name or adjective."""
    names = [folded(word) for word in sheet.words[first:end]]
    pairs = [" ".join(names[k : k + 2]) for k in range(len(names))]
    found = ((adjectives().get(key) or state_names().get(key)) for key in pairs)
    codes = {code for code in found if code}
    return codes or {code for name in names if (code := adjectives().get(name) or state_names().get(name))}


def _authorities(sheet: Sheet, sentences: Iterable[int], doers: set[int]) -> set[str]:
    """The states whose navy, coast guard or police the sentences name, those left out whose craft did it."""
    found = set[str]()
    for number in sentences:
        first, end = sheet.sentences[number]
        for k in (k for k in range(first + 1, end) if sheet.lemma[k] in BODIES and sheet.lower[k] != "marines"):
            owner = k - 2 if k > 1 and sheet.lower[k - 1] in {"'s", "’s"} else k - 1
            own = CRAFT.intersection(sheet.lemma[k + 1 : k + 4]) or doers.intersection(range(owner, min(k + 4, end)))
            if sheet.words[owner][:1].isupper() and not own:
                name = folded(sheet.words[owner])
                pair = f"{folded(sheet.words[owner - 1])} {name}" if owner > first else name  # "North Korean", "Sri Lankan"
                codes = (states.get(key) for key in (pair, name) for states in (adjectives(), state_names()))
                found.update(code for code in [next((code for code in codes if code), None)] if code)
    return found
