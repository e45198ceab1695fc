"""Ashore, in the air, on networks: which tellings belong to one affair, where no ship ties them together.

In: tellings and the events that they have added up to so far. Out: the event meant, or None. Joins by words that point back,
by the people harmed and by the grammar of one sentence; a sentence that only counts the events told after it ("three attacks
in one night") is no event of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.armament import is_weapon
from generator.extract.incidents.headlines import headline_end
from generator.extract.incidents.sheet import PARTIES
from generator.extract.incidents.words import TARGETS, wordset

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.extract.incidents.event import Event, Telling
    from generator.extract.incidents.sheet import Sheet

__all__ = [
    "VAGUE",
    "of_same_people",
    "of_the_news",
    "placed",
    "same_affair",
    "tied",
    "without_umbrellas",
]

VAGUE = frozenset({"attack", "incident", "killing", "other", "clash", "raid"})
BLOWS = frozenset({"airstrike", "bombing", "shelling", "missile_attack", "drone_attack", "strike"})
"""Types that two tellings of one blow from afar may give it."""
SEVERAL = wordset("affairs_several")
FOLLOWERS = 12
"""Sentences after an umbrella in which the events that it counts are told."""
FEWEST = 2
BESIDE = 5
SPANS = frozenset({"minute", "hour", "day", "week", "month", "year"})
RETOLD = 5
"""Sentences within which an event is told again without day or place."""
ELSEWHERE = wordset("affairs_elsewhere")
KILLINGS = frozenset({"killing", "massacre", "shooting", "stabbing", "murder", "execution"})
"""Names of one deed: a shooting is told again as the killing, a killing as the massacre."""
RISINGS = frozenset({"coup", "mutiny", "seizure"})
"""Soldiers who take a barracks are told of as a mutiny, and that as a coup."""
GENERIC = frozenset({"attack", "raid", "incident"})
OPEN = BLOWS | {"shooting", "ambush", "killing", "massacre", "clash"}
"""Types of which "attack" may be said again without more."""
KINDS_OF_PLACE = wordset("surroundings_local_kinds")
LOCATING = frozenset({"in", "at", "near", "outside", "inside", "around", "across", "along", "between"})
LANDSCAPE = KINDS_OF_PLACE | {"hill", "mountain", "desert", "forest", "region", "area", "range", "plain", "river", "camp"}
NEAR = 10
"""Sentences over which the harmed people of an event are looked for."""


def tied(telling: Telling, other: Telling, sheet: Sheet) -> bool:
    """One clause hangs on the other: "drove a truck …, killing", "was killed when a bomb exploded"."""
    a, b = telling.report.verb, other.report.verb
    return sheet.below(a, b) or sheet.below(b, a)


def same_affair(telling: Telling, event: Event, sheet: Sheet) -> bool:  # noqa: PLR0911 - a decision list
    """True where a telling ashore belongs to an event ashore."""
    last = event.tellings[-1]
    if "cyber" in {telling.meaning.domain, event.domain} and telling.meaning.domain != event.domain:
        return telling.meaning.type in GENERIC and (telling.definite or telling.sentence == last.sentence)
    if telling.sentence == last.sentence and (_set_off(telling, last, sheet) or _long_before(telling, last, sheet)):
        return False
    if telling.sentence == last.sentence and not _reckoned_from(last, sheet):
        return (
            telling.meaning.type == event.type
            or not telling.meaning.strong
            or telling.definite
            or tied(telling, last, sheet)
        )
    if telling.reality == "tried" and not telling.definite and event.tellings[0].reality == "done":
        return False  # "agents foiled a terror bid near the airport": no part of what was done elsewhere
    if telling.attackers and telling.sentence - last.sentence <= NEAR and not _takes_somebody(telling, sheet):
        return True
    if (
        names_the_victim(telling, event, sheet)
        or _claimed_to_have(telling, event, sheet)
        or _heard(telling, event, sheet)
        or _headline_of(telling, event, sheet)
        or _same_target(telling, event, sheet)
    ):
        return True
    report = telling.report
    if (
        not report.noun
        and telling.meaning.type != event.type
        and any(placed(sheet, k) for k in sheet.prepositions(report.token))
    ):
        return False  # "the guard was shot dead in Gulshan" is none of the blast told before
    alike = (
        telling.meaning.type == event.type
        or telling.meaning.type in VAGUE
        or event.type in VAGUE
        or {telling.meaning.type, event.type} <= BLOWS
        or {telling.meaning.type, event.type} <= RISINGS
        or (telling.meaning.type == "missile_launch" and event.type in BLOWS)  # "said its fighters had fired the shells"
        or not telling.meaning.strong
    )
    return alike and (telling.definite or not telling.meaning.strong or _retold(telling, event, sheet))


def _set_off(telling: Telling, last: Telling, sheet: Sheet) -> bool:
    """True for "clashes broke out after a commander was shot dead": one deed that another set off."""
    if (telling.meaning.type == "clash") == (last.meaning.type == "clash"):
        return False
    if telling.report.noun and telling.meaning.strong and telling.report.agents and _days_of_it(telling, last, sheet):
        return True  # "Israel bombed the capital after two days of fighting between militias"
    verb = telling.report.verb
    return any(sheet.dep[k] == "mark" and sheet.lower[k] == "after" for k in sheet.kids[verb]) and sheet.below(
        verb, last.report.verb
    )


def _days_of_it(telling: Telling, last: Telling, sheet: Sheet) -> bool:
    """True for a noun below "after" that hangs on the other deed's verb."""
    at = telling.report.token
    for _ in range(5):
        if sheet.lower[at] in {"after", "following", "amid"}:
            return sheet.head[at] == last.report.verb
        if sheet.head[at] == at or sheet.pos[at] == "VERB":
            return False
        at = sheet.head[at]
    return False


def _long_before(telling: Telling, last: Telling, sheet: Sheet) -> bool:
    """True for "struck the suburbs hours after a rocket hit a town": a span of time lies between the two deeds."""
    if telling.report.noun or not (telling.meaning.strong and last.meaning.strong):
        return False
    verb = telling.report.verb
    after = [k for k in sheet.kids[verb] if sheet.lower[k] in {"after", "before"} and k < telling.report.token]
    spans = any(sheet.lemma[k - 1] in SPANS for k in after if k)
    return spans and sheet.below(verb, last.report.verb)


def _headline_of(telling: Telling, event: Event, sheet: Sheet) -> bool:
    """True where the event was told in a headline at the head of the text, which the sentence after it tells again."""
    first = event.tellings[0]
    if first.sentence > 0 or len(event.tellings) > FEWEST or telling.sentence > FEWEST:
        return False
    alike = telling.meaning.type == event.type or event.type in VAGUE | {"missile_attack", "bombing"}
    return bool(headline_end(sheet)) and (alike or {telling.meaning.type, event.type} <= BLOWS)


def _claimed_to_have(telling: Telling, event: Event, sheet: Sheet) -> bool:
    """True for "the army claimed to have wrecked a fuel depot": another word for what was told just before."""
    verb = telling.report.verb
    over = sheet.head[verb]
    claims = sheet.dep[verb] == "xcomp" and sheet.lemma[over] == "claim"
    since = telling.sentence - event.tellings[-1].sentence
    if _own_version(telling, sheet) and {telling.meaning.type, event.type} <= BLOWS | GENERIC:
        return telling.day is None and 0 < since <= NEAR
    return claims and telling.day is None and 0 < since <= RETOLD


def _heard(telling: Telling, event: Event, sheet: Sheet) -> bool:
    """True for "gunfire was heard in the Abu Salim district" behind a fight told: its noise, wherever it was heard."""
    report = telling.report
    noise = report.noun and report.sense in {"fire", "explode"} and sheet.lemma[report.verb] == "hear"
    near = 0 < telling.sentence - event.tellings[-1].sentence <= FEWEST
    return noise and near and telling.day is None and event.type in OPEN | {"coup", "mutiny", "raid", "attack"}


def _own_version(telling: Telling, sheet: Sheet) -> bool:
    """True for "Moscow said its jets had destroyed a workshop": how the accused tells it, with no place of its own."""
    verb = telling.report.verb
    told = sheet.dep[verb] == "ccomp" and sheet.lemma[sheet.head[verb]] in {"say", "claim", "insist", "maintain"}
    had = any(sheet.dep[k] == "aux" and sheet.lower[k] == "had" for k in sheet.kids[verb])
    own = any(
        sheet.dep[k] == "poss" and sheet.lower[k] in {"its", "their"} for a in telling.report.agents for k in sheet.kids[a]
    )
    first, end = sheet.sentences[telling.sentence]
    return told and had and own and not telling.anew and not any(placed(sheet, k) for k in range(first, end))


def _same_target(telling: Telling, event: Event, sheet: Sheet) -> bool:
    """True for "dropped bombs on the weekly market" after "an air strike on a market": the lead told with its details."""
    if telling.sentence - event.tellings[-1].sentence > 2 or telling.anew or (event.date and telling.date):
        return False
    if telling.meaning.type != event.type and not {telling.meaning.type, event.type} <= BLOWS | {"attack"}:
        return False
    hit = {sheet.lemma[p] for t in event.tellings for p in t.report.patients if sheet.pos[p] == "NOUN"}
    return any(
        sheet.lemma[p] in hit and any(sheet.lower[k] == "the" for k in sheet.kids[p]) for p in telling.report.patients
    )


def _reckoned_from(last: Telling, sheet: Sheet) -> bool:
    """True for "hours after the strike": the event from which another is reckoned in the same sentence."""
    i = last.report.token
    prep = sheet.head[i]
    if not last.report.noun or sheet.dep[i] != "pobj" or sheet.lower[prep] not in {"after", "before", "following"}:
        return False
    return any(sheet.lemma[k] in SPANS for k in [*sheet.kids[prep], max(0, prep - 1)])


def names_the_victim(telling: Telling, event: Event, sheet: Sheet) -> bool:
    """True for "Larrea was intercepted by hitmen" after "the killing of a prosecutor": the name follows the deed."""
    if telling.sentence - event.tellings[0].sentence > 2 or telling.report.noun:
        return False
    named = [p for p in telling.report.patients if sheet.ent[p] == "PERSON"]
    nameless = [p for t in event.tellings for p in t.report.patients if sheet.lemma[p] in TARGETS["person"]]
    return (
        bool(named)
        and bool(nameless)
        and all(sheet.tag[p] == "NN" and sheet.ent[p] != "PERSON" for p in nameless)
        and not any(sheet.ent[p] == "PERSON" for t in event.tellings for p in t.report.patients)
    )


def _retold(telling: Telling, event: Event, sheet: Sheet) -> bool:
    """True where a telling of the same kind names no day, place, party or victim of its own: so news retells."""
    kinds = {telling.meaning.type, event.type}
    if not (len(kinds) == 1 or kinds <= BLOWS or (kinds & (GENERIC | {"killing", "clash"}) and kinds <= GENERIC | OPEN)):
        return False
    if telling.anew or telling.day or telling.sentence - event.tellings[-1].sentence > RETOLD:
        return False
    report = telling.report
    if telling.sentence - event.tellings[-1].sentence > 1 and any(
        sheet.lower[k] in {"a", "an"} for p in report.patients if not is_weapon(sheet, p) for k in sheet.kids[p]
    ):
        return False  # "a village shop was damaged by artillery fire", after what was told of a church
    doers = [*report.agents, *report.tools]
    named = [*report.patients, *(k for a in doers for k in [a, *sheet.kids[a]])]
    first, end = sheet.sentences[telling.sentence]
    return (
        not any(sheet.ent[k] in PARTIES for k in named)
        and not sheet.has(first, end, ELSEWHERE)
        and not any(placed(sheet, k) for k in range(first, end))
    )


def placed(sheet: Sheet, token: int) -> bool:
    """True for a name behind "in", "at", "near", and for the name of "the town of X"."""
    if sheet.dep[token] == "compound" and sheet.lemma[sheet.head[token]] in LANDSCAPE and sheet.pos[token] == "PROPN":
        token = sheet.head[token]  # "in the Hamrin hills"
        return sheet.dep[token] == "pobj" and sheet.lower[sheet.head[token]] in LOCATING
    head = sheet.head[token]
    if sheet.pos[token] != "PROPN" or sheet.dep[token] != "pobj" or sheet.ent[token] in {"DATE", "TIME"}:
        return False
    return sheet.lower[head] in LOCATING or (sheet.lower[head] == "of" and sheet.lemma[sheet.head[head]] in KINDS_OF_PLACE)


def _takes_somebody(telling: Telling, sheet: Sheet) -> bool:
    """True for "the attackers kidnapped Mayor X": a named captive is an affair of his own."""
    i = telling.report.token
    return telling.meaning.type == "kidnapping" and "PERSON" in sheet.ent[i : i + BESIDE]


def of_same_people(telling: Telling, events: list[Event], sheet: Sheet) -> Event | None:
    """The event whose victims a definite telling names again: "the killing of the policemen", "Larrea's murder"."""
    if not telling.definite or len(events) < FEWEST:
        return None
    meant = _people(sheet, telling.report.patients)
    if not meant:
        return None
    for event in reversed(events):
        if event.domain == "maritime" or telling.sentence == event.tellings[-1].sentence:
            continue
        harmed = {word for t in event.tellings for word in _people(sheet, t.report.patients)}
        if meant & harmed:
            return event
    return None


def of_the_news(telling: Telling, events: list[Event], sheet: Sheet) -> Event | None:
    """The event that "the bombing" means where an older affair was told last: that of its own kind, news before the old."""
    befell = telling.report.light == "happened"  # "the strike cut supplies": what it did is no target that tells it apart
    aimed = bool(telling.report.patients) and not befell
    if not telling.definite or not telling.report.noun or aimed or len(events) < FEWEST:
        return None
    last = events[-1]
    kind = telling.meaning.type
    aside = _past(last) and kind in VAGUE | KILLINGS and not _left_aside(telling, last, sheet)
    if telling.sentence - last.tellings[-1].sentence <= (1 if aside else 0):
        return None
    ashore = [e for e in events if e.domain != "maritime" and not _past(e)]
    alike = [e for e in ashore if e.type == kind or {e.type, kind} <= BLOWS or {e.type, kind} <= KILLINGS]
    if kind not in VAGUE:
        return alike[-1] if alike else None
    return ashore[-1] if _past(last) and ashore else None


def _left_aside(telling: Telling, last: Event, sheet: Sheet) -> bool:
    """True where a new paragraph comes after what had happened earlier: the text is back at its news."""
    between = sheet.text[sheet.idx[last.tellings[-1].report.token] : sheet.idx[telling.report.token]]
    return any(t.earlier for t in last.tellings) and "\n\n" in between


def _past(event: Event) -> bool:
    return any(t.old or t.before or t.earlier for t in event.tellings)


def _people(sheet: Sheet, tokens: Iterable[int]) -> set[str]:
    """The words that say who was harmed: names, or what they are ("policeman")."""
    found: set[str] = set()
    for t in tokens:
        if sheet.ent[t] == "PERSON":
            found.update(sheet.lemma[k] for k in [t, *sheet.children(t, "compound")] if sheet.ent[k] == "PERSON")
        elif sheet.lemma[t] in TARGETS["person"] and sheet.pos[t] in {"NOUN", "PROPN"}:
            found.add(sheet.lemma[t])
    return found


def without_umbrellas(tellings: list[Telling], sheet: Sheet) -> list[Telling]:
    """The tellings without those that only count events told one by one after them."""
    dropped: set[int] = set()
    for number, umbrella in enumerate(tellings):
        single = _told_singly(umbrella, tellings[number + 1 :]) if _counts_several(umbrella, sheet) else []
        if not single:
            continue
        dropped |= {
            id(t)
            for t in tellings
            if t is umbrella
            or (t.sentence == umbrella.sentence and (t.report.token == umbrella.report.verb or _mere_toll(t)))
        }
        for telling in single:
            if telling.day is None and umbrella.date:
                telling.day, telling.date = umbrella.day, umbrella.date
    return [t for t in tellings if id(t) not in dropped] if dropped else tellings


def _counts_several(telling: Telling, sheet: Sheet) -> bool:
    """True for "three attacks", "a string of bombings", "twin blasts"."""
    i = telling.report.token
    if not telling.report.noun or telling.meaning.domain == "maritime" or sheet.tag[i] != "NNS":
        return False
    if any(sheet.lower[k] in SEVERAL and k < i for k in sheet.kids[i]):
        return True
    above = sheet.head[i]
    return sheet.dep[i] == "pobj" and sheet.lower[above] == "of" and sheet.lower[sheet.head[above]] in SEVERAL


def _mere_toll(telling: Telling) -> bool:
    """True for "four soldiers were killed": a count without a doer."""
    return telling.report.sense == "kill" and telling.report.passive and not telling.report.agents


def _told_singly(umbrella: Telling, later: list[Telling]) -> list[Telling]:
    """The tellings soon after, where at least two sentences tell an event of their own."""
    told = [
        t
        for t in later
        if 0 < t.sentence - umbrella.sentence <= FOLLOWERS
        and not t.definite
        and not t.old
        and t.meaning.strong
        and t.meaning.domain != "maritime"
    ]
    return told if len({t.sentence for t in told}) >= FEWEST else []
