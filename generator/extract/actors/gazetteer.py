"""Known names → who they are. One table of token sequences, read from the lexicons once.

In: the words of a text. Out: the longest known name at a place. Knows nothing of context: whether a seat of government
stands for its state here is decided elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.extract.lexicon import rows
from generator.model import ActorKind, MentionForm

__all__ = ["Gazetteer", "Known", "gazetteer", "split_name"]


@dataclass(frozen=True, slots=True)
class Known:
    """What the lexicons say of a name: canonical name, kind, state (ISO alpha-3), form, and the body that it is part of."""

    name: str
    kind: ActorKind
    country: str | None = None
    form: MentionForm = "name"
    parent: str | None = None


BODIES: tuple[tuple[str, ActorKind], ...] = (
    ("companies", "company"),
    ("media", "media"),
    ("organizations", "organization"),
    ("government_bodies", "government_body"),
    ("armed_groups", "armed_group"),
    ("armed_forces", "armed_forces"),
)
"""Lexicon and kind; a later one wins where two list the same words."""

NO_PLURAL = ("s", "ese", "ish", "ch", "z", "men")

Entries = dict[str, list[tuple[tuple[str, ...], Known]]]


class Gazetteer:
    """Names by their first word, longest first."""

    def __init__(self) -> None:
        self.entries: Entries = {}
        self.states: dict[str, str] = {}
        self.adjectives: dict[str, str] = {}

    def add(self, words: str, known: Known) -> None:
        """Adds a name; the same words added again are overruled."""
        tokens = split_name(words)
        if not tokens:
            return
        here = [e for e in self.entries.get(tokens[0], []) if e[0] != tokens]
        here.append((tokens, known))
        here.sort(key=lambda e: -len(e[0]))
        self.entries[tokens[0]] = here

    def find(self, words: list[str], at: int) -> tuple[int, Known] | None:
        """End and meaning of the longest known name that starts at ``at``."""
        found = self.entries.get(words[at])
        if found is None:
            return None
        second = words[at + 1].replace("’", "'") if at + 1 < len(words) else ""
        for tokens, known in found:
            end = at + len(tokens)
            if len(tokens) == 1 or (
                tokens[1] == second and (len(tokens) == 2 or tuple(w.replace("’", "'") for w in words[at:end]) == tokens)
            ):
                return end, known
        return None

    def copy(self) -> Gazetteer:
        """A gazetteer of one's own to add to."""
        twin = Gazetteer()
        twin.entries = {k: list(v) for k, v in self.entries.items()}
        twin.states, twin.adjectives = dict(self.states), dict(self.adjectives)
        return twin


def split_name(words: str) -> tuple[str, ...]:
    """A name cut as the tokenizer cuts it: at blanks, hyphens and slashes between letters, and before 's.

    >>> split_name("Kurdistan Workers' Party"), split_name("al-Qaeda")
    (('Kurdistan', 'Workers', "'", 'Party'), ('al', '-', 'Qaeda'))
    """
    words = words.replace("’", "'")
    words = re.sub(r"(?<=[^\W\d_])([-/])(?=[^\W\d_])", r" \1 ", words)
    words = re.sub(r"'s(?= |$)", " 's", words)
    words = re.sub(r"(?<=s)'(?= |$)", " '", words)
    return tuple(words.replace(",", " ,").split())


@cache
def gazetteer() -> Gazetteer:
    """The names of the lexicons. Callers that add names take a ``copy``."""
    table = Gazetteer()
    for name, kind in BODIES:
        for row in rows(name):
            title, others, country, parent = (*row, "", "", "")[:4]
            known = Known(title, kind, country or None, "name", parent or None)
            for words in (title, *others.split(";")):
                table.add(words, known)
    for row in rows("countries"):
        code, title, others, peoples, seats = (*row, "", "", "")[:5]
        table.states[code] = title
        people = peoples.split(";")[0]
        table.adjectives[code] = title if not people or people.endswith("er") else people
        for words in (title, *others.split(";")):
            table.add(words, Known(title, "state", code))
            if len(words) > 3:
                table.add(words.upper(), Known(title, "state", code))
        for words in peoples.split(";"):
            table.add(words, Known(title, "state", code, "demonym"))
            if words and not words.endswith(NO_PLURAL) and words + "s" != title:
                table.add(words + "s", Known(title, "state", code, "demonym"))
        for words in seats.split(";"):
            table.add(words, Known(title, "state", code, "metonym"))
    table.adjectives["USA"] = "US"  # as the press says: US forces
    table.add("Brussels", Known("European Union", "organization", None, "metonym"))
    return table
