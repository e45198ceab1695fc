"""Facts of all documents and the analyst's edits → the facts as the analyst wants them, and what could not be done.

Works on the facts before they are joined, so that every count, title and table follows. An edit that no longer fits is
reported as stale and never applied; one that was found by its words is applied and reported with the id to write.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from generator.edits.corrections import corrected
from generator.edits.file import ActorEdit, Edits, FactEdit
from generator.edits.stable_ids import AnyFact
from generator.edits.targets import Part, Target, targets
from generator.model import Actor, Correction, Facts, Finding, Incident, Marking, Note
from generator.removal import without

__all__ = ["Edited", "apply_edits", "problems"]

LEVELS: tuple[Marking, ...] = get_args(Marking)


@dataclass(frozen=True)
class Edited:
    """The facts of all documents after the edits, what was noticed, and how many facts the analyst took out."""

    facts: tuple[Facts, ...]
    findings: tuple[Finding, ...] = ()
    dropped: int = 0


@dataclass
class _Desk:
    """The facts that are worked on, by document and id; what goes; what could not be done."""

    default: Marking
    current: dict[tuple[str, str], AnyFact] = field(default_factory=dict)
    gone: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    same: dict[str, str] = field(default_factory=dict)
    raised: dict[str, Marking] = field(default_factory=lambda: defaultdict(lambda: LEVELS[0]))
    findings: list[Finding] = field(default_factory=list)

    def get(self, part: Part) -> AnyFact:
        return self.current.get(_key(part), part[1])

    def put(self, part: Part, **update: object) -> None:
        self.current[_key(part)] = self.get(part).model_copy(update=update)


def apply_edits(facts: Sequence[Facts], edits: Edits, *, default: Marking, home: Path) -> Edited:
    """The facts with every edit that fits, each fact marked.

    ``default`` is the marking of documents that have none (TLP 2.0); ``home`` is the project's folder. Texts that are there
    twice count once, so that no edit speaks of the second.
    """
    desk = _Desk(default)
    found = targets(facts, edits, home)
    desk.findings += problems(found, edits)
    dropped = 0
    for target in found:
        for part in target.parts:
            _edit(desk, part, target, edits)
        if marking := target.edit.marking:
            for document in target.suspects:
                desk.raised[document] = max(desk.raised[document], marking, key=LEVELS.index)
        dropped += bool(target.edit.drop and target.parts)
    for target in found:
        _merge(desk, target, edits)
    done = tuple(_rebuilt(one, desk) for one in facts)
    return Edited(done, tuple(dict.fromkeys(desk.findings)), dropped)


def problems(found: Sequence[Target], edits: Edits) -> Iterator[Finding]:
    """A warning for each edit that is stale, a note for each that was found under another id."""
    for target in found:
        for each in (target, *target.others):
            where = edits.where("facts", target.id, *(() if each is target else ("merge", each.id)))
            if each.stale:
                marking = each.edit.marking if each is target else None
                yield Finding(
                    severity="error" if marking else "warning", rule="stale-edit",
                    message=f"the edit of {each.id} is not applied: {each.stale}{_still_marked(each, marking)}",
                    where=where, hint="see `sitbrief explain`; write the fact's id and words anew, or remove the edit",
                )  # fmt: skip
            elif each.moved_to:
                message = f"{each.id} is {each.moved_to} now, because its words were mended"
                hint = "the edit is applied; write the new id and words into it"
                yield Finding(severity="note", rule="moved-edit", message=message, where=where, hint=hint)


def _still_marked(target: Target, marking: Marking | None) -> str:
    if not marking:
        return ""
    if not target.suspects:
        return "; its marking cannot be kept"
    return f"; until then all of {', '.join(target.suspects)} counts as {marking}"


def _edit(desk: _Desk, part: Part, target: Target, edits: Edits) -> None:
    document, edit, fact = part[0].document, target.edit, desk.get(part)
    if edit.drop:
        desk.gone[document.id].add(fact.id)
        return
    own = document.marking or desk.default
    if edit.marking and LEVELS.index(edit.marking) < LEVELS.index(own):
        message = f"{edit.marking} lies below {own}, the marking of {document.path}: a fact cannot go further than its text"
        hint = "mark the text in sources.toml, if it may go further"
        desk.findings.append(_refused(message, edits.where("facts", target.id, "marking"), hint))
    elif edit.marking:
        desk.put(part, marking=edit.marking)
    if edit.note:
        desk.put(part, notes=(*fact.notes, Note(text=edit.note, author=edit.author, written=edit.written)))
    if isinstance(edit, ActorEdit) and edit.name:
        _rename(desk, part, edit, edit.name)
    if values := edit.corrections():
        try:
            after = corrected(part[0], desk.get(part), values, author=edit.author, written=edit.written)
            desk.current[_key(part)] = after
        except ValueError as error:
            where = edits.where("facts", target.id, "correct")
            desk.findings.append(_refused(f"the correction of {target.id} is not made: {error}", where, None))


def _rename(desk: _Desk, part: Part, edit: FactEdit, name: str) -> None:
    actor = desk.get(part)
    assert isinstance(actor, Actor)
    change = Correction(field="name", read=actor.name, value=name, author=edit.author, written=edit.written)
    aliases = tuple(dict.fromkeys((actor.name, *actor.aliases)))
    desk.put(part, name=name, aliases=aliases, corrections=(*actor.corrections, change))


def _merge(desk: _Desk, target: Target, edits: Edits) -> None:
    """Joins the parts of all facts named under one id; nothing where one of them is stale."""
    parts = [part for each in (target, *target.others) for part in each.parts]
    if not target.others or any(not each.parts for each in (target, *target.others)):
        return
    happened = {f.stage != "threatened" for part in parts if isinstance(f := desk.get(part), Incident)}
    if len(happened) > 1:
        message = "one is a threat and the other has happened: they stay apart"
        desk.findings.append(_refused(message, edits.where("facts", target.id, "merge"), None))
        return
    group = next((desk.same[i] for p in parts if (i := p[1].stable_id or "") in desk.same), parts[0][1].stable_id or "")
    old = {desk.same[i] for p in parts if (i := p[1].stable_id or "") in desk.same}
    desk.same.update({i: group for i, other in desk.same.items() if other in old})
    desk.same.update({p[1].stable_id or "": group for p in parts})


def _rebuilt(facts: Facts, desk: _Desk) -> Facts:
    """The facts of one document with what the desk has of them, each marked, without what was dropped.

    A marking errs on the safe side: where its edit is stale, the texts that it may speak of bear it whole.
    """
    document = facts.document
    own = document.marking or desk.default
    if LEVELS.index(desk.raised[document.id]) > LEVELS.index(own):
        own = desk.raised[document.id]
        document = document.model_copy(update={"marking": own})

    def renewed(each: AnyFact) -> AnyFact:
        fact = desk.current.get((document.id, each.id), each)
        marking = max(fact.marking or own, own, key=LEVELS.index)
        return fact.model_copy(update={"marking": marking, "same_as": desk.same.get(fact.stable_id or "", fact.same_as)})

    kinds = {
        kind: tuple(renewed(f) for f in getattr(facts, kind)) for kind in ("actors", "statements", "risks", "incidents")
    }
    return without(facts.model_copy(update={**kinds, "document": document}), desk.gone.get(document.id, ()))


def _key(part: Part) -> tuple[str, str]:
    return part[0].document.id, part[1].id


def _refused(message: str, where: str, hint: str | None) -> Finding:
    return Finding(severity="error", rule="edit-refused", message=message, where=where, hint=hint)
