"""``sitbrief explain [ID]``: a fact with its evidence, the reasons for it and the edits that touch it, or a list of all.

Reads the documents as ``build`` does, from the cache where they are known. Changes nothing.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from generator.commands.options import Run, Work, run_options, work_options

if TYPE_CHECKING:
    from generator.edits import Account, Ledger, Part, ShownPassage

__all__ = ["explain"]

WIDTH = 80
LABEL = 12


@click.command
@click.argument("fact", metavar="[ID]", required=False)
@click.option(
    "--sources", multiple=True, metavar="PATH", type=click.Path(),
    help="A folder or file of the sources, in place of those of sitbrief.toml; may be given several times.",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@work_options
@run_options
def explain(*, fact: str | None, sources: tuple[str, ...], as_json: bool, work: Work, run: Run) -> None:
    """Show a fact, its evidence and the edits that touch it.

    ID is what edits.toml calls a fact by, such as s-4k7m2xq: the anchor of its row in the HTML brief, or a name
    such as text/s3 from the JSON. Without it every fact is listed in one line, an asterisk before those that an edit
    touches. Values are those that were read; edits are told apart from them.
    """
    from generator.commands.messages import say_findings
    from generator.commands.progress import ProgressLine
    from generator.config import load_config
    from generator.editions import project_folder
    from generator.edits import Ledger, problems
    from generator.pipeline import edits_of, extract_facts

    config = load_config(run.config_path, {"paths": sources or None})
    with ProgressLine(quiet=run.quiet) as progress:
        read = extract_facts(config.paths, config, cache=work.cache(config), jobs=work.jobs, progress=progress)
    edits = edits_of(config.paths, config)
    ledger = Ledger(read.facts, edits, default=config.marking, home=project_folder(config))
    if fact is None:
        say_findings((*read.findings, *problems(ledger.found, edits)), quiet=run.quiet, verbose=run.verbose)
        click.echo(_list_json(ledger) if as_json else "\n".join(_list(ledger)))
        return
    account = ledger.account(fact.removeprefix("#"))
    click.echo(json.dumps(asdict(account), ensure_ascii=False, indent=2) if as_json else "\n".join(_shown(account)))


def _list(ledger: Ledger) -> Iterator[str]:
    """One line a fact, below the path of its text; an actor stands where it is first named."""
    from generator.commands.messages import printable
    from generator.edits import kind_of

    before = None
    for part in ledger.firsts():
        facts, fact = part
        if facts is not before:
            yield printable(facts.document.path)
            before = facts
        touched = "*" if ledger.touches(fact.stable_id or "") else " "
        kind = kind_of(fact).removeprefix("statement, ").removeprefix("actor, ").removeprefix("incident, ")
        yield _cut(printable(f"{touched} {fact.stable_id:<11} {_cut(kind, 16):<16} {_words(part)}"), WIDTH)


def _list_json(ledger: Ledger) -> str:
    from generator.edits import kind_of

    rows = [
        {
            "id": fact.stable_id, "kind": kind_of(fact), "words": _words((facts, fact)), "document": facts.document.path,
            "edited": bool(ledger.touches(fact.stable_id or "")),
        }
        for facts, fact in ledger.firsts()
    ]  # fmt: skip
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _words(part: Part) -> str:
    from generator.edits import own_words, said_by
    from generator.model import Statement

    facts, fact = part
    who = said_by(facts, fact) if isinstance(fact, Statement) else ""
    return f"{' '.join(who.split())}: {own_words(fact)}" if who else own_words(fact)


def _shown(account: Account) -> Iterator[str]:
    yield from _row(account.id, f"{account.kind}; {account.marking}")
    yield from _rows("text" if len(account.documents) == 1 else "texts", account.documents)
    for passage in account.passages:
        yield ""
        many = len(account.documents) > 1
        yield from _row("evidence", (f"{passage.document}, " if many else "") + passage.place)
        yield from _paragraph(_with_marks(passage))
    if account.values:
        yield ""
    for name, value in account.values.items():
        yield from _row(name, value)
    if account.why:
        yield ""
    yield from _rows("because", account.why)
    yield ""
    if not account.edits:
        yield from _row("edits", "none")
    for touch in account.edits:
        about = f", {touch.message}" if touch.message else ""
        yield from _row("edited", f"{touch.where} ({touch.state}{about}): {touch.does}")
    if account.passages:
        yield from ("", "To edit it, write into edits.toml:", "", *_snippet(account))


def _with_marks(passage: ShownPassage) -> str:
    """The passage with ``>>`` and ``<<`` around the words; overlapping words have one pair."""
    out, at = [], 0
    joined: list[list[int]] = []
    for start, end in sorted(passage.marks):
        if joined and start <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    for start, end in joined:
        out += [passage.text[at:start], ">>", passage.text[start:end], "<<"]
        at = end
    return "".join([*out, passage.text[at:]])


def _snippet(account: Account) -> Iterator[str]:
    """What is pasted into the file of edits, whole words on one line as TOML wants them."""
    yield f"[facts.{account.id}]"
    yield f"evidence = {json.dumps(account.words, ensure_ascii=False)}"
    if not account.kind.startswith("actor"):
        yield f"text = {json.dumps(account.text, ensure_ascii=False)}"


def _rows(label: str, values: tuple[str, ...]) -> Iterator[str]:
    for number, value in enumerate(values):
        yield from _row("" if number else label, value)


def _row(label: str, value: str) -> Iterator[str]:
    from generator.commands.messages import printable

    lead = f"{label:<{LABEL}} " if len(label) <= LABEL else f"{label} "
    yield from textwrap.wrap(
        printable(" ".join(value.split())), WIDTH, initial_indent=lead, subsequent_indent=" " * (LABEL + 1)
    ) or [lead.rstrip()]


def _paragraph(text: str) -> list[str]:
    from generator.commands.messages import printable

    return textwrap.wrap(printable(" ".join(text.split())), WIDTH, initial_indent="    ", subsequent_indent="    ")


def _cut(words: str, length: int) -> str:
    return words if len(words) <= length else f"{words[: length - 1]}…"
