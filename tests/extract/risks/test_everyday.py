"""Everyday life told with modals and words of harm: plans, forecasts, prices, games; and the dangers that look like it."""

from __future__ import annotations

from pytest import mark

from tests.extract.risks.conftest import Risks

EXPRESSIONS_IN_NO_DANGER = (
    "The museum will take further steps to attract families.",
    "The college will introduce new measures to support apprentices.",
    "The chairman will not hesitate to thank the volunteers.",
    "Members will pay a lower price for tickets.",
    "Gardeners played water on the fire.",
    "The result was a matter of when the train came.",
    "The windows will go dark after the last act.",
)
WEATHER_AND_PRICES = (
    "There is a risk of scattered showers in the east.",
    "Mist may linger in the valleys.",
    "The afternoon could reach 26 degrees.",
    "Unemployment is expected to fall to five per cent.",
    "Unemployment is likely to drop.",
)
PLANS = (
    "The tunnel will close for repairs in May.",
    "The pier could be leased unless a better offer arrives.",
    "The band will strike up a waltz.",
    "The brewer plans to target younger customers.",
    "Members might have to queue elsewhere unless they hold a ticket.",
)
IN_EARNEST = {
    "They will take whatever measures they see fit to punish us.": "They will take whatever measures they see fit",
    "If talks fail, the minister said, there will be consequences.": "there will be consequences",
    "There is a risk of heavy rain in the hills.": "a risk of heavy rain",
    "The reservoir wall could give way.": "The reservoir wall could give way",
    "Unemployment is likely to rise.": "Unemployment is likely to rise",
    "The militia will close the strait unless duties are cut.": "The militia will close the strait",
}


@mark.parametrize("sentence", EXPRESSIONS_IN_NO_DANGER + WEATHER_AND_PRICES + PLANS)
def test_everyday_life_is_no_risk(risks: Risks, sentence: str) -> None:
    assert [risk.span.text for risk in risks(sentence)] == []


@mark.parametrize(("sentence", "words"), IN_EARNEST.items())
def test_the_same_words_said_of_a_danger_are_one(risks: Risks, sentence: str, words: str) -> None:
    assert any(words in risk.span.text for risk in risks(sentence))


def test_one_mishap_does_not_make_a_text_dangerous(risks: Risks) -> None:
    text = (
        "The mill, which lost its roof to a fire in 1931, is likely to win the county prize. Walkers may smell the bread "
        "from the lane, and the old wheel could turn for a century more. The miller would like his son to take over. He "
        "might paint the shutters blue. Coaches may park at the inn, and guests could spend the night in the loft, where "
        "the flour was once kept."
    )
    assert risks(text) == ()
