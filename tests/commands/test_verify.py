"""``sitbrief verify``: a clean brief holds; one changed word, source or file does not, and the exit code says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Run, World

TEXT = "Iran warned Israel on Monday that it would close the strait if its tankers were attacked.\n"


@pytest.fixture
def built(run: Run, world: World) -> Path:
    folder = world({"seeds/a.txt": TEXT})
    run("build", "--format", "html,json,md,docx")
    return folder / "output"


@pytest.mark.parametrize("ending", ["html", "json", "md", "docx"])
def test_a_clean_brief_holds(run: Run, built: Path, ending: str) -> None:
    done = run("verify", f"output/analyst-brief.{ending}", "--sources", "seeds")
    assert done.stdout == "1 file checked: every word rests on its facts\n"


def test_one_changed_word_is_found(run: Run, built: Path) -> None:
    page = built / "analyst-brief.html"
    page.write_text(page.read_text(encoding="utf-8").replace("close the strait", "shut the strait"), encoding="utf-8")
    done = run("verify", "output/analyst-brief.html", "--sources", "seeds", code=3)
    assert done.stdout == ""
    assert "output/analyst-brief.html" in done.stderr
    assert "shut" in done.stderr


def test_a_changed_source_is_found(run: Run, built: Path) -> None:
    Path("seeds/a.txt").write_text(TEXT.replace("Monday", "Sunday"), encoding="utf-8")
    assert "a.txt" in run("verify", "output/analyst-brief.json", "--sources", "seeds", code=3).stderr


def test_facts_elsewhere_are_named(run: Run, built: Path) -> None:
    (built / "analyst-brief.json").rename("facts.json")
    said = run("verify", "output/analyst-brief.md", code=1).stderr
    assert "carries no facts" in said
    run("verify", "output/analyst-brief.md", "--facts", "facts.json", "--sources", "seeds")


def test_files_that_cannot_be_checked_hide_nothing_of_the_others(run: Run, built: Path) -> None:
    page = built / "analyst-brief.html"
    page.write_text(page.read_text(encoding="utf-8").replace("close the strait", "shut the strait"), encoding="utf-8")
    said = run("verify", "x.pdf", "seeds/a.txt", "output/analyst-brief.html", "--sources", "seeds", code=1).stderr
    assert "shut" in said
    assert "x.pdf: error: cannot be read" in said
    assert "seeds/a.txt: error: is no finished brief" in said


@pytest.mark.parametrize(("name", "message"), [("x.pdf", "cannot be read"), ("seeds/a.txt", "is no finished brief")])
def test_what_is_no_brief_is_said(run: Run, built: Path, name: str, message: str) -> None:
    assert message in run("verify", name, code=1).stderr
