"""Who says it: made to speak, named beside a number, first to do it, in the hope that it comes."""

from __future__ import annotations

from collections.abc import Callable

from pytest import mark

from tests.extract.statements.conftest import Line

LinesOf = Callable[[str], list[Line]]

SOURCES: dict[str, tuple[str, str]] = {
    "The spill prompted the mayor of Split to accuse the yard of neglect.": ("to accuse", "the mayor of Split"),
    "The strikes have left 47 percent of farmers saying the roads are bad.": ("saying", "47 percent of farmers"),
    "An elder in Beira, Omar Khalil Haddad, said the nets were old.": ("said", "Omar Khalil Haddad"),
    "The road is shut, according to its director, Nils Aakre, who lives there.": ("according to", "Nils Aakre"),
    "The mayor of Santa Fe, New Mexico, said the dam was safe.": ("said", "The mayor of Santa Fe"),
    "In Riga, the head of the harbour office, Juris Kalve, asked the owners for eleven more cranes.": (
        "asked", "Juris Kalve",
    ),
    "Ghana, which holds the presidency of the southern bloc SADC, called on Lome to withdraw the tax.": ("called", "Ghana"),
    "Lund stressed that the yard had no plans to close and suggested that the union inspect it.": ("suggested", "Lund"),
    "The town paid for the clinic, whose head, Dr Ann Lenz, said three wards might close.": ("said", "Dr Ann Lenz"),
    "Lund was also the only deputy to endorse the tunnel.": ("to endorse", "Lund"),
    "The first member of the board to endorse the plan was Anna Bright, who runs a mill.": ("to endorse", "Anna Bright"),
    "Their critics in the north, many of them retired Turks, argue that the tax is unfair.": (
        "argue", "Their critics in the north",
    ),
    "Divers were sent after the mate of the tug Gannet reported that she was listing.": (
        "reported", "the mate of the tug Gannet",
    ),
    "Its managing director, Moses Adeyo-Bright, said the quay was safe.": ("said", "Moses Adeyo-Bright"),
    "One of the divers, Omar Haddad, 44, said the wreck was empty.": ("said", "Omar Haddad"),
    "Farmers have blocked the road in the hope that the ministry will pay.": ("hope", "Farmers"),
    "The navy emailed a news article alleging that the trawler had rammed a buoy.": ("alleging", "The navy"),
    "With Donald Lund, Mike Huber and Chris Farrow all calling for a vote, the board met.": (
        "calling", "Donald Lund | Mike Huber | Chris Farrow",
    ),
    "Mary Early has run the dock since May. Early described the offer as “old news.”": ("described", "Early"),
    "The songwriter Kim Auer went as far as to say: “The club is dead and gone.”": ("to say", "The songwriter Kim Auer"),
    "It got its first gift from Ivo Lenz, who declared in the hall, “I am sending a sign that it is time.”": (
        "declared", "Ivo Lenz | who",
    ),
}  # fmt: skip


@mark.parametrize("text", SOURCES)
def test_who_says_it(lines: LinesOf, text: str) -> None:
    assert SOURCES[text] in [(cue, source) for source, cue, _ in lines(text)]
