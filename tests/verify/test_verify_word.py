"""A Word file is believed only as far as its words stand in its facts: text, tables, notes, head, foot, hidden words."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Mapping
from functools import cache

import pytest

from generator.errors import BriefError
from generator.verify import Verification, verify
from generator.verify.word import read_word
from tests.verify.test_verify import PATTERNS, again, changed, checked, files, sources

TEXT, NOTES, HEAD, FOOT = "word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml"
SHOWN = re.compile(r'(?<=<w:t xml:space="preserve">)[^<]+(?=</w:t>)')


@cache
def parts() -> dict[str, str]:
    """The parts of the clean file that a forger may change."""
    with zipfile.ZipFile(io.BytesIO(files()["brief.docx"])) as archive:
        return {name: archive.read(name).decode() for name in (TEXT, NOTES, HEAD, FOOT)}


def with_parts(changes: Mapping[str, str | bytes | None]) -> bytes:
    """The clean file with other parts; None takes one out."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(files()["brief.docx"])) as clean, zipfile.ZipFile(buffer, "w") as forged:
        for name in clean.namelist():
            new = changes.get(name, clean.read(name))
            if new is not None:
                forged.writestr(name, new)
    return buffer.getvalue()


def forged(old: str, new: str, part: str = TEXT) -> Verification:
    assert old in parts()[part]
    return checked("brief.docx", with_parts({part: parts()[part].replace(old, new, 1)}))


@pytest.mark.parametrize("kind", PATTERNS)
def test_a_changed_word_digit_name_or_marking_is_found(kind: str) -> None:
    """Fifty changes of each kind, 200 in all, wherever a reader looks."""
    chance = random.Random(f"docx {kind}")
    pattern = re.compile(PATTERNS[kind])
    places = [
        (part, pattern.search(text, shown.start() + found.start()))
        for part, text in parts().items()
        for shown in SHOWN.finditer(text)
        for found in pattern.finditer(shown[0])
    ]
    assert len(places) > (1 if kind == "marking" else 20)
    for _ in range(50):
        part, at = chance.choice(places)
        assert at
        data = with_parts({part: changed(parts()[part], at, kind, chance)})
        assert not checked("brief.docx", data).holds, (part, at)


def test_changed_alternative_words_of_a_picture_are_found() -> None:
    assert [f.rule for f in forged("Salience of Navy: ", "Salience of Army: ").findings] == ["word-added", "word-missing"]


def test_another_picture_is_found() -> None:
    with zipfile.ZipFile(io.BytesIO(files()["brief.docx"])) as archive:
        first, second = [name for name in archive.namelist() if name.startswith("word/media/")][:2]
        other = archive.read(second)
    result = checked("brief.docx", with_parts({first: other}))
    assert {(f.rule, f.severity) for f in result.findings} == {("picture-changed", "warning")}


def test_a_marking_is_due_at_head_and_foot_of_every_kind_of_page() -> None:
    for part in (HEAD, FOOT):
        result = forged("TLP:GREEN", "TLP:CLEAR", part)
        assert "marking-missing" in {f.rule for f in result.findings}
    first = forged("<w:pgSz", "<w:titlePg/><w:pgSz")  # the first page has a head of its own now, which is empty
    assert {f.rule for f in first.findings} == {"marking-missing"}


def test_what_word_writes_anew_is_no_alarm() -> None:
    """Saved again, the file has real page numbers, runs cut elsewhere, and fields in their long form."""
    long = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    foot = parts()[FOOT].replace('<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>', long)
    foot = foot.replace("<w:t>1</w:t>", "<w:t>12</w:t>")
    assert foot.count("<w:t>7</w:t>") == foot.count("<w:t>12</w:t>") == 1
    text = parts()[TEXT].replace("every shot", 'every s</w:t></w:r><w:r><w:t xml:space="preserve">hot')
    assert checked("brief.docx", with_parts({FOOT: foot, TEXT: text})).findings == ()


def test_deleted_and_hidden_words_are_none() -> None:
    added = (
        "<w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>never</w:t></w:r></w:p>"
    )
    assert forged("</w:p>", added).holds
    hidden = forged("every shot", "every </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>shot")
    assert "word-missing" in {f.rule for f in hidden.findings}


def test_it_is_checked_by_the_facts_it_carries() -> None:
    clean = verify({"brief.docx": files()["brief.docx"]}, sources=sources(), render_again=again)
    assert clean.findings == ()
    bare = with_parts({"customXml/item1.xml": None})
    with pytest.raises(BriefError, match="carries no facts"):
        verify({"brief.docx": bare}, sources=sources(), render_again=again)


def test_facts_that_are_not_those_beside_it_are_found() -> None:
    beside = files()["brief.json"].replace(b"Coast Wire", b"Coast Line")
    assert "attachment-differs" in {f.rule for f in checked("brief.docx", files()["brief.docx"], beside).findings}


@pytest.mark.parametrize("name", ["word/document.xml", "word/footnotes.xml", "[Content_Types].xml"])
def test_a_broken_part_is_named(name: str) -> None:
    with pytest.raises(ValueError, match=re.escape(name)):
        read_word(with_parts({name: "<w:document"}))
