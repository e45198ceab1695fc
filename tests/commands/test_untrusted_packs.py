"""``[packs] untrusted`` in sitbrief.toml: a pack that is too greedy ends the run with the name of the limit."""

from __future__ import annotations

from pathlib import Path

from tests.commands.conftest import Run, World

DOUBLING = "{% set ns = namespace(text='x') %}{% for n in range(60) %}{% set ns.text = ns.text ~ ns.text %}{% endfor %}"
CONFIGURATION = """
[packs]
untrusted = ["desk"]
memory_bytes = 300_000_000

[editions.desk]
pack = "desk"
formats = ["html"]
"""
FILES: dict[str, str | bytes] = {
    "sitbrief.toml": CONFIGURATION,
    "seeds/a.txt": "Iran warned Israel on Monday that it would close the strait.\n",
    "templates/desk/pack.toml": 'extends = "analyst"\nkind = "Desk brief"\n',
}


def test_a_greedy_pack_ends_the_run_with_the_name_of_the_limit(run: Run, world: World) -> None:
    world({**FILES, "templates/desk/sections/risks.html": DOUBLING})
    said = run("build", code=1).stderr
    assert "risks.html:1: error: the pack wanted more than 300 MB of memory (packs.memory_bytes)" in said
    assert not Path("output/desk-brief.html").exists()


def test_a_modest_pack_builds_and_verifies(run: Run, world: World) -> None:
    world(FILES)
    run("build", "--format", "html,json")
    run("verify", "output/desk-brief.html")


def test_a_name_that_is_no_pack_is_a_mistake_and_not_trust(run: Run, world: World) -> None:
    world({**FILES, "sitbrief.toml": CONFIGURATION.replace('["desk"]', '["dekc"]')})
    assert "packs.untrusted names “dekc”, which is no pack" in run("build", code=1).stderr
