"""What the sentence says of a name → votes: "X, a charity", "X is a port", "the chief of the bureau, X".

In: columns, a name, and the noun that explains it. Out: (kind, weight, reason) triples. Counts nothing, like ``votes``,
which asks it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.actors.columns import Columns
from generator.extract.actors.gazetteer import gazetteer
from generator.extract.actors.names import Name
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["Explained"]

RIVALS = frozenset({"competitor", "rival"})
PEERS = RIVALS | {"counterpart", "parent", "affiliate"}
"""What a firm or body is to another."""
CALLED = ("ician", "ologist", "grapher")
"""Endings of callings."""
DEALS = frozenset(
    {"cooperate", "contest", "comply", "sue", "investigate", "refund", "hire", "reroute", "compensate", "invest"}
)
"""What a firm says that it does, and hardly anything else that "it" could be."""
SUBJECT = frozenset({"nsubj", "nsubjpass"})
BRANCHES = frozenset(
    {"offshoot", "affiliate", "splinter", "wing", "branch", "arm", "faction", "breakaway", "franchise", "ally", "group"}
)
"""What a group of fighters is of another."""


class Explained:
    """Looks at the nouns that stand for a name in one text."""

    def __init__(self, c: Columns, words: Vocabulary) -> None:
        self.c, self.words, self.place_nouns = c, words, words.grammar["place_nouns"]
        self.speak = words.grammar["speak"]

    def told(self, name: Name, dep: str, up: int) -> Iterator[tuple[str, float, str]]:
        """Votes of what the sentence says that it is: "X is a charity", "X, a charity"."""
        c = self.c
        if dep == "nsubj" and c.lemma[up] == "be":
            for kid in c.kids[up]:
                if c.dep[kid] == "attr" and kid > up:
                    yield from self.by(kid, f"{c.lower[up]} a")
        for i in range(name.start, name.end):
            for kid in c.kids[i]:
                if c.dep[kid] == "appos" and kid >= name.end:
                    yield from self.by(kid, "explained by")

    def holder(self, name: Name, up: int) -> Iterator[tuple[str, float, str]]:
        """ "The head of the Security Service, Ann Lee, told": her name hangs on the service, and is not its own."""
        c, words = self.c, self.c.word[name.start : name.end]
        if (
            not 1 < len(words) <= 3
            or any(word.isupper() and len(word) > 1 for word in words)
            or words[-1] in self.words.last
        ):
            return
        links = ("of",) if c.lemma[up] in self.words.nouns else ("of", "to", "for", "in", "at")
        while c.dep[up] == "pobj" and c.lower[c.head[up]] in links:
            up = c.head[c.head[up]]
            if c.lemma[up].lower() in self.words.offices:
                held = c.dep[up] == "appos" and c.word[c.head[up]][0].isupper()  # "Ann Lee, a director of the firm, X"
                if not held:
                    yield "person", 3.0, f"stands behind {c.lower[up]}"
                return

    def by(self, at: int, how: str) -> Iterator[tuple[str, float, str]]:
        """Votes of an apposition's noun: "X, a Panama-flagged tanker", "its Dutch operator, X"."""
        c, words = self.c, self.words
        at = self._one_of(at)
        lemma, low = c.lemma[at].lower(), c.lower[at]
        if c.tag[at] in ("NNP", "NNPS") and low not in words.offices:
            return
        if fixed := words.compound(c.lower, at):
            yield fixed[1], 6.0, f"{how} {c.lower[at - 1]} {low}"
            return
        if lemma in PEERS and any(
            c.lower[kid] == "its" or (c.dep[kid] == "poss" and c.tag[kid] != "PRP$") for kid in c.kids[at]
        ):
            yield "company" if lemma in RIVALS else "body", 3.0, f"{how} {low}"
            yield "person", -1.5, f"{how} {low}"
        elif lemma in words.ships:
            yield "vessel", 7.0, f"{how} {low}"
        elif lemma in words.grammar["works"]:
            yield "none", 5.0, f"{how} {low}"
        elif lemma in words.offices or low in words.offices:
            yield from self._office_or_firm(at, lemma, f"{how} {low}")
        elif lemma in words.nouns or (lemma in BRANCHES and self._of_fighters(at)):
            public = words.nouns.get(lemma) == "organization" and self._of_state(at)
            armed = lemma in BRANCHES and self._of_fighters(at)
            armed = armed or (words.nouns.get(lemma) == "organization" and c.lower[at - 1] in words.grammar["fighting"])
            kind = "armed_group" if armed else words.nouns.get(lemma, "armed_group")
            yield "government_body" if public else kind, 6.0, f"{how} {low}"
        elif lemma in self.place_nouns:
            yield "place", 3.0, f"{how} {low}"
        elif (lemma in words.persons or lemma.endswith(CALLED)) and lemma not in words.grammar["parties"]:
            yield "person", 2.5, f"{how} {low}"

    def _one_of(self, at: int) -> int:
        """ "One of the country's biggest banks", "the strongest of the rebel movements": the noun behind "of"."""
        c = self.c
        if c.lower[at] != "one" and c.tag[at] != "JJS":
            return at
        return next((obj for of in c.kids[at] if c.lower[of] == "of" for obj in c.kids[of] if c.dep[obj] == "pobj"), at)

    def of_itself(self, verb: int) -> Iterator[tuple[str, float, str]]:
        """ "X insists that it never asked": who speaks of "it" is a body, who speaks of "she" may be a person."""
        c = self.c
        beside = (kid for kid in c.kids[verb] if c.dep[kid] == "conj" and c.lemma[kid] in self.speak)
        for clause in [kid for said in (verb, *beside) for kid in c.kids[said]]:
            subject = next((k for k in c.kids[clause] if c.dep[k] in SUBJECT), None) if c.dep[clause] == "ccomp" else None
            if subject is not None and subject > verb and c.lower[subject] == "it" and c.lemma[c.head[subject]] != "be":
                yield "body", 2.0, "speaks of itself"
                yield "person", -1.5, "speaks of itself"
                yield "place", -2.0, "speaks of itself"
                appeals = c.lemma[clause] == "appeal" and c.lower[clause + 1 : clause + 2] != ["to"]
                if appeals or c.lemma[clause] in DEALS:
                    yield "body", 2.0, f"says that it would {c.lemma[clause]}"
                    yield "person", -2.0, f"says that it would {c.lemma[clause]}"

    def _of_fighters(self, at: int) -> bool:
        """ "An offshoot of al-Qaeda", "a Taliban affiliate"."""
        c, table = self.c, gazetteer()
        near = [kid for kid in c.kids[at] if c.dep[kid] in ("compound", "amod", "nmod")]
        near += [obj for prep in c.kids[at] if c.lower[prep] in ("of", "to", "from") for obj in c.kids[prep]]
        for token in near:
            for start in range(max(0, token - 2), token + 1):
                found = table.find([*c.word[start : token + 1], ""], 0)
                if found and found[1].kind == "armed_group":
                    return True
        return False

    def _of_state(self, at: int) -> bool:
        """ "Portugal's cyber security centre"."""
        c = self.c
        return any(c.dep[kid] == "poss" and c.ent[kid] == "GPE" for kid in c.kids[at])

    def _office_or_firm(self, at: int, lemma: str, why: str) -> Iterator[tuple[str, float, str]]:
        """A "manager" or "owner" is a person or a firm; a ship's is a firm."""
        c, words = self.c, self.words
        kind = words.nouns.get(lemma)
        if kind is None:
            yield "person", 3.5, why
        elif c.dep[at] == "pobj" and c.lower[c.head[at]] == "for":
            yield kind, 5.0, why  # "a spokeswoman for the owner, X"
        elif any(c.dep[kid] == "poss" and c.lemma[kid].lower() in words.ships for kid in c.kids[at]):
            yield kind, 5.0, why
        else:
            yield "person", 2.0, why
            yield kind, 2.0, why
