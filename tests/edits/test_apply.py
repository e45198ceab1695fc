"""What each edit does to the facts, and that one that no longer fits does nothing and is told of."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.edits import Edited
from generator.fuse import FuseOptions, fuse
from generator.model import Brief, Facts, Incident
from tests.edits.worlds import at_home, edited, first_text, id_of, second_text
from tests.fuse.worlds import Told

STRAIT = "it would close the strait"
ATTACK = "Rebels attacked the Saviz off Aden, killing two sailors"
HIT = "A tanker was hit in the Gulf of Aden"


def brief(done: Edited) -> Brief:
    return fuse(done.facts, FuseOptions(dropped=done.dropped, findings=done.findings))


def attack(done: Edited) -> Incident:
    return done.facts[0].incidents[0]


def said(done: Edited) -> list[str]:
    return [f"{f.where} {f.severity} {f.rule}: {f.message}" for f in done.findings]


def test_a_dropped_fact_is_gone_and_counted(tmp_path: Path) -> None:
    done = edited(f'[facts."{{i {ATTACK}}}"]\nevidence = "{ATTACK}"\ndrop = true', folder=tmp_path)
    assert (done.dropped, [f.incidents for f in done.facts[:1]], said(done)) == (1, [()], [])
    made = brief(done)
    assert ATTACK not in made.model_dump_json(exclude={"facts": {"__all__": {"document"}}, "passages": True})
    assert made.masthead.dropped_facts == 1


def test_what_a_dropped_statement_told_is_still_told_by_its_speaker(tmp_path: Path) -> None:
    done = edited(f'[facts."{{s {STRAIT}}}"]\nevidence = "{STRAIT}"\ndrop = true', folder=tmp_path)
    [risk] = brief(done).risks
    assert (risk.raised_by, risk.act) == ("Iran", "warning")
    assert [s.words for g in brief(done).speakers for s in g.statements] == [("it",), ("there was no proof",)]


def test_a_dropped_actor_leaves_the_words_of_the_text(tmp_path: Path) -> None:
    done = edited('[facts."{Iran}"]\nevidence = "Iran"\ndrop = true', folder=tmp_path)
    made = brief(done)
    assert "Iran" not in [actor.name for actor in made.actors]
    assert made.risks[0].raised_by == "Iran"  # the phrase of the text; nobody else's
    assert made.risks[0].actors == ()


def test_a_state_is_one_in_all_texts_whatever_each_calls_it(tmp_path: Path) -> None:
    told = Told("Britain said yes.", "other").actor("Britain", kind="state", country="IRN")  # the code is what counts
    toml = '[facts."{Iran}"]\nevidence = "Iran"\nmarking = "TLP:RED"'
    done = edited(toml, first_text(), at_home(told.facts()), folder=tmp_path)
    assert [facts.actors[0].marking for facts in done.facts] == ["TLP:RED", "TLP:RED"]


def test_a_renamed_actor_keeps_its_other_name(tmp_path: Path) -> None:
    toml = '[facts."{Rebels}"]\nevidence = "Rebels"\nname = "Ansar Group"\nauthor = "M. Lind"'
    actor = next(a for a in brief(edited(toml, folder=tmp_path)).actors if a.name == "Ansar Group")
    assert actor.aliases == ("Rebels",)
    assert [(c.field, c.read, c.value, c.author) for c in actor.corrections] == [
        ("name", "Rebels", "Ansar Group", "M. Lind")
    ]


def test_merged_actors_are_one_under_the_first(tmp_path: Path) -> None:
    toml = '[facts."{Iran}"]\nevidence = "Iran"\nmerge = { "{Islamic Republic}" = "Islamic Republic" }'
    made = brief(edited(toml, folder=tmp_path))
    assert [(a.document_count, len(a.stable_ids)) for a in made.actors if "Iran" in (a.name, *a.aliases)] == [(2, 2)]


def test_merged_incidents_are_one_with_both_tolls(tmp_path: Path) -> None:
    toml = f'[facts."{{i {ATTACK}}}"]\nevidence = "{ATTACK}"\nmerge = {{ "{{i {HIT}}}" = "{HIT}" }}'
    [incident] = brief(edited(toml, folder=tmp_path)).incidents
    assert (incident.documents, [v.text for v in incident.killed]) == (("first", "second"), ["2", "3"])


def test_a_threat_is_never_merged_with_what_happened(tmp_path: Path) -> None:
    toml = f"""[facts."{{i {ATTACK}}}"]\nevidence = "{ATTACK}"\nmerge = {{ "{{i {HIT}}}" = "{HIT}" }}
[facts."{{i {HIT}}}"]\nevidence = "{HIT}"\ncorrect = {{ stage = "threatened" }}"""
    done = edited(toml, folder=tmp_path)
    assert said(done) == ["edits.toml:3 error edit-refused: one is a threat and the other has happened: they stay apart"]
    assert len((*brief(done).incidents, *brief(done).threats)) == 2


def test_a_corrected_value_takes_its_place_and_what_was_read_stays_beside_it(tmp_path: Path) -> None:
    toml = f"""[facts."{{i {ATTACK}}}"]
evidence = "{ATTACK}"
correct = {{ killed = 3, date = 2025-02-03, confirmation = "confirmed", flag = "PAN", lat = 12.5, lon = 45 }}
"""
    done = edited(toml, folder=tmp_path)
    made = brief(done).incidents[0]
    assert (made.date, [v.text for v in made.killed], made.confirmation) == ("2025-02-03", ["3"], "confirmed")
    assert (made.vessels[0].flag, made.position and made.position.lat) == ("PAN", 12.5)
    assert [(c.field, c.read, c.value) for c in made.corrections] == [
        ("confirmation", "reported", "confirmed"), ("date", "not stated", "2025-02-03"), ("lat", "not stated", "12.5"),
        ("lon", "not stated", "45.0"), ("killed", "2", "3"), ("flag", "not stated", "PAN"),
    ]  # fmt: skip
    assert attack(done).evidence == first_text().incidents[0].evidence


def test_a_value_can_be_taken_back(tmp_path: Path) -> None:
    toml = f'[facts."{{i {ATTACK}}}"]\nevidence = "{ATTACK}"\ncorrect = {{ killed = "none" }}'
    done = edited(toml, folder=tmp_path)
    assert attack(done).killed is None
    assert [(c.read, c.value) for c in attack(done).corrections] == [("2", "not stated")]


def test_a_speaker_is_put_right_by_name_and_only_with_an_actor_of_the_text(tmp_path: Path) -> None:
    head = f'[facts."{{s {STRAIT}}}"]\nevidence = "{STRAIT}"\n'
    done = edited(f'{head}correct = {{ speaker = "rebels", act = "threat" }}', folder=tmp_path)
    [statement] = [s for group in brief(done).speakers for s in group.statements if s.words == (STRAIT,)]
    assert (statement.speaker_name, statement.act) == ("Rebels", "threat")
    assert [(c.field, c.read, c.value) for c in statement.corrections] == [
        ("act", "warning", "threat"), ("speaker", "Iran", "Rebels"),
    ]  # fmt: skip
    done = edited(f'{head}correct = {{ speaker = "Oman" }}', folder=tmp_path)
    assert "“Oman” is no actor of project/seeds/first.txt" in said(done)[0]
    assert done.facts[0].statements[0].corrections == ()


def test_a_vessel_is_put_right_where_there_is_one(tmp_path: Path) -> None:
    done = edited(f'[facts."{{i {HIT}}}"]\nevidence = "{HIT}"\ncorrect = {{ flag = "PAN" }}', folder=tmp_path)
    assert said(done)[0].endswith("it names no vessel, so that none can be put right")


def test_a_marking_can_be_raised_and_not_lowered_below_that_of_the_text(tmp_path: Path) -> None:
    toml = f'[facts."{{s {STRAIT}}}"]\nevidence = "{STRAIT}"\nmarking = "TLP:AMBER"'
    amber = edited(toml, folder=tmp_path)
    assert [s.marking for s in amber.facts[0].statements] == ["TLP:AMBER", "TLP:CLEAR"]
    assert brief(amber).masthead.marking == "TLP:AMBER"
    red = edited(toml, first_text(marking="TLP:RED"), folder=tmp_path)
    assert [s.marking for s in red.facts[0].statements] == ["TLP:RED", "TLP:RED"]
    assert "TLP:AMBER lies below TLP:RED" in said(red)[0]


def test_every_fact_carries_a_marking(tmp_path: Path) -> None:
    done = edited("", first_text(), folder=tmp_path, default="TLP:GREEN")
    facts = done.facts[0]
    assert {f.marking for f in (*facts.actors, *facts.statements, *facts.risks, *facts.incidents)} == {"TLP:GREEN"}


def test_a_note_is_the_analysts_own(tmp_path: Path) -> None:
    toml = (
        f'[facts."{{r {STRAIT}}}"]\nevidence = "{STRAIT}"\nnote = "Said *twice*."\nauthor = "M. Lind"\nwritten = 2025-02-08'
    )
    [note] = brief(edited(toml, folder=tmp_path)).risks[0].notes
    assert (note.text, note.author, note.written) == ("Said *twice*.", "M. Lind", "2025-02-08")


def reworded(words: str) -> Facts:
    """The first text with other words for the attack, and the edit's id no longer there."""
    told = Told(f"{words}. A ship sank off Aden.", "first").incident(words, vessel=None, killed=2)
    return at_home(told.incident("A ship sank off Aden").facts())


def edit_of_the_attack(folder: Path, words: str, text: str = "") -> Edited:
    old = id_of(ATTACK, [first_text()])
    toml = f'[facts.{old}]\nevidence = "{ATTACK}"\n{text}correct = {{ killed = 9 }}'
    return edited(toml, reworded(words), folder=folder)


def test_an_edit_whose_words_were_mended_is_applied_and_told_of(tmp_path: Path) -> None:
    done = edit_of_the_attack(tmp_path, "Rebels atacked the Saviz off Aden, killing two of the sailors")
    assert attack(done).killed == 9
    [line] = said(done)
    assert line.startswith("edits.toml:1 note moved-edit: i-")
    assert (attack(done).stable_id or "?") in line


@pytest.mark.parametrize(
    "words",
    [
        "Rebels attacked the Saviz off Aden, killing ten sailors",
        "Rebels attacked the Behshad off Aden, killing two sailors",
        "Rebels never attacked the Saviz off Aden, killing two sailors",
        "The Saviz, which had lost two sailors off Aden, was sold",
    ],
)
def test_an_edit_whose_evidence_says_something_else_is_stale_and_not_applied(tmp_path: Path, words: str) -> None:
    done = edit_of_the_attack(tmp_path, words)
    assert attack(done).killed == 2
    assert [(f.rule, f.severity, f.where) for f in done.findings] == [("stale-edit", "warning", "edits.toml:1")]


def test_a_mended_passage_is_looked_for_in_its_own_text_alone(tmp_path: Path) -> None:
    mended = "Rebels atacked the Saviz off Aden, killing two sailors"
    assert attack(edit_of_the_attack(tmp_path, mended, 'text = "seeds/first.txt"\n')).killed == 9
    assert attack(edit_of_the_attack(tmp_path, mended, 'text = "seeds/gone.txt"\n')).killed == 2


def test_words_that_fit_two_facts_fit_none(tmp_path: Path) -> None:
    toml = f'[facts.i-zzzzzzz]\nevidence = "{HIT}"\ndrop = true'
    other = second_text()
    twin = other.model_copy(
        update={"document": other.document.model_copy(update={"id": "twin", "path": "project/seeds/twin.txt"})}
    )
    twin = twin.model_copy(
        update={"incidents": tuple(i.model_copy(update={"stable_id": "i-yyyyyyy"}) for i in twin.incidents)}
    )
    done = edited(toml, other, twin, folder=tmp_path)
    assert done.dropped == 0
    assert "its words fit 2 facts" in said(done)[0]


def test_a_stale_edit_says_whether_its_words_are_still_there(tmp_path: Path) -> None:
    here = edited('[facts.s-zzzzzzz]\nevidence = "the Saviz off Aden"\ndrop = true', folder=tmp_path)
    assert "its words stand in seeds/first.txt and give no such fact" in said(here)[0]
    gone = edited('[facts.s-zzzzzzz]\nevidence = "nobody said this"\ndrop = true', folder=tmp_path)
    assert "no text has its words “nobody said this”" in said(gone)[0]
    other = edited(f'[facts."{{s {STRAIT}}}"]\nevidence = "nobody said this"\ndrop = true', folder=tmp_path)
    assert f"it says “{STRAIT}” now, not “nobody said this”" in said(other)[0]


@pytest.mark.parametrize(
    ("edit", "marked"),
    [
        ('[facts.s-zzzzzzz]\nevidence = "nobody said this"\ntext = "seeds/first.txt"', ["first"]),
        ('[facts.s-zzzzzzz]\nevidence = "the Saviz off Aden"', ["first"]),
        (f'[facts."{{s {STRAIT}}}"]\nevidence = "nobody said this"', ["first"]),
        ('[facts.s-zzzzzzz]\nevidence = "nobody said this"', []),
    ],
)
def test_a_marking_whose_edit_is_stale_covers_the_whole_text(tmp_path: Path, edit: str, marked: list[str]) -> None:
    done = edited(f'{edit}\nmarking = "TLP:AMBER"', folder=tmp_path)
    assert [f.document.id for f in done.facts if f.document.marking == "TLP:AMBER"] == marked
    assert {fact.marking for f in done.facts if f.document.id in marked for fact in f.every} <= {"TLP:AMBER"}
    [finding] = done.findings
    assert (finding.rule, finding.severity) == ("stale-edit", "error")
    assert finding.message.endswith("all of first counts as TLP:AMBER" if marked else "its marking cannot be kept")


def test_a_merge_with_a_fact_that_is_gone_is_not_made(tmp_path: Path) -> None:
    toml = f'[facts."{{i {ATTACK}}}"]\nevidence = "{ATTACK}"\nmerge = {{ i-zzzzzzz = "nobody said this" }}'
    done = edited(toml, folder=tmp_path)
    assert [f.rule for f in done.findings] == ["stale-edit"]
    assert len(brief(done).incidents) == 2


def test_without_edits_nothing_changes_but_the_markings(tmp_path: Path) -> None:
    kinds = ("actors", "statements", "risks", "incidents")

    def bare(facts: tuple[Facts, ...]) -> list[object]:
        return [one.model_dump(exclude={kind: {"__all__": {"marking"}} for kind in kinds}) for one in facts]

    assert bare(edited("", folder=tmp_path).facts) == bare((first_text(), second_text()))
