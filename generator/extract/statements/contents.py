"""Cue → what was said: how far a reported clause reaches, before the cue, behind it, or on both sides.

In: a ``Tree``, a cue verb and the root of its complement. Out: token ranges without "that", outer commas and full stops.
The sentence is cut where the reporter speaks again: a second cue, a participle that comments on the saying, the time
and the place of speaking, "as", "while" and "after" clauses behind the cue. Decides nothing about who speaks.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Range
from generator.extract.statements.reach import behind_colon, behind_own_words, fragment_start, names_venue, venue_start
from generator.extract.statements.retaking import another_speaks, cut_at_new_cue
from generator.extract.statements.sources import inverted_subject
from generator.extract.statements.tidy import CLOSING, OPENING, tidy
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import Vocabulary, word_set

__all__ = [
    "COMMENT_MARKS",
    "NO_OBJECT",
    "clause_contents",
    "cluster",
    "object_end",
    "parenthetical_contents",
    "right_end",
]

COMMENT_MARKS = word_set("contents", "comment_marks")
FOCUS = frozenset(["even", "just", "only"])
"""Words that stand before a mark: "even as"."""
OUTCOMES = word_set("contents", "outcomes")
"""Verbs of what an event led to: "..., police said, bringing the toll to 17"; other participles tell how it was said."""
INNER = word_set("contents", "inner")
"""Verbs of memory and will: the time behind them is that of what is remembered or meant to be done."""


def cluster(tree: Tree, verb: int, content: int | None) -> Range:
    """The reporting words around a verb: its subject, auxiliaries, addressee and short adjuncts."""
    return _cluster_start(tree, verb, content), _cluster_end(tree, verb, content)


def _cluster_start(tree: Tree, verb: int, content: int | None) -> int:
    first = verb
    for kid in reversed(tree.kids[verb]):
        if kid > verb or kid == content:
            continue
        if tree.deps[kid] == "nsubj" and inverted_subject(tree, verb) is not None:
            break
        as_ = tree.deps[kid] == "mark" and tree.words[kid] == "as"
        if as_ or tree.deps[kid] in ("nsubj", "nsubjpass", "aux", "auxpass", "neg", "advmod", "preconj"):
            if tree.right[kid] >= first - 2:
                first = tree.left[kid]
        elif tree.deps[kid] != "punct":
            break
    return first


def _cluster_end(tree: Tree, verb: int, content: int | None) -> int:
    end = verb + 1
    for kid in tree.kids[verb]:
        if kid < verb or kid == content or tree.deps[kid] == "punct":
            continue
        if content is not None and content > verb and tree.left[content] <= kid:
            break
        comments = tree.deps[kid] == "advcl" and tree.tags[kid] == "VBG"
        if comments or tree.deps[kid] in ("cc", "conj", "ccomp", "parataxis"):
            break
        if tree.words[tree.left[kid] - 1] == "," and _goes_on_with(tree, tree.left[kid]):
            break
        if tree.left[kid] <= end + 1:
            end = max(end, tree.right[kid] + 1)
    return end


def _goes_on_with(tree: Tree, at: int) -> bool:
    """True for ", because ...", ", with each receiving ..." behind "he said": the speaker's own reason or circumstance."""
    inner = tree.kid(at, "pcomp") if tree.words[at] == "with" else None
    if tree.lemmas[tree.heads[at]] in NO_OBJECT:
        return False  # ", because he said ...": another statement of his
    return tree.words[at] in GOING_ON or (inner is not None and tree.kid(inner, "nsubj", "nsubjpass") is not None)


def clause_contents(tree: Tree, vocabulary: Vocabulary, verb: int, content: int) -> list[Range]:
    """The contents of a verb with a complement clause, which may stand before, behind or around the cue."""
    first, end = cluster(tree, verb, content)
    sentence = tree.bounds(verb)
    out: list[Range] = []
    if tree.left[content] < first:
        begin = sentence[0] if tree.deps[verb] == "ROOT" else tree.left[content]
        begin = next((i + 1 for i in range(first - 1, begin, -1) if tree.words[i] == ";"), begin)
        begin = fragment_start(tree, _quotation_alone(tree, begin, first), first)
        begin = behind_own_words(tree, begin, verb)
        venue = content > verb and names_venue(tree, vocabulary, begin, first)
        closed = _closed_before(tree, first)
        if content < verb or closed or not (venue or _opens_quotation(tree, end)):
            out.append((begin, first))
        if content < verb and not closed:
            stop = _tail_end(tree, vocabulary, verb, end, sentence[1])
            if stop > end:
                out.append((end, stop))
        elif content > verb and (not closed or _opens_quotation(tree, end)):
            out.append((end, right_end(tree, vocabulary, verb, content)))
    else:
        out.append((_right_start(tree, verb, content), right_end(tree, vocabulary, verb, content)))
    return [piece for a, b in out if (piece := tidy(tree, a, b)) is not None]


def _closed_before(tree: Tree, first: int) -> bool:
    """True where a quotation ends right before the cue: what follows the cue without marks is the reporter's."""
    before = tree.words[max(first - 2, 0) : first]
    return before[-1:] != [] and (before[-1] in CLOSING or (before[-1] == "," and before[0] in CLOSING))


def _opens_quotation(tree: Tree, at: int) -> bool:
    """True where a quotation begins at a token or behind its comma: what stands before the cue is the reporter's."""
    first = at + (tree.words[at : at + 1] in ([","], [":"]))
    return first + 1 < len(tree) and tree.words[first] in OPENING


def _quotation_alone(tree: Tree, begin: int, first: int) -> int:
    """The start of a content before the cue: the quotation alone where a dash or a colon sets it off from the rest."""
    if first < 2 or tree.words[first - 1] not in CLOSING:
        return begin
    for i in range(first - 2, begin, -1):
        if tree.words[i] in OPENING and tree.words[i - 1] in ("-", "\u2014", "--", "\u2013", ":"):
            return i
        if tree.words[i] in OPENING and tree.words[i - 1] == "," and tree.text[tree.start[i + 1]].isupper():
            whole = any(tree.tags[k] in ("VBD", "VBZ", "VBP", "MD") for k in range(i + 1, first))
            said = any(tree.tags[k] in ("VBD", "VBZ", "VBP") and tree.kid(k, "nsubj") is not None for k in range(begin, i))
            return i if whole and said else begin
    return begin


def _right_start(tree: Tree, verb: int, content: int) -> int:
    """Where a content behind its cue begins: at its clause, or at a phrase set before it ("said in the end, ...").

    Addressee, time and place of speaking stand between cue and content and are no part of it.
    """
    begin = tree.left[content]
    if tree.words[begin] == "that" or any(tree.words[k] == "that" and tree.deps[k] == "mark" for k in tree.kids[content]):
        return begin
    for kid in tree.kids[verb]:
        if verb < kid < content and tree.right[kid] < begin:
            closed = tree.right[kid] + 1 < len(tree) and tree.words[tree.right[kid] + 1] == ","
            beside = tree.deps[kid] == "advcl" and tree.left[kid] == verb + 1 and tree.right[kid] + 1 == begin
            alone = closed and tree.words[tree.left[kid] - 1] != ","
            season = tree.deps[kid] == "prep" and any(tree.lemmas[k] in SEASONS for k in tree.kids[kid])
            if beside or (alone and not season and tree.deps[kid] in ("advcl", "prep", "advmod")):
                return tree.left[kid]
            if (
                tree.deps[kid] == "dobj"
                and (tree.lemmas[verb] in NO_OBJECT or _lacks_subject(tree, verb, kid, content))
                and tree.kid(content, "nsubj", "nsubjpass", "expl") is None
            ):
                return tree.left[kid]
    return begin


def _lacks_subject(tree: Tree, verb: int, kid: int, content: int) -> bool:
    """ "showed the party with most votes won": a finite verb without subject has the phrase right before it as its own."""
    finite = tree.tags[content] in ("VBD", "VBZ", "VBP") or any(tree.tags[k] == "MD" for k in tree.kids[content])
    return (
        finite and tree.lemmas[verb] in EVIDENCE and tree.left[kid] == verb + 1 and tree.right[kid] + 1 == tree.left[content]
    )


SEASONS = frozenset(
    ["spring", "summer", "autumn", "fall", "winter", "morning", "afternoon", "evening", "night", "week", "month"]
)
EVIDENCE = word_set("clauses", "evidence")
NO_OBJECT = word_set("contents", "no_object")
"""Verbs whose "object" before a clause without subject is that clause's subject, cut off by the parser."""


def parenthetical_contents(tree: Tree, vocabulary: Vocabulary, verb: int) -> list[Range]:
    """The clause that a parenthetical cue interrupts or follows: "The talks, he said, would go on"."""
    head = tree.heads[verb]
    first, end = cluster(tree, verb, None)
    left = tree.bounds(verb)[0] if tree.deps[head] == "ROOT" else tree.left[head]
    left = fragment_start(tree, left, first)
    left = behind_colon(tree, left, first) if head > verb else left
    last = max(tree.right[head] + 1, end)
    out = (
        [(left, first), (end, last)] if head > verb else [(left, first), (end, _tail_end(tree, vocabulary, verb, end, last))]
    )
    told = _opens_quotation(tree, end) and _told_before(tree, vocabulary, left, first)
    if head > verb and (told or names_venue(tree, vocabulary, left, first)):
        out = out[1:]
    return [piece for a, b in out if b > a and (piece := tidy(tree, a, b)) is not None]


def _told_before(tree: Tree, vocabulary: Vocabulary, first: int, end: int) -> bool:
    """ "She said she had not read it, and when asked, she said, “...”": the words before the cue have a cue of their own."""
    said = (i for i in range(first, end) if tree.lemmas[i] in vocabulary.verbs["saying"] and tree.tags[i] in ("VBD", "VBZ"))
    return any(tree.kid(i, "nsubj") is not None and tree.kid(i, "ccomp") is not None for i in said)


def _tail_end(tree: Tree, vocabulary: Vocabulary, verb: int, begin: int, limit: int) -> int:
    """Where the content behind a closed reporting clause ends: '..., police said, bringing the toll to 17.'"""
    apart = begin < limit and tree.words[begin] in (",", "\u2014", "--", ";", "\u2013", "-")
    if not apart or another_speaks(tree, vocabulary, begin):
        return begin
    if begin + 1 < limit and tree.tags[begin + 1] == "VBG" and tree.lemmas[begin + 1] not in OUTCOMES:
        return begin
    stop = limit
    for kid in tree.kids[verb]:
        manner = tree.deps[kid] == "advcl" and tree.tags[kid] == "VBG" and tree.lemmas[kid] not in OUTCOMES
        own = tree.kid(kid, "nsubj", "nsubjpass")
        if tree.deps[kid] == "conj" and own is None and tree.kid(kid, "aux") and tree.words[begin + 1] == "and":
            continue  # "The pilot had no debts, the airline said, and had passed all tests": another tense than the cue's
        if kid >= begin and tree.deps[kid] in ("conj", "advcl") and (manner or _speaks_on(tree, vocabulary, kid)):
            stop = min(stop, tree.left[kid])
    return stop if stop > begin + 2 else begin


def _speaks_on(tree: Tree, vocabulary: Vocabulary, kid: int) -> bool:
    """True where a clause behind the cue is the reporter's and not the speaker's."""
    if tree.deps[kid] == "conj":
        return tree.is_verb(kid)
    if tree.deps[kid] == "advcl":
        marks = (tree.words[k] for k in tree.kids[kid] if tree.deps[k] in ("mark", "advmod") and k < kid)
        mark = next((word for word in marks if word not in FOCUS), "")
        if mark in COMMENT_MARKS:
            inner = mark in ("when", "after", "before") and tree.lemmas[tree.heads[kid]] in INNER
            return not inner and not _names_topic(tree, kid)
        return tree.tags[kid] == "VBG" and tree.lemmas[kid] in vocabulary.all_verbs
    return False


def _names_topic(tree: Tree, clause: int) -> bool:
    """ "when it comes to ...": a fixed phrase that names what the words before it are about; nobody's time of speaking."""
    at = tree.left[clause]
    return tree.words[at : at + 4] == ["when", "it", "comes", "to"]


def right_end(tree: Tree, vocabulary: Vocabulary, verb: int, content: int) -> int:
    """The end token of a content behind its cue."""
    end = tree.right[content] + 1
    for kid in tree.kids[verb]:
        if kid <= content:
            continue
        dep = tree.deps[kid]
        if dep in ("punct", "cc"):
            continue
        if dep == "advcl" and any(tree.words[k] in CONDITIONS and k < kid for k in tree.kids[kid]):
            end = max(end, tree.right[kid] + 1)  # what is threatened "unless ..." is threatened on that condition only
            continue
        if dep == "conj" and _says_on(tree, vocabulary, verb, kid) and not _speaks_aside(tree, content, kid):
            end = max(end, tree.right[kid] + 1)
            continue
        if dep == "conj" or _speaks_on(tree, vocabulary, kid) or _is_setting(tree, vocabulary, kid):
            end = min(end, max(tree.left[kid], content + 1)) if tree.left[kid] < end else end
            break
        if dep == "advcl" and tree.tags[kid] == "VBG" and tree.words[tree.left[kid] - 1] == ",":
            break
        end = max(end, tree.right[kid] + 1)
    opening = tree.left[content] + (tree.words[tree.left[content]] == "that")
    return _with_inversion(tree, opening, _with_list(tree, content, cut_at_new_cue(tree, vocabulary, content, end)))


def _with_list(tree: Tree, content: int, end: int) -> int:
    """A colon in what was said announces more of it: "three things happen at once: prices rise, ..."."""
    limit = tree.bounds(content)[1]
    behind = next((i for i in range(end, min(end + 2, limit)) if tree.words[i] == ":"), None)
    if behind is None or behind + 2 >= limit or tree.words[behind + 1] in OPENING:
        return end
    return limit


def _with_inversion(tree: Tree, first: int, end: int) -> int:
    """ "... to walk out should a village be shelled": a condition by inversion that the parser left beside the clause."""
    limit = tree.bounds(end - 1)[1]
    if end + 3 < limit and tree.words[first] in ("should", "were") and tree.words[end] == ",":
        return limit  # "warned that should it rain, the dam could burst"
    if end + 3 < limit and tree.words[end] == "should" and tree.tags[end] == "MD" and tree.tags[end - 1].startswith("N"):
        return next((i for i in range(end, limit) if tree.words[i] in (",", ";", ".")), limit)
    return end


def _possessed_end(tree: Tree, end: int) -> int:
    """Behind a "'s" that the parser let end the phrase: the noun that it owns, with all that hangs on that noun."""
    limit = tree.bounds(end - 1)[1]
    while end < limit and tree.tags[end].startswith(("NN", "JJ", "CD", "VBN", "VBG", "HYPH")):
        end += 1
    return max(end, min(limit, tree.right[end - 1] + 1)) if tree.tags[end - 1].startswith("NN") else end


def _says_on(tree: Tree, vocabulary: Vocabulary, verb: int, conj: int) -> bool:
    """True where a clause that the parser joined to the cue belongs to what was said: "..., but would not agree".

    An infinitive joined to "vowed to ..." goes on with it; a clause with its own subject or a modal does where its verb is
    no verb of saying and is not in the tense of the cue.
    """
    if tree.lemmas[conj] in vocabulary.verbs["retake"]:
        return False
    if tree.tags[conj] == "VB":
        return tree.tags[verb] != "VB" or any(tree.tags[k] == "MD" for k in tree.kids[conj])
    own = tree.kid(conj, "nsubj", "nsubjpass", "expl")
    return own is not None and (tree.tags[conj] != tree.tags[verb] or any(tree.deps[k] == "aux" for k in tree.kids[conj]))


def _speaks_aside(tree: Tree, content: int, conj: int) -> bool:
    """True where a clause with a subject of its own is the reporter's: "criticized the firm, but it is unclear why".

    A clause cannot go on with a mere thing that is judged; and behind a past tense that was shifted back ("said they would
    come, but there is anger") a present tense is nobody's reported speech.
    """
    if tree.kid(conj, "nsubj", "nsubjpass", "expl") is None or tree.words[tree.left[conj]] == "that":
        return False
    joined = tree.words[tree.left[conj] - 1]
    if joined == "and" and any(tree.tags[k] == "MD" for k in tree.kids[conj]):
        return False
    if not tree.is_verb(content) and tree.tags[content] != "MD" and joined in ("and", "but", "yet", "or", ",", ";"):
        return tree.deps[content] in ("dobj", "prep", "pobj", "oprd")
    if tree.tags[content] == "VB" and tree.words[tree.left[content]] == "to":
        return joined in ("but", ",") and not any(tree.tags[k] == "MD" for k in tree.kids[conj])
    shifted = any(tree.words[k] in SHIFTED for k in tree.kids[content] if k < content and tree.deps[k] == "aux")
    present = tree.tags[conj] in ("VBZ", "VBP") or any(tree.words[k] in PRESENT for k in tree.kids[conj] if k < conj)
    return shifted and present


GOING_ON = frozenset(["because", "unless", "if", "despite", "including", "especially", "not", "even", "only"])
SHIFTED = frozenset(["would", "had", "could", "might"])
PRESENT = frozenset(["is", "are", "has", "have", "'s", "\u2019s"])


def object_end(tree: Tree, vocabulary: Vocabulary, verb: int, target: int) -> int:
    """The end of an object that is what was said; when, where and how it was said stay outside."""
    end = tree.right[target] + 1
    for kid in tree.kids[verb]:
        if kid <= target or tree.deps[kid] in ("punct", "cc"):
            continue
        if tree.deps[kid] == "conj" and (not tree.is_verb(kid) or tree.tags[kid] == "VBG"):
            end = max(end, tree.right[kid] + 1)
            continue
        if tree.deps[kid] == "advcl" and any(tree.words[k] in CONDITIONS and k < kid for k in tree.kids[kid]):
            end = max(end, tree.right[kid] + 1)  # what is expected "unless ..." is expected on that condition only
            continue
        toward = tree.deps[kid] == "advcl" and (
            any(tree.tags[k] == "TO" for k in tree.kids[kid])
            or (tree.tags[kid] == "VBG" and tree.words[tree.left[kid] - 1] != ",")
        )
        meant = tree.lemmas[verb] in INNER and tree.deps[kid] == "prep" and tree.words[kid] not in ("in", "at", "to", "via")
        setting = _is_setting(tree, vocabulary, kid) and not meant  # what is threatened "from Thursday" is for Thursday
        if (not toward and tree.deps[kid] not in OBJECT_PARTS) or setting:
            break
        if tree.deps[kid] == "prep" and tree.words[kid] in OUTSIDE_PREPOSITIONS:
            break
        end = max(end, tree.right[kid] + 1)
    if tree.tags[end - 1] == "POS":
        end = _possessed_end(tree, end)
    end = _without_aside(tree, target, end)
    end = next((i for i in range(target + 1, end) if tree.words[i] == ";" and tree.words[i:end].count(";") == 1), end)
    clause = next((k for k in tree.kids[target] if tree.deps[k] == "acl" and tree.words[tree.left[k]] == "that"), None)
    if clause is not None and clause < end:
        return end  # "a report in the Gazette that ...": where it stood is part of what is denied
    return venue_start(tree, vocabulary, target, cut_at_new_cue(tree, vocabulary, target, end))


def _without_aside(tree: Tree, target: int, end: int) -> int:
    """The end of a thing that is judged or named, before ", which ..." or ", in which ...": the reporter says more."""
    for i in range(target + 2, end - 2):
        if tree.tags[i] not in ("WDT", "WP", "WRB", "WP$") or tree.words[i] in ("when", "how", "why", "what"):
            continue
        at = i - 1 if tree.tags[i - 1] == "IN" else i
        if tree.words[at - 1] in CLOSING:
            at -= 1
        if tree.words[at - 1] == "," and _clause_end(tree, i) >= end - 2:
            return at - 1
    return end


def _clause_end(tree: Tree, relative: int) -> int:
    """The last token of the clause that a relative word opens."""
    node = tree.heads[relative]
    while not tree.is_verb(node) and tree.heads[node] != node:
        node = tree.heads[node]
    return tree.right[node]


OBJECT_PARTS = word_set("contents", "object_parts")
CONDITIONS = frozenset(["if", "unless"])
OUTSIDE_PREPOSITIONS = word_set("contents", "outside_prepositions")


def _is_setting(tree: Tree, vocabulary: Vocabulary, kid: int) -> bool:
    """Time and place of speaking: "on Friday", "in a statement", "according to ..."."""
    if tree.words[kid] == "according":
        return True
    if tree.deps[kid] == "npadvmod" and tree.entities[kid] in ("DATE", "TIME"):
        return True
    if tree.deps[kid] != "prep":
        return False
    noun = tree.kid(kid, "pobj")
    if noun is None or tree.words[kid] in ("within", "by", "until"):
        return False  # nobody speaks "within 18 months": that is when the thing promised shall be
    return tree.entities[noun] in ("DATE", "TIME") or (
        tree.words[kid] in ("in", "at", "during", "on", "to", "via", "through")
        and tree.lemmas[noun] in vocabulary.nouns["venue"]
    )
