"""Command line over environment over ``sitbrief.toml`` over defaults → ``Config``.

All mistakes are collected and raised together as one ``ConfigurationError``, each with its file and line (or variable,
or option) and what would be right. Reads no document.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import get_origin

from pydantic import ValidationError

from generator.config.mistakes import Origin, findings_of
from generator.config.settings import Config, Limits
from generator.config.toml_lines import KeyPath, TomlFile, read_toml
from generator.errors import BriefError, ConfigurationError
from generator.model import Finding

__all__ = ["FILE_NAME", "find_config", "load_config"]

FILE_NAME = "sitbrief.toml"
PREFIX = "SITBRIEF_"
TABLES = frozenset({"check", "editions", "limits", "lexicon", "packs", "file"})
"""Keys that have no environment variable of their own."""


def load_config(
    path: Path | None = None,
    overrides: Mapping[str, object] | None = None,
    *,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Config:
    """The configuration of a run.

    ``path`` names a file; without it ``sitbrief.toml`` is looked for (see ``find_config``). ``overrides`` are the
    command line's values by key (``"limits.file_bytes"`` for a key in a table; None: not given). ``environment`` and
    ``folder`` stand for ``os.environ`` and the current folder.
    """
    variables = os.environ if environment is None else environment
    here = folder or Path()
    given = {key: value for key, value in (overrides or {}).items() if value is not None}
    if path is None and variables.get(PREFIX + "CONFIG"):
        path = Path(variables[PREFIX + "CONFIG"])
    elif path is None:
        path = find_config(here, _paths_in(given))
    file, findings = _read(path)
    values: dict[str, object] = dict(file.values) if file else {}
    origins: dict[KeyPath, str] = {}
    if "file" in values:
        findings.append(_unknown_file_key(file))
        del values["file"]
    names = _editions_as_list(values)
    if path is not None and path.parent.resolve() != here.resolve():
        _move(values, path.parent)
    _lay_over(values, origins, _from_environment(variables, findings))
    _lay_over(values, origins, {_key_path(key): (value, _option(key)) for key, value in given.items()})
    values["file"] = str(path) if path else None
    try:
        config = Config.model_validate(values)
    except ValidationError as error:
        findings += findings_of(error, Origin(file, origins, names))
        config = None
    if findings or config is None:
        raise ConfigurationError(findings)
    return config


def find_config(folder: Path, paths: Sequence[str | Path] = ()) -> Path | None:
    """The ``sitbrief.toml`` of the current folder, else that of the first folder to read, or of the project around either.

    A project ends at the folder that holds ``.git``; outside of any project only the folder itself is looked at.
    """
    for start in (folder, *(Path(path) for path in paths[:1])):
        if (start / FILE_NAME).is_file():
            return start / FILE_NAME
        whole = start.resolve()
        root = next((above for above in (whole, *whole.parents) if (above / ".git").exists()), None)
        for above in whole.parents if root else ():
            if (above / FILE_NAME).is_file():
                return Path(os.path.relpath(above, folder)) / FILE_NAME if folder == Path() else above / FILE_NAME
            if above == root:
                break
    return None


def _paths_in(given: Mapping[str, object]) -> list[str | Path]:
    paths = given.get("paths", ())
    return (
        [item for item in paths if isinstance(item, str | Path) and str(item) != "-"]
        if isinstance(paths, list | tuple)
        else []
    )


def _read(path: Path | None) -> tuple[TomlFile | None, list[Finding]]:
    if path is None:
        return None, []
    if not path.is_file():
        raise BriefError(
            "the configuration file does not exist", where=str(path), hint="check the path, or leave --config out"
        )
    file = read_toml(path, str(path), "config-syntax")
    if isinstance(file, Finding):
        raise ConfigurationError([file])
    return file, []


def _unknown_file_key(file: TomlFile | None) -> Finding:
    where = file.where(("file",)) if file else None
    return Finding(severity="error", rule="config-key", message="“file” is not a key", where=where, hint="remove the line")


def _editions_as_list(values: dict[str, object]) -> tuple[str, ...]:
    """Turns ``[editions.NAME]`` tables into the list of editions; gives their names, to find their lines again."""
    editions = values.get("editions")
    if not isinstance(editions, dict):
        return ()
    values["editions"] = [{"name": name, **table} if isinstance(table, dict) else table for name, table in editions.items()]
    return tuple(editions)


def _move(values: dict[str, object], base: Path) -> None:
    """Paths in a file are relative to the file."""
    if "edits" in values:
        values["edits"] = _below(base, values["edits"])
    for key in ("paths", "out"):
        value = values.get(
            key, list(Config.model_fields[key].default) if key == "paths" else Config.model_fields[key].default
        )
        if isinstance(value, list):
            values[key] = [_below(base, item) for item in value]
        else:
            values[key] = _below(base, value)
    editions = values.get("editions")
    for edition in editions if isinstance(editions, list) else ():
        if isinstance(edition, dict):
            for key in ("style", "pack"):
                value = edition.get(key)
                if isinstance(value, str) and (key == "style" or "/" in value):
                    edition[key] = _below(base, value)


def _below(base: Path, value: object) -> object:
    return (base / value).as_posix() if isinstance(value, str) and value != "-" else value


def _from_environment(variables: Mapping[str, str], findings: list[Finding]) -> dict[KeyPath, tuple[object, str]]:
    found: dict[KeyPath, tuple[object, str]] = {}
    for key, field in Config.model_fields.items():
        name = PREFIX + key.upper()
        if key in TABLES or not variables.get(name):
            continue
        value: object = variables[name]
        if get_origin(field.annotation) is tuple:
            value = [part for part in variables[name].split(os.pathsep) if part]
        found[(key,)] = (value, name)
    for key in Limits.model_fields:
        name = f"{PREFIX}LIMITS_{key.upper()}"
        if variables.get(name):
            found["limits", key] = (variables[name], name)
    epoch = variables.get("SOURCE_DATE_EPOCH")
    if epoch and ("compiled",) not in found:
        try:
            found["compiled",] = (datetime.fromtimestamp(int(epoch), UTC).date(), "SOURCE_DATE_EPOCH")
        except (ValueError, OverflowError, OSError):
            message = f"“{epoch}” is not a number of seconds since 1970"
            hint = "set it as `date +%s` prints it, or unset it"
            findings.append(
                Finding(severity="error", rule="config-value", message=message, where="SOURCE_DATE_EPOCH", hint=hint)
            )
    return found


def _lay_over(values: dict[str, object], origins: dict[KeyPath, str], layer: Mapping[KeyPath, tuple[object, str]]) -> None:
    for key, (value, origin) in layer.items():
        if origin == "SOURCE_DATE_EPOCH" and "compiled" in values:
            continue
        table = values
        for part in key[:-1]:
            inner = table.get(str(part))
            if not isinstance(inner, dict):
                inner = {}
            table[str(part)] = inner = dict(inner)
            table = inner
        table[str(key[-1])] = value
        origins[key] = origin


def _key_path(key: str) -> KeyPath:
    return tuple(key.split("."))


def _option(key: str) -> str:
    return "--" + key.rsplit(".", maxsplit=1)[-1].replace("_", "-")
