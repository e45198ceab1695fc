"""Event → where: the places that its clauses name, the state whose waters they are in, and a stated position.

In: an event, the place mentions and positions of the text. Out: spans and codes. A place's own coordinates are never given
as a position; a sea that no one state owns gives no country.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from generator.extract.incidents.home_state import HomeState
from generator.extract.incidents.place_mentions import all_places
from generator.extract.incidents.place_roles import GEOGRAPHY, PORTS, place_rank
from generator.extract.incidents.words import wordset
from generator.extract.places import Place, PlaceMention
from generator.extract.spans import cut
from generator.extract.states import state_code

if TYPE_CHECKING:
    from generator.extract.incidents.event import Event
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.positions import Position
    from generator.model import Span

__all__ = ["Surroundings"]

MOST = 24
"""Places kept for one event."""
REPORTING = wordset("surroundings_reporting")
"""Bodies that collect and pass on reports; the town behind them is theirs."""
HELD = frozenset({"hold", "keep", "jail", "detain", "question", "treat"})
PUT_IN = frozenset({"dock", "berth", "arrive", "limp"})
FOUND = frozenset({"find", "locate", "recover", "discover", "intercept"})
"""What befalls people and ships afterwards, elsewhere."""
BODIES = frozenset({"militia", "coastguard", "guard", "faction", "administration", "government", "command", "regime"})
"""What has its seat somewhere and acts elsewhere: "boats sent by the militia in X"."""
ROUTES = frozenset({"route", "run", "ferry"})
"""What goes between two ports: "plying the Odesa-Constanta route"."""
RAIDS = frozenset({"raid", "attack", "strike", "assault", "explosion", "blast", "robbery", "theft"})
SHORES = frozenset({"coast", "coastline", "coasts", "shore", "shores", "waters", "ports"})
HAPPENED = frozenset({"happen", "occur", "unfold"})
OPEN_WATER = frozenset({"ocean", "sea", "gulf", "strait", "channel", "area", "state", "region"})
NAMED_AFTER = (["airport"], ["hotel"], ["university"], ["street"], ["road"], ["hospital"], ["square"], ["stadium"])
OFFICES = frozenset({"authority", "official", "agent", "prosecutor", "court", "spokesman", "spokeswoman", "union", "police"})
SAYING = wordset("evidence_speech") | {"believe", "think", "suspect", "fear", "assume", "decline"}


class Surroundings:
    """The places and positions of one text, by sentence."""

    def __init__(self, sheet: Sheet, fleet: Fleet, places: list[PlaceMention], positions: list[Position]) -> None:
        self.sheet, self.fleet = sheet, fleet
        self.places: dict[int, list[tuple[int, PlaceMention]]] = {}
        self.positions: dict[int, list[Position]] = {}
        self.told: dict[int, set[int]] = {}
        for mention in all_places(sheet, fleet, places):
            at = sheet.token_at(mention.start)
            if sheet.dateline <= at < len(sheet) and not self._modifier(at, mention):
                self.places.setdefault(sheet.sentence[at], []).append((at, mention))
        for position in positions:
            at = sheet.token_at(position.start)
            if at < len(sheet):
                self.positions.setdefault(sheet.sentence[at], []).append(position)

    def _modifier(self, token: int, mention: PlaceMention) -> bool:
        """True for "Somalia-flagged", "Venezuela's government", a state that speaks, a port in a company's name."""
        sheet = self.sheet
        last = token
        while last + 1 < len(sheet) and sheet.idx[last + 1] < mention.end:
            last += 1
        following = sheet.lower[last + 1] if last + 1 < len(sheet) else ""
        if sheet.lower[last + 2 : last + 3] in NAMED_AFTER and sheet.pos[last + 1] == "PROPN":
            return True  # "Aden Adde airport"
        ship = self.fleet.at(token)
        if ship is not None and any(
            s.name_start is not None and s.name_end is not None and s.name_start <= last and token < s.name_end
            for s in ship.sightings
        ):
            return True
        harbour = sheet.dep[last] == "compound" and following in PORTS and sheet.lower[last + 2 : last + 3] == ["of"]
        if (
            harbour
            or following in {"guard", "time"}
            or not ROUTES.isdisjoint(sheet.lower[last + 1 : last + 4 : 2] if following == "-" else [following])
            or (  # "the Danube port of Izmail"
                following == "of"
                and mention.place.kind in {"port", "coast"}
                and sheet.words[min(last + 2, len(sheet) - 1)][0].isupper()
            )
        ):
            return True
        if following == "-" and sheet.lower[min(last + 2, len(sheet) - 1)] in {
            "flagged",
            "registered",
            "owned",
            "operated",
            "managed",
            "based",
            "bound",
            "linked",
            "class",
            "type",
            "backed",
        }:
            return True
        if sheet.dep[last] == "poss" and sheet.lemma[sheet.head[last]] in GEOGRAPHY:
            return False
        return mention.place.kind == "state" and sheet.dep[last] in {
            "nsubj",
            "poss",
            "compound",
            "amod",
            "nsubjpass",
            "dobj",
        }

    def own(self, events: list[Event]) -> None:
        """Records which verbs tell of which event, so that a place in another event's clause stays with that one."""
        for number, event in enumerate(events):
            for telling in event.tellings:
                for token in {telling.report.token, telling.report.verb}:
                    self.told.setdefault(token, set()).add(number)

    def _anothers(self, token: int, numbers: frozenset[int], words: set[int]) -> bool:
        """True where the place hangs on a verb that tells only of other events and stands over none of the event's words."""
        for _ in range(40):
            owners = self.told.get(token)
            if owners is not None:
                return not numbers & owners
            above = self.sheet.pos[token] == "VERB" and any(self.sheet.below(word, token) for word in words)
            if self.sheet.head[token] == token or above:
                return False
            token = self.sheet.head[token]
        return False

    def of(
        self, event: Event, sentences: list[int], numbers: frozenset[int] = frozenset(), kin: tuple[Event, ...] = ()
    ) -> tuple[list[Span], str | None]:
        """Places, the nearest to the event's words first, and their state.

        ``numbers`` are the event's places in ``own``, ``kin`` the events with whose words it is told too.
        """
        own = {t.sentence for t in event.tellings if t.meaning.strong} or set(event.sentences)
        ranked = self._ranked(event, own, [*sentences, *self.took_place(sentences)], numbers, kin)
        scene = self.home.scene(own) if not ranked and event.domain != "maritime" else None
        if scene is not None:
            ranked = self._ranked(event, own, [scene], frozenset(), ())
        spans: list[Span] = []
        for *_, mention in ranked:
            span = cut(self.sheet.text, mention.start, mention.end)
            if span is not None and len(spans) < MOST and not any(span.text == s.text or span.overlaps(s) for s in spans):
                spans.append(span)
        return spans, self._state(event, own, [mention.place for *_, mention in ranked])

    def _state(self, event: Event, own: set[int], places: list[Place]) -> str | None:
        """The state to which the event's sentence turns, that of its nearest place, or that of the text."""
        if event.type == "airspace_violation" and (owner := self._airspace(event)):
            return owner
        turned = self.home.turned(own)
        if turned and any(place.country == turned for place in places):
            return turned
        states = (self.home.state_of(place, event.sentences) for place in places)
        disputed = any(place.lat is not None and not place.country and place.kind not in OPEN_WATER for place in places)
        ashore = event.domain != "maritime" or (not disputed and any(place.kind not in OPEN_WATER for place in places))
        return next((state for state in states if state), None) or (self.home.of(event.sentences) if ashore else None)

    def _airspace(self, event: Event) -> str | None:
        """Whose airspace it was: "Romanian airspace", "Estonia's airspace"."""
        sheet = self.sheet
        entered = [p for t in event.tellings for p in t.report.patients if sheet.ent[p] == "GPE"]
        if entered and (code := state_code(sheet.words[entered[0]])):
            return code
        skies = [p for t in event.tellings for p in t.report.patients if sheet.lemma[p] == "airspace"]
        codes = (state_code(sheet.words[k]) for p in skies for k in sheet.kids[p] if k < p)
        return next((code for code in codes if code), None)

    def _ranked(
        self, event: Event, own: set[int], sentences: list[int], numbers: frozenset[int], kin: tuple[Event, ...]
    ) -> list[tuple[int, int, int, PlaceMention]]:
        """The event's places with their rank: how closely they are tied to it, how near they stand, where."""
        told = [t.report.token for each in (event, *kin) for t in each.tellings]
        tokens = sorted(t.report.token for t in event.tellings) or [event.introduced or 0]
        words = {t.report.token if t.report.noun else t.report.verb for t in event.tellings}
        ranked: list[tuple[int, int, int, PlaceMention]] = []
        for sentence in sentences:
            for token, mention in self.places.get(sentence, []):
                rank = place_rank(self.sheet, token, mention)
                if rank is None or self._speakers(token) or (numbers and self._anothers(token, numbers, words)):
                    continue
                if event.domain == "maritime" and self._seat(token):
                    continue
                if self._beside(token, told) or (event.domain == "maritime" and self._afterwards(token, own, words)):
                    continue
                right = bisect_right(tokens, token)
                near = min(abs(token - t) for t in tokens[max(0, right - 1) : right + 1])
                apart = not any(self.sheet.below(token, t) for t in words)  # "held in Tumbes for a murder on Puna"
                far = 0 if sentence in own else 3 if not (rank and apart) else 4
                ranked.append((rank + apart + far, near, mention.start, mention))
        return sorted(ranked, key=lambda r: r[:3])

    def _afterwards(self, token: int, own: set[int], words: set[int]) -> bool:
        """True for "is being held somewhere in X" and, in another sentence than the event's, "she was found off Y"."""
        sheet = self.sheet
        verb = sheet.verb_above(token)
        if verb in words or any(sheet.below(word, verb) and word < token for word in words):
            return False
        if sheet.lemma[verb] in HELD and sheet.tag[verb] == "VBN":
            return True
        if sheet.lemma[verb] in PUT_IN and sheet.tag[verb] == "VBD" and sheet.sentence[token] not in own:
            return True
        whom = sheet.child(verb, "nsubjpass", "dobj")
        found = whom is not None and (sheet.pos[whom] == "PRON" or self.fleet.at(whom) is not None)
        return found and sheet.lemma[verb] in FOUND and sheet.sentence[token] not in own

    def took_place(self, sentences: list[int]) -> list[int]:
        """The next sentence where it says where it was: "The raid took place at X", "It happened in Y"."""
        sheet, after = self.sheet, max(sentences, default=-1) + 1
        if after == 0 or after >= len(sheet.sentences):
            return []
        for k in range(*sheet.sentences[after]):
            if sheet.dep[k] == "ROOT" and (
                sheet.lemma[k] in HAPPENED or (sheet.lemma[k] == "take" and sheet.lower[k + 1 : k + 2] == ["place"])
            ):
                subject = sheet.child(k, "nsubj")
                heads = sheet.lower[sheet.phrase(subject)[0]] if subject is not None else ""
                return [after] if heads in {"the", "it", "this", "both"} else []
        return []

    def _beside(self, token: int, told: list[int]) -> bool:
        """True for "... hit ships in the strait and a crew was taken in the bay": the bay is where the second was done.

        A joined clause with a subject of its own has a scene of its own; ``told`` are the words that tell of the event.
        """
        sheet, clause = self.sheet, token
        while sheet.head[clause] != clause and sheet.pos[clause] != "VERB":
            clause = sheet.head[clause]
        if sheet.dep[clause] != "conj" or sheet.subject(clause) == sheet.subject(sheet.head[clause]):
            return False
        same = [t for t in told if sheet.sentence[t] == sheet.sentence[clause]]
        return bool(same) and all(t < clause and not self._under(t, clause) for t in same)

    def _under(self, token: int, clause: int) -> bool:
        """True for a word of that clause."""
        for _ in range(40):
            if token == clause or self.sheet.head[token] == token:
                break
            token = self.sheet.head[token]
        return token == clause

    @cached_property
    def home(self) -> HomeState:
        """The state of the report, read when a town needs it."""
        return HomeState(self.sheet, self.places)

    def _speakers(self, token: int) -> bool:
        """True for "officials in Paris said": where the speaker is, not where it happened."""
        sheet = self.sheet
        for _ in range(6):
            head = sheet.head[token]
            if head == token or token in self.told or sheet.lemma[token] in RAIDS:
                return False  # what hangs on the words of an event is its scene
            if sheet.dep[token] == "nsubj" and sheet.pos[head] == "VERB":
                if self.fleet.at(token) is not None:
                    return False  # "a tanker drifting off X reported"
                return sheet.lemma[head] in SAYING
            if sheet.dep[token] in {"dobj", "dative"} and sheet.lemma[head] == "tell":
                return sheet.lower[token - 1] not in PORTS  # "told officials in Da Nang"
            if sheet.lower[token] == "to" and sheet.lower[head] == "according":
                return True
            token = head
        return False

    def _seat(self, token: int) -> bool:
        """True for "told the reporting centre in Brest": where those sit who pass on what happened at sea."""
        sheet = self.sheet
        lead = sheet.head[token]
        holder = sheet.head[lead]
        if sheet.lower[lead] not in {"in", "at"} or sheet.pos[holder] not in {"NOUN", "PROPN"}:
            return False
        office = sheet.lemma[holder].lower()
        return office in REPORTING | BODIES or (office in OFFICES and sheet.lower[holder - 1] not in PORTS)

    def coasts(self, sentence: int, *, at_large: bool = False) -> set[str]:
        """The states whose coasts, ports and islands a sentence names as where something was, not where ships go.

        ``at_large``: a state's coast and waters only, no single port or island.
        """
        return {
            mention.place.country
            for token, mention in self.places.get(sentence, [])
            if mention.place.country
            and (not at_large or mention.place.kind in {"coast", "state"})
            and (mention.place.kind not in OPEN_WATER or (mention.place.kind == "state" and self._by_the_sea(token)))
            and self.is_scene(token, mention)
        }

    def seats(self, sentence: int) -> set[str]:
        """The states in whose towns those sit who speak in a sentence."""
        found = self.places.get(sentence, [])
        sitting = [(k, m) for k, m in found if self.sheet.lower[self.sheet.head[k]] in {"in", "at"}]
        return {m.place.country for token, m in sitting if m.place.country and self._heard(token)}

    def _heard(self, token: int) -> bool:
        return self._speakers(token) or self._seat(token)

    def tells(self, token: int, mention: PlaceMention) -> bool:
        """True for a place where something was or a speaker sits, not where ships go or come from."""
        return self._heard(token) or place_rank(self.sheet, token, mention) is not None

    def is_scene(self, token: int, mention: PlaceMention) -> bool:
        """True for a place where something was, not where ships go, a speaker sits or a body has its seat."""
        return place_rank(self.sheet, token, mention) is not None and not self._heard(token)

    def _by_the_sea(self, token: int) -> bool:
        """True for "off Oman", "the coast of Oman", "the waters of Oman"."""
        before = self.sheet.lower[max(0, token - 2) : token]
        return before[-1:] == ["off"] or (before[-1:] == ["of"] and before[0] in SHORES)

    def kind(self, span: Span) -> str | None:
        """The kind of the place that a span names."""
        found = (m for _, m in self.places.get(self.sheet.sentence[self.sheet.token_at(span.start)], []))
        return next((m.place.kind for m in found if m.start == span.start), None)

    def position(self, sentences: list[int]) -> Position | None:
        """The first readable position of the sentences."""
        for number in sentences:
            for position in self.positions.get(number, []):
                if position.lat is not None:
                    return position
        return None
