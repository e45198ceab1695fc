"""Where templates and styles stand on the disk: a kind of asset in, its folder out. Never reads or changes a file.

In the wheel they lie inside the package (``generator/templates``); in a clone and in an editable install beside it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from generator.errors import TemplateError

__all__ = ["AssetKind", "asset_folder"]

AssetKind = Literal["templates", "styles"]

_PACKAGE = Path(__file__).resolve().parent


def asset_folder(kind: AssetKind) -> Path:
    """The folder of the built-in ``templates`` or ``styles``, in a wheel, an editable install or a clone."""
    for parent in (_PACKAGE, _PACKAGE.parent):
        folder = parent / kind
        if folder.is_dir():
            return folder
    raise TemplateError(
        f"the built-in {kind} are missing",
        where=str(_PACKAGE / kind),
        hint="install sitbrief again; its wheel and its clone both carry them",
    )
