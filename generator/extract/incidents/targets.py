"""Token → what it is in an event: ship, crew, port, person, weapon; and who acts: raiders, a state's forces, chance.

In: the columns, the fleet of the text, a head token. Out: one word, or None. Looks at nothing but the phrase itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from generator.extract.incidents.armament import ORES, weapon_of
from generator.extract.incidents.words import AGENTS, TARGETS, armed_groups, wordset
from generator.extract.states import folded

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet

__all__ = ["Actor", "Target", "agent_of", "target_of"]

Target = Literal[
    "vessel", "crew", "sea_works", "port", "traffic", "person", "place", "force", "aircraft", "computer", "airspace",
    "weapon", "abstract", "state",
]  # fmt: skip
Actor = Literal["hostile", "armed", "state", "craft", "harmless", "unknown", "pronoun"]

PLACES = frozenset({"GPE", "LOC", "FAC"})
ORDER: tuple[Target, ...] = (
    "airspace",
    "sea_works",
    "crew",
    "port",
    "aircraft",
    "computer",
    "force",
    "person",
    "place",
    "weapon",
    "abstract",
    "traffic",
)
RANKS = {word: rank for rank in reversed(range(len(ORDER))) for word in TARGETS[ORDER[rank]]}
"""The first of these classes that holds a word."""
COLLECTIVES = wordset("targets_collectives")
SAILING = wordset("targets_sailing")
LAND_OFFICERS = frozenset({"police", "intelligence", "army", "security", "customs"})
ALSO_INLAND = frozenset({"terminal", "platform"})
LOADING = frozenset(
    {"oil", "gas", "lng", "container", "ferry", "port", "export", "grain", "fuel", "crude", "drilling", "cruise", "marine"}
)
"""What a terminal or platform at sea is for; a bus terminal stands inland."""
QUANTITIES = frozenset({"hundred", "thousand", "dozen", "score", "crowd", "group", "number"})
RIOTERS = frozenset({"supporter", "protester", "demonstrator", "rioter", "settler", "loyalist", "villager", "protestor"})
"""Who storms buildings in numbers: "thousands of supporters stormed Congress"."""
ARMS_OF_A_STATE = frozenset({"customs", "navy", "coastguard", "police", "army", "immigration"})
"""Words that make a state's men of men: "customs men"."""
PARTIES = frozenset({"team", "party", "crew"})
PEACEABLE = frozenset({
    "volunteer", "pensioner", "carpenter", "painter", "plumber", "navvy", "labourer", "laborer", "worker", "workman",
    "enthusiast", "tourist", "grandmother", "gardener", "cleaner", "builder", "actor", "schoolgirl", "toddler", "welder",
})  # fmt: skip
"""A gang, a band or an army of these does no violence."""
ALSO_ASHORE = frozenset({"captain", "officer", "engineer", "hand", "cook", "mate", "electrician", "watchman"})
"""Callings of a crew that people ashore have too: where no ship is told of, they are nobody's crew."""


def target_of(sheet: Sheet, fleet: Fleet, token: int) -> Target | None:  # noqa: PLR0911 - a decision list
    """What the phrase headed by the token is as the object of an attack."""
    if fleet.at(token) is not None:
        return "vessel"
    lemma, before = sheet.lemma[token], sheet.lower[token - 1] if token else ""
    if (before == "air" and lemma == "space") or (lemma == "zone" and _is_air_zone(sheet, token)):
        return "airspace"
    if sheet.pos[token] == "PRON":
        return None
    if (known := _by_word_before(lemma, before)) is not None:
        return known
    if lemma == "member" and _crew_member(sheet, token):
        return "crew"
    rank = min(RANKS.get(lemma, len(ORDER)), RANKS.get(sheet.lower[token], len(ORDER)))
    if rank < len(ORDER):
        name = ORDER[rank]
        if name == "crew" and (before in LAND_OFFICERS or (lemma in ALSO_ASHORE and not fleet.ships)):
            return "person"
        if name == "sea_works" and lemma in ALSO_INLAND and before not in LOADING and not fleet.ships:
            return "place"
        if (
            name == "sea_works"
            and lemma in {"cable", "pipeline"}
            and not _is_sea_line(sheet, token, fleet)
            and not (lemma == "cable" and fleet.ships)
        ):
            return "place"
        return name
    if sheet.person(token):
        return "person"
    return _by_entity(sheet, token)


def _is_air_zone(sheet: Sheet, token: int) -> bool:
    """ "Its air defence zone", "the air defence identification zone"."""
    before = sheet.lower[max(0, token - 4) : token]
    return "air" in before and bool({"defence", "defense", "identification"} & set(before))


def _by_word_before(lemma: str, before: str) -> Target | None:
    """A gold mine is a place, and "the 52-year-old" a person."""
    if lemma == "mine" and before in ORES:
        return "place"
    return "person" if lemma == "old" and before == "-" else None


def _by_entity(sheet: Sheet, token: int) -> Target | None:
    """What a name is that no list knows."""
    entity = sheet.ent[token]
    if entity in PLACES:
        return "place"
    if entity in {"NORP", "ORG"} and sheet.pos[token] in {"PROPN", "NOUN", "ADJ"}:
        return "force"
    return "place" if sheet.pos[token] == "PROPN" and not entity else None


def _crew_member(sheet: Sheet, token: int) -> bool:
    """True for "three crew members", "members of the crew"."""
    return sheet.lemma[token - 1] == "crew" or any(sheet.lemma[o] == "crew" for o in sheet.prepositions(token, "of"))


def _is_sea_line(sheet: Sheet, token: int, fleet: Fleet) -> bool:
    beside = {sheet.lower[k] for k in sheet.kids[token]}
    first, end = sheet.sentences[sheet.sentence[token]]
    near = sheet.lower[first:end]
    sea = {
        "sea",
        "gulf",
        "waters",
        "seabed",
        "baltic",
        "undersea",
        "subsea",
        "anchor",
        "strait",
        "offshore",
        "underwater",
        "ship",
        "vessel",
        "tanker",
    }
    return (
        bool(beside & {"undersea", "subsea", "submarine", "underwater"})
        or any(word in sea for word in near)
        or bool(beside & SAILING and fleet.ships)
    )


def _made_of(sheet: Sheet, token: int) -> bool:
    """True for "gang members", "a column of sixty subversives"."""
    beside = [k for k in sheet.kids[token] if sheet.dep[k] == "compound"] + sheet.prepositions(token, "of", "from")
    return any(
        sheet.lemma[k] in AGENTS["hostile"] or sheet.lower[k] in AGENTS["hostile"] or _armed_group(sheet, k) for k in beside
    )


def _armed_group(sheet: Sheet, token: int) -> bool:
    """True for the name of an armed group: "presumed members of the National Liberation Army"."""
    if sheet.pos[token] != "PROPN":
        return False
    start, _ = sheet.phrase(token)
    name = sheet.text[sheet.idx[start] : sheet.end_of(token)]
    return not armed_groups().isdisjoint({folded(name), folded(name.partition(" ")[2]), folded(sheet.words[token])})


def _of_a_state(sheet: Sheet, token: int) -> bool:
    """True for "French commandos", "commandos lowered from a navy helicopter"."""
    first, end = sheet.sentences[sheet.sentence[token]]
    near = range(max(first, token - 4), min(end, token + 10))
    return any(sheet.ent[k] in {"NORP", "GPE"} and k < token for k in near) or any(
        sheet.lower[k] in {"navy", "naval", "helicopter", "helicopters", "coastguard", "marine", "marines", "army"}
        for k in near
    )


def _of_an_arm(sheet: Sheet, fleet: Fleet, token: int) -> bool:
    """True for a boarding party, or a team from a navy or a security service."""
    boarding = any(sheet.lower[k] in {"boarding", "inspection", "search", "guard"} for k in sheet.kids[token])
    return boarding or any(
        agent_of(sheet, fleet, k) == "state" for k in sheet.prepositions(token, "from", "of") if k > token
    )


def _guards_of_a_state(sheet: Sheet, token: int) -> bool:
    """True for "captured by Iranian guards": a ship's own guards take no ship."""
    head = sheet.head[token]
    verb = sheet.head[head] if sheet.dep[token] == "pobj" and sheet.lower[head] == "by" else head
    taking = sheet.lemma[verb] in {"capture", "seize", "detain", "impound", "board", "stop", "intercept", "confiscate"}
    return taking and any(sheet.ent[k] in {"NORP", "GPE"} for k in sheet.kids[token])


def agent_of(sheet: Sheet, fleet: Fleet, token: int) -> Actor:  # noqa: C901, PLR0911 - a decision list
    """Who the phrase headed by the token is as the doer of an act."""
    lemma, lower = sheet.lemma[token], sheet.lower[token]
    if lower == "others" and any(sheet.lemma[k] in AGENTS["hostile"] for k in range(max(0, token - 20), token)):
        return "hostile"  # "gunmen took the crew while others ransacked a trawler"
    if sheet.pos[token] == "PRON" or lower in {"they", "it", "he", "she", "them", "we"}:
        return "pronoun"
    before = sheet.lower[token - 1] if token else ""
    if (
        lemma == "guard"
        and sheet.pos[token] == "NOUN"
        and before
        not in {
            "coast",
            "border",
            "national",
            "revolutionary",
            "civil",
            "former",
            "presidential",
            "republican",
            "royal",
            "palace",
        }
        and not _guards_of_a_state(sheet, token)
    ):
        return "harmless"  # a ship's own
    words = {sheet.lower[k] for k in sheet.kids[token]} | {lemma, lower}
    if (lemma == "commando" and _of_a_state(sheet, token)) or (lemma in PARTIES and _of_an_arm(sheet, fleet, token)):
        return "state"
    if lemma in AGENTS["hostile"] or lower in AGENTS["hostile"]:
        made_of = sheet.prepositions(token, "of") if sheet.lower[token + 1 : token + 2] == ["of"] else ()
        return "harmless" if any(sheet.lemma[k] in PEACEABLE for k in made_of) else "hostile"
    if (lemma in COLLECTIVES or lower in COLLECTIVES) and _made_of(sheet, token):
        return "hostile"
    if lemma in QUANTITIES and any(sheet.lemma[k] in RIOTERS for k in sheet.prepositions(token, "of")):
        return "armed"
    if lemma in AGENTS["harmless"] and not words & AGENTS["armed"]:
        return "harmless"
    if lemma in AGENTS["state"] or lower in AGENTS["state"] or (lemma == "staff" and before == "general"):
        return "state"
    if lemma in AGENTS["craft"] or fleet.at(token) is not None:
        return "craft"
    if lemma in AGENTS["people"]:
        return "state" if before in ARMS_OF_A_STATE else "armed"
    if sheet.ent[token] in {"GPE", "NORP", "ORG"} or weapon_of(sheet, token):
        return "state"
    return "hostile" if _armed_group(sheet, token) else "unknown"
