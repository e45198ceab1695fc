"""Ships named in prose that only the syntax gives away: "the Amber Tide" boarded, "Silver Heron, a Belize-flagged tanker".

In: the columns and the sightings found by their words. Out: the same sightings, with names filled in and new ones added.
A name is a run of capitalised words; it is taken for a ship's only beside a ship word, a flag, or a verb done to ships.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.late_names import late_name
from generator.extract.incidents.name_runs import NO_SHIP, NUMBER, Run, capital, run_of
from generator.extract.incidents.ship_signs import afloat, apposed_owned, boarded, has_crew, of_a_ship, owns, reached
from generator.extract.incidents.words import VERBS, wordset
from generator.extract.places import place
from generator.extract.states import state_code

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.sightings import Sighting

__all__ = ["Run", "fill", "name_after", "next_name", "runs_of", "unnamed_runs"]

AT_SEA = wordset("naming_at_sea")
AFLOAT = frozenset({"gulf", "strait", "maritime", "shipping", "ukmto", "aboard"})
OWNED = frozenset({"owned", "operated", "managed", "chartered"})
PATIENT = frozenset({"dobj", "nsubjpass", "pobj", "nsubj"})
ABOARD = frozenset(
    {
        "control",
        "crew",
        "captain",
        "master",
        "owner",
        "deck",
        "hull",
        "citadel",
        "wheelhouse",
        "forecastle",
        "skipper",
        "bosun",
        "wheel",
        "helm",
        "rail",
    }
)
AHEAD = 3
MOST_LISTED = 4
SEA_WORDS = frozenset({"sea", "ocean", "river", "island", "trade", "bay", "channel"})
"""With these ships' names begin, and the names of seas and bodies end."""
SHORES = frozenset({"coast", "bay", "island", "river", "channel", "north", "east", "horn", "trade", "cape"})
SHORE_PARTS = frozenset(
    {"mouth", "mouths", "banks", "bank", "shore", "shores", "coast", "estuary", "delta", "basin", "waters", "edge", "bend"}
    | {"reaches", "source", "north", "south", "east", "west", "side", "tributary", "port", "city", "town", "gulf"}
)
"""What rivers, lakes and coasts have behind which a name stands that is no ship's."""
RIVER_CRAFT = frozenset({"boat", "boats", "ferry", "ferries", "barge", "barges", "canoe", "canoes", "launch", "vessel"})
TITLES = frozenset(
    {"queen", "king", "mayor", "minister", "premier", "president", "prince", "princess", "pope", "governor", "senator"}
)
"""Who has a crew and is no ship, where the name is that word alone."""
RAIDS = frozenset({"raid", "attack", "assault", "robbery", "strike", "theft", "seizure", "sinking"})
BOARDED = frozenset({"boarded", "hijacked", "pirates", "torpedoed"})
"""Words beside which a name behind "the" may be a ship's though no other word of the text is of the sea."""
JARGON = frozenset({"feeder", "laker", "tramp"})
"""Words of the trade for ships that mean other things too: they need what only a ship's name has behind it."""


def name_after(sheet: Sheet, token: int, end: int) -> Run | None:
    """The run of capitalised words right behind a ship word: "the bulk carrier Coral Strand"."""
    start = token
    while start < end and sheet.words[start] in {"“", '"', "*", "_", "'", "‘", "("}:
        start += 1
    return run_of(sheet, start, end)


def next_name(sheet: Sheet, token: int) -> Run | None:
    """The next name of a list: ", the X", "and (the) Y"."""
    at = token
    while at < len(sheet) and at - token < 4 and sheet.lower[at] in {",", "and", "the", "*", "“", "”", '"'}:
        at += 1
    return run_of(sheet, at, min(len(sheet), at + 7)) if at > token else None


def unnamed_runs(sheet: Sheet, taken: set[int], flagged: set[int], owned: set[int]) -> list[Run]:
    """Runs behind "the" that a verb done to ships, or a flag, shows to be ships' names."""
    found: list[Run] = []
    at, last = 0, len(sheet) - 1
    while at < last:
        word = sheet.lower[at]
        if (word == "the" or word in JARGON or at in flagged or at in owned) and at + 1 not in taken:
            run = run_of(sheet, at + 1, min(len(sheet), at + 8))
            if (
                run
                and not any(k in taken for k in range(*run))
                and _is_ship(sheet, run, at in flagged or apposed_owned(sheet, at, taken, owned))
            ):
                found.append(run)
                at = run[1]
                continue
        at += 1
    return found


def _is_ship(sheet: Sheet, run: Run, flagged: bool) -> bool:  # noqa: C901, PLR0911, PLR0912 - a decision list
    start, end = run
    words = sheet.lower[start:end]
    registered = sheet.words[end : end + 1] == [","] and of_a_ship(sheet, end + 1)
    if flagged or registered or reached(sheet, run):  # "The Eagle Sigma, registered in the Cook Islands, was …"
        return True
    if (
        start > 2
        and sheet.lower[start - 2] == "as"
        and any(w in {"identified", "named", "known"} for w in sheet.lower[max(0, start - 9) : start - 2])
    ):
        return sheet.ent[end - 1] not in {"GPE", "NORP", "DATE"}
    head = next((k for k in range(start, end) if not start <= sheet.head[k] < end), end - 1)
    dep, above = sheet.dep[head], sheet.head[head]
    crewed = dep in {"nsubj", "nsubjpass"} and not NO_SHIP.intersection(words) and has_crew(sheet, end)
    if crewed and sheet.ent[end - 1] in {"GPE", "LOC"} and place(_words(sheet, run)) is None:
        return True  # "The Amber was attacked, and her hold caught fire": no place is known by that name
    words = words[1:] if words[0] in SEA_WORDS and len(words) > 1 else words
    if len(words) > 1 and words[-1] in SHORES and afloat(sheet, head, dep, end) and place(_words(sheet, run)) is None:
        return True  # "The Kru Coast, which was fishing near by, …"
    if NO_SHIP.intersection(words) or sheet.ent[end - 1] in {"GPE", "NORP", "LOC", "DATE", "EVENT"}:
        return False
    if (len(words) == 1 and words[0] in TITLES) or _waters(sheet, start - 1):
        return False
    if owns(sheet, end):
        return sheet.ent[end - 1] != "PERSON" or end - start > 1
    pair = sheet.lower[end : end + 2] == ["and", "the"] and run_of(sheet, end + 2, end + 8) is not None
    if (
        end < len(sheet)
        and (sheet.pos[end] in {"NOUN", "PROPN"} or sheet.lower[end] in {"'s", "’s", "-", "and"})
        and not pair
    ):
        return False
    if place(sheet.text[sheet.idx[start] : sheet.end_of(end - 1)]) is not None:
        return False
    if dep == "pobj" and sheet.lemma[sheet.head[above]] == "turn" and sheet.dep[sheet.head[above]] == "attr":
        return True  # "it was the turn of the X"
    if dep == "conj":  # "the X and the Y were both hit"
        dep, above = sheet.dep[above], sheet.head[above]
    if dep == "pobj" and sheet.lemma[sheet.head[above]] in {"open", "fire", "shoot"} and has_crew(sheet, end):
        return True  # "opened fire on the X, hitting her captain"
    if dep == "pobj" and sheet.lower[above] in {"of", "on", "aboard", "with"}:
        above = sheet.head[above]
        if sheet.lemma[above] in RAIDS and has_crew(sheet, end, further=1):
            return True  # "the raid on the X … her anchor chain"
        if (
            sheet.lemma[above] in ABOARD
            or sheet.lower[above - 1 : above + 1] == ["engine", "room"]
            or sheet.lower[above] in {"boarding", "hijacking", "ramming"}
        ):
            return True
    if crewed or afloat(sheet, head, dep, end):
        return True
    if dep == "pobj" and sheet.lower[sheet.head[head]] not in {"on", "at", "against", "aboard", "into", "onto", "of"}:
        return False
    verb = sheet.verb_above(above)
    if sheet.lemma[verb] in {"take", "free", "hold"} and dep != "nsubjpass":
        return False
    return dep in PATIENT and sheet.lemma[verb] in AT_SEA and (sheet.lemma[verb] in VERBS or dep in {"nsubj", "nsubjpass"})


def _waters(sheet: Sheet, the: int) -> bool:
    """True for "off the mouth of the Corantijn", "came under attack on the Atrato": a river."""
    before = sheet.lower[max(0, the - 3) : the]
    if before[-1:] == ["on"] and before[-2:-1] and before[-2] in RIVER_CRAFT:
        return True  # "a patrol boat on the Atrato"
    return before == ["under", "attack", "on"] or (before[-1:] == ["of"] and not SHORE_PARTS.isdisjoint(before[-2:]))


def steaming_runs(sheet: Sheet, taken: set[int]) -> list[Run]:
    """ "Berta was hit as she steamed past Hodeidah": a name alone, of which only a ship's clause is told."""
    found: list[Run] = []
    for at, lemma in enumerate(sheet.lemma):
        if lemma != "steam" or sheet.pos[at] != "VERB":
            continue
        she = sheet.child(at, "nsubj")
        subject = None if she is None or sheet.lower[she] not in {"she", "it"} else sheet.child(sheet.head[at], "nsubjpass")
        if subject is None or sheet.pos[subject] != "PROPN" or subject in taken:
            continue
        start = sheet.phrase(subject)[0]
        run = run_of(sheet, start + (sheet.lower[start] == "the"), subject + 1)
        if run is not None and place(_words(sheet, run)) is None:
            found.append(run)
    return found


def runs_of(sheet: Sheet, names: list[Run], taken: set[int]) -> list[Run]:
    """Where names found once come again."""
    wanted: dict[str, list[tuple[str, ...]]] = {}
    for start, end in names:
        key = tuple(sheet.lower[start:end])
        if key not in wanted.setdefault(key[0], []):
            wanted[key[0]].append(key)
    found = []
    for at, word in enumerate(sheet.lower):
        for key in wanted.get(word, ())[:9]:
            if at not in taken and capital(sheet.words[at]) and tuple(sheet.lower[at : at + len(key)]) == key:
                found.append((at, at + len(key)))
                break
    return found


def fill(sheet: Sheet, sightings: list[Sighting], make: type[Sighting]) -> list[Sighting]:
    """Names for the sightings that lack one, and sightings for the names that lack a ship word."""
    taken = {k for s in sightings for k in range(s.start, s.end)}
    fresh: list[Run] = []
    for sighting in sightings:
        if sighting.count > 1 or sheet.pos[sighting.head] == "PRON":
            continue
        if sighting.name is None:
            run = name_after(sheet, sighting.end, min(len(sheet), sighting.end + 7))
            if run is None and (between := _between_commas(sheet, sighting) or late_name(sheet, sighting)):
                run = between
            elif run and not _belongs(sheet, sighting, run):
                run = None
            if run and not any(k in taken for k in range(*run)):
                _give(sheet, sighting, run)
                taken.update(range(*run))
                fresh.append(run)
        elif sighting.name_end == sighting.end:
            longer = name_after(sheet, sighting.name_start or 0, min(len(sheet), sighting.end + 5))
            if longer and longer[1] > sighting.end and sighting.end not in taken:
                _give(sheet, sighting, longer)
    flagged = {
        k
        for k in range(2, len(sheet))
        if sheet.lower[k] in {"flagged", "registered", "hulled"} and sheet.lower[k - 1] == "-"
    }
    owned = {k for k in range(2, len(sheet)) if sheet.lower[k] in OWNED and sheet.lower[k - 1] == "-"}
    near_sea = bool(sightings or flagged or owned)
    listed = {run: sighting.type for sighting in sightings for run in _listed_names(sheet, sighting, taken)}
    taken.update(k for run in listed for k in range(*run))
    afar = near_sea or not AFLOAT.isdisjoint(sheet.lower)
    hers = "her" in sheet.lower or "off" in sheet.lower or not BOARDED.isdisjoint(sheet.lower)
    runs = unnamed_runs(sheet, taken, flagged, owned) if afar or hers else []
    runs = runs if near_sea else [r for r in runs if r[1] - r[0] > 1 and (afar or boarded(sheet, r))]
    runs += [] if near_sea else steaming_runs(sheet, taken)
    runs += _apposed(sheet, sightings, taken)
    runs += listed
    if not runs and not fresh:
        runs += _named_ahead(sheet, sightings)
    fresh += runs
    taken.update(k for run in runs for k in range(*run))
    runs += runs_of(sheet, fresh, taken)
    found = {run: _new(sheet, run, make) for run in dict.fromkeys(runs)}
    for run, kind in listed.items():
        found[run].type = kind
    return sorted([*sightings, *found.values()], key=lambda s: s.start)


def _listed_names(sheet: Sheet, sighting: Sighting, taken: set[int]) -> list[Run]:
    """The names of "two further boats that were trawling there, the Mira and the Kalypso III, were …"."""
    if not 1 < sighting.count <= MOST_LISTED or sighting.name:
        return []
    _, end = sheet.sentences[sheet.sentence[sighting.head]]
    found: list[Run] = []
    at = sighting.end
    while at < end - 2 and len(found) < sighting.count:
        opened = sheet.words[at] == "," if not found else sheet.lower[at] in {",", "and"}
        if opened and sheet.lower[at + 1] == "the" and (run := run_of(sheet, at + 2, end)) is not None:
            found.append(run)
            at = run[1]
        elif found:
            break
        else:
            at += 1
    ships = len(found) == sighting.count and not any(k in taken for run in found for k in range(*run))
    return found if ships and all(sheet.ent[run[1] - 1] not in {"GPE", "NORP"} for run in found) else []


def _named_ahead(sheet: Sheet, sightings: list[Sighting]) -> list[Run]:
    """The name in the sentences before the first ship phrase, where that one is definite and tells the ship's registry.

    "Marines stormed the Costa Linda at dawn. The Togo-flagged coaster was anchored …".
    """
    first = sightings[0] if sightings else None
    if first is None or first.name or sheet.lower[first.start] != "the":
        return []
    if not sheet.has(first.start, first.head, {"flagged", "registered"}):
        return []
    back, _ = sheet.sentences[max(0, sheet.sentence[first.start] - AHEAD)]
    for at in range(first.start - 1, max(back, sheet.dateline) - 1, -1):
        run = run_of(sheet, at + 1, first.start) if sheet.lower[at] == "the" else None
        if run is None or NO_SHIP.intersection(sheet.lower[run[0] : run[1]]):
            continue
        placed = sheet.ent[run[1] - 1] in {"GPE", "LOC", "NORP", "DATE"} or place(_words(sheet, run)) is not None
        if not placed and sheet.pos[run[1]] not in {"NOUN", "PROPN"} and sheet.words[run[1]] not in {"'s", "’s", "-"}:
            return [run]
    return []


def _words(sheet: Sheet, run: Run) -> str:
    return sheet.text[sheet.idx[run[0]] : sheet.end_of(run[1] - 1)]


def _apposed(sheet: Sheet, sightings: list[Sighting], taken: set[int]) -> list[Run]:
    """ "Silver Heron, a Belize-flagged cargo ship": the name that a ship phrase explains."""
    found = []
    for sighting in sightings:
        head = sheet.head[sighting.head]
        if (run := _explained_run(sheet, sighting, taken)) is not None:
            found.append(run)
            continue
        if (
            sheet.dep[sighting.head] != "appos"
            or sighting.name
            or sighting.count > 1
            or head in taken
            or head > sighting.start
        ):
            continue
        start = sheet.phrase(head)[0]
        while start < head and sheet.lower[start] in {"the", "a", "an", "*", '"', "“"}:
            start += 1
        run = run_of(sheet, start, min(len(sheet), head + 2))
        if run and sheet.pos[head] == "PROPN" and not NO_SHIP.intersection(sheet.lower[run[0] : run[1]]):
            found.append(run)
    return found


def _explained_run(sheet: Sheet, sighting: Sighting, taken: set[int]) -> Run | None:
    """ "near the Vela Star, a Palau-flagged coaster": by its form alone, where the parse makes no apposition."""
    comma = sighting.start - 1
    flagged = sheet.has(sighting.start, sighting.head, {"flagged", "registered"})
    if comma < 2 or not flagged or sighting.name or sighting.count > 1 or sheet.words[comma] != ",":
        return None
    start = comma
    while start > 0 and comma - start < 6 and (capital(sheet.words[start - 1]) or NUMBER.match(sheet.words[start - 1])):
        start -= 1
    run = run_of(sheet, start, comma) if start < comma and start and sheet.lower[start - 1] == "the" else None
    return run if run and run[1] == comma and not any(k in taken for k in range(*run)) else None


def _between_commas(sheet: Sheet, sighting: Sighting) -> Run | None:
    """ "The tanker, Sirius Hope, was struck": the name that stands between commas behind a ship told before."""
    at = sighting.end
    if (
        at + 2 >= len(sheet)
        or sheet.words[at] != ","
        or sheet.lower[sighting.start] not in {"the", "a", "an", "second", "other"}
    ):
        return None
    run = run_of(sheet, at + 1, min(len(sheet), at + 7))
    if run is None or run[1] >= len(sheet) or sheet.words[run[1]] != "," or sheet.ent[run[1] - 1] in {"GPE", "NORP", "DATE"}:
        return None
    named = sheet.text[sheet.idx[run[0]] : sheet.end_of(run[1] - 1)]
    known = place(named) is not None or NO_SHIP.intersection(sheet.lower[run[0] : run[1]])
    return run if not known and any(sheet.dep[k] == "appos" for k in range(*run)) else None


def _belongs(sheet: Sheet, sighting: Sighting, run: Run) -> bool:
    words = sheet.lower[run[0] : run[1]]
    gap = run[0] - sighting.end
    return (
        gap <= 1
        and sheet.lower[sighting.head] != "fleet"
        and not (set(words) & {"captain", "master"})
        and sheet.words[sighting.end] != ","
    )


def _give(sheet: Sheet, sighting: Sighting, run: Run) -> None:
    sighting.name = sheet.text[sheet.idx[run[0]] : sheet.end_of(run[1] - 1)]
    sighting.name_start, sighting.name_end = run
    sighting.end = max(sighting.end, run[1])
    if not sighting.start <= sheet.head[sighting.head] < sighting.end:
        return
    outer = [k for k in range(sighting.start, sighting.end) if not sighting.start <= sheet.head[k] < sighting.end]
    if outer:
        sighting.head = outer[-1]


def _new(sheet: Sheet, run: Run, make: type[Sighting]) -> Sighting:
    start, end = run
    first = start
    for _ in range(10):
        if first > 0 and (
            sheet.lower[first - 1] in {"the", "-", "flagged", "registered", "hulled", "*", "“", '"'} | OWNED
            or (sheet.words[first - 1] == "," and sheet.lower[first - 2] in {"flagged", "registered"})
            or sheet.ent[first - 1] in {"GPE", "NORP"}
            or (sheet.words[first] == "-" and state_code(sheet.words[first - 1]))
        ):
            first -= 1
        else:
            break
    head = next((k for k in range(end - 1, start - 1, -1) if not first <= sheet.head[k] < end), end - 1)
    return make(first, end, head, name=sheet.text[sheet.idx[start] : sheet.end_of(end - 1)], name_start=start, name_end=end)
