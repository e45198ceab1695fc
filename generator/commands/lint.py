"""``sitbrief lint [PACK…]``: template packs in, what is wrong with them out, with file, line and hint. Changes nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from generator.commands.options import Run, run_options

if TYPE_CHECKING:
    from generator.model import Finding

__all__ = ["lint"]


@click.command
@click.argument("packs", metavar="[PACK]...", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@run_options
@click.pass_context
def lint(ctx: click.Context, *, packs: tuple[str, ...], as_json: bool, run: Run) -> None:
    """Look for mistakes in template packs.

    PACK is a name or a folder; without any, the packs of the project and of its editions are looked at. Templates
    are read, and a sample brief is rendered with them; docs/templates.md lists the rules. Ends with exit code 3
    where there is an error, and with --strict where there is a warning.
    """
    from generator.commands.messages import counted, fails_strict, say_findings
    from generator.config import load_config
    from generator.editions import pack_folders
    from generator.lint import lint_packs, packs_of

    config = load_config(run.config_path)
    folders = pack_folders(config)
    names = packs or packs_of(config.editions, folders)
    findings = lint_packs(names, folders, config.packs, config.editions)
    if as_json:
        click.echo(json.dumps([_as_json(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        say_findings(findings, quiet=run.quiet, verbose=True)
        if not run.quiet and not fails_strict(findings):
            click.echo(f"{counted(len(names), 'pack')} looked at ({', '.join(names)}): nothing is wrong")
    if any(finding.severity == "error" for finding in findings) or (run.strict and fails_strict(findings)):
        ctx.exit(3)


def _as_json(finding: Finding) -> dict[str, Any]:
    """A finding with its file and line apart, as editors want them."""
    file, _, line = (finding.where or "").rpartition(":")
    at = (file, int(line)) if line.isdigit() else (finding.where, None)
    names: Sequence[str] = ("rule", "severity", "message", "hint")
    return {"file": at[0], "line": at[1], **{name: getattr(finding, name) for name in names}}
