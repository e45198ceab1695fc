"""Sheet → reports: the words that report an event, each with who did it, to what, and with what, as the syntax says.

In: the columns of a document. Out: ``Report`` records, verbs and nouns. Finds words of attack whatever they mean here;
whether it is an event at all, of which type and real, is decided by ``senses`` and ``reality``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.extract.incidents.armament import is_weapon, one_of_them
from generator.extract.incidents.free_relatives import meant, objects_meant
from generator.extract.incidents.light_verbs import PARTS, carry
from generator.extract.incidents.lost_arguments import (
    DOERS,
    is_day,
    mend_arguments,
    orchestrated,
    raiders_before,
    says_nothing,
)
from generator.extract.incidents.misparsed import by_a_deed, is_said_of
from generator.extract.incidents.names_beside import part_of_name
from generator.extract.incidents.no_reports import counts, is_figure, of_fire
from generator.extract.incidents.particles import words_beside
from generator.extract.incidents.sheet import Sheet
from generator.extract.incidents.weapon_effects import ARMED, effect_of
from generator.extract.incidents.words import AGENTS, NOUNS, TARGETS, VERBS, wordset

__all__ = ["KIDNAPPING", "PLANS", "Report", "find_reports", "intercepted"]

ONTO = ("on", "at", "against", "upon", "into", "aboard", "onto", "towards", "toward", "over", "near", "across", "with")
AIMED = ("at", "on", "into", "against", "towards", "toward")
NOUN_TARGET = ("on", "against", "aboard", "upon", "at", "to", "into", "targeting")
BESIDE = ("inside", "outside", "beside", "among")
NOUN_SCENE = ("in", "near", "inside", "outside", "under", "alongside", "beside")
OF_IS_TARGET = wordset("triggers_of_is_target")
KIDNAPPING = frozenset({"kidnap", "abduct", "snatch"})
FOILING = frozenset({"interception", "foiling", "thwarting", "repulse", "repelling", "defeat"})
MANNERS = frozenset({"air", "ground", "dawn", "night", "suicide", "terror", "terrorist", "revenge", "morning", "surprise"})
"""Words before a noun of attack that say how or when, and are nobody hit."""
BODIES = wordset("triggers_bodies")
"""Who attacks where the word stands before the noun; a convoy or a patrol is attacked."""
VOLLEYS = frozenset({"barrage", "salvo", "volley", "hail", "wave", "swarm"})
FEARED = frozenset({"believe", "fear", "presume", "think"})
"""Verbs behind which a bare participle is passive: "three crew are believed kidnapped"."""
KEPT_OFF = frozenset({"stop", "prevent", "keep", "deter", "hinder", "save", "spare"})
PLANS = frozenset({"attempt", "plot", "plan", "bid", "effort", "conspiracy", "mission"})
BETWEEN = ("with", "between")
ROBBED_FROM = ("from", "off", "aboard")
FLEEING = frozenset({"make", "get", "flee", "escape"})
STRANDED = {"fire": ("on", "at", "upon"), "violate": ("into",), "ram": ("along", "against"), "board": ("aboard", "onto")}
MOST = 24
"""Reports read in one sentence; it bounds the time on a text that repeats words of attack without end."""
READ = frozenset(VERBS) | frozenset(NOUNS) | ARMED
TOLD_APART = frozenset(lemma for lemma, told in VERBS.items() if any(second or sense == "board" for second, sense in told))
"""Verbs whose senses the words beside them tell apart."""
RAIDING = frozenset({"board", "rob", "hijack", "kidnap", "seize", "attack", "fire"})
FORCES = AGENTS["state"] | frozenset({"pirate", "gunman", "gunmen", "raider", "hijacker"})
OWNED = frozenset({"kill", "kidnap", "hijack", "seize", "board"})
"""Senses in which a possessor is the victim: "the senator's murder"."""
SUFFERING = wordset("triggers_suffering")
"""Verbs whose subject suffers where nothing is their object: "the ship sank", "the tanker caught fire"."""


@dataclass(slots=True)
class Report:
    """One word that reports an event. ``agents``, ``patients`` and ``tools`` are head tokens, ``verb`` the clause's verb."""

    token: int
    sense: str
    noun: bool
    verb: int
    agents: list[int] = field(default_factory=list)
    patients: list[int] = field(default_factory=list)
    tools: list[int] = field(default_factory=list)
    light: str | None = None
    senses: tuple[str, ...] = ()
    passive: bool = False


def find_reports(sheet: Sheet) -> list[Report]:
    """All candidate reports, in the order of the text; a sentence with dozens of them is no prose and gives none further."""
    found: list[Report] = []
    here, count = -1, 0
    for i, lemma in enumerate(sheet.lemma):
        if lemma not in READ:
            continue
        if sheet.sentence[i] != here:
            here, count = sheet.sentence[i], 0
        count += 1
        report = _report(sheet, i, lemma) if count <= MOST else None
        if report is not None:
            found.append(report)
    return found


def _report(sheet: Sheet, i: int, lemma: str) -> Report | None:
    pos = sheet.pos[i]
    if pos == "VERB" or (pos in {"AUX", "ADJ"} and sheet.tag[i][:2] == "VB"):
        if sheet.tag[i] == "VBG" and sheet.lower[i] in NOUNS and by_a_deed(sheet, i):
            return _noun(sheet, i, NOUNS[sheet.lower[i]])
        return _verb(sheet, i, lemma) if lemma in VERBS else None
    if lemma in {"jammed", "spoofed"} and pos == "ADJ":  # "her navigation was jammed", "jammed signals"
        return _state(sheet, i, lemma)
    if lemma == "exchange" and not of_fire(sheet, i):
        return None
    if lemma in NOUNS and (pos == "NOUN" or (pos == "PROPN" and sheet.ent[i] in {"", "EVENT", "ORG"})):
        return _noun(sheet, i, NOUNS[lemma])
    return _armed(sheet, i) if lemma in ARMED and pos == "NOUN" else None


def _armed(sheet: Sheet, i: int) -> Report | None:
    """A weapon whose clause tells what it did to somebody, in words that are none of attack."""
    effect = effect_of(sheet, i)
    if effect is None:
        return None
    sense = "miss" if effect.missed else "armed"
    doers = sheet.listed(effect.doer) if effect.doer is not None else []
    patients = [p for k in effect.patients for p in sheet.listed(k)]
    return Report(effect.verb, sense, False, effect.verb, doers, patients, [i], senses=(sense,), passive=effect.passive)


def _state(sheet: Sheet, i: int, lemma: str) -> Report:
    """An adjective that tells what was done: its noun, or the subject of which it is said, underwent it."""
    head = sheet.head[i]
    held = [head] if sheet.dep[i] == "amod" else sheet.children(i, "nsubj", "nsubjpass") or sheet.children(head, "nsubj")
    sense = VERBS[lemma][0][1]
    return Report(i, sense, False, sheet.verb_above(i), patients=held, senses=(sense,), passive=True)


def _verb(sheet: Sheet, i: int, lemma: str) -> Report | None:
    """A verb with the senses that its particles and objects allow."""
    beside = words_beside(sheet, i, lemma) if lemma in TOLD_APART else set()
    senses: list[str] = []
    for second, sense in VERBS[lemma]:
        if (not second or second in beside) and sense not in senses:
            senses.append(sense)
    if not senses or is_figure(sheet, i, lemma):
        return None
    if "way" in beside and "board" in senses:
        senses = ["board"]  # "fought their way onto a coaster"
    passive = (sheet.passive(i) and not _aims(sheet, i, senses[0])) or (lemma in KIDNAPPING and _snatched(sheet, i))
    bare = sheet.tag[i] == "VBN" and not any(sheet.dep[k] == "aux" for k in sheet.kids[i])  # not "believed to have fired on"
    passive = passive or (bare and sheet.dep[i] == "xcomp" and sheet.lemma[sheet.head[i]] in FEARED)
    passive = passive or is_said_of(sheet, i)
    passive = passive and not (
        senses[0] in {"rob", "approach"} and lemma in FLEEING
    )  # "the men, who came by boat, made off"
    verb = sheet.head[i] if is_said_of(sheet, i) else i
    report = Report(i, senses[0], False, verb, senses=tuple(senses), passive=passive)
    _arguments(sheet, report)
    return report


def _snatched(sheet: Sheet, i: int) -> bool:
    """True for "three workers, snatched at a roadblock, …": people who are carried off, whatever the parse says."""
    if sheet.child(i, "dobj") is not None or sheet.dep[i] == "conj":
        return False
    subject = sheet.head[i] if sheet.dep[i] == "acl" else sheet.child(i, "nsubj")
    return (
        subject is not None and sheet.lemma[subject] in TARGETS["person"] and sheet.lemma[subject] not in AGENTS["hostile"]
    )


def _aims(sheet: Sheet, i: int, sense: str) -> bool:
    """True for a finite "fired on the tanker" that the parse took for a participle: a passive strands its preposition."""
    onto = STRANDED.get(sense)
    return (
        onto is not None
        and sheet.dep[i] in {"acl", "relcl"}
        and bool(sheet.prepositions(i, *onto))
        and not sheet.prepositions(i, "by")
        and sheet.child(i, "auxpass") is None
    )


def _arguments(sheet: Sheet, report: Report) -> None:
    """Fills in who did it, to what, and with what."""
    i = report.token
    subject = sheet.subject(i)
    if subject is None and is_said_of(sheet, i):
        subject = sheet.subject(sheet.head[i])
    subjects = sheet.listed(subject) if subject is not None else []
    if (
        i
        and sheet.child(i, "nsubj", "nsubjpass") is None
        and not report.passive
        and sheet.dep[i] in {"conj", "ccomp", "ROOT"}
    ):
        lost = sheet.pos[i - 1] == "NOUN" and is_weapon(
            sheet, i - 1
        )  # "…, and a drone struck": the parse has lost the subject
        subjects = [i - 1] if lost else subjects
    if subject is not None and sheet.dep[subject] == "pobj" and sheet.lower[sheet.head[subject]] == "in":
        subjects = [sheet.head[sheet.head[subject]], *subjects]  # "gunmen in two skiffs fired on"
    direct = _objects(sheet, report)
    if report.passive:
        report.patients = [sheet.head[i]] if sheet.dep[i] == "amod" else subjects  # "the hijacked ship"
        report.agents = [d for k in sheet.prepositions(i, "by") for d in sheet.listed(_noun_of(sheet, k))]
        if subjects and all(sheet.lemma[s] in PARTS for s in subjects):  # "a hole was blown in the flank of the tanker"
            report.patients = report.patients + _listed(sheet, sheet.prepositions(i, *ONTO, "in", "below"))
    else:
        report.agents = subjects
        whole = [d for d in direct if not is_weapon(sheet, d) and sheet.lemma[d] not in PARTS]
        aimed = [p for d in direct for p in sheet.prepositions(d, *AIMED)]  # "fired a missile at the tanker"
        report.patients = whole or direct + _listed(
            sheet, [*sheet.prepositions(i, *ONTO, "in", "to", "through", *BESIDE), *aimed]
        )
    if (
        sheet.dep[i] == "pcomp"
        and sheet.lower[sheet.head[i]] == "from"
        and sheet.lemma[sheet.head[sheet.head[i]]] in KEPT_OFF
    ):
        kept = _listed(sheet, sheet.children(sheet.head[sheet.head[i]], "dobj"))  # "stopped pirates from boarding"
        report.agents, report.patients = (report.agents, kept) if report.passive else (kept, report.patients)
    _robbed(sheet, report)
    suffers = (sheet.lemma[i] in SUFFERING and report.sense not in {"aim", "approach", "board"}) or "vanish" in report.senses
    harmed = not direct or all(sheet.lemma[d] == "fire" for d in direct)  # "caught fire"
    armed = any(is_weapon(sheet, a) or one_of_them(sheet, a) is not None for a in report.agents)
    if suffers and not report.passive and harmed and not armed:
        report.patients, report.agents = report.agents, []
    report.agents = [a for a in report.agents if sheet.lemma[a] not in PLANS]
    fires = [d for d in direct if sheet.lemma[d] == "fire"]  # "set fire to signal boxes"
    burnt = _listed(sheet, [p for d in fires for p in sheet.prepositions(d, "to")])
    report.patients = burnt or [p for p in report.patients if p not in fires] or report.patients
    report.patients = [p for p in report.patients if not is_day(sheet, p)]
    _tools(sheet, report, direct)
    if not report.agents and sheet.dep[i] == "acl" and sheet.lemma[sheet.head[i]] in PLANS:
        report.agents = _listed(sheet, sheet.prepositions(sheet.head[i], "by"))  # "an attempt by bandits to abduct"
    if not report.passive and not report.agents and report.sense in RAIDING | {"kill"}:
        report.agents = raiders_before(sheet, i)
    mend_arguments(sheet, report)


def _robbed(sheet: Sheet, report: Report) -> None:
    """What was taken, and along what a ship scraped: told behind prepositions that other verbs do not have."""
    i = report.token
    if report.sense == "rob" and sheet.lemma[i] == "help":
        report.patients = _listed(sheet, sheet.prepositions(i, "to"))  # "helped themselves to her cargo"
    elif report.sense == "rob" and sheet.lemma[i] in FLEEING:
        report.patients = _listed(sheet, sheet.prepositions(i, "with"))  # "fled in a canoe with a radio"
    elif report.sense in {"rob", "kidnap", "ram"}:
        report.patients += _listed(sheet, sheet.prepositions(i, *(("along",) if report.sense == "ram" else ROBBED_FROM)))


def _listed(sheet: Sheet, tokens: list[int]) -> list[int]:
    return [d for k in tokens for d in sheet.listed(k)]


def _objects(sheet: Sheet, report: Report) -> list[int]:
    """The direct objects, also one that two verbs share ("shot and wounded two policemen")."""
    i = report.token
    if not report.passive and sheet.dep[i] == "amod":
        return [sheet.head[i]]
    objects = [
        k
        for k in [*sheet.children(i, "dobj", "dative"), *_more(sheet, i)]
        if sheet.pos[k] in {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"}
    ]
    if not objects and not report.passive:
        joined = [k for k in sheet.children(i, "conj") if sheet.pos[k] == "VERB" and k - i <= 4]
        objects = [o for k in joined for o in sheet.children(k, "dobj")]
        near = [k for k in joined if k - i <= 2]  # "blocked and collided with a boat"
        objects = objects or [o for k in near for o in sheet.prepositions(k, "with", "into", "at")]
    return _listed(sheet, objects) or ([] if report.passive else objects_meant(sheet, i) or _gap(sheet, report))


def _more(sheet: Sheet, i: int) -> list[int]:
    """The tanker of "boarding a bulker on Monday and the tanker X on Wednesday", which the parse hangs on the verb."""
    if sheet.lemma[i] not in {"board", "rob", "attack", "hijack", "seize"} or sheet.child(i, "dobj") is None:
        return []
    return [k for k in sheet.children(i, "conj") if sheet.pos[k] in {"NOUN", "PROPN"} and k > i]


def _gap(sheet: Sheet, report: Report) -> list[int]:
    """The noun before a relative clause that lacks an object: "the tanker it had held for days"."""
    i = report.token
    own = sheet.child(i, "nsubj")
    if sheet.dep[i] != "relcl" or own is None or sheet.tag[own] in {"WDT", "WP"} or sheet.lemma[i] in SUFFERING:
        return []
    if any(sheet.tag[k] == "WP$" for k in sheet.kids[own]):
        return []  # "the bulker, whose men took to a lifeboat"
    fixed = any(
        sheet.lower[k] in {"where", "when", "why"}
        or (sheet.dep[k] in {"prep", "prt"} and not sheet.kids[k])
        or any(sheet.tag[o] == "WDT" for o in sheet.kids[k])  # "the night on which two bombs tore into"
        for k in sheet.kids[i]
    )
    return [] if fixed or sheet.pos[sheet.head[i]] not in {"NOUN", "PROPN"} else [sheet.head[i]]


def _noun_of(sheet: Sheet, token: int) -> int:
    """The noun meant by "what the navy said were two drones", else the token itself."""
    noun = meant(sheet, token)
    return token if noun is None else noun


def _tools(sheet: Sheet, report: Report, direct: list[int]) -> None:
    """The weapons: "with missiles", "using drones", a missile as the subject, shots as the object."""
    i = report.token
    used = [k for k in sheet.children(i, "advcl", "xcomp") if sheet.lemma[k] == "use"]
    if sheet.dep[i] in {"xcomp", "advcl"} and sheet.lemma[sheet.head[i]] == "use":
        used.append(sheet.head[i])
    near = [i, *direct, *(o for d in direct for o in sheet.prepositions(d, "of"))]  # "drenching some of them with cannon"
    held = [t for k in near for t in sheet.prepositions(k, *(("with", "from", "using", "in") if k == i else ("with",)))]
    report.tools += [t for t in _listed(sheet, held) if is_weapon(sheet, t) and sheet.lower[t + 1 : t + 2] != ["aboard"]]
    report.tools += [
        o for t in held if sheet.lemma[t] in VOLLEYS for o in sheet.prepositions(t, "of") if is_weapon(sheet, o)
    ]
    report.tools += _listed(sheet, [o for k in used for o in sheet.children(k, "dobj")])
    volleys = [a for a in report.agents if sheet.lemma[a] in VOLLEYS]  # "a barrage of rockets hit the area"
    report.tools += [o for a in volleys for o in sheet.prepositions(a, "of") if is_weapon(sheet, o)]
    armed = [a for a in report.agents if is_weapon(sheet, a)]
    picked = {a: meant for a in report.agents if not report.passive and (meant := one_of_them(sheet, a)) is not None}
    report.tools += [*armed, *picked.values()]
    armed += picked
    report.agents = [a for a in report.agents if a not in armed]
    if not report.passive and report.sense in {"fire", "launch", "blast", "hose"}:
        told = direct + [o for d in direct if sheet.lemma[d] in PARTS for o in sheet.prepositions(d, "of")]
        report.tools += [d for d in told if is_weapon(sheet, d)]


def _noun(sheet: Sheet, i: int, sense: str) -> Report | None:
    """A noun of attack; None inside a compound ("attack helicopter") and in a count."""
    if (sheet.dep[i] in {"compound", "nmod", "npadvmod"} and sheet.head[i] == i + 1) or counts(sheet, i):
        return None
    if says_nothing(sheet, i, sense):
        return None
    report = Report(i, sense, True, _told_over(sheet, i), senses=(sense,))
    report.patients = _listed(sheet, sheet.prepositions(i, *NOUN_TARGET))
    after = sheet.lower[i + 1] if i + 1 < len(sheet) else ""
    if not report.patients and after in NOUN_TARGET and not sheet.below(i + 1, i):
        # parsers often hang "aboard a tanker" on the verb though it stands right behind "the blast"
        report.patients = _listed(sheet, sheet.children(i + 1, "pobj"))
    if sense == "attempt":
        report.patients += _listed(sheet, [o for k in sheet.prepositions(i, "of") for o in sheet.prepositions(k, "of")])
    if sense in {"explode", "ram"}:
        report.patients += _listed(sheet, sheet.prepositions(i, *NOUN_SCENE))
    if sense == "explode" and not report.patients and (clause := sheet.child(i, "relcl")) is not None:
        report.patients = _listed(sheet, sheet.children(clause, "dobj"))  # "the blast that tore open her hull"
    of = _listed(sheet, sheet.prepositions(i, "of"))
    if sense in OWNED and not of:  # "the seizure by marines of a trawler"
        by = sheet.prepositions(i, "by")
        of = _listed(sheet, [o for a in by if sheet.lemma[a] in FORCES for o in sheet.prepositions(a, "of") if o > a])
    if sense in OF_IS_TARGET or sheet.lemma[i] in {"targeting", "storming", "sabotage", "ambush", "siege"}:
        report.patients += of
    report.agents = _listed(sheet, sheet.prepositions(i, "by", *(BETWEEN if sense == "clash" else ())))
    report.agents += [a for a in _listed(sheet, sheet.prepositions(i, "from")) if sheet.ent[a] not in {"GPE", "LOC", "FAC"}]
    if sense == "attack" and not report.patients:
        report.tools += [d for d in of if is_weapon(sheet, d)]
    report.tools += [d for d in _listed(sheet, sheet.prepositions(i, "with", "involving", "using")) if is_weapon(sheet, d)]
    _modifiers(sheet, report)
    report.agents = report.agents or orchestrated(sheet, i)
    carry(sheet, report)
    report.tools += [a for a in report.agents if is_weapon(sheet, a) and a not in report.tools]  # "an attack by two drones"
    report.agents = [a for a in report.agents if sheet.pos[a] in DOERS and not is_weapon(sheet, a) and not is_day(sheet, a)]
    report.patients = [p for p in report.patients if not is_day(sheet, p)]
    return report


def _told_over(sheet: Sheet, noun: int) -> int:
    """The verb over a noun; of "lost her signal in what her operator called jamming" it is the losing."""
    verb = sheet.verb_above(noun)
    if sheet.dep[verb] == "pcomp" and any(sheet.lower[k] == "what" for k in sheet.kids[verb]):
        return sheet.verb_above(sheet.head[verb])
    return verb


def intercepted(sheet: Sheet, noun: int) -> bool:
    """True for "the interception of attacks", "the foiling of an ambush": what was sent or tried and did not arrive."""
    head = sheet.head[noun]
    over = sheet.head[head]
    return sheet.dep[noun] == "pobj" and sheet.lower[head] == "of" and sheet.lemma[over] in FOILING


def _modifiers(sheet: Sheet, report: Report) -> None:
    """What stands around the noun: "missile attack", "tanker hijacking", "Houthi attack", "an attack staged by X"."""
    i = report.token
    for kid in sheet.kids[i]:
        dep = sheet.dep[kid]
        if dep == "acl" and sheet.passive(kid):
            done = [kid, *sheet.children(kid, "xcomp")]  # "believed to have been orchestrated by Israel"
            report.agents += _listed(sheet, [p for k in done for p in sheet.prepositions(k, "by")])
        if dep not in {"compound", "amod", "poss", "nmod"} or kid > i:
            continue
        if (dep == "amod" and sheet.ent[kid] == "ORG") or sheet.lower[kid] in MANNERS:
            continue  # "Fierce battles", "an air raid": nobody's name
        hers = sheet.lower[kid] == "her" or (sheet.lower[kid] == "its" and not report.patients)  # "her capture on 25 May"
        victim = dep == "poss" and report.sense in OWNED and (sheet.ent[kid] == "PERSON" or hers)
        if is_weapon(sheet, kid):
            report.tools.append(kid)
        elif dep == "compound" and sheet.lower[kid] in BODIES and report.sense in {"attack", "blast"}:
            report.agents.append(kid)  # "a police raid", "the militia attack"
        elif victim or (dep == "compound" and sheet.pos[kid] == "NOUN"):
            report.patients.append(kid)
        elif sheet.ent[kid] in {"GPE", "NORP", "ORG", "PERSON"} or dep == "poss":
            part = part_of_name(sheet, kid, report.sense, aimed=any(p > i for p in report.patients))
            if part is not None:
                (report.agents if part == "doer" else report.patients).append(kid)
