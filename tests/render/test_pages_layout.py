"""Where things come to stand on paper: heads on every page of a table, no row in two, no page left empty in the middle.

A hundred incidents and a quotation of 3,000 characters, in every pack.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from generator.model import BottomLine, BriefRisk, BriefStatement, SpeakerGroup
from generator.render import known_packs, render
from generator.render.filters import no_widow
from generator.render.pdf import lay_out
from tests.render.briefs import REFERENCE, brief, incident

pytest.importorskip("weasyprint", reason="WeasyPrint needs Pango: apt-get install libpango-1.0-0 libpangoft2-1.0-0")

PACKS = tuple(known_packs())
ALL = 100
PHRASE = "and the crew were taken off by a frigate that had answered the call "
QUOTATION = (PHRASE * 45)[:3000].strip()
UNBROKEN = ("line", "card", "said", "tally", "map-row", "area-entry")
"""Classes of blocks that stand on one page; a long one of them has the class ``long`` too."""


def statement(number: int, speaker: str) -> BriefStatement:
    return BriefStatement(
        id=f"s{speaker}{number}", speaker=speaker, speaker_name=speaker, cue="said", words=(f"words {number}",),
        mode="indirect", act="claim", document="d", references=(REFERENCE,), facts=(f"d/s{speaker}{number}",),
    )  # fmt: skip


@cache
def sheets(pack: str) -> list[list[Any]]:
    """The boxes of each page of a brief with a hundred incidents, thirty speakers and one long quotation."""
    one = brief(words=QUOTATION)
    incidents = tuple(
        incident(number, id=f"m{number}", documents=("d",), facts=(f"d/m{number}",)) for number in range(1, ALL + 1)
    )
    groups = tuple(
        SpeakerGroup(actor=name, name=name, statements=tuple(statement(at, name) for at in range(1 + number % 5)))
        for number, name in enumerate(f"Speaker {at}" for at in range(30))
    )
    risk: BriefRisk = one.risks[0]
    line = BottomLine(head="Threat", text="Iran said that the crew were taken off.", references=(REFERENCE,))
    whole = one.model_copy(
        update={
            "bottom_line": (line,), "incidents": incidents, "other_incidents": incidents[:40],
            "risks": tuple(risk.model_copy(update={"id": f"r{at}"}) for at in range(3)), "speakers": one.speakers + groups,
        }
    )  # fmt: skip
    page = render(whole, pack=pack, formats=("html",)).files["brief.html"].decode()
    return [[sheet._page_box, *sheet._page_box.descendants()] for sheet in lay_out(page).pages]


def tag(box: Any) -> str:
    """The name of a box's element, without its namespace."""
    return str(box.element_tag).rpartition("}")[2]


def classes(box: Any) -> set[str]:
    return set((box.element.get("class") or "").split()) if box.element is not None else set()


def elements(boxes: list[Any]) -> Iterator[Any]:
    """One box for each element of a page: the outermost."""
    seen: set[Any] = set()
    for box in boxes:
        if box.element is not None and box.element not in seen:
            seen.add(box.element)
            yield box


@pytest.mark.parametrize("pack", PACKS)
def test_a_table_repeats_its_head_on_every_page(pack: str) -> None:
    for boxes in sheets(pack):
        heads = [box for box in boxes if box.element_tag == "thead"]
        tables = {box.element for box in boxes if box.element_tag == "table" and box.element.find("thead") is not None}
        assert len(tables) == len({box.element for box in heads})


@pytest.mark.parametrize("pack", PACKS)
def test_no_row_and_no_block_stands_on_two_pages(pack: str) -> None:
    found: list[Any] = []
    for boxes in sheets(pack):
        found += [
            box.element
            for box in elements(boxes)
            if (box.element_tag == "tr" and box.element.find("td") is not None)
            or (classes(box) & set(UNBROKEN) and "long" not in classes(box))
        ]
    assert len(found) > (ALL if pack != "executive" else 5)
    assert [dict(element.attrib) for element in found if found.count(element) > 1] == []


@pytest.mark.parametrize("pack", [pack for pack in PACKS if pack != "executive"])
def test_a_page_in_the_middle_is_never_left_empty(pack: str) -> None:
    for boxes in sheets(pack)[:-1]:
        page = boxes[0]
        lowest = max(
            float(box.position_y + box.height)
            for box in boxes
            if tag(box) in ("p", "td", "th", "li", "svg", "span") and isinstance(box.height, int | float)
            if box.position_y + box.height < page.position_y + page.margin_top + page.height + 1
        )
        assert lowest > page.position_y + page.margin_top + 0.6 * page.height


@pytest.mark.parametrize("pack", ["analyst", "maritime"])
def test_nothing_stands_below_the_margin_of_a_page(pack: str) -> None:
    for boxes in sheets(pack):
        page = boxes[0]
        floor = page.position_y + page.margin_top + page.height + 1
        own = [box for box in boxes if tag(box) in ("p", "tr", "svg", "h2", "h3")]
        assert [tag(box) for box in own if box.position_y + box.height > floor] == []


def test_every_statement_of_few_stands_with_its_speaker() -> None:
    for boxes in sheets("analyst"):
        for group in (box for box in elements(boxes) if "speaker" in classes(box)):
            said = [box for box in group.descendants() if "said" in classes(box)]
            if said and not any("long" in classes(box) for box in said):
                assert any(box.element_tag == "h3" for box in group.descendants())


def test_a_long_quotation_is_whole_where_it_is_said_and_cut_in_a_row() -> None:
    page = render(brief(words=QUOTATION), pack="analyst", formats=("html",)).files["brief.html"].decode()
    _, _, statements = page.partition('id="statements"')
    assert QUOTATION in statements.partition("</section>")[0]
    _, _, risks = page.partition('id="risks"')
    assert QUOTATION[1:500] in risks.partition("</section>")[0]
    assert QUOTATION[1:700] not in risks.partition("</section>")[0]


def test_no_short_word_is_left_alone_below_the_title() -> None:
    words = "Warnings by Iran, the Group of Seven and John Kirby; one incident and one threat at sea"
    assert no_widow(words).replace("\u00a0", "_").endswith(" one threat_at_sea")
    assert no_widow("Nothing to hold") == "Nothing to hold"
    assert no_widow("A title that ends with a long word such as internationalisation").count("\u00a0") == 0
