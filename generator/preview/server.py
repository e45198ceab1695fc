"""The preview's own web server: a session in, a page at ``http://127.0.0.1:PORT/TOKEN/`` out. No other machine reaches it.

Nothing is served but what stands in its two tables: parts of the page, and what the session built. A request must name this
machine as its host (a page elsewhere cannot have its own name point here), and know the token, which other users of the
machine do not. Pages of editions may run no script, whatever a template or a source holds.
"""

from __future__ import annotations

import json
import secrets
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from generator.assets import asset_folder
from generator.errors import BriefError
from generator.preview.session import Session
from generator.preview.sheets import sheet_picture

__all__ = ["PreviewServer"]

ADDRESS = "127.0.0.1"
PULSE = 5.0
"""Seconds after which a silent browser is sent a word, to notice that it has gone."""
PAGE = Path(__file__).parent / "page"
FONTS = ("ibm-plex-sans-latin-400", "ibm-plex-sans-latin-500", "ibm-plex-sans-latin-600", "source-serif-4-latin-600")

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
    "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
EDITION_POLICY = (
    "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
PDF_POLICY = "frame-ancestors 'none'"
HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

Answer = tuple[str, bytes, str]
"""Media type, content, and content security policy."""


class PreviewServer:
    """Serves a session from the moment it is made until ``close``; ``port`` 0 takes any free one."""

    def __init__(self, session: Session, port: int = 0) -> None:
        try:
            self._server = _Server((ADDRESS, port), _Handler)
        except OSError as error:
            hint = "give another one with --port; --port 0 takes any that is free"
            raise BriefError(f"port {port} cannot be used: {error.strerror}", hint=hint) from error
        port = self._server.server_port
        self._server.session = session
        self._server.parts = _parts()
        self._server.token = secrets.token_urlsafe(16)
        self._server.hosts = frozenset({f"{ADDRESS}:{port}", f"localhost:{port}"})
        self.url = f"http://{ADDRESS}:{port}/{self._server.token}/"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.1,), name="preview", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Answers nobody any more."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    session: Session
    parts: dict[str, tuple[str, Path]]
    token: str
    hosts: frozenset[str]

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that went away in the middle of an answer is nothing to tell anybody."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "sitbrief", ""
    server: _Server

    def do_GET(self) -> None:
        parts = urlsplit(self.path).path.split("/")[1:]
        if self.headers.get("Host", "").lower() not in self.server.hosts:
            self._refuse(HTTPStatus.MISDIRECTED_REQUEST, "This address is for this machine alone.")
        elif not secrets.compare_digest(parts[0].encode(), self.server.token.encode()):
            self._refuse(HTTPStatus.FORBIDDEN, "Open the address that sitbrief preview printed; it ends in a long word.")
        elif parts[1:] == ["events"]:
            self._tell_events()
        elif answer := self._answer(parts[1:]):
            self._send(HTTPStatus.OK, *answer)
        else:
            self._refuse(HTTPStatus.NOT_FOUND, "There is nothing here.")

    def _answer(self, parts: list[str]) -> Answer | None:
        match parts:
            case [name] if part := self.server.parts.get(name):
                return part[0], part[1].read_bytes(), PAGE_POLICY
            case ["screen", name, _] if edition := self.server.session.edition(name):
                return "text/html; charset=utf-8", edition.page, EDITION_POLICY
            case ["paper", name, _, "brief.pdf"] if (edition := self.server.session.edition(name)) and edition.pdf:
                return "application/pdf", edition.pdf, PDF_POLICY
            case ["paper", name, _, number] if (
                (edition := self.server.session.edition(name)) and edition.pdf and number.isdecimal()
            ):
                picture = sheet_picture(edition.pdf, int(number))
                return ("image/png", picture, PAGE_POLICY) if picture else None
        return None

    def _tell_events(self) -> None:
        """The state now, and again whenever there is a newer one (server-sent events), until the browser goes away."""
        self.close_connection = True
        self._head(HTTPStatus.OK, "text/event-stream", PAGE_POLICY)
        known = -1
        while not self.server.session.closed:
            if self.server.session.wait(known, PULSE):
                state = self.server.session.state()
                known = state["version"]
                self.wfile.write(f"data: {json.dumps(state)}\n\n".encode())
            else:
                self.wfile.write(b":\n\n")
            self.wfile.flush()

    def _refuse(self, status: HTTPStatus, words: str) -> None:
        self._send(status, "text/plain; charset=utf-8", f"{words}\n".encode(), PAGE_POLICY)

    def _send(self, status: HTTPStatus, kind: str, content: bytes, policy: str) -> None:
        self._head(status, kind, policy, len(content))
        self.wfile.write(content)

    def _head(self, status: HTTPStatus, kind: str, policy: str, length: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", policy)
        if length is not None:
            self.send_header("Content-Length", str(length))
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is that of the standard library
        """Requests are nobody's business."""


def _parts() -> dict[str, tuple[str, Path]]:
    """The files of the page itself: media type and place by name. No other file of the disk is ever opened."""
    fonts = asset_folder("styles") / "house" / "fonts"
    return {
        "": ("text/html; charset=utf-8", PAGE / "preview.html"),
        "preview.css": ("text/css; charset=utf-8", PAGE / "preview.css"),
        "preview.js": ("text/javascript; charset=utf-8", PAGE / "preview.js"),
        "icon.svg": ("image/svg+xml", PAGE / "icon.svg"),
        **{f"{name}.woff2": ("font/woff2", fonts / f"{name}-normal.woff2") for name in FONTS},
    }
