"""What is lost under a condition that is told in the present."""

from __future__ import annotations

from pytest import mark

from tests.extract.risks.conftest import Risks

CASES = [
    ("“If the ferry stops, the island dies,” said the grocer.", "the island dies", "If the ferry stops"),
    ("If the well goes dry again, we are finished, a herder said.", "we are finished", "If the well goes dry again"),
    ("“If the dam breaks, there will be no harvest,” the mayor said.", "there will be no harvest", "If the dam breaks"),
    ("“If guests hear of one more attack, they leave,” the innkeeper said.", "they leave", "If guests hear of"),
    ("“Three more nights of this and somebody dies,” the nurse said.", "somebody dies", "Three more nights of this"),
    ("The visa firm said that orders might go to Kenya if the strike lasted.", "orders might go to Kenya", "if the strike"),
]
NONE = [
    "“If you ask me, the show is over,” the singer said.",
    "If the price is right, we sell, the owner said.",
    "“If the truce holds, the war is over,” he said.",
    "If the fish die, the herons leave, said the guide.",
    "The parcel could go to the neighbour.",
    "The visit could be a cause for joy.",
]


@mark.parametrize(("text", "words", "condition"), CASES)
def test_what_is_lost_under_a_condition_is_a_risk(risks: Risks, text: str, words: str, condition: str) -> None:
    found = [risk for risk in risks(text) if words in risk.span.text]
    assert found
    assert found[0].condition is not None
    assert condition in found[0].condition.text


@mark.parametrize("text", NONE)
def test_no_loss_is_read_into(risks: Risks, text: str) -> None:
    assert not risks(text)
