"""What the sources do not say, and how far they carry: sentences of arithmetic over the facts, for the reader's caution."""

from __future__ import annotations

from generator.fuse.context import Context
from generator.model import BriefIncident
from generator.words import Words

__all__ = ["caveats", "not_stated"]

FEW = 3
"""Up to so many incidents each gap is named; above, they are counted."""


def not_stated(context: Context, incidents: tuple[BriefIncident, ...]) -> tuple[str, ...]:
    """The open questions of a watch officer that no text answers."""
    out = [*_undated(context)]
    sea = [i for i in incidents if i.domain == "maritime"]
    happened = [i for i in sea if i.stage != "threatened"]
    words = context.words
    if missing := [i for i in happened if not i.places and not i.position]:
        out.append(words.gettext("Where %(incidents)s took place.", incidents=_about(words, missing, happened)))
    if missing := [i for i in happened if not i.dates]:
        out.append(words.gettext("When %(incidents)s took place.", incidents=_about(words, missing, happened)))
    if missing := [i for i in happened if not (i.killed or i.injured or i.missing or i.taken)]:
        out.append(words.gettext("Any casualties of %(incidents)s.", incidents=_about(words, missing, happened)))
    if missing := [i for i in happened if not i.perpetrators]:
        out.append(words.gettext("Who is behind %(incidents)s.", incidents=_about(words, missing, happened)))
    threats = [i for i in sea if i.stage == "threatened"]
    if missing := [i for i in threats if not i.perpetrators]:
        out.append(words.gettext("Who would carry out %(threats)s.", threats=_about(words, missing, threats)))
    return tuple(out)


def caveats(context: Context) -> tuple[str, ...]:
    """How far to trust the brief, in figures."""
    count = len(context.facts)
    if not count:
        return ()
    words = context.words
    out = [words.gettext("One text, and nothing in it corroborated elsewhere.")] if count == 1 else []
    publishers = {f.document.publisher for f in context.facts if f.document.publisher}
    if count > 1 and len(publishers) == 1:
        out.append(words.gettext("All texts are from one publisher."))
    out.append(words.gettext("Every fact is in the sources’ own words; likelihood is quoted, never estimated."))
    statements = [s for _, s in context.statements()]
    silent = sum(1 for s in statements if not s.sources)
    if silent:
        total = words.in_words("%(n)s statement", "%(n)s statements", len(statements))
        sentence = words.in_words(
            "%(n)s of %(statements)s names no speaker.", "%(n)s of %(statements)s name no speaker.", silent, statements=total
        )
        out.append(sentence[:1].upper() + sentence[1:])
    return tuple(out)


def _undated(context: Context) -> list[str]:
    undated = [f for f in context.facts if not f.document.published]
    if not undated:
        return []
    words = context.words
    if len(context.facts) == 1 and undated[0].document.publisher:
        return [words.gettext("When it was written.")]
    if len(context.facts) == 1:
        return [words.gettext("When it was written and by whom.")]
    total = words.number(len(context.facts))
    sentence = words.in_words(
        "When %(n)s text of %(total)s was written.", "When %(n)s texts of %(total)s were written.", len(undated), total=total
    )
    return [sentence]


def _about(words: Words, missing: list[BriefIncident], of: list[BriefIncident]) -> str:
    """The incidents by their titles where there are few, else how many of how many."""
    if len(of) > FEW:
        some, every = words.number_word(len(missing)), words.number_word(len(of))
        return words.gettext("%(some)s of %(all)s incidents at sea", some=some, all=every)
    titles = (f"{i.title[:1].lower()}{i.title[1:]}" for i in missing)
    return words.listed(words.pgettext("incident in a sentence", "the %(title)s", title=title) for title in titles)
