"""Known names are found as the tokenizer cuts them, the longest first; a user's names come on top."""

from __future__ import annotations

from pytest import mark
from spacy.language import Language

from generator.extract.actors import ActorsComponent
from generator.extract.actors.gazetteer import Known, gazetteer, split_name
from generator.extract.lexicon import rows


@mark.parametrize(
    "name",
    ["al-Qaeda", "Kurdistan Workers' Party", "People’s Liberation Army", "U.S. Navy", "AT&T", "RFE/RL", "Côte d'Ivoire"],
)
def test_names_are_cut_as_the_tokenizer_cuts_them(nlp: Language, name: str) -> None:
    assert split_name(name) == tuple(token.text.replace("’", "'") for token in nlp.make_doc(name))


def test_the_longest_known_name_wins() -> None:
    end, known = gazetteer().find(["US", "Navy", "ships"], 0) or (0, None)
    assert (end, known and known.kind) == (2, "armed_forces")


def test_every_state_has_a_code_of_three_letters_and_one_row() -> None:
    codes = [row[0] for row in rows("countries")]
    assert all(len(code) == 3 and code.isupper() for code in codes)
    assert len(set(codes)) == len(codes)


def test_a_users_actors_are_known(nlp: Language) -> None:
    extra = [("Lake Guard", Known("Lake Guard", "armed_forces", "MWI"))]
    doc = ActorsComponent(nlp, extra=extra)(nlp("The Lake Guard said the ferry was safe."))
    book = doc._.sitbrief_book
    found = book.entries[book.known("Lake Guard")]
    assert (found.kind, found.country) == ("armed_forces", "MWI")
    assert gazetteer().find(["Lake", "Guard"], 0) is None
