"""Words that a text writes with a hyphen and the tokenizer cuts ("a cyber - attack") → the one word of the lexicons.

In: the columns of a document and the words that a reader knows. Out: the lemmas with the last part of such a word standing
for the whole ("cyberattack"), where the reader knows the whole. Leaves every other part as it is, and guesses no new word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.extract.actors.columns import Columns

__all__ = ["join_hyphened", "spellings"]


def spellings(words: Iterable[str]) -> dict[str, str]:
    """{word without its hyphen: the word as the lexicon has it}; of two spellings the one without a hyphen is meant.

    >>> spellings(["cave-in", "stand-off", "standoff"])
    {'cavein': 'cave-in', 'standoff': 'standoff'}
    """
    return {word.replace("-", ""): word for word in sorted(words)}


def join_hyphened(lemma: list[str], columns: Columns, words: Mapping[str, str], verbs: Mapping[str, str]) -> None:
    """Puts known words for the last parts of hyphened ones into a document's lemmas; ``words`` holds what is no verb."""
    lower, idx = columns.lower, columns.idx
    at = 0
    for _ in range(lower.count("-")):
        at = lower.index("-", at) + 1  # the part behind the hyphen
        if not 2 <= at < len(lemma) or idx[at] != idx[at - 2] + len(lower[at - 2]) + 1:
            continue  # a dash between blanks
        whole = lower[at - 2] + lemma[at]
        known = verbs.get(whole) if columns.tag[at][:2] == "VB" else None
        lemma[at] = known or words.get(whole) or lemma[at]
