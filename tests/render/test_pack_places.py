"""Where packs come from: the project, installed distributions, sitbrief itself; and what is said where names clash."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import invalidate_caches
from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.render import known_packs, load_pack, render
from generator.render.pack_places import installed_packs, pack_places
from tests.builders import project
from tests.render.briefs import brief

OURS = 'extends = "analyst"\nkind = "Fleet brief"\n'

Install = Callable[..., Path]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """``install("fleet", pack.toml)``: a distribution on ``sys.path`` as pip would leave it, with one pack in it."""
    site = tmp_path / "site"
    monkeypatch.syspath_prepend(str(site))

    def add(name: str, toml: str | None = OURS, *, distribution: str = "acme-packs") -> Path:
        package = f"{distribution.replace('-', '_')}_{name}"
        info = f"{distribution.replace('-', '_')}-1.0.dist-info"
        points = site / info / "entry_points.txt"
        known = points.read_text() if points.exists() else "[sitbrief.packs]\n"
        files = {
            f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n",
            f"{info}/entry_points.txt": f"{known}{name} = {package}\n",
            f"{package}/__init__.py": "raise RuntimeError('finding a pack runs no code of its distribution')\n",
        }
        if toml is not None:
            files |= {f"{package}/pack.toml": toml, f"{package}/sections/risks.html": "<p>Of the fleet</p>"}
        project(site, files)
        invalidate_caches()
        return site / package

    yield add


def test_a_pack_of_an_installed_distribution_is_found_and_renders(install: Install) -> None:
    folder = install("fleet")
    assert known_packs()["fleet"] == folder
    html = render(brief(), pack="fleet", formats=("html",)).files["brief.html"].decode()
    assert "<p>Of the fleet</p>" in html
    assert "Key actors" in html


def test_the_project_goes_before_distributions_and_these_before_sitbrief(install: Install, tmp_path: Path) -> None:
    installed = install("public", 'extends = "public"\nkind = "Theirs"\n')
    mine = project(tmp_path / "mine", {"public/pack.toml": 'extends = "public"\nkind = "Mine"\n'})
    assert [place.origin for place in pack_places((mine,)).by_name["public"]] == ["project", "installed", "built-in"]
    pack = load_pack("public", (mine,))
    assert pack.kind == "Mine"
    assert [folder for _, folder in pack.folders][:2] == [mine / "public", installed]
    assert len(pack.folders) == 4  # the built-in public pack extends analyst


def test_a_distribution_that_hides_a_built_in_pack_is_told(install: Install) -> None:
    install("executive", OURS)
    (told,) = load_pack("executive").noticed
    assert (told.severity, told.rule) == ("warning", "pack-hidden")
    assert told.message == "the distribution acme-packs hides the pack “executive” of sitbrief"
    assert told in render(brief(), pack="executive", formats=("html",)).findings


def test_two_distributions_with_one_name_are_told_and_the_order_does_not_depend_on_luck(install: Install) -> None:
    install("fleet", distribution="zulu-packs")
    first = install("fleet", distribution="acme-packs")
    pack = load_pack("fleet")
    assert pack.folders[0][1] == first
    assert "distribution acme-packs hides the pack “fleet” of the distribution zulu-packs" in pack.noticed[0].message


def test_a_project_that_hides_a_built_in_pack_is_only_a_note(tmp_path: Path) -> None:
    folder = project(tmp_path, {"executive/pack.toml": OURS})
    (told,) = load_pack("executive", (folder,)).noticed
    assert (told.severity, told.where) == ("note", str(folder / "executive" / "pack.toml"))


def test_a_pack_that_extends_the_one_it_hides_clashes_with_nothing(tmp_path: Path) -> None:
    folder = project(tmp_path, {"analyst/pack.toml": 'extends = "analyst"\nkind = "Ours"\n'})
    assert load_pack("analyst", (folder,)).noticed == ()


def test_an_entry_point_without_a_pack_is_a_finding_and_no_pack(install: Install) -> None:
    install("ghost", None)
    packs, (told,) = installed_packs()
    assert packs == ()
    assert (told.rule, told.where) == ("pack-not-there", "acme-packs")
    with pytest.raises(TemplateError) as error:
        load_pack("ghost")
    assert error.value.findings == (told,)


def test_an_entry_point_into_nowhere_is_a_finding(install: Install, tmp_path: Path) -> None:
    install("fleet")
    points = tmp_path / "site" / "acme_packs-1.0.dist-info" / "entry_points.txt"
    points.write_text("[sitbrief.packs]\nfleet = no_such_package.packs\n")
    assert [finding.rule for finding in installed_packs()[1]] == ["pack-not-there"]
