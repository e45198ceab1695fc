"""The templates of a pack, walked as a page runs through them: an environment and shapes in, findings out. Renders none.

Each name is followed from where it is given to where it is used: through includes, imports, macros and loops, with the
shape of the sample brief. What the pack could include is included, also sections that it only holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import jinja2
from jinja2 import nodes

from generator.lint.expressions import did_you_mean, possible_texts, shape_of_expression
from generator.lint.rules import found
from generator.lint.shapes import ANYTHING, TEXT, Functions, Macro, Many, Record, Shape, Space, either, element_of
from generator.model import Finding
from generator.render.bounded_environment import BoundedEnvironment
from generator.render.template_files import PackLoader, place_of

__all__ = ["File", "Names", "Walk"]

MOST_VISITS = 24
"""How often a macro is walked, each time with arguments of other shapes."""


class Names:
    """The names that a place in a template sees, with their shapes; those of the places around it too."""

    def __init__(self, own: Mapping[str, Shape] | None = None, around: Names | None = None) -> None:
        self.own = dict(own or {})
        self.around = around

    def get(self, name: str) -> Shape | None:
        """The shape of that name, or None where nobody gives it."""
        known = self.own.get(name)
        return known if known is not None or self.around is None else self.around.get(name)

    def all(self) -> tuple[str, ...]:
        """Every name that is seen here."""
        return (*self.own, *(self.around.all() if self.around else ()))

    def set(self, name: str, shape: Shape) -> None:
        """Gives the name here; set in two branches, it can be either."""
        self.own[name] = either((self.own[name], shape)) if name in self.own else shape


class File:
    """A template: its tree, and the place of each of its nodes on the disk."""

    def __init__(self, path: Path, tree: nodes.Template, paths: list[Path]) -> None:
        self.path, self.tree, self.paths = path, tree, paths
        tests = tree.find_all(nodes.Test)
        self.asked_for = {repr(test.node) for test in tests if test.name in {"defined", "undefined"}}

    def where(self, node: nodes.Node) -> str:
        """``path:line`` of a node; a macro may come from the file of a pack that is extended."""
        return place_of(node.lineno or 1, self.paths, str(self.path))


class Walk:
    """One walk through a pack's templates; ``findings`` grow as it goes, each once."""

    def __init__(self, environment: BoundedEnvironment, values: Mapping[str, Shape]) -> None:
        assert isinstance(environment.loader, PackLoader)
        self.environment, self.loader = environment, environment.loader
        self.values = dict(values)
        self.findings: dict[Finding, None] = {}
        self.files: dict[str, File | None] = {}
        self.walked: set[Path] = set()
        self.macros: dict[nodes.Macro, File] = {}
        self.used_macros: set[nodes.Macro] = set()
        self.space_reads: list[tuple[Space, str, str]] = []
        self.visits: dict[nodes.Macro, list[tuple[int, ...]]] = {}
        self.modules: dict[Path, Functions] = {}
        self.active: list[object] = []
        self.blocks: list[dict[str, tuple[nodes.Block, File]]] = []
        self.kept: list[Shape] = []

    def report(self, rule: str, message: str, where: str, hint: str) -> None:
        """Notes a finding; the same one is noted once, however often its place is walked."""
        self.findings[found(rule, message, where, hint)] = None

    def start(self, name: str) -> None:
        """Walks a template and all that it leads to, as a page begins with it."""
        file = self.file(name)
        if file:
            self.template(file, Names(self.values))

    def finish(self) -> tuple[Finding, ...]:
        """What is only known at the end: fields of a ``namespace`` that nobody set, macros that nobody called."""
        for space, name, where in self.space_reads:
            if name not in space.fields:
                hint = did_you_mean(name, space.fields)
                self.report("unknown-field", f"the namespace has no field “{name}”", where, hint)
        for macro, file in list(self.macros.items()):
            if macro not in self.used_macros:
                hint = "remove it, or call it"
                self.report("unused-macro", f"nothing calls the macro “{macro.name}”", file.where(macro), hint)
        return tuple(self.findings)

    def file(self, name: str) -> File | None:
        """The template of that name, parsed once; None where it is not there or no template."""
        if name not in self.files:
            self.files[name] = self._parsed(name)
        return self.files[name]

    def _parsed(self, name: str) -> File | None:
        try:
            text, filename, _ = self.loader.get_source(self.environment, name)
            tree = self.environment.parsed(text, name, filename)
        except jinja2.TemplateNotFound:
            return None
        except jinja2.TemplateSyntaxError as error:
            hint = "see the template language: https://jinja.palletsprojects.com/templates/"
            self.report("template-syntax", str(error.message), f"{error.filename or name}:{error.lineno}", hint)
            return None
        except UnicodeDecodeError:
            where = str(self.loader.paths(name)[0])
            self.report("template-syntax", "the template is not UTF-8", where, "save the file as UTF-8")
            return None
        path = Path(filename)
        file = File(path, tree, self.loader.below(path))
        self.walked.update(file.paths[:1])
        for node in tree.find_all(nodes.Macro):
            self.macros[node] = file
        return file

    def template(self, file: File, names: Names) -> None:
        """Walks a template where it is printed. A template that includes itself is walked once."""
        if file in self.active:
            return
        self.active.append(file)
        parent = next(iter(file.tree.find_all(nodes.Extends)), None)
        if parent is None:
            self.body(file.tree.body, names, file)
        else:
            self._extending(file, parent, names)
        self.active.pop()

    def _extending(self, file: File, parent: nodes.Extends, names: Names) -> None:
        known = {block.name: (block, file) for block in file.tree.find_all(nodes.Block)}
        self.body([node for node in file.tree.body if not isinstance(node, nodes.Block)], names, file)
        for name in possible_texts(parent.template, names, self, file):
            base = self.file(name)
            if base is None:
                self._missing(name, parent, file)
                continue
            offered = self._blocks_of(base)
            for block, _ in known.values():
                if block.name not in offered:
                    hint = did_you_mean(block.name, offered, f"{name} has no blocks")
                    self.report("missing-block", f"{name} has no block “{block.name}”", file.where(block), hint)
            self.blocks.append(known)
            self.template(base, names)
            self.blocks.pop()

    def _blocks_of(self, file: File, below: tuple[File, ...] = ()) -> set[str]:
        """The names of the blocks of a template and of those that it extends."""
        own = {block.name for block in file.tree.find_all(nodes.Block)}
        for parent in file.tree.find_all(nodes.Extends):
            for name in possible_texts(parent.template, Names(self.values), self, file):
                base = self.file(name)
                if base and base not in below:
                    own |= self._blocks_of(base, (*below, file))
        return own

    def body(self, body: Iterable[nodes.Node], names: Names, file: File) -> None:
        """Walks statements one after the other."""
        for node in body:
            method = getattr(self, f"_{type(node).__name__.lower()}", None)
            if method is not None:
                method(node, names, file)
            else:
                self._through(node, names, file)

    def _through(self, node: nodes.Node, names: Names, file: File) -> None:
        for child in node.iter_child_nodes():
            if isinstance(child, nodes.Expr):
                shape_of_expression(child, names, self, file)
            else:
                self.body([child], names, file)

    def _for(self, node: nodes.For, names: Names, file: File) -> None:
        items = shape_of_expression(node.iter, names, self, file)
        inside = Names({"loop": ANYTHING}, names)
        self._give(node.target, element_of(items), inside, file)
        shape_of_expression(node.test, inside, self, file)
        self.body(node.body, inside, file)
        self.body(node.else_, Names(around=names), file)

    def _give(self, target: nodes.Node, shape: Shape, names: Names, file: File) -> None:
        """Gives a value to a name, to several at once, or to a field of a namespace."""
        if isinstance(target, nodes.Name):
            names.set(target.name, shape)
        elif isinstance(target, nodes.NSRef):
            space = names.get(target.name)
            if isinstance(space, Space):
                space.fields[target.attr] = (
                    either((space.fields[target.attr], shape)) if target.attr in space.fields else shape
                )
        elif isinstance(target, nodes.Tuple):
            shapes = list(shape.fields.values()) if isinstance(shape, Record) else [element_of(shape)] * len(target.items)
            for one, part in zip(target.items, shapes + [ANYTHING] * len(target.items), strict=False):
                self._give(one, part, names, file)

    def _assign(self, node: nodes.Assign, names: Names, file: File) -> None:
        self._give(node.target, shape_of_expression(node.node, names, self, file), names, file)

    def _assignblock(self, node: nodes.AssignBlock, names: Names, file: File) -> None:
        shape_of_expression(node.filter, names, self, file)
        self.body(node.body, Names(around=names), file)
        self._give(node.target, TEXT, names, file)

    def _with(self, node: nodes.With, names: Names, file: File) -> None:
        inside = Names(around=names)
        for target, value in zip(node.targets, node.values, strict=True):
            self._give(target, shape_of_expression(value, names, self, file), inside, file)
        self.body(node.body, inside, file)

    def _macro(self, node: nodes.Macro, names: Names, file: File) -> None:
        names.set(node.name, Macro(node, file, names))

    def _callblock(self, node: nodes.CallBlock, names: Names, file: File) -> None:
        shape_of_expression(node.call, names, self, file)
        self.body(node.body, Names({argument.name: ANYTHING for argument in node.args}, names), file)

    def _filterblock(self, node: nodes.FilterBlock, names: Names, file: File) -> None:
        shape_of_expression(node.filter, names, self, file)
        self.body(node.body, Names(around=names), file)

    def _block(self, node: nodes.Block, names: Names, file: File) -> None:
        around = Names({"super": ANYTHING, "self": ANYTHING}, names)
        self.body(node.body, around, file)
        for known in self.blocks:
            own, home = known.get(node.name, (node, file))
            if own is not node:
                self.body(own.body, around, home)

    def _include(self, node: nodes.Include, names: Names, file: File) -> None:
        shape_of_expression(node.template, names, self, file)
        texts = possible_texts(node.template, names, self, file)
        is_choice = isinstance(node.template, nodes.List | nodes.Tuple)
        there = [self.file(name) for name in texts]
        if not node.ignore_missing and not (is_choice and any(there)):
            for name in [name for name in texts if not self.is_there(name)]:
                self._missing(name, node, file)
        for one in there:
            if one:
                self.template(one, Names(around=names if node.with_context else None))

    def is_there(self, name: str) -> bool:
        """True for a file that is there; one that is no template has a finding of its own."""
        return bool(self.loader.paths(name))

    def _missing(self, name: str, node: nodes.Node, file: File) -> None:
        parts = name.rpartition("/")[0]
        near = {path.name for _, folder in self.loader.folders for path in (folder / parts).glob("*.*")}
        hint = did_you_mean(name.rpartition("/")[2], near, "a name is that of a file in the pack, or PACK/FILE")
        self.report("missing-template", f"no pack has the template “{name}”", file.where(node), hint)

    def _module(self, node: nodes.Import | nodes.FromImport, names: Names, file: File) -> Functions | None:
        texts = possible_texts(node.template, names, self, file)
        target = self.file(texts[0]) if len(texts) == 1 else None
        if target is None:
            if len(texts) == 1 and not self.is_there(texts[0]):
                self._missing(texts[0], node, file)
            return None
        if target.path not in self.modules:
            own = Names(around=names) if node.with_context else Names()
            self.modules[target.path] = Functions(own.own)
            if target not in self.active:
                self.template(target, own)
        return self.modules[target.path]

    def _import(self, node: nodes.Import, names: Names, file: File) -> None:
        names.set(node.target, self._module(node, names, file) or ANYTHING)

    def _fromimport(self, node: nodes.FromImport, names: Names, file: File) -> None:
        module = self._module(node, names, file)
        for name in node.names:
            own, alias = name if isinstance(name, tuple) else (name, name)
            if module is not None and own not in module.names:
                hint = did_you_mean(own, [one for one, shape in module.names.items() if isinstance(shape, Macro)])
                self.report("missing-macro", f"the imported file holds no “{own}”", file.where(node), hint)
            names.set(alias, module.names.get(own, ANYTHING) if module else ANYTHING)

    def macro(self, macro: Macro, given: list[Shape], named: Mapping[str, Shape]) -> None:
        """Walks a macro's body with the arguments of one call."""
        node, file = macro.node, macro.file
        arguments = [argument.name for argument in node.args]
        shapes: dict[str, Shape] = dict.fromkeys(arguments, ANYTHING)
        defaults = arguments[len(arguments) - len(node.defaults) :]
        for name, default in zip(defaults, node.defaults, strict=True):
            shapes[name] = either((shape_of_expression(default, macro.names, self, file), ANYTHING))
        shapes |= dict(zip(arguments, given, strict=False)) | {key: one for key, one in named.items() if key in shapes}
        key = tuple(id(shape) for shape in shapes.values())
        seen = self.visits.setdefault(node, [])
        if key in seen or len(seen) >= MOST_VISITS or self.active.count(node) > 0:
            return
        seen.append(key)
        self.kept.extend(shapes.values())  # so that no other shape gets the same id
        self.active.append(node)
        special = {"caller": ANYTHING, "varargs": Many(ANYTHING), "kwargs": ANYTHING}
        self.body(node.body, Names({**special, **shapes}, macro.names), file)
        self.active.pop()
