"""A whole sentence in marks behind its cue: nothing outside the marks was said; and who was asked did not ask."""

from __future__ import annotations

from collections.abc import Callable

from pytest import mark

from tests.extract.statements.conftest import Line

LinesOf = Callable[[str], list[Line]]

KEPT: dict[str, Line] = {
    "Shown the map, Weiss said, “That is not our border.”": ("Weiss", "said", "“That is not our border.”"),
    "Told that the pier had gone, the owner said, “We will build another.”": (
        "the owner",
        "said",
        "“We will build another.”",
    ),
    "Weiss said, “The dam holds,” pointing at the wall.": ("Weiss", "said", "“The dam holds,”"),
    "Weiss said “the dam holds,” before she left the hall.": ("Weiss", "said", "“the dam holds,”"),
    "She whispered, “They know,” then put out the lamp.": ("She", "whispered", "“They know,”"),
    "To a question about tolls he answered, “They rise,” and smiled.": ("he", "answered", "“They rise,”"),
    "Weiss said on Sunday, “There is water for a month,” but engineers spoke of a week.": (
        "Weiss",
        "said",
        "“There is water for a month,”",
    ),
    "He said, “It leaks,” and later, “It has always leaked.”": ("He", "said", "“It leaks,” | “It has always leaked.”"),
    "“Go,” he said, shaking his head. “Now.”": ("he", "said", "“Go,” | “Now.”"),
    "The road was shut, said Weiss, “and it will stay shut.”": (
        "Weiss",
        "said",
        "The road was shut | “and it will stay shut.”",
    ),
    "Weiss said the wall was “a sieve” and that nobody should trust it.": (
        "Weiss",
        "said",
        "the wall was “a sieve” and that nobody should trust it",
    ),
    "Guards said “two men” were held and that a third was sought.": (
        "Guards",
        "said",
        "“two men” were held and that a third was sought",
    ),
}

ASKED = {
    "The warden, asked about the missing keys, said: “They will turn up.”": ("The warden", "said", "“They will turn up.”"),
    "Captain Osei, asked whether the hull was sound, replied, “She floats.”": ("Captain Osei", "replied", "“She floats.”"),
    "Dube, told of the ruling, said, “I can sleep again.”": ("Dube", "said", "“I can sleep again.”"),
    "Dube, asked if she would stand again, said she was tired.": ("Dube", "said", "she was tired"),
}


@mark.parametrize("text", KEPT)
def test_words_outside_the_marks_are_the_reporters(lines: LinesOf, text: str) -> None:
    assert lines(text)[-1] == KEPT[text]


@mark.parametrize("text", ASKED)
def test_who_was_asked_answers(lines: LinesOf, text: str) -> None:
    told = lines(text)
    assert told[-1] == ASKED[text]
    assert [speaker for speaker, cue, _ in told if cue in ("asked", "told")] in ([], [""])


ANSWERED: dict[str, list[Line]] = {
    "The navy said it had sunk the boat, a claim the smugglers denied.": [
        ("The navy", "said", "it had sunk the boat"), ("the smugglers", "denied", "a claim"),
    ],
    "Oslo says the trawler cut the cable, an accusation Minsk rejects.": [
        ("Oslo", "says", "the trawler cut the cable"), ("Minsk", "rejects", "an accusation"),
    ],
    "Oslo says the trawler cut the cable, which the owner denies.": [
        ("Oslo", "says", "the trawler cut the cable"), ("the owner", "denies", "the trawler cut the cable"),
    ],
    "The bank hid the loss, auditors say, an allegation it has called absurd.": [
        ("auditors", "say", "The bank hid the loss"), ("it", "has called", "absurd"),
    ],
    "He said the plan, which the union rejects, would save money.": [
        ("He", "said", "the plan, which the union rejects, would save money"),
    ],
}  # fmt: skip


@mark.parametrize("text", ANSWERED)
def test_an_answer_to_a_claim_is_the_reporters_word_on_it(lines: LinesOf, text: str) -> None:
    assert lines(text) == ANSWERED[text]


CITED: dict[str, Line] = {
    "Tass reported on Monday, citing two clerks close to the deal, that carmaker Axo would sell Nuvo.": (
        "two clerks close to the deal", "reported | citing", "carmaker Axo would sell Nuvo",
    ),
    "Reuters reported on Monday, citing two aides, that the treaty was dead.": (
        "two aides", "reported | citing", "the treaty was dead",
    ),
    "Citing two aides, Reuters reported that the treaty was dead.": (
        "two aides", "Citing | reported", "the treaty was dead",
    ),
    "Xinhua said nine miners had died, quoting the governor.": (
        "the governor", "said | quoting", "nine miners had died",
    ),
}  # fmt: skip


@mark.parametrize("text", CITED)
def test_whom_a_medium_cites_is_the_source(lines: LinesOf, text: str) -> None:
    assert lines(text) == [CITED[text]]


def test_a_reason_that_is_cited_is_said(lines: LinesOf) -> None:
    text = "The firm said it would close the mine, citing high costs."
    assert [told[1:] for told in lines(text)] == [("said", "it would close the mine"), ("citing", "high costs")]


@mark.parametrize("before", ["The abbot was quoted as saying the roof was safe.", "The abbot promised to mend the roof."])
def test_a_quotation_goes_on_behind_relayed_words_and_promises(lines: LinesOf, before: str) -> None:
    (told,) = lines(f"{before} “It will hold a century.”")
    assert told[0] == "The abbot"
    assert told[2].endswith("| “It will hold a century.”")
