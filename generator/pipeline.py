"""The order of the stages, and the only place that knows it: documents → extract → fuse → grade → render → files.

In: paths and a configuration. Out: a brief, its files as bytes, and what was noticed. Prints nothing.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from generator import __version__
from generator.cache import FactsCache
from generator.config import Config, Edition
from generator.documents import read_documents
from generator.editions import (
    BuildResult,
    Progress,
    fuse_options,
    pack_folders,
    project_folder,
    render_limits,
    rendered,
    sha256_of,
    silent,
)
from generator.edits import Edits, apply_edits, find_edits, identified, load_edits
from generator.errors import BriefError, ConfigurationError, TemplateError
from generator.fuse import fuse
from generator.model import Assessment, Brief, Facts, Finding
from generator.output import MANIFEST, write_files
from generator.workers import extracted

if TYPE_CHECKING:
    from generator.verify import Verification

__all__ = [
    "BuildResult",
    "Extraction",
    "assemble",
    "build",
    "edits_of",
    "extract_facts",
    "load_facts_or_brief",
    "render_editions",
    "verify_files",
    "write_files",
]


@dataclass(frozen=True)
class Extraction:
    """The facts of every document that could be read, and what was noticed on the way."""

    facts: tuple[Facts, ...]
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
    lost: list[Finding] = []
    tell = progress or silent
    if unknown:
        tell(len(known), len(read.documents), "language model")
        for document, found in zip(unknown, extracted(unknown, config, jobs), strict=True):
            tell(len(known) + len(lost) + 1, len(read.documents), document.path)
            if isinstance(found, Finding):
                lost.append(found)
                continue
            known[document.id] = found
            if cache:
                cache.put(document, found)
        if cache:
            cache.prune()
    home = project_folder(config)
    everything = tuple(identified(known[d.id], home) for d in read.documents if d.id in known)
    return Extraction(everything, (*read.findings, *lost))


def build(  # noqa: PLR0913 - each is one independent choice of a run
    paths: Sequence[str | Path],
    config: Config,
    *,
    editions: Sequence[str] | None = None,
    formats: Sequence[str] | None = None,
    cache: FactsCache | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
    previous: Brief | None = None,
) -> BuildResult:
    """Documents to the files of every edition (or of those named). Raises where no document could be read.

    ``previous`` is the brief that the editions are compared with, so that they say what changed.
    """
    chosen = _editions(config, editions)
    brief = assemble(paths, config, cache=cache, jobs=jobs, progress=progress)
    return rendered(
        brief, config, chosen, formats, jobs=jobs, progress=progress,
        extracted=True, edits=_edits_file(paths, config), previous=previous,
    )  # fmt: skip


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
    return _assembled(extraction.facts, config, edits_of(paths, config), extraction.findings)


def edits_of(paths: Sequence[str | Path], config: Config) -> Edits:
    """The edits in the file that the configuration names, else in ``edits.toml`` beside it or in a folder that is read."""
    found = _edits_file(paths, config)
    return load_edits(found) if found else Edits()


def _edits_file(paths: Sequence[str | Path], config: Config) -> Path | None:
    return find_edits(config.edits, (project_folder(config), *map(Path, paths)))


def _assembled(facts: Sequence[Facts], config: Config, edits: Edits, findings: tuple[Finding, ...]) -> Brief:
    """The brief of the facts as the analyst wants them."""
    edited = apply_edits(facts, edits, default=config.marking, home=project_folder(config))
    options = fuse_options(config, (*findings, *edited.findings), _assessment(config, edits))
    return fuse(edited.facts, replace(options, dropped=edited.dropped))


def _assessment(config: Config, edits: Edits) -> Assessment | None:
    given = edits.assessment
    if given is None:
        return None
    if config.assessment:
        message = "an assessment stands here and in the configuration"
        where, hint = edits.where("assessment"), "keep one of them"
        raise ConfigurationError([Finding(severity="error", rule="edits-value", message=message, where=where, hint=hint)])
    return Assessment.model_validate(given.model_dump())


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
    return rendered(renewed, config, _editions(config, editions), formats, jobs=jobs, progress=progress)


def load_facts_or_brief(path: Path, config: Config | None = None) -> Brief:
    """A brief from ``brief.json``, or one fused from the facts that ``extract`` wrote (``-``: standard input)."""
    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BriefError(f"cannot be read: {error}", where=str(path)) from error
    try:
        if _is_brief(text):
            return Brief.model_validate_json(text)
        read = [Facts.model_validate_json(line) for line in text.split("\n") if line.strip()]
    except ValidationError as error:
        raise BriefError(
            "is neither facts nor a brief",
            where=str(path),
            hint="give what `sitbrief extract` or `sitbrief build --format json` wrote",
        ) from error
    chosen = config or Config()
    facts = [identified(one, project_folder(chosen)) for one in read]
    return _assembled(facts, chosen, edits_of(chosen.paths, chosen), ())


def verify_files(
    files: Sequence[Path], config: Config, *, sources: Sequence[Path] = (), facts: Path | None = None
) -> Verification:
    """Checks finished files against their facts and sources; facts beside a file (see ``_facts_of``) need not be named."""
    from generator.manifest import check_manifest, check_outputs
    from generator.render import known_packs, load_pack, render
    from generator.verify import Verification, verify

    documents = read_documents(sources, limits=config.limits, skip=(config.out,)).documents if sources else ()
    folders = pack_folders(config)

    def render_again(brief: Brief, form: str) -> bytes | None:
        made = brief.rendered_as
        own = {sha256_of(edition.style): edition.style for edition in config.editions if edition.style}
        if made is None or made.pack not in known_packs(folders) or made.stylesheet not in {None, *own}:
            return None
        try:
            limits = render_limits(config, load_pack(made.pack, folders))
            again = render(
                brief, pack=made.pack, formats=(form,), paper=made.paper, sections=made.sections, pack_folders=folders,
                apart=limits, stylesheets=[Path(own[made.stylesheet])] if made.stylesheet else (),
            )  # fmt: skip
        except TemplateError:  # a pack of that name that is another one by now
            return None
        return next(iter(again.files.values()))

    done: list[Verification] = []
    unchecked: list[BriefError] = []
    for file in files:
        if file.name == MANIFEST:
            done.append(Verification(check_outputs(file)))
            continue
        try:
            data = file.read_bytes()
            known = _facts_of(file, facts)
            checked = verify(
                {str(file): data}, sources=documents, facts=known, unmarked=config.marking, version=__version__,
                render_again=render_again,
            )  # fmt: skip
        except OSError as error:
            unchecked.append(BriefError(f"cannot be read: {error.strerror}", where=str(file)))
        except BriefError as error:
            unchecked.append(error)
        else:
            done += [checked, Verification(check_manifest(file, data))]
    findings = tuple(dict.fromkeys(finding for one in done for finding in one.findings))
    if unchecked:
        raise _unchecked(unchecked, findings)
    return Verification(findings, tuple(name for one in done for name in one.compared))


def _unchecked(errors: Sequence[BriefError], findings: Sequence[Finding]) -> BriefError:
    """The last file that could not be checked, after what was found in all the others."""
    *others, last = errors
    said = [Finding(severity="error", rule="not-checked", message=e.message, where=e.where, hint=e.hint) for e in others]
    return BriefError(last.message, where=last.where, hint=last.hint, findings=(*findings, *said))


def _facts_of(file: Path, named: Path | None) -> bytes | None:
    """The facts named, else those beside a file under its name: in a JSON file, or attached to a PDF."""
    from generator.verify.finished import read_finished

    beside, pdf = named or file.with_suffix(".json"), file.with_suffix(".pdf")
    if beside.is_file():
        return beside.read_bytes()
    return read_finished(str(pdf), pdf.read_bytes()).attached if pdf != file and pdf.is_file() else None


def _is_brief(text: str) -> bool:
    """Facts are JSON Lines; a brief is one JSON value that names its own schema."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and value.get("schema") == "sitbrief/brief/1"


def _editions(config: Config, names: Sequence[str] | None) -> tuple[Edition, ...]:
    return tuple(config.edition(name) for name in names) if names else config.editions
