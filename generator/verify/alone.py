"""A finished file whose pack is not here any more, against its facts and sources alone: quotations, numbers, names.

In: the text read back and the brief. Out: findings. What stands between quotation marks must stand in a source, whatever the
lines, hyphens, ligatures and pages that part it, and so must every word between words of a source. The rest can only be
known or unknown: that is a warning.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Any

from generator.assets import asset_folder
from generator.model import Brief, Finding, Severity
from generator.verify.finished import Finished
from generator.verify.page import LABEL
from generator.verify.wording import plain, tokens
from generator.words import languages, load_words
from generator.words.catalogue import BUILT_IN
from generator.words.labels import LABELS

__all__ = ["check_alone"]

QUOTED = re.compile(r"[“«]([^“”«»]+)[”»]")
CUT = re.compile(r"\[…\]|…")
LEAST_WORDS = 3
"""Shorter quotations may be words of the pack, such as “reported”."""
PARTED = re.compile(r"[\s'\x02\u00ad\u2010\u2011\u2028-]+")
MOST = 20
NEIGHBOURS = 3
FINGERPRINT, LONGEST_ROW = 16, 40
FIXED = (".html", ".md", ".toml", ".po", ".py")


def check_alone(finished: Finished, brief: Brief) -> Iterator[Finding]:
    """Findings on what a file quotes and names, without its pack."""
    printed = _strings(brief.model_dump(exclude={"facts"}))
    texts = [*(facts.document.text for facts in brief.facts), *printed, *_with_letters(brief)]
    body = html.unescape("\n".join(map(_body, finished.pages)))
    for piece in _invented(body, texts, brief):
        yield _finding(finished, "error", "quotation-wrong", f"is in no source: “{piece[:120]}”")
    known = [tokens(text) for text in texts]
    for before, there, after in _replaced(tokens(body), known):
        if there.casefold() not in _labels():  # else it is a cell of a table between two others
            message = f"“{there}” stands between “{before}” and “{after}”, where no source has it"
            yield _finding(finished, "error", "word-wrong", message)
    vocabulary = _fixed_words() | {word.casefold() for text in known for word in text}
    vocabulary |= {source.sha256[:FINGERPRINT] for source in brief.sources}
    most = max(len(finished.pages), brief.masthead.word_count, 100)
    strange = list(dict.fromkeys(_strange(tokens(body), vocabulary, most)))
    if strange:
        listed = ", ".join(strange[:MOST]) + (" …" if len(strange) > MOST else "")
        yield _finding(
            finished, "warning", "word-unknown", f"stands in neither its facts nor this version's packs: {listed}"
        )


def _invented(body: str, texts: Sequence[str], brief: Brief) -> Iterator[str]:
    """Quoted words that no text has."""
    known = "\n".join(map(_closed_up, texts))
    loose = [_closed_up(p.text) for p in brief.passages if p.text.count("“") != p.text.count("”") or "«" in p.text]
    for quotation in QUOTED.findall(body):
        for piece in CUT.split(quotation):
            letters = _closed_up(piece)
            if len(piece.split()) >= LEAST_WORDS and letters not in known and not _runs_over(letters, loose):
                yield " ".join(piece.split())


def _replaced(words: Sequence[str], known: Sequence[Sequence[str]]) -> Iterator[tuple[str, str, str]]:
    """Words that stand where the facts have another one between the same neighbours, three on each side."""
    between: dict[tuple[str, ...], set[str]] = {}
    for text in known:
        for before, middle, after in _surrounded(text):
            between.setdefault(_key(before, after), set()).add(middle.casefold())
    for before, middle, after in dict.fromkeys(_surrounded(words)):
        due, there = between.get(_key(before, after)), middle.casefold()
        if due and there not in due and not any(there.endswith(word) or there.startswith(word) for word in due):
            yield " ".join(before), middle, " ".join(after)


def _key(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in (*before, *after))


def _surrounded(words: Sequence[str]) -> Iterator[tuple[tuple[str, ...], str, tuple[str, ...]]]:
    for at in range(NEIGHBOURS, len(words) - NEIGHBOURS):
        yield tuple(words[at - NEIGHBOURS : at]), words[at], tuple(words[at + 1 : at + 1 + NEIGHBOURS])


def _strange(words: Sequence[str], vocabulary: Collection[str], most: int) -> Iterator[str]:
    """Words that are not known, neither as they stand nor with what a page may do to them.

    It parts them at line ends, sets the letter of a mark before them or the number of a note behind, sets two of them
    side by side, and counts.
    """
    lower = ["", *(word.casefold() for word in words), ""]
    for before, word, after, shown in zip(lower, lower[1:], lower[2:], words, strict=False):
        if not {word, before + word, word + after, before + word + after, word.rstrip("0123456789")}.isdisjoint(vocabulary):
            continue
        if not _is_row(word, vocabulary) and word[1:] not in vocabulary and not (word.isdecimal() and int(word) <= most):
            yield shown


def _is_row(word: str, vocabulary: Collection[str]) -> bool:
    """True for known words side by side without a space, each of three letters at least."""
    ends = range(3, len(word) - 2) if len(word) < LONGEST_ROW else ()
    return any(word[:at] in vocabulary and (word[at:] in vocabulary or _is_row(word[at:], vocabulary)) for at in ends)


def _body(page: str) -> str:
    """A page without the lines of its head and foot, which come last in a PDF and would part a quotation."""
    lines = page.splitlines()
    while lines and LABEL.search(lines[-1]):
        lines.pop()
    return "\n".join(lines)


def _closed_up(text: str) -> str:
    """The text without what a line end may add or take: spaces, hyphens, quotation marks, direction marks."""
    return PARTED.sub("", plain(text)).replace("…", "").casefold()


def _with_letters(brief: Brief) -> list[str]:
    """The passages as the evidence prints them: the letter of each mark before its words."""
    return ["".join("".join((*segment.letters, segment.text)) for segment in one.segments) for one in brief.passages]


def _runs_over(letters: str, loose: list[str]) -> bool:
    """True where a mark that a source leaves open or closes alone has caught words of ours."""
    return any(text[-12:] in letters or text[:12] in letters for text in loose)


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in _strings(item)]
    if isinstance(value, list | tuple):
        return [text for item in value for text in _strings(item)]
    return [] if value is None else [str(value)]


@cache
def _labels() -> frozenset[str]:
    """The words of labels such as categories of risks, in every language that there is."""
    every = [load_words(language) for language in languages()]
    shown = [each.label(vocabulary, code) for each in every for vocabulary, codes in LABELS.items() for code in codes]
    return frozenset(word.casefold() for text in shown for word in tokens(text))


@cache
def _fixed_words() -> frozenset[str]:
    """Every word that the built-in packs may print: those of their templates, catalogues, labels and months."""
    folders = (asset_folder("templates"), BUILT_IN.parent)
    files = sorted(file for folder in folders for file in folder.rglob("*") if file.suffix in FIXED)
    return frozenset(word.casefold() for file in files for word in tokens(file.read_text(encoding="utf-8")))


def _finding(finished: Finished, severity: Severity, rule: str, message: str) -> Finding:
    return Finding(severity=severity, rule=rule, message=message, where=finished.name)
