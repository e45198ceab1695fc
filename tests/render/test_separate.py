"""Packs that are not trusted: the same files as in this process, and an end with a name for whatever is too much."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.config import Packs
from generator.errors import TemplateError
from generator.lint import lint_packs
from generator.render import RenderLimits, limits_for, load_pack, render, separate
from tests.builders import project
from tests.render.briefs import brief

DESK = 'extends = "analyst"\nkind = "Desk brief"\nsections = ["risks"]\n'
ENDLESS = "\n{% for a in range(99999) %}{% for b in range(99999) %}{{ b }}{% endfor %}{% endfor %}"
DOUBLING = "\n{% set ns = namespace(text='x') %}\n{% for n in range(60) %}{% set ns.text = ns.text ~ ns.text %}{% endfor %}"


def desk(folder: Path, template: str) -> Path:
    return project(folder, {"desk/pack.toml": DESK, "desk/sections/risks.html": template, "desk/sections/risks.md": "\n"})


def failure(folder: Path, template: str, **limits: Any) -> TemplateError:
    """How a page with this section ends within these limits."""
    packs = desk(folder, template)
    with pytest.raises(TemplateError) as error:
        render(brief(), pack="desk", formats=("html",), pack_folders=(packs,), apart=RenderLimits(**limits))
    return error.value


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Every process that was started for a pack."""
    started: list[subprocess.Popen[bytes]] = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, *words: Any, **settings: Any) -> None:
            super().__init__(*words, **settings)
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    return started


def is_gone(process: subprocess.Popen[bytes]) -> bool:
    """True where the process has ended and was waited for: a zombie would still have its number."""
    try:
        os.kill(process.pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_the_files_are_the_same_as_in_this_process(tmp_path: Path) -> None:
    packs = desk(tmp_path, "<p>{{ brief.risks|length }}</p>")
    choices: dict[str, Any] = {"pack": "desk", "formats": ("html", "md", "json"), "pack_folders": (packs,), "name": "one"}
    assert render(brief(), apart=RenderLimits(), **choices) == render(brief(), **choices)


def test_a_pdf_carries_its_manifest(tmp_path: Path) -> None:
    packs = desk(tmp_path, "")
    choices: dict[str, Any] = {
        "pack": "desk",
        "formats": ("pdf",),
        "pack_folders": (packs,),
        "manifest": lambda facts: facts[:9],
    }
    assert render(brief(), apart=RenderLimits(), **choices) == render(brief(), **choices)


def test_too_much_memory(tmp_path: Path, processes: list[subprocess.Popen[bytes]]) -> None:
    said = failure(tmp_path, DOUBLING, memory_bytes=300_000_000)
    assert said.message == "the pack wanted more than 300 MB of memory (packs.memory_bytes)"
    assert said.where == f"{tmp_path / 'desk/sections/risks.html'}:3"
    assert said.hint == "mend the template, or raise memory_bytes in [packs] of sitbrief.toml"
    assert all(is_gone(process) for process in processes)


def test_too_much_processor_time(tmp_path: Path) -> None:
    said = failure(tmp_path, ENDLESS, cpu_seconds=5)
    assert said.message == "the pack took more than 5 seconds of processor time (packs.cpu_seconds)"
    assert said.where == f"{tmp_path / 'desk/sections/risks.html'}:2"


def test_too_much_time(tmp_path: Path) -> None:
    said = failure(tmp_path, ENDLESS, seconds=1.5)
    assert said.message == "the pack took longer than 1.5 seconds (packs.seconds)"
    assert said.hint == "mend the template, or raise seconds in [packs] of sitbrief.toml"


def test_a_process_that_does_not_listen_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, processes: list[subprocess.Popen[bytes]]
) -> None:
    monkeypatch.setattr(separate, "_START_SECONDS", -59.0)
    assert "packs.seconds" in failure(tmp_path, ENDLESS, seconds=60).message
    assert [is_gone(process) for process in processes] == [True]


@pytest.mark.parametrize("code", ["import os; os.abort()", "raise SystemExit(1)", "import sys; sys.stdin.buffer.read()"])
def test_a_process_that_dies_or_says_nothing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    real = subprocess.Popen

    def other(command: list[str], **settings: Any) -> subprocess.Popen[bytes]:
        return real([*command[:-1], code], **settings)

    monkeypatch.setattr(subprocess, "Popen", other)
    said = failure(tmp_path, "")
    assert "brought the process down that renders it" in said.message
    assert "packs.memory_bytes" in (said.hint or "")


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{% for i in range(10**9) %}{% endfor %}", "Range too big"),
        ("{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}", "RecursionError"),
        ('{% include "sections/risks.html" %}', "RecursionError"),
        ('{% include "/etc/hostname" %}', "the pack has no template “/etc/hostname”"),
    ],
)
def test_mistakes_are_told_as_in_this_process(tmp_path: Path, template: str, message: str) -> None:
    said = failure(tmp_path, "\n" + template)
    assert message in said.message
    assert said.where == f"{tmp_path / 'desk/sections/risks.html'}:2"


def test_a_stylesheet_reads_no_file_outside(tmp_path: Path) -> None:
    (tmp_path / "secret.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><text>s3cret</text></svg>', encoding="utf-8"
    )
    packs = desk(tmp_path / "packs", "")
    (packs / "desk" / "pack.css").write_text(
        f"body {{ background: url({(tmp_path / 'secret.svg').as_uri()}) }}", encoding="utf-8"
    )
    done = render(brief(), pack="desk", formats=("pdf",), pack_folders=(packs,), apart=RenderLimits())
    assert "pdf-layout" in {finding.rule for finding in done.findings}
    assert b"s3cret" not in done.files["brief.pdf"]


def test_the_process_sees_no_secret_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_JOB_TOKEN", "s3cret")
    assert "s3cret" not in " ".join(separate._environment().values())


@pytest.mark.parametrize(
    ("named", "pack", "is_bounded"),
    [((), "desk", False), (("desk",), "desk", True), (("desk",), "night", True), (("night",), "desk", False),
     (("*",), "desk", True), (("*",), "analyst", False), (("analyst",), "desk", True)],
)  # fmt: skip
def test_which_packs_are_not_trusted(tmp_path: Path, named: tuple[str, ...], pack: str, is_bounded: bool) -> None:
    packs = project(desk(tmp_path, ""), {"night/pack.toml": 'extends = "desk"\n'})
    assert (limits_for(load_pack(pack, (packs,)), Packs(untrusted=named)) is not None) is is_bounded


def test_lint_looks_at_such_a_pack_in_a_process_of_its_own(tmp_path: Path) -> None:
    packs = desk(tmp_path, '{% from "parts.html" import head %}{{ head(section) }}' + DOUBLING)
    limited = Packs(untrusted=("desk",), memory_bytes=300_000_000)
    (found,) = lint_packs(["desk"], (packs,), limited)
    assert "packs.memory_bytes" in (found.hint or "")
