"""Template packs: a pack's name in, its settings and its folders (own first, then those it extends) out.

A pack is a folder with ``pack.toml`` and Jinja templates. It may extend another pack: what it does not say or hold
comes from there. Loading a pack never runs a template.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

from generator.assets import asset_folder
from generator.errors import TemplateError
from generator.model import Finding, Marking
from generator.render.brand import Brand, find_brand
from generator.render.pack_places import PackPlace, Places, known_packs, pack_places
from generator.render.stylesheet import style_folder

__all__ = ["PACK_KEYS", "Pack", "choose_sections", "known_packs", "load_pack", "section_names"]

PACK_KEYS: dict[str, tuple[type[str] | type[list[str]] | type[dict[str, str]], str]] = {
    "extends": (str, "the pack that this one builds on; empty for none"),
    "kind": (str, "the words above the title, such as `Analyst brief`"),
    "audience": (str, "who reads it, in a few words"),
    "language": (str, "language of the pack's fixed words, as a BCP 47 tag"),
    "ceiling": (str, "the highest TLP marking that this audience may see"),
    "notes": (str, "`internal`, or `public`: no file holds findings, folders or judgements of reliability"),
    "style": (str, "the folder below `styles/` with the pack's stylesheets and fonts"),
    "focus": (str, "`all`, or `maritime`: only texts that tell of an incident or a threat at sea"),
    "outputs": (list, "the formats written when none are asked for: `html`, `pdf`, `docx`, `md`, `json`"),
    "sections": (list, "the sections in their order; each is a template `sections/NAME.html` and `.md`"),
    "titles": (dict, "the heading of each section, by section name"),
}
"""Every key that ``pack.toml`` may hold, its type and what it means."""

_CHOICES: dict[str, tuple[str, ...]] = {"ceiling": get_args(Marking), "notes": ("internal", "public")}
"""Keys that promise something: a misspelt promise is a mistake and never a promise of less."""


@dataclass(frozen=True)
class Pack:
    """A loaded pack; ``folders`` holds (name, folder) from the pack itself to the last one it extends.

    ``noticed`` says which packs of the same names are hidden by the ones used here.
    """

    name: str
    kind: str
    audience: str
    language: str
    ceiling: Marking
    notes: str
    style: str
    focus: str
    outputs: tuple[str, ...]
    sections: tuple[str, ...]
    titles: tuple[tuple[str, str], ...]
    folders: tuple[tuple[str, Path], ...]
    noticed: tuple[Finding, ...] = ()
    brand: Brand | None = None

    def is_one_of(self, names: Sequence[str]) -> bool:
        """True where it or a pack that it extends is named; ``*`` names all that do not come with sitbrief."""
        own = asset_folder("templates")
        return any(name in names or ("*" in names and folder.parent != own) for name, folder in self.folders)


def load_pack(name: str, pack_folders: Sequence[Path] = ()) -> Pack:
    """The pack ``name`` (or of that path) with all it inherits; ``pack_folders`` are those of the project."""
    places = pack_places(pack_folders)
    known = dict(places.by_name)
    if not {"/", "\\"}.isdisjoint(name) and (Path(name) / "pack.toml").is_file():
        own = Path(name).resolve()
        name = own.name
        others = tuple(place for place in known.get(name, ()) if place.folder.resolve() != own)
        known[name] = (PackPlace(name, own, "project", str(own.parent)), *others)
    chain: list[tuple[str, Path]] = []
    settings: dict[str, Any] = {}
    titles: dict[str, str] = {}
    wanted = name
    while wanted:
        if wanted not in known:
            raise _unknown(wanted, chain, known, places.findings)
        folder = _next_place(wanted, known[wanted], chain)
        own_settings = _read(folder / "pack.toml")
        chain.append((wanted, folder))
        titles = {**own_settings.pop("titles", {}), **titles}
        wanted = own_settings.pop("extends", "")
        settings = {**own_settings, **settings}
    pack = _pack(name, settings, titles, chain, _noticed(places, chain))
    homes = [*(folder for _, folder in chain), *(Path(folder) for folder in pack_folders)]
    return replace(pack, brand=find_brand(homes, style_folder(pack.style)))


def _next_place(wanted: str, places: Sequence[PackPlace], chain: Sequence[tuple[str, Path]]) -> Path:
    """The first place of a pack that is not in the chain yet: a project's pack may extend the pack that it hides."""
    seen = [folder for _, folder in chain]
    for place in places:
        if place.folder not in seen:
            return place.folder
    cycle = " → ".join([step for step, _ in chain] + [wanted])
    raise TemplateError(f"the packs extend each other in a circle: {cycle}", where=str(chain[-1][1] / "pack.toml"))


def _noticed(places: Places, chain: Sequence[tuple[str, Path]]) -> tuple[Finding, ...]:
    """Hidden packs of the names in the chain, but for those that the chain itself goes on to."""
    names = [name for name, _ in chain]
    return tuple(finding for name in dict.fromkeys(names) if names.count(name) == 1 for finding in places.clashes(name))


def section_names(pack: Pack) -> tuple[str, ...]:
    """Every section that the pack has a template for, sorted."""
    return tuple(sorted({path.stem for _, folder in pack.folders for path in (folder / "sections").glob("*.html")}))


def choose_sections(pack: Pack, sections: Sequence[str]) -> Pack:
    """The pack with these sections in this order (its own where none are named); each must have a template."""
    wanted = tuple(sections) or pack.sections
    known = section_names(pack)
    missing = [name for name in wanted if name not in known]
    if missing:
        where = str(pack.folders[0][1] / "pack.toml")
        hint = f"known sections: {', '.join(known)}"
        raise TemplateError(f"the pack “{pack.name}” has no section “{missing[0]}”", where=where, hint=hint)
    return replace(pack, sections=wanted)


def _unknown(
    wanted: str, chain: Sequence[tuple[str, Path]], known: Iterable[str], findings: Sequence[Finding]
) -> TemplateError:
    where = str(chain[-1][1] / "pack.toml") if chain else None
    hint = f"known packs: {', '.join(known)}"
    return TemplateError(f"there is no template pack “{wanted}”", where=where, hint=hint, findings=findings)


def _read(path: Path) -> dict[str, Any]:
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise TemplateError(f"pack.toml cannot be read: {error}", where=str(path)) from error
    for key, value in values.items():
        if key not in PACK_KEYS:
            raise TemplateError(
                f"unknown key “{key}”", where=f"{path}:{_line(path, key)}", hint=f"known keys: {', '.join(PACK_KEYS)}"
            )
        expected = PACK_KEYS[key][0]
        if not isinstance(value, expected) or (expected is list and not all(isinstance(item, str) for item in value)):
            words = {str: "a string", list: "a list of strings", dict: "a table"}[expected]
            raise TemplateError(f"“{key}” must be {words}", where=f"{path}:{_line(path, key)}")
        if key in _CHOICES and value not in _CHOICES[key]:
            hint = f"one of: {', '.join(_CHOICES[key])}"
            raise TemplateError(f"“{value}” is not a value of “{key}”", where=f"{path}:{_line(path, key)}", hint=hint)
    return values


def _line(path: Path, key: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.lstrip(" [\"'").startswith(key)), 1)


def _pack(
    name: str,
    settings: dict[str, Any],
    titles: dict[str, str],
    chain: list[tuple[str, Path]],
    noticed: tuple[Finding, ...],
) -> Pack:
    missing = [key for key in PACK_KEYS if key not in settings and key not in {"extends", "titles"}]
    if missing:
        where = str(chain[0][1] / "pack.toml")
        raise TemplateError(
            f"the pack does not say: {', '.join(missing)}", where=where, hint="add them, or extend another pack"
        )
    return Pack(
        name=name,
        kind=settings["kind"],
        audience=settings["audience"],
        language=settings["language"],
        ceiling=settings["ceiling"],
        notes=settings["notes"],
        style=settings["style"],
        focus=settings["focus"],
        outputs=tuple(settings["outputs"]),
        sections=tuple(settings["sections"]),
        titles=tuple(sorted(titles.items())),
        folders=tuple(chain),
        noticed=noticed,
    )
