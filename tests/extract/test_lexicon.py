"""Vocabularies are data files, read once, with their source and licence in the head."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pytest import mark, raises
from spacy.language import Language

import generator.extract.lexicon as module
from generator.extract.incidents.words import JOINED_VERBS, JOINED_WORDS
from generator.extract.lexicon import lexicon, lines, rows, table
from generator.extract.risks.vocabulary import spelled, vocabulary

FILES = sorted(
    path for path in (Path(module.__file__).parent / "lexicons").iterdir() if path.suffix in (".toml", ".tsv", ".txt")
)

RISKS = ("harm_words", "risk_words", "risk_themes")
INCIDENTS = ("incident_words", "incident_sets", "security_events", "hedges")
OTHERS = (
    "actor_nouns", "actor_grammar", "offices", "ship_words", "given_names", "person_nouns", "speaker_nouns",
    "reporting_nouns", "reporting_verbs", "attribution_words",
)  # fmt: skip
PHRASES = frozenset({"phrases", "frames"})
"""Lists of these names hold expressions of several words, which are sought in the text itself."""


def lists(entry: Any, name: str) -> Iterator[tuple[str, list[str]]]:
    """Every list of a lexicon under its name; a text in blanks is a list of words."""
    if isinstance(entry, str):
        yield name, entry.split()
    elif isinstance(entry, list | tuple) and all(isinstance(one, str) for one in entry):
        yield name, list(entry)
    elif isinstance(entry, dict):
        for key, value in entry.items():
            if key not in PHRASES:
                yield from lists(value, f"{name}.{key}")


def word_lists(name: str) -> list[tuple[str, list[str]]]:
    """The word lists of a lexicon, a text file's lines taken together."""
    text = name in ("person_nouns", "speaker_nouns")
    return list(lists(" ".join(lines(name)) if text else table(name), name))


@mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_lexicon_can_be_read_and_names_its_licence(path: Path) -> None:
    assert lexicon(path.stem)
    head = path.read_text(encoding="utf-8")[:1200].lower()
    assert "licence" in head or "license" in head


def test_a_lexicon_is_read_once() -> None:
    assert table("offices") is table("offices")


def test_rows_leave_out_comments_and_outer_blanks() -> None:
    assert rows("countries")[0][:2] == ("AFG", "Afghanistan")


def test_a_lexicon_that_is_not_there() -> None:
    with raises(FileNotFoundError, match="no lexicon nothing"):
        lexicon("nothing")


@mark.parametrize("name", [*RISKS, *INCIDENTS, *OTHERS])
def test_no_word_stands_twice_in_one_list(name: str) -> None:
    doubled = {where: [word for word, count in Counter(words).items() if count > 1] for where, words in word_lists(name)}
    assert not {where: words for where, words in doubled.items() if words}


@mark.parametrize("name", [*RISKS, *INCIDENTS, *OTHERS])
def test_no_word_is_dead_because_the_tokenizer_cuts_it(name: str, nlp: Language) -> None:
    """What is looked up by one token is one token, or a word that its reader puts together again."""
    risks = spelled(vocabulary())
    joined = {
        **{each: {*risks.words.values(), *risks.verbs.values()} for each in RISKS},
        **{each: {*JOINED_WORDS.values(), *JOINED_VERBS.values()} for each in INCIDENTS},
    }.get(name, set())
    parts = (part for _, words in word_lists(name) for word in words for part in word.split())
    hyphened = {part for part in parts if re.search(r"\w-\w", part)}
    assert not {word for word in hyphened - joined if len(nlp.tokenizer(word)) > 1}
