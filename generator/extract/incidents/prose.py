"""Parsed news prose → incidents.

In: a Doc, the day of publication, the actor book. Out: ``Incident`` records, in the order in which the text tells them.
Order of work: ships, reports (words of attack), their meaning and reality, joining, then the fields of each incident.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from generator.extract.datelines import written_on
from generator.extract.incidents.ages import age_in_days
from generator.extract.incidents.event import Event, Telling
from generator.extract.incidents.fleet import Fleet, fleet_of
from generator.extract.incidents.frames import Frames
from generator.extract.incidents.harm_on_ships import put_with_the_harmed, without_harm_on_ships
from generator.extract.incidents.joining import join_tellings
from generator.extract.incidents.moments import Moments
from generator.extract.incidents.open_clauses import OPEN, open_reports
from generator.extract.incidents.pointing import Pointing, anew, earlier
from generator.extract.incidents.reality import reality_of
from generator.extract.incidents.record import Recorder
from generator.extract.incidents.senses import Meaning, meaning_of
from generator.extract.incidents.sheet import Sheet, dateline, sheet_of
from generator.extract.incidents.sightings import find_sightings
from generator.extract.incidents.tallies import tally
from generator.extract.incidents.threats import find_threats
from generator.extract.incidents.triggers import Report, find_reports

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from generator.extract.actors import ActorBook
    from generator.model import Incident

__all__ = ["read_prose"]

PLAY = frozenset({"sport", "story"})
GRAVE = frozenset({"murder", "assassinate", "kidnap", "abduct", "behead"})
"""Words of violence that neither sport nor stage has in their own sense with a date."""
HARM = frozenset({"kill", "die", "wound", "injure", "dead", "perish"})
PEOPLE = frozenset(
    {"boy", "girl", "man", "woman", "child", "people", "person", "teenager", "student", "policeman", "officer", "fan"}
)
HOUSES = frozenset({"museum", "gallery", "theatre", "theater", "cinema", "stadium", "arena"})
MOVES = frozenset({"deployment", "troop_movement"})
HISTORY = 20 * 365
"""Days before publication from which an attack on a ship is history and no incident."""
NEWS = 20
"""Days before publication from which an event with a date is no part of the news told without one."""


def read_prose(doc: Doc, day: date | None, book: ActorBook | None, text: str | None = None) -> tuple[Incident, ...]:
    """All incidents and threats of a document; ``text`` where the words are to be cut from another of the same length."""
    from generator.extract.times import find_times

    sheet = sheet_of(doc, book.columns if book is not None else None)
    if book is not None:
        sheet.persons = frozenset(entry.name.split()[-1] for entry in book if entry.kind == "person" and entry.name)
    if text is not None:
        sheet.text = text
        sheet.dateline = dateline(sheet)
    reports = [*find_reports(sheet), *open_reports(sheet)]
    if not reports:
        return ()
    fleet = fleet_of(sheet, find_sightings(sheet))
    moments = Moments(sheet, find_times(sheet.text, written_on(sheet.text, day)))
    events, threats = tell(sheet, fleet, reports, moments, day)
    if not events and not threats:
        return ()
    return Recorder(sheet, fleet, book, day, moments).incidents(events, threats)


def tell(
    sheet: Sheet, fleet: Fleet, reports: list[Report], moments: Moments, published: date | None
) -> tuple[list[Event], list[Telling]]:
    """The events that the reports add up to, and the threats among them."""
    frames, pointing = Frames(sheet), Pointing(sheet)
    done: list[Telling] = []
    threats: list[Telling] = []
    for report, meaning in _meant(reports, sheet, fleet):
        if meaning.domain != "maritime" and pointing.elliptic(report):
            meaning.strong = False
        reality = reality_of(report, sheet)
        if meaning.tried:  # "would shoot down any missile aimed at a tanker" threatens no ship
            reality = "tried" if reality == "done" else None
        frame = _frame(frames, sheet, report, moments)
        if reality is None or _framed(frame, sheet, report, meaning):
            continue
        telling = Telling(report, meaning, reality, sheet.sentence[report.token])
        if tally(sheet, report):
            continue
        if meaning.type in MOVES and (reality == "threatened" or pointing.definite(report, ashore=False)):
            continue  # "he would deploy 30,000 soldiers", "the troops were deployed in August": no harm, and no news
        if reality == "threatened" and report.sense == "take":
            continue  # "she will be taken to Texas": where a ship goes that has been seized
        if reality == "threatened":
            threats.append(telling)
            continue
        held = sheet.tag[report.token] == "VBG" and (sheet.lemma[report.token] == "hold" or _besides(sheet, report))
        if not held and report.sense != "citadel":  # a state dates no taking, and marines find a crew in hiding days later
            telling.day, telling.date = moments.day(report)
        telling.after = moments.after(report)
        telling.clock = None if telling.after else moments.clock(report)
        telling.definite = pointing.definite(report, ashore=meaning.domain != "maritime")
        telling.attackers = pointing.attackers(report)
        telling.before = meaning.domain != "maritime" and moments.before_news(report)
        telling.anew = anew(sheet, report)
        telling.earlier = earlier(sheet, report)
        if meaning.domain == "maritime" and (age_in_days(telling.date, published) or 0) > HISTORY:
            continue  # "in 1944 a torpedo sank the line's first ship": history told as history
        telling.old = (age_in_days(telling.date, published) or 0) > NEWS or moments.years_ago(report)
        if reality == "tried" and meaning.type == "boarding":
            meaning.type = "attempted_boarding"
        done.append(telling)
    done.sort(key=lambda t: t.sentence)
    put_with_the_harmed(done, sheet, fleet)
    done = without_harm_on_ships(_told_once(done), sheet)
    return join_tellings(done, fleet, sheet), find_threats(sheet, fleet, threats)


def _besides(sheet: Sheet, report: Report) -> bool:
    """True for "boarded a ship on Monday and a tanker on Tuesday, stealing stores from both": no day of its own."""
    return report.sense in {"rob", "kidnap"} and sheet.dep[report.token] == "advcl"


def _meant(reports: list[Report], sheet: Sheet, fleet: Fleet) -> Iterator[tuple[Report, Meaning]]:
    """The reports that mean an event; clauses with an open verb only where no word of attack tells of the sea there."""
    at_sea: set[int] = set()
    missed: set[int] = set()
    for report in reports:
        here = sheet.sentence[report.token]
        if report.sense in OPEN and (here in at_sea or report.token in missed):
            continue
        meaning = meaning_of(report, sheet, fleet)
        if meaning is not None and report.sense == "miss":
            missed.add(report.token)
        if meaning is not None:
            told = meaning.domain == "maritime" and meaning.strong and report.sense != "miss"
            if told and reality_of(report, sheet) != "threatened":
                at_sea.add(here)
            yield report, meaning


def _told_once(tellings: list[Telling]) -> list[Telling]:
    """Without attacks ashore told by the verb or weapon of one on a ship: "a missile killed three of her crew"."""
    afloat = [t.report for t in tellings if t.meaning.domain == "maritime" and t.report.sense in {"armed", "miss"} | OPEN]
    if not afloat:
        return tellings
    verbs, tools = {r.token for r in afloat}, {tool for r in afloat for tool in r.tools}
    return [
        t
        for t in tellings
        if t.meaning.domain == "maritime" or (t.report.token not in verbs and tools.isdisjoint(t.report.tools))
    ]


def _frame(frames: Frames, sheet: Sheet, report: Report, moments: Moments) -> str | None:
    """The frame over a report, where the report's own words do not tell of bloodshed on a day."""
    frame = frames.at(sheet.sentence[report.token])
    grave = sheet.lemma[report.token] in GRAVE or _people_shot(sheet, report) or _houses_hit(sheet, report)
    if frame in PLAY and grave and moments.day(report)[1]:
        return None  # "a silence for the former winger, who was murdered last Tuesday"; "shot on a football pitch on Sunday"
    beside = frame in PLAY | {"drill"} and frames.beside(frame, sheet.sentence[report.token])
    if beside and _deadly(sheet, report, moments):
        return None  # "in July two policemen were killed in a shootout", told beside a match or an exercise
    return frame


def _houses_hit(sheet: Sheet, report: Report) -> bool:
    """True for "the museum was attacked": the house itself, of which a story's words speak."""
    return report.passive and bool(report.patients) and all(sheet.lower[p] in HOUSES for p in report.patients)


def _people_shot(sheet: Sheet, report: Report) -> bool:
    """True for people, by a common noun, who were shot, stabbed or killed: of players sport says no such thing."""
    done = report.passive and sheet.lemma[report.token] in {"gun", "shoot", "stab", "kill", "hack"}
    return done and bool(report.patients) and all(sheet.lemma[p] in PEOPLE for p in report.patients)


def _deadly(sheet: Sheet, report: Report, moments: Moments) -> bool:
    """True where the sentence dates the event and counts its dead or hurt."""
    first, end = sheet.sentences[sheet.sentence[report.token]]
    dated = any(time.date for _, time in moments.by_sentence.get(sheet.sentence[report.token], []))
    return dated and any(sheet.lemma[k] in HARM for k in range(first, end))


def _armed_sentence(sheet: Sheet, report: Report) -> bool:
    """True for "two blasts that her owner puts down to limpet mines"."""
    first, end = sheet.sentences[sheet.sentence[report.token]]
    return sheet.has(first, end, {"limpet", "mine", "mines", "drone", "drones", "missile", "missiles", "torpedo"})


def _framed(frame: str | None, sheet: Sheet, report: Report, meaning: Meaning) -> bool:
    """True where the frame takes the words' force: labour that of "strike", chance that of blasts with no hand in them."""
    if frame == "labour":
        return sheet.lemma[report.token] == "strike" and not report.tools
    if frame == "count":  # a tally tells of no ship by name
        return meaning.domain == "maritime" and all(s.name is None and s.count > 1 for s in meaning.ships)
    if frame == "accident":
        return (
            report.sense in {"explode", "destroy", "ram", "blast"}
            and not report.agents
            and meaning.tool in {None, "explosive"}
            and not _armed_sentence(sheet, report)
        )
    return frame is not None
