"""``sitbrief preview`` as a process: it says where the page is, ends with Ctrl-C, and says when it cannot begin."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

from tests.commands.conftest import Run, World

COMMAND = [sys.executable, "-m", "generator", "preview"]


def test_ctrl_c_ends_it_without_a_trace(world: World) -> None:
    folder = world({"seeds/a.txt": ""})
    process = subprocess.Popen(
        [*COMMAND, "--port", "0"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout
    url = process.stdout.readline().split()[-1]
    with urlopen(url) as answer:
        assert b"sitbrief preview" in answer.read()
    process.send_signal(signal.SIGINT)
    rest, errors = process.communicate(timeout=20)
    assert (process.returncode, errors) == (0, "")
    assert "has ended" in rest
    assert not Path(folder, "output").exists()


def test_a_port_that_is_taken(world: World, run: Run) -> None:
    world({"seeds/a.txt": "words"})
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = run("preview", "--port", port, code=1).stderr
    assert f"port {port} cannot be used" in said
    assert "--port 0" in said


def test_standard_input_cannot_be_watched(run: Run) -> None:
    assert "name files or folders" in run("preview", "-", code=2).stderr
