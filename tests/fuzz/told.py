"""A text with a fact of every kind, each with the id that an analyst would see: what fuzzed edits are laid over."""

from __future__ import annotations

from pathlib import Path

from generator.edits import identified
from generator.model import Facts
from tests.fuse.worlds import Told

__all__ = ["EDITS", "TOLD"]


def told() -> Facts:
    text = "Iran said the tanker Blue Horn would be hit. A drone hit the Blue Horn off Fujairah on Monday."
    world = Told(text, published="2025-02-03").actor("Iran", "state").statement("would be hit", speaker="Iran", cue="said")
    world.risk("hit").incident("A drone hit the Blue Horn", vessel="Blue Horn", place="Fujairah", date="2025-02-03")
    return identified(world.facts(), Path())


TOLD = told()
EDITS = f"""author = "Desk"
[facts.{TOLD.actors[0].stable_id}]
evidence = "Iran"
name = "Islamic Republic"
note = "So *called*."
[facts.{TOLD.statements[0].stable_id}]
evidence = "would be hit"
correct = {{ act = "threat", negated = false }}
[facts.{TOLD.risks[0].stable_id}]
evidence = "hit"
drop = true
[facts.{TOLD.incidents[0].stable_id}]
evidence = "A drone hit the Blue Horn"
marking = "TLP:AMBER"
written = 2025-02-04
correct = {{ date = "2025-02", lat = 12.5, lon = 56.5, flag = "PAN" }}
[assessment]
text = "Calm."
""".encode()
