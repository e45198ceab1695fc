"""Plain words for the codes of the model: vocabulary and code → English words. Judges nothing, hides no code.

The vocabulary is the context of its words in the catalogues, so that each stands in its own grammar there.
"""

from __future__ import annotations

__all__ = ["LABELS"]

_SAME_CODES = {
    "act": (
        "claim", "warning", "threat", "denial", "demand", "assessment", "announcement", "promise", "accusation",
    ),
    "category": (
        "military", "maritime", "political", "economic", "sanctions", "terrorism", "cyber", "humanitarian",
        "environmental", "other",
    ),
    "fact_kinds": ("actors", "statements", "risks", "incidents", "threats"),
    "outcome": (
        "sunk", "fire", "damaged", "undamaged", "nothing_stolen", "theft", "pollution", "crew_evacuated", "crew_taken",
        "vessel_released", "vessel_taken", "repelled",
    ),
    "vessel_status": ("underway", "anchored", "berthed", "drifting", "towed"),
    "incident": (
        "boarding", "attempted_boarding", "hijack", "seizure", "suspicious_approach", "kidnap", "interference", "strike",
        "airspace_violation", "airstrike", "ambush", "arson", "assassination", "attack", "bombing", "clash", "cyberattack",
        "deployment", "drone_attack", "execution", "hijacking", "incursion", "interception", "kidnapping", "killing",
        "massacre", "missile_attack", "missile_launch", "murder", "raid", "robbery", "sabotage", "shelling", "shooting",
        "stabbing", "troop_movement",
        # the nouns of a text that name an event whose class is "other"
        "explosion", "blast", "fire", "attempt", "closure", "blockade", "damage", "jamming", "incident",
        "cable_damage", "pipeline_damage",
    ),
}  # fmt: skip
"""Codes whose words are the code itself, without underscores."""

LABELS: dict[str, dict[str, str]] = {
    **{name: {code: code.replace("_", " ") for code in codes} for name, codes in _SAME_CODES.items()},
    "mode": {"direct": "quoted", "mixed": "part quoted", "indirect": "reported speech"},
    "kind": {
        "armed_forces": "armed forces", "armed_group": "armed group", "company": "company",
        "government_body": "government body", "media": "news outlet", "organization": "organisation",
        "other": "other actor", "person": "person", "state": "state",
    },
    "status": {"ongoing": "the source says it is happening", "potential": "the source says it may happen"},
    "status_short": {"ongoing": "ongoing", "potential": "potential"},
    "stage": {"accomplished": "it happened", "attempted": "it was attempted", "threatened": "it has not happened"},
    "stage_short": {"accomplished": "accomplished", "attempted": "attempted", "threatened": "threatened"},
    "confirmation": {
        "claimed": "claimed by an actor", "confirmed": "confirmed by an authority, owner or operator",
        "disputed": "disputed", "reported": "reported; no authority named",
    },
    "confirmation_short": {
        "claimed": "claimed", "confirmed": "confirmed", "disputed": "disputed", "reported": "reported",
    },
    "confirmation_public": {
        "claimed": "claimed by somebody", "confirmed": "confirmed by an authority, an owner or an operator",
        "disputed": "disputed: the texts or those they quote differ", "reported": "reported; the text names no authority",
    },
    "certainty_public": {
        "claimed": "one side says so", "denied": "denies it", "stated": "the text says so",
        "suspected": "suspected, not certain",
    },
    "certainty": {"claimed": "one side’s claim", "denied": "denies it", "stated": "stated", "suspected": "suspected"},
    "language": {
        "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian", "fr": "French",
        "it": "Italian", "ru": "Russian", "uk": "Ukrainian", "zh": "Chinese",
    },
    "vessel": {
        "gas_carrier": "gas carrier", "offshore": "offshore vessel", "vehicle_carrier": "vehicle carrier",
        "bulk_carrier": "bulk carrier", "container_ship": "container ship", "tanker": "tanker",
        "fishing": "fishing vessel", "tug_barge": "tug or barge", "yacht": "yacht", "passenger": "passenger ship",
        "naval": "naval vessel", "general_cargo": "cargo vessel", "small_craft": "small craft",
    },
    "sense": {"negative": "in the negative", "positive": "in the positive"},
    "changed_kind": {
        "incident": "incident", "threat": "threat", "statement": "statement", "risk": "risk", "actor": "actor",
        "source": "text", "brief": "brief",
    },
    "changed_field": {
        "act": "kind of statement", "addressee": "addressee", "affiliation": "affiliation",
        "by": "named perpetrator", "category": "category", "certainty": "certainty about the perpetrator",
        "condition": "condition", "confirmation": "confirmation", "country": "country", "date": "date",
        "denied_by": "who denies it",
        "flag": "flag", "harm": "people harmed", "imo": "IMO number", "injured": "number injured", "killed": "number killed",
        "kind": "kind of actor", "likelihood": "likelihood", "marking": "marking",
        "missing": "number missing", "mmsi": "MMSI number", "name": "name", "outcome": "outcome",
        "place": "place", "position": "position", "published": "day of publication",
        "publisher": "publisher", "raised_by": "source", "role": "role", "sense": "sense",
        "speaker": "speaker", "stage": "stage", "status": "status", "taken": "number taken",
        "targets": "targets", "text": "text", "time": "time", "title": "title", "type": "type",
        "vessel": "name of the vessel", "vessel_type": "type of the vessel", "via": "channel",
        "weapons": "weapons", "when": "time of speaking", "words": "words",
    },
    "reliability": {
        "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable",
        "E": "unreliable", "F": "reliability cannot be judged",
    },
}  # fmt: skip
LABELS["act"]["other"] = "statement"
LABELS["incident"]["fired_upon"] = "shots fired"
