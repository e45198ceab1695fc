"""The tour of the README and the examples of the command page, run as they stand."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
import weasyprint

from tests.commands.conftest import Run, World

ROOT = Path(__file__).resolve().parent.parent.parent
REPORT = "The tanker Nordic Star was struck by a missile off Yemen on 3 February 2025, its owner said.\n"


def lines(page: str, heading: str) -> list[list[str]]:
    """The words of each ``sitbrief`` line in the first shell block under a heading."""
    text = (ROOT / page).read_text(encoding="utf-8").partition(f"## {heading}\n")[2]
    block = re.search(r"```sh\n(.*?)```", text, re.DOTALL)
    assert block
    return [shlex.split(line, comments=True)[1:] for line in block[1].splitlines() if line.startswith("sitbrief ")]


@pytest.mark.parametrize(("page", "heading"), [("README.md", "A tour"), ("docs/commands.md", "Examples")])
def test_every_line_does_what_it_says(
    run: Run, world: World, monkeypatch: pytest.MonkeyPatch, page: str, heading: str
) -> None:
    monkeypatch.setattr("click.launch", lambda url: 0)
    folder = world({"reports/a.txt": REPORT})
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    wanted = lines(page, heading)
    assert len(wanted) >= 7
    weasyprint.HTML(string=f"<p>{REPORT}").write_pdf(folder / "wire.pdf")
    for words in (words for words in wanted if words[0] != "preview"):  # it serves until it is stopped
        run(*words[: words.index(">") if ">" in words else None])
    assert (folder / "output" / "analyst-brief.html").exists()
    assert (folder / "today" / "analyst-brief.html").exists()
    assert (folder / "facts.jsonl").read_text(encoding="utf-8").startswith('{"schema":"sitbrief/facts/1"')
    assert (folder / "desk" / "sitbrief.toml").exists()
