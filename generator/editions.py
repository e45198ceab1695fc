"""The brief over all documents → the files of every edition: what each may hold, joined anew, rendered by its pack.

In: a brief and the editions of a configuration. Out: files as bytes, and what was noticed. Reads no document.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator import __version__
from generator.config import Config, Edition
from generator.config.toml_lines import TomlFile, read_toml
from generator.errors import BriefError
from generator.fuse import FuseOptions, fuse, retold
from generator.grade import above, admit, narrowed, unknown_values, without_internal_notes
from generator.model import Assessment, Brief, Finding, Marking, RenderedAs
from generator.since import changes_since, narrower
from generator.words import Words, languages, load_words

if TYPE_CHECKING:  # what renders is imported when there is something to render
    from generator.render import Pack, RenderLimits, RenderTask

__all__ = [
    "BuildResult",
    "Progress",
    "edition_tasks",
    "fuse_options",
    "pack_folders",
    "project_folder",
    "render_limits",
    "rendered",
    "sha256_of",
    "silent",
]

Progress = Callable[[int, int, str], None]
"""Told how many pieces are done, how many there are (0: not known), and what is next."""


@dataclass(frozen=True)
class BuildResult:
    """File name → bytes for all editions, the brief they were rendered from, what was noticed, and their manifest."""

    files: Mapping[str, bytes]
    brief: Brief
    findings: tuple[Finding, ...]
    manifest: bytes


def silent(done: int, total: int, what: str) -> None:
    """Progress that nobody watches."""


def fuse_options(config: Config, findings: tuple[Finding, ...], assessment: Assessment | None = None) -> FuseOptions:
    """The words and dates of a configuration for the masthead, what was noticed, and an assessment from another file."""
    return FuseOptions(
        title=config.title, standfirst=config.standfirst, marking=config.marking, handling=config.handling,
        as_of=_iso(config.as_of), compiled=_iso(config.compiled), period_start=_iso(config.period_start),
        period_end=_iso(config.period_end), assessment=assessment or _assessment(config), findings=findings,
    )  # fmt: skip


def _assessment(config: Config) -> Assessment | None:
    if not config.assessment or not config.assessment.strip():
        return None
    return Assessment(text=config.assessment, author=config.assessment_author, written=_iso(config.assessment_written))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def rendered(  # noqa: PLR0913 - each is one independent choice of a run
    brief: Brief,
    config: Config,
    editions: Sequence[Edition],
    formats: Sequence[str] | None,
    *,
    jobs: int,
    progress: Progress | None,
    extracted: bool = False,
    edits: Path | None = None,
    previous: Brief | None = None,
) -> BuildResult:
    """The files of the editions, in their order, rendered in up to ``jobs`` processes.

    For the manifest, ``extracted`` says that the facts are this run's, and ``edits`` is the file that changed them.
    ``previous`` is the brief that each edition is compared with, so that it says what changed.
    """
    from generator.manifest import Making
    from generator.render import run_tasks

    files: dict[str, bytes] = {}
    findings = [*brief.findings, *narrower(previous)]
    for edition in editions:
        findings += unknown_values(brief.facts, edition, brief.actors, _line_of(config, edition))
    tell = progress or silent
    tasks = edition_tasks(brief, config, editions, formats, previous)
    made = [(task.args[0], _templates(config, edition)) for task, edition in zip(tasks, editions, strict=True)]
    makings = [Making.of(config, *one, extracted=extracted, edits=edits, previous=previous) for one in made]
    tasks = [partial(task, manifest=making.attached) for task, making in zip(tasks, makings, strict=True)]
    helpers = jobs if sum("pdf" in task.keywords["formats"] for task in tasks) > 1 else 1
    for result in run_tasks(tasks, helpers, lambda at: tell(at, len(editions), f"edition {editions[at].name}")):
        files.update(result.files)
        findings += result.findings
    return BuildResult(files, brief, tuple(dict.fromkeys(findings)), Making.together(makings).manifest(files))


def _templates(config: Config, edition: Edition) -> dict[str, str]:
    """The name of an edition's pack, and one hash over its templates, styles and fonts."""
    from generator.manifest import folder_digest
    from generator.render import load_pack
    from generator.render.stylesheet import style_folder

    pack = load_pack(edition.pack, pack_folders(config))
    folders = [*(folder for _, folder in pack.folders), style_folder(pack.style)]
    files = [*([Path(edition.style)] if edition.style else []), *(pack.brand.files if pack.brand else ())]
    return {pack.name: folder_digest(folders, files)}


def edition_tasks(
    brief: Brief,
    config: Config,
    editions: Sequence[Edition],
    formats: Sequence[str] | None,
    previous: Brief | None = None,
) -> list[RenderTask]:
    """One call of ``render`` for each edition, with what of the brief its audience may see."""
    from generator.render import load_pack, render

    folders = pack_folders(config)
    fused: dict[object, Brief] = {}
    tasks: list[RenderTask] = []
    for edition in editions:
        if edition.style and not Path(edition.style).is_file():
            hint = f"editions.{edition.name}.style names it"
            raise BriefError("there is no such stylesheet", where=edition.style, hint=hint)
        pack = load_pack(edition.pack, folders)
        ceiling = edition.ceiling or pack.ceiling
        words = _words(config, edition, pack)
        seen = _seen(brief, edition, ceiling, config, fused, words)
        changes = changes_since(previous, brief, seen, edition, ceiling, words)
        if pack.notes == "public":
            seen = without_internal_notes(seen)
        masthead = seen.masthead.model_copy(
            update={
                "kind": words.gettext(pack.kind),
                "edition": edition.name,
                "audience": edition.audience or words.gettext(pack.audience),
                "title": edition.title or seen.masthead.title,
            }
        )
        unwanted = {*edition.without, *edition.left_out_kinds}
        sections = tuple(s for s in edition.sections or pack.sections if s not in unwanted)
        made = RenderedAs(
            version=__version__, pack=edition.pack, paper=edition.paper, sections=sections, language=words.language,
            stylesheet=sha256_of(edition.style), system_fonts=config.system_fonts,
        )  # fmt: skip
        one = seen.model_copy(update={"masthead": masthead, "changes": changes, "rendered_as": made})
        stem = edition.file_stem(as_of=masthead.as_of, title=masthead.title, marking=masthead.marking)
        task = partial(
            render,
            one,
            pack=edition.pack,
            formats=tuple(formats or edition.formats),
            paper=edition.paper,
            pack_folders=folders,
            name=stem,
            sections=sections,
            apart=render_limits(config, pack),
            stylesheets=[Path(edition.style)] if edition.style else (),
        )
        tasks.append(task)
    return tasks


def render_limits(config: Config, pack: Pack) -> RenderLimits | None:
    """What rendering a pack may cost that is not trusted, or that extends one; None where it is trusted."""
    from generator.render import known_packs, limits_for

    known = {*known_packs(pack_folders(config)), *(Path(edition.pack).name for edition in config.editions), "*"}
    strangers = [name for name in config.packs.untrusted if name not in known]
    if strangers:
        hint = f"known packs: {', '.join(sorted(known))}"
        raise BriefError(f"packs.untrusted names “{strangers[0]}”, which is no pack", where=config.file, hint=hint)
    return limits_for(pack, config.packs)


def _seen(
    brief: Brief, edition: Edition, ceiling: Marking, config: Config, fused: dict[object, Brief], words: Words
) -> Brief:
    """What of the brief an edition holds: below its ceiling, through its filters; joined anew where that is not all."""
    admitted = admit(brief, ceiling)
    chosen = narrowed(admitted.facts, edition, brief.actors)
    withholds = bool(admitted.withheld or admitted.withheld_facts) or above(brief.masthead.marking, ceiling)
    if not withholds and not chosen.filtered:
        return _in_words(brief, words, fused).model_copy(update={"findings": admitted.findings})
    assessment = brief.assessment if not withholds or _may_see(brief.assessment, ceiling) else None
    key = (chosen.facts or admitted.marking, assessment, words)
    if key not in fused:
        fused[key] = fuse(
            chosen.facts,
            replace(
                fuse_options(config, admitted.findings, assessment),
                marking=admitted.marking, assessment=assessment, dropped=brief.masthead.dropped_facts, words=words,
            ),
        )  # fmt: skip
    head = brief.masthead
    update = {
        "withheld": head.withheld + admitted.withheld,
        "withheld_facts": head.withheld_facts + admitted.withheld_facts,
        "ceiling": ceiling if withholds else head.ceiling,
        "filtered": chosen.filtered,
    }
    one = fused[key].model_copy(update={"masthead": fused[key].masthead.model_copy(update=update)})
    return one.model_copy(update={"actors": ()}) if "actors" in edition.left_out_kinds else one


def _in_words(brief: Brief, words: Words, fused: dict[object, Brief]) -> Brief:
    """The brief in the language of an edition and its pack; it was assembled in English, or rendered before in another."""
    tag = brief.rendered_as.language if brief.rendered_as else "en"
    before = load_words(tag if tag.partition("-")[0] in languages() else "en")
    if words is before:
        return brief
    if words not in fused:
        fused[words] = retold(brief, before, words)
    return fused[words]


def _may_see(assessment: Assessment | None, ceiling: Marking) -> bool:
    """An assessment of unknown marking may rest on what is withheld."""
    return bool(assessment and assessment.marking and not above(assessment.marking, ceiling))


def _words(config: Config, edition: Edition, pack: Pack) -> Words:
    """The words of an edition: in its own language, else in that of the configuration, else in that of its pack."""
    try:
        return load_words(edition.language or config.language or pack.language, [folder for _, folder in pack.folders])
    except BriefError as error:
        own = str(pack.folders[0][1] / "pack.toml")
        where = _line_of(config, edition)("language") if edition.language else config.file if config.language else own
        where = error.where or where
        raise BriefError(error.message, where=where, hint=error.hint) from error


def _line_of(config: Config, edition: Edition) -> Callable[[str], str | None]:
    """Where the keys of an edition stand in the configuration file."""
    file = read_toml(Path(config.file), config.file, "config-syntax") if config.file else None
    if not isinstance(file, TomlFile):
        return lambda _: None
    place = edition.name if isinstance(file.values.get("editions"), dict) else config.editions.index(edition)
    return lambda key: file.where(("editions", place, key))


def pack_folders(config: Config) -> tuple[Path, ...]:
    """Where a project keeps packs of its own: ``templates/`` beside its configuration file."""
    home = Path(config.file).parent if config.file else Path.cwd()
    return (home / "templates",)


def project_folder(config: Config) -> Path:
    """The folder of the configuration file, else the current one."""
    return Path(config.file).parent if config.file else Path()


def sha256_of(stylesheet: str | None) -> str | None:
    """The hash of an edition's own stylesheet; one that is not there is named when the edition is rendered."""
    path = Path(stylesheet) if stylesheet else None
    return hashlib.sha256(path.read_bytes()).hexdigest() if path and path.is_file() else None
