"""Turns of a talk: labels inside a paragraph, short answers, a mood before a colon, questions and answers by letter."""

from __future__ import annotations

from collections.abc import Callable

from tests.extract.statements.conftest import Line, SaidOf

LinesOf = Callable[[str], list[Line]]


def spoken(lines: LinesOf, text: str) -> list[tuple[str, str]]:
    return [(source, content) for source, _, content in lines(text)]


def test_a_paragraph_that_runs_on_with_a_second_label_has_two_speakers(lines: LinesOf) -> None:
    assert spoken(lines, "Ostrander: We are ready to talk. Hale: So are we, but not here.") == [
        ("Ostrander", "We are ready to talk."),
        ("Hale", "So are we, but not here."),
    ]


def test_a_short_answer_belongs_to_its_label(lines: LinesOf) -> None:
    found = spoken(lines, 'They met at noon. Farrow: "Then who shall pay the men?" Mensah: "You will."')
    assert found == [("Farrow", '"Then who shall pay the men?"'), ("Mensah", '"You will."')]


def test_a_mood_before_a_colon_names_the_speaker(lines: LinesOf) -> None:
    found = spoken(lines, "The skipper was blunt:\n\n“We have no ice. We have no bait.”\n\nHe then left.")
    assert ("The skipper", "“We have no ice. We have no bait.”") in found


def test_answers_have_their_letter_as_source(lines: LinesOf) -> None:
    text = "Q. Will you sell the yard?\n\nA. No. We will keep it.\n\nQ. Why not?\n\nA. Because it pays."
    assert spoken(lines, text) == [("A.", "No. We will keep it."), ("A.", "Because it pays.")]


def test_one_letter_is_no_interview(lines: LinesOf) -> None:
    assert spoken(lines, "A. The yard will be kept as it is.\n\nB. The mill will be sold in May.") == []


def test_the_one_person_named_before_the_questions_gives_the_answers(said: SaidOf) -> None:
    intro = "General Omar Haddad led the yard for ten years. He met our reporter in May.\n\n"
    found = said(intro + "Q: Will you sell?\n\nA: No. We will keep it.\n\nQ: Why not?\n\nA: Because it pays.")
    speakers = {statement.speaker for statement in found if statement.sources and statement.sources[0].text == "A"}
    assert len(speakers) == 1 and None not in speakers


def test_a_headline_that_runs_on_into_the_story_ends_with_its_sentence(lines: LinesOf) -> None:
    text = "HALE: I WILL RUN AGAIN. Mayor Rosa Hale said so on Monday. Her rival Tom Farrow said the town was tired."
    found = spoken(lines, text)
    assert found[0] == ("HALE", "I WILL RUN AGAIN.")
    assert found[-1][1] == "the town was tired"


def test_a_share_in_brackets_speaks_no_more_than_its_exchange(lines: LinesOf) -> None:
    assert not spoken(lines, "Norvik Lines (OSE: NVIK) earned 812 million crowns in the quarter.")
