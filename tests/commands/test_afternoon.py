"""docs/templates.md, “An audience in an afternoon”: its files are written and its commands run, one after the other."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.commands.conftest import Run

PAGE = Path(__file__).resolve().parents[2] / "docs" / "templates.md"
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"^(?:#|\{#|/\*|<!--) (\S+)(?: #\}| \*/| -->)?\n")
SEED = "Iran warned Israel on Monday that it would close the strait. Two seafarers were killed on the tanker Blue Star.\n"


def steps() -> list[tuple[str, str]]:
    """The blocks of the walk-through in their order: what kind, and what stands in them."""
    page = PAGE.read_text(encoding="utf-8")
    part = page.partition("## An audience in an afternoon\n")[2].partition("\n## ")[0]
    return FENCE.findall(part)


def test_the_walk_through_does_what_it_says(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    blocks = steps()
    for (kind, text), (after, expected) in zip(blocks, [*blocks[1:], ("", "")], strict=True):
        if kind in {"toml", "jinja", "css", "svg"}:
            name = NAMED.match(text)
            assert name, text
            Path(name[1]).write_text(text, encoding="utf-8")
        elif kind == "sh":
            for line in text.splitlines():
                words = shlex.split(line)
                if words[0] == "cd":
                    monkeypatch.chdir(words[1])
                    Path("seeds/news.txt").write_text(SEED, encoding="utf-8")
                elif words[:2] != ["sitbrief", "preview"]:
                    said = run(*words[1:], code=3 if after == "text" else 0)
                    assert after != "text" or expected in said.stderr
    html = Path("output/night-watch-brief.html").read_text(encoding="utf-8")
    assert "Before you turn in" in html
    assert "at sea tonight" in html
    assert 'alt="Harbour Watch: a lighthouse over waves"' in html
    assert Path("output/night-watch-brief.pdf").is_file()


def test_it_has_all_its_steps() -> None:
    kinds = [kind for kind, _ in steps()]
    assert kinds.count("sh") == 4
    assert {"toml", "jinja", "css", "svg", "text"} <= set(kinds)
