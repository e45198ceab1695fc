"""A page in French keeps what a page in English keeps; veraPDF sees its PDF in ``test_conformance``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.render.browser import Browser
from tests.render.test_accessibility import violations


@pytest.mark.parametrize("pack", ["executive", "maritime"])
def test_a_french_page_breaks_no_rule(pages: dict[str, Path], browser: Browser, pack: str) -> None:
    page = pages[f"{pack}-french"]
    assert violations(browser, page) == []
    assert browser.evaluate("document.documentElement.lang") == "fr"
    assert browser.evaluate("[...document.querySelectorAll('main [lang]')].every(part => part.lang === 'en')")
    assert browser.evaluate("document.querySelectorAll('main [lang]').length") > 3
