"""What a page may load while it is laid out: an address in; bytes below the pack's own folders, or a refusal, out.

Files of a pack and its style, and ``data:`` addresses, up to a size. No other scheme, no host, no link that leads out of the
folders; the file that was looked at is the one that is read. Never reaches the network.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

__all__ = ["MOST_BYTES", "allowed_file", "asset_fetcher"]

MOST_BYTES = 20_000_000
"""Largest file, and longest ``data:`` address, that a page may load."""

_KINDS = {".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".woff2": "font/woff2"}
"""By ending, and never from a table of the machine."""


def asset_fetcher(roots: Sequence[Path]) -> Any:
    """A WeasyPrint ``URLFetcher`` that reads ``data:`` addresses and files that really lie below the roots."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    folders = [Path(root).resolve() for root in roots]

    class AssetFetcher(URLFetcher):  # type: ignore[misc]
        """Refuses by ``ValueError``, which WeasyPrint logs and which becomes a finding."""

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            if url[:5].lower() == "data:":
                if len(url) > MOST_BYTES:
                    raise ValueError(f"an embedded file of more than {MOST_BYTES:,} characters")
                return super().fetch(url, headers)
            path = allowed_file(url, folders)
            with path.open("rb") as stream:
                data = stream.read(MOST_BYTES + 1)
            if len(data) > MOST_BYTES:
                raise ValueError(f"a file of more than {MOST_BYTES:,} bytes: {url}")
            kind = _KINDS.get(path.suffix.lower(), "application/octet-stream")
            return URLFetcherResponse(path.as_uri(), data, {"Content-Type": kind})

    return AssetFetcher(allowed_protocols={"data"}, allow_redirects=False)


def allowed_file(url: str, folders: Sequence[Path]) -> Path:
    """The file that a ``file:`` address means, all links followed; a ``ValueError`` where it may not be read.

    ``folders`` are resolved. An address that names a host is refused even where the host is this one.
    """
    parts = urlsplit(url)
    if parts.scheme != "file" or parts.netloc:
        raise ValueError(f"not a file of the template pack: {url[:200]}")
    path = Path(unquote(parts.path)).resolve()
    if not any(path.is_relative_to(folder) for folder in folders) or not path.is_file():
        raise ValueError(f"outside the asset folders: {url[:200]}")
    return path
