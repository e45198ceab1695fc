"""The filters that a template can use: one plain value in, words or a number out. None looks anything up.

Those that make words take them from the language of the edition (``filters_in``), and are English without one. The first
line of each docstring is the filter's entry in docs/templates.md.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from inspect import signature
from itertools import zip_longest
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.render.analyst_text import markdown, markdown_source
from generator.render.figures import by_time, by_type, gravest, hurt, total
from generator.render.sea_areas import by_area
from generator.words import ENGLISH, Words
from generator.words.changed_values import changed_values

__all__ = [
    "FILTERS", "boxes", "capital", "changed", "closed", "count", "date", "excerpt", "filters_in", "fingerprint",
    "foreign_quotations", "has_long_word", "in_marks", "inline", "label", "language_of", "leaving_out", "letters",
    "lines", "nested", "no_widow", "percent", "quoted", "running_numbers", "tally", "web_address", "without_article",
    "words",
]  # fmt: skip

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ](\d{2}:\d{2}).*)?")
_OPENING, _CLOSING = "“\"‘'«„", "”\"’'»“"


def date(value: str | None, style: str = "long", *, language: Words = ENGLISH) -> str:
    """An ISO date in words: `9 October 2024`, with style `short` `9 Oct 2024`; a year or month stays one."""
    match = _ISO.fullmatch(value.strip()) if value else None
    if not match:
        return value or ""
    year, month, day, _ = match.groups()
    if month is None or not 1 <= int(month) <= 12:
        return year
    return language.date("-".join(part for part in (year, month, day) if part), "short" if style == "short" else "long")


def count(number: int, one: str, many: str | None = None, *, language: Words = ENGLISH) -> str:
    """A number with its noun: `1 statement`, `1,204 statements`, `no statements`; give the plural if it is irregular."""
    return language.counted(number, one, many).replace(" ", "\u00a0")


def label(value: str | None, vocabulary: str, *, language: Words = ENGLISH) -> str:
    """The plain words for a code: `'armed_group' | label('kind')` is `armed group`. Unknown codes lose underscores."""
    return language.label(vocabulary, value)


def changed(values: Sequence[str], field: str, *, language: Words = ENGLISH) -> str:
    """The values of a field that changed, in words: its codes, dates and countries; `not stated` where there is none."""
    return changed_values(values, field, language)


def capital(text: str | None) -> str:
    """The text with its first letter as a capital; nothing else changes."""
    if not text:
        return ""
    at = next((index for index, letter in enumerate(text) if letter.isalpha()), 0)
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :] if at < 2 else text


def no_widow(text: str | None) -> str:
    """The text with its last words held together, so that no short one stands alone on a line: two, or more short ones."""
    head, _, held = (text or "").rpartition(" ")
    if len(head) <= 30 or len(held) >= 10:
        return text or ""
    while True:
        head, _, word = head.rpartition(" ")
        held = f"{word}\u00a0{held}"
        if len(held) + len(head.rpartition(" ")[2]) >= 16:
            return f"{head} {held}"


def without_article(text: str | None) -> str:
    """The text without a leading `the`, `a` or `an`."""
    return re.sub(r"^(?:the|an?)\s+", "", text or "", flags=re.IGNORECASE)


def inline(text: str | None) -> str:
    """The text with its first letter small, so that it can follow other words; an abbreviation stays as it is."""
    if not text or text[1:2].isupper():
        return text or ""
    return text[0].lower() + text[1:]


def words(items: Iterable[str], last: str = "and", *, language: Words = ENGLISH) -> str:
    """A list as words: `A, B and C`."""
    return language.listed(items, last)


def quoted(text: str, *, language: Words = ENGLISH) -> str:
    """The text between quotation marks; marks that the source set around all of it are kept and not doubled."""
    text = language.with_own_marks(text.strip())
    opened = text[:1] in _OPENING
    closed = text.rstrip(".,;:!?")[-1:] in _CLOSING and len(text) > 1
    if opened and closed:
        return text
    if opened and text.count("“") > text.count("”"):
        return text + "”"
    if closed and not opened and text.count("”") > text.count("“"):
        return "“" + text
    return language.in_marks(language.nested(text)) if not opened else text


def excerpt(text: str, length: int = 160) -> str:
    """The beginning of a text, cut between words, with `…` where something is left out; a Chinese letter counts as two."""
    text = " ".join(text.split())
    room = length - sum(unicodedata.east_asian_width(at) in "WF" for at in text[:length]) // 2
    if len(text) <= room:
        return text
    cut = text.rfind(" ", room // 2, room)
    return text[: cut if cut > 0 else room].rstrip(" ,;:") + "…"


def closed(text: str) -> str:
    """The text with a closing mark for each quotation that it leaves open, as a cut does."""
    return text + "’" * max(0, text.count("‘") - text.count("’")) + "”" * max(0, text.count("“") - text.count("”"))


def nested(text: str, *, language: Words = ENGLISH) -> str:
    """The text with its own double quotation marks made single, so that it can stand between double ones."""
    return text.translate({0x201C: "‘", 0x201D: "’"}) if language.opening == "“" else language.nested(text)


def in_marks(text: str, *, language: Words = ENGLISH) -> str:
    """The text between quotation marks, whatever marks it has of its own: these become the inner ones."""
    return language.in_marks(nested(text, language=language))


def leaving_out(text: str, part: str | None) -> str:
    """The text without a part that stands beside it, with `…` in its place; the whole text where nothing would be left."""
    rest = text.replace(part, " … ", 1) if part else text
    rest = re.sub(r"\s+([,.;])|\s{2,}", lambda match: match[1] or " ", rest).strip(" ,;")
    return rest if len(re.sub(r"\W", "", rest)) > 3 else text


def lines(text: str | None, letters: int) -> int:
    """How many lines of so many letters a text needs at most: capitals and long words take more, Chinese ones 2.5."""
    widths = [2.5 if unicodedata.east_asian_width(at) in "WF" else 1.35 if at.isupper() else 1 for at in text or ""]
    latin = has_long_word(text or "") and 2.5 not in widths
    return math.ceil(sum(widths) * (1.35 if latin else 1.03) / letters) + latin


def boxes(salience: float, of: int = 5) -> int:
    """How many of five boxes a share from 0 to 1 fills; at least one."""
    return min(of, max(1, math.floor(salience * of + 0.5)))


def percent(share: float) -> str:
    """A share from 0 to 1 as a percentage: `52 %`, with a space that does not break."""
    return f"{math.floor(share * 100 + 0.5)}\u00a0%"


def has_long_word(text: str, length: int = 40) -> bool:
    """True where a word is too long for a narrow column, so that it must be broken."""
    return any(len(word) > length for word in text.split())


def fingerprint(sha256: str) -> str:
    """The first 16 hexadecimal digits of a SHA-256 sum: enough to compare by eye."""
    return sha256[:16]


def language_of(tag: str | None) -> Markup:
    """The attribute `lang` for words in another language than the edition, with a space before it; nothing for none."""
    return Markup(' lang="{}"').format(tag) if tag else Markup("")


def foreign_quotations(text: str, tag: str | None, *, language: Words = ENGLISH) -> str | Markup:
    """The text, what stands between quotation marks in it marked as being in the language `tag`; as it is for none."""
    if not tag:
        return text
    quotation = re.compile(f"{re.escape(language.opening)}(.*?){re.escape(language.closing)}", re.DOTALL)
    pieces = quotation.split(text)
    marked = Markup('{}<span lang="{}">{}</span>{}')
    quotations = (marked.format(language.opening, tag, words, language.closing) for words in pieces[1::2])
    return Markup("").join(piece for pair in zip_longest(pieces[::2], quotations, fillvalue="") for piece in pair)


def web_address(url: str | None) -> str | None:
    """The address if it is `http` or `https`, else nothing: no other scheme may become a link."""
    try:
        return url if url and urlsplit(url).scheme in {"http", "https"} else None
    except ValueError:
        return None


def tally(values: Sequence[Mapping[str, Any]], noun: str, *, language: Words = ENGLISH) -> list[dict[str, Any]]:
    """Stated numbers with their noun (`2 killed`), one entry a value; a value that already has words keeps them."""
    result = []
    for value in values:
        text = str(value["text"]).strip()
        if re.fullmatch(r"[\d.,\s]+", text):
            number = int(re.sub(r"\D", "", text) or 2)
            text = language.ngettext(f"%(n)s {noun}", f"%(n)s {noun}", number, n=text).replace("\u00a0", " ")
        result.append({**value, "text": text})
    return result


def letters(passage: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """The marks of a passage by their letter."""
    return {mark["letter"]: mark for mark in passage["marks"]}


def running_numbers(incidents: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Incidents with `number` filled in where a brief left it out: 1, 2, 3 in their order."""
    return [{**item, "number": item["number"] if item["number"] is not None else at} for at, item in enumerate(incidents, 1)]


FILTERS: dict[str, Callable[..., Any]] = {
    function.__name__: function
    for function in (
        boxes, by_area, by_time, by_type, capital, changed, closed, count, date, excerpt, fingerprint, foreign_quotations,
        gravest, has_long_word, hurt, in_marks, inline, label, language_of, leaving_out, letters, lines, markdown,
        markdown_source, nested, no_widow, percent, quoted, running_numbers, tally, total, web_address, without_article,
        words,
    )
}  # fmt: skip


def filters_in(words: Words) -> dict[str, Callable[..., Any]]:
    """The filters by name, those that make words in that language."""
    return {
        name: partial(function, language=words) if "language" in signature(function).parameters else function
        for name, function in FILTERS.items()
    }
