"""Who did a deed at sea that was told without a doer: a weapon said to be a state's, a boast in other words, a shot.

In: an event without doers and its sentences. Out: who, how surely and by which word, as tokens. Reads only what follows
directly: "the torpedo was most likely Russian", "it had been laid by the rebels", "the army said the militia had fired
from the far shore", "the navy said it had 'retired' one more tanker". That a speaker saved or repelled is no boast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.extract.incidents.accusations import sureness
from generator.extract.incidents.armament import weapon_of
from generator.extract.incidents.principals import belongs_to_speaker, spoken_for
from generator.extract.incidents.targets import agent_of
from generator.extract.incidents.words import armed_groups, wordset
from generator.extract.states import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.extract.incidents.event import Event
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet
    from generator.model import Certainty

__all__ = ["Identity", "blamed_later"]

SAYING = wordset("perpetrators_saying")
BY_WEAPONS = frozenset({"strike", "fired_upon", "other", "bombing", "shelling", "drone_attack", "missile_attack"})
FIRING = frozenset({"fire", "shoot", "launch", "shell", "bombard", "attack", "strike", "hit"})
BOASTS = wordset("later_blame_boasts")
"""What those who hit a ship say in other words that they did to her: "retired", "cleaned up"; in quotation marks."""
PLAIN_BOASTS = frozenset({"punish", "avenge", "retaliate"})
QUOTES = frozenset({'"', "“", "‘", "'", "``", "''"})
ARMED = frozenset({"navy", "army", "military", "staff", "force", "forces", "guard", "guards", "fleet", "brigade", "militia"})
ARMED |= {"service", "intelligence", "sbu", "command"}
LAYING = frozenset({"lay", "plant", "place", "fix", "attach", "drop", "set"})
DOING = FIRING | {"board", "take", "seize", "storm", "rob", "lay", "plant", "sink", "ram", "raid", "send", "do"}
UNSURE = frozenset({"will", "would", "may", "might", "could", "can", "should", "must", "not", "n't", "never"})
AFTER = 7
"""Sentences from the event on within which a boast is one of it."""


class Identity(NamedTuple):
    """Who the doers are (a token), how surely, by which word."""

    who: int
    certainty: Certainty
    cue: int


def blamed_later(sheet: Sheet, fleet: Fleet, event: Event, sentences: list[int]) -> Iterator[Identity]:
    """Those to whom the sentences of an event, or those behind it, ascribe what it does not say who did."""
    if not event.tellings:
        return
    first, last = event.tellings[0].sentence, event.tellings[-1].sentence
    by_weapons = event.type in BY_WEAPONS
    for number in range(first, min(first + AFTER, len(sheet.sentences))):
        own = number in sentences and number - last <= 1
        for i in range(*sheet.sentences[number]):
            lemma = sheet.lemma[i]
            if lemma == "be" and own:
                yield from _being(sheet, fleet, event, i)
            elif lemma in LAYING and own and by_weapons:
                yield from _laid(sheet, i)
            elif lemma in SAYING and by_weapons and (clause := sheet.child(i, "ccomp")) is not None:
                yield from _said(sheet, fleet, i, clause, near=own, next_to=0 <= number - last <= 1)


def _said(sheet: Sheet, fleet: Fleet, saying: int, clause: int, *, near: bool, next_to: bool) -> Iterator[Identity]:
    if not _happened(sheet, saying, clause):
        return
    doer = sheet.subject(clause)
    if near and (other := _fired(sheet, fleet, saying, clause)) is not None:
        yield Identity(other, "suspected", saying)
    elif (
        near and doer is not None and sheet.lemma[clause] in FIRING and any(sheet.lower[k] == "no" for k in sheet.kids[doer])
    ):
        nation = next((k for k in sheet.kids[doer] if sheet.ent[k] in {"NORP", "GPE"}), None)
        if nation is not None:
            yield Identity(nation, "denied", saying)  # "Athens said no Greek vessel had fired"
    elif (speaker := _boast(sheet, fleet, saying, clause, near=next_to)) is not None:
        yield Identity(speaker, "claimed", saying)


def _being(sheet: Sheet, fleet: Fleet, event: Event, being: int) -> Iterator[Identity]:
    """ "The mine was Russian", "jets, which Beijing said were Japanese", "it was soldiers who came on board"."""
    craft = {a for t in event.tellings for a in (*t.report.agents, *t.report.tools)}
    if (whose := _whose_weapon(sheet, being, craft)) is not None:
        yield Identity(whose, "suspected", _hedge(sheet, being))
        return
    subject, named = sheet.child(being, "nsubj"), sheet.child(being, "attr")
    clause = sheet.child(being, "relcl") or (None if named is None else sheet.child(named, "relcl"))
    if (
        subject is None
        or named is None
        or clause is None
        or sheet.lower[subject] != "it"
        or sheet.lemma[clause] not in DOING
    ):
        return
    if agent_of(sheet, fleet, named) in {"state", "hostile", "armed"} and not any(
        sheet.dep[k] == "neg" for k in sheet.kids[being]
    ):
        yield Identity(named, sureness(sheet, being, named), being)


def _laid(sheet: Sheet, verb: int) -> Iterator[Identity]:
    """ "The mine had been laid by the rebels", "a gang may have planted it"."""
    if sheet.pos[verb] != "VERB" or any(sheet.dep[k] == "neg" for k in sheet.kids[verb]):
        return
    passive = sheet.passive(verb)
    things = sheet.children(verb, "nsubjpass") if passive else sheet.children(verb, "dobj")
    if not any(weapon_of(sheet, t) or sheet.lower[t] in {"it", "them"} for t in things):
        return
    doer = sheet.subject(verb)
    for who in sheet.prepositions(verb, "by") if passive else [] if doer is None else [doer]:
        yield Identity(who, sureness(sheet, verb, who), verb)


def _happened(sheet: Sheet, saying: int, clause: int) -> bool:
    return not any(sheet.lower[k] in UNSURE for k in (*sheet.kids[clause], *sheet.kids[saying]))


def _whose_weapon(sheet: Sheet, being: int, craft: set[int]) -> int | None:
    """The state of "the torpedo was most likely Russian", "it was a Russian shell"; the make alone names nobody."""
    thing, told = sheet.child(being, "nsubj"), sheet.child(being, "acomp", "attr")
    if thing is None or told is None or any(sheet.dep[k] == "neg" for k in sheet.kids[being]):
        return None
    thing = sheet.antecedent(thing, being)
    weapon = weapon_of(sheet, thing) or thing in craft
    if weapon and sheet.ent[told] == "NORP" and sheet.lower[told + 1 : told + 2] != ["-"]:
        return told
    if not weapon and (sheet.lower[thing] != "it" or not weapon_of(sheet, told)):
        return None
    return next((k for k in sheet.children(told, "amod", "compound") if sheet.ent[k] in {"NORP", "GPE"}), None)


def _hedge(sheet: Sheet, being: int) -> int:
    """The word by which the sentence keeps its distance: "certainly", "said"."""
    adverb = next((k for k in sheet.kids[being] if sheet.dep[k] == "advmod"), None)
    said = sheet.head[being] if sheet.dep[being] == "ccomp" else being
    return said if adverb is None else adverb


def _fired(sheet: Sheet, fleet: Fleet, saying: int, clause: int) -> int | None:
    """The others of "the army said the militia had fired from the far shore": told as the shot at no ship but this one."""
    doer, speaker = sheet.subject(clause), sheet.subject(saying)
    if sheet.lemma[clause] not in FIRING or sheet.passive(clause) or doer is None or speaker is None or doer == speaker:
        return None
    if sheet.pos[doer] == "PRON" or belongs_to_speaker(sheet, doer) or sheet.sentence[doer] != sheet.sentence[saying]:
        return None
    aimed = [*sheet.children(clause, "dobj"), *sheet.prepositions(clause, "at", "on", "upon")]
    own = all(weapon_of(sheet, o) or sheet.lower[o] in {"it", "her", "them", "shot", "shots"} for o in aimed)
    return doer if own and agent_of(sheet, fleet, doer) in {"state", "hostile"} else None


def _boast(sheet: Sheet, fleet: Fleet, saying: int, clause: int, *, near: bool) -> int | None:
    """Who says "it had 'cleaned up' a depot", "they had taught her owners a lesson", "one more ship had been 'retired'"."""
    speaker, subject = sheet.subject(saying), sheet.subject(clause)
    if speaker is None or subject is None or not _party(sheet, fleet, spoken_for(sheet, speaker)):
        return None
    own = sheet.lower[subject] in {"it", "they"}
    lesson = sheet.lemma[clause] == "teach" and any(sheet.lemma[o] == "lesson" for o in sheet.children(clause, "dobj"))
    volley = sheet.lemma[clause] in {"fire", "launch"} and not sheet.prepositions(
        clause, "at", "on", "into", "toward", "towards"
    )
    if own and not sheet.passive(clause) and (lesson or volley or sheet.lemma[clause] in PLAIN_BOASTS):
        return speaker
    struck = sheet.passive(clause) and sheet.lemma[clause] in FIRING | {"sink"} and fleet.of(subject) is not None
    if near and struck and _group(sheet, fleet, spoken_for(sheet, speaker)):
        return speaker  # "the Houthi spokesman said that the ship had been hit"
    quoted = sheet.has(clause - 1, clause, QUOTES) or sheet.words[clause][0] in QUOTES
    ship = fleet.at(subject) is not None or (sheet.passive(clause) and not own)
    done_by = sheet.prepositions(clause, "by") if sheet.passive(clause) else []
    told = sheet.lemma[clause] in BOASTS and quoted and not done_by
    return speaker if told and (ship if sheet.passive(clause) else own) and not _answered(sheet, clause) else None


def _party(sheet: Sheet, fleet: Fleet, speaker: int) -> bool:
    """True for an armed group or a state's armed force: a ministry or a port boasts of no strike."""
    state = agent_of(sheet, fleet, speaker) == "state" and sheet.lemma[speaker] in ARMED
    return state or _group(sheet, fleet, speaker)


def _group(sheet: Sheet, fleet: Fleet, token: int) -> bool:
    """True for armed groups, also where the model takes them for a firm: "Houthi military spokesman"."""
    return agent_of(sheet, fleet, token) == "hostile" or folded(sheet.words[token]) in armed_groups()


def _answered(sheet: Sheet, clause: int) -> bool:
    """True for "had 'extinguished' the threat", "had 'visited' Goa": what is done to a danger or a place, and to no ship."""
    dangers = {"threat", "fire", "attack", "danger", "attacker", "pirate", "raid", "blaze", "attempt"}
    return any(
        sheet.lemma[o] in dangers or weapon_of(sheet, o) or sheet.ent[o] in {"GPE", "LOC", "PERSON"}
        for o in sheet.children(clause, "dobj", "nsubjpass")
    )
