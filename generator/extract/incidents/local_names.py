"""Towns and quarters that only grammar or the list of towns shows to be places: "the Norte neighborhood", "commune of X".

In: the columns. Out: ``PlaceMention`` records for names that no gazetteer of waters and ports has and that a language model
often takes for persons. A name alone is no place: it must be called one, or be a listed town behind "in", "near", "to".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.extract.incidents.words import wordset
from generator.extract.places import Place, PlaceMention
from generator.extract.towns import town_choices, town_state

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["local_places"]

KINDS = wordset("surroundings_local_kinds")
SITES = wordset("surroundings_sites")
"""What stands behind the name of the town in which it is: "the Maiduguri market"."""
BEFORE = frozenset(
    {"in", "near", "at", "outside", "inside", "off", "to", "around", "from", "of", "between", "along", "towards", "toward",
     "into", "through", "across", "past"}
)  # fmt: skip
IN = frozenset({"in", "near", "at", "outside", "off"})
BESIDE = frozenset({"near", "off"})
"""Behind these a name is a place, whatever a language model takes it for: "landed near Mae Ramat"."""
NO_PLACES = frozenset({"DATE", "TIME", "NORP", "CARDINAL", "MONEY", "QUANTITY", "PRODUCT"})
VILLAGES = frozenset({"village", "hamlet", "town", "commune", "municipality", "settlement", "barangay"})
"""Behind "the village of" even the name of a state is a village's."""
SHELLED = frozenset({"shell", "bombard", "pound", "overrun", "besiege"})
"""What is done to places: "artillery pounded Stepanivka"."""
STRUCK = SHELLED | {"bomb", "strike", "storm", "raid", "capture", "occupy"}
LONGEST = 4


def local_places(sheet: Sheet, first: int) -> Iterator[PlaceMention]:
    """The places of the text that are called so, or listed, from a token on."""
    i, last, joined = first, len(sheet), -1
    while i < last:
        if not _name(sheet, i):
            i += 1
            continue
        end = i + 1
        while end < last and end - i < LONGEST and _name(sheet, end):
            end += 1
        before, behind = sheet.lower[i - 1] if i else "", sheet.lower[end] if end < last else ""
        of = sheet.lower[i - 2] if before == "of" and i > 1 else ""
        called = behind in KINDS or of in KINDS
        placed = called or _shown(sheet, before, end - 1) or joined == i
        tied = placed or _struck(sheet, end - 1) or before in BEFORE or behind in SITES
        size, code = _listed(sheet, i, end) if tied else (end - i, None)
        shared = before in IN and behind not in {"'s", "’s"} and bool(town_choices(_words(sheet, i, i + size)))
        if placed or code or shared:
            words = _words(sheet, i, i + size)
            kind = "village" if of in VILLAGES else "city"
            yield PlaceMention(sheet.idx[i], sheet.end_of(i + size - 1), Place(words, kind, country=code))
            listed = before == "between" or _shown(sheet, before, end - 1)
            joined = i + size + 1 if listed and sheet.lower[i + size : i + size + 1] == ["and"] else -1
        i = end


def _shown(sheet: Sheet, before: str, head: int) -> bool:
    """True where grammar makes a place of a name: "near Mae Ramat", "artillery pounded Stepanivka"."""
    if sheet.ent[head] in NO_PLACES:
        return False
    if sheet.dep[head] == "pobj" and before in BESIDE | {"in", "at"}:
        return before in BESIDE or sheet.ent[head] == "PERSON" or (before == "at" and not sheet.ent[head])
    return sheet.dep[head] == "dobj" and sheet.lemma[sheet.head[head]] in SHELLED


def _struck(sheet: Sheet, head: int) -> bool:
    """True for what is bombed, or suffers anything that is not done to a person: a listed town may stand there."""
    if sheet.dep[head] not in {"dobj", "nsubjpass"}:
        return False
    return sheet.ent[head] != "PERSON" or sheet.lemma[sheet.head[head]] in STRUCK


def _words(sheet: Sheet, first: int, end: int) -> str:
    return sheet.text[sheet.idx[first] : sheet.end_of(end - 1)]


def _listed(sheet: Sheet, first: int, end: int) -> tuple[int, str | None]:
    """How many of the words name a listed town, and its state: "Kutum" of "in Kutum Thursday"; all and None for none."""
    for last in range(end, first, -1):
        code = town_state(_words(sheet, first, last))
        if code:
            return last - first, code
    return end - first, None


def _name(sheet: Sheet, token: int) -> bool:
    """True for a name; of a text in capitals, which is parsed in small letters, for any word that can be one."""
    word = sheet.words[token]
    if len(word) < 2 or sheet.lower[token] in KINDS:
        return False
    if word[:1].isupper():
        begins = sheet.sentences[sheet.sentence[token]][0] == token
        return sheet.pos[token] == "PROPN" or (not begins and town_state(word) is not None)
    written = sheet.text[sheet.idx[token] : sheet.end_of(token)]
    return written.isupper() and town_state(written) is not None
