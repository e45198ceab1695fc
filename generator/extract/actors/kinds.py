"""Names → kinds. Type errors of the model dominate its span errors, so every occurrence of a name votes with its context.

In: columns and the names found. Out: for each distinct name a ``Verdict``: an actor kind, ``place``, ``vessel`` or ``none``.
Never decides by one word's look alone where another occurrence says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.extract.actors.columns import Columns
from generator.extract.actors.names import Name
from generator.extract.actors.vocabulary import Vocabulary
from generator.extract.actors.votes import Voter

__all__ = ["BODIES", "Verdict", "verdicts"]

BODIES = frozenset({"organization", "government_body", "media", "company", "armed_forces", "armed_group"})
SLIGHT = 4.0
"""How many times the votes for a kind the votes for a body of any kind may be."""
REASONS = 6
"""Reasons kept for a verdict."""


@dataclass(slots=True)
class Verdict:
    """What a name stands for, by which votes."""

    kind: str = "none"
    votes: dict[str, float] = field(default_factory=dict)
    why: list[str] = field(default_factory=list)
    shape: dict[str, float] = field(default_factory=dict)
    times: int = 0

    def add(self, votes: dict[str, float], kind: str, weight: float, why: str) -> None:
        """Counts a vote; the first reasons are kept."""
        votes[kind] = votes.get(kind, 0.0) + weight
        if len(self.why) < REASONS and why not in self.why:
            self.why.append(why)

    def close(self) -> None:
        """Decides. What the occurrences said is weighed by the root of their number, what the words say counts whole.

        Votes for a body of any kind go to the best of the kinds told before it stands against persons, places and ships.
        """
        if self.times > 1:
            share = self.times**-0.5
            self.votes = {kind: weight * share for kind, weight in self.votes.items()}
        for kind, weight in self.shape.items():
            self.votes[kind] = self.votes.get(kind, 0.0) + weight
        loose = self.votes.pop("body", 0.0)
        told = {k: v for k, v in self.votes.items() if k in BODIES}
        if loose or told:
            kind = max(told, key=lambda k: (told[k], k)) if told else "organization"
            kind = kind if told.get(kind, 0.0) * SLIGHT > loose else "organization"  # one hint among many mentions
            self.votes[kind] = self.votes.get(kind, 0.0) + loose
        if self.votes:
            best = max(self.votes, key=lambda k: (self.votes[k], k))
            self.kind = best if self.votes[best] > 0 else "none"


def verdicts(c: Columns, found: list[Name], words: Vocabulary) -> dict[str, Verdict]:
    """One verdict for each distinct name."""
    out: dict[str, Verdict] = {}
    voter = Voter(c, words)
    for name in found:
        verdict = out.get(name.key)
        if name.known:
            if verdict is None:
                out[name.key] = Verdict(name.known.kind, {}, ["a known name"])
            continue
        if verdict is None:
            verdict = out[name.key] = Verdict()
            for kind, weight, why in voter.shape(name):
                verdict.add(verdict.shape, kind, weight, why)
        verdict.times += 1
        for kind, weight, why in voter.context(name):
            verdict.add(verdict.votes, kind, weight, why)
    _surnames(out)
    for verdict in out.values():
        if verdict.times:
            verdict.close()
    return out


def _surnames(out: dict[str, Verdict]) -> None:
    """ "Lester Holt" is a person where the text also says "Holt" as one says a person."""
    for key, verdict in out.items():
        alone = out.get(key.rsplit(" ", 1)[-1]) if " " in key and verdict.times else None
        if alone and alone.votes.get("person", 0.0) >= 1.6:
            verdict.add(verdict.shape, "person", 2.5, "its last word alone is a person's name here")
