"""Who is answered, and with what: this machine, who knows the token, what was built; and nothing that could run."""

from __future__ import annotations

import http.client
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest

from generator.errors import BriefError
from generator.preview import PreviewServer
from tests.preview.conftest import Preview

Begin = Callable[..., Preview]


def ask(
    url: str, path: str = "", *, token: str | None = None, host: str | None = None, method: str = "GET"
) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and content of what the server answers."""
    parts = urlsplit(url)
    word = parts.path.strip("/") if token is None else token
    line = http.client.HTTPConnection(parts.hostname or "", parts.port or 0, timeout=20)
    line.putrequest(method, f"/{word}/{path}", skip_host=True)
    line.putheader("Host", parts.netloc if host is None else host)
    line.endheaders()
    answer = line.getresponse()
    content = answer.read()
    line.close()
    return answer.status, dict(answer.headers), content


def test_the_page_and_what_it_is_made_of(preview: Begin) -> None:
    shown = preview()
    for path, kind in [
        ("", "text/html"),
        ("preview.js", "text/javascript"),
        ("ibm-plex-sans-latin-400.woff2", "font/woff2"),
    ]:
        status, headers, content = ask(shown.url, path)
        assert (status, headers["Content-Type"].split(";")[0]) == (200, kind)
        assert content
    assert ask(shown.url, "screen/desk/1")[2].decode() == shown.page


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1", "0.0.0.0:1", ""])
def test_another_name_for_this_machine_is_refused(preview: Begin, host: str) -> None:
    status, _, content = ask(preview().url, host=host)
    assert status == 421
    assert b"<script" not in content


@pytest.mark.parametrize("token", ["", "x", "..", "preview.js", "%2e%2e", "%C3%A9"])
def test_who_does_not_know_the_token_learns_nothing(preview: Begin, token: str) -> None:
    assert ask(preview().url, token=token)[0] == 403


OTHER_PATHS = """
    ../../../../etc/hostname  %2e%2e/%2e%2e/setup.cfg  ..%2fserver.py  /etc/hostname  server.py  page/preview.js
    screen/none/1  screen/desk  screen/../desk/1  paper/desk/1/0  paper/desk/1/999999999999  paper/desk/1/x  sitbrief.toml
    preview.js/  templates/desk/pack.toml  events/x  preview.js\\..
"""


@pytest.mark.parametrize("path", OTHER_PATHS.split())
def test_nothing_is_served_that_was_not_built(preview: Begin, path: str) -> None:
    status, _, content = ask(preview().url, path)
    assert (status, content) == (404, b"There is nothing here.\n")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(preview: Begin, method: str) -> None:
    assert ask(preview().url, method=method)[0] == 501


def test_every_answer_forbids_what_it_does_not_need(preview: Begin) -> None:
    shown = preview()
    frame = ask(shown.url)[1]["Content-Security-Policy"]
    assert frame.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "frame-ancestors 'none'" in frame
    page = ask(shown.url, "screen/desk/1")[1]["Content-Security-Policy"]
    assert page.startswith("sandbox allow-same-origin; default-src 'none'")
    assert "script" not in page
    for headers in (ask(shown.url)[1], ask(shown.url, "nothing")[1], ask(shown.url, token="x")[1]):
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert headers["Cache-Control"] == "no-store"
        assert "Access-Control-Allow-Origin" not in headers


def test_it_listens_on_this_machine_alone_and_says_when_a_port_is_taken(preview: Begin) -> None:
    shown = preview()
    port = urlsplit(shown.url).port
    assert port
    assert urlsplit(shown.url).hostname == "127.0.0.1"
    other = http.client.HTTPConnection("127.0.0.2", port, timeout=2)
    with pytest.raises(OSError, match="refused"):
        other.request("GET", "/")
    with pytest.raises(BriefError, match=f"port {port} cannot be used") as raised:
        PreviewServer(shown.session, port)
    assert "--port 0" in (raised.value.hint or "")


def test_two_previews_have_two_tokens(preview: Begin) -> None:
    shown = preview()
    second = PreviewServer(shown.session)
    assert urlsplit(second.url).path != urlsplit(shown.url).path
    second.close()
