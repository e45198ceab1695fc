"""What holds for any bytes: each function takes bytes and fails where a reader, a parser or the configuration breaks a law.

The same functions serve coverage-guided fuzzing (``make fuzz``), hypothesis and the inputs that once broke a law.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from generator.config import load_config
from generator.documents import Content, Reading, paragraphs, read_documents
from generator.documents.reading import safely
from generator.documents.registry import load_readers
from generator.edits import apply_edits, load_edits
from generator.errors import BriefError, ConfigurationError
from generator.extract import Extractor
from generator.extract.advisories import read_advisory
from generator.extract.bearings import find_bearings
from generator.extract.datelines import dateline_length
from generator.extract.language_model import load_language_model
from generator.extract.positions import find_positions
from generator.extract.statements.quotations import DEEPEST, find_quotations
from generator.extract.times import find_times
from generator.extract.vessels import find_vessels
from generator.model import Finding, Span
from generator.pipeline import load_facts_or_brief
from tests.builders import document
from tests.documents.files import docx, printed
from tests.fuzz.garbled import garbled
from tests.fuzz.told import TOLD

__all__ = ["LAWS"]

READERS = {reader.name: reader for reader in load_readers()[0].readers}
OURS = frozenset({"plain text", "JSON Lines"})
"""Readers that stand on no library: ``safely`` must never be needed."""


def reading(name: str) -> Callable[[bytes], None]:
    """The law of a reader: readings whose paragraphs are in order, bare of blanks and all the text; or findings."""
    reader = READERS[name]

    def law(data: bytes) -> None:
        content = Content("file", data)
        found = reader.read(content) if name in OURS else safely(reader, content)
        for one in found:
            if isinstance(one, Finding):
                assert one.where
                assert one.hint
            else:
                is_whole(one)

    return law


def docx_body(data: bytes) -> None:
    """The same for a sound archive around any body."""
    reading("DOCX")(docx(f"<w:document><w:body>{data.decode('utf-8', 'replace')}</w:body></w:document>"))


def is_whole(found: Reading) -> None:
    at = 0
    for number, passage in enumerate(paragraphs(found.text) if found.paragraphs is None else found.paragraphs, 1):
        words = found.text[passage.start : passage.end]
        assert passage.paragraph == number
        assert passage.start >= at
        assert words == words.strip() != ""
        assert found.text[at : passage.start].strip() == ""
        at = passage.end
    assert found.text[at:].strip() == ""
    assert list(found.pages) == sorted(found.pages)
    assert all(0 <= start <= len(found.text) for start in found.pages)


def text_and_day(data: bytes) -> tuple[str, date | None]:
    """A text, and a day of publication that the first byte chooses: none, the calendar's first or last, or another."""
    first = data[0] if data else 0
    ends = {64: date.min, 65: date.max}
    day = None if first < 64 else ends.get(first) or date(1900 + first - 64, 1 + first % 12, 1 + first % 28)
    return data[1:].decode("utf-8", "replace"), day


def positions(data: bytes) -> None:
    """Apart and in order; coordinates on the globe, or a reason why there are none."""
    text, _ = text_and_day(data)
    found = find_positions(text)
    are_apart(text, [(one.start, one.end) for one in found])
    for one in found:
        assert (one.lat is None) == (one.lon is None) == (one.problem is not None)
        if one.lat is not None and one.lon is not None:
            assert abs(one.lat) <= 90
            assert abs(one.lon) <= 180


def times(data: bytes) -> None:
    """Apart and in order; dates that exist, times of a day of 24 hours."""
    text, published = text_and_day(data)
    found = find_times(text, published)
    are_apart(text, [(one.start, one.end) for one in found])
    for one in found:
        if one.date is not None:
            full = {"day": one.date, "month": f"{one.date}-01", "year": f"{one.date}-01-01"}
            date.fromisoformat(full[one.precision or "day"])
        if one.time is not None:
            hours, minutes = one.time.split(":")
            assert len(hours) == len(minutes) == 2
            assert int(minutes) < 60
            assert (int(hours), int(minutes)) <= (24, 0)


def phrases(data: bytes) -> None:
    """Bearings and datelines lie in the text."""
    text, _ = text_and_day(data)
    are_apart(text, [(one.start, one.end) for one in find_bearings(text)])
    for one in find_bearings(text):
        assert one.start <= one.place_start < one.place_end <= one.end
    assert 0 <= dateline_length(text) <= len(text)


def vessels(data: bytes) -> None:
    """Ships are in order, and their names are the text's own words."""
    text, _ = text_and_day(data)
    for one in find_vessels(text):
        assert 0 <= one.start < one.end <= len(text)


def advisories(data: bytes) -> None:
    """Every piece of evidence is the text's own words."""
    text, published = text_and_day(data)
    for incident in read_advisory(text, published) or ():
        slices_back(text, incident)


def quotations(data: bytes) -> None:
    """Pieces lie in their paragraphs, in order; quotations lie apart or in each other, never across."""
    text, _ = text_and_day(data)
    places = [(one.start, one.end) for one in paragraphs(text)]
    found = find_quotations(text, places)
    assert [(one.start, -one.end) for one in found] == sorted((one.start, -one.end) for one in found)
    ends: list[int] = []
    for one in found:
        assert 0 <= one.depth < DEEPEST
        assert all(any(start <= a < b <= end for start, end in places) for a, b in one.pieces)
        assert one.pieces == sorted(one.pieces)
        while ends and ends[-1] <= one.start:
            ends.pop()
        assert not ends or one.end <= ends[-1]
        ends.append(one.end)


@cache
def extractor() -> Extractor:
    """One language model for all inputs."""
    return Extractor(load_language_model())


def prose(data: bytes) -> None:
    """Garbled prose gives facts of some kind, and each of them stands in the text."""
    text = garbled(data)
    if text.strip():
        slices_back(text, extractor().facts(document(text)))


def configuration(data: bytes) -> None:
    """A configuration is read, or each of its mistakes has its place in the file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sitbrief.toml")
        path.write_bytes(data)
        try:
            load_config(path, environment={})
        except ConfigurationError as error:
            have_their_places(error, path)


def sources(data: bytes) -> None:
    """``sources.toml`` is read, or each of its mistakes has its place in the file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sources.toml")
        path.write_bytes(data)
        Path(folder, "a.txt").write_bytes(b"A.")
        try:
            assert len(read_documents([folder]).documents) == 1
        except ConfigurationError as error:
            have_their_places(error, path)


def edits(data: bytes) -> None:
    """Edits are read and laid over the facts, whose words stay the text's own; or each mistake has its place."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "edits.toml")
        path.write_bytes(data)
        try:
            read = load_edits(path)
        except ConfigurationError as error:
            have_their_places(error, path)
            return
    edited = apply_edits([TOLD], read, default="TLP:CLEAR", home=Path())
    for one in edited.facts:
        slices_back(TOLD.document.text, one)
        assert one.document.text == TOLD.document.text
    assert all((found.where or "").startswith(str(path)) for found in edited.findings)


def facts_or_a_brief(data: bytes) -> None:
    """Facts or a brief of another time are read, or a ``BriefError`` says that they are none."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "brief.json")
        path.write_bytes(data)
        try:
            load_facts_or_brief(path)
        except BriefError as error:
            assert error.where == str(path)


def analysts_words(data: bytes) -> None:
    """Of the analyst's Markdown only harmless elements and web addresses are left."""
    from html.parser import HTMLParser

    from generator.render.analyst_text import markdown

    class Page(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            assert tag not in {"script", "style", "img", "iframe", "svg", "math", "link", "meta", "form", "object", "embed"}
            for name, value in attrs:
                assert name in {"href", "lang", "rel", "title"}
                assert name != "href" or (value or "").lower().startswith(("http:", "https:", "mailto:")), value

    Page().feed(markdown(data.decode("utf-8", "replace")))


def have_their_places(error: ConfigurationError, path: Path) -> None:
    assert error.findings
    assert all((found.where or "").startswith(str(path)) for found in error.findings)


def are_apart(text: str, spans: Iterable[tuple[int, int]]) -> None:
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        at = end


def slices_back(text: str, record: BaseModel) -> None:
    """Every span in a record is the text's own words at its place."""
    for span in spans_in(record):
        assert text[span.start : span.end] == span.text


def spans_in(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from spans_in(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from spans_in(item)


LAWS: dict[str, Callable[[bytes], None]] = {
    "plain-text": reading("plain text"),
    "markdown": reading("Markdown"),
    "json-lines": reading("JSON Lines"),
    "html": reading("web page"),
    "docx": reading("DOCX"),
    "docx-body": docx_body,
    "pdf": reading("PDF"),
    "pdf-page": lambda data: reading("PDF")(printed(data)),
    "positions": positions,
    "times": times,
    "phrases": phrases,
    "vessels": vessels,
    "advisories": advisories,
    "quotations": quotations,
    "prose": prose,
    "configuration": configuration,
    "sources": sources,
    "edits": edits,
    "facts": facts_or_a_brief,
    "analyst-markdown": analysts_words,
}
"""By the name under which ``make fuzz`` runs them."""
