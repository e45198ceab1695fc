"""Whose words stand before "he said": those of whom the sentence before has brought in; where unsure, nobody's."""

from __future__ import annotations

from pytest import mark

from tests.extract.actors.conftest import CastOf

GOVERNOR = "Governor Idris Bala told reporters that the dam was safe. He said he had inspected it.\n\n"
MARSH = "Chief executive Helen Marsh said the plant would close. She blamed energy prices.\n\n"


@mark.parametrize(
    "words",
    [
        'Ben Ochs, a farmer, laughed. "Nobody asked us," he said.',
        'Ben Ochs, whose hut was swept away, was not convinced. "Nobody asked us," he said.',
        'A resident, Ben Ochs, disputed this. "Nobody asked us," he told our correspondent.',
        'His critic Ben Ochs drove up with two friends.\n\n"Nobody asked us," he said.',
    ],
)
def test_who_has_just_come_in_speaks_next(cast: CastOf, words: str) -> None:
    assert cast(GOVERNOR + words).words("Ben Ochs", "pronoun") == ["he"]


def test_a_name_at_the_head_of_the_sentence_comes_in_too(cast: CastOf) -> None:
    found = cast(MARSH + 'For Nora Pryce, who has worked there since 1998, it came by post. "I sat down," she said.')
    assert "she" in found.words("Nora Pryce", "pronoun")


@mark.parametrize("words", ["A butcher at the market laughed at this.", "One guard had no doubt about it."])
def test_words_of_somebody_without_a_name_go_to_nobody(cast: CastOf, words: str) -> None:
    found = cast(f'{GOVERNOR}{words} "He came with forty guards," he said.')
    assert "he" not in [m.text for m in found["Idris Bala"].mentions if m.start > len(GOVERNOR + words) + 30]


def test_the_dead_do_not_speak(cast: CastOf) -> None:
    found = cast(
        'Tariq Hasan, the mayor, blamed the army. Its chief, Omar Said, was killed in March. "They shelled us," he said.'
    )
    assert "he" in found.words("Tariq Hasan", "pronoun")


def test_words_about_a_he_are_not_his(cast: CastOf) -> None:
    found = cast('Spokesman John Reed said the ship was safe. Ivan Petrov lies in hospital. "He is doing well," he said.')
    assert "he" in found.words("John Reed", "pronoun")
    assert "he" not in found.words("Ivan Petrov", "pronoun")


def test_a_judge_who_sentences_is_a_candidate(cast: CastOf) -> None:
    found = cast('Daniel Fry was sentenced to nine years by Judge Mark Lowe. "You betrayed your office," he said.')
    assert found.words("Daniel Fry", "pronoun") == []
