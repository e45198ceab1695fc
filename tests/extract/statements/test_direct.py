"""Direct speech: whole quotations, whoever stands beside them."""

from __future__ import annotations

from collections.abc import Callable

from pytest import mark

from tests.extract.statements.conftest import Line, SaidOf

LinesOf = Callable[[str], list[Line]]


@mark.parametrize(
    ("text", "expected"),
    [
        ("“We held the port,” Ruth Okello said.", ("Ruth Okello", "said", "“We held the port,”")),
        ("“We held the port,” said Ruth Okello, a pilot.", ("Ruth Okello", "said", "“We held the port,”")),
        ('Ruth Okello said: "We held the port."', ("Ruth Okello", "said", '"We held the port."')),
        ("“We held it,” Okello laughed.", ("Okello", "laughed", "“We held it,”")),
        ("The minister wrote that “nothing was lost.”", ("The minister", "wrote", "“nothing was lost.”")),
        (
            '" Kurds are pitted against Kurds and Arabs are pitted against Arabs , " the minister said .',
            ("the minister", "said", '" Kurds are pitted against Kurds and Arabs are pitted against Arabs , "'),
        ),
    ],
)
def test_quotation_and_cue(lines: LinesOf, text: str, expected: Line) -> None:
    assert lines(text) == [expected]


def test_a_quotation_goes_on_behind_its_cue(lines: LinesOf) -> None:
    text = "“We held the port,” Okello said. “Nobody was hurt there.”"
    assert lines(text) == [("Okello", "said", "“We held the port,” | “Nobody was hurt there.”")]


def test_a_cue_in_the_middle(lines: LinesOf) -> None:
    text = "“We held the port,” she said, “and nobody was hurt.”"
    assert lines(text) == [("she", "said", "“We held the port,” | “and nobody was hurt.”")]


def test_a_quotation_over_two_paragraphs(lines: LinesOf) -> None:
    text = "Captain Okello told reporters: “We held the port.\n\n“Nobody was hurt, and the ship is safe.”"
    assert lines(text)[0][2] == "“We held the port. | “Nobody was hurt, and the ship is safe.”"


@mark.parametrize(
    ("text", "source", "cue"),
    [
        ("“They came at night. We had nowhere to go.” —Colonel Elena Vega, a spokesman", "Colonel Elena Vega", ""),
        ('"We will not give up this channel now." -Commissioner Vega', "Commissioner Vega", ""),
        ("And from Chairwoman Ana Vega: “We will not give up this channel now.”", "Chairwoman Ana Vega", "from"),
        ("From the desk of Ana Vega: “We will not give up this channel now.”", "Ana Vega", ""),
    ],
)
def test_a_name_without_a_verb(said: SaidOf, text: str, source: str, cue: str) -> None:
    (statement,) = said(text)
    assert statement.mode == "direct"
    assert source in statement.sources[0].text
    assert cue in " ".join(span.text for span in statement.cue)


def test_turns_of_a_conversation(lines: LinesOf) -> None:
    text = "VEGA: Will you leave the strait?\n\nOKELLO: We will not leave it.\n\nVEGA: Then we are done here.\n"
    assert [line[0] for line in lines(text)] == ["VEGA", "OKELLO", "VEGA"]


def test_an_odd_number_of_marks_loses_nothing_behind_it(lines: LinesOf) -> None:
    text = 'Vega said "the odd one was never closed.\n\nThe harbour is open, Okello said.'
    assert ("Okello", "said", "The harbour is open") in lines(text)


def test_a_title_is_no_speech(lines: LinesOf) -> None:
    assert lines("She sailed on the “Northern Star” in May.") == []


def test_a_town_before_a_colon_says_nothing(said: SaidOf) -> None:
    assert said("KARACHI: Nine fishermen were handed back by India at the weekend.") == ()


def test_a_colon_behind_another_clause_is_not_the_first_speakers(said: SaidOf) -> None:
    found = said('"The road is open," Ann Lee said, but the view of Bob Kay was different: "Nobody can pass."')
    assert all("Nobody" not in s.text for one in found for s in one.contents if one.sources[0].text == "Ann Lee")


def test_a_full_stop_behind_the_marks_ends_what_they_hold(said: SaidOf) -> None:
    found = said('Witnesses saw a man who "carried a saw". The other, his neighbour Mia Roth said, "was singing".')
    assert not any("saw" in s.text and "Mia" in one.sources[0].text for one in found for s in one.contents if one.sources)
