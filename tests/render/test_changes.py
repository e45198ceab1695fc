"""The sections on what changed: absent without an earlier edition, corrections at the top, one page for decision-makers."""

from __future__ import annotations

import re

import pytest

from generator.compare import compare
from generator.model import Brief, Changes, FactChange, PreviousEdition, ValueChange, Witness
from generator.render import render
from generator.render.stylesheet import Paper
from tests.compare.editions import ARTICLE, article, edition
from tests.render.test_packs_built_in import WORDS, crowded, room_below

PACKS = ("analyst", "maritime", "executive", "public")
HOSTILE = "<script>alert(1)</script> {{ 7 * 7 }} \u202e [x](javascript:alert(1)) **b** | c"


def changed(**settings: object) -> Brief:
    """An edition that corrects a figure and says a statement otherwise."""
    said = "“We shall answer each and every shot,”"
    text = ARTICLE.replace("four sailors", "five sailors").replace("“We will answer every shot,”", said)
    new = edition(article(text, injured=5, said=said))
    return new.model_copy(update={"changes": compare(edition(), new), **settings})


def html(brief: Brief, pack: str) -> str:
    return render(brief, pack=pack, formats=("html",)).files["brief.html"].decode().replace("\u00a0", " ")


def markdown(brief: Brief, pack: str) -> str:
    return render(brief, pack=pack, formats=("md",)).files["brief.md"].decode().replace("\u00a0", " ")


@pytest.mark.parametrize("pack", PACKS)
def test_without_an_earlier_edition_there_is_no_such_section(pack: str) -> None:
    assert not re.search("correction|what changed", html(edition(), pack).partition("<body")[2], re.IGNORECASE)
    assert not re.search("correction|what changed", markdown(edition(), pack), re.IGNORECASE)


@pytest.mark.parametrize("pack", PACKS)
def test_the_correction_stands_before_the_bottom_line(pack: str) -> None:
    page = re.sub(r"<[^>]*>", "", html(changed(), pack).partition("<main")[2])
    notice = page.index("Number injured: this edition gives 5; the edition as of 4 May 2024 gave 4.")
    assert page.index("Correction:") < notice < page.index("In short" if pack == "public" else "Bottom line")
    text = markdown(changed(), pack)
    assert text.index("**Correction:** **Shots fired at the Alba Star**. Number injured: this edition gives 5;") < 700


@pytest.mark.parametrize("pack", ["analyst", "maritime", "public"])
def test_a_correction_shows_the_words_of_both_editions(pack: str) -> None:
    page = html(changed(), pack)
    assert "wounding five sailors" in page
    assert "wounding four sailors" in page
    assert "Words, reworded" in page


@pytest.mark.parametrize("pack", PACKS)
def test_that_nothing_changed_is_one_line(pack: str) -> None:
    same = edition().model_copy(update={"changes": compare(edition(), edition())})
    assert "Nothing has changed since the edition as of 4 May 2024." in html(same, pack)
    assert "Nothing has changed since the edition as of 4 May 2024." in markdown(same, pack)
    assert "Correction" not in html(same, pack)


def test_the_words_of_the_edition_before_lead_to_no_passage_of_this_one() -> None:
    gone = edition().model_copy(
        update={"changes": compare(edition(), edition(article(said="“No,”", text=ARTICLE + "“No,”")))}
    )
    page = html(gone, "analyst")
    ids = set(re.findall(r' id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= ids


def hostile() -> Brief:
    witness = Witness(label="1", document="d", sha256="0" * 64, title=HOSTILE, publisher=HOSTILE, words=HOSTILE)
    value = ValueChange(field="words", nature="replaced", old=(HOSTILE,), new=(HOSTILE,))
    one = FactChange(kind="statement", title=HOSTILE, words=HOSTILE, differences=(value,), old=(witness,), new=(witness,))
    previous = PreviousEdition(title=HOSTILE, edition="e", marking="TLP:CLEAR", document_count=1)
    changes = Changes(previous=previous, corrections=(one,), added=(one,), gone=(one,), changed=(one,))
    return edition().model_copy(update={"changes": changes})


@pytest.mark.parametrize("pack", PACKS)
def test_the_words_of_a_source_are_never_markup(pack: str) -> None:
    page = html(hostile(), pack)
    assert "<script" not in page
    assert "{{ 7 * 7 }}" in page
    text = markdown(hostile(), pack)
    assert re.search(r"(?<!\\)(?:<script|\]\(javascript|\*\*b)", text) is None
    assert r"\*\*b\*\* \| c" in text


@pytest.mark.parametrize(("words", "paper"), [("plain", "A4"), ("capitals", "Letter"), ("one word", "A4")])
def test_the_executive_page_stays_one_page_whatever_was_corrected(words: str, paper: Paper) -> None:
    words = WORDS[words]
    value = ValueChange(field="place", nature="replaced", old=(words,) * 3, new=(words, "Aden"))
    one = FactChange(kind="incident", title=words, differences=(value,))
    previous = PreviousEdition(title="T", edition="e", marking="TLP:CLEAR", as_of="2024-12-30", document_count=1)
    many = Changes(previous=previous, corrections=(one,) * 9, added=(one,) * 99, gone=(one,) * 99, changed=(one,) * 99)
    full = crowded(words).model_copy(update={"changes": many})
    assert room_below(full, paper) >= 0
    page = html(full, "executive")
    assert "<h3>Correction:</h3>" in page
    assert "9 corrections, 99 new" in page


def test_a_long_table_is_cut_and_says_so() -> None:
    one = FactChange(kind="actor", title="Iran")
    previous = PreviousEdition(title="T", edition="e", marking="TLP:CLEAR", document_count=1)
    many = edition().model_copy(update={"changes": Changes(previous=previous, added=(one,) * 100)})
    assert "20 more are left out here." in html(many, "analyst")


def test_an_edition_in_french_says_it_in_french() -> None:
    brief = changed()
    made = {"version": "0", "pack": "analyst", "paper": "A4", "language": "fr"}
    french = Brief.model_validate({**brief.model_dump(by_alias=True), "rendered_as": made})
    page = html(french, "analyst")
    assert "Correction:" not in page
    assert '<bdi class="source" lang="en">' in page
