"""The built-in packs for decision-makers and for the public: one page whatever comes in, and plain words without notes."""

from __future__ import annotations

import io
import re

import pypdf
import pytest

from generator.assets import asset_folder
from generator.config import Config, Edition
from generator.fuse import FuseOptions, fuse
from generator.model import BottomLine, Brief, BriefActor, BriefRisk, Reference, Source
from generator.pipeline import render_editions
from generator.render import load_pack, render
from generator.render.pdf import lay_out
from generator.render.stylesheet import Paper
from tests.render.briefs import brief, empty, incident

PAPERS: tuple[Paper, ...] = ("A4", "Letter")


def pages(of: Brief, paper: Paper, pack: str = "executive") -> list[str]:
    data = render(of, pack=pack, formats=("pdf",), paper=paper).files["brief.pdf"]
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def html(of: Brief, pack: str) -> str:
    return render(of, pack=pack, formats=("html",)).files["brief.html"].decode().replace("\u00a0", " ")


def reference(number: int) -> Reference:
    label = f"{chr(65 + number % 26)}{number + 1}"
    return Reference(label=label, passage=label, anchor=f"p{label}")


def risk(number: int, words: str) -> BriefRisk:
    return BriefRisk(
        id=f"r{number}", words=f"{words} {number}", category="economic", status="potential", raised_by=words[:80],
        condition=f"if {words} {number}", document="d", references=(reference(number),), facts=(f"d/r{number}",),
    )  # fmt: skip


def actor(number: int, name: str) -> BriefActor:
    return BriefActor(id=f"a{number}", rank=number, name=f"{name} {number}", kind="other", salience=0.5, mention_count=3,
                      document_count=1)  # fmt: skip


def crowded(words: str) -> Brief:
    """More of everything than a page holds, in long words of a source."""
    one = brief()
    sources = tuple(
        one.sources[0].model_copy(update={"key": chr(65 + n), "document": f"d{n}", "title": words, "publisher": words})
        for n in range(14)
    )
    keys = [reference(n).passage for n in range(14)]
    passages = tuple(
        one.passages[0].model_copy(update={"key": key, "anchor": f"p{key}", "document": f"d{n}", "marks": ()})
        for n, key in enumerate(keys)
    )
    lines = tuple(
        BottomLine(head=words[:40], text=words, references=tuple(map(reference, range(n, n + 3)))) for n in range(6)
    )
    head = {"title": words, "standfirst": words, "document_count": 14, "withheld": 3, "ceiling": "TLP:GREEN"}
    incidents = tuple(incident(n, type_label=f"{words[:30]} {n % 9}", id=f"m{n}") for n in range(1, 41))
    return one.model_copy(
        update={
            "masthead": one.masthead.model_copy(update=head), "sources": sources, "passages": passages, "bottom_line": lines,
            "incidents": incidents, "risks": tuple(risk(n, words) for n in range(14)),
            "actors": tuple(actor(n, words) for n in range(1, 30)),
        }
    )  # fmt: skip


WORDS = {
    "plain": "the tanker would be attacked by the navy in the strait if it stayed there for longer than a day " * 4,
    "capitals": "THE TANKER WOULD BE ATTACKED BY THE NAVY IN THE STRAIT IF IT STAYED THERE " * 4,
    "chinese": "油轮若在海峡停留超过一天将遭到海军袭击" * 20,
    "one word": "x" * 400,
}


def room_below(of: Brief, paper: Paper) -> float:
    """Height between the last line of the page and its lower margin, in pixels of CSS; below 0 something is cut off."""
    page = render(of, pack="executive", formats=("html",), paper=paper).files["brief.html"].decode()
    (sheet,) = lay_out(page).pages
    box = sheet._page_box
    (main,) = (part for part in box.descendants() if part.element_tag == "main")
    lowest = max(float(part.position_y + part.height) for part in main.descendants() if isinstance(part.height, int | float))
    return float(box.position_y + box.margin_top + box.height) - lowest


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_the_executive_brief_is_one_page_and_nothing_is_cut_off_at_its_foot(words: str, paper: Paper) -> None:
    assert room_below(crowded(words), paper) >= 0


def test_what_the_executive_brief_leaves_out_is_counted() -> None:
    page = html(crowded(WORDS["plain"]), "executive")
    shown = page.count('<div class="line">')
    assert f"And {6 - shown} more sentence" in page
    rows = page.count('<tr><td data-label="If">')
    assert f"And {14 - rows + len(brief().threats)} more in the full brief" in page
    assert "first 5 of 29" in page


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("of", [brief(), empty(), fuse([], FuseOptions())], ids=["one text", "empty", "no documents"])
def test_the_executive_brief_of_little_is_one_page(of: Brief, paper: Paper) -> None:
    assert len(pages(of, paper)) == 1


def test_the_executive_brief_names_every_text_that_it_cites() -> None:
    page = html(crowded(WORDS["plain"]), "executive")
    cited = {label[0] for label in re.findall(r'<span class="ref">([A-Z]\d+)</span>', page)}
    listed = set(re.findall(r'<span class="text-key"><b>([A-Z])</b>', page))
    assert cited
    assert cited == listed


def test_the_executive_brief_says_condition_consequence_and_who() -> None:
    words = "the fleet would sail if the talks failed"
    one = brief().model_copy(
        update={
            "risks": (risk(1, "x").model_copy(update={"words": words, "condition": "if the talks failed"}),),
            "threats": (),
        }
    )
    row = re.findall(r"<tr><td data-label=\"If\">.*?</tr>", html(one, "executive"), re.DOTALL)[0]
    assert re.findall(r'<bdi class="source">(.*?)</bdi>', row) == ["“if the talks failed”", "“the fleet would sail …”"]


INTERNAL = ("sha", "fingerprint", "reliability", "seeds/", "noticed while reading", "coverage")


def test_the_public_brief_explains_its_words_and_prints_no_internal_note() -> None:
    page = html(brief(), "public")
    assert "That it stands here does not make it true" in page
    body = page.partition("<body")[2].lower()
    assert [word for word in INTERNAL if word in body] == []


def test_no_file_of_a_public_edition_holds_an_internal_note() -> None:
    whole = brief()
    source: Source = whole.sources[0].model_copy(update={"path": "desk/inbox/one.txt", "reliability": "E"})
    config = Config(editions=(Edition(name="public", pack="public", formats=("json",), ceiling="TLP:RED"),))
    text = render_editions(whole.model_copy(update={"sources": (source,)}), config).files["public-brief.json"].decode()
    assert ("desk/inbox" in text, '"reliability": "E"' in text, '"findings": []' in text) == (False, False, True)


def test_what_the_public_may_see_is_clear() -> None:
    assert load_pack("public").ceiling == "TLP:CLEAR"


def test_links_of_the_public_brief_lead_to_the_list_of_texts() -> None:
    page = html(crowded("words of a text"), "public")
    targets = set(re.findall(r'<a class="ref" href="#(text-[A-Z])"', page))
    assert targets
    assert all(f'id="{target}"' in page for target in targets)


def test_every_drawing_follows_the_colours_of_a_dark_screen() -> None:
    """An attribute holds on paper alone: each class of a shape with a colour has its rule among those for screens."""
    rules = (asset_folder("styles") / "house" / "screen.css").read_text()
    drawn = [path.read_text() for path in sorted(asset_folder("templates").rglob("*.html"))]
    named = {name for text in drawn for name in re.findall(r'class="([a-z-]+)" (?:[a-z-]+="[^"]*" )*(?:fill|stroke)=', text)}
    assert {"chart-on", "square-hurt", "map-sea"} <= named
    assert [name for name in sorted(named) if not re.search(rf"\.{name}[ ,{{]", rules)] == []
