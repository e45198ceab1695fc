"""Words of harm in games, on stages and at the stock exchange are play; a fire or an attack there is not."""

from __future__ import annotations

from pytest import mark

from tests.extract.risks.conftest import Risks

PLAY = (
    "The visitors are at risk of relegation after the match.",
    "In the final act of the opera the palace will burn.",
    "The novel imagines that the city could be flooded again.",
    "The shares could fall further this week.",
)
GRAVE = (
    "Police warned of an attack on the stadium during the match.",
    "A fire in the old theatre could kill hundreds.",
)


@mark.parametrize("sentence", PLAY)
def test_play_is_no_risk(risks: Risks, sentence: str) -> None:
    assert risks(sentence) == ()


@mark.parametrize("sentence", GRAVE)
def test_a_danger_at_play_is_a_risk(risks: Risks, sentence: str) -> None:
    assert len(risks(sentence)) == 1
