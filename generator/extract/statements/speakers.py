"""Source → speaker: who said it, who passed it on, to whom, and when, as far as the text tells.

In: a ``Tree``, the actor book, the candidates that stand. Out: the candidates with ``speaker``, ``co_speakers``,
``relayed_by``, ``addressees`` and ``when`` filled in; the book learns who speaks, relays and is addressed.
Leaves a speaker open rather than guess one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.persons import is_document
from generator.extract.statements.select import covering
from generator.extract.statements.sources import agent_of, is_passive, noun_phrase, subject_of
from generator.extract.statements.tidy import RELATIVE
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import word_set

if TYPE_CHECKING:
    from generator.extract.actors import ActorBook

__all__ = ["name_speakers"]

PASSED_ON = word_set("speakers", "passed_on")
HEARERS = word_set("speakers", "hearers")
COLLECTIVE = word_set("speakers", "collective")
"""Nouns that, named after a body ("the G7 foreign ministers"), speak as that body."""
REACH = 3
"""Sentences back in which "the statement" finds who made it."""


OWN = frozenset(["statement", "communique", "communiqu\u00e9", "message", "post", "tweet", "declaration"])
"""Documents that a speaker issues; a report or a paper may be anybody's."""
CARRYING = frozenset(["in", "with", "through", "via"])
"""Words before the document in which somebody speaks."""
PUT_OUT = frozenset(["issue", "release", "publish", "write", "send", "sign", "post", "read", "circulate", "submit"])
"""Verbs with which somebody puts out a document, or reads it."""


def name_speakers(tree: Tree, book: ActorBook, kept: list[Candidate], inside: list[int]) -> None:
    """Fills in who stands behind every candidate, in text order."""
    last: Candidate | None = None
    _one_voice(tree, kept)
    for candidate in sorted(kept, key=lambda c: c.anchor if c.anchor >= 0 else c.first):
        _speaker(tree, book, candidate, last)
        if candidate.anchor >= 0:
            _circumstances(tree, book, candidate)
        if candidate.speaker is not None:
            last = candidate
            book.part(candidate.speaker, "speaks", _place(candidate))
    _relay_nested(kept)
    for candidate in kept:
        if candidate.relayed_by is not None:
            book.part(candidate.relayed_by, "relays", _place(candidate))
        if candidate.speaker is not None and candidate.quotations:
            for first, end in candidate.contents:
                if inside[first] >= 0:
                    book.voice(candidate.speaker, first, end)


def _one_voice(tree: Tree, kept: list[Candidate]) -> None:
    """ "..., its envoy, Ann Lee, told reporters, calling it absurd": who told them calls it so."""
    told = {candidate.anchor: candidate for candidate in kept if candidate.anchor >= 0 and candidate.sources}
    for candidate in kept:
        verb = candidate.anchor
        if verb >= 0 and tree.tags[verb] == "VBG" and tree.deps[verb] == "advcl" and candidate.sources:
            main = told.get(tree.heads[verb])
            if main is not None and main.sources != candidate.sources and candidate.sources[0][1] <= main.anchor:
                candidate.sources = list(main.sources)


def _place(candidate: Candidate) -> int:
    return candidate.sources[0][0] if candidate.sources else candidate.first


def _speaker(tree: Tree, book: ActorBook, candidate: Candidate, last: Candidate | None) -> None:
    """The actors of the sources; a free quotation speaks with the voice before it, a document with its maker's."""
    if not candidate.sources:
        if candidate.frame == "free" and candidate.follows is not None:
            candidate.speaker = candidate.follows.speaker
        return
    if candidate.frame == "answer":
        candidate.speaker = _interviewed(tree, book)
        return
    found = [_who(tree, book, piece) for piece in candidate.sources if tree.words[piece[0]] not in RELATIVE]
    candidate.speaker = found[0] if found else None
    if len(found) == len(candidate.sources) == 2 and found[0] is None and _explained(tree, candidate.sources):
        candidate.speaker = found[1]
    candidate.co_speakers = [who for who in found[1:] if who is not None and who != candidate.speaker]
    if candidate.speaker is None and (issuer := _issuer(tree, book, candidate)) is not None:
        candidate.speaker = issuer
        candidate.why.append("who states it in a document says what the document says")
    if candidate.speaker is None and last is not None and last.speaker is not None:
        first, end = candidate.sources[0]
        head = book.head(first, end)
        near = tree.sentence_of[head] - tree.sentence_of[_place(last)] <= REACH
        if near and _is_his(tree, head) and tree.words[first] in ("the", "this") and end - first <= 3:
            candidate.speaker = last.speaker
            candidate.why.append("the document is that of the speaker before")


def _is_his(tree: Tree, document: int) -> bool:
    """True for the statement or letter of who spoke before: named as such ("in a letter"), or of a kind that speakers issue.

    "He denied the story. The paper reported more" has two voices.
    """
    if not is_document(tree, document):
        return False
    lemma, sentence = tree.lemmas[document], tree.sentence_of[document]
    for i in range(document - 1, -1, -1):
        if tree.sentence_of[i] < sentence - REACH:
            break
        if tree.lemmas[i] == lemma and tree.tags[i] == tree.tags[document]:
            up = tree.heads[i]
            return tree.words[up] in CARRYING or tree.lemmas[up] in PUT_OUT
    return lemma in OWN


def _issuer(tree: Tree, book: ActorBook, candidate: Candidate) -> str | None:
    """ "The office called the road unsafe in a notice that urged drivers to wait": the office urges them."""
    first, end = candidate.sources[0]
    head = book.head(first, end)
    prep = tree.heads[head]
    if tree.words[first] not in ("a", "an") or tree.words[prep] != "in" or not is_document(tree, head):
        return None
    verb = tree.heads[prep]
    subject = subject_of(tree, verb) if tree.is_verb(verb) and not is_passive(tree, verb) else None
    relative = any(tree.deps[kid] == "relcl" and candidate.anchor == kid for kid in tree.kids[head])
    return book.at(subject) if relative and subject is not None else None


def _explained(tree: Tree, sources: list[Range]) -> bool:
    """ "..., said the clerk who let them in, Ann Lee": the second phrase names the first one, it is nobody else."""
    (_, end), (start, _) = sources
    return tree.words[start - 1] == "," and "and" not in tree.words[end:start]


def _interviewed(tree: Tree, book: ActorBook) -> str | None:
    """The one person named before the first question; nobody where several are."""
    first = next((i for i in range(len(tree)) if tree.words[i][0] == "q" and i and "\n" in tree.words[i - 1]), 0)
    named = {who: None for i in range(first) if (who := book.at(i)) is not None and book.entries[who].kind == "person"}
    return next(iter(named)) if len(named) == 1 else None


def _who(tree: Tree, book: ActorBook, piece: Range) -> str | None:
    """The actor of a phrase; the ministers or members of an organisation speak as the organisation."""
    who = book.resolve(*piece)
    if who is not None or tree.lemmas[book.head(*piece)] not in COLLECTIVE:
        return who
    for i in range(*piece):
        inner = book.at(i)
        if inner is not None and book.entries[inner].kind in (
            "organization",
            "government_body",
            "armed_group",
            "armed_forces",
        ):
            return inner
    return None


def _circumstances(tree: Tree, book: ActorBook, candidate: Candidate) -> None:
    """Addressee, relay and time among the dependents of the cue, and the medium behind "reported by"."""
    verb = candidate.anchor
    spoken = [range(a, b) for a, b in candidate.contents]
    if candidate.lemma in ("cite", "quote") and tree.tags[verb] == "VBG":
        _cited(tree, book, candidate)
    _quoting(tree, book, candidate)
    for kid in tree.kids[verb]:
        inside = any(kid in piece for piece in spoken)
        if not inside and tree.deps[kid] == "advcl" and tree.tags[kid] == "VBG" and tree.lemmas[kid] in ("cite", "quote"):
            _citing(tree, book, candidate, kid)
        if inside or (tree.left[kid] >= candidate.first > verb and kid > candidate.first):
            continue
        dep = tree.deps[kid]
        if dep in ("dobj", "dative") and tree.lemmas[verb] in HEARERS and tree.words[kid] != "to":
            _hearer(tree, book, candidate, kid)
        elif dep in ("prep", "dative", "agent") and candidate.frame != "according to":
            _phrase(tree, book, candidate, kid)
        if tree.entities[kid] in ("DATE", "TIME") and dep in ("npadvmod", "advmod"):
            candidate.when = candidate.when or (tree.left[kid], tree.right[kid] + 1)


def _hearer(tree: Tree, book: ActorBook, candidate: Candidate, noun: int) -> None:
    """To whom it was said; a medium that is told passes it on."""
    span = noun_phrase(tree, noun)
    who = book.resolve(*span)
    if _is_medium(book, who):
        candidate.relayed_by = candidate.relayed_by or who
        candidate.why.append("told to a medium, which passes it on")
        return
    candidate.addressees.append(span)
    if who is not None:
        book.part(who, "addressed", noun)


def _phrase(tree: Tree, book: ActorBook, candidate: Candidate, kid: int) -> None:
    """ "to reporters", "in an interview with KNB", "on Friday", "by the agency" (of a passive)."""
    noun = tree.kid(kid, "pobj")
    if noun is None:
        return
    word = tree.words[kid]
    if tree.entities[noun] in ("DATE", "TIME"):
        last = tree.right[noun] + 1
        end = next((i for i in range(noun + 1, last) if tree.words[i] in ("that", ",")), last)
        candidate.when = candidate.when or (kid, end)  # "has said for years that ..."
    elif word == "to" and candidate.frame not in ("preposition", "directive"):
        _hearer(tree, book, candidate, noun)
    elif (word == "by" and candidate.frame == "quoted as") or (word == "by" and candidate.lemma in ("quote", "cite")):
        who = book.resolve(*noun_phrase(tree, noun))
        if who is not None and who != candidate.speaker:
            candidate.relayed_by = who
    elif word in ("in", "on", "via", "through", "at"):
        for inner in (noun, *_inner_nouns(tree, noun)):
            who = book.at(inner)
            if _is_medium(book, who) and who != candidate.speaker:
                candidate.relayed_by = candidate.relayed_by or who
                return


def _inner_nouns(tree: Tree, noun: int) -> list[int]:
    """The nouns behind "an interview with", "press statements reported by"."""
    out = []
    for kid in tree.kids[noun]:
        if tree.deps[kid] == "prep" and tree.words[kid] in ("with", "to", "on", "for", "from"):
            out += [k for k in tree.kids[kid] if tree.deps[k] == "pobj"]
        elif tree.deps[kid] == "acl" and tree.lemmas[kid] in PASSED_ON:
            agent = agent_of(tree, kid)
            out += [] if agent is None else [agent]
        elif tree.deps[kid] in ("compound", "poss", "nmod"):
            out.append(kid)
    return out


def _citing(tree: Tree, book: ActorBook, candidate: Candidate, cite: int) -> None:
    """ "Reuters reported, citing two officials": the officials speak, Reuters passes it on."""
    origin = tree.kid(cite, "dobj")
    if origin is None or is_document(tree, origin):
        return
    medium = candidate.speaker
    if medium is None or not _is_medium(book, medium):
        return
    span = noun_phrase(tree, origin)
    candidate.sources, candidate.relayed_by = [span], medium
    candidate.speaker, candidate.co_speakers = book.resolve(*span), []
    candidate.cue.append((cite, cite + 1))
    candidate.why.append("a medium names whom it cites")


def _quoting(tree: Tree, book: ActorBook, candidate: Candidate) -> None:
    """ "Tass quoted Mr Peskov as saying": Mr Peskov speaks, Tass passes it on."""
    quote = candidate.anchor
    if tree.deps[quote] == "pcomp" and tree.words[tree.heads[quote]] == "as":
        quote = tree.heads[tree.heads[quote]]
    origin, medium = tree.kid(quote, "dobj"), subject_of(tree, quote)
    as_ = next((kid for kid in tree.kids[quote] if tree.words[kid] == "as" and tree.kid(kid, "pcomp") is not None), None)
    if tree.lemmas[quote] not in ("quote", "cite") or origin is None or medium is None or as_ is None:
        return
    saying = tree.kid(as_, "pcomp") or as_
    span = noun_phrase(tree, origin)
    candidate.sources, candidate.speaker, candidate.co_speakers = [span], book.resolve(*span), []
    candidate.relayed_by = book.resolve(*noun_phrase(tree, medium))
    candidate.cue = [(quote, quote + 1), (as_, saying + 1)]
    candidate.why.append("who is quoted speaks, and who quotes passes it on")


def _relay_nested(kept: list[Candidate]) -> None:
    """A saying reported inside another's words is passed on by that other."""
    around = covering(kept)
    for inner in kept:
        outer = around.get(inner.anchor) if inner.anchor >= 0 and inner.relayed_by is None and inner.sources else None
        if outer is not None and outer.speaker not in (None, inner.speaker) and outer.size > inner.size:
            inner.relayed_by = outer.speaker


def _cited(tree: Tree, book: ActorBook, candidate: Candidate) -> None:
    """ "..., citing two officials, that ...": the parser gave the clause to "citing"; its subject passes it on."""
    subject, origin = subject_of(tree, tree.heads[candidate.anchor]), tree.kid(candidate.anchor, "dobj")
    medium = None if subject is None else book.at(subject)
    if not _is_medium(book, medium):
        return
    candidate.relayed_by = medium
    if origin is not None and candidate.speaker == medium:
        span = noun_phrase(tree, origin)
        candidate.sources, candidate.speaker = [span], book.resolve(*span)
    candidate.why.append("a medium names whom it cites")


def _is_medium(book: ActorBook, who: str | None) -> bool:
    return who is not None and book.entries[who].kind == "media"
