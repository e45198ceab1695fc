"""Day, hour and place of an incident at sea that its own words do not give: told before, in between or behind."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "days"),
    [
        ("How bold they are was shown on Friday. A skiff chased the tanker Odile off Eyl.", ["2024-06-14"]),
        ("Drones hit the bulker Ada at Izmail on Monday. Missiles struck the tug Thor too.", ["2024-06-17"] * 2),
        ("Pirates boarded the bulker Ada off Eyl last week. The Ada lay stopped on Friday when they came.", ["2024-06-14"]),
        ("A missile hit the tanker Odile off Aden. Oil prices rose on Tuesday.", [None]),
        ("Athens protested on Tuesday after a Turkish cutter rammed a Greek patrol boat off Imia.", [None]),
        ("The trawler Lisa ran aground on Monday. Pirates had boarded her off Eyl.", [None]),
        ("A storm sank a barge on Monday. Robbers boarded the trawler Lisa off Kutubdia and took her nets.", [None]),
        ("Two tankers were boarded off Lagos. On Tuesday a drone hit the ferry Olga.", [None, "2024-06-18"]),
        ("The bulker Ada, which was hit by drones off Yemen, was sold on Monday.", [None]),
    ],
)
def test_the_day_of_the_news(told: Told, text: str, days: list[str | None]) -> None:
    assert [incident.date for incident in told(text)] == days


@mark.parametrize(
    ("text", "hour"),
    [
        ("Robbers boarded the bulker Ada off Eyl on Monday. The Ada was drifting at 9.15 p.m. when they came.", "21:15"),
        ("Drones hit the bulker Ada off Eyl on Monday. The Ada docked at Suez at 6 p.m.", None),
    ],
)
def test_the_hour_of_a_single_incident(told: Told, text: str, hour: str | None) -> None:
    assert told(text)[0].time == hour


@mark.parametrize(
    ("text", "places"),
    [
        ("A missile hit the tanker Odile in the Red Sea on Monday. Another hit the bulker Ada that day.", ["Red Sea"] * 2),
        ("Robbers boarded the bulker Ada at Santos on Monday. In May they boarded a tug in the same roads.", ["Santos"] * 2),
        ("A ship that loaded at Jeddah last week, the Odile, was hit by a missile off Aden on Monday.", ["Aden"]),
        ("Boats of the militia in Zawiya fired on the trawler Lisa off Zuwara on Monday.", ["Zuwara"]),
        ("Two boats chased the ferry Olga on the Cebu-Jolo route off Basilan Island on Monday.", ["Basilan Island"]),
        ("Robbers boarded the trawler Lisa off San Juan de Marcona on Monday.", ["San Juan de Marcona"]),
    ],
)
def test_the_place_of_each(told: Told, text: str, places: list[str]) -> None:
    assert [incident.places[0].text for incident in told(text) if incident.places] == places


@mark.parametrize(
    ("text", "state"),
    [
        ("Peru's navy seized a squid boat, the Hong Yu, inside the 200-mile zone on Monday.", "PER"),
        ("Gunmen seized a squid boat, the Hong Yu, inside the 200-mile zone on Monday.", None),
        ("A boat, the Hong Yu, was taken by armed men from North Korea on Monday.", None),
        ("GUAYAQUIL, June 17 - Thieves boarded the launch Rosa off Puerto Bolivar on Monday.", "ECU"),
    ],
)
def test_the_state_of_a_seizure(told: Told, text: str, state: str | None) -> None:
    assert told(text)[0].country == state
