"""pydantic's errors → findings in words, each with its file and line (or variable, or option) and a hint.

Used for ``sitbrief.toml`` and for ``sources.toml``. Never shows a value that it was not given, and never guesses a line.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from generator.config.toml_lines import KeyPath, TomlFile
from generator.model import Finding

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

__all__ = ["Origin", "did_you_mean", "findings_of"]

WANTED = {
    "date_type": "a date such as 2024-03-16", "date_parsing": "a date such as 2024-03-16",
    "date_from_datetime_parsing": "a date such as 2024-03-16", "date_from_datetime_inexact": "a date without a time of day",
    "int_type": "a whole number", "int_parsing": "a whole number", "int_from_float": "a whole number",
    "float_type": "a number", "float_parsing": "a number", "string_type": "a text in quotation marks",
    "tuple_type": "a list in square brackets", "dict_type": "a table", "mapping_type": "a table", "model_type": "a table",
    "model_attributes_type": "a table", "string_too_short": "a text that is not empty", "too_short": "at least one entry",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Origin:
    """Where each value came from: a file, and by key the variable or option that was laid over it.

    ``editions`` are the names of edition tables in the order in which they were made a list.
    """

    file: TomlFile | None = None
    others: Mapping[KeyPath, str] = field(default_factory=dict)
    editions: tuple[str, ...] = ()

    def where(self, key: KeyPath) -> str | None:
        """``file:line``, the variable or the option."""
        for length in range(len(key), 0, -1):
            if key[:length] in self.others:
                return self.others[key[:length]]
        return self.file.where(self.written(key)) if self.file else None

    def written(self, key: KeyPath) -> KeyPath:
        """The key path as it stands in the file."""
        if self.editions and len(key) > 1 and key[0] == "editions" and isinstance(key[1], int):
            return (key[0], self.editions[key[1]], *key[2:])
        return key


def findings_of(
    error: ValidationError, origin: Origin, *, rule: str = "config", model: type[BaseModel] | None = None
) -> list[Finding]:
    """One finding for each mistake, in the order of the file."""
    items = error.errors(include_url=False)
    # pydantic calls a list too short when its only entry is wrong: the entry's own mistake says enough
    wrong = [item for item in items if item["type"] != "too_short" or not item["input"]]
    return sorted((_finding(item, origin, rule, model) for item in wrong), key=_line)


def _line(finding: Finding) -> tuple[str, int]:
    name, _, line = (finding.where or "").rpartition(":")
    return (name, int(line)) if line.isdecimal() else (finding.where or "", 0)


def _finding(item: ErrorDetails, origin: Origin, rule: str, model: type[BaseModel] | None) -> Finding:
    key = tuple(part for part in item["loc"] if part != "[key]")
    written = origin.written(key)
    entry = written[:-1] if written and isinstance(written[-1], int) else written  # an entry is called after its list
    name = ".".join(str(part) for part in entry) or "the file"
    kind, hint = "value", None
    match item["type"]:
        case "extra_forbidden":
            kind = "key"
            message = f"“{name}” is not a key"
            hint = did_you_mean(str(key[-1]), known_keys(key[:-1], model))
        case "missing":
            message = f"“{name}” is missing"
            hint = "add it"
        case "literal_error":
            allowed = item.get("ctx", {}).get("expected", "")
            message = f"{_shown(item['input'])} is not a value of “{name}”"
            hint = f"allowed: {allowed.replace(chr(39), chr(34)).replace(' or ', ', ')}"
        case "value_error":
            message = (
                f"“{name}”: {item['msg'].removeprefix('Value error, ')}"
                if key
                else item["msg"].removeprefix("Value error, ")
            )
        case other:
            message = f"{_shown(item['input'])} is not a value of “{name}”"
            hint = f"wanted: {WANTED[other]}" if other in WANTED else item["msg"].replace("Input should be", "it should be")
    return Finding(severity="error", rule=f"{rule}-{kind}", message=message, where=origin.where(key), hint=hint)


def _shown(value: object) -> str:
    if isinstance(value, BaseModel | dict | list | tuple):
        return f"a {'list' if isinstance(value, list | tuple) else 'table'}"
    words = str(value)
    return f"“{words[:60]}…”" if len(words) > 60 else f"“{words}”"


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The nearest known word as a question, or all of them where none is near."""
    names = list(known)
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return f"did you mean “{near[0]}”?"
    return f"known: {', '.join(names)}" if names else None


def known_keys(key: KeyPath, model: type[BaseModel] | None) -> list[str]:
    """The keys that the table at this path can have, without those that only the program sets."""
    if model is None:
        from generator.config.settings import Config

        model = Config
    schema: dict[str, Any] = model.model_json_schema()
    here = schema
    for part in key:
        here = _resolve(here, schema)
        inner = here.get("properties", {}).get(part) if isinstance(part, str) else None
        here = inner or here.get("items") or here.get("additionalProperties") or {}
        if not isinstance(here, dict):
            return []
    return list(_resolve(here, schema).get("properties", {}))


def _resolve(here: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in here or "anyOf" in here:
        if "anyOf" in here:
            here = next((kind for kind in here["anyOf"] if "$ref" in kind), {})  # a table, or none
        else:
            here = schema["$defs"][here["$ref"].rsplit("/", maxsplit=1)[-1]]
    return here
