"""PDF files from a process of its own: an edition's task in, its bytes or what went wrong out.

Layout takes seconds; the page on the screen must not wait for it, and a layout that crashes must not end the preview.
An edition that is asked for again before its turn is laid out once.
"""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection

from generator.errors import BriefError
from generator.preview.view import Problem, problems_of
from generator.render import RenderTask

__all__ = ["LaidOut", "Layout"]


@dataclass(frozen=True)
class LaidOut:
    """The PDF of an edition (empty where it could not be made) and what was noticed."""

    pdf: bytes
    problems: tuple[Problem, ...]


class Layout:
    """Takes wishes at any time; ``done`` is told each result with the name and the version that were asked for."""

    def __init__(self, done: Callable[[str, int, LaidOut], None]) -> None:
        self._done = done
        self._wishes: dict[str, tuple[int, RenderTask]] = {}
        self._asked = threading.Condition()
        self._closed = False
        self._start()
        self._thread = threading.Thread(target=self._work, name="layout", daemon=True)
        self._thread.start()

    def ask(self, name: str, version: int, task: RenderTask) -> None:
        """Wishes for the PDF of an edition; an older wish for it that has not begun is forgotten."""
        with self._asked:
            self._wishes[name] = (version, task)
            self._asked.notify()

    def close(self) -> None:
        """Ends the process, whatever it is doing."""
        with self._asked:
            self._closed = True
            self._asked.notify()
        self._process.kill()
        self._thread.join()
        self._process.join()
        self._line.close()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=_lay_out_until_closed, args=(theirs,), daemon=True)
        # Ctrl-C goes to every process of a terminal; a process that starts with it blocked leaves it to this one.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            self._process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        theirs.close()

    def _work(self) -> None:
        while True:
            with self._asked:
                self._asked.wait_for(lambda: self._wishes or self._closed)
                if self._closed:
                    return
                name = next(iter(self._wishes))
                version, task = self._wishes.pop(name)
            try:
                self._line.send(task)
                result = self._line.recv()
            except (EOFError, OSError):
                if self._closed:
                    return
                self._line.close()
                self._start()
                result = LaidOut(
                    b"", (Problem("the layout of the PDF ended without a word", hint="save again to try again"),)
                )
            self._done(name, version, result)


def _lay_out_until_closed(line: Connection) -> None:
    """The other process: one task after the other, until nobody is at the other end."""
    with suppress(ImportError, OSError):  # loaded before the first wish comes; where it is missing, the task says so
        import weasyprint  # noqa: F401
    with suppress(EOFError, OSError):
        while True:
            line.send(_laid_out(line.recv()))


def _laid_out(task: RenderTask) -> LaidOut:
    try:
        made = task(formats=("pdf",))
    except BriefError as error:
        return LaidOut(b"", problems_of(error))
    noticed = tuple(Problem(f"{one.message} [{one.rule}]", one.where, one.hint) for one in made.findings)
    return LaidOut(next(iter(made.files.values()), b""), noticed)
