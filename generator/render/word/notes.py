"""Footnotes: the marks of a brief's passages in, the part ``word/footnotes.xml`` out. A note is one reference's evidence.

Not endnotes: the evidence stands on the page of its fact, between the same markings, and Word numbers it anew where a
section is merged into another report. A section notes each reference once, so that it can be taken out whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.render.word.package import NAMESPACES
from generator.render.word.runs import Look, Text, runs

__all__ = ["Notes"]

_LONGEST = 600
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
_NUMBER = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{}</w:r>'


class Notes:
    """The footnotes of one file, numbered from 1 in the order of their references."""

    def __init__(self, values: Mapping[str, Any], lead: str, filters: Mapping[str, Callable[..., Any]]) -> None:
        self._evidence: dict[str, str] = {}
        self._addresses: dict[str, str] = {}
        self._lead, self._notes = lead, list[str]()
        quoted: Callable[[str], str] = filters["quoted"]
        self._in_section: dict[str, int] = {}
        self._sections = 0
        sources = {source["document"]: source for source in values["sources"]}
        for passage in values["passages"]:
            origin = _origin(sources.get(passage["document"], {}), filters["date"])
            for mark in passage["marks"]:
                words = passage["text"][mark["start"] : mark["end"]]
                self._addresses[f"{passage['key']}{mark['letter']}"] = f"#{mark['anchor']}"
                self._evidence[f"{passage['key']}{mark['letter']}"] = f"{quoted(_cut(words))} {origin}"
            self._addresses[passage["key"]] = f"#{passage['anchor']}"
            self._evidence[passage["key"]] = f"{quoted(_cut(passage['text']))} {origin}"

    def begin_section(self) -> None:
        """What follows is a section of its own; the first one has its head with it."""
        if self._sections:
            self._in_section.clear()
        self._sections += 1

    def knows(self, label: str, address: str | None) -> bool:
        """True where the brief holds the evidence of a reference.

        A number may also be that of an incident: it is a passage's only where its address says so.
        """
        return label in self._evidence and (address == self._addresses[label] or (address is None and not label.isdigit()))

    def reference(self, label: str, link: str | None) -> str:
        """The number in the text that leads to a reference's note; ``link`` is the bookmark of its passage, if printed."""
        number = self._in_section.get(label)
        if number is not None:
            return _again(number)
        number = len(self._notes) + 1
        self._in_section[label] = number
        name = runs([Text(label, Look(bold=True, colour=self._lead))])
        name = f'<w:hyperlink w:anchor="{link}" w:history="1">{name}</w:hyperlink>' if link else name
        mark = _NUMBER.format("<w:footnoteRef/>")
        words = runs([Text(" ", Look()), name, Text(f" {self._evidence[label].strip()}", Look())])
        paragraph = f'<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{mark}{words}</w:p>'
        self._notes.append(f'<w:footnote w:id="{number}">{paragraph}</w:footnote>')
        inside = _NUMBER.format(f'<w:footnoteReference w:id="{number}"/>')
        return f'<w:bookmarkStart w:id="{number}" w:name="_Note{number}"/>{inside}<w:bookmarkEnd w:id="{number}"/>'

    @property
    def count(self) -> int:
        """How many notes there are."""
        return len(self._notes)

    def part(self) -> str:
        """The whole part."""
        return f"<w:footnotes {NAMESPACES}>{_SEPARATORS}{''.join(self._notes)}</w:footnotes>"


def _again(number: int) -> str:
    """The number of a note that stands already: a field, so that it follows when notes are numbered anew."""
    field = [
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> NOTEREF _Note{number} \\h </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{number}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ]
    return "".join(_NUMBER.format(part) for part in field)


def _cut(words: str) -> str:
    """Words of a source, word for word; a long passage is cut between two words, and says so."""
    if len(words) <= _LONGEST:
        return words
    end = words.rfind(" ", _LONGEST // 2, _LONGEST)
    return words[: end if end > 0 else _LONGEST].rstrip(" ,;:") + " …"


def _origin(source: Mapping[str, Any], date: Callable[[str, str], str]) -> str:
    parts = [
        source.get("title"),
        source.get("publisher"),
        date(source["published"], "short") if source.get("published") else None,
    ]
    return ", ".join(part for part in parts if part)
