"""What a place is to the words it stands with: where something was, where it came from or was bound for.

In: the columns, a place by its first token. Out: a rank, or None for a place where nothing was. Reads prepositions and the
words that they hang on; knows no event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.armament import is_weapon
from generator.extract.incidents.words import wordset

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.places import PlaceMention

__all__ = ["BROAD", "GEOGRAPHY", "PORTS", "place_rank"]

BROAD = frozenset({"state", "country", "region"})
PORTS = frozenset({"port", "harbour", "harbor"})
"""Whose officials are told of what happened off their own town."""
MEASURES = frozenset({"mile", "kilometre", "kilometer", "km", "nm", "metre", "meter", "away", "yard"})
"""Words before "from" that make it a place: "thirty miles from X"."""
ROADS = frozenset(
    {"road", "highway", "route", "railway", "motorway", "track", "lead", "run", "approach", "entrance", "channel"}
)
MISSIONS = frozenset({"embassy", "consulate"})
ORIGINS = frozenset(
    {"register", "colour", "color", "registry", "build", "base", "flag", "own", "headquarter", "bear", "launch",
     "embassy", "consulate", "ambassador", "consul", "president", "government", "citizen", "national"}
)  # fmt: skip
"""Behind these a place tells of where a ship or a body comes from: "based in Rotterdam", but "a base in Marte"."""
ELSEWHERE = frozenset({"meet", "gather", "convene", "confer", "assemble", "negotiate", "repair", "refit", "inspection"})
"""What delegates do at a place, and what a ship is in for afterwards: where nothing befell her."""
CALLS = frozenset({"load", "call", "dock", "discharge", "bunker", "refuel", "berth", "visit", "stop"})
"""What a ship did in a port on her way: where she was before."""
NEXT_TO = frozenset({"off", "near", "outside"})
ENTRIES = frozenset({"sweep", "burst", "storm", "crash", "smash", "slam", "march", "pour", "fall", "fire", "break", "barge"})
"""What attackers and shells do into a place."""
DIVISIONS = tuple(
    f" {word}"
    for word in ["Region", "Province", "province", "State", "District", "Department", "Governorate", "governorate", "County"]
)
SEATS = frozenset({"port", "city", "town", "village", "capital", "island"})
MARKS = frozenset({"cape", "island", "strait", "reef", "anchorage", "channel"})
"""What ships are attacked in going past."""
AT = wordset("surroundings_at")
LEFT = frozenset(
    {"leave", "depart", "quit", "exit", "flee", "clear", "visit", "reach", "serve", "keep", "close", "shut", "open",
     "reopen", "tell", "inform", "warn", "notify", "assure"}
)  # fmt: skip
LEADS = wordset("surroundings_leads")
GEOGRAPHY = wordset("surroundings_geography")


def place_rank(sheet: Sheet, token: int, mention: PlaceMention) -> int | None:
    """0 for a place at sea, a port, a town; 1 for a state or region; None where the ship only goes to or comes from."""
    last = token
    while last + 1 < len(sheet) and sheet.idx[last + 1] < mention.end:
        last += 1
    top = token
    for k in range(token, last + 1):
        if not token <= sheet.head[k] <= last:
            top = k
    if sheet.dep[top] in {"conj", "appos", "nmod"} and sheet.lower[token - 1] in NEXT_TO:
        return 0 if mention.place.kind not in BROAD else 1  # "boarded a tanker, the X, off Venezuela"
    # "Libyan waters", "an Estonian port"
    nameless = mention.place.kind in {"coast", "port"} and mention.place.lat is None and mention.place.country is not None
    rank = 1 if nameless or mention.place.kind in BROAD or mention.place.name.endswith(DIVISIONS) else 0
    for _ in range(4):
        dep, head = sheet.dep[top], sheet.head[top]
        if dep in {"pobj", "pcomp"}:
            lead = sheet.head[head]
            call = sheet.lower[top] == "call" and sheet.lemma[lead] == "port"  # "her next port of call, Mombasa"
            if call or (sheet.lower[head] == "of" and sheet.lemma[lead] in SEATS and sheet.dep[lead] == "pobj"):
                top = lead  # "a pipeline to the port of Ceyhan"
                continue
            if sheet.lower[head] == "of" and (sheet.pos[lead] == "PROPN" or (nameless and sheet.lemma[lead] == "point")):
                rank += 1  # "the Islamic State of Iraq", "70 km from the nearest point of the Iranian coast": a last resort
            misled = head != token - 1 and sheet.lower[token - 1] in NEXT_TO  # "with a shotgun off Castries"
            comes_from = _comes_from(sheet, head, lead, mention)
            return rank if not comes_from and (misled or _is_at(sheet, head, lead, mention)) else None
        if dep == "poss" and sheet.lemma[head] in GEOGRAPHY:
            top = head
            continue
        if dep in {"dobj", "nsubjpass"}:
            leaving = sheet.tag[head] == "VBG" and sheet.lower[head - 1] not in {
                "after",
                "since",
            }  # "as she was leaving X"
            left = dep == "dobj" and sheet.lemma[head] in LEFT and not leaving
            return None if left or nameless or mention.place.kind == "state" else rank
        if dep in {"appos", "conj", "compound", "nmod", "poss", "npadvmod"} and head != top:
            top = head
            continue
        break
    before = sheet.lower[token - 1] if token else ""
    return rank if before in LEADS else None


def _comes_from(sheet: Sheet, head: int, lead: int, mention: PlaceMention) -> bool:
    """True for "based in Rotterdam", "due to meet in Istanbul"; for the states of "at sea between Oman and Iran"."""
    if sheet.lower[head] == "between" and mention.place.kind == "state":
        return True
    if sheet.lemma[lead] in ELSEWHERE:
        return True
    if sheet.lemma[lead] in CALLS and sheet.dep[lead] in {"relcl", "acl"} and sheet.tag[lead] in {"VBD", "VBN"}:
        return True  # "a ship that loaded at Jeddah last week"
    if sheet.lower[head] == "of" and sheet.lower[lead] in {"out", "direction"}:
        return True  # "two days out of Beira", "in the direction of Assab"
    based = sheet.lemma[lead] == "base" and sheet.pos[lead] == "NOUN"
    aimed = any(is_weapon(sheet, o) for o in sheet.children(lead, "dobj"))  # "launched 40 drones at Kyiv"
    mission = sheet.lemma[lead] in MISSIONS and sheet.lower[sheet.head[lead]] in {"at", "outside", "around", "near"}
    return sheet.lemma[lead] in ORIGINS and not based and not aimed and not mission


def _is_at(sheet: Sheet, head: int, lead: int, mention: PlaceMention) -> bool:
    """True for a preposition by which something is at a place: "off X", "thirty miles from X", "the approaches to X"."""
    word = sheet.lower[head]
    if word == "to":
        road = sheet.lemma[sheet.head[head]] in ROADS and sheet.lower[sheet.head[head] - 1] != "en"
        return road or sheet.lower[head - 1] in {"close", "next"}
    stolen = lead != head and sheet.lemma[lead] in {"theft", "steal"} and mention.place.kind not in BROAD
    measured = word == "from" and (stolen or sheet.lemma[head - 1] in MEASURES)
    past = word == "past" and mention.place.kind in MARKS
    return word in AT or measured or past or _entered(sheet, head, lead, mention)


def _entered(sheet: Sheet, head: int, lead: int, mention: PlaceMention) -> bool:
    """True for what attackers burst into, and for the port that drones were sent against."""
    word = sheet.lower[head]
    against = word == "against" and mention.place.kind not in BROAD
    return against or (word == "into" and sheet.lemma[lead] in ENTRIES | {"incursion", "raid", "foray"})
