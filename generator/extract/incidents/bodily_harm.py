"""Injuries told by what a body suffered: "left the mate with a cracked rib", "needed nine stitches", "hit over the head".

In: the columns and one verb. Out: ``Toll`` records of the injured, as ``casualties`` gives them. Reads no plain "wounded" or
"hurt", which are read there, and counts people only: a ship hit on the bow, or left with a broken rudder, is nobody hurt.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from generator.extract.incidents.headcounts import Toll, count_of, counted, is_people, partial
from generator.extract.incidents.words import wordset

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["LEMMAS", "bodily_tolls", "injured"]

WOUNDS = wordset("casualties_wounds")
LIMBS = wordset("casualties_bones") | wordset("casualties_body")
LOST = frozenset({"tooth", "tooths", "teeth", "finger", "hand", "arm", "leg", "foot", "eye", "toe", "ear", "thumb", "limb"})
"""Parts of the body that are lost; "lost his life" and "lost the ship" are other losses."""
BROKEN = wordset("bodily_harm_broken")
CREW = wordset("crew_people") - {"hostage", "captive", "foreigner"}
CLINICS = frozenset({"care", "hospital", "coma", "clinic", "agony"})
TREATMENT = frozenset({"stitch", "surgery", "operation", "amputation", "hospitalisation", "hospitalization"})
CARE = frozenset({"treatment", "attention", "care", "aid", "help"})
MEDICAL = frozenset({"medical", "hospital", "emergency", "surgical", "first", "clinical"})
CLUBS = wordset("bodily_harm_clubs")
"""What people are struck with by hand."""
SPLINTERS = wordset("bodily_harm_splinters")
SHOTS = frozenset({"gunfire", "shot", "shoot", "gunman", "bullet", "volley"})
ON_THE_BODY = ("above", "below", "in", "on", "over", "across", "about", "through", "around", "to")
MAIMING = frozenset(
    {"cut", "graze", "slash", "break", "fracture", "shatter", "crush", "burn", "gash", "sever", "smash", "pierce"}
)
POSSIBLE = frozenset({"could", "would", "might", "may", "will", "should", "can"})
PERSONAL = frozenset({"he", "she", "him", "her", "who", "his"})


def bodily_tolls(sheet: Sheet, i: int) -> list[Toll]:
    """The people whom the verb at a token has hurt; most verbs hurt none."""
    read = READERS.get(sheet.lemma[i])
    if read is None or sheet.pos[i] not in {"VERB", "AUX", "ADJ"} or not _happened(sheet, i):
        return []
    return read(sheet, i)


def _happened(sheet: Sheet, i: int) -> bool:
    """False for "did not need stitches", "could be hit by shrapnel"."""
    kids = sheet.kids[i]
    if any(sheet.dep[k] == "conj" and sheet.lemma[k] in {"die", "succumb"} for k in kids):
        return False  # "was shot through the neck and died"
    return not any(sheet.dep[k] == "neg" or (sheet.dep[k] == "aux" and sheet.lower[k] in POSSIBLE) for k in kids)


def injured(sheet: Sheet, i: int, people: list[int]) -> list[Toll]:
    """The count of the people hurt by the word at a token, by the word for them."""
    if people and sheet.lower[people[0]] in PERSONAL:
        return [Toll("injured", 1, i, part=True, people=people[0])]
    if people and partial(sheet, people[0]) and (some := count_of(sheet, people[0])):
        return [Toll("injured", some, i, part=True, people=people[0])]
    heads = [d for p in people for d in sheet.listed(p)]
    tolls = counted(sheet, "injured", heads, i)
    who = sheet.lemma[people[0]] if people else ""
    return [Toll("injured", t.number, i, who=who, people=t.people) for t in tolls if t.number]


def _suffering(sheet: Sheet, i: int) -> list[int]:
    """Whom the verb befalls: the subject of a passive, the object of any other."""
    if sheet.passive(i) or _joined_to_passive(sheet, i):
        subject = sheet.subject(i)
        return [] if subject is None else [subject]
    return sheet.children(i, "dobj")


def _joined_to_passive(sheet: Sheet, i: int) -> bool:
    """ "Was tied up and hit on the head", whose "hit" the tagger takes for another form."""
    joined = sheet.dep[i] == "conj" and sheet.passive(sheet.head[i]) and sheet.child(i, "nsubj", "dobj", "aux") is None
    return joined and sheet.lower[i] in {"hit", "beat", "cut", "hurt", "beaten", "struck", "shot"}


def _doing(sheet: Sheet, i: int) -> list[int]:
    subject = sheet.subject(i)
    return [] if subject is None else [subject]


def _wound(sheet: Sheet, token: int) -> bool:
    """True for "burns", "a broken arm", "a fractured skull"; "a broken rudder" is none."""
    if sheet.lemma[token] in WOUNDS:
        return not any(sheet.lower[k] == "no" for k in sheet.kids[token])
    if sheet.lemma[token] in SPLINTERS and any(sheet.lemma[o] in LIMBS for o in sheet.prepositions(token, "in")):
        return True  # "left with a bullet in his back"
    return sheet.lemma[token] in LIMBS and any(sheet.lower[k] in BROKEN for k in sheet.kids[token])


def _left(sheet: Sheet, i: int) -> list[Toll]:
    """ "Leaving the bosun with burns", "was left with a broken arm", "left one sailor in intensive care"."""
    people = _suffering(sheet, i)
    tied = sheet.children(i, "xcomp", "oprd")  # "left tied up with a broken jaw"
    borne = [o for k in (i, *people, *tied) for o in sheet.prepositions(k, "with")]
    where = [*sheet.prepositions(i, "in"), *(o for p in people for o in sheet.prepositions(p, "in"))]
    hurt = any(_wound(sheet, o) for b in borne for o in sheet.listed(b)) or any(sheet.lemma[o] in CLINICS for o in where)
    return injured(sheet, i, people) if hurt else []


def _escaped(sheet: Sheet, i: int) -> list[Toll]:
    """ "The master escaped with bruises"."""
    hurt = any(_wound(sheet, o) for o in sheet.prepositions(i, "with"))
    return injured(sheet, i, _doing(sheet, i)) if hurt else []


def _treated(sheet: Sheet, i: int) -> list[Toll]:
    """ "Needed nine stitches", "underwent surgery", "required hospital treatment"."""
    for thing in sheet.children(i, "dobj"):
        medical = sheet.lemma[thing] in CARE and any(sheet.lower[k] in MEDICAL for k in sheet.kids[thing])
        if sheet.lemma[thing] in TREATMENT or medical:
            return injured(sheet, i, _doing(sheet, i))
    return []


def _struck(sheet: Sheet, i: int) -> list[Toll]:
    """ "Hit over the head with an iron bar", "struck the engineer in the leg", "was hit by shrapnel"."""
    people = [p for p in _suffering(sheet, i) if is_people(sheet, p) or sheet.lower[p] in PERSONAL]
    doer = None if sheet.passive(i) else sheet.subject(i)
    if not people or (doer is not None and sheet.lemma[doer] in CREW):
        return []  # "the cook hit one of them over the head"
    body = any(sheet.lemma[o] in LIMBS for o in sheet.prepositions(i, *ON_THE_BODY))
    club = any(sheet.lemma[o] in CLUBS for o in sheet.prepositions(i, "with", "by"))
    subject = [] if sheet.passive(i) else sheet.children(i, "nsubj")
    pierced = any(sheet.lemma[o] in SPLINTERS for o in [*sheet.prepositions(i, "by"), *subject])
    return injured(sheet, i, people) if body or club or pierced or _under_fire(sheet, i) else []


def _under_fire(sheet: Sheet, i: int) -> bool:
    """ "Seven people were hit", and nobody says by what, where shots are told of in this sentence or the one before."""
    if sheet.lemma[i] not in {"hit", "strike"} or not sheet.passive(i) or sheet.prepositions(i, "by", "with"):
        return False
    here = sheet.sentence[i]
    near = range(sheet.sentences[max(here - 1, 0)][0], i)
    subject = sheet.subject(i)
    counted_ones = subject is not None and count_of(sheet, subject) is not None and sheet.lower[subject] not in PERSONAL
    opened = any(sheet.lemma[k] == "fire" and sheet.lemma[sheet.head[k]] == "open" for k in near)
    return counted_ones and (opened or any(sheet.lemma[k] in SHOTS for k in near))


def _maimed(sheet: Sheet, i: int) -> list[Toll]:
    """ "Grazed the third mate's shoulder", "the master's jaw was broken": by whose body it was."""
    whose = [
        p
        for t in _suffering(sheet, i)
        if sheet.lemma[t] in LIMBS
        for p in sheet.children(t, "poss")
        if is_people(sheet, p) or sheet.lower[p] == "his"
    ]
    if not whose and not sheet.passive(i) and sheet.lemma[i] not in {"cut", "slash", "burn", "break"}:
        broken = any(sheet.lemma[t] in LIMBS for t in sheet.children(i, "dobj"))
        whose = _doing(sheet, i) if broken else []  # "fractured a wrist"; "broke" is read with the wounds sustained
    return injured(sheet, i, whose)


def _had_broken(sheet: Sheet, i: int) -> list[Toll]:
    """ "Had his wrist broken"."""
    for verb in [*sheet.children(i, "ccomp", "xcomp"), *(k for d in sheet.children(i, "dobj") for k in sheet.kids[d])]:
        if sheet.lower[verb] in BROKEN and verb > i:
            limbs = [*sheet.children(verb, "nsubj", "nsubjpass"), *sheet.children(i, "dobj")]
            if any(sheet.lemma[t] in LIMBS for t in limbs):
                return injured(sheet, i, _doing(sheet, i))
    return []


def _lost(sheet: Sheet, i: int) -> list[Toll]:
    """ "Lost three teeth", "lost his left hand"."""
    limb = any(sheet.lemma[t] in LOST or sheet.lower[t] in LOST for t in sheet.children(i, "dobj"))
    return injured(sheet, i, _doing(sheet, i)) if limb else []


def _whipped(sheet: Sheet, i: int) -> list[Toll]:
    """ "Pistol-whipped the second engineer", "the mate was roughed up"."""
    pistol = i > 1 and sheet.lower[i - 2] == "pistol"
    beaten = pistol or any(sheet.lower[k] == "up" for k in sheet.kids[i])
    if not beaten:
        return []
    called = sheet.dep[i] in {"acomp", "oprd"}  # the parse takes the compound for an adjective: "was pistol-whipped"
    subject = sheet.child(sheet.head[i], "nsubj", "nsubjpass") if called else None
    return injured(sheet, i, _suffering(sheet, i) if subject is None else [subject])


def _fallen_on(sheet: Sheet, i: int) -> list[Toll]:
    """ "The barge master was knifed", "clubbed the watchman"."""
    return injured(sheet, i, [p for p in _suffering(sheet, i) if is_people(sheet, p) or sheet.lower[p] in PERSONAL])


READERS: dict[str, Callable[[Sheet, int], list[Toll]]] = {
    **dict.fromkeys(("leave", "find"), _left),
    **dict.fromkeys(("escape", "emerge", "survive"), _escaped),
    **dict.fromkeys(("need", "require", "undergo", "receive", "get"), _treated),
    **dict.fromkeys(("hit", "strike", "kick", "batter", "bash", "knock", "shoot", "catch", "whack", "chop"), _struck),
    **dict.fromkeys(MAIMING, _maimed),
    **dict.fromkeys(("sprain", "dislocate", "twist"), _maimed),
    "have": _had_broken,
    "lose": _lost,
    **dict.fromkeys(("whip", "rough"), _whipped),
    **dict.fromkeys(("knife", "club", "bayonet", "cudgel", "lacerate", "maul"), _fallen_on),
}
LEMMAS = frozenset(READERS)
"""The words that are read here."""
