"""brand.toml: a house's colours, logo, fonts and address in every pack; what cannot be read or shown is refused."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from generator.assets import asset_folder
from generator.errors import TemplateError
from generator.lint import lint_pack
from generator.render import Rendered, load_pack, render
from tests.builders import project
from tests.render.briefs import brief
from tests.render.browser import Browser
from tests.render.test_accessibility import violations
from tests.render.test_conformance import judged

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h40v10z" fill="#006D77"/></svg>'
FONT = (asset_folder("styles") / "house" / "fonts" / "source-serif-4-latin-600-normal.woff2").read_bytes()
BRAND = """name = "Harbour Watch"
address = ["12 Quay Street", "Valletta"]
web = "https://harbourwatch.example"

[logo]
file = "logo.svg"
text = "Harbour Watch: a lighthouse"
height = 12

[colours]
ink = "#0B2545"
lead = "#006D77"

[dark]
lead = "#7FD6CF"

[fonts.serif]
600 = "fonts/own.woff2"
"""
FILES: dict[str, str | bytes] = {"brand.toml": BRAND, "logo.svg": LOGO, "fonts/own.woff2": FONT}


def branded(folder: Path, pack: str = "analyst", formats: tuple[str, ...] = ("html",)) -> Rendered:
    """A brief of a built-in pack in a project with this brand."""
    return render(brief(), pack=pack, formats=formats, pack_folders=(project(folder, FILES),))


def page(folder: Path, pack: str = "analyst") -> str:
    return branded(folder, pack).files["brief.html"].decode()


def test_the_logo_is_in_the_page_with_its_words(tmp_path: Path) -> None:
    assert re.search(
        r'<img src="data:image/svg\+xml;base64,[^"]+" alt="Harbour Watch: a lighthouse" height="45">', page(tmp_path)
    )


def test_colours_reach_rules_and_drawings_on_paper_and_on_screens(tmp_path: Path) -> None:
    html = page(tmp_path)
    assert "--ink:#0B2545;--lead:#006D77" in html
    assert "@media (prefers-color-scheme:dark){:root{--lead:#7FD6CF}}" in html
    body = html.partition("</head>")[2]
    assert 'fill="#0B2545"' in body
    assert "#15202B" not in body


def test_a_font_goes_before_those_of_the_style(tmp_path: Path) -> None:
    html = page(tmp_path)
    assert '@font-face{font-family:"Brand serif";font-weight:600;' in html
    assert '--serif:"Brand serif","Brief Serif"' in html


@pytest.mark.parametrize("pack", ["analyst", "maritime"])
def test_name_and_address_stand_at_the_foot_of_every_page(tmp_path: Path, pack: str) -> None:
    done = branded(tmp_path, pack, ("pdf",))
    assert done.findings == ()
    for sheet in pypdfium2.PdfDocument(done.files["brief.pdf"]):
        text = " ".join(sheet.get_textpage().get_text_bounded().split())
        assert "Harbour Watch, 12 Quay Street, Valletta, harbourwatch.example" in text


def test_the_executive_page_stays_one_page(tmp_path: Path) -> None:
    risks = tuple(brief().risks[0].model_copy(update={"id": f"r{number}"}) for number in range(60))
    full = brief(risks=risks, bottom_line=brief().bottom_line * 30)
    data = render(full, pack="executive", formats=("pdf",), pack_folders=(project(tmp_path, FILES),)).files["brief.pdf"]
    document = pypdfium2.PdfDocument(data)
    assert len(document) == 1
    assert "more in the full brief" in document[0].get_textpage().get_text_bounded()
    assert "What the letters and numbers mean" in document[0].get_textpage().get_text_bounded()


def test_without_a_brand_nothing_of_one_is_in_the_page() -> None:
    html = render(brief(), formats=("html",)).files["brief.html"].decode()
    assert "letterhead" not in html.partition("</head>")[2]
    assert "imprint" not in html.partition("</head>")[2]


def test_the_brand_of_a_pack_goes_before_that_of_the_project(tmp_path: Path) -> None:
    own = {"desk/pack.toml": 'extends = "analyst"\n', "desk/brand.toml": 'name = "The desk"\n'}
    night = {"night/pack.toml": 'extends = "desk"\n'}
    folder = project(tmp_path, {"brand.toml": 'name = "The project"\n', **own, **night})
    names = {name: load_pack(name, (folder,)).brand for name in ("analyst", "desk", "night")}
    assert {name: one.name for name, one in names.items() if one} == {
        "analyst": "The project", "desk": "The desk", "night": "The desk",
    }  # fmt: skip


def test_lint_finds_nothing_against_it(tmp_path: Path) -> None:
    folder = project(tmp_path, FILES)
    assert lint_pack("maritime", (folder,)) == ()


@pytest.mark.parametrize(
    ("line", "pair"),
    [
        ('[colours]\nlead = "#7FB2D6"', "“lead” #7FB2D6 on “paper” #FFFFFF has a contrast of 2.3 to 1"),
        ('[colours]\nmark = "#777777"', "“ink” #15202B on “mark” #777777 has a contrast of 3.7 to 1"),
        ('[dark]\nharm = "#803020"', "“harm” #803020 on “paper” #12181E has a contrast of 2.0 to 1"),
    ],
)
def test_colours_that_cannot_be_read_are_refused_with_ratio_pair_and_a_better_one(
    tmp_path: Path, line: str, pair: str
) -> None:
    folder = project(tmp_path, {"brand.toml": line + "\n"})
    with pytest.raises(TemplateError, match="of the brand cannot be read") as error:
        load_pack("analyst", (folder,))
    found = {finding.message: finding for finding in error.value.findings}
    assert pair in found
    assert found[pair].where == f"{folder / 'brand.toml'}:2"
    assert "at least 4.5 is needed" in (found[pair].hint or "")
    assert re.search(r"#[0-9A-F]{6} would do", found[pair].hint or "")
    assert {finding.rule for finding in lint_pack("analyst", (folder,))} == {"low-contrast"}


MISTAKES = [
    ("tone = 1", "“tone” is not a key", 1),
    ('\nname = 3', "“name” must be a string", 2),
    ('address = "Valletta"', "“address” must be a list of lines", 1),
    ('web = "javascript:alert(1)"', "“web” must begin with http:// or https://", 1),
    ('[colours]\nblue = "#0F4C75"', "“colours.blue” is not a colour of the style", 2),
    ('[colours]\nink = "navy"', "“colours.ink” must be a colour such as #0F4C75", 2),
    ('[logo]\nfile = "logo.svg"', "“logo” needs “text”", 1),
    ('[logo]\ntext = "A"\nfile = "gone.svg"', "“logo.file” names a file that is not there: gone.svg", 3),
    ('[logo]\ntext = "A"\nfile = "../secret.svg"', "“logo.file” names a file that is not there: ../secret.svg", 3),
    ('[logo]\ntext = "A"\nfile = "link.svg"', "“logo.file” names a file that is not there: link.svg", 3),
    ('[logo]\ntext = "A"\nfile = "script.svg"', "“logo.file” holds script, entities or an address", 3),
    ('[logo]\ntext = "A"\nfile = "remote.svg"', "“logo.file” holds script, entities or an address", 3),
    ('[logo]\ntext = "A"\nfile = "brand.toml"', "“logo.file” must be an SVG, PNG or JPEG file", 3),
    ('[logo]\ntext = "A"\nfile = "logo.svg"\nheight = 90', "“logo.height” must be a height in mm", 4),
    ('[logo]\ntext = "A"\nfile = "print.jpg"', "“logo.file” is in the colours of print (CMYK)", 3),
    ('[logo]\ntext = "A"\nfile = "large.png"', "“logo.file” is larger than 300,000 bytes", 3),
    ('[fonts.serif]\n600 = "logo.svg"', "“fonts.serif.600” must be a woff2 file", 2),
    ('[fonts.serif]\nbold = "logo.svg"', "“fonts.serif.bold” is not a weight", 2),
    ("name = ", "brand.toml cannot be read", None),
]  # fmt: skip


@pytest.mark.parametrize(("toml", "message", "line"), MISTAKES)
def test_mistakes_in_brand_toml(tmp_path: Path, toml: str, message: str, line: int | None) -> None:
    project(tmp_path, {"secret.svg": LOGO})
    files: dict[str, str | bytes] = {
        "brand.toml": toml + "\n", "logo.svg": LOGO, "print.jpg": picture("CMYK", "JPEG"),
        "large.png": b"\x89PNG\r\n\x1a\n" + b"0" * 300_000,
        "script.svg": LOGO.replace("<path", "<script>alert(1)</script><path"),
        "remote.svg": LOGO.replace("<path", '<image href="https://example.org/a.png"/><path'),
    }  # fmt: skip
    folder = project(tmp_path / "templates", files)
    (folder / "link.svg").symlink_to(tmp_path / "secret.svg")
    with pytest.raises(TemplateError) as error:
        load_pack("analyst", (folder,))
    assert message in error.value.message
    assert error.value.where == f"{folder / 'brand.toml'}{f':{line}' if line else ''}"


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_a_branded_page_breaks_no_rule(browser: Browser, tmp_path: Path, colours: str) -> None:
    (tmp_path / "page.html").write_text(page(tmp_path), encoding="utf-8")
    assert violations(browser, tmp_path / "page.html", dark=colours == "dark") == []


def picture(mode: str, kind: str) -> bytes:
    """A half transparent picture in that mode, as PNG or JPEG."""
    data = BytesIO()
    Image.new("RGBA", (300, 80), (0, 109, 119, 120)).convert(mode).save(data, kind)
    return data.getvalue()


def test_a_branded_pdf_keeps_both_standards_whatever_the_logo_is(tmp_path: Path) -> None:
    logos = {
        "svg": LOGO.encode(),
        "clear": picture("RGBA", "PNG"),
        "photo": picture("RGB", "JPEG"),
    }
    files = []
    for name, logo in logos.items():
        folder = project(tmp_path / name, {**FILES, "logo.svg": logo})
        files.append(tmp_path / f"{name}.pdf")
        files[-1].write_bytes(render(brief(), formats=("pdf",), pack_folders=(folder,)).files["brief.pdf"])
    said = judged(files)
    assert said == {f"{standard} {name}": [f"{standard} true"] for name in logos for standard in ("3a", "ua1")}
