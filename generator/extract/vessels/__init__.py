"""Ships in a text: ``find_vessels(text)`` gives every phrase that speaks of one, with name, class, flag, numbers and status.

``types`` knows the words for ships, ``names`` how a name is set apart, ``numbers`` IMO and MMSI numbers, ``mentions`` puts
the phrase together. Which phrases speak of the same ship is decided by whoever reads the event.
"""

from generator.extract.vessels.mentions import VesselMention, find_vessels, flag_of, status_of
from generator.extract.vessels.names import is_capitals
from generator.extract.vessels.numbers import check_imo, find_numbers
from generator.extract.vessels.types import TypeMention, find_types

__all__ = [
    "TypeMention",
    "VesselMention",
    "check_imo",
    "find_numbers",
    "find_types",
    "find_vessels",
    "flag_of",
    "is_capitals",
    "status_of",
]
