"""The same harm said twice is one risk with a further passage; two harms in one sentence are two."""

from __future__ import annotations

from tests.extract.risks.conftest import Risks


def test_the_same_words_elsewhere_are_a_further_passage(risks: Risks) -> None:
    (risk,) = risks("The group vowed to shoot anybody who trades. Again it vowed to shoot anybody who trades.")
    assert [p.text for p in risk.passages] == ["shoot anybody who trades"]
    assert risk.span.start < risk.passages[0].start


def test_other_words_for_a_like_harm_stay_apart(risks: Risks) -> None:
    found = risks("There would be swift consequences. Iran would face immediate consequences if the deal is signed.")
    assert len(found) == 2 and [bool(r.condition) for r in found] == [False, True]


def test_two_warnings_of_one_verb_are_two_risks(risks: Risks) -> None:
    found = risks("Vets warned that a flood could cut off the farms and that rabies was spreading among the dogs.")
    assert [r.status for r in found] == ["potential", "ongoing"]


def test_risks_are_numbered_in_the_order_of_the_text(risks: Risks) -> None:
    found = risks("The port could close. The dam could burst. War is likely.")
    assert [r.id for r in found] == ["r1", "r2", "r3"]
    assert [r.span.start for r in found] == sorted(r.span.start for r in found)
