"""Towns and quarters that only grammar or the list of towns shows to be places: "the Norte neighborhood", "commune of X".

In: the columns. Out: ``PlaceMention`` records for names that no gazetteer of waters and ports has and that a language model
often takes for persons. A name alone is no place: it must be called one, or be a listed town behind "in", "near", "to".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.extract.incidents.words import TARGETS, armed_groups, wordset
from generator.extract.places import Place, PlaceMention
from generator.extract.states import adjectives, folded
from generator.extract.towns import town_choices, town_state

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["local_places"]

KINDS = wordset("surroundings_local_kinds")
SITES = wordset("surroundings_sites")
"""What stands behind the name of the town in which it is: "the Maiduguri market"."""
BEFORE = frozenset(
    {"in", "near", "at", "outside", "inside", "off", "to", "around", "from", "of", "between", "along", "towards", "toward",
     "into", "through", "across", "past", "on", "over"}
)  # fmt: skip
IN = frozenset({"in", "near", "at", "outside", "off"})
BESIDE = frozenset({"near", "off"})
"""Behind these a name is a place, whatever a language model takes it for: "landed near Mae Ramat"."""
NO_PLACES = frozenset({"DATE", "TIME", "NORP", "CARDINAL", "MONEY", "QUANTITY", "PRODUCT"})
VILLAGES = frozenset({"village", "hamlet", "town", "commune", "municipality", "settlement", "barangay"})
"""Behind "the village of" even the name of a state is a village's."""
SHELLED = frozenset({"shell", "bombard", "bomb", "pound", "overrun", "besiege"})
"""What is done to places: "artillery pounded Stepanivka"."""
STRUCK = SHELLED | {"strike", "storm", "raid", "capture", "occupy"}
BUILDINGS = (
    (TARGETS["place"] | {"shelter", "park", "square", "street", "pub", "salon", "shrine", "garden", "motel", "casino"})
    - {"office", "position", "post", "site", "target", "field", "line", "section", "branch", "house", "block", "club", "box"}
    - {"home"}
)  # fmt: skip
CHAMBERS = frozenset({"parliament", "congress", "senate", "knesset", "duma", "bundestag"})
ROADS = frozenset({"road", "highway", "expressway", "motorway", "railway", "axis", "route", "line"})
PARTICLES = frozenset({"de", "la", "las", "los", "del", "do", "da", "dos", "das", "du", "des"})
LONGEST = 5


def local_places(sheet: Sheet, first: int) -> Iterator[PlaceMention]:
    """The places of the text that are called so, or listed, from a token on."""
    i, last, joined = first, len(sheet), -1
    while i < last:
        if not sheet.text[sheet.idx[i]].isupper() and sheet.lower[i] != "capital":
            i += 1  # the quick answer for most words
            continue
        if not _name(sheet, i):
            if sheet.lower[i] == "capital" and (code := _capital_of(sheet, i)):
                yield PlaceMention(
                    sheet.idx[i - 1], sheet.end_of(i), Place(_words(sheet, i - 1, i + 1), "city", country=code)
                )
            i += 1
            continue
        end = _end(sheet, i, last)
        before, behind = _before(sheet, i), sheet.lower[end] if end < last else ""
        of = sheet.lower[i - 2] if before == "of" and i > 1 else ""
        peopled = behind == "community" and before in IN and sheet.ent[end - 1] != "NORP"
        called = behind in KINDS or of in KINDS or of == "state" or peopled or sheet.lower[end - 1] == "lga"
        placed = called or _shown(sheet, before, end - 1) or joined == i
        tied = placed or _struck(sheet, end - 1) or before in BEFORE or behind in SITES
        size, code = _listed(sheet, i, end) if tied else (end - i, None)
        behind = sheet.lower[i + size] if i + size < last else ""
        shared = before in IN and behind not in {"'s", "’s"} and bool(town_choices(_words(sheet, i, i + size)))
        if placed or code or shared:
            words = _words(sheet, i, i + size)
            kind = "village" if of in VILLAGES else "city"
            yield PlaceMention(sheet.idx[i], sheet.end_of(i + size - 1), Place(words, kind, country=code))
            listed = before == "between" or _shown(sheet, before, end - 1)
            joined = i + size + 1 if listed and behind == "and" else -1
            end = i + size
        i = end


def _capital_of(sheet: Sheet, token: int) -> str | None:
    """The state of "in the Somali capital"; a name behind it says more: "the Somali capital, Mogadishu"."""
    named = any(
        sheet.pos[k] == "PROPN" for k in range(token + 1, min(token + 3, len(sheet))) if sheet.lower[token + 1] != "'s"
    )
    if not token or named or not sheet.words[token - 1][:1].isupper():
        return None
    return adjectives().get(folded(sheet.words[token - 1]))


def _end(sheet: Sheet, first: int, last: int) -> int:
    """Behind the last word of a name; a hyphen without blanks is inside it: "Al-Mawasi"."""
    end = first + 1
    while end < last and end - first < LONGEST:
        if _name(sheet, end):
            end += 1
        elif sheet.lower[end] in PARTICLES and (after := _behind_particles(sheet, end, last)):
            end = after + 1
        elif sheet.words[end] == "-" and end + 1 < last and _name(sheet, end + 1) and _tight(sheet, end):
            end += 2
        else:
            break
    return end


def _behind_particles(sheet: Sheet, token: int, last: int) -> int | None:
    """The name behind the small words inside a Romance name: "Vela" of "Cabo de la Vela"; None where none follows."""
    for after in range(token + 1, min(token + 3, last)):
        if _name(sheet, after):
            return after
        if sheet.lower[after] not in PARTICLES:
            break
    return None


def _tight(sheet: Sheet, token: int) -> bool:
    """True for a mark without blanks around it."""
    return sheet.end_of(token - 1) == sheet.idx[token] and sheet.end_of(token) == sheet.idx[token + 1]


def _before(sheet: Sheet, token: int) -> str:
    """The word before a name, article and adjective left out: "in the Bolan Pass", "in rural Amalfi"."""
    for left_out in ("ADJ", "DET"):
        if token > 1 and sheet.pos[token - 1] == left_out and sheet.words[token - 1].islower():
            token -= 1
    return sheet.lower[token - 1] if token else ""


def _shown(sheet: Sheet, before: str, head: int) -> bool:
    """True where grammar makes a place of a name: "near Mae Ramat", "artillery pounded Stepanivka"."""
    if sheet.ent[head] in NO_PLACES:
        return False
    if sheet.dep[head] == "pobj" and before == "in" and sheet.ent[head] == "ORG" and _of_a_site(sheet, head):
        return True
    if sheet.dep[head] == "pobj" and (before in BESIDE or before in {"in", "at"}):
        return before in BESIDE or sheet.ent[head] == "PERSON" or (before == "at" and not sheet.ent[head])
    shelled = sheet.dep[head] == "dobj" and sheet.lemma[sheet.head[head]] in SHELLED
    return shelled and folded(sheet.words[head]) not in armed_groups()


def _of_a_site(sheet: Sheet, head: int) -> bool:
    """True for "a bus shelter in Dayton": a building stands in a town, no seat in Parliament and no share in a firm."""
    site = sheet.head[sheet.head[head]]
    return sheet.lemma[site] in BUILDINGS and sheet.lower[head] not in CHAMBERS and sheet.pos[site] == "NOUN"


def _struck(sheet: Sheet, head: int) -> bool:
    """True for what is bombed, or suffers anything that is not done to a person: a listed town may stand there."""
    if sheet.dep[head] not in {"dobj", "nsubjpass"}:
        return False
    return sheet.ent[head] != "PERSON" or sheet.lemma[sheet.head[head]] in STRUCK


def _words(sheet: Sheet, first: int, end: int) -> str:
    return sheet.text[sheet.idx[first] : sheet.end_of(end - 1)]


def _listed(sheet: Sheet, first: int, end: int) -> tuple[int, str | None]:
    """How many of the words name a listed town, and its state: "Kutum" of "in Kutum Thursday"; all and None for none."""
    if end < len(sheet) and sheet.lower[end] in ROADS:  # "the Kaduna-Zaria road": one place, where either town lies
        codes = (town_state(part) for part in _words(sheet, first, end).split("-"))
        return end - first, next((code for code in codes if code), None)
    for last in range(end, first, -1):
        code = town_state(_words(sheet, first, last)) if sheet.words[last - 1] != "-" else None
        if code:
            return last - first, code
    return end - first, None


def _name(sheet: Sheet, token: int) -> bool:
    """True for a name; of a text in capitals, which is parsed in small letters, for any word that can be one."""
    word = sheet.words[token]
    if len(word) < 2 or not sheet.text[sheet.idx[token]].isupper() or sheet.lower[token] in KINDS:
        return False
    if word[:1].isupper():
        begins = sheet.sentences[sheet.sentence[token]][0] == token
        return sheet.pos[token] == "PROPN" or (not begins and town_state(word) is not None)
    written = sheet.text[sheet.idx[token] : sheet.end_of(token)]
    return written.isupper() and town_state(written) is not None
