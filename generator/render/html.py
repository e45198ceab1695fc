"""The HTML page: a brief and a pack in, one self-contained page out. It asks for nothing from anywhere.

The same page is laid out on paper by ``generator.render.pdf``.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.render.environment import build_environment, render_template
from generator.render.fonts import embed_fonts
from generator.render.pack import Pack
from generator.render.spoken import words_of
from generator.render.stylesheet import Paper, in_brand_colours, read_styles, style_folder
from generator.words import Words

__all__ = ["render_page", "template_values"]

# Values are escaped, so these match only what a template wrote.
_PLACES = (">/* stylesheet */</style>", ">/* screen stylesheet */</style>")
_POLICY_PLACE = re.compile(r'(?<=http-equiv="Content-Security-Policy" )content="([^"]*)style-hashes')
_ID = re.compile(r' id="([^"]+)"')
_LINK = re.compile(r'<a((?: class="[^"]*")?) href="#([^"]+)">([^<]*)</a>')
_SECTION_WORDS = re.compile(r"[-_]+")


def render_page(pack: Pack, values: dict[str, Any], paper: Paper = "A4", stylesheets: Sequence[Path] = ()) -> str:
    """The page as one string. ``values`` are those of ``generator.render.context.brief_values``."""
    environment = build_environment(pack)
    page = _without_dead_links(render_template(environment, "brief.html", template_values(pack, values, paper)))
    page = in_brand_colours(page, pack)
    shared, screen = read_styles(pack, stylesheets, paper, values["masthead"]["marking"])
    styles = (f"{embed_fonts(style_folder(pack.style), page)}\n{shared}", screen)
    head, end, body = page.partition("</head>")
    # Hashes instead of 'unsafe-inline': a stylesheet that found its way in through a text would not be applied.
    hashes = " ".join(_hash(style) for style in styles)
    head = _POLICY_PLACE.sub(lambda policy: f'content="{policy[1]}{hashes}', head, count=1)
    for place, style in zip(_PLACES, styles, strict=True):
        head = head.replace(place, f">{style}</style>", 1)
    return f"{head}{end}{body}\n"


def _without_dead_links(page: str) -> str:
    """Links to what this pack does not print become plain words: a section may be left out, a link may not lead nowhere."""
    ids = set(_ID.findall(page))
    return _LINK.sub(lambda link: link[0] if link[2] in ids else f"<span{link[1]}>{link[3]}</span>", page)


def _hash(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"


_WHERE_GIVEN = {"assessment": ("assessment",), "changes": ("changes",), "corrections": ("changes", "corrections")}
"""Sections that stand in a brief only where this part of it is there; every other one says so when it is empty."""


def template_values(pack: Pack, values: dict[str, Any], paper: Paper = "A4") -> dict[str, Any]:
    """A template's values: ``brief``, ``pack``, ``sections`` (name, title, id), ``read``, ``paper`` and ``brand``."""
    words = words_of(pack)
    titles = {name: words.gettext(title) for name, title in pack.titles}
    sections = [
        {"name": name, "title": titles.get(name, _SECTION_WORDS.sub(" ", name).capitalize()), "id": name.replace("_", "-")}
        for name in pack.sections
        if name not in _WHERE_GIVEN or _given(values, _WHERE_GIVEN[name])
    ]
    about = {"name": pack.name, "kind": pack.kind, "audience": pack.audience, "language": pack.language}
    read = _read_words(words, values["masthead"])
    brand = pack.brand.values() if pack.brand else None
    return {"brief": values, "pack": about, "sections": sections, "read": read, "paper": paper, "brand": brand}


def _given(values: Mapping[str, Any], path: tuple[str, ...]) -> bool:
    """True where the brief has that part of it."""
    value: Any = values
    for key in path:
        value = value[key] if value else None
    return bool(value)


def _read_words(words: Words, masthead: Mapping[str, Any]) -> str:
    """How a sentence about something that no document holds goes on: `` in the 3 documents read``."""
    documents = masthead["document_count"]
    if masthead["filtered"]:
        return words.gettext(" in what this edition is narrowed to")
    if not documents:
        return words.gettext(": no document was read")
    return words.ngettext(" in the one document read", " in the %(n)s documents read", documents)
