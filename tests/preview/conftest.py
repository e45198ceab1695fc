"""``preview({"seeds/a.txt": …})``: a project with a preview of it that is running, and its session."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.config import load_config
from generator.preview import PreviewServer, Session
from tests.builders import project

if TYPE_CHECKING:
    from spacy.language import Language

WORDS = "Iran warned Israel on Monday that the Saviz would be attacked.\n"
CONFIG = 'paths = ["seeds"]\n[editions.desk]\npack = "desk"\n'
PACK = 'extends = "analyst"\nkind = "Desk brief"\nsections = ["bottom_line"]\n'
SECTION = "templates/desk/sections/bottom_line.html"
FILES = {
    "seeds/a.txt": WORDS,
    "sitbrief.toml": CONFIG,
    "templates/desk/pack.toml": PACK,
    SECTION: '<h2 id="bottom-line-head">First words</h2>\n',
}


class NoPaper:
    """Stands for the process that lays out PDF files, in tests that want none."""

    def __init__(self, done: object) -> None: ...

    def ask(self, name: str, version: int, task: object) -> None: ...

    def close(self) -> None: ...


@dataclass
class Preview:
    """A folder, the session that watches it, and the address of the page."""

    folder: Path
    session: Session
    url: str

    def save(self, name: str, content: str) -> None:
        """Writes a file as an editor does and lets the session look at the files."""
        project(self.folder, {name: content})
        assert self.session.refresh()

    @property
    def page(self) -> str:
        """The page of the one edition."""
        edition = self.session.edition("desk")
        assert edition
        return edition.page.decode()


@pytest.fixture
def preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nlp: Language) -> Iterator[Callable[..., Preview]]:
    """Begins a preview of a project with one edition and one short section; ``paper``: with PDF files."""
    monkeypatch.setattr("generator.extract.language_model.load_language_model", lambda name="": nlp)
    monkeypatch.chdir(tmp_path)
    begun: list[tuple[Session, PreviewServer]] = []

    def begin(files: dict[str, str] | None = None, *, paper: bool = False) -> Preview:
        project(tmp_path, {**FILES, **(files or {})})
        if not paper:
            monkeypatch.setattr("generator.preview.session.Layout", NoPaper)
        session = Session(load_config, config_files=[Path("sitbrief.toml")])
        server = PreviewServer(session)
        begun.append((session, server))
        session.begin()
        return Preview(tmp_path, session, server.url)

    yield begin
    for session, server in begun:
        session.close()
        server.close()
