"""Cues that are no verbs: "according to", "in the words of", nouns of saying, adjectives of belief.

In: a ``Tree``. Out: ``Candidate`` records in text order. Looks at each token once and never at a cue without content.
"""

from __future__ import annotations

from generator.extract.statements.adjectives import adjective_candidate
from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.inserted import CLOSERS, closed, shown
from generator.extract.statements.nouns import noun_candidate, stance_candidate
from generator.extract.statements.persons import can_speak, is_document
from generator.extract.statements.reach import behind_semicolon, fenced_in, names_maker
from generator.extract.statements.sources import source_ranges, subject_of, subject_ranges
from generator.extract.statements.tidy import OPENING, tidy
from generator.extract.statements.tree import LONGEST_SENTENCE, Tree
from generator.extract.statements.vocabulary import Vocabulary, vocabulary, word_set

__all__ = ["phrase_candidates"]

OPENERS = frozenset(["according", "in", "by", "against", "as", "to", "for", "per"])
PREDICATIVE = frozenset(["acomp", "conj", "ROOT", "ccomp", "relcl", "attr", "acl"])
SAYINGS = frozenset(["words", "view", "opinion", "eyes", "judgment", "judgement"])
"""Nouns of "in the words of": what stands in somebody's words or eyes is theirs."""
VIEWS = SAYINGS | {"mind", "telling", "estimation", "reckoning"}
"""Nouns of "in her view", "in the bishop's telling"."""
RELAYING = frozenset(["citing", "quoting"])
"""Behind the speaker, these name where the words come from: "according to the agency, citing an aide, ..."."""
COUNTS = {"in": word_set("phrases", "counts_in"), "by": word_set("phrases", "counts_by")}
"""Nouns for a count of views or figures, by the preposition that lets it speak."""
OWNED = frozenset(["argument", "logic", "admission", "telling", "account"])
"""What goes "by" somebody only where it is theirs: "by her own account"."""
STANDS = word_set("phrases", "stands")
"""Nouns of "in favor of", "in despair over"."""
MEASURES = word_set("phrases", "measures")
"""What things go by that speaks for nobody: "according to plan", "according to his rank"."""
GIVING = word_set("phrases", "giving")
"""Verbs that take "to" themselves: "To Kim, the firm owes its name"."""
REPORTING = vocabulary().all_verbs
BEFORE_CONTENT = frozenset(["and", "but", "\u201c", "\u201d", "that"])


def phrase_candidates(tree: Tree, words: Vocabulary) -> list[Candidate]:
    """All candidates whose cue is a phrase, a noun or an adjective."""
    out: list[Candidate] = []
    adjectives, nouns = words.all_adjectives, words.all_nouns
    lemmas, tags, written = tree.lemmas, tree.tags, tree.words
    for first, end in tree.sentences:
        for i in range(first, end if end - first <= LONGEST_SENTENCE else first):
            found, lemma, tag, word = None, lemmas[i], tags[i], written[i]
            if word in OPENERS and tag in ("IN", "VBG", "TO", "RB"):
                found = _by_preposition(tree, words, i)
            elif word == "show" and tag in ("NN", "VB", "VBP") and tree.kid(i, "nsubj") is None:
                found = shown(tree, i)
            elif word in CLOSERS and tag.startswith("NN") and (ending := closed(tree, i)) is not None:
                found = ending
            elif tag in ("NN", "NNS"):
                if lemma in words.nouns["stance"]:
                    found = stance_candidate(tree, i)
                elif lemma in nouns or (tag == "NNS" and lemma in words.verbs["clause"]):
                    found = noun_candidate(tree, words, i)
            elif (lemma in adjectives or (tag == "VBN" and word in adjectives)) and tree.deps[i] in PREDICATIVE:
                found = adjective_candidate(tree, words, i)
            if found is not None and found.contents:
                out.append(found)
    return out


def _by_preposition(tree: Tree, words: Vocabulary, at: int) -> Candidate | None:
    """The candidate of a phrase that a preposition opens: "according to", "in the words of", "as reported by", "per"."""
    word, behind = tree.words[at], tree.words[at + 1 : at + 4]
    if word == "according":
        return _according(tree, at, at + 1) if behind[:1] == ["to"] else None
    if word == "in" and len(behind) == 3 and behind[1] in SAYINGS and behind[2] == "of":
        return _according(tree, at, at + 3)
    if word == "as":
        return _according(tree, at, at + 2) if behind[1:2] == ["by"] and _is_relay(tree, words, at) else None
    if word in ("to", "for"):
        return _in_eyes_of(tree, at) if at == _opening(tree, tree.bounds(at)[0]) else None
    if word == "per":
        return _according(tree, at, at) if _is_credit(tree, at) else None
    return (_stand(tree, at) or _figures(tree, at) or _in_view(tree, at)) if tree.deps[at] == "prep" and behind else None


def _according(tree: Tree, at: int, to: int) -> Candidate | None:
    """ "According to a diplomat, ...", "..., according to police", "in the words of": the rest of its clause.

    ``to`` is the preposition that brings the speaker.
    """
    head = tree.kid(to, "pobj")
    if head is None:
        near = range(to + 1, min(to + 11, len(tree)))
        head = next((i for i in near if _may_name(tree, i) and tree.tags[i + 1 : i + 2] != ["NN"]), None)
    if head is None or tree.lemmas[head] in MEASURES:
        return None
    name = _name_before_article(tree, to + 1, head)
    sources = source_ranges(tree, head) if name is None else [name]
    end = tree.right[head] + 1 if name is None else name[1]
    first, last = tree.bounds(at)
    left = at - 1
    while left >= first and (tree.words[left] in (",", '"', "\u201d", "''") or tree.is_blank(left)):
        left -= 1
    if left < first or tree.words[left] in BEFORE_CONTENT:
        stops = (i for i in range(max(to + 1, head + 1), min(last, end + 30)) if tree.words[i] == ",")
        comma = next((i for i in stops if not _inside_source(tree, head, i)), None) if name is None else None
        begin = end if comma is None else comma
        if comma is not None and begin + 2 < last and tree.words[begin + 1] in RELAYING:
            begin = next((i for i in range(begin + 2, last) if tree.words[i] == ","), begin)
        pieces = [tidy(tree, begin, last)]
    elif (fenced := fenced_in(tree, first, at, end, last)) is not None:
        pieces = [*fenced]
    else:
        pieces = [tidy(tree, behind_semicolon(tree, first, at), at)]
        more = end < last and tree.words[end] == "," and last - end > 4 and tree.tags[end + 1] not in ("CC", "WDT", "WP")
        if more and not names_maker(tree, end + 1, last):
            pieces.append(tidy(tree, end, last))
    contents: list[Range] = [piece for piece in pieces if piece is not None]
    if left < first and _closing_colon(tree, end, last):
        contents = _paragraph_behind(tree, last)
    cue = " ".join(tree.words[at : to + 1])
    why = [f"“{cue}” names who said it"]
    return Candidate(at, "according", "according to", [(at, to + 1)], sources, contents, why)


def _closing_colon(tree: Tree, end: int, last: int) -> bool:
    """True for a colon that ends the line: what the report says stands in the next paragraph."""
    while last > end and tree.is_blank(last - 1):
        last -= 1
    return last > end and tree.words[last - 1] == ":" and (last == len(tree) or tree.is_blank(last))


def _paragraph_behind(tree: Tree, first: int) -> list[Range]:
    """The paragraph behind "According to the report:" at the end of a line."""
    while first < len(tree) and tree.is_blank(first):
        first += 1
    end = next((i for i in range(first, min(len(tree), first + LONGEST_SENTENCE)) if "\n" in tree.words[i]), len(tree))
    piece = tidy(tree, first, end)
    return [] if piece is None else [piece]


def _is_relay(tree: Tree, words: Vocabulary, at: int) -> bool:
    """True for "As reported by the Herald, ...": what stands beside it is the Herald's."""
    opens = at == _opening(tree, tree.bounds(at)[0]) or tree.words[at - 1] == ","
    return opens and tree.tags[at + 1] == "VBN" and tree.lemmas[at + 1] in words.verbs["saying"]


def _opening(tree: Tree, first: int) -> int:
    """The first token of a sentence that is no blank and no connecting word."""
    while first + 1 < len(tree) and (tree.is_blank(first) or tree.words[first] in ("and", "but", "yet", ",")):
        first += 1
    return first


def _in_eyes_of(tree: Tree, at: int) -> Candidate | None:
    """ "To his critics, the law is a trap": whose judgement the clause is."""
    holder, root = tree.kid(at, "pobj"), tree.heads[at]
    last = tree.bounds(at)[1]
    if holder is None or tree.deps[root] != "ROOT" or tree.lemmas[root] in GIVING or tree.kid(root, "dative") is not None:
        return None
    if tree.words[at] == "for" and not (tree.lemmas[root] in ("be", "remain") and tree.tags[root] in ("VBZ", "VBP")):
        return None  # "For Kim, ... was a long day" may tell what befell Kim
    after, subject = tree.right[holder] + 1, tree.kid(root, "nsubj")
    if subject is None or after >= last or tree.words[after] != "," or not after < tree.left[subject] < root:
        return None
    named = tree.tags[holder] in ("NNP", "NNPS") or tree.words[holder] in ("many", "some", "others", "most")
    if not named and not (tree.tags[holder] == "NNS" and can_speak(tree, holder)):
        return None
    piece = tidy(tree, after, last)
    if piece is None:
        return None
    why = [f"“{tree.words[at]}” names in whose eyes it is so"]
    return Candidate(at, tree.words[at], "according to", [(at, at + 1)], source_ranges(tree, holder), [piece], why)


def _is_credit(tree: Tree, at: int) -> bool:
    """True for "..., per the ministry", "per Radio Delta, ..."; not for "a dollar per head"."""
    head = tree.kid(at, "pobj")
    if head is None or (tree.words[at - 1] != "," and at != tree.bounds(at)[0]):
        return False
    if at != tree.bounds(at)[0] and tree.text[tree.start[at]].isupper():
        return False  # "its author, Per Holm"
    return tree.entities[head] in ("ORG", "PERSON") or (
        is_document(tree, head) and tree.kid(head, "det", "poss") is not None
    )


def _may_name(tree: Tree, at: int) -> bool:
    """A noun, or a word with a capital behind "according to": a name, whatever the tagger took it for."""
    return tree.tags[at].startswith("NN") or (tree.text[tree.start[at]].isupper() and tree.tags[at] not in ("DT", "PRP$"))


def _stand(tree: Tree, at: int) -> Candidate | None:
    """ "Mills is against it", "they are in favor of a truce": who stands where on what."""
    verb, noun = tree.heads[at], tree.kid(at, "pobj")
    if tree.lemmas[verb] != "be" or noun is None:
        return None
    behind = at if tree.words[at] == "against" else next((k for k in tree.kids[noun] if k > noun), None)
    if behind is None or (behind != at and (tree.lemmas[noun] not in STANDS or tree.deps[behind] != "prep")):
        return None
    holder, said = subject_of(tree, verb), tree.kid(behind, "pobj", "pcomp")
    if holder is None or said is None or not can_speak(tree, holder) or tree.words[holder] == "it":
        return None
    contents = tidy(tree, behind + 1, tree.right[behind] + 1)
    if contents is None:
        return None
    why = [f"“{tree.words[at]}” says what somebody is for or against"]
    return Candidate(at, tree.words[at], "stance", [(at, behind + 1)], subject_ranges(tree, verb, holder), [contents], why)


def _in_view(tree: Tree, at: int) -> Candidate | None:
    """ "In the bishop's view, ...", "..., in her words, ...": whose words or judgement the clause is."""
    noun = tree.kid(at, "pobj")
    owner = None if noun is None else tree.kid(noun, "poss")
    if noun is None or owner is None or tree.words[at] != "in" or tree.words[noun] not in VIEWS:
        return None
    first, last = tree.bounds(at)
    after = noun + 1
    if after + 1 >= last or tree.words[owner] == "my" or tree.words[after] not in (",", ".", ":"):
        return None
    opens = all(tree.words[i] in BEFORE_CONTENT or tree.is_blank(i) for i in range(first, at))
    behind = tidy(tree, after + 1, last)
    if opens or tree.words[after + 1] in OPENING:
        pieces = [behind]
    elif tree.words[at - 1] == ",":
        pieces = [tidy(tree, first, at), behind if tree.words[after] == "," else None]
    else:
        return None
    contents = [piece for piece in pieces if piece is not None]
    why = [f"“in ... {tree.words[noun]}” names whose it is"]
    return Candidate(at, tree.lemmas[noun], "according to", [(at, after)], source_ranges(tree, owner), contents, why)


def _figures(tree: Tree, at: int) -> Candidate | None:
    """ "In the latest poll, Peters led by 5 points", "by one estimate, 300 have fled": a count speaks in the clause."""
    noun, head = tree.kid(at, "pobj"), tree.heads[at]
    if noun is None or tree.lemmas[noun] not in COUNTS.get(tree.words[at], ()) or not tree.is_verb(head):
        return None
    if tree.words[at] == "by" and tree.lemmas[noun] in OWNED and tree.kid(noun, "poss") is None:
        return None
    speaks = tree.lemmas[head] in REPORTING and tree.lemmas[noun] not in OWNED
    if speaks or tree.kid(head, "nsubj", "nsubjpass", "expl") is None:
        return None
    after = tree.right[noun] + 1
    first, last = tree.bounds(at)
    opens = all(tree.words[i] in BEFORE_CONTENT or tree.is_blank(i) for i in range(first, at))
    if not opens or after >= last or tree.words[after] != ",":
        return None
    piece = tidy(tree, after, last)
    if piece is None:
        return None
    why = [f"“{tree.words[at]}” and a count of views or figures name where it is from"]
    return Candidate(at, tree.words[at], "figures", [(at, at + 1)], source_ranges(tree, noun), [piece], why)


def _name_before_article(tree: Tree, first: int, head: int) -> Range | None:
    """ "According to Rathbun the property was returned": a name, then an article: two phrases that the parser made one."""
    for i in range(first + 1, head):
        if tree.tags[i] == "DT" and all(tree.tags[k] in ("NNP", "NNPS") for k in range(first, i)):
            return first, i
    return None


def _inside_source(tree: Tree, head: int, comma: int) -> bool:
    """True for a comma of the source phrase itself: "according to Ali, the minister, ..."."""
    return any(
        tree.deps[k] in ("appos", "relcl", "conj") and k < comma + 8 and tree.left[k] > comma and tree.right[k] >= comma
        for k in tree.kids[head]
    ) and any(tree.words[i] == "," for i in range(comma + 1, min(len(tree), comma + 14)) if i >= tree.right[head])
