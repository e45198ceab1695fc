"""Labelled articles: ``articles/*.toml`` → a document and its gold facts with offsets.

Labels quote the article; an actor's names are labelled wherever they stand, other words where they stand first.
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

__all__ = ["GoldActor", "GoldIncident", "GoldRisk", "GoldStatement", "Labelled", "labelled"]

ARTICLES = Path(__file__).parent / "articles"

Range = tuple[int, int]


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
    """The pieces of a content, and the actor who speaks (None: not an actor)."""

    contents: tuple[Range, ...]
    speaker: str | None
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
    """An incident: by the name of its ship, or by its evidence."""

    evidence: Range
    vessel: str | None
    types: tuple[str, ...]
    optional: bool


@dataclass(frozen=True)
class Labelled:
    """One article."""

    document: Document
    actors: tuple[GoldActor, ...]
    statements: tuple[GoldStatement, ...]
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
        actors=tuple(_actor(text, entry) for entry in table["actors"]),
        statements=_statements(text, table["statements"]),
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


def _several(value: str | list[str]) -> tuple[str, ...]:
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
        found.append(GoldStatement(contents, entry.get("speaker"), entry.get("optional", False)))
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
        optional=entry.get("optional", False),
    )
