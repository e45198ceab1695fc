"""Pronouns → the actors that they stand for, one place for all of them.

In: a book with names and nominals. Out: pronoun mentions. Agreement in sex, number and kind, then subjecthood, nearness and
quotation; nouns that are no actors compete too, and where no candidate is clearly better, none is taken.
First persons are the speaker's: ``ActorBook.voice`` resolves them once the statements know who speaks.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.turns import ONE, Turns
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["Pronouns"]

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
POSSESSIVE = frozenset({"his", "her", "its", "their"})
SUBJECT = frozenset({"nsubj", "nsubjpass"})
SAYING = frozenset({"ccomp", "xcomp", "parataxis"})
LINKS = SAYING | {"pcomp", "prep", "acl", "advcl", "conj", "pobj", "dobj"}
DUMMY_VERBS = frozenset(["seem", "appear", "rain", "snow", "turn", "happen", "matter", "take"])
REACH = 3
"""Sentences back that an antecedent may stand."""
CLIMB = 8
"""Links of a list or apposition that are climbed to find a subject."""
CONTENT = 60
"""Tokens that the words before a "he said" may take."""
NEAREST = 60
"""Candidates looked at, the nearest ones."""
QUOTED_STEP = 0.4
"""How far a quoted sentence takes the reader from an antecedent, in sentences."""
KNOWN_SEX = 0.5
"""What a person gains whose sex the text or the given name tells, over those who may be of either."""
SURER = 1.0
"""By how much a woman may be behind somebody of whom no sex is known."""
MARGIN = 0.35
"""By how much the best candidate must beat the second."""
PEOPLE = frozenset(["man", "woman", "boy", "girl", "person", "child", "son", "daughter", "wife", "husband"])
OPENING, CLOSING, STRAIGHT = frozenset("“‘«"), frozenset("”’»"), '"'


@dataclass(slots=True)
class _Spot:
    """A place where a possible antecedent stands; ``entry`` is None for a noun that is no actor."""

    start: int
    end: int
    head: int
    entry: Entry | None
    subject: bool
    plural: bool
    person: bool


class Pronouns:
    """Resolves the third person, sentence by sentence, from left to right."""

    def __init__(self, book: ActorBook, words: Vocabulary) -> None:
        self.book, self.c, self.words = book, book.columns, words
        self.speak, self.links = words.grammar["speak"], words.grammar["links"]
        self.reacts = words.grammar["reacts"] | self.speak
        self.quoted = self._quotations()
        self.turns = Turns(book, words, self.quoted)
        self.pace = self._pace()

    def read(self) -> None:
        """Adds the pronoun mentions."""
        c = self.c
        spots = self._spots()
        at, recent = 0, list[_Spot]()
        for token, tag in enumerate(c.tag):
            if tag not in ("PRP", "PRP$"):
                continue
            low = c.lower[token]
            if not (low in HE or low in SHE or low in IT or low in THEY) or (low == "it" and self._dummy(token)):
                continue
            if low == "them" and token and c.lower[token - 1] == "of":  # "one of them"
                continue
            while at < len(spots) and spots[at].start < token:
                recent.append(spots[at])
                at += 1
            first = self.pace[c.sent[token]] - REACH
            recent = [s for s in recent[-NEAREST:] if self.pace[c.sent[s.start]] >= first]
            found = self._best(token, low, recent)
            if found is not None and found.entry is not None:
                self._take(token, low, found.entry)
                recent.append(
                    _Spot(token, token + 1, token, found.entry, c.dep[token] in SUBJECT, low in THEY, found.person)
                )

    def _take(self, token: int, low: str, entry: Entry) -> None:
        self.book.mention(entry.id, token, token + 1, "pronoun")
        if entry.kind == "person" and not entry.sex:
            entry.sex = "m" if low in HE else "f"
        if self.c.dep[token] in SUBJECT:
            self.book.part(entry.id, "speaks" if self.c.lemma[self.c.head[token]] in self.speak else "acts", token)

    def _spots(self) -> list[_Spot]:
        """Mentions of actors, and the other nouns that compete with them."""
        c, out, held = self.c, list[_Spot](), set[int]()
        for entry in self.book:
            for start, end, form in entry.mentions:
                head = self.book.head(start, end)
                if c.dep[head] in ("compound", "nmod") and self.book.described(c.head[head]) == entry.id:
                    head = c.head[head]  # "the UN agency"
                held.update(range(start, end))
                if form == "demonym":
                    continue
                plural = c.tag[head] in ("NNS", "NNPS") or entry.plural
                out.append(_Spot(start, end, head, entry, self._is_subject(head), plural, entry.kind == "person"))
            held.update(i for a, b in entry.roles for i in range(a, b))
        offices = self.words.offices
        for token, tag in enumerate(c.tag):
            if tag[:2] == "NN" and token not in held and c.dep[token] in ("nsubj", "nsubjpass", "dobj", "pobj"):
                lemma = c.lemma[token].lower()
                person = lemma in offices or lemma in PEOPLE or c.ent[token] == "PERSON" or self._comes_in(token)
                if (c.dep[token] == "pobj" and not person) or c.ent[token] in ("DATE", "TIME"):
                    continue
                many = tag in ("NNS", "NNPS")
                voice = self.book.resolve(token, token + 1) if person and not many and self._voices(token) else None
                of = self.book.entries[voice] if voice else None
                out.append(_Spot(token, token + 1, token, of, c.dep[token] in SUBJECT, many, person))
        out.sort(key=lambda s: s.start)
        return out

    def _voices(self, token: int) -> bool:
        """ "A navy spokesman", "a man who calls himself Abu Zarr": another's voice, or somebody with a name."""
        c = self.c
        return c.lower[token] in self.words.mouthpieces or any(c.dep[kid] in ("relcl", "acl") for kid in c.kids[token])

    def _comes_in(self, token: int) -> bool:
        """ "A butcher laughed", "one driver told us": somebody without a name takes the stage."""
        c, verb = self.c, self.c.head[token]
        if c.tag[token] != "NN" or c.dep[token] != "nsubj" or c.dep[verb] not in ("ROOT", "conj"):
            return False
        kids = c.kids[token]
        if not any(c.lower[k] in ONE for k in kids) or any(c.dep[k] == "appos" for k in kids):
            return False
        if c.lemma[token] in self.words.documents:
            return False
        return c.lemma[token] in self.words.persons or c.lemma[verb] in self.reacts

    def _climb(self, head: int) -> int:
        """The first of the list or apposition that a noun belongs to."""
        for _ in range(CLIMB):
            if self.c.dep[head] not in ("conj", "appos", "compound") or self.c.head[head] >= head:
                break
            explained = self.c.head[head]
            if self.c.dep[head] == "appos" and self.c.dep[explained] == "pobj":
                office = self.c.head[self.c.head[explained]]
                explained = (
                    office if self.c.lemma[office] in self.words.offices else explained
                )  # "the judge in Oslo, Ann Lee"
            head = explained
        return head

    def _is_subject(self, head: int) -> bool:
        c, top = self.c, self._climb(head)
        if c.dep[top] == "pobj" and c.lower[c.head[top]] == "to" and c.lower[c.head[top] - 1] == "according":
            return True
        if c.dep[top] == "pobj" and c.dep[c.head[top]] == "agent":  # "was sentenced by the judge", not "rebels led by him"
            return c.dep[c.head[c.head[top]]] in ("ROOT", "conj")
        if self._tells_behind(head):
            return True
        return (
            c.dep[top] in SUBJECT
            or c.dep[top] == "agent"
            or (c.dep[top] == "ROOT" and c.tag[top][:2] == "NN" and top < head)
        )

    def _tells_behind(self, head: int) -> bool:
        """ "The man is out of danger, the chief, Ann Lee, told reporters": a subject that the parser has lost."""
        c = self.c
        verb = head + 2
        if c.dep[head] != "appos" or verb + 1 >= len(c) or c.word[head + 1] != "," or c.tag[verb] != "VBD":
            return False
        return c.lemma[verb] in self.speak and c.tag[verb + 1] in ("NNS", "IN", "PRP")

    def _namer(self, token: int) -> int | None:
        """The subject of "The group sank a ship in what it calls a warning": whose deed it is names it."""
        c, verb = self.c, self.c.head[token]
        if c.dep[verb] != "pcomp" or not any(c.lower[kid] == "what" for kid in c.kids[verb]):
            return None
        above = c.head[c.head[verb]]
        for _ in range(CLIMB):
            if own := [kid for kid in c.kids[above] if c.dep[kid] in SUBJECT and kid < above]:
                return own[0]
            above = c.head[above]
        return None

    def _best(self, token: int, low: str, recent: list[_Spot]) -> _Spot | None:
        namer = self._namer(token)
        if namer is not None:
            return next((s for s in recent if s.head == namer and s.entry and self._agrees(low, s)), None)
        scores: dict[str, tuple[float, _Spot]] = {}
        barred = self._barred(token, low, recent)
        fitting = [s for s in recent if self._agrees(low, s) and not (s.entry and s.entry.id in barred)]
        c = self.c
        if low in IT and c.dep[token] in SUBJECT and c.lemma[c.head[token]] in self.speak:
            fitting = [s for s in fitting if s.entry or c.lemma[s.head] in self.words.documents]  # other things do not speak
        nearest = next((s for s in reversed(fitting) if s.entry), None) if low in IT else None
        for spot in fitting:
            score = self._score(token, low, spot) + (self._next_to(token, spot) if spot is nearest else 0.0)
            key = spot.entry.id if spot.entry else f"-{spot.start}"
            if key not in scores or score > scores[key][0]:
                scores[key] = (score, spot)
        ranked = sorted(scores.values(), key=lambda s: -s[0])
        if not ranked or ranked[0][1].entry is None or ranked[0][0] < 1.0:
            return None
        if low in SHE and (surer := self._known_woman(ranked)):
            score, spot = surer
            return spot if ranked[0][0] - score < SURER else None
        if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN:
            return self._latest_subject(token, low, [s for score, s in ranked if ranked[0][0] - score < MARGIN])
        return ranked[0][1]

    def _known_woman(self, ranked: list[tuple[float, _Spot]]) -> tuple[float, _Spot] | None:
        """ "Dr Ilir Meta met Anna Weiss. She said": Anna is a woman's name, and of Ilir nobody knows."""
        best, first = ranked[0]
        if first.entry is None or first.entry.kind != "person" or first.entry.sex:
            return None
        known = [(n, s) for n, s in ranked[1:] if s.entry and s.entry.sex == "f" and best - n < 2 * SURER]
        return known[0] if len(known) == 1 and self.c.sent[known[0][1].start] == self.c.sent[first.start] else None

    def _latest_subject(self, token: int, low: str, tied: list[_Spot]) -> _Spot | None:
        """Of people who fit alike, the one that the last sentence before a "he said" or "she said" is about."""
        c = self.c
        if low not in HE | SHE or c.dep[token] not in SUBJECT or c.lemma[c.head[token]] not in self.speak:
            return None
        subjects = [s for s in tied if s.subject and c.sent[s.start] < c.sent[token]]
        last = max((c.sent[s.start] for s in subjects), default=-1)
        found = [s for s in subjects if c.sent[s.start] == last]
        return found[0] if len(found) == 1 and found[0].entry else None  # of a nurse without a name nobody else's words

    def _next_to(self, token: int, spot: _Spot) -> float:
        """What the nearest candidate of a thing's pronoun gains, more where words of speech were addressed to it."""
        c = self.c
        if c.sent[spot.start] != c.sent[token]:
            return 0.0
        prep = c.head[spot.head]
        addressed = c.dep[spot.head] == "pobj" and c.lower[prep] in ("to", "against") and c.lemma[c.head[prep]] in self.links
        return 0.9 if addressed else 0.3

    def _barred(self, token: int, low: str, recent: list[_Spot]) -> set[str]:
        """Whoever stands beside the pronoun under one verb: "it was holding them" is about two."""
        c = self.c
        if low in POSSESSIVE and c.dep[token] == "poss":
            return set()
        verb = c.head[token]
        beside = {s.entry.id for s in recent if s.entry and c.head[s.head] == verb and c.sent[s.start] == c.sent[token]}
        if c.lemma[verb] in self.speak and c.dep[token] in SUBJECT:
            beside |= self._in_content(token, verb, recent)
        return beside

    def _in_content(self, token: int, verb: int, recent: list[_Spot]) -> set[str]:
        """Whoever is named in what is said: "Nairobi would object, it added" is not Nairobi's own words, unless quoted."""
        c = self.c
        said = next((k for k in c.kids[verb] if c.dep[k] in SAYING and k < token), None)
        if said is None or c.word[token - 1] in (";", ":", "—", "–"):  # "has assured them of it; he believes"
            return set()
        first = c.left(said, CONTENT)
        return {
            s.entry.id
            for s in recent
            if s.entry and first <= s.start < token and not self.quoted[s.start] and c.tag[s.head][:3] != "PRP"
        }

    def _agrees(self, low: str, spot: _Spot) -> bool:
        entry = spot.entry
        if low in HE or low in SHE:
            if not spot.person or spot.plural:
                return False
            return entry is None or entry.kind != "person" or entry.sex in ("", "m" if low in HE else "f")
        if spot.person and not (low in THEY and spot.plural):
            return False
        if low in IT:
            return not spot.plural or (entry is not None and entry.named)
        return spot.plural or (entry is not None and entry.kind not in ("state", "person") and not self._is_paired(spot))

    def _is_paired(self, spot: _Spot) -> bool:
        """ "Oxfam and the Red Cross came. They said": neither of the two alone."""
        c = self.c
        beside = (kid for kid in c.kids[spot.head] if c.dep[kid] == "conj")
        return c.dep[spot.head] == "conj" or any(c.tag[kid][:3] == "NNP" for kid in beside)

    def _score(self, token: int, low: str, spot: _Spot) -> float:
        c, entry = self.c, spot.entry
        gap = self.pace[c.sent[token]] - self.pace[c.sent[spot.start]]
        same = c.sent[token] == c.sent[spot.start]
        score = 2.4 if same else max(0.3, 2.0 - 0.8 * (max(gap, 0.75) - 1.0))
        verb = c.head[token]
        subject = c.dep[token] in SUBJECT
        if spot.subject:
            score += 1.0 if not same or low not in IT else 0.6
        if same:
            score += self._same_sentence(token, low, spot, verb)
        elif subject and c.lemma[verb] in self.speak and spot.subject and self._has_spoken(spot.head):
            score += 0.8
        if subject and c.lemma[verb] in self.speak and low in HE | SHE and not self.quoted[token]:
            score += self.turns.weight(token, spot.start, self._climb(spot.head), spot.entry, spot.subject)
        if self.quoted[token] != self.quoted[spot.start]:
            score -= 0.7 if low in HE or low in SHE else 1.1
            if self.quoted[token] and low in (HE | SHE) and same and spot.subject:
                score -= 1.5  # who speaks of "he" in a quotation speaks of somebody else
        if entry is None:
            score -= 0.5 if low in HE or low in SHE else 0.2 if low in THEY else 0.7 if spot.subject else 1.1
        else:
            score += min(0.4, 0.08 * len(entry.mentions))
            if entry.sex and low in HE | SHE:
                score += KNOWN_SEX
            if low in THEY and not spot.plural:
                score -= 1.2
        return score

    def _has_spoken(self, head: int) -> bool:
        """ "The watchdog, the IAEA, has warned", "according to the daily El Faro"."""
        if self._tells_behind(head):
            return True
        c, top = self.c, self.c.head[self._climb(head)]
        return c.lemma[top] in self.speak or (c.lower[top] == "to" and c.lower[top - 1] == "according")

    def _same_sentence(self, token: int, low: str, spot: _Spot, verb: int) -> float:
        c = self.c
        if c.head[token] == spot.head:
            return -3.0
        score = 0.0
        if c.dep[spot.head] in ("dobj", "dative") and c.lemma[c.head[spot.head]] in self.speak and low in IT:
            score -= 0.8  # "told Al Jazeera that it": not the one who is told
        clause, steps = verb, 0
        if any(c.dep[k] in SUBJECT and k not in (token, spot.head) for k in c.kids[verb]):
            steps = 5
        while steps < 5 and c.dep[clause] in LINKS:
            below, clause, steps = clause, c.head[clause], steps + 1
            if spot.head in c.kids[clause] and c.dep[spot.head] in ("dobj", "dative"):
                score += 0.9  # "accused Rwanda of massing troops on its side"
                break
            says = c.dep[below] in SAYING or (c.dep[below] == "advcl" and c.lemma[below] in self.speak)
            if (
                says
                and spot.subject
                and c.head[spot.head] == clause
                and (c.lemma[clause] in self.speak or c.lemma[below] in self.speak)
            ):
                return 1.2
            if any(c.dep[k] in SUBJECT and k != token for k in c.kids[clause]):
                break
        if low in IT or low in POSSESSIVE:
            score += max(0.0, 1.2 - 0.05 * (token - spot.end))
        return score

    def _dummy(self, token: int) -> bool:
        """ "it is clear that": no antecedent."""
        c, verb = self.c, self.c.head[token]
        if c.dep[token] == "expl":
            return True
        if c.lemma[verb] in DUMMY_VERBS and c.dep[token] in SUBJECT:
            return True
        if c.lemma[verb] == "be" and c.dep[token] in SUBJECT:
            deps = {c.dep[k] for k in c.kids[verb]}
            if "attr" in deps:
                return True
            return "acomp" in deps and bool(
                deps & {"ccomp", "xcomp", "advcl", "relcl"}
                or any(c.dep[k] in ("ccomp", "xcomp", "relcl", "acl") for a in c.kids[verb] for k in c.kids[a])
            )
        return c.lower[token] == "it" and c.dep[token] == "dobj" and any(c.dep[k] in ("oprd", "acomp") for k in c.kids[verb])

    def _pace(self) -> list[float]:
        """Sentences counted from the start; one that begins inside a quotation takes the reader less far."""
        out, number = [], 0.0
        for start in self.c.sents:
            if start:
                spoken = self.quoted[start] or self.c.word[start] in OPENING or self.c.word[start] == STRAIGHT
                number += QUOTED_STEP if spoken else 1.0
            out.append(number)
        return out

    def _quotations(self) -> list[bool]:
        """For each token whether it stands inside quotation marks; every paragraph begins outside."""
        out, inside = [], False
        for word, tag in zip(self.c.word, self.c.tag, strict=True):
            if tag == "_SP" and "\n" in word:
                inside = False
            elif word in OPENING:
                inside = True
            elif word in CLOSING and tag in ("''", "."):
                inside = False
            elif word == STRAIGHT or word in ("``", "''"):
                inside = not inside
            out.append(inside)
        return out
