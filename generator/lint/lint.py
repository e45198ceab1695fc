"""The verb of ``sitbrief lint``: a pack's name in, everything that is wrong with it out, in the order of its files.

Templates are walked, and the sample brief is rendered full and empty; nothing is written and no document is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from generator.config import Edition, Packs
from generator.errors import BriefError, TemplateError
from generator.lint.origins import TracedPage, traced_page
from generator.lint.page import page_findings, placeholder_findings
from generator.lint.rules import RULES, found
from generator.lint.sample import empty_brief, full_brief
from generator.lint.shapes import Many, Plain, Record, shape_of
from generator.lint.structure import structure_findings
from generator.lint.style import style_findings
from generator.lint.templates import Walk
from generator.model import Brief, Finding
from generator.render.context import brief_values
from generator.render.environment import build_environment
from generator.render.html import template_values
from generator.render.maps import map_panels
from generator.render.pack import Pack, load_pack, section_names
from generator.render.pack_places import installed_packs, known_packs, pack_places
from generator.render.separate import limits_for, lint_apart
from generator.render.template_files import is_inside

__all__ = ["lint_editions", "lint_pack", "lint_packs", "packs_of", "sample_values"]


_TRUSTED = Packs()


def lint_packs(
    names: Sequence[str], pack_folders: Sequence[Path] = (), packs: Packs = _TRUSTED, editions: Sequence[Edition] = ()
) -> tuple[Finding, ...]:
    """What is wrong with these packs, nothing twice; those that ``packs`` does not trust have a process of their own.

    A section that one of the ``editions`` names is used, whatever ``pack.toml`` says.
    """
    findings = dict.fromkeys(finding for name in names for finding in _lint_one(name, pack_folders, packs))
    named = {section for edition in editions for section in edition.sections or ()}
    return tuple(one for one in findings if one.rule != "unused-section" or Path(one.where or "").stem not in named)


def _lint_one(name: str, pack_folders: Sequence[Path], packs: Packs) -> tuple[Finding, ...]:
    try:
        limits = limits_for(load_pack(name, pack_folders), packs) if packs.untrusted else None
        return lint_apart(name, pack_folders, limits) if limits else lint_pack(name, pack_folders)
    except TemplateError as error:
        if error.where is None:
            raise
        return error.findings or (_broken("pack-broken", error, name),)


def lint_editions(editions: Sequence[Edition], pack_folders: Sequence[Path], packs: Packs = _TRUSTED) -> tuple[Finding, ...]:
    """What is wrong with the packs of these editions, but for those that come with sitbrief: tests keep them clean."""
    built_in = {name for name, places in pack_places(pack_folders).by_name.items() if places[0].origin == "built-in"}
    names = dict.fromkeys(edition.pack for edition in editions)
    findings = lint_packs([name for name in names if name not in built_in], pack_folders, packs, editions)
    own = (finding for edition in editions if edition.style for finding in _own_style(edition, edition.style, pack_folders))
    return tuple(dict.fromkeys((*findings, *own)))


def _own_style(edition: Edition, style: str, pack_folders: Sequence[Path]) -> Iterator[Finding]:
    """What is wrong with the stylesheet that an edition lays over those of its pack."""
    findings = style_findings(load_pack(edition.pack, pack_folders), (Path(style),))
    return (
        finding for finding in findings if (finding.where or "").startswith((f"{Path(style)}:", str(Path(style).resolve())))
    )


def packs_of(editions: Sequence[Edition], pack_folders: Sequence[Path]) -> tuple[str, ...]:
    """The packs that a project's editions name, and those that it has itself."""
    own = (name for name, places in pack_places(pack_folders).by_name.items() if places[0].origin == "project")
    return tuple(dict.fromkeys([*(edition.pack for edition in editions), *own]))


def lint_pack(name: str, pack_folders: Sequence[Path] = ()) -> tuple[Finding, ...]:
    """What is wrong with the pack of that name or path, sorted by file and line. Raises where there is no such pack."""
    is_folder = (Path(name) / "pack.toml").is_file()
    if not is_folder and name not in known_packs(pack_folders):
        load_pack(name, pack_folders)  # says which packs there are
    try:
        pack = load_pack(str(Path(name).resolve()) if is_folder and "/" not in name else name, pack_folders)
        findings = [*pack.noticed, *installed_packs()[1], *_template_findings(pack, pack_folders), *style_findings(pack)]
    except BriefError as error:
        findings = [*error.findings] or [_broken("pack-broken", error, name)]
    except RecursionError:
        findings = [found("template-syntax", "a template is nested too deeply", name, "part it into several expressions")]
    return tuple(sorted(dict.fromkeys(findings), key=_place))


def _template_findings(pack: Pack, pack_folders: Sequence[Path]) -> Iterator[Finding]:
    """What the walk, the folder and the rendered pages show. A page is only looked at where it can be rendered."""
    walks = {markup: _walk(pack, markup) for markup in ("html", "md")}
    walked = {path for walk in walks.values() for path in walk.walked}
    own = pack.folders[0][1]
    structure = tuple(structure_findings(pack, walked))
    findings = [*structure, *walks["html"].finish(), *walks["md"].finish()]
    unused = [finding for finding in findings if finding.rule == "unused-macro"]
    used = _used_elsewhere(pack, pack_folders) if unused else set()
    yield from (
        finding
        for finding in findings
        if finding.rule != "unused-macro" or (_is_of(own, finding) and finding.where not in used)
    )
    if not any(finding.severity == "error" and finding.rule != "missing-block" for finding in findings):
        yield from _pages(pack, has_markdown=not any(finding.rule == "missing-markdown" for finding in structure))


def _walk(pack: Pack, markup: str) -> Walk:
    values = {key: shape_of(value) for key, value in template_values(pack, sample_values(full_brief())).items()}
    names = section_names(pack)
    if markup == "md":
        names = tuple(name for name in names if any((home / f"sections/{name}.md").is_file() for _, home in pack.folders))
    sections = values["sections"]
    if isinstance(sections, Many) and isinstance(sections.element, Record):
        sections.element.fields["name"] = Plain(str, names)
    walk = Walk(build_environment(pack, markup), values)
    walk.start(f"brief.{markup}")
    return walk


def _used_elsewhere(pack: Pack, pack_folders: Sequence[Path]) -> set[str]:
    """Where the macros stand that packs use which extend this one."""
    own = pack.folders[0][1]
    used: set[str] = set()
    for name in known_packs(pack_folders):
        try:
            other = load_pack(name, pack_folders)
        except TemplateError:
            continue  # a mistake of that pack
        if own in [folder for _, folder in other.folders[1:]]:
            for markup in ("html", "md"):
                walk = _walk(other, markup)
                used |= {file.where(macro) for macro, file in walk.macros.items() if macro in walk.used_macros}
    return used


def _pages(pack: Pack, *, has_markdown: bool) -> Iterator[Finding]:
    roots = [folder for _, folder in pack.folders]
    for brief in (full_brief(), empty_brief()):
        page = _traced(pack, brief, "html")
        yield from page_findings(page, roots, brief.masthead) if isinstance(page, TracedPage) else (page,)
        text = _traced(pack, brief, "md") if has_markdown else None
        if isinstance(text, TracedPage):
            yield from placeholder_findings(text, text.text)
        elif text:
            yield text


def _traced(pack: Pack, brief: Brief, markup: str) -> TracedPage | Finding:
    try:
        return traced_page(pack, template_values(pack, sample_values(brief)), markup)
    except TemplateError as error:
        return _broken("template-fails", error, pack.name)


def sample_values(brief: Brief) -> dict[str, Any]:
    """What a template sees of a sample brief, maps included."""
    values = brief_values(brief)
    return {**values, "map": map_panels(values["incidents"], values["threats"])}


def _broken(rule: str, error: BriefError, where: str) -> Finding:
    return found(rule, error.message, error.where or where, error.hint or "docs/templates.md says what a pack holds")


def _is_of(folder: Path, finding: Finding) -> bool:
    return bool(finding.where) and is_inside(Path(str(finding.where).rpartition(":")[0] or str(finding.where)), folder)


def _place(finding: Finding) -> tuple[str, int, list[str], str]:
    path, _, line = (finding.where or "").rpartition(":")
    known = list(RULES)
    return (path, int(line) if line.isdigit() else 0, [finding.rule] if finding.rule in known else [], finding.message)
