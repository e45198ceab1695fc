"""Templates and code → the messages in them: what a catalogue has to hold. Translates nothing.

Found are ``_``, ``ngettext``, ``pgettext`` and ``{% trans %}`` of templates, the nouns of their filters ``count`` and
``tally``, the titles of ``pack.toml``, the same calls and ``message()`` in code, the words for codes, and the names of
countries and waters.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.assets import asset_folder
from generator.countries import country_names
from generator.words.labels import LABELS
from generator.words.words import SMALL_NUMBERS

__all__ = ["Message", "Translations", "catalogue_text", "messages", "translations"]

PACKAGE = Path(__file__).parent.parent
WATERS = PACKAGE / "extract" / "lexicons" / "waters.tsv"
CALLS = {"gettext": (0, 1), "_": (0, 1), "message": (0, 1), "ngettext": (0, 2), "in_words": (0, 2), "pgettext": (1, 1)}
"""Function → how many contexts and how many forms of a message are its first arguments."""


@dataclass(frozen=True)
class Message:
    """One message: its context (empty for none), the English singular, and the plural where there is one."""

    context: str
    one: str
    many: str | None = None


def messages(packs: Sequence[Path] = ()) -> dict[Message, str]:
    """Every message of the program, of its built-in packs and of those in the given folders, with where it is found."""
    found: dict[Message, str] = {}
    built_in = asset_folder("templates")
    folders = [*(folder for folder in sorted(built_in.iterdir()) if (folder / "pack.toml").is_file()), *packs]
    for folder in folders:
        name = folder.name
        for path in sorted([*folder.rglob("*.html"), *folder.rglob("*.md")]):
            for one in _of_template(path):
                found.setdefault(one, f"{name}/{path.relative_to(folder).as_posix()}")
        for one in _of_settings(folder / "pack.toml"):
            found.setdefault(one, f"{name}/pack.toml")
    for path in sorted(PACKAGE.rglob("*.py")):
        for one in _of_code(path):
            found.setdefault(one, f"generator/{path.relative_to(PACKAGE).as_posix()}")
    for one in _of_tables():
        found.setdefault(one, one.context)
    plural = {(one.context, one.one) for one in found if one.many}
    return {one: where for one, where in found.items() if one.many or (one.context, one.one) not in plural}


def _of_template(path: Path) -> Iterator[Message]:
    import jinja2
    from jinja2 import nodes

    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.i18n"])
    environment.policies["ext.i18n.trimmed"] = True
    tree = environment.parse(path.read_text(encoding="utf-8"))
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name):
            yield from _of_call(call.node.name, [getattr(argument, "value", None) for argument in call.args])
    for each in tree.find_all(nodes.Filter):
        words = [getattr(argument, "value", None) for argument in each.args]
        if words and isinstance(words[0], str):
            yield from _of_noun(each.name, words)


def _of_noun(name: str, words: list[object]) -> Iterator[Message]:
    """``number|count("risk")`` is "1 risk", "2 risks" or "no risks"; ``values|tally("killed")`` is "2 killed"."""
    if name == "count":
        many = str(words[1]) if len(words) > 1 else f"{words[0]}s"
        yield Message("", f"%(n)s {words[0]}", f"%(n)s {many}")
        yield Message("", f"no {many}")
    elif name == "tally":
        yield Message("", f"%(n)s {words[0]}", f"%(n)s {words[0]}")


def _of_settings(path: Path) -> Iterator[Message]:
    settings = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    for text in (settings.get("kind"), settings.get("audience"), *settings.get("titles", {}).values()):
        if text:
            yield Message("", text)


def _of_code(path: Path) -> Iterator[Message]:
    text = path.read_text(encoding="utf-8")
    if not any(f"{name}(" in text for name in CALLS if name != "_"):
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield from _of_call(name, [getattr(argument, "value", None) for argument in node.args])


def _of_call(name: str, words: Sequence[object]) -> Iterator[Message]:
    contexts, forms = CALLS.get(name, (0, 0))
    given = [word for word in words[: contexts + forms] if isinstance(word, str)]
    if forms and len(given) == contexts + forms:
        yield Message(given[0] if contexts else "", *given[contexts:])


def _of_tables() -> Iterator[Message]:
    for vocabulary, labels in LABELS.items():
        yield from (Message(vocabulary, words) for words in labels.values())
    tried = (words for words in LABELS["incident"].values() if not words.startswith(("attempt", "suspicious")))
    yield from (Message("attempted incident", f"attempted {words}") for words in tried)
    for words in (*LABELS["vessel"].values(), "vessel"):
        article = "an" if words[0] in "aeiou" else "a"
        yield Message("ship", f"{article} {words}")
        yield Message("ship", f"of {article} {words}")
    yield from (Message("number", word) for word in SMALL_NUMBERS)
    yield from (Message("list", word) for word in ("and", "or"))
    yield from (Message("country", name) for name in country_names())
    rows = WATERS.read_text(encoding="utf-8").splitlines()
    yield from (Message("water", row.partition("\t")[0]) for row in rows if row and not row.startswith("#"))


@dataclass(frozen=True)
class Translations:
    """What a catalogue has: its head as it is written, and the forms of each message by context and English singular."""

    head: tuple[str, ...] = ('msgid ""', 'msgstr ""', '"Content-Type: text/plain; charset=utf-8\\n"')
    forms: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)


def translations(path: Path) -> Translations:
    """The translations of a catalogue that exists."""
    from babel.messages.pofile import read_po

    head = path.read_text(encoding="utf-8").partition("\n\n")[0]
    with path.open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    forms = {
        (message.context or "", message.id if isinstance(message.id, str) else message.id[0]): (
            (message.string,) if isinstance(message.string, str) else tuple(form or "" for form in message.string or ())
        )
        for message in catalogue
        if message.id
    }
    return Translations(tuple(head.splitlines()), forms)


def catalogue_text(found: Mapping[Message, str], known: Translations | None = None) -> str:
    """A catalogue of these messages in the format of gettext, with the translations that are known."""
    known = known or Translations()
    lines = list(known.head)
    for one, where in found.items():
        lines += ["", f"#: {where}", *_entry(one, known.forms.get((one.context, one.one), ()))]
    return "\n".join(lines) + "\n"


def _entry(one: Message, forms: Sequence[str]) -> Iterator[str]:
    if one.context:
        yield f"msgctxt {_string(one.context)}"
    yield f"msgid {_string(one.one)}"
    if one.many is None:
        yield f"msgstr {_string(forms[0] if forms else '')}"
        return
    yield f"msgid_plural {_string(one.many)}"
    for number, form in enumerate(forms if len(forms) > 1 else ("", "")):
        yield f"msgstr[{number}] {_string(form)}"


def _string(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
