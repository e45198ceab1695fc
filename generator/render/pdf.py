"""The PDF: a page as HTML in, tagged and archivable bytes and what WeasyPrint had to say out. Fetches nothing remote.

WeasyPrint is imported here and only when a PDF is written; where Pango is missing the error says how to get it.
"""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.errors import BriefError, LibraryError, OutputError
from generator.model import Finding, Severity
from generator.render.archive import ARCHIVE_VARIANT, claim_accessibility
from generator.render.collection import without_collection
from generator.render.fetching import asset_fetcher
from generator.render.font_configuration import font_configuration

__all__ = ["compiled_moment", "lay_out", "render_pdf", "weasyprint_notes"]

PANGO_HINT = (
    "install the system libraries: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
    "`sitbrief doctor` checks them. HTML, Markdown and JSON work without them"
)


def render_pdf(
    page: str,
    *,
    attachment: bytes | None = None,
    manifest: bytes | None = None,
    compiled: str | None = None,
    asset_roots: Sequence[Path] = (),
    system_fonts: bool = False,
) -> tuple[bytes, tuple[Finding, ...]]:
    """The page as PDF/A-3a and PDF/UA-1, with ``brief.json`` and its manifest attached; the same page gives the same bytes.

    ``compiled`` (an ISO date) dates the attachments; without it ``SOURCE_DATE_EPOCH``, without that 1980-01-01. With
    ``system_fonts`` fonts of the machine draw what those of the page cannot, and the bytes are that machine's.
    """
    weasyprint = _weasyprint()
    moment = compiled_moment(compiled)
    attached = (
        (attachment, "brief.json", "The brief's facts and evidence as JSON", "Source"),
        (manifest, "manifest.json", "What the brief was made from and by, with hashes", "Supplement"),
    )
    attachments = [
        weasyprint.Attachment(
            string=data,
            name=name,
            description=description,
            created=moment,
            modified=moment,
            relationship=relationship,
            url_fetcher=asset_fetcher(asset_roots),
        )
        for data, name, description, relationship in attached
        if data is not None
    ]
    with _captured_log() as records, without_collection():
        document = lay_out(page, asset_roots, system_fonts=system_fonts)
        claim_accessibility(document.metadata)
        data: bytes = document.write_pdf(pdf_variant=ARCHIVE_VARIANT, attachments=attachments)
    return data, tuple(_findings(records))


def lay_out(page: str, asset_roots: Sequence[Path] = (), *, system_fonts: bool = False) -> Any:
    """The WeasyPrint document of a page: laid out, not yet written. Reads ``data:`` and files below the roots only."""
    weasyprint = _weasyprint()
    from weasyprint.urls import FatalURLFetchingError

    try:
        fonts = font_configuration(system_fonts=system_fonts)
        return weasyprint.HTML(string=page, base_url=None, url_fetcher=asset_fetcher(asset_roots)).render(font_config=fonts)
    except FatalURLFetchingError as error:
        raise OutputError(f"the page asks for something that may not be fetched: {error}") from error
    except RecursionError as error:
        raise OutputError("the page is nested too deeply to be laid out", hint="look at the pack's own templates") from error


@lru_cache(maxsize=64)
def weasyprint_notes(stylesheet: str) -> tuple[str, ...]:
    """What WeasyPrint says of a stylesheet that it reads for print: rules and values that it does not know."""
    weasyprint = _weasyprint()
    with _captured_log() as records:
        weasyprint.CSS(string=stylesheet, url_fetcher=asset_fetcher(()))
    return tuple(record.getMessage() for record in records)


def compiled_moment(compiled: str | None) -> datetime:
    """The moment that dates a file: the brief's own, else ``SOURCE_DATE_EPOCH``, else a fixed one; never the clock."""
    if compiled:
        moment = datetime.fromisoformat(compiled)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime(1980, 1, 1, tzinfo=UTC)


def _weasyprint() -> Any:
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=".*FontConfig.*")  # a machine without fonts: none of them is used
            import weasyprint
    except ImportError as error:
        hint = "install the distribution again: pip install ."
        raise BriefError(f"a PDF cannot be written: {error}", hint=hint) from error
    except OSError as error:
        raise LibraryError("a PDF cannot be written: the text layout library Pango is missing", hint=PANGO_HINT) from error
    return weasyprint


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def _captured_log() -> Iterator[list[logging.LogRecord]]:
    """Collects what WeasyPrint logs: a missing image gives a PDF and a log line, and nobody reads log lines."""
    loggers = [logging.getLogger("weasyprint"), logging.getLogger("fontTools")]
    collector = _Collector()
    before = [(logger.propagate, logger.level) for logger in loggers]
    for logger in loggers:
        logger.addHandler(collector)
        logger.propagate = False
        logger.setLevel(logging.WARNING)
    try:
        yield collector.records
    finally:
        for logger, (propagate, level) in zip(loggers, before, strict=True):
            logger.removeHandler(collector)
            logger.propagate = propagate
            logger.setLevel(level)


def _findings(records: Sequence[logging.LogRecord]) -> Iterator[Finding]:
    """One finding a log record, each once; all characters that no font can draw together in one."""
    undrawn: list[str] = []
    seen: set[str] = set()
    for record in records:
        message = record.getMessage()
        if message.startswith(".notdef"):
            undrawn.append(str(record.args[0]) if isinstance(record.args, tuple) and record.args else message)
        elif message not in seen:
            severity: Severity = "error" if record.levelno >= logging.ERROR else "warning"
            yield Finding(severity=severity, rule="pdf-layout", message=message)
        seen.add(message)
    characters = sorted({character for text in undrawn for character in text})
    if characters:
        shown = " ".join(characters[:12]) + (" …" if len(characters) > 12 else "")
        yield Finding(
            severity="warning",
            rule="font-missing",
            message=f"no font can draw {len(characters)} of the characters ({shown}); the PDF shows empty boxes",
            hint="install a font for that script and set system_fonts = true in sitbrief.toml",
        )
