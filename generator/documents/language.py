"""Text → the ISO 639-1 code of its language, or None where a short text does not show it.

By script where a script settles it, else by the commonest little words of nine languages in Latin script (own compilation,
general knowledge). Looks at no more than the first 20,000 characters and loads no model.
"""

from __future__ import annotations

import re

__all__ = ["detect_language"]

SAMPLE = 20_000
WORD = re.compile(r"[^\W\d_]+")
FEWEST_WORDS = 20
"""Below this many words the little words decide nothing."""

SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
)
LETTERS = {"ar": ("fa", re.compile(r"[پچژگ]")), "ru": ("uk", re.compile(r"[іїєґІЇЄҐ]"))}
"""Letters that the second language has and the first has not."""

LITTLE_WORDS = {
    "en": "the of and to in that is was for on with as by at from be has have it an are were not this which said its",
    "fr": "le la les de des du et en un une que qui dans pour sur au aux par est sont avec ce cette il elle pas plus",
    "de": "der die das und in den von zu mit auf für ist im dem nicht ein eine als auch es an werden aus sich hat wird",
    "es": "el la los las de del y en que un una por con para es se su al lo como más pero sus fue ha este",
    "pt": "o os as de do da dos das e em que um uma por com para é se no na ao mais não foi sua pelo",
    "it": "il lo la gli le di del della e in che un una per con è si da nel alla non sono dei ha più",
    "nl": "de het een van en in is op te dat die voor met zijn aan niet door ook bij naar om werd worden uit",
    "tr": "ve bir bu için ile de da olarak çok daha olan gibi sonra kadar en ancak ise olduğunu göre dedi",
    "pl": "w i na z do się że nie jest o od po za przez jak dla oraz ale był są to co przy roku",
    "id": "yang dan di dari untuk dengan pada ini itu dalam akan tidak ke oleh adalah telah juga mereka sebagai",
}
WORDS = {language: frozenset(words.split()) for language, words in LITTLE_WORDS.items()}


def detect_language(text: str) -> str | None:
    """The language in which most of the text's beginning is written.

    >>> detect_language("The ship was hit on Friday, the owner said, and she is now sailing slowly back to Mombasa " * 2)
    'en'
    """
    sample = text[:SAMPLE]
    words = WORD.findall(sample.lower())
    letters = sum(map(len, words))
    for language, script in SCRIPTS:
        if letters and len(script.findall(sample)) > 0.3 * letters:
            other = LETTERS.get(language)
            return other[0] if other and len(other[1].findall(sample)) > 0.01 * letters else language
    if len(words) < FEWEST_WORDS:
        return None
    counts = {language: sum(word in little for word in words) for language, little in WORDS.items()}
    first, second, *_ = sorted(counts, key=lambda language: -counts[language])
    clear = counts[first] >= 0.12 * len(words) and counts[first] > 1.3 * counts[second]
    return first if clear else None
