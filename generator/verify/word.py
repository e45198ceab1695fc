"""A finished Word file → the words that its reader sees, part by part, and the facts it carries. Runs and loads nothing.

Read are text, tables, footnotes, headers, footers, the alternative words of pictures, title and keywords. Left out are the
numbers of pages, which Word writes anew, and what is marked as deleted or hidden.
"""

from __future__ import annotations

import hashlib
import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model import FACTS_NAMESPACE

__all__ = ["MAIN", "WordText", "read_word"]

MOST_BYTES = 100_000_000
MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
EMBEDDED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
GONE = {f"{MAIN}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sectPr")} | {FALLBACK}
BREAKS = {f"{MAIN}{name}": mark for name, mark in (("br", "\n"), ("cr", "\n"), ("tab", " "), ("noBreakHyphen", "-"))}
PAGE_NUMBERS = (["PAGE"], ["NUMPAGES"])
ABOUT = ("{http://purl.org/dc/elements/1.1/}title", "{http://purl.org/dc/elements/1.1/}subject")
KEYWORDS = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords"
DOCUMENT = "word/document.xml"


@dataclass(frozen=True)
class WordText:
    """The words by part, what stands at head and foot of each kind of page, the facts if there are any, the pictures."""

    parts: dict[str, str]
    edges: tuple[tuple[str, str], ...]
    facts: bytes | None
    pictures: tuple[str, ...]


def read_word(data: bytes) -> WordText:
    """The text of a Word file; ``ValueError`` where it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            trees = {name: _tree(archive, name) for name in archive.namelist() if name.endswith((".xml", ".rels"))}
            pictures = {
                name: hashlib.sha256(_bytes(archive, name)).hexdigest()
                for name in archive.namelist()
                if name.startswith("word/media/")
            }
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError) as error:
        raise ValueError(f"it is no Word file: {error}") from error
    if DOCUMENT not in trees:
        raise ValueError("it is no Word file: it has no text")
    notes = [name for name in ("word/footnotes.xml", "word/endnotes.xml") if name in trees]
    edges = sorted(name for name in trees if name.startswith(("word/header", "word/footer")))
    parts = {name: "".join(_words(trees[name])) for name in (DOCUMENT, *notes, *edges)}
    if "docProps/core.xml" in trees:
        core = trees["docProps/core.xml"]
        parts["docProps/core.xml"] = "\n".join(core.findtext(name) or "" for name in (*ABOUT, KEYWORDS))
    targets = _targets(trees)
    shown = [pictures.get(targets.get(one.get(EMBEDDED), ""), "") for one in trees[DOCUMENT].iter(BLIP)]
    return WordText(parts, tuple(_edges(trees, parts)), _facts(trees), tuple(shown))


def _tree(archive: zipfile.ZipFile, name: str) -> Any:
    import lxml.etree

    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return lxml.etree.fromstring(_bytes(archive, name), parser)
    except lxml.etree.XMLSyntaxError as error:
        raise ValueError(f"{name} is broken: {error}") from error


def _bytes(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > MOST_BYTES:
        raise ValueError(f"{name} is too large")
    return archive.read(name)


def _words(root: Any) -> Iterator[str]:
    """The words of a part in their order, a line a paragraph."""
    fields: list[str] = []  # the instruction of each field that is open, the innermost last
    stack = [(root, False)]
    while stack:
        element, done = stack.pop()
        if done:
            yield "\n"
            continue
        if element.tag == f"{MAIN}instrText" and fields:
            fields[-1] += element.text or ""
        if element.tag in GONE or _is_hidden(element) or _is_page_number(element.get(f"{MAIN}instr", "")):
            continue
        if element.tag == f"{MAIN}fldChar":
            kind = element.get(f"{MAIN}fldCharType")
            fields = [*fields, ""] if kind == "begin" else fields[:-1] if kind == "end" else fields
            yield " "
        elif element.tag == f"{MAIN}t" and not any(map(_is_page_number, fields)):
            yield element.text or ""
        elif element.tag == DRAWN:
            yield f"\n{element.get('descr', '')}\n"
        else:
            yield BREAKS.get(element.tag, "")
        if element.tag == f"{MAIN}p":
            stack.append((element, True))
        stack.extend((child, False) for child in reversed(element) if isinstance(child.tag, str))


def _is_page_number(instruction: str) -> bool:
    return instruction.split()[:1] in PAGE_NUMBERS


def _is_hidden(element: Any) -> bool:
    """True for a run that Word does not show."""
    vanish = element.find(f"{MAIN}rPr/{MAIN}vanish") if element.tag == f"{MAIN}r" else None
    return vanish is not None and vanish.get(f"{MAIN}val", "true") not in {"0", "false", "off"}


def _targets(trees: Mapping[str, Any]) -> dict[str, str]:
    """The parts that the text relates to, by the id of the relation."""
    relations = trees.get("word/_rels/document.xml.rels")
    found = [] if relations is None else relations
    return {one.get("Id"): posixpath.normpath(f"word/{one.get('Target')}".replace("word//", "")) for one in found}


def _edges(trees: Mapping[str, Any], parts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Head and foot of each kind of page that a section has; one without them has the empty ones, as Word shows it."""
    targets = _targets(trees)
    kinds = ["default"]
    if "word/settings.xml" in trees and trees["word/settings.xml"].find(f"{MAIN}evenAndOddHeaders") is not None:
        kinds.append("even")
    before: dict[tuple[str, str], str] = {}  # a section without a head of its own has that of the one before
    for section in trees[DOCUMENT].iter(f"{MAIN}sectPr"):
        for edge in ("header", "footer"):
            for one in section.iterfind(f"{MAIN}{edge}Reference"):
                before[edge, one.get(f"{MAIN}type", "default")] = parts.get(targets.get(one.get(RELATED), ""), "")
        first = ["first"] if section.find(f"{MAIN}titlePg") is not None else []
        for kind in (*kinds, *first):
            yield before.get(("header", kind), ""), before.get(("footer", kind), "")


def _facts(trees: Mapping[str, Any]) -> bytes | None:
    """The facts that the file carries in a part of custom XML, wherever a program that saved it has put that part."""
    for name in sorted(trees):
        if name.startswith("customXml/") and trees[name].tag == f"{{{FACTS_NAMESPACE}}}brief":
            return (trees[name].text or "").encode("utf-8")
    return None
