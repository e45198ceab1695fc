"""A head for an incident, of the words of its fields: what, on which vessel or where. Adds no adjective."""

from __future__ import annotations

import re
import unicodedata

from generator.model import Incident, Vessel
from generator.words import Words, message
from generator.words.labels import LABELS

__all__ = ["incident_title", "type_words", "vessel_label", "vessel_words"]

EVENT_NOUNS = re.compile(
    r"\b(attack|explosion|blast|fire|clash|raid|attempt|closure|blockade|damage|sabotage|jamming)s?\b", re.IGNORECASE
)
"""Nouns that name an event whose class is ``other``, looked for in its evidence."""
SEA_WORKS = re.compile(r"\b(cable|interconnector|fibre-optic|pipeline)s?\b", re.IGNORECASE)
BROKEN = re.compile(r"\b(cut|sever|damag|ruptur|broken?|snap|snag|slice|sabotag|tear|tore|torn)\w*", re.IGNORECASE)
"""Words that name what was broken on the sea bed and that it was: together they name an event without a noun of its own."""
AT_SEA = {
    "boarding": (message("Boarding %(of_vessel)s"), message("Attempted boarding %(of_vessel)s")),
    "attempted_boarding": (message("Attempted boarding %(of_vessel)s"), message("Attempted boarding %(of_vessel)s")),
    "hijack": (message("Hijack %(of_vessel)s"), message("Attempted hijack %(of_vessel)s")),
    "seizure": (message("Seizure %(of_vessel)s"), message("Attempted seizure %(of_vessel)s")),
    "fired_upon": (message("Shots fired at %(vessel)s"), message("Attempted shots fired at %(vessel)s")),
    "strike": (message("Strike on %(vessel)s"), message("Attempted strike on %(vessel)s")),
    "suspicious_approach": (message("Suspicious approach to %(vessel)s"), message("Suspicious approach to %(vessel)s")),
    "kidnap": (message("Kidnap from %(vessel)s"), message("Attempted kidnap from %(vessel)s")),
    "interference": (message("Interference with %(vessel)s"), message("Attempted interference with %(vessel)s")),
}
"""A head for each class at sea, accomplished and attempted: what ties the event to the ship is a matter of each language."""
ON_A_SHIP = message("%(what)s on %(vessel)s")
INVOLVING_A_SHIP = message("%(what)s involving %(vessel)s")
MOST_NAMED = 3
"""So many vessels are named in a head; of more, two are, and the rest are counted."""


def type_words(words: Words, incident: Incident) -> str:
    """The class in plain words; for ``other`` the noun that the evidence itself uses."""
    return _capital(words.label("incident", _code(incident)))


def _code(incident: Incident) -> str:
    if incident.type != "other":
        return incident.type
    works = [m.group(1).lower() for e in incident.evidence if BROKEN.search(e.text) for m in SEA_WORKS.finditer(e.text)]
    if works and incident.domain == "maritime" and not incident.vessels:
        return "pipeline_damage" if works[0] == "pipeline" else "cable_damage"
    noun = next((m for e in incident.evidence if (m := EVENT_NOUNS.search(e.text))), None)
    return noun.group(1).lower() if noun else "incident"


def incident_title(words: Words, incident: Incident) -> str:
    """For instance "Attack on the Saviz", "Attempted strike on a bulk carrier", "Bombing, Mogadishu"."""
    targets = [v for v in incident.vessels if v.role == "target"] or list(incident.vessels)
    if incident.stage == "threatened":
        target = vessel_words(words, targets) or (incident.places[0].text if incident.places else None)
        return words.gettext("Threat to %(target)s", target=target) if target else words.gettext("Threat")
    if incident.domain == "maritime" and targets:
        return _at_sea(words, incident, targets)
    what = _what(words, incident)
    return words.gettext("%(what)s, %(place)s", what=what, place=incident.places[0].text) if incident.places else what


def _what(words: Words, incident: Incident) -> str:
    code = _code(incident)
    if incident.stage == "attempted" and not code.startswith(("attempt", "suspicious")):
        label = LABELS["incident"].get(code, code.replace("_", " "))
        return _capital(words.pgettext("attempted incident", f"attempted {label}"))
    return type_words(words, incident)


def _at_sea(words: Words, incident: Incident, targets: list[Vessel]) -> str:
    what, of_vessel, vessel = _what(words, incident), _of_vessels(words, targets), vessel_words(words, targets)
    sentences = AT_SEA.get(incident.type)
    if sentences:
        sentence = sentences[incident.stage == "attempted"]
    else:
        sentence = ON_A_SHIP if _code(incident) in {"attack", "raid"} else INVOLVING_A_SHIP
    return words.gettext(sentence, what=what, of_vessel=of_vessel, vessel=vessel)


def vessel_label(words: Words, vessel_type: str | None) -> str | None:
    """The plain words for a vessel class; ``other`` says nothing and has none."""
    return words.label("vessel", vessel_type) if vessel_type in LABELS["vessel"] else None


def vessel_words(words: Words, vessels: list[Vessel]) -> str | None:
    """The vessels as a phrase: names with "the", unnamed ones by their type; at most three are named."""
    phrases = []
    for vessel in vessels:
        if vessel.name and _begins_with_vowel(vessel.name):
            phrases.append(words.pgettext("ship whose name begins with a vowel", "the %(name)s", name=vessel.name))
        elif vessel.name:
            phrases.append(words.pgettext("ship", "the %(name)s", name=vessel.name))
        else:
            phrases.append(words.pgettext("ship", _with_article(vessel)))
    if len(phrases) > MOST_NAMED:
        rest = len(phrases) - MOST_NAMED + 1
        others = words.ngettext("%(n)s other vessel", "%(n)s other vessels", rest).replace("\u00a0", " ")
        phrases = [*phrases[: MOST_NAMED - 1], others]
    return words.listed(phrases) or None


def _of_vessels(words: Words, vessels: list[Vessel]) -> str:
    """The same behind "of", which other languages melt together with the article (French: du, d’un)."""
    if len(vessels) > 1:
        return words.pgettext("several ships", "of %(vessels)s", vessels=vessel_words(words, vessels))
    name = vessels[0].name
    if name and _begins_with_vowel(name):
        return words.pgettext("ship whose name begins with a vowel", "of the %(name)s", name=name)
    if name:
        return words.pgettext("ship", "of the %(name)s", name=name)
    return words.pgettext("ship", f"of {_with_article(vessels[0])}")


def _begins_with_vowel(name: str) -> bool:
    """Before a vowel other languages cut the article short: l’Alba Star."""
    return unicodedata.normalize("NFD", name)[:1].lower() in set("aeiou")


def _with_article(vessel: Vessel) -> str:
    label = LABELS["vessel"].get(vessel.type or "", "vessel")
    return f"{'an' if label[0] in 'aeiou' else 'a'} {label}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
