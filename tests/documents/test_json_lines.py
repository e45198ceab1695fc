"""JSON Lines: each line a document, each bad line a finding with its number."""

from __future__ import annotations

from pathlib import Path

from tests.documents.files import findings, read


def test_each_line_is_a_document_with_its_metadata(tmp_path: Path) -> None:
    line = '{"text": "One.", "title": "T", "publisher": "P", "published": "2025-02-03", "url": "https://example.org"}'
    result = read(tmp_path, {"l.jsonl": f'{line}\n\n{{"text": "Two.\\u2028More.", "own": [1]}}\r\n'})
    one, two = result.documents
    assert (one.text, one.title, one.publisher, one.published, one.url) == (
        "One.",
        "T",
        "P",
        "2025-02-03",
        "https://example.org",
    )
    assert (two.path, two.id, two.text) == (f"{tmp_path}/l.jsonl#3", "l-3", "Two.\u2028More.")
    assert one.sha256 == two.sha256
    assert two.duplicate_of is None
    assert [passage.line for passage in two.paragraphs] == [None, None]
    assert result.findings == ()


def test_bad_lines_are_findings_at_their_numbers_and_the_others_are_read(tmp_path: Path) -> None:
    lines = ["{", "[1]", '{"title": "T"}', '{"text": 7}', '{"text": "Good."}', '"x"', '{"text":' + "[" * 100_000, "1" * 5000]
    result = read(tmp_path, {"l.jsonl": "\n".join(lines)})
    assert [document.text for document in result.documents] == ["Good."]
    assert findings(result) == [("error", "document-unreadable")] * 7
    assert [found.where for found in result.findings] == [f"{tmp_path}/l.jsonl:{line}" for line in (1, 2, 3, 4, 6, 7, 8)]


def test_metadata_of_the_wrong_kind_is_left_out_with_a_warning(tmp_path: Path) -> None:
    result = read(tmp_path, {"l.jsonl": '{"text": "One.", "title": 7, "published": 2025}'})
    assert (result.documents[0].title, result.documents[0].published) == (None, None)
    assert findings(result) == [("warning", "document-metadata")]


def test_halves_of_characters_are_replaced(tmp_path: Path) -> None:
    result = read(tmp_path, {"l.jsonl": '{"text": "a\\ud800b \\ud83d\\ude00", "title": "\\udfff"}'})
    assert (result.documents[0].text, result.documents[0].title) == ("a\ufffdb 😀", "\ufffd")
    assert findings(result) == [("warning", "document-encoding")]
    result.model_dump_json()


def test_facts_are_not_documents(tmp_path: Path) -> None:
    result = read(tmp_path, {"l.jsonl": '{"schema": "sitbrief/facts/1", "document": {}}'})
    assert "sitbrief render" in str(result.findings[0].hint)
