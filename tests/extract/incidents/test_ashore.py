"""Attacks ashore told over several sentences: which words tell one event again, which another; whose the dead are."""

from __future__ import annotations

from pytest import mark

from generator.model import Incident
from tests.extract.incidents.conftest import Told


def kinds(found: list[Incident]) -> list[str]:
    """The types of what happened, in the order of the text."""
    return [incident.type for incident in found if incident.stage != "threatened"]


@mark.parametrize(
    "text",
    [
        "Gunmen killed nine traders near Kano on Monday. The assailants then burned their lorries.",
        (
            "A bomb went off in a market in Mosul on Monday, killing six. A man had left it under a stall, police said. "
            "The Arab League deplored the bombing."
        ),
        (
            "The killing of a prosecutor in Quito on Monday shocked the country. "
            "Ana Luz Paredes was shot by hitmen as she drove."
        ),
        "Jets bombed a clinic in Sirte on Monday. Russia denied having hit any clinic.",
        "Rebels stormed a base near Gao on Monday. Monday's attack left eleven soldiers dead.",
        "A missile hit a depot in Sumy on Monday. The strike was the third on the city.",
    ],
)
def test_one_event_told_again(told: Told, text: str) -> None:
    assert len(kinds(told(text))) == 1


@mark.parametrize(
    ("text", "types"),
    [
        (
            (
                "Three attacks in one night left five people dead in Quetta on Monday. "
                "Two constables were shot dead by gunmen in Sariab. Later a grenade was thrown at a shop in Brewery."
            ),
            ["killing", "bombing"],
        ),
        ("A car bomb killed four in Basra on Monday. The 2016 bombing of a mosque there killed 30.", ["bombing", "bombing"]),
        (
            "A drone hit a barracks in Sabha on Monday. Hours after the strike, gunmen kidnapped a judge.",
            ["attack", "kidnapping"],
        ),
        (
            "Troops stormed the palace in Bamako on Monday. In 2012 a battle at the barracks left nine dead.",
            ["attack", "clash"],
        ),
    ],
)
def test_events_of_their_own(told: Told, text: str, types: list[str]) -> None:
    assert sorted(i.type.replace("drone_attack", "attack") for i in told(text)) == sorted(types)


def test_every_count_goes_to_one_event(told: Told) -> None:
    first, second = told(
        "Gunmen shot dead three farmers near Jos on Monday. "
        "In Zaria, bandits abducted a teacher on Sunday and wounded two guards. "
        "More than 400 people have died in such violence since 2021."
    )
    assert (first.killed, first.injured, first.taken) == (3, None, None)
    assert (second.killed, second.injured, second.taken) == (None, 2, 1)


@mark.parametrize(
    ("text", "killed"),
    [
        ("An assault on a convoy near Gao on Monday cost the lives of a couple and their driver.", 3),
        ("The number of people killed by Monday's bombing in Aden rose to eight.", 8),
        ("Rebels shelled a camp near Goma on Monday. Aid workers counted six bodies.", 6),
        ("The murder of two policemen in Lahore on Monday was condemned.", 2),
        ("A family of five was killed when a rocket hit a house in Taiz on Monday.", 5),
    ],
)
def test_the_dead_by_idiom(told: Told, text: str, killed: int) -> None:
    assert [incident.killed for incident in told(text)] == [killed]


@mark.parametrize(
    ("text", "date", "background"),
    [
        ("Police arrested a man on Monday over the murder of a nun in 2019.", "2019", True),
        ("Fifteen years ago a bomb killed eight people in Omagh.", None, True),
        (
            "Gunmen seized a pastor in Jos on Monday. It came weeks after bandits took 40 pupils in Kaya.",
            "2024-06-17",
            False,
        ),
    ],
)
def test_the_day_is_that_of_the_event(told: Told, text: str, date: str | None, background: bool) -> None:
    first = told(text)[0]
    assert (first.date, first.background) == (date, background)


@mark.parametrize(
    ("text", "domain", "kind"),
    [
        ("Officers seized power in Bissau on Monday.", "land", "coup"),
        ("Soldiers overthrew the president of Gabon on Monday.", "land", "coup"),
        ("Intruders broke into the computer network of a bank in Riga on Monday.", "cyber", "cyberattack"),
        ("A ransomware attack knocked out the hospital's systems in Lyon on Monday.", "cyber", "cyberattack"),
        ("Thirty guards are in the hands of inmates at a jail in Cuenca.", "land", "kidnapping"),
        ("A helicopter came under fire near Goma on Monday.", "land", "shooting"),
        ("Two women blew themselves up at a market in Mora on Monday.", "land", "bombing"),
        ("A sergeant was killed near Arauca on Monday when he stepped on a mine.", "land", "bombing"),
        ("Two soldiers died in a gunfight in Bijapur on Monday.", "land", "shooting"),
        ("The body of an activist was found with bullet wounds near Turbat on Monday.", "land", "killing"),
        ("Saboteurs cut signal cables outside Lille on Monday.", "land", "sabotage"),
        ("Three Russian drones strayed into Romania on Monday.", "air", "airspace_violation"),
        ("Clashes between two clans in Galkayo left 12 dead on Monday.", "land", "clash"),
        ("Three men with machetes robbed a jeweller in Tawau on Monday.", "land", "robbery"),
        ("A jet dropped two bombs on a school near Loikaw on Monday.", "land", "airstrike"),
        ("Two tourists were seized near Djanet on Monday.", "land", "kidnapping"),
        ("Police foiled a plot to bomb a train in Bonn on Monday.", "land", "bombing"),
    ],
)
def test_told_by_idiom(told: Told, text: str, domain: str, kind: str) -> None:
    assert [(incident.domain, incident.type) for incident in told(text)] == [(domain, kind)]


@mark.parametrize(
    "text",
    [
        "He suffered a heart attack in Oslo on Monday.",
        "A shark attack off Perth killed a surfer on Monday.",
        "A gas explosion in a restaurant in Wuhan killed three on Monday.",
        "Fears of an attack on the capital grew on Monday.",
        "Analysts expect a cyberattack on the grid this winter.",
        "The minister came under fire for his remarks on Monday.",
        "The city was bombarded with rain on Monday.",
        "A short-seller launched an assault on its accounts on Monday.",
        "She was stabbed in the back by her own party.",
        "The army rejected claims that it had bombed a market.",
        "The bombing of Dresden was commemorated on Monday.",
        "The group has killed hundreds of civilians since 2015.",
        "Last year 1,494 people were kidnapped.",
        "In a video game a gunman shot a policeman dead.",
        "The firm pulled off a diplomatic coup on Monday.",
        "Militants may seek to kidnap park rangers.",
        "The suspect was held before he could carry out the attack.",
        "The town has come under near-daily attack since the spring.",
        "One house in the village was damaged on Monday.",
    ],
)
def test_no_attack(told: Told, text: str) -> None:
    assert kinds(told(text)) == []
