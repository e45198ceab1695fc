"""Who is who in one text: the one place where a name, a nominal phrase or a pronoun becomes an actor.

In: token offsets. Out: actor ids. ``None`` means "not certain", which is better than wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from generator.extract.actors.columns import Columns, columns
from generator.extract.actors.vocabulary import vocabulary
from generator.model import ActorKind, MentionForm

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["ActorBook", "Entry", "Part", "Sex"]

Part = Literal["speaks", "acts", "accused", "threatened", "addressed", "relays", "employs"]
"""What an actor does in the text; an entry that plays no part is a place or a passing name and no actor."""

Sex = Literal["m", "f", ""]
SINGULAR = frozenset(["i", "me", "my", "mine", "myself"])
PUBLIC = frozenset({"organization", "government_body"})
ISSUED = frozenset({"issue", "publish", "release", "post", "circulate", "write", "sign"})
BRANCHES = frozenset({"branch", "arm", "wing", "chapter", "offshoot", "affiliate", "successor"})
"""What a body is of another: "the regional branch of X, Y"."""
GENERIC = frozenset({"group", "movement", "organization", "organisation"})
"""Class nouns that say nothing of the kind."""
SET_APART = frozenset({"agency", "department", "service", "office", "union"})
"""Class nouns that a word before them makes a body of its own."""
MODIFIERS = ("poss", "compound", "amod", "nmod")
PLURAL = frozenset(["we", "us", "our", "ours", "ourselves"])
LEADING = frozenset({"of", "for", "to", "in", "at"})
"""Prepositions that lead from an office to what it is of."""
INSIDE = frozenset({"IN", "DT", "PRP", "NNP", "NNPS", "CC", "NN", "NNS", "JJ", "CD", "POS", "HYPH"})
"""Tags inside what an office is of."""
SOMEBODY = frozenset({"man", "woman", "person", "fighter", "militant", "commander", "caller", "voice", "gunman"})
STYLES = frozenset({"introduce", "present", "identify", "call", "name", "style", "know", "describe", "give", "use", "go"})
"""Verbs with which somebody says, or is said, who he is."""
PHRASE = 10
"""Tokens behind an office in which its holder's name begins."""
BELOW = 3
"""Nouns of a chain of "of" that a name may hang on."""


@dataclass
class Entry:
    """One actor while the text is still being read. Mentions are (first token, end token, form), roles (first, end)."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    mentions: list[tuple[int, int, MentionForm]] = field(default_factory=list)
    parts: list[tuple[Part, int]] = field(default_factory=list)
    why: list[str] = field(default_factory=list)
    roles: list[tuple[int, int]] = field(default_factory=list)
    affiliation: str | None = None
    parent: str | None = None
    names: list[str] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    sex: Sex = ""
    plural: bool = False
    named: bool = True
    _words: tuple[int, frozenset[str]] | None = None

    def words(self) -> frozenset[str]:
        """The words of all its names, in lower case."""
        if self._words is None or self._words[0] != len(self.names):
            self._words = len(self.names), frozenset(w.lower() for name in self.names for w in name.split())
        return self._words[1]

    def because(self, reason: str) -> None:
        """Adds a reason, once."""
        if reason not in self.why:
            self.why.append(reason)


class ActorBook:
    """The actors of one text and their mentions, open for the later components to ask and to add to."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.entries: dict[str, Entry] = {}
        self.columns: Columns = columns(doc)
        self.carriers = vocabulary().grammar["carriers"]
        self.seats: dict[int, str] = {}
        self.mouths: dict[int, str] = {}
        self._by_token: dict[int, str] = {}
        self._known: dict[str, str] = {}

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def open(self, name: str, kind: ActorKind, country: str | None = None) -> Entry:
        """A new entry."""
        entry = Entry(f"a{len(self.entries) + 1}", name, kind, country)
        self.entries[entry.id] = entry
        return entry

    def known(self, name: str) -> str | None:
        """The actor of exactly that name, canonical or as written in the text."""
        return self._known.get(name)

    def learn(self, name: str, actor: str) -> None:
        """Records that a name stands for the actor, for ``known``."""
        self._known.setdefault(name, actor)

    def mention(self, actor: str, start: int, end: int, form: MentionForm) -> None:
        """Records that the tokens from ``start`` to ``end`` (exclusive) speak of the actor."""
        self.entries[actor].mentions.append((start, end, form))
        for i in range(start, end):
            if form == "nominal":
                self._by_token.setdefault(i, actor)
            else:
                self._by_token[i] = actor
        if form == "nominal":
            self._by_token[self.head(start, end)] = actor

    def mouth(self, token: int, actor: str) -> None:
        """Records for whom an unnamed spokesperson speaks who stands alone."""
        self.mouths[token] = actor

    def aside(self, actor: str, start: int, end: int) -> None:
        """Records a mention that nobody who asks ``at`` or ``resolve`` shall find."""
        self.entries[actor].mentions.append((start, end, "name"))

    def part(self, actor: str, part: Part, token: int) -> None:
        """Records that the actor plays a part at this token (used for salience, and to tell actors from places)."""
        self.entries[actor].parts.append((part, token))

    def at(self, token: int) -> str | None:
        """The actor whose mention holds this token."""
        return self._by_token.get(token)

    def resolve(self, start: int, end: int) -> str | None:
        """The actor that the phrase from ``start`` to ``end`` (exclusive) stands for.

        By its head's mention; a name that explains the head ("the minister, Ann Lee"); for a mouthpiece ("a spokesman for
        the ministry", "the ministry's spokeswoman") whom it speaks for; else none.
        """
        if start >= end:
            return None
        c, head = self.columns, self.head(start, end)
        head = end - 1 if c.dep[head] == "det" else head  # "the institute IDEAM forecast", whose verb was taken for its noun
        found = self.at(head)
        if found and self.entries[found].kind == "state" and self._is_national(start, head):
            return None
        if found is None:
            found = self.bearer(head)
        if found is None and c.lower[head] in self.carriers:
            return self._principal(head) or self._beside_name(head)
        a_body = c.lemma[head].lower() in vocabulary().nouns or c.lower[head] in BRANCHES
        if found is None and (a_body or vocabulary().compound(c.lower, head)):
            found = self.described(head) or self.called(head) or self._beside_name(head)
        if found is None:
            found = self._such_as(head) or self._self_styled(head)
        if found is None and c.lower[head] in ("government", "authorities"):
            found = self.owner(head)
        if found is None and c.lower[head] == "office" and c.tag[start] == "PRP$":
            found = self.at(start)  # "her office said": she speaks through it
        if found is None and start and c.tag[start - 1][0] == "V" and c.tag[head] == "NN":
            found = self._behind(start, end)
        return found

    def _behind(self, start: int, end: int) -> str | None:
        """ "..., said the clerk who had let them in, Ann Lee.": the name that closes the sentence."""
        c = self.columns
        comma = next((i for i in range(end, start, -1) if i < len(c) and c.word[i] == ","), None)
        return self._between_commas(comma, ".") if comma and not any(c.word[i] == "," for i in range(start, comma)) else None

    def _is_national(self, start: int, head: int) -> bool:
        """ "The Spaniard said", "an Iranian said": one person, not the state; "the Chinese said" may be the state."""
        c = self.columns
        one = c.lower[start] in ("the", "a", "an") and c.tag[head] not in ("NNS", "NNPS")
        mentions = self.entries[self._by_token[head]].mentions
        demonym = any(a == start + 1 and a <= head < b and form == "demonym" for a, b, form in mentions)
        return one and demonym and not c.lower[head].endswith(("ese", "sh", "ch", "ss", "s"))

    def bearer(self, noun: int) -> str | None:
        """The person whose name explains a noun or what it is of: "the head of the port, Ann Lee"."""
        c, below = self.columns, [noun]
        for at in below:
            for kid in c.kids[at]:
                found = (self.at(kid) or self._self_styled(kid)) if c.dep[kid] == "appos" else None
                if found and self.entries[found].kind == "person":
                    return found
                if c.lower[kid] in LEADING and len(below) < BELOW:
                    below.extend(obj for obj in c.kids[kid] if c.dep[obj] == "pobj")
        return self._between_commas(noun + 1) or self._called_by(noun) or self._self_styled(noun)

    def _called_by(self, noun: int) -> str | None:
        """ "The pianist Ann Lee thanked them", of which the parser made two subjects."""
        c, at = self.columns, noun + 1
        found = self.at(at) if at < len(c) and c.word[at][0].isupper() and c.tag[noun] == "NN" else None
        if found is None or self.entries[found].kind != "person":
            return None
        while at + 1 < len(c) and self.at(at + 1) == found:
            at += 1
        return found if (c.head[at], c.dep[at]) == (c.head[noun], c.dep[noun]) else None

    def _between_commas(self, comma: int, closing: str = ",") -> str | None:
        """ "According to the prefect of Gao, Ann Lee, two died": the person between commas that the parser took for more."""
        c, end = self.columns, min(comma + PHRASE, len(self.columns))
        if comma < end and c.lower[comma] in LEADING:
            while comma < end and c.tag[comma] in INSIDE:
                comma += 1
        at = comma + 1
        while at < end and c.word[at] in vocabulary().titles:
            at += 1
        found = self.at(at) if at < len(c) and c.word[comma] == "," else None
        if found is None or self.entries[found].kind != "person":
            return None
        while at < len(c) and self.at(at) == found:
            at += 1
        return found if at < len(c) and (c.word[at] == closing or c.lower[at] in LEADING) else None

    def nominal(self, start: int, end: int, kind: ActorKind, name: str | None = None) -> str:
        """The actor of a nominal phrase that plays a part ("gunmen", "the foreign minister"), opened where it is new."""
        known = self.resolve(start, end)
        if known:
            return known
        entry = self.open(name or self.columns.words(start, end), kind)
        entry.named = False
        self.mention(entry.id, start, end, "nominal")
        return entry.id

    def voice(self, speaker: str, start: int, end: int) -> None:
        """Resolves the first persons between two tokens of a quotation: "I" is the speaker, "we" the body spoken for.

        Without a body known the plural is left open for a person, and is the body itself where a body speaks.
        """
        entry = self.entries[speaker]
        many = speaker if entry.kind != "person" else entry.affiliation
        for i in range(start, end):
            low = self.columns.lower[i]
            who = speaker if low in SINGULAR else many if low in PLURAL else None
            if (
                who
                and self.columns.tag[i][:3] == "PRP"
                and i not in self._by_token
                and not (low in SINGULAR and entry.kind != "person")
            ):
                self.mention(who, i, i + 1, "pronoun")

    def head(self, start: int, end: int) -> int:
        """The token whose head lies outside the phrase, the first such one that is not punctuation."""
        head, dep = self.columns.head, self.columns.dep
        for i in range(start, end):
            if (not start <= head[i] < end or head[i] == i) and dep[i] != "punct":
                return i
        return end - 1

    def seat(self, head: int) -> int | None:
        """Where somebody's capital stands: "the health ministry in [Lima]", "In [Quito], the minister said"."""
        if not self.seats:
            return None
        c = self.columns
        first = c.sents[c.sent[head]]
        spots = [obj for prep in c.kids[head] if c.lower[prep] == "in" for obj in c.kids[prep]]
        if c.lower[first] == "in":
            spots.append(first + 1)
        return next((spot for spot in spots if spot in self.seats), None)

    def sit(self, seat: int | None) -> str | None:
        """The state of a capital, which with its official's deed is named as a state."""
        if seat is None:
            return None
        state = self.seats[seat]
        if (seat, seat + 1, "metonym") not in self.entries[state].mentions:
            self.mention(state, seat, seat + 1, "metonym")
            self.part(state, "employs", seat)
        return state

    def _principal(self, head: int) -> str | None:
        """Whom a spokesperson or statement speaks for."""
        c = self.columns
        found = self.owner(head, ("poss", "compound", "nmod", "amod"))
        if found:
            return found
        for prep in c.kids[head]:
            if c.lower[prep] in ("for", "of", "from", "by", "at", "in"):
                for kid in c.kids[prep]:
                    if c.dep[kid] == "pobj" and (found := self.at(kid) or self._beside(kid) or self._beside_name(kid)):
                        return found
            elif c.dep[prep] == "acl" and c.lemma[prep] in ISSUED:  # "a circular issued by the insurer X"
                for by in c.kids[prep]:
                    for kid in c.kids[by] if c.lower[by] == "by" else ():
                        if found := self.at(kid) or self._beside(kid):
                            return found
        return self.mouths.get(head)

    def _beside(self, noun: int) -> str | None:
        """Who explains or owns a noun: "the firm Vantage", "the ministry of Chad"."""
        c = self.columns
        for kid in c.kids[noun]:
            if c.dep[kid] == "appos" and (found := self.at(kid)):
                return found
        return self.owner(noun, ("poss", "compound"))

    def _such_as(self, noun: int) -> str | None:
        """ "Critics such as Amnesty": the one who is named for them all."""
        c = self.columns
        for prep in c.kids[noun]:
            if c.lower[prep] == "as" and c.lower[prep - 1] == "such":
                objects = [kid for kid in c.kids[prep] if c.dep[kid] == "pobj"]
                return self.at(objects[0]) if objects else None
        return None

    def _beside_name(self, noun: int) -> str | None:
        """ "The charity Friends of the Sahel said": the body whose name stands right behind the noun."""
        c, at = self.columns, noun + 1
        found = self.at(at) if at < len(c) and c.word[at][:1].isupper() and c.sent[at] == c.sent[noun] else None
        for kid in c.kids[noun]:
            if found is None and c.dep[kid] == "appos" and kid > noun:
                found = self.at(kid)  # "the largest opposition party, the Greens"
        return found if found and self.entries[found].kind not in ("state", "person") else None

    def _self_styled(self, noun: int) -> str | None:
        """ "A man who goes by the name of Abu Zarr", "a woman calling herself the voice of the Guardians"."""
        c = self.columns
        if c.lower[noun] not in SOMEBODY and c.lemma[noun] not in vocabulary().stations:
            return None
        for verb in c.kids[noun]:
            if verb > noun and c.dep[verb] in ("acl", "relcl") and c.lemma[verb] in STYLES:
                for i in range(verb + 1, min(verb + PHRASE, len(c))):
                    if c.word[i][0].isupper() and (found := self.at(i)):
                        return found
        return None

    def described(self, noun: int) -> str | None:
        """The body that a class noun only describes: "the UKMTO agency", "Boko Haram group"."""
        found = self.owner(noun, ("compound", "nmod"))
        lemma, before = self.columns.lemma[noun].lower(), noun - 1
        if found and self.at(before) != found and self.columns.tag[before] == "NN" and lemma in SET_APART:
            return None  # "the UN refugee agency" is another body than the UN
        if found and self.entries[found].kind == "armed_group" == vocabulary().nouns.get(lemma):
            return found  # "Houthi fighters"
        if (
            found is None
            or self.entries[found].kind in ("state", "person")
            or lemma not in vocabulary().grammar["describing"]
        ):
            return None
        kind, mine = vocabulary().nouns.get(lemma), self.entries[found].kind
        if lemma == "agency" and mine == "media":
            return found  # "the AFP agency"
        return found if kind == mine or lemma in GENERIC or {kind, mine} <= PUBLIC else None

    def called(self, noun: int) -> str | None:
        """The body that a class noun is said to be called: "a group calling itself X", "a gang known as X"."""
        c = self.columns
        for verb in c.kids[noun]:
            if (
                verb > noun
                and c.dep[verb] in ("acl", "relcl")
                and (c.lemma[verb] in ("call", "name", "dub", "style") or c.lower[verb] == "known")
            ):
                for i in range(verb + 1, min(verb + 6, len(c))):
                    found = self.at(i) if c.word[i][0].isupper() else None
                    if found and self.entries[found].named and self.entries[found].kind not in ("state", "person"):
                        return found
        return None

    def owner(self, head: int, deps: tuple[str, ...] = MODIFIERS) -> str | None:
        """The actor that a possessor or modifier of the noun names, a body before its state."""
        c, best = self.columns, None
        for kid in c.kids[head]:
            if kid < head and c.dep[kid] in deps and (found := self.at(kid)):
                if self.entries[found].kind not in ("state", "person"):
                    return found
                best = best or found
        return best
