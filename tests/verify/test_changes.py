"""What a brief says of the edition before is believed as far as the words of it that it carries stand in their source."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from generator.compare import compare
from generator.model import Brief, Document
from generator.render import render
from generator.verify import verify
from generator.verify.changes import check_changes
from tests.compare.editions import ARTICLE, article, edition

SAID = "“We shall answer each and every shot,”"


@cache
def both() -> tuple[Brief, Brief]:
    """The edition before, and this one, which corrects a figure and says a statement otherwise."""
    text = ARTICLE.replace("four sailors", "five sailors").replace("“We will answer every shot,”", SAID)
    old, new = edition(_hashed("a" * 64)), edition(_hashed("b" * 64, text, injured=5, said=SAID))
    return old, new.model_copy(update={"changes": compare(old, new)})


def _hashed(sha256: str, text: str = ARTICLE, **changes: Any) -> Any:
    told = article(text, **changes)
    told.document = told.document.model_copy(update={"sha256": sha256})
    return told


def documents() -> tuple[Document, ...]:
    return tuple(facts.document for brief in both() for facts in brief.facts)


def test_a_clean_brief_gives_no_alarm_with_and_without_the_old_texts() -> None:
    _, brief = both()
    assert list(check_changes(brief, documents())) == []
    assert list(check_changes(brief)) == []


@pytest.mark.parametrize("form", ["html", "md"])
def test_old_values_on_a_page_whose_pack_is_gone_give_no_alarm(form: str) -> None:
    _, brief = both()
    files = render(brief, formats=(form, "json"), name="brief").files
    done = verify({f"brief.{form}": files[f"brief.{form}"]}, sources=documents(), facts=files["brief.json"])
    assert [finding for finding in done.findings if finding.severity == "error"] == []
    assert done.findings[0].rule == "pack-missing"


def forged(old: str, new: str) -> Brief:
    """This edition with other words in what it says has changed."""
    values = json.loads(both()[1].model_dump_json(by_alias=True))
    values["changes"] = json.loads(json.dumps(values["changes"], ensure_ascii=False).replace(old, new))
    return Brief.model_validate(values)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("wounding four sailors", "wounding nine sailors", "quotation-wrong"),
        ("wounding five sailors", "wounding nine sailors", "quotation-wrong"),
        ("We shall answer each", "We shall answer no", "quotation-wrong"),
        ("alba/i1", "alba/i7", "fact-missing"),
    ],
)
def test_a_forged_change_is_found(old: str, new: str, rule: str) -> None:
    assert rule in {finding.rule for finding in check_changes(forged(old, new), documents())}


def test_an_old_quotation_that_its_own_evidence_does_not_have_is_found_without_the_old_text() -> None:
    brief = forged('"old": ["“We will answer every shot,”"]', '"old": ["“We will answer no shot,”"]')
    assert [finding.rule for finding in check_changes(brief)] == ["quotation-wrong"]
