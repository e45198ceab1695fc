"""What the sources do not say, and how far they carry: sentences of arithmetic over the facts, for the reader's caution."""

from __future__ import annotations

from generator.fuse.context import Context
from generator.fuse.labels import counted, joined, number_word
from generator.model import BriefIncident

__all__ = ["caveats", "not_stated"]

FEW = 3
"""Up to so many incidents each gap is named; above, they are counted."""


def not_stated(context: Context, incidents: tuple[BriefIncident, ...]) -> tuple[str, ...]:
    """The open questions of a watch officer that no text answers."""
    out = [*_undated(context)]
    sea = [i for i in incidents if i.domain == "maritime"]
    happened = [i for i in sea if i.stage != "threatened"]
    out += _gap("Where", "took place", [i for i in happened if not i.places and not i.position], happened)
    out += _gap("When", "took place", [i for i in happened if not i.dates], happened)
    out += _gap(
        "Any casualties of", "", [i for i in happened if not (i.killed or i.injured or i.missing or i.taken)], happened
    )
    out += _gap("Who is behind", "", [i for i in happened if not i.perpetrators], happened)
    threats = [i for i in sea if i.stage == "threatened"]
    out += _gap("Who would carry out", "", [i for i in threats if not i.perpetrators], threats)
    return tuple(out)


def caveats(context: Context) -> tuple[str, ...]:
    """How far to trust the brief, in figures."""
    count = len(context.facts)
    if not count:
        return ()
    out = ["One text, and nothing in it corroborated elsewhere."] if count == 1 else []
    publishers = {f.document.publisher for f in context.facts if f.document.publisher}
    if count > 1 and len(publishers) == 1:
        out.append("All texts are from one publisher.")
    out.append("Every fact is in the sources’ own words; likelihood is quoted, never estimated.")
    statements = [s for _, s in context.statements()]
    silent = sum(1 for s in statements if not s.sources)
    if silent:
        verb = "names" if silent == 1 else "name"
        out.append(f"{number_word(silent).capitalize()} of {counted(len(statements), 'statement')} {verb} no speaker.")
    return tuple(out)


def _undated(context: Context) -> list[str]:
    undated = [f for f in context.facts if not f.document.published]
    if not undated:
        return []
    if len(context.facts) == 1:
        return ["When it was written." if undated[0].document.publisher else "When it was written and by whom."]
    return [
        f"When {counted(len(undated), 'text')} of {len(context.facts)} {'was' if len(undated) == 1 else 'were'} written."
    ]


def _gap(lead: str, tail: str, missing: list[BriefIncident], of: list[BriefIncident]) -> list[str]:
    if not missing:
        return []
    if len(of) > FEW:
        about = f"{number_word(len(missing))} of {number_word(len(of))} incidents at sea"
    else:
        about = joined([_the(i.title) for i in missing])
    return [" ".join(w for w in (lead, about, tail) if w) + "."]


def _the(title: str) -> str:
    return f"the {title[:1].lower()}{title[1:]}"
