"""Documents → facts, in this process or in several; the order of the documents is kept whatever the number of workers.

In: documents and a configuration. Out: their facts, one by one, in order; a document that makes the extraction fail gives a
finding instead, and the others go on. The language model is loaded only where there is something to parse. Keeps nothing
between runs.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.config import Config
from generator.errors import BriefError
from generator.model import Document, Facts, Finding
from generator.parent import end_with_parent

if TYPE_CHECKING:
    from generator.extract import Extractor

__all__ = ["extracted"]

FEWEST_FOR_WORKERS = 4
"""Loading a language model in another process costs about as much as parsing a few articles."""

_extractor: Extractor | BriefError | None = None


def extracted(documents: Sequence[Document], config: Config, jobs: int = 1) -> Iterator[Facts | Finding]:
    """The facts of each document, or why there are none; more than one process only where it is worth it."""
    workers = min(jobs, len(documents) // FEWEST_FOR_WORKERS)
    if workers < 2:
        extractor = _loaded(config)
        yield from (_facts_or_finding(extractor, document) for document in documents)
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    context = multiprocessing.get_context("spawn")
    try:
        with ProcessPoolExecutor(workers, mp_context=context, initializer=_prepare, initargs=(config, os.getpid())) as pool:
            yield from pool.map(_in_worker, documents)  # one by one: a chunk is what the others wait for in the end
    except BrokenProcessPool as error:
        message = "a process that parses documents was ended from outside"
        raise BriefError(message, hint="the memory may not suffice for so many: try --jobs 1") from error


def _loaded(config: Config) -> Extractor:
    from generator.extract import Extractor
    from generator.extract.language_model import load_language_model

    return Extractor(load_language_model(config.model), lexicon=config.lexicon)


def _prepare(config: Config, parent: int) -> None:
    global _extractor  # noqa: PLW0603 - a worker process has one extractor for all its documents
    end_with_parent(parent)
    try:
        _extractor = _loaded(config)
    except BriefError as error:
        _extractor = error  # said with the first document: what an initializer raises never reaches the caller


def _in_worker(document: Document) -> Facts | Finding:
    if isinstance(_extractor, BriefError):
        raise _extractor
    assert _extractor is not None
    return _facts_or_finding(_extractor, document)


def _facts_or_finding(extractor: Extractor, document: Document) -> Facts | Finding:
    try:
        return extractor.facts(document)
    except BriefError:
        raise
    except Exception as error:  # noqa: BLE001  (text that nobody foresaw finds the mistakes of rules; the others must go on)
        message = f"its facts could not be found: {type(error).__name__}: {str(error)[:200]}"
        hint = "the brief goes without it; please report this with the text"
        return Finding(severity="error", rule="document-not-extracted", message=message, where=document.path, hint=hint)
