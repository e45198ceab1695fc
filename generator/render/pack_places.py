"""Where template packs stand: folders of the project in, every pack by name with the places that have it out.

Places are asked in this order: the project, installed distributions (entry points of the group ``sitbrief.packs``), the
packs that come with sitbrief. Imports no code of a distribution: an entry point names the package whose folder is the pack.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from generator.assets import asset_folder
from generator.model import Finding

__all__ = ["GROUP", "PackPlace", "Places", "installed_packs", "known_packs", "pack_places"]

GROUP = "sitbrief.packs"

Origin = Literal["project", "installed", "built-in"]


@dataclass(frozen=True)
class PackPlace:
    """One folder with a ``pack.toml``; ``owner`` is the folder or the distribution that it came with."""

    name: str
    folder: Path
    origin: Origin
    owner: str


@dataclass(frozen=True)
class Places:
    """Every pack by name, for each the places in their order, and the packs that could not be found where one was named."""

    by_name: dict[str, tuple[PackPlace, ...]]
    findings: tuple[Finding, ...]

    def clashes(self, name: str) -> tuple[Finding, ...]:
        """What is hidden behind the pack of that name; a project may hide a built-in pack, a distribution should not."""
        first, *hidden = self.by_name.get(name, ()) or (None,)
        if first is None or not hidden:
            return ()
        others = " and ".join(_owner(place) for place in hidden)
        return (
            Finding(
                severity="note" if first.origin == "project" else "warning",
                rule="pack-hidden",
                message=f"{_owner(first)} hides the pack “{name}” of {others}",
                where=str(first.folder / "pack.toml"),
                hint="give one of them another name, unless this is meant",
            ),
        )


def known_packs(pack_folders: Sequence[Path] = ()) -> dict[str, Path]:
    """Every pack that can be named, with the folder that is used for it."""
    return {name: places[0].folder for name, places in pack_places(pack_folders).by_name.items()}


def pack_places(pack_folders: Sequence[Path] = ()) -> Places:
    """All places of all packs; ``pack_folders`` are those of the project, the first one first."""
    installed, findings = installed_packs()
    found = [
        *(place for folder in pack_folders for place in _below(Path(folder), "project")),
        *installed,
        *_below(asset_folder("templates"), "built-in"),
    ]
    by_name = {
        name: tuple(place for place in found if place.name == name) for name in sorted({place.name for place in found})
    }
    return Places(by_name, findings)


def installed_packs() -> tuple[tuple[PackPlace, ...], tuple[Finding, ...]]:
    """The packs of installed distributions, and a finding for each entry point that leads to none."""
    return _installed_on(tuple(sys.path))


@lru_cache(maxsize=8)
def _installed_on(_path: tuple[str, ...]) -> tuple[tuple[PackPlace, ...], tuple[Finding, ...]]:
    """Read once for a search path: the metadata of a hundred distributions take longer than a page of a brief."""
    found, findings = [], []
    for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, _distribution(point), point.value)):
        folder = _folder_of(point)
        if folder is not None:
            found.append(PackPlace(point.name, folder, "installed", _distribution(point)))
            continue
        message = f"the entry point “{point.name} = {point.value}” leads to no folder with a pack.toml"
        hint = f"it must name a package whose folder is the pack; update or remove {_distribution(point)}"
        where = _distribution(point)
        findings.append(Finding(severity="warning", rule="pack-not-there", message=message, where=where, hint=hint))
    return tuple(found), tuple(findings)


def _folder_of(point: EntryPoint) -> Path | None:
    try:
        spec = find_spec(point.module)
    except (ImportError, ValueError, AttributeError):
        return None
    folders = [Path(folder) for folder in (spec.submodule_search_locations or ())] if spec else []
    return next((folder for folder in folders if (folder / "pack.toml").is_file()), None)


def _below(parent: Path, origin: Origin) -> list[PackPlace]:
    """The packs in a folder: its own, if it is one, and those of the folders directly below it."""
    if not parent.is_dir():
        return []
    folders = [parent, *sorted(parent.iterdir())]
    return [PackPlace(folder.name, folder, origin, str(parent)) for folder in folders if (folder / "pack.toml").is_file()]


def _distribution(point: EntryPoint) -> str:
    return point.dist.name if point.dist else point.value


def _owner(place: PackPlace) -> str:
    words = {"project": "the project", "installed": f"the distribution {place.owner}", "built-in": "sitbrief"}
    return words[place.origin]
