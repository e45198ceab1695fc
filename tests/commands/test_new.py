"""``sitbrief new``: a folder that builds as it stands, and never a lost file."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config import load_config
from generator.project import FILES, create_project
from generator.render import load_pack
from tests.commands.conftest import Run


def test_it_makes_every_file_and_says_what_is_next(run: Run, tmp_path: Path) -> None:
    said = run("new", tmp_path / "desk").stdout
    made = {path.relative_to(tmp_path / "desk").as_posix() for path in (tmp_path / "desk").rglob("*") if path.is_file()}
    assert made == set(FILES)
    assert all(str(tmp_path / "desk" / name) in said for name in FILES)
    assert "sitbrief build" in said


def test_it_never_overwrites(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sitbrief.toml").write_text('title = "Mine"\n')
    said = run("new", tmp_path, code=1).stderr
    assert "already there: sitbrief.toml" in said
    assert [path.name for path in tmp_path.iterdir()] == ["sitbrief.toml"]
    assert (tmp_path / "sitbrief.toml").read_text() == 'title = "Mine"\n'


def test_its_configuration_has_no_mistake_even_with_every_line_in_use(tmp_path: Path) -> None:
    create_project(tmp_path)
    file = tmp_path / "sitbrief.toml"
    assert [edition.name for edition in load_config(file).editions] == ["analyst", "desk"]
    every_line = [line.removeprefix("# ") if " = " in line else line for line in file.read_text().splitlines()]
    file.write_text("\n".join(every_line))
    assert load_config(file).handling == "Exercise"


def test_its_pack_extends_the_built_in_one(tmp_path: Path) -> None:
    create_project(tmp_path)
    pack = load_pack("desk", [tmp_path / "templates"])
    assert pack.audience == "The watch desk"
    assert pack.sections == load_pack("analyst").sections


def test_it_builds_once_a_document_is_in_it(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create_project(tmp_path)
    (tmp_path / "seeds" / "a.txt").write_text("Iran warned Israel on Monday that it would close the strait.\n")
    monkeypatch.chdir(tmp_path)
    written = run("build", "--format", "html").stdout.split()
    assert written == ["output/analyst-brief.html", "output/desk-brief.html"]
    assert "Desk brief" in (tmp_path / written[1]).read_text(encoding="utf-8")
