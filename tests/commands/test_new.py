"""``sitbrief new``: a folder that builds as it stands, and never a lost file."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config import load_config
from generator.lint import lint_pack
from generator.project import FILES, create_pack, create_project
from generator.render import load_pack
from tests.commands.conftest import Run, World


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


def test_a_project_can_also_be_asked_for_by_name(run: Run, tmp_path: Path) -> None:
    assert run("new", "project", tmp_path / "pack").stdout.startswith(str(tmp_path / "pack"))


@pytest.mark.parametrize("base", ["analyst", "executive", "maritime", "public"])
def test_a_new_pack_is_without_fault_and_changes_one_section(tmp_path: Path, base: str) -> None:
    made = create_pack("night", base, (tmp_path,))
    assert [path.relative_to(tmp_path / "night").as_posix() for path in made] == [
        "pack.toml", "brand.toml", "sections/bottom_line.html",
    ]  # fmt: skip
    assert lint_pack("night", (tmp_path,)) == ()
    assert load_pack("night", (tmp_path,)).sections == load_pack(base).sections


def test_every_line_of_a_new_brand_can_be_used(tmp_path: Path) -> None:
    create_pack("night", "analyst", (tmp_path,))
    file = tmp_path / "night" / "brand.toml"
    lines = [
        line.removeprefix("# ") if " = " in line or line.startswith("# [") else line
        for line in file.read_text().splitlines()
    ]
    file.write_text("\n".join(line for line in lines if "woff2" not in line))
    (tmp_path / "night" / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    )
    brand = load_pack("night", (tmp_path,)).brand
    assert brand
    assert (brand.name, brand.address[1]) == ("Harbour Watch", "Valletta")
    assert brand.logo
    assert brand.logo.text == "Harbour Watch: a lighthouse"


def test_a_new_pack_builds_as_it_stands(run: Run, world: World) -> None:
    world({"seeds/a.txt": "Iran warned Israel on Monday that it would close the strait.\n"})
    said = run("new", "pack", "night-watch").stdout
    assert "[editions.night-watch]" in said
    Path("sitbrief.toml").write_text('[editions.night-watch]\npack = "night-watch"\n')
    run("build", "--strict", "--format", "html")
    page = Path("output/night-watch-brief.html").read_text(encoding="utf-8")
    assert "Night watch brief" in page
    assert "1\u00a0text read for this page." in page


def test_a_new_pack_never_overwrites_and_knows_what_it_extends(run: Run, world: World) -> None:
    world({"templates/desk/pack.toml": "# mine"})
    assert "already there" in run("new", "pack", "desk", code=1).stderr
    assert Path("templates/desk/pack.toml").read_text() == "# mine"
    assert "there is no template pack “analist”" in run("new", "pack", "night", "--extends", "analist", code=1).stderr
    assert "cannot be the name of a pack" in run("new", "pack", "../night", code=1).stderr
