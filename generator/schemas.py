"""The published JSON Schemas, made from the models themselves, so that they cannot differ from what is printed.

In: a name. Out: a JSON Schema (2020-12) as plain data. Validates nothing itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.errors import BriefError

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic.json_schema import GenerateJsonSchema

__all__ = ["schema_of"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(name: str) -> dict[str, Any]:
    """The schema of ``facts`` (one line of ``sitbrief extract``), ``brief`` or ``config`` (``sitbrief.toml``)."""
    if name == "config":
        from generator.config import config_schema

        return config_schema()
    from generator.model import Brief, Facts

    models: dict[str, type[BaseModel]] = {"facts": Facts, "brief": Brief}
    if name not in models:
        raise BriefError(f"there is no schema called {name}", hint="known: facts, brief, config")
    written = models[name].model_json_schema(by_alias=True, mode="serialization", schema_generator=_everything_is_written())
    return {"$schema": DIALECT, "$id": f"sitbrief/{name}/1", **written}


def _everything_is_written() -> type[GenerateJsonSchema]:
    """A generator for which a field with a default is as required as any other: what we print holds every field."""
    from pydantic.json_schema import GenerateJsonSchema

    class Written(GenerateJsonSchema):
        def field_is_required(self, field: Any, total: bool) -> bool:
            return True

    return Written
