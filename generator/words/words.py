"""The words of one language: English messages and plain values in, words of that language out. Alters no word of a source.

``ENGLISH`` needs no catalogue: its messages are the words themselves, and it loads no library.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from generator.words.calendar import printed_date, printed_month_initial, printed_number
from generator.words.labels import LABELS

__all__ = ["ENGLISH", "SMALL_NUMBERS", "Key", "Words", "english_plural", "message"]

Key = tuple[str, str]
"""Context (empty for none) and English message."""

SMALL_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
DOUBLE = '“”"«»„‟'


def message(text: str) -> str:
    """Marks a message that is looked up elsewhere, so that the catalogues have it."""
    return text


def english_plural(number: int) -> int:
    """The form for a number: 0 is singular, 1 is plural."""
    return int(number != 1)


class _Kept(dict[str, object]):
    """Values of placeholders; one that has none stays as it is, for Jinja's ``trans`` to fill in what it escapes itself."""

    def __missing__(self, name: str) -> str:
        return f"%({name})s"


class Words:
    """Translates messages; ``%(name)s`` in them is filled in from the values, and in nothing else."""

    def __init__(
        self,
        language: str = "en",
        messages: Mapping[Key, tuple[str, ...]] | None = None,
        plural: Callable[[int], int] = english_plural,
    ) -> None:
        self.language = language
        self._messages = messages or {}
        self._plural = plural
        self.opening, self.closing = self.pgettext("quotation marks", "“%(words)s”").split("%(words)s")

    def gettext(self, message: str, /, **values: object) -> str:
        """The message in this language, its placeholders filled in."""
        return self._filled(self._forms("", message)[0], values)

    def pgettext(self, context: str, message: str, /, **values: object) -> str:
        """The same for a message that means different things in different contexts."""
        return self._filled(self._forms(context, message)[0], values)

    def ngettext(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The form for a number, which is ``%(n)s`` in it, written as this language writes numbers."""
        form = self._form(one, many, number)
        # A number is never parted from its noun at the end of a line.
        return self._filled(form.replace("%(n)s ", "%(n)s\u00a0"), {"n": self.number(number), **values})

    def in_words(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The form for a number, with a small number in words: `three texts`."""
        form = self._form(one, many, number)
        return self._filled(form, {"n": self.number_word(number), **values})

    def number_word(self, number: int) -> str:
        """A number up to ten in words, a larger one in figures."""
        return self.pgettext("number", SMALL_NUMBERS[number]) if 0 <= number < len(SMALL_NUMBERS) else self.number(number)

    def counted(self, number: int, one: str, many: str | None = None) -> str:
        """A number with its noun, `no` for none: `1 statement`, `no statements`."""
        plural = many or f"{one}s"
        return self.ngettext(f"%(n)s {one}", f"%(n)s {plural}", number) if number else self.gettext(f"no {plural}")

    def label(self, vocabulary: str, code: str | None) -> str:
        """The plain words for a code; a code that no vocabulary knows loses its underscores."""
        if code is None:
            return ""
        return self.pgettext(vocabulary, LABELS.get(vocabulary, {}).get(code, code.replace("_", " ")))

    def country(self, name: str | None) -> str | None:
        """A country's English name in this language."""
        return self.pgettext("country", name) if name else None

    def water(self, name: str) -> str:
        """The English name of a sea, gulf, strait or bay in this language; another place keeps its name."""
        return self.pgettext("water", name)

    def listed(self, names: Iterable[str], last: str = "and") -> str:
        """Names as a list in a sentence: `Iran, Russia and Israel`."""
        parts = [name for name in names if name]
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self.pgettext('list', last)} {parts[-1]}"

    def number(self, number: int) -> str:
        """A whole number in figures: `1,204`."""
        return printed_number(number, self.language)

    def date(self, iso: str, style: str = "long") -> str:
        """An ISO day, month or year as precisely as it is given: `9 October 2024`; style `short`: `9 Oct 2024`."""
        pattern = {
            ("long", 3): self.pgettext("date", "d MMMM y"),
            ("long", 2): self.pgettext("date", "MMMM y"),
            ("short", 3): self.pgettext("date", "d MMM y"),
            ("short", 2): self.pgettext("date", "MMM y"),
        }
        first = {
            "long": self.pgettext("date, first day of a month", "d MMMM y"),
            "short": self.pgettext("date, first day of a month", "d MMM y"),
        }
        parts = [int(part) for part in iso[:10].split("-")]
        if len(parts) == 1:
            return iso[:4]
        chosen = first[style] if parts[2:] == [1] else pattern[style, len(parts)]
        return printed_date(parts, chosen, self.language)

    def month_span(self, first: str, last: str) -> str:
        """Two ISO days as a span of months: `August 2024 to February 2026`, `August to October 2024`."""
        start, end = first[:7], last[:7]
        if start == end:
            return self.date(start)
        year = start[:4] == end[:4]
        opening = printed_date([int(part) for part in start.split("-")], "MMMM", self.language) if year else self.date(start)
        return self.pgettext("months", "%(first)s to %(last)s", first=opening, last=self.date(end))

    def month_initial(self, month: int) -> str:
        """The first letter of a month, 1 to 12."""
        return printed_month_initial(month, self.language)

    def in_marks(self, text: str) -> str:
        """The text between this language's quotation marks, as it is."""
        return f"{self.opening}{text}{self.closing}"

    def nested(self, text: str) -> str:
        """Marks inside a text of the kind that this language sets around it, made those of the inner level."""
        if self.opening.startswith("“"):
            return re.sub(r'"([^"]*)"', r"‘\1’", text.replace("“", "‘").replace("”", "’"))
        return re.sub(r"«\s*", "“", re.sub(r"(?<!\s)\s*»", "”", text)) if self.opening.startswith("«") else text

    def with_own_marks(self, text: str) -> str:
        """Text that stands between double marks of its source, between those of this language; other text as it is."""
        if self.opening == "“" or text[:1] not in DOUBLE or text[-1:] not in DOUBLE or len(text) < 3:
            return text
        inner = text[1:-1].strip()
        return text if any(mark in inner for mark in DOUBLE) else self.in_marks(inner)

    def _form(self, one: str, many: str, number: int) -> str:
        forms = self._messages.get(("", one))
        return forms[min(self._plural(number), len(forms) - 1)] if forms else (one, many)[english_plural(number)]

    def _forms(self, context: str, message: str) -> tuple[str, ...]:
        return self._messages.get((context, message)) or (message,)

    @staticmethod
    def _filled(message: str, values: Mapping[str, Any]) -> str:
        shown = _Kept({name: "" if value is None else value for name, value in values.items()})
        return message % shown if values else message


ENGLISH = Words()
