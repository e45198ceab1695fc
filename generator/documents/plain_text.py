"""Plain text: the document's text is the decoded file, character for character. Line ends are kept as they are."""

from __future__ import annotations

from collections.abc import Iterator

from generator.documents.encoding import Decoded, decode
from generator.documents.reading import Content, Reader, Reading, refusal
from generator.model import Finding

__all__ = ["READER", "decoded", "encoding_finding"]


def read(content: Content) -> Iterator[Reading | Finding]:
    """The text, with a finding where it is not UTF-8."""
    found = decoded(content)
    if isinstance(found, Finding):
        yield found
        return
    noticed = encoding_finding(content, found)
    if noticed:
        yield noticed
    yield Reading(text=found.text)


def decoded(content: Content) -> Decoded | Finding:
    """The characters of a text file, or the finding that it is none."""
    found = decode(content.data)
    if found is None:
        message = "is not text: its bytes are those of a binary file"
        return refusal(content, "document-binary", message, "remove it, or give it the ending of its real format")
    return found


def encoding_finding(content: Content, found: Decoded) -> Finding | None:
    """The finding that names an encoding other than UTF-8, or damage."""
    if found.encoding == "utf-8" and not found.damaged:
        return None
    message = f"is in {found.encoding.upper().replace('_', '-')}, not in UTF-8"
    if found.damaged:
        message = f"has bytes that are not {found.encoding.upper()}; they are shown as \ufffd"
    hint = "compare the text with the original, and save it as UTF-8"
    return Finding(severity="warning", rule="document-encoding", message=message, where=content.path, hint=hint)


READER = Reader(
    name="plain text",
    suffixes=(".txt", ".text", ".asc"),
    read=read,
    is_mine=lambda head: b"\0" not in head,
)
