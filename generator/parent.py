"""A process that works for another one ends with it: killed, the other can tell nobody that its work is over.

In: the number of the process to watch. Out: nothing. Notices within half a second; on Windows it notices nothing.
"""

from __future__ import annotations

import os
import threading
import time

__all__ = ["end_with_parent"]

EVERY = 0.5
"""Seconds between two looks."""


def end_with_parent(parent: int | None = None) -> None:
    """Ends this process once ``parent``, or who started it, is gone."""
    threading.Thread(target=_watch, args=(parent or os.getppid(),), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(EVERY)
    os._exit(1)
