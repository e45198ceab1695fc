"""A reader in a process of its own: what takes too long, eats the memory or brings its library down costs one document.

The process is started once and reads all files that need it; it is ended and started anew when a file was too much.
Content goes in and readings come out as JSON, so nothing that the process says is ever run here.
"""

from __future__ import annotations

import base64
import json
import math
import os
import queue
import subprocess
import sys
import threading
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from generator.documents.reading import About, Content, Reader, Reading, refusal, safely
from generator.model import Finding, Passage
from generator.parent import end_with_parent

__all__ = ["BoundedReaders", "serve"]

MEMORY = 1_500_000_000
"""Address space of the process in bytes, its libraries included, where the system can bound it."""

START_SECONDS = 10.0
"""Allowed once on top of the limit, for the libraries to load on a slow machine."""
FOR_EVER = 1e8
"""Seconds of a limit that is none."""


class BoundedReaders:
    """Owns the process. Use as a context manager: leaving it ends the process."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.Queue[bytes] = queue.Queue()
        self._listener: threading.Thread | None = None
        self._fresh = True

    def __enter__(self) -> BoundedReaders:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def read(self, reader: Reader, content: Content) -> list[Reading | Finding]:
        """What the reader gives for the content, or a finding when the process was ended or died."""
        try:
            process = self._started()
        except OSError:  # no process can be had here: better unbounded than unread
            return list(safely(reader, content))
        seconds = content.limits.seconds + (START_SECONDS if self._fresh else 0.0)
        head = {"reader": reader.name, "path": content.path, "limits": content.limits.model_dump()}
        try:
            assert process.stdin is not None
            process.stdin.write(json.dumps(head | {"data": base64.b64encode(content.data).decode()}).encode() + b"\n")
            process.stdin.flush()
            answer = self._answers.get(timeout=seconds)
        except queue.Empty:
            self._end()
            message = f"took longer than {content.limits.seconds:g} seconds to read (limits.seconds)"
            return [refusal(content, "document-too-slow", message, "save it anew from its own program, or raise the limit")]
        except OSError:
            answer = b""
        if not answer:
            self._end()
            message = f"brought the reader for {reader.name} down"
            return [refusal(content, "document-unreadable", message, "save it anew from its own program")]
        self._fresh = False
        return [_decoded(item) for item in json.loads(answer)]

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            root = str(Path(__file__).resolve().parents[2])
            path = os.pathsep.join([root, *filter(None, sys.path)])
            # -P: nothing is imported from the current folder, which may hold strangers' files
            command = [sys.executable, "-P", "-c", "from generator.documents.bounded import serve; serve()"]
            self._process = subprocess.Popen(  # noqa: S603  (our own code, no word of the input in the command)
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": path},
            )  # fmt: skip
            self._answers = queue.Queue()
            self._fresh = True
            assert self._process.stdout is not None
            self._listener = threading.Thread(target=_listen, args=(self._process.stdout, self._answers), daemon=True)
            self._listener.start()
        return self._process

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            if self._listener is not None:
                self._listener.join(timeout=5)
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    try:
                        stream.close()
                    except OSError:
                        continue  # words that the process did not take any more
            self._process = None


def _listen(stream: IO[bytes], answers: queue.Queue[bytes]) -> None:
    """Puts each answer into the queue, and an empty one when the process is gone."""
    try:
        for line in stream:
            answers.put(line)
    except (OSError, ValueError):
        pass
    answers.put(b"")


def _decoded(item: dict[str, Any]) -> Reading | Finding:
    if "severity" in item:
        return Finding.model_validate(item)
    passages = item["paragraphs"]
    if passages is not None:
        item["paragraphs"] = tuple(Passage.model_validate(passage) for passage in passages)
    return Reading(**{**item, "pages": tuple(item["pages"]), "about": About(**item["about"])})


def _encoded(found: Reading | Finding) -> dict[str, Any]:
    if isinstance(found, Finding):
        return found.model_dump()
    passages = None if found.paragraphs is None else [passage.model_dump() for passage in found.paragraphs]
    return {
        "text": found.text, "paragraphs": passages, "pages": found.pages,
        "about": asdict(found.about), "number": found.number,
    }  # fmt: skip


def serve() -> None:
    """The process itself: reads requests from standard input, a line each, until it ends."""
    from generator.config import Limits
    from generator.documents.registry import load_readers

    end_with_parent()
    _bound_memory()
    answers, sys.stdout = sys.stdout.buffer, sys.stderr  # no library may print between the answers
    readers = {reader.name: reader for reader in load_readers()[0].readers}
    for line in sys.stdin.buffer:
        request = json.loads(line)
        content = Content(request["path"], base64.b64decode(request["data"]), Limits.model_validate(request["limits"]))
        _bound_time(content.limits.seconds)
        found = [_encoded(item) for item in safely(readers[request["reader"]], content)]
        answers.write(json.dumps(found).encode() + b"\n")
        answers.flush()


def _bound_time(seconds: float) -> None:
    """Processor time for the next document: who waits for the answer ends us sooner, unless it is gone itself."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    bound = math.ceil(used.ru_utime + used.ru_stime + START_SECONDS + min(2 * seconds, FOR_EVER))
    resource.setrlimit(resource.RLIMIT_CPU, (bound if most == resource.RLIM_INFINITY else min(bound, most), most))


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    bound = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
    resource.setrlimit(resource.RLIMIT_AS, (bound, most))
