"""Labelled articles: ``articles/*.toml`` → a document and its gold facts with offsets.

Labels quote the article; an actor's names are labelled wherever they stand, other words where they stand first. A label
with several values accepts each. An incident with a stage is labelled in full: what it leaves out the text does not say.
An article without a list of actors or statements is not judged for them.
Refuses a label that the article does not contain.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.documents import paragraphs
from generator.model import Document

__all__ = ["FIELDS", "GoldActor", "GoldIncident", "GoldRisk", "GoldStatement", "Labelled", "Values", "labelled"]

ARTICLES = Path(__file__).parent / "articles"

FIELDS = (
    "domain", "stage", "confirmation", "background", "date", "time", "place", "country", "vessel", "vessel_type", "flag",
    "status", "perpetrator", "certainty", "killed", "injured", "missing", "taken",
)  # fmt: skip

Range = tuple[int, int]
Values = tuple[str | int | bool, ...]


@dataclass(frozen=True)
class GoldActor:
    """An actor and every place where one of its names stands."""

    id: str
    name: str
    kinds: tuple[str, ...]
    salience: int
    mentions: tuple[Range, ...]
    optional: bool


@dataclass(frozen=True)
class GoldStatement:
    """The pieces of a content, and the actor who speaks (None: not an actor); an empty cue or source is not in the text."""

    contents: tuple[Range, ...]
    speaker: str | None
    cue: str | None
    source: str | None
    acts: tuple[str, ...]
    optional: bool


@dataclass(frozen=True)
class GoldRisk:
    """A risk with its condition."""

    span: Range
    categories: tuple[str, ...]
    condition: Range | None
    optional: bool


@dataclass(frozen=True)
class GoldIncident:
    """An incident: by the name of its ship, or by its evidence. ``fields``: the values that are right, () for not stated."""

    evidence: Range
    vessel: str | None
    types: tuple[str, ...]
    fields: dict[str, Values]
    optional: bool


@dataclass(frozen=True)
class Labelled:
    """One article."""

    document: Document
    actors: tuple[GoldActor, ...] | None
    statements: tuple[GoldStatement, ...] | None
    risks: tuple[GoldRisk, ...]
    incidents: tuple[GoldIncident, ...]


@cache
def labelled() -> tuple[Labelled, ...]:
    """All articles, by file name."""
    return tuple(_article(path) for path in sorted(ARTICLES.glob("*.toml")))


def _article(path: Path) -> Labelled:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    text: str = table["text"]
    return Labelled(
        document=_document(path.stem, table),
        actors=tuple(_actor(text, entry) for entry in table["actors"]) if "actors" in table else None,
        statements=_statements(text, table["statements"]) if "statements" in table else None,
        risks=tuple(_risk(text, entry) for entry in table.get("risks", ())),
        incidents=tuple(_incident(text, entry) for entry in table.get("incidents", ())),
    )


def _document(name: str, table: dict[str, Any]) -> Document:
    text = table["text"]
    return Document(
        id=name,
        path=f"{name}.txt",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        title=table["title"],
        publisher=table["publisher"],
        published=table["published"].isoformat(),
        language="en",
        text=text,
        paragraphs=paragraphs(text),
    )


def _find(text: str, words: str) -> Range:
    at = text.find(words)
    if at < 0:
        raise ValueError(f"not in the article: {words}")
    return at, at + len(words)


def _several(value: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _actor(text: str, entry: dict[str, Any]) -> GoldActor:
    places = sorted(
        match.span()
        for name in entry["mentions"]
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    )  # fmt: skip
    if not places:
        raise ValueError(f"no mention of {entry['name']} in the article")
    return GoldActor(
        id=entry["id"],
        name=entry["name"],
        kinds=_several(entry["kind"]),
        salience=entry.get("salience", 1),
        mentions=tuple(places),
        optional=entry.get("optional", False),
    )


def _statements(text: str, entries: list[dict[str, Any]]) -> tuple[GoldStatement, ...]:
    found = []
    for entry in entries:
        contents = tuple(_find(text, piece) for piece in entry["content"])
        found.append(
            GoldStatement(
                contents=contents,
                speaker=entry.get("speaker"),
                cue=entry.get("cue"),
                source=entry.get("source"),
                acts=_several(entry.get("act", ())),
                optional=entry.get("optional", False),
            )
        )
    return tuple(found)


def _risk(text: str, entry: dict[str, Any]) -> GoldRisk:
    condition = entry.get("condition")
    return GoldRisk(
        span=_find(text, entry["span"]),
        categories=_several(entry["category"]),
        condition=_find(text, condition) if condition else None,
        optional=entry.get("optional", False),
    )


def _incident(text: str, entry: dict[str, Any]) -> GoldIncident:
    return GoldIncident(
        evidence=_find(text, entry["evidence"]),
        vessel=entry.get("vessel"),
        types=_several(entry["type"]),
        fields=_fields(entry),
        optional=entry.get("optional", False),
    )


def _fields(entry: dict[str, Any]) -> dict[str, Values]:
    """What is to be judged: nothing where no stage is labelled, no field labelled "any", no figure that is 0 or unsaid."""
    if "stage" not in entry:
        return {}
    values = {name: entry.get(name, ()) for name in FIELDS}
    values["background"] = entry.get("background", False)
    listed = {name: tuple(v) if isinstance(v, list | tuple) else (v,) for name, v in values.items()}
    return {name: tuple(v for v in held if v != 0 or v is False) for name, held in listed.items() if held != ("any",)}
