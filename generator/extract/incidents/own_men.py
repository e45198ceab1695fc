"""Whose men "officers", "marines" or "sailors" are that board a ship: those of the force that the text has just named.

In: the columns, the fleet and the doers of an event. Out: the doers without such bare words beside a named force, or the
token of the force that the sentences before name. Men with any word of their own beside them stay who they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.targets import agent_of

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet
    from generator.model import Perpetrator

__all__ = ["force_of", "without_bare_men"]

MEN = frozenset({"officers", "sailors", "marines", "soldiers", "inspectors", "commandos", "troops"})
FORCES = frozenset(
    {"navy", "guard", "guards", "coastguard", "army", "military", "police", "force", "forces", "marine", "marines"}
)
BEFORE = 2
"""Sentences before, in which the force is named."""


def without_bare_men(found: list[Perpetrator]) -> list[Perpetrator]:
    """The doers; of "Argentina's coast guard" and "officers" the first alone."""
    named = [p for p in found if p.span.text.lower() not in MEN]
    return named if any(p.actor is not None or " " in p.span.text for p in named) else found


def force_of(sheet: Sheet, fleet: Fleet, found: list[Perpetrator]) -> int | None:
    """The force whose "officers" alone are told as doers, where the sentences just before name one and no other."""
    if len(found) != 1 or found[0].span.text.lower() not in MEN:
        return None
    men = sheet.token_at(found[0].span.start)
    if sheet.lower[men + 1 : men + 2] in (["from"], ["of"], ["in"]):
        return None  # "officers from a Chinese ship"
    here = sheet.sentence[men]
    first = sheet.sentences[max(here - BEFORE, 0)][0]
    forces = [k for k in range(first, sheet.sentences[here][0]) if _named_force(sheet, fleet, k)]
    return forces[0] if len({sheet.words[sheet.left(k)] for k in forces}) == 1 else None


def _named_force(sheet: Sheet, fleet: Fleet, token: int) -> bool:
    """True for "by Argentina's coast guard", "the Kenyan navy stopped": a state's, by its name, as who does something."""
    over = sheet.head[token]
    doing = sheet.dep[token] == "nsubj" or (sheet.dep[token] == "pobj" and sheet.lower[over] == "by")
    if not doing or sheet.lemma[token] not in FORCES or agent_of(sheet, fleet, token) != "state":
        return False
    start, end = sheet.phrase(token)
    return any(sheet.ent[k] in {"GPE", "NORP"} for k in range(start, end))
