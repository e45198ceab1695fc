"""Who vouches for an incident: an authority, operator or crew; only the press; only one interested party.

In: the columns and the sentences of one incident. Out: confirmed, reported, claimed or disputed. Judges only the words
"said", "according to" and their like with their speakers; it knows nothing of who is right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.words import AGENTS, HEDGES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from generator.extract.incidents.sheet import Sheet

__all__ = ["Voices", "rumoured"]

NOUNS = HEDGES["authority"]["nouns"]
VERBS = HEDGES["authority"]["verbs"]


THOUGHT = frozenset({"think", "believe", "suspect", "fear", "presume", "understand"})
SHOWING = frozenset({"release", "publish", "post", "issue"})
SHOWN = frozenset({"film", "video", "footage", "image", "photo", "photograph", "picture"})
"""Who shows what happened vouches for it: "the coast guard has released a film of the ramming"."""
TAIL = 5
PHRASE = 12
"""Words that may stand behind a reporting verb at the end of a sentence, and between it and the comma before it."""


class Voices:
    """The speakers of standing of one text, looked up once a sentence."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._known: dict[int, tuple[int, ...]] = {}

    def vouch(self, sentences: Iterable[int], boasts: Collection[int] = ()) -> bool:
        """True where a speaker of standing tells of it in one of the sentences, other than by the doer's ``boasts``."""
        for number in sentences:
            if number not in self._known:
                self._known[number] = tuple(_vouching(self.sheet, number))
            if any(i not in boasts and not (boasts and self.sheet.lemma[i] in SHOWING) for i in self._known[number]):
                return True
        return False


def _vouching(sheet: Sheet, number: int) -> Iterator[int]:
    """The reporting words of the speakers of standing in a sentence."""
    for i in range(*sheet.sentences[number]):
        if sheet.lemma[i] in VERBS and sheet.pos[i] == "VERB":
            subject = sheet.subject(i)
            speakers = [] if subject is None else sheet.listed(subject)
            regretted = i > 1 and sheet.lower[i - 1] == "to" and sheet.lemma[i - 2] == "regret"
            if regretted or any(_of_standing(sheet, s) for s in speakers) or _closes(sheet, i):
                yield i
        elif sheet.lemma[i] in SHOWING and any(sheet.lemma[o] in SHOWN for o in sheet.children(i, "dobj")):
            subject = sheet.subject(i)
            if subject is not None and _of_standing(sheet, subject):
                yield i
        elif sheet.lower[i] == "according" and any(_of_standing(sheet, o) for k in sheet.kids[i] for o in sheet.kids[k]):
            yield i


def _closes(sheet: Sheet, verb: int) -> bool:
    """True for "…, the company that chartered her said Monday." at the end of a sentence, however it is parsed."""
    _, end = sheet.sentences[sheet.sentence[verb]]
    if end - verb > TAIL or any(sheet.words[k] == "," for k in range(verb, end)):
        return False
    comma = next((k for k in range(verb - 1, max(-1, verb - PHRASE), -1) if sheet.words[k] == ","), None)
    return comma is not None and any(sheet.lemma[k] in NOUNS for k in range(comma + 1, verb))


def _of_standing(sheet: Sheet, token: int) -> bool:
    lemma = sheet.lemma[token]
    if lemma in AGENTS["hostile"]:
        return False
    if lemma in NOUNS or sheet.lower[token] in NOUNS:
        return True
    if sheet.ent[token] in {"ORG", "GPE"}:
        return True
    if sheet.ent[token] == "PERSON":
        return True
    return any(sheet.lemma[k] in NOUNS for k in sheet.kids[token] if sheet.dep[k] in {"compound", "appos"})


def rumoured(sheet: Sheet, verb: int) -> bool:
    """True for "is looking into a report that shots were fired": whoever tells of the report does not vouch for it."""
    noun = sheet.head[verb]
    if sheet.dep[verb] == "xcomp" and sheet.lemma[noun] in THOUGHT and sheet.tag[noun] == "VBN":
        return True  # "is thought to have been hijacked"
    told = sheet.dep[verb] in {"acl", "relcl", "ccomp"} and sheet.pos[noun] == "NOUN"
    return told and sheet.lemma[noun] in {"report", "claim", "allegation", "account"}
