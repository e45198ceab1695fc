"""Doc → risks: possible or ongoing harm that the text itself asserts or attributes.

In: a parsed ``Doc``, its actor book and statements where they are there. Out: ``doc._.sitbrief_risks``.
Refuses to infer: a harm that no word of the text states as possible, threatened, feared or going on is no risk.
"""

from __future__ import annotations

from generator.extract.risks.component import RisksComponent

__all__ = ["RisksComponent"]
