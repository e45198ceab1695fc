"""Paths in, documents and findings out: what is read, in which order, under which names."""

from __future__ import annotations

import hashlib
import io
import os
from datetime import date
from pathlib import Path

import pytest

from generator.config import Limits
from generator.documents import read_documents
from generator.errors import BriefError
from tests.builders import project
from tests.documents.files import docx, findings, printed, read, words

ENGLISH = (
    "A tanker was hit by a drone off Fujairah on Monday, the coast guard said, and two of the crew were hurt in the blast."
)


def test_a_folder_is_read_with_its_subfolders_in_the_order_of_the_paths(tmp_path: Path) -> None:
    result = read(tmp_path, {"b.txt": "B.", "a/z.txt": "Z.", "a.txt": "A.", "B.txt": "b."})
    assert [document.path for document in result.documents] == [
        f"{tmp_path}/{name}" for name in ("B.txt", "a.txt", "a/z.txt", "b.txt")
    ]
    assert result.findings == ()


def test_the_order_in_which_paths_are_given_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path, {"x/a.txt": "A.", "b.txt": "B."})
    monkeypatch.chdir(tmp_path)
    one, other = read_documents(["x", "b.txt"]), read_documents(["b.txt", Path("x/a.txt"), "x"])
    assert [document.path for document in one.documents] == ["b.txt", "x/a.txt"]
    assert one == other


def test_the_current_folder_adds_nothing_to_the_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path, {"a.txt": "A."})
    monkeypatch.chdir(tmp_path)
    assert [document.path for document in read_documents(["."]).documents] == ["a.txt"]


def test_what_is_no_document_is_left_out(tmp_path: Path) -> None:
    files = dict.fromkeys((".hidden.txt", ".git/x.txt", "sources.toml", "sitbrief.toml", "edits.toml"), "")
    files |= dict.fromkeys(("a.gold.json", "a.txt~", "output/old.txt", "o/new.txt", "__pycache__/x.txt"), "x")
    result = read_documents([project(tmp_path, {**files, "a.txt": "A."})], skip=[tmp_path / "o"])
    assert [document.id for document in result.documents] == ["a"]
    assert result.findings == ()


def test_files_in_a_folder_that_no_reader_reads_are_named_once_for_each_ending(tmp_path: Path) -> None:
    picture = b"\x89PNG\r\n\x1a\n\0"
    result = read(tmp_path, {"a.txt": "A.", "map.png": picture, "b/map.png": picture, "Makefile": "all:"})
    assert [(found.rule, found.where, found.message) for found in result.findings] == [
        ("document-skipped", f"{tmp_path}/Makefile", "was not read: there is no reader for a name without ending"),
        ("document-skipped", f"{tmp_path}/b/map.png", "was not read and 1 more: there is no reader for the ending .png"),
    ]


def test_text_is_the_file_character_for_character(tmp_path: Path) -> None:
    text = "One.\r\n\r\n\tTwo \u200b\u202e{{ 7*7 }}\x0c</style>\u00a0\r"
    [document] = read(tmp_path, {"a.txt": b"\xef\xbb\xbf" + text.encode()}).documents
    assert document.text == text
    assert document.sha256 == hashlib.sha256(b"\xef\xbb\xbf" + text.encode()).hexdigest()


def test_an_encoding_other_than_utf_8_is_named(tmp_path: Path) -> None:
    result = read(tmp_path, {"a.txt": "naïve “quotes”".encode("cp1252")})
    assert [document.text for document in result.documents] == ["naïve “quotes”"]
    assert findings(result) == [("warning", "document-encoding")]
    assert "WINDOWS-1252" in result.findings[0].message


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("a.txt", b"", "document-empty"),
        ("a.txt", b" \n\t", "document-empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "document-binary"),
        ("a.txt", "\u2028 \u00a0".encode(), "document-empty"),
        ("a.pdf", b"%PDF-1.7\nno more", "document-unreadable"),
        ("a.pdf", printed(b""), "document-empty"),
        ("a.docx", b"PK\x03\x04 no more", "document-unreadable"),
        ("a.docx", docx("<w:document><w:body/></w:document>"), "document-empty"),
        ("a.html", b"<html><body></body></html>", "document-empty"),
        ("a.md", b"---\ntitle: A\n---\n", "document-empty"),
        ("a.txt", b"x" * 3000, "document-too-large"),
        ("a.txt", b"x" * 1500, "document-too-long"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_error_and_the_others_go_on(
    tmp_path: Path, name: str, data: bytes, rule: str
) -> None:
    result = read(tmp_path, {name: data, "z.txt": "Zulu."}, limits=Limits(file_bytes=2000, text_characters=1000))
    assert [document.id for document in result.documents] == ["z"]
    assert findings(result) == [("error", rule)]
    assert result.findings[0].where == f"{tmp_path}/{name}"
    assert result.findings[0].hint


def test_a_limit_is_named_where_it_is_passed(tmp_path: Path) -> None:
    limits = Limits(file_bytes=100, text_characters=10, pages=1)
    result = read(tmp_path, {"a.txt": "x" * 101, "b.txt": "x" * 11}, limits=limits)
    assert ["limits.file_bytes" in result.findings[0].message, "limits.text_characters" in result.findings[1].message] == [
        True
    ] * 2
    pages = read(tmp_path / "p", {"a.pdf": printed([(72, 80, "A")], [(72, 80, "B")])}, limits=Limits(pages=1))
    assert "limits.pages" in pages.findings[0].message


def test_a_file_that_may_not_be_read_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    project(tmp_path, {"a.txt": "A."})
    monkeypatch.setattr(Path, "open", refuse)
    result = read_documents([tmp_path])
    assert findings(result) == [("error", "document-unreadable")]
    assert "Permission denied" in result.findings[0].message


def test_links_in_circles_end(tmp_path: Path) -> None:
    project(tmp_path, {"a/a.txt": "A."})
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    result = read_documents([tmp_path])
    assert [document.id for document in result.documents] == ["a"]
    assert findings(result) == [
        ("warning", "folder-loop"),
        ("error", "document-unreadable"),
        ("error", "document-unreadable"),
    ]


def test_a_path_that_does_not_exist_stops_the_work_and_all_of_them_are_named(tmp_path: Path) -> None:
    project(tmp_path, {"a.txt": "A."})
    with pytest.raises(BriefError) as caught:
        read_documents([tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c"])
    assert caught.value.where == f"{tmp_path}/b.txt, {tmp_path}/c"
    assert caught.value.hint


def test_an_empty_folder_is_a_warning(tmp_path: Path) -> None:
    result = read(tmp_path, {})
    assert (result.documents, findings(result)) == ((), [("warning", "folder-empty")])


def test_standard_input_is_read_as_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    for data, text in (
        (b"A tanker was hit.", "A tanker was hit."),
        (b'{"text": "A line."}\n', "A line."),
        (b"---\ntitle: T\n---\nSome *words*.", "Some words."),
        (b"<!DOCTYPE html><html><body><p>A page.</p></body></html>", "A page."),
        (printed([(72, 80, "A print.")]), "A print."),
    ):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        [document] = read_documents(["-"]).documents
        assert document.text == text
        assert document.path.startswith("-")


def test_a_file_without_a_known_ending_is_read_where_it_is_named(tmp_path: Path) -> None:
    project(tmp_path, {"a.log": "A tanker was hit.", "b": docx(DOCX)})
    assert [document.text for document in read_documents([tmp_path / "a.log", tmp_path / "b"]).documents] == [
        "A tanker was hit.",
        "Words.",
    ]


DOCX = "<w:document><w:body><w:p><w:r><w:t>Words.</w:t></w:r></w:p></w:body></w:document>"


def test_the_bytes_of_a_pdf_count_more_than_its_name(tmp_path: Path) -> None:
    result = read(tmp_path, {"a.txt": printed([(72, 80, "A print.")])})
    assert [words(document) for document in result.documents] == [["A print."]]
    assert findings(result) == [("note", "document-format")]


def test_ids_come_from_the_names_and_differ(tmp_path: Path) -> None:
    names = ("a/Blast at Fujairah.txt", "b/blast_at_fujairah.md", "ÜBER.txt", "港.txt", "2024.txt", "l.jsonl")
    result = read(tmp_path, {name: '{"text":"x 1"}\n\n{"text":"x 2"}' if "l." in name else name for name in names})
    assert sorted(document.id for document in result.documents) == [
        "blast-at-fujairah", "blast-at-fujairah-2", "d2024", "document", "l-1", "l-3", "uber",
    ]  # fmt: skip


def test_the_same_article_twice_names_the_first(tmp_path: Path) -> None:
    result = read(
        tmp_path,
        {"a.txt": "The same words.", "b.txt": "The  same\nwords.\n", "c.md": "The *same* words.", "d.txt": "Others."},
    )
    assert [document.duplicate_of for document in result.documents] == [None, "a", "a", None]
    assert findings(result) == [("note", "document-duplicate")] * 2


def test_another_language_is_a_warning(tmp_path: Path) -> None:
    text = "Ein Tanker ist am Montag vor der Küste von einer Drohne getroffen worden, wie die Küstenwache mitteilte. "
    result = read(tmp_path, {"a.txt": text * 2, "b.txt": ENGLISH, "c.txt": "Too short."})
    assert [document.language for document in result.documents] == ["de", "en", None]
    assert findings(result) == [("warning", "document-language")]


def test_what_a_file_says_of_itself_is_kept_and_a_date_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    front = "---\ntitle: A title\nsource: Coast Wire\ndate: {}\n---\nWords."
    result = read(tmp_path, {"a.md": front.format("2025-02-03 14:05 +0400"), "b.md": front.format("03/02/2025") + " More."})
    first, second = result.documents
    assert (first.title, first.publisher, first.published) == ("A title", "Coast Wire", "2025-02-03T14:05:00+04:00")
    assert first.published_on == date(2025, 2, 3)
    assert second.published is None
    assert findings(result) == [("warning", "document-date")]


def test_names_of_files_that_are_not_utf_8_can_be_printed(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"Words.")
    [document] = read_documents([tmp_path]).documents
    assert document.path == f"{tmp_path}/caf\ufffd.txt"
    document.model_dump_json()


def test_progress_is_told_before_each_file_and_at_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    project(tmp_path, {"a.txt": "A.", "b.txt": "B."})
    read_documents([tmp_path], on_progress=lambda *step: told.append(step))
    assert told == [(0, 2, f"{tmp_path}/a.txt"), (1, 2, f"{tmp_path}/b.txt"), (2, 2, f"{tmp_path}/b.txt")]
