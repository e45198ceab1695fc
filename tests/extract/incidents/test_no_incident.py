"""Words of attack that tell of no attack: drills, films, sport, strikes of workers, accidents, statistics, arrests."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    "text",
    [
        "A mine of gossip exploded in Harare on Monday.",
        "A gang of carpenters took over the ferry in Turku on Monday to mend her deck.",
        "The goalkeeper fired a rocket upfield in Genoa on Sunday.",
        "The navy has installed a jammer on the frigate, an officer said on Monday.",
        "The frigate fired a missile at a target hulk in the Barents Sea on Monday during an exercise, the navy said.",
        ("Marines stormed a ferry and freed its hostages on Monday in a drill off Lisbon. Actors took the role of pirates."),
        (
            "The film tells of a liner hijacked by pirates. Its maker shot "
            "every scene aboard a ferry. In cinemas from Friday."
        ),
        "A drill of five fleets opened off Mombasa on Monday; teams “hijacked” a ferry played by the training ship Simba.",
        "The coastguard rehearsed on Monday: marines boarded a ferry and led two men away.",
        "The banks accused the ministry of strangling the economy.",
        "The skipper attacked on the last lap and crossed the line two seconds ahead in Sunday's regatta race.",
        "Dockers at the port of Antwerp began a 24-hour strike over wages on Monday. Forty ships dropped anchor.",
        "Two tankers collided off Singapore on Friday and caught fire, the port authority said.",
        "A storm sank three fishing boats off Goa on Monday, the coast guard said.",
        "Attacks on ships rose by a third between January and June, the IMB said.",
        "US sanctions have hit the shipping company hard, and its shares sank on Monday.",
        "An attack on a tanker would push up oil prices, analysts said.",
        "The rebels have not attacked any ship since March, the admiral said. No vessel was hit.",
        "Police arrested 12 suspected pirates in Batam on Thursday and seized three speedboats.",
        "The Coast Guard seized 4,000 pounds of cocaine from a fishing boat off Colombia on Monday.",
        "Navy divers exploded a wartime mine off Kiel on Tuesday.",
        "The company fired 200 sailors on Monday and hired cheaper crews.",
        "The minister hit back at critics and launched an attack on the opposition's budget plan on Monday.",
        "Insurers charge more for ships that might be attacked in the Black Sea.",
        "The senator attacked his rival for taking the money and said the party had targeted women.",
        "Trade has often been hit by pirates on this coast.",
        "Farmers were killing themselves at twice the rate of townsmen.",
        "The yacht's crew boarded at dawn and sailed for Palma.",
    ],
)
def test_none(told: Told, text: str) -> None:
    assert told(text) == []
