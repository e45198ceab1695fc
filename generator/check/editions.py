"""The finished editions: what marking each bears against its ceilings, and how many pages its PDF has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from generator.built import BuiltBrief
from generator.check.problem import Problem
from generator.check.subject import Subject
from generator.errors import BriefError
from generator.model import Marking

__all__ = ["markings", "pages"]

LEVELS: tuple[Marking, ...] = get_args(Marking)


def markings(subject: Subject) -> Iterator[Problem]:
    """Files that bear, or hold a text or fact of, a marking above their edition's ceiling or above that of the check."""
    for one in subject.built:
        ceilings = [(subject.limits.marking, "[check]")]
        if own := _ceiling(subject, one):
            ceilings.append((own, f"the edition {one.brief.masthead.edition}"))
        ceiling, whose = min(ceilings, key=lambda row: LEVELS.index(row[0]))
        for name, marking in _markings(one):
            if LEVELS.index(marking) > LEVELS.index(ceiling):
                message = f"{name} is {marking}, above {ceiling}, the ceiling of {whose}"
                yield Problem(message, str(one.path), hint="build the edition again with its ceiling, and do not pass it on")


def _ceiling(subject: Subject, one: BuiltBrief) -> Marking | None:
    """The ceiling of the edition: the configuration's, its pack's, or the one that the brief was withheld under."""
    for edition in subject.config.editions:
        if edition.name == one.brief.masthead.edition and edition.ceiling:
            return edition.ceiling
    return _pack_ceiling(subject, one) or one.brief.masthead.ceiling


def _pack_ceiling(subject: Subject, one: BuiltBrief) -> Marking | None:
    from generator.editions import pack_folders
    from generator.render.pack import load_pack

    made = one.brief.rendered_as
    try:
        return load_pack(made.pack, pack_folders(subject.config)).ceiling if made else None
    except BriefError:
        return None


def _markings(one: BuiltBrief) -> Iterator[tuple[str, Marking]]:
    yield "it", one.brief.masthead.marking
    for source in one.brief.sources:
        yield f"its text “{source.title or source.path}”", source.marking
    for facts in one.brief.facts:
        for fact in (*facts.statements, *facts.risks, *facts.incidents, *facts.actors):
            if fact.marking:
                yield f"a fact of “{facts.document.title or facts.document.path}” in it", fact.marking


def pages(subject: Subject) -> tuple[list[Problem], dict[str, int]]:
    """The PDFs with more pages than allowed, and the pages of each edition's PDF."""
    limits, counted, problems = subject.limits.pages, {}, []
    for one in subject.built:
        edition, made = one.brief.masthead.edition, one.brief.rendered_as
        if one.pages is None:
            continue
        counted[edition] = one.pages
        most = limits.get(edition, limits.get(made.pack) if made else None)
        if most is not None and one.pages > most:
            message = f"has {one.pages} pages, {most} {'is' if most == 1 else 'are'} allowed"
            problems.append(Problem(message, str(one.path), hint="leave sections out, or raise the number in [check.pages]"))
    return problems, counted
