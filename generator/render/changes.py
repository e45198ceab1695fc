"""What changed since the edition before, as a template sees it: what of it a pack is about, its words with their language.

In: the brief's plain values. Out: the same, in place. Drops no correction of a text that the pack is about.
"""

from __future__ import annotations

from typing import Any

__all__ = ["keep_changes_of", "mark_languages"]

_LISTS = ("corrections", "added", "gone", "changed")


def keep_changes_of(changes: dict[str, Any], documents: set[str], known: set[str]) -> None:
    """Keeps what rests on one of the documents; what rests on a text that today's brief has not is kept too."""
    for name in _LISTS:
        changes[name] = [item for item in changes[name] if (of := _documents(item)) & documents or not of & known]


def _documents(change: dict[str, Any]) -> set[str]:
    return {fact.partition("/")[0] for fact in change["facts"]} or {w["document"] for w in (*change["new"], *change["old"])}


def mark_languages(changes: dict[str, Any], own: str) -> None:
    """Gives every witness and change the language of its words as ``lang``, None for the edition's ``own``."""
    for change in (item for name in _LISTS for item in changes[name]):
        tags = []
        for witness in (*change["new"], *change["old"]):
            tag = witness["language"] or "en"
            witness["lang"] = tag if tag.partition("-")[0] != own else None
            tags.append(witness["lang"])
        change["lang"] = tags[0] if tags else None
