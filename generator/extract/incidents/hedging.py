"""How surely a clause names its doer: stated, suspected or claimed, with the words by which it keeps its distance.

In: a telling, the doer's token and actor. Out: a certainty and the hedge's span. A hedge is never lost; whether the doer
is the right one is decided by nobody here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.free_relatives import vouching
from generator.extract.incidents.principals import spoken_for
from generator.extract.incidents.sheet import PARTIES
from generator.extract.incidents.words import HEDGES, wordset
from generator.extract.spans import cut

if TYPE_CHECKING:
    from generator.extract.actors import ActorBook
    from generator.extract.incidents.event import Telling
    from generator.extract.incidents.sheet import Sheet
    from generator.model import Certainty, Span

__all__ = ["Hedging"]

SAYING = wordset("perpetrators_saying")
ASCRIBING = frozenset({"tie", "link", "point", "trace", "pin", "attribute", "ascribe"})
"""Verbs that hedge only by what follows "to", never as the verb over an event."""


class Hedging:
    """Reads the hedges of one text."""

    def __init__(self, sheet: Sheet, book: ActorBook | None) -> None:
        self.sheet, self.book = sheet, book

    def span(self, start: int, end: int) -> Span | None:
        """The characters of the tokens, without blanks around."""
        return cut(self.sheet.text, self.sheet.idx[start], self.sheet.end_of(end - 1))

    def of(self, telling: Telling, token: int, actor: str | None) -> tuple[Certainty, Span | None]:  # noqa: PLR0911
        """How the clause vouches for its doer, and the words by which it does."""
        hedge = self._hedged_phrase(token) or self._hedged_noun(telling, token)
        if hedge is not None:
            return "suspected", hedge
        sheet, at = self.sheet, telling.report.token
        owned = next((k for k in sheet.kids[at] if sheet.dep[k] == "acl" and sheet.lemma[k] == "claim"), None)
        if telling.report.noun and owned is not None and sheet.below(token, owned):
            return "claimed", self.span(owned, owned + 1)  # "an attack claimed by X"
        voucher = vouching(sheet, token, at)
        if voucher is not None:  # "by what the navy said were two drones"
            certain: Certainty = "claimed" if sheet.lemma[voucher] in SAYING | {"describe", "call"} else "suspected"
            return certain, self.span(voucher, voucher + 1)
        for _ in range(12):
            hedge = self._hedged_verb(at)
            if hedge is not None:
                return "suspected", hedge
            if at != telling.report.token and sheet.pos[at] == "VERB":
                if sheet.lemma[at] in HEDGES["suspected"]["verbs"] and sheet.lemma[at] not in ASCRIBING:
                    return "suspected", self._participle(at)
                speaker = sheet.subject(at) if sheet.lemma[at] in SAYING else None
                if speaker is not None and self._same(speaker, token, actor):
                    return "claimed", self.span(at, at + 1)
            if sheet.head[at] == at:
                break
            at = sheet.head[at]
        return "stated", None

    def _hedged_phrase(self, token: int) -> Span | None:
        """ "Suspected militants": the adjective before a noun."""
        words = HEDGES["suspected"]["adjectives"]
        found = next((k for k in self.sheet.kids[token] if self.sheet.lower[k] in words and k < token), None)
        if found is None:
            found = self._hedged_agent(token)
        return None if found is None else self.span(found, found + 1)

    def _hedged_agent(self, token: int) -> int | None:
        """ "Presumably by gang members", "a missile, probably fired by the rebels": the adverb before the doer."""
        sheet, by = self.sheet, self.sheet.head[token]
        if sheet.lower[by] != "by" or by == token:
            return None
        verb = sheet.head[by]
        near = [by - 1, *(sheet.kids[verb] if sheet.dep[verb] == "acl" else [])]
        return next((k for k in near if k >= 0 and sheet.lower[k] in HEDGES["suspected"]["adverbs"]), None)

    def _hedged_noun(self, telling: Telling, token: int) -> Span | None:
        """ "A suspected attack", "an attack believed to have been staged by X"."""
        sheet, at = self.sheet, telling.report.token
        if not telling.report.noun:
            return None
        for kid in sheet.kids[at]:
            if sheet.dep[kid] == "acl" and sheet.lemma[kid] in HEDGES["suspected"]["verbs"] and sheet.below(token, kid):
                return self._participle(kid)
        behind = self._behind(at, token)
        return self._hedged_phrase(at) or (None if behind is None else self._participle(behind))

    def _hedged_verb(self, at: int) -> Span | None:
        """ "Allegedly attacked", "may have attacked"."""
        sheet = self.sheet
        if sheet.pos[at] not in {"VERB", "AUX"} and sheet.dep[at] != "amod":
            return None
        for kid in sheet.kids[at]:
            adverb = sheet.dep[kid] == "advmod" and sheet.lower[kid] in HEDGES["suspected"]["adverbs"]
            if adverb or (sheet.dep[kid] == "aux" and sheet.lower[kid] in HEDGES["suspected"]["modals"]):
                return self.span(kid, kid + 1)
        return None

    def _behind(self, noun: int, token: int) -> int | None:
        """The hedging participle between a noun of attack and its doer: "…, believed to have been staged by X"."""
        sheet = self.sheet
        for k in range(noun + 1, token):
            if sheet.lemma[k] in HEDGES["suspected"]["verbs"] and sheet.tag[k] in {"VBN", "VBD"} and sheet.below(token, k):
                return k
        return None

    def _same(self, speaker: int, token: int, actor: str | None) -> bool:
        """True where the doer is the speaker: "the rebels said they had shelled the port"."""
        if speaker == token:
            return True
        if self.sheet.lemma[spoken_for(self.sheet, speaker)] in {"group", "movement", "militia", "rebel"}:
            return self.sheet.ent[token] in PARTIES or self.sheet.pos[token] == "PRON"  # "a spokesman for the group claimed"
        if self.book is not None and actor is not None:
            return actor in {self.book.resolve(*self.sheet.phrase(s)) for s in (speaker, spoken_for(self.sheet, speaker))}
        return self.sheet.pos[token] == "PRON"

    def _participle(self, verb: int) -> Span | None:
        """ "believed to have been", "is suspected": the hedging verb with its auxiliaries."""
        sheet = self.sheet
        start = min([verb, *(k for k in sheet.kids[verb] if sheet.dep[k] in {"auxpass", "aux"} and k >= verb - 3)])
        end = verb + 1
        while end < len(sheet) and sheet.lower[end] in {"to", "have", "been", "be"} and end - verb < 5:
            end += 1
        if end - verb <= 2 and sheet.lower[end - 1] == "to":
            end = verb + 1
        return self.span(start, end)
