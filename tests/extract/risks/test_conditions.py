"""The condition of a risk is a span of its own; "if" that means "whether" is none."""

from __future__ import annotations

from pytest import mark

from tests.extract.risks.conftest import Risks

CONDITIONS = {
    "The alliance would respond to any further sabotage.": "any further sabotage",
    "Oslo will treat any raid on its rigs as an act of war.": "any raid on its rigs",
    "Egypt will close the canal if its grain imports are blocked.": "if its grain imports are blocked",
    "If the dam breaks, thousands could die.": "If the dam breaks",
    "Unless a deal is reached by Friday, the lenders will cut off aid.": "Unless a deal is reached by Friday",
    "Should the talks collapse, the rebels would resume their offensive.": "Should the talks collapse",
    "The rebels threatened to leave the talks should a single convoy be bombed.": "should a single convoy be bombed",
    "Ships will remain targets until the siege is lifted.": "until the siege is lifted",
    "Any attempt to enter the zone would be met with force.": "Any attempt to enter the zone",
    "Whoever attacks our ships will regret it.": "Whoever attacks our ships",
    "A new attack could cut off the valley.": "A new attack",
    "Without rain, the harvest will fail.": "Without rain",
    "Doctors warned that without insulin, patients would die.": "without insulin",
    "Moscow must withdraw its troops or face new sanctions.": "Moscow must withdraw its troops",
    "The premier gave the militias a week to disband or be destroyed.": "a week to disband",
    "It warned that Oman would face sanctions if the deal went ahead.": "if the deal went ahead",
    "Failure to reply may lead to a blockade.": "Failure to reply",
    "Such a ban would cripple the refinery.": "Such a ban",
    "The lull will end the moment they shell the port.": "the moment they shell the port",
    "The fuel depot could not hold if it was shelled.": "if it was shelled",
    "If the bridge gives way, mud will bury the hamlet.": "If the bridge gives way",
    "If you resist, they kill you.": "If you resist",
    "Fares could double if a ferry were sunk, according to an owner.": "if a ferry were sunk",
}


@mark.parametrize(("sentence", "condition"), CONDITIONS.items())
def test_the_condition_is_found(risks: Risks, sentence: str, condition: str) -> None:
    (risk,) = risks(sentence)
    assert risk.condition is not None and risk.condition.text == condition


@mark.parametrize(
    "sentence",
    [
        "The port could close for weeks, the agent said.",
        "Asked if he would resign, the minister said the coup could lead to war.",
        "Few, if any, ships would be attacked in the gulf.",
    ],
)
def test_there_is_no_condition_where_none_is_stated(risks: Risks, sentence: str) -> None:
    assert all(risk.condition is None for risk in risks(sentence))


@mark.parametrize(
    "sentence",
    [
        "If he is chosen, he will visit the islands.",
        "If the talks succeed, the port will reopen.",
        "If the ship is repaired, it will sail in May.",
    ],
)
def test_what_follows_a_fair_condition_is_no_risk(risks: Risks, sentence: str) -> None:
    assert risks(sentence) == ()


def test_a_condition_is_not_lent_to_what_happens_beside_it(risks: Risks) -> None:
    *_, last = risks("Ghana could lose the market if it fails to act, he said, as millers warned of bankruptcies.")
    assert (last.span.text, last.condition) == ("bankruptcies", None)
