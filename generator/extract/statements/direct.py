"""Quotations → statements: joins every quotation with its cue and its speaker.

In: a ``Tree``, the quotations of the text and the candidates that the syntax gave. Out: candidates whose contents hold
whole quotations, with new ones for verbs in no list, for dashes and colons, and for quotations that stand free.
Short quoted words inside a clause ("so-called") are left where they are.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.contents import right_end, tidy
from generator.extract.statements.dialogue import name_after_dash, name_before_colon
from generator.extract.statements.quotations import Quotation
from generator.extract.statements.sources import is_passive, source_ranges, subject_of
from generator.extract.statements.tree import Tree
from generator.extract.statements.cue import cue_ranges
from generator.extract.statements.passives import subject_of_passive
from generator.extract.statements.vocabulary import Vocabulary

__all__ = ["Quoted", "join_quotations", "place_quotations"]

WINDOW = 40
"""Tokens read on either side of a quotation for its cue."""


class Quoted:
    """An outermost quotation in tokens: ``ranges`` one for each paragraph, ``words`` how many words, ``number`` its place."""

    __slots__ = ("closed", "number", "ranges", "speech", "words")

    def __init__(self, number: int, ranges: list[Range], words: int, speech: bool, closed: bool) -> None:
        self.number, self.ranges, self.words, self.speech, self.closed = number, ranges, words, speech, closed

    @property
    def first(self) -> int:
        """The token of the first mark."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """The token behind the last mark."""
        return self.ranges[-1][1]


def place_quotations(tree: Tree, quotations: list[Quotation]) -> tuple[list[Quoted], list[int]]:
    """The outermost quotations in tokens, and for each token the number of its quotation (-1: none)."""
    inside = [-1] * len(tree)
    out: list[Quoted] = []
    for quotation in quotations:
        if quotation.depth:
            continue
        ranges = []
        for start, end in quotation.pieces:
            first = max(0, bisect_right(tree.start, start) - 1)
            last = bisect_left(tree.start, end)
            while last > first and tree.is_blank(last - 1):
                last -= 1
            if last > first:
                ranges.append((first, last))
        if not ranges:
            continue
        quoted = _quoted(tree, len(out), ranges, quotation.closed)
        for first, last in ranges:
            for i in range(first, last):
                inside[i] = quoted.number
        out.append(quoted)
    return out, inside


def _quoted(tree: Tree, number: int, ranges: list[Range], closed: bool) -> Quoted:
    words = sum(any(c.isalnum() for c in tree.words[i]) for a, b in ranges for i in range(a, b))
    finite = any(tree.tags[i] in ("VBD", "VBZ", "VBP", "MD") for a, b in ranges for i in range(a, b))
    if words <= 8 and not finite and _is_title(tree, ranges):
        return Quoted(number, ranges, words, False, closed)
    last = ranges[-1][1] - 2 if closed else ranges[-1][1] - 1
    stops = last >= 0 and tree.words[last] in (",", ".", "?", "!", "\u2026", "...", "\u2014", "--")
    return Quoted(number, ranges, words, (stops and words > 2) or (finite and words > 4), closed)


def _is_title(tree: Tree, ranges: list[Range]) -> bool:
    """True for the name of a book, film or song: every longer word in capitals."""
    long = [
        tree.text[tree.start[i]]
        for a, b in ranges
        for i in range(a, b)
        if len(tree.words[i]) > 3 and tree.words[i][0].isalpha()
    ]
    return len(long) > 1 and all(letter.isupper() for letter in long)


def join_quotations(
    tree: Tree, vocabulary: Vocabulary, quoted: list[Quoted], inside: list[int], found: list[Candidate]
) -> list[Candidate]:
    """The candidates with whole quotations; new candidates are appended in text order."""
    owners: dict[int, Candidate] = {}
    anchors = {c.anchor: c for c in found if c.anchor >= 0}
    _claim_by_overlap(tree, quoted, inside, found, owners)
    previous: Quoted | None = None
    for quotation in quoted:
        if quotation.number not in owners:
            _attribute(tree, vocabulary, quotation, previous, _World(inside, found, anchors, owners, quoted))
        previous = quotation
    return found


class _World:
    """What an attribution needs to know and to change."""

    __slots__ = ("anchors", "found", "inside", "owners", "quoted")

    def __init__(
        self,
        inside: list[int],
        found: list[Candidate],
        anchors: dict[int, Candidate],
        owners: dict[int, Candidate],
        quoted: list[Quoted],
    ) -> None:
        self.inside, self.found, self.anchors, self.owners, self.quoted = inside, found, anchors, owners, quoted


def _claim_by_overlap(
    tree: Tree, quoted: list[Quoted], inside: list[int], found: list[Candidate], owners: dict[int, Candidate]
) -> None:
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
    more = _shared(new, quotation) - _shared(old, quotation)
    if more:
        return more > 0
    return _distance(new, quotation) < _distance(old, quotation)


def _shared(candidate: Candidate, quotation: Quoted) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in candidate.contents for c, d in quotation.ranges)


def _distance(candidate: Candidate, quotation: Quoted) -> int:
    return min(abs(candidate.anchor - quotation.first), abs(candidate.anchor - quotation.end))


def add_quotation(candidate: Candidate, quotation: Quoted) -> None:
    """Adds the quotation's pieces to the contents, merged where they touch."""
    if quotation.number in candidate.quotations:
        return
    candidate.quotations.append(quotation.number)
    pieces = sorted([*candidate.contents, *quotation.ranges])
    merged: list[Range] = []
    for first, end in pieces:
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((first, end))
    candidate.contents = merged


def _attribute(tree: Tree, vocabulary: Vocabulary, quotation: Quoted, previous: Quoted | None, world: _World) -> None:
    """Finds the cue of one quotation: behind it, before it, or by continuing the one before."""
    ended = _last_sign(tree, quotation)
    opens_sentence = _opens_sentence(tree, quotation)
    if quotation.speech or quotation.words > 3:
        name = name_after_dash(tree, quotation.end)
        if name is not None:
            _name(quotation, name, None, "a name behind a dash", world)
            return
    order = (_behind, _before) if ended in (",", "\u2014", "--") or opens_sentence else (_before, _behind)
    if ended == "." and opens_sentence and quotation.closed:
        order = (_before, _behind) if not _inverted_behind(tree, quotation) else (_behind, _before)
    for search in order:
        verb = search(tree, vocabulary, quotation, world.inside)
        if verb is None:
            continue
        if not quotation.speech and tree.lemmas[verb] not in vocabulary.verbs["clause"]:
            return
        _take(tree, vocabulary, quotation, verb, world)
        return
    if not quotation.speech:
        return
    label = name_before_colon(tree, quotation.first)
    if label is not None:
        _name(quotation, label[0], label[1], "a name before a colon", world)
        return
    owner = world.owners.get(previous.number) if previous is not None else None
    if previous is None or owner is None or not _continues(tree, previous, quotation, owner):
        owner = _just_spoke(tree, quotation, world)
    if owner is not None:
        add_quotation(owner, quotation)
        owner.why.append("the quotation behind it goes on")
        world.owners[quotation.number] = owner
        return
    _free(tree, quotation, world)


def _name(quotation: Quoted, name: Range, cue: Range | None, why: str, world: _World) -> None:
    """A statement whose speaker is named beside the quotation, with no verb."""
    candidate = Candidate(
        -1, "", "name", [] if cue is None else [cue], [name], list(quotation.ranges), [why], quotations=[quotation.number]
    )
    world.owners[quotation.number] = candidate
    world.found.append(candidate)


def _take(tree: Tree, vocabulary: Vocabulary, quotation: Quoted, verb: int, world: _World) -> None:
    """Gives the quotation to the candidate of that verb, opened where there is none."""
    candidate = world.anchors.get(verb)
    if candidate is None:
        subject = subject_of(tree, verb)
        if tree.lemmas[verb] in ("quote", "cite") and is_passive(tree, verb):
            subject = subject_of_passive(tree, verb)
        if subject is not None and world.inside[subject] >= 0:
            subject = _outside_subject(tree, verb, world.inside)
        candidate = Candidate(
            verb, tree.lemmas[verb], "quotation", cue_ranges(tree, verb), [] if subject is None else source_ranges(tree, subject), [],
            [f"a quotation beside “{tree.words[verb]}”"],
        )  # fmt: skip
        world.anchors[verb] = candidate
        world.found.append(candidate)
    elif candidate.frame == "passive clause" and candidate.lemma in ("quote", "cite") and not candidate.sources:
        subject = subject_of_passive(tree, verb)
        candidate.sources = [] if subject is None else source_ranges(tree, subject)
    elif candidate.frame != "quotation" and not any(
        world.inside[i] >= 0 for a, b in candidate.contents for i in range(a, b)
    ):
        # The syntax gave the verb another content: the quotation is what was said.
        if candidate.frame in ("object", "preposition", "intention", "directive") and not _touches(candidate, quotation):
            candidate.contents = []
            candidate.frame = "quotation"
    add_quotation(candidate, quotation)
    world.owners[quotation.number] = candidate
    before = quotation.first - 1
    if (
        candidate.frame == "quotation"
        and verb < quotation.first
        and tree.words[before] not in (",", ":")
        and not _stops(tree, quotation)
    ):
        end = right_end(tree, vocabulary, verb, max(verb, before))
        if tree.sentence_of[verb] == tree.sentence_of[quotation.end - 1] and end > quotation.end:
            piece = tidy(tree, quotation.end, end)
            if piece is not None:
                candidate.contents[-1] = (candidate.contents[-1][0], piece[1])


def _stops(tree: Tree, quotation: Quoted) -> bool:
    return _last_sign(tree, quotation) in (",", ".", "?", "!")


def _touches(candidate: Candidate, quotation: Quoted) -> bool:
    return any(abs(b - quotation.first) <= 3 for _, b in candidate.contents)


def _outside_subject(tree: Tree, verb: int, inside: list[int]) -> int | None:
    return next(
        (k for k in tree.kids[verb] if inside[k] < 0 and tree.deps[k] in ("nsubj", "dobj", "attr", "npadvmod")), None
    )


def _last_sign(tree: Tree, quotation: Quoted) -> str:
    """The sign before the closing mark (or the one right behind it)."""
    end = quotation.end
    last = tree.words[end - 2] if quotation.closed and end >= 2 else tree.words[end - 1]
    if last not in (",", ".", "?", "!", "\u2014", "--", "\u2026", "...") and end < len(tree) and tree.words[end] == ",":
        return ","
    return last


def _opens_sentence(tree: Tree, quotation: Quoted) -> bool:
    before = quotation.first - 1
    while before >= 0 and tree.is_blank(before):
        if "\n" in tree.words[before]:
            return True
        before -= 1
    return before < 0 or tree.words[before] in (".", "?", "!", "\u201d", '"', "''") or "\n" in tree.words[before]


def _inverted_behind(tree: Tree, quotation: Quoted) -> bool:
    at = quotation.end
    return at < len(tree) and tree.tags[at] in ("VBD", "VBZ") and tree.words[at] == tree.text[tree.start[at] : tree.end[at]]


def _behind(tree: Tree, vocabulary: Vocabulary, quotation: Quoted, inside: list[int]) -> int | None:
    """The cue in '"...", Kim said' and '"...", said Kim'."""
    at = quotation.end
    ended = _last_sign(tree, quotation)
    if ended in (".",) and not _inverted_behind(tree, quotation):
        return None
    limit = min(len(tree), at + WINDOW)
    nouns = False
    for i in range(at, limit):
        word = tree.words[i]
        if "\n" in word or inside[i] >= 0 or word in (";", ":"):
            return None
        if word in (".", "?", "!") and i > at:
            return None
        if i == at and word in (
            "and",
            "but",
            "or",
            "to",
            "of",
            "in",
            "for",
            "that",
            "which",
            "who",
            "as",
            "with",
            "by",
            "when",
            "while",
            "because",
        ):
            return None
        if tree.tags[i] in ("VBD", "VBZ", "VBP", "VBN") and tree.deps[i] not in ("aux", "auxpass", "amod", "relcl", "acl"):
            known = tree.lemmas[i] in vocabulary.verbs["clause"]
            if (
                known
                or (i <= at + 1 or nouns)
                and ended in (",", "?", "!", "\u2014", "--", "\u2026", "...")
                and tree.lemmas[i] not in ("be", "have", "do")
            ):
                return i
            return None
        if tree.tags[i].startswith(("NN", "PRP")):
            nouns = True
    return None


def _before(tree: Tree, vocabulary: Vocabulary, quotation: Quoted, inside: list[int]) -> int | None:
    """The cue in 'Kim said: "..."' and 'Kim said that "..."': the nearest verb of saying in the words before."""
    first = quotation.first
    at = first - 1
    while at >= 0 and tree.is_blank(at):
        at -= 1
    sign = tree.words[at] if at >= 0 else ""
    if sign != ":" and any("\n" in tree.words[i] for i in range(at + 1, first)):
        return None
    introduced = sign in (",", ":", "that", "to", "as", "of")
    for i in range(at, max(-1, first - WINDOW), -1):
        word = tree.words[i]
        if "\n" in word or inside[i] >= 0 or (word in (".", "?", "!", ";") and tree.tags[i] == "."):
            return None
        if not tree.tags[i].startswith("VB") or tree.deps[i] in ("aux", "auxpass", "amod"):
            continue
        if tree.lemmas[i] in vocabulary.verbs["clause"] and not (tree.tags[i] == "VBN" and tree.deps[i] == "acl"):
            return i if introduced or i >= first - 6 else None
        if tree.deps[i] in ("acl", "relcl") and introduced:
            continue
        if sign in (",", ":") and tree.lemmas[i] != "be" and quotation.words >= 4 and quotation.speech:
            if tree.deps[i] in ("ROOT", "conj", "advcl") and i >= first - (12 if sign == "," else 30):
                return i
        elif not introduced:
            return None
    return None


def _continues(tree: Tree, previous: Quoted, quotation: Quoted, owner: Candidate | None) -> bool:
    """True where only the reporting words of the quotation before stand between: '"A," he said. "B."'"""
    if owner is None or quotation.first - previous.end > WINDOW or not _opens_sentence(tree, quotation):
        return False
    stops = 0
    for i in range(previous.end, quotation.first):
        if "\n" in tree.words[i]:
            return False
        stops += tree.words[i] in (".", "?", "!")
    return stops == 0 or (
        stops == 1
        and (owner.anchor < 0 or previous.end <= owner.anchor < quotation.first or quotation.first - previous.end < 4)
    )


def _just_spoke(tree: Tree, quotation: Quoted, world: _World) -> Candidate | None:
    """The statement of the sentence right before, in the same paragraph, whose speaker goes on in marks."""
    if not _opens_sentence(tree, quotation):
        return None
    at = quotation.first - 1
    if at < 0 or "\n" in tree.words[at]:
        return None
    first, end = tree.bounds(at)
    for candidate in world.found:
        if (
            first <= candidate.anchor < end
            and candidate.frame in ("clause", "quotation", "parenthetical")
            and world.inside[candidate.anchor] < 0
        ):
            if (
                candidate.sources
                and candidate.contents
                and candidate.contents[-1][1] <= quotation.first
                and _is_main(tree, candidate.anchor)
            ):
                return candidate
    return None


def _is_main(tree: Tree, verb: int) -> bool:
    return tree.deps[verb] in ("ROOT", "parataxis") or (tree.deps[verb] == "conj" and tree.deps[tree.heads[verb]] == "ROOT")


def _free(tree: Tree, quotation: Quoted, world: _World) -> None:
    """A quotation that stands free: a statement of whoever spoke last, with no cue of its own."""
    before = [c for c in world.found if c.anchor >= 0 and world.inside[c.anchor] < 0 and c.anchor < quotation.first]
    candidate = Candidate(
        -1, "", "free", [], [], list(quotation.ranges), ["a quotation that stands free"], quotations=[quotation.number]
    )
    candidate.follows = max(before, key=lambda c: c.anchor, default=None)
    if not _opens_sentence(tree, quotation):
        return
    world.owners[quotation.number] = candidate
    world.found.append(candidate)
