"""Sentences → killed, injured, missing and taken, as the text counts them.

In: the columns and the sentences of one incident. Out: ``Toll`` records: field, number, token. Words and digits are read;
"no one was hurt" is a stated nought; "dozens" gives no number. Perpetrators are not counted, nor parts of a count already
given ("three of the victims were clerks").
"""

from __future__ import annotations

from generator.extract.incidents import bodily_harm, gone_people, toll_idioms
from generator.extract.incidents.bodily_harm import bodily_tolls, injured
from generator.extract.incidents.gone_people import AWAY, gone_tolls, led_away, taken_captive
from generator.extract.incidents.harm_nouns import NOUNS_OF_HARM, by_noun, in_hands
from generator.extract.incidents.harm_reality import RAIDERS, befell
from generator.extract.incidents.headcounts import (
    ONE_MORE,
    Field,
    Toll,
    count_of,
    counted,
    is_people,
    number_at,
    of_things,
    partial,
    said_before,
    sufferer,
)
from generator.extract.incidents.sheet import Sheet
from generator.extract.incidents.tallies import in_a_series
from generator.extract.incidents.toll_idioms import idiom_tolls, number_behind
from generator.extract.incidents.unharmed import UNHARMED, unharmed
from generator.extract.incidents.words import AGENTS, wordset
from generator.extract.lexicon import table

__all__ = ["find_tolls"]

VERBS: dict[str, Field] = table("incident_tables")["casualty_verbs"]
ADJECTIVES: dict[str, Field] = table("incident_tables")["casualty_adjectives"]
LEADING = frozenset({"lead", "march", "drag", "bundle", "herd", "haul", "drive", "spirit", "whisk", "carry"})
BONES = wordset("casualties_bones")
SUSTAINING = frozenset({"suffer", "sustain", "receive", "have"})
WOUNDS = wordset("casualties_wounds")
BODY = wordset("casualties_body")
BROKEN = wordset("bodily_harm_broken")
STROKES = frozenset({"chop", "blow", "slash", "stab", "bullet", "shot", "kick"})
LOSING = SUSTAINING | {"break"} | {"lose", "embrace", "attain", "pay"}
KEEPING = frozenset({"take", "hold"})
DESCRIBING = frozenset({"acomp", "oprd", "amod", "ROOT", "conj", "ccomp", "xcomp", "acl", "attr", "advcl", "relcl", "dobj"})
DESCRIBING |= {"pobj", "pcomp", "appos", "dep"}
"""Relations in which a word tells what somebody is: "found dead", "nine dead", "were left wounded"."""
TELLING = frozenset({"VERB", "AUX", "NOUN", "ADJ", "ADV"})
"""Words of other classes tell of no harm by themselves."""
VERBAL = frozenset({"VERB", "AUX", "ADJ"})
IDIOMATIC = VERBAL | {"NOUN"}
BLOWS = frozenset({"stab", "slash", "beat", "punch", "cut"})
"""What is done to somebody, of whose hurt the text may tell more in its own words."""


LEMMAS = bodily_harm.LEMMAS | gone_people.LEMMAS | toll_idioms.LEMMAS
"""Words that may tell a count without a plain word of harm."""
DEADLY = frozenset({"death", "dead", "fatally", "down", "off"})
"""One of these stands where a blow is told to have killed."""


def find_tolls(sheet: Sheet, first: int, end: int) -> list[Toll]:
    """The counts of one sentence."""
    found: list[Toll] = []
    deadly = sheet.has(first, end, DEADLY)
    for i in (k for k in range(first, end) if sheet.pos[k] in TELLING or sheet.lower[k] in UNHARMED):
        lemma, pos = sheet.lemma[i], sheet.pos[i]
        if lemma in VERBS and pos in {"VERB", "AUX"}:
            found += _by_verb(sheet, i, "killed" if deadly and _to_death(sheet, i, end) else VERBS[lemma])
        elif lemma in LOSING and pos == "VERB":
            found += _lost(sheet, i)
        elif lemma in KEEPING and pos == "VERB":
            found += taken_captive(sheet, i)
        elif deadly and pos == "VERB" and _to_death(sheet, i, end):
            found += _by_verb(sheet, i, "killed")
        elif (
            lemma == "shoot"
            and pos == "VERB"
            and any(sheet.lower[p] in BODY for p in sheet.prepositions(i, "in", "through"))
        ):
            found += _by_verb(sheet, i, "injured")
        elif lemma in LEADING and pos == "VERB" and any(sheet.lower[k] in AWAY for k in sheet.kids[i]):
            found += led_away(sheet, i)
        elif sheet.lower[i] in ADJECTIVES and pos in {"ADJ", "VERB", "ADV", "NOUN"} and sheet.dep[i] in DESCRIBING:
            found += _by_adjective(sheet, i)
        elif sheet.lower[i] in UNHARMED:
            found += unharmed(sheet, i)
        elif lemma in NOUNS_OF_HARM and pos == "NOUN":
            found += by_noun(sheet, i)
        elif lemma == "hand" and sheet.tag[i] == "NNS":
            found += in_hands(sheet, i)
        found += _by_idiom(sheet, i, found)
    return [toll for toll in found if not in_a_series(sheet, toll.token)]


def _by_idiom(sheet: Sheet, i: int, known: list[Toll]) -> list[Toll]:
    """What the token tells without a plain word of harm; of a token read already only what is new."""
    if sheet.lemma[i] not in LEMMAS or sheet.pos[i] not in IDIOMATIC:
        return []
    found = idiom_tolls(sheet, i)
    if sheet.pos[i] in VERBAL:
        dead = any(t.token == i and t.field == "killed" for t in known)
        found += [] if dead else bodily_tolls(sheet, i)  # "knifed to death"
        if gone := gone_tolls(sheet, i):
            told = {(t.field, t.token) for t in (*known, *found)}
            found += [t for t in gone if (t.field, t.token) not in told]
    return found


def _by_verb(sheet: Sheet, i: int, field: Field) -> list[Toll]:  # noqa: PLR0911 - a decision list
    if not befell(sheet, i):
        return []
    if (number := _number_before(sheet, i)) is not None:  # "seven were killed and six wounded"
        return [Toll(field, number, i)]
    if _feared(sheet, i):  # "the cook is feared drowned"
        subject = sheet.child(sheet.head[i], "nsubjpass")
        return [] if subject is None else counted(sheet, "missing", sheet.listed(subject), i)
    if field == "injured" and any(sheet.lower[k] == "fatally" for k in sheet.kids[i]):
        field = "killed"  # "fatally stabbed two people"
    heads = _harmed(sheet, i)
    if field == "taken" and sheet.tag[i] == "VBN" and sheet.dep[i] == "amod" and sheet.pos[sheet.head[i]] == "NUM":
        heads = [sheet.head[i]]  # "the kidnapped six"
    if field == "injured" and any(sheet.lower[h] in {"him", "her", "he", "she"} for h in heads):
        return [Toll("injured", 1, i)]
    if sheet.lemma[i] == "die" and heads and sheet.lower[heads[0]] in {"he", "she"}:
        return [Toll("killed", 1, i, part=True, pronoun=True)]
    if field == "taken":
        law = sheet.lemma[i] in {"capture", "seize"} and _by_the_law(sheet, i)  # "shot four assailants and captured one"
        heads = [h for h in heads if is_people(sheet, h) and not (law and number_at(sheet, h) is not None)]
    if field in {"killed", "injured"} and (some := [h for h in heads if partial(sheet, h)]):
        number = None if _raiders_before(sheet, some[0]) else count_of(sheet, some[0])
        return [Toll(field, number, i, part=True)] if number else []
    tolls = counted(sheet, field, heads, i) or _behind(sheet, field, i)
    if field == "injured" and any(sheet.lemma[k] in {"die", "succumb"} for k in sheet.children(i, "conj")):
        return []  # "was stabbed and died": counted by that word
    hit = field == "injured" and sheet.lemma[i] in BLOWS and not sheet.prepositions(i, "in")
    return [Toll(field, t.number, i, part=True) for t in tolls if t.number] if hit else tolls


def _by_the_law(sheet: Sheet, i: int) -> bool:
    subject = sheet.subject(i)
    return subject is not None and sheet.lemma[subject] in AGENTS["state"]


def _behind(sheet: Sheet, field: Field, i: int) -> list[Toll]:
    number = None if sheet.passive(i) or sheet.child(i, "dobj") is not None else number_behind(sheet, i)
    return [] if number is None else [Toll(field, number, i)]


def _feared(sheet: Sheet, i: int) -> bool:
    """True for "is presumed drowned": nobody has seen him die."""
    return sheet.lemma[i] == "drown" and sheet.lemma[sheet.head[i]] in {"fear", "presume", "believe"}


def _number_before(sheet: Sheet, i: int) -> int | None:
    """The count that stands before a participle: "six wounded", "six others seriously wounded"."""
    if sheet.tag[i] != "VBN" or not i or sheet.child(i, "dobj") is not None:
        return None
    before = i - 1
    while before > 0 and sheet.lower[before].endswith("ly"):
        before -= 1
    if sheet.lower[before] == "others" and before:
        return number_at(sheet, before - 1)
    if sheet.lower[before] == "," and before > 1 and i + 1 < len(sheet) and sheet.lower[i + 1] == ",":
        one_more = sheet.lower[before - 2] in {"a", "the"} and sheet.lower[before - 1] in ONE_MORE
        return 1 if one_more else None  # "and a third, badly burned, was flown to Djibouti"
    number = number_at(sheet, before) if sheet.dep[before] not in {"dobj", "nummod"} else None
    if number is None and sheet.dep[i] == "conj" and sheet.child(i, "nsubj", "nsubjpass") is None:
        return said_before(sheet, i)  # "… and five were hurt", whose subject the parse has lost
    return number


def _harmed(sheet: Sheet, i: int) -> list[int]:
    """Who the verb says was harmed: its passive subject, or its object."""
    lemma = sheet.lemma[i]
    reported = sheet.head[i]
    if (
        sheet.tag[i] == "VBN"
        and sheet.dep[i] in {"xcomp", "oprd", "ccomp", "acomp"}
        and sheet.lemma[reported] in {"report", "confirm", "find", "list", "declare"}
        and sheet.passive(reported)
        and sheet.child(i, "nsubj", "nsubjpass", "dobj") is None
    ):  # "four children were reported killed"
        subject = sheet.subject(reported)
        return sheet.listed(subject) if subject is not None else []
    left = [k for k in sheet.children(reported, "dobj") if k < i] if sheet.lemma[reported] == "leave" else []
    if left and sheet.tag[i] == "VBN":  # "leaving one sailor badly hurt"
        return left
    elided = sheet.dep[i] == "conj" and sheet.passive(sheet.head[i]) and sheet.child(i, "dobj") is None  # "and six wounded"
    to_death = lemma in {"bleed", "burn", "freeze"} and sheet.child(i, "dobj") is None  # "bled to death"
    if (
        sheet.passive(i)
        or elided
        or to_death
        or lemma in {"die", "perish", "drown"}
        or (lemma == "hurt" and sheet.child(i, "dobj") is None)
    ):
        after = sheet.dep[i] in {"acl", "amod"} and sheet.pos[sheet.head[i]] in {"NOUN", "PROPN"}
        subject = sheet.head[i] if after else sufferer(sheet, i)
        return sheet.listed(subject) if subject is not None else []
    heads = [d for k in sheet.children(i, "dobj") for d in sheet.listed(k)]
    if (
        not heads and sheet.tag[i] == "VBN" and sheet.dep[i] in {"advcl", "ccomp", "pcomp"}
    ):  # "with at least 12 guests injured"
        subject = sheet.child(i, "nsubj")
        return [subject] if subject is not None else []
    return heads


def _to_death(sheet: Sheet, i: int, end: int) -> bool:
    """True for "shot dead", "gunned down", "hacked to death"."""
    if sheet.lemma[i] == "shoot":
        return sheet.has(i, min(i + 4, end), {"dead", "death"}) or any(sheet.lower[k] == "fatally" for k in sheet.kids[i])
    if any(sheet.lower[o] == "death" for o in sheet.prepositions(i, "to")):
        return True  # "hacked seven of her crew to death"
    return sheet.lower[i + 1 : i + 3] == ["to", "death"] or sheet.lower[i : i + 2] in (
        ["gunned", "down"],
        ["picked", "off"],
        ["cut", "down"],
        ["mown", "down"],
        ["mowed", "down"],
    )


def _lost(sheet: Sheet, i: int) -> list[Toll]:
    """ "Six people lost their lives", "embraced martyrdom"; "the town lost 38 people to an attack"."""
    if sheet.lemma[i] in SUSTAINING or (sheet.lemma[i] == "break" and _bones(sheet, i)):
        return _sustained(sheet, i)
    things = sheet.children(i, "dobj")
    subject = sheet.subject(i)
    paid = sheet.lemma[i] == "pay"
    highest = any(sheet.lower[k] in {"supreme", "ultimate"} for t in things for k in sheet.kids[t])
    if paid and not highest:
        return []
    if any(sheet.lemma[t] in {"life", "martyrdom", "price", "sacrifice"} for t in things) and subject is not None:
        return (
            [] if any(sheet.dep[k] == "neg" for k in sheet.kids[i]) else counted(sheet, "killed", sheet.listed(subject), i)
        )
    to = [
        o for o in sheet.prepositions(i, "to") if sheet.lemma[o] in {"attack", "violence", "bomb", "raid", "ambush", "blast"}
    ]
    return counted(sheet, "killed", things, i) if to and sheet.lemma[i] == "lose" else []


def _bones(sheet: Sheet, i: int) -> bool:
    """True for "broke an ankle", "has a broken arm"."""
    return any(sheet.lemma[o] in BONES for o in sheet.children(i, "dobj"))


def _sustained(sheet: Sheet, i: int) -> list[Toll]:
    """ "He suffered a minor cut to the hand", "two oilers sustained burns": by a person who stands as the subject."""
    broken = _bones(sheet, i) and (
        sheet.lemma[i] == "break" or any(sheet.lower[k] in BROKEN for o in sheet.children(i, "dobj") for k in sheet.kids[o])
    )
    struck = any(
        sheet.lemma[o] in STROKES and any(sheet.lower[p] in BODY for p in sheet.prepositions(o, "to", "in", "on"))
        for o in sheet.children(i, "dobj")
    )  # "received a chop to the arm"
    if not (
        broken or struck or any(sheet.lemma[d] in WOUNDS for o in sheet.children(i, "dobj") for d in sheet.listed(o))
    ) or any(sheet.dep[k] == "neg" for k in sheet.kids[i]):
        return []
    if any(sheet.lower[k] == "no" for o in sheet.children(i, "dobj") for k in sheet.kids[o]):
        return []
    subject = sheet.subject(i)
    if subject is not None and sheet.lower[subject] in {"he", "she", "who"}:
        return [Toll("injured", 1, i)]
    return injured(sheet, i, [subject]) if subject is not None else []


def _by_adjective(sheet: Sheet, i: int) -> list[Toll]:  # noqa: PLR0911 - a decision list
    field, dep = ADJECTIVES[sheet.lower[i]], sheet.dep[i]
    if field == "taken":
        return []
    if dep == "amod":  # "two dead sailors", but not "the dead man"
        holder = sheet.head[i]
        if any(sheet.lower[k] in {"the", "his", "their", "its"} for k in sheet.kids[holder]):
            return []
        return counted(sheet, field, [holder], i)
    if dep == "pobj" and sheet.lower[sheet.head[i]] == "among":
        return _among(sheet, field, i)
    number = next((n for k in sheet.kids[i] if (n := number_at(sheet, k)) is not None and not of_things(sheet, k)), None)
    if number is not None:
        return [Toll(field, number, i)]
    if (
        i
        and (number := number_at(sheet, i - 1)) is not None
        and sheet.dep[i - 1] in {"nsubj", "nummod", "dobj", "nsubjpass", "attr", "conj", "ROOT"}
    ):
        return [Toll(field, number, i)]
    if field == "missing" and (sheet.child(i, "dobj") is not None or _raiders_before(sheet, i)):
        return []  # "one is missing its bell"
    if field == "missing" and (before := said_before(sheet, i)) is not None:
        return [Toll(field, before, i)]
    subject = _described(sheet, i)
    if subject is None or _ship_subject(sheet, subject):
        return []
    return counted(sheet, field, sheet.listed(subject), i)


def _raiders_before(sheet: Sheet, i: int) -> bool:
    """True where the last people that the sentence speaks of are raiders: "two pirates drowned and three are missing"."""
    first, _ = sheet.sentences[sheet.sentence[i]]
    nouns = (k for k in range(i - 1, first - 1, -1) if sheet.pos[k] == "NOUN")
    people = (k for k in nouns if is_people(sheet, k) or sheet.lemma[k] in RAIDERS)
    return sheet.lemma[next(people, i)] in RAIDERS


def _among(sheet: Sheet, field: Field, i: int) -> list[Toll]:
    """ "Four aid workers were among the dead": some of a number not told."""
    verb = sheet.head[sheet.head[i]]
    subject = sheet.child(verb, "nsubj") if sheet.lemma[verb] == "be" else None
    tolls = [] if subject is None else counted(sheet, field, sheet.listed(subject), i)
    return [Toll(field, t.number, i, part=True, people=t.people) for t in tolls if t.number]


def _described(sheet: Sheet, i: int) -> int | None:
    """Whom "dead", "missing", "wounded" is said of: "two others were missing", "left three men dead"."""
    own = sheet.child(i, "nsubj", "nsubjpass")
    if own is None:
        own = next((s for k in sheet.kids[i] if sheet.dep[k] == "aux" and (s := sheet.child(k, "nsubj")) is not None), None)
    if own is not None:
        return own
    verb, dep = sheet.head[i], sheet.dep[i]
    if dep in {"acomp", "oprd", "attr", "xcomp", "ccomp"}:
        subject = sheet.child(verb, "nsubj", "nsubjpass")
        if sheet.lemma[verb] in {"leave", "report", "find"}:
            return sheet.child(verb, "dobj") or (subject if sheet.passive(verb) else None)
        if subject is not None:
            return subject
    return sheet.subject(i) if sheet.pos[i] == "VERB" else None


def _ship_subject(sheet: Sheet, token: int) -> bool:
    return sheet.lemma[token] in {"ship", "vessel", "tanker", "boat", "trawler", "plane", "aircraft", "helicopter"}
