"""What a text does not give: harm to things, seats of reporting centres, ships that somebody might use."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "harmed"),
    [
        ("Robbers boarded the bulker Ilse off Lagos on Monday. The crew escaped unhurt.", (0, 0)),
        ("Robbers boarded the bulker Ilse off Lagos on Monday. Everyone on board is safe and unharmed.", (0, 0)),
        ("Robbers boarded the bulker Ilse off Lagos on Monday. They left the captain unharmed.", (0, 0)),
        ("Gunmen attacked a village near Jos on Monday. The mosque was unscathed.", (None, None)),
        ("Gunmen attacked a village near Jos on Monday. The harvest escaped unscathed.", (None, None)),
        ("A rocket missed the tanker Ilse off Aden on Monday, and the ship was unharmed.", (None, None)),
    ],
)
def test_nobody_was_harmed_is_said_of_people(told: Told, text: str, harmed: tuple[int | None, int | None]) -> None:
    (incident,) = told(text)
    assert (incident.killed, incident.injured) == harmed


@mark.parametrize(
    ("harm", "killed"),
    [
        ("killing a verger", 1),
        ("killing a heron", None),
        ("killing two Latvians", 2),
        ("killing a Dane and a Bolivian", 2),
        ("killing a heifer", None),
    ],
)
def test_people_are_known_words(told: Told, harm: str, killed: int | None) -> None:
    (incident,) = told(f"Gunmen attacked a farm near Jos on Monday, {harm}.")
    assert incident.killed == killed


@mark.parametrize(
    "source",
    [
        "according to the information centre in Brest",
        "according to the security firm Halden of Oslo, with an office in Piraeus",
        "it told the reporting centre in Brest",
    ],
)
def test_the_seat_of_a_source_is_not_where_it_happened(told: Told, source: str) -> None:
    incidents = told(f"Pirates boarded the tanker Ilse off Gabon on Monday and fled, {source}.")
    assert [span.text for span in incidents[0].places] == ["Gabon"]


@mark.parametrize(
    "plan",
    [
        "The band would use a hijacked trawler as a mother ship, analysts said.",
        "They might be operating from a captured dhow.",
        "They could use the seized ship to reach others.",
    ],
)
def test_a_ship_that_may_be_used_is_no_further_deed(told: Told, plan: str) -> None:
    assert len(told(f"Pirates hijacked the dhow Safa off Somalia on Monday. {plan}")) == 1


def test_a_week_after_is_counted_from_the_main_clause(told: Told) -> None:
    (incident,) = told("A frigate freed the dhow Safa off Somalia on Friday, a week after pirates had seized her.")
    assert incident.date == "2024-06-07"


@mark.parametrize(
    "text",
    [
        "Nera's defence ministry said it had shot down all nine. They had been aimed at Brindisi.",
        "You boarded the tanker in May. What did you see?",
        "We boarded the ferry at dawn and slept until Oslo.",
    ],
)
def test_no_incident_at_all(told: Told, text: str) -> None:
    assert not told(text)


def test_a_ferry_terminal_is_no_ferry(told: Told) -> None:
    (incident,) = told("Drones hit the ferry terminal at Novorossiysk on Monday.")
    assert incident.vessels == ()
