"""The state of a preview: files that changed in, pages and PDF files of every edition out, and a word to who is waiting.

Documents are read again only when one of them or the configuration changed, and their facts come from the cache; for a
template or a stylesheet only the pages are rebuilt. What is wrong is kept beside the last page that was right.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from generator.assets import asset_folder
from generator.cache import FactsCache
from generator.config import Config, Edition
from generator.editions import edition_tasks, pack_folders, project_folder
from generator.errors import BriefError
from generator.model import Brief
from generator.pipeline import assemble
from generator.preview.layout import LaidOut, Layout
from generator.preview.sheets import sheet_sizes
from generator.preview.view import EditionView, Problem, problems_of
from generator.preview.watch import Watch
from generator.render import RenderTask, load_pack

__all__ = ["Session"]

PAGE_FILES = (".html", ".css")
"""What is read anew for every page; other files of a pack may change what an edition shows."""
SETTLED = 0.03
"""Seconds without a change after which a file counts as written to its end."""


class Session:
    """One preview. ``refresh`` is called by one thread; ``state``, ``wait`` and ``edition`` by as many as there are."""

    def __init__(
        self,
        load: Callable[[], Config],
        *,
        cache: Callable[[Config], FactsCache | None] = lambda _: None,
        editions: Sequence[str] = (),
        jobs: int = 1,
        config_files: Sequence[Path] = (),
    ) -> None:
        self._load, self._cache, self._names, self._jobs = load, cache, tuple(editions), jobs
        self._config_files = tuple(config_files)
        self._config: Config | None = None
        self._brief: Brief | None = None
        self._tasks: dict[str, RenderTask] = {}
        self._changed = threading.Condition()
        self._views: dict[str, EditionView] = {}
        self._problems: tuple[Problem, ...] = ()
        self._version = 0
        self._took = 0.0
        self._working = "Reading the documents"
        self._sources, self._pages = Watch(self._config_files), Watch()
        self._layout = Layout(self._laid_out)
        self.closed = False

    def close(self) -> None:
        """Ends the process that lays out pages, and every wait."""
        self.closed = True
        self._tell()
        self._layout.close()

    def begin(self) -> None:
        """Reads everything for the first time."""
        self._update(read=True, anew=True)

    def refresh(self) -> bool:
        """Looks at the files and rebuilds what a change concerns; False where nothing changed."""
        sources, pages = self._sources.changed(), self._pages.changed()
        if not sources and not pages:
            return False
        while True:
            time.sleep(SETTLED)
            more = (self._sources.changed(), self._pages.changed())
            if not any(more):
                break
            sources, pages = sources | more[0], pages | more[1]
        self._update(read=bool(sources), anew=any(path.suffix not in PAGE_FILES for path in pages))
        return True

    def state(self) -> dict[str, Any]:
        """What the page shows, for JSON."""
        with self._changed:
            return {
                "version": self._version,
                "title": self._brief.masthead.title if self._brief else None,
                "working": self._working,
                "took": round(self._took, 3),
                "problems": [problem.values() for problem in self._problems],
                "editions": [view.values() for view in self._views.values()],
            }

    def wait(self, version: int, seconds: float) -> bool:
        """Waits until there is something newer than that version; False where there is nothing after these seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: self._version != version, timeout=seconds)

    def edition(self, name: str) -> EditionView | None:
        """The edition of that name as it stands."""
        return self._views.get(name)

    def _update(self, *, read: bool, anew: bool) -> None:
        """Builds the pages; ``read``: from documents and configuration on; ``anew``: from what each edition may show on."""
        started = time.perf_counter()
        try:
            if read or self._brief is None or self._config is None:
                self._brief, self._config = self._read()
                self._problems, anew = (), True
            self._rebuild(self._brief, self._config, anew=anew)
        except BriefError as error:
            self._problems = problems_of(error)
        self._took = time.perf_counter() - started
        self._tell()

    def _read(self) -> tuple[Brief, Config]:
        self._tell(working="Reading the documents")
        config = self._load()
        self._watch(config)
        return assemble(config.paths, config, cache=self._cache(config), jobs=self._jobs), config

    def _watch(self, config: Config) -> None:
        paths = [Path(path) for path in config.paths if path != "-"]
        own = [Path(name) for name in (config.file, config.edits) if name]
        beside = [project_folder(config) / "edits.toml", *(path.parent / "sources.toml" for path in paths)]
        self._sources = self._sources.elsewhere([*self._config_files, *own, *paths, *beside], without=[Path(config.out)])
        self._pages = self._pages.elsewhere(_page_places(config))

    def _rebuild(self, brief: Brief, config: Config, *, anew: bool) -> None:
        """The pages of all editions, each with its own mistakes."""
        editions = [config.edition(name) for name in self._names] or list(config.editions)
        views = {edition.name: self._views.get(edition.name) or EditionView(edition.name) for edition in editions}
        with self._changed:
            self._views = views
        for edition in editions:
            view = views[edition.name]
            try:
                if anew or edition.name not in self._tasks:
                    self._tasks.pop(edition.name, None)
                    (self._tasks[edition.name],) = edition_tasks(brief, config, [edition], ("html",))
                task = self._tasks[edition.name]
                (page,) = task(formats=("html",)).files.values()
            except BriefError as error:
                view.problems = problems_of(error)
                continue
            self._show(view, task, page)

    def _show(self, view: EditionView, task: RenderTask, page: bytes) -> None:
        view.problems = ()
        tried = view.pdf_version == view.page_version
        if page == view.page and not (tried and view.pdf_problems):
            return
        masthead = task.args[0].masthead
        with self._changed:
            view.kind, view.marking = masthead.kind, masthead.marking
            view.page, view.page_version = page, view.page_version + 1
        self._layout.ask(view.name, view.page_version, task)

    def _laid_out(self, name: str, version: int, result: LaidOut) -> None:
        """Called by the thread of the layout; what is no longer wanted is left aside."""
        view = self._views.get(name)
        if view is None or view.page_version != version:
            return
        sizes = sheet_sizes(result.pdf) if result.pdf else view.sheets
        with self._changed:
            view.pdf_problems, view.pdf_version = result.problems, version
            if result.pdf:
                view.pdf, view.sheets = result.pdf, sizes
        self._tell()

    def _tell(self, working: str = "") -> None:
        with self._changed:
            self._version += 1
            self._working = working
            self._changed.notify_all()


def _page_places(config: Config) -> list[Path]:
    """Where templates and styles lie: built-in ones, those of the project, and what an edition names by its path."""
    places = [asset_folder("templates"), asset_folder("styles"), *pack_folders(config)]
    for edition in config.editions:
        places += [Path(edition.style)] if edition.style else []
        places += _folders_of(edition, config)
    return places


def _folders_of(edition: Edition, config: Config) -> list[Path]:
    try:
        return [folder for _, folder in load_pack(edition.pack, pack_folders(config)).folders]
    except BriefError:
        return [Path(edition.pack)]  # a pack that cannot be loaded is watched for the line that mends it
