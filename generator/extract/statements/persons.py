"""Can this subject speak? People, bodies, states and documents can; explosions, crises and loopholes cannot.

In: a ``Tree`` and the head of a noun phrase. Out: True where the phrase may be a source. Asks the form and the entity
label first, then the lexicons ``person_nouns`` and ``speaker_nouns`` and the endings of English nouns of agent. Names,
numbers and adjectives ("the wounded") always can; a common noun in doubt cannot.
"""

from __future__ import annotations

from functools import cache

from generator.extract.lexicon import lines, table
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import word_set

__all__ = ["can_speak", "is_document", "is_office", "speakers"]

PERSONAL = word_set("persons", "personal")
NOT_PERSONAL = word_set("persons", "not_personal")
ENTITIES = frozenset(["PERSON", "ORG", "GPE", "NORP"])
AGENT_ENDINGS = (
    *tuple(
        ending + plural
        for ending in [
            "ist",
            "ician",
            "crat",
            "eer",
            "ologist",
            "ator",
            "itor",
            "ogist",
            "maker",
            "goer",
            "holder",
            "worker",
            "leader",
            "fighter",
            "keeper",
            "owner",
            "player",
            "dealer",
            "lender",
            "buyer",
            "seller",
            "trainer",
            "watcher",
            "writer",
            "thinker",
            "teller",
            "builder",
            "runner",
            "grower",
            "miner",
            "trader",
            "smuggler",
            "sponsor",
            "organizer",
            "supporter",
        ]
        for plural in ("", "s")
    ),
    "woman",
    "women",
    "man",
    "men",
)
HALLS = (["city", "hall"], ["town", "hall"])
NO_AGENTS = word_set("persons", "no_agents")


@cache
def speakers() -> frozenset[str]:
    """Nouns for people and bodies."""
    return frozenset(word for line in (*lines("person_nouns"), *lines("speaker_nouns")) for word in line.split())


@cache
def documents() -> frozenset[str]:
    """Nouns for things that carry words."""
    return frozenset(table("reporting_nouns")["document"].split())


def is_document(tree: Tree, noun: int) -> bool:
    """True for a letter, a report, a poll."""
    return tree.lemmas[noun] in documents() and tree.tags[noun] in ("NN", "NNS")


def is_office(tree: Tree, noun: int) -> bool:
    """True for a noun that names an office or trade, with or without a capital ("Prime Minister")."""
    return tree.words[noun] in speakers()


def can_speak(tree: Tree, noun: int) -> bool:
    """True where the head noun of a subject may be a source."""
    word, tag, lemma = tree.words[noun], tree.tags[noun], tree.lemmas[noun]
    if (word in NOT_PERSONAL and tag not in ("NNP", "NNPS")) or tree.entities[noun] in ("DATE", "TIME"):
        return False
    if word in PERSONAL or word == "it" or tag in ("NNP", "NNPS", "CD", "JJ", "DT") or tree.entities[noun] in ENTITIES:
        return True
    if tag in ("NN", "NNS") and _is_named(tree, noun):
        return True
    if (lemma == "tank" and "think" in tree.words[max(0, noun - 2) : noun]) or tree.words[noun - 1 : noun + 1] in HALLS:
        return True
    listed = lemma in speakers() or lemma in documents() or word in speakers()
    return listed or (word.endswith(AGENT_ENDINGS) and lemma not in NO_AGENTS)


def _is_named(tree: Tree, noun: int) -> bool:
    """A capitalised singular noun without an article is a name that the tagger took for a word ("Trump said")."""
    return tree.text[tree.start[noun]].isupper() and not any(
        tree.deps[k] in ("det", "poss", "amod") for k in tree.kids[noun]
    )
