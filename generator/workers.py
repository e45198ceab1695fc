"""Documents → facts, in this process or in several; the order of the documents is kept whatever the number of workers.

In: documents and a configuration. Out: their facts, one by one, in order. The language model is loaded only where there is
something to parse. Keeps nothing between runs.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

from generator.config import Config
from generator.model import Document, Facts

if TYPE_CHECKING:
    from generator.extract import Extractor

__all__ = ["extracted"]

FEWEST_FOR_WORKERS = 4
"""Loading a language model in another process costs about as much as parsing a few articles."""

_extractor: Extractor | None = None


def extracted(documents: Sequence[Document], config: Config, jobs: int = 1) -> Iterator[Facts]:
    """The facts of each document; more than one process only where it is worth it."""
    workers = min(jobs, len(documents) // FEWEST_FOR_WORKERS)
    if workers < 2:
        extractor = _loaded(config)
        yield from (extractor.facts(document) for document in documents)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_prepare, initargs=(config,)) as pool:
        yield from pool.map(_facts, documents)  # one by one: a chunk is what the others wait for in the end


def _loaded(config: Config) -> Extractor:
    from generator.extract import Extractor
    from generator.extract.language_model import load_language_model

    return Extractor(load_language_model(config.model), lexicon=config.lexicon)


def _prepare(config: Config) -> None:
    global _extractor  # noqa: PLW0603 - a worker process has one extractor for all its documents
    _extractor = _loaded(config)


def _facts(document: Document) -> Facts:
    assert _extractor is not None
    return _extractor.facts(document)
