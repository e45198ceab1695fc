"""``docs/sources.md`` names every rule and ending, and its examples are ones that work."""

from __future__ import annotations

import re
from pathlib import Path

from generator.documents import About, Content, Reader, Reading
from generator.documents.registry import load_readers
from generator.documents.sources import DocumentEntry
from tests.documents.files import read

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "sources.md").read_text(encoding="utf-8")
RULE = re.compile(r'"((?:document|folder|sources|reader)-[a-z-]+)"')


def test_every_rule_stands_in_the_page_and_no_other() -> None:
    paths = [*sorted((ROOT / "generator" / "documents").glob("*.py")), ROOT / "generator" / "workers.py"]
    code = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    raised = set(RULE.findall(code)) - {"sources-syntax"}  # a mistake that stops the work, not a finding of a run
    table = PAGE.partition("## What cannot be read")[2].partition("\n## ")[0]
    named = {rule for row in re.findall(r"^\| (`.*?`) \|", table, re.MULTILINE) for rule in re.findall(r"`(.*?)`", row)}
    assert named == raised


def test_every_ending_and_every_key_of_an_entry_stands_in_the_page() -> None:
    endings = {suffix for reader in load_readers()[0].readers for suffix in reader.suffixes}
    assert [suffix for suffix in sorted(endings) if f"`{suffix}`" not in PAGE] == []
    assert [key for key in DocumentEntry.model_fields if f"| `{key}` |" not in PAGE] == []


def test_the_example_of_sources_is_one_that_works(tmp_path: Path) -> None:
    [example] = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    lines = "\n".join(f'{{"text": "Text {number}."}}' for number in range(3))
    result = read(tmp_path, {"sources.toml": example, "fujairah-blast.txt": "A.", "news.jsonl": lines})
    assert result.findings == ()
    assert [document.publisher for document in result.documents] == ["Coast Wire", None, None, "Gulf Daily"]
    assert result.documents[0].reliability == "B"


def test_the_example_of_a_reader_is_one_that_works() -> None:
    [example] = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    names: dict[str, object] = {}
    exec(example, names)
    reader = names["READER"]
    assert isinstance(reader, Reader)
    assert list(reader.read(Content("a.shout", b"words"))) == [Reading(text="WORDS", about=About(title="An example"))]
