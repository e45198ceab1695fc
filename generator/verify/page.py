"""The words of a finished file, against those that its brief gives when it is rendered again.

In: the text read back, and the text of a fresh rendering of the same brief. Out: a finding for every word that one has and
the other has not, with the page it stands on. Sees words and numbers, not colours and places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.model import Finding
from generator.verify.finished import Finished
from generator.verify.wording import tokens

__all__ = ["check_marking", "check_words"]

MOST = 20
"""Findings on words of one file; a file that differs throughout needs no longer list."""


def check_words(finished: Finished, fresh: Finished) -> Iterator[Finding]:
    """Words that were added to the file, and words that were taken from it."""
    read = [tokens(page) for page in finished.pages]
    there = Counter(word for page in read for word in page)
    fresh_words = [word for page in fresh.pages for word in tokens(page)]
    due = Counter(fresh_words)
    if there == due and len(finished.pages) == len(fresh.pages):
        yield from _moved(finished, read, fresh_words)
    for word in sorted((there - due).keys() | (due - there).keys())[:MOST]:
        if there[word] > due[word]:
            page = next(n for n, words in enumerate(read, 1) if word in words)
            yield _finding(
                finished, page, "word-added", f"“{word}” stands {_times(there[word])}, its brief gives {due[word]}"
            )
        else:
            yield _finding(
                finished, None, "word-missing", f"“{word}” stands {_times(there[word])}, its brief gives {due[word]}"
            )


def _moved(finished: Finished, read: list[list[str]], fresh_words: list[str]) -> Iterator[Finding]:
    """The same words in another order say something else: "killed 2, injured 4"."""
    placed = [(word, page) for page, words in enumerate(read, 1) for word in words]
    for at, ((word, page), due) in enumerate(zip(placed, fresh_words, strict=True)):
        if word != due:
            before = " ".join(fresh_words[max(0, at - 4) : at])
            yield _finding(finished, page, "word-moved", f"after “{before}” stands “{word}”, its brief gives “{due}”")
            return


def check_marking(finished: Finished, marking: str) -> Iterator[Finding]:
    """The TLP label, on every page, and no other (FIRST, TLP 2.0: header and footer of each page)."""
    least = 2 if finished.format == "pdf" else 1
    for number, page in enumerate(finished.pages, 1):
        words = "".join(page.split())
        if words.count(marking) < least:
            yield _finding(finished, number, "marking-missing", f"the page does not bear {marking} at head and foot")


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _finding(finished: Finished, page: int | None, rule: str, message: str) -> Finding:
    where = f"{finished.name}:page {page}" if page and finished.format == "pdf" else finished.name
    return Finding(severity="error", rule=rule, message=message, where=where)
