"""Who is told of by office first and by name next: "The finance minister promised pay. Ann Lee blamed the donors."

In: the phrase of an office, a tie or a trade whose holder has no name yet, and the names behind it. Out: the person who
comes in right behind it, speaking, of whom no word says who he is: the reader knows it from the phrase. Takes nobody where
another phrase for a person stands between, or where the name has an office, a trade or a body of its own.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.phrases import ARTICLES, Phrase
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["NamedNext"]

SOON = 3
"""Sentences behind the phrase in which the name comes."""
COLON = 7
"""Tokens in which the clause of the phrase ends with a colon."""
BACK = 2
"""Sentences before it in which somebody else may be told of whose name it is."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PERSONAL = ("ist", "er", "or", "ian", "ant", "man", "woman")
"""Endings of nouns for people."""
THINGS = frozenset({
    "water", "river", "border", "order", "winter", "number", "power", "paper", "letter", "helicopter", "sector", "reactor",
    "weather", "shelter", "tower", "quarter", "tractor", "harbor", "disorder", "offer", "matter", "corridor", "disaster",
})  # fmt: skip
"""Nouns with such an ending that are no people."""
TELLING = frozenset({"CD", "DT", "PRP$"})
"""Tags before people who are told of one by one, or as somebody's."""
ORDERS: dict[str, frozenset[str]] = {
    "bishop": frozenset({"Cardinal", "Monsignor", "Bishop"}), "archbishop": frozenset({"Cardinal", "Archbishop"}),
    "mufti": frozenset({"Sheikh"}),
    "cleric": frozenset({"Sheikh", "Ayatollah", "Imam"}),
    "judge": frozenset({"Justice", "Judge"}),
    "president": frozenset({"Judge", "Justice"}),
}  # fmt: skip
"""Ranks of those who have a civil office."""
PLEADING = frozenset(
    {"judge", "prosecutor", "magistrate", "lawyer", "attorney", "solicitor", "barrister", "counsel", "coach", "doctor"}
)
"""Those who speak of somebody else, who may be the one that is named next."""
ROYAL = frozenset({"king", "queen", "prince", "princess", "emperor", "sultan", "emir", "monarch", "pope", "pontiff"})
"""Those who have no surname."""
BACKING = frozenset({"supporter", "follower", "voter"})
SPEAKING = frozenset({"speaking", "appointed", "elected", "named", "addressing"})
"""What leads from a name to where it speaks, or to how it came to its office."""
LINKS = frozenset({"of", "at", "from", "for", "with", "and", "or"})
OPEN, CLOSE, STRAIGHT = frozenset("“«"), frozenset("”»"), frozenset({'"', "``", "''"})
QUOTES = OPEN | STRAIGHT


class NamedNext:
    """The names that come in behind the phrases of one text."""

    def __init__(self, book: ActorBook, words: Vocabulary) -> None:
        self.book, self.c, self.words = book, book.columns, words
        grammar = words.grammar
        self.speak = (grammar["speak"] | grammar["reacts"] | grammar["accuse"]) - grammar["answering"]
        self.forms, self.ranks, self.police = grammar["addressed"], grammar["force_ranks"], grammar["police_ranks"]
        self.commanding, self.taking, self.turns = grammar["commanding"], grammar["taking"], grammar["leading_on"]
        self.taken: set[str] = set()

    def of(self, p: Phrase) -> Entry | None:
        """The person whom the phrase and the name behind it tell of together."""
        if (behind := self._behind_a_colon(p)) is not None:
            self.taken.add(behind.id)
            return behind
        may = self._tells(p.at) and not self._is_quoted(p.at) and not self._speaks_for_another(p)
        coming = self._coming(p) if may else None
        if coming is None:
            return None
        start, end, entry = coming
        if self._is_quoted(start) or not self._comes_in(start, end) or not self._is_bare(entry, start, end, p):
            return None
        sex = "f" if p.lemma in self.words.female else "m" if p.lemma in self.words.male else ""
        ranked = any(self.c.word[i] in self.ranks for a, b in entry.roles if b == start for i in range(a, b))
        low = self.c.lower
        client = p.lemma in PLEADING and any(low[i : i + 2] == ["my", "client"] for i in range(p.end, start))
        sure = ranked or client or self._is_kin(p, entry)
        if (sex and entry.sex and sex != entry.sex) or (not sure and self._another(p, start, entry)):
            return None
        self.taken.add(entry.id)
        return entry

    def _behind_a_colon(self, p: Phrase) -> Entry | None:
        """ "His transport minister went further: Ann Lee said": the name that the colon leads to."""
        c, last = self.c, min(p.end + COLON, len(self.c) - 1)
        at = next((i for i in range(p.end, last) if c.word[i] == ":"), None)
        who = self.book.at(at + 1) if at is not None and c.dep[p.at] == "nsubj" else None
        entry = self.book.entries[who] if who else None
        if at is None or entry is None or entry.kind != "person" or not entry.named or entry.id in self.taken:
            return None
        start, end, _ = min(entry.mentions)
        return entry if start == at + 1 and end > start + 1 and self._is_bare(entry, start, end, p) else None

    def _coming(self, p: Phrase) -> tuple[int, int, Entry] | None:
        """The first person who comes in by full name in the next sentences, and where."""
        c, here = self.c, self.c.sent[p.at]
        last = c.sents[here + SOON + 1] if here + SOON + 1 < len(c.sents) else len(c)
        if p.first in ARTICLES and here > 1:
            return None  # "a farmer said, a teacher said": one voice of many, but in the lead
        told = ((min(e.mentions), e) for e in self.book if e.kind == "person" and e.named and e.mentions)
        coming = [(a, b, e) for (a, b, _), e in told if p.at < a < last and e.id not in self.taken]
        if not coming:
            return None
        start, end, entry = min(coming, key=lambda one: one[0])
        opening = c.sents[c.sent[start]]
        quoted = "\n" in c.word[opening - 1] and c.word[opening] in QUOTES
        if c.sent[start] == here or end - start < 2 or quoted:  # words that open a paragraph may be anybody's
            return None
        return start, end, entry

    def _tells(self, at: int) -> bool:
        """True for who speaks: the subject of a verb of speech, or behind "according to"."""
        c, up = self.c, self.c.head[at]
        if c.dep[at] == "pobj":
            return c.lower[up] == "to" and c.lower[up - 1] == "according"
        return c.dep[at] == "nsubj" and c.lemma[up] in self.speak

    def _is_kin(self, p: Phrase, entry: Entry) -> bool:
        """ "Ann Lee was ill, her brother said. Omar Lee told the paper": they share a surname."""
        surname = entry.name.split()[-1]
        others = (e for e in self.book if e.kind == "person" and e.named and e.mentions and e is not entry)
        told = (e for e in others if min(e.mentions)[0] < p.at)
        return p.lemma in self.words.relational and any(e.name.split()[-1] == surname for e in told)

    def _speaks_for_another(self, p: Phrase) -> bool:
        """ "His lawyer said", "the judge said he had lied": whose lawyer, and who lied, may be named next."""
        if p.lemma in ROYAL:
            return True
        told = any(e.kind == "person" and e.named and min(e.mentions)[0] < p.at for e in self.book if e.mentions)
        return not told and (p.first in ("his", "her") or (p.lemma in PLEADING and p.first not in ARTICLES))

    def _comes_in(self, start: int, end: int) -> bool:
        """True where the name is the subject of its sentence and speaks, or takes the office."""
        c = self.c
        head = c.head_of(start, end)
        verb = c.head[head]
        quotes = start > 1 and c.word[start - 1] in CLOSE | STRAIGHT and c.lemma[verb] in self.speak and verb == end
        first = quotes or c.dep[verb] in ("ROOT", "conj")
        first = first or ";" in c.word[verb : c.head[verb]]  # "Ann Lee blamed him; the rest left"
        if not first or self._leads_away(c.sents[c.sent[start]]):
            return False
        if any(c.lower[kid] in self.turns for kid in c.kids[verb] if c.dep[kid] == "advmod"):
            return False
        if c.dep[head] != "nsubj":
            return False
        return self._takes(verb) or c.lemma[verb] in self.speak

    def _takes(self, verb: int) -> bool:
        """ "Took over in May", "leads the party": what a holder of an office does."""
        c = self.c
        return c.lemma[verb] in self.taking or (
            c.lemma[verb] == "take" and c.lower[verb + 1 : verb + 2] in (["over"], ["office"])
        )

    def _leads_away(self, first: int) -> bool:
        """ "But Ann Lee said", "In Lyon, Ann Lee said"."""
        c = self.c
        away = c.lower[first] in ("in", "at", "near", "across") and c.tag[first + 1] == "NNP" and c.ent[first + 1] != "DATE"
        return away or c.lower[first] in self.turns

    def _is_bare(self, entry: Entry, start: int, end: int, p: Phrase) -> bool:
        """True where no words beside the name tell who he is, but what he was, where he is from, or a rank that fits."""
        c = self.c
        for a, b in entry.roles:
            before = b <= start and all(self._fits_title(c.word[i], p) for i in range(a, b))
            if not before and not (a > end and {"former", "who"} & set(c.lower[end:b])):
                return False
        if end + 1 >= len(c) or c.lower[end] in LINKS or c.word[end] == "(":
            return False
        if c.word[end] != ",":
            return True
        nxt = end + 1
        if c.tag[nxt] == "CD":
            return p.first in ARTICLES or p.lemma in self.words.relational
        if c.lower[nxt] in ARTICLES:
            return nxt + 1 < len(c) and (c.lower[nxt + 1] == "former" or c.ent[nxt + 1] == "NORP")
        tied = p.first in ARTICLES or p.lemma in self.words.relational
        return c.lower[nxt] in SPEAKING or (c.lower[nxt] == "who" and (tied or self._takes(c.head[nxt])))

    def _fits_title(self, word: str, p: Phrase) -> bool:
        """True for a form of address, and for a rank that one with the office has."""
        if word in self.forms or word in ORDERS.get(p.lemma, ()):
            return True
        armed = p.lemma in self.commanding or "junta" in self.c.lower  # whose ministers have ranks
        return armed and (word in self.ranks or (word in self.police and "police" in self.c.lower[p.start : p.at]))

    def _another(self, p: Phrase, start: int, entry: Entry) -> bool:
        """True where the name could be that of another person or speaker told of between."""
        c, book = self.c, self.book
        known = {i for e in book for a, b in e.roles if e.named and e is not entry for i in range(a, b)}
        for i in range(c.sents[max(0, c.sent[p.at] - BACK)], start):
            if p.start <= i < p.end or i in known or c.tag[i] not in ("NN", "NNS") or self._is_dead(i):
                continue
            many = c.tag[i] == "NNS"
            told = (
                any(c.tag[kid] in TELLING and not c.word[kid][0].isdigit() for kid in c.kids[i])
                and c.lemma[i] not in BACKING
            )
            if c.dep[i] in ("compound", "nmod") or (many and not told):
                continue
            if self._is_quoted(i):
                continue
            one = c.lemma[i].lower() in self.words.stations or (c.dep[i] in SUBJECTS and self._sounds_personal(i))
            if one and book.at(i) is None:
                return True
        next_one = c.sents[c.sent[p.at] + 1]
        subjects = (i for i in range(next_one, start) if c.dep[i] == "nsubj" and c.tag[i] != "PRP" and c.lemma[i] != p.lemma)
        return any(c.lemma[c.head[i]] in self.speak and not self._is_quoted(i) for i in subjects)

    def _sounds_personal(self, noun: int) -> bool:
        """True for a noun with the ending of a calling; a tanker and a river are nobody."""
        c = self.c
        thing = c.lemma[noun].lower() in self.words.ships or c.lower[noun] in THINGS
        return c.lower[noun].endswith(PERSONAL) and not thing

    def _is_dead(self, noun: int) -> bool:
        """ "The missile killed five people": they do not speak."""
        c = self.c
        return c.dep[noun] in ("dobj", "nsubjpass", "nsubj") and c.lemma[c.head[noun]] in (
            "kill",
            "die",
            "drown",
            "murder",
            "execute",
        )

    def _is_quoted(self, at: int) -> bool:
        """True where quotation marks before the token in its paragraph are open."""
        c, inside = self.c, 0
        first = at
        while first and "\n" not in c.word[first - 1]:
            first -= 1
        for i in range(first, at):
            if c.word[i] in OPEN:
                inside = 1
            elif c.word[i] in CLOSE:
                inside = 0
            elif c.word[i] in STRAIGHT:
                inside = 1 - inside
        return inside == 1
