"""What changed is known by what is said and not by how: reworded, moved, renamed, corrected, added, gone."""

from __future__ import annotations

import pytest

from generator.compare import compare
from generator.model import Brief, Changes, FactChange
from tests.compare.editions import ARTICLE, article, edition, text
from tests.fuse.worlds import Told


def fields(changes: tuple[FactChange, ...]) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    return [(change.kind, each.field, each.old, each.new) for change in changes for each in change.differences]


def names(changes: tuple[FactChange, ...]) -> list[tuple[str, str | None]]:
    return [(change.kind, change.title or change.words) for change in changes]


def test_the_same_brief_has_not_changed() -> None:
    changes = compare(edition(), edition())
    assert changes.is_empty
    assert changes.previous.as_of == "2024-05-04"


def test_a_passage_that_moved_is_no_change() -> None:
    first, second = ARTICLE.split("\n\n")
    assert compare(edition(), edition(article(f"{second}\n\n{first}"))).is_empty


def test_other_quotation_marks_and_blanks_are_no_change() -> None:
    text = ARTICLE.replace("“", '"').replace("”", '"')
    assert compare(edition(), edition(article(text, said='"We will answer every shot,"'))).is_empty


def test_a_reworded_statement_is_one_that_changed_and_no_correction() -> None:
    said = "“We shall answer each and every shot,”"
    changes = compare(edition(), edition(article(ARTICLE.replace("“We will answer every shot,”", said), said=said)))
    assert fields(changes.changed) == [("statement", "words", ("“We will answer every shot,”",), (said,))]
    assert [each.nature for change in changes.changed for each in change.differences] == ["reworded"]
    assert (changes.corrections, changes.added, changes.gone) == ((), (), ())


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_a_quotation_that_goes_on_elsewhere_shows_the_sentence_that_changed(between: str) -> None:
    def told(rest: str) -> Told:
        words = f"“We were hit at dawn,” Captain Ola Lund said.{between}“{rest},” she said."
        return (
            Told(words, "lund")
            .actor("Ola Lund")
            .statement("“We were hit at dawn,”", f"“{rest},”", speaker="Ola Lund", cue="said")
        )

    old, new = (edition(told(f"{number} of my crew have burns")) for number in ("Three", "Five"))
    changes = compare(old, new)
    (change,) = (*changes.corrections, *changes.changed)
    assert [witness.words for witness in change.old][1:] == ["“Three of my crew have burns,” she said."]
    assert [witness.words for witness in change.new][1:] == ["“Five of my crew have burns,” she said."]
    gone = next(each for each in compare(old, edition()).gone if each.kind == "statement")
    assert [witness.words for witness in gone.old] == [witness.words for witness in change.old]


def test_an_incident_that_gains_a_figure_is_updated_and_not_corrected() -> None:
    text = ARTICLE.replace("wounding four sailors", "wounding four sailors and killing one")
    changes = compare(edition(), edition(article(text, killed=1)))
    assert fields(changes.changed) == [("incident", "killed", (), ("1",))]
    assert changes.corrections == ()


def test_a_figure_that_was_replaced_is_a_correction_with_both_evidences() -> None:
    changes = compare(edition(), edition(article(ARTICLE.replace("four sailors", "five sailors"), injured=5)))
    assert fields(changes.corrections) == [("incident", "injured", ("4",), ("5",))]
    (correction,) = changes.corrections
    assert "wounding four sailors" in correction.old[0].words
    assert "wounding five sailors" in correction.new[0].words
    assert correction.references
    assert changes.changed == ()


def test_nobody_hurt_that_becomes_two_killed_is_one_correction() -> None:
    calm = article(ARTICLE.replace(", wounding four sailors,", " and hurt nobody,"), injured=0)
    grave = article(ARTICLE.replace("wounding four", "killing two"), injured=None, killed=2)
    changes = compare(edition(calm), edition(grave))
    assert fields(changes.corrections) == [("incident", "harm", ("0 injured",), ("2 killed",))]
    assert changes.changed == ()


def test_a_second_figure_beside_the_first_is_an_update() -> None:
    other = Told("The tanker Alba Star was fired on by two skiffs near Aden on 3 May 2024; six sailors were hurt.", "other")
    other.incident("The tanker Alba Star was fired on", vessel="Alba Star", by="two skiffs", type="fired_upon",
                   place="Aden", injured=6, date="2024-05-03", date_precision="day")  # fmt: skip
    changes = compare(edition(), edition(article(), other))
    assert fields(changes.changed) == [("incident", "injured", ("4",), ("4", "6"))]
    assert changes.corrections == ()


@pytest.mark.parametrize(
    ("words", "changed", "field", "old", "new"),
    [
        ("3 May", {"date": "2024-05-13"}, "date", "2024-05-03", "2024-05-13"),
        ("Alba Star", {"ship": "Alba Stern"}, "vessel", "Alba Star", "Alba Stern"),
        ("Aden", {"place": "Mocha"}, "place", "Aden", "Mocha"),
    ],
)
def test_a_date_a_name_and_a_place_that_were_replaced_are_corrections(
    words: str, changed: dict[str, str], field: str, old: str, new: str
) -> None:
    instead = {"3 May": "13 May", "Alba Star": "Alba Stern", "Aden": "Mocha"}[words]
    changes = compare(edition(), edition(article(ARTICLE.replace(words, instead), **changed)))
    assert fields(changes.corrections) == [("incident", field, (old,), (new,))]


def test_a_date_given_with_more_precision_is_no_correction() -> None:
    vague = article(ARTICLE.replace("on 3 May 2024", "in 2024"), date="2024", date_precision="year")
    changes = compare(edition(vague), edition())
    assert changes.corrections == ()
    assert [(each.field, each.nature) for change in changes.changed for each in change.differences] == [("date", "added")]


def test_words_given_to_somebody_else_are_a_correction_of_the_speaker() -> None:
    changes = compare(edition(), edition(article(ARTICLE.replace("Nils Berg", "Nora Lind"), speaker="Nora Lind")))
    assert ("statement", "speaker", ("Nils Berg",), ("Nora Lind",)) in fields(changes.corrections)
    assert names(changes.added) == [("actor", "Nora Lind")]
    assert names(changes.gone) == [("actor", "Nils Berg")]


def test_an_actor_under_another_spelling_is_corrected_once_and_its_statements_are_the_same() -> None:
    changes = compare(edition(), edition(article(ARTICLE.replace("Nils Berg", "Nils Borg"), speaker="Nils Borg")))
    assert fields(changes.corrections) == [("actor", "name", ("Nils Berg",), ("Nils Borg",))]
    assert (changes.added, changes.gone, changes.changed) == ((), (), ())


def test_an_actor_under_another_name_is_known_by_what_it_says() -> None:
    def told(name: str) -> Brief:
        words = f"{name} said the port was closed.\n\n{name} said the ships would wait.\n\nOman said talks went on."
        one = Told(words).actor(name, kind="organization").actor("Oman", kind="state")
        for said in ("the port was closed", "the ships would wait"):
            one.statement(said, speaker=name, cue="said")
        return edition(one.statement("talks went on", speaker="Oman", cue="said"))

    changes = compare(told("Gulf Haven"), told("Red Anchor"))
    assert fields(changes.corrections) == [("actor", "name", ("Gulf Haven",), ("Red Anchor",))]
    assert (changes.added, changes.gone, changes.changed) == ((), (), ())


def test_an_actor_with_a_fuller_name_is_no_correction() -> None:
    changes = compare(edition(), edition(article(speaker="Admiral Nils Berg")))
    assert changes.corrections == ()
    assert fields(changes.changed) == [("actor", "name", ("Nils Berg",), ("Admiral Nils Berg",))]


def test_an_actor_under_a_name_that_was_known_is_no_correction() -> None:
    def told(name: str, other: str) -> Brief:
        one = article()
        one.actors["Nils Berg"] = one.actors["Nils Berg"].model_copy(update={"name": name, "aliases": (other,)})
        return edition(one)

    changes = compare(told("Ansar Allah", "Houthis"), told("Houthis", "Ansar Allah"))
    assert changes.corrections == ()
    assert fields(changes.changed) == [("actor", "name", ("Ansar Allah",), ("Houthis",))]
    assert (changes.added, changes.gone) == ((), ())


def test_another_month_is_a_correction_though_its_number_is_in_the_day() -> None:
    march = article(ARTICLE.replace("on 3 May 2024", "in March 2024"), date="2024-03", date_precision="month")
    assert ("incident", "date", ("2024-03",), ("2024-05-03",)) in fields(compare(edition(march), edition()).corrections)


def test_a_denial_is_not_the_claim_reworded() -> None:
    claim, denial = text("Iran said it fired the missile.", "one"), text("Iran said it never fired the missile.", "two")
    claim.actor("Iran", kind="state").statement("it fired the missile", speaker="Iran", cue="said")
    denial.actor("Iran", kind="state").statement("it never fired the missile", speaker="Iran", cue="said")
    changes = compare(edition(claim), edition(denial))
    assert [kind for kind, _ in names(changes.added)] == ["statement", "source"]
    assert [kind for kind, _ in names(changes.gone)] == ["statement", "source"]


def test_a_new_edition_of_a_text_that_turns_a_claim_into_a_denial_is_corrected() -> None:
    claim, denial = Told("Iran said it fired the missile."), Told("Iran said it never fired the missile.")
    claim.actor("Iran", kind="state").statement("it fired the missile", speaker="Iran", cue="said")
    denial.actor("Iran", kind="state").statement("it never fired the missile", speaker="Iran", cue="said")
    changes = compare(edition(claim), edition(denial))
    assert fields(changes.corrections) == [
        ("statement", "words", ("it fired the missile",), ("it never fired the missile",))
    ]


def test_two_routine_reports_of_two_days_are_two_incidents() -> None:
    def report(name: str, day: str) -> Brief:
        told = text(f"A tanker reported a skiff approaching near Mocha on {day[-1]} May 2024.", name)
        told.incident("A tanker reported a skiff approaching", place="Mocha", type="suspicious_approach", date=day,
                      date_precision="day")  # fmt: skip
        return edition(told)

    changes = compare(report("one", "2024-05-03"), report("two", "2024-05-07"))
    assert [kind for kind, _ in names(changes.added)] == ["incident", "source"]
    assert [kind for kind, _ in names(changes.gone)] == ["incident", "source"]


def test_another_text_that_says_the_same_adds_a_text_and_no_fact() -> None:
    again = article(name="copy", document={"title": "Shots near Aden", "publisher": "Harbour Post"})
    assert names(compare(edition(), edition(article(), again)).added) == [("source", "Shots near Aden")]


@pytest.mark.parametrize(("old", "new"), [("TLP:CLEAR", "TLP:GREEN"), ("TLP:AMBER", "TLP:CLEAR")])
def test_a_text_with_another_marking_is_a_correction_of_the_marking(old: str, new: str) -> None:
    changes = compare(edition(article(document={"marking": old})), edition(article(document={"marking": new})))
    assert fields(changes.corrections) == [("source", "marking", (old,), (new,))]
    assert fields(changes.changed) == [("brief", "marking", (old,), (new,))]


def test_one_change_is_corrected_once_though_sentence_and_incident_give_it() -> None:
    old, new = article(), article(ARTICLE.replace("four", "five"), injured=5)
    for told, number in ((old, "four"), (new, "five")):
        told.statement(f"Two skiffs fired on the tanker Alba Star off Aden on 3 May 2024, wounding {number} sailors",
                       speaker="Navy", cue="said")  # fmt: skip
    changes = compare(edition(old), edition(new))
    assert [field for _, field, _, _ in fields(changes.corrections)] == ["injured"]
    assert [field for _, field, _, _ in fields(changes.changed)] == ["words"]


def test_changes_survive_json() -> None:
    changes = compare(edition(), edition(article(ARTICLE.replace("four", "five"), injured=5)))
    assert Changes.model_validate_json(changes.model_dump_json()) == changes
