"""The word classes of the actor rules, from the lexicons, as sets and dictionaries.

In: lexicon files. Out: one cached ``Vocabulary``. Decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.extract.actors.gazetteer import split_name
from generator.extract.lexicon import lines, rows, table
from generator.model import ActorKind

__all__ = ["Vocabulary", "vocabulary"]

KINDS: tuple[ActorKind, ...] = ("organization", "company", "media", "government_body", "armed_forces", "armed_group")
"""Kinds that common nouns tell; a later one wins where two list the same noun."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``nouns``: common noun to kind; ``phrases``: fixed compounds by last word; ``last`` and ``first``: what the last or
    first word of a name says of its kind; ``arms``: nouns for weapons; ``ranks``: a rank to the nouns for who has it, all
    of them ``ranked``; ``actors``: all words that stand for one; ``stations``: offices and what people are by trade;
    ``callings``: those of them that are no actors.
    """

    nouns: dict[str, ActorKind]
    phrases: dict[str, tuple[tuple[tuple[str, ...], ActorKind], ...]]
    last: dict[str, str]
    first: dict[str, str]
    arms: frozenset[str]
    media_first: frozenset[str]
    masked: frozenset[str]
    people: frozenset[str]
    offices: frozenset[str]
    unique: frozenset[str]
    relational: frozenset[str]
    mouthpieces: frozenset[str]
    titles: frozenset[str]
    posts: frozenset[str]
    ranks: dict[str, tuple[str, ...]]
    ranked: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    suffixes: frozenset[str]
    ships: frozenset[str]
    ship_prefixes: frozenset[str]
    given: dict[str, str]
    persons: frozenset[str]
    stations: frozenset[str]
    actors: frozenset[str]
    callings: frozenset[str]
    documents: frozenset[str]
    places: frozenset[str]
    place_first: frozenset[str]
    wide: frozenset[str]
    platforms: frozenset[str]
    grammar: dict[str, frozenset[str]]

    def compound(self, lower: list[str], at: int) -> tuple[int, ActorKind] | None:
        """Length and kind of the fixed compound that ends at ``at``: "news agency", "coast guard"."""
        for tokens, kind in self.phrases.get(lower[at], ()):
            size = len(tokens)
            if size <= at + 1 and tuple(lower[at - size + 1 : at + 1]) == tokens:
                return size, kind
        return None


CODE = 3
"""Letters of a class that may be any firm's initials: "LNG", "LPG"."""
AMBIGUOUS = frozenset({"launch", "tender", "laker", "pusher", "raft", "inflatable", "craft", "zodiac", "dredge", "pontoon"})


def words(value: str | list[str]) -> frozenset[str]:
    """The words of a lexicon entry, written as a list or as one text."""
    return frozenset(value.split() if isinstance(value, str) else value)


@cache
def vocabulary() -> Vocabulary:
    """The word classes, read once."""
    nouns_table, offices, ships, given = table("actor_nouns"), table("offices"), table("ship_words"), table("given_names")
    nouns: dict[str, ActorKind] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], ActorKind]]] = {}
    for kind in KINDS:
        entry: dict[str, Any] = nouns_table[kind]
        nouns.update(dict.fromkeys(entry["nouns"].split(), kind))
        for phrase in " ".join(entry.get("phrases", "").split("\n")).split(";"):
            if tokens := split_name(phrase):
                phrases.setdefault(tokens[-1], []).append((tokens, kind))
    last: dict[str, str] = {}
    names = dict(nouns_table["names"])
    place_first = words(names.pop("place_first"))
    first = {word: kind for kind, listed in nouns_table["first"].items() for word in listed.split()}
    for name, entry_words in names.items():
        last.update(dict.fromkeys(entry_words.split(), name))
    last.update(dict.fromkeys(nouns_table["company"]["last"].split(), "company"))
    last.update(dict.fromkeys((w for w in nouns_table["media"]["last"].split() if w not in last), "media"))
    sexes = dict.fromkeys(given["male"].split(), "m")
    for name in given["female"].split():
        sexes[name] = "" if name in sexes else "f"
    people, held = words(nouns_table["armed_group"]["people"]), words(offices["offices"])
    grammar = {name: words(value) for name, value in table("actor_grammar").items()}
    actors = people.union(nouns, held, phrases, grammar["states"])
    persons = frozenset(word for line in lines("person_nouns") for word in line.split())
    ranks = {rank: tuple(ranked.split()) for rank, ranked in offices["ranks"].items()}
    return Vocabulary(
        nouns=nouns,
        phrases={k: tuple(sorted(v, key=lambda e: -len(e[0]))) for k, v in phrases.items()},
        last=last,
        first=first,
        arms=frozenset(w for listed in table("weapons")["weapons"].values() for w in listed)
        | words(nouns_table["arms"]["nouns"]),
        media_first=words(nouns_table["media"]["first"]),
        masked=words(nouns_table["armed_group"]["masked"]),
        people=people,
        offices=held,
        unique=words(offices["unique"]),
        relational=words(offices["relational"]),
        mouthpieces=words(offices["mouthpieces"]),
        titles=words(offices["titles"]),
        posts=words(offices["posts"]),
        ranks=ranks,
        ranked=frozenset().union(*ranks.values()),
        female=words(offices["female"]),
        male=words(offices["male"]),
        suffixes=words(offices["suffixes"]),
        ships=words(ships["types"]) | _craft(),
        ship_prefixes=words(ships["prefixes"]),
        given=sexes,
        persons=persons,
        stations=held | persons,
        actors=actors,
        callings=persons - actors,
        documents=words(table("reporting_nouns")["document"]),
        places=frozenset(lines("places")) | frozenset(lines("wide_places")) | _ports(),
        place_first=place_first,
        wide=frozenset(lines("wide_places")),
        platforms=frozenset(table("actor_grammar")["platforms"]),
        grammar=grammar,
    )


def _craft() -> frozenset[str]:
    """Classes of ships that are one word and mean nothing else: "longliner", "Suezmax"."""
    listed = {term for terms in table("vessel_types")["classes"].values() for term in terms if term.isalpha()}
    return frozenset(term for term in listed if len(term) > CODE) - AMBIGUOUS


def _ports() -> frozenset[str]:
    """Ports whose names are no everyday words."""
    return frozenset(row[0] for row in rows("ports") if len(row) < 7 or not row[6])
