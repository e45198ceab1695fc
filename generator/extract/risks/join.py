"""Overlapping and repeated candidates → one for each harm.

In: candidates of a whole text. Out: the ones that stay, in text order. Of two that overlap the better licensed stays and
takes over what the other knew; the same harm in nearly the same words elsewhere becomes a further passage.
"""

from __future__ import annotations

from generator.extract.risks.candidate import Candidate
from generator.extract.risks.view import View

__all__ = ["join"]

SAME = 0.75
"""Share of the shorter one's content words from which two risks are the same said twice."""
SAME_WORD = 0.6
"""The same where both have the same word of harm."""
FEWEST = 3
"""Content words below which two risks are never taken for the same, unless they are equal."""
COMPARED = 40
"""Earlier risks that a risk is compared with; keeps a hostile text from costing the square of its length."""
CONTENT = frozenset(("NOUN", "VERB", "PROPN", "ADJ", "NUM"))


def join(view: View, candidates: list[Candidate]) -> list[Candidate]:
    """One candidate for each harm."""
    return _repeated(view, _overlapping(view, candidates))


def _comments(view: View, new: Candidate, old: Candidate) -> bool:
    """ "a surcharge, which could cost millions": what the harm just named would do is the same harm."""
    return view.low[new.start] == "which" and old.verb is None and 0 <= new.start - old.end <= 1


def _overlapping(view: View, candidates: list[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    for new in sorted(candidates, key=lambda c: (c.start, -c.end)):
        if kept and _comments(view, new, kept[-1]):
            continue
        if kept and new.start < kept[-1].end:
            old = kept[-1]
            better, other = (new, old) if _beats(new, old) else (old, new)
            kept[-1] = _taking_over(better, other)
        else:
            kept.append(new)
    return kept


def _beats(new: Candidate, old: Candidate) -> bool:
    if new.rank != old.rank:
        return new.rank > old.rank
    return (new.end - new.start) > (old.end - old.start)


def _taking_over(better: Candidate, other: Candidate) -> Candidate:
    better.condition = better.condition or other.condition
    better.likelihood = better.likelihood or other.likelihood
    if better.harm.category == "":
        better.harm = other.harm
    better.agents += [i for i in other.agents if i not in better.agents]
    better.targets += [t for t in other.targets if t not in better.targets]
    return better


def _repeated(view: View, candidates: list[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    contents: list[frozenset[str]] = []
    for new in candidates:
        words = frozenset(view.lemma[i] for i in range(*new.span) if view.pos[i] in CONTENT and view.lemma[i] != "be")
        for at in range(max(0, len(kept) - COMPARED), len(kept)):
            same_word = view.lemma[new.harm.token] == view.lemma[kept[at].harm.token]
            if _same(words, contents[at], SAME_WORD if same_word else SAME):
                if kept[at].verb is None and new.verb is not None:
                    new.passages = [*kept[at].passages, kept[at].span]
                    kept[at], contents[at] = new, words
                else:
                    kept[at].passages.append(new.span)
                break
        else:
            kept.append(new)
            contents.append(words)
    return kept


def _same(one: frozenset[str], other: frozenset[str], share: float) -> bool:
    if one == other and one:
        return True
    shorter = min(len(one), len(other))
    return shorter >= FEWEST and len(one & other) >= share * shorter
