"""The verb of this stage: finished files and sources in, findings out. Writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from generator.errors import BriefError
from generator.model import Brief, Document, Finding
from generator.verify.facts import check_facts
from generator.verify.finished import Finished, read_finished
from generator.verify.page import check_marking, check_words
from generator.verify.sources import check_sources

__all__ = ["Verification", "verify"]


@dataclass(frozen=True)
class Verification:
    """What was found, and whether each file could be compared word by word with a fresh rendering of its facts."""

    findings: tuple[Finding, ...]
    compared: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """True where nothing was found that is an error."""
        return not any(f.severity == "error" for f in self.findings)


def verify(
    files: Mapping[str, bytes],
    *,
    sources: Iterable[Document] = (),
    facts: bytes | None = None,
    render_again: Callable[[Brief, str], bytes | None] | None = None,
) -> Verification:
    """Checks finished files (name → bytes) against their facts and sources.

    ``sources`` are the documents as they are read now. ``facts`` is a ``brief.json`` for files that carry none; a PDF's own
    attachment wins. ``render_again`` gives the bytes that a brief has in a format, or None where its pack is not here.
    """
    texts: dict[str, set[str]] = {}
    names = set()
    for document in sources:
        texts.setdefault(document.sha256, set()).add(document.text)
        names.add(document.path.partition("#")[0].rsplit("/", 1)[-1])
    findings: list[Finding] = []
    compared: list[str] = []
    for name, data in files.items():
        finished = read_finished(name, data)
        brief = attached_brief(finished, facts)
        findings += [*check_sources(brief, texts, names), *check_facts(brief)]
        if finished.format == "json":
            continue
        findings += check_marking(finished, brief.masthead.marking)
        fresh = render_again(brief, finished.format) if render_again else None
        if fresh is None:
            findings.append(_not_compared(name))
        else:
            findings += check_words(finished, read_finished(name, fresh))
            compared.append(name)
    return Verification(tuple(dict.fromkeys(findings)), tuple(compared))


def attached_brief(finished: Finished, facts: bytes | None) -> Brief:
    """The brief that a file carries, else the one given beside it; raises where there is neither."""
    data = finished.attached or facts
    if data is None:
        raise BriefError(
            "carries no facts to check it against", where=finished.name, hint="give its brief.json with --facts, or its PDF"
        )
    try:
        return Brief.model_validate_json(data)
    except ValidationError as error:
        raise BriefError("its facts are damaged", where=finished.name, hint="build the brief again") from error


def _not_compared(name: str) -> Finding:
    return Finding(
        severity="warning",
        rule="pack-missing",
        message="its words were checked against the sources, not against a fresh rendering: its pack or version is not here",
        where=name,
    )
