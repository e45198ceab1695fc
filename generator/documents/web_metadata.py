"""A web page's tree → what the page itself declares: title, publisher, date, address, language.

Read are JSON-LD, Open Graph and meta elements, ``<time>`` and ``<link rel=canonical>``. Guesses no date from the address,
the text or a copyright line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from generator.documents.blocks import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["declared"]

TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title")
PUBLISHERS = (
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_journal_title",
    "application-name",
)
DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued",
    "dc.date", "dcterms.date", "citation_publication_date", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
    "publish-date", "date",
)  # fmt: skip
ADDRESSES = ("og:url", "twitter:url")
ARTICLES = ("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting", "Report", "WebPage")
LONGEST_SCRIPT = 200_000


def declared(tree: HtmlElement) -> dict[str, str]:
    """The declared values by the field names of ``About``; a name that is not declared is missing."""
    metas = _metas(tree)
    article = _article(tree)
    found = {
        "title": _text(article.get("headline")) or _first(metas, TITLES) or _heading(tree),
        "publisher": _name(article.get("publisher")) or _first(metas, PUBLISHERS),
        "published": _text(article.get("datePublished")) or _first(metas, DATES) or _time(tree),
        "url": _canonical(tree) or _first(metas, ADDRESSES) or _text(article.get("url")),
        "language": (tree.get("lang") or metas.get("og:locale", "")).replace("_", "-").split("-")[0].lower(),
    }
    return {key: value for key, value in found.items() if value}


def _metas(tree: HtmlElement) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop")
        value = one_line(meta.get("content") or "")
        if key and value:
            metas.setdefault(key.strip().lower(), value)
    return metas


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if name in metas), "")


def _article(tree: HtmlElement) -> dict[str, Any]:
    """The JSON-LD object of the article, or of the page where there is no article."""
    objects = []
    for script in tree.iter("script"):
        source = script.text or ""
        if (script.get("type") or "").strip().lower() == "application/ld+json" and len(source) <= LONGEST_SCRIPT:
            try:
                objects += list(_objects(json.loads(source, strict=False)))
            except (ValueError, RecursionError):
                continue
    for wanted in ARTICLES:
        for item in objects:
            kinds = item.get("@type")
            if wanted in (kinds if isinstance(kinds, list) else [kinds]):
                return item
    return {}


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value[:100]:
            yield from _objects(item)
    elif isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"))


def _text(value: object) -> str:
    return one_line(value) if isinstance(value, str) else ""


def _name(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _heading(tree: HtmlElement) -> str:
    for tag in ("h1", "title"):
        for element in tree.iter(tag):
            words = one_line("".join(element.itertext()))
            if words:
                return words
    return ""


def _time(tree: HtmlElement) -> str:
    """The only ``<time datetime>`` of the article's head; where there are several dates, one marked as published."""
    times = [element for element in tree.iter("time") if element.get("datetime")]
    marked = [
        element
        for element in times
        if element.get("pubdate") is not None or "publish" in f"{element.get('itemprop')} {element.get('class')}".lower()
    ]
    for candidates in (marked, times):
        values = {str(element.get("datetime")).strip() for element in candidates}
        if len(values) == 1:
            return values.pop()
    return ""


def _canonical(tree: HtmlElement) -> str:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and (link.get("href") or "").startswith(("http://", "https://")):
            return str(link.get("href")).strip()
    return ""
