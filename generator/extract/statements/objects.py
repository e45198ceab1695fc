"""Cue verbs that govern an object or a preposition: "condemned the attack", "accused Russia of jamming", "called it a lie".

In: a ``CueVerb``. Out: a ``Candidate`` or None. Somebody who can speak must be the subject; words about a silence
("did not comment on") and claims of nobody ("no one claimed responsibility") are no statements.
"""

from __future__ import annotations

import re

from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.contents import object_end, right_end
from generator.extract.statements.cue import CueVerb
from generator.extract.statements.deeds import is_blow, with_weapon
from generator.extract.statements.persons import is_document
from generator.extract.statements.reach import venue_start
from generator.extract.statements.retaking import cut_at_new_cue
from generator.extract.statements.targets import claims_nothing, is_faced
from generator.extract.statements.tidy import CLOSING, marked_behind, phrase_contents
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import word_set

__all__ = ["charge", "gerund", "held", "naming", "object_said", "preposition", "termed", "worded"]

EMPTY = word_set("objects", "empty")
SILENCE = word_set("objects", "silence")
PROSPECTS = word_set("objects", "prospects")
"""What somebody "sees" when they judge."""
TOLD = word_set("objects", "told")
"""Verbs whose object hears and is no part of what is said."""
SMALL_CLAUSE = word_set("objects", "small_clause")
SHOWING = frozenset(["show", "indicate", "reveal", "document", "suggest", "find", "demonstrate"])
WORDINGS = frozenset(["phrase", "term", "word", "words", "expression", "epithet", "slur", "nickname", "slogan", "label"])
GERUND = word_set("objects", "gerund")
DESCRIBING = frozenset(
    ["describe", "characterize", "characterise", "portray", "depict", "dismiss", "denounce", "condemn", "reject"]
)
TAKINGS = word_set("objects", "takings")
WITHIN = 14
"""Tokens between "hold" and "responsible" at most."""
LONG_OBJECT = 7
"""Tokens from which the object of "call" must hold a name too: "called the vote and the count a farce"."""
PREPOSITIONS = ("of", "for", "about", "against", "over", "with")
CLOCK = re.compile(r"\d{1,2}[:.]?\d\d$|\d{4}(?:z|utc|gmt)?$")
OPENING_MARKS = frozenset(['"', "\u201c", "``", "\u2018"])
CARRYING = {
    "blame": ("for", "on", "over"),
    "attribute": ("to",),
    "ascribe": ("to",),
    "credit": ("for", "with", "to"),
    "hit": ("for", "over", "on"),
    "pin": ("on",),
    "link": ("to", "with"),
    "tie": ("to",),
}
"""Verbs that lay something at a door: the preposition names the door or the deed."""
PRESSING = frozenset(["press", "question", "grill", "quiz", "challenge", "lobby", "brief", "advise", "lecture"])
"""Verbs that put a matter to somebody with "on"."""
HELD = frozenset(["responsible", "accountable", "liable"])


def naming(cue: CueVerb) -> Candidate | None:
    """ "called it a disgrace", "described the charge as fantasy", "what she described as a farce"."""
    tree, verb, off = cue.tree, cue.verb, cue.lemma == "call" and cue.kid("prt") is not None
    if cue.lemma not in cue.words.verbs["naming"] or off or (cue.source is not None and not cue.has_voice):
        return None
    target = next((k for k in cue.kids if k > verb and tree.deps[k] in ("dobj", "ccomp", "oprd", "nsubj")), None)
    name = _name(cue, target)
    marked = _name_in_marks(cue, target) if cue.lemma in SMALL_CLAUSE else None
    if marked is not None and target is not None:
        last = max(marked, tree.right[target] + 1, right_end(tree, cue.words, verb, name if name is not None else target))
        last = venue_start(tree, cue.words, marked - 1, last)
        contents = phrase_contents(tree, tree.left[target], last - 1)
        return cue.candidate("naming", contents, cue.source, "gives a name to something")
    if name is None:
        return None
    if target is not None and (_bears(tree, target, verb) or tree.entities[target] in ("DATE", "TIME")):
        return None  # "called Friday for ...": when, not whom
    asked = any(tree.tags[k] in ("WP", "WDT") and k < verb for k in cue.kids)
    if asked and target is None:
        return cue.candidate(
            "naming", phrase_contents(tree, tree.left[name], _before_time(tree, name)), cue.source, "gives a name"
        )
    first = tree.left[name] if asked or target is None else tree.left[min(target, name)]
    end = right_end(tree, cue.words, verb, max(name, target or name))
    contents = phrase_contents(tree, first, venue_start(tree, cue.words, max(name, target or name), end) - 1)
    return cue.candidate("naming", contents, cue.source, "gives a name to something")


def _bears(tree: Tree, target: int, verb: int) -> bool:
    """True for a group "calling itself the Red Tide": it bears a name and judges nothing."""
    if not tree.words[target].endswith(("self", "selves")):
        return False
    if tree.lemmas[verb] == "identify" or (tree.deps[verb] == "acl" and tree.lemmas[verb] == "call"):
        return True  # "a woman calling herself the queen"
    behind = range(target + 1, min(target + 4, len(tree)))
    end = next((i for i in behind if tree.tags[i] == "IN" and tree.words[i] != "as"), behind.stop)
    return any(tree.tags[i] in ("NNP", "NNPS") for i in range(target + 1, end))


def _name_in_marks(cue: CueVerb, target: int | None) -> int | None:
    """The end of a name in quotation marks right behind the object: 'called the remarks “a call to wake up”'."""
    if target is None or target < cue.verb:
        return None
    tree = cue.tree
    end = tree.bounds(cue.verb)[1]
    for i in range(tree.left[target] + 1, min(end, target + WITHIN)):
        if tree.words[i] in OPENING_MARKS and tree.tags[i - 1] not in ("DT", "PRP$", "CC"):
            close = next((k for k in range(i + 2, min(end, i + 2 * WITHIN)) if tree.words[k] in CLOSING), None)
            return None if close is None else close + 1
        if ["among", "other", "things"] in (tree.words[i + 1 : i + 4], tree.words[i - 3 : i]):
            continue
        if tree.tags[i] in ("VBD", "VBZ", "VBP", "MD", "WP", "WDT") or tree.words[i] in (",", ":", ";", "that"):
            return None
    return None


def _before_time(tree: Tree, name: int) -> int:
    """The last token of a name in "what X described as ...": the time behind it belongs to the event around it."""
    for i in range(name + 1, tree.right[name] + 1):
        inner = tree.kid(i, "pobj") if tree.deps[i] == "prep" else None
        timed = inner is not None and any(CLOCK.match(tree.words[k]) for k in range(i + 1, inner + 1))
        if inner is not None and (timed or tree.entities[inner] in ("DATE", "TIME")):
            first = i
            while first > name + 1 and tree.deps[first - 1] in ("advmod", "punct") and tree.heads[first - 1] == i:
                first -= 1
            return first - 1
    return tree.right[name]


def _name(cue: CueVerb, target: int | None) -> int | None:
    """The dependent that holds the name given: "as ...", a second object, a small clause."""
    tree, verb = cue.tree, cue.verb
    if cue.lemma == "refer":
        return cue.preposition("to")
    oprd = next((k for k in cue.kids if k > verb and tree.deps[k] == "oprd"), None)
    bare = tree.deps[verb] == "relcl" and cue.kid("nsubj") is not None  # "a step the mayor described as unwise"
    fronted = bare or any(tree.tags[k] in ("WP", "WDT") and tree.deps[k] == "dobj" and k < verb for k in cue.kids)
    as_ = cue.preposition("as")
    if oprd is None and as_ is not None and (fronted or (target is not None and as_ > target)):
        oprd = as_
    return oprd if oprd is not None or target is None else _name_behind(cue, target)


def _name_behind(cue: CueVerb, target: int) -> int | None:
    """The name behind an object, where the parser found no second object."""
    tree = cue.tree
    if tree.deps[target] == "ccomp" and not tree.is_verb(target) and cue.lemma in SMALL_CLAUSE:
        return target
    if cue.lemma in ("compare", "liken", "equate"):
        return cue.preposition("to", "with", behind=target)
    if cue.lemma in DESCRIBING:
        within = range(target, tree.right[target] + 1)
        return next((i for i in within if tree.words[i] == "as" and tree.deps[i] == "prep"), None)
    long = tree.right[cue.verb] - tree.left[target] > LONG_OBJECT
    inside = range(tree.left[target] + 1, min(tree.right[cue.verb] + 2, len(tree)))
    articles = (tree.words[i] in OPENING_MARKS | {"a", "an"} for i in inside if i > tree.left[target] + 1)
    if cue.lemma == "call" and tree.deps[target] == "dobj" and long and cue.preposition("for") is None and any(articles):
        return target
    small = cue.lemma in SMALL_CLAUSE
    behind = next((k for k in tree.kids[target] if k > target and tree.deps[k] == "amod" and small), None)
    if behind is not None:
        return behind  # "calling such claims absurd": an adjective behind its noun is the name given to it
    clause = next((k for k in tree.kids[target] if tree.deps[k] == "relcl" and tree.left[k] == target + 1), None)
    termed = small and clause is not None and tree.words[target + 1] in ("a", "an")
    name = next((k for k in cue.kids if k > target and tree.deps[k] in ("dobj", "ccomp") and small), None)
    return clause if termed else name  # "termed the raid a drama staged for the press": parsed as a clause about the raid


RELATIVE_CHARGES = frozenset(["accuse", "suspect", "blame", "fault", "condemn", "criticise", "criticize"])
"""Verbs whose object is the one that is charged, wherever it stands."""


def charge(cue: CueVerb) -> Candidate | None:
    """ "accused Russia of jamming": the accused and the charge; "warned its citizens of attacks": the warning alone."""
    tree, verb, target = cue.tree, cue.verb, cue.kid("dobj")
    if cue.lemma not in cue.words.verbs["charge"] or not cue.has_voice:
        return None
    if cue.lemma in RELATIVE_CHARGES and tree.deps[verb] == "relcl" and (target is None or target < verb):
        return _charged_before(cue)
    if target is None or target < verb:
        return None
    if cue.lemma in ("accuse", "suspect", "blame"):
        charged = cue.lemma == "accuse" or (cue.lemma == "suspect" and tree.entities[target] == "PERSON")
        for kid in tree.kids[target]:
            if tree.words[kid] in ("of", "for") and (tree.kid(kid, "pcomp") is not None or charged):
                contents = phrase_contents(tree, tree.left[target], right_end(tree, cue.words, verb, target) - 1)
                return cue.candidate("charge", contents, cue.source, f"with “{tree.words[kid]}” carries a charge")
    said = cue.preposition(*CARRYING.get(cue.lemma, (*PREPOSITIONS, "on") if cue.lemma in PRESSING else PREPOSITIONS))
    if said is None and cue.lemma in CARRYING:
        said = next((k for k in tree.kids[target] if k > target and tree.words[k] in CARRYING[cue.lemma]), None)
    if said is None and cue.lemma in TOLD and cue.lemma not in ("ask", "question", "press"):
        said = next((k for k in tree.kids[target] if k > target and tree.words[k] == "of"), None)
    if said is None:
        date = next((k for k in cue.kids if k > target and tree.deps[k] == "npadvmod"), None)
        said = next((k for k in tree.kids[date] if k > date and tree.words[k] in ("of", "about")), None) if date else None
    if said is None or said < target or _is_circumstance(cue, said):
        return None
    end = max(tree.right[said] + 1, right_end(tree, cue.words, verb, said))
    contents = phrase_contents(tree, said, cut_at_new_cue(tree, cue.words, said, end) - 1)
    if cue.lemma not in TOLD:
        contents = _joined(phrase_contents(tree, tree.left[target], min(tree.right[target], said - 1)) + contents)
    return cue.candidate("charge", contents, cue.source, f"with “{tree.words[said]}” carries a charge")


def _is_circumstance(cue: CueVerb, at: int) -> bool:
    """ "told us, with the air of a judge, that ...", "told us on condition that ...", "hit the pier on Monday"."""
    tree, inner = cue.tree, cue.tree.kid(at, "pobj")
    if inner is not None and tree.entities[inner] in ("DATE", "TIME"):
        return True
    aside = tree.words[at - 1] == "," and cue.lemma in TOLD and tree.words[at] not in ("of", "about", "on")
    return aside or tree.words[at + 1 : at + 2] == ["condition"]


def _charged_before(cue: CueVerb) -> Candidate | None:
    """ "the firm, which Oslo has accused of spying": the accused stands before the clause and belongs to the charge."""
    tree, said, accused = cue.tree, cue.preposition("of", "for", "over"), cue.tree.heads[cue.verb]
    if said is None or cue.source is None or not accused < cue.source < cue.verb:
        return None
    named = phrase_contents(tree, tree.left[accused], accused)
    contents = phrase_contents(tree, said, max(tree.right[said], right_end(tree, cue.words, cue.verb, said) - 1))
    return cue.candidate("charge", named + contents, cue.source, f"with “{tree.words[said]}” carries a charge")


def termed(cue: CueVerb) -> Candidate | None:
    """ "has been pounding Mills as a “con artist”", "went after him as a “leech”": a term in marks makes any verb a cue.

    Nobody but the subject can have used the words in marks of the person or thing that the verb is about.
    """
    tree, verb = cue.tree, cue.verb
    target = next((k for k in cue.kids if k > verb and tree.deps[k] in ("dobj", "prep")), None)
    if target is None:
        return None
    as_ = next((i for i in range(target, min(tree.bounds(verb)[1], target + WITHIN)) if tree.words[i] == "as"), None)
    if as_ is None or not any(tree.words[i] in OPENING_MARKS for i in range(as_ + 1, min(len(tree), as_ + 4))):
        return None
    if any(tree.words[i] in (",", ";", ":") or tree.tags[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(verb + 1, as_)):
        return None
    last = _term_end(tree, as_)
    if last is None or not cue.has_voice:
        return None
    said = target + 1 if tree.deps[target] == "prep" and target != as_ else target
    first = min(tree.left[said], as_) if said <= as_ else as_
    last = max(last, right_end(tree, cue.words, verb, as_) - 1)
    return cue.candidate("naming", phrase_contents(tree, first, last), cue.source, "gives a name in quotation marks")


def _term_end(tree: Tree, as_: int) -> int | None:
    """The token that closes the last of the terms in marks behind "as": “a leech” and a “brat”."""
    limit = tree.bounds(as_)[1]
    opened = next((i for i in range(as_ + 1, limit) if tree.words[i] in OPENING_MARKS), limit)
    closed = next((i for i in range(opened + 2, limit) if tree.words[i] in CLOSING), None)
    if closed is None:
        return None
    again = next((i for i in range(closed + 1, min(limit, closed + 4)) if tree.words[i] in OPENING_MARKS), None)
    joined = again is not None and any(tree.words[i] in ("and", "or") for i in range(closed + 1, again))
    if again is not None and joined:
        return next((i for i in range(again + 2, limit) if tree.words[i] in CLOSING), closed)
    return closed


def held(cue: CueVerb) -> Candidate | None:
    """ "held the squads responsible for the crime", "ruled out a merger": verdicts of two words on an object."""
    tree, verb = cue.tree, cue.verb
    if cue.lemma not in ("hold", "rule") or not cue.has_voice:
        return None
    target = next((k for k in cue.kids if k > verb and tree.deps[k] in ("dobj", "ccomp", "xcomp", "advcl")), None)
    if target is None:
        return None
    if cue.lemma == "rule":
        act = tree.tags[target] == "VBG" and tree.left[target] == verb + 2  # "ruled out cancelling the race"
        if tree.words[verb + 1 : verb + 2] != ["out"] or not (tree.deps[target] == "dobj" or act):
            return None
        contents = phrase_contents(tree, tree.left[target], object_end(tree, cue.words, verb, target) - 1)
        return cue.candidate("object", contents, cue.source, "with “out” denies its object")
    if not any(tree.words[i] in HELD for i in range(verb + 1, min(len(tree), tree.right[verb] + 1, verb + WITHIN))):
        return None
    first = min(tree.left[k] for k in cue.kids if k > verb)
    contents = phrase_contents(tree, first, right_end(tree, cue.words, verb, target) - 1)
    return cue.candidate("charge", contents, cue.source, "with “responsible” carries a charge")


def _joined(pieces: list[Range]) -> list[Range]:
    """Pieces that touch as one; what stands between two others (the time of speaking) is left out."""
    out: list[Range] = []
    for first, end in sorted(pieces):
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((first, end))
    return out


def preposition(cue: CueVerb) -> Candidate | None:
    """ "called for a ceasefire", "warned of attacks", "complained about the delay"."""
    wanted = cue.words.prepositions.get(cue.lemma)
    if not wanted:
        return None
    tree = cue.tree
    said = cue.preposition(*wanted)
    if said is None and "for" in wanted and (found := _for_to(cue)) is not None:
        return found
    if said is None:
        dated = next((k for k in cue.kids if k > cue.verb and tree.deps[k] == "npadvmod"), None)
        said = next((k for k in tree.kids[dated] if k > dated and tree.words[k] in wanted), None) if dated else None
    inner = None if said is None else tree.kid(said, "pobj", "pcomp", "prep")
    if said is None or inner is None or not cue.has_voice or (cue.negated and cue.lemma in EMPTY):
        return None
    if cue.lemma in ("admit", "identify", "count") and cue.kid("dobj") is not None:
        return None  # "admitted Poland to the pact", "identified the car with its owner"
    if with_weapon(tree, cue.verb) or tree.entities[inner] in ("DATE", "TIME") or tree.lemmas[inner] == "condition":
        return None  # "called ... on Saturday" is when, not whom
    contents = phrase_contents(tree, tree.left[inner], object_end(tree, cue.words, cue.verb, said) - 1)
    return cue.candidate("preposition", contents, cue.source, f"with “{tree.words[said]}” says what about")


def _for_to(cue: CueVerb) -> Candidate | None:
    """ "calls for the board to resign": the parser takes "for" as the mark of a clause."""
    tree = cue.tree
    for kid in cue.kids:
        mark = tree.left[kid]
        opens = kid > cue.verb and tree.words[mark] == "for" and mark <= cue.verb + 2
        asks = tree.deps[kid] in ("advcl", "ccomp") and any(tree.tags[k] == "TO" for k in tree.kids[kid])
        if opens and asks and cue.has_voice:
            contents = phrase_contents(tree, mark + 1, right_end(tree, cue.words, cue.verb, kid) - 1)
            return cue.candidate("preposition", contents, cue.source, "with “for” says what about")
    return None


def object_said(cue: CueVerb) -> Candidate | None:
    """ "condemned the attack", "denied the allegations", "the poll showed a narrow lead"."""
    tree, verb, target = cue.tree, cue.verb, cue.kid("dobj")
    if target is None:
        target = next((k for k in cue.kids if k == verb + 1 or tree.left[k] == verb + 1), None)
        what = tree.words[verb + 1 : verb + 2] == ["what"] and cue.lemma in cue.words.verbs["judgement"]
        if target is None or tree.deps[target] != "ccomp" or not (what or tree.tags[target] in ("NN", "NNS")):
            return None
    if target < verb or tree.tags[target] in ("WP", "WDT"):
        return None
    if tree.tags[target] == "PRP" and cue.lemma not in cue.words.verbs["judgement"]:
        return None
    shows = cue.lemma in SHOWING and cue.source is not None and is_document(tree, cue.source)
    foresees = cue.lemma == "see" and (tree.lemmas[target] in PROSPECTS or _has_figure(tree, target))
    listed = cue.lemma in cue.words.verbs["judgement"] or cue.lemma in cue.words.verbs["topic"]
    listed = listed or cue.lemma in cue.words.verbs["stance"] or _is_phrasal(cue)
    if not (shows or foresees or listed) or not cue.has_voice or claims_nothing(cue) or _is_silence(cue, target):
        return None
    if is_faced(cue, target) or is_blow(tree, verb, cue.source, target) or with_weapon(tree, verb):
        return None
    shouted = marked_behind(tree, verb)
    last = object_end(tree, cue.words, verb, target) if shouted is None else shouted[1]
    contents = phrase_contents(tree, tree.left[target] if shouted is None else shouted[0], last - 1)
    return cue.candidate("object", contents, cue.source, "judges or names its object")


def _is_silence(cue: CueVerb, target: int) -> bool:
    """ "requested anonymity", "raised money"; not "promised money"."""
    lemma = cue.tree.lemmas[target]
    return lemma in SILENCE and not (lemma == "money" and cue.lemma in ("promise", "offer", "demand"))


def _has_figure(tree: Tree, noun: int) -> bool:
    """ "sees output of 40,000 tonnes": a figure that is foreseen, not people or ships that are counted."""
    measured = any(tree.words[k] in ("of", "at") and tree.kid(k, "pobj") is not None for k in tree.kids[noun] if k > noun)
    counted = tree.tags[noun] == "NN" or tree.lemmas[noun] in TAKINGS
    return measured and counted and any(tree.tags[i] == "CD" for i in range(noun + 1, tree.right[noun] + 1))


def _is_phrasal(cue: CueVerb) -> bool:
    """True for "laid out", "played down": the verb and its particle make one verb of saying."""
    particle = next((k for k in cue.kids if k > cue.verb and cue.tree.tags[k] == "RP"), cue.kid("prt"))
    return particle is not None and f"{cue.lemma}_{cue.tree.words[particle]}" in cue.words.verbs["phrasal"]


def worded(cue: CueVerb) -> Candidate | None:
    """ "used the phrase “deep state”": the words in marks are the subject's own."""
    tree, target = cue.tree, cue.kid("dobj")
    if (
        cue.lemma not in ("use", "coin", "utter")
        or target is None
        or tree.lemmas[target] not in WORDINGS
        or not cue.has_voice
    ):
        return None
    limit = min(tree.bounds(cue.verb)[1], target + 3)
    opened = next((i for i in range(target + 1, limit) if tree.words[i] in OPENING_MARKS), None)
    behind = range(opened + 1, min(opened + WITHIN, len(tree))) if opened else ()
    closed = next((i for i in behind if tree.words[i] in CLOSING), None)
    if opened is None or closed is None:
        return None
    return cue.candidate("naming", phrase_contents(tree, opened, closed), cue.source, "gives the words that were used")


def gerund(cue: CueVerb) -> Candidate | None:
    """ "denied taking part", "proposed dropping the tax"."""
    tree, act = cue.tree, cue.kid("xcomp", "ccomp")
    if act is None or act < cue.verb or cue.lemma not in GERUND or tree.tags[act] != "VBG" or not cue.has_voice:
        return None
    contents = phrase_contents(tree, tree.left[act], right_end(tree, cue.words, cue.verb, act) - 1)
    return cue.candidate("gerund", contents, cue.source, "governs an action")
