"""What a pack says of itself against what it holds: ``pack.toml`` and the folder in, sections and files that do not fit out.

Reads names only: what stands in a template is for ``generator.lint.templates``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from generator.lint.expressions import did_you_mean
from generator.lint.rules import found
from generator.model import Finding
from generator.render.pack import Pack, section_names

__all__ = ["structure_findings", "toml_line"]


def structure_findings(pack: Pack, walked: Collection[Path]) -> Iterator[Finding]:
    """Sections without a template, templates without a section, and files that ``walked`` did not come by."""
    own = pack.folders[0][1]
    known = section_names(pack)
    for name in pack.sections:
        where = _where(pack, "sections", name)
        if name not in known:
            hint = did_you_mean(name, known)
            yield found("missing-section", f"there is no template sections/{name}.html", where, hint)
        elif not _has(pack, f"sections/{name}.md"):
            hint = f"write sections/{name}.md, or do not ask this pack for Markdown"
            yield found("missing-markdown", f"the section “{name}” has no template for Markdown", where, hint)
    for name, _ in pack.titles:
        if name not in known:
            hint = did_you_mean(name, known)
            yield found(
                "missing-section",
                f"a title for the section “{name}”, which is not there",
                _where(pack, "titles", name),
                hint,
            )
    for path in sorted((own / "sections").glob("*.html")):
        if path.stem not in pack.sections:
            hint = "add it to sections in pack.toml, or remove it; an edition of sitbrief.toml can still name it"
            yield found("unused-section", f"pack.toml does not name the section “{path.stem}”", str(path), hint)
    for path in sorted(own.rglob("*")):
        if (
            path.suffix in {".html", ".md"}
            and path not in walked
            and path.parent.name != "sections"
            and path.stem != "README"
        ):
            hint = "remove it, or include or import it where it is meant to be"
            yield found("unused-template", f"no template includes or imports {path.relative_to(own)}", str(path), hint)


def toml_line(path: Path, key: str, item: str = "") -> int:
    """The line of a key in a TOML file, or of an item in its list or table; 1 where the file does not say it."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return 1
    starts = [number for number, line in enumerate(lines, 1) if line.lstrip(" [\"'").startswith(key)]
    for number in range(starts[0] if starts else len(lines) + 1, len(lines) + 1):
        if item in lines[number - 1]:
            return number
    return starts[0] if starts else 1


def _where(pack: Pack, key: str, item: str) -> str:
    """The nearest ``pack.toml`` that says it, with the line."""
    for _, folder in pack.folders:
        path = folder / "pack.toml"
        line = toml_line(path, key, item)
        if item in path.read_text(encoding="utf-8").splitlines()[line - 1]:
            return f"{path}:{line}"
    return str(pack.folders[0][1] / "pack.toml")


def _has(pack: Pack, name: str) -> bool:
    return any((folder / name).is_file() for _, folder in pack.folders)
