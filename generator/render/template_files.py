"""Which file a template's name means: a pack's folders in, the text of a template out. Reads nothing outside of them.

A name is looked for in the pack and then in the packs that it extends; ``analyst/parts.html`` is what the pack analyst has.
A file that holds nothing but macros replaces only the macros that it writes: the others come from the pack that is extended.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import jinja2
from jinja2 import nodes
from jinja2.loaders import split_template_path

__all__ = ["PackLoader", "is_inside", "merged_macros", "place_of"]

_LINES_OF_A_FILE = 100_000
"""Line numbers of the n-th file below the first begin at n times this: one compiled template can come from several."""


def is_inside(path: Path, folder: Path) -> bool:
    """True where the file really lies below the folder: a link that leads out of it does not."""
    return path.resolve().is_relative_to(folder.resolve())


class PackLoader(jinja2.BaseLoader):
    """Finds templates in the folders of a pack, (name, folder) from the pack itself to the last one it extends."""

    def __init__(self, folders: Sequence[tuple[str, Path]]) -> None:
        self.folders = tuple(folders)

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text and the path of a template, and whether it is still the same on the disk."""
        paths = self.paths(template)
        if not paths:
            raise jinja2.TemplateNotFound(template)
        texts = [path.read_text(encoding="utf-8") for path in paths]
        stamps = [_stamp(path) for path in paths]

        def is_current() -> bool:
            return self.paths(template) == paths and [_stamp(path) for path in paths] == stamps

        return texts[0], str(paths[0]), is_current

    def paths(self, template: str) -> list[Path]:
        """Every file that the name can mean, the one that counts first."""
        parts = split_template_path(template)
        found = [path for _, folder in self.folders if (path := _file(folder, parts))]
        if found or len(parts) < 2:
            return found
        named = [number for number, (name, _) in enumerate(self.folders) if name == parts[0]]
        folders = self.folders[named[-1] :] if named else ()
        return [path for _, folder in folders if (path := _file(folder, parts[1:]))]

    def below(self, path: Path) -> list[Path]:
        """The file and those that it hides: the same name in the packs that its own pack extends."""
        for number, (_, folder) in enumerate(self.folders):
            if path.is_relative_to(folder):
                parts = path.relative_to(folder).parts
                return [file for _, parent in self.folders[number:] if (file := _file(parent, parts))]
        return [path]


def merged_macros(own: nodes.Template, others: Sequence[nodes.Template]) -> nodes.Template:
    """A file of macros with those macros of the files below it that it does not write itself.

    Lines of the n-th other file are told by ``place_of``. A template that prints something is left as it is.
    """
    body = list(own.body)
    for number, other in enumerate(others, 1):
        if not (_is_of_macros(own) and _is_of_macros(other)):
            break
        named = {node.name for node in body if isinstance(node, nodes.Macro)}
        kept = [node for node in other.body if not (isinstance(node, nodes.Macro) and node.name in named)]
        for node in kept:
            _shift(node, number * _LINES_OF_A_FILE)
        body = kept + body
    own.body = body
    return own


def place_of(line: int, paths: Sequence[Path], shown: str) -> str:
    """``path:line`` of a line of a compiled template; ``paths`` are those of its loader, ``shown`` the first one."""
    number, line = divmod(line, _LINES_OF_A_FILE)
    return f"{paths[number] if 0 < number < len(paths) else shown}:{line}"


def _file(folder: Path, parts: Sequence[str]) -> Path | None:
    path = folder.joinpath(*parts)
    return path if path.is_file() and is_inside(path, folder) else None


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_size)


def _is_of_macros(template: nodes.Template) -> bool:
    """True where a file holds macros, imports and values, and prints nothing but space."""
    kinds = (nodes.Macro, nodes.Assign, nodes.AssignBlock, nodes.Import, nodes.FromImport)
    prints = any(not isinstance(node, kinds) and not _is_space(node) for node in template.body)
    return not prints and any(isinstance(node, nodes.Macro) for node in template.body)


def _is_space(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Output) and all(
        isinstance(part, nodes.TemplateData) and not part.data.strip() for part in node.nodes
    )


def _shift(node: nodes.Node, lines: int) -> None:
    for one in (node, *node.find_all(nodes.Node)):
        if one.lineno is not None:
            one.lineno += lines
