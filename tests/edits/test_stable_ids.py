"""An id lasts as long as what it names: through rebuilds, other documents and edits of other words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.edits import ID, identified
from generator.edits.stable_ids import document_name
from generator.model import Document, Facts
from generator.plain_words import normal_words
from tests.builders import document
from tests.edits.worlds import HOME, first_text, id_of, second_text
from tests.fuse.worlds import Told

HERE = Path()


def ids(facts: Facts) -> list[str]:
    return [fact.stable_id or "" for fact in facts.every]


def told(text: str, *statements: str, name: str = "text") -> Facts:
    world = Told(text, name).actor("Iran", kind="state", country="IRN")
    for words in statements:
        world.statement(words, speaker="Iran", cue="said")
    return world.facts()


def test_an_id_is_a_letter_for_the_kind_and_seven_digits() -> None:
    assert [i[0] for i in ids(first_text())] == ["a", "a", "s", "s", "r", "i"]
    assert all(ID.fullmatch(i) for i in ids(first_text()))
    assert len(set(ids(first_text()) + ids(second_text()))) == 9


def test_no_digit_can_be_taken_for_another() -> None:
    letters = {c for n in range(300) for c in ids(identified(told(f"Iran said it was {n}.", f"it was {n}"), HERE))[1][2:]}
    assert len(letters) == 32
    assert not letters & set("ilou")


@pytest.mark.parametrize(
    "text",
    [
        "Nothing else is known here. Iran said it would close the strait.",
        "Iran said it would close the strait. The  price of oil rose.",
        "An older paragraph.\n\nIran said it would  close\nthe strait.",
        "Iran said it would close the strait!",
    ],
)
def test_words_before_after_and_around_change_no_id(text: str) -> None:
    before = identified(told("Iran said it would close the strait.", "it would close the strait"), HERE)
    words = text[text.index("it would") : text.index("strait") + len("strait")]
    assert ids(identified(told(text, words), HERE)) == ids(before)


def test_other_words_another_speaker_and_another_text_are_another_statement() -> None:
    here = ids(identified(told("Iran said it would close.", "it would close"), HERE))[1]
    assert ids(identified(told("Iran said it would open.", "it would open"), HERE))[1] != here
    assert ids(identified(told("Iran said it would close.", "it would close", name="other"), HERE))[1] != here
    by_oman = Told("Oman said it would close.").statement("it would close", source="Oman", cue="said").facts()
    assert ids(identified(by_oman, HERE))[0] != here


def test_the_same_words_twice_in_one_text_are_numbered_in_its_order() -> None:
    facts = told("Iran said yes. Iran said yes.", "yes", "yes")
    first, second = ids(identified(facts, HERE))[1:]
    assert second == f"{first}-2"


def test_a_named_actor_has_one_id_in_every_text() -> None:
    other = (
        Told("The Rebels and Iran met.", "other")
        .actor("Rebels", kind="armed_group")
        .actor("Iran", kind="state", country="IRN")
    )
    assert set(ids(identified(other.facts(), HERE))) == set(ids(first_text())[:2])


def test_ids_do_not_depend_on_the_order_of_facts() -> None:
    facts = told("Iran said yes and Iran said no.", "yes", "no")
    turned = facts.model_copy(update={"statements": facts.statements[::-1]})
    assert set(ids(identified(facts, HERE))) == set(ids(identified(turned, HERE)))


def test_an_id_once_given_stays() -> None:
    facts = first_text()
    assert identified(facts, Path("elsewhere")) == facts


@pytest.mark.parametrize(
    ("path", "home", "name"),
    [
        ("seeds/a.txt", "", "seeds/a.txt"),
        ("./seeds/a.txt", ".", "seeds/a.txt"),
        ("project/seeds/a.txt", "project", "seeds/a.txt"),
        ("a.txt", "..", f"{Path.cwd().name}/a.txt"),
        ("../elsewhere/a.txt", "", "../elsewhere/a.txt"),
    ],
)
def test_a_text_is_called_by_its_path_in_the_project_wherever_the_program_runs(path: str, home: str, name: str) -> None:
    assert document_name(document("A.", path=path), Path(home)) == name


def test_a_text_within_a_file_is_called_by_what_it_is_and_not_by_its_number() -> None:
    def line(number: int, **about: str) -> Document:
        return document("A.", path=f"news.jsonl#{number}").model_copy(update=about)

    assert document_name(line(1, title="Blast"), HERE) == document_name(line(7, title="Blast"), HERE) == "news.jsonl#Blast"
    assert document_name(line(3), HERE) == "news.jsonl#3"
    assert document_name(line(3, url="https://example.org/a", title="Blast"), HERE) == "news.jsonl#https://example.org/a"


@given(st.text(max_size=60))
def test_normal_words_are_normal(text: str) -> None:
    assert normal_words(normal_words(text)) == normal_words(text)
    assert normal_words(f" “{text}” \n") == normal_words(text)


def test_the_project_folder_may_be_anywhere() -> None:
    assert id_of("it would close the strait", [first_text()], "s") in ids(first_text())
    moved = first_text()
    document = moved.document.model_copy(update={"path": "/srv/project/seeds/first.txt"})
    bare = moved.model_copy(
        update={
            "document": document,
            "statements": tuple(s.model_copy(update={"stable_id": None}) for s in moved.statements),
        }
    )
    assert ids(identified(bare, Path("/srv/project"))) == ids(moved)
    assert HOME.name == "project"
