"""Actors without a name: "gunmen", "the foreign minister", "Russia's defence ministry", "Iranian-backed militias".

In: a book that holds the names. Out: nominal mentions of its entries, and new entries for phrases that act or speak.
A definite phrase goes to an earlier actor that fits it; an anonymous or indefinite source is no actor.
"""

from __future__ import annotations

from generator.extract.actors.bodies import Bodies
from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.holders import Holders
from generator.extract.actors.mouthpieces import Mouthpieces
from generator.extract.actors.named_next import NamedNext
from generator.extract.actors.parts import Parts
from generator.extract.actors.phrases import ARTICLES, DEFINITE, DISOWNED, OWN, POSSESSIVES, Phrase, phrases
from generator.extract.actors.recent import Recent
from generator.extract.actors.ship_keepers import KEEPING, ShipKeepers
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["Nominals"]


ARMING = frozenset({"carry", "wield", "brandish", "hold", "arm"})
COLLEGES = frozenset({"prosecutor"})
"""Office holders who in the plural speak as one body of the state."""
HOLDING = frozenset({"councillor", "alderman", "mufti", "ombudsman", "consul", "rapporteur", "curator", "registrar"})
"""Offices of which there is one for each thing that they are for, or place that they are of."""
STATELY = {("of", "state"): "president", ("of", "government"): "premier"}
SEATS = ("in", "of")
"""What leads from a government to where it sits or what it governs."""
HELD = frozenset({"inmate", "prisoner", "detainee", "convict", "mutineer", "rioter", "suspect"})
"""People who in the plural are a group where they do harm."""
HARMING = frozenset({"seize", "stab", "torch", "kidnap", "overpower", "threaten", "attack", "kill"})
FLOWN = frozenset({"scramble", "fly", "launch", "intercept", "down", "buy", "order", "sell"})
"""What is done with fighters that are jets."""
PARTS_OF = frozenset({"faction", "wing", "cell", "branch", "splinter"})
MASKS = frozenset({"balaclava", "balaclavas", "mask", "masks", "hoods"})
CLIMB = 5
"""Links climbed to the verb behind which people are made up."""
ARMS_AWAY = 7
"""Tokens in which what people carry must be named."""


class Nominals:
    """Reads the phrases of a text once, in its order."""

    def __init__(self, book: ActorBook, words: Vocabulary, parts: Parts) -> None:
        self.book, self.c, self.words, self.parts = book, book.columns, words, parts
        self.recent = Recent(book)
        self.bodies = Bodies(book, words, parts, self.recent)
        self.holders = Holders(book, words, self.recent)
        self.mouthpieces = Mouthpieces(book, words, parts, self.recent)
        self.next = NamedNext(book, words)
        self.keepers = ShipKeepers(book, words, parts, self.recent)
        self.vague = words.grammar["vague"]
        self.backed = words.grammar["backed"]
        self.duties = words.grammar["officers"]
        self.gatherings, self.fiction = words.grammar["gatherings"], words.grammar["fiction"]
        self.groups: dict[str, Entry] = {}
        self.ranked = words.ranked

    def read(self) -> None:
        """Adds the nominal mentions."""
        readers = {
            "office": self._office,
            "state": self._state,
            "people": self._people,
            "group": self._group,
            "body": self.bodies.read,
        }
        for phrase in phrases(self.book, self.words):
            if not (phrase.lemma in KEEPING and self.keepers.read(phrase)):
                readers[phrase.sort](phrase)

    def _explains(self, p: Phrase) -> bool:
        """True where the noun only explains a name, before it, beside it or as a predicate."""
        c, book, dep = self.c, self.book, self.c.dep[p.at]
        up = c.head[p.at]
        bears = up > 0 and c.head[up - 1] == up and c.dep[up - 1] == "compound"  # "the Lena Ortiz front, a faction"
        if dep in ("compound", "nmod", "attr") or (dep == "appos" and (book.at(up) or (bears and book.at(up - 1)))):
            return True
        beside = [kid for kid in c.kids[p.at] if c.dep[kid] == "appos"]
        if book.bearer(p.at) or any(book.at(i) for kid in beside for i in (kid, *c.kids[kid])):
            return True  # "her manager, the firm Nordlund"
        after = p.at + 1
        return after < len(c) and book.at(after) is not None and c.sent[after] == c.sent[p.at] and c.word[after][0].isupper()

    def _office(self, p: Phrase) -> None:
        """An office: its earlier holder, or a person without a name where it speaks or acts."""
        if p.plural:
            self._offices(p)
            return
        if self._explains(p):
            return
        if p.first in ARTICLES and (person := self.holders.named_again(p)):
            self.recent.mention(person, p.start, p.end)
            person.because(f"{self.c.words(p.start, p.end)} is named when told of again: {person.name}")
            return
        if not (p.first in ARTICLES and p.lemma not in self.words.mouthpieces and self._names_next(p, None)):
            self._held(p)

    def _held(self, p: Phrase) -> None:
        """An office that is somebody's: the holder's, or a person's without a name."""
        self._head_of_state(p)
        owner = self.book.owner(p.at, ("poss",))
        tied = p.lemma in self.words.relational and p.first not in OWN
        tied = tied and (bool(owner) or p.first in POSSESSIVES or self._owned(p))
        if p.lemma in self.words.mouthpieces:
            self.mouthpieces.alone(p)
        if p.lemma in self.words.mouthpieces or not (p.lemma in self.words.unique or tied or self._is_single(p)):
            self._only_one(p)
            return
        if not (owner or p.first in DEFINITE or p.first in POSSESSIVES or self._owned(p)):
            return
        earlier = self.holders.of(p, owner or self.book.owner(p.at))
        if earlier:
            self.recent.mention(earlier, p.start, p.end)
            earlier.because(f"{self.c.words(p.start, p.end)} is {earlier.name}, who has that office")
            return
        acts = self.parts.of_head(p.at) in (("speaks",) if tied else ("speaks", "acts")) or self.bodies.has_mouthpiece(p.at)
        if not self.holders.torn and not self._names_next(p, owner) and acts:
            self._unnamed(p, owner)

    def _offices(self, p: Phrase) -> None:
        """ "Prosecutors", "officers", "inmates": office holders who in the plural are a body or a group."""
        if p.lemma in COLLEGES and not self._explains(p):
            p.kind = "government_body"
            self.bodies.read(p)
        elif p.lemma == "officer" and p.first in ("the", p.low):
            self._constables(p)
        elif p.lemma in HELD and self._does_harm(p):
            p.kind = "armed_group"
            self._open_group(p, p.lemma)

    def _does_harm(self, p: Phrase) -> bool:
        """ "Inmates seized two guards", "the suspects denied it": doers of harm, or said to be."""
        c = self.c
        if c.dep[p.at] != "nsubj" or p.first in self.vague:
            return False
        charged = p.lemma == "suspect" and self.parts.of_head(p.at) == "speaks"
        return charged or (p.lemma != "suspect" and c.lemma[c.head[p.at]] in HARMING)

    def _constables(self, p: Phrase) -> None:
        """ "Officers said the rifles were new": the police told of before them."""
        if self.parts.of_head(p.at) == "speaks" and not any(kid > p.at for kid in self.c.kids[p.at]):
            police = self.recent.latest(lambda e: "police" in e.nouns or "police" in e.words(), p.start)
            if police:
                self.recent.mention(police, p.start, p.end)

    def _owned(self, p: Phrase) -> bool:
        """ "The school's headmaster": the owner is no actor."""
        c = self.c
        return any(c.dep[kid] == "poss" for kid in c.kids[p.at])

    def _is_single(self, p: Phrase) -> bool:
        """ "The chief executive", "the health officer", "the councillor for culture": one, as "the executive" is not."""
        c, before = self.c, self.c.lower[p.at - 1] if p.at > p.start else ""
        if p.first not in DEFINITE and p.first not in POSSESSIVES and not self._owned(p) and not self.book.owner(p.at):
            return False
        duty = p.lemma == "officer" and before in self.duties
        held = p.lemma in HOLDING and p.end + 1 < len(c) and c.lower[p.end] in ("for", "of") and c.head[p.end] == p.at
        coach = p.lemma == "coach" and before in ("national", "head")
        return before == "chief" or duty or coach or (held and c.tag[p.end + 1] != "CD")

    def _head_of_state(self, p: Phrase) -> None:
        """ "The head of state" is a president or a monarch, "the head of government" a premier."""
        behind = tuple(self.c.lower[p.end : p.end + 2])
        if p.lemma == "head" and behind in STATELY:
            p.lemma = STATELY[behind]

    def _only_one(self, p: Phrase) -> None:
        """ "The lawyer", "the congressman", where the text has told of one so far, and by name."""
        c, noun = self.c, p.lemma
        if (
            p.first not in DEFINITE
            or (p.at - p.start > 2 and p.lemma != "year-old" and c.lower[p.start + 1] != "new")
            or (p.at - p.start == 2 and c.tag[p.start + 1] not in ("JJ", "CD", "NN"))
            or any(c.lower[kid] in ("of", "for", "from") and c.tag[kid + 1 : kid + 2] != ["CD"] for kid in c.kids[p.at])
        ):
            return
        holders = [e for e in self.book if e.kind == "person" and e.named and noun in e.nouns]
        words = c.lower[p.start : p.at]
        holders = [] if "new" in words else [e for e in holders if "former" in words or not self.holders.is_former(e)]
        if not holders and (person := self.holders.told_before(p)):
            self.recent.mention(person, p.start, p.end)
            person.because(f"{c.words(p.start, p.end)} can only be {person.name}")
        if len(holders) != 1 or self.parts.of_head(p.at) not in ("speaks", "acts"):
            return
        (holder,) = holders
        his = {i for a, b in holder.roles for i in range(a, b)} | {i for a, b, _ in holder.mentions for i in range(a, b)}
        told = [i for i in range(p.start) if c.lemma[i].lower() == noun]
        again = any(c.lemma[i].lower() == noun for i in his) or self.holders.near(p) == [holder]
        if (told or noun in self.ranked) and his.issuperset(told) and again:
            self.recent.mention(holder, p.start, p.end)
            holder.because(f"{c.words(p.start, p.end)} goes back to {holder.name}, the only one told of")

    def _names_next(self, p: Phrase, owner: str | None) -> bool:
        """ "The mayor said so. Ann Lee told reporters": the office and the name behind it are one person."""
        person = self.next.of(p)
        if person:
            person.because(f"{self.c.words(p.start, p.end)} is {person.name}, who comes in by name behind it")
            self._hold(person, p, owner)
        return person is not None

    def _unnamed(self, p: Phrase, owner: str | None) -> None:
        entry = self.book.open(self.bodies.label(p.start, self._with_of(p.at, ("of", "for"))), "person")
        entry.named = False
        entry.sex = "f" if p.lemma in self.words.female else "m" if p.lemma in self.words.male else ""
        entry.because("an office that speaks or acts, without a name")
        self._hold(entry, p, owner)

    def _hold(self, entry: Entry, p: Phrase, owner: str | None) -> None:
        """Gives the office of a phrase to a person: its noun, its words and whose it is."""
        book, end = self.book, self._with_of(p.at, ("of", "for"))
        entry.nouns.add(p.lemma)
        for i in range(p.start, p.end):
            entry.nouns.update(self.words.ranks.get(self.c.lower[i], ()))
        entry.affiliation = (
            entry.affiliation
            or owner
            or book.owner(p.at, ("compound", "amod", "nmod"))
            or self._of(p.at)
            or book.sit(book.seat(p.at))
        )
        entry.roles.append((p.start, end))
        self.recent.mention(entry, p.start, end)

    def _with_of(self, at: int, links: tuple[str, ...] = ("of",)) -> int:
        """The end of the phrase with a short "of" phrase: "the director of naval aviation"."""
        c = self.c
        if at + 1 < len(c) and c.lower[at + 1] in links and c.head[at + 1] == at:
            end = max((obj + 1 for obj in c.kids[at + 1] if c.dep[obj] == "pobj"), default=at + 1)
            if at + 2 < end < at + 6:
                return end
        return at + 1

    def _of(self, at: int, links: tuple[str, ...] = ("of", "for", "to")) -> str | None:
        c = self.c
        for prep in c.kids[at]:
            if c.lower[prep] in links:
                for obj in c.kids[prep]:
                    if c.dep[obj] == "pobj" and (found := self.book.at(obj)):
                        return found
        return None

    def _disowned(self, p: Phrase) -> bool:
        """True for a lone noun in quotation marks: the writer does not say that they are such people."""
        c = self.c
        closed = p.end < len(c) and c.word[p.end] in ("’", "”", '"', "'", "''")
        return p.start > 0 and c.word[p.start - 1] in DISOWNED and closed

    def _state(self, p: Phrase) -> None:
        """ "the government", "the country": the state spoken of last."""
        if p.lemma == "government" and p.at - p.start > 1 and self.c.lower[p.at - 1] in self.words.grammar["lower"]:
            self.bodies.read(p)  # "the district government"
            return
        if p.start == p.at and self.bodies.has_mouthpiece(p.at):
            self.mouthpieces.of_state(p)
            return
        seated = any(self.c.lower[kid] in SEATS for kid in self.c.kids[p.at])
        if p.first not in DEFINITE or (p.at - p.start > 1 and not seated) or self.book.owner(p.at):
            return
        if self.parts.of_head(p.at) not in ("speaks", "acts", "accused", "threatened"):
            return
        if seated:
            self._seated(p)
            return
        only = sum(e.kind == "state" and bool(e.mentions) for e in self.book) == 1
        doer = self._doer(p)
        state = self.recent.latest(lambda e: e.kind == "state" and e.id != doer and (only or bool(e.parts)), p.start)
        state = self._of_two(p, state) if state and p.lemma == "government" else state
        if state:
            self.recent.mention(state, p.start, p.end)
            state.because(f"{self.c.words(p.start, p.end)} goes back to {state.name}")

    def _of_two(self, p: Phrase, state: Entry) -> Entry | None:
        """ "Chad accused Sudan of it. The government said": of two states in a sentence the one that acts, or neither."""
        c, book = self.c, self.book
        here = c.sent[max(a for a, _, _ in state.mentions if a < p.start)]
        states = (e for e in book if e.kind == "state" and e.parts)
        spots = [(e, book.head(a, b)) for e in states for a, b, _ in e.mentions if a < p.start]
        near = {e.id: at for e, at in spots if c.sent[at] == here}
        acting = [
            who for who, at in near.items() if c.dep[at] == "nsubj" and not any(c.dep[k] == "conj" for k in c.kids[at])
        ]
        return state if len(near) < 2 else book.entries[acting[0]] if len(acting) == 1 else None

    def _doer(self, p: Phrase) -> str | None:
        """Whose deed the sentence tells: "Uganda sent troops at the government's request" is about another government."""
        c = self.c
        if c.dep[p.at] in ("nsubj", "nsubjpass"):
            return None
        first = c.sents[c.sent[p.at]]
        doers = (i for i in range(first, p.start) if c.dep[i] == "nsubj" and c.dep[c.head[i]] == "ROOT")
        return next((found for i in doers if (found := self.book.at(i))), None)

    def _seated(self, p: Phrase) -> None:
        """ "the government in Benghazi": a body of its own, one of several."""
        end = self._with_of(p.at, SEATS)
        if self.book.at(end - 1) and self.c.lower[p.end] == "of":
            return  # "the government of Chad" is Chad's name
        if p.lemma not in ("government", "regime") or end == p.end or self.c.tag[end - 1] not in ("NNP", "NNPS"):
            return
        entry = self.book.open(self.bodies.label(p.start, end), "government_body")
        entry.named = False
        entry.because("a government named by its seat or by what it governs")
        self.recent.mention(entry, p.start, end)

    def _people(self, p: Phrase) -> None:
        """ "six masked men" and "men with machetes" are an armed group, "six men" are not."""
        if any(self.c.lower[i] in self.words.masked for i in range(p.start, p.at)) or self._carry_arms(p):
            self._group(p)
        elif not p.plural and p.first in DEFINITE:
            self._only_one(p)

    def _carry_arms(self, p: Phrase) -> bool:
        """ "men with machetes", "men carrying rifles", "men armed with knives", "men in balaclavas"."""
        c = self.c
        for kid in c.kids[p.at]:
            if kid > p.at and (c.lower[kid] in ("with", "in") or c.lemma[kid] in ARMING):
                reach = range(kid + 1, min(kid + ARMS_AWAY, len(c)))
                if any(c.lemma[i] in self.words.arms or c.lower[i] in MASKS for i in reach if c.sent[i] == c.sent[p.at]):
                    return True
        return False

    def _gathering(self, at: int) -> int | None:
        """The noun before "of" that counts or gathers: "[a column] of rebels", "[dozens] of militants"."""
        c, prep = self.c, self.c.head[at]
        noun = c.head[prep]
        if c.dep[at] != "pobj" or c.lower[prep] != "of" or not noun < prep < at:
            return None
        return noun if c.lower[noun] in self.gatherings else None

    def _group(self, p: Phrase) -> None:
        """Armed groups: an earlier one where definite, else new where they act or are blamed."""
        c, book = self.c, self.book
        if self._explains(p) or c.dep[p.at] == "amod" or p.first in self.vague or self._disowned(p):
            return
        flown = c.dep[p.at] == "dobj" and c.lemma[c.head[p.at]] in FLOWN
        if (p.lemma == "bomber" and "suicide" not in c.lower[p.start : p.at]) or (p.lemma == "fighter" and flown):
            return  # an aircraft
        hyphens = [i for i in range(p.start + 1, p.at) if c.word[i] == "-" and c.lower[i + 1] in self.backed]
        backed = bool(hyphens)
        owner = book.at(hyphens[0] - 1) if hyphens else book.owner(p.at)
        if owner and book.entries[owner].kind == "armed_group" and not backed:
            return
        counted = self._gathering(p.at)
        definite = (p.first in DEFINITE or p.first in POSSESSIVES) and counted is None
        found = self._named(p, owner)
        if found is None and definite:
            own = p.lemma if p.size > 1 and p.lemma != "group" else ""  # "the death squads" are not the rebels
            found = self.recent.latest(lambda e: e.kind == "armed_group" and (not own or own in e.nouns), p.start)
        if found:
            self.recent.mention(found, p.start, p.end)
            found.because(f"{c.words(p.start, p.end)} goes back to {found.name}")
            return
        part = self.parts.of_head(p.at if counted is None else counted)
        alone = c.head[p.at] == p.at  # the parser has lost the verb of "men armed with knives climbed aboard"
        if part not in ("geo", "employs") and (part or backed or alone) and not self._made_up(p.at):
            self._open_group(p, f"backed {owner}" if owner and (backed or p.lemma == "proxy") else p.lemma)

    def _made_up(self, at: int) -> bool:
        """ "the drill imagined that gunmen had seized the ferry": nobody did."""
        c = self.c
        for _ in range(CLIMB):
            if c.lemma[at] in self.fiction:
                return True
            if c.head[at] == at:
                break
            at = c.head[at]
        return False

    def _open_group(self, p: Phrase, key: str) -> None:
        """A group without a name; the same noun again is the same group unless it is "a" group."""
        if p.lemma == "member" and p.size > 1:
            key = self.c.lemma[p.at - 1].lower()  # "gang members" are the gangs
        entry = self.groups.get(key)
        if entry is None or p.first in ARTICLES:
            entry = self.book.open(self.bodies.label(p.start, p.end), "armed_group")
            entry.named, entry.plural = False, p.plural
            entry.nouns.add(p.lemma)
            entry.because(f"{p.low}, without a name, who act or are blamed")
            self.groups[key] = entry
        self.recent.mention(entry, p.start, p.end)

    def _named(self, p: Phrase, owner: str | None) -> Entry | None:
        """The group that the phrase names: "FLN guerrillas", "the jihadists of JNIM", "a group calling itself X"."""
        book = self.book
        mine = owner if owner and book.at(p.at - 1) == owner and book.entries[owner].kind == "organization" else None
        whose = self._of(p.at, ("of", "from")) if p.plural or p.lemma in PARTS_OF else None
        if whose and book.entries[whose].kind not in ("armed_group", "organization"):
            whose = None
        found = mine or whose or book.called(p.at)
        if found is None:
            return None
        entry = book.entries[found]
        if entry.kind == "organization" and not any(" is a known " in why for why in entry.why):
            entry.kind = "armed_group"
        return entry
