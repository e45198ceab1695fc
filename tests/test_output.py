"""Files are written as a group: whatever happens, the folder holds the old ones or the new ones, whole."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from generator import output
from generator.errors import OutputError
from generator.output import ensure_writable, write_files

OLD = {"a.html": b"old", "b.pdf": b"old", "manifest.json": b"old"}
NEW = {"a.html": b"new", "b.pdf": b"new", "manifest.json": b"new"}


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def left_behind(folder: Path) -> list[str]:
    return sorted(path.name for place in (folder, folder.parent) for path in place.glob(".*sitbrief-*"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    write_files(tmp_path / "output", OLD)
    return tmp_path / "output"


def test_files_are_written_in_the_order_of_their_names(tmp_path: Path) -> None:
    written = write_files(tmp_path / "new" / "folder", {"b.pdf": b"2", "a.html": b"1"})
    assert [(p.name, p.read_bytes()) for p in written] == [("a.html", b"1"), ("b.pdf", b"2")]
    assert held(tmp_path / "new" / "folder") == {"a.html": b"1", "b.pdf": b"2"}
    assert left_behind(tmp_path / "new" / "folder") == []


def test_what_else_the_folder_holds_stays_as_it_is(home: Path) -> None:
    (home / "notes.txt").write_text("mine")
    (home / "notes.txt").chmod(0o600)
    (home / "latest").symlink_to("notes.txt")
    home.chmod(0o750)
    before = (home / "notes.txt").stat()
    write_files(home, NEW)
    assert held(home) == {**NEW, "latest": b"mine", "notes.txt": b"mine"}
    assert (home / "latest").is_symlink()
    assert (home / "notes.txt").stat() == before
    assert stat.S_IMODE(home.stat().st_mode) == 0o750


def test_a_folder_is_replaced_in_one_step(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[dict[str, bytes]] = []
    monkeypatch.setattr(output, "_sync", lambda folder: seen.append(held(home)))
    write_files(home, NEW)
    assert sorted(seen, key=seen.index)[:2] == [OLD, NEW] or seen == [OLD, NEW]


def test_a_file_that_appears_meanwhile_is_kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = output._exchange

    def late(one: Path, other: Path) -> None:
        (one / "late.txt").write_text("mine")
        (one / "folder").mkdir()
        real(one, other)

    monkeypatch.setattr(output, "_exchange", late)
    write_files(home, NEW)
    assert held(home) == {**NEW, "late.txt": b"mine"}
    assert (home / "folder").is_dir()
    assert left_behind(home) == []


def subfolder(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "archive").mkdir()


def worked_in(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)


def system_without(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(one: Path, other: Path) -> None:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(output, "_exchange", refused)


@pytest.mark.parametrize("why", [subfolder, worked_in, system_without])
def test_a_folder_that_cannot_be_replaced_keeps_its_place(home: Path, monkeypatch: pytest.MonkeyPatch, why: object) -> None:
    assert callable(why)
    why(home, monkeypatch)
    before = home.stat().st_ino
    write_files(home, NEW)
    assert held(home) == NEW
    assert home.stat().st_ino == before
    assert left_behind(home) == []


def test_what_a_kill_between_moves_left_is_finished_by_the_next_run(home: Path) -> None:
    (home / ".sitbrief-whole").mkdir()
    (home / ".sitbrief-whole" / "b.pdf").write_bytes(b"new")
    (home / ".sitbrief-whole" / "manifest.json").write_bytes(b"new")
    (home / "a.html").write_bytes(b"new")
    ensure_writable(home)
    assert held(home) == NEW
    assert left_behind(home) == []


def test_what_a_kill_while_writing_left_is_cleared_away(home: Path) -> None:
    (home / ".sitbrief-writing").mkdir()
    (home / ".sitbrief-writing" / "a.html").write_bytes(b"half")
    (home.parent / ".output.sitbrief-x1").mkdir()
    (home.parent / ".output.sitbrief-x1" / "a.html").write_bytes(b"half")
    ensure_writable(home)
    assert held(home) == OLD
    assert left_behind(home) == []


def test_a_failure_leaves_the_old_brief_whole(home: Path) -> None:
    (home / "c.json").mkdir()
    for wrong in ("c.json", "c.json/x", "e/f.md"):
        with pytest.raises(OutputError):
            write_files(home, {**NEW, wrong: b"new"})
        assert held(home) == OLD
        assert left_behind(home) == []


def test_a_link_to_a_folder_stays_a_link(home: Path) -> None:
    link = home.parent / "link"
    link.symlink_to(home)
    assert write_files(link, NEW) == [link / name for name in NEW]
    assert link.is_symlink()
    assert held(home) == NEW


def test_a_file_in_place_of_the_folder_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("a file")
    with pytest.raises(OutputError) as caught:
        write_files(tmp_path / "output", {"a.html": b""})
    assert caught.value.where == str(tmp_path / "output")
    assert caught.value.hint


def test_a_device_or_pipe_is_written_to_and_stays_what_it_is(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen(["cat", tmp_path / "pipe"], stdout=subprocess.PIPE) as reader:
        write_files(tmp_path, {"pipe": b"facts"})
        assert reader.communicate()[0] == b"facts"
    assert (tmp_path / "pipe").is_fifo()


def test_a_folder_that_cannot_be_written_is_known_before_the_work(tmp_path: Path) -> None:
    ensure_writable(tmp_path / "new")
    assert not (tmp_path / "new").exists()
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        ensure_writable(tmp_path / "file")


HOLDS_THE_LOCK = """
import sys
from pathlib import Path
from generator.output import _alone_in
with _alone_in(Path(sys.argv[1])):
    print("mine", flush=True)
    sys.stdin.read()
"""


def test_who_waits_too_long_for_another_run_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "PATIENCE", 0.1)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS_THE_LOCK, home], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == "mine\n"
        with pytest.raises(OutputError, match="another run is writing"):
            write_files(home, NEW)
        other.communicate("")
    write_files(home, NEW)
    assert held(home) == NEW
