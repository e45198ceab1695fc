"""Files that mean harm end in bounded time and memory with a finding, and cost nothing but themselves."""

from __future__ import annotations

import random
import time
import zlib
from pathlib import Path

import pytest

from generator.config import Limits
from generator.documents import Content, Reader, read_documents
from generator.documents.bounded import BoundedReaders
from generator.documents.reading import Reading
from generator.documents.registry import load_readers
from generator.model import Finding
from tests.builders import project
from tests.documents.files import docx, findings, pdf, printed, read, stream

SECONDS = 20.0
"""Far over what any of these takes on a slow machine, far under what they take unbounded."""

FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def page_tree(*kids: str) -> bytes:
    return pdf(["<</Type/Catalog/Pages 2 0 R>>", *kids])


def form_loop() -> bytes:
    """A page that draws a form that draws itself twice."""
    resources = "/Resources<</Font<</F1 4 0 R>>/XObject<</X 6 0 R>>>>"
    return pdf(
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{resources}/Contents 5 0 R>>",
            FONT,
            stream(b"/X Do"),
            stream(b"/X Do /X Do", f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]{resources}"),
        ]
    )


WHOLE = printed([(72, 90, "A tanker was hit off Fujairah on Monday, the coast guard said.")])
BODY = "<w:document><w:body>{}</w:body></w:document>"
LAUGHS = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))

FILES: dict[str, tuple[str, str | bytes, str | None]] = {
    "zip bomb": ("a.docx", docx(BODY.format(""), others={"word/media/x.bin": "0" * 45_000_000}), "document-too-large"),
    "xml bomb": ("a.docx", docx(BODY.format("<w:p/>" * 400_000)), "document-too-large"),
    "entities": (
        "a.docx",
        docx(f'<!DOCTYPE x [<!ENTITY a "ha">{LAUGHS}]>{BODY.format("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>")}'),
        "document-unreadable",
    ),
    "nested XML": ("a.docx", docx(BODY.format("<w:p>" * 50_000)), "document-unreadable"),
    "nested HTML": ("a.html", "<html><body>" + "<div>" * 10_000 + "<p>Deep words.</p>", "document-empty"),
    "nested lists": ("a.html", "<html><body>" + "<ul><li>" * 5000 + "x", "document-empty"),
    "truncated PDF": ("a.pdf", WHOLE[: len(WHOLE) // 2], "document-unreadable"),
    "page tree in a circle": ("a.pdf", page_tree("<</Type/Pages/Kids[2 0 R]/Count 1>>"), "document-empty"),
    "page trees in a circle": (
        "a.pdf",
        page_tree("<</Type/Pages/Kids[3 0 R]/Count 9>>", "<</Type/Pages/Kids[2 0 R]/Parent 2 0 R/Count 9>>"),
        "document-empty",
    ),
    "a billion pages": ("a.pdf", page_tree("<</Type/Pages/Kids[2 0 R]/Count 999999999>>"), None),
    "stream bomb": ("a.pdf", printed(b"q Q " * 400_000), "document-empty"),
    "damaged stream": ("a.pdf", WHOLE.replace(zlib.compress(b"")[:2], b"\0\0"), "document-empty"),
    "one long line": ("a.txt", "a" * 1_000_000, ""),
    "quotation marks": ("a.txt", "“" * 100_000, ""),
    "ten million characters": ("a.txt", "word " * 2_000_000, "document-too-large"),
    "random bytes": ("a.txt", random.Random(7).randbytes(200_000), "document-binary"),
    "open brackets": ("a.md", "[" * 10_000, ""),
    "open links": ("a.md", "[a](<b" * 20_000, ""),
    "open emphasis": ("a.md", "*a_ " * 30_000, ""),
    "nested quotations": ("a.md", ">" * 50_000 + "a", "document-empty"),
    "nested JSON": ("a.jsonl", '{"text":' + "[" * 500_000, "document-unreadable"),
    "lone surrogates": ("a.jsonl", '{"text": "a\\ud800"}', ""),
}


@pytest.mark.parametrize(("name", "data", "rule"), FILES.values(), ids=list(FILES))
def test_it_ends_with_a_finding_and_the_next_file_is_read(
    tmp_path: Path, name: str, data: str | bytes, rule: str | None
) -> None:
    start = time.perf_counter()
    result = read(tmp_path, {name: data, "z.html": "<p>Words that are read.</p>"}, limits=Limits(file_bytes=2_000_000))
    assert time.perf_counter() - start < SECONDS
    assert result.documents[-1].text == "Words that are read."
    errors = [found.rule for found in result.findings if found.severity == "error"]
    if rule == "":
        assert len(result.documents) == 2
    elif rule:
        assert errors == [rule]
    else:
        assert len(errors) == 1
    result.model_dump_json()


def test_a_pdf_with_a_password_is_named_so(tmp_path: Path) -> None:
    import io

    from pypdf import PdfReader, PdfWriter

    writer, out = PdfWriter(clone_from=PdfReader(io.BytesIO(WHOLE))), io.BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    assert findings(read(tmp_path, {"a.pdf": out.getvalue()})) == [("error", "document-encrypted")]


def test_a_name_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    project(
        tmp_path, {"secret.txt": "Secret.", "d/sources.toml": '[documents."../secret.txt"]\ntitle = "x"\n', "d/a.txt": "A."}
    )
    result = read_documents([tmp_path / "d"])
    assert [document.text for document in result.documents] == ["A."]


def reader(name: str) -> Reader:
    return next(reader for reader in load_readers()[0].readers if reader.name == name)


ATTRIBUTES = " ".join(f"a{number}=1" for number in range(100_000))
SLOW = {"web page": f"<p {ATTRIBUTES}>Words.</p>".encode(), "Markdown": b"[" * 500_000, "PDF": form_loop()}
QUICK = {"web page": b"<p>Words.</p>", "Markdown": b"Words.", "PDF": WHOLE}


@pytest.mark.parametrize("name", list(SLOW))
def test_what_takes_too_long_is_ended_and_the_next_file_is_read(name: str) -> None:
    with BoundedReaders() as bounded:
        bounded.read(reader(name), Content("a", QUICK[name]))
        start = time.perf_counter()
        [lost] = bounded.read(reader(name), Content("b", SLOW[name], Limits(seconds=0.3)))
        assert time.perf_counter() - start < 3
        [found] = bounded.read(reader(name), Content("c", QUICK[name]))
    assert isinstance(lost, Finding)
    assert (lost.rule, "limits.seconds" in lost.message) == ("document-too-slow", True)
    assert isinstance(found, Reading)


def test_a_reader_that_dies_costs_one_document() -> None:
    with BoundedReaders() as bounded:
        page = reader("web page")
        assert isinstance(bounded.read(page, Content("a.html", b"<p>Words.</p>"))[0], Reading)
        assert bounded._process is not None
        bounded._process.kill()
        bounded._process.wait()
        [lost] = bounded.read(page, Content("b.html", b"<p>Words.</p>"))
        [found] = bounded.read(page, Content("c.html", b"<p>Words.</p>"))
    assert isinstance(lost, Finding)
    assert lost.rule == "document-unreadable"
    assert isinstance(found, Reading)
