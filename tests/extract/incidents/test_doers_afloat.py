"""Warships as doers, doers told behind a second passive, suspicion of a series, and deeds that vouch for an incident."""

from __future__ import annotations

from pytest import mark

from generator.extract.incidents.crews import crew_size, held_crew
from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "who", "certainty"),
    [
        ("A trawler was rammed by a Chilean frigate on Monday, she said.", "Chilean frigate", "stated"),
        ("A trawler was rammed and her lines cut by a Turkish frigate on Monday.", "Turkish frigate", "stated"),
        ("A missile hit a tanker on Monday. The Houthis said their rockets had struck her.", "Houthis", "claimed"),
    ],
)  # fmt: skip
def test_whose_ship_and_whose_weapon_it_was(told: Told, text: str, who: str, certainty: str) -> None:
    (incident,) = told(text)
    assert [(p.span.text, p.certainty) for p in incident.perpetrators] == [(who, certainty)]


def test_suspicion_falls_on_the_doer_of_a_series(told: Told) -> None:
    incidents = told(
        "A blast holed the tanker Delta Rose off Ceyhan on Monday. Two days earlier a blast holed the tanker Basil Star "
        "off Savona. Suspicion now falls on Kyiv."
    )
    assert [[(p.span.text, p.certainty) for p in i.perpetrators] for i in incidents] == [[("Kyiv", "suspected")]] * 2


@mark.parametrize(
    "text",
    [
        "Pirates boarded the tanker Delta Rose on Monday. An Indian frigate reached her the next day.",
        "Pirates boarded the tanker Delta Rose on Monday. Spanish marines freed the ship on Tuesday.",
        "Pirates boarded the tanker Delta Rose on Monday and beat the cook, the company that manages her said.",
        "Pirates boarded the trawler Delta Rose on Monday, survivors said.",
    ],
)
def test_who_vouches_by_word_or_deed(told: Told, text: str) -> None:
    incident, *_ = told(text)
    assert incident.confirmation == "confirmed"


@mark.parametrize(
    ("text", "size"),
    [
        ("There are 25 people on board.", 25),
        ("The crew of nineteen were well.", 19),
        ("She sailed with twenty-two aboard.", 22),
        ("The crew are well.", None),
        ("Thirty-one Tanzanian nationals were freed on Friday.", 31),
    ],
)
def test_the_size_of_a_crew(text: str, size: int | None) -> None:
    assert crew_size([text]) == size


def test_a_crew_that_is_held() -> None:
    assert held_crew("Her crew were detained at Bandar Abbas.") and not held_crew("Her crew were asleep.")
