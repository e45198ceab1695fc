"""All facts as read, with the edits that touch them: look-ups by id for ``explain``. Applies no edit."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.edits.account import Account, Touch, account_of, touches
from generator.edits.file import Edits
from generator.edits.stable_ids import document_name
from generator.edits.targets import FactIndex, Part, targets
from generator.errors import BriefError
from generator.model import Facts, Marking

__all__ = ["Ledger"]


class Ledger:
    """Facts by their ids; ``default`` is the marking of unmarked texts, ``home`` the folder of the project."""

    def __init__(self, facts: Sequence[Facts], edits: Edits, *, default: Marking, home: Path) -> None:
        self.index = FactIndex(facts, home)
        self.edits = edits
        self.found = targets(facts, edits, home)
        self.lines = [edits.where("facts", target.id) for target in self.found]
        self.default = default
        self.home = home

    def firsts(self) -> Iterator[Part]:
        """Every fact once, in the order of the texts; an actor where it is first named."""
        seen: set[str] = set()
        for facts in self.index.texts.values():
            for fact in facts.every:
                if fact.stable_id not in seen:
                    seen.add(fact.stable_id or "")
                    yield facts, fact

    def touches(self, fact: str) -> tuple[Touch, ...]:
        """The edits of a fact."""
        return touches(fact, self.found, self.lines)

    def account(self, wanted: str) -> Account:
        """The account of a fact by its stable id, or by a name such as ``text/s3``; raises where there is none."""
        fact = self._stable(wanted)
        parts = self.index.parts(fact)
        if parts:
            name = document_name(parts[0][0].document, self.home)
            return account_of(parts, name, self.touches(fact), self.default)
        stale = self.touches(fact)
        if stale:
            now = "; ".join(f"{touch.where}: {touch.does}, {touch.state}: {touch.message}" for touch in stale)
            moved = next(
                (t.moved_to for each in self.found for t in (each, *each.others) if t.id == fact and t.moved_to), None
            )
            hint = (
                f"`sitbrief explain {moved}` shows it" if moved else "write the fact's id and words anew, or remove the edit"
            )
            raise BriefError(f"no fact is called {fact} any more, and an edit is: {now}", where=self.edits.path, hint=hint)
        near = difflib.get_close_matches(fact, list(self.index.by_id), n=1, cutoff=0.75)
        hint = f"did you mean {near[0]}?" if near else "`sitbrief explain` lists the ids"
        raise BriefError(f"no fact is called {fact}", hint=hint)

    def _stable(self, wanted: str) -> str:
        document, _, number = wanted.rpartition("/")
        for facts in self.index.texts.values():
            if document and facts.document.id == document:
                return next((fact.stable_id or wanted for fact in facts.every if fact.id == number), wanted)
        return wanted
