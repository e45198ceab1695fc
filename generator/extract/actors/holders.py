"""Whom an office or a noun for people goes back to: "the minister", "the defence minister", "the old man", or on to.

In: a phrase, the book, and who was spoken of last. Out: an entry with a name, or None. A lead often has the office first and
the name a paragraph later ("the country's foreign minister said ... Foreign Minister Ann Lee").
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.owners import Owners
from generator.extract.actors.phrases import DEFINITE, Phrase
from generator.extract.actors.recent import Recent
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["Holders"]

DETERMINERS = frozenset({"DT", "POS", "PRP$", "RB"})
BACK = 3
"""Sentences back in which a noun for people finds whom it says more of."""
BELOW = frozenset({"sub", "deputy", "vice", "assistant", "associate", "former"})
ANYBODY = frozenset({"man", "woman", "boy", "girl", "father", "mother", "year-old"})
"""Nouns that fit a person of whom nothing is told."""
AHEAD = 8
"""Sentences after an office in which its holder's name may follow."""
SOON = 4
"""Sentences in which he may be named by the bare office."""
NEAR = 4
"""Tokens in which what an office is of is named."""
HEADS = frozenset(
    {"secretary", "minister", "director", "head", "president", "commissioner", "chairman", "chairwoman", "chief"}
)
"""Offices of those whom the press calls the chief of what they are for."""
LEADING = frozenset(
    {"commissioner", "governor", "director", "mayor", "prefect", "sheriff", "commander", "chief", "rector", "chairman"}
)
"""Offices that are named in full first, and bare with the name: "the county commissioner ... Commissioner Ann Lee"."""


class Holders:
    """The holders of offices in one text."""

    def __init__(self, book: ActorBook, words: Vocabulary, recent: Recent) -> None:
        self.book, self.c, self.words, self.recent = book, book.columns, words, recent
        self.lesser, self.speak = words.grammar["lesser"], words.grammar["speak"] | words.grammar["reacts"]
        self.owners = Owners(book)
        self.plain, self.rivals = words.grammar["plain"], words.grammar["rivals"]
        self.torn = False  # True where the last office asked for could be either of two

    def of(self, p: Phrase, owner: str | None) -> Entry | None:
        """The last person with that office and all that qualifies it here, else the one whose name comes soon.

        A bare "minister" is no prime minister, and the holder of the office itself goes before a deputy or former one.
        """
        qualities = self._qualities(p)
        own = self.recent.latest(lambda e: self._fits(e, p, owner, qualities, False), p.start)
        found = own or self.recent.latest(lambda e: self._fits(e, p, owner, qualities, True) and not self._below(e), p.start)
        self.torn = found is not None and self._has_a_peer(found, p, owner, qualities)
        if found and (self.torn or self._is_his_own(found, p)):
            return None
        return found or self._ahead(p, owner, qualities) or self._called_chief(p, qualities)

    def _called_chief(self, p: Phrase, qualities: frozenset[str]) -> Entry | None:
        """ "The transport chief" for the one transport secretary told of, "the port boss" for the head of the port."""
        if p.lemma not in ("chief", "boss") or p.first != "the" or len(qualities) != 1:
            return None
        heads = [e for e in self.book if e.kind == "person" and e.named and qualities <= self._role(e) and e.nouns & HEADS]
        told = heads[0] if len(heads) == 1 and not self.is_former(heads[0]) else None
        return told if told and min(told.mentions)[0] < p.start else None

    def _is_his_own(self, holder: Entry, p: Phrase) -> bool:
        """ "The surgeon Ann Lee thanked her doctor": somebody's own doctor is another."""
        return p.first in ("his", "her") and any(self.c.sent[a] == self.c.sent[p.at] for a, _, _ in holder.mentions)

    def _has_a_peer(self, holder: Entry, p: Phrase, owner: str | None, qualities: frozenset[str]) -> bool:
        """ "The minister", behind one sentence that names two of them: it could be either."""
        c = self.c
        told = max(a for a, _, _ in holder.mentions if a < p.start)
        last = c.sent[told]
        if any("counterpart" in e.nouns and any(told < a < p.start for a, _, _ in e.mentions) for e in self.book):
            return True  # "her Korean counterpart, Ann Lee, agreed. The minister said": a minister as well
        others = (e for e in self.book if e is not holder and self._fits(e, p, owner, qualities, False))
        return any(c.sent[a] == last for e in others for a, _, _ in e.mentions if a < p.start)

    def _below(self, entry: Entry) -> bool:
        """ "The sub-prefect", without a name: told of by his rank, he is not "the prefect"; nor is a former one."""
        return self.is_former(entry) or (not entry.named and bool(self._role(entry) & BELOW))

    def is_former(self, entry: Entry) -> bool:
        """True for who is told to have had an office."""
        return "former" in self._role(entry)

    def told_before(self, p: Phrase) -> Entry | None:
        """ "The prelate" for a bishop, "the old man", "the 34-year-old": a noun that is new, for the person told of before.

        It must be a word for what he is told to be, or one that fits anybody, and then nobody else may be about: behind
        "a van hit Ann Lee", "the driver" is not Ann Lee.
        """
        c = self.c
        speaks = (c.dep[p.at] == "nsubj" or p.lemma == "year-old") and c.lemma[c.head[p.at]] in self.speak
        near = self.near(p) if speaks else []
        if len(near) != 1 or self._is_known(p, near[0]):
            return None
        (entry,) = near
        new = p.lemma in ANYBODY or self._says_more(p)
        if p.lemma not in entry.nouns and not (new and self._is_alone(p, entry)):
            return None
        sex = "f" if p.lemma in self.words.female or p.lemma == "woman" else "m" if p.lemma in self.words.male else ""
        sex = "m" if p.lemma == "man" else sex
        return entry if (entry.named or p.lemma in entry.nouns) and not (sex and entry.sex and sex != entry.sex) else None

    def _says_more(self, p: Phrase) -> bool:
        """ "The former nurse": a calling that somebody had; an office has its own holders."""
        held = self.words.unique | self.words.relational | self.words.mouthpieces
        return self.c.lower[p.at - 1] == "former" and p.lemma not in held and p.lemma not in self.rivals

    def _is_alone(self, p: Phrase, entry: Entry) -> bool:
        """True where the person is the subject of the sentence that names him last, and nobody else is told of since."""
        c = self.c
        told = [(a, b) for a, b, _ in entry.mentions if b <= p.start]
        first = c.sents[c.sent[max(told)[0]]]
        heads = [self.book.head(a, b) for a, b in told if a >= first]
        heads += [c.head[at] for at in heads if c.dep[at] == "appos"]  # "the mediator, Ann Lee, urged calm"
        his = {*heads, *(i for a, b in entry.roles for i in range(a, b))}
        others = (i for i in range(first, p.start) if c.tag[i] in ("NN", "NNS") and i not in his)
        subject = any(c.dep[at] in ("nsubj", "nsubjpass") for at in heads)
        return subject and not any(c.lemma[i].lower() in self.words.stations for i in others)

    def near(self, p: Phrase) -> list[Entry]:
        """The persons told of in the nearest sentence that names any."""
        c, here = self.c, self.c.sent[p.at]
        for back in range(BACK + 1):
            first, end = (
                c.sents[max(0, here - back)],
                p.start if back == 0 else c.sents[here - back + 1] if here >= back else 0,
            )
            near = [e for e in self.book if e.kind == "person" and any(first <= a < end for a, _, _ in e.mentions)]
            if near:
                return near
        return []

    def _is_known(self, p: Phrase, of: Entry) -> bool:
        """True where the noun was used before of another, or has words behind it that tell who is meant."""
        c = self.c
        aside = p.end < len(c) and c.word[p.end] == ","  # "the prelate, who ..., said"
        if "new" in c.lower[p.start : p.at]:
            return False  # "the new chief executive" is not the old one
        told = [kid for kid in c.kids[p.at] if kid > p.at and c.dep[kid] in ("prep", "relcl", "acl", "appos")]
        children = len(told) == 1 and c.lower[told[0]] == "of" and c.tag[told[0] + 1] == "CD"  # "the father of four"
        if told and not aside and not children:
            return True
        earlier = (i for i in range(p.start) if c.lower[i] == p.low)
        return any(c.dep[i] != "appos" or self.book.at(c.head[i]) != of.id for i in earlier)

    def _qualities(self, p: Phrase) -> frozenset[str]:
        c = self.c
        told = {c.lemma[i].lower() for i in range(p.start, p.at) if c.tag[i] not in DETERMINERS and self.book.at(i) is None}
        return frozenset(told - {"ex", "-"} | {"former"} if "ex" in told else told)

    def _role(self, entry: Entry) -> frozenset[str]:
        role = frozenset(self.c.lemma[i].lower() for a, b in entry.roles for i in range(a, b))
        return role | {"former"} if "ex" in role else role

    def _fits(self, entry: Entry, p: Phrase, owner: str | None, qualities: frozenset[str], lesser: bool) -> bool:
        if entry.kind != "person" or p.lemma not in entry.nouns or self._is_elsewhere(p, entry):
            return False
        role = self._role(entry) | self.plain
        other = (role & self.lesser) - qualities
        if (other and not lesser) or (p.lemma == "minister" and "prime" in other) or not qualities <= role:
            return False
        known = owner is None or entry.affiliation in (owner, None) or self.book.entries[owner].affiliation is not None
        return known and not self.owners.differ(p, entry)

    def _is_elsewhere(self, p: Phrase, entry: Entry) -> bool:
        """ "The mayor of Split" is not the mayor of Zadar."""
        here = self._seats(p.at, p.end + NEAR)
        return bool(here) and any(
            there and here.isdisjoint(there) for a, b in entry.roles if (there := self._seats(a, b + NEAR, p.lemma))
        )

    def _seats(self, start: int, end: int, lemma: str = "") -> frozenset[str]:
        """The proper names behind the "of" of an office."""
        c = self.c
        for at in range(start, min(end, len(c) - 1)):
            if c.lower[at] == "of" and c.tag[at + 1][:3] == "NNP" and (not lemma or c.lemma[c.head[at]].lower() == lemma):
                return frozenset(c.lower[i] for i in range(at + 1, min(at + NEAR, len(c))) if c.tag[i][:3] == "NNP")
            if not lemma and at > start + 1:
                break
        return frozenset()

    def _named_bare(self, p: Phrase, owner: str | None, qualities: frozenset[str]) -> Entry | None:
        """ "The county commissioner said. ... Commissioner Ann Lee": the one holder of that office in the text."""
        c = self.c
        if p.lemma not in LEADING or p.first not in DEFINITE or qualities & (self.lesser | BELOW):
            return None
        holders = [e for e in self.book if e.named and e.kind == "person" and p.lemma in e.nouns]
        if len(holders) != 1 or not holders[0].roles or self._is_elsewhere(p, holders[0]):
            return None
        (entry,) = holders
        first = min(entry.mentions)[0]
        bare = self._role(entry) - self.plain - {p.lemma, "the"} <= qualities and 0 < c.sent[first] - c.sent[p.at] <= SOON
        end = min(entry.mentions)[1]
        elsewhere = end < len(c) and c.tag[end] == "IN"  # "Director Ann Lee of the museum"
        mine = entry.affiliation in (None, owner) and not elsewhere
        return entry if bare and mine and not self._has_another(p, entry, first) else None

    def named_again(self, p: Phrase) -> Entry | None:
        """ "A mediator said ... the mediator, Ann Lee, a retired judge, said": the next and only one of that calling."""
        c = self.c
        if c.dep[p.at] != "nsubj" or c.lemma[c.head[p.at]] not in self.speak or p.at - p.start > 2:
            return None
        again = next((i for i in range(p.end, len(c)) if c.lower[i] == p.low), None)
        if again is None or c.lower[again - 1] != "the" or any(c.lower[i] == p.low for i in range(p.start)):
            return None
        holders = [e for e in self.book if e.kind == "person" and e.named and (again - 1, again + 1) in e.roles]
        return holders[0] if len(holders) == 1 and min(holders[0].mentions)[0] > again else None

    def _has_another(self, p: Phrase, entry: Entry, first: int) -> bool:
        """ "The police commander said ... the army commander fled. Commander Ann Lee": it could be either."""
        c = self.c
        his = {i for a, b in entry.roles for i in range(a, b)} | {p.at}
        others = (i for i in range(1, first) if c.lower[i] == p.low and i not in his)
        return any(c.lower[i - 1] not in ("the", c.lower[p.at - 1]) for i in others)

    def _ahead(self, p: Phrase, owner: str | None, qualities: frozenset[str]) -> Entry | None:
        """The one person named soon after this who has just that office: nobody else of it is in the text."""
        c = self.c
        holders = [e for e in self.book if e.named and self._fits(e, p, owner, qualities, False)]
        if not holders and (bare := self._named_bare(p, owner, qualities)):
            return bare
        if len(holders) != 1 or not (qualities or owner or p.first in DEFINITE):
            return None
        (entry,) = holders
        first = min(a for a, _, _ in entry.mentions)
        soon = first > p.at and c.sent[first] - c.sent[p.at] <= AHEAD
        return entry if soon and not self._has_another(p, entry, first) else None
