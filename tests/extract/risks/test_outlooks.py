"""What lies ahead: on the cards, a possibility, "before the state is overrun", "one spark and …"."""

from __future__ import annotations

from pytest import mark

from tests.extract.risks.conftest import Risks


@mark.parametrize(
    ("text", "span"),
    [
        ("A blockade was on the cards, a broker said.", "A blockade was on the cards"),
        ("War is around the corner, he said.", "War is around the corner"),
        ("A renewed offensive is a distinct possibility.", "A renewed offensive is a distinct possibility"),
        ("A return of pirate groups is a realistic possibility.", "A return of pirate groups is a realistic possibility"),
        ("He urged the president to act before the state is overrun.", "before the state is overrun"),
        ("Border closures cannot be excluded.", "Border closures cannot be excluded"),
        ("Undersea cables lie unprotected.", "Undersea cables lie unprotected"),
        ("The dam is one storm away from collapse.", "The dam is one storm away from collapse"),
        ("Ships in the area continue to experience GNSS jamming.", "Ships in the area continue to experience GNSS jamming"),
        ("No ship is safe in the strait.", "No ship is safe in the strait"),
    ],
)
def test_what_lies_ahead_is_a_risk(risks: Risks, text: str, span: str) -> None:
    assert [risk.span.text for risk in risks(text)] == [span]


@mark.parametrize(
    ("text", "condition"),
    [
        ('"One spark and this whole sea goes up," she said.', "One spark"),
        ("Another attack like this and the port will have to close.", "Another attack like this"),
        ("An armed attack on the ships would trigger a war.", "An armed attack on the ships"),
        ("He warned that using force alone would push more youths to the mountains.", "using force alone"),
    ],
)
def test_a_condition_may_be_said_as_a_noun(risks: Risks, text: str, condition: str) -> None:
    (risk,) = risks(text)
    assert risk.condition is not None
    assert risk.condition.text == condition


@mark.parametrize(
    "text",
    [
        "A peace deal is on the cards.",
        "A deal cannot be ruled out.",
        "He left the town before the ship was hit.",
        "One man and his wife are in hospital.",
        "The camp is two miles away from the fighting.",
        "They were a minute away from losing everything.",
    ],
)
def test_hope_the_past_and_mere_distance_are_none(risks: Risks, text: str) -> None:
    assert risks(text) == ()


def test_what_is_said_behind_a_semicolon_keeps_no_condition_from_before_it(risks: Risks) -> None:
    found = risks("Unless the court orders a recount, protesters will attack the port; border closures cannot be excluded.")
    assert [risk.condition and risk.condition.text for risk in found][-1] is None


def test_further_attacks_that_are_likely_are_no_condition_of_themselves(risks: Risks) -> None:
    (risk,) = risks("Further attacks on supply routes are highly likely.")
    assert risk.condition is None
