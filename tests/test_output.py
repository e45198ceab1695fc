"""Files are written all or none: whatever happens, the folder holds a whole brief."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from generator.errors import OutputError
from generator.output import ensure_writable, write_files


def test_files_are_written_in_the_order_of_their_names(tmp_path: Path) -> None:
    written = write_files(tmp_path / "new" / "folder", {"b.pdf": b"2", "a.html": b"1"})
    assert [(p.name, p.read_bytes()) for p in written] == [("a.html", b"1"), ("b.pdf", b"2")]
    assert sorted(p.name for p in (tmp_path / "new" / "folder").iterdir()) == ["a.html", "b.pdf"]


def test_a_failure_leaves_the_old_brief_whole(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.html": b"old", "b.pdf": b"old"})
    (tmp_path / "c.json").mkdir()
    with pytest.raises(OutputError):
        write_files(tmp_path, {"a.html": b"new", "b.pdf": b"new", "c.json/x": b"new", "d.md/": b"new"})
    assert [(tmp_path / n).read_bytes() for n in ("a.html", "b.pdf")] == [b"old", b"old"]
    assert not list(tmp_path.glob("*partial"))


def test_a_file_in_place_of_the_folder_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("a file")
    with pytest.raises(OutputError) as caught:
        write_files(tmp_path / "output", {"a.html": b""})
    assert caught.value.where == str(tmp_path / "output")
    assert caught.value.hint


def test_what_an_interrupted_run_left_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / "a.html.sitbrief-partial").write_bytes(b"half")
    write_files(tmp_path, {"a.html": b"whole"})
    assert [p.name for p in tmp_path.iterdir()] == ["a.html"]


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
