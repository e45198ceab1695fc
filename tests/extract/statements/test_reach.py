"""How far a content reaches: brackets, relative clauses, dashes and the reporter's own clauses fence it in."""

from __future__ import annotations

from collections.abc import Callable

from pytest import mark

from tests.extract.statements.conftest import Line

LinesOf = Callable[[str], list[Line]]

CASES: dict[str, Line] = {
    "The envoy told us, with the smile of a dealer, that the ferry would sail.": (
        "The envoy", "told", "the ferry would sail",
    ),
    "Nor did it accept that the mate had been drunk: Captain Igor Ruiz, the judges found, “chose not to look”.": (
        "the judges", "found", "Captain Igor Ruiz | “chose not to look”",
    ),
    "The envoy voiced alarm at rumours that the ferry had sunk.": (
        "The envoy", "voiced | alarm", "rumours that the ferry had sunk",
    ),
    "Farrow left the hall as the mayor, Ines Moll, read out the toll of dead.": (
        "Ines Moll", "read out", "the toll of dead",
    ),
    "Dray blamed the weather, citing three gales, among them the storm of March.": (
        "Dray", "citing", "three gales, among them the storm of March",
    ),
    "The canteen closed early (it had served 900 meals, according to its cook).": (
        "its cook", "according to", "it had served 900 meals",
    ),
    "The island chose a mayor who, in the eyes of many fishermen, has no boat.": (
        "many fishermen", "in the eyes of", "who | has no boat",
    ),
    "The bridge will close in May, according to Radio Delta, the station in Beira.": (
        "Radio Delta", "according to", "The bridge will close in May",
    ),
    "The port was calm; two cranes stood still, according to the harbour master.": (
        "the harbour master", "according to", "two cranes stood still",
    ),
    "Ostrander criticised the firm for closing the yard, but it is doubtful whether that changed anything.": (
        "Ostrander", "criticised", "the firm for closing the yard",
    ),
    "The islanders have said that they would back a treaty, but there is mounting anger on the farms.": (
        "The islanders", "have said", "they would back a treaty",
    ),
    "In a statement issued on Friday, the minister said the road would open.": (
        "the minister", "said", "the road would open",
    ),
    "In a note for this page, a ministry official said, “We shall wait.”": (
        "a ministry official", "said", "“We shall wait.”",
    ),
    "A crowd of boys were sitting on the wall – typical Varga voters, I thought.": ("I", "thought", "typical Varga voters"),
    "They slammed the loophole, in which a company buys a rival and moves its seat.": ("They", "slammed", "the loophole"),
    "The vote came amid speculation about a merger.": ("", "speculation", "a merger"),
    "The ministry admitted that files had been lost, elevating the matter in the campaign.": (
        "The ministry", "admitted", "files had been lost",
    ),
    "Farrow said the quay was safe, drawing fresh criticism.": ("Farrow", "said", "the quay was safe"),
    "Ruiz vowed to close the yard, but by Sunday the plan had been changed.": ("Ruiz", "vowed", "to close the yard"),
    "Lund made a case for planting trees of all kinds during an interview with a florist.": (
        "Lund", "case", "planting trees of all kinds",
    ),
    'Mensah sniped that Lund, a first-time chief, was "still reading the manual," while Lund wrote letters.': (
        "Mensah", "sniped", 'Lund, a first-time chief, was "still reading the manual,"',
    ),
    'The club called on the town to hold an “early review“ of the dam and said the mayor should act.': (
        "The club", "called", "the town to hold an “early review“ of the dam",
    ),
    'She said experts had found her plan strong, to which Farrow replied: "It is just not true."': (
        "She", "said", "experts had found her plan strong",
    ),
    'Haddad wrote back, saying that it was a "blow" for Lund and asking, "How can a man with such ideas lead us?"': (
        "Haddad", "asking", '"How can a man with such ideas lead us?"',
    ),
    'In both cases, Eric Lund said, those gifts paid for "patrons" at the yearly race of the harbour club.': (
        "Eric Lund", "said", 'In both cases | those gifts paid for "patrons" at the yearly race of the harbour club',
    ),
    "The clerk warned that should it rain at this pace, the dam could burst by Friday.": (
        "The clerk", "warned", "should it rain at this pace, the dam could burst by Friday",
    ),
    "Two men were held in Split on Monday; they stole nothing, their lawyer, Ivo Lenz, said.": (
        "Ivo Lenz", "said", "they stole nothing",
    ),
    'Farrow called the letters "crude jokes" in a radio interview with Beira FM.': (
        "Farrow", "called", 'the letters "crude jokes"',
    ),
    "The board said that pupils would travel free until May, a step the bus firm welcomed.": (
        "The board", "said", "pupils would travel free until May",
    ),
    "Vets say further deaths are likely in spring, although they play down the role of the hay.": (
        "Vets", "say", "further deaths are likely in spring",
    ),
    "The mill could close, the union's lawyer said on Monday, as growers warned of ruin.": (
        "growers", "warned", "ruin",
    ),
    "The hosts have moved the race because of storms: none has hit the bay in May since 1960, they recalled.": (
        "they", "recalled", "none has hit the bay in May since 1960",
    ),
    "Farrow said his Danish colleague had promised him that four would come by Easter.": (
        "his Danish colleague", "had promised", "four would come by Easter",
    ),
    "The two choirs are level, the latest count indicates, with each getting the praise of 40 percent.": (
        "the latest count", "indicates", "The two choirs are level | with each getting the praise of 40 percent",
    ),
    "Ruiz spoke in May, when she told Lund at a fair that the farmers were “weary and bored of waiting.”": (
        "she", "told", "the farmers were “weary and bored of waiting.”",
    ),
    "Farrow’s reply was that it’s wrong for a port to beg for more.": (
        "Farrow", "reply", "it’s wrong for a port to beg for more",
    ),
    "Chad said it would wait; Niger called for talks.": ("Chad", "said", "it would wait"),
    "Chad said the road was shut; the bridge had gone.": ("Chad", "said", "the road was shut; the bridge had gone"),
    "The pier could sink, she warned, unless a pump was bought.": (
        "she",
        "warned",
        "The pier could sink | unless a pump was bought",
    ),
    "The union reckons 900 posts are gone, a number the ministry disputes.": ("The union", "reckons", "900 posts are gone"),
    "According to Fern Data, a lobby group, at least 40 of the boats went dark in May.": (
        "Fern Data",
        "According to",
        "at least 40 of the boats went dark in May",
    ),
    "The African Union called that a slur.": ("The African Union", "called", "that a slur"),
    "“It shook,” Putri, 23, said.": ("Putri", "said", "“It shook,”"),
    "Lee, who runs the mill and would buy it, said the price was fair.": ("Lee", "said", "the price was fair"),
    "Divers in the bay suspect that the hull has split.": ("Divers in the bay", "suspect", "the hull has split"),
    "Chad has ruled out leaving the pact.": ("Chad", "has ruled out", "leaving the pact"),
    "She praised what she called “the most patient cooks in Lima”.": (
        "She",
        "praised | called",
        "what she called “the most patient cooks in Lima”",
    ),
    "The clinic gave a lower toll of four.": ("The clinic", "gave", "a lower toll of four"),
}  # fmt: skip


@mark.parametrize("text", CASES)
def test_a_content_ends_where_another_begins(lines: LinesOf, text: str) -> None:
    assert CASES[text] in lines(text)


def test_a_clause_of_the_speakers_is_kept(lines: LinesOf) -> None:
    found = lines("Marchetti told the crew that the engine had failed, but that nothing could stop the race.")
    assert found[0][2] == "the engine had failed, but that nothing could stop the race"


def test_a_report_with_its_quotation_does_not_take_the_next_paragraph(lines: LinesOf) -> None:
    found = lines("According to the Courier: “The mill has burnt down, and nobody was hurt.”\n\nThe mill stood empty.")
    assert [content for _, _, content in found] == ["“The mill has burnt down, and nobody was hurt.”"]


def test_what_an_event_led_to_stays(lines: LinesOf) -> None:
    found = lines("Police said a boiler had burst in the laundry, scalding four people.")
    assert found[0][2] == "a boiler had burst in the laundry, scalding four people"


def test_a_fear_that_somebody_else_reports_is_told_twice(lines: LinesOf) -> None:
    found = lines("Brokers fear that fares could double by May, the Quay Gazette reported.")
    assert ("Brokers", "fear", "fares could double by May") in found
    assert ("the Quay Gazette", "reported", "Brokers fear that fares could double by May") in found


def test_who_calls_himself_something_says_nothing(lines: LinesOf) -> None:
    assert lines("A woman styling herself the captain of the Shore Watch climbed the crane.") == []
