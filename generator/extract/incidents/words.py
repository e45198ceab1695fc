"""The event vocabularies, read from their data files and laid out for quick look-up.

In: ``incident_words.toml``, ``incident_sets.toml``, ``weapons.toml``, ``security_events.toml``, ``hedges.toml`` and
``armed_groups.tsv``. Out: frozen tables by lemma.
Holds no rules; a user's additions to the files are read the same way.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from generator.extract.hyphens import spellings
from generator.extract.lexicon import rows, table
from generator.extract.states import folded

__all__ = [
    "AGENTS",
    "FIGHTERS",
    "HEDGES",
    "JOINED_VERBS",
    "JOINED_WORDS",
    "LIGHT",
    "NOUNS",
    "OUTLAWS",
    "SOULS",
    "TARGETS",
    "UNREAL",
    "VERBS",
    "WEAPONS",
    "armed_groups",
    "frames",
    "strikes",
    "weapon_class",
    "wordset",
]


def _verbs() -> dict[str, tuple[tuple[str, str], ...]]:
    """{lemma: ((second word or "", sense), ...)}, two-word entries first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for sense, entries in table("incident_words")["verbs"].items():
        for entry in entries:
            lemma, _, second = entry.partition(" ")
            if (second, sense) not in found.setdefault(lemma, []):
                found[lemma].append((second, sense))
    return {lemma: tuple(sorted(pairs, key=lambda pair: pair[0] == "")) for lemma, pairs in found.items()}


def _by_word(tables: Mapping[str, list[str]]) -> dict[str, str]:
    """{word: class}; the first class that names a word keeps it."""
    found: dict[str, str] = {}
    for name, words in tables.items():
        for word in words:
            found.setdefault(word, name)
    return found


def _sets(tables: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in tables.items()}


VERBS = _verbs()
NOUNS = _by_word(table("incident_words")["nouns"])
LIGHT = {
    name: frozenset(tuple(entry.partition(" ")[::2]) for entry in entries)
    for name, entries in table("incident_words")["light"].items()
}
UNREAL = _sets(table("incident_words")["unreal"])
WEAPONS = _by_word(table("weapons")["weapons"])
AGENTS = _sets(table("security_events")["agents"])
TARGETS = _sets(table("security_events")["targets"])
OUTLAWS = AGENTS["hostile"] | AGENTS["people"]
"""Those who do violence, and the plain words for people that stand for them: "gunmen", "the men"."""
FIGHTERS = AGENTS["hostile"] | AGENTS["state"]
"""Those who do violence, for a state or against it."""
SOULS = TARGETS["person"] | TARGETS["crew"]
"""People ashore and afloat."""
HEDGES = {name: _sets(entries) for name, entries in table("hedges").items()}
STRIKES = frozenset(table("weapons")["strike"]["classes"])
JOINED_WORDS = spellings(NOUNS.keys() | frozenset().union(*AGENTS.values(), *TARGETS.values()))
JOINED_VERBS = spellings(VERBS)
"""Words as they stand behind a hyphen: "shoot-out", "passer-by", "machine-gunned"."""


@cache
def wordset(name: str) -> frozenset[str]:
    """A rule's set of words, by its name in ``incident_sets.toml``."""
    return frozenset(table("incident_sets")[name])


@cache
def armed_groups() -> frozenset[str]:
    """The folded names of armed groups, long and short; they are bombed and do the bombing."""
    cells = (cell for row in rows("armed_groups") for cell in row[:2])
    return frozenset(folded(name) for cell in cells for name in cell.split(";") if name)


@cache
def frames() -> dict[str, tuple[str, ...]]:
    """Words of texts that are about something else (drills, films, sport, …), by frame."""
    return {name: tuple(words) for name, words in table("security_events")["frames"].items()}


def strikes(weapon: str | None) -> bool:
    """True for a weapon class whose hit is a strike (missile, drone, mine, explosion)."""
    return weapon in STRIKES


@cache
def weapon_class(head: str, before: str) -> str | None:
    """The class of a weapon noun by its lemma, with the word before it deciding first ("sea drone", "water cannon")."""
    return WEAPONS.get(f"{before} {head}") or WEAPONS.get(head)
