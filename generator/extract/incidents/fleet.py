"""Sightings → the ships of a text: which phrases speak of the same one.

In: the sightings of a document in order. Out: a ``Fleet`` that says which ship a token or a pronoun means.
A ship told first without a name ("a cargo ship") and then with one ("the MV Lotus Dawn") is one ship; "another", "a second"
and "two" open new ones. Sets nothing beyond what the phrases say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.extract.incidents.second_mentions import (
    TURN_REACH,
    before_name,
    characterised,
    classify_names,
    first_of_pair,
    in_turn,
    named_before,
    of_the_headline,
    of_the_lead,
)
from generator.extract.incidents.sheet import Sheet
from generator.extract.incidents.ship_roles import (
    ATTACKING_TYPES,
    NEW,
    OPENING,
    POINTING,
    apart,
    attacks,
    counts_the_one_before,
    generic,
    helps,
    only_counted,
    peoples_of,
    sent,
    towed,
)
from generator.extract.incidents.sightings import Sighting, flag_behind

if TYPE_CHECKING:
    from generator.model import VesselStatus

__all__ = ["Fleet", "Ship", "fleet_of"]

COVERS = {
    "tanker": frozenset({"gas_carrier"}),
    "general_cargo": frozenset({"bulk_carrier", "container_ship", "vehicle_carrier"}),
    "small_craft": frozenset({"fishing", "yacht", "naval", "passenger", "tug_barge", "other", "offshore"}),
    "other": frozenset({"offshore", "naval", "passenger"}),
    "naval": frozenset({"offshore"}),
}
"""Wider words for ships of a narrower class: a "boat" may be a trawler or a ferry, but a ferry is no trawler."""
RAIDERS = frozenset(
    {"skiff", "sampan", "dinghy", "canoe", "speedboat", "pirogue", "panga", "raft", "motorboat", "mothership", "rib"}
)
WARSHIPS = frozenset({"frigate", "destroyer", "corvette", "warship", "cruiser", "cutter", "submarine"})
DISTRESSED = frozenset({"migrant", "migrants", "refugee", "refugees", "wooden", "rubber"})
OTHERS = frozenset({"another", "other", "second", "third"})
NEAR = 120
"""Ships back to which a phrase may point; it bounds the time on texts of many thousand ships."""


@dataclass(slots=True, eq=False)
class Ship:
    """One ship (or a group told as one), with what all its phrases say together."""

    id: int
    name: str | None = None
    type: str | None = None
    flag: str | None = None
    imo: str | None = None
    mmsi: str | None = None
    status: VesselStatus | None = None
    count: int = 1
    generic: bool = False
    attacker: bool = False
    helper: bool = False
    struck: bool = False
    group: int | None = None
    guessed: bool = False
    sightings: list[Sighting] = field(default_factory=list)

    def fits(self, kind: str | None) -> bool:
        """True where a phrase with this class may speak of the ship."""
        if kind is None or self.type is None or kind == self.type:
            return True
        return kind in COVERS.get(self.type, ()) or self.type in COVERS.get(kind, ())

    def add(self, sighting: Sighting) -> None:
        """Takes over what a phrase says; the more telling class stays."""
        self.sightings.append(sighting)
        self.name = self.name or sighting.name
        if self.type is None or (self.guessed and sighting.type):
            self.type, self.guessed = sighting.type, False
        elif sighting.type and self.type in {"small_craft", "general_cargo"} and len(self.sightings) == 1:
            self.type = sighting.type
        self.flag = self.flag or sighting.flag
        self.imo = self.imo or sighting.imo
        self.mmsi = self.mmsi or sighting.mmsi
        self.status = self.status or sighting.status


class Fleet:
    """The ships of one text."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.ships: list[Ship] = []
        self._at: dict[int, int] = {}

    def at(self, token: int) -> Ship | None:
        """The ship whose phrase holds the token."""
        number = self._at.get(token)
        return None if number is None else self.ships[number]

    def open(self, sighting: Sighting) -> Ship:
        """A new ship."""
        ship = Ship(len(self.ships), count=sighting.count)
        self.ships.append(ship)
        self.join(ship, sighting)
        return ship

    def join(self, ship: Ship, sighting: Sighting) -> None:
        """One more phrase for a ship."""
        ship.add(sighting)
        for token in range(sighting.start, sighting.end):
            self._at[token] = ship.id

    def before(self, token: int, *, attackers: bool = False) -> Ship | None:
        """The ship spoken of last before the token; attackers only where asked for, helpers where no other is, no groups."""
        best: tuple[int, Ship] | None = None
        for ship in self.ships[-NEAR:]:
            if ship.generic or (ship.attacker and not attackers) or ship.count > 1:
                continue
            behind = len(self.sheet) if ship.helper else 0
            for sighting in ship.sightings:
                if sighting.start < token and (best is None or sighting.start - behind > best[0]):
                    best = (sighting.start - behind, ship)
        return best[1] if best else None

    def of(self, token: int) -> Ship | None:
        """The ship that a phrase or a pronoun means."""
        ship = self.at(token)
        if ship is not None:
            return ship
        if self.sheet.lower[token] == "whose":  # "the tanker, whose hull was holed"
            verb = self.sheet.verb_above(token)
            return self.at(self.sheet.head[verb]) if self.sheet.dep[verb] == "relcl" else None
        if self.sheet.lower[token] in {"which", "that"}:  # "an Iranian dhow, the X, which they had commandeered"
            verb = self.sheet.verb_above(token)
            told = self.at(self.sheet.head[verb]) if self.sheet.dep[verb] == "relcl" else None
            if told is not None:
                return told
        if self.sheet.lower[token] in {"it", "she", "her", "its", "which", "that"}:
            found = self.before(token)
            if found is not None and self.near(found, token):
                return found
        return None

    def several(self, token: int) -> list[Ship]:
        """The ships that "both", "them" or "the two ships" mean: the members of a group, or the last two spoken of."""
        ship = self.at(token)
        if ship is not None and ship.count > 1:
            members = [s for s in self.ships if s.group == ship.id]
            return members if members and members[0].sightings[0].start < token else []
        if self.sheet.lower[token] not in {"both", "them"}:
            return []
        single = [
            s for s in self.ships if s.count == 1 and not s.attacker and not s.generic and s.sightings[0].start < token
        ]
        struck = [s for s in single if s.struck]
        single = struck if len(struck) > 1 else single
        single.sort(key=lambda s: max(x.start for x in s.sightings if x.start < token))
        return single[-2:] if len(single) > 1 else []

    def near(self, ship: Ship, token: int, reach: int = 3) -> bool:
        """True where the ship was spoken of within so many sentences before the token."""
        here = self.sheet.sentence[token]
        return any(0 <= here - self.sheet.sentence[s.start] <= reach for s in ship.sightings)


def fleet_of(sheet: Sheet, sightings: list[Sighting]) -> Fleet:
    """Joins the sightings, in the order of the text."""
    fleet = Fleet(sheet)
    classify_names(sheet, sightings)
    for sighting in sightings:
        ship = _known(fleet, sighting)
        if ship is None:
            ship = fleet.open(sighting)
            ship.generic = generic(sheet, sighting)
            ship.attacker = attacks(sheet, sighting)
            ship.helper = helps(sheet, sighting)
            _enlist(fleet, ship, sighting)
        else:
            named = ship.name is not None
            fleet.join(ship, sighting)
            if ship.name and not named and ship.group is None:
                _enlist(fleet, ship, sighting)
    for token, low in enumerate(sheet.lower):  # "She flies the Singapore flag."
        if low in {"she", "it"} and sheet.lemma[sheet.head[token]] in {"fly", "carry", "register", "flag"}:
            owner = fleet.of(token)
            if owner is not None and owner.flag is None:
                owner.flag = flag_behind(sheet, token)
    return fleet


def _known(fleet: Fleet, sighting: Sighting) -> Ship | None:  # noqa: PLR0911 - a decision list
    """The ship that a phrase speaks of, where it is one told before."""
    sheet = fleet.sheet
    if only_counted(sheet, sighting):
        return None
    if counts_the_one_before(sheet, sighting) and (counted := fleet.before(sighting.start)) is not None:
        return counted
    told = _explained(fleet, sighting) or _by_name(fleet, sighting)
    told = told or in_turn(fleet, sighting) or characterised(fleet, sighting)
    words = set(sheet.lower[sighting.start : min(before_name(sighting), sighting.start + 4)])
    if told is not None or words & NEW or "towed" in sheet.lower[sighting.end : sighting.end + 2]:
        return told
    if sighting.name:
        return _unnamed(fleet, sighting)
    if (headed := of_the_headline(fleet, sighting)) is not None:
        return headed
    if sheet.lower[sighting.start] in {"a", "an"} and sheet.lower[sighting.end : sighting.end + 2] == [",", "the"]:
        return of_the_lead(fleet, sighting)
    return _last(fleet, sighting) if words & POINTING else None


def _explained(fleet: Fleet, sighting: Sighting) -> Ship | None:
    """The ship whose phrase stands right before, which this one explains: "a tanker, the X", "the X, a tanker"."""
    sheet = fleet.sheet
    for token in (sighting.head, sighting.start):
        ship = fleet.at(sheet.head[token]) if sheet.dep[token] == "appos" else None
        if sheet.dep[token] == "attr" and sheet.lemma[sheet.head[token]] in {
            "be",
            "become",
        }:  # "the last to be boarded was the bulker X"
            subject = sheet.child(sheet.head[token], "nsubj")
            ship = fleet.at(subject) if subject is not None and fleet.at(subject) is not None else ship
        if ship is not None and ship.count == sighting.count and not (ship.name and sighting.name):
            if "naval" in {ship.type, sighting.type} and _foreign(fleet, ship, sighting):
                continue  # "escorted by Russian patrol craft, the Ukrainian tug X"
            return ship
    if (named := named_before(fleet, sighting)) is not None:
        return named
    at = sighting.start - 1
    if at <= 0 or sheet.lower[at] not in {",", "(", "—", "–", "*"} or not sighting.name:
        return None
    while at > 0 and sheet.words[at] in {"*", ",", "“", '"'}:
        at -= 1
    ship = fleet.at(at)
    fits = ship is not None and not ship.name and ship.count == sighting.count and ship.fits(sighting.type)
    return ship if fits and sighting.start - at <= 3 else None


def _by_name(fleet: Fleet, sighting: Sighting) -> Ship | None:
    for ship in fleet.ships[-NEAR:]:
        if (sighting.imo and ship.imo == sighting.imo) or (sighting.name and _same(ship.name, sighting.name)):
            return ship
    return None


def _same(known: str | None, name: str) -> bool:
    if known is None:
        return False
    a, b = known.casefold().replace("-", " "), name.casefold().replace("-", " ")
    return a == b or a.endswith(" " + b) or b.endswith(" " + a) or (a.startswith(b + " ") and len(b) > 3)


def _unnamed(fleet: Fleet, sighting: Sighting) -> Ship | None:
    """The last ship told without a name that the named one may be: "a cargo ship … the MV Lotus Dawn"."""
    if helps(fleet.sheet, sighting):
        return None
    if fleet.sheet.lower[sighting.start] in OPENING:
        return of_the_lead(fleet, sighting)
    others: Ship | None = None
    for ship in reversed(fleet.ships[-NEAR:]):
        if ship.name is None and ship.count == 1 and not ship.generic and not ship.attacker and ship.fits(sighting.type):
            if (ship.flag and sighting.flag and ship.flag != sighting.flag) or _does_it_to(fleet.sheet, ship, sighting):
                continue
            first = ship.sightings[0]
            warship = fleet.sheet.lemma[first.head] in WARSHIPS
            if warship and (sighting.type not in {None, "naval"} or helps(fleet.sheet, first)):
                continue  # "was lifted to a frigate. The Ems Trader …"
            if sighting.flag and not DISTRESSED.isdisjoint(fleet.sheet.lower[max(0, first.start - 1) : first.end]):
                continue  # "looking for a migrant boat. The Mare Nova, which sails under the Maltese flag, …"
            if sent(fleet.sheet, first) and sighting.type != ship.type:
                continue  # "a tug sent to her assistance was hit. The Vesta Sky": the ship, not the tug
            if towed(fleet.sheet, first) or apart(fleet.sheet, first, sighting):
                continue  # "a tug pulling a pontoon … the TB Anjo": the name is the tug's
            larger = sighting.type not in {None, "small_craft", "fishing"} or fleet.sheet.lemma[sighting.head] in {
                "ship",
                "vessel",
            }
            if larger and fleet.sheet.lemma[first.head] in RAIDERS:
                continue  # a skiff is no barge, though a boat may be
            if not OTHERS.isdisjoint(fleet.sheet.lower[first.start : first.end]):
                others = others or ship  # "another vessel nearby" is named last, where at all
                continue
            return first_of_pair(fleet, ship, sighting)
    return others


def _last(fleet: Fleet, sighting: Sighting) -> Ship | None:
    best: tuple[int, Ship] | None = None
    people = next(iter(peoples_of(fleet.sheet, sighting)), None)
    for ship in fleet.ships[-NEAR:]:
        if (
            (ship.count > 1) != (sighting.count > 1)
            or not ship.fits(sighting.type)
            or _does_it_to(fleet.sheet, ship, sighting)
        ):
            continue
        if sighting.type is None and ship.type in ATTACKING_TYPES and ship.attacker:
            continue
        if fleet.sheet.lemma[sighting.head] in RAIDERS and ship.type not in {None, "small_craft"}:
            continue  # a speedboat is no ferry
        if fleet.sheet.lower[sighting.start] == "both" and ship.count != 2:
            continue
        if fleet.sheet.lemma[sighting.head] == "ship" and ship.type == "small_craft":
            continue  # nor is a launch a ship
        if ship.flag and sighting.flag and ship.flag != sighting.flag:
            continue
        here = fleet.sheet.sentence[ship.sightings[-1].start] == fleet.sheet.sentence[sighting.start]
        if (here or "naval" in {ship.type, sighting.type}) and _foreign(fleet, ship, sighting):
            continue
        place = max(s.start for s in ship.sightings) - (10_000 if ship.attacker or ship.generic or ship.helper else 0)
        if people is not None and (ship.flag == people or people in _peoples(fleet, ship)):
            place += 40_000  # "the Greek ship" is the Greek-run one
        if any(fleet.sheet.lemma[s.head] == fleet.sheet.lemma[sighting.head] for s in ship.sightings) and sighting.type:
            place += 20_000  # "the cutter" is the one called a cutter before
        if best is None or place > best[0]:
            best = (place, ship)
    return best[1] if best else None


def _does_it_to(sheet: Sheet, ship: Ship, sighting: Sighting) -> bool:
    """True where the ship is the subject of the verb whose object the phrase is: "a cutter sprayed their boat"."""
    verb = sheet.head[sighting.head]
    if sheet.dep[sighting.head] == "pobj":
        verb = sheet.head[verb]  # "the boat swerved into its vessel"
    elif sheet.dep[sighting.head] != "dobj":
        return False
    own = [s.head for s in ship.sightings[-3:]]
    if sheet.dep[verb] == "acl" and sheet.head[verb] in own:
        return True  # "a cutter escorting the Vesta Star"
    return any(sheet.head[head] == verb and sheet.dep[head] == "nsubj" for head in own)


def _peoples(fleet: Fleet, ship: Ship) -> list[str]:
    return [code for s in ship.sightings[:4] for code in peoples_of(fleet.sheet, s)]


def _foreign(fleet: Fleet, ship: Ship, sighting: Sighting) -> bool:
    """True where both are told by the adjectives of different states: "a Russian patrol ship … the Ukrainian tug"."""
    here = peoples_of(fleet.sheet, sighting)
    told = _peoples(fleet, ship)
    return bool(here) and bool(told) and set(here).isdisjoint({*told, ship.flag})


def _plain_member(fleet: Fleet, group: Ship, ship: Ship, sighting: Sighting) -> bool:
    """True for "two ships were holed … at the quay a barge burned": a merchant ship without a name, told soon after."""
    sheet = fleet.sheet
    merchant = ship.type not in {None, "small_craft", "naval", "yacht", "other", "offshore"}
    near = 0 < sheet.sentence[sighting.start] - sheet.sentence[group.sightings[-1].start] <= TURN_REACH + 1
    return group.type is None and merchant and near and sheet.lower[sighting.start] in {"a", "an"}


def _beyond(count: int) -> set[str]:
    """The ordinals that a group of so many has no member for."""
    return set(("first", "second", "third", "fourth", "fifth")[count:])


def _enlist(fleet: Fleet, ship: Ship, sighting: Sighting) -> None:
    """A new single ship after a counted group belongs to it while the group has room: "two tankers … the Amber Tide"."""
    if ship.count > 1 or ship.attacker or ship.generic:
        return
    start = sighting.start
    start -= 2 if start > 1 and fleet.sheet.words[start - 1] == "," else 0  # "a fourth, the coaster X"
    words = set(fleet.sheet.lower[start : before_name(sighting)])
    for group in reversed(fleet.ships[-NEAR:]):
        if group.id >= ship.id or group.count < 2 or group.generic or group.attacker:
            continue
        if group.type == "naval" and ship.type is None:
            continue  # "two warships … the Vesta Star"
        if "tug" in words and fleet.sheet.lemma[group.sightings[0].head] == "barge":
            continue  # "two barges … the tug Vita 7"
        members = sum(s.group == group.id for s in fleet.ships[group.id :][:NEAR])
        if (
            members < group.count
            and not words & _beyond(group.count)
            and group.fits(ship.type)
            and (ship.name or words & NEW or _plain_member(fleet, group, ship, sighting))
            and "another" not in words
        ):
            ship.group = group.id
            if ship.type is None:
                ship.type, ship.guessed = group.type, True
        return
