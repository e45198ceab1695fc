r"""Text → the words that two copies must share, whatever the line breaks, ligatures, hyphens and shapes of quotation marks.

For comparing only: nothing that is printed passes through here.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["plain", "tokens"]

TOKEN = re.compile(r"\w+")
SOFT = dict.fromkeys(
    map(
        ord,
        "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe",
    )
)
"""Characters that have no width: soft hyphens, joiners, direction marks, and PDF's mark for a hyphenated line end."""
MARKS = re.compile("[“”„‟«»\"'‘’‚‛`´]+")


def tokens(text: str) -> list[str]:
    """The words and numbers in order: compatibility forms resolved (ﬁ → fi), characters without width left out.

    >>> tokens("“short-\\nrange” ﬁre, 14°52′N")
    ['short', 'range', 'fire', '14', '52', 'N']
    """
    return TOKEN.findall(unicodedata.normalize("NFKC", text.translate(SOFT)))


def plain(text: str) -> str:
    """One line with every quotation mark alike, for finding quoted words in a source.

    >>> plain("shut the strait ‘to friend\\n and foe’")
    "shut the strait 'to friend and foe'"
    """
    even = unicodedata.normalize("NFKC", text.translate(SOFT))
    return " ".join(MARKS.sub("'", even).split())
