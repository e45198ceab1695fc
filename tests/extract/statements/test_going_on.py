"""Quotations that join what is said already: lists, colons, the second half of a clause, answers."""

from __future__ import annotations

from collections.abc import Callable

from pytest import mark

from tests.extract.statements.conftest import Line

LinesOf = Callable[[str], list[Line]]

CASES: dict[str, Line] = {
    'The strikers shouted at the bus, "Turn it round," and "Leave the depot."': (
        "The strikers", "shouted", '"Turn it round," | "Leave the depot."',
    ),
    "Farrow is sure that the ban will fail: “They cannot watch every beach.”": (
        "Farrow", "is sure", "the ban will fail | “They cannot watch every beach.”",
    ),
    "Ruiz’s reply was: “Is the ferry full or not?” The ferry was full.": (
        "Ruiz", "reply", "“Is the ferry full or not?”",
    ),
    "Amin gave no dates, saying in her letter only that she was “moving some desks to suit the work ahead.”": (
        "Amin", "saying", "she was “moving some desks to suit the work ahead.”",
    ),
    "What the vote means for the coast - More from Okafor: “The fleet is old, and nobody has paid for a new one.”": (
        "Okafor", "from", "“The fleet is old, and nobody has paid for a new one.”",
    ),
    "“It's late,“ said Bea Lund, a pilot with the Baltic Service. “It's a hard place to turn round.”": (
        "Bea Lund", "said", "“It's late,“ | “It's a hard place to turn round.”",
    ),
    "Petra Ilves, a founder of the league and friend of a plan to plant trees, welcomed “the insight that our towns do not, "
    "alas, own all the seed they need to bring down the heat.”": (
        "Petra Ilves", "welcomed",
        "“the insight that our towns do not, alas, own all the seed they need to bring down the heat.”",
    ),
    "Farrow said he had seen buyers for the boat, but “the buyers were to pay in a way I did not like.”": (
        "Farrow", "said", "he had seen buyers for the boat | “the buyers were to pay in a way I did not like.”",
    ),
    "The harbour's Bea Ruiz agreed. “We are running short of days to book a berth for the ferry.”": (
        "The harbour's Bea Ruiz", "agreed", "“We are running short of days to book a berth for the ferry.”",
    ),
    'Hundreds of strikers marched through the town, chanting "No gate, no pay," raising fresh questions about the deal.': (
        "Hundreds of strikers", "chanting", '"No gate, no pay,"',
    ),
    'She said he had not read the letter, and when asked if she was hiding it, she said, "I hope not."': (
        "she", "said", '"I hope not."',
    ),
}  # fmt: skip


@mark.parametrize("text", CASES)
def test_a_quotation_joins_what_is_said(lines: LinesOf, text: str) -> None:
    assert CASES[text] in lines(text)


def test_words_in_marks_after_another_sentence_are_no_list(lines: LinesOf) -> None:
    found = lines("Lund called it “a farce.” The sign read “Closed” and a bell rang.")
    assert all("Closed" not in content for _, _, content in found)


def test_a_sentence_half_in_marks_goes_on_with_the_one_before(lines: LinesOf) -> None:
    found = lines(
        "Haddad argued that the towns had to pay. As a result, there is “a strong yard that is free to charge more.”"
    )
    assert found[0][2] == ("the towns had to pay | As a result, there is “a strong yard that is free to charge more.”")


def test_a_whole_sentence_between_two_quotations_is_nobodys(lines: LinesOf) -> None:
    found = lines(
        '"I use my hands," said Robin Lind, half laughing. He has two posts and runs a team. "But I like it here."'
    )
    assert all("two posts" not in content for _, _, content in found)
