"""The vocabulary of attribution, read from the lexicons once.

In: the lexicons ``reporting_verbs``, ``reporting_nouns`` and ``speech_acts``. Out: a ``Vocabulary`` of frozen sets and
dictionaries. Refuses nothing: what a word means is said in the data, not here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from generator.extract.lexicon import table

__all__ = ["Vocabulary", "vocabulary", "with_verbs", "word_set"]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Lemmas by what they govern (``verbs["clause"]`` ...), prepositions by verb, acts by lemma, all cues of a class."""

    verbs: dict[str, frozenset[str]]
    prepositions: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    noun_prepositions: dict[str, frozenset[str]]
    adjective_prepositions: dict[str, frozenset[str]]
    acts: dict[str, str]
    all_verbs: frozenset[str]
    all_nouns: frozenset[str]
    all_adjectives: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that ships with the project."""
    verbs, nouns = dict(table("reporting_verbs")), dict(table("reporting_nouns"))
    behind_nouns, behind_adjectives = nouns.pop("prepositions"), nouns.pop("adjective_prepositions")
    prepositions = {verb: frozenset(text.split()) for verb, text in verbs.pop("prepositions").items()}
    acts: dict[str, str] = {}
    for act, text in table("speech_acts")["cues"].items():
        for lemma in text.split():
            acts.setdefault(lemma, act)
    classes = {name: frozenset(text.split()) for name, text in verbs.items()}
    named = {name: frozenset(text.split()) for name, text in nouns.items()}
    return Vocabulary(
        verbs=classes,
        prepositions=prepositions,
        nouns=named,
        acts=acts,
        noun_prepositions={noun: frozenset(text.split()) for noun, text in behind_nouns.items()},
        adjective_prepositions={word: frozenset(text.split()) for word, text in behind_adjectives.items()},
        all_verbs=frozenset().union(*classes.values(), prepositions),
        all_nouns=named["saying"].union(behind_nouns),
        all_adjectives=named["adjective"].union(named["willing"], behind_adjectives),
    )


def with_verbs(words: Vocabulary, added: Mapping[str, str]) -> Vocabulary:
    """The vocabulary with a user's own verbs of saying (dictionary form → act)."""
    if not added:
        return words
    verbs = {
        name: words.verbs[name] | added.keys() if name in ("clause", "saying") else words.verbs[name] for name in words.verbs
    }
    return replace(words, verbs=verbs, acts={**words.acts, **added}, all_verbs=words.all_verbs | added.keys())


def word_set(module: str, name: str) -> frozenset[str]:
    """A closed word list of one module, from the lexicon ``attribution_words``."""
    return frozenset(table("attribution_words")[module][name].split())
