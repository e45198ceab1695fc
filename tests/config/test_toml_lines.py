"""The line of every key, and never a wrong one."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.config.toml_lines import KeyPath, TomlFile, key_lines, read_toml
from generator.model import Finding


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("a = 1\nb = 2", ("b",), 2),
        ("\n[t]\nx = 1", ("t", "x"), 3),
        ('[documents."a.b.txt"]\ntitle = "x"', ("documents", "a.b.txt", "title"), 2),
        ("[a.'b c']\n'd.e' = 1", ("a", "b c", "d.e"), 2),
        ("[[e]]\nname='a'\n[[e]]\nname='b'", ("e", 1, "name"), 4),
        ("[[e]]\n[e.f]\nx=1\n[[e]]\n[e.f]\nx=2", ("e", 1, "f", "x"), 6),
        ("a.b.c = 1", ("a", "b", "c"), 1),
        ('t = """\n[not.a.table]\nx = 1\n"""\nx = 2', ("x",), 5),
        ("t = '''\nx = 1 '''\nx = 2", ("x",), 3),
        ("l = [\n  'x = 1', # [z]\n]\nx = 2", ("x",), 4),
        ('s = "# no comment [" # a comment [\nx = 2', ("x",), 2),
        ('"q\\"q" = 1', ('q"q',), 1),
    ],
)
def test_a_key_is_found_on_its_line(text: str, key: KeyPath, line: int) -> None:
    tomllib.loads(text)
    assert key_lines(text)[key] == line


def test_what_stands_in_strings_and_arrays_is_no_key() -> None:
    assert set(key_lines('a = """\nb = 1\n"""\nc = [\n[1], # d = 1\n]\n')) == {("a",), ("c",)}


def test_a_key_without_a_line_of_its_own_is_shown_at_its_table() -> None:
    file = TomlFile("f.toml", {}, {("t",): 3})
    assert file.where(("t", "missing", 0)) == "f.toml:3"
    assert file.where(("u",)) == "f.toml"


names = st.text("ab.\"' -", min_size=1, max_size=4)
values = st.sampled_from(["1", '"x = 1"', "[1, [2]]", '"""\na = 1\n"""', "{ x = 1 }", "'[t]'", "[\n  1,\n]", "2024-03-16"])


@given(st.dictionaries(names, st.dictionaries(names, values, max_size=4), max_size=4))
def test_every_key_that_toml_knows_has_the_line_that_holds_it(tables: dict[str, dict[str, str]]) -> None:
    def quoted(name: str) -> str:
        return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'

    text = ""
    wanted: dict[KeyPath, int] = {}
    for table, entries in tables.items():
        wanted[(table,)] = text.count("\n") + 1
        text += f"[{quoted(table)}]\n"
        for key, value in entries.items():
            wanted[table, key] = text.count("\n") + 1
            text += f"{quoted(key)} = {value} # end\n"
    tomllib.loads(text)
    assert key_lines(text) == wanted


@given(st.text("[]\"'=#.\n ab{}\\", max_size=60))
def test_no_text_brings_the_scan_down(text: str) -> None:
    assert all(line >= 1 for line in key_lines(text).values())


def test_a_file_that_is_nested_without_end_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "deep.toml").write_text("a = " + "[" * 100_000, encoding="utf-8")
    found = read_toml(tmp_path / "deep.toml", "deep.toml", "config-syntax")
    assert isinstance(found, Finding)
    assert found.rule == "config-syntax"
