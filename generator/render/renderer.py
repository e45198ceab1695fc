"""The verb of this stage: a brief, a pack and formats in, finished files as bytes and findings out. Writes nothing.

HTML, PDF and Word are made from one page, so they cannot differ.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.errors import LibraryError, TemplateError
from generator.model import Brief, Finding
from generator.render.context import brief_values
from generator.render.csv import render_csv
from generator.render.environment import build_environment
from generator.render.geojson import render_geojson
from generator.render.html import render_page
from generator.render.json import render_json
from generator.render.maps import map_panels
from generator.render.markdown import render_markdown
from generator.render.pack import Pack, choose_sections, load_pack
from generator.render.pdf import render_pdf
from generator.render.separate import RenderLimits, render_apart
from generator.render.stylesheet import Paper, style_folder
from generator.render.word import render_docx

__all__ = ["FORMATS", "Rendered", "render"]

FORMATS = ("html", "pdf", "docx", "md", "json", "geojson", "csv")


@dataclass(frozen=True)
class Rendered:
    """Finished files by name, and what was noticed while they were made."""

    files: dict[str, bytes]
    findings: tuple[Finding, ...] = ()


def render(  # noqa: PLR0913 - each is one independent choice of an edition
    brief: Brief,
    *,
    pack: str = "analyst",
    formats: Sequence[str] = (),
    paper: Paper = "A4",
    name: str = "brief",
    pack_folders: Sequence[Path] = (),
    sections: Sequence[str] = (),
    stylesheets: Sequence[Path] = (),
    manifest: Callable[[bytes], bytes] | None = None,
    apart: RenderLimits | None = None,
) -> Rendered:
    """Every asked-for format of a brief (those of the pack where none are named), as ``{name.format: bytes}``.

    ``sections`` chooses and orders the pack's sections; ``stylesheets`` are laid over the pack's, the last one wins. The
    pack's fixed words are in the language that the brief says it is rendered in, else in the pack's own.
    ``manifest`` makes, of the ``brief.json`` that is attached to the PDF, the manifest that is attached beside it.
    ``apart`` renders in a process of its own, within these limits: for packs that are not trusted.
    """
    if apart:
        beside = manifest(render_json(brief)) if manifest else None
        choices = {
            "pack": pack, "formats": [*formats], "paper": paper, "name": name, "sections": [*sections],
            "pack_folders": [str(folder) for folder in pack_folders], "stylesheets": [str(sheet) for sheet in stylesheets],
            "manifest": None if beside is None else base64.b64encode(beside).decode("ascii"),
        }  # fmt: skip
        return Rendered(*render_apart(brief, choices, apart))
    loaded = choose_sections(load_pack(pack, pack_folders), sections)
    if brief.rendered_as:
        loaded = replace(loaded, language=brief.rendered_as.language)
    wanted = tuple(formats) or loaded.outputs
    unknown = [item for item in wanted if item not in FORMATS]
    if unknown:
        raise TemplateError(f"unknown format: {', '.join(unknown)}", hint=f"known formats: {', '.join(FORMATS)}")
    values = brief_values(brief, loaded.focus, loaded.language)
    if "where" in loaded.sections:
        values["map"] = map_panels(values["incidents"], values["threats"])
    page = render_page(loaded, values, paper, stylesheets) if {"html", "pdf", "docx"} & set(wanted) else ""
    makers: dict[str, Callable[[], bytes]] = {
        "html": lambda: page.encode("utf-8"),
        "md": lambda: render_markdown(loaded, values),
        "json": lambda: render_json(brief),
        "geojson": lambda: render_geojson(brief),
        "csv": lambda: render_csv(brief),
    }
    files = {f"{name}.{item}": makers[item]() for item in FORMATS if item in wanted and item in makers}
    noticed = loaded.noticed
    if "docx" in wanted:
        files[f"{name}.docx"], drawn = _docx(brief, loaded, page, values, paper)
        noticed = (*noticed, *drawn)
    if "pdf" not in wanted:
        return Rendered(files, noticed)
    try:
        files[f"{name}.pdf"], laid_out = _pdf(brief, loaded, page, manifest)
    except LibraryError as error:
        if not files:
            raise
        laid_out = (Finding(severity="error", rule="pdf-library", message=error.message, hint=error.hint),)
    return Rendered(files, (*noticed, *laid_out))


def _pdf(
    brief: Brief, pack: Pack, page: str, manifest: Callable[[bytes], bytes] | None
) -> tuple[bytes, tuple[Finding, ...]]:
    roots = [folder for _, folder in pack.folders] + [style_folder(pack.style)]
    facts = render_json(brief)
    beside = manifest(facts) if manifest else None
    system_fonts = bool(brief.rendered_as and brief.rendered_as.system_fonts)
    return render_pdf(
        page, attachment=facts, manifest=beside, compiled=brief.masthead.compiled, asset_roots=roots,
        system_fonts=system_fonts,
    )  # fmt: skip


def _docx(brief: Brief, pack: Pack, page: str, values: dict[str, Any], paper: Paper) -> tuple[bytes, tuple[Finding, ...]]:
    style, filters = style_folder(pack.style), build_environment(pack).filters
    return render_docx(page, values, style=style, paper=paper, attachment=render_json(brief), filters=filters)
