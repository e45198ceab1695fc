"""A file that holds words of a source above its ceiling is found, whoever put them there; one that does not is clean."""

from __future__ import annotations

import pytest

from generator.fuse import FuseOptions, fuse
from generator.model import Brief, Document, Marking
from generator.verify.finished import Finished
from generator.verify.withheld import check_withheld
from tests.fuse.worlds import Told

OPEN = "The Navy said on Friday that a tanker was fired on off Aden. Four sailors were wounded in the attack."
SECRET = "A source in the harbour office gave the name of the second ship as Morning Glory on Saturday night."


def document(text: str, path: str, marking: Marking | None = None) -> Document:
    return Document(id=path, path=path, sha256=f"{len(text):064d}", text=text, marking=marking, title=f"{path} of the day")


def edition(of: str = OPEN, ceiling: Marking | None = "TLP:GREEN") -> Brief:
    facts = Told(of, "open").facts()
    facts = facts.model_copy(update={"document": document(of, "open", "TLP:GREEN")})
    brief = fuse([facts], FuseOptions(marking="TLP:GREEN"))
    return brief.model_copy(update={"masthead": brief.masthead.model_copy(update={"ceiling": ceiling})})


def found(page: str, *documents: Document, brief: Brief | None = None, unmarked: Marking = "TLP:CLEAR") -> list[str]:
    finished = Finished("a.pdf", "pdf", (page,))
    return [f.message for f in check_withheld(finished, brief or edition(), documents, unmarked)]


def test_six_words_in_a_row_of_a_withheld_text_are_found() -> None:
    (message,) = found("It gave the name of the second\nship as MORNING Glory.", document(SECRET, "secret", "TLP:AMBER"))
    assert message == "it holds words of secret, which are above TLP:GREEN: “gave the name of the second”"


def test_its_title_is_found() -> None:
    assert found("See secret of the day for more.", document(SECRET, "secret", "TLP:RED"))


def test_a_title_that_another_text_has_too_is_no_alarm() -> None:
    secret = document(SECRET, "secret", "TLP:RED").model_copy(update={"title": "open of the day"})
    assert found("See open of the day for more.", secret) == []


@pytest.mark.parametrize("page", [OPEN, "A source in the harbour.", "the name of the second"])
def test_words_that_others_say_too_are_no_alarm(page: str) -> None:
    assert found(page, document(f"{SECRET} {OPEN}", "secret", "TLP:AMBER")) == []


@pytest.mark.parametrize("marking", ["TLP:CLEAR", "TLP:GREEN", None])
def test_a_text_below_the_ceiling_may_stand_there(marking: Marking | None) -> None:
    assert found(SECRET, document(SECRET, "other", marking)) == []


def test_a_text_without_a_marking_counts_as_the_configuration_says() -> None:
    assert found(SECRET, document(SECRET, "other"), unmarked="TLP:AMBER")


def test_a_sentence_that_was_taken_out_of_a_source_is_found() -> None:
    whole = document(f"{OPEN} {SECRET}", "open", "TLP:GREEN")
    start = len(OPEN) + 1
    text = OPEN + " " + "[withheld]".ljust(len(SECRET))
    brief = edition(text)
    kept = whole.model_copy(update={"text": text, "withheld": ((start, len(text)),)})
    brief = brief.model_copy(update={"facts": (brief.facts[0].model_copy(update={"document": kept}),)})
    assert found(OPEN, whole, brief=brief) == []
    assert found(f"{OPEN} {SECRET}", whole, brief=brief)
