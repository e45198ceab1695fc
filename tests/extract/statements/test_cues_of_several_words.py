"""Cues beyond the single verb: fixed phrases, nouns that somebody owns, feelings, openers, what others say of something."""

from __future__ import annotations

from collections.abc import Callable

from pytest import mark

from tests.extract.statements.conftest import Line

LinesOf = Callable[[str], list[Line]]

CASES: dict[str, Line] = {
    "The union took issue with the new fees.": ("The union", "took issue with", "the new fees"),
    "Okoye came out against the tunnel.": ("Okoye", "came out against", "the tunnel"),
    "The bishop opened up about her years in prison.": ("The bishop", "opened up about", "her years in prison"),
    "The party distanced itself from the pamphlet.": ("The party", "distanced itself from", "the pamphlet"),
    "Mills rose to the defense of the harbour master.": ("Mills", "rose to the defense", "the harbour master"),
    "The firm has made it clear that it will not pay.": ("The firm", "has made | clear", "it will not pay"),
    "The levy drew scorn from shipowners.": ("shipowners", "drew | scorn", "The levy"),
    "His critique of the levy was brief.": ("His", "critique", "the levy"),
    "Okoye renewed his call for a ceasefire.": ("Okoye", "call", "a ceasefire"),
    "Amid growing concern about landslides, villagers left.": ("", "concern", "landslides"),
    "The mayor was troubled by the leak.": ("The mayor", "was troubled", "the leak"),
    "Many sailors are worried about the storm.": ("Many sailors", "are worried", "the storm"),
    "The collapse led some analysts to wonder whether the bank had lied.": (
        "some analysts", "to wonder", "whether the bank had lied",
    ),
    "The report forced the minister to admit that the dam was old.": ("the minister", "to admit", "the dam was old"),
    "To Okoye, the treaty changes nothing.": ("Okoye", "To", "the treaty changes nothing"),
    "By her own account, Mills never saw the letter.": ("her own account", "By", "Mills never saw the letter"),
    "When asked by Mills about the delay, Okoye smiled.": ("Mills", "asked", "the delay"),
    "He's said he takes his plots from letters.": ("He", "'s said", "he takes his plots from letters"),
    "The union’s message: Moving abroad is no answer.": (
        "The union", "message", "Moving abroad is no answer",
    ),
    "Okoye wrote a letter about the siege.": ("Okoye", "letter", "the siege"),
    "The minister hit back at the union.": ("The minister", "hit back at", "the union"),
    "Mills hit Okoye for missing the vote.": ("Mills", "hit", "Okoye for missing the vote"),
    "The owners acquiesced in the delay.": ("The owners", "acquiesced", "the delay"),
    "Fans booed the referee.": ("Fans", "booed", "the referee"),
    "Okoye calls for bringing back the night ferry": ("Okoye", "calls", "bringing back the night ferry"),
    "The new ad slams Mills for his taxes.": ("The new ad", "slams", "Mills for his taxes"),
    "Mills described himself on his Facebook page as a patriot.": (
        "Mills", "described", "himself on his Facebook page as a patriot",
    ),
    "If the levy falls, Mills suggested in a letter, the crews will be paid.": (
        "Mills", "suggested", "If the levy falls | the crews will be paid",
    ),
    "Suspicions persist that the owners knew of the leak.": ("", "Suspicions", "the owners knew of the leak"),
    "There are fears the wall will collapse.": ("", "fears", "the wall will collapse"),
    "They passed laws that some say target foreigners.": ("some", "say", "that | target foreigners"),
    "That was a charge the minister strongly denied.": ("the minister", "denied", "a charge"),
    "The mill was insured for $3 million in May, ledgers show.": (
        "ledgers", "show", "The mill was insured for $3 million in May",
    ),
    "Mills called the tally into question.": ("Mills", "called", "the tally"),
    "Okoye credits the harvest to good seed.": ("Okoye", "credits", "the harvest to good seed"),
    "Lazar admitted to cheating 100 people.": ("Lazar", "admitted", "cheating 100 people"),
    "Rain will ease from Friday, the weather office forecast.": (
        "the weather office", "forecast", "Rain will ease from Friday",
    ),
    "The flood could cut off 900 homes, the civil guard fears.": (
        "the civil guard", "fears", "The flood could cut off 900 homes",
    ),
    "The embassy has classed the valley as a danger zone.": (
        "The embassy", "has classed", "the valley as a danger zone",
    ),
    "The nurses fear for the health of the twins.": ("The nurses", "fear", "the health of the twins"),
    "A woman calling herself the queen of the hills vowed to fight.": (
        "A woman", "vowed", "to fight",
    ),
    "Owners gave the crew working on the quay ten days to leave.": (
        "Owners", "gave", "the crew working on the quay ten days to leave",
    ),
    "Ministers are at pains to stress that the bridge is safe.": ("Ministers", "to stress", "the bridge is safe"),
    "Oslo has let it be known that it will stay out.": ("Oslo", "has let it be known", "it will stay out"),
    "Rumours of a coup were dismissed by his aide as fantasy.": (
        "his aide", "were dismissed", "Rumours of a coup | as fantasy",
    ),
    "The rebels have served notice that the road will be cut.": ("The rebels", "notice", "the road will be cut"),
    "Brewers fret that barley will run short.": ("Brewers", "fret", "barley will run short"),
    "It fell to the bosun to demand an apology.": ("the bosun", "to demand", "an apology"),
    "As the pilot sees it, the channel is too narrow.": ("the pilot", "sees", "the channel is too narrow"),
    "The mayor ruled out cancelling the regatta.": ("The mayor", "ruled out", "cancelling the regatta"),
    "There is a belief in the town that the clerk was bribed.": ("", "belief", "the clerk was bribed"),
    "State radio reported clashes near the dam.": ("State radio", "reported", "clashes near the dam"),
    "There is concern among brokers that the yard will close.": ("brokers", "concern", "the yard will close"),
    "City hall asked residents to stay indoors.": ("City hall", "asked", "residents to stay indoors"),
    "The council put the number of flats without heating at 900.": (
        "The council", "put", "the number of flats without heating at 900",
    ),
    "Mills promised money for two lifts.": ("Mills", "promised", "money for two lifts"),
    "A charge rejected by the ministry has come up again.": ("the ministry", "rejected", "A charge"),
}  # fmt: skip


@mark.parametrize("text", CASES)
def test_one_statement(lines: LinesOf, text: str) -> None:
    assert lines(text) == [CASES[text]]


@mark.parametrize(
    "text",
    [
        "If the union takes issue with the fees, the port will close.",
        "Her speech on Wednesday lasted an hour.",
        "To Mills, the firm owes its name.",
        "For fear of the storm, the crews stayed ashore.",
        "Assuming the crane works, the ship sails on Monday.",
        "The senator addressed the crowd.",
        "The pact admitted Poland to the club.",
        "There is no reason the crane should fall.",
        "The firm offered no evidence.",
        "Both sides failed to agree on the border.",
        "The rebels hit back at the army with mortars.",
        "The guards took aim at the drone and fired.",
        "His love of the sea began in Cadiz.",
        "The couple admitted two lodgers to the house.",
        "The post about the crew is vacant.",
        "A group calling itself the Red Tide sailed south.",
        "The rebels continued their attacks on villages.",
        "The cook was impressed into the navy.",
    ],
)
def test_no_statement(lines: LinesOf, text: str) -> None:
    assert lines(text) == []


def test_an_act_that_somebody_tells_of_is_a_statement_of_its_own(lines: LinesOf) -> None:
    assert lines("Inmates threatened to burn the mattresses, the prison service said.") == [
        ("the prison service", "said", "Inmates threatened to burn the mattresses"),
        ("Inmates", "threatened", "to burn the mattresses"),
    ]


def test_what_growers_warn_of_is_not_what_the_minister_said(lines: LinesOf) -> None:
    assert lines(
        "Kenya could lose the market if it fails to test its tea, the minister said Monday, as growers warned of ruin."
    ) == [
        ("the minister", "said", "Kenya could lose the market if it fails to test its tea"),
        ("growers", "warned", "ruin"),
    ]


def test_a_charge_it_denies(lines: LinesOf) -> None:
    assert lines("Villagers accuse the mine of poisoning the well, a charge it denies.") == [
        ("Villagers", "accuse", "the mine of poisoning the well"),
        ("it", "denies", "a charge"),
    ]
