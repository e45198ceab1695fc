"""No garbage collection during a piece of work that makes many objects and keeps them all: layout is a fifth faster so.

The collector looks again and again at the boxes of a page, which all live to the end. What a layout leaves behind goes when
collection is on again. Changes no result.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["without_collection"]


@contextmanager
def without_collection() -> Iterator[None]:
    """Garbage collection is off inside, and afterwards as it was before."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
