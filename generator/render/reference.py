"""The reference tables of docs/templates.md: the code in, Markdown out. Describes nothing that the code does not have."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from generator.assets import asset_folder
from generator.lint.rules import RULES
from generator.model import Brief
from generator.model import brief as brief_module
from generator.render.brand import BRAND_KEYS
from generator.render.filters import FILTERS
from generator.render.pack import PACK_KEYS

__all__ = ["END", "START", "reference_tables", "with_reference"]

START = "<!-- reference: written by the code, checked by tests/render/test_reference.py -->"
END = "<!-- end of reference -->"

_MACRO = re.compile(r"\{#\s*(?P<words>(?:(?!#\}).)*?)\s*#\}\s*\{%-?\s*macro\s+(?P<call>\w+\([^)]*\))", re.DOTALL)
_MODULE = re.compile(r"\b(?:generator\.model\.\w+\.|typing\.)")


def reference_tables() -> str:
    """All tables: keys of ``pack.toml`` and ``brand.toml``, objects and their fields, filters, macros, rules of lint."""
    return "\n\n".join((_keys(), _brand_keys(), _objects(), _filters(), _macros(), _rules()))


def with_reference(page: str) -> str:
    """The page with its reference part replaced by the current one."""
    before, _, rest = page.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n\n{reference_tables()}\n\n{END}{after}"


def _keys() -> str:
    names = {str: "string", list: "list of strings", dict: "table"}
    rows = [f"| `{key}` | {names[kind]} | {words} |" for key, (kind, words) in PACK_KEYS.items()]
    return "### Keys of pack.toml\n\n| key | type | meaning |\n|---|---|---|\n" + "\n".join(rows)


def _brand_keys() -> str:
    rows = [f"| `{key}` | {words} |" for key, words in BRAND_KEYS.items()]
    return "### Keys of brand.toml\n\n| key | meaning |\n|---|---|\n" + "\n".join(rows)


def _rules() -> str:
    rows = [f"| `{name}` | {rule.severity} | {rule.about} |" for name, rule in RULES.items()]
    return "### Rules of lint\n\n| rule | | what it finds |\n|---|---|---|\n" + "\n".join(rows)


def _objects() -> str:
    parts = ["### The brief and its parts"]
    others = [getattr(brief_module, name) for name in brief_module.__all__ if name != "Brief"]
    models: list[type[BaseModel]] = [Brief, *(one for one in others if isinstance(one, type) and issubclass(one, BaseModel))]
    for model in models:
        about = " ".join((inspect.getdoc(model) or "").split())
        fields = [(field, _type(info.annotation)) for field, info in model.model_fields.items() if _is_given(model, field)]
        parts.append(f"**{model.__name__}.** {about}\n\n" + ", ".join(f"`{field}` ({words})" for field, words in fields))
    return "\n\n".join(parts)


def _is_given(model: type[BaseModel], field: str) -> bool:
    return not (model is Brief and field in {"schema_", "facts"})


def _type(annotation: Any) -> str:
    words = _MODULE.sub("", annotation.__name__ if isinstance(annotation, type) else str(annotation))
    words = re.sub(r"^Optional\[(.*)\]$", r"\1 | None", words)
    words = re.sub(r"Literal\[(.*?)\]", lambda match: match[1].replace("'", "").replace(", ", " / "), words)
    words = re.sub(r"^tuple\[(.*), \.\.\.\]$", r"list of \1", words)
    return words.replace(" | None", " or none").replace("NoneType", "none").replace("str", "text")


def _filters() -> str:
    rows = []
    for name, function in sorted(FILTERS.items()):
        parameters = list(inspect.signature(function).parameters.values())[1:]
        arguments = [str(item).split(":")[0] for item in parameters if item.kind is not item.KEYWORD_ONLY]
        call = f"{name}({', '.join(arguments)})" if arguments else name
        about = (inspect.getdoc(function) or "").split("\n", 1)[0].replace("|", "\\|")
        rows.append(f"| `{call}` | {about} |")
    return "### Filters\n\n| filter | what it gives |\n|---|---|\n" + "\n".join(rows)


def _macros() -> str:
    rows = []
    for file in ("parts.html", "charts.html", "incidents.html"):
        text = (asset_folder("templates") / "analyst" / file).read_text(encoding="utf-8")
        rows += [f"| `{file}` | `{match['call']}` | {' '.join(match['words'].split())} |" for match in _MACRO.finditer(text)]
    return "### Macros of the analyst pack\n\n| file | macro | what it draws |\n|---|---|---|\n" + "\n".join(rows)


def _rewrite(path: Path) -> None:
    path.write_text(with_reference(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    _rewrite(Path("docs/templates.md"))
