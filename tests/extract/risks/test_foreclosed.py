"""What is withheld or comes nearer on a condition: talks, threats that grow, vows, and demands before "or"."""

from __future__ import annotations

from pytest import mark

from tests.extract.risks.conftest import Risks

CASES = [
    (
        "The envoy said there would be no new truce until the prisoners were home.",
        "there would be no new truce",
        "until the prisoners were home",
    ),
    (
        "The talks, fixed for 3 May, were unlikely to resume as long as the tanks stayed, an aide said.",
        "unlikely to resume",
        "as long as the tanks stayed",
    ),
    ("“The louder they shout, the closer we march,” the general said.", "the closer we march", "The louder they shout"),
    (
        "Bankers expect losses of $9 million should the blockade of last spring return.",
        "losses of $9 million",
        "should the blockade of last spring return",
    ),
    (
        "The board has until June to cancel the levy or farmers will lose the right to export, the union warned.",
        "farmers will lose the right to export",
        "to cancel the levy",
    ),
    (
        "“The more they lie, the angrier the towns become,” said the mayor.",
        "the angrier the towns",
        "The more they lie",
    ),
    ("If the dock strike goes on, insurers may stop covering the port.", "insurers may stop covering", "If the dock strike"),
    (
        "If the mills close, bread will cost twice as much by May, a baker said.",
        "bread will cost",
        "If the mills close",
    ),
    ("“Three more days of this,” she said, “and somebody dies.”", "somebody dies", "Three more days of this"),
]
NONE = [
    "There would be no further meeting of the chess club until autumn.",
    "“The longer we talked, the closer we became,” she said.",
    "The more you buy, the closer you come to a free coffee.",
    "The mayor vowed to clear every drain before the rains.",
    "The ports will be closed until Friday.",
    "The museum will stop charging for entry.",
    "The new phone will cost twice as much as the old one.",
    "“One good harvest,” the farmer said, “and we are happy.”",
    "Norway could be next to join the scheme.",
    "The next visitor will be forced to laugh, the clown said.",
    "Another week of sunshine and the vines will flower, said the grower.",
]


@mark.parametrize(("text", "words", "condition"), CASES)
def test_what_a_condition_forecloses_or_brings_nearer(risks: Risks, text: str, words: str, condition: str) -> None:
    found = [risk for risk in risks(text) if words in risk.span.text]
    assert found
    assert found[0].condition is not None
    assert condition in found[0].condition.text


@mark.parametrize("text", NONE)
def test_no_threat_is_read_into(risks: Risks, text: str) -> None:
    assert not risks(text)
