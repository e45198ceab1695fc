"""Which words point back to an event that the text has told already, and which open another.

In: the columns of a text; one report. Out: yes or no. "The attack", "it was seized", "the assailants then …" point back;
"the headquarters" that nothing has named before does not. Judges words only: whether an event stands there to be meant, and
which, is decided by ``joining``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.words import NOUNS, TARGETS, WEAPONS, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.triggers import Report

__all__ = ["Pointing", "anew", "earlier"]

POINTING = wordset("prose_pointing")
POINTERS = frozenset({"the", "its", "their", "her", "his", "both", "all"})
ATTACKERS = wordset("pointing_attackers")
"""Who is "the" one only in an event told before: "the assailants", "the gunmen", "the hoodlums"."""
VICTIMS = wordset("pointing_victims")
BLAMING = frozenset({"attribute", "ascribe", "link", "trace", "blame", "pin", "put"})
DYING = frozenset({"die", "kill", "perish", "lose", "injure", "wound"})
ONE_OF_THEM = frozenset({"one", "another", "others", "both", "some", "two", "three", "second", "third", "fourth"})
EARLIER = frozenset({"earlier", "before", "previously", "ago"})
NAMED = frozenset({"PERSON", "GPE", "FAC", "ORG", "LOC"})


class Pointing:
    """The words of one text with the place where each stands first."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.first: dict[str, int] = {}
        for i, lemma in enumerate(sheet.lemma):
            self.first.setdefault(lemma, i)

    def definite(self, report: Report, *, ashore: bool) -> bool:
        """True where the words point back to something told: "the attack", "it was seized", "seized the men".

        Ashore, where no ship's name ties the tellings together, what is "the" one must have been named before.
        """
        sheet = self.sheet
        if report.sense == "held":
            return False
        if report.noun:
            start, _ = sheet.phrase(report.token)
            pointed = bool(set(sheet.lower[start : report.token]) & POINTING)
            day = any(sheet.dep[k] == "poss" and sheet.ent[k] in {"DATE", "TIME"} for k in sheet.kids[report.token])
            pointed = pointed or (ashore and day and sheet.sentence[report.token] > 0)  # "Monday's attack"
            befell = report.light == "met" and ashore and all(sheet.pos[p] == "PRON" for p in report.patients)
            if befell and report.patients and not anew(sheet, report):
                return sheet.sentence[report.token] > 0  # "when they came under attack near Gaskinde"
            return self._noun(report, pointed) if ashore else pointed
        if ashore and self._within_a_deed(report.token):
            return True
        whole = sheet.child(report.token, "dobj") is None and not report.passive
        burst = (
            report.sense in {"explode", "blast"} and whole and report.tools
        )  # "the bombs went off at the gate": which, they say
        heads = report.tools if burst else report.patients or report.tools
        subordinate = sheet.dep[report.verb] == "advcl"  # "lost his life when men sprayed his car": whose, its sentence says
        if ashore and (self.attackers(report) or (subordinate and self._told_victims(sheet.head[report.verb]))):
            return True
        return bool(heads) and all(sheet.pos[h] == "PRON" or self._pointed(h, subordinate, ashore) for h in heads)

    def _within_a_deed(self, verb: int) -> bool:
        """True for "had killed 30 soldiers in the raid": what is done in "the" deed is a part of the one told before."""
        sheet = self.sheet
        deeds = [o for o in sheet.prepositions(verb, "in", "during") if sheet.lemma[o] in NOUNS and sheet.pos[o] == "NOUN"]
        return sheet.sentence[verb] > 0 and any(
            any(sheet.lower[k] in {"the", "that", "this"} for k in sheet.kids[o])
            and not any(sheet.dep[k] in {"prep", "relcl", "acl", "amod", "nummod", "compound"} for k in sheet.kids[o])
            for o in deeds
        )

    def elliptic(self, report: Report) -> bool:
        """True for "one damaged a hangar", "a third hit the wing": one of the weapons told of before."""
        sheet = self.sheet
        subject = sheet.child(report.token, "nsubj")
        return (
            not report.noun
            and subject is not None
            and sheet.lower[subject] in ONE_OF_THEM
            and not sheet.prepositions(subject, "of")
            and bool(report.tools)
        )

    def attackers(self, report: Report) -> bool:
        """True for "the assailants", "the gunmen", and for "they" and "he", as doers: those of an event told before."""
        sheet = self.sheet
        if report.noun or sheet.sentence[report.token] == 0:
            return False
        return any(
            (
                sheet.lemma[a] in ATTACKERS
                and self._the(a)
                and not self._restricted(a)
                and "same" not in {sheet.lower[k] for k in sheet.kids[a]}
            )
            or (sheet.lower[a] in {"they", "he"} and self._before(a))
            for a in report.agents
        )

    def _restricted(self, token: int) -> bool:
        """True for "the gunmen who whisked away 73 students": a clause without a comma says which."""
        sheet = self.sheet
        return any(
            sheet.dep[k] in {"relcl", "acl"} and sheet.lower[max(0, sheet.left(k) - 1)] != "," for k in sheet.kids[token]
        )

    def _before(self, pronoun: int) -> bool:
        """True where the pronoun opens its sentence: nobody is named in it before."""
        sheet = self.sheet
        first, _ = sheet.sentences[sheet.sentence[pronoun]]
        return not any(sheet.pos[k] in {"NOUN", "PROPN"} and sheet.dep[k] == "nsubj" for k in range(first, pronoun))

    def _noun(self, report: Report, pointed: bool) -> bool:
        """ "The attack", "the killing of the policemen"; not "the killing of a prosecutor", told of for the first time."""
        sheet = self.sheet
        owners = [k for k in sheet.kids[report.token] if sheet.dep[k] == "poss" and sheet.ent[k] == "PERSON"]
        if owners:
            return any(self._known(k) for k in owners)
        own = sheet.child(report.token, "relcl")
        if own is not None and sheet.lower[max(0, sheet.left(own) - 1)] != ",":
            return False  # "the attack that killed three teenagers": which one, its own clause says
        if not pointed or report.light == "claimed":
            return pointed  # "claimed the attack on Telegram"
        whole = [p for p in report.patients if p > report.token and report.light != "happened"]
        if sheet.lemma[sheet.head[report.token]] in BLAMING:  # "attributed the shooting to the column": to its doers
            whole = [p for p in whole if sheet.lower[sheet.head[p]] not in {"to", "on"}]
        return not whole or any(self._known(p) or sheet.pos[p] == "PRON" for p in whole)

    def _told_victims(self, verb: int) -> bool:
        """True for "the family died when …", "the two were killed when …": victims told of before."""
        sheet = self.sheet
        subject = sheet.child(verb, "nsubj", "nsubjpass") if sheet.lemma[verb] in DYING else None
        if subject is None or sheet.sentence[verb] == 0:
            return False
        return sheet.lower[subject] in {"both", "they"} or (self._the(subject) and sheet.lemma[subject] in VICTIMS)

    def _pointed(self, head: int, subordinate: bool, ashore: bool) -> bool:
        """True for "the men", "its crew"; "the garage of a tax office" names a thing not told before."""
        sheet = self.sheet
        if ashore and sheet.ent[head] == "PERSON":
            return self._known(head)  # "hacked Colin down", of whom the text has told
        if any(sheet.lower[k] in {"a", "an"} for of in sheet.prepositions(head, "of") for k in sheet.kids[of]):
            return False
        words = POINTERS - {"its", "their", "her", "his"} if subordinate else POINTERS
        if not any(sheet.lower[k] in words and k < head for k in sheet.kids[head]):
            return False
        return not ashore or self._known(head) or sheet.lemma[head] in VICTIMS or sheet.lemma[head] in WEAPONS

    def _the(self, token: int) -> bool:
        return any(self.sheet.lower[k] in {"the", "these", "those", "both"} and k < token for k in self.sheet.kids[token])

    def _known(self, token: int) -> bool:
        """True where the word stands in an earlier sentence, of a name any of its words, of "palace gate" the palace."""
        sheet = self.sheet
        first, _ = sheet.sentences[sheet.sentence[token]]
        names = [
            k
            for k in sheet.kids[token]
            if sheet.dep[k] == "compound" and (sheet.ent[k] in NAMED or sheet.lemma[k] in TARGETS["place"])
        ]
        return any(self.first[sheet.lemma[k]] < first for k in [token, *names])


def anew(sheet: Sheet, report: Report) -> bool:
    """True where the words open another event: "again", "another attack", "in a separate incident"."""
    i = report.token
    near = {sheet.lower[k] for k in sheet.kids[i] if sheet.dep[k] in {"advmod", "amod", "det"}}
    if near & {"again", "another", "separate", "separately", "different"}:
        return True
    first, _ = sheet.sentences[sheet.sentence[i]]
    opening = sheet.lower[first : min(first + 8, i)]
    return "separate" in opening or "separately" in opening or ("another" in opening and "incident" in opening)


def earlier(sheet: Sheet, report: Report) -> bool:
    """True for "two days earlier the same group had killed …": an aside, told in the past perfect with its own day."""
    verb = report.verb
    had = any(sheet.dep[k] == "aux" and sheet.lower[k] == "had" for k in sheet.kids[verb])
    first, _ = sheet.sentences[sheet.sentence[report.token]]
    opening = sheet.lower[first : min(first + 6, verb)]
    return had and not EARLIER.isdisjoint(opening)
