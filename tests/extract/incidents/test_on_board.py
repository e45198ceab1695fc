"""Violence that the words put on board a ship is an event at sea; the same words ashore or in fog are none."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "kind"),
    [
        (
            "Two youths rowed out to the sloop Vela Star off Canouan on Friday and robbed the pair on board of cash.",
            "boarding",
        ),
        ("A family were robbed aboard their yacht, the Vela Star, at Roatan on Friday by two armed men.", "boarding"),
        ("Gunmen killed two deckhands on board the trawler Vela Star off Pasni on Friday.", "boarding"),
        (
            "The crew of the tanker Vela Star were kept under guard on Friday while pirates broke open the lockers.",
            "boarding",
        ),
        ("Bandits in two boats stopped a ferry on Lake Kivu at gunpoint on Friday.", "boarding"),
        ("Bandits stopped a ferry at gunpoint on Friday and carried four teachers away with them.", "kidnap"),
        ("The tanker Vela Star was entered at 0210 on Friday by men with machetes.", "boarding"),
        ("Thieves unbolted the nozzles of the tanker Vela Star off Belawan on Friday.", "boarding"),
        ("Scrap steel was lifted by canoes from a barge in tow of the tug Vela Star on Friday.", "boarding"),
        ("Someone began to scale the rudder of the tanker Vela Star on Friday but fled.", "attempted_boarding"),
        (
            (
                "And at Tema on Friday a thief halfway up the hull of the coaster Vela Star, registered in Malta, "
                "jumped when a bell was rung."
            ),
            "attempted_boarding",
        ),
        ("The tanker Vela Star reported a skiff closing from astern with a hooked ladder on Friday.", "suspicious_approach"),
        ("Two coastguard inspectors drowned when a Vietnamese trawler ran down their launch on Friday.", "interference"),
    ],
)
def test_violence_on_board_is_at_sea(told: Told, text: str, kind: str) -> None:
    assert [i.type for i in told(text) if i.domain == "maritime"] == [kind]


@mark.parametrize(
    "text",
    [
        "Gunmen robbed passengers aboard a bus near the jetty where the tanker Vela Star lay on Friday.",
        "Robbers swam over the creek and robbed a farm near Kribi on Friday.",
        "Pirates robbed a shop on the quay at Eyl on Friday while the dhow Vela Star lay there.",
        "Gunmen killed a grocer in Jolo on Friday before fleeing aboard a pump boat.",
        "A passenger robbed another on board the ferry Vela Star on Friday.",
        "The coaster Vela Star docked on Friday. They shot dead the skipper of a rugby club in a bar.",
        "The tanker Vela Star was entered at 0900 on Friday by surveyors with torches.",
        "A man began to climb the anchor chain of the tanker Vela Star on Friday to free a rope.",
        "A crewman was seen climbing the rudder of the tanker Vela Star on Friday and dived in to cool off.",
        "Sailors unbolted the nozzles of the tanker Vela Star on Friday to clean them.",
        "Scrap was lifted by cranes from the barge Vela Star at Ghent on Friday.",
        "Coal was lifted by small boats of a salvor from the barge Vela Star on Friday.",
        "A speedboat closing from astern brought mail to the tanker Vela Star on Friday.",
        "A ferry rammed the bulk carrier Vela Star in thick fog off Malmo on Friday.",
        "The ferry Vela Star rammed a coaster in heavy weather off Kiel on Friday.",
        "A Danish trawler ran down a dinghy off Skagen on Friday.",
        "Rescuers carried away 40 survivors from the ferry Vela Star on Friday.",
        "Rebels carried two wounded fighters away with them on Friday.",
    ],
)
def test_the_same_words_elsewhere_are_no_event_at_sea(told: Told, text: str) -> None:
    assert [i.type for i in told(text) if i.domain == "maritime"] == []
