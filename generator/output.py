"""File name → bytes becomes files in a folder, as a group: old or new, whole, whenever the process is killed.

A folder that holds only files is replaced in one step: the new files and links to whatever else the folder holds are laid
into a hidden folder beside it, and the two folders change places (``renameat2`` with ``RENAME_EXCHANGE``; Linux, on a file
system that can). A kill before that step leaves the old files, a kill after it the new ones.

Where folders cannot change places (the folder holds folders, is the one a process works in, is a mount point; another
system; a parent that may not be written), all files are first written into a hidden folder inside, which gets its final
name when it is whole, and are then moved out one by one, the manifest last. A kill before the renaming leaves the old
files; one between the moves leaves some of both and the rest beside them, and the next call in that folder moves that rest.

One process at a time writes to a folder; another waits for it. Never deletes or changes a file that it was not given.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.errors import OutputError

__all__ = ["MANIFEST", "ensure_writable", "write_files"]

MANIFEST = "manifest.json"
"""The file that lists the others: it gets its place last, so that where it fits, all of them are there."""
MARK = ".sitbrief-"
WRITING = f"{MARK}writing"
WHOLE = f"{MARK}whole"
PATIENCE = 60.0
"""Seconds to wait for another process that writes to the same folder."""
MOST_LINKS = 1000
"""A folder with more files than this is somebody's archive and stays where it is."""
RENAME_EXCHANGE = 2
AT_FDCWD = -100


def ensure_writable(folder: Path) -> None:
    """Raises ``OutputError`` where files could not be written: said before the work, not after it.

    Finishes or clears away what a killed run left. Leaves nothing behind.
    """
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            pass
        if there == folder:
            home = folder.resolve()
            with _alone_in(home):
                _heal(home)
    except OSError as error:
        raise _cannot_write(folder, error) from error


def write_files(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """The paths written, in the order of their names. Raises ``OutputError`` with the folder and what to do."""
    regular = dict(sorted(files.items()))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in files:
            place = folder / name
            if place.exists() and not place.is_file() and not place.is_dir():
                place.write_bytes(regular.pop(name))  # a device or a pipe: to move a file there would take it away
        if regular:
            home = folder.resolve()
            with _alone_in(home):
                _heal(home)
                if len(regular) == 1 or not _swapped(home, regular):
                    _move_in(home, regular)
    except OSError as error:
        raise _cannot_write(folder, error) from error
    return [folder / name for name in sorted(files)]


@contextlib.contextmanager
def _alone_in(home: Path) -> Iterator[None]:
    """Waits until no other process writes to the folder, and keeps others waiting. The folder itself is the lock."""
    deadline = time.monotonic() + PATIENCE
    while True:
        handle = _lock(home)
        if handle is not None and os.path.samestat(os.fstat(handle), home.stat()):
            break
        if handle is not None:
            os.close(handle)  # the folder changed places while we waited: what we hold is the old one
        if time.monotonic() > deadline:
            hint = "wait for it to end, or name another folder with --out"
            raise OutputError("another run is writing to this folder", where=str(home), hint=hint)
        time.sleep(0.02)
    try:
        yield
    finally:
        os.close(handle)


def _lock(home: Path) -> int | None:
    """An open handle of the folder that holds its lock, None while another process holds it."""
    handle = os.open(home, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        return None
    except OSError:
        pass  # a file system without locks: each run still writes whole
    return handle


def _heal(home: Path) -> None:
    """Finishes the moves of a killed run, and clears away what it did not finish writing."""
    if (home / WHOLE).is_dir():
        _move_out(home)
    shutil.rmtree(home / WRITING, ignore_errors=True)
    with contextlib.suppress(OSError):
        for entry in list(os.scandir(home.parent)):
            if entry.name.startswith(f".{home.name}{MARK}"):
                shutil.rmtree(entry.path, ignore_errors=True)


def _swapped(home: Path, files: Mapping[str, bytes]) -> bool:
    """Replaces the folder by one with the new files; False, and nothing has changed, where that cannot be done here."""
    try:
        entries = list(os.scandir(home))
        if Path.cwd().is_relative_to(home) or len(entries) > MOST_LINKS:
            return False
        if any(entry.is_dir(follow_symlinks=False) for entry in entries):
            return False
        beside = Path(tempfile.mkdtemp(prefix=f".{home.name}{MARK}", dir=home.parent))
    except OSError:
        return False
    try:
        _write_all(beside, files)
        for entry in [entry for entry in entries if entry.name not in files]:
            os.link(entry.path, beside / entry.name, follow_symlinks=False)
        owner = home.stat()
        os.chown(beside, owner.st_uid, owner.st_gid)
        shutil.copystat(home, beside)
        with _alone_in(beside):
            _exchange(home, beside)
            _sync(home.parent)
            _clear_old(beside, home, files)
    except OSError:
        return False
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return True


def _exchange(one: Path, other: Path) -> None:
    """Two folders change places, in one step (Linux, renameat2(2))."""
    import ctypes

    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if call(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def _clear_old(old: Path, home: Path, files: Mapping[str, bytes]) -> None:
    """Takes over what others put into the folder while it was replaced; what is left there may go."""
    for entry in list(os.scandir(old)):
        place = home / entry.name
        with contextlib.suppress(OSError):
            known = os.path.lexists(place) and os.path.samestat(place.lstat(), entry.stat(follow_symlinks=False))
            if entry.name not in files and not known:
                Path(entry.path).rename(place)


def _move_in(home: Path, files: Mapping[str, bytes]) -> None:
    """Writes all files into a hidden folder, and moves them out when it is whole."""
    for name in files:
        if (home / name).is_dir():
            raise IsADirectoryError(errno.EISDIR, f"{name} is a folder")
    writing = home / WRITING
    try:
        writing.mkdir()
        _write_all(writing, files)
        writing.rename(home / WHOLE)
    except OSError:
        shutil.rmtree(writing, ignore_errors=True)
        raise
    _sync(home)
    _move_out(home)


def _move_out(home: Path) -> None:
    whole = home / WHOLE
    for file in sorted(whole.iterdir(), key=lambda file: (file.name == MANIFEST, file.name)):
        file.replace(home / file.name)
    whole.rmdir()
    _sync(home)


def _write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        with (folder / name).open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    _sync(folder)


def _sync(folder: Path) -> None:
    """What was done in a folder outlives a power failure."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _cannot_write(folder: Path, error: OSError) -> OutputError:
    message = f"cannot write: {error.strerror or error}"
    return OutputError(message, where=str(folder), hint="name another folder with --out")
