"""Deeds and silences that look like statements, and statements that look like nothing."""

from __future__ import annotations

from collections.abc import Callable

from pytest import mark

from tests.extract.statements.conftest import Line

LinesOf = Callable[[str], list[Line]]

SILENT = [
    "Chad: Flood cuts off the north of the country\n\nThe road was closed on Monday.",
    "Which toll did the hospital put at 40?",
    "To vote, the law requires.",
    "Gunmen attacked a convoy on Monday.",
    "Gang members attacked a market.",
    "A column of rebels attacked the barracks.",
    "Robbers threatened a cook with a knife.",
    "The broker would not say whether a premium was paid.",
    "The choir declined to comment on its tour.",
    "The aide was granted anonymity to speak about strategy.",
    "The boat was found adrift on Sunday.",
    "Nine sailors are being questioned.",
    "Four children were reported killed.",
]

SAID: dict[str, Line] = {
    "Ms Adams attacked the plan as a waste of money.": ("Ms Adams", "attacked", "the plan as a waste of money"),
    "Vessels were urged to keep well away from the coast.": (
        "", "were urged", "Vessels | to keep well away from the coast",
    ),
    "A bank, which auditors have accused of hiding losses, closed.": (
        "auditors", "have accused", "A bank | of hiding losses",
    ),
    "An inquiry blamed the crash on a faulty brake.": ("An inquiry", "blamed", "the crash on a faulty brake"),
    "The union held the mayor responsible for the delay.": (
        "The union", "held", "the mayor responsible for the delay",
    ),
    "She ruled out a rights issue.": ("She", "ruled out", "a rights issue"),
    "Analysts expect a fall in prices if the strike lasts.": (
        "Analysts", "expect", "a fall in prices if the strike lasts",
    ),
    "The party promised elections within 18 months.": ("The party", "promised", "elections within 18 months"),
    "Around 150 cables are broken every year, most of them by anchors, says Dr Hilda Moss.": (
        "Dr Hilda Moss", "says", "Around 150 cables are broken every year, most of them by anchors",
    ),
    "A split between the two commands risks plunging the state into war, said Peter Wills.": (
        "Peter Wills", "said", "A split between the two commands risks plunging the state into war",
    ),
    "Latvia's Prime Minister, Ilze Kalna, told reporters that the cable was cut.": (
        "Ilze Kalna", "told", "the cable was cut",
    ),
    "Shares in Hill & Co tumbled after the trader cut its profit forecast and warned that drought would hurt volumes.": (
        "the trader", "warned", "drought would hurt volumes",
    ),
    "Landlady Joan Mays, who runs the Star – and is no relation – said her guests had been scared.": (
        "Landlady Joan Mays", "said", "her guests had been scared",
    ),
    "The tug struck what its owner described as a floating log at about 05:40 local time.": (
        "its owner", "described", "as a floating log",
    ),
    "As the harbour master put it, the channel was a trap.": (
        "the harbour master", "put", "the channel was a trap",
    ),
    "The group has been pounding Mills as a “con artist” for weeks.": (
        "The group", "has been pounding", "Mills as a “con artist” for weeks",
    ),
    "“The sea is calm,” as one sailor put it.": ("one sailor", "put", "“The sea is calm,”"),
    "Ottawa threatened to leave the talks should a single village be shelled.": (
        "Ottawa", "threatened", "to leave the talks should a single village be shelled",
    ),
    "In the words of the prosecutor, the plan was a fraud.": (
        "the prosecutor", "In the words of", "the plan was a fraud",
    ),
    "According to Norden news agency, quoting the port, the ship was empty.": (
        "Norden news agency", "According to", "the ship was empty",
    ),
    "He called the threat “hollow”.": ("He", "called", "the threat “hollow”"),
}  # fmt: skip


@mark.parametrize("text", SILENT)
def test_a_deed_or_a_silence_is_no_statement(lines: LinesOf, text: str) -> None:
    assert lines(text) == []


@mark.parametrize(("text", "line"), SAID.items())
def test_a_statement_in_an_unusual_place(lines: LinesOf, text: str, line: Line) -> None:
    assert lines(text) == [line]


def test_a_group_that_names_itself_says_only_what_it_says(lines: LinesOf) -> None:
    found = lines("A group calling itself the Red Tide Brigade said it took the men.")
    assert found == [("A group", "said", "it took the men")]


def test_a_denial_inside_a_report_is_a_second_voice(lines: LinesOf) -> None:
    found = lines("The panel notes that the police denied the use of drones in the town.")
    assert ("the police", "denied", "the use of drones in the town") in found


def test_a_headline_needs_no_verb_behind_its_speaker(lines: LinesOf) -> None:
    found = lines("Poll: Two Rivals in Dead Heat in Coastal District\n\nThe vote is on Sunday.")
    assert found[0][0] == "Poll"
    assert found[0][2].startswith("Two Rivals")


def test_as_at_the_end_of_a_sentence_gives_no_name(lines: LinesOf) -> None:
    found = lines("The group went after Mills as well. “He lied,” Rosa Kant said.")
    assert found == [("Rosa Kant", "said", "“He lied,”")]


def test_a_place_speaks_in_a_headline_where_its_own_words_follow(lines: LinesOf) -> None:
    found = lines("Chad: “We will not pay”\n\nThe road was closed on Monday.")
    assert [line[0] for line in found] == ["Chad"]


@mark.parametrize(
    "text",
    [
        "Lisbon recalled its envoy on Monday.",
        "Ann Lee showed a photograph of the wreck.",
        "The tenants reported the theft to the police.",
        "Sixty of the 90 members backed a motion of no confidence.",
        "The club called off a six-day search.",
        "Oslo contradicted its minister.",
        "No group said it had done it.",
        "Neither side has confirmed the truce.",
        "Chad, which has not claimed the raid, held a parade.",
        "A spokesman said he could neither confirm nor deny this.",
        "State television showed the men walking.",
    ],
)
def test_what_is_done_or_not_said_is_no_statement(lines: LinesOf, text: str) -> None:
    assert lines(text) == []
