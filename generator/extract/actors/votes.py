"""One occurrence of a name → votes for what it stands for: its own words, the words beside it, its place in the sentence.

In: columns and a name. Out: (kind, weight, reason) triples, ``body`` for a body of any kind.
Counts nothing: ``generator.extract.actors.kinds`` does.
The weights are judged, not trained: a title, a class noun or a ship's number says far more than the model's label.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.actors.columns import Columns
from generator.extract.actors.explained import Explained
from generator.extract.actors.names import POSSESSIVE, Name
from generator.extract.actors.parts import LEADS
from generator.extract.actors.things import Things
from generator.extract.actors.trims import is_ships
from generator.extract.actors.vocabulary import Vocabulary
from generator.extract.towns import town_state

__all__ = ["Vote", "Voter"]

Vote = tuple[str, float, str]

FROM_LABEL: dict[str, tuple[str, float]] = {
    "PERSON": ("person", 1.6),
    "ORG": ("body", 1.6),
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
SHIPLIKE = frozenset({"PERSON", "FAC", "WORK_OF_ART", "PRODUCT"})
"""Labels that the model gives to ships."""
ARTICLES = frozenset({"the", "a", "an"})
LINKS = frozenset({"of", "for", "on", "against", "in"})
TOWARD = frozenset({"to", "from", "for", "toward", "towards"})
FLAGS = frozenset({"flagged", "registered"})
MARKS = frozenset({"“", "”", '"', "*", "‘", "’", "_", "''", "``"})
SUBJECT = frozenset({"nsubj", "nsubjpass"})
NAMING = frozenset({"called", "named", "dubbed", "styled"})
SELF = frozenset({"itself", "themselves"})
REVIEWS = frozenset({"weekly", "daily", "monthly", "fortnightly"})
TONNAGE = frozenset({"dwt", "teu", "grt", "gt", "tonne", "ton", "tonner", "cbm"})
BROADCASTS = frozenset({"Radio", "TV", "Télé", "Rádio"})
"""First words of stations; "Le" and "Channel" begin other names too."""
CHAMBERS = frozenset({"House", "Senate", "Parliamentary", "Congressional", "Presidential", "Ministerial"})
"""First words of committees that are a state's own."""
OWNED = frozenset({"yard", "shipyard", "website"})
"""What a body has rather than is."""
COUNCILS = frozenset(
    {"parish", "state", "legislative", "executive", "transitional", "military", "privy", "supreme", "sovereign"}
)
"""With the words for towns and counties, what makes a council a public one."""
NAMED_FOR = frozenset({"front", "cartel"})
"""Armed groups that bear somebody's name."""
RELIGIOUS = frozenset({"Catholic", "Orthodox", "Catholics", "Muslims", "Christian", "Christians", "Buddhist", "Protestant"})
BEFORE_OF = frozenset({"Bank", "Company", "Corporation", "Holdings", "Airlines", "Industries"})
"""Words for firms that "of" may follow in a name."""
CAMEL = (
    "Jet",
    "Air",
    "Bank",
    "Tech",
    "Soft",
    "Corp",
    "Gas",
    "Oil",
    "Mart",
    "Tel",
    "Chem",
    "Pharma",
    "Lines",
    "Trans",
    "Power",
)
"""Ends of firms' names written as one word."""
WARLIKE = frozenset({"revolutionary", "liberation", "guerrilla", "jihad", "mujahideen"})
ABOARD = frozenset({"crew", "captain", "master", "hull", "cargo", "owner"})


class Voter:
    """Looks at names in one text."""

    def __init__(self, c: Columns, words: Vocabulary) -> None:
        self.c, self.words = c, words
        self.things, self.explained = Things(c, words), Explained(c, words)
        grammar = words.grammar
        self.speak, self.local, self.near = grammar["speak"], grammar["strict_local"], grammar["local"]
        self.place_nouns, self.hit = grammar["place_nouns"], grammar["hit"]
        self.motion, self.insiders, self.employed = grammar["motion"], grammar["insiders"], grammar["employed"]
        self.fighting, self.violent, self.measures = grammar["fighting"], grammar["violent"], grammar["measures"]

    def shape(self, name: Name) -> Iterator[Vote]:
        """Votes of the words themselves."""
        c, words = self.c, self.words
        first, last = c.word[name.start], c.word[name.end - 1]
        yield from self._last_word(name, last)
        yield from self.things.shape(name)
        if name.end - name.start > 1:
            yield from self._whole(name, first, last)
        elif first.endswith(CAMEL) and first[0].isupper() and not first.isupper() and first not in CAMEL:
            yield "company", 3.0, "a firm's name written as one word"
        elif first.isupper() and first.isalpha() and len(first) <= 6:
            yield "body", 1.5, "an acronym"
        if name.key in words.places or (name.key.isupper() and name.key.title() in words.places):
            yield "place", 4.0, "a known place"
        elif town_state(name.key):
            yield "place", 2.5, "a known town"
        if is_ships(c, name.start, name.end, words):
            yield "vessel", 8.0, "a title in a ship's name"
        if last.lower() in words.ships:
            yield "vessel", 6.0, f"the name's word {last}"
        alone = name.end - name.start == 1
        family = last not in words.last or (name.label == "PERSON" and last in words.grammar["surnames"])
        if first in words.given and name.label != "NORP" and (name.label not in ("GPE", "ORG") if alone else family):
            yield "person", 1.5 if alone else 3.0, "a given name"

    def _last_word(self, name: Name, last: str) -> Iterator[Vote]:
        """ "Ministry", "Times", "Strait": the last word, or the one before "of"."""
        c, known = self.c, self.words.last
        single = name.end - name.start == 1
        link = next((i for i in range(name.start + 1, name.end - 1) if c.lower[i] in LINKS), None)
        head = c.word[link - 1] if link else last
        if link and known.get(head) == "company" and head not in BEFORE_OF:
            head = last  # "Line of Control"
        if not single and (last in ("TV", "FM", "AM") or (c.word[name.start].isupper() and c.word[name.start][:2] == "TV")):
            yield "media", 5.0, "a broadcaster's letters"
        elif not single and (told := self.words.first.get(c.word[name.start])):
            yield ("none" if told == "other" else told), 4.5, f"the name's word {c.word[name.start]}"
        elif not single and last in self.words.grammar["legal"]:
            yield "company", 8.0, f"the name's word {last}"
        elif (kind := known.get(head)) and not (single and kind != "other"):
            surname = name.label == "PERSON" and head in self.words.grammar["surnames"]
            yield ("none" if kind == "other" else kind), 1.5 if surname else 4.0, f"the name's word {head}"
        if head not in known and any(c.word[i] == "&" for i in range(name.start + 1, name.end)):
            yield "company", 4.0 if name.label == "PERSON" else 2.5, "an ampersand"

    def _whole(self, name: Name, first: str, last: str) -> Iterator[Vote]:
        """Votes of a name of several words."""
        c, words = self.c, self.words
        if first in words.place_first:
            yield "place", 3.5, f"the name's word {first}"
        if first in words.media_first:
            yield "media", 4.0 if first in BROADCASTS else 1.0, f"the name's word {first}"
        if last == "Council" and any(c.lower[i] in words.grammar["lower"] | COUNCILS for i in range(name.start, name.end)):
            yield "government_body", 6.0, "a council of a town or state"
        if last in ("Centre", "Center") and any(c.lower[i] in words.grammar["duties"] for i in range(name.start, name.end)):
            yield "government_body", 4.5, f"a {last} with a duty of the state"
        if first in CHAMBERS and words.last.get(c.word[name.start + 1]) == "organization":
            yield "government_body", 6.0, f"the name's word {first}"
        if first in words.ship_prefixes:
            yield "vessel", 6.0, "a ship's prefix"
        if any(c.lower[i] in words.ships for i in range(name.start, name.end - 1)):
            yield "vessel", 3.0, "a kind of craft in the name"
        if last.isdigit():
            yield "vessel", 1.0, "a number at the end"
        if not WARLIKE.isdisjoint(c.lower[name.start : name.end]):
            yield "armed_group", 1.5, "a word of war in the name"

    def context(self, name: Name) -> Iterator[Vote]:
        """Votes of this occurrence."""
        c = self.c
        if name.label:
            kind, weight = FROM_LABEL[name.label]
            yield kind, weight, f"the model's {name.label}"
        if c.word[name.start].isupper() and self._shouted(name):
            yield "none", 6.0, "words in capitals around it"
        if name.title < name.start:
            firm = self.words.nouns.get(c.lower[name.start - 1]) == "company"  # "trader Petersen & Voss"
            yield "person", 1.5 if firm else 4.0, f"the title {c.word[name.start - 1]}"
            yield "company", 2.5 if firm else 0.0, f"the title {c.word[name.start - 1]}"
        if name.title and c.sent[name.title - 1] == c.sent[name.start]:
            yield from self._left(name, name.title)
        if name.end < len(c) and c.sent[name.end] == c.sent[name.start]:
            yield from self._right(name, name.end)
            yield from self._noun_after(name, name.end)
            yield from self._bearer(name)
        yield from self.things.context(name)
        yield from self._syntax(name, c.head_of(name.start, name.end))

    def _shouted(self, name: Name) -> bool:
        """True where a neighbour is a whole word in capitals too: a headline or a notice, where capitals say nothing."""
        c = self.c
        sides = [i for i in (name.start - 1, name.end) if 0 <= i < len(c) and c.sent[i] == c.sent[name.start]]
        return any(len(c.word[i]) > 3 and c.word[i].isupper() and c.word[i].isalpha() for i in sides)

    def _left(self, name: Name, start: int) -> Iterator[Vote]:
        """Votes of the words before the name; an article is looked over."""
        c = self.c
        left = c.lower[start - 1]
        article = left in ARTICLES
        at = start - (2 if article else 1)
        before = c.lower[at] if at >= 0 else ""
        if article and name.start == name.title and not name.start < c.head[name.end - 1] == name.end:
            yield "person", -2.0, "an article before it"
            if left == "the" and name.label in SHIPLIKE and name.end - name.start > 1:
                yield "vessel", 2.0, "the before what looks like a person"
        if left == "," and name.end < len(c) and c.word[name.end] == "," and self._behind_an_office(start - 2):
            yield "person", 2.5, "between commas behind an office"
        if left in MARKS and name.end < len(c) and c.word[name.end] in MARKS and name.end - name.start < 5:
            yield "vessel", 4.0 if start > 1 and c.lower[start - 2] == "the" else 2.5, "set in marks"
        if before in ("aboard", "onboard"):
            yield "vessel", 3.0, f"after {before}"
        if before in FLAGS and at and c.word[at - 1] == "-":
            yield "vessel", 8.0, f"after -{before}"
        kind = None if article else self._noun_before(at)
        if kind and (name.title == name.start or kind == "vessel"):  # "army spokesman Col. Ann Lee" is not the army
            yield kind, 7.0 if kind == "vessel" else 5.0, f"after {left}"  # "the reefer Star" prints no newspaper
        if before == "as" and at > 1 and c.lower[at - 1] == "known" and (kind := self._noun_before(at - 2)):
            yield kind, 5.0, f"known as, after {c.lower[at - 2]}"
        if before in NAMING and at and (kind := self._noun_before(at - 1)):
            yield kind, 5.0, f"after {c.lower[at - 1]} {before}"
        if before in SELF and at > 1 and c.lemma[at - 1] == "call":
            noun = c.head[at - 1] if c.dep[at - 1] in ("acl", "relcl") else at - 2
            if kind := self._noun_before(noun):
                yield kind, 6.0, f"what a {c.lower[noun]} calls itself"
        yield from self._before_things(at, before)
        yield from self._preposition(at, before, article, c.head[name.end - 1] == name.end)

    def _behind_an_office(self, at: int) -> bool:
        """ "The mayor of Tolosa, X,": an office with no comma or verb before the name."""
        c, words = self.c, self.words
        for i in range(at, max(-1, at - 6), -1):
            if c.lower[i] in words.unique:
                return True
            if c.tag[i] not in ("IN", "DT", "NN", "NNP", "NNPS", "POS"):
                return False
        return False

    def _before_things(self, at: int, before: str) -> Iterator[Vote]:
        """Votes for ships by their tonnage, code names by that word, weapons and substances by their measure."""
        c = self.c
        if before in TONNAGE and at > 1 and (c.word[at - 1] == "-" or c.word[at - 1][0].isdigit()):
            yield "vessel", 8.0, f"after a tonnage in {before}"
        if before == "as" and at > 2 and "name" in c.lower[at - 3 : at]:
            yield "person", 3.0, "a name that somebody gave"
        if before == "name" and at > 2 and c.lower[at - 1] == "the" and c.lemma[at - 2] in ("use", "by", "under"):
            yield "person", 3.0, "a name that somebody uses"
        if before in ("codenamed", "nicknamed") or (before in ("named", "name") and at > 1 and c.lower[at - 2] == "code"):
            yield "none", 8.0, "a code name"
        if before in ("exercise", "operation", "drill", "hurricane", "typhoon"):
            yield "none", 6.0, f"after {before}"
        if before == "of" and at and c.lower[at - 1] in self.measures:
            yield "none", 6.0, f"after {c.lower[at - 1]} of"

    def _preposition(self, at: int, before: str, article: bool, modifies: bool) -> Iterator[Vote]:
        """Votes of a preposition before the name, whose object is another noun where the name ``modifies`` one."""
        c = self.c
        if before == "in" and at and c.lemma[at - 1] in ("share", "stake", "shareholder"):
            yield "company", 4.0, f"after {c.lower[at - 1]} in"
        elif before in self.local:
            yield "place", 2.0 if article else 3.0, f"after {before}"
        elif before in self.near:
            yield "place", 3.0 if at and c.lemma[at - 1] in self.place_nouns else 0.7, f"after {before}"
        elif before in TOWARD and c.lemma[c.head[at]] in self.motion:
            yield "place", 2.5, f"after {before} and a verb of motion"
        elif before == "at" and at and c.lemma[at - 1] in self.place_nouns | self.employed:
            there = c.lemma[at - 1] in self.place_nouns
            yield "place" if there else "body", 3.0 if there else 4.0, f"after {c.lower[at - 1]} at"
        elif before == "of" and at:
            if c.lemma[at - 1] in self.place_nouns:
                yield "place", 5.0, "after a place noun"
            elif not article and not modifies and not self.words.unique.isdisjoint(c.lower[max(0, at - 2) : at]):
                yield "place", 2.0, f"after {c.lower[at - 1]} of"
                yield "person", -2.0, f"after {c.lower[at - 1]} of"
            elif c.lemma[at - 1] in self.insiders:
                yield "body", 1.5, "after members of"
            elif self.words.nouns.get(c.lemma[at - 1]) == "armed_group" and c.tag[at - 1] == "NNS":
                yield "armed_group", 4.0, f"after {c.lower[at - 1]} of"

    def _noun_before(self, at: int) -> str | None:
        """What a common noun right before a name says it is: "the tanker X", "newspaper X", "the group X"."""
        c, words = self.c, self.words
        if at >= 0 and c.lower[at] in words.ships:
            return "vessel"
        if at < 0 or c.tag[at] not in ("NN", "NNS", "NNP"):
            return "media" if at >= 0 and c.lower[at] in REVIEWS and at and c.tag[at - 1] in ("DT", "NN", "JJ") else None
        lemma = c.lemma[at].lower()
        if lemma in words.ships:
            return "vessel"
        if (c.word[at][0].isupper() and lemma not in words.grammar["beside"]) or c.lower[at] in words.offices:
            return None
        if fixed := words.compound(c.lower, at):
            return fixed[1]  # "news agency", "rating agency"
        kind = words.nouns.get(lemma)
        return "armed_group" if kind == "organization" and at and c.lower[at - 1] in self.fighting else kind

    def _right(self, name: Name, end: int) -> Iterator[Vote]:
        """Votes of the marks and particles after the name."""
        c = self.c
        right, after = c.lower[end], c.lower[end + 1] if end + 1 < len(c) else ""
        if right == "who" or (right == "," and after == "who"):
            yield "person", 2.0, "who follows"
        elif right == "," and after == "whose" and set(c.lower[end + 2 : end + 3]) & (self.words.relational | {"family"}):
            yield "person", 2.5, f"whose {c.lower[end + 2]} is told of"
        elif right == "," and after.isdigit() and len(after) < 3:
            yield "person", 3.0, "an age follows"
        elif right == "," and c.word[end + 1 : end + 2] and c.word[end + 1] in self.things.letters:
            yield "person", 3.0, f"{c.word[end + 1]} follows"
        elif right == "-" and after in ("based", "born", "bound", "area"):
            yield "place", 4.0, f"-{after} follows"
        elif right == "," and after == "which" and name.label != "PERSON":
            yield "body", 1.5, "which follows"
        elif right == "," and after == "flying" and "flag" in c.lower[end + 2 : end + 5]:
            yield "vessel", 8.0, "flies a flag"
        elif right == "(" and after in ("imo", "mmsi", "built"):
            yield "vessel", 6.0, "a ship's number or year follows"
        elif right in POSSESSIVE and after in ABOARD:
            yield "vessel", 1.5, "a crew or cargo follows"

    def _noun_after(self, name: Name, end: int) -> Iterator[Vote]:
        """Votes of a noun that the name modifies: "ELN rebels", "Lions Club members", "Puno region"."""
        c = self.c
        noun = c.head[name.end - 1]
        if end < noun < end + 4 and c.lemma[noun] in self.place_nouns and c.dep[name.end - 1] in ("compound", "nmod"):
            yield "place", 2.0, f"{c.lower[noun]} follows"  # "Kruonis pumped-storage plant"
        if noun != end:
            return
        lemma = c.lemma[end].lower()
        kind = self.words.nouns.get(lemma)
        if c.word[name.start].isupper() and lemma in self.words.arms:
            yield "none", 5.0, f"{c.lower[end]} follows"
        elif kind == "armed_group" and (not name.title or c.lower[name.title - 1] not in ("a", "an")):
            yield "armed_group", 3.0, f"{c.lower[end]} follows"
        elif kind == "armed_forces" and c.word[name.start].isupper():
            yield "body", 1.5, f"{c.lower[end]} follows"
        elif kind in ("media", "company") and lemma not in OWNED and c.tag[end] != "NNS" and not town_state(name.key):
            yield kind, 4.0, f"{c.lower[end]} follows"
        elif kind == "organization" and name.label != "NORP":
            yield "organization", 2.5, f"{c.lower[end]} follows"
        elif lemma in self.insiders:
            yield "body", 1.5, f"{c.lower[end]} follows"
        elif c.tag[end] == "NNS" and lemma in self.words.persons - self.words.offices and name.end == name.start + 1:
            yield "none", 2.0, f"{c.lower[end]} follows"  # "Nuer youths"
        elif lemma in self.place_nouns and c.tag[end] == "NN":
            yield "place", 2.0, f"{c.lower[end]} follows"
        elif c.tag[end] in ("NNS", "NNP", "NNPS") and c.word[end] in RELIGIOUS and name.end - name.start == 1:
            yield "none", 3.0, f"{c.word[end]} follows"

    def _bearer(self, name: Name) -> Iterator[Vote]:
        """ "The Jaime Ortiz front": an armed group that bears somebody's name."""
        c = self.c
        whole = name.label == "PERSON" or (not name.label and c.word[name.start] in self.words.given)
        alone = name.title == name.start > 0 and c.lower[name.start - 1] == "the"
        if whole and alone and name.end > name.start + 1 and c.lower[name.end] in NAMED_FOR:
            yield "armed_group", 6.0, f"{c.lower[name.end]} follows"

    def _syntax(self, name: Name, head: int) -> Iterator[Vote]:
        c = self.c
        dep, up = c.dep[head], c.head[head]
        article = name.start > 0 and c.lower[name.start - 1] == "the"
        if dep == "nsubj" and name.label != "PERSON" and (deed := self._violence(up)):
            yield "armed_group", 2.5, f"subject of {deed}"
        elif dep in SUBJECT:
            yield from self._subject(name, c.lemma[up], article)
        elif dep == "appos" and c.lower[up] == "one" and name.label not in ("GPE", "LOC"):
            yield "person", 4.0, "one of several"  # "one of the organisers, X, said"
        elif dep == "appos":
            holder = list(self.explained.holder(name, up))
            yield from holder
            passed = ("place", "government_body", "organization") if name.label == "PERSON" else ("place",)
            yield from (vote for vote in self.explained.by(up, "stands beside") if not holder or vote[0] not in passed)
        elif dep == "conj" and c.dep[up] == "appos" and c.word[up][0].isupper():
            if c.lemma[c.head[up]] in self.words.ships:
                yield "vessel", 5.0, "named in a list of ships"
            elif c.lemma[c.head[up]] in self.words.grammar["works"]:
                yield "none", 5.0, "in the title of a work"
        elif dep == "dobj" and article and c.lemma[up] in self.hit and name.label not in ("ORG", "GPE"):
            yield "vessel", 2.0, f"object of {c.lemma[up]} with an article"
        if dep == "dobj" and c.lemma[up] in LEADS and (article or c.tag[head] == "NNPS"):
            yield "organization", 2.5, f"led: object of {c.lemma[up]}"  # "who leads the Greens"
        if dep == "nsubj" and c.lemma[up] in self.speak and c.word[name.start] not in self.words.given:
            yield from self.explained.of_itself(up)
        yield from self.explained.told(name, dep, up)

    def _violence(self, verb: int) -> str | None:
        """The violent deed that a verb tells or threatens: "ambushed", "threatened to execute"."""
        c = self.c
        if c.lemma[verb] in self.violent:
            return c.lemma[verb]
        if c.lemma[verb] not in ("threaten", "vow", "claim"):
            return None
        return next((c.lemma[k] for k in c.kids[verb] if c.dep[k] == "xcomp" and c.lemma[k] in self.violent), None)

    def _subject(self, name: Name, verb: str, article: bool) -> Iterator[Vote]:
        if verb in self.words.grammar["personal"]:
            yield "person", 2.5 if name.end - name.start > 1 else 1.0, f"subject of {verb}"
        if verb in self.speak:
            yield "person", 1.6 if name.end - name.start > 1 else 1.0, f"subject of {verb}"
            yield "body", 0.6, f"subject of {verb}"
            yield "place", -1.0, f"subject of {verb}"
            yield "vessel", -1.5, f"subject of {verb}"
        elif verb in self.hit and article and name.label != "ORG":
            yield "vessel", 2.0, f"subject of {verb} with an article"
