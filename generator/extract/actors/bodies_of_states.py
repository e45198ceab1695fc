"""Bodies that are told with their state behind them: "the Ministry of Defence of the Republic of Estonia".

In: the names of a text. Out: the same names, those of bodies reaching over their state and bearing its country, so that
two ministries of one name and two states stay two. A state inside such a name does not act itself. Leaves bodies with the
state before them ("the Estonian defence ministry") to their owners.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.actors.book import ActorBook
from generator.extract.actors.columns import Columns
from generator.extract.actors.gazetteer import Gazetteer, Known
from generator.extract.actors.names import Name
from generator.extract.actors.phrases import Phrase

__all__ = ["OWN", "over_their_states", "owning_state", "state_behind"]

OWN = frozenset({"government_body", "armed_forces"})
"""Kinds of bodies that a state itself has."""
BODIES = frozenset({"Ministry", "Government", "Embassy", "Parliament", "Department", "Directorate", "Consulate"})
"""First words of the bodies that every state has; a university "of the UK" is in it and not of it."""
LINKS = frozenset({"of", "the"})
FORMS = frozenset({"Republic", "Kingdom", "State", "Commonwealth", "Sultanate", "Emirate", "Principality", "Union", "Duchy"})
"""Forms of state, as official names begin: "the Republic of Estonia"."""
WORDS_OF_FORM = 3
"""Words of a form of state at most: "Federal Democratic Republic"."""


def over_their_states(c: Columns, found: list[Name], table: Gazetteer) -> list[Name]:
    """The names, each body told "of" its state reaching to the state's end."""
    out: list[Name] = []
    for name in found:
        if out and name.start < out[-1].end:
            continue  # the state within the name before
        while name.end > name.start + 1 and c.lower[name.end - 1] in LINKS:
            name.end -= 1
        if name.known.kind in OWN if name.known else c.word[name.start] in BODIES:
            _reach(c, name, table)
        name.key = c.words(name.start, name.end).replace("’", "'").replace("\n", " ")
        out.append(name)
    return out


def _reach(c: Columns, name: Name, table: Gazetteer) -> None:
    found = state_behind(c.word[name.end : name.end + 12], table)
    if found is None:
        return
    size, state = found
    name.end += size
    if name.known is not None:
        name.known = replace(name.known, name=c.words(name.start, name.end), country=state.country)


def owning_state(book: ActorBook, p: Phrase) -> str | None:
    """The state behind a body in lower case: "the navy of Iran"."""
    c = book.columns
    if p.kind not in OWN:
        return None
    links = (k for k in c.kids[p.at] if k > p.at and c.lower[k] == "of")
    behind = (book.at(k) for link in links for k in c.kids[link] if c.dep[k] == "pobj")
    return next((one for one in behind if one and book.entries[one].kind == "state"), None)


def state_behind(words: Sequence[str], table: Gazetteer) -> tuple[int, Known] | None:
    """How many words "of the Republic of Estonia" is and the state; None where the words begin with anything else."""
    size = len(words)
    if size < 2 or words[0] != "of":
        return None
    at = 2 if words[1] == "the" else 1
    forms = range(at, min(at + WORDS_OF_FORM, size - 1))
    starts = [at, *(i + 2 for i in forms if words[i] in FORMS and words[i + 1] == "of")]
    for start in starts:
        found = table.find([*words[start:], ""], 0)
        if found is not None and found[1].kind == "state" and found[1].form == "name":
            return start + found[0], found[1]
    return None
