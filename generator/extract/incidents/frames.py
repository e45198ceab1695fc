"""Is the text about something else? Drills, films, sport, strikes of workers, mine disposal, statistics.

In: the columns of a document. Out: for a sentence, the frame that makes its words of attack mean no attack, or None.
A frame must hold for the words themselves: "in response to a drill" or a drill told elsewhere frames nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.extract.incidents.words import frames

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["Frames"]

RANGE = {"drill": 1, "story": 2, "sport": 2, "labour": 1, "accident": 0, "count": 2}
"""How many sentences before and after its own a frame's word reaches."""

EXERCISE = r"(?:exercises?|drills?|war ?games?|simulation|rehearsal|training|tests?|trials?)"
WITHIN = re.compile(
    r"\b(?:(?:in|during|as part of|part of|climax of|phase of|end of|for|of) (?:an? |the |its |their |this )?"
    rf"(?:[\w-]+ ){{0,4}}{EXERCISE}"
    rf"|{EXERCISE} (?:[\w-]+ ){{0,6}}(?:in|during|at) which"
    r"|(?:simulated|mock|staged|test-fir\w+|live-fire|played the part|role-?play\w*|firing range|dry run)"
    r"|exercise [“\"‘']\w+|role of (?:the )?\w+ (?:was|were) played|supposedly been \w+ed"
    r"|target (?:barge|hulk|ship|vessel|drone)|empty hulk|flawless test|(?:the|this) (?:drill|exercise|simulation|test)"
    rf"|{EXERCISE} (?:[\w-]+ ){{1,8}}(?:began|opened|started|w(?:as|ere) held|took place|is under ?way)\b[^.;:]{{0,120}}[;:]"
    r"|(?:nav(?:y|ies)|coast ?guards?|marines|commandos|frigates?|crews) (?:[\w-]+ ){0,2}(?:rehearsed|practi[sc]ed)"
    r"|(?:acting|playing) (?:the |an? )?(?:pirates?|hijackers?|terrorists?|robbers?|attackers?|smugglers?)"
    r"|played by (?:the |an? )?(?:[\w-]+ ){0,2}(?:ship|vessel|tug|frigate|cadets|sailors|marines|students|volunteers))\b"
)
FICTION = re.compile(
    r"\bin (?:a|an|the|his|her|its|their) (?:[\w-]+ ){0,2}"
    r"(?:film|novel|movie|video game|thriller|play|opera|episode|sitcom|scene)\b"
    r"|\b(?:film|novel|movie|thriller|play|opera|series|book|documentary) (?:tells|follows|recounts|depicts|retells"
    r"|imagines|dramati[sz]es|opens with|begins with|starts with|ends with|turns on|revolves around|centres on)\b"
    r"|\b(?:novel|movie|thriller|play|opera|series|book|documentary) shows\b"  # "a film shows the drone": a recording
)
REACTION = re.compile(
    r"\b(?:response to|reaction to|protest(?:s|ed|ing)? (?:at|against)|ahead of|after|before|denounc\w+|despite|condemn\w+"
    rf"|coincid\w+|alongside) (?:the |a |an )?(?:[\w-]+ ){{0,4}}{EXERCISE}"
    rf"|\b(?:the|this|an?) (?:[\w-]+ ){{0,4}}{EXERCISE} (?:had |has )?(?:ended|finished|concluded|been called off)\b"
)


WORD = re.compile(r"\w+")
FICTIONAL = frozenset(
    {"film", "novel", "movie", "video", "thriller", "play", "opera", "episode", "sitcom", "scene", "series", "book"}
    | {"documentary"}
)
DRILLING = frozenset(
    {"exercise", "exercises", "drill", "drills", "war", "wargame", "wargames", "simulation", "rehearsal", "training", "test"}
    | {"tests", "trial", "trials", "simulated", "mock", "staged", "live", "played", "role", "firing", "dry", "supposedly"}
    | {"roleplay", "roleplayed", "roleplayer", "roleplayers", "roleplaying", "target"}
    | {"rehearsed", "practised", "practiced", "acting", "playing"}
)
"""Of each of these two sets a word stands in every text in which FICTION or WITHIN can find something."""


@cache
def _openers(frame: str) -> frozenset[str]:
    """The first words of a frame's expressions."""
    return frozenset(word[0] for listed in frames()[frame] if (word := WORD.match(listed)))


@cache
def _pattern(frame: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(w) for w in sorted(frames()[frame], key=len, reverse=True)) + r")\b")


class Frames:
    """The frames of one text, found once."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._found: dict[int, frozenset[str]] = {}
        words = set(WORD.findall(sheet.text.lower()))
        self._listed = [frame for frame in RANGE if frame != "drill" and not _openers(frame).isdisjoint(words)]
        self._fiction, self._drill = not FICTIONAL.isdisjoint(words), not DRILLING.isdisjoint(words)

    def at(self, sentence: int) -> str | None:
        """The frame over a sentence, or None."""
        possible = RANGE if self._fiction or self._drill else self._listed
        if not possible:
            return None
        reach, near = max(RANGE[frame] for frame in possible), dict[str, int]()
        for number in range(max(0, sentence - reach), min(len(self.sheet.sentences), sentence + reach + 1)):
            for frame in self._of(number):
                near[frame] = min(near.get(frame, reach), abs(number - sentence))
        for frame in possible:
            hit = frame in near and near[frame] <= RANGE[frame]
            if hit and (frame not in {"story", "sport", "count"} or self._dense(frame, sentence)):
                return frame
        return None

    def beside(self, frame: str, sentence: int) -> bool:
        """True where the frame comes from the sentences around alone."""
        return frame not in self._of(sentence)

    def _dense(self, frame: str, sentence: int) -> bool:
        """Sport and stories need two of their words around, for each alone is an everyday word."""
        first = max(0, sentence - 2)
        last = min(len(self.sheet.sentences), sentence + 3)
        text = " ".join(self.sheet.sentence_text(n).lower() for n in range(first, last))
        return len(set(_pattern(frame).findall(text))) >= 2

    def _of(self, number: int) -> frozenset[str]:
        if number not in self._found:
            text = self.sheet.sentence_text(number).lower()
            words = set(WORD.findall(text))
            found = {f for f in self._listed if not _openers(f).isdisjoint(words) and _pattern(f).search(text)}
            if self._fiction and FICTION.search(text):
                found.add("drill")
            if self._drill and WITHIN.search(REACTION.sub(" ", text)):
                found.add("drill")
            self._found[number] = frozenset(found)
        return self._found[number]
