"""Verbatim words cut to a length, with the cut shown. Changes no word; may drop a closing comma and nest quotation marks."""

from __future__ import annotations

import re

__all__ = ["excerpt", "nested", "quoted"]


def excerpt(text: str, longest: int, *, inside: bool = False) -> str:
    """The text on one line, or its first words with an ellipsis; ``inside`` a quotation its own marks become single.

    >>> excerpt("Iran will shut the Strait of Hormuz if its oil exports are stopped", 40)
    'Iran will shut the Strait of Hormuz if …'
    >>> excerpt("“We are ready,”", 40, inside=True)
    'We are ready'
    """
    line = re.sub(r",(?=[”’\"']*$)", "", " ".join(text.split()))
    if inside and line[:1] in '“"' and line[-1:] in '”"' and not re.search(r"[“”\"]", line[1:-1]):
        line = line[1:-1]
    if len(line) > longest:
        line = line[: longest + 1].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
        if line.count("“") > line.count("”"):
            line += "”"
    return nested(line) if inside else line


def nested(text: str) -> str:
    """Double quotation marks as single ones, for words that stand between double marks.

    >>> nested("shut the strait “to friend and foe”")
    'shut the strait ‘to friend and foe’'
    """
    curly = text.replace("“", "‘").replace("”", "’")
    return re.sub(r'"([^"]*)"', r"‘\1’", curly)


def quoted(text: str, longest: int = 400) -> str:
    """Words of a source between double quotation marks."""
    return f"“{excerpt(text, longest, inside=True)}”"
