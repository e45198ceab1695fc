"""A marking is a promise: of a document above the ceiling no byte of any output holds a word, only its number is told."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pypdf
import pytest

from generator.config import Config, Edition, Format
from generator.edits import own_words
from generator.fuse import FuseOptions, fuse
from generator.model import Brief, Facts
from generator.pipeline import build, extract_facts, load_facts_or_brief, render_editions, verify_files
from tests.builders import project

SECRET = "quorvex"
DATE = "2031-12-24"
FORMATS: tuple[Format, ...] = ("html", "pdf", "docx", "md", "json", "geojson", "csv")
OPEN_TEXT = "Iran warned on Friday that it would close the strait. The Saviz was attacked on 6 April 2021 in the Red Sea.\n"
SECRET_TEXT = (
    "Captain Quorvex warned that pirates would board the tanker Quorvex Star. "
    "The Quorvex Star was hijacked off Quorvex Island on Sunday, killing two sailors, the Quorvex Navy said.\n"
)
SOURCES = f"""
[documents."open.txt"]
title = "Open"
[documents."quorvex.txt"]
title = "Quorvex"
publisher = "Quorvex Wire"
url = "https://example.org/quorvex"
published = {DATE}
marking = "TLP:AMBER"
[documents."quorvex-broken.pdf"]
marking = "TLP:RED"
"""
NAME = "{edition}-{title}-{as_of}-{marking}"


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files: dict[str, str | bytes] = {
        "open.txt": OPEN_TEXT,
        "quorvex.txt": SECRET_TEXT,
        "sources.toml": SOURCES,
        "quorvex-broken.pdf": b"%PDF-1.7 x",
    }
    return project(tmp_path_factory.mktemp("sources"), files)


def config(*editions: Edition) -> Config:
    return Config(editions=editions)


def edition(pack: str, **changes: object) -> Edition:
    return Edition.model_validate({"name": pack, "pack": pack, "formats": FORMATS, "file_name": NAME, **changes})


LOW = (*(edition(pack, ceiling="TLP:GREEN") for pack in ("analyst", "executive", "maritime")), edition("public"))


def everything(name: str, data: bytes) -> Iterator[bytes]:
    """A file's name and bytes; of a Word file also every part; of a PDF every stream, string and attachment."""
    yield name.encode()
    yield data
    if name.endswith(".docx"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.infolist():
                yield from (entry.filename.encode(), entry.comment, archive.read(entry))
    if not name.endswith(".pdf"):
        return
    reader = pypdf.PdfReader(io.BytesIO(data))
    for number in range(1, int(str(reader.trailer["/Size"]))):
        value = reader.get_object(pypdf.generic.IndirectObject(number, 0, reader))
        yield repr(value).encode()
        if isinstance(value, pypdf.generic.StreamObject):
            yield value.get_data()
    yield from (page.extract_text().encode() for page in reader.pages)
    yield repr(reader.metadata).encode()
    yield from (content for contents in reader.attachments.values() for content in contents)


def holding(files: Mapping[str, bytes], word: str) -> list[str]:
    forms = (word.encode(), word.encode("utf-16-be"), word.encode("utf-16-le"), word.encode().hex().encode())
    return [name for name, data in files.items() if any(f in part.lower() for part in everything(name, data) for f in forms)]


def test_no_output_of_an_edition_holds_a_word_of_what_is_above_its_ceiling(sources: Path) -> None:
    files = build([sources], config(*LOW)).files
    assert len(files) == len(LOW) * len(FORMATS)
    assert holding(files, SECRET) == []
    assert holding(files, DATE) == []


def test_the_words_are_found_where_the_ceiling_admits_them(sources: Path) -> None:
    files = build([sources], config(edition("analyst"))).files
    assert {name.rpartition(".")[2] for name in holding(files, SECRET)} == set(FORMATS)


def test_a_brief_rendered_again_withholds_as_much(sources: Path, tmp_path: Path) -> None:
    whole = build([sources], config(edition("analyst")), formats=("json",))
    (tmp_path / "brief.json").write_bytes(next(iter(whole.files.values())))
    files = render_editions(load_facts_or_brief(tmp_path / "brief.json"), config(*LOW)).files
    assert len(files) == len(LOW) * len(FORMATS)
    assert holding(files, SECRET) == []


def test_the_number_of_what_is_withheld_is_told(sources: Path) -> None:
    files = build([sources], config(*LOW), formats=("html", "md", "json")).files
    for name, data in files.items():
        text = data.decode().replace("\u00a0", " ").replace("<b>", "").replace("</b>", "")
        ceiling = "TLP:CLEAR" if name.startswith("public") else "TLP:GREEN"
        if name.endswith(".json"):
            assert (json.loads(text)["masthead"]["withheld"], json.loads(text)["masthead"]["ceiling"]) == (1, ceiling)
        else:
            assert f"1 document is withheld: its marking is above {ceiling}." in text


def test_an_edition_is_marked_as_what_it_holds(sources: Path) -> None:
    files = build([sources], config(*LOW, edition("analyst", name="all")), formats=("json",)).files
    marked = {name.split("-")[0]: Brief.model_validate_json(data).masthead.marking for name, data in files.items()}
    assert marked == dict.fromkeys(("analyst", "executive", "maritime", "public"), "TLP:CLEAR") | {"all": "TLP:AMBER"}


def test_facts_are_joined_once_for_each_set_of_documents(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    joined: list[int] = []

    def counted(facts: Sequence[Facts], options: FuseOptions) -> Brief:
        joined.append(len(facts))
        return fuse(facts, options)

    monkeypatch.setattr("generator.pipeline.fuse", counted)
    monkeypatch.setattr("generator.editions.fuse", counted)
    build([sources], config(*LOW, edition("analyst", name="all")), formats=("md",))
    assert joined == [2, 1]


def test_where_all_is_withheld_the_edition_says_so_and_nothing_else(sources: Path) -> None:
    files = build([sources / "quorvex.txt"], config(*LOW)).files
    assert holding(files, SECRET) == []
    html = next(data.decode() for name, data in files.items() if name.startswith("public") and name.endswith(".html"))
    assert "is withheld" in html


HIDDEN = "zarquon"
MIXED_TEXT = (
    "The Saviz was attacked on 6 April 2021 in the Red Sea. "
    "Captain Zarquon of Oman warned on Friday that pirates would board the tanker Zarquon Star. "
    "Iran said on Friday that it would close the strait.\n"
)


@pytest.fixture(scope="module")
def marked_fact(tmp_path_factory: pytest.TempPathFactory) -> Config:
    """A text of which one statement is marked above the rest, its copy, and the editions that may not see it."""
    texts = {"seeds/mixed.txt": MIXED_TEXT, "seeds/again.txt": f"{MIXED_TEXT}\nMore.\n", "seeds/copy.txt": MIXED_TEXT}
    folder = project(tmp_path_factory.mktemp("marked"), texts)
    (facts, *_) = [f for f in extract_facts([folder / "seeds"], Config()).facts if f.document.id == "mixed"]
    [statement] = [s for s in facts.statements if "board" in s.contents[0].text]
    edits = (
        f'[facts."{statement.stable_id}"]\nevidence = "{own_words(statement)}"\nmarking = "TLP:AMBER"\nnote = "Zarquon!"\n'
    )
    project(folder, {"edits.toml": edits})
    full = edition("analyst", name="full")
    return Config(editions=(*LOW, full), edits=str(folder / "edits.toml"), paths=(str(folder / "seeds"),))


def test_no_output_of_an_edition_holds_a_word_of_a_fact_above_its_ceiling(marked_fact: Config) -> None:
    built = build(marked_fact.paths, marked_fact)
    low = {name: data for name, data in built.files.items() if not name.startswith("full")}
    assert [f.rule for f in built.findings if f.rule.startswith(("stale", "edit"))] == []
    assert len(low) == len(LOW) * len(FORMATS)
    assert holding(low, HIDDEN) == []
    assert {name.rpartition(".")[2] for name in holding(built.files, HIDDEN)} >= {"html", "pdf", "md", "json"}
    for name, data in low.items():
        if name.endswith(("html", "md")):
            words = data.decode().replace("\u00a0", " ").replace("<b>", "").replace("</b>", "")
            assert re.search(r"\d+ facts are withheld: the marking is above TLP:(GREEN|CLEAR)\.", words), name
            assert "Saviz" in words


def test_a_brief_rendered_again_withholds_the_fact_too(marked_fact: Config, tmp_path: Path) -> None:
    whole = build(marked_fact.paths, marked_fact, editions=["full"], formats=["json"])
    (tmp_path / "brief.json").write_bytes(next(iter(whole.files.values())))
    again = load_facts_or_brief(tmp_path / "brief.json")
    files = render_editions(again, config(*LOW), formats=("html", "md", "json", "csv")).files
    assert holding(files, HIDDEN) == []


def test_what_is_left_of_a_text_can_be_verified(marked_fact: Config, tmp_path: Path) -> None:
    files = build(marked_fact.paths, marked_fact, editions=["analyst"], formats=["json", "html"]).files
    paths = [project(tmp_path, {name: data}) / name for name, data in files.items()]
    done = verify_files(paths, Config(), sources=[Path(marked_fact.paths[0])])
    assert [f.message for f in done.findings if f.severity == "error"] == []
