"""The Word file: what the page says, in real headings, tables and footnotes, marked at head and foot; always the same."""

from __future__ import annotations

import base64
import io
import os
import re
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import docx
import lxml.etree
import lxml.html
import pytest

from generator.model import Brief, Position
from generator.render import render
from generator.render.word.pictures import draw
from tests.render.briefs import WORDS, brief, empty, incident, masthead
from tests.render.conftest import PACKS

pytest.importorskip("weasyprint", reason="WeasyPrint needs Pango: apt-get install libpango-1.0-0 libpangoft2-1.0-0")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MANY = tuple(incident(number) for number in range(1, 41))


@cache
def made(pack: str = "analyst") -> bytes:
    return word(brief(), pack)


def word(of: Brief, pack: str = "analyst") -> bytes:
    result = render(of, pack=pack, formats=("docx",))
    assert result.findings == ()
    return result.files["brief.docx"]


def part(data: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return lxml.etree.fromstring(archive.read(name))


def words(element: Any) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


@pytest.mark.parametrize("pack", PACKS)
def test_its_sections_are_those_of_the_page_as_real_headings(pack: str) -> None:
    files = render(brief(), pack=pack, formats=("html", "docx")).files
    page = lxml.html.document_fromstring(files["brief.html"])
    heads = [" ".join(head.text_content().split()) for head in page.iterfind(".//main//section//h2")]
    paragraphs = docx.Document(io.BytesIO(files["brief.docx"])).paragraphs
    named = {style: [p.text for p in paragraphs if p.style and p.style.name == style] for style in ("Title", "Heading 1")}
    assert named == {"Title": ["Two ships"], "Heading 1": heads}


def test_tables_repeat_their_heads_and_split_no_row() -> None:
    body = part(word(brief(incidents=MANY)), "word/document.xml")
    tables = [table for table in body.iter(f"{W}tbl") if "What happened" in words(table)]
    (ships,) = tables
    rows = list(ships.iter(f"{W}tr"))
    assert len(rows) == 41
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * 40
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    width = sum(int(column.get(f"{W}w")) for column in ships.iter(f"{W}gridCol"))
    assert width == 11906 - 2 * 1021


def test_every_reference_has_a_footnote_with_the_words_it_rests_on() -> None:
    body, notes = part(made(), "word/document.xml"), part(made(), "word/footnotes.xml")
    asked = [one.get(f"{W}id") for one in body.iter(f"{W}footnoteReference")]
    there = {note.get(f"{W}id"): words(note) for note in notes if note.get(f"{W}type") is None}
    assert asked == list(there)
    assert all(text.strip() == f"1a “{WORDS}”" for text in there.values())


def test_a_section_notes_a_reference_once_and_names_it_again() -> None:
    body = part(made(), "word/document.xml")
    numbers = [one.get(f"{W}id") for one in body.iter(f"{W}footnoteReference")]
    known = {one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")}
    again = re.findall(r"NOTEREF (\w+) ", "".join(one.text for one in body.iter(f"{W}instrText")))
    assert len(again) == 4
    assert set(again) <= known
    assert {f"_Note{number}" for number in numbers} <= known


def test_every_link_inside_leads_somewhere() -> None:
    body = part(made(), "word/document.xml")
    notes = part(made(), "word/footnotes.xml")
    wanted = {link.get(f"{W}anchor") for tree in (body, notes) for link in tree.iter(f"{W}hyperlink")}
    assert wanted
    names = [one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")]
    assert wanted <= set(names)
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("marking", "colour"),
    [("TLP:CLEAR", "FFFFFF"), ("TLP:GREEN", "33FF00"), ("TLP:AMBER+STRICT", "FFC000"), ("TLP:RED", "FF2B2B")],
)
def test_head_and_foot_bear_the_marking_in_its_colour_on_black(marking: str, colour: str) -> None:
    data = word(brief(masthead=masthead(marking=marking)))
    for name in ("header1", "footer1"):
        tree = part(data, f"word/{name}.xml")
        (run,) = [run for run in tree.iter(f"{W}r") if marking in words(run)]
        look = run.find(f"{W}rPr")
        assert look.find(f"{W}color").get(f"{W}val") == colour
        assert look.find(f"{W}shd").get(f"{W}fill") == "000000"
        assert int(look.find(f"{W}sz").get(f"{W}val")) >= 24  # half points: 12 points at least
    fields = [one.get(f"{W}instr").strip() for one in part(data, "word/footer1.xml").iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]


def test_language_and_properties() -> None:
    properties = docx.Document(io.BytesIO(made())).core_properties
    assert (properties.title, properties.author, properties.keywords) == ("Two ships", "sitbrief", "TLP:GREEN")
    assert properties.created == properties.modified
    assert properties.created.date().isoformat() == "2026-11-22"
    assert properties.language == "en"
    language = part(made(), "word/styles.xml").find(f".//{W}docDefaults//{W}lang")
    assert language.get(f"{W}val") == "en-GB"


def test_a_map_is_a_picture_with_the_words_of_its_title() -> None:
    there = incident(position=Position(lat=14.9, lon=41.8, stated=True, text="14°52′N 041°47′E"))
    files = render(brief(incidents=(there,)), pack="maritime", formats=("html", "docx")).files
    body = part(files["brief.docx"], "word/document.xml")
    told = [one.get("descr") for one in body.iter("{*}docPr")]
    assert any(text.startswith("Map") for text in told)
    assert all(told)
    page = lxml.html.document_fromstring(files["brief.html"])
    titles = [" ".join(one.text_content().split()) for one in page.iterfind(".//main//svg/title")]
    assert told == titles
    with zipfile.ZipFile(io.BytesIO(files["brief.docx"])) as archive:
        assert all(archive.read(name)[:4] == b"\x89PNG" for name in archive.namelist() if name.startswith("word/media/"))


def test_the_facts_go_with_it() -> None:
    files = render(brief(), formats=("docx", "json")).files
    assert part(files["brief.docx"], "customXml/item1.xml").text.encode() == files["brief.json"]


def test_words_of_a_source_are_never_markup() -> None:
    hostile = "it </w:t><w:br/> & “{{ config }}” \x0b \ud800 ]]> was said"
    data = word(brief(words=hostile))
    assert "it </w:t><w:br/> & “{{ config }}”" in words(part(data, "word/document.xml"))


def test_words_of_a_right_to_left_script_stand_in_runs_of_their_own() -> None:
    body = part(word(brief(words="Iran and שר הביטחון, and محمد too")), "word/document.xml")
    runs = [words(run) for run in body.iter(f"{W}r") if run.find(f"{W}rPr/{W}rtl") is not None]
    assert {"שר הביטחון", "محمد"} <= set(runs)


def test_an_empty_brief_is_a_file_that_says_so() -> None:
    text = "\n".join(p.text for p in docx.Document(io.BytesIO(word(empty(title="Nothing")))).paragraphs)
    assert "No document was read." in text


def test_colours_are_those_of_the_page(tmp_path: Path) -> None:
    sheet = tmp_path / "own.css"
    sheet.write_text(":root { --ink: #112233; }", encoding="utf-8")
    data = render(brief(), formats=("docx",), stylesheets=[sheet]).files["brief.docx"]
    colour = part(data, "word/styles.xml").find(f".//{W}docDefaults//{W}color")
    assert colour.get(f"{W}val") == "112233"


def test_a_logo_stays_a_picture(tmp_path: Path) -> None:
    dot = base64.b64encode(
        base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
    )
    pack = tmp_path / "own"
    pack.mkdir()
    (pack / "pack.toml").write_text('extends = "analyst"\n', encoding="utf-8")
    (pack / "masthead.html").write_text(
        f'<h1>Own</h1><p><img alt="Harbour Office" src="data:image/png;base64,{dot.decode()}"></p>', encoding="utf-8"
    )
    data = render(brief(), pack="own", pack_folders=[tmp_path], formats=("docx",)).files["brief.docx"]
    assert "Harbour Office" in [one.get("descr") for one in part(data, "word/document.xml").iter("{*}docPr")]


def test_every_part_is_named_in_the_list_of_types_and_every_relation_leads_to_a_part() -> None:
    with zipfile.ZipFile(io.BytesIO(made("maritime"))) as archive:
        names = set(archive.namelist())
        typed = {one.get("PartName") for one in lxml.etree.fromstring(archive.read("[Content_Types].xml"))}
        assert typed - {None} <= {f"/{name}" for name in names}
        for relations in (name for name in names if name.endswith(".rels")):
            folder = relations.replace("_rels/", "").rpartition("/")[0]
            for one in lxml.etree.fromstring(archive.read(relations)):
                if one.get("TargetMode") != "External":
                    target = os.path.normpath(Path(folder) / one.get("Target"))
                    assert target in names
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_two_processes_write_the_same_bytes() -> None:
    program = (
        "import hashlib; from tests.render.briefs import brief; from generator.render import render;"
        "print(hashlib.sha256(render(brief(), pack='maritime', formats=('docx',)).files['brief.docx']).hexdigest())"
    )
    root = Path(__file__).resolve().parents[2]
    seen = {
        subprocess.run(
            [sys.executable, "-c", program], cwd=root, env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}, check=True,
            capture_output=True, text=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }  # fmt: skip
    assert len(seen) == 1


def test_without_pango_words_stand_for_the_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoPango:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    result = render(brief(), formats=("docx",))
    assert [finding.rule for finding in result.findings] == ["pictures-missing"]
    assert "Salience of Iran: 4 of 5" in words(part(result.files["brief.docx"], "word/document.xml"))


def test_each_drawing_keeps_its_own_pixels_and_none_is_too_large() -> None:
    """One that is drawn beside its place would give another one its words."""
    shapes = ('<rect width="40" height="20" fill="red"/>', '<rect width="4" height="2"/>', '<text y="90">out</text>')
    drawings = tuple(f'<svg viewBox="0 0 40 20" width="40">{shape}</svg>' for shape in shapes)
    red, dot, out = draw(drawings, "")
    assert (red.width, red.height) == (40, 20)
    assert len({picture.data for picture in (red, dot, out)}) == 3
    (wide,) = draw(('<svg viewBox="0 0 90000 20"><rect width="9" height="9"/></svg>',), "")
    assert int.from_bytes(wide.data[16:20]) <= 4000


def test_the_number_of_an_incident_is_no_reference_to_a_passage(tmp_path: Path) -> None:
    pack = tmp_path / "own"
    pack.mkdir()
    (pack / "pack.toml").write_text('extends = "analyst"\nsections = ["bottom_line", "evidence"]\n', encoding="utf-8")
    numbers = '<a class="ref" href="#main">1</a> <span class="ref">1</span>'
    links = f'{numbers} <a class="ref" href="#p1">1</a> <span class="ref">1a</span>'
    (pack / "masthead.html").write_text(f"<h1>Own</h1><p>{links}</p>", encoding="utf-8")
    data = render(brief(), pack="own", pack_folders=[tmp_path], formats=("docx",)).files["brief.docx"]
    (line,) = [
        one for one in part(data, "word/document.xml").iter(f"{W}p") if one.find(f".//{W}footnoteReference") is not None
    ][:1]
    assert words(line).split() == ["1", "1"]
    assert len(list(line.iter(f"{W}footnoteReference"))) == 2
