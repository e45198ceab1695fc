"""Command line over environment over file over default; every mistake at once, each where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from generator.config import Config, Format, find_config, load_config
from generator.errors import BriefError, ConfigurationError
from tests.builders import project

KNOWN = "known: file_bytes, text_characters, pages, seconds"
Mistake = tuple[str | None, str, str | None]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def load(text: str, overrides: Mapping[str, object] | None = None, **environment: str) -> Config:
    """The configuration that a file with this text gives."""
    Path("sitbrief.toml").write_text(text, encoding="utf-8")
    return load_config(None, overrides, environment=environment)


def mistakes(
    text: str, overrides: Mapping[str, object] | None = None, **environment: str
) -> list[tuple[str | None, str, str | None]]:
    """Where, what and hint of every mistake."""
    with pytest.raises(ConfigurationError) as caught:
        load(text, overrides, **environment)
    return [(found.where, found.message, found.hint) for found in caught.value.findings]


def test_without_a_file_there_is_one_edition_called_analyst() -> None:
    config = load_config(environment={})
    assert [edition.name for edition in config.editions] == ["analyst"]
    assert (config.paths, config.out, config.marking, config.file) == (("seeds",), "output", "TLP:CLEAR", None)


def test_the_command_line_goes_before_the_environment_and_that_before_the_file() -> None:
    file = 'title = "file"\nout = "file"\nmodel = "file"\n'
    config = load(file, {"title": "line", "out": None}, SITBRIEF_TITLE="variable", SITBRIEF_OUT="variable")
    assert (config.title, config.out, config.model) == ("line", "variable", "file")


def test_variables_are_read_as_their_keys_want_them() -> None:
    config = load("", SITBRIEF_AS_OF="2024-03-16", SITBRIEF_PATHS="a:b", SITBRIEF_LIMITS_PAGES="7", SITBRIEF_EMPTY="")
    assert (config.as_of, config.paths, config.limits.pages) == (date(2024, 3, 16), ("a", "b"), 7)


def test_a_key_in_a_table_can_be_overridden_alone() -> None:
    config = load("[limits]\npages = 3\nfile_bytes = 4\n", {"limits.pages": 5})
    assert (config.limits.pages, config.limits.file_bytes) == (5, 4)


def test_three_mistakes_are_three_findings_with_their_lines() -> None:
    found = mistakes('titel = "x"\nmarking = "TLP:BLUE"\n\n[editions.public]\nformats = ["pdf", "dock"]\n')
    assert found == [
        ("sitbrief.toml:1", "“titel” is not a key", "did you mean “title”?"),
        (
            "sitbrief.toml:2",
            "“TLP:BLUE” is not a value of “marking”",
            'allowed: "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"',
        ),
        (
            "sitbrief.toml:5",
            "“dock” is not a value of “editions.public.formats”",
            "allowed: " + ", ".join(f'"{form}"' for form in get_args(Format)),
        ),
    ]


@pytest.mark.parametrize(
    ("text", "where", "message", "hint"),
    [
        ("as_of = 'soon'", "sitbrief.toml:1", "“soon” is not a value of “as_of”", "wanted: a date such as 2024-03-16"),
        ("[limits]\npages = 0", "sitbrief.toml:2", "“0” is not a value of “limits.pages”", None),
        ("[limits]\npage = 9", "sitbrief.toml:2", "“limits.page” is not a key", "did you mean “pages”?"),
        ("[limits]\nzzz = 9", "sitbrief.toml:2", "“limits.zzz” is not a key", KNOWN),
        ("editions = []", "sitbrief.toml:1", "a list is not a value of “editions”", "wanted: at least one entry"),
        ("[editions]\nanalyst = 3", "sitbrief.toml:2", "“3” is not a value of “editions.analyst”", "wanted: a table"),
        ("[[editions]]\npack = 'x'", "sitbrief.toml:1", "“editions.0.name” is missing", "add it"),
        ("title = 3", "sitbrief.toml:1", "“3” is not a value of “title”", "wanted: a text in quotation marks"),
        ("[[lexicon.actors]]\nname='A'\nkind='band'", "sitbrief.toml:3", "“band” is not a value", None),
        ("file = 'x'", "sitbrief.toml:1", "“file” is not a key", "remove the line"),
        ("period_start = 2024-02-01\nperiod_end = 2024-01-01", "sitbrief.toml", "period_end lies before period_start", None),
        ("[editions.a]\nfile_name = '../x'", "sitbrief.toml:2", "“editions.a.file_name”: a file name without", None),
        ("[editions.a]\nfile_name = '{titel}'", "sitbrief.toml:2", "“editions.a.file_name”: {titel} is not known", None),
    ],
)  # fmt: skip
def test_a_mistake_says_where_it_stands_and_what_would_be_right(
    text: str, where: str, message: str, hint: str | None
) -> None:
    [(found_where, found_message, found_hint)] = mistakes(text)
    assert found_where == where
    assert found_message.startswith(message)
    assert hint is None or found_hint == hint


def test_what_is_not_toml_is_shown_at_its_line() -> None:
    [(where, message, _)] = mistakes('title = "x"\nmarking = TLP:RED\n')
    assert where == "sitbrief.toml:2"
    assert message.startswith("the file is not TOML")


def test_a_file_that_is_not_utf_8_is_shown_at_its_line() -> None:
    Path("sitbrief.toml").write_bytes('title = "x"\nhandling = "Übung"\n'.encode("latin-1"))
    with pytest.raises(ConfigurationError) as caught:
        load_config(environment={})
    assert [found.where for found in caught.value.findings] == ["sitbrief.toml:2"]


def test_mistakes_on_the_command_line_and_in_variables_name_these() -> None:
    found = mistakes("", {"marking": "red"}, SITBRIEF_AS_OF="soon", SOURCE_DATE_EPOCH="now")
    assert sorted(str(where) for where, _, _ in found) == ["--marking", "SITBRIEF_AS_OF", "SOURCE_DATE_EPOCH"]


def test_the_day_of_compilation_comes_from_source_date_epoch_unless_it_is_given() -> None:
    assert load("", SOURCE_DATE_EPOCH="1710547200").compiled == date(2024, 3, 16)
    assert load("compiled = 2020-01-01", SOURCE_DATE_EPOCH="1710547200").compiled == date(2020, 1, 1)
    assert load("").compiled is None


def test_editions_are_tables_or_a_list() -> None:
    tables = load("[editions.a]\npaper = 'Letter'\n[editions.b]\n")
    listed = load("[[editions]]\nname = 'a'\npaper = 'Letter'\n[[editions]]\nname = 'b'\n")
    assert tables.editions == listed.editions
    assert tables.edition("a").paper == "Letter"


def test_an_unknown_edition_is_refused_with_the_known_ones() -> None:
    with pytest.raises(BriefError, match=r"no edition is called “b”.*known editions: a, c"):
        load("[editions.a]\n[editions.c]\n").edition("b")


def test_two_editions_cannot_share_a_name() -> None:
    assert mistakes("[[editions]]\nname = 'a'\n[[editions]]\nname = 'a'\n")[0][1] == "two editions are called a"


def test_the_file_is_found_up_to_the_root_of_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path, {"sitbrief.toml": "", "p/.git/HEAD": "", "p/sitbrief.toml": "title = 'p'", "p/a/b/x.txt": "x"})
    monkeypatch.chdir(tmp_path / "p" / "a" / "b")
    assert find_config(Path()) == Path("../../sitbrief.toml")
    (tmp_path / "p" / "sitbrief.toml").unlink()
    assert find_config(Path()) is None  # the one above the project is not ours


def test_the_file_of_the_folder_to_read_is_found(tmp_path: Path) -> None:
    project(tmp_path, {"p/.git/HEAD": "", "p/sitbrief.toml": "title = 'p'", "p/seeds/x.txt": "x", "q/seeds/x.txt": "x"})
    assert load_config(None, {"paths": ["p/seeds"]}, environment={}).title == "p"
    assert load_config(None, {"paths": ["q/seeds"]}, environment={}).title is None


def test_paths_in_a_file_are_relative_to_it_and_those_of_the_command_line_are_not(tmp_path: Path) -> None:
    project(tmp_path, {"p/sitbrief.toml": "out = 'o'\n[editions.a]\npack = './own'\nstyle = 's.css'\n"})
    config = load_config(Path("p/sitbrief.toml"), environment={})
    assert (config.paths, config.out) == (("p/seeds",), "p/o")
    assert (config.edition("a").pack, config.edition("a").style) == ("p/own", "p/s.css")
    assert load_config(Path("p/sitbrief.toml"), {"paths": ["x"]}, environment={}).paths == ("x",)


def test_a_file_in_the_current_folder_moves_no_path_however_it_is_named(tmp_path: Path) -> None:
    project(tmp_path, {"sitbrief.toml": "out = 'o'"})
    assert load_config(tmp_path / "sitbrief.toml", environment={}).out == "o"


def test_a_file_that_is_named_must_exist() -> None:
    with pytest.raises(BriefError, match=r"no\.toml: the configuration file does not exist"):
        load_config(Path("no.toml"), environment={})
    with pytest.raises(BriefError, match=r"no\.toml"):
        load_config(environment={"SITBRIEF_CONFIG": "no.toml"})


def test_lexicon_additions_may_be_a_list_of_verbs_or_a_table_with_their_acts() -> None:
    assert load("[lexicon]\nreporting_verbs = ['bark']").lexicon.reporting_verbs == {"bark": "other"}
    assert load("[lexicon.reporting_verbs]\nbark = 'threat'").lexicon.reporting_verbs == {"bark": "threat"}


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{edition}-brief", "watch-brief"),
        ("{as_of} {title}", "2024-03-16 A-B-C"),
        ("{marking}.{pack}", "TLP-AMBER+STRICT.own"),
    ],
)
def test_file_names_are_filled_in_and_safe(pattern: str, name: str) -> None:
    edition = load(f"[editions.watch]\npack = './packs/own/'\nfile_name = '{pattern}'\n").edition("watch")
    assert edition.file_stem(as_of="2024-03-16", title="A/B: C", marking="TLP:AMBER+STRICT") == name
