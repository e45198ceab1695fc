"""What a template sees of a brief: a Brief in, plain dictionaries, lists and words out. Keeps no method and no secret.

Added to the brief's own fields: ``corrected``, how many values the analyst put right; ``href`` on every reference (None
where its passage is not in the brief), ``row``, the id of each fact's row in the page, and ``links`` on every mark, which
lead from the evidence back to those rows, ``lang`` on words that are in another language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.model import Brief
from generator.render.changes import keep_changes_of, mark_languages

__all__ = ["brief_values"]

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST_TEXT, _LONGEST_WORD = 8000, 120
_UNBROKEN = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")
_ADDRESSES = {"anchor", "id", "document", "sha256", "url"}
_FACT_LISTS = ("actors", "risks", "incidents", "threats", "other_incidents", "background")
_REFERENCE = {"label", "passage", "mark", "anchor"}


def brief_values(brief: Brief, focus: str = "all", language: str = "en") -> dict[str, Any]:
    """The brief as plain data; the facts of single documents stay out (they are in the JSON).

    ``focus="maritime"`` keeps statements, risks and passages of texts that tell of an incident or a threat at sea.
    ``language`` is that of the edition: words of a source in another one get its tag as ``lang``.
    """
    values: dict[str, Any] = _printable(brief.model_dump(exclude={"facts", "schema_"}, by_alias=False))
    if focus == "maritime":
        _keep_maritime(values)
    _give_languages(values, language)
    rows = _give_rows(values)
    values["corrected"] = sum(len(fact["corrections"]) for fact in _rows_of(values))
    anchors = {item["anchor"] for passage in values["passages"] for item in (passage, *passage["marks"])}
    for reference in _references(values):
        reference["href"] = f"#{reference['anchor']}" if reference["anchor"] in anchors else None
    for passage in values["passages"]:
        for mark in passage["marks"]:
            mark["links"] = _links(mark, rows)
    return values


def _printable(value: Any, key: str = "") -> Any:
    """The same data with words that a page can hold: layout takes minutes for a word of 100,000 letters.

    A longest text keeps its beginning and its end around ``[…]``; a longest word may be broken. The JSON has all.
    """
    if isinstance(value, dict):
        return {name: _printable(item, name) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return tuple(_printable(item, key) for item in value)
    if isinstance(value, str) and key == "anchor":  # a brief.json may come from anywhere
        return _UNSAFE.sub("-", value)
    if isinstance(value, str) and len(value) > _LONGEST_WORD and key not in _ADDRESSES:
        if len(value) > _LONGEST_TEXT:
            value = f"{value[: _LONGEST_TEXT * 3 // 4]} […] {value[-_LONGEST_TEXT // 4 :]}"
        return _UNBROKEN.sub("\\g<0>\u200b", value)
    return value


def _keep_maritime(values: dict[str, Any]) -> None:
    at_sea = {name for incident in (*values["incidents"], *values["threats"]) for name in incident["documents"]}
    values["passages"] = [passage for passage in values["passages"] if passage["document"] in at_sea]
    keys = {passage["key"] for passage in values["passages"]}
    if values["changes"]:
        keep_changes_of(values["changes"], at_sea, {source["document"] for source in values["sources"]})
    for group in values["speakers"]:
        group["statements"] = [statement for statement in group["statements"] if statement["document"] in at_sea]
    values["speakers"] = [group for group in values["speakers"] if group["statements"]]
    values["risks"] = [risk for risk in values["risks"] if risk["document"] in at_sea or risk["category"] == "maritime"]
    values["bottom_line"] = [
        line for line in values["bottom_line"] if any(reference["passage"] in keys for reference in line["references"])
    ]


def _give_languages(values: dict[str, Any], language: str) -> None:
    """Gives all that holds words of a source a ``lang``: the source's language where it is not the edition's, else None.

    A source whose language is not known counts as English, because English is what the facts are read from.
    """
    own = language.partition("-")[0]
    of: dict[str, str | None] = {}
    for source in values["sources"]:
        tag = source["language"] or "en"
        of[source["document"]] = source["lang"] = tag if tag.partition("-")[0] != own else None
    by_passage = {passage["key"]: of.get(passage["document"]) for passage in values["passages"]}
    statements = [statement for group in values["speakers"] for statement in group["statements"]]
    for item in (*statements, *values["risks"], *values["passages"]):
        item["lang"] = of.get(item["document"])
    for incident in (*values["incidents"], *values["threats"], *values["other_incidents"], *values["background"]):
        incident["lang"] = of.get(incident["quotation"]["document"])
    for item in (*values["bottom_line"], *values["actors"], *values["timeline"]):
        item["lang"] = next((by_passage.get(reference["passage"]) for reference in item["references"]), None)
    if values["changes"]:
        mark_languages(values["changes"], own)


def _give_rows(values: dict[str, Any]) -> dict[str, str]:
    """Gives every fact a ``row`` id that is unique in the page; returns the row of each document/fact id."""
    rows: dict[str, str] = {}
    taken: set[str] = set()
    statements = _statements(values)
    kinds = [("statement", statements)] + [(name.rstrip("s"), values[name]) for name in _FACT_LISTS]
    for kind, facts in kinds:
        for number, fact in enumerate(facts, 1):
            stable = next(iter(fact["stable_ids"]), None)  # the id that an analyst edits it by
            row = stable or f"{kind}-{_UNSAFE.sub('-', fact['id']).strip('-') or number}"
            while row in taken:
                row = f"{row}-{number}"
            taken.add(row)
            fact["row"] = row
            for fact_id in fact["facts"]:
                rows.setdefault(fact_id, row)
    return rows


def _statements(values: dict[str, Any]) -> list[dict[str, Any]]:
    return [statement for group in values["speakers"] for statement in group["statements"]]


def _rows_of(values: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every row of the brief that stands for a fact."""
    yield from _statements(values)
    yield from (fact for name in _FACT_LISTS for fact in values[name])


def _references(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if value.keys() == _REFERENCE:
            yield value
            return
        for item in list(value.values()):
            yield from _references(item)
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from _references(item)


def _links(mark: dict[str, Any], rows: dict[str, str]) -> list[dict[str, str | None]]:
    """One line a fact: its words, and the row it leads back to where labels and facts go in step."""
    in_step = len(mark["labels"]) == len(mark["facts"])
    facts = mark["facts"] if in_step else list(mark["facts"][:1]) + [None] * (len(mark["labels"]) - 1)
    links = []
    for text, fact in zip(mark["labels"], facts, strict=False):
        row = rows.get(fact) if fact is not None else None
        links.append({"text": text, "href": f"#{row}" if row else None})
    return links
