"""Indirect speech: the whole clause, its source as written, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from pytest import mark

from tests.extract.statements.conftest import Line, SaidOf

LinesOf = Callable[[str], list[Line]]

CASES: dict[str, Line] = {
    "Police said on Friday that two men were held.": ("Police", "said", "two men were held"),
    "Two men were held, police said on Friday.": ("police", "said", "Two men were held"),
    "The talks, he said, would go on for weeks.": ("he", "said", "The talks | would go on for weeks"),
    "According to a diplomat, the talks have failed.": ("a diplomat", "According to", "the talks have failed"),
    "The talks have failed, according to a diplomat.": ("a diplomat", "according to", "The talks have failed"),
    "Iran has threatened to close the strait.": ("Iran", "has threatened", "to close the strait"),
    "Britain urged Tehran to free the crew.": ("Britain", "urged", "Tehran to free the crew"),
    "Estonia accused Russia of jamming its signals.": ("Estonia", "accused", "Russia of jamming its signals"),
    "The embassy warned its citizens of attacks on hotels.": ("The embassy", "warned", "of attacks on hotels"),
    "Kigali dismissed the charge as fantasy.": ("Kigali", "dismissed", "the charge as fantasy"),
    "The envoy denied taking part in the raid.": ("The envoy", "denied", "taking part in the raid"),
    "The council condemned the bombing.": ("The council", "condemned", "the bombing"),
    "The union gave both sides two weeks to end the strike.": (
        "The union", "gave", "both sides two weeks to end the strike",
    ),
    "The minister was quoted as saying that the port was safe.": (
        "The minister", "was quoted | as saying", "the port was safe",
    ),
    "The captain is believed to have left the country.": ("", "is believed", "The captain | to have left the country"),
    "Iran issued a warning against sailing there.": ("Iran", "warning", "against sailing there"),
    "Prosecutors are not convinced that it was arson.": (
        "Prosecutors", "are not convinced", "it was arson",
    ),
    "Latvia denied a report in the newspaper Diena that the dam had been breached.": (
        "Latvia", "denied", "a report in the newspaper Diena that the dam had been breached",
    ),
    "The mayor said the dam would hold, without giving a reason.": ("The mayor", "said", "the dam would hold"),
    "The guards threatened to leave unless they were paid.": (
        "The guards", "threatened", "to leave unless they were paid",
    ),
    "Togo said it would close the port if the levy stayed, drawing a protest from Benin.": (
        "Togo", "said", "it would close the port if the levy stayed",
    ),
    "Togo warns it will close the port as traders protest": ("Togo", "warns", "it will close the port"),
    "Togo said it had lost six boats, a figure that could not be checked.": ("Togo", "said", "it had lost six boats"),
    "Latvia blamed Estonian trawlers; Tallinn, the weather.": ("Latvia", "blamed", "Estonian trawlers"),
    "A guard denied any part in the theft, which he put down to “outsiders in suits”.": (
        "A guard", "denied", "any part in the theft",
    ),
    "Two envoys said a deal under which the island would pay had been floated by Togo but rejected by Benin.": (
        "Two envoys", "said",
        "a deal under which the island would pay had been floated by Togo but rejected by Benin",
    ),
    "The officials who said the ship was lost were wrong.": ("The officials | who", "said", "the ship was lost"),
}  # fmt: skip


@mark.parametrize("text", CASES)
def test_one_statement(lines: LinesOf, text: str) -> None:
    assert lines(text) == [CASES[text]]


def test_an_apposition_stands_between_name_and_verb(lines: LinesOf) -> None:
    assert lines("Hugh Hill, a doctor in Nairobi, said the camp was safe.")[0][0] == "Hugh Hill"


def test_a_name_in_apposition_to_a_role_is_the_source(lines: LinesOf) -> None:
    assert lines("Its military spokesman, Nabil Harith, said the ship was hit.")[0][0] == "Nabil Harith"


def test_a_participle_inherits_the_subject(lines: LinesOf) -> None:
    found = lines("Washington blamed Pyongyang, adding that the talks were over.")
    assert ("Washington", "adding", "the talks were over") in found


def test_a_second_cue_takes_the_word_again(lines: LinesOf) -> None:
    found = lines("The clinic said it had run out of masks and advised mothers to keep away.")
    assert found == [
        ("The clinic", "said", "it had run out of masks"),
        ("The clinic", "advised", "mothers to keep away"),
    ]


def test_believing_inside_saying_is_one_statement_with_two_cues(lines: LinesOf) -> None:
    assert lines("The envoy said he believed the crew was alive.") == [
        ("The envoy", "said | believed", "he believed the crew was alive")
    ]


def test_somebody_else_inside_a_report_is_a_statement_too(lines: LinesOf) -> None:
    found = lines("Vega said the nurse told the coroner that the key was lost.")
    assert [line[0] for line in found] == ["Vega", "the nurse"]


def test_a_dateline_is_no_content(lines: LinesOf) -> None:
    assert lines("HELSINKI, Feb 24 (Coast Wire) - Two men were held, police said.")[0][2] == "Two men were held"


@mark.parametrize(
    "text",
    [
        "The ministry declined to comment.",
        "Vega did not say when the ship would leave.",
        "No one claimed responsibility.",
        "The bank neither confirmed nor denied the sale.",
        "The palace would not comment on wages.",
        "A bailiff, who wished to stay nameless, left the room.",
        "An avalanche tore a gap in the dam.",
        "The ships are expected to sail on Friday.",
        "The tower raised the price of bread.",
        "Detectives are questioning a welder.",
        "It is not known who they were.",
        "No claim of responsibility has been made.",
        "Nobody should think that the strait is safe.",
        "The clerk would not say whether Oslo was considering a ban.",
        "They declined to be quoted.",
        "A guard, who gave his name as Ali, opened the gate.",
        "An aide, who briefed reporters on condition of anonymity, left.",
        "The yard paid a fine without admitting liability, a deal that nobody liked.",
        "The bank filed a suit against the yard, seeking 40 million crowns.",
        "The agency cut its outlook for Sweden.",
        "Sweden added 40 million crowns.",
        "Gotland was shaken by the murder of a priest.",
    ],
)
def test_words_about_a_silence_and_deeds_are_no_statements(lines: LinesOf, text: str) -> None:
    assert lines(text) == []


def test_a_verb_in_no_list_counts_with_a_that_clause(lines: LinesOf) -> None:
    assert lines("The minister thundered that the treaty was dead.") == [
        ("The minister", "thundered", "the treaty was dead")
    ]


@mark.parametrize(
    "text",
    [
        "If the minister says that the dam is safe, people will stay.",
        "Had the minister said that the dam was safe, people would have stayed.",
    ],
)
def test_what_is_only_supposed_to_be_said_is_not_said(said: SaidOf, text: str) -> None:
    assert said(text) == ()


def test_what_nobody_has_said_is_in_the_negative(said: SaidOf) -> None:
    (statement,) = said("Nobody in the government has said that the dam is safe.")
    assert statement.negated


def test_what_somebody_was_told_before_is_not_what_he_said(said: SaidOf) -> None:
    found = said("Told that Ann Lee had called the road open, Bob Kay laughed.")
    assert not any("Told" in span.text for statement in found for span in statement.contents)


def test_what_another_makes_of_it_is_his(lines: LinesOf) -> None:
    text = "Togo said it would close the port - a step her Danish counterpart, Ann Lee, described as unwise."
    assert lines(text) == [("Togo", "said", "it would close the port"), ("Ann Lee", "described", "as unwise")]


def test_a_wing_of_a_party_is_one_name(lines: LinesOf) -> None:
    text = "Ann Lee said the CPI(M) and the ferrymen were to blame."
    assert lines(text) == [("Ann Lee", "said", "the CPI(M) and the ferrymen were to blame")]


def test_that_may_be_all_that_is_denied(lines: LinesOf) -> None:
    assert lines("Marchetti denied that.") == [("Marchetti", "denied", "that")]
    assert lines("Marchetti said that.") == []


def test_what_a_court_is_told_is_no_clause_about_the_court(lines: LinesOf) -> None:
    assert lines("The clerk told the jury he had acted in fear.") == [("The clerk", "told", "he had acted in fear")]
    assert lines("The clerk told the story he had heard.") == []
