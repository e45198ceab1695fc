"""A headless Chromium, driven over its DevTools pipe: a page's path in, what the browser measured out.

Chromium reads commands from file descriptor 3 and answers on 4, JSON texts that end with NUL (``--remote-debugging-pipe``),
so that no port and no other library is needed. Reaches nothing but the files it is given.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import select
import signal
import time
from pathlib import Path
from types import TracebackType
from typing import Any

__all__ = ["Browser"]

SECONDS = 60
FREE = 10
"""Descriptors of ours start here, so that none lies on 3 or 4 before they are put there."""


class Browser:
    """One Chromium with one page; ``with Browser(path, folder) as browser: browser.show(page)``."""

    def __init__(self, chromium: str, profile: Path) -> None:
        self._number = 0
        self._session: str | None = None
        self._unread = b""
        self.events: list[tuple[str, dict[str, Any]]] = []
        commands, self._commands = (fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, FREE) for end in os.pipe())
        self._answers, answers = (fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, FREE) for end in os.pipe())
        words = [
            chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--remote-debugging-pipe",
            f"--user-data-dir={profile}", "about:blank",
        ]  # fmt: skip
        nothing = os.open(os.devnull, os.O_RDWR)
        places = [(nothing, 0), (nothing, 1), (nothing, 2), (commands, 3), (answers, 4)]
        moves = [(os.POSIX_SPAWN_DUP2, ours, theirs) for ours, theirs in places]
        self._process = os.posix_spawn(chromium, words, os.environ, file_actions=moves, setpgroup=0)
        for end in (nothing, commands, answers):
            os.close(end)

    def __enter__(self) -> Browser:
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.call(f"{domain}.enable")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._commands)
        os.close(self._answers)

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Carries out one command of the DevTools protocol; what happens meanwhile is kept in ``events``."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        unsent = json.dumps(message).encode() + b"\0"
        while unsent:
            unsent = unsent[os.write(self._commands, unsent) :]
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                assert "error" not in answer, f"{method}: {answer}"
                result: dict[str, Any] = answer["result"]
                return result

    def show(self, page: Path, *, width: int = 1280, dark: bool = False, scripts: bool = True) -> None:
        """Opens a file as a screen of that many CSS pixels would and waits until it has loaded."""
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)
        features = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.call("Emulation.setEmulatedMedia", features=features)
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 600)
        self.events.clear()
        self.call("Page.navigate", url=page.as_uri())
        while "Page.loadEventFired" not in [name for name, _ in self.events]:
            self._next()

    def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression; a promise is awaited."""
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def requested(self) -> list[str]:
        """Every address that the page shown last asked for, its own among them; what it holds itself is none."""
        sent = [what["request"]["url"] for name, what in self.events if name == "Network.requestWillBeSent"]
        return [address for address in sent if not address.startswith("data:")]

    def complaints(self) -> list[str]:
        """What the browser noted about the page shown last: what its policy blocked, what could not be loaded."""
        return [what["entry"]["text"] for name, what in self.events if name == "Log.entryAdded"]

    def _next(self) -> dict[str, Any]:
        end = time.monotonic() + SECONDS
        while b"\0" not in self._unread:
            ready, _, _ = select.select([self._answers], [], [], max(0.0, end - time.monotonic()))
            piece = os.read(self._answers, 1 << 20) if ready else b""
            assert piece, "Chromium ended" if ready else f"Chromium said nothing for {SECONDS} s"
            self._unread += piece
        text, _, self._unread = self._unread.partition(b"\0")
        message: dict[str, Any] = json.loads(text)
        if "method" in message:
            self.events.append((message["method"], message["params"]))
        return message
