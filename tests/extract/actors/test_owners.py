"""Whose office, which firm, which police: a phrase with an owner never goes to somebody else's holder."""

from __future__ import annotations

from collections.abc import Callable

from pytest import mark

from tests.extract.actors.conftest import Cast

CastOf = Callable[[str], Cast]

ANOTHER = [
    ("Finland's interior minister, Aino Salo, flew to Riga. Latvia's interior minister said a plan was near.",
     "Latvia's interior minister", "Aino Salo"),
    ("Prime Minister Aino Salo said Finland would wait. The Latvian prime minister said Riga would not.",
     "The Latvian prime minister", "Aino Salo"),
    ("Norvik's chief executive, Aino Salo, said sales rose. The chief executive of Harrow Steel said they fell.",
     "The chief executive of Harrow Steel", "Aino Salo"),
    ("Odesa's mayor, Aino Salo, blamed fog. The mayor of Izmail said there was none.", "The mayor of Izmail", "Aino Salo"),
    ("The head of the port board, Aino Salo, blamed the fog. The head of the customs service said there was none.",
     "The head of the customs service", "Aino Salo"),
    ("The Danish company Norvik lost a barge. A Greek company, Harrow Steel, lost two. The Greek company said all lived.",
     "The Greek company", "Norvik"),
    ("Police in Lagos arrested nine men. Police in Accra said they were students.", "Police in Accra", "police"),
    ("Harrow Steel lost a barge. The company that owns the pier said nothing was broken.", "The company", "Harrow Steel"),
    ("Norvik Lines and Harrow Steel lost barges. The company said its men were safe.", "The company", "Harrow Steel"),
]  # fmt: skip

SAME = [
    ("Finland's interior minister, Aino Salo, flew to Riga. The Finnish minister said a plan was near.",
     "The Finnish minister", "Aino Salo"),
    ("Aino Salo, the chief executive of Norvik, said sales rose. Norvik's chief executive said costs fell, too.",
     "Norvik's chief executive", "Aino Salo"),
    ("The mayor of Odesa, Aino Salo, blamed the fog. Odesa's mayor said the bridge was shut.", "Odesa's mayor", "Aino Salo"),
    ("Police in Lagos arrested nine men, police said.", "police", "police"),
]  # fmt: skip


@mark.parametrize(("text", "phrase", "holder"), ANOTHER)
def test_an_owner_that_is_another_tells_of_another(cast: CastOf, text: str, phrase: str, holder: str) -> None:
    assert cast(text).who(phrase) != holder


@mark.parametrize(("text", "phrase", "holder"), SAME)
def test_the_same_owner_in_other_words_tells_of_the_same(cast: CastOf, text: str, phrase: str, holder: str) -> None:
    assert cast(text).who(phrase) == holder
