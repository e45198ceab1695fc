"""Runs the shell steps of a GitHub action or job here, as a runner would: each in bash, with its variables and files.

In: the steps as they stand in the YAML, and the contexts (``inputs``, ``github``, ``runner``, ``needs``). Out: what each
step printed, its exit code and its outputs. Steps that use another action are left out. Knows of expressions what the recipe
needs: references to contexts, ``==``, ``!=``, ``&&``, ``||``, ``!`` and the state functions.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

__all__ = ["Ran", "Runner", "steps_of", "yaml_of", "yaml_value"]

EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
SHELLS = {"bash": ["bash", "--noprofile", "--norc", "-eo", "pipefail"], None: ["bash", "-e"]}
"""What GitHub runs a step in: without a named shell a pipe fails only where its last part does."""
REFERENCE = re.compile(r"(?<!['\w.-])(inputs|github|runner|steps|needs)((?:\.[\w-]+)+)")


def yaml_value(path: Path) -> Any:
    """What a YAML file holds, read by what spaCy brings along."""
    return import_module("srsly").yaml_loads(path.read_text(encoding="utf-8"))


def yaml_of(path: Path) -> dict[str, Any]:
    """A YAML file as plain data."""
    return dict(yaml_value(path))


def steps_of(document: Mapping[str, Any], job: str | None = None) -> list[dict[str, Any]]:
    """The steps of a composite action, or of a job of a workflow, each with the shell that it is run in."""
    steps: list[dict[str, Any]] = document["jobs"][job]["steps"] if job else document["runs"]["steps"]
    return [{**document.get("defaults", {}).get("run", {}), **step} for step in steps]


@dataclass(frozen=True)
class Ran:
    """What became of a step."""

    code: int
    said: str
    outputs: Mapping[str, str]


@dataclass
class Runner:
    """A machine: a folder to work in, a folder for temporary files, and a ``PATH`` that begins with ``programs``."""

    work: Path
    temp: Path
    programs: Path
    contexts: dict[str, Any] = field(default_factory=dict)
    summary: str = ""
    path_added: str = ""

    def run(self, steps: Sequence[Mapping[str, Any]]) -> dict[str, Ran]:
        """Runs the steps in order; after one that failed only those that ask for it."""
        done: dict[str, Ran] = {}
        self.contexts = {"runner": {"temp": str(self.temp)}, **self.contexts, "steps": {}}
        for number, step in enumerate(steps):
            name = str(step.get("id") or step.get("name") or number)
            failed = any(ran.code for ran in done.values())
            if "run" not in step or not self.holds(str(step.get("if", "success()")), failed):
                continue
            done[name] = self._step(step)
            self.contexts["steps"][name] = {"outputs": done[name].outputs}
        return done

    def holds(self, condition: str, failed: bool) -> bool:
        """Whether an ``if`` lets a step run."""
        if not re.search(r"(always|cancelled|success|failure)\(\)", condition):
            condition = f"success() && ({condition})"
        states = {"always()": "True", "!cancelled()": "True", "success()": str(not failed), "failure()": str(failed)}
        for state, value in states.items():
            condition = condition.replace(state, value)
        text = REFERENCE.sub(lambda match: repr(self._value(match[0])), condition)
        text = re.sub(r"!(?!=)", " not ", text.replace("&&", " and ").replace("||", " or "))
        return bool(eval(text, {"__builtins__": {}}))

    def filled(self, text: str) -> str:
        """The text with its expressions replaced by their values."""
        return EXPRESSION.sub(lambda match: self._value(match[1]), text)

    def _value(self, reference: str) -> str:
        value: Any = self.contexts
        for part in reference.split("."):
            value = value.get(part, "") if isinstance(value, Mapping) else ""
        return str(value)

    def _step(self, step: Mapping[str, Any]) -> Ran:
        files = {name: self.temp / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_PATH")}
        for file in files.values():
            file.write_text("")
        variables = {name: self.filled(str(value)) for name, value in step.get("env", {}).items()}
        path = f"{self.programs}:{os.environ['PATH']}"
        done = subprocess.run(
            [*SHELLS[step.get("shell")], "-c", step["run"]],
            cwd=self.work / self.filled(str(step.get("working-directory", "."))),
            env=os.environ | {name: str(file) for name, file in files.items()} | {"PATH": path} | variables,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        self.summary += files["GITHUB_STEP_SUMMARY"].read_text()
        self.path_added += files["GITHUB_PATH"].read_text()
        return Ran(done.returncode, done.stdout, _outputs(files["GITHUB_OUTPUT"].read_text()))


def _outputs(text: str) -> dict[str, str]:
    """``name=value`` lines, and ``name<<END`` … ``END``."""
    found: dict[str, str] = {}
    lines = iter(text.splitlines())
    for line in lines:
        name, mark, end = line.partition("<<")
        if mark and re.fullmatch(r"[\w-]+", name):
            value = []
            for inner in lines:
                if inner == end:
                    break
                value.append(inner)
            else:
                raise AssertionError(f"{name} has no end")
            found[name] = "\n".join(value)
        else:
            name, _, found_value = line.partition("=")
            found[name] = found_value
    return found
