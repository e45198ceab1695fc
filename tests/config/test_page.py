"""``docs/configuration.md`` names every key, and its example is one that works."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from generator.config import (
    Check,
    Config,
    Edition,
    Format,
    LexiconActor,
    LexiconAdditions,
    LexiconPlace,
    Limits,
    Packs,
    Paper,
    load_config,
)
from generator.model import Act, ActorKind, Marking, RiskCategory
from tests.builders import project

PAGE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
MODELS = (Config, Edition, Check, Limits, Packs, LexiconAdditions, LexiconActor, LexiconPlace)
TABLES = {"check", "editions", "limits", "lexicon", "packs", "actors", "places"}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_stands_in_the_page(model: type[Config]) -> None:
    missing = [key for key in model.model_fields if key != "file" and key not in TABLES and f"`{key}`" not in PAGE]
    assert missing == []
    assert [table for table in TABLES & set(model.model_fields) if not re.search(rf"\[{table}|\.{table}\]", PAGE)] == []


def test_every_key_that_the_page_names_exists() -> None:
    known = {key for model in MODELS for key in model.model_fields}
    rows = re.findall(r"^\| ((?:`[a-z_]+`(?:, )?)+) \|", PAGE, re.MULTILINE)
    named = {key for row in rows for key in re.findall(r"[a-z_]+", row)}
    assert named - known == set()
    assert len(named) > 30


def test_the_defaults_of_the_limits_stand_in_the_page() -> None:
    for key, field in Limits.model_fields.items():
        assert f"| `{key}` | {field.default:,.0f} |" in PAGE


def test_every_value_that_a_key_allows_stands_in_the_page() -> None:
    allowed = {value for kind in (ActorKind, Act, Format, Marking, Paper, RiskCategory) for value in get_args(kind)}
    assert sorted(value for value in allowed if f"`{value}`" not in PAGE) == []


def test_the_example_is_a_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    example, *others = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    monkeypatch.chdir(project(tmp_path, {"sitbrief.toml": example}))
    config = load_config(environment={})
    assert [edition.name for edition in config.editions] == ["analyst", "flag"]
    assert config.lexicon.actors[0].kind == "armed_group"
    for number, other in enumerate(others):
        path = project(tmp_path, {f"{number}.toml": other}) / f"{number}.toml"
        assert load_config(path, environment={}).file == str(path)
