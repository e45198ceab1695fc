"""How many people a noun phrase counts, and whether it counts people at all.

In: the columns and a head token. Out: numbers and ``Toll`` records. "At least nine civilians" is 9, "a sailor" is 1, "the
crew" is unknown; things are not counted, nor parts of a count already given ("three of the victims were clerks").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.extract.incidents.sheet import Sheet
from generator.extract.incidents.words import TARGETS, wordset
from generator.extract.lexicon import lines
from generator.extract.number_words import NUMBER_WORDS
from generator.extract.states import adjectives, folded

__all__ = [
    "ONE_MORE",
    "Field",
    "Toll",
    "count_of",
    "counted",
    "in_a_row",
    "is_people",
    "number_at",
    "of_things",
    "partial",
    "said_before",
    "sufferer",
]

Field = Literal["killed", "injured", "missing", "taken"]

PEOPLE = wordset("casualties_people")
PERSONS = PEOPLE | TARGETS["person"] | TARGETS["crew"]
"""Nouns that count as one person where they stand in the singular: "its skipper"."""
GROUPS = {"couple": 2, "both": 2, "pair": 2, "duo": 2, "trio": 3}
CALLINGS = (frozenset(" ".join(lines("person_nouns")).split()) | wordset("casualties_callings")) - wordset(
    "casualties_no_callings"
)
"""More nouns for one person, read behind "a" and "an" alone: "a deacon", "an usher"."""
OF_PEOPLE = tuple(wordset("casualties_endings"))
"""Endings that mean people: "arsonist", "shopkeeper"."""
NO_PEOPLE = wordset("casualties_no_people")
DEMONYMS = wordset("casualties_demonyms")
"""Nouns for people of a state that are not its adjective: "a Dane"."""
NOBODY = frozenset({"no", "none", "nobody", "neither", "no-one"})
VAGUE = wordset("casualties_vague")
SAYING = frozenset({"said", "says", "say", "told", "reported", "added", "confirmed", "wrote", "announced"})
MONEY = frozenset("$£€")
LINKS = frozenset({"is", "are", "was", "were", "remain", "remains", "remained", "has", "have"})
BETWEEN = LINKS | {"still", "also", "now", "yet", "been", "reported", "listed", "as"}
IN_PHRASE = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "DET", "ADP", "PRON"})
ONE_MORE = frozenset({"other", "second", "third", "fourth", "fifth", "sixth", "seventh"})
PHRASE = 9


@dataclass(frozen=True, slots=True)
class Toll:
    """One count. ``whole`` is False for a count that needs the crew's size ("her crew were taken hostage").

    ``own`` is True for a count that a noun of the event carries itself; ``update`` for one that corrects those told before.
    ``part`` is True for some of people counted before ("one of them died"): it stands only where no other count is told.
    ``pronoun`` is True for "he died", which counts whom the words before it told of.
    ``who`` is the word for those hurt in body: two of a sentence are added up ("the master broke an arm, a cook a rib").
    ``people`` is the token of the phrase that is counted, where there is one.
    """

    field: Field
    number: int | None
    token: int
    whole: bool = True
    part: bool = False
    own: bool = False
    update: bool = False
    pronoun: bool = False
    who: str = ""
    people: int | None = None


def number_at(sheet: Sheet, token: int) -> int | None:
    """The number that a token writes: digits or words ("21", "forty-two")."""
    word = sheet.lower[token].replace(",", "")
    if word.isdecimal() and len(word) < 7:
        return int(word)
    if word in NUMBER_WORDS:
        tens = NUMBER_WORDS.get(sheet.lower[token - 2], 0) if token > 1 and sheet.lower[token - 1] == "-" else 0
        return NUMBER_WORDS[word] + (tens if tens % 10 == 0 and tens >= 20 and NUMBER_WORDS[word] < 10 else 0)
    ten, _, one = word.partition("-")
    if ten in NUMBER_WORDS and one in NUMBER_WORDS:
        return NUMBER_WORDS[ten] + NUMBER_WORDS[one]
    return None


def count_of(sheet: Sheet, token: int) -> int | None:  # noqa: PLR0911 - a decision list
    """How many people a noun phrase counts: "at least nine civilians" is 9, "a sailor" is 1, "the crew" is unknown."""
    if (
        (own := number_at(sheet, token)) is not None
        and sheet.pos[token] in {"NUM", "NOUN", "PRON", "ADJ"}
        and sheet.lower[token] not in {"dozen", "hundred"}
    ):
        return own
    if sheet.lower[token] in VAGUE:
        return None
    if (group := _group(sheet, token)) is not None:
        return group or None
    for kid in sheet.kids[token]:
        if sheet.dep[kid] in {"nummod", "amod", "det", "nmod", "compound"} and kid < token:
            number = number_at(sheet, kid)
            if number is not None:
                return number
            if sheet.lower[kid] in VAGUE:
                return None
    if sheet.lemma[token] == "crew" or sheet.tag[token] in {"NNS", "NNPS"}:
        for number_token in sheet.prepositions(token, "of"):
            number = number_at(sheet, number_token)
            if number is not None:
                return number
        named_again = [n for k in sheet.children(token, "appos") for c in sheet.kids[k] if (n := number_at(sheet, c))]
        return named_again[0] if sheet.lemma[token] == "crew" and named_again else None  # "the crew, twenty men in all"
    if (
        sheet.ent[token] == "PERSON"
        or (sheet.lower[token] == "old" and sheet.lower[token - 1] == "-")  # "a 15-year-old"
        or _one_national(sheet, token)
        or (sheet.lemma[token] in PERSONS and sheet.pos[token] == "NOUN")
    ):
        return 1
    return None


def _one_national(sheet: Sheet, token: int) -> bool:
    """True for "a Canadian" of "her owner, a Canadian, who died"."""
    named = sheet.tag[token] in {"NN", "NNP"} or (
        sheet.tag[token] == "JJ" and sheet.dep[token] in {"dobj", "nsubj", "nsubjpass"}
    )
    one = named and (sheet.ent[token] == "NORP" or _national(sheet, token))
    return one and sheet.child(token, "det") is not None


def _national(sheet: Sheet, token: int) -> bool:
    """True for the noun for people of a state: "two Dutch", "a Dane", but not "the Danish tug"."""
    if sheet.tag[token] not in {"NN", "NNS", "NNP", "NNPS"} or sheet.dep[token] in {"amod", "compound", "nmod"}:
        return False
    if sheet.lower[token] == sheet.words[token]:
        return False  # "a hooked pole"
    word = folded(sheet.lower[token])
    return not DEMONYMS.isdisjoint((word, word.removesuffix("s"))) or not adjectives().keys().isdisjoint(
        (word, word.removesuffix("s"))
    )


def _group(sheet: Sheet, token: int) -> int | None:
    """What "a couple", "both", "a family of five" count; 0 where the word counts nobody by itself, None for other words."""
    if sheet.lemma[token] in {"family", "household", "staff"} and sheet.tag[token] == "NN":
        return next((n for o in sheet.prepositions(token, "of") if (n := number_at(sheet, o)) is not None), 0)
    if sheet.lower[token] == "another" or _one_more(sheet, token):
        return 1
    if any(sheet.lower[k] == "both" and sheet.dep[k] == "det" for k in sheet.kids[token]):
        return 2
    if sheet.lemma[token] in GROUPS and not sheet.prepositions(token, "of"):
        return GROUPS[sheet.lemma[token]]
    return None


def is_people(sheet: Sheet, token: int) -> bool:
    """True for a phrase that names or counts people."""
    lemma = sheet.lemma[token]
    return (
        lemma in PERSONS
        or (lemma == "old" and sheet.lower[token - 1] == "-")
        or lemma in GROUPS
        or (lemma.endswith(OF_PEOPLE) and lemma not in NO_PEOPLE)
        or sheet.lower[token] in PEOPLE
        or (sheet.lower[token] in {"more", "another"} and _of_people(sheet, token))
        or _one_more(sheet, token)
        or sheet.ent[token] in {"PERSON", "NORP"}
        or _national(sheet, token)
        or (number_at(sheet, token) is not None and sheet.lower[token - 1] not in MONEY)
        or (lemma in CALLINGS and any(number_at(sheet, k) is not None for k in sheet.kids[token]))
    )


def _one_more(sheet: Sheet, token: int) -> bool:
    """True for "a third has not been found", "the other is missing": one person beside those counted before."""
    alone = sheet.dep[token] in {"nsubj", "nsubjpass", "dobj"} and not sheet.prepositions(token, "of")
    return alone and sheet.lower[token] in ONE_MORE and any(sheet.lower[k] in {"a", "the"} for k in sheet.kids[token])


def _of_people(sheet: Sheet, token: int) -> bool:
    """True for "four more were hurt", "another is missing": a pronoun for people, and no word before a noun."""
    counts = sheet.lower[token] == "another" or any(number_at(sheet, k) is not None for k in sheet.kids[token])
    return counts and sheet.dep[token] in {"nsubj", "nsubjpass", "conj", "dobj"}


def _somebody(sheet: Sheet, field: Field, token: int) -> bool:
    """True for "a deacon", "an usher" as who was killed or hurt: a word known as one person's."""
    return (
        field in {"killed", "injured"}
        and sheet.pos[token] == "NOUN"
        and sheet.tag[token] == "NN"
        and sheet.lemma[token] in CALLINGS
        and any(sheet.lower[k] in {"a", "an"} for k in sheet.kids[token])
    )


def _nought(sheet: Sheet, token: int) -> bool:
    return sheet.lower[token] in NOBODY or any(sheet.lower[k] == "no" for k in sheet.kids[token])


def partial(sheet: Sheet, token: int) -> bool:
    """ "Three of the wounded", "nine of the dead", "one of them": a part of a count told already."""
    of = sheet.prepositions(token, "of")
    return any(
        sheet.lower[o] in {"dead", "wounded", "injured", "them", "victims", "whom", "hostages", "missing", "captives"}
        for o in of
    )


def of_things(sheet: Sheet, token: int) -> bool:
    """ "One of its anchors": a number of things, not of people."""
    if number_at(sheet, token) is None:
        return False
    of = [o for o in sheet.prepositions(token, "of") if sheet.pos[o] in {"NOUN", "PROPN"}]
    of += [k for o in of for k in sheet.children(o, "appos")]  # "one of the tanker Vega's 25 crew", as it is parsed
    return bool(of) and not any(is_people(sheet, o) or _ships_company(sheet, o) for o in of)


def _ships_company(sheet: Sheet, token: int) -> bool:
    """True for "seven of the ship's company"."""
    owners = [k for k in sheet.kids[token] if sheet.dep[k] == "poss"]
    return sheet.lemma[token] in {"company", "complement"} and any(sheet.lemma[k] in {"ship", "vessel"} for k in owners)


def in_a_row(sheet: Sheet, token: int) -> list[int]:
    """The rest of "the master, the mate and a cook", where the parse takes the second for another name of the first."""
    rest = [k for k in sheet.children(token, "appos") if sheet.children(k, "conj")]
    return [d for k in rest for d in sheet.listed(k)]


def counted(sheet: Sheet, field: Field, heads: list[int], token: int) -> list[Toll]:
    """The toll that the phrases add up to."""
    found = []
    total: int | None = None
    heads = _without_sources(sheet, heads)
    people = next(iter(heads), None)
    for head in heads:
        if _nought(sheet, head):
            return [Toll(field, 0, token, people=people)]
        if _somebody(sheet, field, head) and not is_people(sheet, head):
            total = (total or 0) + 1
            continue
        if not is_people(sheet, head) or of_things(sheet, head) or (partial(sheet, head) and field != "taken"):
            continue
        number = count_of(sheet, head)
        if number is not None:
            total = (total or 0) + number
        elif sheet.lemma[head] in {"crew", "sailor", "seafarer", "member", "people"}:
            found.append(Toll(field, None, token, whole=False, people=people))
    if total is not None:
        found.append(Toll(field, total, token, people=people))
    return found


def sufferer(sheet: Sheet, verb: int) -> int | None:
    """Whom a passive, or "died", is said of: never the ship's name, which a parse may take for the subject of
    "two of the men on board the X were hurt".
    """
    subjects = sheet.children(verb, "nsubj", "nsubjpass")
    if len(subjects) == 2 and sheet.pos[subjects[1]] == "PROPN" and sheet.below(sheet.left(subjects[1]) - 1, subjects[0]):
        return subjects[0]
    subject = sheet.subject(verb)
    if subject is not None and sheet.dep[verb] == "relcl" and sheet.dep[subject] == "pobj":
        some = sheet.head[sheet.head[subject]]
        if sheet.lower[sheet.head[subject]] == "of" and number_at(sheet, some) is not None:
            return some  # "six of its crew, who were abducted"
    return subject


def _without_sources(sheet: Sheet, heads: list[int]) -> list[int]:
    """The people of "abducted seven of the crew, two sources and her manager said", without those who say so."""
    if len(heads) < 2 or not sheet.has(heads[-1] + 1, min(heads[-1] + 3, len(sheet)), SAYING):
        return heads
    comma = next((k for k in range(heads[-1], heads[0], -1) if sheet.lower[k] == ","), None)
    return heads if comma is None else [h for h in heads if h < comma]


def said_before(sheet: Sheet, i: int) -> int | None:
    """The number of "one of her ordinary seamen is still missing", by the order of the words: parses lose such subjects."""
    at = i - 1
    while at > 0 and sheet.lower[at] in BETWEEN:
        at -= 1
    if at < 0 or sheet.lower[at + 1] not in LINKS:
        return None
    number, people = None, True
    for k in range(at, max(at - PHRASE, -1), -1):
        if sheet.pos[k] not in IN_PHRASE:
            break
        if sheet.pos[k] == "NOUN" and not (is_people(sheet, k) or sheet.lower[k] in {"board", "crew"}):
            people = False
        if (told := number_at(sheet, k)) is not None:
            number = told
        elif k == at and (
            sheet.lower[k] == "another" or (sheet.lower[k] in ONE_MORE and sheet.lower[k - 1] in {"a", "the"})
        ):
            number = 1  # "the other is missing"
    return number if people else None
