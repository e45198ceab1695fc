"""A change rebuilds what it concerns and nothing else; a mistake is told with its place and goes when it is mended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from generator.model import Document
from generator.preview import Session, session
from tests.preview.conftest import CONFIG, FILES, PACK, SECTION, Preview

Begin = Callable[..., Preview]


def problems(of: Preview) -> list[tuple[str | None, str]]:
    state = of.session.state()
    found = [*state["problems"], *(one for edition in state["editions"] for one in edition["problems"])]
    return [(one["where"], one["message"]) for one in found]


def pdf(of: Preview, version: int) -> Any:
    """The edition when the PDF of that version of its page is there."""
    for _ in range(300):
        edition = of.session.edition("desk")
        assert edition
        if edition.pdf_version == version:
            return edition
        of.session.wait(of.session.state()["version"], 0.1)
    raise AssertionError("no PDF came")


def test_a_saved_template_is_shown_and_no_document_is_read_for_it(preview: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = preview()
    assert "First words" in shown.page
    monkeypatch.setattr(session, "assemble", None)
    shown.save(SECTION, '<h2 id="bottom-line-head">Second words</h2>')
    assert "Second words" in shown.page
    assert not shown.session.refresh()


def test_the_pdf_follows_the_page(preview: Begin) -> None:
    shown = preview(paper=True)
    assert pdf(shown, 1).pdf.startswith(b"%PDF")
    shown.save("templates/desk/pack.css", "@page { size: 100mm 100mm; }")
    assert pdf(shown, 2).sheets[0] == (283, 283)
    shown.save("templates/desk/unused.html", "nothing that the page has")
    assert shown.session.state()["editions"][0]["laying_out"] is False


def test_a_mistake_stands_beside_the_last_good_page_until_it_is_mended(preview: Begin) -> None:
    shown = preview()
    shown.save(SECTION, "fine\n{{ brief.no_such_field.x }}\n")
    ((where, message),) = problems(shown)
    assert (where or "").endswith(f"{SECTION}:2")
    assert "no_such_field" in message
    (edition,) = shown.session.state()["editions"]
    assert edition["problems"][0]["excerpt"] == ((1, "fine"), (2, "{{ brief.no_such_field.x }}"))
    assert "First words" in shown.page
    shown.save(SECTION, FILES[SECTION])
    assert problems(shown) == []


@pytest.mark.parametrize(
    ("file", "wrong", "where", "right"),
    [
        ("templates/desk/pack.toml", PACK + 'colour = "red"\n', "templates/desk/pack.toml:4", PACK),
        ("templates/desk/pack.toml", "extends = \n", "templates/desk/pack.toml", PACK),
        ("sitbrief.toml", CONFIG + 'pages = "A4"\n', "sitbrief.toml:4", CONFIG),
        ("sitbrief.toml", "paths = [\n", "sitbrief.toml:2", CONFIG),
        ("edits.toml", "drop = 1\n", "edits.toml:1", ""),
        (SECTION, "{% if %}", f"{SECTION}:1", FILES[SECTION]),
        (SECTION, "{% include 'sections/none.html' %}", f"{SECTION}:1", FILES[SECTION]),
    ],
)
def test_every_kind_of_mistake_has_a_place(preview: Begin, file: str, wrong: str, where: str, right: str) -> None:
    shown = preview()
    shown.save(file, wrong)
    assert where in (problems(shown)[0][0] or "")
    shown.save(file, right)
    assert problems(shown) == []


@pytest.mark.parametrize("file", ["sitbrief.toml", "templates/desk/pack.toml", SECTION])
def test_a_preview_that_begins_with_a_mistake_heals_too(preview: Begin, file: str) -> None:
    shown = preview({file: "] {{ none.of.this }}"})
    assert problems(shown)
    shown.save(file, FILES[file])
    assert problems(shown) == []
    assert "First words" in shown.page


def test_the_configuration_and_the_pack_are_read_again(preview: Begin) -> None:
    shown = preview()
    shown.save("sitbrief.toml", 'title = "Another title"\n' + CONFIG)
    assert "<title>Another title</title>" in shown.page
    shown.save("templates/desk/pack.toml", PACK.replace("Desk brief", "Night brief"))
    assert "Night brief" in shown.page
    shown.save("sitbrief.toml", CONFIG + '[editions.other]\npack = "executive"\n')
    assert [edition["name"] for edition in shown.session.state()["editions"]] == ["desk", "other"]


def test_of_the_documents_only_a_changed_one_is_parsed(preview: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator import pipeline, workers
    from generator.cache import FactsCache, default_folder

    shown = preview({"seeds/b.txt": "Kirby denied it on Tuesday.\n"})
    shown.session._cache = lambda config: FactsCache(default_folder(), config)
    shown.save("seeds/b.txt", "Kirby denied it on Friday.\n")
    parsed: list[str] = []
    extracted = workers.extracted

    def watched(documents: Sequence[Document], *rest: Any) -> Any:
        parsed.extend(document.path for document in documents)
        return extracted(documents, *rest)

    monkeypatch.setattr(pipeline, "extracted", watched)
    shown.save("seeds/b.txt", "Kirby denied it on Sunday.\n")
    assert parsed == ["seeds/b.txt"]


def test_a_layout_that_dies_is_told_and_the_next_one_works(preview: Begin) -> None:
    shown = preview(paper=True)
    pdf(shown, 1)
    shown.session._layout._process.kill()
    shown.save(SECTION, "<h2>Third words</h2>")
    assert "ended without a word" in pdf(shown, 2).pdf_problems[0].message
    shown.save(SECTION, "<h2>Fourth words</h2>")
    assert pdf(shown, 3).pdf_problems == ()


def test_an_edition_that_is_not_there_is_an_error_in_words(preview: Begin) -> None:
    shown = preview()
    other = Session(lambda: shown.session._config, editions=["nobody"])  # type: ignore[arg-type, return-value]
    other.begin()
    assert "nobody" in other.state()["problems"][0]["message"]
    (shown.folder / SECTION).write_text("<h2>Other words</h2>")
    assert other.refresh()
    other.close()
