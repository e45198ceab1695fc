"""The desk's own words: placeholders that nobody filled in, two scales of likelihood in one text, likelihood and confidence
in one sentence. Quoted words of a source are left out: they are the source's.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.check.problem import Problem
from generator.check.subject import Authored, Subject

__all__ = ["likelihood_and_confidence", "mixed_scales", "placeholders"]

WORD_LIST = Path(__file__).with_name("estimative.toml")
PLACEHOLDER = re.compile(
    r"\b(?:TODO|TBD|TBC|FIXME|XXX+|TKTK)\b|(?i:\blorem ipsum\b|\{\{[^{}]*\}\}|\{%[^{}]*%\}|<<[^<>]*>>"
    r"|\[(?:insert|your|name|date|title|text|tbd|todo)\b[^\[\]]*\]|<(?:insert|your)\b[^<>]*>|\bplaceholder\b)|\?\?\?|_{4,}"
)
QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"|«[^«»]*»|^[ \t]*>.*$", re.MULTILINE)
SENTENCE_END = re.compile(r"(?<=[.!?])[”’\"')\]*_]*\s+|\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)")


@dataclass(frozen=True)
class _Term:
    words: str
    scale: str | None
    start: int


def placeholders(subject: Subject) -> Iterator[Problem]:
    """Every place in the desk's words that waits to be filled in."""
    for text in subject.authored:
        for found in PLACEHOLDER.finditer(text.text):
            words = found.group()
            yield text.problem(f"“{words}” in {_named(text)} waits to be filled in", words, "write the words, or remove it")


def mixed_scales(subject: Subject) -> Iterator[Problem]:
    """A problem for each text that uses terms of two scales, or one of a scale that is not the desk's."""
    names = {key: table["name"] for key, table in _scales().items()}
    for text in subject.authored:
        by_scale: dict[str, _Term] = {}
        for term in _terms(_without_quotations(text.text)):
            if term.scale:
                by_scale.setdefault(term.scale, term)
        wanted = subject.limits.scale
        if wanted:
            foreign = [term for scale, term in by_scale.items() if scale != wanted]
            for term in foreign:
                message = (
                    f"“{term.words}” in {_named(text)} is of the {names[term.scale or '']}, the desk writes {names[wanted]}"
                )
                yield text.problem(message, term.words, f"use a term of {names[wanted]}, or change “scale”")
        elif len(by_scale) > 1:
            first, second = sorted(by_scale.values(), key=lambda term: term.start)[:2]
            message = (
                f"{_named(text)} mixes two scales: “{first.words}” is of {names[first.scale or '']}, “{second.words}” of"
                f" {names[second.scale or '']}"
            )
            yield text.problem(message[:1].upper() + message[1:], second.words, "keep to one scale in one product")


def likelihood_and_confidence(subject: Subject) -> Iterator[Problem]:
    """Every sentence that gives how likely and how sure at once (ICD 203, D.6.e.(2)(b))."""
    confidence = _pattern(tuple(tomllib.loads(WORD_LIST.read_text(encoding="utf-8"))["confidence"]["words"]))
    for text in subject.authored:
        for sentence in SENTENCE_END.split(_without_quotations(text.text)):
            sure = confidence.search(sentence)
            likely = next(_terms(sentence), None)
            if sure and likely:
                message = f"“{likely.words}” and “{' '.join(sure.group().split())}” stand in one sentence of {_named(text)}"
                yield text.problem(message, sure.group(), "say how likely in one sentence, how sure in another (ICD 203)")


def _named(text: Authored) -> str:
    return f"the {text.name.replace('_', ' ')}"


def _without_quotations(text: str) -> str:
    """The text with quoted words as blanks, so that places stay."""
    return QUOTED.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)


def _terms(text: str) -> Iterator[_Term]:
    """Terms of likelihood in order; of two that overlap the longer: “highly unlikely” holds no “unlikely”."""
    for found in _likelihood().finditer(text):
        words = " ".join(found.group().lower().split())
        yield _Term(words, _own_scale().get(words), found.start())


@cache
def _scales() -> dict[str, dict[str, list[str]]]:
    tables = tomllib.loads(WORD_LIST.read_text(encoding="utf-8"))
    return {key: table for key, table in tables.items() if "own" in table}


@cache
def _own_scale() -> dict[str, str]:
    return {words: key for key, table in _scales().items() for words in table["own"]}


@cache
def _likelihood() -> re.Pattern[str]:
    return _pattern(tuple(words for table in _scales().values() for words in (*table["own"], *table["shared"])))


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(set(words), key=lambda each: (-len(each), each))
    alternatives = "|".join(r"\s+".join(each.split()) for each in longest_first)
    return re.compile(rf"\b(?:{alternatives})\b", re.IGNORECASE)
