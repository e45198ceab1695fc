"""Pages to be judged: briefs of real texts, of names in many scripts, and of nothing, in every built-in pack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.documents import read_documents
from generator.fuse import fuse, retold
from generator.model import Brief, RenderedAs
from generator.render import known_packs, render
from generator.words import ENGLISH, load_words
from tests.accuracy.labelled import labelled
from tests.render.briefs import brief, empty, incident
from tests.render.browser import Browser
from tests.render.validators import chromium

if TYPE_CHECKING:
    from generator.extract import Extractor

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"
PACKS = tuple(known_packs())


@pytest.fixture(scope="session")
def briefs(extractor: Extractor) -> dict[str, Brief]:
    """``seed`` of seeds/, ``french`` the same, ``many`` of eight articles, ``scripts`` with a long table, ``none``."""
    documents = {"seed": read_documents([SEEDS]).documents, "many": [article.document for article in labelled()[::3]]}
    made = {name: fuse([extractor.facts(one) for one in some]) for name, some in documents.items()}
    incidents = tuple(incident(number, documents=("d",)) for number in range(1, 31))
    words = "Łukasz, Сергей, Ελένη, שרה, 习近平, 安倍さくら, 윤석열 and محمد said so ★ "
    scripts = brief(words=words * 30, incidents=incidents)
    in_french = RenderedAs(version="0", pack="analyst", paper="A4", language="fr")
    french = retold(made["seed"], ENGLISH, load_words("fr")).model_copy(update={"rendered_as": in_french})
    return {**made, "french": french, "scripts": scripts, "none": empty()}


@pytest.fixture(scope="session")
def pages(briefs: dict[str, Brief], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The HTML file of each of these briefs by pack and name, ``analyst-seed`` for example."""
    folder = tmp_path_factory.mktemp("pages")
    files = {f"{pack}-{name}": folder / f"{pack}-{name}.html" for pack in PACKS for name in briefs}
    for name, file in files.items():
        pack, _, one = name.partition("-")
        file.write_bytes(render(briefs[one], pack=pack, formats=("html",)).files["brief.html"])
    return files


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One Chromium for all tests."""
    with Browser(chromium(), tmp_path_factory.mktemp("chromium")) as one:
        yield one
