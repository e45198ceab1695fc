"""JSON Lines: each line an object ``{text, title, publisher, published, url}``, each a document of its own.

``text`` alone is needed. A line that is wrong is a finding with its number and the others are read. Other keys are ignored.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.documents.paragraphs import paragraphs
from generator.documents.plain_text import decoded, encoding_finding
from generator.documents.reading import About, Content, Reader, Reading, refusal
from generator.model import Finding

__all__ = ["READER"]

METADATA = ("title", "publisher", "published", "url", "language")
WANTED = 'each line is an object such as {"text": "…", "title": "…", "publisher": "…", "published": "2025-02-03"}'


def read(content: Content) -> Iterator[Reading | Finding]:
    """The document of each line, in order."""
    found = decoded(content)
    if isinstance(found, Finding):
        yield found
        return
    noticed = encoding_finding(content, found)
    if noticed:
        yield noticed
    for number, line in enumerate(found.text.split("\n"), 1):
        if line.strip():
            yield from _document(content, number, line)


def _document(content: Content, number: int, line: str) -> Iterator[Reading | Finding]:
    try:
        record = json.loads(line)
    except RecursionError:
        yield refusal(content, "document-unreadable", "is nested too deeply", WANTED, line=number)
        return
    except ValueError as error:
        yield refusal(content, "document-unreadable", f"is not JSON: {error}", WANTED, line=number)
        return
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        what, hint = ("has no “text”" if isinstance(record, dict) else "is not an object"), WANTED
        if isinstance(record, dict) and record.get("schema") == "sitbrief/facts/1":
            what, hint = "holds facts, not a document", "use it with sitbrief render"
        yield refusal(content, "document-unreadable", what, hint, line=number)
        return
    where = f"{content.path}:{number}"
    wrong = [key for key in METADATA if not isinstance(record.get(key), str | None)]
    if wrong:
        message = f"{', '.join(wrong)} should be text and is left out"
        yield _warning("document-metadata", message, where, "put it in quotation marks")
    values = {key: record[key].strip() or None for key in METADATA if isinstance(record.get(key), str)}
    # a place within the text is no line of the file
    passages = tuple(passage.model_copy(update={"line": None}) for passage in paragraphs(record["text"]))
    yield Reading(text=record["text"], paragraphs=passages, number=number, about=About(**values))


def _warning(rule: str, message: str, where: str, hint: str) -> Finding:
    return Finding(severity="warning", rule=rule, message=message, where=where, hint=hint)


def _is_mine(head: bytes) -> bool:
    line = head.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0]
    return line.startswith(b"{") and b'"text"' in line


READER = Reader(name="JSON Lines", suffixes=(".jsonl", ".ndjson"), read=read, is_mine=_is_mine)
