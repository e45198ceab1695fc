"""What is vowed to all of a kind: "close every pulpit", "the army would enter every valley".

In: a verb of vowing, or what is vowed. Out: candidates, or whether it is such a vow. A vow to clear every drain is none: the
text must speak of danger, or the words must be a threat.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.risks.bounds import clause
from generator.extract.risks.candidate import Candidate
from generator.extract.risks.consequences import by_state
from generator.extract.risks.harm import Harm
from generator.extract.risks.scene import Scene

__all__ = ["SWEEPING", "of_all", "sweeps"]

SWEEPING = frozenset(
    ("close", "shut", "silence", "hunt", "purge", "clear", "empty", "chase", "enter", "go", "storm", "march")
)
"""What one vows to do to every house or man of a kind, and means harm."""


def sweeps(scene: Scene, v: int) -> Iterator[Candidate]:
    """ "vowed that the army would enter every valley"."""
    view = scene.view
    for top in view.children(v, "ccomp"):
        if view.lemma[top] in SWEEPING and scene.has_modal(top) and not view.negated(top) and of_all(scene, top):
            why, likelihood = f"vowed: “{view.doc[v].text}”", (v, v + 1)
            yield from scene.completed(
                Candidate(clause(view, top), Harm("military", top), why, verb=top, likelihood=likelihood, rank=4)
            )


def of_all(scene: Scene, v: int) -> bool:
    """ "close every pulpit", "that the army would go into every valley": in a text of danger, or as a threat."""
    subject = scene.view.child(v, "nsubj")
    if subject is not None and not by_state(scene, v):
        armed = scene.words.classes["force"] | {"state", "government", "police", "we", "it", "they"}
        if scene.view.lemma[subject] not in armed and scene.view.low[subject] not in armed:
            return False
    every = any(scene.view.low[k] in ("every", "each") for k in range(v + 1, min(v + 5, scene.end)))
    return every and (scene.dangerous or scene.threatening(v))
