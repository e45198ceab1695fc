"""People who are gone: carried off by those who came ("took six of the crew with them"), or not found ("not seen since").

In: the columns and one verb. Out: ``Toll`` records of the taken and the missing, as ``casualties`` gives them. Plain
"kidnapped" and "missing" are read there. People led to safety are not taken: somebody hostile must take them, or it must
be said that they are held.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from generator.extract.incidents.harm_reality import RAIDERS
from generator.extract.incidents.headcounts import Toll, counted, in_a_row, is_people
from generator.extract.incidents.words import AGENTS, OUTLAWS, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["AWAY", "LEMMAS", "gone_tolls", "led_away", "people_taken", "taken_captive"]

HOSTILE = (
    AGENTS["hostile"]
    | {"man", "individual", "youth"}
    | {"abductor", "captor", "kidnapper", "attacker", "raider", "hijacker", "thug", "hoodlum"}
)
CAPTIVE = frozenset({"hostage", "captive", "prisoner", "captivity", "ransom"})
OWN_CREW = frozenset({"crew", "sailor", "seafarer", "mariner", "fisherman", "crewman"})
OWN_PEOPLE = wordset("crew_people")
"""Who is on board a ship: what outlaws who "took" them did to them is plain."""
OFFICERS = frozenset({"captain", "master", "skipper", "mate", "engineer", "bosun", "crewman", "sailor", "cook", "cadet"})
"""Whom "they" took, where nobody says to what: a raid is told."""
AWAY = frozenset({"away", "off", "into", "ashore"})
OUT_OF_REACH = frozenset({"away", "ashore", "off", "inland"})
LAIRS = frozenset(
    {"boat", "skiff", "speedboat", "canoe", "bush", "forest", "creek", "hideout", "camp", "shore", "mothership"}
)
LAIRS |= {"dhow", "jungle", "hills", "mangrove", "mangroves", "island", "village"}
"""Where captors bring people to."""
SHIPS = frozenset(
    {"ship", "vessel", "tanker", "boat", "trawler", "dhow", "carrier", "bulker", "freighter", "coaster", "ferry"}
)
SHIPS |= {"tug", "yacht", "barge", "reefer", "craft", "sloop", "ketch", "launch", "catamaran", "schooner", "supertanker"}
TAKING_SHIPS = frozenset({"hijack", "capture", "seize", "commandeer", "take", "detain", "overrun"})
TAKING_PEOPLE = frozenset({"kidnap", "abduct", "take", "hold", "capture", "seize", "snatch", "detain"})
CUSTODY = frozenset({"police", "arrest", "suspect", "custody", "detective", "coastguard", "magistrate", "prosecutor"})
JAILS = frozenset({"jail", "prison", "custody", "detention", "cell", "irons"})
HELPING = frozenset(
    {"hospital", "safety", "navy", "police", "coastguard", "guard", "rescue", "port", "embassy", "helicopter", "frigate"}
)
GOING = frozenset({"leave", "flee", "withdraw", "depart", "escape", "retreat", "go", "disembark"})
HAVING = frozenset({"have", "has", "had", "having", "'ve"})
POSSIBLE = frozenset({"could", "would", "might", "may", "will", "should", "can", "to"})


def gone_tolls(sheet: Sheet, i: int) -> list[Toll]:
    """The people whom the verb at a token tells to be gone; most verbs tell of none."""
    lemma = sheet.lemma[i]
    if sheet.pos[i] != "VERB":
        return []
    some = _among_those(sheet, i) if lemma in TAKING_PEOPLE else []
    along = _taken_with_her(sheet, i) if lemma in TAKING_SHIPS and not some else []
    read = READERS.get(lemma)
    return some or along or ([] if read is None else read(sheet, i))


def at_gunpoint(sheet: Sheet, i: int) -> bool:
    """True for "held at gunpoint", "kept with a knife at his throat": a threat while it lasts, and nobody taken."""
    after = sheet.lower[i + 1 : min(i + 17, sheet.sentences[sheet.sentence[i]][1])]
    return bool({"gunpoint", "knifepoint", "bay", "throat"} & set(after))


def _denied(sheet: Sheet, i: int) -> bool:
    return any(sheet.dep[k] == "neg" for k in sheet.kids[i])


def _supposed(sheet: Sheet, i: int) -> bool:
    """True for "would be taken", "to take"; "thought to have been taken" has happened, for those who think so."""
    aux = {sheet.lower[k] for k in sheet.kids[i] if sheet.dep[k] in {"aux", "auxpass"}}
    return _denied(sheet, i) or (bool(aux & POSSIBLE) and "have" not in aux)


def _befallen(sheet: Sheet, i: int) -> list[int]:
    """Whom the verb befalls, with the whole list where the relative clause hangs on its last word."""
    if not sheet.passive(i):
        objects = [sheet.antecedent(o, i) for o in sheet.children(i, "dobj")]
        return [d for o in objects for d in sheet.listed(_first(sheet, o) if o < i else o)]
    several = sheet.children(i, "nsubjpass")
    some = len(several) > 1 and sheet.lower[several[1]] in {"most", "many", "all", "some", "half"}
    subject = several[0] if some else sheet.subject(i)  # "forty others, most of them women, have not been found"
    return [] if subject is None else sheet.listed(subject)


def _first(sheet: Sheet, token: int) -> int:
    """The first of a list: "the cook" of "the cook and the carpenter, whom"."""
    for _ in range(9):
        if sheet.dep[token] != "conj":
            break
        token = sheet.head[token]
    return token


def _by_hostile(sheet: Sheet, i: int) -> bool:
    doers = sheet.prepositions(i, "by") if sheet.passive(i) else [s for s in [sheet.subject(i)] if s is not None]
    if not doers and not sheet.prepositions(i, "to", "into", "for", "aboard", "ill"):
        raids = [k for k in sheet.kids[i] if sheet.dep[k] == "advcl"]  # "six were taken when pirates stormed the tanker"
        return any(sheet.lemma[s] in OUTLAWS for k in raids if (s := sheet.child(k, "nsubj")) is not None)
    return any(sheet.lemma[d] in HOSTILE or sheet.lower[d] == "they" for d in doers)


def _taken(sheet: Sheet, i: int) -> list[Toll]:
    """ "Pirates took six of the crew with them", "gone, taken by the gang", "marched the captain to their boat"."""
    if _supposed(sheet, i):
        return []
    if sheet.dep[i] == "conj" and sheet.lemma[sheet.head[i]] in TAKING_SHIPS and not sheet.passive(i):
        return _detained(sheet, i)  # "seized the trawler and took its nine fishermen to port"
    if _crew_led_off(sheet, i):
        return counted(sheet, "taken", _befallen(sheet, i), i)
    if not _by_hostile(sheet, i) or _cared_for(sheet, i):
        return []
    if sheet.tag[i] == "VBN" and not sheet.passive(i) and not any(sheet.lower[k] in HAVING for k in sheet.kids[i]):
        return []  # "a ketch, taken off Hobyo with two people on board"
    own = any(sheet.lower[o] in {"them", "him"} for o in sheet.prepositions(i, "with"))
    lair = any(sheet.lemma[o] in LAIRS for o in sheet.prepositions(i, "to", "into", "onto", "aboard"))
    away = any(sheet.lower[k] in OUT_OF_REACH for k in sheet.kids[i])
    bare = sheet.lemma[i] == "take" and sheet.passive(i)  # "off the tanker", "when pirates stormed her", and nowhere else
    people = [d for d in _befallen(sheet, i) if is_people(sheet, d)]
    return counted(sheet, "taken", people, i) if own or lair or away or bare else []


def _crew_led_off(sheet: Sheet, i: int) -> bool:
    """True for "the crew of six were taken to Bariadi" right after raiders are told of, and no one who helps."""
    subject = sheet.subject(i)
    if sheet.lemma[i] != "take" or not sheet.passive(i) or subject is None or sheet.lemma[subject] != "crew":
        return False
    here = sheet.sentence[i]
    near = range(sheet.sentences[max(here - 1, 0)][0], sheet.sentences[here][1])
    named = any(sheet.pos[o] == "PROPN" for o in sheet.prepositions(i, "to"))
    helped = any(sheet.sentence[k] == here and sheet.lemma[k] in HELPING for k in near)
    return named and not helped and any(sheet.lemma[k] in RAIDERS | {"gang"} for k in near)


def _had_with_them(sheet: Sheet, i: int) -> list[Toll]:
    """ "When they left they had the captain and four engineers with them": told of those who go away."""
    first, end = sheet.sentences[sheet.sentence[i]]
    subject = sheet.subject(i)
    leaving = [sheet.subject(k) for k in range(first, end) if sheet.lemma[k] in GOING]
    if subject is None or not all(_raiders(sheet, k) for k in [subject, *leaving]) or not leaving:
        return []
    objects = sheet.children(i, "dobj")
    beside = [o for k in (i, *objects) for d in sheet.listed(k) for o in sheet.prepositions(d, "with")]
    own = any(sheet.lower[o] in {"them", "him"} for o in beside)
    own = own and not _supposed(sheet, i)
    return counted(sheet, "taken", [d for o in objects for d in sheet.listed(o)], i) if own else []


def _raiders(sheet: Sheet, token: int | None) -> bool:
    return token is not None and (sheet.lower[token] == "they" or sheet.lemma[token] in OUTLAWS)


def _cared_for(sheet: Sheet, i: int) -> bool:
    """True for "took the mate off for treatment", "took the captain aside": nobody is taken captive."""
    after = sheet.lower[i + 1 : i + 8]
    return not {"for", "aside", "home", "apart"}.isdisjoint(after) and "ransom" not in after


def _kept(sheet: Sheet, i: int) -> list[Toll]:
    """ "Whom they held as hostages", "kept two guards captive"."""
    held = any(sheet.lemma[o] in CAPTIVE for o in sheet.prepositions(i, "as", "in", "for"))
    held = held or any(sheet.lower[k] in CAPTIVE for k in sheet.kids[i])
    return counted(sheet, "taken", _befallen(sheet, i), i) if held and not _supposed(sheet, i) else []


def _detained(sheet: Sheet, i: int) -> list[Toll]:
    """ "Her crew of 24 were detained", "a freighter and the 17 men on her": the ship's own people, and no suspects."""
    befallen = _befallen(sheet, i)
    with_ship = bool(befallen) and _ship(sheet, befallen[0])
    crew = [
        d
        for d in befallen
        if sheet.lemma[d] in OWN_CREW or "crew" in sheet.lower[d - 1 : d] or (with_ship and is_people(sheet, d))
    ]
    return [] if _supposed(sheet, i) else counted(sheet, "taken", crew, i)


def _ship(sheet: Sheet, token: int) -> bool:
    return sheet.lemma[token] in SHIPS or sheet.ent[token] == "PRODUCT"


def _locked_up(sheet: Sheet, i: int) -> list[Toll]:
    """ "Locked up the 11 fishermen on her", "threw her four fishermen into jail"."""
    up = sheet.lemma[i] == "lock" and any(sheet.lower[k] in {"up", "away"} for k in sheet.kids[i])
    jailed = any(sheet.lemma[o] in JAILS for o in sheet.prepositions(i, "into", "in", "to"))
    return _detained(sheet, i) if up or jailed else []


def _taken_with_her(sheet: Sheet, i: int) -> list[Toll]:
    """ "Captured the coaster and its 25 crew", "was taken with her 12 fishermen": those who were on the ship taken."""
    if _supposed(sheet, i):
        return []
    befallen = _befallen(sheet, i)
    if not befallen or not _ship(sheet, befallen[0]):
        return []
    along = [d for o in sheet.prepositions(i, "with", "along") for d in sheet.listed(o)]
    aboard = sheet.lemma[i] in {"detain", "capture", "seize"}  # "detained a ferry with six people on board"
    along = [
        d
        for d in along
        if any(sheet.lower[k] in {"her", "its", "all"} for k in sheet.kids[d])
        or (aboard and sheet.has(d + 1, min(d + 3, len(sheet)), {"aboard", "board"}))
    ]
    joined = [d for d in befallen[1:] if sheet.dep[d] != "dobj"]  # not the Eyl of "hijacked a dhow off Eyl"
    return counted(sheet, "taken", [d for d in [*joined, *along] if is_people(sheet, d)], i)


def _among_those(sheet: Sheet, i: int) -> list[Toll]:
    """ "Four Turks were among those kidnapped", "three of those held are Bulgarian": some of a number not told."""
    those = sheet.head[i]
    if sheet.dep[i] not in {"acl", "relcl"} or sheet.lower[those] != "those":
        return []
    above = sheet.head[those]
    if sheet.lower[above] == "of":
        some = [sheet.head[above]]
    else:
        subject = sheet.child(sheet.head[above], "nsubj") if sheet.lower[above] == "among" else None
        some = [] if subject is None else sheet.listed(subject)
    return [Toll("taken", t.number, i, part=True, people=t.people) for t in counted(sheet, "taken", some, i) if t.number]


def _unseen(sheet: Sheet, i: int) -> list[Toll]:
    """ "Two have not been seen since", "were never found", "is still not accounted for"."""
    since = sheet.lemma[i] != "see" or "since" in sheet.lower[i + 1 : i + 4]
    if sheet.dep[i] == "conj" and sheet.lemma[sheet.head[i]] in TAKING_PEOPLE:
        return []  # "were taken to the hills and have not been found": who has them is known
    unseen = since and _denied(sheet, i) and (sheet.passive(i) or sheet.tag[i] == "VBN")
    return counted(sheet, "missing", _befallen(sheet, i), i) if unseen else []


def _searched(sheet: Sheet, i: int) -> list[Toll]:
    """ "Three sailors are still being searched for"."""
    sought = sheet.passive(i) and any(sheet.lower[k] == "for" and not sheet.kids[k] for k in sheet.kids[i])
    people = [d for d in _befallen(sheet, i) if sheet.lemma[d] not in HOSTILE]
    return counted(sheet, "missing", people, i) if sought and not _supposed(sheet, i) else []


def _overboard(sheet: Sheet, i: int) -> list[Toll]:
    """ "Three others were swept overboard"."""
    over = any(sheet.lower[k] == "overboard" for k in sheet.kids[i]) and sheet.passive(i)
    return counted(sheet, "missing", _befallen(sheet, i), i) if over and not _supposed(sheet, i) else []


def taken_captive(sheet: Sheet, i: int) -> list[Toll]:
    """ "Took three sailors hostage", "holding 17 people captive", "took six of her crew"."""
    words = {sheet.lower[k] for k in sheet.kids[i]} | {sheet.lower[i + 1] if i + 1 < len(sheet) else ""}
    words |= {sheet.lower[k] for k in range(i + 1, min(i + 8, len(sheet))) if sheet.dep[k] == "amod"} & {
        "captive",
        "hostage",
    }
    held = sheet.lemma[i] == "hold" and not at_gunpoint(sheet, i) and "up" not in words  # "held up the master"
    if not (words & {"hostage", "captive", "prisoner", "hostages", "away"} or held):
        return counted(sheet, "taken", people_taken(sheet, i), i)
    ransom = sheet.lower[i + 1 : i + 3] == ["for", "ransom"]
    captive = ransom or bool(words & {"hostage", "captive", "prisoner", "hostages"})
    if sheet.passive(i) and held and not captive and _arrests(sheet, i):
        return []
    if sheet.passive(i):
        subject = sheet.subject(i)
        heads = sheet.listed(_first(sheet, subject)) if subject is not None else []
    else:
        heads = [
            d
            for o in sheet.children(i, "dobj")
            for k in (o, *sheet.children(o, "compound"))  # "took [six sailors] hostage"
            for d in sheet.listed(k)
            if sheet.lower[d] not in {"hostage", "captive", "prisoner"}
        ]
    return list(counted(sheet, "taken", [h for h in heads if sheet.lower[h] not in {"talk", "meeting"}], i))


def _arrests(sheet: Sheet, i: int) -> bool:
    """True for "two men were held" beside police and suspects: people in custody, not in the hands of outlaws."""
    number = sheet.sentence[i]
    first, last = max(0, number - 1), min(len(sheet.sentences), number + 2)
    return any(sheet.lemma[k] in CUSTODY for n in range(first, last) for k in range(*sheet.sentences[n]))


def led_away(sheet: Sheet, i: int) -> list[Toll]:
    """ "Marched eleven travellers into the bush", "four of her crew were led away"."""
    subject = sheet.subject(i)
    if sheet.passive(i):
        return counted(sheet, "taken", sheet.listed(subject) if subject is not None else [], i)
    doers = [] if subject is None else [subject, *sheet.children(subject, "compound")]
    if subject is not None and not is_people(sheet, subject):  # "raided a tanker waiting off X and carried off her master"
        first, _ = sheet.sentences[sheet.sentence[i]]
        doers += [k for k in range(first, i) if sheet.dep[k] == "nsubj"]
    if all(sheet.lemma[k] not in OUTLAWS for k in doers):
        return []
    taken = [d for k in sheet.children(i, "dobj") for d in [*sheet.listed(k), *in_a_row(sheet, k)]]
    return counted(sheet, "taken", taken, i)


def people_taken(sheet: Sheet, i: int) -> list[int]:
    """Whom outlaws take, by the bare verb: "took six of her crew", "taking the mate"; not to hospital, and no things."""
    subject = sheet.subject(i)
    if sheet.lemma[i] != "take" or sheet.passive(i) or subject is None:
        return []
    elsewhere = not {"for", "aside", "home", "apart"}.isdisjoint(sheet.lower[i + 1 : i + 8])
    officers = (
        sheet.lower[subject] == "they"
        and not elsewhere
        and all(sheet.lemma[o].lower() in OFFICERS for o in sheet.children(i, "dobj"))
    )
    if not officers and sheet.lemma[subject] not in OUTLAWS:
        return []
    if sheet.prepositions(i, "to", "into", "for", "by", "through", "as"):
        return []
    taken = [d for k in sheet.children(i, "dobj") for d in [*sheet.listed(k), *in_a_row(sheet, k)]]
    whole = {d: next(iter(sheet.prepositions(d, "of")), d) for d in taken}
    off_her = any(_ship(sheet, o) for d in (i, *taken) for o in sheet.prepositions(d, "from", "off"))
    return [d for d in taken if is_people(sheet, d) and (off_her or sheet.lemma[whole[d]].lower() in OWN_PEOPLE)]


READERS: dict[str, Callable[[Sheet, int], list[Toll]]] = {
    **dict.fromkeys(("take", "march", "lead", "bring", "carry", "ferry", "drag", "force"), _taken),
    **dict.fromkeys(("keep", "retain"), _kept),
    **dict.fromkeys(("lock", "throw", "put"), _locked_up),
    **dict.fromkeys(("detain", "arrest", "intern", "imprison", "jail"), _detained),
    **dict.fromkeys(("see", "find", "account", "locate", "trace"), _unseen),
    "have": _had_with_them,
    **dict.fromkeys(("search",), _searched),
    **dict.fromkeys(("sweep", "wash", "lose"), _overboard),
}
LEMMAS = frozenset(READERS) | TAKING_SHIPS | TAKING_PEOPLE
"""The words that are read here."""
