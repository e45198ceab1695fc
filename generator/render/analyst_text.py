"""The analyst's Markdown → HTML or Markdown that nothing can run, load or lead astray in: two filters for templates.

In: Markdown as the analyst wrote it. Out: the same words with emphasis, lists, tables, quotations and web links; headings
become plain text, because the brief's own order must stay whole. Document text never comes here.
"""

from __future__ import annotations

import re

from markupsafe import Markup

__all__ = ["markdown", "markdown_source"]

_TAGS = frozenset(
    {"a", "blockquote", "br", "code", "em", "hr", "li", "ol", "p", "pre", "strong", "table", "tbody", "td", "th", "thead"}
    | {"tr", "ul"}
)
_SCHEMES = frozenset({"http", "https", "mailto"})
_WEB = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_OTHER_LINK = re.compile(r"\](?=\((?!(?:https?|mailto):)|:(?![ \t]*(?:https?|mailto):))|!(?=\[)", re.IGNORECASE)
"""Where a link or a definition begins that is no web address, or a picture; an address on the next line is none."""


def markdown(text: str) -> Markup:
    """The analyst's own Markdown as safe HTML: emphasis, lists, tables, quotations, web links; nothing else."""
    import nh3
    from markdown import markdown as to_html

    html = to_html(text, extensions=["sane_lists", "tables"], output_format="html")
    clean = nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={"a": {"href"}},
        url_schemes=set(_SCHEMES),
        attribute_filter=_without_relative_links,
    )
    return Markup(clean)  # noqa: S704 - cleaned in the line above


def _without_relative_links(_: str, name: str, value: str) -> str | None:
    """``//host`` and ``notes.html`` would lead to wherever the brief happens to lie."""
    return value if name != "href" or _WEB.match(value) else None


def markdown_source(text: str) -> Markup:
    """The analyst's own Markdown for a Markdown brief: HTML, pictures and links that are no web links are only words.

    >>> markdown_source("[a](https://example.org) ![b](javascript:c)")
    Markup('[a](https://example.org) !\\\\[b]\\\\(javascript:c)')
    """
    return Markup(_OTHER_LINK.sub(r"\g<0>\\", text.replace("&", "&amp;").replace("<", "&lt;")))  # noqa: S704 - made plain here
