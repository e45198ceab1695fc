"""``docs/edits.md`` names every key, field and rule, and its example does what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.config import load_config
from generator.edits.file import (
    ActorCorrections,
    ActorEdit,
    AnalystAssessment,
    IncidentCorrections,
    IncidentEdit,
    RiskCorrections,
    StatementCorrections,
)
from generator.edits.likeness import ALIKE
from generator.edits.targets import ALIKE_ACTOR
from generator.model import Brief
from tests.builders import project
from tests.commands.conftest import Run, run, world

__all__ = ["run", "world"]

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "edits.md").read_text(encoding="utf-8")
CONFIG = """
marking = "TLP:GREEN"
[editions.full]
formats = ["html", "json"]
[editions.partners]
formats = ["html", "md", "json"]
ceiling = "TLP:GREEN"
"""


def block(name: str) -> str:
    found = re.search(rf"^`{re.escape(name)}`:\n\n```\w+\n(.*?)```", PAGE, re.MULTILINE | re.DOTALL)
    assert found, name
    return found[1]


def test_every_key_and_field_stands_in_the_page() -> None:
    keys = {*ActorEdit.model_fields, *IncidentEdit.model_fields, *AnalystAssessment.model_fields}
    fields = (ActorCorrections, StatementCorrections, RiskCorrections, IncidentCorrections)
    keys |= {field for kind in fields for field in kind.model_fields}
    assert sorted(key for key in keys if f"`{key}`" not in PAGE) == []


def test_every_rule_and_threshold_stands_in_the_page() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "generator" / "edits").glob("*.py")))
    rules = set(re.findall(r'rule="([a-z-]+)"', code)) - {"edits"}
    assert rules == set(re.findall(r"^\| `([a-z]+-[a-z]+)` \|", PAGE, re.MULTILINE))
    assert f"{ALIKE} of 100 points" in PAGE
    assert f"names of actors {ALIKE_ACTOR}" in PAGE


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    files: dict[str, str | bytes] = {name: block(name) for name in ("seeds/strait.txt", "seeds/agency.txt")}
    return project(tmp_path, {**files, "sitbrief.toml": CONFIG})


def test_explain_shows_what_the_page_shows(run: Run, example: Path) -> None:
    shown = re.search(r"shows the\nfact:\n\n```text\n(.*?)```", PAGE, re.DOTALL)
    assert shown
    told = run("explain", "i-yvt3q5j").stdout.splitlines()
    assert [line for line in shown[1].splitlines() if line not in {*told, "…"}] == []
    assert max(len(line) for line in told if not line.startswith("evidence =")) <= 80


def test_the_example_does_what_the_page_says(run: Run, example: Path) -> None:
    (example / "edits.toml").write_text(block("edits.toml"), encoding="utf-8")
    assert load_config(environment={}).edits is None
    said = run("build", "--strict").stderr
    assert "edit" not in said
    brief = Brief.model_validate_json((example / "output" / "full-brief.json").read_bytes())
    [attack] = brief.incidents
    assert attack.documents == ("agency", "strait")
    assert {v.text for v in attack.killed} == {"3"}
    assert brief.masthead.dropped_facts == 1
    assert brief.assessment
    assert "Port authority of Hodeidah" in [actor.name for actor in brief.actors]
    page = (example / "output" / "full-brief.html").read_text(encoding="utf-8").replace("<bdi>", "").replace("</bdi>", "")
    assert "Corrected by the analyst: number killed 3; as read: 2, M. Lind, 6 Feb 2025, 09:30 UTC" in page
    assert "The owner named the third sailor on <strong>5 February</strong>." in page
    assert f'id="{attack.stable_ids[0]}"' in page
    for name in ("partners-brief.html", "partners-brief.md", "partners-brief.json"):
        low = (example / "output" / name).read_text(encoding="utf-8")
        assert "close the strait" not in low
        assert "pattern" not in low


def test_the_finished_files_of_the_example_verify(run: Run, example: Path) -> None:
    (example / "edits.toml").write_text(block("edits.toml"), encoding="utf-8")
    run("build", "--quiet")
    files = [*sorted((example / "output").glob("*.html")), example / "output" / "partners-brief.md"]
    assert "every word rests on its facts" in run("verify", *files, "--sources", "seeds").stdout
