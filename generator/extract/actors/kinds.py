"""Names → kinds. Type errors of the model dominate its span errors, so every occurrence of a name votes with its context.

In: columns and the names found. Out: for each distinct name a ``Verdict``: an actor kind, or ``place``, ``vessel`` or ``none``.
Never decides by one word's look alone where another occurrence says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.extract.actors.columns import Columns
from generator.extract.actors.names import POSSESSIVE, Name
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["Verdict", "verdicts"]

Vote = tuple[str, float, str]

FROM_LABEL: dict[str, tuple[str, float]] = {
    "PERSON": ("person", 1.6),
    "ORG": ("organization", 1.6),
    "GPE": ("place", 1.8),
    "LOC": ("place", 2.0),
    "FAC": ("place", 1.0),
    "NORP": ("none", 1.2),
    "PRODUCT": ("none", 0.8),
    "EVENT": ("none", 1.2),
    "LAW": ("none", 1.2),
    "WORK_OF_ART": ("none", 1.0),
    "LANGUAGE": ("none", 1.5),
}
BODIES = frozenset({"organization", "government_body", "media", "company", "armed_forces", "armed_group"})
MARKS = frozenset({"“", "”", '"', "*", "‘", "’", "_", "''", "``"})
SUBJECT = frozenset({"nsubj", "nsubjpass"})


@dataclass(slots=True)
class Verdict:
    """What a name stands for, by which votes."""

    kind: str = "none"
    votes: dict[str, float] = field(default_factory=dict)
    why: list[str] = field(default_factory=list)
    shape: dict[str, float] = field(default_factory=dict)
    times: int = 0

    def add(self, kind: str, weight: float, why: str) -> None:
        """Counts a vote of one occurrence; the first reasons are kept."""
        self.votes[kind] = self.votes.get(kind, 0.0) + weight
        if len(self.why) < 6 and why not in self.why:
            self.why.append(why)

    def settle(self) -> None:
        """Weighs what the occurrences said by the root of their number, and adds what the words themselves say."""
        if self.times > 1:
            share = self.times**-0.5
            self.votes = {kind: weight * share for kind, weight in self.votes.items()}
        for kind, weight in self.shape.items():
            self.votes[kind] = self.votes.get(kind, 0.0) + weight

    def close(self) -> None:
        """Decides: bodies are voted down to one kind before they stand against persons, places and ships."""
        bodies = {k: v for k, v in self.votes.items() if k in BODIES}
        if len(bodies) > 1 and "organization" in bodies:
            best = max((k for k in bodies if k != "organization"), key=lambda k: (bodies[k], k))
            if bodies[best] >= 2:
                self.votes[best] += self.votes.pop("organization")
        if self.votes:
            best = max(self.votes, key=lambda k: (self.votes[k], k))
            self.kind = best if self.votes[best] > 0 else "none"


def verdicts(c: Columns, found: list[Name], words: Vocabulary) -> dict[str, Verdict]:
    """One verdict for each distinct name."""
    out: dict[str, Verdict] = {}
    voter = _Voter(c, words)
    for name in found:
        verdict = out.get(name.key)
        if name.known:
            if verdict is None:
                out[name.key] = Verdict(name.known.kind, {}, ["a known name"])
            continue
        if verdict is None:
            verdict = out[name.key] = Verdict()
            for kind, weight, why in voter.shape(name):
                verdict.shape[kind] = verdict.shape.get(kind, 0.0) + weight
                verdict.why.append(why)
        verdict.times += 1
        for kind, weight, why in voter.context(name):
            verdict.add(kind, weight, why)
    for key, verdict in out.items():
        if (
            " " in key
            and verdict.times
            and (alone := out.get(key.rsplit(" ", 1)[-1]))
            and alone.votes.get("person", 0.0) >= 1.6
        ):
            verdict.shape["person"] = verdict.shape.get("person", 0.0) + 2.5
            verdict.why.append("its last word alone is a person's name here")
    for verdict in out.values():
        verdict.settle()
        verdict.close()
    return out


class _Voter:
    """Looks at one occurrence of a name."""

    def __init__(self, c: Columns, words: Vocabulary) -> None:
        self.c, self.words = c, words
        grammar = words.grammar
        self.speak, self.local, self.near = grammar["speak"], grammar["strict_local"], grammar["local"]
        self.place_nouns, self.hit = grammar["place_nouns"], grammar["hit"]
        self.motion, self.insiders = grammar["motion"], grammar["insiders"]

    def _moves(self, head: int) -> bool:
        return self.c.lemma[head] in self.motion

    def shape(self, name: Name) -> Iterator[Vote]:
        """Votes of the words themselves: last word, given name, capitals."""
        c, words = self.c, self.words
        first, last, size = c.word[name.start], c.word[name.end - 1], name.end - name.start
        head = last
        for i in range(name.start + 1, name.end - 1):
            if c.lower[i] in ("of", "for", "on", "against", "in"):
                head = c.word[i - 1]
                break
        if size > 1 and (kind := words.last.get(head)):
            yield ("none" if kind == "other" else kind), 4.0, f"the name's word {head}"
        elif size > 1 and head in words.last and head != last:
            yield words.last[last], 2.0, f"the name's word {last}"
        elif words.last.get(last) == "other":
            yield "none", 4.0, f"the name's word {last}"
        if self.c.words(name.start, name.end) in words.places:
            yield "place", 4.0, "a known place"
        if size > 1 and first in words.place_first:
            yield "place", 3.5, f"the name's word {first}"
        if last.lower() in words.ships:
            yield "vessel", 6.0, f"the name's word {last}"
        if size > 1 and first in words.media_first:
            yield "media", 1.0, f"the name's word {first}"
        if first in words.ship_prefixes and size > 1:
            yield "vessel", 6.0, "a ship's prefix"
        if first in words.given and not (size == 1 and name.label in ("GPE", "ORG")):
            yield "person", 3.0 if size > 1 else 1.5, "a given name"
        if size == 1 and 2 <= len(first) <= 6 and first.isupper() and first.isalpha():
            yield "organization", 1.5, "an acronym"
        if any(c.lower[i] in words.ships for i in range(name.start, name.end - 1)):
            yield "vessel", 3.0, "a kind of craft in the name"
        if head not in words.last and any(c.word[i] == "&" for i in range(name.start + 1, name.end)):
            yield "company", 2.5, "an ampersand"
        if last.isdigit() and size > 1:
            yield "vessel", 1.0, "a number at the end"

    def context(self, name: Name) -> Iterator[Vote]:
        """Votes of the place in the sentence."""
        c, words = self.c, self.words
        if name.label:
            kind, weight = FROM_LABEL[name.label]
            yield kind, weight, f"the model's {name.label}"
        start, end, head = name.title, name.end, self._head(name)
        if c.word[name.start].isupper() and self._shouted(name):
            yield "none", 6.0, "words in capitals around it"
        if name.title < name.start:
            title = c.word[name.start - 1]
            yield "person", 4.0, f"the title {title}"
        left = c.lower[start - 1] if start and c.sent[start - 1] == c.sent[start] else ""
        yield from self._left(name, left, start)
        yield from self._right(name, end)
        yield from self._syntax(name, head)

    def _shouted(self, name: Name) -> bool:
        """True where a neighbour is a whole word in capitals too: a headline or a notice, where capitals say nothing."""
        c = self.c
        sides = [i for i in (name.start - 1, name.end) if 0 <= i < len(c) and c.sent[i] == c.sent[name.start]]
        return any(len(c.word[i]) > 3 and c.word[i].isupper() and c.word[i].isalpha() for i in sides)

    def _head(self, name: Name) -> int:
        """The token of the name whose head lies outside."""
        head = self.c.head
        for i in range(name.end - 1, name.start - 1, -1):
            if not name.start <= head[i] < name.end or head[i] == i:
                return i
        return name.end - 1

    def _left(self, name: Name, left: str, start: int) -> Iterator[Vote]:
        c, words = self.c, self.words
        article = left in ("the", "a", "an")
        before = c.lower[start - 2] if article and start > 1 else left
        if article and name.start == name.title and not name.start < c.head[name.end - 1] == name.end:
            yield "person", -2.0, "an article before it"
            if left == "the" and name.label in ("PERSON", "FAC", "WORK_OF_ART", "PRODUCT") and name.end - name.start > 1:
                yield "vessel", 2.0, "the before what looks like a person"
        if left in MARKS and name.end < len(c) and c.word[name.end] in MARKS and name.end - name.start < 5:
            yield "vessel", 4.0 if c.lower[start - 2] == "the" else 2.5, "set in marks"
        if before in self.local:
            yield "place", 2.0 if article else 3.0, f"after {before}"
        elif before in self.near:
            yield "place", 0.7, f"after {before}"
        elif before == "of" and start > 1 and c.lemma[start - (3 if article else 2)] in self.place_nouns:
            yield "place", 5.0, "after a place noun"
        elif before in ("to", "from", "for", "toward", "towards") and self._moves(c.head[start - (2 if article else 1)]):
            yield "place", 2.5, f"after {before} and a verb of motion"
        elif before == "of" and start > 1 and c.lemma[start - (3 if article else 2)] in self.insiders:
            yield "organization", 1.5, "after members of"
        if before == "-" and start > 2 and c.lower[start - 2] in ("flagged", "registered", "owned"):
            yield "vessel", 2.0, "after a flag"
        if left in ("flagged", "registered") and c.word[start - 2] == "-":
            yield "vessel", 5.0, f"after -{left}"
        if before in ("aboard", "onboard"):
            yield "vessel", 3.0, f"after {before}"
        if not article and (kind := self._noun(start - 1, left)):
            yield kind, 5.0, f"after {left}"

    def _noun(self, at: int, left: str) -> str | None:
        """What a common noun right before a name says it is: "the tanker X", "newspaper X", "the group X"."""
        c, words = self.c, self.words
        if not left or at < 0 or c.tag[at] not in ("NN", "NNS", "NNP"):
            return None
        lemma = c.lemma[at].lower()
        if lemma in words.ships:
            return "vessel"
        if c.word[at][0].isupper() or c.lower[at] in words.offices:
            return None
        if lemma in words.nouns:
            kind = words.nouns[lemma]
            return "media" if left == "agency" and c.lower[at - 1] == "news" else kind
        return None

    def _right(self, name: Name, end: int) -> Iterator[Vote]:
        c, words = self.c, self.words
        if end >= len(c) or c.sent[end] != c.sent[name.start]:
            return
        right, lemma = c.lower[end], c.lemma[end].lower()
        if right == ",":
            after = c.lower[end + 1] if end + 1 < len(c) else ""
            if after == "who":
                yield "person", 2.0, "who follows"
            elif after.isdigit() and len(after) < 3:
                yield "person", 3.0, "an age follows"
        elif right == "who":
            yield "person", 2.0, "who follows"
        elif right == "-" and end + 1 < len(c) and c.lower[end + 1] in ("based", "born", "bound", "area"):
            yield "place", 4.0, f"-{c.lower[end + 1]} follows"
        elif right == "(" and end + 1 < len(c) and c.word[end + 1] in ("IMO", "MMSI"):
            yield "vessel", 6.0, "a ship's number follows"
        elif lemma in words.nouns and c.head[name.end - 1] == end:
            kind = words.nouns[lemma]
            if kind == "armed_group" and c.lower[name.title - 1] not in ("a", "an"):
                yield "armed_group", 3.0, f"{right} follows"
            elif kind == "organization":
                yield "organization", 2.5, f"{right} follows"
        elif lemma in self.insiders and c.head[name.end - 1] == end:
            yield "organization", 1.5, f"{right} follows"
        elif right in self.place_nouns and c.tag[end] == "NN" and c.head[name.end - 1] == end:
            yield "place", 2.0, f"{right} follows"
        elif (
            right in POSSESSIVE
            and end + 1 < len(c)
            and c.lower[end + 1] in ("crew", "captain", "master", "hull", "cargo", "owner")
        ):
            yield "vessel", 1.5, "a crew or cargo follows"

    def _syntax(self, name: Name, head: int) -> Iterator[Vote]:
        c, words = self.c, self.words
        dep, up = c.dep[head], c.head[head]
        multi = name.end - name.start > 1
        if dep in SUBJECT:
            lemma = c.lemma[up]
            if lemma in self.speak:
                yield "person", 1.6 if multi else 1.0, f"subject of {lemma}"
                yield "organization", 0.6, f"subject of {lemma}"
                yield "place", -1.0, f"subject of {lemma}"
                yield "vessel", -1.5, f"subject of {lemma}"
            elif lemma in self.hit and c.lower[name.start - 1 if name.start else 0] == "the" and name.label != "ORG":
                yield "vessel", 2.0, f"subject of {lemma} with an article"
        elif dep in ("appos", "conj") and (lemma := c.lemma[up].lower()):
            if dep == "appos" and not name.start <= up < name.end:
                yield from self._apposed(up, "stands beside")
            elif dep == "conj" and c.word[up][0].isupper() and c.dep[up] == "appos" and c.lemma[c.head[up]] in words.ships:
                yield "vessel", 5.0, "named in a list of ships"
        elif (
            dep == "dobj"
            and c.lemma[up] in self.hit
            and name.label not in ("ORG", "GPE")
            and c.lower[name.start - 1 if name.start else 0] == "the"
        ):
            yield "vessel", 2.0, f"object of {c.lemma[up]} with an article"
        for i in range(name.start, name.end):
            for kid in c.kids[i]:
                if c.dep[kid] == "appos" and kid >= name.end:
                    yield from self._apposed(kid, "explained by")

    def _apposed(self, at: int, how: str) -> Iterator[Vote]:
        """Votes of an apposition's noun: "X, a Panama-flagged tanker", "its Dutch operator, X"."""
        c, words = self.c, self.words
        lemma, low = c.lemma[at].lower(), c.lower[at]
        if c.tag[at] in ("NNP", "NNPS") and low not in words.offices:
            return
        if lemma in words.ships:
            yield "vessel", 5.0, f"{how} {low}"
        elif (lemma in words.offices or low in words.offices) and not (lemma in words.nouns and c.word[at - 1] == "'s"):
            yield "person", 3.5, f"{how} {low}"
        elif lemma in words.nouns:
            yield words.nouns[lemma], 4.0, f"{how} {low}"
        elif lemma in self.place_nouns:
            yield "place", 3.0, f"{how} {low}"
