"""Verbatim words cut to a length, with the cut shown. Changes no word; may drop a closing comma and nest quotation marks."""

from __future__ import annotations

import re

from generator.words import Words

__all__ = ["behind_dateline", "excerpt", "quoted"]

DATELINE = re.compile(
    r"[A-Z][A-Z’'.-]{2,}(?:[,/ ]+(?:[A-Z][\w’'.-]*|\d{1,4}))*\s?(?:\([^()]{2,40}\)\s?)?(?:-{1,2}|–|—)\s+(?=[A-Z“\"])"
)
"""A town in capitals, what else stands with it, and a dash: "CHISINAU, Dec 3 (Agency) - "."""


def behind_dateline(text: str) -> int:
    """How many characters of a sentence are the dateline before it, which is no part of a quotation.

    >>> text = "CHISINAU, Dec 3 (Agency) - Gas will run short."
    >>> text[behind_dateline(text) :]
    'Gas will run short.'
    """
    found = DATELINE.match(text)
    return found.end() if found else 0


def excerpt(text: str, longest: int, *, inside: Words | None = None) -> str:
    """The text on one line, or its first words with an ellipsis; ``inside`` a quotation its own marks become inner ones.

    >>> excerpt("Egypt will close the Suez Canal at noon if its grain imports are blocked", 40)
    'Egypt will close the Suez Canal at noon …'
    >>> from generator.words import ENGLISH
    >>> excerpt("“We are ready,”", 40, inside=ENGLISH)
    'We are ready'
    >>> excerpt('ports "will be struck', 40, inside=ENGLISH)
    'ports ‘will be struck’'
    """
    line = re.sub(r",(?=[”’\"']*$)", "", " ".join(text.split()))
    if inside and line[:1] in '“"' and line[-1:] in '”"' and not re.search(r"[“”\"]", line[1:-1]):
        line = line[1:-1]
    if len(line) > longest:
        line = line[: longest + 1].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
    if line.count("“") > line.count("”"):
        line += "”"
    if line.count('"') % 2 and inside:  # the mark that closes it stands behind these words in the source
        line += '"'
    return inside.nested(line) if inside else line


def quoted(words: Words, text: str, longest: int = 400) -> str:
    """Words of a source between the quotation marks of the brief's language."""
    return words.in_marks(excerpt(text, longest, inside=words))
