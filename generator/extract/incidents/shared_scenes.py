"""Where an incident at sea was that names no place of its own: the place of all the incidents, or the one pointed back to.

In: the columns, the places of the text, an event without a place. Out: the place as a span, and its state. "Three ships
were boarded off X" gives X to each of them, "half an hour later" the place of the event before, "the shoal" the one shoal
named so far. A lead about a single ship gives its place to another of the same day only; an event of other weeks takes none.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from generator.extract.incidents.place_roles import BROAD
from generator.extract.incidents.words import wordset
from generator.extract.late_pattern import late_pattern
from generator.extract.spans import cut

if TYPE_CHECKING:
    from generator.extract.incidents.event import Event
    from generator.extract.incidents.moments import Moments
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.surroundings import Surroundings
    from generator.extract.places import PlaceMention
    from generator.model import Span

__all__ = ["MEANS", "WATERS", "SharedScenes"]

CASES = wordset("shared_scenes_cases")
"""Plurals under which a text sums up what befell several ships."""
KINDS = wordset("shared_scenes_kinds")
"""Kinds of places that "the" points back to: "60 miles east of the shoal"."""
DEEDS = wordset("shared_scenes_deeds")
MEANS = frozenset(
    {"cannon", "robbery", "theft", "attack", "boarding", "piracy", "hijacking", "explosion", "missile", "drone", "raid",
     "pirate", "robber", "gunman", "raider", "hijacker", "thief", "shelling", "assault"}
)  # fmt: skip
"""Deeds, means and doers, one of which stands in a sentence that sums incidents up: ships delayed by ice are none."""
POINTING = frozenset({"the", "that", "this", "same"})
LED = frozenset({"in", "at", "off", "near", "of", "around", "to", "inside", "outside", "from", "through"})
APPROACHES = frozenset({"approach", "entrance"})
WATERS = frozenset({"ocean", "sea", "gulf", "strait", "bay", "lagoon"})
SERIES = frozenset({"several", "series", "string", "spate", "wave", "number", "both", "pair"})
HAPPENED = frozenset({"place", "occurred", "happened"})
GAP = 4
"""Sentences at most between two events of one day that share a place."""
DAY = len("2019-01-01")
OPENING = 2
"""Sentences at the start of a text that say what all of it is about."""
NEWS = 10
"""Days around the first event within which an opening's place is that of another one."""
SOON = late_pattern(
    r"(?i)\b(?:(?:\w+\sminutes|half\san\shour|an\shour|moments|shortly)\s(?:later|afterwards|after\b)|minutes\s(?:later|afterwards)"
    r"|at\sthe\ssame\stime|simultaneously|close\sby|half\sa\smile\saway|a\smile\saway|(?:astern\sof|ahead\sof|alongside)\s(?:her|it))\b"
)
ELSEWHERE = late_pattern(r"(?i)\b(?:elsewhere|farther|further|miles?\s(?:north|south|east|west)|another\spart)\b")
FARTHER = late_pattern(r"(?i)\b(?:farther|further)\s(?:out|off|away|north|south|east|west|up|down|along|offshore)")
ON = late_pattern(
    r"(?i)\b(?:later\s(?:in|on|that|the)\b|that\s(?:morning|afternoon|evening|night)|the\ssame\s(?:day|morning|afternoon|evening|night)"
    r"|hours?\slater|again)\b"
)
"""By these a lead about one ship goes on to another of the same day; by those below it does not."""
THERE = late_pattern(
    r"(?i)\b(?:in|at|off|near|on|around)\sthe\ssame\s(?:\w+\s)?(?:reach|stretch|spot|place|area|waters|anchorage|channel|river|bay|strait|port"
    r"|harbou?r|roads|terminal|creek|lane|zone|position)\b|\bthere(?=\s?[.,;]|\s(?:on|last|yesterday|later|earlier|the\s(?:next|same|day|night))\b)"
)
"""By these an event was where the one before it was, whenever it was."""
MEANWHILE = late_pattern(r"(?i)\b(?:separate(?:ly)?|meanwhile|also\son)\b")
APART = late_pattern(r"(?i)\b(?:elsewhere|separate(?:ly)?|another|meanwhile|also\son|other)\b")


class SharedScenes:
    """The places that the incidents of one text share."""

    def __init__(self, sheet: Sheet, where: Surroundings, moments: Moments, events: list[Event]) -> None:
        self.sheet, self.where, self.moments = sheet, where, moments
        self.events = [event for event in events if event.domain == "maritime"]
        self.order = {id(event): number for number, event in enumerate(self.events)}

    def of(self, event: Event) -> tuple[list[Span], str | None]:
        """The event's place and its state; nothing where none is shared."""
        if event.day is not None and event.date is None:
            return [], None  # "months earlier": of another occasion
        found = self._pointed_at(event) or self._of_all(event) or self._same_water(event)
        if found is None:
            return [], None
        span = cut(self.sheet.text, found.start, found.end)
        return [span] if span is not None else [], found.place.country

    def just_before(self, event: Event) -> Event | None:
        """The event before, of the same scene by the words of this one: "half an hour later", "half a mile away"."""
        at = self.order.get(id(event), 0)
        before = self.events[at - 1] if at else None
        if before is None or not event.sentences or not before.sentences:
            return None
        gap = event.sentences[0] - before.sentences[-1]
        words = self.sheet.sentence_text(event.sentences[0])
        return before if 0 <= gap <= 1 and SOON.search(words) and not ELSEWHERE.search(words) else None

    def same_day(self, event: Event) -> tuple[Event | None, bool]:
        """The event told just before, on the same day, for one that names no place; true where they share only waters."""
        at = self.order.get(id(event), 0)
        before = self.events[at - 1] if at else None
        if before is None or not event.sentences or not before.sentences:
            return None, False
        words = " ".join(self.sheet.sentence_text(n) for n in event.sentences)
        farther = FARTHER.search(words) is not None
        same = event.date is not None and len(event.date) == DAY and event.date == before.date
        far = min(abs(event.sentences[0] - n) for n in before.sentences) > GAP
        placed = any(self.where.is_scene(*near) for near in self._near(event))
        if THERE.search(words) and not placed:
            return before, False
        if far or placed or not (farther or (same and not ELSEWHERE.search(words) and not MEANWHILE.search(words))):
            return None, False
        return before, farther or APART.search(words) is not None

    def _of_all(self, event: Event) -> PlaceMention | None:
        """The place of all the incidents, for one whose own sentences name no other: "officials in Y said"."""
        for number, found in self.summed_up if self._of_the_news(event) else ():
            days = [t.date for _, t in self.moments.by_sentence.get(number, []) if t.date]
            if number in self.of_several:
                fits = not days or event.date is None or any(_close(day, event.date) for day in days)
            else:
                words = " ".join(self.sheet.sentence_text(n) for n in event.sentences)
                undated = not days and number == self.opening[0] and not ELSEWHERE.search(words)
                fits = not APART.search(words) and (undated or (event.date in days and ON.search(words) is not None))
            if fits and not any(self.where.tells(k, m) and m.place.name != found.place.name for k, m in self._near(event)):
                return found
        return None

    def _near(self, event: Event) -> list[tuple[int, PlaceMention]]:
        return [each for n in event.sentences for each in self.where.places.get(n, []) if each[1].place.kind != "state"]

    @cached_property
    def summed_up(self) -> list[tuple[int, PlaceMention]]:
        """The sentences that sum incidents up and name one place: of the opening, or saying where all of it happened."""
        places = ((number, self._places(number)) for number in (*self.opening, *self.took_place))
        return [(number, found[0]) for number, found in places if len({m.place.name for m in found}) == 1]

    @cached_property
    def opening(self) -> list[int]:
        """The first sentences of the text, if somebody does harm in them; the lines of a heading have no verb."""
        sheet = self.sheet
        lead = sheet.sentence[sheet.dateline] if sheet.dateline < len(sheet) else 0
        told = (n for n in range(lead, len(sheet.sentences)) if self._says(n))
        return [n for n in islice(told, OPENING) if self._hostile(n)]

    @cached_property
    def of_several(self) -> set[int]:
        """Those of them about several ships or cases."""
        return {n for n in (*self.opening, *self.took_place) if n in self.took_place or self._counts(n)}

    @cached_property
    def took_place(self) -> list[int]:
        """Sentences such as "All three episodes took place at the outer anchorage"."""
        sheet = self.sheet
        return [
            number
            for number, (first, end) in enumerate(sheet.sentences)
            if sheet.lower[first] in {"all", "both"}
            and any(lemma in CASES for lemma in sheet.lemma[first : min(end, first + 6)])
            and sheet.has(first, end, HAPPENED)
        ]

    def _says(self, number: int) -> bool:
        return any(self.sheet.tag[k] in {"VBD", "VBZ", "VBP"} for k in range(*self.sheet.sentences[number]))

    def _hostile(self, number: int) -> bool:
        lemma, pos = self.sheet.lemma, self.sheet.pos
        return any(
            (lemma[k] in DEEDS and pos[k] == "VERB") or lemma[k] in MEANS for k in range(*self.sheet.sentences[number])
        )

    def _counts(self, number: int) -> bool:
        """True for "three ships were boarded", "two attempts to seize", "a spate of thefts"."""
        sheet = self.sheet
        first, end = sheet.sentences[number]
        return any(
            sheet.tag[k] == "NNS"
            and sheet.lemma[k] in CASES
            and any(sheet.pos[c] == "NUM" or sheet.lower[c] in SERIES for c in range(max(first, k - 5), k))
            for k in range(first, end)
        )

    def _of_the_news(self, event: Event) -> bool:
        """False for an event of other weeks than the first one, and for one whose words fix no day: "some weeks ago"."""
        first = self.events[0].date if self.events else None
        if event.date is None or first is None:
            return event.day is None
        return _close(first, event.date)

    def _places(self, number: int) -> list[PlaceMention]:
        """Where a sentence has things happen, states and regions left out."""
        mentions = self.where.places.get(number, [])
        named = [(k, m) for k, m in mentions if m.place.kind not in BROAD and not _nameless(m)]
        return [m for token, m in named if self.where.is_scene(token, m)]

    def _same_water(self, event: Event) -> PlaceMention | None:
        """The sea, gulf or strait of another event in the same sentence."""
        for number in event.sentences:
            found = [m for m in self._places(number) if m.place.kind in WATERS]
            if len(found) == 1:
                return found[0]
        return None

    def _pointed_at(self, event: Event) -> PlaceMention | None:
        """The one shoal named so far, for "east of the shoal"."""
        sheet = self.sheet
        for number in event.sentences:
            for k in range(*sheet.sentences[number]):
                if sheet.lower[k] in KINDS and k and sheet.lower[k - 1] in POINTING and self._led(k):
                    named = {m.place.name: m for m in self._before(number, k, sheet.lower[k])}
                    if len(named) == 1:
                        return next(iter(named.values()))
        return None

    def _led(self, token: int) -> bool:
        sheet = self.sheet
        if sheet.lower[token + 1 : token + 2] == ["of"] or sheet.dep[token] != "pobj":
            return False
        lead = sheet.head[token]
        return sheet.lower[lead] in LED and (sheet.lower[lead] != "to" or sheet.lemma[sheet.head[lead]] in APPROACHES)

    def _before(self, number: int, token: int, kind: str) -> list[PlaceMention]:
        """The places of a kind that the text names before a token."""
        mentions = [(k, m) for n in range(number + 1) for k, m in self.where.places.get(n, []) if k < token]
        return [m for _, m in mentions if kind in m.place.name.lower().split() or m.place.kind == kind]


def _nameless(mention: PlaceMention) -> bool:
    """True for "the Indonesian anchorage": of a state, without a name."""
    place = mention.place
    return place.lat is None and place.country is not None and place.kind in {"anchorage", "coast", "port"}


def _close(day: str, other: str) -> bool:
    """True for two ISO days of the same news; false where one of them is only a month or a year."""
    if len(day) < DAY or len(other) < DAY:
        return False
    return abs((date.fromisoformat(day) - date.fromisoformat(other)).days) <= NEWS
