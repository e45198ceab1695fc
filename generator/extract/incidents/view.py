"""One report with its arguments classified: what was hit, who did it, with what, and which ships are meant.

In: a report, the columns, the fleet. Out: a ``View``, asked by the rules of ``senses``. Decides no type itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.incidents.armament import weapon_of
from generator.extract.incidents.targets import Actor, Target, agent_of, target_of
from generator.extract.incidents.triggers import Report
from generator.extract.incidents.words import AGENTS, OUTLAWS, SOULS, TARGETS, strikes, wordset
from generator.extract.lexicon import table
from generator.model import Domain

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Fleet, Ship
    from generator.extract.incidents.sheet import Sheet

__all__ = ["ACCIDENTAL", "Meaning", "View"]


SAYING = wordset("senses_saying")
SUFFERS = wordset("senses_suffers")
AT_SEA: frozenset[Target] = frozenset({"vessel", "crew", "sea_works", "traffic"})
PARTS_OF_SHIPS = wordset("view_parts_of_ships")
HULLS = frozenset({"hull", "deck", "stern", "bow", "superstructure", "wheelhouse", "funnel"})
WORDS_BACK = 30
REACH = 3
BURNT = frozenset({"shipyard", "engine", "galley", "cabin", "cargo", "warehouse", "dock", "kitchen"})
NEARBY = frozenset({"close", "near", "nearby", "alongside", "next"})
AFTER = frozenset({"after", "following", "in", "during"})
HARM_VERBS = frozenset({"die", "kill", "wound", "injure", "hurt", "perish", "lose", "maim", "fall", "slay"})
WARNED = wordset("senses_warned")
ACCIDENTAL = wordset("senses_accidental_blast")
CYBER = wordset("senses_cyber")
LAND_BY_WEAPON: dict[str, str] = table("incident_tables")["land_by_weapon"]
LAND_BY_SENSE: dict[str, str] = table("incident_tables")["land_by_sense"]
LAND_BY_LEMMA: dict[str, str] = table("incident_tables")["land_by_lemma"]


@dataclass(slots=True)
class Meaning:
    """The kind of event: ``strong`` words open an incident by themselves, others only add to one told already.

    ``soft`` words add to one told already where they can, and else open one. ``tried`` says that it was not done,
    though the verb's deed was: "shot down a missile aimed at the tanker".
    """

    domain: Domain
    type: str
    ship: Ship | None = None
    ships: tuple[Ship, ...] = ()
    strong: bool = True
    tool: str | None = None
    soft: bool = False
    tried: bool = False


class View:
    """The arguments of one report, classified once."""

    def __init__(self, report: Report, sheet: Sheet, fleet: Fleet) -> None:
        self.report, self.sheet, self.fleet = report, sheet, fleet
        self.targets: list[tuple[int, Target | None]] = [(p, self._target(p)) for p in report.patients]
        self.kinds = {kind for _, kind in self.targets}
        self.agents: set[Actor] = {agent_of(sheet, fleet, a) for a in report.agents}
        if any((s := fleet.at(a)) is not None and s.type == "naval" for a in report.agents):
            self.agents.add("state")
        if self.agents == {"pronoun"} and (above := self._main_subject()) is not None:
            self.agents |= {agent_of(sheet, fleet, above)} & {"state", "hostile"}
        craft = [a for a in report.agents if agent_of(sheet, fleet, a) == "craft"]
        if any(
            sheet.lower[k] in AGENTS["hostile"] for a in craft for k in sheet.kids[a] if sheet.dep[k] in {"compound", "amod"}
        ):
            self.agents.add("hostile")  # "militia ships", "pirate skiffs"
        owners = [
            o for a in report.agents if agent_of(sheet, fleet, a) == "craft" for o in sheet.prepositions(a, "of", "from")
        ]
        self.agents |= {agent_of(sheet, fleet, o) for o in owners} & {"state", "hostile"}
        self.tools = [kind for t in report.tools if (kind := weapon_of(sheet, t)) and not self._accident(t)]
        self.tool = next((t for t in self.tools if strikes(t)), self.tools[0] if self.tools else None)
        self.lemma = sheet.lemma[report.token]
        self.ships = self._ships()

    def _accident(self, token: int) -> bool:
        """True for "a gas explosion": no weapon."""
        sheet = self.sheet
        if (
            sheet.lemma[token] == "fire"
            and (
                sheet.dep[token] in {"nsubj", "nsubjpass", "agent"}
                or sheet.lower[token - 2 : token] in (["by", "a"], ["by", "the"])
            )
            and not any(sheet.dep[k] == "compound" and sheet.lower[k] not in BURNT for k in sheet.kids[token])
        ):
            return True  # "a fire at the jail killed 361"
        return any(sheet.lower[k] in ACCIDENTAL for k in sheet.kids[token])

    def _target(self, token: int) -> Target | None:
        """What the phrase is; "seven of her crew" is crew, and so are crew members."""
        if self.sheet.lemma[token] == "member" and token and self.sheet.lower[token - 1] == "crew":
            return "crew"
        part = self.sheet.pos[token] == "NUM" or self.sheet.lemma[token] in {
            "member",
            "some",
            "half",
            "most",
            "group",
            "dozen",
        }
        of = self.sheet.prepositions(token, "of") if part else []
        if of and self.sheet.lower[of[0]] in {"them", "whom"} and self._people_before(token):
            return "person"  # "a ferry with 30 pilgrims … made away with four of them"
        return target_of(self.sheet, self.fleet, of[0] if of else token)

    def _people_before(self, token: int) -> bool:
        """True where people stand in the words before."""
        return any(self.sheet.lemma[k] in SOULS for k in range(max(0, token - WORDS_BACK), token))

    def _main_subject(self) -> int | None:
        """Whom "it" or "they" in a clause below means: the subject of the sentence ("the navy freed a ship it had held")."""
        sheet, at = self.sheet, self.report.verb
        above = sheet.head[at]
        if sheet.dep[at] == "ccomp" and sheet.lemma[above] in SAYING:  # "the army said it had killed 20 militants"
            return sheet.child(above, "nsubj")
        main = sheet.child(above, "nsubj") if sheet.dep[at] == "advcl" else None
        if main is not None and sheet.lemma[main] in AGENTS["hostile"]:  # "pirates freed the tanker they had captured"
            return main
        if sheet.dep[at] != "relcl" and sheet.dep[sheet.verb_above(sheet.head[at])] != "relcl":
            return None
        for _ in range(20):
            if sheet.head[at] == at:
                break
            at = sheet.head[at]
        return sheet.child(at, "nsubj", "nsubjpass")

    def _ships(self) -> list[Ship]:
        found: list[Ship] = []
        for token, kind in self.targets:
            for one in self.fleet.several(token):
                if one not in found:
                    found.append(one)
            ship = self.fleet.of(token)
            if ship is not None and ship.count > 1 and found:
                continue
            ship = ship if ship is not None else self._meant(token, kind) or self._tellers(token)
            taken = self.report.sense in {"board", "hijack", "seize", "rob", "kidnap"}
            if ship is not None and ship.type == "naval" and taken and self.sheet.pos[token] == "PRON":
                ship = self.alone_but_naval() or ship  # pirates that give up to a destroyer after "they boarded her"
            if ship is not None and ship not in found:
                found.append(ship)
        if (
            not found
            and self.report.noun
            and not self.kinds - {None, "abstract"}
            and self.report.sense != "incident"
            and (ship := self._around())
        ):
            found.append(ship)
        bare = self.report.noun and not any(self.sheet.pos[p] == "NOUN" for p in self.report.patients)
        if not found and bare and self.report.sense in {"hijack", "board"} and (ship := self.alone()):
            found.append(ship)
        places = all(self.sheet.pos[p] == "PROPN" for p in self.report.patients)  # "after two bangs at Tuapse"
        nobody = not self.kinds - {None, "abstract"} or (self.report.sense == "explode" and places)
        if not found and self.report.noun and nobody and (ship := self._befallen()):
            found.append(ship)
        return found

    def _meant(self, token: int, kind: Target | None) -> Ship | None:
        """The ship of a target that is no ship phrase itself: "one of them, the X", her crew, her bridge, "the hull"."""
        sheet = self.sheet
        ship = next((s for k in sheet.children(token, "appos") if (s := self.fleet.at(k))), None)
        if ship is None and kind == "sea_works":  # "the platform" is the oil platform told of before
            ship = self._by_its_noun(token)
        if ship is None and sheet.pos[token] == "NOUN":  # "the aid yacht X", hung on "aid"
            told = self.fleet.at(token + 1)
            ship = told if told is not None and any(x.start == token + 1 for x in told.sightings) else None
        if ship is None and sheet.pos[token] == "NOUN":  # "a tanker smuggling diesel", read as one compound
            beside = sheet.children(token, "compound", "amod")
            doing = [k for k in beside if k + 1 < len(sheet) and sheet.lower[k + 1].endswith("ing")]
            ship = next((s for k in doing if (s := self.fleet.at(k)) is not None), None)
        part = sheet.lemma[token] in PARTS_OF_SHIPS | {"passenger"} or sheet.pos[token] == "NUM"
        if ship is None and (kind in {"crew", None, "sea_works"} or part):
            ship = self.inside(token)
        boats = any(self.fleet.at(p) for a in self.report.agents for p in sheet.prepositions(a, "in", "on", "aboard"))
        if (
            ship is None
            and part
            and boats
            and (told := self.fleet.before(token)) is not None
            and self.fleet.near(told, token, 1)
        ):
            ship = told  # "men in the boats shot at the bridge"
        flank = sheet.lemma[token] == "side" and sheet.lower[token - 1] in {"port", "starboard"}
        if ship is None and (flank or sheet.lemma[token] in HULLS) and not self.inside(token):
            ship = self.fleet.before(token)  # "several rounds hit the hull"
            ship = ship if ship is not None and self.fleet.near(ship, token, 2) else None
        return ship

    def _tellers(self, token: int) -> Ship | None:
        """The ship of "the crew of the trawler said they had been shot at"."""
        sheet, verb = self.sheet, self.report.verb
        if sheet.lower[token] not in {"they", "them"} or sheet.lemma[sheet.head[verb]] not in SAYING:
            return None
        crew = [k for k in sheet.children(sheet.head[verb], "nsubj") if sheet.lemma[k] in TARGETS["crew"]]
        return self.inside(crew[0]) if crew else None

    def _by_its_noun(self, token: int) -> Ship | None:
        """The last thing afloat told of by the same noun."""
        lemma = self.sheet.lemma[token]
        told = [s for s in self.fleet.ships if not s.generic and s.sightings[0].start < token]
        return next((s for s in reversed(told) if any(self.sheet.lemma[x.head] == lemma for x in s.sightings)), None)

    def alone(self) -> Ship | None:
        """The only ship of the sentence: "rescued 21 crew from the X after an attempted hijacking"."""
        first, end = self.sheet.sentences[self.sheet.sentence[self.report.token]]
        there = {s.id: s for k in range(first, end) if (s := self.fleet.at(k)) and not s.generic and not s.attacker}
        large = [s for s in there.values() if s.type != "small_craft"]
        if len(large) == 1:
            return large[0]
        return next(iter(there.values())) if len(there) == 1 else None

    def alone_but_naval(self) -> Ship | None:
        """The only ship of the sentence that is no warship."""
        first, end = self.sheet.sentences[self.sheet.sentence[self.report.token]]
        there = {s.id: s for k in range(first, end) if (s := self.fleet.at(k)) and s.type != "naval" and not s.generic}
        return next(iter(there.values())) if len(there) == 1 else None

    def beside(self) -> Ship | None:
        """The ship of "hit the quay beside her", "fell on the berth next to a tanker"."""
        sheet, report = self.sheet, self.report
        near = [
            p for k in [report.token, *report.patients] for p in sheet.prepositions(k, "beside", "alongside", "near", "by")
        ]
        at = report.token
        for _ in range(REACH if sheet.dep[at] == "advcl" else 0):  # "a coaster was damaged and a docker killed when …"
            at = sheet.head[at]
            if sheet.passive(at) and (subject := sheet.subject(at)) is not None:
                near.append(subject)  # "a cargo ship was damaged when a drone struck the harbour"
        return next((s for p in near if (s := self.fleet.of(p)) and not s.attacker and not s.generic), None)

    def close_to(self) -> Ship | None:
        """The ship of "fired bursts close to her stern rail"."""
        sheet, i = self.sheet, self.report.token
        _, end = sheet.sentences[sheet.sentence[i]]
        near = [k for k in range(i + 1, min(end, i + 20)) if sheet.lower[k] in NEARBY]
        things = [p for k in near for p in sheet.prepositions(k, "to", "by")]
        return next((s for p in things if (s := self.fleet.of(p) or self.inside(p)) and not s.attacker), None)

    def _around(self) -> Ship | None:
        """The ship that the clause around a noun tells of: "the tanker sank after a night of attacks"."""
        sheet, verb = self.sheet, self.report.verb
        if sheet.pos[verb] not in {"VERB", "AUX"} or sheet.lemma[verb] in SAYING:
            return None
        if any(sheet.pos[p] == "NOUN" for p in self.report.patients):
            return None  # "called the vote a hijacking of the rules"
        subject = sheet.subject(verb)
        ship = self.fleet.at(subject) if subject is not None else None
        if ship is not None and not ship.attacker and (sheet.passive(verb) or sheet.lemma[verb] in SUFFERS):
            return ship
        thing = sheet.child(verb, "dobj")
        ship = self.fleet.at(thing) if thing is not None else None
        return ship if ship is not None and not ship.attacker else None

    def _befallen(self) -> Ship | None:
        """The ship of which a clause tells what came after: "the tanker lost power after what its owner called a strike"."""
        sheet, at, behind = self.sheet, self.report.token, False
        for _ in range(8):
            if sheet.head[at] == at:
                break
            at = sheet.head[at]
            behind = behind or sheet.lower[at] in AFTER or (sheet.lower[at] == "by" and sheet.passive(sheet.head[at]))
            if not behind or sheet.pos[at] not in {"VERB", "AUX"} or sheet.lemma[at] in SAYING:
                continue
            subject = sheet.subject(at)
            ship = (self.fleet.at(subject) or self.inside(subject)) if subject is not None else None
            if ship is not None and not ship.attacker and not ship.generic and ship.type != "naval":
                return ship
        return None

    def inside(self, token: int) -> Ship | None:
        """The ship that a phrase is part of: "the master of the tug", "a gash in the bow of a tug", "her funnel"."""
        sheet = self.sheet
        for kid in sheet.kids[token]:
            if sheet.dep[kid] in {"poss", "compound", "nmod"} and (ship := self.fleet.of(kid)):
                return ship
        for kid in sheet.kids[token]:  # "her hull and accommodation block", parsed as one compound
            if sheet.dep[kid] in {"compound", "nmod"} and (hers := sheet.child(kid, "poss")) is not None:
                return self.fleet.of(hers)
        at = token
        for _ in range(3):
            below = sheet.prepositions(at, "of", "in", "on", "aboard", "from", "to")
            below += [
                s for kid in below if sheet.dep[kid] == "pcomp" for s in sheet.children(kid, "nsubj")
            ]  # "of a tug towing"
            for kid in below:
                if ship := self.fleet.of(kid):
                    return ship
                for owner in sheet.kids[kid]:
                    if sheet.dep[owner] == "poss" and (ship := self.fleet.of(owner)):
                        return ship
            if not below:
                return None
            at = below[0]
        return None

    @property
    def ship(self) -> Ship | None:
        return self.ships[0] if self.ships else None

    @property
    def alarmed(self) -> bool:
        """True where the sentence tells of an alarm, guards, hoses or the like."""
        return self.sheet.has(*self.sheet.sentences[self.sheet.sentence[self.report.token]], WARNED)

    @property
    def borne(self) -> bool:
        """True for raiders who come "in a skiff"."""
        sheet = self.sheet
        riders = [a for a in self.report.agents if sheet.lemma[a] in OUTLAWS]
        return any(self.fleet.at(p) for a in riders for p in sheet.prepositions(a, "in", "on", "aboard"))

    @property
    def maritime(self) -> bool:
        return bool(self.ships) or bool(self.kinds & AT_SEA)

    @property
    def afloat(self) -> bool:
        """True where a ship is told of in this sentence or beside it: elsewhere people ashore are meant."""
        sheet = self.sheet
        if not self.fleet.ships:
            return False
        here = sheet.sentence[self.report.token]
        first = sheet.sentences[max(0, here - 1)][0]
        end = sheet.sentences[min(len(sheet.sentences) - 1, here + 1)][1]
        return any(
            sheet.lemma[k] not in {"merchant", "ferry"} and self.fleet.at(k) is not None
            for k in range(first, min(end, first + 150))
        )

    @property
    def harms(self) -> bool:
        """True for "died in a gunfight", "wounded by gunfire": the noun names what killed or hurt."""
        sheet, i = self.sheet, self.report.token
        prep = sheet.head[i]
        return (
            self.report.noun
            and sheet.dep[i] == "pobj"
            and sheet.lower[prep] in {"in", "during", "by"}
            and sheet.lemma[self.report.verb] in HARM_VERBS
        )

    @property
    def kills(self) -> bool:
        """True for "the attack that killed three": the noun's own clause tells what it did."""
        clause = self.sheet.child(self.report.token, "relcl")
        return self.report.noun and clause is not None and self.sheet.lemma[clause] in HARM_VERBS

    @property
    def dated(self) -> bool:
        """True where a day stands close behind the word: "the assault on the channel on 9 January"."""
        i = self.report.token
        _, end = self.sheet.sentences[self.sheet.sentence[i]]
        return any(self.sheet.ent[k] in {"DATE", "TIME"} for k in range(i, min(i + 8, end)))

    @property
    def describes(self) -> bool:
        """True for "… was a car bomb attack", "described as an attack": words for an event told already."""
        sheet, i = self.sheet, self.report.token
        head = sheet.head[i]
        return self.report.noun and (
            (sheet.dep[i] == "attr" and sheet.lemma[head] == "be")
            or (
                sheet.dep[i] in {"oprd", "dobj", "attr"}
                and sheet.lemma[head] in {"call", "label", "brand", "deem", "describe"}
                and not any(sheet.lower[k] == "what" for k in sheet.kids[head])  # "after what its owner called a strike"
            )
            or (sheet.dep[i] == "pobj" and sheet.lower[head] == "as")
        )

    def sea(self, kind: str, *, strong: bool = True) -> Meaning:
        return Meaning("maritime", kind, self.ship, tuple(self.ships), strong, self.tool)

    def land(self, kind: str | None = None, *, strong: bool = True) -> Meaning:
        sheet, i = self.sheet, self.report.token
        if self.report.noun and any(sheet.lower[k] in CYBER for k in range(max(0, i - 5), i) if sheet.below(k, i)):
            return Meaning("cyber", "cyberattack", strong=strong)
        name = (
            kind
            or LAND_BY_LEMMA.get(self.lemma)
            or LAND_BY_WEAPON.get(self.tool or "")
            or LAND_BY_SENSE.get(self.report.sense)
            or "attack"
        )
        return Meaning("land", name, strong=strong, tool=self.tool)
