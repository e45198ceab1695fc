"""The words of a finished file, against those that its brief gives when it is rendered again.

In: the text read back, and the text of a fresh rendering of the same brief. Out: a finding for every word that one has and
the other has not, with the page it stands on. Sees words and numbers, not colours and places.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from generator.model import Finding
from generator.verify.finished import Finished
from generator.verify.wording import tokens

__all__ = ["LABEL", "check_marking", "check_pictures", "check_words", "labels"]

LABEL = re.compile(r"TLP\s*:\s*(RED|AMBER\s*\+\s*STRICT|AMBER|GREEN|CLEAR|WHITE)", re.IGNORECASE)
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


def check_pictures(finished: Finished, fresh: Finished) -> Iterator[Finding]:
    """Pictures that are not those of the fresh rendering; other versions of what draws them may be the cause."""
    for number, (there, due) in enumerate(zip_longest(finished.pictures, fresh.pictures), 1):
        if there != due:
            yield Finding(
                severity="warning",
                rule="picture-changed",
                message=f"picture {number} is not the one that its facts give",
                where=finished.name,
                hint="compare it with a fresh one; another version of WeasyPrint, PDFium or Pillow draws it otherwise too",
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
    """The TLP label at head and foot of each page (FIRST, TLP 2.0), and no other in a header or footer of Word.

    The edge of a PDF page may hold the label of a text, where a pack has narrow margins.
    """
    if not finished.edges:
        if marking not in labels(" ".join(finished.pages)):
            yield _finding(finished, None, "marking-missing", f"it does not bear {marking}")
        return
    for number, edges in enumerate(finished.edges, 1):
        for words, edge in zip(edges, ("head", "foot"), strict=True):
            found = set(labels(words))
            if marking not in found or (finished.format == "docx" and found != {marking}):
                page = number if finished.format == "pdf" else None
                yield _finding(finished, page, "marking-missing", f"it does not bear {marking} at its {edge}")


def labels(text: str) -> list[str]:
    """The TLP labels in a text, in order.

    >>> labels("TLP:AMBER+STRICT and tlp: green")
    ['TLP:AMBER+STRICT', 'TLP:GREEN']
    """
    return ["TLP:" + "".join(found.upper().split()) for found in LABEL.findall(text)]


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _finding(finished: Finished, page: int | None, rule: str, message: str) -> Finding:
    where = finished.name
    if page and finished.places:
        where = f"{where}:{finished.places[page - 1]}"
    elif page and finished.format == "pdf":
        where = f"{where}:page {page}"
    return Finding(severity="error", rule=rule, message=message, where=where)
