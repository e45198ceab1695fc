"""The custom attributes that the extraction components leave on a spaCy ``Doc``, registered once and without force.

``doc._.sitbrief_book``         the actor book: who is who in this text (``generator.extract.actors.ActorBook``)
``doc._.sitbrief_published``    the day of publication, set by the caller; None where the text is undated
``doc._.sitbrief_actors``       tuple of ``Actor``, filled by ``sitbrief_salience``
``doc._.sitbrief_statements``   tuple of ``Statement``
``doc._.sitbrief_incidents``    tuple of ``Incident``
``doc._.sitbrief_risks``        tuple of ``Risk``

In: nothing but spaCy. Out: the attributes, there however often they are asked for. Never replaces what another program set.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from spacy.tokens import Doc

__all__ = ["published", "register_attributes"]

DEFAULTS: dict[str, Any] = {
    "sitbrief_book": None,
    "sitbrief_published": None,
    "sitbrief_actors": (),
    "sitbrief_statements": (),
    "sitbrief_incidents": (),
    "sitbrief_risks": (),
}


def register_attributes() -> None:
    """Declares the attributes; a second call changes nothing."""
    for name, default in DEFAULTS.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)


class published:  # noqa: N801 - reads as a word of the house: published.get(doc)
    """The day of publication of a doc, against which relative dates are read."""

    @staticmethod
    def set(doc: Doc, day: date | None) -> None:
        """Sets the day."""
        doc._.sitbrief_published = day

    @staticmethod
    def get(doc: Doc) -> date | None:
        """The day, or None where the text is undated."""
        day: date | None = doc._.sitbrief_published
        return day
