"""Source-internal notes: a brief in, the same brief without them out. Touches no fact and no word of a source."""

from __future__ import annotations

from generator.model import Brief

__all__ = ["without_internal_notes"]


def without_internal_notes(brief: Brief) -> Brief:
    """The brief without findings, folders and grades of reliability. File names and hashes stay, to be verified."""
    sources = tuple(s.model_copy(update={"path": _name(s.path), "reliability": "F"}) for s in brief.sources)
    facts = tuple(
        f.model_copy(update={"document": f.document.model_copy(update={"path": _name(f.document.path), "reliability": "F"})})
        for f in brief.facts
    )
    return brief.model_copy(update={"sources": sources, "facts": facts, "findings": ()})


def _name(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1]
