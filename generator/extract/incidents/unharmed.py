"""Words that nobody came to harm: "all aboard are unhurt", "the crew are safe".

In: the columns and one word. Out: ``Toll`` records with a nought, as ``casualties`` gives them. "The church was
unscathed" tells of no people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.headcounts import Toll, is_people

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["UNHARMED", "unharmed"]

EVERYBODY = frozenset(
    {"everybody", "everyone", "all", "they", "them", "those", "who", "he", "we", "personnel", "complement", "aboard"}
)
CREW = frozenset({"crew", "sailor", "seafarer", "member", "people"})
UNHURT_AS = frozenset({"acomp", "oprd", "conj", "ROOT", "ccomp", "advmod", "attr", "xcomp", "acl", "dep", "advcl"})
UNHARMED = frozenset({"unharmed", "unhurt", "uninjured", "unscathed", "safe", "well"})


def unharmed(sheet: Sheet, i: int) -> list[Toll]:
    """ "All aboard are unhurt" tells of no harm to people; "the church was unscathed" tells nothing of them."""
    word = sheet.lower[i]
    if sheet.dep[i] not in UNHURT_AS or word == "well" or not _said_of_people(sheet, i):
        return []
    if word == "safe":
        subject = sheet.subject(sheet.head[i])
        crew = sheet.dep[i] in {"acomp", "conj"} and subject is not None and sheet.lemma[subject] in CREW
        return [Toll("killed", 0, i)] if crew else []
    return [Toll("killed", 0, i), Toll("injured", 0, i)]


def _said_of_people(sheet: Sheet, i: int) -> bool:
    """True where the adjective is said of the crew, of everybody, of sailors counted or named."""
    top = i
    while sheet.dep[top] == "conj" and sheet.child(top, "nsubj", "nsubjpass") is None:
        top = sheet.head[top]  # "safe and unharmed"
    verb = top if sheet.pos[top] in {"VERB", "AUX"} else sheet.head[top]
    said = sheet.child(top, "nsubj", "nsubjpass")
    if (
        said is None
        and sheet.lemma[verb] in {"leave", "release", "free", "rescue", "find", "let", "return"}
        and not sheet.passive(verb)
    ):
        said = sheet.child(verb, "dobj")  # "they left the crew unharmed"
    if said is None:
        said = sheet.subject(verb) if sheet.pos[verb] in {"VERB", "AUX"} else verb
    if said is None or any(sheet.dep[k] == "neg" for k in sheet.kids[verb]):
        return False
    return any(sheet.lower[k] in EVERYBODY or is_people(sheet, k) for k in sheet.listed(said) if k != i)
