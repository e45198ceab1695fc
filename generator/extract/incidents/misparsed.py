"""Words that the parser takes for another part of speech, told by the words around them.

In: the columns, a token. Out: yes or no. Knows no events; it only says what the word is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["by_a_deed", "is_said_of"]


def by_a_deed(sheet: Sheet, i: int) -> bool:
    """True for "were killed by Russian shelling", where the parse takes the noun for a verb of those who were killed."""
    before = next((k for k in range(i - 1, max(0, i - 4), -1) if sheet.lower[k] == "by"), None)
    return before is not None and sheet.passive(sheet.head[before]) and sheet.child(i, "dobj", "nsubj") is None


def is_said_of(sheet: Sheet, i: int) -> bool:
    """True for "the warden was slain", where the parse takes the participle for an adjective."""
    return sheet.tag[i] == "VBN" and sheet.dep[i] == "acomp" and sheet.tag[sheet.head[i]] == "VBD"
