"""The stages in their order: documents to files, from the cache, from several processes, from facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cache import FactsCache
from generator.config import Config
from generator.errors import BriefError
from generator.extract import Extractor
from generator.model import Document, Facts
from generator.pipeline import build, extract_facts, load_facts_or_brief, render_editions
from tests.builders import project

ARTICLE = (
    "Iran warned on Friday that it would close the strait if its exports were stopped. “We are ready,” Ali Karimi said.\n"
)


def test_every_fact_of_a_build_slices_back_to_its_text(tmp_path: Path) -> None:
    folder = project(tmp_path, {"one.txt": ARTICLE, "two.md": f"# Head\n\n{ARTICLE}"})
    for facts in extract_facts([folder], Config()).facts:
        text = facts.document.text
        spans = [s for st in facts.statements for s in (*st.contents, *st.sources, *st.cue)]
        spans += [r.span for r in facts.risks] + [m for a in facts.actors for m in a.mentions]
        assert spans
        assert all(text[s.start : s.end] == s.text for s in spans)


def test_known_documents_are_not_parsed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = project(tmp_path / "in", {"one.txt": ARTICLE})
    cache = FactsCache(tmp_path / "cache", Config())
    first = extract_facts([folder], Config(), cache=cache)
    monkeypatch.setattr("generator.pipeline.extracted", lambda *_: pytest.fail("parsed again"))
    assert extract_facts([folder], Config(), cache=cache) == first


def test_several_processes_give_the_same_facts(tmp_path: Path) -> None:
    folder = project(tmp_path, {f"{n}.txt": f"{ARTICLE} Number {n}." for n in range(8)})
    assert extract_facts([folder], Config(), jobs=2) == extract_facts([folder], Config())


def test_nothing_readable_stops_with_the_findings(tmp_path: Path) -> None:
    folder = project(tmp_path, {"empty.txt": ""})
    with pytest.raises(BriefError) as caught:
        build([folder], Config())
    assert [f.rule for f in caught.value.findings] == ["document-empty"]


def test_one_bad_document_never_loses_the_others(tmp_path: Path) -> None:
    folder = project(tmp_path, {"bad.pdf": b"%PDF-1.7 broken", "good.txt": ARTICLE})
    result = build([folder], Config(), formats=("json",))
    assert [s.path for s in result.brief.sources] == [str(folder / "good.txt")]
    assert [f.severity for f in result.brief.findings] == ["error"]


def test_a_document_that_makes_the_extraction_fail_is_told_in_the_brief(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(self: Extractor, document: Document) -> Facts:
        if document.path.endswith("odd.txt"):
            raise IndexError("by a rule")
        return found(self, document)

    found = Extractor.facts
    monkeypatch.setattr(Extractor, "facts", fails)
    folder = project(tmp_path, {"good.txt": ARTICLE, "odd.txt": "Iran denied it."})
    result = build([folder], Config(), formats=("json",))
    assert [s.path for s in result.brief.sources] == [str(folder / "good.txt")]
    assert [(f.severity, f.rule) for f in result.brief.findings] == [("error", "document-not-extracted")]


def test_a_brief_can_be_rendered_again_from_its_json_and_from_facts(tmp_path: Path) -> None:
    folder = project(tmp_path / "in", {"one.txt": ARTICLE})
    result = build([folder], Config(), formats=("json", "html"))
    (name,) = (n for n in result.files if n.endswith(".json"))
    saved = tmp_path / "brief.json"
    saved.write_bytes(result.files[name])
    again = render_editions(load_facts_or_brief(saved), Config(), formats=("json", "html"))
    assert again.files == result.files
    lines = tmp_path / "facts.jsonl"
    lines.write_text("".join(f.model_dump_json(by_alias=True) + "\n" for f in extract_facts([folder], Config()).facts))
    assert load_facts_or_brief(lines) == result.brief


@pytest.mark.parametrize("content", ["", "{}", "[1]", "no json", '{"schema": "other"}'])
def test_what_is_neither_facts_nor_a_brief_is_refused_with_its_place(tmp_path: Path, content: str) -> None:
    file = tmp_path / "x.json"
    file.write_text(content)
    if not content:
        assert load_facts_or_brief(file).sources == ()
        return
    with pytest.raises(BriefError) as caught:
        load_facts_or_brief(file)
    assert caught.value.where == str(file)
