"""Facts by content: known text is not parsed again, and a damaged entry is never believed."""

from __future__ import annotations

import os
import resource
import time
from pathlib import Path

import pytest

from generator.cache import FactsCache
from generator.config import Config, LexiconAdditions
from generator.model import Document, Facts, Risk, Span
from tests.builders import document

TEXT = "Iran warned of war."


def facts_of(source: Document) -> Facts:
    risk = Risk(id="r1", span=Span.cut(source.text, 15, 18), category="military", status="potential")
    return Facts(document=source, risks=(risk,))


@pytest.fixture
def cache(tmp_path: Path) -> FactsCache:
    return FactsCache(tmp_path / "facts", Config())


def test_what_was_put_comes_back(cache: FactsCache) -> None:
    facts = facts_of(document(TEXT))
    assert cache.get(document(TEXT)) is None
    cache.put(document(TEXT), facts)
    assert cache.get(document(TEXT)) == facts


def test_new_metadata_is_kept_and_needs_no_new_parse(cache: FactsCache) -> None:
    cache.put(document(TEXT), facts_of(document(TEXT)))
    renamed = document(TEXT, title="A new title", publisher="Coast Wire")
    found = cache.get(renamed)
    assert found is not None
    assert found.document == renamed


@pytest.mark.parametrize("other", [document(TEXT + " "), document(TEXT, published="2024-03-16")])
def test_another_text_or_another_day_is_another_entry(cache: FactsCache, other: Document) -> None:
    cache.put(document(TEXT), facts_of(document(TEXT)))
    assert cache.get(other) is None


def test_another_vocabulary_is_another_entry(cache: FactsCache) -> None:
    cache.put(document(TEXT), facts_of(document(TEXT)))
    config = Config(lexicon=LexiconAdditions(reporting_verbs={"moot": "claim"}))
    assert FactsCache(cache.folder, config).get(document(TEXT)) is None


@pytest.mark.parametrize("damage", [b"", b"x" * 50, None])
def test_a_damaged_entry_counts_as_absent(cache: FactsCache, damage: bytes | None) -> None:
    cache.put(document(TEXT), facts_of(document(TEXT)))
    (entry,) = cache.folder.iterdir()
    data = entry.read_bytes()
    entry.write_bytes(data[:-1] + bytes([data[-1] ^ 1]) if damage is None else damage)
    assert cache.get(document(TEXT)) is None
    cache.put(document(TEXT), facts_of(document(TEXT)))
    assert cache.get(document(TEXT)) is not None


def test_the_oldest_entries_go_first(cache: FactsCache) -> None:
    for number in range(3):
        cache.put(document(f"{TEXT} {number}"), facts_of(document(f"{TEXT} {number}")))
    size = max(e.stat().st_size for e in cache.folder.iterdir())
    cache.prune(most_bytes=size)
    assert len(list(cache.folder.iterdir())) == 1


def test_clearing_says_how_many_files_went(cache: FactsCache) -> None:
    assert cache.clear() == 0
    cache.put(document(TEXT), facts_of(document(TEXT)))
    assert (cache.clear(), list(cache.folder.iterdir())) == (1, [])


def test_a_folder_that_cannot_be_written_keeps_nothing_and_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    cache = FactsCache(tmp_path / "file", Config())
    cache.put(document(TEXT), facts_of(document(TEXT)))
    assert cache.get(document(TEXT)) is None


def test_a_full_disk_leaves_nothing_half(cache: FactsCache) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, limits[1]))
    try:
        cache.put(document(TEXT), facts_of(document(TEXT)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(cache.folder.iterdir()) == []
    assert cache.get(document(TEXT)) is None


def test_what_a_killed_process_left_goes_when_it_is_old(cache: FactsCache) -> None:
    cache.put(document(TEXT), facts_of(document(TEXT)))
    for name, age in (("old.partial", 7200), ("new.partial", 0)):
        (cache.folder / name).write_bytes(b"half")
        os.utime(cache.folder / name, (time.time() - age,) * 2)
    cache.prune()
    assert sorted(path.suffix for path in cache.folder.iterdir()) == [".facts", ".partial"]
    assert not (cache.folder / "old.partial").exists()
