"""What somebody is for or against, what a rule lays down, what a count shows; and what narration is never taken for."""

from __future__ import annotations

from collections.abc import Callable

from pytest import mark

from tests.extract.statements.conftest import Line

LinesOf = Callable[[str], list[Line]]

CASES: dict[str, Line] = {
    "The bishop is a sworn opponent of the new canal.": ("The bishop", "a sworn opponent", "the new canal"),
    "The mayor is against it.": ("The mayor", "against", "it"),
    "Both unions are in favour of a truce.": ("Both unions", "in favour of", "a truce"),
    "The envoy has no illusions about the talks.": ("The envoy", "illusions", "the talks"),
    "The minister's position is that no ship may pass.": ("The minister", "position", "no ship may pass"),
    "The treaty requires owners to report every loss.": ("The treaty", "requires", "owners to report every loss"),
    "In the latest poll, Mills led Okoye by 5 points.": ("the latest poll", "In", "Mills led Okoye by 5 points"),
    "By one estimate, 3,000 people have fled.": ("one estimate", "By", "3,000 people have fled"),
    "Officials linked the attack to smugglers.": ("Officials", "linked", "the attack to smugglers"),
    "The owners played down the risk to crews.": ("The owners", "played down", "the risk to crews"),
    "The envoy would like to meet the rebels.": ("The envoy", "would like", "to meet the rebels"),
    "Okoye has used the phrase “a war of nerves” before.": ("Okoye", "has used", "“a war of nerves”"),
    "The senator went after Mills as a “coward” and a “fraud.”": (
        "The senator", "went", "Mills as a “coward” and a “fraud.”",
    ),
    "The crew, Mills explained earlier in the hearing, were “well paid.”": (
        "Mills", "explained", "The crew | were “well paid.”",
    ),
    "The minister said three things were happening at once: Prices rose, ships waited and crews left.": (
        "The minister", "said", "three things were happening at once: Prices rose, ships waited and crews left",
    ),
}  # fmt: skip


@mark.parametrize("text", CASES)
def test_one_statement(lines: LinesOf, text: str) -> None:
    assert lines(text) == [CASES[text]]


@mark.parametrize(
    "text",
    [
        "The road links Aden to Taiz.",
        "Her nephew likes to paint.",
        "Okoye called Friday to collect the crew who had found the boat in the bay.",
        "The men were seen leaving the port.",
        "The tanker weighs 900 tons, which makes it large according to the scale.",
    ],
)
def test_no_statement(lines: LinesOf, text: str) -> None:
    assert lines(text) == []


@mark.parametrize(
    ("text", "quoted"),
    [
        (
            "“It was a long night,” Mills said, and soon the lamps went out and the crew fell asleep.",
            "“It was a long night,”",
        ),
        ("“We are ready,” Okoye said, going on deck with the others.", "“We are ready,”"),
    ],
)
def test_narration_behind_a_closed_quotation_is_nobodys_words(lines: LinesOf, text: str, quoted: str) -> None:
    assert [content for _, _, content in lines(text)] == [quoted]


def test_a_participle_behind_the_cue_goes_on_with_its_speaker(lines: LinesOf) -> None:
    text = "“That people wait for the day when it ends is plain,” Mills said, going on to add that the port had closed."
    assert lines(text)[1] == ("Mills", "to add", "the port had closed")


def test_a_circumstance_before_the_cue_was_not_noted(lines: LinesOf) -> None:
    text = "While she knew funding was short, Okoye also noted several crews had left."
    assert ("Okoye", "noted", "several crews had left") in lines(text)


def test_a_name_without_tag_is_still_who_speaks(lines: LinesOf) -> None:
    assert lines("According to Okoye the port in question was closed by the navy.")[0][0] == "Okoye"


@mark.parametrize("text", ["Pirates Seize Tanker, Navy Says", "Navy says", "Mills said", "according to", "Okoye put"])
def test_a_text_may_end_with_its_cue(lines: LinesOf, text: str) -> None:
    assert len(lines(text)) <= 1
