"""Words that run elsewhere do nothing in a brief, in a real Chromium, with its policy and without; they are printed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from generator.config import load_config
from generator.documents import read_documents
from generator.editions import fuse_options
from generator.fuse import fuse
from generator.model import Brief, Document
from generator.pipeline import load_facts_or_brief, render_editions
from generator.render import known_packs, render
from tests.builders import document, project
from tests.fuzz.told import EDITS, TOLD
from tests.hostile.carriers import CARRIERS, facts_of, facts_of_all
from tests.hostile.payloads import CLASSES, PAYLOADS
from tests.render.browser import Browser
from tests.render.validators import chromium

FEWEST = 100

# Everything in a page that could run, load, move or lead elsewhere, asked of the browser's own tree.
ALIVE = """(() => {
  const elements = new Set(('script iframe frame object embed form base applet portal audio video source foreignobject'
    + ' animate set input button link').split(' '));
  const attributes = /^(on.*|srcdoc|style|formaction|ping|background|action)$/i, addresses = /^(xlink:)?href$|^src$/i;
  const harmless = /^(#|https?:\\/\\/|data:image\\/)/;
  const found = [];
  for (const element of document.querySelectorAll('*')) {
    if (elements.has(element.localName.toLowerCase())) found.push(element.localName);
    if (element.localName === 'meta' && /refresh/i.test(element.httpEquiv)) found.push('refresh');
    for (const {name, value} of element.attributes)
      if (attributes.test(name) || addresses.test(name) && !harmless.test(value)) found.push(`${name}=${value}`);
  }
  return found;
})()"""

# What a reader does: points at, clicks and focuses everything (links lead nowhere here).
TOUCHED = """(() => {
  addEventListener('click', event => event.preventDefault(), true);
  for (const element of document.querySelectorAll('*')) {
    for (const name of ['mouseover', 'focus', 'error', 'load', 'toggle', 'click', 'animationstart', 'beforetoggle'])
      element.dispatchEvent(new Event(name, {bubbles: true, cancelable: true}));
  }
  return new Promise(resolve => setTimeout(() => resolve(window.ran === undefined), 50));
})()"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(chromium(), tmp_path_factory.mktemp("chromium")) as one:
        yield one


def stays_still(browser: Browser, file: Path) -> str:
    """Shows the page with its policy and without; nothing may run or be asked for. Gives the words of the page."""
    for bypass in (False, True):
        browser.call("Page.setBypassCSP", enabled=bypass)
        browser.show(file)
        assert browser.evaluate(ALIVE) == []
        assert browser.evaluate(TOUCHED) is True
        assert {address.partition("#")[0] for address in browser.requested()} == {file.as_uri()}
        assert "Page.javascriptDialogOpening" not in [name for name, _ in browser.events]
        assert browser.evaluate("document.styleSheets.length") == 2
    browser.call("Page.setBypassCSP", enabled=False)
    words = browser.evaluate("document.documentElement.textContent")
    assert isinstance(words, str)
    return words


def plain(words: str) -> str:
    """Words for comparing: blanks as one, without the marks that let long words break; inner quotation marks as one kind."""
    without = words.replace("\u200b", "").replace("\t", " ")
    return " ".join(re.sub("[“”‘’]", "'", without).split())


def shown(page: str, words: list[str]) -> None:
    page = plain(page)
    assert [one for one in words if plain(one) not in page] == []


def html_of(brief: Brief, folder: Path, pack: str = "analyst") -> Path:
    file = folder / f"{pack}.html"
    file.write_bytes(render(brief, pack=pack, formats=("html",)).files["brief.html"])
    return file


def read_from(folder: Path, ending: str) -> tuple[Document, ...]:
    """One document of the format for each payload."""
    made = [CARRIERS[ending](payload, number) for number, payload in enumerate(PAYLOADS)]
    if ending == ".jsonl":
        made = [b"\n".join(made)]
    return read_documents([project(folder, {f"f{number:03}{ending}": data for number, data in enumerate(made)})]).documents


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Brief:
    """A brief in which every fact of every kind is in such words."""
    documents = read_from(tmp_path_factory.mktemp("seeds"), ".jsonl")
    return fuse([facts_of(one, everything=True) for one in documents])


def test_there_are_enough_of_them() -> None:
    assert len(set(PAYLOADS)) == len(PAYLOADS) >= FEWEST
    assert len(CLASSES) >= 10


def test_the_browser_would_show_it(browser: Browser, tmp_path: Path) -> None:
    """Without the policy an element that is let in does run: the other tests can fail. With it, even that does not."""
    page = html_of(fuse(facts_of_all([document("Words.")])), tmp_path).read_text(encoding="utf-8")
    file = tmp_path / "open.html"
    file.write_text(page.replace("</main>", "</main><script>window.ran=1</script><img src=x onerror=window.ran=1>"), "utf-8")
    browser.call("Page.setBypassCSP", enabled=True)
    browser.show(file)
    assert browser.evaluate("window.ran") == 1
    assert browser.evaluate(ALIVE) != []
    browser.call("Page.setBypassCSP", enabled=False)
    browser.show(file)
    assert browser.evaluate("window.ran === undefined")
    assert any("Content Security Policy" in words for words in browser.complaints())


@pytest.mark.parametrize("ending", list(CARRIERS))
def test_nothing_in_a_document_runs_and_all_is_printed(browser: Browser, tmp_path: Path, ending: str) -> None:
    documents = read_from(tmp_path / "seeds", ending)
    assert len(documents) == len(PAYLOADS)
    page = stays_still(browser, html_of(fuse(facts_of_all(documents)), tmp_path))
    wanted = (
        [d.text for d in documents]
        + [d.title for d in documents if d.title]
        + [d.publisher for d in documents if d.publisher]
    )
    assert len(wanted) == len(PAYLOADS) * {".txt": 1, ".docx": 2, ".pdf": 2}.get(ending, 3)
    shown(page, wanted)
    if ending != ".pdf":  # its font cannot draw everything
        shown(page, [f"B{number} {payload}" for number, payload in enumerate(PAYLOADS)])


@pytest.mark.parametrize("pack", list(known_packs()))
def test_nothing_in_any_kind_of_fact_runs_in_any_pack(
    browser: Browser, everything: Brief, tmp_path: Path, pack: str
) -> None:
    stays_still(browser, html_of(everything, tmp_path, pack))


def test_nothing_in_the_registry_of_sources_runs(browser: Browser, tmp_path: Path) -> None:
    tables = []
    for number, payload in enumerate(PAYLOADS):
        values = {"title": f"T{number} {payload}", "publisher": f"P{number} {payload}", "url": payload}
        tables.append(
            f"[documents.'{number}.txt']\n" + "\n".join(f"{key} = {json.dumps(value)}" for key, value in values.items())
        )
    files = {f"{number}.txt": f"B{number}." for number in range(len(PAYLOADS))}
    documents = read_documents([project(tmp_path / "seeds", files | {"sources.toml": "\n".join(tables)})]).documents
    page = stays_still(browser, html_of(fuse(facts_of_all(documents)), tmp_path))
    shown(page, [f"{letter}{number} {payload}" for number, payload in enumerate(PAYLOADS) for letter in "TP"])


def test_nothing_in_a_file_name_runs(browser: Browser, tmp_path: Path) -> None:
    """The brief names a file where something about it was noticed: here that it is not in UTF-8."""
    names = [f"{number} {payload.replace('/', '÷')}.txt" for number, payload in enumerate(PAYLOADS)]
    result = read_documents(
        [project(tmp_path / "seeds", {name: f"B{name} – naïve.".encode("cp1252", "replace") for name in names})]
    )
    assert len(result.findings) >= len(names)
    from generator.fuse import FuseOptions

    brief = fuse(facts_of_all(result.documents), FuseOptions(findings=result.findings))
    shown(stays_still(browser, html_of(brief, tmp_path)), names)


def configured(payloads: list[str]) -> str:
    """A ``sitbrief.toml`` with the words in each of its fields that is printed."""
    words = json.dumps(" ¦ ".join(payloads))
    fields = ("title", "standfirst", "handling", "assessment", "assessment_author")
    edition = f"[editions.analyst]\naudience = {words}\ntitle = {words}\nformats = ['html', 'md']\n"
    return "".join(f"{field} = {words}\n" for field in fields) + edition


def test_nothing_in_the_configuration_and_the_analysts_words_runs(browser: Browser, tmp_path: Path) -> None:
    facts = facts_of(document("Words.")).model_dump_json()
    for start in range(0, len(PAYLOADS), 20):
        payloads = list(PAYLOADS[start : start + 20])
        folder = project(tmp_path / str(start), {"sitbrief.toml": configured(payloads), "facts.jsonl": facts})
        config = load_config(folder / "sitbrief.toml", environment={})
        made = render_editions(load_facts_or_brief(folder / "facts.jsonl", config), config).files
        file = folder / "page.html"
        file.write_bytes(next(data for name, data in made.items() if name.endswith(".html")))
        page = stays_still(browser, file)
        shown(page, payloads)
        assert fuse_options(config, ()).assessment is not None


def with_words(words: str, line: re.Match[str]) -> str:
    return f"{line[1]} = {words}"


def test_nothing_in_the_edits_runs(browser: Browser, tmp_path: Path) -> None:
    """The name that an analyst gives an actor, the notes, their author, and an assessment in ``edits.toml``."""
    edits = EDITS.decode()
    for start in range(0, len(PAYLOADS), 20):
        payloads = list(PAYLOADS[start : start + 20])
        words = json.dumps(" ¦ ".join(payloads))
        hostile = re.sub(r'(?m)^(author|name|note|text) = ".*"$', partial(with_words, words), edits)
        files = {"sitbrief.toml": "paths = ['.']\n", "edits.toml": hostile, "facts.jsonl": TOLD.model_dump_json()}
        folder = project(tmp_path / str(start), files)
        config = load_config(folder / "sitbrief.toml", environment={})
        made = render_editions(load_facts_or_brief(folder / "facts.jsonl", config), config, formats=["html", "md"]).files
        file = folder / "page.html"
        file.write_bytes(made["analyst-brief.html"])
        shown(stays_still(browser, file), payloads)


def is_only_words(markdown: str) -> None:
    """As a reader sees it that takes HTML and every address: nothing but our own anchors and links to them."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    reader.validateLink = lambda url: True  # type: ignore[method-assign]
    tokens = [child for token in reader.parse(markdown) for child in (token, *(token.children or ()))]
    assert {token.type for token in tokens}.isdisjoint({"image", "fence", "code_block", "html_block"})
    assert {token.tag for token in tokens if token.type == "heading_open"} <= {"h1", "h2", "h3"}
    html = {re.sub(r'id="[\w-]+"', "id", token.content) for token in tokens if token.type == "html_inline"}
    assert html <= {"<a id>", "</a>"}
    assert all(re.fullmatch(r"#[\w-]+", str(token.attrs["href"])) for token in tokens if token.type == "link_open")


def test_nothing_is_markup_in_a_markdown_brief(everything: Brief) -> None:
    for pack in known_packs():
        is_only_words(render(everything, pack=pack, formats=("md",)).files["brief.md"].decode())


def test_nothing_in_a_brief_of_somebody_elses_making_runs(browser: Browser, tmp_path: Path) -> None:
    """``sitbrief render`` takes a brief.json: every string in it is replaced where the brief's own rules allow."""
    brief = fuse([facts_of(document(f"{number} Words."), everything=True) for number in range(2)])
    for number, payload in enumerate(
        ('" onmouseover="window.ran=1" x="', "x)[y](javascript:window.ran=1)", "</style><script>window.ran=1")
    ):
        values = json.loads(brief.model_dump_json(by_alias=True))
        hostile = Brief.model_validate(replaced(values, payload))
        folder = project(tmp_path / str(number), {})
        folder.mkdir()
        stays_still(browser, html_of(hostile, folder))
        is_only_words(render(hostile, formats=("md",)).files["brief.md"].decode())


def replaced(value: Any, payload: str, key: str = "") -> Any:
    """The payload for every string that is free: no enumeration, date, marking or number."""
    free = {
        "anchor",
        "text",
        "name",
        "title",
        "words",
        "label",
        "labels",
        "speaker_name",
        "publisher",
        "path",
        "head",
        "cue",
        "letter",
    }
    if isinstance(value, dict):
        return {name: replaced(item, payload, name) for name, item in value.items() if name != "facts" or key}
    if isinstance(value, list):
        return [replaced(item, payload, key) for item in value]
    return f"{value}{payload}" if isinstance(value, str) and key in free else value
