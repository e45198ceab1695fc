"""Actors of several documents → one actor each: the same state, or the same name or acronym.

A simple join that never guesses: two people with one surname stay apart unless their full names agree. What a document
says of an actor is joined, never mixed with what it says of another.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Actor, ActorKind, Facts
from generator.words import ENGLISH, Words

__all__ = ["ActorIndex", "JoinedActor", "normal_name"]


def normal_name(name: str) -> str:
    """A name without case, accents, article and punctuation, for comparing.

    >>> normal_name("The Côte-d’Ivoire Navy")
    'cote d ivoire navy'
    """
    parted = name.replace("’", " ").replace("'", " ")
    plain = unicodedata.normalize("NFKD", parted).encode("ascii", "ignore").decode().strip() or parted
    return re.sub(r"^the ", "", " ".join(re.findall(r"\w+", plain.lower())))


COMMON_NOUN_STATES = re.compile(
    r"^United |\b(Republic|Kingdom|Emirates|Federation|Islands|Union)\b"
    r"|^(Netherlands|Philippines|Bahamas|Maldives|Gambia|Comoros)$"
)
"""States whose names are common nouns or plurals take the article in English; used where no text writes the full name."""


@dataclass(frozen=True)
class JoinedActor:
    """One actor over all documents, with the actor of each document that was joined into it.

    ``name`` is in the language of the brief where that has a name for it (a state), ``read_as`` that of the texts.
    """

    id: str
    name: str
    read_as: str
    kind: ActorKind
    country: str | None
    parts: tuple[tuple[str, Actor], ...]

    @property
    def salience(self) -> float:
        """The highest salience that any document gives it."""
        return max(a.salience for _, a in self.parts)

    @property
    def mention_count(self) -> int:
        """Mentions over all documents."""
        return sum(len(a.mentions) for _, a in self.parts)

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names the texts use, in the order of the texts, without repetitions of the name itself."""
        seen = {normal_name(self.name), normal_name(self.read_as)}
        out = []
        for _, actor in self.parts:
            for alias in (actor.name, *actor.aliases):
                if normal_name(alias) not in seen:
                    seen.add(normal_name(alias))
                    out.append(alias)
        return tuple(out)


class ActorIndex:
    """Answers which joined actor stands behind an actor id of a document."""

    def __init__(self, facts: Sequence[Facts], words: Words = ENGLISH) -> None:
        self.words = words
        self.texts = {f.document.id: f.document.text for f in facts}
        owner: dict[str, int] = {}
        groups: list[list[tuple[str, Actor]] | None] = []
        for each in facts:
            for actor in each.actors:
                self._place((each.document.id, actor), owner, groups)
        joined = [g for g in groups if g]
        self.actors = tuple(self._join(f"actor-{n}", g) for n, g in enumerate(joined, 1))
        self._by_part = {(d, a.id): j for j in self.actors for d, a in j.parts}

    def __iter__(self) -> Iterator[JoinedActor]:
        return iter(self.actors)

    def get(self, document: str, actor: str | None) -> JoinedActor | None:
        """The joined actor of a document's actor id, or None."""
        return self._by_part.get((document, actor)) if actor else None

    def name(self, document: str, actor: str | None) -> str | None:
        """The printed name of a document's actor id, or None."""
        found = self.get(document, actor)
        return found.name if found else None

    def with_article(self, actor: JoinedActor) -> str:
        """The name with "the" where the texts write it so at least half of the time; a body without a name has it."""
        uses: Counter[bool] = Counter()
        for document, part in actor.parts:
            for mention in part.mentions:
                if mention.form == "name" and normal_name(mention.text) == normal_name(actor.name):
                    before = self.texts[document][max(0, mention.start - 4) : mention.start].lower()
                    uses[before == "the " or mention.text.lower().startswith("the ")] += 1
        bare = re.sub(r"^[Tt]he ", "", actor.name)
        if actor.parts[0][1].name[:1].islower():
            bare = f"{bare[:1].lower()}{bare[1:]}"
            if not uses and actor.kind != "armed_group":
                return f"the {bare}"
        takes_it = uses[True] >= uses[False] if uses else bool(COMMON_NOUN_STATES.search(bare))
        return f"the {bare}" if takes_it else actor.name

    @staticmethod
    def _place(part: tuple[str, Actor], owner: dict[str, int], groups: list[list[tuple[str, Actor]] | None]) -> None:
        keys = _keys(part[1])
        homes = sorted({owner[k] for k in keys if k in owner})
        if homes:
            home = homes[0]
            for other in homes[1:]:
                groups[home] = [*(groups[home] or ()), *(groups[other] or ())]
                groups[other] = None
        else:
            home = len(groups)
            groups.append([])
        groups[home] = [*(groups[home] or ()), part]
        for key, place in owner.items():
            if place in homes:
                owner[key] = home
        owner.update(dict.fromkeys(keys, home))

    def _join(self, number: str, parts: list[tuple[str, Actor]]) -> JoinedActor:
        names = Counter(a.name for _, a in parts)
        kinds = Counter(a.kind for _, a in parts)
        given = [a.name for _, a in parts if any(c.field == "name" for c in a.corrections)]  # by the analyst
        name = given[0] if given else max(names, key=lambda n: (names[n], len(n), n))
        kind = max(kinds, key=lambda k: (kinds[k], k))
        country = next((a.country for _, a in parts if a.country), None)
        name = name[:1].upper() + name[1:]
        shown = self.words.country(name) if kind == "state" else name
        return JoinedActor(number, shown or name, name, kind, country, tuple(parts))


def _keys(actor: Actor) -> set[str]:
    """What two actors must share one of to be one: a name (see ``_name_keys``), or that the analyst joined them."""
    return _name_keys(actor) | ({f"joined:{actor.same_as}"} if actor.same_as else set())


ONE_IN_A_STATE = re.compile(
    r"\b(navy|army|air force|coast ?guard|border guard|parliament|central bank|supreme court"
    r"|(?:foreign|def[ae]n[cs]e|interior|finance|justice|energy|oil|health|transport|trade|economy) ministry"
    r"|ministry of (?:foreign affairs|def[ae]n[cs]e|the interior|finance|justice|energy|oil|health|transport|trade))$"
)
"""Bodies of which a state has one: "Russia's defence ministry" in one text is "the Russian defence ministry" in another."""


def _of_the_state(actor: Actor) -> set[str]:
    """The name of the one navy or foreign ministry of its state; nothing for other bodies."""
    own = ONE_IN_A_STATE.search(normal_name(actor.name)) if actor.country else None
    if own is None or actor.kind not in ("armed_forces", "government_body"):
        return set()
    office = re.sub(r"^ministry of (?:the )?(\w+).*", r"\1 ministry", own[1]).replace("defense", "defence").replace(" ", "")
    return {f"{actor.country} {office}"}


def _name_keys(actor: Actor) -> set[str]:
    """A state's code; else the full name or an acronym of the same class."""
    if actor.kind == "state":
        return {f"state:{actor.country or normal_name(actor.name)}"}
    if not any(m.form == "name" for m in actor.mentions):
        return {f"body:{name}" for name in _of_the_state(actor)} or {f"unnamed:{id(actor)}"}
    family = "person" if actor.kind == "person" else "body"
    names = {normal_name(actor.name)} | _of_the_state(actor)
    if family == "body":
        names |= {normal_name(a) for a in actor.aliases if re.fullmatch(r"[A-Z][A-Z0-9]{2,}", a)}
    if actor.kind == "armed_group":  # one name in two transliterations: Al Shabaab, Al-Shabab
        names |= {re.sub(r"(.)\1", r"\1", n) for n in names}
    return {f"{family}:{n}" for n in names if n}
