"""Incidents at sea that are told without a word of attack, and the daily work in the same words that is none."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "kind"),
    [
        # ways aboard
        ("Robbers made their way aboard a reefer at Tema by the anchor chain on Sunday.", "boarding"),
        ("A reefer moored at Callao was entered by four thieves on Sunday.", "boarding"),
        ("A helicopter lowered commandos onto the deck of the tanker Vela Star on Monday.", "boarding"),
        ("Her crew hid after pirates came aboard the bulk carrier Vela Star off Somalia.", "boarding"),
        ("Pirates gained access to the bridge of the tanker Vela Star off Lome on Friday.", "boarding"),
        ("Robbers tied up the bosun of a tanker at Belawan on Friday.", "boarding"),
        ("Robbers dispossessed the passengers of a ferry of their phones off Bonny on Friday.", "boarding"),
        ("Intruders on the tanker Vela Star fled when the alarm was raised on Friday.", "boarding"),
        # attempts
        ("The crew of the tanker Vela Star stopped pirates from climbing aboard on Friday.", "attempted_boarding"),
        ("Men in a skiff hooked a ladder to the rail of the coaster Vela Star on Friday.", "attempted_boarding"),
        # who holds her
        ("Pirates freed the tanker Vela Star on Friday, a week after they had captured her.", "hijack"),
        ("The navy arrested nine Indian fishermen and seized their trawler off Mannar on Friday.", "seizure"),
        ("Two tugmen are safe, but the pirates left the tanker Vela Star with six hostages on Friday.", "kidnap"),
        # what was shot, and what blew up beside her
        ("Pirates fired rocket-propelled grenades at the coaster Vela Star on Friday.", "fired_upon"),
        ("The tanker Vela Star was ablaze on Friday after a missile hit the jetty beside her.", "strike"),
        ("An old mine was struck by the tug Vela Star off Varna on Friday.", "strike"),
        ("A boat packed with explosives exploded against the hull of the tanker Vela Star.", "strike"),
        ("Two speedboats chased a tanker off Oman on Friday.", "suspicious_approach"),
        # signals and lines on the seabed
        ("The tanker Vela Star ran aground on Friday after her GPS was spoofed.", "interference"),
        ("The ferry Vela Star lost her satellite signals and grounded; the jammer stood ashore.", "interference"),
        ("A cable on the seabed off Visby went dead on Friday, and prosecutors suspect sabotage.", "other"),
    ],
)
def test_told_without_a_word_of_attack(told: Told, text: str, kind: str) -> None:
    assert [(i.domain, i.type) for i in told(text)] == [("maritime", kind)]


@mark.parametrize(
    "text",
    [
        "Smugglers made their way aboard the ferry Vela Star hidden in a lorry on Friday.",
        "The rescue helicopter lowered a doctor onto the deck of the trawler Vela Star on Friday.",
        "A fresh crew relieved the crew of the tanker Vela Star on Friday.",
        "The pilot boat came alongside the tanker Vela Star on Friday.",
        "The harbour master detained the coaster Vela Star over unpaid fees on Friday.",
        "A cable on the seabed off Hanoi failed on Friday after an earthquake.",
        "The coaster Vela Star hit the pier at Ponce on Friday.",
        "The navy held a drill off Mombasa in which commandos stormed the tanker Vela Star.",
        "The skipper hooked a ladder to the rail of the yacht Vela Star so that swimmers could climb up.",
    ],
)
def test_daily_work_in_the_same_words(told: Told, text: str) -> None:
    assert list(told(text)) == []
