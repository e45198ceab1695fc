"""``make snapshots``: the text of every printed page, as it is copied out of the PDF, in one small file for each brief.

In: the seed and a few of the invented articles, in every built-in pack. Out: ``tests/render/snapshots/PACK-BRIEF.txt``. A
changed file in a commit says what a reader will see differently; what cannot be copied (colours, places) it does not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2

from generator.config import Config, Edition
from generator.documents import read_documents
from generator.fuse import fuse
from generator.model import Brief
from generator.pipeline import render_editions
from generator.render import known_packs
from tests.accuracy.labelled import labelled

if TYPE_CHECKING:
    from generator.extract import Extractor

__all__ = ["NAMES", "SNAPSHOTS", "page_texts", "read_briefs", "snapshot"]

ROOT = Path(__file__).resolve().parent.parent.parent
SNAPSHOTS = Path(__file__).resolve().parent / "snapshots"
FEW = ("ceasefire-talks", "mine-off-sulina", "tanker-mukalla")
"""The articles of the brief of several documents."""
NAMES = tuple(f"{pack}-{brief}" for pack in known_packs() for brief in ("few", "seed"))
_SPACE = re.compile(r"[^\S\n]+")


def read_briefs(extractor: Extractor) -> dict[str, Brief]:
    """``seed``: the one text of seeds/; ``few``: several articles together."""
    documents = {
        "seed": read_documents([ROOT / "seeds"]).documents,
        "few": [one.document for one in labelled() if one.document.id in FEW],
    }
    return {name: fuse([extractor.facts(one) for one in some]) for name, some in documents.items()}


def snapshot(name: str, briefs: dict[str, Brief]) -> str:
    """The text of all pages of ``PACK-BRIEF``, each under its number."""
    pack, _, brief = name.partition("-")
    edition = Edition(name=pack, pack=pack, formats=("pdf",))
    (pdf,) = render_editions(briefs[brief], Config(editions=(edition,))).files.values()
    pages = page_texts(pdf)
    return "".join(f"---- page {number} of {len(pages)}\n{text}\n" for number, text in enumerate(pages, 1))


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page, line by line."""
    with pypdfium2.PdfDocument(pdf) as document:
        return ["\n".join(_lines(page.get_textpage().get_text_range())) for page in document]


def _lines(text: str) -> Iterator[str]:
    for line in text.replace("\r\n", "\n").split("\n"):
        words = _SPACE.sub(" ", line).strip()
        if words:
            yield words


def main() -> None:
    """Writes all snapshots and takes away those of packs that are gone."""
    from generator.extract import Extractor
    from generator.extract.language_model import load_language_model

    briefs = read_briefs(Extractor(load_language_model()))
    SNAPSHOTS.mkdir(exist_ok=True)
    for old in SNAPSHOTS.glob("*.txt"):
        old.unlink()
    for name in NAMES:
        (SNAPSHOTS / f"{name}.txt").write_text(snapshot(name, briefs), encoding="utf-8")


if __name__ == "__main__":
    main()
