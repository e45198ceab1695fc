"""One report in five forms: each holds every problem with its place, and no word of a source can break out of any."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from generator.check import Gate, Problem, Report, Result, in_format

HOSTILE = "ends here,100%\r\n::error file=x::y <b>&\x00\x1b[2J ]]> “quoted”"
GATE = Gate("coverage", "warning", "Sentences that look like facts gave facts.")
FAILS = Gate(
    "placeholders", "error", "Nothing in the desk's own words, nor in what it wrote beside them, waits to be filled in."
)
HELD = Gate("pages", "error", "No PDF has more pages than it may have.")


@pytest.fixture
def report() -> Report:
    return Report(
        files=("output/analyst-brief.pdf",),
        results=(
            Result(GATE, "2 of 9 sentences (22%)", "10% at most",
                   (Problem(HOSTILE, "seeds/a, b:c.txt", 7, hint="read it"), Problem("elsewhere", "seeds/d.pdf", page=3))),
            Result(FAILS, "1", "0 at most", (Problem("“TODO” waits", None),)),
            Result(HELD, "no PDF", "executive 1", skipped="no PDF is among the files"),
        ),
        fail_on=("error",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fail_on", "broken"),
    [
        ((), []), (("error",), ["placeholders"]), (("warning",), ["coverage", "placeholders"]),
        (("note",), ["coverage", "placeholders"]), (("coverage",), ["coverage"]), (("pages",), []),
    ],
)  # fmt: skip
def test_a_level_stands_for_the_graver_ones_and_a_name_for_itself(
    report: Report, fail_on: tuple[str, ...], broken: list[str]
) -> None:
    assert [result.gate.name for result in replace(report, fail_on=fail_on).broken] == broken


def test_people_read_it_in_eighty_columns(report: Report) -> None:
    text = in_format(report, "text")
    assert max(map(len, text.splitlines())) <= 80
    assert "coverage                   2 of 9 sentences (22%)    10% at most         warning\n" in text
    assert "placeholders               1                         0 at most           FAILS\n" in text
    assert "  seeds/d.pdf, page 3: elsewhere\n" in text
    assert text.endswith("3 gates: 1 fails, 1 does not hold, 1 skipped\n")


def test_programs_read_every_gate_and_problem(report: Report) -> None:
    value = json.loads(in_format(report, "json"))
    assert (value["schema"], value["holds"]) == ("sitbrief/check/1", False)
    assert [(gate["name"], gate["holds"], gate["fails"]) for gate in value["gates"]] == [
        ("coverage", False, False), ("placeholders", False, True), ("pages", True, False),
    ]  # fmt: skip
    assert value["gates"][0]["problems"][0]["message"] == HOSTILE
    assert value["gates"][0]["problems"][0]["line"] == 7


def test_junit_has_a_case_for_each_gate_and_a_failure_only_where_the_check_fails(report: Report) -> None:
    suites = ET.fromstring(in_format(report, "junit"))
    (suite,) = suites
    assert {key: suite.get(key) for key in ("tests", "failures", "errors", "skipped")} == {
        "tests": "3", "failures": "1", "errors": "0", "skipped": "1",
    }  # fmt: skip
    cases = {case.get("name"): [child.tag for child in case] for case in suite}
    assert cases == {"coverage": ["system-out"], "placeholders": ["failure"], "pages": ["skipped"]}
    assert "::error file=x::y <b>&\ufffd\ufffd[2J ]]> “quoted”" in (suite[0][0].text or "")


def test_sarif_has_what_the_standard_and_code_scanning_require(report: Report) -> None:
    log = json.loads(in_format(report, "sarif"))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "sitbrief"
    assert [rule["id"] for rule in driver["rules"]] == ["coverage", "placeholders", "pages"]
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
    assert len(run["results"]) == 3
    for result in run["results"]:
        _is_a_result(result, driver["rules"])
    first, second, third = (result["locations"][0]["physicalLocation"] for result in run["results"])
    assert first["artifactLocation"] == {"uri": "seeds/a%2C%20b%3Ac.txt", "uriBaseId": "%SRCROOT%"}
    assert first["region"] == {"startLine": 7}
    assert second["region"] == {"startLine": 1}
    assert third["artifactLocation"]["uri"] == "output/analyst-brief.pdf"
    assert [result["level"] for result in run["results"]] == ["warning", "warning", "error"]


def _is_a_result(result: dict[str, Any], rules: list[dict[str, Any]]) -> None:
    """The properties that SARIF 2.1.0 (3.27) requires, and those without which code scanning shows nothing."""
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["level"] in {"none", "note", "warning", "error"}
    assert isinstance(result["message"]["text"], str)
    assert result["message"]["text"]
    (location,) = result["locations"]
    assert location["physicalLocation"]["region"]["startLine"] >= 1
    assert all(isinstance(value, str) for value in result["partialFingerprints"].values())


def test_a_problem_that_moves_is_the_same_problem_to_code_scanning(report: Report) -> None:
    def fingerprint(line: int) -> str:
        moved = Report(report.files, (Result(GATE, "", "", (Problem("x", "a.txt", line),)),), ())
        log = json.loads(in_format(moved, "sarif"))
        return str(log["runs"][0]["results"][0]["partialFingerprints"])

    assert fingerprint(3) == fingerprint(30)


def test_github_shows_each_problem_at_its_line_and_takes_no_command_from_a_source(report: Report) -> None:
    lines = in_format(report, "github").splitlines()
    place = "file=seeds/a%2C b%3Ac.txt,line=7,title=sitbrief check%3A coverage"
    assert lines[0].startswith(f"::warning {place}::ends here,100%25%0D%0A::error file=x::y")
    assert lines[0].endswith("%0Aread it")
    assert [line.split(" ")[0] for line in lines] == ["::warning", "::warning", "::error"]


def test_a_check_without_problems_says_so_in_every_form() -> None:
    held = Report(("b.json",), (Result(HELD, "1", "1"),), ("error",))
    assert in_format(held, "github") == ""
    assert json.loads(in_format(held, "sarif"))["runs"][0]["results"] == []
    assert in_format(held, "text").endswith("1 gate: 1 holds\n")
    assert ET.fromstring(in_format(held, "junit")).get("failures") == "0"
