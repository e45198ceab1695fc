"""What became of a ship: words that say much else besides count only in their frame."""

from __future__ import annotations

from pytest import mark

from generator.extract.incidents.outcomes import LABELS, outcomes_of
from generator.extract.lexicon import table


@mark.parametrize(
    ("text", "labels"),
    [
        ("The coaster was left burning off Mersin.", {"fire"}),
        ("Her bridge windows were smashed.", {"damaged"}),
        ("She was listing to port by nightfall.", {"damaged"}),
        ("A blast disabled the ferry's engines.", {"damaged"}),
        ("Two rounds hit the wheelhouse.", {"damaged"}),
        ("Her engine room flooded within minutes.", {"damaged"}),
        ("Some 40 tonnes of fuel spilled into the bay.", {"pollution"}),
        ("A mile-long slick trailed behind her.", {"pollution"}),
        ("Both cooks and the rest of the crew were evacuated by helicopter.", {"crew_evacuated"}),
        ("All nineteen men have been taken ashore.", {"crew_evacuated"}),
        ("The master evaded the skiffs.", {"repelled"}),
        ("The raiders made off without boarding.", {"repelled"}),
        ("The Caspian Elm came through unscathed.", {"undamaged"}),
        ("The tug was free to continue at dusk.", {"vessel_released"}),
    ],
)
def test_what_became_of_the_ship(text: str, labels: set[str]) -> None:
    assert set(outcomes_of(text, "strike")) == labels


@mark.parametrize(
    "text",
    [
        "The broker has a listing in Piraeus.",
        "It all happened in a narrow window before dawn.",
        "Tourists had to alight at the pier.",
        "Burning coal has become dear.",
        "A charity for disabled seamen said it was shocked.",
        "Hostages of another gang came home in April.",
        "Kidnapping pays better than fishing there.",
        "The manager spilled his tea.",
        "Officials fear pollution of the mangroves.",
        "The owner was accused of trying to evade customs duties.",
        "The city was evacuated during the war.",
        "The insurers emerged unscathed.",
        "Nobody came away unscathed.",
        "The ministry flooded the market with loans.",
        "That dented confidence in the route.",
        "The crew retreated to the citadel.",
        "The navy said so in a statement that was released on Sunday.",
    ],
)
def test_words_outside_their_frame(text: str) -> None:
    assert outcomes_of(text, "boarding") == ()


def test_those_who_left_with_captives_were_not_driven_off() -> None:
    text = "Five oilers were kidnapped; the pirates retreated at dawn."
    assert outcomes_of(text, "kidnap", held=True) == ("crew_taken",)
    assert "repelled" in outcomes_of("The pirates retreated at dawn.", "attempted_boarding", taken=False)


def test_harm_to_another_ship_is_not_hers() -> None:
    text = "Raiders boarded the Lena. The Ilse was leaking oil."
    assert outcomes_of(text, "boarding", of_ship="Raiders boarded the Lena.") == ()


@mark.parametrize("label", LABELS)
def test_every_expression_holds_one_of_its_stems(label: str) -> None:
    for stems, expressions in table("outcome_words")[label].items():
        assert all(any(stem in expression for stem in stems.split()) for expression in expressions), stems


@mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Two hawsers and a drum of paint were taken.", "boarding", "theft"),
        ("They drained 9,000 litres of diesel and left.", "boarding", "theft"),
        ("The tug lost her radios and a dinghy to robbers.", "boarding", "theft"),
        ("The diesel was discharged into another vessel.", "hijack", "theft"),
        ("None of her stores were missing.", "boarding", "nothing_stolen"),
        ("The coaster was hit by a dozen bullets.", "fired_upon", "damaged"),
        ("Her wheelhouse was caved in.", "interference", "damaged"),
        ("The trawler was cut in two.", "interference", "sunk"),
        ("The boat overturned as it was rammed.", "interference", "sunk"),
        ("Her owner said the ship had not been damaged.", "strike", "undamaged"),
        ("Pirates took her on Monday and abandoned her on Thursday.", "hijack", "vessel_released"),
        ("The navy captured the trawler with nine men aboard.", "seizure", "crew_taken"),
        ("The gunmen kept the boat.", "boarding", "vessel_taken"),
    ],
)
def test_what_became_of_her_in_other_words(text: str, kind: str, label: str) -> None:
    assert label in outcomes_of(text, kind)


@mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Ropes were taken in as she left the quay.", "boarding", "theft"),
        ("The engines were gone over by experts.", "boarding", "theft"),
        ("Three men are in custody.", "boarding", "crew_taken"),
        ("The robbers cut the rope in two.", "boarding", "sunk"),
        ("The army said it would “sink each intruder”.", "seizure", "sunk"),
        ("The gang abandoned her off the delta.", "hijack", "crew_evacuated"),
        ("The crew kept the boat steady.", "boarding", "vessel_taken"),
        ("The cargo was transferred to another vessel by the salvors.", "boarding", "theft"),
    ],
)
def test_what_did_not_become_of_her(text: str, kind: str, label: str) -> None:
    assert label not in outcomes_of(text, kind)
