"""Text → its words and figures alone, for comparing. Nothing that is printed passes through here."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["normal_words"]


def normal_words(text: str) -> str:
    """Words and figures without case, width, blanks and punctuation.

    >>> normal_words("“It would  close\\nthe strait,”")
    'it would close the strait'
    """
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))
