"""The PDF: marked on every page, tagged, with bookmarks and its data attached; the same brief gives the same bytes."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdf
import pytest

from generator.model import Brief, RenderedAs
from generator.render import Rendered, pdf, render
from generator.render.font_configuration import font_configuration
from tests.render.briefs import brief, empty, incident, masthead

pytest.importorskip("weasyprint", reason="WeasyPrint needs Pango: apt-get install libpango-1.0-0 libpangoft2-1.0-0")

LONG = "and the crew were taken off by a frigate that had answered the call " * 45


def made(of: Brief, paper: str = "A4") -> Rendered:
    return render(of, formats=("pdf",), paper="Letter" if paper == "Letter" else "A4")


def reader(result: Rendered) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(result.files["brief.pdf"]))


@pytest.fixture(scope="module")
def long() -> Rendered:
    """A brief with 40 incidents and a statement of 3,000 characters: many pages."""
    return made(brief(words=LONG, incidents=tuple(incident(number) for number in range(1, 41))))


def test_every_page_carries_marking_number_and_title(long: Rendered) -> None:
    pages = reader(long).pages
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        text = page.extract_text()
        assert text.count("TLP:GREEN") >= 2
        assert f"{number} / {len(pages)}" in text
        assert number == 1 or "Analyst brief: Two ships" in text


def test_layout_is_silent_and_table_heads_repeat(long: Rendered) -> None:
    assert long.findings == ()
    heads = [page for page in reader(long).pages if "What happened" in page.extract_text()]
    assert len(heads) > 1


def test_a_long_quotation_is_printed_to_its_last_word(long: Rendered) -> None:
    text = " ".join(" ".join(page.extract_text().split()) for page in reader(long).pages)
    assert text.count("taken off by a frigate") >= 45


def test_bookmarks_name_the_sections(long: Rendered) -> None:
    outline: list[Any] = list(reader(long).outline)
    title, sections = outline[:2]
    assert title.title == "Two ships"
    names = [item.title for item in sections if not isinstance(item, list)]
    assert names[:3] == ["Bottom line", "Key actors", "Statements"]
    assert names[-1] == "Evidence"


def test_metadata_language_and_conformance(long: Rendered) -> None:
    document = reader(long)
    assert document.metadata
    assert document.metadata.title == "Two ships"
    assert document.metadata.author is None
    assert "TLP:GREEN" in str(document.metadata["/Keywords"])
    assert document.metadata.creation_date
    assert document.metadata.creation_date.date().isoformat() == "2026-11-22"
    root: Any = document.root_object
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    written = root["/Metadata"].get_data().decode()
    assert 'pdfaid:part="3"' in written
    assert "<pdfuaid:part>1</pdfuaid:part>" in written


def test_the_data_is_attached(long: Rendered) -> None:
    attached = reader(long).attachments
    assert list(attached) == ["brief.json"]
    assert json.loads(attached["brief.json"][0])["masthead"]["title"] == "Two ships"


def test_two_processes_write_the_same_bytes_with_and_without_fonts_on_the_machine(tmp_path: Path) -> None:
    no_fonts = tmp_path / "fonts.conf"
    no_fonts.write_text("<?xml version='1.0'?><fontconfig></fontconfig>", encoding="utf-8")
    program = (
        "import hashlib; from tests.render.briefs import brief; from generator.render import render;"
        "files = render(brief(words='\u2693 and \u4e60\u8fd1\u5e73'), formats=('html', 'pdf', 'md', 'json')).files;"
        "print([hashlib.sha256(files[name]).hexdigest() for name in sorted(files)])"
    )
    root = Path(__file__).resolve().parents[2]
    seen = {
        subprocess.run(
            [sys.executable, "-W", "error::UserWarning", "-c", program], cwd=root, check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, **fonts},
            capture_output=True, text=True,
        ).stdout
        for seed, fonts in (("1", {}), ("2", {"FONTCONFIG_FILE": str(no_fonts)}))
    }  # fmt: skip
    assert len(seen) == 1


def test_an_empty_brief_is_a_page_that_says_so() -> None:
    result = made(empty(title="Nothing"))
    assert result.findings == ()
    assert "No document was read." in reader(result).pages[0].extract_text()


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 841)), ("Letter", (612, 792))])
def test_paper(paper: str, size: tuple[int, int]) -> None:
    box = reader(made(empty(), paper)).pages[0].mediabox
    assert (int(box.width), int(box.height)) == size


@pytest.mark.parametrize("marking", ["TLP:CLEAR", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"])
def test_every_marking_fits_its_box(marking: str) -> None:
    text = reader(made(brief(masthead=masthead(marking=marking)))).pages[1].extract_text()
    assert text.split().count(marking) == 2


def test_other_scripts_are_drawn_by_fonts_of_the_brief() -> None:
    names = "Łukasz, Nguyễn, Сергей, Κυριάκος, محمد"
    result = made(brief(words=names))
    assert result.findings == ()
    text = "".join(page.extract_text() for page in reader(result).pages)
    for name in ("Łukasz", "Nguyễn", "Сергей", "Κυριάκος"):
        assert name in text


def test_characters_that_no_font_has_are_a_finding() -> None:
    findings = made(brief(words="the sign \U0001fbf9 and \ue0ff")).findings
    assert [finding.rule for finding in findings] == ["font-missing"]


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "http://127.0.0.1:9/x.png", "file:///srv/../etc/hostname", "ftp://127.0.0.1/x"]
)
def test_a_page_cannot_fetch_what_is_not_its_own(address: str) -> None:
    page = f'<html lang="en"><title>x</title><img alt="x" src="{address}"><p>words</p></html>'
    data, findings = pdf.render_pdf(page, compiled="2026-11-22", asset_roots=(Path(__file__).parent,))
    assert [finding.severity for finding in findings] == ["error"]
    assert "words" in pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text().replace("\0", "")


def test_without_pango_html_still_works(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoPango:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    assert render(brief(), formats=("html", "md", "json")).files
    result = render(brief(), formats=("html", "pdf"))
    assert list(result.files) == ["brief.html"]
    (finding,) = result.findings
    assert finding.severity == "error"
    assert "Pango is missing" in finding.message
    assert "apt-get install libpango" in str(finding.hint)


def test_the_date_comes_from_the_environment_where_the_brief_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert pdf.compiled_moment(None).isoformat() == "1980-01-01T00:00:00+00:00"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert pdf.compiled_moment(None).isoformat() == "1970-01-02T00:00:00+00:00"
    assert pdf.compiled_moment("2026-11-22").isoformat() == "2026-11-22T00:00:00+00:00"


SCRIPTS = "Łukasz, Сергей, محمد بن سلمان, שר הביטחון יואב גלנט, 习近平, 蔡英文, 安倍晋三 さくら, 윤석열 대통령, ★ → ■"


def test_names_of_other_scripts_are_drawn_without_a_font_of_the_machine() -> None:
    result = made(brief(words=SCRIPTS))
    assert result.findings == ()
    text = "".join(page.extract_text() for page in reader(result).pages)
    assert [name for name in ("习近平", "蔡英文", "安倍晋三", "さくら", "대통령") if name not in text] == []


def test_fonts_of_the_machine_draw_only_where_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def configuration(*, system_fonts: bool) -> Any:
        asked.append(system_fonts)
        return font_configuration(system_fonts=False)

    monkeypatch.setattr("generator.render.pdf.font_configuration", configuration)
    made_as = RenderedAs(version="0", pack="analyst", paper="A4", system_fonts=True)
    made(brief())
    made(brief(rendered_as=made_as))
    assert asked == [False, True]


def test_a_page_without_a_font_is_laid_out_all_the_same() -> None:
    data, _ = pdf.render_pdf('<html lang="en"><title>x</title><p>words, שר and ★</p></html>', compiled="2026-11-22")
    assert "words" in pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text().replace("\0", "")
