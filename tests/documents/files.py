"""Bytes of files in the formats that are read, made by hand so that each test can break one thing in them."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.config import Limits
from generator.documents import Content, Reader, Reading, ReadResult, read_documents
from generator.documents.reading import safely
from generator.model import Document, Finding
from tests.builders import project

__all__ = ["docx", "findings", "pdf", "printed", "read", "read_alone", "stream", "words"]

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = f"""<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELATIONSHIPS = f"""<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"""


def read(folder: Path, files: Mapping[str, str | bytes], *, limits: Limits | None = None) -> ReadResult:
    """What reading a folder with these files gives."""
    return read_documents([project(folder, files)], limits=limits)


def read_alone(reader: Reader, data: str | bytes, *, limits: Limits | None = None) -> list[Reading | Finding]:
    """What a reader alone gives for these bytes, in this process."""
    content = Content("file", data.encode() if isinstance(data, str) else data, limits or Limits())
    return list(safely(reader, content))


def words(found: Document | Reading | Finding) -> list[str]:
    """The text of each paragraph."""
    assert not isinstance(found, Finding), found
    return [found.text[passage.start : passage.end] for passage in found.paragraphs or ()]


def findings(result: ReadResult) -> list[tuple[str, str]]:
    """Severity and rule of every finding."""
    return [(found.severity, found.rule) for found in result.findings]


def docx(document: str, *, others: Mapping[str, str] | None = None) -> bytes:
    """A DOCX whose main part is this XML, without its declarations."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONSHIPS)
        archive.writestr("word/document.xml", document.replace("<w:document", f'<w:document xmlns:w="{WORD}"', 1))
        for name, part in (others or {}).items():
            archive.writestr(name, part)
    return packed.getvalue()


def stream(content: bytes, entries: str = "") -> bytes:
    """A compressed PDF stream."""
    packed = zlib.compress(content)
    return b"<</Length %d/Filter/FlateDecode%s>>stream\n" % (len(packed), entries.encode()) + packed + b"\nendstream"


def pdf(objects: Sequence[str | bytes], trailer: str = "") -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    out, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, item in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + (item if isinstance(item, bytes) else item.encode()) + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return bytes(out) + f"trailer<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF".encode()


def printed(*pages: bytes | Sequence[tuple[float, float, str]], size: float = 11) -> bytes:
    """A PDF whose pages hold a content stream, or lines at (x, y) in Courier, y counted from the top in points."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    objects: list[str | bytes] = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {count}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
    ]
    for number, page in enumerate(pages):
        fonts, contents = "/Resources<</Font<</F1 3 0 R>>>>", f"/Contents {5 + 2 * number} 0 R"
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{fonts}{contents}>>")
        objects.append(stream(page if isinstance(page, bytes) else _drawn(page, size)))
    return pdf(objects)


def _drawn(lines: Sequence[tuple[float, float, str]], size: float) -> bytes:
    shown = []
    for x, y, text in lines:
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        shown.append(f"BT /F1 {size} Tf {x} {842 - y} Td ({escaped}) Tj ET".encode("cp1252"))
    return b"\n".join(shown)
