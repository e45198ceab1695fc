"""Attribution read from the order of words, for sentences that the parser takes apart wrongly.

In: a ``Tree`` and a cue verb of saying. Out: a ``Candidate`` where the order of words leaves no doubt: "CONTENT, NAME said
on Friday." and "NAME, an apposition, said ... that CONTENT". Reads words and tags, hardly any arcs; decides nothing
about quotations.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.reach import behind_own_words, behind_semicolon
from generator.extract.statements.tidy import tidy
from generator.extract.statements.tree import FINITE, Tree
from generator.extract.statements.vocabulary import Vocabulary, word_set

__all__ = ["name_before", "surface_candidate"]

MARKS = frozenset(['"', "\u201c", "\u201d", "''", "``", "\u2018", "\u2019"])
STOPS = frozenset([".", "?", "!", ";", ":"]) | MARKS
ENDS = frozenset([",", ".", "?", "!", ";", "\u2014", "--"])
SUBORDINATE = word_set("surface", "subordinate")
HEARD = frozenset(["tell", "inform", "remind", "assure"])
LONGEST_SOURCE = 24
THAT_WITHIN = 16


OPENING_CLAUSES = frozenset(["if", "unless", "should", "when", "until", "once", "although", "while", "because", "without"])
"""Words that open a clause which belongs to what is said around an aside."""
SUBJECT_OPENERS = ("DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD")
WITHIN_ASIDE = 9
"""Tokens of reporting words behind the verb of an aside at most."""


def surface_candidate(tree: Tree, vocabulary: Vocabulary, verb: int) -> Candidate | None:
    """The candidate that the order of words gives for a verb of saying."""
    if tree.lemmas[verb] not in vocabulary.verbs["saying"] or tree.tags[verb] not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    if verb and (
        tree.tags[verb - 1] in ("TO", "MD", "VBN")
        or tree.words[verb - 1] in ("be", "been", "being", "is", "was", "were", "are")
    ):
        return None
    sentence = tree.bounds(verb)
    turned = _content_around_inverted(tree, verb, sentence)
    if turned is not None:
        return turned
    named = name_before(tree, verb, sentence[0])
    if named is None:
        return None
    source, start = named
    for frame in (_content_around, _content_around_opener, _content_before):
        found = frame(tree, verb, source, start, sentence)
        if found is not None:
            return found
    return _content_behind(tree, verb, source, sentence)


def _content_around(tree: Tree, verb: int, source: Range, start: int, sentence: Range) -> Candidate | None:
    """ "The staff, Mills said at the hearing, were well paid": subject, reporting words between commas, verb."""
    comma = start - 1
    if comma <= sentence[0] or tree.words[comma] != "," or tree.tags[sentence[0]] not in SUBJECT_OPENERS:
        return None
    if any(tree.tags[i] in FINITE or tree.words[i] in (",", *MARKS) for i in range(sentence[0], comma)):
        return None
    close = next((i for i in range(verb + 1, min(sentence[1], verb + WITHIN_ASIDE)) if tree.words[i] == ","), None)
    if close is None or close + 2 >= sentence[1]:
        return None
    behind = close + 2 if tree.words[close + 1] in MARKS else close + 1
    if behind + 1 >= sentence[1] or tree.tags[behind] not in (*FINITE, "MD"):
        return None
    told = any(tree.tags[i] in FINITE or tree.words[i] in MARKS for i in range(verb + 1, close))
    if told or any(tree.is_verb(i) and tree.deps[i] in ("acl", "relcl") for i in range(sentence[0], comma)):
        return None
    pieces = [tidy(tree, sentence[0], comma), tidy(tree, close, sentence[1])]
    contents = [piece for piece in pieces if piece is not None]
    return _candidate(tree, verb, "around", source, contents, "the clause stands around the name and the verb")


def _content_around_opener(tree: Tree, verb: int, source: Range, start: int, sentence: Range) -> Candidate | None:
    """ "If the levy falls, Mills suggested in a tweet, crews will be paid": a condition, reporting words, the clause."""
    comma, first = start - 1, sentence[0]
    if comma <= first or tree.words[comma] != "," or not OPENING_CLAUSES & {tree.words[first], tree.words[first + 1]}:
        return None
    close = next((i for i in range(verb + 1, min(sentence[1], verb + WITHIN_ASIDE)) if tree.words[i] in (",", "that")), None)
    if close is None or tree.words[close] != "," or close + 3 >= sentence[1]:
        return None
    if any(tree.tags[i] in FINITE or tree.words[i] in MARKS for i in (*range(verb + 1, close), *range(comma, verb))):
        return None
    rules = next((i for i in range(close + 1, min(sentence[1], close + LONGEST_SOURCE)) if tree.tags[i] in FINITE), None)
    if (
        rules is None
        or tree.tags[close + 1] not in SUBJECT_OPENERS
        or any(tree.words[i] in (",", *MARKS) for i in range(close + 1, rules))
    ):
        return None
    pieces = [tidy(tree, first, comma), tidy(tree, close, sentence[1])]
    contents = [piece for piece in pieces if piece is not None]
    return _candidate(tree, verb, "around", source, contents, "the clause stands around the name and the verb")


def _content_around_inverted(tree: Tree, verb: int, sentence: Range) -> Candidate | None:
    """ "The trouble, says Mills, who lives there, is the noise": the subject, the cue with its name behind it, the verb."""
    first, comma = sentence[0], verb - 1
    if comma <= first or tree.words[comma] != "," or tree.tags[verb] == "VBN" or verb + 2 >= sentence[1]:
        return None
    if tree.tags[verb + 1] not in ("NNP", "NNS", "DT", "JJ", "NN") or any(
        tree.tags[i] in FINITE or tree.words[i] in (",", *MARKS) for i in range(first, comma)
    ):
        return None
    end = next((i for i in range(verb + 1, sentence[1]) if tree.words[i] in (",", ".", ";", ":")), sentence[1])
    if end - verb > LONGEST_SOURCE or any(tree.tags[i] in FINITE or tree.words[i] in MARKS for i in range(verb + 1, end)):
        return None
    if tree.tags[verb + 1] == "JJ" and not any(
        tree.tags[i].startswith("NN") and not tree.entities[i] for i in range(verb, end)
    ):
        return None  # "The tug, reported overdue on Monday, is safe"
    close = next((i for i in range(end, sentence[1] - 1) if tree.words[i] == "," and tree.tags[i + 1] in FINITE), None)
    if close is None or not any(tree.tags[i].startswith(("NN", "PRP")) for i in range(first, comma)):
        return None
    pieces = [tidy(tree, first, comma), tidy(tree, close, sentence[1])]
    contents = [piece for piece in pieces if piece is not None]
    return _candidate(tree, verb, "clause", (verb + 1, end), contents, "the clause stands around the verb and the name")


def name_before(tree: Tree, verb: int, first: int) -> tuple[Range, int] | None:
    """The noun phrase right before a verb and the token where it starts; an apposition between commas is stepped over."""
    end, apposed = verb, None
    while end > first and (tree.tags[end - 1] == "RB" or tree.words[end - 1] in ("has", "have", "had", "also")):
        end -= 1
    if end > first and tree.words[end - 1] == ",":
        opening = _comma_before(tree, end - 1, first)
        if opening is None:
            return None
        apposed = _apposed_name(tree, opening + 1, end - 1)
        end = opening
    begin = _phrase_start(tree, end, first)
    if begin is None or not _is_phrase(tree, begin, end, first):
        return None
    if apposed is not None and tree.tags[end - 1] in ("NN", "NNS"):
        return apposed, begin
    return (begin, end), begin


def _apposed_name(tree: Tree, first: int, end: int) -> Range | None:
    """The name between the commas of "its spokesman, Colonel Farid, said"."""
    names = all(tree.tags[i] in ("NNP", "NNPS", "HYPH") for i in range(first, end))
    return (first, end) if names or tree.entities[end - 1] == "PERSON" else None


def _phrase_start(tree: Tree, end: int, first: int) -> int | None:
    """Back from the end of a phrase to its start: a sign, a conjunction or the sentence's start; None behind a verb."""
    begin = end
    while begin > first and end - begin < LONGEST_SOURCE:
        word, tag = tree.words[begin - 1], tree.tags[begin - 1]
        if word in STOPS or word in (",", "\u2014", "--", "that", "but") or tree.is_blank(begin - 1):
            break
        if tag in FINITE or tag in ("WDT", "WP", "WRB", "TO"):
            return None
        begin -= 1
    return begin + 1 if begin < end and tree.words[begin] == "and" else begin


def _is_phrase(tree: Tree, begin: int, end: int, first: int) -> bool:
    """True for a noun phrase: it holds a noun or is a pronoun, and begins like one."""
    if begin >= end or tree.tags[begin] in ("VBG", "VBN") or any(tree.tags[i] == "PRP" for i in range(begin + 1, end)):
        return False
    if tree.tags[begin] in ("IN", "CC", "RB") and begin > first:
        return False
    return any(tree.tags[i].startswith(("NN", "PRP")) or tree.tags[i] == "CD" for i in range(begin, end))


def _comma_before(tree: Tree, comma: int, first: int) -> int | None:
    """The comma that opens an apposition, if no finite main verb stands in it."""
    for i in range(comma - 1, max(first, comma - LONGEST_SOURCE), -1):
        if tree.words[i] == ",":
            return i if comma - i > 1 else None
        if tree.words[i] in STOPS or (tree.tags[i] in FINITE and not _in_relative(tree, i, first)):
            return None
    return None


def _in_relative(tree: Tree, at: int, first: int) -> bool:
    return any(tree.words[i] in ("who", "which", "whose") for i in range(max(first, at - 6), at))


def _content_before(tree: Tree, verb: int, source: Range, start: int, sentence: Range) -> Candidate | None:
    """ "CONTENT, NAME said on Friday.": a clause, a comma, the name and the verb, and nothing said behind."""
    comma = start - 1
    if comma <= sentence[0] or tree.words[comma] != "," or tree.words[comma - 1] in MARKS or tree.tags[verb] == "VBN":
        return None
    if tree.tags[comma - 1] in ("WP", "WDT"):
        return _in_relative_clause(tree, verb, source, sentence)
    main = next((i for i in range(sentence[0], comma) if tree.tags[i] in FINITE), None)
    if main is None or any(tree.words[i] in SUBORDINATE for i in range(sentence[0], main)):
        return None
    end = next((i for i in range(verb + 1, sentence[1]) if tree.words[i] in ENDS or tree.is_blank(i)), sentence[1])
    if any(tree.tags[i] in FINITE or tree.words[i] in ("that", ":") or tree.words[i] in MARKS for i in range(verb + 1, end)):
        return None
    if _has_object(tree, verb, end):
        return None
    begin = behind_own_words(tree, behind_semicolon(tree, sentence[0], comma), verb)
    pieces = [tidy(tree, begin, comma)]
    if end < sentence[1] and tree.words[end] == "," and end + 3 < sentence[1] and _goes_on(tree, end + 1):
        pieces.append(tidy(tree, end, sentence[1]))
    contents = [piece for piece in pieces if piece is not None]
    return _candidate(tree, verb, "before", source, contents, "the clause stands before the name and the verb")


def _in_relative_clause(tree: Tree, verb: int, source: Range, sentence: Range) -> Candidate | None:
    """ "workers who, the union claims, were dismissed": the rest of the relative clause."""
    if verb + 2 >= sentence[1] or tree.words[verb + 1] != "," or tree.tags[verb + 2] not in FINITE:
        return None
    within = range(verb + 2, sentence[1])
    ends = (i for i in within if tree.is_blank(i) or (tree.words[i] in ENDS and not _goes_on_behind(tree, i, sentence[1])))
    piece = tidy(tree, verb + 2, next(ends, sentence[1]))
    if piece is None:
        return None
    return _candidate(tree, verb, "clause", source, [piece], "the clause stands around the name and the verb")


def _goes_on_behind(tree: Tree, comma: int, end: int) -> bool:
    """True for a comma inside a relative clause: no verb of the main clause follows it."""
    return tree.words[comma] == "," and comma + 1 < end and tree.tags[comma + 1] not in (*FINITE, "CC")


def _has_object(tree: Tree, verb: int, end: int) -> bool:
    """True for "claimed the nomination": a noun right behind the verb that is no hearer and no time."""
    at = verb + 1
    if at >= end or tree.lemmas[verb] in HEARD or tree.entities[at] in ("DATE", "TIME"):
        return False
    return tree.tags[at] in ("DT", "PRP$", "CD", "JJ", "NN", "NNS", "NNP", "PRP")


def _goes_on(tree: Tree, at: int) -> bool:
    if tree.words[at] in ("that", "unless", "if"):
        return True
    return tree.tags[at] == "VBG" and tree.lemmas[at] in (
        "take",
        "bring",
        "make",
        "leave",
        "kill",
        "injure",
        "wound",
        "cause",
        "force",
        "raise",
        "push",
    )


def _content_behind(tree: Tree, verb: int, source: Range, sentence: Range) -> Candidate | None:
    """ "NAME said in a speech that CONTENT": no verb between the cue and "that"."""
    if verb + 1 == len(tree):
        return None
    if tree.words[verb + 1] != "that" and _has_object(tree, verb, sentence[1]):
        return None
    for i in range(verb + 1, min(sentence[1] - 2, verb + THAT_WITHIN)):
        if tree.words[i] == "that" and tree.tags[i] in ("IN", "WDT", "DT"):
            piece = tidy(tree, i + 1, sentence[1])
            if piece is None or not any(tree.tags[j] in FINITE for j in range(*piece)):
                return None
            return _candidate(
                tree, verb, "behind", source, [piece], "the clause stands behind the name, the verb and “that”"
            )
        if tree.tags[i] in (*FINITE, "VB", "VBG") or tree.words[i] in STOPS or (tree.tags[i] == "WDT"):
            return None
    return None


def _candidate(tree: Tree, verb: int, side: str, source: Range, contents: list[Range], why: str) -> Candidate:
    first = verb
    while first > source[1] and tree.words[first - 1] in ("has", "have", "had", "not", "never", "also"):
        first -= 1
    return Candidate(verb, tree.lemmas[verb], side, [(first, verb + 1)], [source], contents, [why])
