"""What must not be made of a text: doers of those who warn or answer, places of speakers, news of what is long past."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


def test_whoever_warns_of_a_danger_is_not_its_doer(told: Told) -> None:
    (threat,) = told("Iran issued a warning over the potential targeting of the tanker Delta Rose.")
    assert (threat.stage, threat.perpetrators) == ("threatened", ())


def test_whoever_threatens_is_the_doer(told: Told) -> None:
    (threat,) = told("Iran threatened to close the Strait of Hormuz.")
    assert [p.span.text for p in threat.perpetrators] == ["Iran"]


def test_whoever_answers_an_allegation_is_no_second_doer(told: Told) -> None:
    (incident,) = told(
        "The freighter Delta Rose was set ablaze by what Kyiv's navy said were two Russian drones. "
        "The governor dismissed the allegation."
    )
    assert [(p.span.text, p.certainty) for p in incident.perpetrators] == [("Russian", "claimed")]
    assert (incident.type, incident.confirmation) == ("strike", "disputed")


def test_the_accuser_is_not_the_accused(told: Told) -> None:
    (incident,) = told("Kenya accused Somalia of shelling a village on the border on Monday.")
    assert [p.span.text for p in incident.perpetrators] == ["Somalia"]


def test_where_the_speaker_is_is_not_where_it_happened(told: Told) -> None:
    (incident,) = told("Officials in Paris said rebels had attacked a barracks in Bandiagara, Mali, on Sunday.")
    assert ([p.text for p in incident.places], incident.country) == (["Bandiagara", "Mali"], "MLI")


def test_the_targets_owner_gives_no_country(told: Told) -> None:
    (incident,) = told("There has been a series of attacks on US forces and installations in the Middle East.")
    assert incident.country is None


@mark.parametrize(
    ("text", "old"),
    [
        ("The tanker Delta Rose was seized by Iran in March 2019, its owner said on Monday.", True),
        ("Pirates hijacked the tanker Delta Rose off Lagos on Monday.", False),
        ("Iran threatened to close the Strait of Hormuz. It seized the tanker Delta Rose in February 2024.", True),
        ("Gunmen bombed a bank in Kano on Monday. In May, rebels bombed a school in Jos.", True),
    ],
)
def test_what_is_long_past_is_background(told: Told, text: str, old: bool) -> None:
    assert any(incident.background for incident in told(text)) is old


def test_a_ships_name_counts_nobody(told: Told) -> None:
    (incident,) = told("The tanker Mira was seized by Iran near Hormuz on Monday, the navy said.")
    assert incident.taken is None


def test_what_happens_each_year_is_no_incident(told: Told) -> None:
    assert told("About 150 undersea cables are broken worldwide each year.") == []
