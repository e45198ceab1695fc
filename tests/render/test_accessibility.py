"""axe-core finds nothing against our pages in a real browser: WCAG 2.2 AA and what it counts as good practice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.render.browser import Browser
from tests.render.conftest import PACKS
from tests.render.validators import axe_core

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOUR_RULES = ("color-contrast", "link-in-text-block")
RUN = """
axe.run(document, {runOnly: %s, resultTypes: ["violations"]}).then(found =>
    found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ": " + node.html.slice(0, 200) + node.failureSummary)))
"""


def violations(browser: Browser, page: Path, *, dark: bool = False) -> list[str]:
    """What breaks a rule: the rule, the element and how to mend it. Only colours differ where it is dark."""
    script = axe_core()
    browser.show(page, dark=dark)
    assert browser.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") is dark
    browser.evaluate(script)
    found: list[str] = browser.evaluate(RUN % json.dumps(COLOUR_RULES if dark else RULES))
    return found


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("name", ["seed", "many", "scripts", "none"])
@pytest.mark.parametrize("pack", PACKS)
def test_a_page_breaks_no_rule(pages: dict[str, Path], browser: Browser, pack: str, name: str, colours: str) -> None:
    assert violations(browser, pages[f"{pack}-{name}"], dark=colours == "dark") == []


def test_a_page_that_breaks_rules_is_caught(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<title>t</title><img src='data:,'><p style='color:#aaa;background:#fff'>pale", encoding="utf-8")
    assert {"image-alt", "color-contrast", "html-has-lang"} <= {line.partition(":")[0] for line in violations(browser, page)}
    page.write_text(
        "<style>@media (prefers-color-scheme: dark) { p { color: #444; background: #111 } }</style><p>too dark",
        encoding="utf-8",
    )
    assert [line.partition(":")[0] for line in violations(browser, page, dark=True)] == ["color-contrast"]
