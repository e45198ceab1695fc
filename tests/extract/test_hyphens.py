"""Words that a text writes with a hyphen are the words that the lexicons write without one."""

from __future__ import annotations

from pytest import mark
from spacy.language import Language

from generator.extract import Extractor
from generator.extract.actors.columns import columns
from generator.extract.hyphens import join_hyphened, spellings
from tests.builders import document


def lemmas(nlp: Language, text: str, words: list[str], verbs: list[str]) -> list[str]:
    read = columns(nlp(text))
    found = list(read.lemma)
    join_hyphened(found, read, spellings(words), spellings(verbs))
    return found


def test_the_last_part_stands_for_the_whole(nlp: Language) -> None:
    assert lemmas(nlp, "Two fire-fights broke out.", ["firefight"], [])[3] == "firefight"
    assert lemmas(nlp, "A walk-out began.", ["walk-out"], [])[3] == "walk-out"


def test_a_word_that_nobody_knows_stays_in_parts(nlp: Language) -> None:
    assert lemmas(nlp, "A dawn-raid began.", ["raid"], [])[1:4] == ["dawn", "-", "raid"]


def test_a_verb_is_asked_for_among_verbs_alone(nlp: Language) -> None:
    assert "machinegun" in lemmas(nlp, "They machine-gunned the car.", [], ["machinegun"])
    assert "machinegun" not in lemmas(nlp, "They sold the machine-gun.", [], ["machinegun"])


def test_a_dash_between_blanks_joins_nothing(nlp: Language) -> None:
    assert "ceasefire" not in lemmas(nlp, "They cease - fire broke out.", ["ceasefire"], [])


def test_a_text_may_begin_and_end_with_a_hyphen(nlp: Language) -> None:
    for text in ("-", "- fire", "cease-", "-fire", "cease -", "cease- fire"):
        assert "ceasefire" not in lemmas(nlp, text, ["ceasefire"], [])


@mark.parametrize("source", ["The vice-president", "A co-founder", "The e-mail", "An e-mail to the staff"])
def test_a_prefix_is_no_subject_of_its_own(source: str, extractor: Extractor) -> None:
    (statement,) = extractor.facts(document(f"{source} said the shop would close in May.")).statements
    assert [one.text for one in statement.sources] == [source]


@mark.parametrize(
    ("text", "type_"),
    [
        ("Robbers killed two guards in a shoot-out in Lima on Friday.", "shooting"),
        ("Bandits machine-gunned the minibus near Zaria on Friday.", "shooting"),
        ("A hostage-taking at a clinic in Port-au-Prince on Friday left one nurse dead.", "kidnapping"),
        ("A patrol ship water-cannoned a supply boat off Palawan on Friday.", "interference"),
        ("A cyber-attack on the tax office in Tirana on Friday took its site offline.", "cyberattack"),
    ],
)
def test_incidents(text: str, type_: str, extractor: Extractor) -> None:
    assert [incident.type for incident in extractor.facts(document(text)).incidents] == [type_]


@mark.parametrize(
    ("text", "category"),
    [
        ("The agency warned of a cyber-attack on the dam.", "cyber"),
        ("A sell-off in local bonds could follow.", "economic"),
        ("A flare-up along the border is likely.", "military"),
        ("The stand-off may last for months.", "military"),
    ],
)
def test_risks(text: str, category: str, extractor: Extractor) -> None:
    assert [risk.category for risk in extractor.facts(document(text)).risks] == [category]
