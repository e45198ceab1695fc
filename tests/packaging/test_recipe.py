"""The recipe for CI: what is published is what was tried. Its shell steps run here, on a real project in a real clone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.libraries import LIBRARIES
from tests.builders import project
from tests.packaging.actions import Runner, steps_of, yaml_of, yaml_value
from tests.packaging.forked import sitbrief_in

ROOT = Path(__file__).resolve().parent.parent.parent
ACTION = ROOT / "action.yml"
OF_A_PROJECT = ROOT / "generator" / "project" / "files" / "workflow.yml"
WORKFLOWS = [*sorted((ROOT / ".github" / "workflows").glob("*.yml")), OF_A_PROJECT]
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")

OLD = "Iran warned Israel on Monday that it would close the strait if its tankers were attacked.\n"
NEW = OLD + "\nThe tanker Nordic Star was struck by a missile off Yemen on 3 February 2025, its owner said.\n"
CONFIG = '[editions.analyst]\nformats = ["html", "json", "md"]\n'
RECORDS = '#!/bin/sh\necho "$(basename "$0") $*" >> "$RECORD"\n'
PYTHON = (
    RECORDS
    + """case "$*" in
  *missing_libraries.py) echo "libpango-1.0-0 libpangoft2-1.0-0";;
  *venv*) mkdir -p "$3/bin" && cp "$0" "$3/bin/python";;
esac
"""
)
CONTAINER = RECORDS + '[ "$1" = run ] || exit 0\nwhile [ "$1" != sitbrief ]; do shift; done\n"$@"\n'
"""``docker``, which runs here what it is to run in the image."""


def program(folder: Path, name: str, text: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text)
    (folder / name).chmod(0o755)


def git(folder: Path, *words: str) -> str:
    name = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *name, *words], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with ``sitbrief``, for all tests here."""
    folder = tmp_path_factory.mktemp("programs")
    with sitbrief_in(folder):
        yield folder


@pytest.fixture
def machine(tmp_path: Path, programs: Path, monkeypatch: pytest.MonkeyPatch) -> Runner:
    """A clone with two commits, and ``sitbrief`` on the path; the second commit has one fact more."""
    shutil.copytree(programs, tmp_path / "programs", ignore=shutil.ignore_patterns("socket", "cache"))
    monkeypatch.setenv("RECORD", str(tmp_path / "record"))
    monkeypatch.setenv("SITBRIEF_CACHE", str(programs / "cache"))
    work = project(tmp_path / "work", {"seeds/a.txt": OLD, "sitbrief.toml": CONFIG})
    git(work, "init", "-q")
    git(work, "add", ".")
    git(work, "commit", "-q", "-m", "old")
    base = git(work, "rev-parse", "HEAD")
    project(work, {"seeds/a.txt": NEW})
    (tmp_path / "temp").mkdir()
    event = {"event_name": "pull_request", "event": {"pull_request": {"number": 7, "base": {"sha": base}}}}
    return Runner(work, tmp_path / "temp", tmp_path / "programs", {"github": {"action_path": str(ROOT), **event}})


def inputs(**given: str) -> dict[str, str]:
    """The action's inputs with their defaults; without installing."""
    declared: Mapping[str, Mapping[str, str]] = yaml_of(ACTION)["inputs"]
    values = {name: about["default"] for name, about in declared.items()} | {"install": "false"}
    return values | {name.replace("_", "-"): value for name, value in given.items()}


def base(machine: Runner) -> str:
    return str(machine.contexts["github"]["event"]["pull_request"]["base"]["sha"])


def test_the_action_builds_checks_verifies_and_compares(machine: Runner) -> None:
    machine.contexts["inputs"] = inputs(compare_with=base(machine), options="--title Watch")
    done = machine.run(steps_of(yaml_of(ACTION)))
    assert {name: ran.code for name, ran in done.items()} == dict.fromkeys(
        ("build", "check", "verify", "compare", "result"), 0
    ), done
    outputs = {
        name: machine.filled(about["value"])
        for name, about in yaml_of(ACTION)["outputs"].items()
    }  # fmt: skip
    assert Path(outputs["output"]) == machine.work / "output"
    assert outputs["files"].split() == [f"output/analyst-brief.{ending}" for ending in ("html", "json", "md")]
    assert outputs["passed"] == "true"
    assert "Nordic Star" in outputs["changes"]
    assert {path.name for path in Path(outputs["reports"]).iterdir()} == {
        "changes.md", "check.sarif", "check.txt", "check.xml", "files.txt", "verify.txt"
    }  # fmt: skip
    assert "Nordic Star" in machine.summary
    assert "every word rests on its facts" in machine.summary
    assert git(machine.work, "worktree", "list").count("\n") == 0, "the clone is as it was"


def test_a_gate_or_a_changed_page_fails_the_job_after_everything_was_reported(machine: Runner) -> None:
    machine.contexts["inputs"] = inputs(fail_on="undated-sources,warning")
    steps = steps_of(yaml_of(ACTION))
    spoil = {"name": "Spoil", "run": "sed -i 's/close the strait/shut the strait/' output/analyst-brief.html"}
    at = next(number for number, step in enumerate(steps) if step.get("id") == "build")
    done = machine.run([*steps[: at + 1], spoil, *steps[at + 1 :]])
    assert done["check"].outputs["status"] == "3", done["check"].said
    assert done["verify"].outputs["status"] == "3"
    assert "shut" in machine.summary
    assert (done["result"].code, done["result"].outputs["passed"]) == (3, "false")
    assert "compare" not in done


def test_without_an_earlier_brief_the_comparison_says_so(machine: Runner) -> None:
    git(machine.work, "rm", "-q", "-r", "--cached", "seeds")
    git(machine.work, "commit", "-q", "-m", "empty")
    machine.contexts["inputs"] = inputs(compare_with=git(machine.work, "rev-parse", "HEAD"))
    done = machine.run([step for step in steps_of(yaml_of(ACTION)) if step.get("id") in {"build", "compare"}])
    assert done["compare"].outputs["changes"].strip() == "There was no brief to compare with."
    assert done["compare"].code == 0


def test_a_build_that_names_no_file_is_said(machine: Runner) -> None:
    machine.contexts["inputs"] = inputs(options="--quiet --format md")
    done = machine.run(steps_of(yaml_of(ACTION)))
    assert done["build"].code == 1
    assert "leave --quiet out" in done["build"].said
    assert list(done) == ["build"]


def test_the_action_installs_what_is_locked_and_lacks(machine: Runner, tmp_path: Path) -> None:
    for name, text in (("python", PYTHON), ("sudo", RECORDS), ("pip", RECORDS)):
        program(machine.programs, name, text)
    machine.contexts["inputs"] = inputs(install="true")
    step = next(step for step in steps_of(yaml_of(ACTION)) if step.get("id") == "install")
    ran = machine.run([step])["install"]
    assert ran.code == 0, ran.said
    calls = (tmp_path / "record").read_text()
    assert "apt-get install -y -qq --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0\n" in calls
    assert f"pip install -qq --require-hashes -r {ROOT}/requirements.lock\n" in calls
    assert f"--no-index {ROOT}\n" in calls
    assert machine.path_added == f"{machine.temp}/sitbrief-python/bin\n"


def test_the_workflow_of_a_new_project_runs(machine: Runner, tmp_path: Path) -> None:
    workflow = yaml_of(OF_A_PROJECT)
    steps = [step for step in steps_of(workflow, "brief") if step.get("name") != "Install"]
    done = machine.run(steps)
    assert {name: ran.code for name, ran in done.items()} == {"Build": 0, "Check": 0, "Verify": 0, "compare": 0}, done
    assert "Nordic Star" in machine.summary
    changes = machine.filled(workflow["jobs"]["brief"]["outputs"]["changes"])
    assert "Nordic Star" in changes
    program(machine.programs, "gh", '#!/bin/sh\necho "$*" > "$RECORD"\ncat >> "$RECORD"\n')
    for path in (ROOT / ".github" / "workflows" / "brief.yml", OF_A_PROJECT):
        machine.contexts["needs"] = {"brief": {"outputs": {"changes": changes}}}
        comment = machine.run(steps_of(yaml_of(path), "comment"))["Comment"]
        assert comment.code == 0, comment.said
        said = (tmp_path / "record").read_text()
        assert said.startswith("pr comment 7 ")
        assert changes in said


def test_the_weekly_job_installs_the_newest(machine: Runner, tmp_path: Path) -> None:
    for name, text in (("python", PYTHON), ("sudo", RECORDS)):
        program(machine.programs, name, text)
    done = machine.run(steps_of(yaml_of(ROOT / ".github" / "workflows" / "newest.yml"), "newest"))
    assert [ran.code for ran in done.values()] == [0, 0], done
    calls = (tmp_path / "record").read_text()
    assert "pip install -qq --upgrade --upgrade-strategy eager -e .[dev]\n" in calls
    assert "-m pytest -n 2\n" in calls


def test_the_weekly_audit_asks_for_everything_that_is_pinned() -> None:
    told = subprocess.run(["make", "-n", "audit"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    line = next(line for line in told.splitlines() if "pip-audit" in line)
    assert {f"-r {lock.name}" for lock in ROOT.glob("requirements*.lock")} <= set(re.findall(r"-r \S+", line))
    assert "--strict" in line
    assert steps_of(yaml_of(ROOT / ".github" / "workflows" / "audit.yml"), "audit")[-1]["run"] == "make audit"


@pytest.mark.parametrize("path", [ACTION, *WORKFLOWS], ids=lambda path: path.name)
def test_actions_are_pinned_and_no_value_becomes_a_part_of_a_script(path: Path) -> None:
    document = yaml_of(path)
    steps = [step for job in document["jobs"] for step in steps_of(document, job)] if path != ACTION else steps_of(document)
    for step in steps:
        assert "run" in step or step["uses"] == "./" or PINNED.fullmatch(step["uses"]), step
        assert "${{" not in step.get("run", ""), step


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_job_may_do_what_it_needs_and_no_more(path: Path) -> None:
    document = yaml_of(path)
    assert document["permissions"] == {}
    for name, job in document["jobs"].items():
        assert job["permissions"] == ({"pull-requests": "write"} if name == "comment" else {"contents": "read"})
        checkouts = [step for step in job["steps"] if "checkout" in step.get("uses", "")]
        assert all(step["with"]["persist-credentials"] is False for step in checkouts)
        assert bool(checkouts) == (name != "comment"), "who may write reads no document"


PAGE = ROOT / "docs" / "ci.md"


def test_the_page_lists_every_input_and_output() -> None:
    action, page = yaml_of(ACTION), PAGE.read_text(encoding="utf-8")
    for name, about in action["inputs"].items():
        default = f"`{about['default']}`" if about["default"] else "empty"
        assert f"| `{name}` | {default} | {about['description']} |\n" in page
    for name, about in action["outputs"].items():
        assert f"| `{name}` | {about['description']} |\n" in page


def test_the_job_for_gitlab_runs(machine: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = re.findall(r"^```yaml\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    (tmp_path / "gitlab.yml").write_text(next(block for block in blocks if "CI_MERGE_REQUEST" in block))
    job = yaml_of(tmp_path / "gitlab.yml")["brief"]
    assert all(library.package in " ".join(job["before_script"]) for library in LIBRARIES)
    project(machine.work, {"sitbrief.toml": "", ".gitignore": "output/\n"})
    git(machine.work, "remote", "add", "origin", str(machine.work))
    monkeypatch.setenv("CI_MERGE_REQUEST_DIFF_BASE_SHA", base(machine))
    ran = machine.run([{"name": "brief", "run": "\n".join(job["script"])}])["brief"]
    assert ran.code == 0, ran.said
    assert "2 files checked: every word rests on its facts" in ran.said
    assert "Nordic Star" in (machine.work / "changes.md").read_text(encoding="utf-8")
    assert (machine.work / job["artifacts"]["reports"]["junit"]).is_file()


def hooks() -> list[dict[str, Any]]:
    return list(yaml_value(ROOT / ".pre-commit-hooks.yaml"))


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: hook["id"])
def test_a_hook_passes_on_a_sound_project(machine: Runner, hook: dict[str, Any]) -> None:
    words = [*hook["entry"].split(), *hook.get("args", [])]
    variables = os.environ | {"PATH": f"{machine.programs}:{os.environ['PATH']}"}
    done = subprocess.run(words, cwd=machine.work, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(hook["files"], "sitbrief.toml")
    assert not re.search(hook["files"], "README.md")


def test_the_container_holds_what_is_needed_and_runs_as_nobody_special() -> None:
    text = (ROOT / "Containerfile").read_text(encoding="utf-8")
    lines = re.sub(r"\\\n\s*", " ", text).splitlines()
    assert next(line for line in reversed(lines) if line.startswith("USER ")) != "USER 0"
    assert all(library.package in text for library in LIBRARIES)
    assert "--require-hashes" in text
    copied = [word for line in lines if re.match(r"COPY (?!--from)", line) for word in line.split()[1:-1]]
    assert set(copied) == {
        "requirements.lock", "setup.cfg", "pyproject.toml", "README.md", "LICENSE", "NOTICE",
        "generator", "templates", "styles",
    }  # fmt: skip
    assert all((ROOT / name).exists() for name in copied)
    sent = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert "*" in sent
    assert {line[1:] for line in sent if line.startswith("!")} == set(copied)


def test_the_container_is_run_without_rights_or_network_wherever_it_is_named() -> None:
    """``--user``: Podman keeps to the user of the image otherwise, who may not write what the caller owns."""
    for path in ("Containerfile", "docs/ci.md", ".github/workflows/container.yml"):
        text = (ROOT / path).read_text(encoding="utf-8")
        for option in ("--network none", "--read-only", "--tmpfs /tmp", "--tmpfs /cache", '--user "$(id -u):$(id -g)"'):
            assert option in text, (path, option)


def test_the_job_for_the_container_builds_and_verifies_a_brief(machine: Runner, tmp_path: Path) -> None:
    program(machine.programs, "docker", CONTAINER)
    project(machine.work, {"sitbrief.toml": ""})
    done = machine.run(steps_of(yaml_of(ROOT / ".github" / "workflows" / "container.yml"), "container"))
    assert [ran.code for ran in done.values()] == [0, 0], done
    assert (tmp_path / "record").read_text().startswith("docker build --pull -t sitbrief -f Containerfile .\n")
    assert "every word rests on its facts" in done["Brief"].said
