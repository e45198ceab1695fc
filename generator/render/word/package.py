"""The parts of a Word file → the file (ECMA-376-2): content types, relationships, fixed order and times. Reads nothing."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

__all__ = ["NAMESPACES", "RELATION", "Package"]

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATION = {
    name: f"{_OFFICE}/{name}"
    for name in ("styles", "numbering", "settings", "fontTable", "footnotes", "header", "footer", "image", "hyperlink")
} | {
    "document": f"{_OFFICE}/officeDocument",
    "customXml": f"{_OFFICE}/customXml",
    "customXmlProps": f"{_OFFICE}/customXmlProps",
    "app": f"{_OFFICE}/extended-properties",
    "core": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
}
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_OFFICE}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/numbering.xml": f"{_WORD}.numbering+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "word/footnotes.xml": f"{_WORD}.footnotes+xml",
    "word/header1.xml": f"{_WORD}.header+xml",
    "word/footer1.xml": f"{_WORD}.footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
}
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)  # what a zip file can say at the earliest


class Package:
    """Parts by their name, and who relates to whom, each in the order in which it was added."""

    def __init__(self) -> None:
        self._parts: dict[str, bytes] = {}
        self._relations: dict[str, list[str]] = {}

    def add(self, name: str, content: str | bytes) -> None:
        """A part; XML given as text gets its declaration where it has none."""
        if isinstance(content, str):
            content = content if content.startswith("<?xml") else _DECLARATION + content
            content = content.encode("utf-8")
        self._parts[name] = content

    def relate(self, owner: str, kind: str, target: str, *, outside: bool = False) -> str:
        """Relates a part (empty: the file itself) to a target, and gives the relation's id."""
        known = self._relations.setdefault(owner, [])
        mode = ' TargetMode="External"' if outside else ""
        ending = f' Type="{RELATION[kind]}" Target={quoteattr(target)}{mode}/>'
        for number, relation in enumerate(known, 1):
            if relation.endswith(ending):
                return f"rId{number}"
        known.append(f'<Relationship Id="rId{len(known) + 1}"{ending}')
        return f"rId{len(known)}"

    def data(self) -> bytes:
        """The file: the same parts give the same bytes."""
        parts: Mapping[str, bytes] = {
            "[Content_Types].xml": self._content_types().encode(),
            **{self._relations_name(owner): self._relations_part(owner).encode() for owner in self._relations},
            **self._parts,
        }
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                entry = zipfile.ZipInfo(name, _FIRST_MOMENT)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 3  # else it says on which system it was made
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, content)
        return buffer.getvalue()

    def _content_types(self) -> str:
        listed = "".join(
            f'<Override PartName="/{name}" ContentType="{_TYPES[name]}"/>' for name in self._parts if name in _TYPES
        )
        defaults = "".join(
            f'<Default Extension="{ending}" ContentType="{kind}"/>'
            for ending, kind in (
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
                ("xml", "application/xml"),
                ("png", "image/png"),
                ("jpeg", "image/jpeg"),
            )
        )
        types = "http://schemas.openxmlformats.org/package/2006/content-types"
        return f'{_DECLARATION}<Types xmlns="{types}">{defaults}{listed}</Types>'

    @staticmethod
    def _relations_name(owner: str) -> str:
        folder, _, name = owner.rpartition("/")
        return f"{folder}/_rels/{name}.rels".lstrip("/")

    def _relations_part(self, owner: str) -> str:
        scheme = "http://schemas.openxmlformats.org/package/2006/relationships"
        return f'{_DECLARATION}<Relationships xmlns="{scheme}">{"".join(self._relations[owner])}</Relationships>'
