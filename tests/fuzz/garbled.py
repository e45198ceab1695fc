"""Prose that was garbled on its way: words of an invented article dropped, doubled, moved, cut off or parted by marks.

Sentences that almost parse reach further into the rules than noise does; no order of words may break them.
"""

from __future__ import annotations

from tests.accuracy.labelled import labelled

__all__ = ["garbled"]

LONGEST = 90
"""Words of an article that are garbled; more would only cost time."""
INSERTED = (
    '"', "“", "”", "''", "‘", "’", ",", ":", ";", "—", "(", ")", ".", "?", "\n\n",
    "that", "who", "which", "what", "as", "to", "by", "of", "not", "if", "unless", "said", "put", "gave", "was", "according",
    "it", "she", "the", "two", "on", "Monday", "and", "before", "²", "½", "①",
)  # fmt: skip
"""What changes a parse most: marks, and the small words that open or close a phrase."""


def garbled(data: bytes) -> str:
    """The article that the first byte names, changed once for every three bytes behind it: how, where, with what."""
    articles = labelled()
    words = articles[data[0] % len(articles)].document.text.split(" ")[:LONGEST] if data else []
    for how, where, what in zip(*[iter(data[1:])] * 3, strict=False):
        at = where * len(words) // 256
        match how % 7:
            case 0:
                del words[at : at + 1 + what % 3]
            case 1:
                words.insert(at, INSERTED[what % len(INSERTED)])
            case 2:
                words[at:at] = words[what * len(words) // 256 :][:1]
            case 3:
                words = words[at:] + words[:at]
            case 4:
                words[at : at + 1] = [word.upper() for word in words[at : at + 1]]
            case 5:
                words = words[: at + 1]
            case _:
                words[at : at + 2] = reversed(words[at : at + 2])
    return " ".join(words)
