"""What a release says of itself: one version, and a bill of materials that is valid, whole and the same each time."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator import __version__
from tests.packaging.test_metadata import pins

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def sbom() -> Any:
    spec = importlib.util.spec_from_file_location("sbom", ROOT / "scripts" / "sbom.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def bill(sbom: Any) -> Any:
    return sbom.bill()


def test_the_version_stands_in_one_place() -> None:
    words = ["git", "ls-files", "-z", "*.py", "*.cfg", "*.toml", "*.yml", "Makefile", "Containerfile", "scripts/*"]
    names = subprocess.run(words, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    texts = {name: (ROOT / name).read_text(encoding="utf-8") for name in names if name and (ROOT / name).is_file()}
    says = re.compile(rf"""(?:version|__version__)\s*[=:]\s*["']?{re.escape(__version__)}\b""")
    assert [name for name, text in texts.items() if says.search(text)] == ["generator/__init__.py"]
    assert "version = attr: generator.__version__" in texts["setup.cfg"]


def test_the_bill_of_materials_is_valid_and_the_same_each_time(sbom: Any, bill: Any) -> None:
    assert sbom.complaint(json.dumps(bill)) is None
    assert sbom.complaint(json.dumps(bill | {"specVersion": 7})) is not None
    assert json.dumps(sbom.bill()) == json.dumps(bill)


def test_the_bill_of_materials_holds_what_the_lock_pins_with_its_hashes(bill: Any) -> None:
    assert bill["metadata"]["component"]["version"] == __version__
    assert {one["name"]: one["version"] for one in bill["components"]} == pins("requirements.lock")
    for one in bill["components"]:
        [found] = [reference for reference in one["externalReferences"] if reference["type"] == "distribution"]
        assert all(len(entry["content"]) == 64 for entry in found["hashes"])
