"""``sitbrief schema``: what is published is what the models say."""

from __future__ import annotations

import json

import pytest

from generator.config import Config
from generator.model import Brief, Facts
from tests.commands.conftest import Run


@pytest.mark.parametrize(("what", "model"), [("facts", Facts), ("brief", Brief), ("config", Config)])
def test_the_schema_names_every_field(run: Run, what: str, model: type[Facts] | type[Brief] | type[Config]) -> None:
    schema = json.loads(run("schema", what).stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    fields = {field.alias or name for name, field in model.model_fields.items()}
    assert set(schema["properties"]) == fields - {"file"}


def test_facts_name_their_own_version(run: Run) -> None:
    schema = json.loads(run("schema", "facts").stdout)
    assert schema["properties"]["schema"]["const"] == "sitbrief/facts/1"
    assert {"schema", "document", "actors", "statements", "risks", "incidents"} <= set(schema["required"])


def test_an_unknown_schema_is_a_usage_error(run: Run) -> None:
    assert "'facts', 'brief', 'config'" in run("schema", "fact", code=2).stderr
