"""Rendering in a process of its own, for packs that are not trusted: a request in, finished files out, within limits.

The process may take so much memory, processor time and time; each limit ends it with a message that names the limit and
its key. Request and answer are JSON in files without a name: there is no pipe to fill up, and nothing that the process says
is ever run here. Keeps no process: each request starts one and waits for its end.
"""

from __future__ import annotations

import base64
import json
import os
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from types import FrameType
from typing import IO, Any, NoReturn

from generator import errors
from generator.config import Packs
from generator.errors import BriefError, TemplateError
from generator.model import Brief, Finding
from generator.render.pack import Pack
from generator.render.template_files import place_of

__all__ = ["RenderLimits", "limits_for", "lint_apart", "render_apart", "serve"]

_START_SECONDS = 10.0
"""Allowed on top of the time limit before the process is killed from outside: libraries load, answers are written."""
_MOST_OUTPUT = 500_000_000
"""The largest file that the process can write, its answer."""
_KEPT = ("PATH", "HOME", "LANG", "TZ", "TMPDIR", "SOURCE_DATE_EPOCH", "LD_LIBRARY_PATH", "SYSTEMROOT")
_KEPT_STARTS = ("LC_", "XDG_", "FONTCONFIG_", "PYTHONHASHSEED")


@dataclass(frozen=True)
class RenderLimits:
    """What rendering one edition may cost; the keys of the same names stand in ``[packs]``."""

    seconds: float = 120.0
    cpu_seconds: int = 120
    memory_bytes: int = 1_500_000_000

    def message(self, key: str) -> tuple[str, str]:
        """What is said where a limit was reached, and what to do."""
        words = {
            "seconds": f"took longer than {self.seconds:g} seconds",
            "cpu_seconds": f"took more than {self.cpu_seconds} seconds of processor time",
            "memory_bytes": f"wanted more than {self.memory_bytes / 1e6:,.0f} MB of memory",
        }
        return f"the pack {words[key]} (packs.{key})", f"mend the template, or raise {key} in [packs] of sitbrief.toml"


def limits_for(pack: Pack, packs: Packs) -> RenderLimits | None:
    """The limits for a pack that the configuration does not trust; None for one that it does."""
    if not pack.is_one_of(packs.untrusted):
        return None
    return RenderLimits(packs.seconds, packs.cpu_seconds, packs.memory_bytes)


def render_apart(
    brief: Brief, choices: Mapping[str, Any], limits: RenderLimits
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """The files of an edition and what was noticed; ``choices`` are the further arguments of ``render``, as plain data."""
    answer = _ask({"task": "render", "brief": brief.model_dump_json(by_alias=True), "choices": dict(choices)}, limits)
    files = {name: base64.b64decode(data) for name, data in answer["files"].items()}
    return files, tuple(Finding.model_validate(finding) for finding in answer["findings"])


def lint_apart(name: str, pack_folders: Sequence[Path], limits: RenderLimits) -> tuple[Finding, ...]:
    """What ``lint_pack`` says of a pack that is not trusted."""
    answer = _ask({"task": "lint", "name": name, "pack_folders": [str(folder) for folder in pack_folders]}, limits)
    return tuple(Finding.model_validate(finding) for finding in answer["findings"])


def _ask(request: Mapping[str, Any], limits: RenderLimits) -> dict[str, Any]:
    """Starts the process, waits for its end, and gives its answer; every way to fail is a ``BriefError``."""
    # -P: nothing is imported from the current folder, which may hold strangers' files
    command = [sys.executable, "-P", "-c", "from generator.render.separate import serve; serve()"]
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as answered:
        asked.write(json.dumps({**request, "limits": asdict(limits)}).encode("utf-8", "surrogatepass"))
        asked.seek(0)
        process = subprocess.Popen(  # noqa: S603  (our own code, no word of the pack in the command)
            command, stdin=asked, stdout=answered, stderr=subprocess.DEVNULL, env=_environment(), start_new_session=True
        )
        try:
            code = process.wait(timeout=limits.seconds + _START_SECONDS)
        except subprocess.TimeoutExpired:
            raise _limit_error(limits, "seconds") from None
        finally:
            _end(process)
        return _answer(answered, code, limits)


def _environment() -> dict[str, str]:
    """What of the environment the process sees: no password of a CI job is among it."""
    kept = {name: value for name, value in os.environ.items() if name in _KEPT or name.startswith(_KEPT_STARTS)}
    root = str(Path(__file__).resolve().parents[2])
    return kept | {"PYTHONPATH": os.pathsep.join([root, *filter(None, sys.path)])}


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the process and whatever it started, and waits for it, so that nothing is left behind."""
    if process.poll() is None:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError, AttributeError):
            process.kill()
        process.wait()


def _answer(answered: IO[bytes], code: int, limits: RenderLimits) -> dict[str, Any]:
    answered.seek(0)
    text = answered.read()
    if not text:
        # Libraries in C give up in their own ways where memory ends, and hear no signal but the last one.
        message = f"the pack brought the process down that renders it (exit code {code})"
        memory = f"{limits.memory_bytes / 1e6:,.0f} MB of memory (packs.memory_bytes)"
        hint = f"it may have wanted more than {memory} or {limits.cpu_seconds} seconds of processor time (packs.cpu_seconds)"
        raise TemplateError(message, hint=hint)
    answer: dict[str, Any] = json.loads(text)
    if "limit" in answer:
        raise _limit_error(limits, answer["limit"], answer["where"])
    if "error" in answer:
        kind = getattr(errors, str(answer["error"]), BriefError)
        findings = [Finding.model_validate(finding) for finding in answer["findings"]]
        raise kind(answer["message"], where=answer["where"], hint=answer["hint"], findings=findings)
    return answer


def _limit_error(limits: RenderLimits, key: str, where: str | None = None) -> TemplateError:
    message, hint = limits.message(key)
    return TemplateError(message, where=where, hint=hint)


class _LimitReachedError(BaseException):
    """Time is up: not an ``Exception``, so that no template and no library catches it."""

    def __init__(self, key: str) -> None:
        self.key = key


def serve() -> None:
    """The process itself: one request from standard input, one answer to standard output."""
    output, sys.stdout = sys.stdout.buffer, sys.stderr  # no library may print into the answer
    request = json.load(sys.stdin.buffer)
    limits = RenderLimits(**request["limits"])
    try:
        _bound(limits)
        answer = _rendered(request) if request["task"] == "render" else _linted(request)
    except _LimitReachedError as reached:
        answer = {"limit": reached.key, "where": _template_line(reached)}
    except MemoryError as error:
        answer = {"limit": "memory_bytes", "where": _template_line(error)}
    except BriefError as error:
        answer = _told(error)
    signal.setitimer(signal.ITIMER_REAL, 0)
    output.write(json.dumps(answer).encode())
    output.flush()


def _rendered(request: Mapping[str, Any]) -> dict[str, Any]:
    from generator.render.renderer import render

    choices: dict[str, Any] = dict(request["choices"])
    given = choices.pop("manifest")
    for key in ("pack_folders", "stylesheets"):
        choices[key] = [Path(path) for path in choices[key]]
    if given is not None:
        choices["manifest"] = lambda _: base64.b64decode(given)
    done = render(Brief.model_validate_json(request["brief"]), **choices)
    files = {name: base64.b64encode(data).decode() for name, data in done.files.items()}
    return {"files": files, "findings": [finding.model_dump() for finding in done.findings]}


def _linted(request: Mapping[str, Any]) -> dict[str, Any]:
    from generator.lint import lint_pack

    findings = lint_pack(request["name"], [Path(folder) for folder in request["pack_folders"]])
    return {"findings": [finding.model_dump() for finding in findings]}


def _told(error: BriefError) -> dict[str, Any]:
    if isinstance(error.__cause__, MemoryError):
        return {"limit": "memory_bytes", "where": error.where}
    findings = [finding.model_dump() for finding in error.findings]
    about = {"message": error.message, "where": error.where, "hint": error.hint, "findings": findings}
    return {"error": type(error).__name__, **about}


def _template_line(error: BaseException) -> str | None:
    """File and line of the template that was at work, if one was."""
    found = None
    for frame, line in traceback.walk_tb(error.__traceback__):
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            paths = template.environment.loader.below(Path(template.filename))
            found = place_of(template.get_corresponding_lineno(line), paths, template.filename)
        elif frame.f_code.co_filename.endswith((".html", ".md")):  # Jinja has put the template's own line there
            found = f"{frame.f_code.co_filename}:{line}"
    return found


def _bound(limits: RenderLimits) -> None:
    """Sets the limits of this process, as far as the system has them."""
    signal.signal(signal.SIGALRM, _stop("seconds"))
    signal.setitimer(signal.ITIMER_REAL, limits.seconds)
    try:
        import resource
    except ImportError:  # Windows has no such limits; the time limit holds
        return
    signal.signal(signal.SIGXCPU, _stop("cpu_seconds"))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    for name, soft, hard in (
        (resource.RLIMIT_AS, limits.memory_bytes, limits.memory_bytes),
        (resource.RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 2),
        (resource.RLIMIT_FSIZE, _MOST_OUTPUT, _MOST_OUTPUT),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        most = resource.getrlimit(name)[1]
        bounds = [value if most == resource.RLIM_INFINITY else min(value, most) for value in (soft, hard)]
        resource.setrlimit(name, (bounds[0], bounds[1]))


def _stop(key: str) -> Any:
    def stop(_number: int, _frame: FrameType | None) -> NoReturn:
        raise _LimitReachedError(key)

    return stop
