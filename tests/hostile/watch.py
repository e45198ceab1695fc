"""What a process touches: a file that reports every opening, whoever opens it, and a server that counts its callers."""

from __future__ import annotations

import ctypes
import os
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["Watched", "listening", "watched"]

IN_ACCESS, IN_OPEN = 0x1, 0x20
"""From <sys/inotify.h>: C code (Pango, libxml2) is seen as well as Python."""


class Watched:
    """How often the file was opened or read since; ``secret`` is what it holds."""

    def __init__(self, path: Path, secret: str, descriptor: int) -> None:
        self.path, self.secret = path, secret
        self._descriptor = descriptor

    def touches(self) -> int:
        """The openings and readings that were not counted yet."""
        count, size = 0, struct.calcsize("iIII")
        while True:
            try:
                events = os.read(self._descriptor, 1 << 16)
            except BlockingIOError:
                return count
            at = 0
            while at < len(events):
                count += 1
                at += size + struct.unpack_from("iIII", events, at)[3]


@contextmanager
def watched(path: Path, content: str | bytes, secret: str) -> Iterator[Watched]:
    """A file outside of everything, which nobody may open."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    libc = ctypes.CDLL(None, use_errno=True)
    descriptor = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
    assert descriptor >= 0
    try:
        assert libc.inotify_add_watch(descriptor, os.fsencode(path), IN_OPEN | IN_ACCESS) >= 0
        yield Watched(path, secret, descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def listening() -> Iterator[tuple[int, list[bytes]]]:
    """A port of this machine, and what was said to it; every caller is sent on to the same port."""
    calls: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        def serve() -> None:
            while True:
                try:
                    caller, _ = server.accept()
                except OSError:
                    return
                with caller:
                    caller.settimeout(1)
                    try:
                        calls.append(caller.recv(4096))
                        caller.sendall(b"HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n")
                    except OSError:
                        calls.append(b"")

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield port, calls
        finally:
            server.shutdown(socket.SHUT_RDWR)
            thread.join(timeout=5)
