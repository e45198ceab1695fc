"""Bodies in lower case: "the port authority", "Russia's defence ministry", "state television", "US forces", "the agency".

In: noun phrases. Out: mentions of earlier bodies, and new entries for those that act or speak and of which there is but one.
An indefinite body ("a company") is none.
"""

from __future__ import annotations

from generator.extract.actors.bodies_of_states import owning_state
from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.gazetteer import gazetteer
from generator.extract.actors.going_back import FITTING, NAMELESS, is_from_elsewhere, is_unsorted, stands_in_a_list
from generator.extract.actors.kin_nouns import KINS, is_kin, is_told_since, kin_next
from generator.extract.actors.parts import Parts
from generator.extract.actors.phrases import ARTICLES, DEFINITE, OWN, POSSESSIVES, Phrase
from generator.extract.actors.recent import Recent
from generator.extract.actors.sorts import (
    SEVERAL,
    SORTED,
    between_commas,
    is_of_its_sort,
    named_behind,
    place_of,
    sort_of,
    whole_force,
)
from generator.extract.actors.vocabulary import Vocabulary
from generator.model import ActorKind

__all__ = ["Bodies"]

STRONG: dict[str, ActorKind] = {
    "police": "government_body", "army": "armed_forces", "navy": "armed_forces", "military": "armed_forces",
    "coastguard": "armed_forces", "parliament": "government_body", "junta": "government_body",
}  # fmt: skip
"""Bodies of which a state has one: actors with no owner named."""
OF_STATES = frozenset({"committee", "council", "board", "commission", "tribunal", "watchdog", "regulator"})
"""Bodies that are public where a state owns them."""
UNIONS = frozenset({"union", "federation", "association", "coalition", "alliance", "confederation"})
"""Bodies that even with "a" are one of a kind with what they are of."""
LED = UNIONS | {"board", "committee", "council", "chamber", "party"}
"""Bodies that somebody leads."""
ORGANISED = frozenset({"organiser", "organizer", "union", "prosecutor"})
"""People and bodies that in the plural speak with one voice."""
RELIGIOUS = frozenset(
    {"nun", "monk", "friar", "priest", "superior", "abbot", "abbess", "missionary", "convent", "monastery"}
)
"""Words of a text in which "the order" is one of nuns or monks."""
NEXT = 60
"""Tokens in which whoever acts speaks on."""
COURTS = frozenset({"court", "tribunal"})
LOOSEST = frozenset({"group", "force", "body", "service", "panel", "network", "owner", "manager", "trader", "registry"})
"""Nouns that, without a word to tell which, are often no body that is told of."""
OFS = frozenset({"chamber", "panel", "board", "council", "committee", "jirga", "shura"})
"""Bodies that are told by what they are of: "the chamber of commerce"."""
CROWDS = frozenset({"forces", "troops", "soldiers"})
"""Armed forces only with their state named."""
FIGHTERS = CROWDS | {"fighters", "units", "commandos"}
"""What an armed group itself is called."""
PARTS = frozenset({"speaks", "acts", "accused", "threatened", "employs"})
ASKS = frozenset({"ask", "urge", "tell", "order", "beg", "implore", "call", "warn", "accuse", "blame", "press", "instruct"})
FORMER = frozenset({"former", "ex", "retired"})
COUNTED = frozenset({"DT", "CD", "IN", "PDT", "PRP$", "RB", "JJR", "JJS"})
TELLING = frozenset({"company", "media"})
"""Kinds that a lone noun tells of a body that is named just before."""
PUBLIC = frozenset({"organization", "government_body"})


class Bodies:
    """Reads the phrases for bodies; one entry for each noun and owner."""

    def __init__(self, book: ActorBook, words: Vocabulary, parts: Parts, recent: Recent) -> None:
        self.book, self.c, self.words, self.parts, self.recent = book, book.columns, words, parts, recent
        self.counts, self.vague = words.grammar["counts"], words.grammar["vague"]
        self.owned, self.states = words.grammar["owned"], words.grammar["states"]
        self.adjectives = gazetteer().adjectives
        self.anaphors, self.qualities = words.grammar["anaphors"], words.grammar["qualities"]
        self.posts, self.boards = words.grammar["single"], words.grammar["boards"]
        self.plain, self.reacts = words.grammar["plain"], words.grammar["reacts"]
        self.waiting: dict[tuple[str, str], list[Phrase]] = {}
        self.passed: dict[str, Phrase | None] = {}
        self.known: dict[tuple[str, str], Entry] = {}
        self.placed: dict[str, str] = {}

    def read(self, p: Phrase) -> None:
        """An earlier body for a definite phrase, else one of its own where the phrase acts, speaks or employs."""
        c, book = self.c, self.book
        explains = c.dep[p.at] in ("appos", "attr") and self.parts.of_head(p.at) != "speaks"
        if explains or any(c.dep[k] == "appos" and book.at(k) for k in c.kids[p.at]):
            return
        beside = book.at(p.start - 2) if p.start > 1 and c.word[p.start - 1] == "," else None
        if beside and book.entries[beside].kind == p.kind and book.entries[beside].named:
            return  # "KCNA, the state news agency"
        voiced = p.start == p.at and self.has_mouthpiece(p.at)
        owner = book.owner(c.head[p.at] if voiced else p.at) or owning_state(book, p) or self._country(p)
        if owner and book.entries[owner].kind == "armed_group" and p.low in FIGHTERS:
            self.recent.mention(book.entries[owner], p.start, p.end)
            return  # "FMLN troops"
        same = self._is_not(p) or (p.low == "authorities" and owner and book.entries[owner].kind == "state")
        media = owner and p.kind == "media" == book.entries[owner].kind and book.at(p.at - p.size) == owner
        if same or media or book.described(p.at) or self._named_beside(p):
            return  # "Yonhap news agency" is Yonhap
        foreign = owner is not None and book.entries[owner].kind == "state" and p.kind == "company"
        if (p.first in DEFINITE or voiced) and (not owner or foreign) and self._goes_back(p):
            return
        seat = None if owner else book.seat(p.at)
        owner = book.seats[seat] if seat is not None else owner
        employs = self._employs(p)
        part = "employs" if employs else self.parts.of_head(p.at)
        heard = p.kind == "media" and (part == "addressed" or self._carries(p.at))
        sent = c.dep[p.at] == "poss" or c.lower[c.head[p.at]] == "from"
        modifies = part == "employs" and not employs and not sent
        if not self._is_one(p, owner, modifies):
            if p.first in DEFINITE and p.at - p.start > 1 and c.dep[p.at] in ("nsubj", "dobj"):
                again = self.passed.get(p.lemma, p)
                same = again is not None and self._key(again, None) == self._key(p, None)
                self.passed[p.lemma] = p if same else None  # two unions: nobody knows which "the union" is
            return
        linked = part == "addressed" and owner is not None and book.entries[owner].kind == "state" and p.at > p.start
        if part in PARTS or heard or linked or self._asked(p) or self._key(p, owner) in self.known:
            self._own(p, owner, seat, employs)
        else:
            self.waiting.setdefault(self._key(p, owner), []).append(p)

    def _named_beside(self, p: Phrase) -> bool:
        """True where the name of the body stands behind the phrase."""
        if found := between_commas(self.book, p):
            self.recent.mention(found, p.start, p.end)
        return found is not None or named_behind(self.book, p)

    def _country(self, p: Phrase) -> str | None:
        """The state spoken of last, where the body is "the country's" or "the nation's"."""
        c = self.c
        if not any(c.dep[kid] == "poss" and c.lower[kid] in self.states for kid in c.kids[p.at]):
            return None
        state = self.recent.latest(lambda e: e.kind == "state", p.start)
        return state.id if state else None

    def _is_not(self, p: Phrase) -> bool:
        """ "A former police general" is no longer of the police; "the rebels' army" is not the army."""
        c = self.c
        if p.low in SEVERAL or (c.dep[p.at] == "compound" and c.lower[max(0, p.at - p.size)] in FORMER):
            return True
        whose = (kid for kid in c.kids[p.at] if c.dep[kid] == "poss" and p.low in STRONG)
        return any(self.words.nouns.get(c.lemma[kid].lower()) == "armed_group" for kid in whose)

    def _asked(self, p: Phrase) -> bool:
        """ "Asked the army and the rebels to spare the road": a body of which there is one, and to which words are put."""
        c, at = self.c, p.at
        if p.low not in STRONG or p.low == "parliament":
            return False
        while c.dep[at] == "conj" and c.head[at] < at:
            at = c.head[at]
        verb = c.head[at]
        return c.dep[at] in ("dobj", "dative", "nsubj") and (
            c.lemma[verb] in ASKS or (c.dep[verb] in ("ccomp", "xcomp") and c.lemma[c.head[verb]] in ASKS)
        )

    def label(self, start: int, end: int) -> str:
        """The words of a phrase without articles and numbers."""
        c = self.c
        for kid in c.kids[end - 1]:
            if start <= kid < end - 2 and c.dep[kid] == "poss" and c.lower[kid] in self.states:
                start = kid + 2  # "the country's military"
        while start < end - 1 and c.word[start + 1] != "-" and self._counts(start):
            start += 1
        words = " ".join(c.words(start, end).split())
        small = c.sents[c.sent[start]] == start and self.book.at(start) is None and not words.split()[0].isupper()
        small = small and c.tag[start + 1 : start + 2] != ["POS"]
        return words[0].lower() + words[1:] if small else words  # "Police", "Hackers" at the head of a sentence

    def _counts(self, at: int) -> bool:
        """True for an article, a number, or a day that the parser took for a part of the phrase: "on Monday hackers"."""
        c = self.c
        return c.tag[at] in COUNTED or c.lower[at] in self.counts or c.ent[at] in ("DATE", "TIME")

    def has_mouthpiece(self, at: int) -> bool:
        """ "a spokesman for the high commissioner", "the ministry's spokeswoman"."""
        c, up = self.c, self.c.head[at]
        if c.dep[at] == "pobj" and c.lower[up] in ("for", "of", "from"):
            return c.lower[c.head[up]] in self.words.mouthpieces
        return c.dep[at] in ("poss", "compound", "amod") and c.lower[up] in self.words.mouthpieces

    def _carries(self, at: int) -> bool:
        """ "said on state television", "according to state media"."""
        c, prep = self.c, self.c.head[at]
        return (
            c.dep[at] == "pobj" and c.lower[prep] in ("on", "to", "by", "via", "through") and c.tag[c.head[prep]][0] == "V"
        )

    def _employs(self, p: Phrase) -> bool:
        c = self.c
        office = c.dep[p.at] == "compound" and c.lemma[c.head[p.at]].lower() in self.words.offices
        within = c.dep[p.at] == "pobj" and c.lower[c.head[p.at]] in ("in", "at") and self._serves(c.head[c.head[p.at]])
        return office or within or self.has_mouthpiece(p.at)

    def _serves(self, noun: int) -> bool:
        """ "A deputy in the transition council", "an official at the port authority"."""
        return self.c.tag[noun][:2] == "NN" and self.c.lemma[noun].lower() in self.words.offices

    def _is_one(self, p: Phrase, owner: str | None, modifies: bool) -> bool:
        """True where there is but one such body: a fixed compound, one that every state has, or one with an owner."""
        if (told := self._speaks_as_one(p)) is not None:
            return told
        loose = p.low in CROWDS or (p.plural and p.first in self.counts)  # "two coastguards"
        if p.first in ARTICLES or p.first in self.vague or p.first in OWN or (loose and not owner):
            return False
        one_of_many = self.c.dep[p.at] == "compound" and p.kind == "organization"  # "the trade union leader"
        if (p.kind == "armed_forces" and modifies) or (not owner and (one_of_many or (p.plural and p.first in POSSESSIVES))):
            return False
        owned = owner is not None and (p.lemma in self.owned or p.low in self.owned)
        if p.lemma == "government":
            return self.parts.of_head(p.at) in ("speaks", "acts", "accused")
        return p.size > 1 or p.low in STRONG or p.lemma in STRONG or owned or self._is_told(p) or self._is_the_one(p)

    def _speaks_as_one(self, p: Phrase) -> bool | None:
        """Bodies that are told of by speaking; None for all others, which other words must make one."""
        speaks = self._speaks(p)
        answer = None
        if p.first in ARTICLES and (self._end(p) > p.end or (p.lemma in UNIONS and p.at - p.start > 1)):
            answer = (speaks or self._speaks_on(p)) and p.lemma in UNIONS | OFS  # "a union of dock clerks has warned"
        elif p.lemma == "order" and not RELIGIOUS.intersection(self.c.lemma):
            answer = False
        elif p.plural and p.lemma in ORGANISED and p.first not in self.vague and p.first not in self.counts:
            acts = p.first in DEFINITE and self.parts.of_head(p.at) == "acts"
            answer = speaks or acts or self._speaks_on(p)
        elif p.first in ARTICLES and p.lemma in COURTS:
            answer = speaks or self._speaks_on(p)  # "A court in Izmir freed her. It found that"
        return answer

    def _speaks(self, p: Phrase) -> bool:
        """ "The union said", "the union disputed his account"."""
        c = self.c
        return self.parts.of_head(p.at) == "speaks" or (c.dep[p.at] == "nsubj" and c.lemma[c.head[p.at]] in self.reacts)

    def _is_the_one(self, p: Phrase) -> bool:
        """ "The clinic said": a definite body that speaks, where the noun cannot go back to one with a name."""
        if p.first not in DEFINITE or p.plural or p.lemma in LOOSEST:
            return False
        voiced = self.has_mouthpiece(p.at) and p.lemma not in NAMELESS
        if not (voiced or self._speaks(p) or self._speaks_on(p)):
            return False
        kinds = PUBLIC if p.kind in PUBLIC else frozenset({p.kind})
        others = p.at - p.start == 1 and self.recent.latest(lambda e: e.named and e.kind in kinds, p.start)
        return p.lemma not in self.anaphors or not others

    def _speaks_on(self, p: Phrase) -> bool:
        """ "The clinic at Goma took in forty. It said": who acts here speaks in the next sentence."""
        c, after = self.c, self.c.sent[p.at] + 1
        if c.dep[p.at] != "nsubj":
            return False
        reach = range(p.end, min(p.end + NEXT, len(c)))
        spots = [i for i in reach if c.word[i - 1] in (":", ";") or i in c.sents[after : after + 1]]
        own, speak = "they" if p.plural else "it", self.words.grammar["speak"] | self.words.grammar["reacts"]
        return any(c.lower[i] == own and c.lemma[c.head[i]] in speak for i in spots)

    def _is_told(self, p: Phrase) -> bool:
        """True where the words before or behind the noun make it one: "the emergency ministry", "the harbour board"."""
        if p.lemma == "office" and self.c.tag[p.at - 1] in ("NN", "POS") and p.at - p.start > 2:
            return self.parts.of_head(p.at) == "speaks"  # "the provincial disaster office", "the defence minister's office"
        further = p.at - p.start > 1
        if p.first in (DEFINITE | POSSESSIVES) - OWN and p.lemma in self.posts and (further or self._end(p) > p.end):
            return True
        told = further or (p.lemma == "party" and p.first in POSSESSIVES)  # "his party said"
        part = self.parts.of_head(p.at)
        led = part == "employs" and self.c.dep[p.at] in ("dobj", "pobj") and p.lemma in LED  # "who chairs the union"
        heard = part in ("speaks", "accused") or self._speaks(p)
        return (p.lemma in self.boards or p.lemma == "party") and told and (heard or led)

    def _end(self, p: Phrase) -> int:
        """The end of the phrase with what a ministry or department is of."""
        c = self.c
        if (
            (p.lemma in self.posts or p.lemma in OFS or (p.first in ARTICLES and p.lemma in UNIONS))
            and p.end + 1 < len(c)
            and c.lower[p.end] == "of"
            and c.head[p.end] == p.at
        ):
            ends = [kid + 1 for kid in c.kids[p.end] if c.dep[kid] == "pobj" and kid < p.end + 4]
            return max(ends, default=p.end)
        return p.end

    def _key(self, p: Phrase, owner: str | None) -> tuple[str, str]:
        """What tells the body from others of its sort, and whose it is."""
        return sort_of(self.c, p, self.boards, self.plain), owner or ""

    def _own(self, p: Phrase, owner: str | None, seat: int | None, employs: bool) -> None:
        c, book, begin = self.c, self.book, p.at - p.size + 1
        key, place = self._key(p, owner), place_of(c, p) if p.low in STRONG else ""
        entry = self.known.get(key) or self.known.get((key[0], ""))
        if entry and place and self.placed.setdefault(entry.id, place) != place:
            entry = self.known.get((f"{key[0]} {place}", key[1]))  # "police in Lagos ... police in Accra"
            self.known.pop(key, None)
        if entry is None:
            told = self.passed.get(p.lemma) if p.at - p.start == 1 and p.first in DEFINITE else None
            entry = self.known[key] = self._new(told or p, owner)
            if told:  # "The porters' union walked out. ... The union said"
                self.recent.mention(entry, told.start, told.end)
            for earlier in self.waiting.pop(key, []):
                self.recent.mention(entry, earlier.start, earlier.end)
            book.sit(seat)
        if place:
            self.placed[entry.id] = place
            self.known[(f"{key[0]} {place}", key[1])] = entry
        self.recent.mention(entry, begin if p.first in POSSESSIVES and p.size > 1 else p.start, self._end(p))
        if employs:
            book.part(entry.id, "employs", p.at)

    def _unsure(self, p: Phrase) -> Entry | None:
        """The body named last, up to three sentences before, of which only the model says what it is: the noun tells it."""
        found = self.recent.latest(lambda e: e.named and e.kind not in ("person", "state"), p.start)
        if found is None or not is_unsorted(found):
            return None
        others = (e for e in self.book if e is not found and e.named and e.kind not in ("person", "state"))
        alone = not any(a < p.start for e in others for a, _, _ in e.mentions)
        reach = 3 if alone else 1
        near = any(0 <= self.c.sent[p.at] - self.c.sent[a] <= reach for a, _, _ in found.mentions)
        if near:
            found.kind = p.kind
        return found if near else None

    def _new(self, p: Phrase, owner: str | None) -> Entry:
        """A body without a name, unless the text writes one of that name elsewhere: "the Indonesian Navy" and navy."""
        c, book = self.c, self.book
        first = p.at - p.size + 1
        while p.lemma in self.boards and first > p.start + 1 and c.word[first - 1].islower() and c.tag[first - 1] != "POS":
            first -= 1
        words = " ".join(c.words(first, self._end(p)).split())
        holder = book.entries[owner] if owner else None
        country = holder.country if holder and holder.kind == "state" else None
        told = f"{self.adjectives.get(country, holder.name)} {words}" if holder and country else ""
        label = told or self.label(p.start, self._end(p))
        if force := whole_force(self.book, p, holder):
            return force
        for entry in book:
            if entry.named and entry.kind != "person" and entry.name.lower() == label.lower():
                entry.because(f"{label} is written so elsewhere")
                return entry
        public = p.lemma in OF_STATES and (country is not None or (holder is not None and holder.kind == "government_body"))
        public = public or p.lemma == "government"
        kind: ActorKind = "government_body" if public else STRONG.get(p.low, p.kind)
        if kind == "government_body" and holder and holder.kind == "company":
            kind = "organization"  # "the firm's works council"
        entry = book.open(label, kind, country)
        entry.named, entry.affiliation = False, owner
        entry.plural = p.plural or p.low == "police"
        entry.nouns.add(p.lemma)
        entry.because(f"{words} is a body that acts or speaks")
        return entry

    def _says_where(self, at: int) -> bool:
        """ "The Bucharest company", "the London-based fund"."""
        c = self.c
        return c.word[at][0].isupper() or c.lower[at] == "based" or c.word[at] == "-"

    def _goes_back(self, p: Phrase) -> bool:
        """ "the agency", "the group": the last actor that has the noun in its name, else the last one of a fitting kind."""
        noun, c = p.lemma, self.c
        if c.lower[p.end : p.end + 1] == ["that"] and any(c.dep[kid] == "relcl" for kid in c.kids[p.at]):
            return False  # "the company that owns the barge": the clause tells which, and it may be another
        qualities = {
            c.lower[i] for i in range(p.start + 1, p.end - p.size) if not (p.kind == "company" and self._says_where(i))
        }
        where = frozenset(c.lower[i] for i in range(p.start + 1, p.at) if c.word[i][0].isupper())
        found, told = None, qualities - {"same"}
        if not told or (p.size == 1 and noun in SORTED):
            found = self.recent.latest(
                lambda e: (
                    (noun in e.nouns or noun in e.words())
                    and told <= e.words()
                    and is_of_its_sort(c, p, e)
                    and not is_from_elsewhere(self.book, e, where, p.start)
                ),
                p.start,
            )
        if found is None and not told:
            kin = " ".join(c.lower[p.end - p.size : p.end])
            found = self.recent.latest(lambda e: is_kin(kin, e), p.start)
            if found and stands_in_a_list(self.book, found, KINS, p.start):
                return False
        if found is None and p.size == 1 and noun in self.anaphors and qualities <= self.qualities:
            kinds = FITTING.get(noun) or (PUBLIC if p.kind in PUBLIC else frozenset({p.kind}))
            club = noun == "club"  # "UEFA" is none
            found = self.recent.latest(lambda e: e.named and e.kind in kinds and not (club and e.name.isupper()), p.start)
            if found is None and noun == "agency":
                found = self.recent.latest(lambda e: e.named and e.kind == "media", p.start)  # "Reuters ... the agency"
            if found and is_from_elsewhere(self.book, found, where, p.start):
                found = self.recent.latest(
                    lambda e: e.named and e.kind in kinds and not is_from_elsewhere(self.book, e, where, p.start), p.start
                )
            elif found and stands_in_a_list(self.book, found, kinds, p.at):
                return False
            found = self._unsure(p) or found if p.kind in TELLING else found
        if found is None and self._speaks(p):
            found = kin_next(self.book, p)
        if found is None or found.kind in ("state", "person") or is_told_since(self.book, p, found):
            return False
        self.recent.mention(found, p.start, p.end)
        found.because(f"{self.c.words(p.start, p.end)} goes back to {found.name}")
        return True
