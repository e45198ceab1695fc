"""``sitbrief check``: what a build made is held against the gates, read again from the cache at most, and never rendered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run, World

TEXT = "Iran warned Israel on Monday that it would close the strait if its tankers were attacked.\n"
SOURCES = '[documents."a.txt"]\npublished = 2025-02-03\n'
CONFIG = 'assessment = """\nCalm.\n\nAn attack is very likely. A truce is a realistic possibility.\n"""\n'


@pytest.fixture
def built(run: Run, world: World) -> Path:
    folder = world({"seeds/a.txt": TEXT, "seeds/sources.toml": SOURCES})
    run("build", "--format", "json,html")
    return folder / "output"


def test_a_good_brief_holds(run: Run, built: Path) -> None:
    done = run("check")
    assert done.stdout.startswith("GATE ")
    assert "FAILS" not in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


@pytest.mark.parametrize("words", [("output/analyst-brief.json",), ("output",), ("seeds",), ()])
def test_a_file_a_folder_and_documents_can_be_checked(run: Run, built: Path, words: tuple[str, ...]) -> None:
    assert "12 gates: " in run("check", *words).stdout


def test_documents_are_not_parsed_again(run: Run, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(*_: object) -> None:
        raise AssertionError("parsed again")

    monkeypatch.setattr("generator.pipeline.extracted", parse)
    run("check", "seeds")


def test_a_broken_gate_ends_with_3_and_names_the_line(run: Run, world: World) -> None:
    world({"seeds/a.txt": TEXT, "seeds/sources.toml": SOURCES, "sitbrief.toml": CONFIG})
    run("build", "--format", "json")
    said = run("check", code=3).stdout
    assert "mixed-scales               1                         0 at most           FAILS\n" in said
    assert "  sitbrief.toml:4: The assessment mixes two scales" in said


def test_warnings_fail_only_where_they_are_named(run: Run, world: World) -> None:
    world({"seeds/a.txt": TEXT})
    run("build", "--format", "json")
    assert "undated-sources            1                         0 at most           warning\n" in run("check").stdout
    for words in (["--fail-on", "warning"], ["--fail-on", "undated-sources,pages"], ["--strict"]):
        assert "FAILS" in run("check", *words, code=3).stdout


def test_the_configuration_sets_thresholds_and_what_fails(run: Run, world: World) -> None:
    settings = '[check]\nundated_sources = 1\nfail_on = ["warning"]\n'
    world({"seeds/a.txt": TEXT, "sitbrief.toml": settings})
    run("build", "--format", "json")
    run("check")
    world({"sitbrief.toml": settings.replace("= 1", "= 0")})
    run("check", code=3)


def test_reports_are_written_beside_what_is_printed(run: Run, built: Path) -> None:
    written = ("check.sarif", "junit.xml", "check.json", "check.txt")
    done = run("check", "--format", "github", *(word for name in written for word in ("--report", f"reports/{name}")))
    assert done.stdout.startswith("::notice file=output/analyst-brief.json,title=sitbrief check%3A empty-sections::")
    assert sorted(path.name for path in Path("reports").iterdir()) == sorted(written)
    assert json.loads(Path("reports/check.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


@pytest.mark.parametrize("words", [["--report", "check.html"], ["--format", "yaml"]])
def test_an_unknown_form_is_a_usage_error(run: Run, built: Path, words: list[str]) -> None:
    run("check", *words, code=2)


def test_an_unknown_gate_is_a_mistake_of_the_option(run: Run, built: Path) -> None:
    said = run("check", "--fail-on", "errors", code=1).stderr
    assert "--fail-on" in said
    assert "neither a level nor a gate" in said


def test_what_carries_no_brief_is_said(run: Run, built: Path) -> None:
    Path("facts.json").write_text("{}", encoding="utf-8")
    assert "carries no brief" in run("check", "facts.json", code=1).stderr
