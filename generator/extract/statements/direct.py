"""Quotations → statements: joins every quotation with its cue and its speaker.

In: a ``Tree``, the quotations of the text and the candidates that the syntax gave. Out: candidates whose contents hold
whole quotations, with new ones for verbs in no list, for dashes and colons, and for quotations that stand free.
Short quoted words inside a clause ("so-called") are left where they are.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.statements.attribution import WINDOW, cue_before, cue_behind, inverted_behind
from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.contents import right_end
from generator.extract.statements.cue import cue_ranges
from generator.extract.statements.dialogue import name_after_dash, name_before_colon
from generator.extract.statements.edges import in_relative_clause, lead_in, tail
from generator.extract.statements.going_on import (
    answer_before_colon,
    assent_before,
    clause_before,
    half_marked,
    listed,
    mood_before_colon,
    said_before_colon,
)
from generator.extract.statements.outside import name_outside, same_breath
from generator.extract.statements.passives import subject_of_passive
from generator.extract.statements.placing import Quoted, add_quotation, is_title, last_sign, opens_sentence
from generator.extract.statements.sources import is_passive, source_ranges, subject_of, subject_ranges
from generator.extract.statements.surface import name_before
from generator.extract.statements.tidy import tidy
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import Vocabulary
from generator.extract.statements.whole_quotations import keep_to_marks

__all__ = ["join_quotations"]

LONGEST_CLAUSE = 1200
"""Tokens of a sentence in which the rest of a clause is looked for."""
LONGEST_SENTENCE = 300
"""Tokens looked back for who spoke last."""
MISLED = frozenset(["object", "preposition", "intention", "directive"])
SPEAKING = frozenset(["clause", "quotation", "parenthetical", "before", "behind", "according to", "quoted as", "intention"])
"""Constructions whose speaker may go on in marks without a new cue."""


@dataclass(slots=True)
class _World:
    """What an attribution needs to know and to change: ``owners`` are the candidates of quotations by number."""

    tree: Tree
    words: Vocabulary
    inside: list[int]
    found: list[Candidate]
    anchors: dict[int, Candidate]
    owners: dict[int, Candidate]


def join_quotations(
    tree: Tree, words: Vocabulary, quoted: list[Quoted], inside: list[int], found: list[Candidate]
) -> list[Candidate]:
    """The candidates with whole quotations; new candidates are appended in text order."""
    world = _World(tree, words, inside, found, {c.anchor: c for c in found if c.anchor >= 0}, {})
    for candidate in found:
        if candidate.anchor >= 0 and inside[candidate.anchor] >= 0:
            _keep_inside(candidate, quoted[inside[candidate.anchor]])
    _claim_by_overlap(quoted, inside, found, world.owners)
    for number, owner in sorted(world.owners.items()):
        _leave_venue(tree, owner, quoted[number])
        _round_off(owner, quoted[number], world)
    previous: Quoted | None = None
    for quotation in quoted:
        if quotation.number not in world.owners and quotation.words and not _is_programme(tree, quotation):
            _attribute(quotation, previous, world)
        previous = quotation
    for candidate in found:
        name_outside(tree, candidate, inside, quoted)
        keep_to_marks(tree, words, candidate, quoted, inside)
    return found


def _keep_inside(candidate: Candidate, quotation: Quoted) -> None:
    """Cuts the contents of a cue in marks at the marks: what stands behind them nobody said inside them."""
    candidate.contents = [
        (max(a, first), min(b, end))
        for a, b in candidate.contents
        for first, end in quotation.ranges
        if max(a, first) < min(b, end)
    ]


def _claim_by_overlap(quoted: list[Quoted], inside: list[int], found: list[Candidate], owners: dict[int, Candidate]) -> None:
    """A candidate outside the marks whose content reaches into a quotation takes the whole quotation."""
    for candidate in found:
        if candidate.anchor >= 0 and inside[candidate.anchor] >= 0:
            continue
        for number in sorted({inside[i] for a, b in candidate.contents for i in range(a, b) if inside[i] >= 0}):
            if number not in owners or _better(candidate, owners[number], quoted[number]):
                owners[number] = candidate
    for number, candidate in sorted(owners.items()):
        add_quotation(candidate, quoted[number])


def _better(new: Candidate, old: Candidate, quotation: Quoted) -> bool:
    """The cue that governs more of the quotation keeps it; of two equal ones the nearer."""
    if any(a <= new.anchor < b for a, b in old.contents) or any(a <= old.anchor < b for a, b in new.contents):
        return old.anchor > new.anchor >= 0  # "wrote that he plans to “...”": whose words hold the other's cue
    more = _shared(new, quotation) - _shared(old, quotation)
    if more:
        return more > 0
    return _distance(new, quotation) < _distance(old, quotation)


def _shared(candidate: Candidate, quotation: Quoted) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in candidate.contents for c, d in quotation.ranges)


def _distance(candidate: Candidate, quotation: Quoted) -> int:
    return min(abs(candidate.anchor - quotation.first), abs(candidate.anchor - quotation.end))


def _attribute(quotation: Quoted, previous: Quoted | None, world: _World) -> None:
    """Finds who speaks in one quotation: by a name or a cue beside it, or by continuing the one before."""
    tree = world.tree
    owner = world.owners.get(previous.number) if previous is not None else None
    if owner is not None and previous is not None and listed(tree, previous, quotation):
        _add(quotation, owner, "the list goes on", world)
        return
    if quotation.speech or quotation.words > 3:
        name = name_after_dash(tree, quotation.end)
        if name is not None:
            _name(quotation, name, None, "a name behind a dash", world)
            return
    verb = _cue(quotation, world)
    if verb is None:
        verb = _cue_alone(quotation, world)
    if verb is None and quotation.speech:
        verb = assent_before(tree, quotation)
    if verb is not None:
        if quotation.speech or tree.lemmas[verb] in world.words.verbs["clause"]:
            _take(quotation, verb, world)
        return
    if not quotation.speech and not _is_turn(quotation, previous, world):
        if previous is not None and owner is not None and _is_short_sentence(tree, previous, quotation, owner):
            _add(quotation, owner, "the quotation behind it goes on", world)
        return
    if not _behind_colon(quotation, world):
        _go_on(quotation, previous, owner, world)


def _is_turn(quotation: Quoted, previous: Quoted | None, world: _World) -> bool:
    """True for the short answer in 'Kay: "Who pays the men?" Lee: "You."': the quotation before it has a label, too."""
    owner = world.owners.get(previous.number) if previous is not None else None
    label = name_before_colon(world.tree, quotation.first)
    return owner is not None and owner.frame == "name" and label is not None and not owner.cue


def _behind_colon(quotation: Quoted, world: _World) -> bool:
    """Joins a quotation to what its colon stands behind: a name, a statement, the noun of an answer."""
    tree = world.tree
    label = name_before_colon(tree, quotation.first)
    said = said_before_colon(tree, quotation, world.anchors, world.inside)
    answer = answer_before_colon(tree, quotation)
    if label is not None:
        _name(quotation, label[0], label[1], "a name before a colon", world)
    elif said is not None:
        _add(quotation, said, "the quotation behind the colon goes on", world)
    elif answer is not None:
        world.found.append(answer)
        _add(quotation, answer, "the words in marks are the answer", world)
    else:
        mood = mood_before_colon(tree, quotation)
        if mood is None:
            return False
        _name(quotation, mood, None, "a person before a colon", world)
    return True


def _go_on(quotation: Quoted, previous: Quoted | None, owner: Candidate | None, world: _World) -> None:
    """Joins a quotation to the statement before it, or leaves it free."""
    tree = world.tree
    breath = same_breath(tree, quotation, previous, world.inside, world.anchors) if owner is not None else None
    if breath is None:
        breath = half_marked(tree, quotation, world.anchors, world.inside)
        owner = owner if breath is None else _spoke_before(breath[0], world)
    if breath is not None and owner is not None:
        owner.contents = [*owner.contents, breath]
        owner.quotations.append(quotation.number)
        owner.why.append("the sentence behind it goes on")
        world.owners[quotation.number] = owner
        return
    if previous is None or owner is None or not _continues(tree, previous, quotation, owner):
        owner = _spoke_before(quotation.first, world) if opens_sentence(tree, quotation) else None
    if owner is not None:
        _add(quotation, owner, "the quotation behind it goes on", world)
        return
    _free(quotation, world)


def _add(quotation: Quoted, owner: Candidate, why: str, world: _World) -> None:
    """Gives the quotation to a statement that goes on with it."""
    add_quotation(owner, quotation)
    _round_off(owner, quotation, world)
    owner.why.append(why)
    world.owners[quotation.number] = owner


def _cue(quotation: Quoted, world: _World) -> int | None:
    """The cue verb beside a quotation, on the side that its last sign speaks for."""
    tree = world.tree
    ended, opens = last_sign(tree, quotation), opens_sentence(tree, quotation)
    behind_first = ended in (",", "\u2014", "--") or opens
    if ended == "." and opens and quotation.closed:
        behind_first = inverted_behind(tree, quotation)
    order = (cue_behind, cue_before) if behind_first else (cue_before, cue_behind)
    found = next((v for search in order if (v := search(tree, world.words, quotation, world.inside)) is not None), None)
    return None if found is not None and in_relative_clause(tree, quotation.first, found) else found


def _cue_alone(quotation: Quoted, world: _World) -> int | None:
    """The verb of '“We shall stay.” Mills said.': a sentence of a name and a verb of saying, and nothing else."""
    tree, first = world.tree, quotation.end
    if first + 2 >= len(tree) or tree.tags[first] not in ("NNP", "PRP"):
        return None
    for i in range(first + 1, min(first + 6, len(tree) - 1)):
        if tree.tags[i] in ("VBD", "VBZ"):
            closed = tree.words[i + 1] == "." and (i + 2 == len(tree) or "\n" in tree.words[i + 2])
            return i if closed and tree.lemmas[i] in world.words.verbs["saying"] else None
        if tree.tags[i] != "NNP":
            return None
    return None


def _name(quotation: Quoted, name: Range, cue: Range | None, why: str, world: _World) -> None:
    """A statement whose speaker is named beside the quotation, with no verb."""
    cues = [] if cue is None else [cue]
    candidate = Candidate(-1, "", "name", cues, [name], list(quotation.ranges), [why], quotations=[quotation.number])
    world.owners[quotation.number] = candidate
    world.found.append(candidate)


def _take(quotation: Quoted, verb: int, world: _World) -> None:
    """Gives the quotation to the candidate of that verb, opened where there is none."""
    candidate = world.anchors.get(verb)
    if candidate is None:
        candidate = _opened(verb, world)
    elif candidate.frame == "passive clause" and candidate.lemma in ("quote", "cite") and not candidate.sources:
        subject = subject_of_passive(world.tree, verb)
        candidate.sources = [] if subject is None else source_ranges(world.tree, subject)
    elif candidate.frame in MISLED and not candidate.quotations and _apart(candidate, quotation):
        candidate.contents, candidate.frame = [], "quotation"
    add_quotation(candidate, quotation)
    world.owners[quotation.number] = candidate
    _round_off(candidate, quotation, world)
    if candidate.frame == "quotation":
        lead = clause_before(world.tree, verb, quotation) if verb < quotation.first else None
        if lead is not None:
            candidate.contents = [(lead[0], b) if a == quotation.first else (a, b) for a, b in candidate.contents]
        _rest_of_clause(candidate, quotation, verb, world)


def _is_programme(tree: Tree, quotation: Quoted) -> bool:
    """True for the name of a programme or paper: "on CBS's “Face the Nation,”"."""
    before = quotation.first - 1
    placed = before > 0 and (tree.tags[before] == "POS" or tree.words[before] in ("on", "of"))
    return placed and is_title(tree, quotation.ranges)


def _leave_venue(tree: Tree, candidate: Candidate, quotation: Quoted) -> None:
    """Cuts the name of a programme off a content that the parser let begin there: "said on FM2's “Good Evening” that"."""
    if not _is_programme(tree, quotation):
        return
    pieces = [
        tidy(tree, quotation.end, b) if a == quotation.first and quotation.end < b else (a, b)
        for a, b in candidate.contents
        if (a, b) != (quotation.first, quotation.end)
    ]
    kept = [piece for piece in pieces if piece is not None]
    if kept:
        candidate.contents = kept


def _round_off(candidate: Candidate, quotation: Quoted, world: _World) -> None:
    """Adds the words of the quotation's sentence that stand before and behind its marks."""
    tree = world.tree
    before = lead_in(tree, quotation, world.inside, world.anchors) if candidate.anchor >= quotation.end else None
    behind = tail(tree, quotation, world.inside) if candidate.anchor < quotation.first else None
    for number, (first, end) in enumerate(candidate.contents):
        if before is not None and first == quotation.first:
            candidate.contents[number] = (before[0], end)
        if behind is not None and end == quotation.end:
            candidate.contents[number] = (candidate.contents[number][0], behind[1])


def _apart(candidate: Candidate, quotation: Quoted) -> bool:
    """True where the syntax gave the verb another content, away from the marks: the quotation is what was said."""
    return all(abs(b - quotation.first) > 3 for _, b in candidate.contents)


def _opened(verb: int, world: _World) -> Candidate:
    tree = world.tree
    subject = subject_of(tree, verb)
    if tree.lemmas[verb] in ("quote", "cite") and is_passive(tree, verb):
        subject = subject_of_passive(tree, verb)
    if not tree.is_verb(verb):
        subject = next((k for k in tree.kids[verb] if k == verb - 1 and tree.deps[k] in ("compound", "nmod", "nsubj")), None)
    if subject is not None and world.inside[subject] >= 0:
        subject = next(
            (k for k in tree.kids[verb] if world.inside[k] < 0 and tree.deps[k] in ("nsubj", "dobj", "attr", "npadvmod")),
            None,
        )
    named = name_before(tree, verb, tree.bounds(verb)[0]) if subject is None else None
    sources = subject_ranges(tree, verb, subject) if subject is not None else [] if named is None else [named[0]]
    why = [f"a quotation beside “{tree.words[verb]}”"]
    candidate = Candidate(verb, tree.lemmas[verb], "quotation", cue_ranges(tree, verb), sources, [], why)
    world.anchors[verb] = candidate
    world.found.append(candidate)
    return candidate


def _rest_of_clause(candidate: Candidate, quotation: Quoted, verb: int, world: _World) -> None:
    """Words of the clause behind a part-quotation belong to it: 'reported “2,521 incidents” in the city'."""
    tree, before = world.tree, quotation.first - 1
    if verb > before or tree.words[before] in (",", ":") or last_sign(tree, quotation) in (",", ".", "?", "!"):
        return
    first, last = tree.bounds(verb)
    if not first <= quotation.end - 1 < last or last - first > LONGEST_CLAUSE:
        return
    end = right_end(tree, world.words, verb, max(verb, before))
    piece = tidy(tree, quotation.end, end) if end > quotation.end else None
    if piece is not None:
        candidate.contents[-1] = (candidate.contents[-1][0], piece[1])


def _continues(tree: Tree, previous: Quoted, quotation: Quoted, owner: Candidate) -> bool:
    """True where only the reporting words of the quotation before stand between: '"A," he said. "B."'

    A paragraph that is one quotation goes on with the quotation that the paragraph before ends in.
    """
    if quotation.first - previous.end > WINDOW or not opens_sentence(tree, quotation):
        return False
    stops = breaks = 0
    for i in range(previous.end, quotation.first):
        breaks += "\n" in tree.words[i]
        stops += tree.words[i] in (".", "?", "!")
    if breaks and (breaks > 1 or not _is_paragraph(tree, quotation)):
        return False
    reported = owner.anchor < 0 or previous.end <= owner.anchor < quotation.first or quotation.first - previous.end < 4
    return stops == 0 or (stops == 1 and reported)


def _is_short_sentence(tree: Tree, previous: Quoted, quotation: Quoted, owner: Candidate) -> bool:
    """True for the last words of '“Why us?” Kay asked. “Why now?”': a sentence of their own in marks, however short."""
    whole = quotation.closed and tree.words[quotation.end - 2] in (".", "?", "!")
    behind = quotation.end >= len(tree) or tree.is_blank(quotation.end) or quotation.end == tree.bounds(quotation.end)[0]
    return whole and behind and _continues(tree, previous, quotation, owner)


def _is_paragraph(tree: Tree, quotation: Quoted) -> bool:
    """True where the quotation fills its paragraph."""
    return quotation.end >= len(tree) or "\n" in tree.words[quotation.end] or tree.words[quotation.end] == "."


def _spoke_before(first: int, world: _World) -> Candidate | None:
    """The statement of the sentence right before a token, in the same paragraph, whose speaker goes on in marks."""
    tree, at = world.tree, first - 1
    if at < 0 or "\n" in tree.words[at]:
        return None
    for i in range(max(tree.bounds(at)[0], at - LONGEST_SENTENCE), at + 1):
        candidate = world.anchors.get(i)
        if candidate is not None and candidate.frame in SPEAKING and world.inside[i] < 0:
            before = bool(candidate.contents) and candidate.contents[-1][1] <= first
            if before and candidate.sources and _is_main(tree, candidate):
                return candidate
    return None


def _is_main(tree: Tree, candidate: Candidate) -> bool:
    verb = candidate.anchor
    if candidate.frame == "according to":
        return True
    return tree.deps[verb] in ("ROOT", "parataxis") or (tree.deps[verb] == "conj" and tree.deps[tree.heads[verb]] == "ROOT")


def _free(quotation: Quoted, world: _World) -> None:
    """A quotation that stands free: a statement of whoever spoke last, with no cue of its own."""
    if not opens_sentence(world.tree, quotation):
        return
    near = range(quotation.first - 1, max(-1, quotation.first - LONGEST_SENTENCE), -1)
    spoken = (world.anchors[i] for i in near if i in world.anchors and world.inside[i] < 0)
    why = ["a quotation that stands free"]
    candidate = Candidate(-1, "", "free", [], [], list(quotation.ranges), why, quotations=[quotation.number])
    candidate.follows = next(spoken, None)
    world.owners[quotation.number] = candidate
    world.found.append(candidate)
