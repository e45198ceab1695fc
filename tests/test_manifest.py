"""The manifest: what a brief was made from and by, the same for the same build, and untrue of anything else."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from generator import __version__
from generator.commands import sitbrief
from generator.config import Config, Edition, load_config
from generator.extract.language_model import DEFAULT_MODEL, describe
from generator.manifest import LIBRARIES, Making, check_attached, check_manifest, folder_digest
from generator.model import Brief
from generator.output import write_files
from generator.pipeline import build, load_facts_or_brief, render_editions, verify_files
from tests.builders import project
from tests.packaging.test_metadata import ROOT, requirements

if TYPE_CHECKING:
    from spacy.language import Language

OPEN = "Iran warned on Friday that it would close the strait if its exports were stopped.\n"
CLOSED = "A tanker was struck off Yemen on 3 February 2025, its owner said.\n"
SOURCES = '[documents."closed.txt"]\nmarking = "TLP:RED"\n'


@pytest.fixture
def folder(tmp_path: Path, nlp: Language, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("generator.extract.language_model.load_language_model", lambda name: nlp)
    monkeypatch.chdir(tmp_path)
    return project(tmp_path, {"seeds/open.txt": OPEN, "seeds/closed.txt": CLOSED, "seeds/sources.toml": SOURCES})


def built(config: Config, *formats: str) -> tuple[dict[str, bytes], dict[str, Any]]:
    result = build(["seeds"], config, formats=formats)
    return dict(result.files), json.loads(result.manifest)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_it_names_tool_model_and_libraries_and_hashes_inputs_and_outputs(folder: Path, nlp: Language) -> None:
    files, manifest = built(Config(), "html", "json")
    assert manifest["tool"]["version"] == __version__
    assert manifest["model"]["sha256"] == describe(nlp).sha256
    assert manifest["libraries"]["spacy"].startswith("3.8")
    assert manifest["libraries"]["pango"].startswith("1.")
    inputs = {one["name"]: one["sha256"] for one in manifest["inputs"]}
    assert inputs == {name: sha256(Path(name).read_bytes()) for name in ("seeds/closed.txt", "seeds/open.txt")}
    assert {one["name"]: one["sha256"] for one in manifest["outputs"]} == {n: sha256(d) for n, d in files.items()}


def test_it_records_every_library_that_is_required() -> None:
    import configparser

    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "setup.cfg", encoding="utf-8")
    assert sorted(one.name for one in requirements(parser["options"]["install_requires"])) == sorted(LIBRARIES)


def test_the_weights_are_those_of_the_default_model() -> None:
    assert Config().model == DEFAULT_MODEL


def test_another_configuration_or_template_is_another_hash_and_another_place_is_not(folder: Path) -> None:
    _, first = built(Config(), "md")
    _, moved = built(Config(out="elsewhere", paths=("seeds",), file="sitbrief.toml"), "md")
    assert moved == first
    _, titled = built(Config(title="Watch"), "md")
    assert titled["configuration"] != first["configuration"]
    project(folder, {"templates/analyst/pack.toml": 'extends = "analyst"\nkind = "Other brief"\n'})
    _, styled = built(Config(), "md")
    assert styled["templates"]["analyst"] != first["templates"]["analyst"]
    assert styled["configuration"] == first["configuration"]


def test_a_pdf_carries_its_manifest_with_the_hash_of_the_facts_beside_it(folder: Path) -> None:
    files, _ = built(Config(), "pdf", "json")
    (name,) = (name for name in files if name.endswith(".pdf"))
    (folder / name).write_bytes(files[name])
    attached = PdfReader(folder / name).attachments
    inside = json.loads(attached["manifest.json"][0])
    assert inside["outputs"] == [{"name": "brief.json", "sha256": sha256(attached["brief.json"][0])}]
    relations = PdfReader(folder / name).root_object["/AF"]
    assert isinstance(relations, ArrayObject)
    said = [one.get_object() for one in relations]
    assert {str(one["/AFRelationship"]) for one in said if isinstance(one, DictionaryObject)} == {"/Source", "/Supplement"}


def test_it_names_no_document_that_the_edition_withholds(folder: Path) -> None:
    files, manifest = built(Config(editions=(Edition(name="open", pack="public"),)), "html", "pdf")
    assert [one["name"] for one in manifest["inputs"]] == ["open.txt"], "the public pack shows no folders"
    everything = b"".join(files.values()) + json.dumps(manifest).encode()
    assert b"closed.txt" not in everything
    assert sha256(CLOSED.encode()).encode() not in everything


def test_edits_and_the_brief_that_is_compared_with_are_inputs_too(folder: Path) -> None:
    before = build(["seeds"], Config(), formats=("json",)).brief
    project(folder, {"edits.toml": 'author = "Watch desk"\n'})
    manifest = json.loads(build(["seeds"], Config(), formats=("json",), previous=before).manifest)
    inputs = {one["name"]: one["sha256"] for one in manifest["inputs"]}
    assert sorted(inputs) == ["edits.toml", "previous brief", "seeds/closed.txt", "seeds/open.txt"]
    assert inputs["edits.toml"] == sha256((folder / "edits.toml").read_bytes())


def test_facts_of_another_run_have_no_model_that_we_know(folder: Path) -> None:
    files, _ = built(Config(), "json")
    (folder / "brief.json").write_bytes(next(iter(files.values())))
    again = render_editions(load_facts_or_brief(folder / "brief.json"), Config(), formats=("json",))
    assert json.loads(again.manifest)["model"] is None


def test_verify_finds_a_file_that_is_not_the_one_that_was_built(folder: Path) -> None:
    files, _ = built(Config(), "json", "md")
    making = Making(Config(), {}, {}, extracted=True)
    write_files(Path("output"), {"manifest.json": making.manifest(files), **files})
    page = Path("output/analyst-brief.md")
    assert verify_files([page], load_config()).holds
    page.write_bytes(page.read_bytes() + b"\n")
    findings = verify_files([page], load_config()).findings
    assert [finding.rule for finding in findings if finding.severity == "error"] == ["manifest-mismatch"]


def test_every_file_of_a_manifest_has_to_be_there_unchanged(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {"a.csv": b"1", "b.geojson": b"2", "c.md": b"3"}
    write_files(Path("output"), {"manifest.json": Making(Config(), {}, {}, extracted=True).manifest(files), **files})
    manifest = Path("output/manifest.json")
    sitbrief(["verify", str(manifest)], standalone_mode=False)
    assert capsys.readouterr().out == "manifest.json: every file is the one that it lists\n"
    Path("output/a.csv").write_bytes(b"")
    Path("output/b.geojson").unlink()
    findings = verify_files([manifest], load_config()).findings
    assert [(one.rule, one.where) for one in findings] == [
        ("manifest-mismatch", "output/a.csv"), ("manifest-mismatch", "output/manifest.json"),
    ]  # fmt: skip
    assert "b.geojson" in findings[1].message
    manifest.write_bytes(b"{")
    assert [one.rule for one in verify_files([manifest], load_config()).findings] == ["manifest-damaged"]


@pytest.mark.parametrize(("beside", "rule"), [(b"{", "manifest-damaged"), (b"{}", None), (None, None)])
def test_a_manifest_that_cannot_be_read_is_said(tmp_path: Path, beside: bytes | None, rule: str | None) -> None:
    if beside == b"{}":
        beside = Making(Config(), {}, {}, extracted=True).manifest({"other.md": b""})
    if beside is not None:
        (tmp_path / "manifest.json").write_bytes(beside)
    assert [finding.rule for finding in check_manifest(tmp_path / "brief.md", b"words")] == ([rule] if rule else [])


def test_a_manifest_inside_a_file_has_to_speak_of_the_facts_inside_it(folder: Path) -> None:
    result = build(["seeds"], Config(), formats=("json",))
    (facts,) = result.files.values()
    brief = Brief.model_validate_json(facts)
    making = Making.of(Config(), brief, {}, extracted=True)
    sound = making.attached(facts)
    assert check_attached("a.pdf", sound, facts, brief) == ()
    assert check_attached("a.pdf", None, facts, brief) == ()
    other = sound.replace(sha256(OPEN.encode()).encode(), sha256(b"").encode())
    for manifest, attached, rule in (
        (b"{", facts, "manifest-damaged"),
        (sound, facts + b" ", "manifest-mismatch"),
        (other, facts, "manifest-mismatch"),
    ):
        assert [finding.rule for finding in check_attached("a.pdf", manifest, attached, brief)] == [rule]


def test_a_digest_of_templates_knows_names_and_bytes_and_reads_nothing_from_elsewhere(tmp_path: Path) -> None:
    pack = project(tmp_path / "pack", {"a.html": "one", "parts/b.html": "two"})
    first = folder_digest([pack])
    (tmp_path / "secret").write_text("outside")
    (pack / "c.html").symlink_to(tmp_path / "secret")
    assert folder_digest([pack]) == first
    (pack / "a.html").rename(pack / "z.html")
    second = folder_digest([pack])
    (pack / "z.html").write_text("One")
    assert len({first, second, folder_digest([pack])}) == 3
    assert folder_digest([pack], [tmp_path / "secret"]) != folder_digest([pack], [tmp_path / "missing"])
