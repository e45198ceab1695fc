"""Draws the pictures of the README: the first pages of the brief that the default build makes from ``seeds/``.

In: nothing. Out: ``docs/images/brief-page-1.png`` and so on. Draws what the PDF holds and retouches nothing.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import ImageOps

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "images"
PAGES = 2
DOTS_PER_INCH = 110
EDGE = "#d0d0d0"


def main() -> None:
    """Builds the brief into a folder of its own and draws its first pages, each with a hairline as the edge of the paper."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, "-m", "generator", "build", "seeds", "--format", "pdf", "--out", folder, "--quiet"]
        subprocess.run(words, cwd=ROOT, check=True)
        pdf = pypdfium2.PdfDocument(next(Path(folder).glob("*.pdf")))
        for number in range(min(PAGES, len(pdf))):
            picture = pdf[number].render(scale=DOTS_PER_INCH / 72).to_pil().convert("RGB")
            path = FOLDER / f"brief-page-{number + 1}.png"
            ImageOps.expand(picture, border=1, fill=EDGE).quantize(128).save(path, optimize=True)
            print(path.relative_to(ROOT))
        pdf.close()


if __name__ == "__main__":
    main()
