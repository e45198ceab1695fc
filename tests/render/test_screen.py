"""The page as a browser has it: whole in one small file, without a request, without a script, on a phone too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.render.browser import Browser
from tests.render.conftest import PACKS

EVERY = [f"{pack}-{name}" for pack in PACKS for name in ("seed", "many", "scripts", "none")]
PHONE = 320
LARGEST = 500_000
WIDTH = "document.scrollingElement.scrollWidth"
FONTS = "document.fonts.ready.then(fonts => [...fonts].filter(font => font.status === 'error').length)"
POLICY = "document.querySelector('meta[http-equiv=Content-Security-Policy]').content"


@pytest.mark.parametrize("name", EVERY)
def test_a_page_asks_for_nothing_and_its_own_policy_blocks_nothing(
    pages: dict[str, Path], browser: Browser, name: str
) -> None:
    browser.show(pages[name])
    assert browser.evaluate(POLICY).startswith("default-src 'none'")
    assert browser.evaluate(FONTS) == 0
    assert browser.requested() == [pages[name].as_uri()]
    assert browser.complaints() == []


@pytest.mark.parametrize("name", EVERY)
def test_a_page_shows_the_same_without_scripts(pages: dict[str, Path], browser: Browser, name: str) -> None:
    shown = []
    for scripts in (True, False):
        browser.show(pages[name], scripts=scripts)
        shown.append(browser.evaluate("[document.body.innerText, document.body.getBoundingClientRect().height]"))
    assert shown[0] == shown[1]
    assert shown[0][0].strip()


@pytest.mark.parametrize("name", EVERY)
def test_a_phone_need_not_scroll_sideways(pages: dict[str, Path], browser: Browser, name: str) -> None:
    browser.show(pages[name], width=PHONE)
    assert browser.evaluate(WIDTH) <= PHONE


@pytest.mark.parametrize("pack", PACKS)
def test_the_page_of_the_seed_is_small(pages: dict[str, Path], pack: str) -> None:
    assert pages[f"{pack}-seed"].stat().st_size < LARGEST


def test_a_page_that_does_none_of_this_is_caught(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\"><img src=other.png>"
        "<div style='width: 999px'>wide</div><noscript>plain</noscript><link rel=stylesheet href=style.css>"
    )
    browser.show(page, width=PHONE)
    assert len(browser.requested()) > 1
    assert browser.complaints()
    wide = tmp_path / "wide.html"
    wide.write_text("<meta name=viewport content='width=device-width'><table><td><pre>" + "wide " * 200)
    browser.show(wide, width=PHONE)
    assert browser.evaluate(WIDTH) > PHONE
    browser.show(page, scripts=False)
    assert "plain" in browser.evaluate("document.body.innerText")
