"""What a run noticed and did not stop for: collected, shown together, printed in the brief."""

from __future__ import annotations

from typing import Literal

from generator.model.frozen import Frozen

__all__ = ["Finding", "Severity"]

Severity = Literal["error", "warning", "note"]


class Finding(Frozen):
    """One thing a person should know about.

    ``error``: something was lost (a document that cannot be read); ``warning``: something may be wrong;
    ``note``: worth knowing, fails nothing under ``--strict``.
    ``where`` is a path, with ``:line`` where a line is known. ``rule`` is a short stable name such as
    ``document-empty``, so that a gate or a script can select findings.
    """

    severity: Severity
    rule: str
    message: str
    where: str | None = None
    hint: str | None = None
