"""What is being done, on standard error: only on a terminal, and only when the work has taken more than a second.

In: calls ``(done, total, what)`` from the pipeline. Out: one line that goes away when the work is done. Never a word to a
pipe, a file or a CI log.
"""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING, Self

from generator.commands.messages import printable

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

__all__ = ["ProgressLine"]

PATIENCE = 1.0
"""Seconds of work before anything is shown."""


class ProgressLine:
    """A context manager; the object itself is the callback that the pipeline is given."""

    def __init__(self, *, quiet: bool = False, terminal: bool | None = None) -> None:
        self.terminal = sys.stderr.isatty() if terminal is None else terminal
        self.timer = None if quiet or not self.terminal else threading.Timer(PATIENCE, self._show)
        self.state: tuple[int, int, str] = (0, 0, "starting")
        self.lock = threading.Lock()
        self.shown: tuple[Progress, TaskID] | None = None
        self.closed = False

    def __call__(self, done: int, total: int, what: str) -> None:
        """``done`` of ``total`` pieces are finished and ``what`` is next; a total of 0 means that it is not known."""
        with self.lock:
            self.state = (done, total, what)
            self._update()

    def __enter__(self) -> Self:
        if self.timer:
            self.timer.daemon = True
            self.timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self.timer:
            self.timer.cancel()
        with self.lock:
            self.closed = True
            if self.shown:
                self.shown[0].stop()

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
        with self.lock:
            if self.closed:
                return
            progress = Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True)
            self.shown = (progress, progress.add_task("", total=None))
            self._update()
            progress.start()

    def _update(self) -> None:
        if self.shown:
            done, total, what = self.state
            progress, task = self.shown
            progress.update(task, completed=done, total=total or None, description=printable(what)[:60])
