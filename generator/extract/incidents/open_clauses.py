"""Clauses at sea whose verb no list holds: a weapon and a part of a ship, outlaws and a deck, a state's force and a tanker.

In: the columns of a document. Out: ``Report`` records of the senses ``open_strike``, ``open_visit`` and ``open_force``.
The arguments choose the clause, the verb may be any that is not known to tell of something else ("a drone filmed the deck").
Starts from the few nouns of weapons and doers; decides nothing about ships, which ``open_meanings`` does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.armament import weapon_of
from generator.extract.incidents.triggers import Report
from generator.extract.incidents.weapon_effects import ARMED
from generator.extract.incidents.words import AGENTS, TARGETS, strikes, wordset
from generator.extract.lexicon import table

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["FORCES", "OPEN", "OUTLAWS", "PARTS", "PEOPLE", "SHARED", "open_reports", "words_of"]


def words_of(name: str) -> frozenset[str]:
    """A set of words of ``open_verbs.toml``."""
    return frozenset(table("open_verbs")["words"][name])


PARTS, SHARED = words_of("parts"), words_of("shared")
OUTLAWS, PEOPLE, FORCES = words_of("outlaws"), words_of("people"), words_of("forces")
MARKS, PEACEFUL = words_of("marks"), words_of("peaceful")
NO_CONTACT, MOTION, ENTERING = words_of("no_contact"), words_of("motion"), words_of("entering")
HANDLING, LINGERING, HARM = words_of("handling"), words_of("lingering"), words_of("harm")
NO_VISIT, NOTICED, HELPFUL = words_of("no_visit"), words_of("noticed"), words_of("helpful")
WEAPONS = ARMED | {"weapon", "device", "shahed", "aircraft"}
AFLOAT = PARTS | TARGETS["traffic"] | AGENTS["craft"] | words_of("afloat")
STARTS = WEAPONS | OUTLAWS | PEOPLE | FORCES
OPEN = frozenset({"open_strike", "open_miss", "open_visit", "open_force"})
SAYING = wordset("senses_saying")
CARRIED = frozenset({"seize", "hide", "conceal", "smuggle", "discover", "bind", "destine"})
SHOWS = frozenset({"fireworks", "firework", "display", "parade", "salute", "ceremony", "museum", "exhibition", "wedding"})
HELD = frozenset(
    {"arrested", "caught", "jailed", "freed", "sentenced", "charged", "killed", "convicted", "detained", "trial", "court"}
)
AWAY = frozenset(
    {"from", "off", "of", "towards", "toward", "over", "past", "near", "around", "between", "alongside", "beside"}
)
MARKED = (
    wordset("weapon_effects_marks")
    | {"way", "path", "hatch", "cover", "paint", "steel", "metal", "plank", "barge", "ship"}
    | TARGETS["traffic"]
)
BURSTING = frozenset({"blow", "burst", "explode", "detonate", "come", "drop", "end"})
CARGO = frozenset({"cargo", "hold", "aboard", "crate", "container"})
MOST = 60
"""Clauses tried in one document; it bounds the time on texts that repeat such words without end."""
DEEP = 3
BACK = 2
"""Sentences back to which a word of arms or theft makes raiders of "men"."""


def open_reports(sheet: Sheet) -> list[Report]:
    """The clauses in which a weapon, an outlaw or a force stands beside something of a ship, each once, in order."""
    lemma, pos = sheet.lemma, sheet.pos
    found: list[Report] = []
    if AFLOAT.isdisjoint(lemma):
        return found
    seen: set[tuple[int, str]] = set()
    for i, word in enumerate(lemma):
        if word not in STARTS or pos[i] not in {"NOUN", "PROPN"} or len(seen) > MOST:
            continue
        for report in _of(sheet, i, word):
            if (report.token, report.sense) not in seen:
                seen.add((report.token, report.sense))
                found.append(report)
    return found


def _of(sheet: Sheet, i: int, word: str) -> list[Report]:
    found: list[Report] = []
    if (
        word in WEAPONS
        and not sheet.has(*sheet.sentences[sheet.sentence[i]], SHOWS)
        and (word == "weapon" or strikes(weapon_of(sheet, i)) or _unmanned(sheet, i))
    ):
        found += _weapon(sheet, i)
    if (word in OUTLAWS or (word in PEOPLE and _marked(sheet, i))) and not _peaceful(sheet, i):
        found += _visit(sheet, i)
    if word in FORCES and _ship_there(sheet, i) and not _peaceful(sheet, i):
        found += _force(sheet, i)
    return found


def _ship_there(sheet: Sheet, i: int) -> bool:
    """True where the sentence has a word for a ship: forces are in all news, and seldom at sea."""
    first, end = sheet.sentences[sheet.sentence[i]]
    return any(k != i and sheet.lemma[k] in AFLOAT for k in range(first, end))


def _unmanned(sheet: Sheet, i: int) -> bool:
    """True for "an unmanned aircraft", "an explosives-packed boat"."""
    near = sheet.lower[max(0, i - 4) : i]
    loaded = any(w.startswith("explosive") for w in near) and sheet.lemma[i] in {"boat", "craft", "vessel", "skiff"}
    return loaded or (bool({"unmanned", "uncrewed", "kamikaze"} & set(near)) and sheet.lemma[i] != "weapon")


def _marked(sheet: Sheet, i: int) -> bool:
    """True where arms, masks or theft are told of around: "six men" alone may be anybody."""
    here = sheet.sentence[i]
    first, end = sheet.sentences[max(0, here - BACK)][0], sheet.sentences[here][1]
    return sheet.has(first, end, MARKS)


def _peaceful(sheet: Sheet, i: int) -> bool:
    first, end = sheet.sentences[sheet.sentence[i]]
    return sheet.has(first, end, PEACEFUL)


def _whole(sheet: Sheet, i: int) -> int:
    """The head of "fragments of a missile", "a drone and a missile"."""
    at = i
    for _ in range(DEEP):
        head = sheet.head[at]
        if sheet.dep[at] == "conj" and sheet.pos[head] in {"NOUN", "PROPN", "NUM"}:
            at = head
        elif (
            sheet.dep[at] == "pobj"
            and sheet.lower[head] in {"of", "from"}
            and sheet.pos[sheet.head[head]] in {"NOUN", "NUM"}
        ):
            at = sheet.head[head]
        else:
            break
    return at


def _clauses(sheet: Sheet, verb: int) -> list[int]:
    """The verb, and those joined to it that have the same subject: "came in over the breakwater and ended in her hold"."""
    found, at = [verb], 0
    while at < len(found) and len(found) < 2 * DEEP:
        for k in sheet.kids[found[at]]:
            own = sheet.child(k, "nsubj", "nsubjpass") is not None
            if sheet.dep[k] in {"conj", "xcomp", "advcl"} and sheet.pos[k] in {"VERB", "AUX"} and not own:
                found.append(k)
        at += 1
    return found


def _scenes(sheet: Sheet, verb: int) -> list[tuple[int, str]]:
    """The phrases that the verb reaches, each with the preposition before it ("" for an object), three steps down."""
    found: list[tuple[int, str]] = []
    open_ends = [(verb, 0)]
    while open_ends:
        at, depth = open_ends.pop()
        for k in sheet.kids[at]:
            dep = sheet.dep[k]
            if dep in {"dobj", "conj"} and at == verb and sheet.pos[k] in {"NOUN", "PROPN", "PRON", "NUM"}:
                found += [(t, "") for t in sheet.listed(k)]
                open_ends.append((k, depth))
            elif dep in {"prep", "prt", "advmod", "acomp", "attr"} and depth < DEEP:
                open_ends.append((k, depth + 1))
            elif dep == "pobj":
                found += [(t, sheet.lower[at]) for t in sheet.listed(k)]
                if depth < DEEP:
                    open_ends.append((k, depth + 1))
    return sorted(found)


def _weapon(sheet: Sheet, i: int) -> list[Report]:
    """What a weapon did by its own motion, or what somebody underwent by it."""
    at = _whole(sheet, i)
    dep, head = sheet.dep[at], sheet.head[at]
    told = dep == "ROOT" or (dep == "nsubj" and sheet.lemma[head] in SAYING)
    if told:  # "a drone spiralled down onto the foredeck" read as one phrase
        acts = [k for k in sheet.children(at, "acl") if sheet.tag[k] in {"VBN", "VBD"} and sheet.lemma[k] not in CARRIED]
        return [r for verb in acts if (r := _flown(sheet, verb, i)) is not None]
    if dep == "nsubj" and sheet.pos[head] == "VERB":
        return [r for verb in _clauses(sheet, head) if (r := _flown(sheet, verb, i)) is not None]
    if dep == "nsubjpass" and sheet.lemma[head] in {"fly", "drive", "steer", "crash", "ram", "guide"}:
        reached = [t for t, word in _scenes(sheet, head) if word in ENTERING]
        return [Report(head, "open_strike", False, head, [], reached, [i], senses=("open_strike",))] if reached else []
    if dep == "pobj" and sheet.lower[head] in {"by", "on", "from", "with"}:
        return _undergone(sheet, i, head)
    if dep == "dobj" and sheet.lemma[head] == "take":
        return _taken(sheet, i, head)
    return []


def _flown(sheet: Sheet, verb: int, weapon: int) -> Report | None:
    """ "Came through the side of the deckhouse", "peeled back the deck plates": an object or a place that it reached."""
    lemma = sheet.lemma[verb]
    scenes = _scenes(sheet, verb)
    things = [t for t, word in scenes if word == "" and sheet.head[t] == verb]
    own = [t for t in things if weapon_of(sheet, t) or sheet.lower[t] in {"itself", "themselves", "charge", "bomb", "load"}]
    found = lemma in {"find", "reach", "catch"} and bool(things) and _damaged(sheet, verb)  # "limped in after one found her"
    if lemma in NO_CONTACT and not (lemma in MOTION or own or found):
        return None
    drone = weapon_of(sheet, weapon) == "drone" and not _harmed(sheet, verb, weapon)
    into = [t for t, word in scenes if word in ENTERING or (word in {"in", "inside"} and sheet.lemma[t] in PARTS | SHARED)]
    at_part = [
        t
        for t, word in scenes
        if word
        and word not in AWAY
        and sheet.lemma[t] in PARTS | SHARED
        and (word != "above" or sheet.lemma[t] == "waterline")
    ]
    if lemma in NO_CONTACT and not found:
        reached = into if lemma == "pass" or (drone and not own) else into + at_part
    elif drone and any(
        t not in own and sheet.lemma[t] not in PARTS | SHARED | MARKED for t in things if sheet.pos[t] == "NOUN"
    ):
        reached = []  # "a drone lowered medicine to the deck"
    else:
        reached = [t for t in things if t not in own] + into + at_part
    if _missed(sheet, verb):
        return Report(verb, "open_miss", False, verb, [], reached, [weapon], senses=("miss",)) if lemma in BURSTING else None
    return Report(verb, "open_strike", False, verb, [], reached, [weapon], senses=("open_strike",)) if reached else None


DAMAGED = frozenset({"hole", "holes", "holed", "limped", "limping", "listing", "sank", "sunk", "sinking", "flooded"})
SHORT = frozenset({"short", "wide", "past", "clear", "astern", "away", "harmlessly", "narrowly", "overhead"})


def _harmed(sheet: Sheet, verb: int, weapon: int) -> bool:
    """True where the sentence tells of fire, wounds or a blast: drones land on decks with parcels, too."""
    first, end = sheet.sentences[sheet.sentence[verb]]
    return sheet.has(first, end, HARM) or any(w.startswith("explosive") for w in sheet.lower[first:weapon])


def _damaged(sheet: Sheet, verb: int) -> bool:
    return sheet.has(*sheet.sentences[sheet.sentence[verb]], DAMAGED | HARM)


def _missed(sheet: Sheet, verb: int) -> bool:
    return any(sheet.lower[k] in SHORT for k in sheet.kids[verb])


def _undergone(sheet: Sheet, weapon: int, preposition: int) -> list[Report]:
    """ "was holed in the bow by a flying bomb", "had her mast taken off by a missile"."""
    verb, word = sheet.head[preposition], sheet.lower[preposition]
    if sheet.pos[verb] != "VERB" or sheet.tag[verb] not in {"VBN", "VBD"} or not sheet.passive(verb):
        return []
    if word != "by" and not (weapon_of(sheet, weapon) == "mine" and word == "on"):
        return []
    if sheet.lemma[verb] in NO_CONTACT - {"take"} or any(sheet.lower[k] in SHORT for k in sheet.kids[verb]):
        return []
    if sheet.lemma[verb] == "take" and sheet.dep[verb] != "ccomp" and sheet.child(verb, "prt") is None:
        return []
    subject = sheet.subject(verb)
    patients = [] if subject is None else sheet.listed(subject)
    head = sheet.head[verb]
    if sheet.lemma[head] == "have" and sheet.dep[verb] in {"ccomp", "xcomp", "acl"}:
        patients += sheet.children(head, "nsubj")
    if sheet.dep[verb] == "acl" and sheet.lemma[sheet.head[head]] == "have":
        patients += sheet.children(sheet.head[head], "nsubj")
    return [Report(verb, "open_strike", False, verb, [], patients, [weapon], senses=("open_strike",), passive=True)]


def _taken(sheet: Sheet, weapon: int, verb: int) -> list[Report]:
    """ "The carrier took a drone through the bridge windows": the ship is the subject."""
    subject = sheet.subject(verb)
    through = [
        t
        for k in (verb, weapon)
        for t in sheet.prepositions(k, "through", "into", "in", "on", "to", "below", "above")
        if sheet.lemma[t] in (PARTS | SHARED) - CARGO - {"tank", "board", "deck"} or sheet.lower[sheet.head[t]] == "through"
    ]
    if subject is None or not (through or sheet.has(verb, min(len(sheet), weapon + 3), {"amidships"})):
        return []
    return [Report(verb, "open_strike", False, verb, [], [subject, *through], [weapon], senses=("open_strike",))]


def _visit(sheet: Sheet, i: int) -> list[Report]:
    """Outlaws who moved to a part of a ship, or were found there."""
    at = _whole(sheet, i)
    dep, head = sheet.dep[at], sheet.head[at]
    verbs: list[int] = []
    if dep == "nsubj" and sheet.pos[head] in {"VERB", "AUX"}:
        means = sheet.lemma[head] in {"use", "work"} and sheet.child(head, "dobj") is not None  # "used a ladder to reach"
        verbs = [head] if means or sheet.lemma[head] not in NO_VISIT else []
    elif dep == "nsubjpass" and sheet.lemma[head] in NOTICED:
        verbs = [head]
    elif dep == "pobj" and sheet.lower[head] == "by" and sheet.passive(sheet.head[head]):
        return _suffered(sheet, i, sheet.head[head])
    elif (dep == "dobj" and sheet.lemma[head] in NOTICED) or (
        dep == "pobj" and sheet.lower[head] in {"into", "on", "across", "upon"}
    ):
        verb = head if dep == "dobj" else sheet.head[head]
        met = dep == "dobj" or sheet.lemma[verb] in {"walk", "run", "bump", "stumble", "come", "chance", "happen", "blunder"}
        verbs = [verb] if met and sheet.pos[verb] == "VERB" else []
    if not verbs and (climber := _halfway(sheet, i)) is not None:
        verbs = [climber]
    clause = sheet.child(i, "relcl")
    found = [r for verb in verbs if (r := _aboard(sheet, i, verb)) is not None]
    if clause is not None and not found and _who(sheet, clause) and sheet.lemma[clause] not in NO_VISIT:
        found = [r for r in [_aboard(sheet, i, clause)] if r is not None]  # "had callers: thieves who crept along the poop"
    return found


def _halfway(sheet: Sheet, i: int) -> int | None:
    """The verb of "at Tema a thief half up the hull of the X jumped", which a parse hangs on the place."""
    if sheet.lower[i + 1 : i + 3] != ["halfway", "up"] or sheet.dep[i] not in {"pobj", "appos", "conj", "npadvmod"}:
        return None
    _, end = sheet.sentences[sheet.sentence[i]]
    verb = next((k for k in range(i, end) if sheet.tag[k] == "VBD" and sheet.dep[k] == "ROOT"), None)
    return verb if verb is not None and sheet.subject(verb) is None else None


def _who(sheet: Sheet, clause: int) -> bool:
    """True for "who" as the subject, where nobody is caught, tried or freed."""
    first, end = sheet.sentences[sheet.sentence[clause]]
    return any(sheet.lower[k] in {"who", "that"} for k in sheet.children(clause, "nsubj")) and not sheet.has(
        first, end, HELD
    )


def _aboard(sheet: Sheet, i: int, verb: int) -> Report | None:
    """The report of the first of the joined clauses that reaches a part of a ship."""
    reached: list[int] = []
    token = verb
    for clause in _clauses(sheet, verb):
        if sheet.lemma[clause] in NO_VISIT and clause != verb:
            continue
        scenes = _scenes(sheet, clause) + ([] if clause != verb else [s for s in _scenes(sheet, i) if s[1]])
        here = [
            t
            for t, word in scenes
            if word != "of" and (sheet.lemma[t] in PARTS | SHARED or word in {"aboard", "onto"} or _on_board(sheet, t))
        ]
        if sheet.lemma[clause] in LINGERING or (sheet.lemma[clause] == "be" and _for_hours(sheet, clause)):
            here += [t for t, word in scenes if word == "on"]  # "spent six hours on the tanker"
        if sheet.lemma[clause] in HANDLING:  # "made the master open the safe", "put the crew in one cabin"
            here += [t for t in sheet.children(clause, "dobj", "ccomp", "nsubj") if sheet.lemma[t] in TARGETS["crew"]]
            here += [
                t
                for k in sheet.children(clause, "ccomp")
                for t in sheet.children(k, "nsubj")
                if sheet.lemma[t] in TARGETS["crew"]
            ]
        gone = sheet.lemma[clause] == "leave" and any(word == "with" for _, word in scenes)
        ran = any(sheet.lemma[t] == "run" and word == "" for t, word in scenes)
        if gone or ran:
            here += [t for t, word in scenes if word in {"", "of"}]
        if here and not reached:
            token = verb if sheet.dep[clause] in {"xcomp", "advcl"} else clause
        reached += here
    return Report(token, "open_visit", False, token, [i], reached, senses=("open_visit",)) if reached else None


def _for_hours(sheet: Sheet, verb: int) -> bool:
    """True for "four men were on his ship for an hour"."""
    return any(sheet.lemma[t] in {"hour", "minute"} for t in sheet.prepositions(verb, "for"))


def _on_board(sheet: Sheet, token: int) -> bool:
    return sheet.lower[token] == "board" and sheet.lower[sheet.head[token]] == "on"


def _suffered(sheet: Sheet, i: int, verb: int) -> list[Report]:
    """ "Her paint locker was emptied by a gang": a part of a ship, or a ship that was visited."""
    subjects = sheet.children(verb, "nsubjpass") or [k for k in [sheet.subject(verb)] if k is not None]
    part = any(sheet.lemma[k] in (PARTS | SHARED) - {"container", "engine"} for k in subjects)
    called = sheet.lemma[verb] in {"visit", "call"}
    if not subjects or sheet.lemma[verb] in NO_VISIT or not (part or called):
        return []
    return [Report(verb, "open_visit", False, verb, [i], subjects, senses=("open_visit",), passive=True)]


def _force(sheet: Sheet, i: int) -> list[Report]:
    """A state's force as the doer: everything that its verb reaches; what it means, the ships decide."""
    at = _whole(sheet, i)
    dep, head = sheet.dep[at], sheet.head[at]
    passive = False
    if dep == "pobj" and sheet.lower[head] == "by" and sheet.passive(sheet.head[head]):
        verb, passive = sheet.head[head], True
    elif dep == "nsubj" and sheet.pos[head] in {"VERB", "AUX"}:
        verb = head
    elif dep == "acl" or (sheet.kids[i] and any(sheet.dep[k] == "acl" and sheet.tag[k] == "VBG" for k in sheet.kids[i])):
        verb = next((k for k in sheet.kids[i] if sheet.dep[k] == "acl" and sheet.tag[k] == "VBG"), head)
    else:
        return []
    subject = sheet.subject(verb) if passive else None
    reached = [t for t, _ in _scenes(sheet, verb)] + ([subject] if subject is not None else [])
    if not reached:
        return []
    return [Report(verb, "open_force", False, verb, [i], reached, senses=("open_force",), passive=passive)]
