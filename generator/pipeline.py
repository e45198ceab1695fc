"""The order of the stages, and the only place that knows it: documents → extract → fuse → grade → render → files.

In: paths and a configuration. Out: a brief, its files as bytes, and what was noticed. Prints nothing.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from pydantic import ValidationError

from generator import __version__
from generator.cache import FactsCache
from generator.config import Config, Edition
from generator.documents import read_documents
from generator.errors import BriefError
from generator.fuse import FuseOptions, fuse
from generator.grade import above, admit, without_internal_notes
from generator.model import Assessment, Brief, Facts, Finding, Marking, RenderedAs
from generator.output import write_files
from generator.render import RenderTask, known_packs, load_pack, render, run_tasks
from generator.verify import Verification, verify
from generator.workers import extracted

__all__ = [
    "BuildResult",
    "Extraction",
    "assemble",
    "build",
    "extract_facts",
    "load_facts_or_brief",
    "render_editions",
    "verify_files",
    "write_files",
]

Progress = Callable[[int, int, str], None]
"""Told how many pieces are done, how many there are (0: not known), and what is next."""


@dataclass(frozen=True)
class Extraction:
    """The facts of every document that could be read, and what was noticed on the way."""

    facts: tuple[Facts, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class BuildResult:
    """File name → bytes for all editions, the brief they were rendered from, and what was noticed."""

    files: Mapping[str, bytes]
    brief: Brief
    findings: tuple[Finding, ...]


def extract_facts(
    paths: Sequence[str | Path],
    config: Config,
    *,
    cache: FactsCache | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Extraction:
    """Reads the documents and extracts their facts, in the order of the sorted paths; known ones come from the cache."""
    read = read_documents(paths, limits=config.limits, on_progress=progress, skip=(config.out,))
    known = {d.id: facts for d in read.documents if cache and (facts := cache.get(d))}
    unknown = [d for d in read.documents if d.id not in known]
    tell = progress or _silent
    if unknown:
        tell(len(known), len(read.documents), "language model")
        for document, facts in zip(unknown, extracted(unknown, config, jobs), strict=True):
            known[document.id] = facts
            tell(len(known), len(read.documents), document.path)
            if cache:
                cache.put(document, facts)
        if cache:
            cache.prune()
    return Extraction(tuple(known[d.id] for d in read.documents), read.findings)


def build(  # noqa: PLR0913 - each is one independent choice of a run
    paths: Sequence[str | Path],
    config: Config,
    *,
    editions: Sequence[str] | None = None,
    formats: Sequence[str] | None = None,
    cache: FactsCache | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> BuildResult:
    """Documents to the files of every edition (or of those named). Raises where no document could be read."""
    chosen = _editions(config, editions)
    brief = assemble(paths, config, cache=cache, jobs=jobs, progress=progress)
    return _rendered(brief, config, chosen, formats, jobs=jobs, progress=progress)


def assemble(
    paths: Sequence[str | Path],
    config: Config,
    *,
    cache: FactsCache | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Brief:
    """Documents to the one brief that every edition is made from. Raises where no document could be read."""
    extraction = extract_facts(paths, config, cache=cache, jobs=jobs, progress=progress)
    if not extraction.facts:
        raise BriefError(
            "no document could be read",
            where=", ".join(str(p) for p in paths),
            hint="put at least one text, Markdown, HTML, PDF, DOCX or JSON Lines file there",
            findings=extraction.findings,
        )
    return fuse(extraction.facts, _options(config, extraction.findings))


def render_editions(
    brief: Brief,
    config: Config,
    *,
    editions: Sequence[str] | None = None,
    formats: Sequence[str] | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> BuildResult:
    """The files of a brief that was built before; a title or cut-off of the configuration replaces the brief's own."""
    given = {"title": config.title, "as_of": config.as_of.isoformat() if config.as_of else None}
    masthead = brief.masthead.model_copy(update={k: v for k, v in given.items() if v})
    renewed = brief.model_copy(update={"masthead": masthead})
    return _rendered(renewed, config, _editions(config, editions), formats, jobs=jobs, progress=progress)


def load_facts_or_brief(path: Path, config: Config | None = None) -> Brief:
    """A brief from ``brief.json``, or one fused from the facts that ``extract`` wrote (``-``: standard input)."""
    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BriefError(f"cannot be read: {error}", where=str(path)) from error
    try:
        if _is_brief(text):
            return Brief.model_validate_json(text)
        facts = [Facts.model_validate_json(line) for line in text.splitlines() if line.strip()]
    except ValidationError as error:
        raise BriefError(
            "is neither facts nor a brief",
            where=str(path),
            hint="give what `sitbrief extract` or `sitbrief build --format json` wrote",
        ) from error
    return fuse(facts, _options(config or Config(), ()))


def verify_files(
    files: Sequence[Path], config: Config, *, sources: Sequence[Path] = (), facts: Path | None = None
) -> Verification:
    """Checks finished files against their facts and sources; facts beside a file (same name, .json) need not be named."""
    documents = read_documents(sources, limits=config.limits, skip=(config.out,)).documents if sources else ()
    folders = _pack_folders(config)

    def render_again(brief: Brief, form: str) -> bytes | None:
        made = brief.rendered_as
        if made is None or made.version != __version__ or made.pack not in known_packs(folders):
            return None
        again = render(
            brief, pack=made.pack, formats=(form,), paper=made.paper, sections=made.sections, pack_folders=folders
        )
        return next(iter(again.files.values()))

    done = []
    for file in files:
        beside = facts or file.with_suffix(".json")
        try:
            data = file.read_bytes()
            known = beside.read_bytes() if beside.is_file() else None
        except OSError as error:
            raise BriefError(f"cannot be read: {error.strerror}", where=str(file)) from error
        done.append(verify({str(file): data}, sources=documents, facts=known, render_again=render_again))
    findings = dict.fromkeys(finding for one in done for finding in one.findings)
    return Verification(tuple(findings), tuple(name for one in done for name in one.compared))


def _is_brief(text: str) -> bool:
    """Facts are JSON Lines; a brief is one JSON value that names its own schema."""
    try:
        value = json.loads(text)
    except ValueError:
        return False
    return isinstance(value, dict) and value.get("schema") == "sitbrief/brief/1"


def _silent(done: int, total: int, what: str) -> None:
    """Progress that nobody watches."""


def _editions(config: Config, names: Sequence[str] | None) -> tuple[Edition, ...]:
    return tuple(config.edition(name) for name in names) if names else config.editions


def _options(config: Config, findings: tuple[Finding, ...]) -> FuseOptions:
    return FuseOptions(
        title=config.title, standfirst=config.standfirst, marking=config.marking, handling=config.handling,
        as_of=_iso(config.as_of), compiled=_iso(config.compiled), period_start=_iso(config.period_start),
        period_end=_iso(config.period_end), assessment=_assessment(config), findings=findings,
    )  # fmt: skip


def _assessment(config: Config) -> Assessment | None:
    if not config.assessment or not config.assessment.strip():
        return None
    return Assessment(text=config.assessment, author=config.assessment_author, written=_iso(config.assessment_written))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _rendered(
    brief: Brief,
    config: Config,
    editions: Sequence[Edition],
    formats: Sequence[str] | None,
    *,
    jobs: int,
    progress: Progress | None,
) -> BuildResult:
    files: dict[str, bytes] = {}
    findings = list(brief.findings)
    tell = progress or _silent
    folders = _pack_folders(config)
    fused: dict[tuple[str, ...], Brief] = {}
    tasks: list[RenderTask] = []
    for edition in editions:
        pack = load_pack(edition.pack, folders)
        seen = _within(brief, edition.ceiling or pack.ceiling, config, fused)
        if pack.notes == "public":
            seen = without_internal_notes(seen)
        masthead = seen.masthead.model_copy(
            update={
                "kind": pack.kind,
                "edition": edition.name,
                "audience": edition.audience or pack.audience,
                "title": edition.title or seen.masthead.title,
            }
        )
        sections = tuple(s for s in edition.sections or pack.sections if s not in edition.without)
        made = RenderedAs(version=__version__, pack=edition.pack, paper=edition.paper, sections=sections)
        one = seen.model_copy(update={"masthead": masthead, "rendered_as": made})
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
            stylesheets=[Path(edition.style)] if edition.style else (),
        )
        tasks.append(task)
    helpers = jobs if sum("pdf" in task.keywords["formats"] for task in tasks) > 1 else 1
    for result in run_tasks(tasks, helpers, lambda at: tell(at, len(editions), f"edition {editions[at].name}")):
        files.update(result.files)
        findings += result.findings
    return BuildResult(files, brief, tuple(dict.fromkeys(findings)))


def _within(brief: Brief, ceiling: Marking, config: Config, fused: dict[tuple[str, ...], Brief]) -> Brief:
    """What of the brief lies below a ceiling: joined anew, once for each set of documents, where some are withheld."""
    admitted = admit(brief, ceiling)
    if not admitted.withheld and not above(brief.masthead.marking, ceiling):
        return brief.model_copy(update={"findings": admitted.findings})
    key = tuple(f.document.id for f in admitted.facts) or (admitted.marking,)
    if key not in fused:
        options = replace(_options(config, admitted.findings), marking=admitted.marking, assessment=None)
        fused[key] = fuse(admitted.facts, options)
    withheld = brief.masthead.withheld + admitted.withheld
    masthead = fused[key].masthead.model_copy(update={"withheld": withheld, "ceiling": ceiling})
    return fused[key].model_copy(update={"masthead": masthead})


def _pack_folders(config: Config) -> tuple[Path, ...]:
    """Where a project keeps packs of its own: ``templates/`` beside its configuration file."""
    home = Path(config.file).parent if config.file else Path.cwd()
    return (home / "templates",)
