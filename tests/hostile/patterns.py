"""Every regular expression of the package as JSON lines: ``python -m tests.hostile.patterns``, in a process of its own.

Those compiled on import, when a text is read, and those that stand in the code as words; not those of libraries. Each with
whether it is only ever tried at one place of a text (``match``, ``fullmatch``) or searched for.
"""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

__all__ = ["ROOT", "Found", "collected"]

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "generator"
FUNCTIONS = frozenset(
    {"compile", "search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "late_pattern"}
)
AT_ONE_PLACE = frozenset({"match", "fullmatch"})
TEXTS = (
    "Iran warned on Monday, 6 April 2021, that the Liberian-flagged tanker MV Blue Horn would be attacked. “No,” he said.",
    "ON 12.05.2019 AT 0310Z IN POSN 14°52.5'N – 041°47'E, FIVE ROBBERS WITH KNIVES BOARDED A TANKER. ONE CREW WAS KILLED.",
    "UKMTO WARNING 014/JAN/2024\n\nUKMTO has received a report of an incident 57NM South of Aden, Yemen. A missile hit it.",
)

Key = tuple[str, int]
"""A pattern and its flags."""


class Found(NamedTuple):
    """A pattern, its flags, where it is compiled or stands, and whether it is searched for."""

    pattern: str
    flags: int
    where: str
    searched: bool


def collected() -> list[Found]:
    """Every pattern of the package, each once."""
    places: dict[Key, str] = {}
    whole = re._compile  # type: ignore[attr-defined]

    def noting(pattern: Any, flags: Any) -> Any:
        frame = sys._getframe(2)
        compiled = whole(pattern, flags)
        if isinstance(pattern, str) and frame.f_code.co_filename.startswith(str(PACKAGE)):
            place = f"{Path(frame.f_code.co_filename).relative_to(ROOT)}:{frame.f_lineno}"
            places.setdefault((pattern, compiled.flags), place)
        return compiled

    re._compile = noting  # type: ignore[attr-defined]
    try:
        modules = [importlib.import_module(one.name) for one in pkgutil.walk_packages([str(PACKAGE)], "generator.")]
        read_something()
        anchored = only_at_one_place(modules, places)
    finally:
        re._compile = whole  # type: ignore[attr-defined]
    known = {pattern for pattern, _ in places}
    for path in sorted(PACKAGE.rglob("*.py")):
        for function, pattern, line in written(path):
            if pattern not in known:
                key = (pattern, re.compile(pattern).flags)
                places.setdefault(key, f"{path.relative_to(ROOT)}:{line}")
                anchored |= {key} if function in AT_ONE_PLACE else set()
    return [Found(*key, where, key not in anchored) for key, where in places.items()]


def only_at_one_place(modules: Sequence[ModuleType], places: dict[Key, str]) -> set[Key]:
    """The patterns with a name of their own in a module, of which no code asks more than ``match`` and ``fullmatch``.

    Those that are compiled late get the name as their place.
    """
    asked: dict[Key, set[str]] = {}
    for module in modules:
        used = uses(Path(str(module.__file__)))
        for name, value in vars(module).items():
            is_late = type(value).__name__ == "_Late"
            compiled = re.compile(*value._source) if is_late else value
            if isinstance(compiled, re.Pattern) and isinstance(compiled.pattern, str):
                key = (compiled.pattern, compiled.flags)
                asked.setdefault(key, set()).update(used.get(name, set()))
                if is_late:
                    places[key] = f"{Path(str(module.__file__)).relative_to(ROOT)} {name}"
    return {key for key, functions in asked.items() if functions and functions <= AT_ONE_PLACE}


def uses(path: Path) -> dict[str, set[str]]:
    """What is asked of each name in a file: its attributes, and ``itself`` where it is handed on."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: dict[str, set[str]] = {}
    bases = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            bases.add(node.value)
            found.setdefault(node.value.id, set()).add(node.attr)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node not in bases:
            found.setdefault(node.id, set()).add("itself")
    return found


def read_something() -> None:
    """Has every component compile what it compiles late."""
    from generator.extract import Extractor
    from generator.extract.language_model import load_language_model
    from tests.builders import document

    extractor = Extractor(load_language_model())
    for text in TEXTS:
        extractor.facts(document(text))


def written(path: Path) -> Iterator[tuple[str, str, int]]:
    """Function, pattern and line of calls such as ``re.search(r"…", text)``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name, words = getattr(node.func, "attr", getattr(node.func, "id", "")), node.args[0].value
            of_re = isinstance(node.func, ast.Name) or getattr(getattr(node.func, "value", None), "id", "") == "re"
            if name in FUNCTIONS and of_re and isinstance(words, str):
                yield name, words, node.lineno


if __name__ == "__main__":
    for one in collected():
        sys.stdout.write(json.dumps(one) + "\n")
