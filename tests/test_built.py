"""A file is a brief where its content says so; articles, manifests and damaged files beside it are passed over."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest

from generator.built import brief_at, briefs_in, read_brief, widest
from generator.errors import BriefError
from generator.render import render
from tests.builders import project
from tests.compare.editions import article, edition


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = render(edition(), formats=("json", "pdf"), name="desk").files
    others = {"manifest.json": b"{}", "broken.pdf": b"%PDF-1.7 x", "list.json": b"[1]", "notes.txt": b"sitbrief/brief/1"}
    return project(tmp_path_factory.mktemp("output"), {**files, **others, "empty.pdf": b"", "article.pdf": _article()})


def _article() -> bytes:
    """A PDF without attachments."""
    stream = io.BytesIO()
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(stream)
    return stream.getvalue()


def test_the_briefs_of_a_folder_are_found_by_their_content(folder: Path) -> None:
    assert [one.path.name for one in briefs_in(folder)] == ["desk.json", "desk.pdf"]


def test_a_pdf_carries_the_same_brief_and_knows_its_pages(folder: Path) -> None:
    pdf, json = read_brief(folder / "desk.pdf"), read_brief(folder / "desk.json")
    assert pdf.brief == json.brief
    assert pdf.pages == len(pypdf.PdfReader(folder / "desk.pdf").pages)
    assert json.pages is None


@pytest.mark.parametrize("name", ["manifest.json", "broken.pdf", "empty.pdf", "article.pdf"])
def test_what_carries_no_brief_is_refused_with_its_name(folder: Path, name: str) -> None:
    with pytest.raises(BriefError, match="carries no brief") as caught:
        read_brief(folder / name)
    assert caught.value.where == str(folder / name)


def test_damaged_facts_are_said(tmp_path: Path) -> None:
    file = project(tmp_path, {"brief.json": '{"schema": "sitbrief/brief/1", "masthead": 1}'}) / "brief.json"
    with pytest.raises(BriefError, match="its facts are damaged"):
        read_brief(file)


def test_of_several_editions_the_named_one_is_taken_else_the_fullest(tmp_path: Path) -> None:
    def brief(name: str, *told: str) -> bytes:
        one = edition(*(article(name=each) for each in told))
        one = one.model_copy(update={"masthead": one.masthead.model_copy(update={"edition": name})})
        return render(one, formats=("json",), name=name).files[f"{name}.json"]

    project(
        tmp_path, {"a.json": brief("public", "one"), "b.json": brief("desk", "one", "two"), "c.json": brief("sea", "one")}
    )
    assert brief_at(tmp_path).masthead.edition == "desk"
    assert brief_at(tmp_path, "sea").masthead.edition == "sea"
    assert widest(briefs_in(tmp_path)[::2]).path.name == "a.json"


def test_a_folder_without_a_brief_is_said(tmp_path: Path) -> None:
    with pytest.raises(BriefError, match="holds no brief"):
        brief_at(tmp_path)
