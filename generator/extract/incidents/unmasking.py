"""Faceless doers → who they are: "men", "the attackers", "the group" told elsewhere to be pirates, rebels or a state's men.

In: an event, the sentences around it, the doers found so far. Out: the doers, with those who are identified in the place of
those who are not. Names nobody whom the text does not tie to the doers of this event by "the", by their own clause or by
what became of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.accusations import sureness
from generator.extract.incidents.later_blame import Identity, blamed_later
from generator.extract.incidents.own_men import force_of, without_bare_men
from generator.extract.incidents.strangers import RAIDING, STRANGERS, strangers
from generator.extract.incidents.targets import agent_of
from generator.extract.incidents.words import HEDGES, TARGETS, wordset
from generator.extract.spans import cut
from generator.model import Perpetrator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.extract.incidents.event import Event
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet
    from generator.model import Certainty

    Naming = Callable[[int | None, Certainty, int, list[int]], Perpetrator | None]

__all__ = ["Unmasking", "called_itself", "member_of"]

DOERS = wordset("pointing_attackers") | frozenset({"captor", "boarder", "hijacker", "raider", "gang", "band"})
PLAIN = frozenset(
    {"man", "men", "person", "people", "individual", "youth", "attacker", "assailant", "intruder", "raider", "boarder",
     "captor", "abductor", "hijacker", "kidnapper", "hoodlum", "perpetrator", "group", "faction", "gang", "band", "gunman",
     "gunmen", "suspect", "culprit", "team", "one", "they", "commando"}
)  # fmt: skip
"""Words for doers that say nothing of who they are."""
UNTELLING = PLAIN - {"gunman", "gunmen", "hijacker", "kidnapper", "faction", "commando"}
"""Those of them that do not even say what they did: "the pirates" says more."""
OUTLAWS = frozenset({"pirate", "robber", "thief", "bandit", "militant", "rebel", "insurgent", "terrorist", "extremist"})
RAIDS = frozenset({"boarding", "hijack", "kidnap", "attempted_boarding", "fired_upon", "other", "suspicious_approach"})
TAKINGS = frozenset({"hijack", "kidnap", "seizure"})
ENDING = frozenset(
    {"surrender", "give", "lay", "arrest", "detain", "flee", "escape", "abandon", "leave", "demand", "release", "hold"}
)
"""What pirates do when a raid ends, or what is done to them then."""
HELD = TARGETS["crew"] | {"hostage", "captive"}
NAMING = frozenset({"call", "name", "style", "dub"})
LOSING = frozenset({"lose", "fall"})
STORMING = frozenset({"storm", "board", "retake", "recapture", "raid", "reach", "enter"})
RAIDERS = frozenset({"pirate", "hijacker", "captor", "kidnapper", "robber"})
FORCES = frozenset(
    {
        "patrol",
        "naval",
        "navy",
        "guard",
        "coastguard",
        "military",
        "surveillance",
        "militia",
        "police",
        "enforcement",
        "army",
    }
)
APART = frozenset({"separately", "elsewhere", "meanwhile", "unrelated"})
COUNTING = frozenset({"year", "quarter", "decade", "january", "months", "no", "not", "never"})
"""Words of a tally or a denial, which is no series of raids."""
LEAD = 3
"""Sentences at the head of a text that tell of all that follows."""
MEMBERS = wordset("perpetrators_parts_of")
BELIEVING = HEDGES["suspected"]["verbs"]
BELONGING = {"belong": ("to",), "come": ("from",), "identify": ("as",), "make": ("of",), "consist": ("of",), "be": ("from",)}
NEAR = 8
"""Tokens behind a noun within which "believed to be" must begin."""


class Unmasking:
    """Tells who the doers of one text's events are."""

    def __init__(self, sheet: Sheet, fleet: Fleet, naming: Naming) -> None:
        self.sheet, self.fleet, self.naming = sheet, fleet, naming
        self._spoken: list[int] | None = None

    def of(self, event: Event, around: list[int], found: list[Perpetrator]) -> list[Perpetrator]:
        """The doers of an event with those identified first; the plain words for them are left out then."""
        found = without_bare_men([p for p in found if p.span.text.lower() not in {"they", "it"} or len(found) == 1])
        sentences = sorted({*event.sentences, *around})
        agents = {a for t in event.tellings for a in t.report.agents}
        masked = bool(found) and all(self.plain(p) for p in found)
        told = self._identities(sentences, agents, masked=masked)
        named = next((p for k in told if (p := self.naming(k.who, k.certainty, k.cue, [])) is not None), None)
        if named is None and any(self.plain(p) for p in found):
            named = next((p for p in found if not self.plain(p) and p.certainty in {"suspected", "claimed"}), None)
        if named is None and (force := force_of(self.sheet, self.fleet, found)) is not None:
            named = self.naming(force, "stated", force, [])
            found = found if named is None else []
        if not found and named is None and event.domain == "maritime":
            later = blamed_later(self.sheet, self.fleet, event, sentences)
            named = next((p for k in later if (p := self.naming(k.who, k.certainty, k.cue, [])) is not None), None)
        if named is not None:
            named = named.model_copy(update={"hedge": None}) if named.certainty == "stated" else named
            others = [p for p in found if not self.plain(p) and p is not named and p.actor != named.actor]
            return without_bare_men([named, *others])
        if event.domain != "maritime" or event.type not in RAIDS | TAKINGS:
            return found
        rescued = self._freed(event, sentences) if found else False
        if not rescued and not all(self.plain(p, UNTELLING) for p in found):
            return found
        called = self._who(event, sentences, found, rescued=rescued)
        if called is None:
            return [] if rescued else found
        new = self.naming(called, "suspected" if self._hedged(called) else "stated", called, [])
        if new is None and not found and self.sheet.lemma[called] in STRANGERS:
            new = self._nameless(called)
        if new is None:
            return found
        known = {p.actor for p in found}  # the actor called "armed men" before is no better name for pirates
        bare = {"actor": None} if new.actor in known else {}
        return [new.model_copy(update=bare if new.certainty == "suspected" else bare | {"hedge": None})]

    def _who(self, event: Event, sentences: list[int], found: list[Perpetrator], *, rescued: bool) -> int | None:
        """The word by which the text calls the doers of a raid elsewhere."""
        called = next((k for n in sentences for k in self._called(n, event, ended=rescued or not found)), None)
        if called is None and not rescued:
            called = self._they(found)
        if called is None and rescued:
            called = next((k for n in sentences for k in self._raiding(n)), None)
        if called is None and not found:
            called = next(
                (k for n in sentences for k in (*self._strangers(n), *self._releasing(n, event), *self._the_doers(n))), None
            )
        return self._series(event) if called is None and not rescued else called

    def _they(self, found: list[Perpetrator]) -> int | None:
        """Whom "they", as the only word for the doers, means: the raiders of the nearest sentence before that names some."""
        sheet = self.sheet
        if len(found) != 1 or found[0].span.text.lower() != "they":
            return None
        here = sheet.sentence[sheet.token_at(found[0].span.start)]
        for n in range(here, max(here - LEAD - 5, -1), -1):
            named = next((k for k in self._raiding(n) if sheet.idx[k] < found[0].span.start), None)
            if named is not None:
                return named
        return None

    def _freed(self, event: Event, sentences: list[int]) -> bool:
        """True for "marines stormed the tanker" where raiders hold her: who frees a ship has not raided her."""
        sheet = self.sheet
        states = [a for t in event.tellings for a in t.report.agents if agent_of(sheet, self.fleet, a) == "state"]
        storming = states and all(sheet.lemma[t.report.verb] in STORMING for t in event.tellings if t.report.agents)
        return bool(storming) and any(sheet.lemma[k] in RAIDERS for n in sentences for k in range(*sheet.sentences[n]))

    def _raiding(self, number: int) -> Iterator[int]:
        """The raiders from whom a ship was freed: "pirates in a fast boat caught up with her"."""
        sheet = self.sheet
        raiders = (k for k in range(*sheet.sentences[number]) if sheet.lemma[k] in RAIDERS and sheet.tag[k] == "NNS")
        return (k for k in raiders if sheet.dep[k] in {"nsubj", "advcl"})  # "when pirates in a fast boat caught up", misread

    def _releasing(self, number: int, event: Event) -> Iterator[int]:
        """ "The rebels have released the crew": who lets them go had taken them; a navy frees the captives of others."""
        sheet = self.sheet
        for i in range(*sheet.sentences[number]):
            if sheet.lemma[i] not in {"release", "free"} or sheet.pos[i] != "VERB" or event.type not in TAKINGS:
                continue
            who = sheet.subject(i)
            freed = [k for o in sheet.children(i, "dobj") for k in (o, *sheet.prepositions(o, "of"))]
            held = any(self.fleet.at(o) is not None or sheet.lemma[o] in HELD for o in freed)
            by = {"hostile", "state"} if sheet.lemma[i] == "release" else {"hostile"}
            if held and who is not None and agent_of(sheet, self.fleet, who) in by:
                yield who

    def _the_doers(self, number: int) -> Iterator[int]:
        """ "The kidnappers", of a raid whose doers the text calls nothing else."""
        sheet = self.sheet
        for i in range(*sheet.sentences[number]):
            acting = sheet.lemma[i] in DOERS and sheet.pos[i] == "NOUN" and sheet.dep[i] in {"nsubj", "nsubjpass"}
            plain = sheet.lemma[i] in STRANGERS | {"people", "person"} and sheet.lemma[sheet.head[i]] not in RAIDING
            if acting and self._the(i) and not self._which(i) and not plain:
                yield i

    def _strangers(self, number: int) -> Iterator[int]:
        return strangers(self.sheet, self.fleet, number)

    def _nameless(self, men: int) -> Perpetrator | None:
        """Men of whom the text says how many they were, and no more."""
        sheet = self.sheet
        start, end = sheet.phrase(men)
        span = cut(sheet.text, sheet.idx[start], sheet.end_of(end - 1))
        return None if span is None else Perpetrator(span=span, certainty="stated")

    def _series(self, event: Event) -> int | None:
        """Of whom the lead tells that they attacked several ships: "pirates have boarded three tankers this week"."""
        sheet = self.sheet
        if any(sheet.has(*sheet.sentences[n], APART) for n in event.sentences) or any(
            t.report.tools for t in event.tellings
        ):
            return None
        first = sheet.sentence[sheet.dateline]
        for n in range(first, min(first + LEAD, sheet.sentence[event.first])):
            start, end = sheet.sentences[n]
            for i in range(start, end) if not sheet.has(start, end, COUNTING) else ():
                if sheet.lemma[i] in RAIDERS and sheet.dep[i] == "pobj" and sheet.lower[sheet.head[i]] == "by":
                    if event.type in TAKINGS and sheet.lemma[sheet.head[sheet.head[i]]] in {"hold", "hijack", "capture"}:
                        return i  # "a yacht held by pirates"
                elif sheet.tag[i] == "NNS" and (
                    (sheet.lemma[i] in OUTLAWS and sheet.dep[i] == "nsubj") or self._who_raided(i)
                ):
                    behind = range(i + 1, end)
                    ships = any(sheet.tag[k] == "NNS" and sheet.lemma[k] in TARGETS["traffic"] for k in behind)
                    denied = any(sheet.dep[k] == "neg" for k in sheet.kids[sheet.head[i]])
                    if (ships or any((s := self.fleet.at(k)) and s.count > 1 for k in behind)) and not denied:
                        return i
        return None

    def _who_raided(self, men: int) -> bool:
        """True for the men of "police want two hooded youths who boarded a dredger"."""
        clause = self.sheet.child(men, "relcl") if self.sheet.lemma[men] in STRANGERS else None
        return clause is not None and self.sheet.lemma[clause] in {"board", "rob", "raid", "attack", "hijack"}

    def plain(self, perpetrator: Perpetrator, words: frozenset[str] = PLAIN) -> bool:
        """True for doers of whom the text says no more than that they were men, attackers or a group."""
        sheet, span = self.sheet, perpetrator.span
        inside = range(sheet.token_at(span.start), sheet.token_at(span.end - 1) + 1)
        return any(sheet.lemma[k] in words or sheet.lower[k] in words for k in inside) and not any(
            sheet.pos[k] == "PROPN" or sheet.ent[k] in {"NORP", "GPE", "ORG"} or sheet.lemma[k] in OUTLAWS for k in inside
        )

    def _identities(self, sentences: list[int], agents: set[int], *, masked: bool) -> Iterator[Identity]:
        """What the sentences say of who "the attackers", or the doers of its own clause, are."""
        sheet = self.sheet
        if self._spoken is None:
            self._spoken = [i for i, lemma in enumerate(sheet.lemma) if lemma in PLAIN or lemma in DOERS]
        near = (i for i in self._spoken if sheet.sentence[i] in sentences)
        for i in sorted({*agents, *near}):
            if (i in agents or (masked and sheet.lemma[i] in PLAIN)) and (craft := self._from_craft(i)) is not None:
                yield Identity(craft, "stated", i)
            if i in agents or (sheet.lemma[i] in DOERS and self._the(i)):
                told = self._believed(i) or self._said_to_be(i)
                if told is not None and self._somebody(told.who):
                    yield told._replace(who=member_of(sheet, told.who))

    def _from_craft(self, noun: int) -> int | None:
        """The ship of a state from which the doers came: "men from two Greek patrol ships", "who came from one"."""
        sheet = self.sheet
        clauses = [noun, *(k for k in sheet.children(noun, "relcl") if sheet.lemma[k] in {"come", "land", "arrive"})]
        clauses += [noun + 1] if noun + 1 < len(sheet) and sheet.lower[noun + 1] == "from" else []
        places = [p for k in clauses for p in (*sheet.prepositions(k, "from", "aboard"), *sheet.children(k, "pobj"))]
        return next((p for p in places if self._somebody(p) and agent_of(sheet, self.fleet, p) == "craft"), None)

    def _the(self, token: int) -> bool:
        return any(self.sheet.lower[k] in {"the", "these", "those", "her", "his", "their"} for k in self.sheet.kids[token])

    def _which(self, token: int) -> bool:
        """True for "the hijackers of the Berta", "the thieves who robbed the bank": others than those told of."""
        sheet = self.sheet
        told = (k for k in sheet.kids[token] if sheet.dep[k] in {"prep", "relcl", "acl"} and k > token)
        return any(sheet.words[sheet.left(k) - 1] != "," for k in told)

    def _somebody(self, token: int) -> bool:
        """True for a group, a force or a people; "from Somalia" tells of a place."""
        sheet = self.sheet
        who = member_of(sheet, token)
        if sheet.pos[who] not in {"NOUN", "PROPN", "ADJ"} or sheet.ent[who] in {"GPE", "LOC", "DATE", "CARDINAL"}:
            return False
        kind = agent_of(sheet, self.fleet, who)
        flagged = kind == "craft" and any(sheet.ent[k] in {"NORP", "GPE"} for k in sheet.kids[who]) and self._of_a_force(who)
        plain = sheet.lemma[who] in PLAIN and not any(sheet.pos[k] == "PROPN" for k in sheet.kids[who])
        place = sheet.dep[token] == "pobj" and sheet.lower[sheet.head[token]] == "from" and not sheet.kids[token]
        return (flagged or kind in {"hostile", "state"}) and not plain and not place

    def _of_a_force(self, craft: int) -> bool:
        """True for patrol ships and warships; a freighter's flag tells nothing of who sails in her."""
        ship, words = self.fleet.at(craft), self.sheet.lower[self.sheet.phrase(craft)[0] : craft]
        return (ship is not None and ship.type == "naval") or not FORCES.isdisjoint(words)

    def _believed(self, noun: int) -> Identity | None:
        """ "The hijackers, believed to be Somali pirates", "gunmen thought to be from the Islamic State"."""
        sheet = self.sheet
        at, last = noun + 1, min(len(sheet) - 2, noun + NEAR)
        while at < last and (sheet.words[at] == "," or sheet.lower[at] in {"who", "are", "were", "is", "was"}):
            at += 1
        if at + 2 >= len(sheet) or sheet.lemma[at] not in BELIEVING or sheet.tag[at] not in {"VBN", "VBD"}:
            return None
        return next(
            (Identity(w, "suspected", at) for k in sheet.children(at, "xcomp", "ccomp") for w in self._those(k)), None
        )

    def _said_to_be(self, noun: int) -> Identity | None:
        """ "The attackers came from two Greek ships", "the group was made up of remnants of the Red Front"."""
        sheet, verb = self.sheet, self.sheet.head[noun]
        if sheet.dep[noun] not in {"nsubj", "nsubjpass"} or any(sheet.dep[k] == "neg" for k in sheet.kids[verb]):
            return None
        return next((Identity(w, sureness(sheet, verb, noun), verb) for w in self._those(verb)), None)

    def _those(self, verb: int) -> list[int]:
        """Whom "be", "belong to" and their like name."""
        sheet = self.sheet
        named = sheet.prepositions(verb, *BELONGING[sheet.lemma[verb]]) if sheet.lemma[verb] in BELONGING else []
        return [*(sheet.children(verb, "attr") if sheet.lemma[verb] == "be" else []), *named]

    def _called(self, number: int, event: Event, *, ended: bool) -> Iterator[int]:
        """Where a sentence calls the doers "the pirates"; with ``ended`` also where pirates are seized or give up."""
        sheet = self.sheet
        for i in range(*sheet.sentences[number]):
            if sheet.lemma[i] not in OUTLAWS or sheet.pos[i] != "NOUN" or sheet.dep[i] == "compound":
                continue
            over = sheet.head[i]
            behind = sheet.dep[i] == "pobj" and sheet.lower[over] in {"of", "by", "with", "from"}
            if behind and self._held_by(over):
                yield i
            if sheet.dep[i] == "pobj" and sheet.lower[over] == "to" and sheet.lemma[sheet.head[over]] in LOSING:
                yield i  # "the tug lost her dinghy to pirates"
            told = behind or sheet.dep[i] in {"nsubj", "nsubjpass", "dobj"}
            words = {sheet.lower[k] for k in sheet.kids[i]}
            ending = sheet.lemma[over] in ENDING and sheet.lemma[i] == "pirate" and "no" not in words
            left = sheet.dep[i] == "dobj" and sheet.lower[i + 1 : i + 2] == ["left"]  # "when help came the pirates left"
            apart = self._which(i) and not left
            if told and not apart and (self._the(i) or (ended and (ending or self._in_hand(i, event)))):
                yield i

    def _held_by(self, over: int) -> bool:
        """True for "three of her crew are in the hands of pirates", "are being held by Somali pirates"."""
        sheet, verb = self.sheet, self.sheet.head[over]
        hands = sheet.lower[verb] == "hands" and sheet.lower[sheet.head[verb]] == "in"
        return hands or (sheet.lemma[verb] == "hold" and sheet.passive(verb))

    def _in_hand(self, raiders: int, event: Event) -> bool:
        """True for "a dhow that pirates had been using": those who have the ship of the event."""
        sheet, verb = self.sheet, self.sheet.head[raiders]
        ship = self.fleet.at(sheet.head[verb]) if sheet.dep[verb] == "relcl" else None
        return ship is not None and ship is event.ship and not any(sheet.dep[k] == "neg" for k in sheet.kids[verb])

    def _hedged(self, token: int) -> bool:
        over = self.sheet.head[token]
        if self.sheet.lemma[over] in BELIEVING and self.sheet.dep[token] in {"nsubj", "nsubjpass"}:
            return True  # "the same crew may have robbed a trawler"
        return any(self.sheet.lower[k] in HEDGES["suspected"]["adjectives"] for k in self.sheet.kids[token])


def member_of(sheet: Sheet, token: int) -> int:
    """The group of which "members", "a faction" or "remnants" are part; the token itself where none is named."""
    parts = sheet.prepositions(token, "of", "from") if sheet.lemma[token] in MEMBERS else []
    return parts[0] if parts else called_itself(sheet, token)


def called_itself(sheet: Sheet, token: int) -> int:
    """The name of "a group calling itself the Red Delta Front", "an outfit named Black Reef"; else the token."""
    clause = next((k for k in sheet.children(token, "acl", "relcl") if sheet.lemma[k] in NAMING), None)
    if clause is None:
        return token
    named = range(clause + 1, min(clause + NEAR, sheet.sentences[sheet.sentence[token]][1]))
    name = next((k for k in named if sheet.pos[k] == "PROPN"), token)
    while name > token and name + 1 < len(sheet) and sheet.pos[name + 1] == "PROPN":
        name += 1
    return name
