"""``sitbrief diff`` and ``sitbrief build --previous``: what changed, for people, programs and readers of the brief."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.model import Changes
from tests.commands.conftest import Run, World

OLD = "The tanker Alba Star was hit by a drone in the Red Sea on 2 May 2024, wounding four sailors, its owner said.\n"
NEW = OLD.replace("four", "five")


@pytest.fixture
def editions(run: Run, world: World) -> Path:
    folder = world({"old/a.txt": OLD, "new/a.txt": NEW})
    run("build", "old", "--out", "before", "--format", "json")
    run("build", "new", "--out", "now", "--format", "json")
    return folder


def test_nothing_has_changed_since_itself(run: Run, editions: Path) -> None:
    assert run("diff", "before", "before", "--exit-code").stdout == "Nothing changed since the previous edition.\n"


@pytest.mark.parametrize("sides", [("before", "now"), ("before/analyst-brief.json", "now"), ("old", "new")])
def test_files_folders_and_documents_are_compared(run: Run, editions: Path, sides: tuple[str, str]) -> None:
    said = run("diff", *sides).stdout
    assert "CORRECTIONS\n  Correction: “Strike on the Alba Star”. Number injured: this edition gives 5;\n" in said
    assert max(map(len, said.splitlines())) <= 80


def test_the_exit_code_tells_of_a_change_only_where_it_is_asked(run: Run, editions: Path) -> None:
    run("diff", "before", "now")
    run("diff", "before", "now", "--exit-code", code=3)


def test_changes_are_printed_as_json(run: Run, editions: Path) -> None:
    changes = Changes.model_validate(json.loads(run("diff", "before", "now", "--json").stdout))
    assert [(c.kind, c.differences[0].old, c.differences[0].new) for c in changes.corrections] == [
        ("incident", ("4",), ("5",))
    ]


def test_a_pull_request_is_told_in_markdown_that_calls_nobody(run: Run, world: World) -> None:
    world(
        {
            "old/a.txt": "Nothing.\n",
            "new/a.txt": "Iran warned @octocat of <b>attacks</b> at https://example.org on Monday.\n",
        }
    )
    said = run("diff", "old", "new", "--markdown").stdout
    assert said.startswith("## What changed: ")
    assert "@" not in said
    assert "<b>" not in said
    assert "://" not in said


def test_a_pdf_and_its_json_are_the_same_brief(run: Run, editions: Path) -> None:
    run("build", "old", "--out", "paper", "--format", "pdf")
    assert "Nothing changed" in run("diff", "paper/analyst-brief.pdf", "before").stdout


def test_a_build_says_what_changed_and_corrects_it_near_the_top(run: Run, editions: Path) -> None:
    run("build", "new", "--previous", "before/analyst-brief.json", "--format", "md,html,json")
    text = Path("output/analyst-brief.md").read_text(encoding="utf-8")
    notice = text.index("**Correction:** **Strike on the Alba Star**. Number injured: this edition gives 5;")
    assert notice < text.index("## Bottom line") < text.index("## What changed since the last edition")
    assert "wounding four sailors" in text
    assert "<h3>Correction:</h3>" in Path("output/analyst-brief.html").read_text(encoding="utf-8")
    run("verify", "output/analyst-brief.html", "--sources", "new")
    run("verify", "output/analyst-brief.md", "--sources", "new", "--sources", "old")


def test_a_build_that_changed_nothing_says_so_in_one_line(run: Run, editions: Path) -> None:
    run("build", "old", "--previous", "before", "--format", "md")
    text = Path("output/analyst-brief.md").read_text(encoding="utf-8")
    assert "## What changed since the last edition\n\nNothing has changed since the edition before.\n" in text
    assert "Correction" not in text


def test_without_an_earlier_edition_nothing_is_said_of_changes(run: Run, editions: Path) -> None:
    run("build", "old", "--format", "md")
    assert "changed" not in Path("output/analyst-brief.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["old/a.txt", "absent.json", "old"])
def test_an_earlier_edition_that_is_none_is_said(run: Run, editions: Path, name: str) -> None:
    assert name in run("build", "new", "--previous", name, code=1).stderr


def test_a_forged_old_quotation_is_found(run: Run, editions: Path) -> None:
    run("build", "new", "--previous", "before", "--format", "json")
    brief = Path("output/analyst-brief.json")
    brief.write_text(
        brief.read_text(encoding="utf-8").replace("wounding four sailors", "wounding nine sailors"), encoding="utf-8"
    )
    said = run("verify", str(brief), "--sources", "new", "--sources", "old", code=3).stderr
    assert "the edition before cannot have read" in said
