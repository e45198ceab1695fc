"""Tolls told by idiom: "cost the lives of", "the killing of two policemen", "sank with all hands, 22 men".

In: the columns and one token. Out: ``Toll`` records, as ``casualties`` gives them. Reads idioms only; plain "killed" and
"wounded" are read there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.headcounts import Toll, count_of, counted, in_a_row, is_people, number_at, partial
from generator.extract.incidents.no_survivors import DYING as ALL_DYING
from generator.extract.incidents.no_survivors import none_left
from generator.extract.incidents.running_tolls import COUNTS, running_toll
from generator.extract.incidents.words import OUTLAWS, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.headcounts import Field
    from generator.extract.incidents.sheet import Sheet

__all__ = ["LEMMAS", "idiom_tolls", "number_behind"]

COSTING = frozenset({"cost", "claim", "take", "snuff"})
OF_KILLING = wordset("toll_nouns_of_killing")
OF_TAKING = wordset("toll_nouns_of_taking")
STOPPING = frozenset({"catch", "take", "stop"})
UNEARTHING = frozenset({"find", "dump", "discover", "recover", "retrieve", "leave", "pull", "exhume", "wash", "float"})
COUNTING = frozenset({"count", "find", "recover", "collect", "retrieve"})
TREATING = frozenset({"treat", "hospitalise", "hospitalize", "take", "rush", "admit", "ferry", "airlift", "evacuate"})
TREATING |= {"fly", "transfer", "move", "bring", "medevac", "winch"}
DYING = frozenset({"succumb"})
LEAVING = frozenset({"make", "get", "sail", "speed", "flee", "go", "leave", "depart", "escape", "vanish", "disappear"})
SINKING = frozenset({"sink", "lose", "founder", "go", "vanish", "disappear"})
IDIOMATIC = SINKING | COSTING | STOPPING | COUNTING | UNEARTHING | TREATING | LEAVING | DYING | {"fall", "bury"}
ROUGHLY = frozenset({"at", "least", "more", "than", "about", "some", "nearly", "around", "up", "to", "over", "almost"})
WARDS = frozenset({"coma", "hospital", "hospitals", "condition", "clinic"})
FALLING = frozenset(
    {"from", "into", "to", "off", "behind", "over", "back", "short", "ill", "asleep", "out", "for", "silent", "apart"}
)
WOUNDS = wordset("casualties_wounds")
HANDS = frozenset({"hand", "crew", "soul", "man", "sailor", "member"})
UNDER_ARMS = wordset("senses_under_arms")
UNTRUE = frozenset({"attempted", "planned", "possible", "alleged", "threatened"})

LEMMAS = IDIOMATIC | ALL_DYING | OF_KILLING | OF_TAKING | COUNTS | {"be", "lie", "survive", "survivor"}
"""Words that an idiom may begin with: no other word needs a look."""


def idiom_tolls(sheet: Sheet, i: int) -> list[Toll]:
    """The counts that the token tells by an idiom; most tokens tell none."""
    lemma, pos = sheet.lemma[i], sheet.pos[i]
    if pos == "NOUN":
        return _by_noun(sheet, i, lemma)
    lying = lemma in {"be", "lie"} and sheet.tag[i] in {"VBD", "VBP", "VBZ"}
    if lying and any(_ward(sheet, o) for o in sheet.prepositions(i, "in")):
        return _subject(sheet, "injured", i)  # "three more were in hospital"
    if lemma == "survive" and pos == "VERB":
        return _not_survived(sheet, i) or none_left(sheet, i)
    if lemma in ALL_DYING and pos == "VERB":
        return none_left(sheet, i)
    if pos != "VERB" or lemma not in IDIOMATIC or any(sheet.dep[k] == "neg" for k in sheet.kids[i]):
        return []
    return _verbs(sheet, i, lemma)


def _by_noun(sheet: Sheet, i: int, lemma: str) -> list[Toll]:
    if lemma in OF_KILLING or lemma in OF_TAKING:
        return _of_nouns(sheet, i, "killed" if lemma in OF_KILLING else "taken")
    if lemma == "survivor":
        return none_left(sheet, i)
    return running_toll(sheet, i) if lemma in COUNTS else []


def _verbs(sheet: Sheet, i: int, lemma: str) -> list[Toll]:  # noqa: PLR0911 - a decision list
    if lemma in COSTING and (lives := _lives_cost(sheet, i)):
        return lives
    if lemma in STOPPING and any(sheet.lemma[o] == "bullet" for o in sheet.children(i, "dobj")):
        return _subject(sheet, "injured", i)
    if lemma == "bury":
        return _buried(sheet, i)
    if lemma in COUNTING and (bodies := [b for o in sheet.children(i, "dobj") if (b := _body(sheet, o)) is not None]):
        number = next((n for k in sheet.kids[bodies[0]] if (n := number_at(sheet, k)) is not None), None)
        return [Toll("killed", number, i)] if number else []
    if lemma == "fall" and not any(sheet.lower[k] in FALLING for k in sheet.kids[i] if k > i):
        fallen = sheet.subject(i)
        return _subject(sheet, "killed", i) if fallen is not None and sheet.lemma[fallen] in UNDER_ARMS else []
    if lemma in SINKING and (lost := _with_all_hands(sheet, i) or _went_down(sheet, i)):
        return lost
    if lemma in UNEARTHING and (sheet.passive(i) or lemma == "wash"):
        return _bodies(sheet, i)
    if lemma in TREATING and sheet.passive(i) and _to_hospital(sheet, i):
        return _subject(sheet, "injured", i)
    if lemma in LEAVING and (_outlaws_leave(sheet, i) or any(sheet.lower[k] in {"off", "away"} for k in sheet.kids[i])):
        with_them = [d for o in sheet.prepositions(i, "with") for d in [*sheet.listed(o), *in_a_row(sheet, o)]]
        return counted(sheet, "taken", with_them, i)  # "made off with the master and a cook"
    if lemma in DYING and any(sheet.lemma[o] in {"injury", "wound", "burn"} for o in sheet.prepositions(i, "to", "from")):
        return _subject(sheet, "killed", i)
    return []


def _outlaws_leave(sheet: Sheet, i: int) -> bool:
    """ "The pirates left with two engineers": those who leave are outlaws, and no captain with his mates."""
    subject = sheet.subject(i)
    return subject is not None and sheet.lemma[subject] in OUTLAWS


def _not_survived(sheet: Sheet, i: int) -> list[Toll]:
    """ "The mate did not survive", "two did not survive the attack"; a ship and a business do not survive, either."""
    aux = {sheet.lower[k] for k in sheet.kids[i]}
    return _subject(sheet, "killed", i) if "did" in aux and aux & {"not", "n't", "n’t"} else []


def _with_all_hands(sheet: Sheet, i: int) -> list[Toll]:
    """ "Sank with all 22 hands", "was lost with all hands"."""
    if sheet.dep[i] == "relcl" and any(sheet.lower[k] in {"a", "an"} for k in sheet.kids[sheet.head[i]]):
        return []  # "a film about a ship that sank with all hands"
    lost = [o for o in sheet.prepositions(i, "with") if sheet.lemma[o] in HANDS]
    whole = [o for o in lost if any(sheet.lower[k] == "all" for k in sheet.kids[o])]
    number = next((n for o in whole for k in sheet.kids[o] if (n := number_at(sheet, k)) is not None), None)
    return [Toll("killed", number, i)] if number else []


def _went_down(sheet: Sheet, i: int) -> list[Toll]:
    """ "Forty sailors went down with her"."""
    down = sheet.lemma[i] == "go" and any(sheet.lower[k] == "down" for k in sheet.kids[i])
    hers = any(sheet.lower[o] in {"her", "it", "ship", "vessel", "boat"} for o in sheet.prepositions(i, "with"))
    return _subject(sheet, "killed", i) if down and hers else []


def _body(sheet: Sheet, token: int) -> int | None:
    """The bodies of "recovered four bodies", "recovered the last of six bodies"."""
    last = sheet.prepositions(token, "of") if sheet.lower[token] == "last" else []
    return next((k for k in (token, *last) if sheet.lemma[k] in {"body", "corpse"}), None)


def _buried(sheet: Sheet, i: int) -> list[Toll]:
    """ "Residents said they had buried 30 people": who buries people has counted the dead; a landslide buries the living."""
    subject = sheet.subject(i)
    if (
        subject is None
        or sheet.passive(i)
        or not (is_people(sheet, subject) or sheet.lower[subject] in {"they", "we", "who"})
    ):
        return []
    new = [o for o in sheet.children(i, "dobj") if not any(sheet.lower[k] in {"the", "his", "her"} for k in sheet.kids[o])]
    return [t for t in counted(sheet, "killed", new, i) if t.number]


def _ward(sheet: Sheet, token: int) -> bool:
    """True for "in hospital", "in a critical condition", "in intensive care"."""
    return sheet.lemma[token] in WARDS or (
        sheet.lemma[token] == "care" and any(sheet.lower[k] == "intensive" for k in sheet.kids[token])
    )


def _bodies(sheet: Sheet, i: int) -> list[Toll]:
    """ "The body of a tax inspector was dumped", "the bodies of eleven men were found": counted by whose they are."""
    subject = sheet.subject(i)
    if subject is None or sheet.lemma[subject] not in {"body", "corpse", "remains"}:
        return []
    number = next((n for k in sheet.kids[subject] if k < subject and (n := number_at(sheet, k)) is not None), None)
    if number is not None:
        return [Toll("killed", number, i)]
    if any(sheet.lower[k] == "his" for k in sheet.kids[subject]):
        return [Toll("killed", 1, i, part=True)]  # of whom the words before have told
    return counted(sheet, "killed", [d for o in sheet.prepositions(subject, "of") for d in sheet.listed(o)], i)


def number_behind(sheet: Sheet, i: int) -> int | None:
    """The count behind a verb that has lost its object: "has killed at least 54 people, activists and a monitor said"."""
    at = i + 1
    while at < min(i + 4, len(sheet)) and sheet.lower[at] in ROUGHLY:
        at += 1
    number = number_at(sheet, at) if at + 1 < len(sheet) and at > i else None
    return number if number is not None and is_people(sheet, at + 1) and sheet.pos[at + 1] == "NOUN" else None


def _to_hospital(sheet: Sheet, i: int) -> bool:
    """True for "treated for wounds", "rushed to hospital", "hospitalised"."""
    where = {sheet.lemma[d] for o in sheet.prepositions(i, "for", "to", "in", "at") for d in sheet.listed(o)}
    if sheet.dep[i] == "relcl" and any(sheet.lower[k] == "where" for k in sheet.kids[i]):
        where.add(sheet.lemma[sheet.head[i]])  # "the hospital, where four were being treated"
    if where & {"check", "check-up", "checkup", "observation", "precaution"}:
        return False
    hurt = bool(where & (WOUNDS | {"hospital", "clinic", "shrapnel"}))
    return hurt or sheet.lemma[i] in {"hospitalise", "hospitalize"}


def _subject(sheet: Sheet, field: Field, i: int) -> list[Toll]:
    subject = sheet.subject(i)
    if subject is None:
        return []
    if sheet.lower[subject] in {"he", "she", "who"}:
        return [Toll(field, 1, i, part=True, pronoun=field == "killed")]
    if partial(sheet, subject) and (some := count_of(sheet, subject)):
        return [Toll(field, some, i, part=True)]  # "three of the wounded were flown out"
    tolls = counted(sheet, field, sheet.listed(subject), i)
    told = sheet.lemma[subject] in {
        "victim",
        "casualty",
        "survivor",
    }  # "one victim is in a critical condition": of those told
    return [Toll(field, t.number, i, part=True) for t in tolls if t.number] if told else tolls


def _lives_cost(sheet: Sheet, i: int) -> list[Toll]:
    """ "Claimed six lives", "cost the lives of a couple and their grandson", "cost two guards their lives"."""
    lives = [o for o in sheet.children(i, "dobj") if sheet.lemma[o] == "life"]
    if not lives:
        return []
    number = next((n for k in sheet.kids[lives[0]] if k < lives[0] and (n := number_at(sheet, k)) is not None), None)
    number = 1 if number is None and any(sheet.lower[k] == "another" for k in sheet.kids[lives[0]]) else number
    if number is not None:
        return [Toll("killed", number, i)]
    people = [d for o in sheet.prepositions(lives[0], "of") for d in sheet.listed(o)]
    return counted(sheet, "killed", people or [d for k in sheet.children(i, "dative") for d in sheet.listed(k)], i)


def _of_nouns(sheet: Sheet, i: int, field: Field) -> list[Toll]:
    """ "The killing of two policemen", "the abduction of 46 pupils", "the senator's murder": of that event alone."""
    if any(sheet.lower[k] in UNTRUE for k in sheet.kids[i]):
        return []
    of = [d for o in sheet.prepositions(i, "of") for d in sheet.listed(o)]
    owners = [k for k in sheet.kids[i] if sheet.dep[k] == "poss" and sheet.ent[k] == "PERSON"]
    return [Toll(t.field, t.number, i, own=True) for t in counted(sheet, field, of or owners, i) if t.number]
