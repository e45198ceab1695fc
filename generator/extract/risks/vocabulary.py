"""The words that risks are made of, read once from the lexicons and laid out for quick asking.

In: ``lexicons/harm_words.toml`` and ``risk_words.toml``, and words that a user adds. Out: plain dictionaries and sets of
lemmas. Holds no rule: what a word does in a sentence is decided by its neighbours in this folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from generator.extract.hyphens import spellings
from generator.extract.lexicon import table

__all__ = ["Idiom", "Spelled", "Vocabulary", "Words", "extended", "spelled", "vocabulary", "words"]

Words = frozenset[str]


@dataclass(frozen=True)
class Idiom:
    """A fixed expression: the other parts that must stand in the clause of its anchor, each any one of some words.

    ``of`` holds the verbs whose object the anchor must be; a ``grave`` one needs a threat, a condition or a text of danger.
    """

    parts: tuple[Words, ...]
    category: str
    ongoing: bool = False
    of: Words = frozenset()
    grave: bool = False


@dataclass(frozen=True)
class Vocabulary:
    """Lemmas in lower case. ``nouns`` and ``verbs`` give the category of a harm; ``selective`` the arguments it needs."""

    nouns: dict[str, str]
    verbs: dict[str, str]
    weak: Words
    selective: dict[str, tuple[str, ...]]
    classes: dict[str, Words]
    class_categories: dict[str, str]
    verb_categories: dict[str, str]
    harmful: Words
    plights: dict[str, Words]
    plight_categories: dict[str, str]
    negative: Words
    tense: Words
    worsening: Words
    neutral: dict[str, Words]
    governing_nouns: dict[str, str]
    governing_verbs: dict[str, tuple[str, ...]]
    sets: dict[str, Words]
    idioms: dict[str, tuple[Idiom, ...]]


@dataclass(frozen=True)
class Spelled:
    """The words that may stand behind a hyphen ("cave-in", "de-escalate"), by their spelling without it."""

    words: dict[str, str]
    verbs: dict[str, str]


def words(value: str) -> Words:
    """The words of a blank-separated entry."""
    return frozenset(value.split())


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the shipped lexicons."""
    harm, risk = table("harm_words"), table("risk_words")
    classes = {name: words(value) for name, value in harm["classes"].items()}
    classes["armed"] = classes["force"] | classes["weapon"]
    classes["any"], classes["none"] = frozenset(("*",)), frozenset()
    return Vocabulary(
        nouns=_by_category(harm["nouns"]),
        verbs=_by_category(harm["verbs"]),
        weak=words(harm["weak"]["verbs"]),
        selective={verb: tuple(names.split()) for verb, names in harm["with"].items()},
        classes=classes,
        class_categories=dict(harm["class_categories"]),
        verb_categories=dict(harm["verb_categories"]),
        harmful=words(harm["states"]["harmful"]),
        plights={prep: words(value) for prep, value in harm["plights"].items()},
        plight_categories=dict(harm["plight_categories"]),
        negative=words(harm["states"]["negative"]),
        tense=words(harm["states"]["tense"]),
        worsening=words(harm["states"]["worsening"]),
        neutral={verb: words(value) for verb, value in harm["neutral"].items()},
        governing_nouns={word: kind for kind, value in risk["nouns"].items() for word in value.split()},
        governing_verbs=_kinds(risk["verbs"]),
        sets=_sets(risk),
        idioms=_idioms(risk["idiom"]),
    )


def extended(words: Vocabulary, additions: Mapping[str, str]) -> Vocabulary:
    """The vocabulary with a user's words of harm (dictionary form → category); theirs win over the shipped ones."""
    own = {word.lower(): category for word, category in additions.items()}
    return replace(words, nouns=words.nouns | own, verbs=words.verbs | own) if own else words


def spelled(words: Vocabulary) -> Spelled:
    """The spellings of all words that are asked for by one lemma, themes and words of play among them."""
    verbs = words.verbs.keys() | words.weak | words.selective.keys() | words.governing_verbs.keys()
    lists = [*words.classes.values(), *words.sets.values(), words.harmful, words.negative, words.tense, words.worsening]
    lists += [frozenset(value.split()) for value in table("risk_themes").values()]
    lists += [frozenset(value.split()) for value in table("risk_words")["leisure"].values()]
    nouns = words.nouns.keys() | words.governing_nouns.keys()
    return Spelled(spellings(nouns.union(*lists)), spellings(verbs))


def _by_category(table: Mapping[str, str]) -> dict[str, str]:
    """lemma → category; a word that stands in two categories keeps the first."""
    found: dict[str, str] = {}
    for category, value in table.items():
        for word in value.split():
            found.setdefault(word, category)
    return found


def _kinds(table: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """lemma → all the kinds that it governs as."""
    found: dict[str, tuple[str, ...]] = {}
    for kind, value in table.items():
        for word in sorted(words(value)):
            found[word] = (*found.get(word, ()), kind)
    return found


def _sets(risk: Mapping[str, Any]) -> dict[str, Words]:
    """The plain word sets of the sections ``change``, ``likelihood``, ``condition`` and ``context``."""
    sections = (risk["change"], risk["likelihood"], risk["condition"], risk["context"])
    return {name: words(value) for section in sections for name, value in section.items() if isinstance(value, str)}


def _idioms(entries: list[dict[str, Any]]) -> dict[str, tuple[Idiom, ...]]:
    found: dict[str, tuple[Idiom, ...]] = {}
    for entry in entries:
        parts, of = tuple(words(part) for part in entry["with"]), words(entry.get("of", ""))
        idiom = Idiom(parts, entry["category"], entry.get("ongoing", False), of, entry.get("grave", False))
        found[entry["anchor"]] = (*found.get(entry["anchor"], ()), idiom)
    return found
