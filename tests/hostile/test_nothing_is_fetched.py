"""Whatever a pack, a stylesheet or a document refers to: no file outside is opened, and no connection is made."""

from __future__ import annotations

import base64
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.documents import read_documents
from generator.errors import TemplateError
from generator.render import render
from generator.render.fetching import MOST_BYTES, allowed_file, asset_fetcher
from generator.render.pdf import render_pdf
from tests.builders import project
from tests.documents.files import docx, pdf, printed
from tests.hostile.watch import Watched, listening, watched
from tests.render.briefs import brief

SECRET = "the-secret-of-the-house"
SVG = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text id="a">{SECRET}</text></svg>'


class Traps(NamedTuple):
    """A file and a server that nobody may touch."""

    file: Watched
    port: int
    calls: list[bytes]

    def addresses(self) -> list[str]:
        """Ways to write where the file and the server are."""
        path, host = self.file.path.as_posix(), f"127.0.0.1:{self.port}"
        hidden = "".join(f"%{byte:02x}" for byte in path.encode())
        files = [
            f"file://{path}", f"file:{path}", f"FILE://{path}", f"file://localhost{path}", f"file://127.0.0.1{path}",
            f"file:///{hidden}", f"file:////{path}", f"file://{path}?x", f"file://{path}#x", f"fi\nle://{path}", path,
        ]  # fmt: skip
        return [*files, f"http://{host}/a", f"//{host}/b", f"HTTP://{host}/c", f"ftp://{host}/d", f"https://{host}/e"]


@pytest.fixture
def traps(tmp_path: Path) -> Iterator[Traps]:
    with listening() as (port, calls), watched(tmp_path / "elsewhere" / "secret.svg", SVG, SECRET) as file:
        yield Traps(file, port, calls)


def untouched(traps: Traps) -> bool:
    return traps.file.touches() == 0 and traps.calls == []


def test_the_traps_work(traps: Traps) -> None:
    assert traps.file.path.read_text(encoding="utf-8") == SVG
    assert traps.file.touches() > 0
    with pytest.raises(OSError, match=r"\S"):
        urllib.request.urlopen(f"http://127.0.0.1:{traps.port}/", timeout=5)
    assert traps.calls


def elements(address: str) -> str:
    """Every element and rule with which a page can ask for something."""
    inner = f"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><image href='{address}'/>"
    inner += f"<use xlink:href='{address}#a'/><style>@import '{address}';</style></svg>"
    entity = (
        f"<!DOCTYPE svg [<!ENTITY x SYSTEM '{address}'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&amp;x;</text></svg>"
    )
    data = "data:image/svg+xml;base64," + base64.b64encode(inner.encode()).decode()
    doctype = "data:image/svg+xml;base64," + base64.b64encode(entity.replace("&amp;", "&").encode()).decode()
    rules = (
        f"@import url('{address}'); @font-face {{ font-family: own; src: url('{address}') }} body {{ font-family: own;"
        f" background: url('{address}'); border-image: url('{address}') 3; list-style-image: url('{address}') }}"
        f" p::before {{ content: url('{address}') }} @page {{ background: url('{address}') }}"
        f" p {{ mask-image: url('{address}'); shape-outside: url('{address}'); content: target-text('{address}') }}"
    )
    return f"""<head><base href="{address}"><link rel="stylesheet" href="{address}"><link rel="icon" href="{address}">
<link rel="attachment" href="{address}"><meta http-equiv="refresh" content="0; url={address}"><style>{rules}</style></head>
<body background="{address}"><p>Words.</p><img src="{address}"><img srcset="{address} 2x" src="x"><object data="{address}">
</object><embed src="{address}"><iframe src="{address}"></iframe><video poster="{address}" src="{address}"></video>
<a rel="attachment" href="{address}">a</a><input type="image" src="{address}"><script src="{address}"></script>
<img src="{data}"><object data="{data}"></object><img src="{doctype}">{inner}</body>"""


def test_a_page_reaches_no_file_outside_and_no_server(traps: Traps, tmp_path: Path) -> None:
    pack = project(tmp_path / "pack", {"own.txt": "Own."})
    (pack / "way-out.svg").symlink_to(traps.file.path)
    (pack / "way-up").symlink_to(traps.file.path.parent, target_is_directory=True)
    inside = [f"file://{pack}/way-out.svg", f"file://{pack}/way-up/secret.svg", f"file://{pack}/../elsewhere/secret.svg"]
    for address in (*traps.addresses(), *inside):
        data, noticed = render_pdf(f"<!DOCTYPE html><html lang=en>{elements(address)}</html>", asset_roots=(pack,))
        assert untouched(traps), address
        assert SECRET.encode() not in data
        assert noticed, address


def test_a_file_of_the_pack_is_loaded(tmp_path: Path) -> None:
    pack = project(tmp_path / "a pack", {"logo.svg": SVG})
    address = (pack / "logo.svg").as_uri()
    _, noticed = render_pdf(f'<!DOCTYPE html><html lang=en><img alt="a" src="{address}"></html>', asset_roots=(pack,))
    assert noticed == ()
    assert allowed_file(address, [tmp_path.resolve()]) == pack / "logo.svg"


def test_what_a_page_loads_is_bounded(tmp_path: Path) -> None:
    pack = project(tmp_path, {"large.png": b"\0" * (MOST_BYTES + 1)})
    fetch = asset_fetcher((pack,)).fetch
    with pytest.raises(ValueError, match="more than 20,000,000 bytes"):
        fetch((pack / "large.png").as_uri())
    with pytest.raises(ValueError, match="more than 20,000,000 characters"):
        fetch("data:image/png;base64," + "A" * MOST_BYTES)
    with pytest.raises(ValueError, match="not a file"):
        fetch("about:blank")


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "md"])
def test_a_pack_and_a_stylesheet_reach_nothing(traps: Traps, tmp_path: Path, form: str) -> None:
    address = f"file://{traps.file.path}"
    own = project(
        tmp_path, {"own.css": f"@import url('http://127.0.0.1:{traps.port}/'); body {{ background: url('{address}') }}"}
    )
    web = f"http://127.0.0.1:{traps.port}/x"
    words = f"""![x]({address}) <img src="{address}"> <img src='{web}'> @import "{address}" {SVG[:60]}"""
    made = render(brief(words=words), formats=(form,), stylesheets=(own / "own.css",))
    assert untouched(traps)
    assert made.files


@pytest.mark.parametrize("name", ["pack.css", "screen.css", "sections/risks.html", "words/fr.po"])
def test_a_link_in_a_pack_that_leads_out_of_it_is_not_followed(traps: Traps, tmp_path: Path, name: str) -> None:
    folder = project(tmp_path, {"desk/pack.toml": 'extends = "analyst"\nlanguage = "fr"\n'})
    link = folder / "desk" / name
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(traps.file.path)
    try:
        made = render(brief(), pack="desk", pack_folders=(folder,), formats=("html",)).files["brief.html"].decode()
    except TemplateError:
        made = ""
    assert untouched(traps)
    assert SECRET not in made


def test_reading_a_document_reaches_nothing(traps: Traps, tmp_path: Path) -> None:
    address, web = f"file://{traps.file.path}", f"http://127.0.0.1:{traps.port}/x"
    entity = f'<!DOCTYPE d SYSTEM "{web}" [<!ENTITY x SYSTEM "{address}"><!ENTITY % y SYSTEM "{web}"> %y;]>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    outside = "".join(
        f'<Relationship Id="r{n}" Type="{kind}/{what}" Target="{where}" TargetMode="External"/>'
        for n, (what, where) in enumerate(
            [("attachedTemplate", address), ("image", web), ("frame", web), ("subDocument", address)]
        )
    )
    relations = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{outside}</Relationships>'
    )
    actions = f"/OpenAction<</S/URI/URI({web})>>/AA<</WC<</S/Launch/F({traps.file.path})>>>>"
    body = "<w:document><w:body><w:p><w:r><w:t>Words.</w:t></w:r></w:p></w:body></w:document>"
    files: dict[str, str | bytes] = {
        "a.html": elements(address) + elements(web),
        "b.xhtml": f'<?xml version="1.0"?>{entity}<html xmlns="http://www.w3.org/1999/xhtml"><p>Words &x;.</p></html>',
        "c.docx": docx(body, others={"word/_rels/document.xml.rels": relations}),
        "d.docx": docx(entity + body.replace("Words.", "&x;")),
        "e.md": f"![a]({address}) ![b]({web})\n\n<img src='{address}'><link rel=stylesheet href='{web}'>\n\nWords.",
        "f.pdf": printed([(72, 90, "Words.")]).replace(b"/Type/Catalog", f"/Type/Catalog{actions}".encode()),
        "g.pdf": pdf([f"<</Type/Catalog/Pages 2 0 R{actions}>>", "<</Type/Pages/Kids[]/Count 0>>"]),
        "h.jsonl": f'{{"text": "Words {address}.", "url": "{web}"}}',
    }  # fmt: skip
    result = read_documents([project(tmp_path / "seeds", files)])
    assert untouched(traps)
    assert SECRET not in result.model_dump_json()
    assert {Path(document.path.split("#")[0]).suffix for document in result.documents} >= {".html", ".docx", ".md", ".jsonl"}


def test_a_link_among_the_sources_that_leads_out_of_their_folder_is_named_and_not_read(traps: Traps, tmp_path: Path) -> None:
    folder = project(tmp_path / "seeds", {"a.txt": "Words.", "below/b.txt": "More words."})
    (folder / "secret.txt").symlink_to(traps.file.path)
    (folder / "there").symlink_to(traps.file.path.parent, target_is_directory=True)
    (folder / "again.txt").symlink_to(folder / "below" / "b.txt")
    result = read_documents([folder])
    assert untouched(traps)
    assert [Path(document.path).name for document in result.documents] == ["a.txt", "again.txt", "b.txt"]
    assert [found.where for found in result.findings if found.rule == "document-outside"] == [
        f"{folder}/secret.txt",
        f"{folder}/there",
    ]
