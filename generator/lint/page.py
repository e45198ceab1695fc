"""The finished page: the traced HTML of the sample brief in, what a reader would stumble over out. Judges no style.

Links, images, headings, ids and words that wait to be filled in; each finding is mapped back to the line of its template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from generator.lint.expressions import did_you_mean
from generator.lint.origins import TracedPage
from generator.lint.rules import found
from generator.model import Finding, Masthead
from generator.render.template_files import is_inside

__all__ = ["page_findings", "placeholder_findings"]

_PLACEHOLDER = re.compile(
    r"\b(?:TODO|FIXME|TBD|TKTK|XXX+)\b|\blorem ipsum\b|\{\{[^{}]*\}\}|\{%[^{}]*%\}|\[(?:insert|your)\b[^\[\]]*\]",
    re.IGNORECASE | re.DOTALL,
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
_ADDRESSES = {
    "img": "src",
    "image": "href",
    "source": "srcset",
    "object": "data",
    "embed": "src",
    "use": "href",
    "link": "href",
}
_GIVEN_STYLES = ("/* stylesheet */", "/* screen stylesheet */")


@dataclass
class _Element:
    """An element that is open: its name and whether anything stood in it yet."""

    name: str
    offset: int
    is_empty: bool = True


@dataclass
class _Seen:
    """What the page holds: its words, its marking for paper; ids, links and headings with their offsets."""

    words: list[str] = field(default_factory=list)
    marking: str = ""

    ids: dict[str, int] = field(default_factory=dict)
    links: list[tuple[str, int, bool]] = field(default_factory=list)
    headings: list[tuple[int, int]] = field(default_factory=list)


def page_findings(page: TracedPage, roots: Sequence[Path], head: Masthead) -> Iterator[Finding]:
    """Everything that is wrong with a page; ``roots`` are the folders that an address may lead into."""
    reader = _Reader(page, roots)
    reader.feed(page.text)
    reader.close()
    yield from _promises(reader.seen, head, roots[0])
    yield from reader.findings
    yield from _links(page, reader.seen)
    yield from _headings(page, reader.seen.headings)


def placeholder_findings(page: TracedPage, text: str, start: int = 0) -> Iterator[Finding]:
    """Words that wait to be filled in, where a template itself holds them: a source may well say TODO."""
    for match in _PLACEHOLDER.finditer(text):
        origin = page.origin(start + match.start())
        if origin.written:
            words = " ".join(match[0].split())[:60]
            hint = (
                "write what should stand here, or remove it; an expression is written {{ … }} outside of quotation and raw"
            )
            yield found("placeholder", f"“{words}” waits to be filled in", origin.where, hint)


class _Reader(HTMLParser):
    """Goes through the page once; keeps what can only be judged at its end."""

    def __init__(self, page: TracedPage, roots: Sequence[Path]) -> None:
        super().__init__(convert_charrefs=False)
        self.page, self.roots = page, roots
        self.findings: list[Finding] = []
        self.seen = _Seen()
        self.open: list[_Element] = []
        self.line_starts = [0, *(match.end() for match in re.finditer("\n", page.text))]

    def place(self) -> int:
        """Where the parser is, as an offset into the page."""
        line, column = self.getpos()
        return self.line_starts[line - 1] + column

    def report(self, rule: str, message: str, offset: int, hint: str) -> None:
        """Notes a finding at a place of the page."""
        self.findings.append(found(rule, message, self.page.origin(offset).where, hint))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        at = self.place()
        self._close_svg(tag)
        for element in self.open:
            element.is_empty = False
        given = {name: value or "" for name, value in attrs}
        if tag == "body":
            self.seen.marking = given.get("data-marking", "")
        self._identity(given, at)
        self._address(tag, given, at)
        self._forbidden(tag, given, at)
        if tag in _HEADINGS:
            self.seen.headings.append((int(tag[1]), at))
        if tag == "img" and "alt" not in given:
            hint = 'say in alt what it shows; alt="" where it only decorates'
            self.report("no-text-alternative", "an image without alternative text", at, hint)
        if tag not in _VOID:
            self.open.append(_Element(tag, at))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins and ends: ``<rect/>``."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        if self.open and self.open[-1].name == "svg" and self.open[-1].is_empty:
            self._close_svg("")
        while self.open and any(element.name == tag for element in self.open):
            if self.open.pop().name == tag:
                break

    def handle_data(self, data: str) -> None:
        """Words of the page."""
        if not (self.open and self.open[-1].name in {"style", "script"}):
            self.findings += placeholder_findings(self.page, data, self.place())
            self.seen.words.append(data)

    def _close_svg(self, tag: str) -> None:
        """The first child of an ``svg`` must be its title; what it draws may also be hidden from readers on purpose."""
        if self.open and self.open[-1].name == "svg" and self.open[-1].is_empty and tag != "title":
            hint = "put <title>…</title> first into it: PDF/UA takes its alternative text from there"
            self.report("no-text-alternative", "an svg without a title", self.open[-1].offset, hint)
            self.open[-1].is_empty = False

    def _identity(self, given: dict[str, str], at: int) -> None:
        name = given.get("id")
        if name is None:
            return
        if name in self.seen.ids:
            self.report("duplicate-id", f"the id “{name}” is there twice", at, "give each element an id of its own")
        self.seen.ids.setdefault(name, at)

    def _address(self, tag: str, given: dict[str, str], at: int) -> None:
        if tag == "a" and given.get("href", "").startswith("#"):
            offset = self.page.text.find("#", self.page.text.find("href", at))
            becomes_words = set(given) <= {"class", "href"}
            self.seen.links.append((given["href"][1:], offset, becomes_words))
        address = given.get(_ADDRESSES.get(tag, ""), "")
        if address.startswith(("#", "data:")) or not address:
            return
        if "//" in address or ":" in address:
            message, hint = f"“{address[:80]}” is on the network", "a brief asks for nothing: put the file into the pack"
        elif not any((root / address).is_file() and is_inside(root / address, root) for root in self.roots):
            message, hint = (
                f"there is no file “{address[:80]}” in the pack",
                "check its name; it must lie in the pack's folder",
            )
        else:
            message, hint = (
                f"“{address[:80]}” is not in the page",
                "a page is one file: use the brand's logo, or svg in the template",
            )
        self.report("missing-file", message, at, hint)

    def _forbidden(self, tag: str, given: dict[str, str], at: int) -> None:
        what = "a style attribute" if "style" in given else None
        what = what or next((f"the attribute {name}" for name in given if name.startswith("on")), None)
        if tag in {"script", "iframe", "object", "embed", "form"}:
            what = f"<{tag}>"
        if tag == "style" and not self.page.text[at:].partition(">")[2].startswith(_GIVEN_STYLES):
            what = "<style>"
        if what:
            hint = "put rules into pack.css; a brief holds no script, frame or form"
            self.report("not-applied", f"{what} has no effect: the page's own policy forbids it", at, hint)


def _promises(seen: _Seen, head: Masthead, folder: Path) -> Iterator[Finding]:
    """What every page owes its reader, whatever its pack leaves out."""
    words = " ".join(seen.words)
    withheld = [number for number in (head.withheld, head.withheld_facts) if number]
    where = str(folder / "brief.html" if (folder / "brief.html").is_file() else folder / "pack.toml")
    if head.marking not in words:
        hint = "print brief.masthead.marking at the head of the page"
        yield found("broken-promise", "the page does not print its marking", where, hint)
    if seen.marking != head.marking:
        hint = 'write <body data-marking="{{ brief.masthead.marking }}">: head and foot of printed pages show it'
        yield found("broken-promise", "printed pages have no marking", where, hint)
    if not all(re.search(rf"\b{number}\b", words) for number in withheld):
        hint = 'add {% include "left_out.html" %}'
        yield found("broken-promise", "the page does not say how much is withheld", where, hint)


def _links(page: TracedPage, seen: _Seen) -> Iterator[Finding]:
    """Links to nowhere. Those to facts that a pack does not print become plain words, if they are plain themselves."""
    for name, offset, becomes_words in seen.links:
        if unescape(name) in seen.ids:
            continue
        origin = page.origin(offset)
        if origin.written:
            hint = did_you_mean(name, seen.ids, "give the element that is meant this id")
            yield found("broken-link", f"the page has no element with the id “{name}”", origin.where, hint)
        elif not becomes_words:
            message = f"the link to “#{name}” leads nowhere where this pack does not print its goal"
            hint = "give such a link no attribute but class and href: it then becomes plain words"
            yield found("broken-link", message, origin.where, hint)


def _headings(page: TracedPage, headings: Sequence[tuple[int, int]]) -> Iterator[Finding]:
    tops = [offset for level, offset in headings if level == 1]
    if len(tops) != 1:
        where = page.origin(tops[1] if tops else 0).where
        hint = "the title of the brief is its one h1; sections are h2"
        yield found("heading-order", f"the page has {len(tops) or 'no'} h1", where, hint)
    before = 0
    for level, offset in headings:
        if level > before + 1 and before:
            message = f"an h{level} follows an h{before}"
            hint = f"make it an h{before + 1}: readers of screen readers go by these levels"
            yield found("heading-order", message, page.origin(offset).where, hint)
        before = level
