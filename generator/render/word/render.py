"""The verb: a pack's finished page and its values in, the bytes of a Word file and findings out. Writes nothing.

Body, footnotes, header and footer with marking and page numbers, core properties, and the facts as an XML part. Times are
those of the brief, never the clock's.
"""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from generator.errors import OutputError
from generator.model import FACTS_NAMESPACE, Finding
from generator.render.filters import FILTERS
from generator.render.pdf import compiled_moment
from generator.render.stylesheet import MARKING_COLOURS, Paper
from generator.render.word.document import Document
from generator.render.word.house import House, read_house
from generator.render.word.package import NAMESPACES
from generator.render.word.pictures import take_drawings
from generator.render.word.runs import Look, Text, runs

__all__ = ["render_docx"]

_SIZES: dict[Paper, tuple[int, int]] = {"A4": (11906, 16838), "Letter": (12240, 15840)}
_SIDE, _TOP, _BOTTOM = 1021, 1361, 1191  # the margins of page.css in twentieths of a point
_COUNTRIES = {"en": "en-GB", "fr": "fr-FR", "de": "de-DE", "es": "es-ES"}
_NO_XML = re.compile("[\x7f-\x9f\ufffe\uffff]")  # characters that XML cannot hold or should not
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_FACES = re.compile(r"@font-face\{[^{}]*\}")


def render_docx(
    page: str,
    values: Mapping[str, Any],
    *,
    style: Path,
    paper: Paper = "A4",
    attachment: bytes | None = None,
    filters: Mapping[str, Callable[..., Any]] = FILTERS,
) -> tuple[bytes, tuple[Finding, ...]]:
    """The page as a Word file; the same page gives the same bytes. ``filters`` are those of the pack's language."""
    import lxml.html

    sheet = "".join(_STYLE.findall(page))
    page, drawings = take_drawings(_STYLE.sub("", page))
    root = lxml.html.document_fromstring(page)
    wide, high = _SIZES[paper]
    width = wide - 2 * _SIDE
    language = _COUNTRIES.get(root.get("lang", "en"), root.get("lang", "en"))
    house = read_house(style, sheet, {"language": language, "width": str(width), "middle": str(width // 2)})
    document = Document(root, drawings, "".join(_FACES.findall(sheet)), house, values, filters)
    main = root.find(".//main")
    try:
        body = document.body(main if main is not None else root.find("body"), width)
    except RecursionError as error:
        raise OutputError(
            "the page is nested too deeply for a Word file", hint="look at the pack's own templates"
        ) from error
    marking = values["masthead"]["marking"]
    about = root.find("body").attrib
    package = document.package
    for name in ("styles", "numbering", "settings"):
        package.add(f"word/{name}.xml", house.part(f"{name}.xml"))
        package.relate("word/document.xml", name, f"{name}.xml")
    parts = {
        "fontTable": _fonts(house),
        "footnotes": document.notes.part(),
        "header": _header(about.get("data-running", values["masthead"]["title"]), marking),
        "footer": _footer(about.get("data-as-of", ""), marking),
    }
    relations = {}
    for kind, part in parts.items():
        name = f"{kind}1.xml" if kind in {"header", "footer"} else f"{kind}.xml"
        package.add(f"word/{name}", part)
        relations[kind] = package.relate("word/document.xml", kind, name)
    section = (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{relations["header"]}"/>'
        f'<w:footerReference w:type="default" r:id="{relations["footer"]}"/>'
        f'<w:pgSz w:w="{wide}" w:h="{high}"/><w:pgMar w:top="{_TOP}" w:right="{_SIDE}" w:bottom="{_BOTTOM}" '
        f'w:left="{_SIDE}" w:header="510" w:footer="510" w:gutter="0"/></w:sectPr>'
    )
    package.add("word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>")
    _properties(document, values["masthead"], root.get("lang", "en"))
    if attachment is not None:
        _attach(document, attachment)
    return package.data(), tuple(document.findings)


def _marking(marking: str) -> str:
    """The TLP label in its colour on black, 12 points (FIRST, TLP 2.0)."""
    look = Look(bold=True, colour=MARKING_COLOURS[marking][1:], shade="000000", size=24)
    return runs([Text(f"\u00a0{marking}\u00a0", look)])


def _header(words: str, marking: str) -> str:
    inside = f"{runs([Text(words, Look())])}<w:r><w:tab/></w:r>{_marking(marking)}"
    return f'<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{inside}</w:p></w:hdr>'


def _footer(words: str, marking: str) -> str:
    number = f"{_field('PAGE')}{runs([Text(' / ', Look())])}{_field('NUMPAGES')}"
    tab = "<w:r><w:tab/></w:r>"
    inside = f"{runs([Text(words, Look())])}{tab}{number}{tab}{_marking(marking)}"
    return f'<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{inside}</w:p></w:ftr>'


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _fonts(house: House) -> str:
    """The fonts by name, with what takes their place where they are not installed."""
    listed = []
    for font in house.fonts.values():
        first, *others = font["names"]
        instead = f"<w:altName w:val={quoteattr(','.join(others))}/>" if others else ""
        listed.append(f'<w:font w:name={quoteattr(first)}>{instead}<w:family w:val="{font["family"]}"/></w:font>')
    return f"<w:fonts {NAMESPACES}>{''.join(dict.fromkeys(listed))}</w:fonts>"


def _properties(document: Document, head: Mapping[str, Any], language: str) -> None:
    moment = compiled_moment(head["compiled"]).strftime("%Y-%m-%dT%H:%M:%SZ")
    when = 'xsi:type="dcterms:W3CDTF"'
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(head['title'])}</dc:title><dc:subject>{escape(head['kind'])}</dc:subject>"
        f"<dc:creator>sitbrief</dc:creator><cp:keywords>{escape(head['marking'])}</cp:keywords>"
        f"<dcterms:created {when}>{moment}</dcterms:created><dcterms:modified {when}>{moment}</dcterms:modified>"
        f"<dc:language>{escape(language)}</dc:language></cp:coreProperties>"
    )
    schema = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    document.package.add("docProps/core.xml", core)
    document.package.add(
        "docProps/app.xml", f'<Properties xmlns="{schema}"><Application>sitbrief</Application></Properties>'
    )
    document.package.relate("", "document", "word/document.xml")
    document.package.relate("", "core", "docProps/core.xml")
    document.package.relate("", "app", "docProps/app.xml")


def _attach(document: Document, facts: bytes) -> None:
    """The facts as a custom XML part: Word and LibreOffice keep it when the file is saved again."""
    words = _NO_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", facts.decode("utf-8"))
    item = f'<brief xmlns="{FACTS_NAMESPACE}">{escape(words)}</brief>'
    name = str(uuid.UUID(hashlib.sha256(facts).hexdigest()[:32])).upper()
    schema = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
    about = (
        f'<ds:datastoreItem ds:itemID="{{{name}}}" xmlns:ds="{schema}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{FACTS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    document.package.add("customXml/item1.xml", item)
    document.package.add("customXml/itemProps1.xml", about)
    document.package.relate("word/document.xml", "customXml", "../customXml/item1.xml")
    document.package.relate("customXml/item1.xml", "customXmlProps", "itemProps1.xml")
