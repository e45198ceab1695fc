"""Turns of everyday life that are worded like a danger: "a risk of showers", "inflation is likely to fall".

In: a candidate. Out: whether it is one of these. Judges words and grammar of the candidate alone: heavy rain, a price that
rises and a dam that gives way stay risks.
"""

from __future__ import annotations

from generator.extract.risks.candidate import Candidate
from generator.extract.risks.view import View

__all__ = ["is_everyday"]

WEATHER = frozenset(
    ("rain", "shower", "drizzle", "snow", "fog", "frost", "mist", "sleet", "wind", "breeze", "cloud", "flurry")
)
"""What forecasts speak of daily; with an adjective ("heavy rain") it may be a danger."""
MILD = frozenset(("light", "scattered", "occasional", "some", "brief", "isolated", "patchy", "wintry", "passing", "odd"))
PLAYED = frozenset(("mock", "simulated", "make-believe", "dummy"))
REHEARSALS = frozenset(("exercise", "drill", "simulation", "rehearsal", "film", "novel", "game", "play"))
"""In these, named at the head of a sentence, nothing is meant."""
FEASTS = frozenset(("wedding", "picnic", "barbecue", "match", "fixture", "kick-off", "fireworks"))
"""Weather that spoils these harms nobody."""
DEGREES = frozenset(("degree", "degrees", "c", "celsius", "°c"))
WARM = 33
"""Degrees Celsius up to which a day is warm: heat warnings in temperate countries begin higher."""
LESSENING = frozenset(
    (
        "fall",
        "drop",
        "ease",
        "decline",
        "recede",
        "subside",
        "shrink",
        "diminish",
        "abate",
        "fade",
        "cool",
        "halve",
        "moderate",
    )
)
"""What is good of a harm: that it does so."""
UNWANTED = frozenset(
    ("unemployment", "inflation", "deficit", "debt", "poverty", "crime", "tension", "violence", "pollution")
)


def is_everyday(view: View, made: Candidate) -> bool:
    """True for a candidate that only sounds like a risk."""
    n = made.harm.token
    if _is_rehearsed(view, made) or any(view.lemma[k] in FEASTS for k in view.children(n, "dobj", "nsubjpass")):
        return True
    return _is_weather(view, n) or _is_warm(view, n) or _lessens(view, made) or _gives_way_to(view, n)


def _is_rehearsed(view: View, made: Candidate) -> bool:
    """ "In the exercise, frogmen will storm a ferry", "mock hijackers could strike": what is played is no danger."""
    if not PLAYED.isdisjoint(view.low[made.start : made.end]):
        return True
    opening = view.low[max(made.start - 6, 0) : made.start + 6]
    return any(
        word in REHEARSALS and "in" in opening[max(at - 3, 0) : at] and (at + 1 < len(opening) and opening[at + 1] == ",")
        for at, word in enumerate(opening)
    )


def _is_weather(view: View, n: int) -> bool:
    """ "a risk of rain in the hills", "fog may linger"."""
    of = [o for p in view.children(n, "prep") if view.low[p] == "of" for o in view.children(p, "pobj")]
    subjects = view.children(n, "nsubj") if view.pos[n] == "VERB" and view.child(n, "dobj") is None else ()
    skies = [i for i in (*of, n, *subjects) if view.lemma[i] in WEATHER]
    return any(all(view.low[k] in MILD for k in view.children(i, "amod")) for i in skies)


def _is_warm(view: View, v: int) -> bool:
    """ "could reach 24 degrees": a temperature that people live with."""
    counted = (k for n in view.children(v, "dobj") if view.lemma[n] in DEGREES for k in view.children(n, "nummod"))
    numbers = [view.low[k] for k in counted]
    return any(number.isdecimal() and int(number) <= WARM for number in numbers)


def _lessens(view: View, made: Candidate) -> bool:
    """ "inflation is likely to fall": a harm as the subject of what makes it less."""
    n = made.harm.token
    if view.lemma[n] in LESSENING and made.verb is not None:  # the verb itself: its subject may be the harm
        above = view.head[n] if view.dep[n] == "xcomp" else n
        above = view.head[above] if view.dep[above] == "acomp" else above
        return any(view.lemma[k] in UNWANTED for k in view.children(above, "nsubj"))
    v = view.head[n]
    if view.dep[n] != "nsubj" or view.pos[n] != "NOUN":
        return False
    acts = (v, *view.children(v, "xcomp"), *(x for a in view.children(v, "acomp") for x in view.children(a, "xcomp")))
    return any(view.lemma[x] in LESSENING and not view.negated(x) for x in acts) and not view.negated(v)


def _gives_way_to(view: View, v: int) -> bool:
    """ "clouds could give way to sunshine": one thing follows another, nothing breaks."""
    ways = (n for n in view.children(v, "dobj") if view.low[n] == "way") if view.lemma[v] == "give" else ()
    return any(view.low[n + 1 : n + 2] == ["to"] for n in ways)
