"""Editions one after the other, or in several processes at once: tasks in, their results in the same order out.

One process works in any case, this one; each further job adds one that starts Python and WeasyPrint anew (about a second).
The bytes are the same whoever makes them. Starts no process where there is nothing to share.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial

from generator.parent import end_with_parent
from generator.render.renderer import Rendered

__all__ = ["RenderTask", "run_tasks"]

RenderTask = partial[Rendered]
"""A call of ``render`` with everything that it needs."""


def run_tasks(tasks: Sequence[RenderTask], jobs: int = 1, on_start: Callable[[int], None] | None = None) -> list[Rendered]:
    """The results in the order of the tasks; ``on_start`` is told the number of each task that begins."""
    waiting = deque(range(len(tasks)))
    done: dict[int, Rendered] = {}

    def work(run: Callable[[RenderTask], Rendered]) -> None:
        while True:
            try:
                number = waiting.popleft()
            except IndexError:
                return
            if on_start:
                on_start(number)
            done[number] = run(tasks[number])

    helpers = min(jobs, len(tasks)) - 1
    if helpers < 1:
        work(_run)
        return [done[number] for number in range(len(tasks))]
    # A thread here hands a helper one task at a time, so that nobody waits for what another one holds.
    context = multiprocessing.get_context("spawn")
    with (
        ProcessPoolExecutor(helpers, mp_context=context, initializer=end_with_parent, initargs=(os.getpid(),)) as processes,
        ThreadPoolExecutor(helpers) as threads,
    ):
        handed = [threads.submit(work, lambda task: processes.submit(_run, task).result()) for _ in range(helpers)]
        try:
            work(_run)
        finally:
            waiting.clear()
        for one in handed:
            one.result()
    return [done[number] for number in range(len(tasks))]


def _run(task: RenderTask) -> Rendered:
    return task()
