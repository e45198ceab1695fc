"""Incidents of several documents → one each, with every value that the texts give.

Two reports are joined where they name the same vessel (or IMO number) and their dates do not contradict each other; other
events where type, day and place agree. Values that differ both stand, each with its references: nothing is settled here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial

from rapidfuzz import fuzz

from generator.countries import country_name
from generator.fuse.context import Context, fact_key, handled, stable_id
from generator.fuse.identity import normal_name
from generator.fuse.incident_quotations import Report, quotation
from generator.fuse.incident_titles import incident_title, type_words, vessel_label
from generator.model import (
    BriefIncident,
    BriefPerpetrator,
    BriefVessel,
    Facts,
    Incident,
    Position,
    Span,
    Value,
)
from generator.words import Words

__all__ = ["Report", "brief_incidents", "gravity", "incident_label"]

SAME_EVENT_DAYS = 2
"""Two texts that date one attack across midnight or by time zone are at most this many days apart."""
ALIKE = 70
"""Likeness of two transliterations, 0 to 100 (Indel distance), asked for only where day and type of event agree."""


def brief_incidents(context: Context) -> tuple[BriefIncident, ...]:
    """All incidents and threats, joined; ordered by date (undated last), then as the texts tell them."""
    groups: list[list[Report]] = []
    for report in context.incidents():
        home = next((g for g in groups if any(_same(context, report, other) for other in g)), None)
        if home is None:
            groups.append([report])
        else:
            home.append(report)
    entries = [_brief_incident(context, g) for g in groups]
    return tuple(sorted(entries, key=lambda e: (e.date or "9999", e.times[0].text if e.times else "99")))


def gravity(incident: BriefIncident) -> tuple[int, int, int, int]:
    """For ranking by harm: killed, then missing, then injured, then taken; the highest figure that any text gives."""
    return _most(incident.killed), _most(incident.missing), _most(incident.injured), _most(incident.taken)


def _most(values: tuple[Value, ...]) -> int:
    return max((int(v.text) for v in values if v.text.isdigit()), default=0)


def incident_label(words: Words, incident: Incident) -> str:
    """The line beside the passage."""
    if incident.stage == "threatened":
        return words.gettext("Maritime threat") if incident.domain == "maritime" else words.gettext("Threat")
    kind = words.gettext("Maritime incident") if incident.domain == "maritime" else type_words(words, incident)
    when = words.date(incident.date, "short") if incident.date else ""
    past = words.gettext("background") if incident.background else ""
    return ", ".join(part for part in (kind, when, past) if part)


def _same(context: Context, one: Report, two: Report) -> bool:
    a, b = one[1], two[1]
    if a.same_as and a.same_as == b.same_as:
        return True
    if one[0] is not two[0] and {a.domain, b.domain} == {"maritime", "land"}:
        return _tells_of_ship(a, b) if a.domain == "land" else _tells_of_ship(b, a)
    if one[0] is two[0] or a.domain != b.domain or a.stage != b.stage or a.background != b.background:
        return False
    if not _dates_agree(a.date, b.date):
        return False
    if a.domain == "maritime":
        return bool(_vessel_keys(a) & _vessel_keys(b)) or _spelt_alike(a, b)
    places = {normal_name(p.text) for p in a.places} & {normal_name(p.text) for p in b.places}
    doers = _doers(context, one) & _doers(context, two)
    where = bool(places) or (a.country is not None and a.country == b.country and bool(doers))
    return a.type == b.type and where and a.date is not None and b.date is not None


def _tells_of_ship(told: Incident, at_sea: Incident) -> bool:
    """ "The strike on the Orlova Star changes little": a text that takes the name of a ship for known tells of her."""
    if told.places or told.stage != at_sea.stage or not _dates_agree(told.date, at_sea.date):
        return False
    names = [v.name for v in at_sea.vessels if v.name and v.role == "target" and " " in v.name]
    return any(f"the {name}" in evidence.text for name in names for evidence in told.evidence)


def _doers(context: Context, report: Report) -> set[str]:
    facts, incident = report
    found = (context.actors.get(facts.document.id, p.actor) for p in incident.perpetrators)
    return {actor.id for actor in found if actor}


def _spelt_alike(a: Incident, b: Incident) -> bool:
    """One ship in two spellings (Nour al-Sabah, Noor Al Saba): the same type of event on the same day, names alike."""
    if a.type != b.type or not a.date or a.date != b.date:
        return False
    names = [[normal_name(v.name) for v in i.vessels if v.name and v.role == "target"] for i in (a, b)]
    return any(fuzz.ratio(x, y) >= ALIKE for x in names[0] for y in names[1])


def _dates_agree(a: str | None, b: str | None) -> bool:
    if not a or not b:
        return True
    if len(a) == len(b) == 10:
        return abs((date.fromisoformat(a) - date.fromisoformat(b)).days) <= SAME_EVENT_DAYS
    shorter = min(len(a), len(b))
    return a[:shorter] == b[:shorter]


def _vessel_keys(incident: Incident) -> set[str]:
    targets = [v for v in incident.vessels if v.role == "target"]
    return {f"imo {v.imo}" for v in targets if v.imo} | {normal_name(v.name) for v in targets if v.name}


def _brief_incident(context: Context, reports: Sequence[Report]) -> BriefIncident:
    first = max(
        (i for _, i in reports),
        key=lambda i: (bool(i.corrections), i.domain == "maritime", sum(len(e.text) for e in i.evidence)),
    )
    keys = tuple(fact_key(f.document.id, i.id) for f, i in reports)
    dates = [i.date for i in (first, *(i for _, i in reports)) if i.date]
    country = next((i.country for i in (first, *(i for _, i in reports)) if i.country), None)
    values = _Values(context, reports)
    words = context.words
    return BriefIncident(
        id=stable_id("incident", [first.type, *(v.name or "" for v in first.vessels), first.evidence[0].text]),
        title=incident_title(words, first),
        domain=first.domain,
        type=first.type,
        type_label=type_words(words, first),
        stage=first.stage,
        confirmation=first.confirmation,
        background=first.background,
        date=max(dates, key=len) if dates else None,
        dates=values.of(partial(_date_words, words), lambda i: i.date_span),
        times=values.of(partial(_time_words, words), lambda i: i.date_span),
        places=values.places(),
        country=country,
        country_name=words.country(country_name(country)),
        position=_position(reports),
        vessels=_vessels(words, reports),
        perpetrators=_perpetrators(context, reports),
        weapons=tuple(dict.fromkeys(w.text for _, i in reports for w in i.weapons)),
        killed=values.number("killed"),
        injured=values.number("injured"),
        missing=values.number("missing"),
        taken=values.number("taken"),
        outcome=tuple(dict.fromkeys(o for _, i in reports for o in i.outcome)),
        quotation=quotation(context, reports),
        raised_by=_raised_by(context, reports),
        references=context.evidence.references(*keys),
        documents=tuple(dict.fromkeys(f.document.id for f, _ in reports)),
        facts=keys,
        **handled(*reports),
    )


class _Values:
    """Reads one field from every report: equal values are one, different ones stand side by side."""

    def __init__(self, context: Context, reports: Sequence[Report]) -> None:
        self.context = context
        self.reports = reports

    def of(self, words: Callable[[Incident], str | None], span: Callable[[Incident], Span | None]) -> tuple[Value, ...]:
        """The distinct words of a field, each with the passages that give it."""
        rows: list[tuple[str, Facts, Incident, Span | None]] = []
        for facts, incident in self.reports:
            text = words(incident)
            if text is not None:
                rows.append((text, facts, incident, span(incident)))
        return self._values(rows)

    def number(self, field: str) -> tuple[Value, ...]:
        """The distinct figures of a casualty field."""
        return self.of(lambda i: None if getattr(i, field) is None else str(getattr(i, field)), lambda _: None)

    def places(self) -> tuple[Value, ...]:
        """Every place phrase, once."""
        return self._values((p.text, f, i, p) for f, i in self.reports for p in i.places)

    def _values(self, rows: Iterable[tuple[str, Facts, Incident, Span | None]]) -> tuple[Value, ...]:
        by_text: dict[str, list[tuple[Facts, Incident, Span | None]]] = {}
        for text, facts, incident, span in rows:
            by_text.setdefault(text, []).append((facts, incident, span))
        evidence = self.context.evidence
        out = []
        for text, places in by_text.items():
            references = [
                r
                for facts, incident, span in places
                for r in (
                    evidence.at(facts.document.id, span)
                    if span
                    else evidence.references(fact_key(facts.document.id, incident.id))
                )
            ]
            out.append(Value(text=text, references=tuple({r.label: r for r in references}.values())))
        return tuple(out)


def _date_words(words: Words, incident: Incident) -> str | None:
    if incident.date:
        return words.date(incident.date, "short")
    return words.in_marks(incident.date_span.text) if incident.date_span else None


def _time_words(words: Words, incident: Incident) -> str | None:
    if incident.time and incident.time_zone == "local":
        return words.gettext("%(time)s local", time=incident.time)
    return f"{incident.time} {incident.time_zone}" if incident.time and incident.time_zone else incident.time


def _position(reports: Sequence[Report]) -> Position | None:
    for _, i in reports:
        if i.lat is not None and i.lon is not None:
            text = i.position_span.text if i.position_span else f"{i.lat:.3f}, {i.lon:.3f}"
            return Position(lat=i.lat, lon=i.lon, stated=True, text=text)
    for _, i in reports:
        if i.place_position:
            place = i.place_position
            return Position(lat=place.lat, lon=place.lon, stated=False, text=place.name)
    return None


def _vessels(words: Words, reports: Sequence[Report]) -> tuple[BriefVessel, ...]:
    out: dict[str, BriefVessel] = {}
    for _, incident in reports:
        for number, v in enumerate(incident.vessels):
            key = normal_name(v.name) if v.name else v.imo or f"{v.role} {v.type} {number}"
            key = next((k for k in out if v.name and out[k].name and fuzz.ratio(k, key) >= ALIKE), key)
            known = out.get(key)
            fields = {
                "name": v.name, "type": v.type, "type_label": vessel_label(words, v.type), "flag": v.flag,
                "flag_name": words.country(country_name(v.flag)), "imo": v.imo, "mmsi": v.mmsi, "status": v.status,
            }  # fmt: skip
            aliases: list[str] = []
            if known:
                fields = {k: getattr(known, k) or value for k, value in fields.items()}
                aliases = [n for n in (*known.aliases, v.name) if n and n != known.name]
            role = known.role if known else v.role
            out[key] = BriefVessel.model_validate({**fields, "role": role, "aliases": tuple(dict.fromkeys(aliases))})
    return tuple(out.values())


def _perpetrators(context: Context, reports: Sequence[Report]) -> tuple[BriefPerpetrator, ...]:
    out: dict[tuple[str, str], BriefPerpetrator] = {}
    for facts, incident in reports:
        for p in incident.perpetrators:
            name = context.actors.name(facts.document.id, p.actor) or p.span.text
            out.setdefault(
                (normal_name(name), p.certainty),
                BriefPerpetrator(
                    name=name[:1].upper() + name[1:],
                    certainty=p.certainty,
                    hedge=p.hedge.text if p.hedge else None,
                    references=context.evidence.at(facts.document.id, p.span),
                ),
            )
    return tuple(out.values())


def _raised_by(context: Context, reports: Sequence[Report]) -> str | None:
    """For a threat: who speaks of it, where its evidence lies in that statement."""
    for facts, incident in reports:
        if incident.stage == "threatened":
            if incident.voice and (told := context.actors.name(facts.document.id, incident.voice.actor)):
                return told
            for statement in facts.statements:
                if any(e.overlaps(c) for e in incident.evidence for c in statement.contents):
                    name = context.actors.name(facts.document.id, statement.speaker)
                    if name:
                        return name
    return None
