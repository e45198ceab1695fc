"""Casualties told without "killed" or "wounded": by the body, the doctor, the search and the captors."""

from __future__ import annotations

from pytest import mark
from spacy.language import Language

from generator.documents.paragraphs import paragraphs
from generator.extract.incidents.casualties import find_tolls
from generator.extract.incidents.sheet import sheet_of
from generator.extract.parse import parse
from generator.model import Document
from tests.extract.incidents.conftest import Told


def tolls(nlp: Language, text: str) -> list[tuple[str, int | None]]:
    document = Document(id="t", path="t.txt", sha256="0" * 64, text=text, paragraphs=paragraphs(text))
    sheet = sheet_of(parse(document, nlp))
    found = [t for first, end in sheet.sentences for t in find_tolls(sheet, first, end)]
    return sorted({(t.field, t.number) for t in found if t.number is not None})


@mark.parametrize(
    ("text", "expected"),
    [
        ("The raid left a stoker with a fractured skull.", [("injured", 1)]),
        ("Two wipers were left with burns.", [("injured", 2)]),
        ("The purser needed eleven stitches.", [("injured", 1)]),
        ("Three stewards required hospital treatment.", [("injured", 3)]),
        ("The fitter was struck across the face with a machete.", [("injured", 1)]),
        ("One sailor was hit by shrapnel.", [("injured", 1)]),
        ("A bullet grazed the helmsman's forearm.", [("injured", 1)]),
        ("The cadet had two fingers crushed.", [("injured", 1)]),
        ("A motorman lost an eye.", [("injured", 1)]),
        ("The cook was pistol-whipped.", [("injured", 1)]),
        ("At least five more were wounded.", [("injured", 5)]),
        ("Two of the wounded were being treated in the city's hospital.", [("injured", 2)]),
        ("Four deckhands have not been seen since.", [("missing", 4)]),
        ("One rating is not accounted for.", [("missing", 1)]),
        ("Two stokers were washed overboard.", [("missing", 2)]),
        ("The mate is presumed drowned.", [("missing", 1)]),
        ("The pirates took three of the crew with them.", [("taken", 3)]),
        ("They kept the master and the cook as hostages.", [("taken", 2)]),
        ("Her crew of 21 were detained.", [("taken", 21)]),
        ("Six sailors were carried off by the attackers.", [("taken", 6)]),
        ("Two Thai wipers and a Dutch cadet are in the hands of pirates.", [("taken", 3)]),
        ("They shot the owner, a Belgian, who died at dawn.", [("killed", 1)]),
        ("A fitter with serious burns was lifted off.", [("injured", 1)]),
        ("The frigate sank a launch carrying five smugglers. There were no survivors.", [("killed", 5)]),
        ("The ketch had a crew of six. Everyone on board died.", [("killed", 6)]),
        ("Nobody survived.", []),
        ("If she sinks with 14 people on board, there would be no survivors.", []),
        ("One stoker died and a second, badly burned, was flown to Male.", [("injured", 1), ("killed", 1)]),
        ("Her owner was left tied up with a broken wrist.", [("injured", 1)]),
        ("A steward was bound and hit on the head.", [("injured", 1)]),
        ("The gunmen shot at the ferry. Four people were hit.", [("injured", 4)]),
        ("Four people were hit by a wave of sickness.", []),
        ("When they fled they had the purser and a cadet with them.", [("taken", 2)]),
        ("When the agents left they had the purser with them.", []),
        ("A thief held up the purser and took his watch.", []),
        ("Forty sailors went down with her.", [("killed", 40)]),
        ("Forty sailors went down with a fever.", []),
        ("Nine others, most of them cooks, have not been found.", [("missing", 9)]),
        ("Her husband, who was hit in the shoulder, is well.", [("injured", 1)]),
        ("The shooting left 9,000 residents cut off.", []),
        ("The owner was shot above the knee.", [("injured", 1)]),
        ("Pirates came. The crew of nine were taken to Bariadi and have not been found.", [("taken", 9)]),
        ("The crew of nine were taken to Bariadi by the navy.", []),
        ("Eritrea detained a trawler with eight men on board.", [("taken", 8)]),
        ("Two pirates were killed and seven captured.", []),
        ("Two policemen were wounded in the operation.", []),
    ],
)
def test_people_are_counted_by_what_befell_them(nlp: Language, text: str, expected: list[tuple[str, int]]) -> None:
    assert tolls(nlp, text) == expected


@mark.parametrize(
    "text",
    [
        "The tanker was left with a broken rudder.",
        "The ship was hit on the bow.",
        "The captain lost his ship.",
        "No one needed stitches.",
        "A sailor could have been hit by shrapnel.",
        "The gang held the master at knifepoint.",
        "Four suspects were detained.",
        "The wreck has not been found.",
    ],
)
def test_ships_threats_and_what_might_have_been_count_nobody(nlp: Language, text: str) -> None:
    assert tolls(nlp, text) == []


def test_two_hurt_in_one_sentence_are_two(told: Told) -> None:
    (incident,) = told(
        "Pirates boarded the Delta Rose, a tanker, on Monday. Her cook broke a wrist and the mate suffered a concussion."
    )
    assert incident.injured == 2
