"""LibreOffice opens the Word file: every word is there, every page marked and numbered, heads and headings real."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from functools import cache
from pathlib import Path

import lxml.etree
import pypdf
import pytest

from generator.model import Brief
from generator.render import render
from generator.verify.word import MAIN
from generator.verify.wording import tokens
from tests.render.briefs import brief, incident
from tests.render.validators import libreoffice

LONG = "and the crew were taken off by a frigate that had answered the call " * 45


@cache
def many() -> Brief:
    """A brief with 60 incidents and a statement of 3,000 characters: many pages."""
    return brief(words=LONG, incidents=tuple(incident(number) for number in range(1, 61)))


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[bytes, pypdf.PdfReader]]:
    """Pack → the Word file and what LibreOffice makes of it; one start for all."""
    folder = tmp_path_factory.mktemp("word")
    files = {pack: folder / f"{pack}.docx" for pack in ("analyst", "maritime", "public")}
    for pack, file in files.items():
        file.write_bytes(render(many(), pack=pack, formats=("docx",)).files["brief.docx"])
    export = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}'
    command = [libreoffice(), f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", export]
    done = subprocess.run(
        [*command, "--outdir", str(folder), *map(str, files.values())],
        capture_output=True, text=True, check=False, timeout=240,
    )  # fmt: skip
    assert "Error" not in done.stderr, done.stderr
    return {pack: (file.read_bytes(), converted(file)) for pack, file in files.items()}


def shown(data: bytes, part: str) -> str:
    """The words of a part without the alternative ones of its pictures, which no page shows."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        paragraphs = lxml.etree.fromstring(archive.read(part)).iter(f"{MAIN}p")
    return "\n".join("".join(one.text or "" for one in each.iter(f"{MAIN}t")) for each in paragraphs)


def converted(file: Path) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(file.with_suffix(".pdf").read_bytes()))


PACKS = ("analyst", "maritime", "public")


@pytest.mark.parametrize("pack", PACKS)
def test_every_page_is_marked_and_numbered(opened: dict[str, tuple[bytes, pypdf.PdfReader]], pack: str) -> None:
    pages = opened[pack][1].pages
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        text = page.extract_text()
        assert text.count("TLP:GREEN") == 2
        assert re.search(rf"{number}\s*/\s*{len(pages)}", text)


@pytest.mark.parametrize("pack", PACKS)
def test_every_word_is_printed(opened: dict[str, tuple[bytes, pypdf.PdfReader]], pack: str) -> None:
    data, pages = opened[pack]
    printed = "".join(tokens("".join(page.extract_text() for page in pages.pages)))
    words = {word for name in ("document", "footnotes") for word in tokens(shown(data, f"word/{name}.xml"))}
    assert len(words) > 60
    assert [word for word in sorted(words) if word not in printed] == []


def test_headings_become_bookmarks(opened: dict[str, tuple[bytes, pypdf.PdfReader]]) -> None:
    outline = [item.title for item in opened["analyst"][1].outline if not isinstance(item, list)]
    assert outline == [
        "Bottom line", "Key actors", "Statements", "Risk register", "At sea", "Other security incidents", "Timeline",
        "Sources and coverage", "Evidence",
    ]  # fmt: skip


def test_heads_of_a_long_table_repeat(opened: dict[str, tuple[bytes, pypdf.PdfReader]]) -> None:
    pages = [" ".join(page.extract_text().split()) for page in opened["maritime"][1].pages]
    assert len([page for page in pages if "No. Date, time" in page]) > 1
