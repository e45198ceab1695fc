"""A finished file is believed only as far as its words stand in its facts, and these in its sources."""

from __future__ import annotations

import json
import random
import re
from functools import cache
from typing import Any

import pytest

from generator.errors import BriefError
from generator.fuse import FuseOptions, fuse
from generator.model import Brief, Document, RenderedAs
from generator.render import render
from generator.render.pdf import render_pdf
from generator.verify import Verification, verify
from tests.fuse.worlds import Told

TEXT = (
    "Two skiffs fired on the tanker Alba Star off Aden on 3 May 2024, wounding four sailors, the Navy said.\n\n"
    "“We will answer every shot,” Admiral Nils Berg told reporters. He warned that shipping could stop if attacks went on."
)


@cache
def brief() -> Brief:
    told = Told(TEXT, "alba", title="Shots off Aden", publisher="Coast Wire", published="2024-05-04")
    told.actor("Navy", kind="armed_forces", salience=0.8).actor("Nils Berg", salience=0.7)
    told.statement("Two skiffs fired on the tanker Alba Star off Aden on 3 May 2024, wounding four sailors", speaker="Navy",
                   cue="said")  # fmt: skip
    told.statement("“We will answer every shot,”", speaker="Nils Berg", cue="told", mode="direct", act="threat")
    told.risk("shipping could stop if attacks went on", condition="if attacks went on", category="maritime")
    told.incident("Two skiffs fired on the tanker Alba Star", vessel="Alba Star", by="Two skiffs", type="fired_upon",
                  place="Aden", injured=4, date="2024-05-03", date_precision="day")  # fmt: skip
    made = RenderedAs(version="0", pack="analyst", paper="A4")
    return fuse([told.facts()], FuseOptions(marking="TLP:GREEN")).model_copy(update={"rendered_as": made})


@cache
def files() -> dict[str, bytes]:
    return render(brief(), formats=("html", "md", "json", "pdf", "docx"), name="brief").files


def again(_: Brief, form: str) -> bytes:
    return files()[f"brief.{form}"]


def sources() -> tuple[Document, ...]:
    return tuple(f.document for f in brief().facts)


def checked(name: str, data: bytes, facts: bytes | None = None) -> Verification:
    return verify({name: data}, sources=sources(), facts=facts or files()["brief.json"], render_again=again)


@pytest.mark.parametrize("name", ["brief.html", "brief.md", "brief.json", "brief.pdf", "brief.docx"])
def test_a_clean_file_gives_no_alarm(name: str) -> None:
    assert checked(name, files()[name]).findings == ()


def changed(text: str, at: re.Match[str], kind: str, chance: random.Random) -> str:
    """The text with one word, digit or name replaced by one that looks right and is not."""
    word = at.group()
    if kind == "digit":
        spot = chance.randrange(len(word))
        new = word[:spot] + str((int(word[spot]) + 1 + chance.randrange(8)) % 10) + word[spot + 1 :]
    elif kind == "marking":
        new = chance.choice(["TLP:CLEAR", "TLP:RED", "TLP:AMBER"])
    else:
        new = word[:-1] + chance.choice("aeinrst".replace(word[-1].lower(), ""))
    return text[: at.start()] + new + text[at.end() :]


PATTERNS = {
    "word": r"(?<![\w#\"=/-])[a-z]{4,}(?![\w\"=-])",
    "digit": r"(?<![\w#\"=/:.-])\d{1,4}(?![\w\"=%:;-])",
    "name": r"\b(?:Alba|Star|Berg|Nils|Aden|Navy|Harbour)\b",
    "marking": r"TLP:GREEN",
}


@pytest.mark.parametrize("kind", PATTERNS)
@pytest.mark.parametrize("name", ["brief.html", "brief.md"])
def test_a_changed_word_digit_name_or_marking_is_found(name: str, kind: str) -> None:
    """Twenty-five changes of each kind in each format: 200 in all."""
    chance = random.Random(f"{name} {kind}")
    text = files()[name].decode()
    body = text.index("<body") if name.endswith("html") else 0
    places = [m for m in re.finditer(PATTERNS[kind], text) if m.start() > body and not _inside_a_tag(text, m.start())]
    for _ in range(25):
        forged = changed(text, chance.choice(places), kind, chance)
        assert not checked(name, forged.encode()).holds, forged


def test_two_words_in_each_other_s_place_are_found() -> None:
    text = files()["brief.md"].decode()
    swapped = text.replace("Two skiffs fired", "Two fired skiffs", 1)
    assert [f.rule for f in checked("brief.md", swapped.encode()).findings] == ["word-moved"]


def _inside_a_tag(text: str, at: int) -> bool:
    """True inside markup, which no reader sees: a tag, an address of a link, an embedded style."""
    opened, closed = text.rfind("<", 0, at), text.rfind(">", 0, at)
    link = text.rfind("](", 0, at)
    return opened > closed or (link > max(text.rfind(")", 0, at), text.rfind("\n", 0, at)))


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("every shot", "every ship", "word-added"),
        ("Alba Star", "Alba Star 2", "word-added"),
        ("TLP:GREEN", "TLP:CLEAR", "marking-missing"),
        ("four sailors", "five sailors", "word-missing"),
    ],
)
def test_a_forged_pdf_is_found_by_the_facts_it_carries(old: str, new: str, rule: str) -> None:
    page = files()["brief.html"].decode()
    forged, _ = render_pdf(page.replace(old, new), attachment=files()["brief.json"])
    assert rule in {f.rule for f in checked("brief.pdf", forged).findings}


def forged(value: Any, old: str, new: str) -> Any:
    if isinstance(value, dict):
        return {k: v if k in {"facts", "passages"} else forged(v, old, new) for k, v in value.items()}
    if isinstance(value, list):
        return [forged(v, old, new) for v in value]
    return value.replace(old, new) if isinstance(value, str) else value


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("every shot", "every ship", "quotation-wrong"),
        ("if attacks went on", "if attacks went in", "risk-wrong"),
        ("Alba Star", "Alba Stern", "name-wrong"),
    ],
)
def test_a_forged_brief_is_found_even_where_page_and_facts_agree(old: str, new: str, rule: str) -> None:
    values = forged(json.loads(files()["brief.json"]), old, new)
    data = json.dumps(values).encode()
    assert rule in {f.rule for f in checked("brief.json", data).findings}


def test_a_number_that_no_fact_gives_is_found() -> None:
    values = json.loads(files()["brief.json"])
    values["incidents"][0]["injured"][0]["text"] = "5"
    assert "number-wrong" in {f.rule for f in checked("brief.json", json.dumps(values).encode()).findings}


def test_a_forged_text_does_not_help_a_forged_quotation() -> None:
    data = files()["brief.json"].replace(b"every shot", b"every ship")
    assert "text-wrong" in {f.rule for f in checked("brief.json", data).findings}


def test_a_changed_and_a_missing_source_are_told_apart() -> None:
    (source,) = sources()
    changed_source = source.model_copy(update={"sha256": "1" * 64})
    one = verify({"brief.json": files()["brief.json"]}, sources=[changed_source])
    assert [(f.rule, f.severity) for f in one.findings] == [("source-changed", "error")]
    none = verify({"brief.json": files()["brief.json"]})
    assert [(f.rule, f.severity) for f in none.findings] == [("source-missing", "warning")]
    assert none.holds


def test_without_the_pack_the_reader_is_told_what_was_not_compared() -> None:
    result = verify({"brief.md": files()["brief.md"]}, sources=sources(), facts=files()["brief.json"])
    assert [f.rule for f in result.findings] == ["pack-missing"]
    assert result.holds


@pytest.mark.parametrize(
    ("name", "data"), [("a.pdf", b"no pdf"), ("a.html", b"<p>x"), ("a.docx", b""), ("a.odt", b""), ("a.json", b"{}")]
)
def test_what_is_no_finished_brief_is_refused_with_its_name(name: str, data: bytes) -> None:
    with pytest.raises(BriefError) as caught:
        verify({name: data})
    assert caught.value.where == name
