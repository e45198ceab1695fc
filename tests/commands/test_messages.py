"""What the terminal says: where, what, and below it what to do; never a control character of a document."""

from __future__ import annotations

import pytest

from generator.commands.messages import fails_strict, printable, say_error, say_findings
from generator.errors import BriefError, ConfigurationError
from generator.model import Finding

ERROR = Finding(severity="error", rule="document-empty", message="the file is empty", where="seeds/a.txt", hint="remove it")
WARNING = Finding(severity="warning", rule="config-key", message="“titel” is not a key", where="sitbrief.toml:3")
NOTE = Finding(severity="note", rule="encoding", message="read as windows-1252", where="seeds/b.txt")


def test_an_error_says_where_what_and_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    say_error(BriefError("no such file or folder", where="seeds/x.txt", hint="check the spelling"))
    assert capsys.readouterr() == ("", "seeds/x.txt: error: no such file or folder\n    check the spelling\n")


def test_an_error_without_place_or_hint(capsys: pytest.CaptureFixture[str]) -> None:
    say_error(BriefError("the disk is full"))
    assert capsys.readouterr().err == "error: the disk is full\n"


def test_every_mistake_in_a_configuration_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    say_error(ConfigurationError([ERROR, WARNING]))
    said = capsys.readouterr().err
    assert "seeds/a.txt: error: the file is empty [document-empty]\n    remove it\n" in said
    assert "sitbrief.toml:3: warning: “titel” is not a key [config-key]\n" in said
    assert said.endswith("error: 2 mistakes in the configuration\n")


def test_findings_are_listed_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    say_findings([ERROR, WARNING, NOTE, NOTE])
    assert capsys.readouterr().err.endswith("1 error, 1 warning, 2 notes\n")


def test_quiet_leaves_only_errors_and_ordinary_runs_leave_notes_out(capsys: pytest.CaptureFixture[str]) -> None:
    say_findings([ERROR, WARNING, NOTE], quiet=True)
    assert "warning" not in capsys.readouterr().err
    say_findings([WARNING, NOTE], verbose=False)
    said = capsys.readouterr().err
    assert "titel" in said
    assert "windows-1252" not in said


def test_many_of_a_kind_are_cut_short_unless_all_are_wanted(capsys: pytest.CaptureFixture[str]) -> None:
    say_findings([ERROR] * 25 + [WARNING], verbose=False)
    said = capsys.readouterr().err
    assert said.count("the file is empty") == 10
    assert "… and 15 more [document-empty]; --verbose shows all\n25 errors, 1 warning\n" in said
    say_findings([ERROR] * 25)
    assert capsys.readouterr().err.count("the file is empty") == 25


def test_a_title_cannot_send_commands_to_the_terminal() -> None:
    assert printable("Blast\x1b[2J\x07 at \u202esea\ud800\r") == "Blast\\x1b[2J\\x07 at \\u202esea\\ud800\\r"
    assert printable("Al-Ḥudayda – “der Hafen” 港\t1") == "Al-Ḥudayda – “der Hafen” 港\t1"


@pytest.mark.parametrize(("findings", "fails"), [([], False), ([NOTE], False), ([WARNING], True), ([NOTE, ERROR], True)])
def test_strict_fails_on_more_than_a_note(findings: list[Finding], fails: bool) -> None:
    assert fails_strict(findings) is fails
