"""Two texts about one ship, with the edits of an analyst: ``edited('[facts.ID] …')``. Ids are looked up by words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.edits import Edited, apply_edits, identified, load_edits, own_words
from generator.model import Facts, Marking
from tests.fuse.worlds import Told

HOME = Path("project")


def at_home(facts: Facts) -> Facts:
    """The facts with their stable ids, in a project whose texts stand in ``project/seeds``."""
    document = facts.document.model_copy(update={"path": f"project/{facts.document.path}"})
    return identified(facts.model_copy(update={"document": document}), HOME)


def first_text(**more: object) -> Facts:
    """A warning, a risk that it tells, and an attack that killed two."""
    told = Told(
        "Iran warned that it would close the strait. Rebels attacked the Saviz off Aden, killing two sailors. "
        "The navy said that there was no proof.",
        "first", **more,
    ).actor("Iran", kind="state", country="IRN").actor("Rebels", kind="armed_group")  # fmt: skip
    told.statement("it would close the strait", speaker="Iran", cue="warned", act="warning")
    told.statement("there was no proof", source="The navy", cue="said")
    told.risk("it would close the strait", category="maritime", statement="s1")
    told.incident("Rebels attacked the Saviz off Aden, killing two sailors", vessel="Saviz", place="Aden", killed=2)
    return at_home(told.facts())


def second_text() -> Facts:
    """Another report of the attack, which names no ship."""
    told = Told("A tanker was hit in the Gulf of Aden on Monday. The Islamic Republic denied it.", "second")
    told.actor("Islamic Republic", kind="government_body")
    told.statement("it", speaker="Islamic Republic", cue="denied", act="denial")
    told.incident("A tanker was hit in the Gulf of Aden", killed=3)
    return at_home(told.facts())


def id_of(words: str, facts: Sequence[Facts], letter: str = "") -> str:
    """The id of the fact with these words; ``letter`` where two kinds have them."""
    for one in facts:
        for fact in one.every:
            if own_words(fact) == words and (fact.stable_id or "").startswith(letter):
                return fact.stable_id or ""
    raise AssertionError(words)


def edited(toml: str, *facts: Facts, folder: Path, default: Marking = "TLP:CLEAR") -> Edited:
    """What these edits make of the facts; ``{words}`` in them stands for the id of the fact with those words."""
    read = facts or (first_text(), second_text())
    for fact in (fact for one in read for fact in one.every):
        letter = (fact.stable_id or "")[0]
        toml = toml.replace(f"{{{letter} {own_words(fact)}}}", fact.stable_id or "")
        toml = toml.replace(f"{{{own_words(fact)}}}", fact.stable_id or "")
    (folder / "edits.toml").write_text(toml, encoding="utf-8")
    return apply_edits(read, load_edits(folder / "edits.toml", "edits.toml"), default=default, home=HOME)
