"""Years later, with the sources and the PDF alone: no pack, no other file. What the page quotes is still checked."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from generator.model import Brief
from generator.render import render
from generator.render.pdf import render_pdf
from generator.verify import Verification, verify
from generator.verify.alone import check_alone
from generator.verify.finished import Finished
from generator.verify.page import check_marking
from tests.verify.test_verify import brief, files, sources

pytest.importorskip("weasyprint", reason="WeasyPrint needs Pango: apt-get install libpango-1.0-0 libpangoft2-1.0-0")


@cache
def narrow() -> tuple[bytes, str]:
    """The brief on paper so small that quotations run over lines and pages; and its page."""
    sheet = Path(__file__).parent / "narrow.css"
    result = render(brief(), formats=("html", "pdf"), stylesheets=[sheet])
    return result.files["brief.pdf"], result.files["brief.html"].decode()


def alone(name: str, data: bytes) -> Verification:
    return verify({name: data}, sources=sources())


def errors(result: Verification) -> list[str]:
    return [f.rule for f in result.findings if f.severity == "error"]


def test_quotations_are_found_across_lines_hyphens_ligatures_and_pages() -> None:
    data, _ = narrow()
    result = alone("brief.pdf", data)
    assert [f.rule for f in result.findings] == ["pack-missing"]
    assert result.holds


@pytest.mark.parametrize(("old", "new"), [("every shot", "every ship"), ("wounding four", "wounding five")])
def test_words_that_no_source_has_are_found(old: str, new: str) -> None:
    _, page = narrow()
    assert page.count(old) > 1
    data, _ = render_pdf(page.replace(old, new), attachment=files()["brief.json"])
    assert errors(alone("brief.pdf", data))


@pytest.mark.parametrize("name", ["brief.pdf", "brief.docx"])
def test_a_clean_file_gives_no_alarm_but_says_what_was_not_compared(name: str) -> None:
    assert [f.rule for f in alone(name, files()[name]).findings] == ["pack-missing"]


def test_a_name_that_neither_facts_nor_packs_have_is_named() -> None:
    page = files()["brief.html"].decode().replace("Nils Berg", "Nils Borg")
    data, _ = render_pdf(page, attachment=files()["brief.json"])
    (warning,) = [f for f in alone("brief.pdf", data).findings if f.rule == "word-unknown"]
    assert "Borg" in warning.message


def test_it_says_which_sources_changed() -> None:
    (source,) = sources()
    after = verify({"brief.pdf": files()["brief.pdf"]}, sources=[source.model_copy(update={"sha256": "1" * 64})])
    (finding,) = [f for f in after.findings if f.severity == "error"]
    assert (finding.rule, finding.where) == ("source-changed", source.path)


def test_a_pdf_and_the_facts_beside_it_have_to_agree() -> None:
    beside = files()["brief.json"].replace(b"Coast Wire", b"Coast Line")
    result = verify({"brief.pdf": files()["brief.pdf"]}, sources=sources(), facts=beside)
    assert "attachment-differs" in errors(result)


def test_every_reference_has_to_lead_to_a_passage() -> None:
    values = brief().model_dump(by_alias=True)
    values["timeline"][0]["references"][0]["passage"] = "77"
    data = Brief.model_validate(values).model_dump_json(by_alias=True).encode()
    assert "reference-wrong" in errors(alone("brief.json", data))


@pytest.mark.parametrize(
    ("form", "head", "foot", "missing"),
    [
        ("pdf", "TLP:GREEN", "TLP:GREEN", []),
        ("pdf", "TLP:GREEN", "2 / 3", ["foot"]),
        ("pdf", "TLP:GREEN from a text: TLP:CLEAR", "TLP:GREEN", []),
        ("pdf", "TLP:GREEN", "TLP:CLEAR", ["foot"]),
        ("docx", "TLP:GREEN TLP:CLEAR", "TLP:GREEN", ["head"]),
    ],
)
def test_a_page_bears_its_marking_at_head_and_foot(form: str, head: str, foot: str, missing: list[str]) -> None:
    finished = Finished(f"a.{form}", form, ("",), None, ((head, foot),))
    found = [finding.message.split()[-1] for finding in check_marking(finished, "TLP:GREEN")]
    assert found == missing


def test_amber_strict_is_not_amber() -> None:
    finished = Finished("a.pdf", "pdf", ("",), None, (("TLP:AMBER+STRICT", "TLP:AMBER"),))
    assert [f.where for f in check_marking(finished, "TLP:AMBER")] == ["a.pdf:page 1"]


def test_what_a_page_does_to_words_is_no_alarm() -> None:
    """Capitals at the head of a cell, letters of marks, hyphens of line ends, cells side by side, numbers of notes."""
    page = (
        "“We will answer every\nshot,” “Every shot,” “We will an\ufffe\nswer e\u00advery shot,”\n"
        "b“We will answer every shot,” Admiral Nils Berg told re\nporters, reporters1\nNavySailors 12"
    )
    assert list(check_alone(Finished("a.pdf", "pdf", (page,)), brief())) == []


@pytest.mark.parametrize(
    ("page", "rule"),
    [
        ("“We will answer any shot,”", "quotation-wrong"),
        ("« We will answer any shot, »", "quotation-wrong"),
        ("Two skiffs fired on the tanker Alba Stern off Aden on 3 May", "word-wrong"),
        ("off Aden on 4 May 2024, wounding", "word-wrong"),
        ("Admiral Borg", "word-unknown"),
        ("12,345 sailors", "word-unknown"),
    ],
)
def test_what_no_source_has_is_an_alarm(page: str, rule: str) -> None:
    assert rule in {finding.rule for finding in check_alone(Finished("a.pdf", "pdf", (page,)), brief())}
