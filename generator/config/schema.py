"""The JSON Schema of ``sitbrief.toml``. Validates nothing itself."""

from __future__ import annotations

from typing import Any

from generator.config.settings import Config, Edition

__all__ = ["config_schema"]


def config_schema() -> dict[str, Any]:
    """The schema that ``sitbrief schema config`` prints: JSON Schema 2020-12, for editors that check TOML."""
    schema = Config.model_json_schema()
    edition = schema["$defs"]["Edition"]
    named = {key: value for key, value in edition.items() if key != "required"}
    named["properties"] = {key: value for key, value in edition["properties"].items() if key != "name"}
    schema["$defs"]["EditionTable"] = named
    editions = schema["properties"]["editions"]
    schema["properties"]["editions"] = {
        "description": editions["description"],
        "default": {item["name"]: {} for item in editions["default"]},
        "anyOf": [
            {"type": "object", "additionalProperties": {"$ref": "#/$defs/EditionTable"}, "minProperties": 1},
            {"type": "array", "items": {"$ref": "#/$defs/Edition"}, "minItems": 1},
        ],
    }
    verbs = schema["$defs"]["LexiconAdditions"]["properties"]["reporting_verbs"]
    spoken = {key: verbs.pop(key) for key in ("type", "additionalProperties", "propertyNames") if key in verbs}
    verbs["anyOf"] = [spoken, {"type": "array", "items": {"type": "string"}}]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "sitbrief.toml",
        **{key: value for key, value in schema.items() if key not in {"title", "description"}},
    } | {"description": f"{Config.__doc__} {Edition.__doc__}"}
