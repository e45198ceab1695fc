"""The published schema says what the loader takes."""

from __future__ import annotations

import json
from typing import Any

from generator.config import Config, config_schema


def test_the_schema_knows_every_key_and_nothing_else() -> None:
    schema = config_schema()
    assert set(schema["properties"]) == set(Config.model_fields) - {"file"}
    assert schema["additionalProperties"] is False
    json.dumps(schema)


def test_every_key_of_every_table_has_a_description() -> None:
    schema = config_schema()
    tables: dict[str, Any] = {"": schema, **schema["$defs"]}
    silent = [
        f"{table}.{key}"
        for table, content in tables.items()
        for key, field in content.get("properties", {}).items()
        if not field.get("description")
    ]
    assert silent == []


def test_editions_may_be_tables_by_name_or_a_list() -> None:
    schema = config_schema()
    kinds = [form["type"] for form in schema["properties"]["editions"]["anyOf"]]
    assert kinds == ["object", "array"]
    assert "name" not in schema["$defs"]["EditionTable"]["properties"]
    assert "name" in schema["$defs"]["Edition"]["properties"]
