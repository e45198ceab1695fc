"""Documents that cannot lie: every command, option, key, path and make target that they name exists."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from generator.config import Config
from generator.schemas import schema_of
from tests.command_line import commands

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
NAMES = [path.relative_to(ROOT).as_posix() for path in PAGES]

FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def shell_lines(name: str) -> list[str]:
    """Every line of a shell block and every piece of code in the running text."""
    lines = [line for kind, block in FENCE.findall(text(name)) if kind == "sh" for line in block.splitlines()]
    return [*lines, *INLINE.findall(FENCE.sub("", text(name)))]


def options(command: click.Command) -> set[str]:
    return {word for option in command.params for word in (*option.opts, *option.secondary_opts)} | {"--help", "-h"}


@pytest.mark.parametrize("name", NAMES)
def test_every_command_and_option_that_a_page_names_exists(name: str) -> None:
    known = commands()
    for line in shell_lines(name):
        for words in re.findall(r"\bsitbrief ([a-z][^#|;&]*)", line):
            called = [one for one in known if f"{words} ".startswith(f"{one} ")]
            assert called, f"{name}: sitbrief {words}"
            for word in words.split():
                if re.match(r"--?[a-z]", word):
                    assert word.split("=")[0] in options(known[called[-1]]), f"{name}: sitbrief {words}"


def test_every_command_and_option_is_documented() -> None:
    page = text("docs/commands.md")
    for name, command in commands().items():
        assert f"# {name}\n" in page
        assert f"sitbrief {name}" in text("README.md") + page
        for option in command.params:
            if isinstance(option, click.Option):
                assert option.opts[-1] in page


def test_the_pages_that_are_made_from_the_program_are_up_to_date() -> None:
    words = [sys.executable, "scripts/write_docs.py", "--check"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text(name)):
        if not target.startswith(("http://", "https://")):
            assert (ROOT / name).parent.joinpath(target).exists(), target


def test_the_index_lists_every_page() -> None:
    listed = set(re.findall(r"^\| \[[^]]+\]\((\S+\.md)\)", text("docs/index.md"), re.MULTILINE))
    assert listed == {path.name for path in (ROOT / "docs").glob("*.md")} - {"index.md"}


@pytest.mark.parametrize("name", NAMES)
def test_every_make_target_that_a_page_names_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))
    named = {words for line in shell_lines(name) for words in re.findall(r"^make ([a-z-]+)", line)}
    assert named <= targets


def test_the_makefile_explains_every_target() -> None:
    targets = set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE)) - {"help"}
    assert set(re.findall(r"^# make (\w+) ", text("Makefile"), re.MULTILINE)) == targets


def test_every_key_of_the_configuration_is_documented_and_no_other() -> None:
    page = text("docs/configuration.md")
    schema = schema_of("config")
    keys = set(schema["properties"])
    for record in ("Edition", "Limits", "Packs", "LexiconAdditions"):
        keys |= set(schema["$defs"][record]["properties"])
    assert [key for key in sorted(keys) if not re.search(rf"[`.\[]{key}[`.\]]|^{key} =", page, re.MULTILINE)] == []
    assert set(Config.model_fields) - {"file"} <= keys


@pytest.mark.parametrize("name", NAMES)
def test_every_sitbrief_toml_in_a_page_is_a_configuration(name: str, tmp_path: Path) -> None:
    from generator.config import load_config

    for kind, block in FENCE.findall(text(name)):
        if kind == "toml" and re.search(r"^\[editions|^paths =", block, re.MULTILINE):
            (tmp_path / "sitbrief.toml").write_text(block, encoding="utf-8")
            assert load_config(tmp_path / "sitbrief.toml").editions


def test_every_json_in_a_page_is_json() -> None:
    for name in NAMES:
        for kind, block in FENCE.findall(text(name)):
            if kind == "json":
                json.loads(block)


def test_the_python_in_the_readme_runs() -> None:
    (code,) = [block for kind, block in FENCE.findall(text("README.md").replace("\n  ", "\n")) if kind == "python"]
    code = f"import generator.extract.factories\n{code}"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "close the strait" in done.stdout
