"""What changed between two editions of a brief: facts that came, went or read otherwise, each with its evidence.

In a brief, ``changes`` compares it with the edition before. Words of the earlier edition are carried whole in a ``Witness``:
its passages are not in this brief, so that no ``Reference`` may lead to them. Holds no judgement: a correction says that
a published value was replaced, not which of the two is right.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.document import Marking
from generator.model.frozen import Frozen
from generator.model.reference import Reference

__all__ = ["ChangeNature", "Changes", "FactChange", "FactKind", "PreviousEdition", "ValueChange", "Witness"]

FactKind = Literal["incident", "threat", "statement", "risk", "actor", "source", "brief"]
ChangeNature = Literal["replaced", "added", "withdrawn", "reworded"]


class Witness(Frozen):
    """What one edition rests a value on: words of a source, verbatim, with that edition's own reference ``label``.

    Without ``words`` the value is about the text itself: its marking, its publisher.
    """

    label: str
    document: str
    sha256: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    words: str = ""


class ValueChange(Frozen):
    """One field of a fact. ``old`` and ``new`` hold every value that the texts of an edition give: words, codes, ISO dates.

    ``replaced``: an old value is gone and another stands in its place; ``added`` and ``withdrawn``: one side gives
    none or fewer; ``reworded``: other words, the same figures and the same sense of yes and no.
    """

    field: str
    nature: ChangeNature
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()


class FactChange(Frozen):
    """One fact of either edition. ``title`` is an incident's title, an actor's name, or who said it (none: the text).

    ``words`` are those of the source. ``differences`` are empty where the whole fact came or went. ``old`` is the evidence
    of the earlier edition, ``new`` that of this one; ``references`` and ``facts`` lead to it in this one.
    """

    kind: FactKind
    title: str | None = None
    words: str | None = None
    differences: tuple[ValueChange, ...] = ()
    old: tuple[Witness, ...] = ()
    new: tuple[Witness, ...] = ()
    references: tuple[Reference, ...] = ()
    facts: tuple[str, ...] = ()


class PreviousEdition(Frozen):
    """The edition that this one is compared with, as its masthead described it."""

    title: str
    edition: str
    marking: Marking
    as_of: str | None = None
    compiled: str | None = None
    document_count: int = Field(ge=0)


class Changes(Frozen):
    """All differences by meaning. ``corrections``: published values that were replaced, one value an entry.

    ``changed`` holds the other differences of facts that are in both editions.
    """

    previous: PreviousEdition
    corrections: tuple[FactChange, ...] = ()
    added: tuple[FactChange, ...] = ()
    gone: tuple[FactChange, ...] = ()
    changed: tuple[FactChange, ...] = ()

    @property
    def is_empty(self) -> bool:
        """True where nothing came, went or changed."""
        return not (self.corrections or self.added or self.gone or self.changed)
