"""Attribution by layout: '"..." - Name', 'NAME: ...', 'And from Name: "..."', datelines.

In: a ``Tree``, its paragraphs in tokens and the quotations. Out: candidates with the name as source and no verb.
A label counts as a speaker only where the page looks like speech: a name in capitals, or one that comes again.
"""

from __future__ import annotations

from collections import Counter

from generator.extract.datelines import dateline_length
from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.surface import name_before
from generator.extract.statements.tidy import tidy
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import word_set
from generator.extract.states import state_code

__all__ = [
    "dateline_end",
    "dialogue_candidates",
    "leave_datelines",
    "name_after_dash",
    "name_before_colon",
    "paragraph_ranges",
]

DASHES = frozenset(["-", "--", "---", "\u2013", "\u2014", "\u2015", "~"])
ANY_VERB = ("VBD", "VBZ", "VBP", "MD", "VB")
INTRODUCING = frozenset(["and", "but", "this", "then", "also", "desk", "comes", "more"])
DATELINE_READ = 200
"""Characters of a paragraph in which its dateline ends."""
OWN_WORDS = frozenset(["i", "we", "our", "us", '"', "\u201c", "\u2018", "\u2019", "'", "``"])
"""What shows that the words behind a colon are somebody's own."""
LONGEST_LABEL = 7
LONGEST_NAME = 14
LONGEST_RUN_IN = 3
"""Words of a name before a colon in the middle of a paragraph."""
SENTENCE_ENDS = frozenset([".", "?", "!", '"', "\u201d", "''", "\u2019"])
SHORTEST_HEADLINE = 5
"""Tokens behind the colon of a headline that has no verb."""
NOT_LABELS = word_set("dialogue", "not_labels")


def paragraph_ranges(tree: Tree) -> list[Range]:
    """The paragraphs of the text in tokens: what stands between line breaks."""
    out, first = [], 0
    for i in range(len(tree)):
        if "\n" in tree.words[i]:
            if i > first:
                out.append((first, i))
            first = i + 1
    if first < len(tree):
        out.append((first, len(tree)))
    return out


def dateline_end(tree: Tree, paragraph: Range) -> int:
    """The token behind "HELSINKI, Feb 24 (Reuters) - ", or the paragraph's first token."""
    first, end = paragraph
    begin = tree.start[first]
    behind = begin + dateline_length(tree.text[begin : begin + DATELINE_READ])
    while first < end and tree.start[first] < behind:
        first += 1
    return first if first < end else paragraph[0]


def leave_datelines(tree: Tree, paragraphs: list[Range], found: list[Candidate]) -> None:
    """Cuts "HELSINKI, Feb 24 -" off contents and sources that the parser let begin there."""
    lines = {first: behind for first, end in paragraphs if (behind := dateline_end(tree, (first, end))) > first}
    home: dict[int, int] = {i: behind for first, behind in lines.items() for i in range(first, behind)}
    for candidate in found if home else ():
        pieces = [(home.get(a, a), b) for a, b in candidate.contents]
        candidate.contents = [(a, b) for a, b in pieces if a < b]
        for number, (a, _) in enumerate(candidate.sources):
            if a in home and candidate.anchor >= 0:
                named = name_before(tree, candidate.anchor, home[a])
                if named is not None:
                    candidate.sources[number] = named[0]


def _is_name(tree: Tree, first: int, end: int) -> bool:
    """True for a run of capitalised words, titles and whole brackets."""
    named = False
    if tree.words[first:end].count("(") != tree.words[first:end].count(")"):
        return False  # "Norvik Lines (OSE: NVIK) earned"
    for i in range(first, end):
        letter = tree.text[tree.start[i]]
        if letter.isupper():
            named = True
        elif letter.isalpha() and tree.words[i] not in ("of", "de", "al", "van", "von", "bin", "the", "and", "for", "in"):
            return False
    return named


def dialogue_candidates(tree: Tree, paragraphs: list[Range]) -> list[Candidate]:
    """Turns of a transcript: 'WALLACE: ...' with the paragraphs that follow up to the next label."""
    labels: list[tuple[int, Range, int]] = []
    for number, (first, end) in enumerate(paragraphs):
        start = first + 1 if tree.words[first] in ('"', "\u201c", "[", "``") else first
        start = max(start, dateline_end(tree, (first, end)))  # "QUETTA: Two men": a town says nothing
        for i in range(start, min(end, start + LONGEST_LABEL + 1)):
            if tree.words[i] == ":":
                says = any(tree.tags[k] in ANY_VERB for k in range(i + 1, end)) or (
                    number == 0 and _heads(tree, start, i, end)
                )
                topic = number == 0 and _is_topic(tree, start, i, end)
                if i > start and says and not topic and _is_name(tree, start, i) and tree.words[start] not in NOT_LABELS:
                    labels.append((number, (start, i), i + 1))
                break
    seen = Counter(tree.text[tree.start[a] : tree.end[b - 1]] for _, (a, b), _ in labels)
    sure = sum(_speaks(tree, label, seen) for number, label, _ in labels if number)
    out = []
    for at, (number, (a, b), begin) in enumerate(labels):
        if sure < 2 and number:
            continue
        last = labels[at + 1][0] if at + 1 < len(labels) and number else number + 1
        frame = "turn" if number else "headline"
        turns = _run_in(tree, (a, b), begin, paragraphs[number][1])
        for where, (label, first, end) in enumerate(turns):
            ranges = [(first, end), *(paragraphs[number + 1 : last] if where + 1 == len(turns) else [])]
            if number == 0 and sure < 2 and len(turns) == 1:
                ranges = [(first, _headline_end(tree, first, end))]
            contents = [piece for x, y in ranges if (piece := _whole(tree, x, y)) is not None]
            cue = [(label[1], label[1] + 1)]
            if contents:
                out.append(Candidate(-1, "", frame, cue, [label], contents, ["the speaker is named before the colon"]))
    return out


def _headline_end(tree: Tree, first: int, end: int) -> int:
    """The end of a headline that runs on into the story: its first sentence, or the words in quotation marks."""
    if tree.words[first] in ('"', "\u201c", "``"):
        return next((i + 1 for i in range(first + 1, end) if tree.words[i] in ('"', "\u201d", "''")), end)
    return next((i for i in range(first + 1, end) if tree.sentence_of[i] != tree.sentence_of[first]), end)


def _run_in(tree: Tree, label: Range, begin: int, end: int) -> list[tuple[Range, int, int]]:
    """The turns that one paragraph runs on with, 'Kay: "We stay." Lee: "Why?"': labels, first tokens and ends."""
    out = [(label, begin, end)]
    for colon in range(begin + 2, end - 1):
        if tree.words[colon] != ":":
            continue
        first = colon
        while first > begin and colon - first < LONGEST_RUN_IN and tree.tags[first - 1] in ("NNP", "NNPS"):
            first -= 1
        if first < colon and tree.words[first - 1] in SENTENCE_ENDS and _is_name(tree, first, colon):
            out[-1] = (*out[-1][:2], first)
            out.append(((first, colon), colon + 1, end))
    return out


def _heads(tree: Tree, start: int, colon: int, end: int) -> bool:
    """True for the headline "Poll: Two Rivals in Dead Heat": a person or a study, then words without a sure verb."""
    if end - colon < SHORTEST_HEADLINE:
        return False
    polled = colon == start + 1 and tree.lemmas[start] in ("poll", "study", "survey", "report", "analysis")
    return polled or all(tree.entities[i] == "PERSON" for i in range(start, colon))


def _is_topic(tree: Tree, start: int, colon: int, end: int) -> bool:
    """True for "Chad: Flood cuts off the north": a place heads the news of it, unless words of its own follow."""
    own = any(tree.words[i] in OWN_WORDS for i in range(colon + 1, end))
    place = all(tree.entities[i] in ("GPE", "LOC", "FAC") for i in range(start, colon))
    return not own and (place or state_code(tree.text[tree.start[start] : tree.end[colon - 1]]) is not None)


def _whole(tree: Tree, first: int, end: int) -> Range | None:
    while first < end and tree.is_blank(first):
        first += 1
    while end > first and tree.is_blank(end - 1):
        end -= 1
    return (first, end) if first < end else None


def _speaks(tree: Tree, label: Range, seen: Counter[str]) -> bool:
    words = tree.text[tree.start[label[0]] : tree.end[label[1] - 1]]
    return seen[words] > 1 or (words.isupper() and len(words) > 2 and len(seen) > 1)


def name_after_dash(tree: Tree, end: int) -> Range | None:
    """The name behind a quotation and a dash: '"..." - Colonel Pia Sandoval, army spokeswoman'."""
    at = end
    glued = end > 0 and tree.words[end - 1][-1] in "-\u2013\u2014\u2015" and len(tree.words[end - 1]) > 1
    while at < len(tree) and tree.is_blank(at) and tree.words[at].count("\n") <= 1:
        at += 1
    if glued:
        first = at
    elif at >= len(tree) or tree.words[at] not in DASHES:
        dashed = at < len(tree) and tree.words[at][0] in "-\u2013\u2014\u2015" and len(tree.words[at]) > 1
        if not dashed:
            return None
        first = at
    else:
        first = at + 1
    while first < len(tree) and tree.is_blank(first) and "\n" not in tree.words[first]:
        first += 1
    stop = first
    while (
        stop < len(tree)
        and stop - first < LONGEST_NAME
        and "\n" not in tree.words[stop]
        and tree.words[stop] not in (",", ".", ";", ":", "(")
    ):
        stop += 1
    if (
        stop == first
        or not tree.text[tree.start[first] : tree.end[first]].lstrip("-\u2013\u2014\u2015")[:1].isupper()
        or not _is_name(tree, first, stop)
        or any(tree.tags[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(first, stop))
    ):
        return None
    return first, stop


def name_before_colon(tree: Tree, first: int) -> tuple[Range, Range | None] | None:
    """The name in 'And from trade ministry spokesman Tadeo Quiroga: "..."' with its "from"."""
    colon = first - 1
    while colon >= 0 and tree.is_blank(colon):
        colon -= 1
    if colon < 1 or tree.words[colon] not in (":", ","):
        return None
    start = colon
    while (
        start > 0
        and colon - start < LONGEST_NAME
        and "\n" not in tree.words[start - 1]
        and tree.words[start - 1] not in (".", "?", "!", ";", ":", '"', "\u201d")
    ):
        start -= 1
    begin = start
    cue: Range | None = None
    for i in range(start, colon):
        if tree.words[i] in DASHES:
            begin = i + 1
        elif tree.words[i] == "from" and (i == start or tree.words[i - 1] in INTRODUCING):
            begin, cue = i + 1, (i, i + 1)
            break
    if begin >= colon or (tree.words[colon] == "," and cue is None):
        return None
    if any(tree.tags[i].startswith("VB") or tree.tags[i] == "MD" for i in range(begin, colon)):
        return None
    piece = tidy(tree, begin, colon)
    if piece is None:
        return None
    comma = next((i for i in range(piece[0], piece[1]) if tree.words[i] == ","), piece[1])
    if not _is_name(tree, piece[0], comma) and cue is None:
        return None
    return (piece[0], comma), cue
