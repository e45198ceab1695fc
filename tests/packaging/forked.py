"""``sitbrief`` as a program for shell steps, without the second that each start of Python and its libraries takes.

In: a folder for programs. Out: a program ``sitbrief`` in it, which hands its words, variables, folder and streams to one
process that has everything loaded and runs each call in a child of its own. The calls are real in all but that start.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

__all__ = ["sitbrief_in"]

CLIENT = """\
#!{python} -IS
import json, os, socket, sys
server = socket.socket(socket.AF_UNIX)
server.connect({address!r})
call = json.dumps([sys.argv[1:], os.getcwd(), dict(os.environ)]).encode()
socket.send_fds(server, [len(call).to_bytes(4, "big")], [0, 1, 2])
server.sendall(call)
sys.exit(server.recv(1)[0])
"""


@contextlib.contextmanager
def sitbrief_in(programs: Path) -> Iterator[None]:
    """Puts the program into the folder, and keeps what it calls alive meanwhile."""
    programs.mkdir(exist_ok=True)
    address = programs / "socket"
    (programs / "sitbrief").write_text(CLIENT.format(python=sys.executable, address=str(address)))
    (programs / "sitbrief").chmod(0o755)
    with subprocess.Popen([sys.executable, "-m", "tests.packaging.forked", str(address)]) as server:
        while not address.exists() and server.poll() is None:
            time.sleep(0.05)
        try:
            yield
        finally:
            server.kill()


def serve(address: str) -> None:
    """Answers calls one after the other, for ever."""
    import weasyprint  # noqa: F401 - loaded once for all calls

    from generator.extract import language_model

    nlp = language_model.load_language_model()
    language_model.load_language_model = lambda name="": nlp
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(address + ".new")
    listening.listen()
    Path(address + ".new").rename(address)
    while True:
        caller, _ = listening.accept()
        with caller:
            size, streams, _, _ = socket.recv_fds(caller, 4, 3)
            call = b""
            while len(call) < int.from_bytes(size, "big"):
                call += caller.recv(1 << 20)
            child = os.fork()
            if child == 0:
                run(call, streams)
            for stream in streams:
                os.close(stream)
            caller.sendall(bytes([os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) & 255]))


def run(call: bytes, streams: list[int]) -> None:
    """One call, in this process, which ends with it."""
    from generator.__main__ import main

    words, folder, variables = json.loads(call)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(variables)
    sys.argv = ["sitbrief", *words]
    code = 1
    try:
        main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1 if end.code else 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    serve(sys.argv[1])
