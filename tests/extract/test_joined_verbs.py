"""Which verb a verb behind "and" or "but" goes with."""

from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extract import parse
from tests.builders import document


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Firemen believe that he fell alone but have not ruled out foul play.", "ruled", "believe"),
        ("The keeper says her goats are well and has sold the milk.", "sold", "says"),
        ("Norway said it would not let the fleet reach the ice and appealed for patience.", "appealed", "said"),
        ("The harbour office said the launch was holed twice and posted a video.", "posted", "said"),
        ("The firm said the crew had left and were at home.", "were", "left"),
        ("She agreed to leave and took the car.", "took", "agreed"),
    ],
)
def test_a_verb_goes_with_what_it_agrees_with(nlp: Language, text: str, word: str, head: str) -> None:
    doc = parse(document(text), nlp)
    assert [token.head.text for token in doc if token.text == word] == [head]
