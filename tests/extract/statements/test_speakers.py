"""Who stands behind a source, who passed it on, to whom it was said and when."""

from __future__ import annotations

from pytest import mark

from generator.extract import Extractor
from generator.model import Statement
from tests.builders import document
from tests.extract.statements.conftest import SaidOf


def named(extractor: Extractor, text: str) -> list[tuple[Statement, str | None, str | None]]:
    """Each statement with the names of its speaker and its relay."""
    facts = extractor.facts(document(text))
    names: dict[str | None, str] = {actor.id: actor.name for actor in facts.actors}
    return [(s, names.get(s.speaker), names.get(s.relayed_by)) for s in facts.statements]


def test_a_surname_and_a_pronoun_are_the_person(extractor: Extractor) -> None:
    text = "Helena Brandt said the bridge was closed. Brandt added that it was unsafe. She said repairs would begin."
    assert [who for _, who, _ in named(extractor, text)] == ["Helena Brandt"] * 3


def test_an_unnamed_source_stays_open(extractor: Extractor) -> None:
    ((_, who, _),) = named(extractor, "Two officials said the bridge was closed.")
    assert who is None


def test_a_medium_that_cites_others_passes_it_on(extractor: Extractor) -> None:
    ((statement, who, relay),) = named(extractor, "Reuters reported, citing two officials, that the bridge was closed.")
    assert (who, relay) == (None, "Reuters")
    assert [span.text for span in statement.sources] == ["two officials"]


def test_a_medium_that_is_told_passes_it_on(extractor: Extractor) -> None:
    ((_, who, relay),) = named(extractor, "Helena Brandt told Reuters that the bridge was closed.")
    assert (who, relay) == ("Helena Brandt", "Reuters")


def test_whoever_reports_anothers_words_passes_them_on(extractor: Extractor) -> None:
    text = "Helena Brandt said the police told drivers that the bridge was closed."
    assert [relay for _, _, relay in named(extractor, text)] == [None, "Helena Brandt"]


def test_addressee_and_time(said: SaidOf) -> None:
    (statement,) = said("Helena Brandt told reporters on Friday that the bridge was closed.")
    assert [span.text for span in statement.addressees] == ["reporters"]
    assert statement.when is not None
    assert statement.when.text == "on Friday"


def test_several_sources(said: SaidOf) -> None:
    (statement,) = said("Britain and France said nine people died.")
    assert [span.text for span in statement.sources] == ["Britain", "France"]


def test_who_is_quoted_by_a_medium_speaks(extractor: Extractor) -> None:
    text = '"The talks failed," Tass quoted Dmitry Peskov as saying. It quoted him as saying that no date was set.'
    assert [(who, relay) for _, who, relay in named(extractor, text)] == [("Dmitry Peskov", "TASS")] * 2


def test_who_told_them_also_calls_it_so(extractor: Extractor) -> None:
    text = "Tokyo has protested, its chief secretary, Yoshi Kato, told a briefing, calling the launch unacceptable."
    assert {who for _, who, _ in named(extractor, text)} == {"Yoshi Kato"}


def test_a_given_name_is_no_preposition(said: SaidOf) -> None:
    (statement,) = said('Eva Lund described the plan as "madness" and its author, Per Holm, as "a clown".')
    assert [span.text for span in statement.sources] == ["Eva Lund"]


def test_a_name_that_closes_the_sentence_is_the_speaker_before_it(extractor: Extractor) -> None:
    ((_, speaker, _),) = named(extractor, '"No one showed me any order," said the guard who let the train go, Emil Novak.')
    assert speaker == "Emil Novak"


def test_who_rates_it_in_a_notice_says_what_the_notice_urges(extractor: Extractor) -> None:
    found = named(extractor, "The Red Cross rated the risk as high in a notice that urged drivers to wait.")
    assert {speaker for statement, speaker, _ in found if statement.sources} == {"Red Cross"}
    passive = named(extractor, "The Red Cross was named in a notice that accused the port of theft.")
    assert [speaker for _, speaker, _ in passive] == [None]


def test_a_report_is_not_by_whoever_spoke_before(extractor: Extractor) -> None:
    text = "Helena Brandt denied the story. The paper said the bridge was closed."
    assert [who for _, who, _ in named(extractor, text)] == ["Helena Brandt", None]


def test_the_letter_in_which_somebody_spoke_is_his(extractor: Extractor) -> None:
    text = "Helena Brandt said in a letter that the bridge was closed. The letter said it was unsafe."
    assert [who for _, who, _ in named(extractor, text)] == ["Helena Brandt"] * 2


@mark.parametrize(
    "text",
    [
        "Helena Brandt denied that her men had left the pier, insisting that the gate was locked.",
        "Helena Brandt maintained that the dead men had “hooks, not knives,” adding: “Show us one blade.”",
        "Helena Brandt said the divers had left, adding that nobody was missing.",
    ],
)
def test_who_speaks_goes_on_and_not_whom_he_speaks_of(extractor: Extractor, text: str) -> None:
    assert [who for _, who, _ in named(extractor, text)] == ["Helena Brandt"] * 2


def test_in_a_headline_one_subject_has_two_verbs(said: SaidOf) -> None:
    found = said("Navy denies shooting divers at Beira, says launch was fired upon")
    assert [(s.sources[0].text, s.contents[0].text) for s in found] == [
        ("Navy", "shooting divers at Beira"),
        ("Navy", "launch was fired upon"),
    ]


@mark.parametrize(
    "text",
    ["She made no mention of the dead.", "Asked if it would, she laughed.", "No one claimed responsibility for the raid."],
)
def test_what_was_not_said_or_only_asked_is_no_statement(said: SaidOf, text: str) -> None:
    assert not said(text)


def test_whose_deed_it_is_names_it(extractor: Extractor) -> None:
    text = "Corvo Shipping declined to comment. Hamas fired rockets at the port in what it calls a warning."
    assert "Hamas" in [who for _, who, _ in named(extractor, text)]


def test_what_is_said_in_a_statement_is_said_once(said: SaidOf) -> None:
    (statement,) = said("The owner said in an emailed statement that it was working around the clock.")
    assert statement.sources[0].text == "The owner"
