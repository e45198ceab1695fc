"""Whose turn it is before "he said": of whom the sentence before has brought in, or shown to react.

In: the tokens of a "he" or "she" that speaks and of somebody it may be. Out: a weight, for or against. "A farmer, Jonas
Brandt, laughed. "Nobody asked us," he said." A sentence that tells what befell somebody, and words about a "he", make him
the topic and not the speaker. Resolves nobody: ``pronouns`` does, with everything else that it weighs.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["ONE", "Turns"]

TURN = 1.2
"""What it weighs that the sentence before has brought somebody in: more than one sentence of distance."""
BEFALL = frozenset({"die", "flee", "vanish", "disappear", "perish", "resign", "retire"})
"""What somebody does who is not heard of next."""
ESTEEM = frozenset({"see", "regard", "consider", "view", "know", "expect", "describe", "rumour", "rumor", "credit", "deem"})
"""What others think of somebody, which brings him in and is not what befell him."""
ONE = frozenset({"a", "an", "one", "another"})
"""What leads to somebody who is new to the text."""
BACK = 9
"""Sentences of quotation that the last told sentence may stand before."""
SEXES = (frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"}))


class Turns:
    """The sentences of one text, and who comes in with them."""

    def __init__(self, book: ActorBook, words: Vocabulary, quoted: list[bool]) -> None:
        self.c, self.quoted = book.columns, quoted
        self.reacts, self.moods = words.grammar["reacts"] | words.grammar["speak"], words.grammar["moods"]

    def weight(self, token: int, start: int, subject: int, entry: Entry | None, acts: bool) -> float:
        """For the pronoun at ``token`` and somebody named from ``start``, whose phrase ends in the noun ``subject``.

        ``acts`` tells whether that noun is a subject; ``entry`` is None for a noun that is no actor.
        """
        c = self.c
        sent = self._told_before(c.sent[token])
        if c.sent[start] != sent:
            return 0.0
        new = entry is not None and min(at for at, _, _ in entry.mentions) == start
        if new and start == c.sents[sent] + 1 and c.lower[start - 1] in ("for", "to"):
            return 2 * TURN  # "For Ann Lee, who has worked there since 1998, the news came by post.": as good as a subject
        verb = c.head[subject]
        if not acts or c.dep[verb] not in ("ROOT", "conj"):
            return 0.0
        moved = c.lower[verb] in self.moods or any(c.dep[k] == "acomp" and c.lower[k] in self.moods for k in c.kids[verb])
        if moved or (c.lemma[verb] in self.reacts and c.dep[subject] == "nsubj"):
            return TURN
        esteemed = c.lemma[verb] in ESTEEM
        if (c.dep[subject] == "nsubjpass" and not esteemed) or c.lemma[verb] in BEFALL or self._is_topic(token, verb):
            return -TURN
        return TURN if new or (entry is None and any(c.lower[k] in ONE for k in c.kids[subject])) else 0.0

    def _is_topic(self, token: int, verb: int) -> bool:
        """True where the quoted words are about somebody of that sex, or the verb's doer met one: "handed him a list"."""
        c = self.c
        same = next(sex for sex in SEXES if c.lower[token] in sex)
        about = any(self.quoted[i] and c.lower[i] in same for i in range(c.sents[c.sent[token]], token))
        return about or any(c.lower[k] in same and c.dep[k] in ("dobj", "dative") for k in c.kids[verb])

    def _told_before(self, sent: int) -> int:
        """The last sentence before this one that is not all quotation, or -1."""
        c = self.c
        for before in range(sent - 1, max(-1, sent - 1 - BACK), -1):
            tokens = range(c.sents[before], c.sents[before + 1])
            if any(c.dep[i] == "ROOT" and not self.quoted[i] and c.tag[i] != "_SP" for i in tokens):
                return before
        return -1
