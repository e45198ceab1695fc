"""Assets are found in a clone; in a wheel a test of the packaging looks for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import assets
from generator.errors import TemplateError


def test_templates_and_styles_are_found() -> None:
    assert (assets.asset_folder("templates") / "analyst" / "pack.toml").is_file()
    assert (assets.asset_folder("styles") / "house" / "tokens.css").is_file()


def test_inside_the_package_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("generator/styles", "styles", "templates"):
        (tmp_path / folder).mkdir(parents=True)
    monkeypatch.setattr(assets, "_PACKAGE", tmp_path / "generator")
    assert assets.asset_folder("styles") == tmp_path / "generator" / "styles"
    assert assets.asset_folder("templates") == tmp_path / "templates"


def test_missing_assets_say_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "_PACKAGE", tmp_path / "generator")
    with pytest.raises(TemplateError, match="install sitbrief again"):
        assets.asset_folder("templates")
