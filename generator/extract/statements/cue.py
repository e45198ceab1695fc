"""One cue verb with what every construction asks about it: its lemma, its dependents, who its subject is.

In: a ``Tree``, the vocabulary and a verb. Out: ``CueVerb`` with the source found once and a way to make a ``Candidate``.
Does not decide whether the verb is a cue.
"""

from __future__ import annotations

from functools import cached_property

from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.namesakes import name_between_commas
from generator.extract.statements.persons import can_speak, is_document, is_office
from generator.extract.statements.retaking import takes_word_from
from generator.extract.statements.sources import caused, issuer_of, source_ranges, subject_of, subject_ranges
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import Vocabulary, word_set

__all__ = ["ISSUING", "CueVerb", "cue_ranges"]

ISSUING = word_set("cue", "issuing")
"""Verbs that put a document out: their subject is the source of what the document says."""
MARKS = frozenset(['"', "\u201c", "\u201d", "``", "''"])
"""Between a verb and what stands before it, these tell that the two are apart."""


PAINS = frozenset({"pain", "pains", "length", "lengths", "way", "liberty"})
"""Nouns of "at pains to", "to great lengths to", "out of her way to"."""
NOBODY = frozenset({"nobody", "none", "neither", "no-one"})
NO = frozenset({"no", "neither"})
"""What a subject begins with that stands for nobody: "no group", "no one", "neither side"."""
NOR = frozenset({"nor", "neither"})


class CueVerb:
    """A verb in its sentence. ``kids`` are its dependents in text order."""

    def __init__(self, tree: Tree, words: Vocabulary, verb: int) -> None:
        self.tree, self.words, self.verb = tree, words, verb
        self.lemma = tree.lemmas[verb]
        self.kids = tree.kids[verb]

    @cached_property
    def source(self) -> int | None:
        """The head noun of who speaks."""
        if self.caused is not None:
            return self.caused
        speaker = takes_word_from(self.tree, self.words, self.verb)
        found = None if speaker is None else subject_of(self.tree, speaker)
        found = found if found is not None else subject_of(self.tree, self.verb)
        if found is not None and found == self.tree.heads[self.verb] and self.tree.tags[self.verb] == "VB":
            found = self._beyond(found)
        return found if found is None else self._nearer(found)

    def _beyond(self, noun: int) -> int | None:
        """ "are at pains to stress", "went to great lengths to deny": whoever is at pains speaks."""
        tree, node = self.tree, noun
        if tree.lemmas[noun] not in PAINS or tree.deps[noun] != "pobj":
            return noun
        while not tree.is_verb(node) and tree.heads[node] != node:
            node = tree.heads[node]
        return subject_of(tree, node) if tree.is_verb(node) else noun

    def _nearer(self, found: int) -> int:
        """Shares "tumbled after the trader cut its forecast and warned": who speaks is the nearer subject that can."""
        tree, head = self.tree, self.tree.heads[self.verb]
        if tree.tags[found] not in ("NN", "NNS") or is_office(tree, found):
            return found
        if (tree.tags[found] == "NN" or tree.lemmas[head] in self.words.verbs["saying"]) and can_speak(tree, found):
            return found
        if tree.deps[self.verb] != "conj" or tree.kid(self.verb, "nsubj") is not None:
            return found
        for kid in reversed(tree.kids[head]):
            own = tree.kid(kid, "nsubj") if head < kid < self.verb and tree.deps[kid] in ("advcl", "ccomp") else None
            if own is not None and can_speak(tree, own):
                return own
        return found

    @cached_property
    def caused(self) -> int | None:
        """Who was brought to speak: the object of "forced the minister to admit", "left some to wonder"."""
        return caused(self.tree, self.verb) or self._left_to()

    def _left_to(self) -> int | None:
        """ "it was left to the bishop to plead": the bishop pleads."""
        tree, head = self.tree, self.tree.heads[self.verb]
        if tree.lemmas[head] not in ("leave", "fall") or tree.tags[self.verb] != "VB":
            return None
        to = next((k for k in tree.kids[head] if head < k < self.verb and tree.words[k] == "to"), None)
        return None if to is None else tree.kid(to, "pobj")

    @cached_property
    def has_voice(self) -> bool:
        """True where the subject is somebody or something that can speak."""
        noun = self.source
        if noun is None or not (can_speak(self.tree, noun) or name_between_commas(self.tree, noun, sure=False) is not None):
            return False
        lemma, nouns = self.tree.lemmas[noun], self.words.nouns
        said = lemma in nouns["saying"] and lemma not in nouns["document"] and self.tree.tags[noun] in ("NN", "NNS")
        return not said  # "Fears grew that ...": what is felt or said speaks for nobody

    @property
    def is_nobodys(self) -> bool:
        """True for "nobody has said", "no one knows"."""
        tree, subject = self.tree, self.source
        return subject is not None and (tree.words[subject] in NOBODY or tree.words[tree.left[subject]] in NO)

    @property
    def negated(self) -> bool:
        """True for "did not say", "never admitted", "nor did they say", "nobody has said"."""
        tree = self.tree
        nor = any(tree.words[k] in NOR and k < self.verb for k in self.kids) and self.kid("aux") is not None
        return nor or self.is_nobodys or any(tree.deps[k] == "neg" for k in self.kids)

    def kid(self, *deps: str) -> int | None:
        """The first dependent with one of these relations."""
        return self.tree.kid(self.verb, *deps)

    def preposition(self, *words: str, behind: int | None = None) -> int | None:
        """The first prepositional dependent behind the verb (or behind a token) with one of these words."""
        after = self.verb if behind is None else behind
        tree = self.tree
        return next((k for k in self.kids if k > after and tree.deps[k] == "prep" and tree.words[k] in words), None)

    def infinitive(self, kid: int | None) -> bool:
        """True for a dependent "to ..." behind the verb."""
        return kid is not None and kid > self.verb and any(self.tree.tags[k] == "TO" for k in self.tree.kids[kid] if k < kid)

    def candidate(self, frame: str, contents: list[Range], source: int | None, why: str) -> Candidate:
        """A candidate of this verb."""
        return Candidate(
            anchor=self.verb,
            lemma=self.lemma,
            frame=frame,
            cue=cue_ranges(self.tree, self.verb),
            sources=self.written(source),
            contents=contents,
            why=[f"“{self.tree.words[self.verb]}” {why}"],
            negated=self.negated,
        )

    def written(self, source: int | None) -> list[Range]:
        """The source phrases; a document gives way to who issued it, a relative pronoun stands behind its noun."""
        if source is None:
            return []
        tree, verb = self.tree, self.verb
        issuer = None
        if is_document(tree, source):
            if tree.deps[verb] in ("acl", "relcl", "advcl") and tree.heads[verb] == source:
                issuer = issuer_of(tree, source, ISSUING)
            elif tree.deps[verb] == "advcl" and tree.tags[verb] == "VBG":
                issuer = _nearest_issuer(tree, source, verb)
        if issuer is not None:
            return source_ranges(tree, issuer)
        return subject_ranges(tree, verb, source)


def _nearest_issuer(tree: Tree, subject: int, verb: int) -> int | None:
    """Who issued the message named last before a loose participle: "this comes after a warning by Iran, stating that"."""
    for i in range(verb - 1, subject, -1):
        if is_document(tree, i):
            return issuer_of(tree, i, frozenset())
    return None


def cue_ranges(tree: Tree, verb: int) -> list[Range]:
    """The verb with its auxiliaries, negation and particle."""
    first, end = verb, verb + 1
    for kid in tree.kids[verb]:
        if tree.deps[kid] in ("aux", "auxpass", "neg") and kid < verb and not MARKS.intersection(tree.words[kid:verb]):
            first = min(first, kid)
        elif tree.deps[kid] == "prt" and kid == end:
            end = kid + 1
    return [(first, end)]
