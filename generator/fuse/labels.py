"""The plain words for the classes of the model. No judgement: a label says what a class is, nothing more."""

from __future__ import annotations

__all__ = [
    "DOMAIN_LABELS",
    "INCIDENT_LABELS",
    "KIND_LABELS",
    "VESSEL_LABELS",
    "counted",
    "joined",
    "number_word",
    "type_label",
    "vessel_label",
]

KIND_LABELS = {
    "person": "Person", "state": "State", "government_body": "Government body", "organization": "Organisation",
    "armed_group": "Armed group", "armed_forces": "Armed forces", "media": "Media", "company": "Company", "other": "Other",
}  # fmt: skip

DOMAIN_LABELS = {"maritime": "At sea", "land": "On land", "air": "In the air", "cyber": "Cyber", "other": "Elsewhere"}

INCIDENT_LABELS = {
    "boarding": ("Boarding", "of"), "attempted_boarding": ("Attempted boarding", "of"), "hijack": ("Hijack", "of"),
    "seizure": ("Seizure", "of"), "fired_upon": ("Shots fired", "at"), "strike": ("Strike", "on"),
    "suspicious_approach": ("Suspicious approach", "to"), "kidnap": ("Kidnap", "from"),
    "interference": ("Interference", "with"),
}  # fmt: skip
"""Label and preposition for each maritime type; ``other`` is named by the words of its evidence."""

VESSEL_LABELS = {
    "gas_carrier": "gas carrier", "offshore": "offshore vessel", "vehicle_carrier": "vehicle carrier",
    "bulk_carrier": "bulk carrier", "container_ship": "container ship", "tanker": "tanker", "fishing": "fishing vessel",
    "tug_barge": "tug or barge", "yacht": "yacht", "passenger": "passenger ship", "naval": "naval vessel",
    "general_cargo": "cargo vessel", "other": "vessel", "small_craft": "small craft",
}  # fmt: skip

NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def vessel_label(vessel_type: str | None) -> str | None:
    """The plain words for a vessel class; ``other`` says nothing and has none."""
    return VESSEL_LABELS.get(vessel_type) if vessel_type and vessel_type != "other" else None


def type_label(incident_type: str) -> str:
    """The plain word for an incident type, with a capital.

    >>> type_label("suspicious_approach"), type_label("truck_bombing")
    ('Suspicious approach', 'Truck bombing')
    """
    known = INCIDENT_LABELS.get(incident_type)
    words = known[0] if known else incident_type.replace("_", " ").strip() or "incident"
    return words[:1].upper() + words[1:]


def number_word(number: int) -> str:
    """A small number in words, a larger one in figures."""
    return NUMBER_WORDS[number] if 0 <= number < len(NUMBER_WORDS) else str(number)


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A count with its noun.

    >>> counted(1, "text"), counted(3, "text"), counted(12, "story", "stories")
    ('one text', 'three texts', '12 stories')
    """
    return f"{number_word(number)} {noun if number == 1 else plural or noun + 's'}"


def joined(names: list[str]) -> str:
    """Names as a list in a sentence.

    >>> joined(["Iran", "Russia", "Israel"])
    'Iran, Russia and Israel'
    """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
