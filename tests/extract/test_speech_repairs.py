"""Around verbs of saying: whose subject a name is, what hangs on "with", who closes a sentence, when it was said."""

from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extract import parse
from tests.builders import document

LONG = (
    "Thieves on motorcycles killed at least 28 guards when they stormed an army camp in the Alibori region of northern "
    "Benin before dawn on Sunday, security officials said, in the worst raid in years."
)


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Danish Prime Minister Søren Brå, leaving the hall, called the levy as “a tax on bread”.", "Brå", "called"),
        ("With Latvia insisting it would not shoulder the risk alone and Finland threatening to veto any delay, they met.",
         "threatening", "insisting"),
        ("The agency believes a gang known as Red Fern is behind the raid, its director Ines Moll told Radio Delta.",
         "believes", "told"),
        ("The head of the International Monetary Fund, Carla Reyes, urged calm.", "Reyes", "head"),
        (LONG, "killed", "said"),
        ("Mother and son were well, a guard on deck, Ines Moll, said.", "guard", "said"),
        ("The gang has asked for two million dollars, the wife of the mate said on Monday, a sum the owner refused to pay.",
         "asked", "said"),
        ("He wept as the judge, Ines Moll, told the widow the verdict.", "judge", "told"),
        ("The group named five ministers, among them the mayor, and said they would be sued.", "mayor", "ministers"),
        ("The Comoros government in a letter deplored “yet another needless loss” and repeated its claim to the reef.",
         "deplored", "repeated"),
        ("Bern says its boats hit the pier at dawn; Italy's navy claims to have sunk all nine.", "hit", "says"),
        ("They stressed that those responsible must be punished, and recalled that all sides had signed the pact.",
         "recalled", "stressed"),
        ("In Lund, a notary who has sold nine such mills said silence was usual.", "notary", "said"),
        ("The Amber S was taking on water and had lost all power, the vessel's manager, Fern Shipping, said.",
         "manager", "said"),
        ("The spokesman said on Thursday Norway would respond to any ban.", "on", "said"),
    ],
)  # fmt: skip
def test_what_hangs_on_what(nlp: Language, text: str, word: str, head: str) -> None:
    doc = parse(document(text), nlp)
    assert next(t.head.text for t in doc if t.text == word) == head


def test_a_finite_verb_goes_with_no_infinitive(nlp: Language) -> None:
    doc = parse(document("Latvia's coast guard has offered to help but has no deep-water tug."), nlp)
    assert [t.head.text for t in doc if t.text == "has" and t.pos_ == "VERB"] == ["offered"]


@pytest.mark.parametrize(
    "text",
    [
        "Moll said the bridge was safe, her lawyer said.",
        "Moll said on the bridge she would not wait.",
        "With Oslo insisting it would pay and sign, the talks ended.",
        "The mayor in a letter signed by nine others and sent in May asked for money.",
        "She said the boats had left; the pilots said nothing.",
        "They said the ferry was late and recalled its crew.",
        "The mayor smiled as her deputy, Ines Moll, and left the hall.",
        "The harbour was closed, and the master told Radio Delta the reason was fog.",
    ],
)
def test_a_sound_parse_is_left_alone(nlp: Language, text: str) -> None:
    before = [(t.dep_, t.head.i) for t in nlp(text)]
    assert [(t.dep_, t.head.i) for t in parse(document(text), nlp)] == before
