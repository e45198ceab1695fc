"""The verb of this stage: finished files and sources in, findings out. Writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from generator.errors import BriefError
from generator.manifest import check_attached
from generator.model import Brief, Document, Finding, Marking
from generator.verify.alone import check_alone
from generator.verify.changes import check_changes
from generator.verify.facts import check_facts
from generator.verify.finished import Finished, read_finished
from generator.verify.page import check_marking, check_pictures, check_words
from generator.verify.sources import check_sources
from generator.verify.withheld import check_withheld

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
    unmarked: Marking = "TLP:CLEAR",
    version: str | None = None,
    render_again: Callable[[Brief, str], bytes | None] | None = None,
) -> Verification:
    """Checks finished files (name → bytes) against their facts and sources.

    ``sources`` are the documents as they are read now, ``unmarked`` the marking of those that bear none. ``facts`` is a
    ``brief.json`` for files that carry none; the facts in a PDF or Word file win, and have to be the same.
    ``render_again`` gives the bytes that a brief has in a format, or None where its pack is not here; ``version`` is that of
    the program which it renders with: where another one made the file, words may differ without any harm.
    """
    documents = tuple(sources)
    findings: list[Finding] = []
    compared: list[str] = []
    for name, data in files.items():
        finished = read_finished(name, data)
        brief = attached_brief(finished, facts)
        findings += [*check_sources(brief, documents), *check_facts(brief), *check_changes(brief, documents)]
        findings += [*check_withheld(finished, brief, documents, unmarked), *_beside(finished, facts)]
        findings += check_attached(name, finished.manifest, finished.attached or b"", brief)
        if finished.format == "json":
            continue
        findings += check_marking(finished, brief.masthead.marking)
        fresh = render_again(brief, finished.format) if render_again else None
        made = brief.rendered_as.version if brief.rendered_as else None
        rendered = read_finished(name, fresh) if fresh else None
        differing = tuple(check_words(finished, rendered)) if rendered else ()
        if rendered is None or (differing and version not in {None, made}):
            findings += [_not_compared(name), *check_alone(finished, brief)]
        else:
            findings += [*differing, *check_pictures(finished, rendered)]
            compared.append(name)
    return Verification(tuple(dict.fromkeys(findings)), tuple(compared))


def attached_brief(finished: Finished, facts: bytes | None) -> Brief:
    """The brief that a file carries, else the one given beside it; raises where there is neither."""
    data = finished.attached or facts
    if data is None:
        raise BriefError(
            "carries no facts to check it against",
            where=finished.name,
            hint="give its brief.json with --facts, or its PDF or Word file",
        )
    try:
        return Brief.model_validate_json(data)
    except ValidationError as error:
        raise BriefError("its facts are damaged", where=finished.name, hint="build the brief again") from error


def _beside(finished: Finished, facts: bytes | None) -> Iterator[Finding]:
    """The facts in a file, against those beside it."""
    if finished.attached is None or facts is None or finished.attached == facts:
        return
    try:
        same = Brief.model_validate_json(facts) == Brief.model_validate_json(finished.attached)
    except ValidationError:
        same = False
    if not same:
        yield Finding(
            severity="error",
            rule="attachment-differs",
            message="the facts that it carries are not those of the file beside it",
            where=finished.name,
            hint="build both again, or name the facts that belong to it with --facts",
        )


def _not_compared(name: str) -> Finding:
    return Finding(
        severity="warning",
        rule="pack-missing",
        message="what it quotes was checked, not each of its words: the pack or version that made it is not here",
        where=name,
    )
