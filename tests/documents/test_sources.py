"""``sources.toml``: what it says of a document counts, and its mistakes stop the work."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.documents import read_documents
from generator.errors import ConfigurationError
from tests.builders import project
from tests.documents.files import findings, read

SOURCES = """
[documents."a.txt"]
title = "Blast"
publisher = "Coast Wire"
published = 2025-02-03
url = "https://example.org/a"
marking = "TLP:GREEN"

[publishers."Coast Wire"]
reliability = "B"
"""


def test_everything_that_is_said_of_a_document_reaches_it(tmp_path: Path) -> None:
    [document] = read(tmp_path, {"sources.toml": SOURCES, "a.txt": "A."}).documents
    assert (document.title, document.publisher, document.published) == ("Blast", "Coast Wire", "2025-02-03")
    assert (document.url, document.marking, document.reliability) == ("https://example.org/a", "TLP:GREEN", "B")


def test_it_counts_before_what_the_file_says(tmp_path: Path) -> None:
    own = "---\ntitle: Own\npublisher: Own\n---\nWords."
    files = {"sources.toml": '[documents."a.md"]\ntitle = "Given"\n[publishers.Own]\nreliability = "C"\n', "a.md": own}
    [document] = read(tmp_path, files).documents
    assert (document.title, document.publisher, document.reliability) == ("Given", "Own", "C")


def test_a_letter_for_a_document_goes_before_that_of_its_publisher(tmp_path: Path) -> None:
    sources = SOURCES.replace('marking = "TLP:GREEN"', 'reliability = "E"')
    [document] = read(tmp_path, {"sources.toml": sources, "a.txt": "A."}).documents
    assert document.reliability == "E"


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("2025-02-03", "2025-02-03"),
        ("2025-02-03T14:05:00Z", "2025-02-03T14:05:00+00:00"),
        ("2025-02-03T14:05:00+04:00", "2025-02-03T14:05:00+04:00"),
        ("'2025-02-03'", "2025-02-03"),
        ("2025-02-03T00:00:00Z", "2025-02-03T00:00:00+00:00"),
    ],
)
def test_a_date_stays_a_date_and_a_time_keeps_its_offset(tmp_path: Path, written: str, published: str) -> None:
    sources = f'[documents."a.txt"]\npublished = {written}\n'
    [document] = read(tmp_path, {"sources.toml": sources, "a.txt": "A."}).documents
    assert document.published == published


def test_the_nearest_file_speaks(tmp_path: Path) -> None:
    files = {
        "sources.toml": '[documents."w/a.txt"]\ntitle = "Far"\n[documents."w/b.txt"]\ntitle = "Far"\n',
        "w/sources.toml": '[documents."a.txt"]\ntitle = "Near"\n',
        "w/a.txt": "A.",
        "w/b.txt": "B.",
    }
    assert [document.title for document in read(tmp_path, files).documents] == ["Near", "Far"]


def test_a_file_that_is_named_alone_has_the_sources_of_its_folder(tmp_path: Path) -> None:
    project(tmp_path, {"sources.toml": SOURCES, "a.txt": "A.", "b.txt": "B."})
    result = read_documents([tmp_path / "a.txt"])
    assert [document.title for document in result.documents] == ["Blast"]
    assert result.findings == ()


def test_one_line_of_json_lines_can_be_spoken_of_and_all_of_them(tmp_path: Path) -> None:
    sources = '[documents."l.jsonl"]\npublisher = "All"\n[documents."l.jsonl#2"]\npublisher = "Second"\n'
    result = read(tmp_path, {"sources.toml": sources, "l.jsonl": '{"text":"One."}\n{"text":"Two."}\n'})
    assert [document.publisher for document in result.documents] == ["All", "Second"]
    assert result.findings == ()


def test_an_entry_that_names_no_document_is_a_warning_at_its_line(tmp_path: Path) -> None:
    sources = '[documents."a.txt"]\n[documents."gone.txt"]\n[documents."l.jsonl#7"]\n'
    result = read(tmp_path, {"sources.toml": sources, "a.txt": "A.", "l.jsonl": '{"text":"One."}'})
    assert findings(result) == [("warning", "sources-unknown-document")] * 2
    assert [found.where for found in result.findings] == [f"{tmp_path}/sources.toml:{line}" for line in (2, 3)]


def test_all_mistakes_of_all_files_are_shown_with_their_lines(tmp_path: Path) -> None:
    files = {
        "a.txt": "A.",
        "sources.toml": '[documents."a.txt"]\nmarking = "TLP:BLUE"\ntitel = "x"\n[publishers.Wire]\nreliability = "Z"\n',
        "w/sources.toml": '[documents."b.txt"]\npublished = "3 Feb"\n',
        "w/b.txt": "B.",
        "x/sources.toml": "[documents\n",
        "x/c.txt": "C.",
    }
    with pytest.raises(ConfigurationError) as caught:
        read(tmp_path, files)
    found = [(str(found.where).removeprefix(f"{tmp_path}/"), found.rule, found.hint) for found in caught.value.findings]
    allowed = 'allowed: "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"'
    assert found == [
        ("sources.toml:2", "sources-value", allowed),
        ("sources.toml:3", "sources-key", "did you mean “title”?"),
        ("sources.toml:5", "sources-value", 'allowed: "A", "B", "C", "D", "E", "F"'),
        ("w/sources.toml:2", "sources-value", None),
        ("x/sources.toml:1", "sources-syntax", "texts need quotation marks, dates and numbers none"),
    ]


@pytest.mark.parametrize(
    "text", ["documents = 3", "[documents]\n'a.txt' = 3", "published = 3", "[publishers.W]\nreliability = 3"]
)
def test_values_of_the_wrong_kind_are_mistakes_too(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read(tmp_path, {"a.txt": "A.", "sources.toml": text})
    assert all(":" in str(found.where) for found in caught.value.findings)
