"""Whose dead, hurt, missing and taken they are where a text tells of several ships, days or deeds."""

from __future__ import annotations

from pytest import mark

from generator.extract.incidents.crews import held_crew
from generator.model import Incident
from tests.extract.incidents.conftest import Told

Counts = dict[str, tuple[int, int, int, int]]


def counts(incidents: list[Incident]) -> Counts:
    """The name of the ship, or the domain, to killed, injured, missing and taken; what is not told is 0."""
    return {
        next((v.name for v in i.vessels if v.name), i.domain): (
            i.killed or 0, i.injured or 0, i.missing or 0, i.taken or 0,
        )
        for i in incidents
    }  # fmt: skip


@mark.parametrize(
    ("text", "right"),
    [
        (
            "A rocket hit the tanker Dorado on Monday, a week after the coaster Pelican was sunk and four of her crew died.",
            {"Dorado": (0, 0, 0, 0)},
        ),
        (
            "Seven men were hurt when the tanker Dorado and the coaster Pelican were struck by mines on Monday.",
            {"Dorado": (0, 0, 0, 0), "Pelican": (0, 0, 0, 0)},
        ),
        (
            "A mine hit the tanker Dorado on Monday. A mine hit the coaster Pelican on Friday. Three died on the Dorado.",
            {"Dorado": (3, 0, 0, 0), "Pelican": (0, 0, 0, 0)},
        ),
        (
            "A rocket hit the tanker Dorado on Monday, killing two of her crew. Another hit a school in Lviv, killing nine.",
            {"Dorado": (2, 0, 0, 0)},
        ),
        ("The tanker Dorado, on which two boys died in 2021, was boarded by pirates on Monday.", {"Dorado": (0, 0, 0, 0)}),
        (
            "A rocket hit the tanker Dorado on Monday. Her bosun died of a heart attack on Tuesday.",
            {"Dorado": (0, 0, 0, 0)},
        ),
        (
            "Nine men in all were kidnapped from the tanker Blue Dorado and the reefer Grey Pelican on Monday.",
            {"Blue Dorado": (0, 0, 0, 0), "Grey Pelican": (0, 0, 0, 0)},
        ),
        (
            "Two men were killed on the tanker Dorado when rockets struck the port of Odesa on Monday.",
            {"Dorado": (2, 0, 0, 0)},
        ),
        ("Gunmen fired on the tanker Dorado on Monday and wounded one man.", {"Dorado": (0, 1, 0, 0)}),
        (
            "Two cooks are feared drowned after pirates threw them overboard. They made off with the tug Dorado on Monday.",
            {"Dorado": (0, 0, 2, 0)},
        ),
        (
            "The tanker Dorado was robbed on Friday. On Saturday the owner of a kiosk ashore was killed by a bullet.",
            {"Dorado": (0, 0, 0, 0)},
        ),
        (
            "The tanker Dorado was hit on Friday. Two cooks were treated for cuts and a Togolese pilot lost a leg.",
            {"Dorado": (0, 3, 0, 0)},
        ),
        (
            "The raiders attacked the tanker Dorado on Friday, and one of them was killed by her guards.",
            {"Dorado": (0, 0, 0, 0)},
        ),
        (
            "The tanker Dorado burned for three hours on Friday after a rocket hit her and one of her cooks is missing.",
            {"Dorado": (0, 0, 1, 0)},
        ),
        (
            "A rocket fell beside the coaster Pelican on Monday and splinters injured two dockers.",
            {"Pelican": (0, 2, 0, 0)},
        ),
    ],
)
def test_a_count_goes_to_the_event_that_tells_it(told: Told, text: str, right: Counts) -> None:
    assert counts(told(text)) == right


@mark.parametrize(
    ("text", "field", "number"),
    [
        (
            "A second stoker died on Friday, bringing to eight the number of dead from the raid on the ferry Heron.",
            "killed",
            8,
        ),
        ("A rocket hit the ferry Heron on Monday. The death toll rose to eleven on Thursday.", "killed", 11),
        ("A rocket hit the ferry Heron on Monday. The death toll of the war has risen to 9,000.", "killed", None),
        ("A rocket sank the ferry Heron with all 14 hands on Monday.", "killed", 14),
        ("A rocket hit the ferry Heron on Monday. The purser did not survive.", "killed", 1),
        ("A rocket hit the ferry Heron on Monday and one of her young stewards is missing.", "missing", 1),
        ("Robbers boarded the ferry Heron on Monday. Four of the robbers are missing.", "missing", None),
        ("A rocket hit the ferry Heron on Monday, killing one man and scalding three more.", "injured", 3),
        ("All were saved when a rocket hit the ferry Heron on Monday, five of them with burns.", "injured", 5),
        ("Two Danes were among those kidnapped when pirates attacked the ferry Heron on Monday.", "taken", 2),
        ("Rebels captured the coaster Pelican and its 18 crew on Monday.", "taken", 18),
        ("Gunboats seized the coaster Pelican on Monday and locked up the nine sailors on her.", "taken", 9),
        ("Five Greeks were among those taken from the coaster Pelican by pirates on Monday.", "taken", 5),
        ("The four were marched off the coaster Pelican by gunmen on Monday.", "taken", 4),
        ("Pirates boarded the coaster Pelican on Monday. They took the mate off for treatment.", "taken", None),
        ("Pirates boarded the coaster Pelican on Monday. Two pirates drowned and three are missing.", "missing", None),
        ("Pirates attacked the coaster Pelican on Monday. One of the ship's 14 crew was slightly hurt.", "injured", 1),
        ("Pirates attacked the coaster Pelican on Monday. Some 40 men have been killed this year.", "killed", None),
        ("Pirates failed to seize the coaster Pelican with her 18 crew on Monday.", "taken", None),
        ("Six men went up a bamboo pole and boarded the coaster Pelican on Monday, and made off with rope.", "taken", None),
    ],
)
def test_tolls_told_anew_and_by_idiom(told: Told, text: str, field: str, number: int | None) -> None:
    assert [getattr(incident, field) or None for incident in told(text)] == [number]


def test_a_crew_taken_with_a_hijacked_ship() -> None:
    text = "The dhow was captured off Eyl with 14 men on board."
    assert held_crew(text, hijacked=True) and not held_crew(text)
    assert not held_crew(text + " They hid in the citadel.", hijacked=True)
