"""What a reader sees of the analyst's hand, in every pack, on the page and in Markdown."""

from __future__ import annotations

import re

import pytest

from generator.config import Config, Edition
from generator.fuse import FuseOptions, fuse
from generator.model import Brief
from generator.pipeline import render_editions
from generator.verify.finished import read_finished
from tests.edits.worlds import edited, first_text, id_of, second_text

ATTACK = "Rebels attacked the Saviz off Aden, killing two sailors"
STRAIT = "it would close the strait"
NOTE = "*Ours.* <script>alert(1)</script> [a](javascript:alert(1)) <img src=x onerror=alert(1)> {{ brief }}"
PACKS = ("analyst", "maritime", "public", "executive")


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Brief:
    texts = (first_text(), second_text())
    toml = f"""
author = "M. Lind"
[facts.{id_of(ATTACK, texts)}]
evidence = "{ATTACK}"
correct = {{ killed = 7 }}
note = '{NOTE}'
written = 2025-02-08T14:05:00Z
[facts.{id_of(STRAIT, texts, "r")}]
evidence = "{STRAIT}"
correct.category = "economic"
[facts.{id_of("there was no proof", texts)}]
evidence = "there was no proof"
drop = true
"""
    done = edited(toml, *texts, folder=tmp_path_factory.mktemp("edits"))
    assert done.findings == ()
    return fuse(done.facts, FuseOptions(dropped=done.dropped))


@pytest.fixture(scope="module")
def pages(brief: Brief) -> dict[str, str]:
    """The words of every pack's edition, and of one narrowed, as their readers see them."""
    filters = {"kinds": ["risks", "threats"], "actors": ["Iran"], "since": "2025-01-01"}
    editions = [edition(pack, pack) for pack in PACKS] + [
        edition(f"{pack}-narrowed", pack, **filters) for pack in ("analyst", "executive")
    ]
    return seen(brief, *editions)


def edition(name: str, pack: str, **filters: object) -> Edition:
    """An edition under which nothing is withheld."""
    values = {"name": name, "pack": pack, "formats": ["html", "md"], "file_name": "{edition}", "ceiling": "TLP:RED"}
    return Edition.model_validate({**values, **filters})


def seen(brief: Brief, *editions: Edition) -> dict[str, str]:
    """File name → the words in it."""
    files = render_editions(brief, Config(editions=editions)).files
    return {
        name: " ".join(" ".join(read_finished(name, data).pages).replace("\\", "").split()) for name, data in files.items()
    }


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("form", ["html", "md"])
def test_every_edition_says_how_much_is_the_analysts(pages: dict[str, str], pack: str, form: str) -> None:
    words = pages[f"{pack}.{form}"]
    assert "The analyst took 1 fact out." in words
    assert "The analyst corrected 2 values." in words


@pytest.mark.parametrize("pack", PACKS[:3])
@pytest.mark.parametrize("form", ["html", "md"])
def test_a_corrected_value_stands_beside_what_was_read(pages: dict[str, str], pack: str, form: str) -> None:
    signed = "" if pack == "public" else ", M. Lind"
    words = pages[f"{pack}.{form}"]
    assert f"Corrected by the analyst: number killed 7; as read: 2{signed}, 8 Feb 2025, 14:05 UTC" in words
    assert f"Corrected by the analyst: category economic; as read: maritime{signed}" in words


@pytest.mark.parametrize("pack", PACKS[:2])
def test_a_note_is_printed_as_the_analysts_and_cannot_run(brief: Brief, pages: dict[str, str], pack: str) -> None:
    assert "The analyst’s note, M. Lind, 8 Feb 2025, 14:05 UTC" in pages[f"{pack}.html"]
    files = render_editions(brief, Config(editions=(edition("e", pack),))).files
    page = files["e.html"].decode()
    assert "<em>Ours.</em>" in page
    assert "{{ brief }}" in page
    assert not re.search(r"<script|<img|onerror|javascript:", page.partition("<body")[2])
    assert not re.search(r"<script|<img|\]\(javascript:", files["e.md"].decode())


def test_a_public_edition_holds_no_note_and_no_name(brief: Brief) -> None:
    public = edition("e", "public", formats=["html", "md", "json"])
    for name, data in render_editions(brief, Config(editions=(public,))).files.items():
        assert "M. Lind" not in data.decode(), name
        assert "Ours." not in data.decode(), name


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("form", ["html", "md"])
def test_no_internal_id_is_printed(brief: Brief, pages: dict[str, str], pack: str, form: str) -> None:
    words = pages[f"{pack}.{form}"]
    ids = [fact.stable_id or "?" for facts in brief.facts for fact in facts.every]
    assert [i for i in ids if re.search(rf"(?<!#){i}\b", words)] == []


def test_a_row_is_found_by_the_id_of_its_fact(brief: Brief) -> None:
    page = render_editions(brief, Config(editions=(edition("e", "analyst"),))).files["e.html"].decode()
    ids = [row.stable_ids[0] for row in (*brief.incidents, *brief.risks, *(s for g in brief.speakers for s in g.statements))]
    assert [i for i in ids if f' id="{i}"' not in page] == []


@pytest.mark.parametrize("form", ["html", "md"])
@pytest.mark.parametrize("pack", ["analyst", "executive"])
def test_a_narrowed_edition_says_to_what(pages: dict[str, str], pack: str, form: str) -> None:
    words = pages[f"{pack}-narrowed.{form}"]
    said = "This edition is narrowed to risks, threats; actors: Iran; since 1 January 2025. 5 facts are left out."
    assert f"{said} Of these 5 have no day." in words


def test_a_narrowed_edition_says_of_nothing_that_no_text_has_it(brief: Brief) -> None:
    one = edition("e", "analyst", kinds=["statements", "incidents"], until="1990-01-01")
    words = seen(brief, one)["e.html"]
    assert "No statement is reported in what this edition is narrowed to." in words
    assert "documents read." not in words.partition("narrowed to")[2]
    assert "Risk register" not in words
    assert "Key actors" not in words
