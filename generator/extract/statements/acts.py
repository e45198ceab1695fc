"""What a statement does: denial, threat, warning, demand, promise, accusation, announcement, assessment or claim.

In: a candidate with its words. Out: an act, and the mode (direct, indirect, mixed). The cue decides first; a neutral cue
("said") leaves it to the words of the content. States no likelihood and no truth.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from generator.extract.lexicon import table
from generator.extract.statements.candidate import Candidate
from generator.extract.statements.vocabulary import Vocabulary
from generator.model import Act, Mode

__all__ = ["act_of", "mode_of"]

ACTS: dict[str, Act] = {
    "denial": "denial", "threat": "threat", "warning": "warning", "demand": "demand", "promise": "promise",
    "accusation": "accusation", "announcement": "announcement", "assessment": "assessment", "claim": "claim",
    "other": "other",
}  # fmt: skip
CHARGES = re.compile(
    r"^\W*(?:\w+ ){0,2}(?:allegation|accusation|charge|claim|report|suggestion)s?\b",
    re.IGNORECASE,
)
"""A content that begins with what others said: to give it a name is to deny it."""
QUESTION = re.compile(r"(?:whether|if|why|how|what|who|when|where|which)\b", re.IGNORECASE)
"""A content that was a question: to ask for an answer is no demand."""
NAMED_ACT = re.compile(
    r"^(?:his|her|its|their|the|an?) (?:[\w-]+ )?(call|appeal|demand|threat|denial|pledge|promise|accusation)\b",
    re.IGNORECASE,
)
"""A content that is itself a noun of saying with its owner."""
SUPPOSING = re.compile(r"\W{0,3}If (?![^,]{0,200}\b(?:was|were|had)\b)", re.IGNORECASE)
"""A content that begins with what might happen: "If the buyers hear of it, they go elsewhere"."""
READ = 600
"""Characters of a content that are read for its act."""


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The word patterns of contents, for words in small letters but for "may", which is no month there."""
    return {
        name: re.compile(r"(?<!\w)(?:" + "|".join(words) + r")(?!\w)", re.IGNORECASE if name == "may" else 0)
        for name, words in table("speech_acts")["contents"].items()
    }


def act_of(vocabulary: Vocabulary, candidate: Candidate, text: str) -> Act:
    """The act of a candidate whose contents read ``text``."""
    words = text[:READ]
    by_cue = ACTS.get(vocabulary.acts.get(candidate.lemma, "")) or _act_again(vocabulary, candidate, words)
    if by_cue in ("promise", "warning") and candidate.frame == "intention" and patterns()["harm"].search(words.lower()):
        return "threat"
    by_cue = "other" if candidate.lemma == "ask" and QUESTION.match(words) else _corrected(by_cue, candidate)
    if by_cue is not None:
        return by_cue
    if candidate.frame in ("naming", "named"):
        return _name_act(words)
    if candidate.frame == "asked":
        return "other"
    return "demand" if _asks(candidate, words) else _content_act(words, "claim")


def _act_again(vocabulary: Vocabulary, candidate: Candidate, words: str) -> Act | None:
    """The act that an object names: "reiterated his call for", "renewed the threat"."""
    if candidate.frame != "object":
        return None
    named = NAMED_ACT.match(words)
    if named is None:
        return None
    noun = named.group(1).lower()
    return "demand" if noun == "call" else ACTS.get(vocabulary.acts.get(noun, ""))


def _corrected(by_cue: Act | None, candidate: Candidate) -> Act | None:
    """The act of a cue where its construction changes it: "ruled out", "advised that", "suspects that"."""
    if candidate.lemma == "rule" and candidate.cue[0][1] > candidate.anchor + 1:
        return "assessment" if candidate.negated else "denial"
    if candidate.frame in ("clause", "parenthetical", "quotation"):
        return None if candidate.lemma == "advise" else by_cue
    if candidate.lemma == "suspect" and candidate.frame in ("charge", "accused of"):
        return "accusation"
    return by_cue


def _name_act(words: str) -> Act:
    """The act of giving a name: to what others said, a denial; a bad name, an accusation; any other, a judgement."""
    if CHARGES.match(words) or patterns()["untrue"].search(words.lower()):
        return "denial"
    return "accusation" if patterns()["blame"].search(words.lower()) else "assessment"


def _asks(candidate: Candidate, words: str) -> bool:
    """True for "called on", "told them to", "gave them a week to"."""
    if candidate.lemma == "tell":
        return candidate.frame in ("directive", "passive")
    return candidate.lemma == "call" or (candidate.frame == "terms" and " to " in words)


def _content_act(words: str, otherwise: Act) -> Act:
    """The act that the words of a content speak for, the first that fits."""
    said = patterns()
    lower = said["aside"].sub("", words.lower())
    told: dict[str, bool] = {}

    def seen(*names: str) -> bool:
        for name in names:
            if name not in told:
                told[name] = said[name].search(words if name == "may" else lower) is not None
            if told[name]:
                return True
        return False

    readings: tuple[tuple[Callable[[], bool], Act], ...] = (
        (lambda: seen("denial"), "denial"),
        (lambda: seen("deed") or (seen("step") and seen("condition", "veiled")), "threat"),
        (lambda: said["own_act"].match(lower) is not None, "threat" if "unless" in lower else "announcement"),
        (lambda: seen("hope"), "assessment"),
        (lambda: seen("future") and seen("condition", "veiled"), "warning"),
        (lambda: seen("blame"), "accusation"),
        (lambda: seen("may") and seen("condition", "harm", "loss"), "warning"),
        (lambda: seen("danger") and seen("harm", "loss"), "warning"),
        (lambda: seen("promise"), "promise"),
        (lambda: seen("request"), "demand"),
        (lambda: seen("danger"), "warning"),
        (lambda: seen("may", "judgement") or (seen("future") and seen("loss")), "assessment"),
        (lambda: SUPPOSING.match(words) is not None, "assessment"),
    )
    return next((act for fits, act in readings if fits()), otherwise)


def mode_of(candidate: Candidate, inside: list[int]) -> Mode:
    """Direct where all content stands in quotation marks, mixed where a part of it does."""
    if not candidate.quotations:
        return "indirect"
    return "direct" if all(inside[i] >= 0 for a, b in candidate.contents for i in range(a, b)) else "mixed"
