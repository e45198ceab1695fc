"""Files of every input format that carry words where the format has a place for them, and facts without a language model."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Sequence

from generator.model import Actor, Document, Facts, Incident, Mention, Passage, Perpetrator, Risk, Span, Statement, Vessel
from tests.documents.files import docx, pdf, stream

__all__ = ["CARRIERS", "facts_of"]


def txt(words: str, number: int) -> bytes:
    return f"B{number} {words}".encode()


def md(words: str, number: int) -> bytes:
    """Front matter with the words, a fence with the words as they are, and the words as Markdown."""
    values = {"title": f"T{number} {words}", "publisher": f"P{number} {words}", "url": words, "author": words}
    head = "\n".join(f"{key} = {json.dumps(value)}" for key, value in values.items())
    return f"+++\n{head}\n+++\n````\nB{number} {words}\n````\n\n{words}\n\n# {words}\n".encode()


def page(words: str, number: int) -> bytes:
    """The words in each declaration and in the text, as text; and once more as markup."""
    safe = html.escape(words)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T{number} {safe}</title>
<meta property="og:title" content="T{number} {safe}"><meta property="og:site_name" content="P{number} {safe}">
<meta name="author" content="{safe}"><meta property="og:url" content="{safe}"><meta property="og:locale" content="{safe}">
</head><body><article><p>B{number} {safe}</p></article><footer>{words}</footer></body></html>""".encode()


def word(words: str, number: int) -> bytes:
    title = f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>T{number} {html.escape(words)}</w:t></w:r></w:p>'
    body = f"<w:p><w:r><w:t>B{number} {html.escape(words)}</w:t></w:r></w:p>"
    return docx(f"<w:document><w:body>{title}{body}</w:body></w:document>")


def portable(words: str, number: int) -> bytes:
    """The title as UTF-16; in the text a question mark for what the font cannot draw."""
    plain = "".join(c if ord(c) < 127 and c.isprintable() else "?" for c in f"B{number} {words}")
    shown = plain.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    objects: list[str | bytes] = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[4 0 R]/Count 1>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 5 0 R>>",
        stream(f"BT /F1 4 Tf 30 700 Td ({shown}) Tj ET".encode()),
        f"<</Title<FEFF{f'T{number} {words}'.encode('utf-16-be').hex()}>>>",
    ]
    return pdf(objects, "/Info 6 0 R")


def json_line(words: str, number: int) -> bytes:
    line = {"text": f"B{number} {words}", "title": f"T{number} {words}", "publisher": f"P{number} {words}", "url": words}
    return json.dumps(line | {"author": words, "language": words}).encode()


CARRIERS: dict[str, Callable[[str, int], bytes]] = {
    ".txt": txt, ".md": md, ".html": page, ".docx": word, ".pdf": portable, ".jsonl": json_line,
}  # fmt: skip


def facts_of(document: Document, *, everything: bool = False) -> Facts:
    """A statement of the whole text; with ``everything`` a fact of each kind, each of whose words are the whole text."""
    whole = Span.cut(document.text, 0, len(document.text))
    said = Statement(id="s1", contents=(whole,), mode="indirect", act="claim", speaker="a1" if everything else None, cue=())
    sentences = tuple(Passage(start=p.start, end=p.end, paragraph=p.paragraph, line=p.line) for p in document.paragraphs)
    if not everything:
        return Facts(document=document, sentences=sentences, statements=(said,))
    mention = Mention(start=0, end=len(document.text), text=document.text, form="name")
    actor = Actor(id="a1", name=document.text, kind="person", salience=0.5, mentions=(mention,), roles=(whole,))
    risk = Risk(id="r1", span=whole, category="military", status="potential", condition=whole, likelihood=whole)
    incident = Incident(
        id="i1", domain="maritime", type="strike", stage="accomplished", confirmation="reported", evidence=(whole,),
        vessels=(Vessel(name=document.text, type="tanker", flag="PAN", span=whole),), places=(whole,), weapons=(whole,),
        perpetrators=(Perpetrator(span=whole, certainty="suspected", hedge=whole),), date="2025-02-03", date_precision="day",
    )  # fmt: skip
    threat = incident.model_copy(update={"id": "i2", "stage": "threatened"})
    return Facts(
        document=document,
        sentences=sentences,
        actors=(actor,),
        statements=(said,),
        risks=(risk,),
        incidents=(incident, threat),
    )


def facts_of_all(documents: Sequence[Document], *, everything: bool = False) -> list[Facts]:
    return [facts_of(document, everything=everything) for document in documents]
