"""In a real browser: a saved template changes the page, a mistake is shown with its place, mending takes it away."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.builders import project
from tests.preview.conftest import FILES, SECTION, Preview
from tests.render.browser import Browser
from tests.render.validators import chromium

Begin = Callable[..., Preview]

PAGE = "(document.querySelector('[data-edition=desk] iframe:not(.coming)') || {}).contentDocument?.body?.innerText || ''"
MISTAKES = "[...document.querySelectorAll('.problem')].map((one) => one.innerText).join('\\n')"
SHEETS = (
    "[...document.querySelectorAll('[data-form=paper] img')].filter((one) => one.naturalWidth > 0).map((one) => one.src)"
)
EVIL = "</style></script><script>top.document.title = 'owned'; document.title = 'owned'</script><img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(chromium(), tmp_path_factory.mktemp("chromium")) as one:
        yield one


@contextmanager
def watching(shown: Preview) -> Iterator[None]:
    """Looks at the files again and again, as the command does."""
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(0.05):
            shown.session.refresh()

    thread = threading.Thread(target=look)
    thread.start()
    yield
    ended.set()
    thread.join()


def shows(browser: Browser, expression: str, words: str) -> bool:
    """Waits until the words stand in the value of an expression."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if words in str(browser.evaluate(expression)):
            return True
        time.sleep(0.05)
    return False


def opened(browser: Browser, shown: Preview) -> None:
    browser.call("Emulation.setScriptExecutionDisabled", value=False)
    browser.events.clear()
    browser.call("Page.navigate", url=shown.url)
    assert shows(browser, PAGE, "First words")


def test_change_break_and_mend(preview: Begin, browser: Browser) -> None:
    shown = preview()
    with watching(shown):
        opened(browser, shown)
        project(shown.folder, {SECTION: "<h2>Second words</h2>"})
        assert shows(browser, PAGE, "Second words")
        project(shown.folder, {SECTION: "fine\n{{ brief.no_such_field.x }}"})
        assert shows(browser, MISTAKES, f"{SECTION}:2")
        assert "no_such_field" in browser.evaluate(MISTAKES)
        assert "Second words" in browser.evaluate(PAGE)
        project(shown.folder, {SECTION: "<h2>Third words</h2>"})
        assert shows(browser, PAGE, "Third words")
        assert browser.evaluate(MISTAKES) == ""
    assert browser.complaints() == []
    assert {address.startswith(shown.url) for address in browser.requested()} == {True}


def test_the_pages_of_the_pdf_stand_beside_it_and_follow_a_style(preview: Begin, browser: Browser) -> None:
    shown = preview(paper=True)
    with watching(shown):
        opened(browser, shown)
        assert shows(browser, SHEETS, "paper/desk/1/1")
        project(shown.folder, {"templates/desk/pack.css": "@page { size: 90mm 45mm; } h2 { break-before: page; }"})
        assert shows(browser, SHEETS, "paper/desk/2/2")
    shape = browser.evaluate(
        "(one => one.naturalWidth / one.naturalHeight)(document.querySelector('[data-form=paper] img'))"
    )
    assert shape == pytest.approx(2, abs=0.01)


def test_a_new_page_keeps_the_place_of_the_old_one(preview: Begin, browser: Browser) -> None:
    long = "<h2>First words</h2>" + "<p>line</p>" * 400
    shown = preview({SECTION: long})
    with watching(shown):
        opened(browser, shown)
        browser.evaluate("document.querySelector('iframe').contentWindow.scrollTo(0, 900)")
        project(shown.folder, {SECTION: long.replace("First", "Second")})
        assert shows(browser, PAGE, "Second words")
        assert browser.evaluate("document.querySelector('iframe').contentWindow.scrollY") == 900


@pytest.mark.parametrize("place", ["a source", "a template", "a mistake", "the configuration"])
def test_no_words_of_a_file_become_a_script(preview: Begin, browser: Browser, place: str) -> None:
    files = {
        "a source": {"seeds/a.txt": f"Iran said {EVIL} on Monday.\n"},
        "a template": {SECTION: f"First words {EVIL}"},
        "a mistake": {},
        "the configuration": {"sitbrief.toml": f'title = """{EVIL}"""\n{FILES["sitbrief.toml"]}'},
    }[place]
    shown = preview(files)
    with watching(shown):
        opened(browser, shown)
        if place == "a mistake":
            project(shown.folder, {SECTION: f"{{% if '{EVIL}' %}}"})
            assert shows(browser, MISTAKES, "document.title")
        assert shows(browser, "document.readyState", "complete")
        assert browser.evaluate("document.title") == "sitbrief preview"
        assert browser.evaluate("document.querySelectorAll('script, [onerror]').length") == 1


def test_the_frame_itself_is_accessible_and_fits_a_small_window(preview: Begin, browser: Browser, tmp_path: Path) -> None:
    from tests.render.validators import axe_core

    shown = preview()
    browser.call("Emulation.setDeviceMetricsOverride", width=1280, height=800, deviceScaleFactor=1, mobile=False)
    with watching(shown):
        for scheme in ("light", "dark"):
            browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
            opened(browser, shown)
            assert browser.evaluate("document.scrollingElement.scrollWidth") <= 1280
            browser.evaluate(axe_core())
            run = "axe.run(document, {iframes: false}).then((all) => all.violations.map((one) => [one.id, one.help]))"
            assert browser.evaluate(run) == []
