"""Whatever the bytes are, a reader gives readings and findings, and the readings keep the rules of a document."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.config import load_config
from generator.documents import Content, Reader, Reading, paragraphs, read_documents
from generator.documents.reading import safely
from generator.documents.registry import load_readers
from generator.errors import ConfigurationError
from generator.model import Finding
from tests.builders import project
from tests.documents.files import docx, printed

READERS = {reader.name: reader for reader in load_readers()[0].readers}
SEEDS = {
    "plain text": b"A tanker was hit.\r\n\r\nTwo \xe2\x80\x9cwords\xe2\x80\x9d.\n",
    "Markdown": b"---\ntitle: T\n---\n# Head\n\n- *Item* [a](b) `c`\n\n> q\n\n|a|b|\n|-|-|\n|c|d|\n\n<div>x</div>\n",
    "JSON Lines": b'{"text": "One.", "title": "T", "published": "2025-02-03"}\n{"text": "Tw\\u00f6."}\n',
    "web page": b'<!DOCTYPE html><html lang="en"><head><title>T</title><meta name="date" content="2025-02-03">'
    b'<script type="application/ld+json">{"@type":"Article","headline":"H"}</script></head>'
    b"<body><article><h1>H</h1><p>A tanker was hit by a drone, he said.<br>Two.</p><ul><li>One</li></ul></article>",
    "DOCX": docx("<w:document><w:body><w:p><w:r><w:t>A tanker was hit.</w:t></w:r></w:p></w:body></w:document>"),
    "PDF": printed([(72, 90, "A tanker was hit."), (72, 104, "Two lines.")]),
}
CALM = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


def damaged(seed: bytes) -> st.SearchStrategy[bytes]:
    """The seed with some stretches replaced by others, its own or random ones."""
    cut = st.tuples(
        st.integers(0, len(seed)), st.integers(0, 12), st.one_of(st.binary(max_size=12), st.sampled_from(pieces(seed)))
    )

    def apply(cuts: list[tuple[int, int, bytes]]) -> bytes:
        data = seed
        for start, length, new in cuts:
            data = data[:start] + new + data[start + length :]
        return data

    return st.lists(cut, max_size=6).map(apply)


def pieces(seed: bytes) -> list[bytes]:
    return [seed[start : start + 9] for start in range(0, len(seed), 9)]


def check(reader: Reader, data: bytes) -> None:
    for found in safely(reader, Content("file", data)):
        if isinstance(found, Finding):
            assert found.where
            assert found.hint
            continue
        assert isinstance(found, Reading)
        at = 0
        for number, passage in enumerate(paragraphs(found.text) if found.paragraphs is None else found.paragraphs, 1):
            words = found.text[passage.start : passage.end]
            assert passage.paragraph == number
            assert passage.start >= at
            assert words == words.strip() != ""
            at = passage.end
        assert found.text[at:].strip() == ""
        assert list(found.pages) == sorted(found.pages)
        assert all(start <= len(found.text) for start in found.pages)


@pytest.mark.parametrize("name", list(SEEDS))
@CALM
@given(data=st.data())
def test_damaged_files_give_readings_or_findings(name: str, data: st.DataObject) -> None:
    check(READERS[name], data.draw(damaged(SEEDS[name])))


@pytest.mark.parametrize("name", list(SEEDS))
@CALM
@given(data=st.binary(max_size=300))
def test_any_bytes_give_readings_or_findings(name: str, data: bytes) -> None:
    check(READERS[name], data)


TOML = (
    "[documents.'a.txt']\n",
    "[publishers.W]\n",
    "title = 'x'\n",
    "published = 2025-02-03\n",
    "marking = 'TLP:RED'\n",
    "reliability = 'B'\n",
)
SITBRIEF = (
    "[editions.a]\n",
    "[limits]\n",
    "[[lexicon.actors]]\n",
    "title = 'x'\n",
    "pages = 3\n",
    "as_of = 2025-02-03\n",
    "kind = 'state'\n",
    "paths = ['x']\n",
)


def toml(lines: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.lists(st.one_of(st.sampled_from(lines), st.text("[]='\"\n#.{}ab1-", max_size=8)), max_size=8).map("".join)


@CALM
@given(text=toml(TOML))
def test_any_sources_file_is_read_or_its_mistakes_have_places(tmp_path: Path, text: str) -> None:
    project(tmp_path, {"a.txt": "A.", "sources.toml": text})
    try:
        assert len(read_documents([tmp_path]).documents) == 1
    except ConfigurationError as error:
        assert all((found.where or "").startswith(f"{tmp_path}/sources.toml") for found in error.findings)


@CALM
@given(text=toml(SITBRIEF))
def test_any_configuration_is_read_or_its_mistakes_have_places(tmp_path: Path, text: str) -> None:
    path = project(tmp_path, {"sitbrief.toml": text}) / "sitbrief.toml"
    try:
        load_config(path, environment={})
    except ConfigurationError as error:
        assert all((found.where or "").startswith(str(path)) for found in error.findings)
