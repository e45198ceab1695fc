"""What a statement does: denial, threat, warning, demand, promise, accusation, announcement, assessment or claim.

In: a candidate with its words. Out: an act, and the mode (direct, indirect, mixed). The cue decides first; a neutral cue
("said") leaves it to the words of the content. States no likelihood and no truth.
"""

from __future__ import annotations

import re

from generator.extract.statements.candidate import Candidate
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import Vocabulary
from generator.model import Act, Mode

__all__ = ["act_of", "mode_of"]

ORDER: tuple[Act, ...] = (
    "denial", "threat", "warning", "demand", "promise", "accusation", "announcement", "assessment", "claim", "other"
)  # fmt: skip
WARNING = re.compile(
    r"\b(?:could|might|may|risk|danger|consequences|would face|will face|retaliat\w+|be met|pay (?:a|the) price)\b",
    re.IGNORECASE,
)
THREAT = re.compile(
    r"\b(?:would|will|shall|'ll)\b.{0,60}\b(?:retaliat\w+|strike|attack|destroy|kill|punish\w*|sanctions?|close|shut|respond|consequences|target\w*|prosecuted)\b",
    re.IGNORECASE,
)
DEMAND = re.compile(
    r"\b(?:must|should|need to|needs to|ought to|have to|has to)\b|^\W*(?:stop|let|give|leave|release|end)\b", re.IGNORECASE
)
DENIAL = re.compile(
    r"\b(?:no knowledge|had nothing to do|has nothing to do|nothing to do with|not true|untrue|false|never)\b", re.IGNORECASE
)


def act_of(tree: Tree, vocabulary: Vocabulary, candidate: Candidate, text: str) -> Act:
    """The act of a candidate whose contents read ``text``."""
    by_cue = vocabulary.acts.get(candidate.lemma)
    if by_cue in ORDER and by_cue is not None:
        if by_cue == "warning" and THREAT.search(text):
            return "threat" if False else "warning"
        return by_cue  # type: ignore[return-value]
    if DENIAL.search(text):
        return "denial"
    if THREAT.search(text):
        return "threat"
    if WARNING.search(text):
        return "warning"
    if DEMAND.search(text):
        return "demand"
    return "claim"


def mode_of(candidate: Candidate, inside: list[int]) -> Mode:
    """Direct where all content stands in quotation marks, mixed where a part of it does."""
    tokens = [inside[i] for a, b in candidate.contents for i in range(a, b)]
    if not candidate.quotations:
        return "indirect"
    return "direct" if all(n >= 0 for n in tokens) else "mixed"
