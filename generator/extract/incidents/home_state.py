"""The state in which a report plays: that of its dateline, of the forces and offices that it names, or the only one named.

In: the columns and the sentences of one event. Out: an ISO 3166-1 alpha-3 code, or None where two states come into
question. Serves towns that no gazetteer knows; a town that is known elsewhere keeps its state.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.incidents.words import wordset
from generator.extract.places import place
from generator.extract.states import adjectives, folded, state_names
from generator.extract.towns import town_state

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.extract.incidents.sheet import Sheet

__all__ = ["HomeState"]

OFFICES = wordset("home_state_offices")
PARTS = re.compile(r"[,/()\u2014\u2013]|--| - ")
PHRASE_ENDS = frozenset({",", ".", "and", "of", "in", "say", "have", "be"})
LONGEST = 3
REACH = 4
SENTENCES = 8
"""Sentences of one paragraph over which its heading reaches."""


class HomeState:
    """The states that one text names, by token, and which of them is its own."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.named: dict[int, set[str]] = {}
        self.officed: set[str] = set()
        self.placed: set[str] = set()
        self._read()
        self.dateline = self._of_dateline()

    def of(self, sentences: Iterable[int]) -> str | None:
        """The state of an event told in the sentences; None where they name another one or the text's is not clear."""
        sentences = list(sentences)
        headed = {self._heading(n) for n in sentences}
        if len(headed) == 1 and (code := headed.pop()):
            return code
        home = self.dateline
        if home is None and len(self.officed) == 1:
            (home,) = self.officed
        if home is None:
            (home,) = self.placed if len(self.placed) == 1 else (None,)
        return home if home and all(self.named.get(n, set()) <= {home} for n in sentences) else None

    def _heading(self, number: int) -> str | None:
        """The state at the head of the sentence's paragraph, as digests have it: "SOMALIA: A roadside bomb …"."""
        sheet = self.sheet
        for n in range(number, max(-1, number - SENTENCES), -1):
            first, end = sheet.sentences[n]
            while first < end and not sheet.words[first].strip():
                first += 1
            colon = next((k for k in range(first, min(first + LONGEST + 1, end)) if sheet.words[k] == ":"), None)
            if colon is not None:
                return state_names().get(folded(" ".join(sheet.words[first:colon])))
            before = sheet.text[: sheet.idx[first]] if first < end else ""
            if "\n" in before[len(before.rstrip()) :]:
                return None
        return None

    def _of_dateline(self) -> str | None:
        sheet = self.sheet
        if not sheet.dateline:
            return None
        parts = PARTS.split(sheet.text[: sheet.end_of(sheet.dateline - 1)])
        codes = [state_names().get(folded(part)) for part in parts]
        towns = [town_state(part) or ((found := place(part)) and found.country) for part in parts[:1]]
        return next((code for code in [*codes, *towns] if code), None)

    def _read(self) -> None:
        sheet, peoples, states = self.sheet, adjectives(), state_names()
        at, last = sheet.dateline, len(sheet)
        while at < last:
            if not sheet.words[at][:1].isupper():
                at += 1
                continue
            size, code = 1, peoples.get(sheet.lower[at])
            if code and sheet.pos[at] != "VERB":
                following = sheet.lemma[at + 1 : at + 1 + REACH]
                if any(lemma in OFFICES for lemma in following[: _stop(following)]):
                    self.officed.add(code)
            else:
                for size in range(LONGEST, 0, -1):
                    words = folded(" ".join(sheet.words[at : at + size]))
                    code = states.get(words) or (town_state(words) if sheet.ent[at] == "GPE" else None)
                    if code:
                        self.placed.add(code)
                        break
            if code:
                self.named.setdefault(sheet.sentence[at], set()).add(code)
            at += size if code else 1


def _stop(lemmas: list[str]) -> int:
    """How many of the lemmas lie before the end of the phrase."""
    return next((n for n, lemma in enumerate(lemmas) if lemma in PHRASE_ENDS), len(lemmas))
