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
_OTHER_LINK = re.compile(r"\]\(\s*(?!https?:|mailto:)[^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)", re.IGNORECASE)


def markdown(text: str) -> Markup:
    """The analyst's own Markdown as safe HTML: emphasis, lists, tables, quotations, web links; nothing else."""
    import nh3
    from markdown import markdown as to_html

    html = to_html(text, extensions=["sane_lists", "tables"], output_format="html")
    clean = nh3.clean(html, tags=set(_TAGS), attributes={"a": {"href"}}, url_schemes=set(_SCHEMES))
    return Markup(clean)  # noqa: S704 - cleaned in the line above


def markdown_source(text: str) -> Markup:
    """The analyst's own Markdown for a Markdown brief: as written, without HTML and without links that are no web links."""
    return Markup(_OTHER_LINK.sub("]", text.replace("&", "&amp;").replace("<", "&lt;")))  # noqa: S704 - made plain here
