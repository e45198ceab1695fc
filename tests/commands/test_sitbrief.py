"""The command as a whole: it answers at once, loads nothing heavy to do so, and knows its commands."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from typing import Any

import click
import pytest

from generator import __version__
from tests.command_line import commands
from tests.commands.conftest import Run

HEAVY = ("spacy", "weasyprint", "pydantic", "jinja2", "trafilatura", "pypdf", "docx", "rich", "numpy")
COMMANDS = commands()


@pytest.mark.parametrize(
    "words", [["--help"], ["--version"], *([*name.split(), "--help"] for name in COMMANDS)], ids=" ".join
)
def test_help_imports_nothing_heavy(words: list[str]) -> None:
    code = (
        "import sys, atexit, generator.__main__\n"
        "atexit.register(lambda: print(*sorted(sys.modules), file=sys.stderr))\n"
        f"sys.argv = ['sitbrief', *{words!r}]\n"
        "generator.__main__.main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "sitbrief" in done.stdout
    loaded = {name.split(".")[0] for name in done.stderr.split()}
    assert "generator" in loaded
    assert not loaded & set(HEAVY)


def test_help_costs_less_than_three_tenths_of_a_second() -> None:
    times = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "generator", "--help"], capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    assert min(times) < 0.3, times


def test_version_names_the_program(run: Run) -> None:
    assert run("--version").stdout == f"sitbrief {__version__}\n"


def test_no_words_show_the_help(run: Run) -> None:
    assert "Start with: sitbrief build FOLDER" in run(code=2).stderr


def test_an_unknown_command_is_a_usage_error(run: Run) -> None:
    assert "No such command 'bild'" in run("bild", code=2).stderr


@pytest.mark.parametrize(("name", "command"), COMMANDS.items(), ids=COMMANDS)
def test_every_command_and_option_says_what_it_does(name: str, command: click.Command) -> None:
    assert command.help
    assert command.get_short_help_str(limit=60).endswith("."), "the first sentence fits into the list of commands"
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, f"{name} {option.opts}"
            assert option.help.endswith((".", "]")), f"{name} {option.opts}"


def given(kind: click.ParamType[Any]) -> str:
    """A value that an argument of this kind takes."""
    if isinstance(kind, click.Choice):
        return str(kind.choices[0])
    if isinstance(kind, click.Path) and kind.exists:
        return "README.md" if kind.file_okay else "docs"
    return "facts"


@pytest.mark.parametrize(("name", "command"), COMMANDS.items(), ids=COMMANDS)
def test_flags_are_off_unless_given(name: str, command: click.Command) -> None:
    words = [given(parameter.type) for parameter in command.params if parameter.param_type_name == "argument"]
    context = command.make_context(name, words)
    flags = [option for option in command.params if isinstance(option, click.Option) and option.is_flag]
    assert [option.name for option in flags if option.name != "help" and context.params[str(option.name)]] == []


@pytest.mark.parametrize(
    ("shell", "words", "word"), [("bash", "sitbrief b", "1"), ("zsh", "sitbrief b", "1"), ("fish", "sitbrief", "b")]
)
def test_a_shell_can_complete_commands(shell: str, words: str, word: str) -> None:
    variables = {"_SITBRIEF_COMPLETE": f"{shell}_complete", "COMP_WORDS": words, "COMP_CWORD": word}
    done = subprocess.run(
        [sys.executable, "-m", "generator"], env=os.environ | variables, capture_output=True, text=True, check=True
    )
    assert "build" in done.stdout
    assert "extract" not in done.stdout
