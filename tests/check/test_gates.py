"""Each gate holds on a good brief, and names what breaks it with file and line."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.check import ALL_GATES
from generator.check.content import HOLDS
from generator.config import GATES, Check, load_config
from generator.errors import ConfigurationError
from generator.model import Facts, Finding, Passage
from generator.render import load_pack
from tests.builders import project
from tests.check.subjects import brief, built, measured, messages, report, subject, told
from tests.fuse.worlds import Told


def test_every_gate_has_a_threshold_of_its_name_and_every_threshold_a_gate() -> None:
    assert sorted(gate.name for gate in ALL_GATES) == sorted(GATES)
    assert {gate.key for gate in ALL_GATES} == set(Check.model_fields) - {"fail_on", "scale"}


def test_a_good_brief_holds_at_every_gate() -> None:
    done = report(subject(), "error", "warning", "note")
    assert [result.gate.name for result in done.results if not result.holds] == []
    assert done.broken == []


def test_errors_and_warnings_of_the_build_are_found_with_their_line() -> None:
    noticed = (
        Finding(severity="warning", rule="document-empty", message="is empty", where="seeds/b.txt:7", hint="remove it"),
        Finding(severity="note", rule="language", message="is in French", where="seeds/c.txt"),
    )
    (problem,) = measured(subject(built(brief(findings=noticed))), "findings").problems
    assert (problem.path, problem.line, problem.message) == ("seeds/b.txt", 7, "is empty [document-empty]")


def test_stale_edits_have_a_gate_of_their_own() -> None:
    stale = Finding(severity="warning", rule="stale-edit", message="the edit of s-4k7 is not applied", where="edits.toml:3")
    looked_at = subject(built(brief(findings=(stale,))))
    assert messages(looked_at, "findings") == []
    (problem,) = measured(looked_at, "stale-edits").problems
    assert (problem.path, problem.line) == ("edits.toml", 3)


def overlooking(start: int, end: int) -> Facts:
    facts = told().facts()
    return facts.model_copy(update={"overlooked": (Passage(start=start, end=end, paragraph=1, line=1),)})


def test_sentences_that_look_like_facts_are_found_where_they_stand() -> None:
    one = brief().model_copy(update={"facts": (overlooking(0, 64),)})
    result = measured(subject(built(one)), "coverage")
    assert result.measured == "1 of 2 sentences (50%)"
    (problem,) = result.problems
    assert (problem.path, problem.line) == ("seeds/alba.txt", 1)
    assert "Two skiffs fired" in problem.message
    assert measured(subject(built(one), check={"coverage": 0.5}), "coverage").holds


@pytest.mark.parametrize(("published", "as_of", "old"), [("2024-05-04", None, 0), ("2024-01-01", "2024-05-04", 124)])
def test_the_age_of_a_source_is_counted_to_the_cut_off(published: str, as_of: str | None, old: int) -> None:
    one = brief(told(published=published))
    one = one.model_copy(update={"masthead": one.masthead.model_copy(update={"as_of": as_of or published})})
    result = measured(subject(built(one)), "stale-sources")
    assert result.measured == f"oldest: {old} days"
    assert result.holds == (old <= 90)


def test_the_age_is_counted_from_today_only_where_that_is_asked_for() -> None:
    assert measured(subject(), "stale-sources").holds
    late = subject(today=date(2025, 5, 4))
    assert messages(late, "stale-sources") == ["was published on 2024-05-04, 365 days before 2025-05-04"]


def test_a_source_without_a_day_is_found() -> None:
    (problem,) = measured(subject(built(brief(told(published=None)))), "undated-sources").problems
    assert (problem.path, problem.message) == ("seeds/alba.txt", "has no day of publication")


def test_an_empty_section_is_found_in_the_edition_that_prints_it() -> None:
    one = built(brief(), sections=("bottom_line", "risks", "changes", "own_section"))
    assert messages(subject(one), "empty-sections") == ["the section “risks” of the edition analyst is empty"]


@pytest.mark.parametrize("pack", ["analyst", "executive", "maritime", "public"])
def test_it_is_known_of_every_built_in_section_whether_it_is_empty(pack: str) -> None:
    never_empty = {"guide", "glance", "assessment", "changes", "corrections"}
    assert set(load_pack(pack).sections) - never_empty - set(HOLDS) == set()


def test_words_of_nobody_are_found_and_a_phrase_is_somebody() -> None:
    text = Told("He said ships would sail.\n\nTwo officials in Doha said ports would close.", "doha", published="2024-05-04")
    text.statement("ships would sail", source="He", cue="said")
    text.statement("ports would close", source="Two officials in Doha", cue="said")
    result = measured(subject(built(brief(text))), "unresolved-speakers")
    assert result.measured == "1 of 2 statements (50%)"
    (problem,) = result.problems
    assert problem.line == 1
    assert "“He”" in problem.message


@pytest.mark.parametrize(
    "words", ["TODO", "TBD", "lorem ipsum", "{{ title }}", "[insert date]", "XXX", "<your name>", "____"]
)
def test_what_waits_to_be_filled_in_is_found(words: str) -> None:
    assert len(messages(subject(assessment=f"We assess that {words}."), "placeholders")) == 1


@pytest.mark.parametrize("words", ["The todos of the fleet", "Port of Toledo", "an [unnamed] officer", "x < y", "TBDs"])
def test_common_words_wait_for_nothing(words: str) -> None:
    assert messages(subject(assessment=words), "placeholders") == []


def test_a_placeholder_is_found_in_the_line_of_the_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = 'title = "Week 6"\nassessment = """\nCalm so far.\n\nTODO: the outlook.\n"""\n[editions.desk]\naudience = "TBD"\n'
    monkeypatch.chdir(project(tmp_path, {"sitbrief.toml": text}))
    config = load_config(environment={})
    looked_at = subject(built(brief(config=config)), **config.model_dump(exclude={"file"}), file=config.file)
    found = [(problem.path, problem.line) for problem in measured(looked_at, "placeholders").problems]
    assert found == [("sitbrief.toml", 5), ("sitbrief.toml", 8)]


@pytest.mark.parametrize(
    ("words", "mixed"),
    [
        ("An attack is very likely. A truce is a realistic possibility.", 1),
        ("An attack is highly likely. A truce is a realistic possibility.", 0),
        ("An attack is very likely, a truce roughly even odds.", 0),
        ("An attack is likely, a truce unlikely, rain almost certain.", 0),
        ("Rain is highly unlikely; snow nearly certain.", 1),
        ("Berg said rain was “very likely”. A truce is a realistic possibility.", 0),
        ("> The sheet says very likely.\n\nA truce is a realistic possibility.", 0),
        ("The base is remote. A truce is a realistic possibility.", 0),
    ],
)
def test_two_scales_in_one_text_are_found(words: str, mixed: int) -> None:
    assert len(messages(subject(assessment=words), "mixed-scales")) == mixed


def test_a_desk_that_names_its_scale_may_write_no_other() -> None:
    words = "An attack is highly likely."
    assert messages(subject(assessment=words, check={"scale": "phia"}), "mixed-scales") == []
    (found,) = messages(subject(assessment=words, check={"scale": "icd-203"}), "mixed-scales")
    assert "“highly likely”" in found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("We assess with high confidence that an attack is likely.", 1),
        ("An attack is likely. We have high confidence in this judgement.", 0),
        ("- An attack is likely\n- Confidence is low", 0),
        ("With high confidence: the strait is open.", 0),
        ("Our confidence is low, and a truce\nis a realistic possibility.", 1),
    ],
)
def test_likelihood_and_confidence_in_one_sentence_are_found(words: str, found: int) -> None:
    assert len(messages(subject(assessment=words), "likelihood-and-confidence")) == found


def test_the_words_of_sources_are_never_judged() -> None:
    text = "“An attack is very likely, with high confidence, a realistic possibility; TODO,” Nils Berg told reporters."
    article = Told(text, published="2024-05-04").actor("Nils Berg")
    article.statement(text.partition("”")[0] + "”", speaker="Nils Berg", cue="told", mode="direct")
    looked_at = subject(built(brief(article)))
    assert [messages(looked_at, gate) for gate in ("placeholders", "mixed-scales", "likelihood-and-confidence")] == [[]] * 3


@pytest.mark.parametrize(
    ("marking", "pack", "settings", "holds"),
    [
        ("TLP:AMBER", "analyst", {}, True),
        ("TLP:AMBER", "public", {}, False),
        ("TLP:AMBER", "analyst", {"check": {"marking": "TLP:GREEN"}}, False),
        ("TLP:AMBER", "analyst", {"editions": [{"name": "analyst", "ceiling": "TLP:GREEN"}]}, False),
    ],
)
def test_a_file_above_its_ceilings_is_found(marking: str, pack: str, settings: dict[str, Any], holds: bool) -> None:
    one = built(brief(told(marking=marking)), pack=pack)
    result = measured(subject(one, **settings), "marking")
    assert result.holds == holds
    assert {problem.path for problem in result.problems} <= {"output/analyst-brief.pdf"}


@pytest.mark.parametrize(
    ("edition", "pack", "pages", "limits", "holds"),
    [
        ("brass", "executive", 1, {}, True),
        ("brass", "executive", 2, {}, False),
        ("analyst", "analyst", 40, {}, True),
        ("analyst", "analyst", 40, {"check": {"pages": {"analyst": 39}}}, False),
    ],
)
def test_the_pages_of_each_pdf_are_counted(edition: str, pack: str, pages: int, limits: dict[str, Any], holds: bool) -> None:
    one = built(brief(), edition=edition, pack=pack, pages=pages)
    result = measured(subject(one, **limits), "pages")
    assert result.measured == f"{edition} {pages}"
    assert result.holds == holds


def test_without_a_pdf_pages_are_not_checked() -> None:
    assert measured(subject(), "pages").skipped == "no PDF is among the files"


def test_what_fails_is_for_the_configuration_and_the_command_line_to_say() -> None:
    undated = subject(built(brief(told(published=None))))
    assert [r.gate.name for r in report(undated).broken] == []
    assert [r.gate.name for r in report(undated, "undated-sources").broken] == ["undated-sources"]
    assert [r.gate.name for r in report(undated, "warning").broken] == ["undated-sources"]


def test_a_gate_that_does_not_exist_is_a_mistake(tmp_path: Path) -> None:
    file = project(tmp_path, {"sitbrief.toml": '[check]\nfail_on = ["errors"]\n'}) / "sitbrief.toml"
    with pytest.raises(ConfigurationError) as caught:
        load_config(file, environment={})
    (finding,) = caught.value.findings
    assert finding.where == f"{file}:2"
    assert "“errors” is neither a level nor a gate" in finding.message
