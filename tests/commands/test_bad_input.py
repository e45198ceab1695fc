"""Bad input at the command line: a clear message, the documented exit code, nothing lost."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest

from tests.commands.conftest import Run, World

GOOD = "Iran warned Israel on Monday that it would close the strait.\n"
BINARY = bytes(range(256)) * 40
TRUNCATED_PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R"
THREE_MISTAKES = 'titel = "Red Sea"\nmarking = "TLP:PINK"\n\n[limits]\npages = "many"\n'


def test_an_empty_folder(run: Run, world: World) -> None:
    folder = world({})
    (folder / "seeds").mkdir()
    said = run("build", code=1).stderr
    assert "seeds: error: no document could be read" in said
    assert "put at least one text" in said
    assert not (folder / "output").exists()


def test_a_missing_path(run: Run, world: World) -> None:
    world({"seeds/a.txt": GOOD})
    said = run("build", "seeds/b.txt", code=1).stderr
    assert said.startswith("seeds/b.txt: error: no such file or folder\n    check the spelling")


@pytest.mark.parametrize(
    ("name", "content"),
    [("bad.txt", BINARY), ("bad.pdf", TRUNCATED_PDF), ("bad.docx", b"PK\x03\x04 nothing"), ("bad.txt", b"")],
)
def test_a_file_that_cannot_be_read_is_named_and_the_others_go_on(run: Run, world: World, name: str, content: bytes) -> None:
    world({"seeds/good.txt": GOOD, f"seeds/{name}": content})
    done = run("build", "--format", "html")
    assert f"seeds/{name}: " in done.stderr
    page = Path("output/analyst-brief.html").read_text(encoding="utf-8")
    assert "close the strait" in page
    assert name in page, "what was lost is said in the brief too"
    assert f"seeds/{name}: " in run("build", "--format", "html", "--strict", code=3).stderr


def test_a_file_that_cannot_be_read_alone(run: Run, world: World) -> None:
    world({"seeds/bad.txt": BINARY})
    said = run("build", code=1).stderr
    assert "seeds/bad.txt: " in said
    assert "no document could be read" in said


def test_ten_megabytes_of_text_are_refused_with_the_limit_named(run: Run, world: World) -> None:
    world({"seeds/long.txt": GOOD * (10_000_000 // len(GOOD)), "seeds/good.txt": GOOD})
    start = time.perf_counter()
    said = run("build", "--format", "html").stderr
    assert time.perf_counter() - start < 10
    assert "seeds/long.txt: " in said
    assert "text_characters" in said


def test_a_configuration_with_three_mistakes_names_all_three_with_their_lines(run: Run, world: World) -> None:
    world({"seeds/a.txt": GOOD, "sitbrief.toml": THREE_MISTAKES})
    said = run("build", code=1).stderr
    assert "sitbrief.toml:1: error: “titel” is not a key" in said
    assert "did you mean “title”?" in said
    assert "sitbrief.toml:2: error: “TLP:PINK”" in said
    assert "sitbrief.toml:5: error: “many”" in said
    assert said.endswith("error: 3 mistakes in the configuration\n")
    assert not Path("output").exists()


def test_an_unknown_edition_lists_the_known_ones(run: Run, world: World) -> None:
    world({"seeds/a.txt": GOOD, "sitbrief.toml": "[editions.day]\n[editions.night]\n"})
    said = run("build", "--edition", "noon", code=1).stderr
    assert "no edition is called “noon”" in said
    assert "known editions: day, night" in said


@pytest.mark.parametrize("out", ["seeds/a.txt", "seeds/a.txt/below", "/proc/sitbrief"])
def test_an_output_folder_that_cannot_be_written(run: Run, world: World, out: str) -> None:
    folder = world({"seeds/a.txt": GOOD})
    said = run("build", "--format", "md", "--out", out, code=1).stderr
    assert said.startswith(f"{out}: error: cannot write: ")
    assert "--out" in said
    assert (folder / "seeds/a.txt").read_text() == GOOD


def test_a_failed_build_leaves_the_last_good_brief(run: Run, world: World) -> None:
    folder = world({"seeds/a.txt": GOOD})
    run("build", "--format", "html,md")
    before = {path.name: path.read_bytes() for path in (folder / "output").iterdir()}
    (folder / "seeds/a.txt").write_bytes(BINARY)
    run("build", "--format", "html,md", code=1)
    assert {path.name: path.read_bytes() for path in (folder / "output").iterdir()} == before


PAYLOAD = (
    "Iran warned {{ 7*7 }} {% for x in y %} on Monday that </style><script>alert(1)</script> would \u202eclose\u202c "
    "the\u200b strait. Kirby said: “<img src=x onerror=alert(1)> {{ config }} {# gone #} is a threat.”"
)


def test_a_document_full_of_markup_stays_text(run: Run, world: World) -> None:
    world({"seeds/a.txt": PAYLOAD})
    run("build", "--format", "html,md,json", "--title", PAYLOAD)
    page = Path("output/analyst-brief.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert page.count("</style>") == page.count("<style")
    assert "{{ 7*7 }}" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    unescaped = re.search(r"(?<!\\)<(script|img|/style)", Path("output/analyst-brief.md").read_text(encoding="utf-8"))
    assert unescaped is None
    sources = json.loads(Path("output/analyst-brief.json").read_text(encoding="utf-8"))
    assert sources["facts"][0]["document"]["text"] == PAYLOAD


def test_lone_surrogates_neither_stop_nor_reach_the_brief(run: Run, world: World) -> None:
    text = json.dumps({"text": "Iran warned \ud800 Israel. \udfff Kirby said so.", "title": "Half \udc00 a pair"})
    world({"seeds/a.jsonl": text})
    run("build", "--format", "html,md,json")
    assert "Iran warned" in Path("output/analyst-brief.html").read_text(encoding="utf-8")
    assert run("extract", "seeds").stdout.endswith("}\n")
