"""The whole way, through the real command line: documents in, a PDF whose text is read back out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.model import Brief
from tests.builders import project

WIRE = """\
Iran warned on Monday that it would close the Strait of Hormuz if its tankers were seized.

“Any aggression against our tankers will be met with a decisive response,” Foreign Minister Abbas Karimi told reporters.

The tanker Nordic Star was struck by a missile off Yemen on 3 February 2025, killing two of its crew, its owner said.
"""
SOURCES = """\
[documents."wire.txt"]
title = "Warning after strike"
publisher = "Coast Wire"
published = 2025-02-04
marking = "TLP:GREEN"
"""

WITHOUT_PANGO = """
import sys

class NoPango:
    def find_spec(self, name, path=None, target=None):
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")

sys.meta_path.insert(0, NoPango())
from generator.__main__ import main
main()
"""


def sitbrief(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", *words],
        cwd=folder, env=os.environ | variables, capture_output=True, text=True, check=True,
    )  # fmt: skip


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = project(tmp_path_factory.mktemp("watch"), {"seeds/wire.txt": WIRE, "seeds/sources.toml": SOURCES})
    done = sitbrief(folder, "build", "--format", "pdf,html,json,md")
    assert done.stdout.split() == [f"output/analyst-brief.{ending}" for ending in ("html", "json", "md", "pdf")]
    assert done.stderr == ""
    return folder / "output"


def plain(text: str) -> str:
    return " ".join(text.split())


def test_the_pdf_says_what_the_source_says(built: Path) -> None:
    text = plain(" ".join(page.extract_text() for page in PdfReader(built / "analyst-brief.pdf").pages))
    assert "if its tankers were seized" in text, "the condition"
    assert "will be met with a decisive response" in text, "the quotation, word for word"
    assert "Abbas Karimi" in text
    assert "Nordic Star" in text
    assert "3 February 2025" in text
    assert "Coast Wire" in text


def test_every_page_of_the_pdf_carries_marking_and_number(built: Path) -> None:
    pages = [plain(page.extract_text()) for page in PdfReader(built / "analyst-brief.pdf").pages]
    for number, text in enumerate(pages, 1):
        assert "TLP:GREEN" in text
        assert f"{number} / {len(pages)}" in text


def test_the_pdf_has_bookmarks_and_a_title_and_carries_its_brief(built: Path) -> None:
    pdf = PdfReader(built / "analyst-brief.pdf")
    sections = [item for item in pdf.outline if isinstance(item, list)]
    assert len(sections[0]) >= 5
    assert pdf.metadata
    brief = Brief.model_validate_json((built / "analyst-brief.json").read_text(encoding="utf-8"))
    assert pdf.metadata.title
    assert brief.masthead.title in pdf.metadata.title
    assert pdf.attachments["brief.json"] == [(built / "analyst-brief.json").read_bytes()]


def test_all_formats_tell_the_same(built: Path) -> None:
    brief = Brief.model_validate_json((built / "analyst-brief.json").read_text(encoding="utf-8"))
    page = (built / "analyst-brief.html").read_text(encoding="utf-8")
    for words in (words for group in brief.speakers for statement in group.statements for words in statement.words):
        assert words.split()[0] in page
    assert "Nordic Star" in page
    assert "Nordic Star" in (built / "analyst-brief.md").read_text(encoding="utf-8")


def test_the_page_asks_for_nothing_from_outside(built: Path) -> None:
    page = (built / "analyst-brief.html").read_text(encoding="utf-8")
    assert "<link" not in page
    assert "@import" not in page
    assert 'src="http' not in page


def test_the_same_input_gives_the_same_bytes_in_another_world(built: Path, tmp_path: Path) -> None:
    folder = project(tmp_path, {"seeds/wire.txt": WIRE, "seeds/sources.toml": SOURCES})
    world = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C", "LANG": "C"}
    sitbrief(folder, "build", "--format", "pdf,html,json,md", **world)
    for path in sorted(built.iterdir()):
        assert (folder / "output" / path.name).read_bytes() == path.read_bytes(), path.name


def test_without_pango_the_page_is_built_and_the_pdf_is_said_to_be_missing(tmp_path: Path) -> None:
    folder = project(tmp_path, {"seeds/wire.txt": WIRE})
    words = [sys.executable, "-c", WITHOUT_PANGO, "build"]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "output/analyst-brief.html\n"
    assert "Pango" in done.stderr
    assert "apt-get install" in done.stderr
    done = subprocess.run([*words, "--strict"], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 3
