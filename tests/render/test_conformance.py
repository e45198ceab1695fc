"""veraPDF itself says that every PDF keeps PDF/A-3a and PDF/UA-1, whatever the brief holds."""

from __future__ import annotations

import subprocess
from pathlib import Path

from generator.config import Config
from generator.manifest import Making
from generator.model import Brief
from generator.render import render
from tests.render.conftest import PACKS
from tests.render.validators import verapdf

STANDARDS = ("3a", "ua1")


def judged(files: list[Path]) -> dict[str, list[str]]:
    """Standard and file → what veraPDF said of it; one start of Java for all."""
    done = subprocess.run([*verapdf(), *map(str, files)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said: dict[str, list[str]] = {}
    names = [f"{standard} {file.stem}" for file in files for standard in STANDARDS]
    for line in done.stdout.splitlines():
        if line.startswith("  "):
            said[names[len(said) - 1]].append(line.strip())
        else:
            said[names[len(said)]] = [line]
    return said


def test_every_pdf_keeps_both_standards(briefs: dict[str, Brief], tmp_path: Path) -> None:
    verapdf()
    plain = tmp_path / "plain.pdf"
    plain.write_bytes(unmarked_pdf())
    files = []
    for pack in PACKS:
        for name, one in briefs.items():
            files.append(tmp_path / f"{pack}-{name}.pdf")
            rendered = render(
                one, pack=pack, formats=("pdf",), manifest=Making.of(Config(), one, {}, extracted=True).attached
            )
            files[-1].write_bytes(rendered.files["brief.pdf"])
    said = judged([*files, plain])
    assert said.pop("3a plain")[0] == "3a false"
    assert said.pop("ua1 plain")[0] == "ua1 false"
    assert said == {f"{standard} {file.stem}": [f"{standard} true"] for file in files for standard in STANDARDS}


def unmarked_pdf() -> bytes:
    """A PDF that keeps neither standard, to see that the judge can say no."""
    from weasyprint import HTML

    data: bytes = HTML(string="<p>Words").write_pdf()
    return data
