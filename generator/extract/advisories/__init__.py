"""Reports in telegraph style (IMB, NGA's Anti-Shipping Activity Messages, UKMTO) → incidents, without need of a parse.

In: a spaCy Doc or a text, and the day of its publication. Out: a tuple of ``Incident``, or None where the text is ordinary
prose, which is for others to read. A notice that tells of no event gives an empty tuple.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from generator.extract.advisories.reader import read_report
from generator.extract.advisories.style import reports_in
from generator.model import Incident

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["read_advisory"]


def read_advisory(doc: Doc | str, published: date | None = None) -> tuple[Incident, ...] | None:
    """The incidents of a text in telegraph style, ``i1`` onwards; None for ordinary prose.

    A Doc brings its own day of publication and its actor book, in which the perpetrators are entered.
    """
    text = doc if isinstance(doc, str) else doc.text
    if not isinstance(doc, str) and published is None and doc.has_extension("sitbrief_published"):
        published = doc._.sitbrief_published
    reports = reports_in(text)
    if not reports:
        return None
    found: list[Incident] = []
    for report in reports:
        incident = read_report(text, report, published, len(found) + 1)
        if incident is not None:
            found.append(incident)
    if not found and reports[0].house == "plain":
        return None
    return tuple(found)
