"""The house rules that a machine can check: sizes, names, docstrings, exports, and who may import whom."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

STAGES = ("documents", "extract", "edits", "fuse", "compare", "grade", "render", "verify")
SUPPORT = ("config", "model", "words")
NAMELESS = {"base", "common", "helper", "helpers", "misc", "util", "utils"}

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
MOST_FILES = 300
MOST_FUNCTIONS = 40


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Every function of a file with its length, without its docstring and decorators."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[1].lineno if ast.get_docstring(node) and len(node.body) > 1 else node.lineno
            assert node.end_lineno
            yield f"{shown(path)}:{node.lineno} {node.name}", node.end_lineno - first + 1


def imported(path: Path) -> Iterator[str]:
    """The modules that a file imports, at whatever depth."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert not node.level, f"{shown(path)}:{node.lineno} imports relative to itself"
            yield node.module


def tracked() -> list[Path]:
    """The files of the project: what git knows, or would add."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=True, text=True,
    ).stdout  # fmt: skip
    return sorted(ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file())


def test_no_file_is_longer_than_400_lines_and_one_in_ten_longer_than_300() -> None:
    sizes = {shown(path): lines(path) for path in (*MODULES, *TESTS)}
    assert {name: size for name, size in sizes.items() if size > LONGEST_FILE} == {}
    own = [lines(path) for path in MODULES]
    assert sum(size > MOST_FILES for size in own) <= len(own) / 10


def test_no_function_is_longer_than_60_lines_and_one_in_ten_longer_than_40() -> None:
    sizes = dict(size for path in (*MODULES, *TESTS) for size in functions(path))
    assert {name: size for name, size in sizes.items() if size > LONGEST_FUNCTION} == {}
    assert sum(size > MOST_FUNCTIONS for size in sizes.values()) <= len(sizes) / 10


def test_no_module_is_nameless() -> None:
    assert [shown(path) for path in (*MODULES, *TESTS) if NAMELESS & set(path.stem.strip("_").split("_"))] == []


def test_every_module_says_what_it_is() -> None:
    assert [shown(path) for path in MODULES if len(ast.get_docstring(tree(path)) or "") < 30] == []


def public_definitions(path: Path) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    """The functions and classes of a file whose names do not begin with an underscore."""
    for node in tree(path).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node


def test_every_public_function_and_class_says_what_it_is() -> None:
    silent = [
        f"{shown(path)}:{node.lineno} {node.name}"
        for path in MODULES
        for node in public_definitions(path)
        if not ast.get_docstring(node)
    ]
    assert silent == []


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def exports(path: Path) -> list[str]:
    module = importlib.import_module(dotted(path))
    return list(getattr(module, "__all__", []))


def export_order(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions: the order that ruff keeps."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def test_exports_are_sorted_and_real() -> None:
    for path in MODULES:
        if path.stem == "__main__":
            continue
        names = exports(path)
        assert names == sorted(names, key=export_order), shown(path)
        module = importlib.import_module(dotted(path))
        assert [name for name in names if not hasattr(module, name)] == [], shown(path)
        assert names or not list(public_definitions(path)), f"{shown(path)} defines something and exports nothing"


def test_what_one_file_imports_from_another_is_exported_there() -> None:
    by_name = {dotted(path): path for path in MODULES}
    found = []
    for path in (*MODULES, *TESTS):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ImportFrom) and node.module in by_name and node.module != "generator":
                known = set(exports(by_name[node.module]))
                names = [alias.name for alias in node.names if f"{node.module}.{alias.name}" not in by_name]
                names = [name for name in names if path in MODULES or not name.startswith("_")]
                found += [f"{shown(path)}:{node.lineno} {node.module}.{name}" for name in names if name not in known]
    assert found == []


@pytest.mark.parametrize("stage", [stage for stage in STAGES if (PACKAGE / stage).is_dir()])
def test_a_stage_imports_no_other_stage(stage: str) -> None:
    others = tuple(f"generator.{other}" for other in STAGES if other != stage)
    strangers = (*others, "generator.commands", "generator.pipeline")
    found = [
        f"{shown(path)} imports {name}"
        for path in sorted((PACKAGE / stage).rglob("*.py"))
        for name in imported(path)
        if name.startswith(strangers) and name.split(".")[1] != stage
    ]
    assert found == []


@pytest.mark.parametrize("folder", SUPPORT)
def test_what_the_stages_stand_on_knows_no_stage(folder: str) -> None:
    stages = tuple(f"generator.{stage}" for stage in (*STAGES, "commands", "pipeline"))
    found = [
        f"{shown(path)} imports {name}"
        for path in sorted((PACKAGE / folder).rglob("*.py"))
        for name in imported(path)
        if name.startswith(stages)
    ]
    assert found == []


def test_only_the_command_line_knows_click_and_prints() -> None:
    outside = [path for path in MODULES if "commands" not in path.relative_to(PACKAGE).parts]
    assert [shown(path) for path in outside if {"click", "rich"} & {name.split(".")[0] for name in imported(path)}] == []
    prints = re.compile(r"(?<![\w.])(print|exit|quit)\(|sys\.(exit|stdout\.write|stderr\.write)\(")
    assert [shown(path) for path in outside if prints.search(path.read_text(encoding="utf-8"))] == []


PLACES = re.compile(r"(?<![\w.~}])/(?:root|farm|opt|home|work|tmp)/\w")
REGISTRIES = re.compile(r"https?://[\w.-]*(?:pypi|pythonhosted|npmjs|debian|ubuntu)", re.IGNORECASE)


def test_no_file_names_a_place_on_somebodys_machine_or_a_registry() -> None:
    found = []
    for path in tracked():
        if path.suffix in {".woff2", ".png", ".pdf", ".docx"}:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if PLACES.search(line) or REGISTRIES.search(line):
                found.append(f"{shown(path)}:{number}: {line.strip()[:100]}")
    assert found == []


def test_every_vocabulary_names_its_source_and_licence() -> None:
    for path in sorted((PACKAGE / "extract" / "lexicons").iterdir()):
        head = path.read_text(encoding="utf-8")[:1200]
        assert re.search(r"Licen[cs]e: |public domain", head), shown(path)
        assert re.search(r"[Cc]ompil|Source: ", head), shown(path)


def test_every_font_has_its_licence_beside_it_and_its_owner_in_the_notice() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    for font in sorted((ROOT / "styles").rglob("*.woff2")):
        licences = {path.stem.partition("-")[2]: path for path in font.parent.glob("*-*.txt")}
        family = next((name for name in licences if font.name.startswith(name)), "")
        assert family, f"no licence for {shown(font)}"
        assert family.replace("-", " ").casefold() in notice.casefold()
        text = licences[family].read_text(encoding="utf-8").upper()
        assert ("SIL OPEN FONT LICENSE" if licences[family].name.startswith("OFL") else "APACHE LICENSE") in text
