"""DOCX: all the words that a reader sees with changes accepted, and none that he does not."""

from __future__ import annotations

import io
import zipfile

from generator.config import Limits
from generator.documents.reading import Reading
from generator.documents.word import READER
from generator.model import Finding
from tests.documents.files import docx, read_alone, words


def one(body: str) -> Reading:
    [found] = read_alone(READER, docx(f"<w:document><w:body>{body}</w:body></w:document>"))
    assert not isinstance(found, Finding), found
    return found


def paragraph(text: str, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}<w:r><w:t>{text}</w:t></w:r></w:p>"


def test_paragraphs_and_cells_are_paragraphs_in_their_order() -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph('Ship')}</w:tc><w:tc>{paragraph('Saviz')}</w:tc></w:tr></w:tbl>"
    assert words(one(paragraph("One.") + "<w:p/>" + table + paragraph("Two."))) == ["One.", "Ship", "Saviz", "Two."]


def test_pieces_of_a_paragraph_are_joined_and_breaks_kept() -> None:
    pieces = (
        "<w:r><w:t>A tan</w:t></w:r><w:hyperlink><w:r><w:t>ker</w:t></w:r></w:hyperlink><w:r><w:br/><w:t>hit</w:t></w:r>"
    )
    assert words(one(f"<w:p>{pieces}</w:p>")) == ["A tanker\nhit"]


def test_insertions_are_read_and_deletions_and_field_codes_are_not() -> None:
    changed = (
        "<w:del><w:r><w:delText>never</w:delText></w:r></w:del><w:ins><w:r><w:t>two</w:t></w:r></w:ins>"
        "<w:r><w:instrText>HYPERLINK</w:instrText></w:r>"
    )
    assert words(one(f"<w:p><w:r><w:t>One </w:t></w:r>{changed}</w:p>")) == ["One two"]


def test_content_controls_and_text_boxes_are_read() -> None:
    control = f"<w:sdt><w:sdtContent>{paragraph('Controlled.')}</w:sdtContent></w:sdt>"
    box = f"<w:p><w:r><w:t>Outer.</w:t><w:pict><w:txbxContent>{paragraph('Inner.')}</w:txbxContent></w:pict></w:r></w:p>"
    assert words(one(control + box)) == ["Controlled.", "Outer.", "Inner."]


def test_the_title_is_the_paragraph_in_that_style() -> None:
    assert one(paragraph("Tanker hit", "Title") + paragraph("Words.")).about.title == "Tanker hit"
    assert one(paragraph("Words.")).about.title is None


def test_an_archive_that_would_explode_is_refused_before_it_is_unpacked() -> None:
    data = docx("<w:document><w:body/></w:document>", others={"word/media/bomb.bin": "0" * 3_000_000})
    [found] = read_alone(READER, data, limits=Limits(file_bytes=100_000))
    assert isinstance(found, Finding)
    assert found.rule == "document-too-large"
    assert "limits.file_bytes" in str(found.hint)


def test_entities_are_neither_expanded_nor_fetched() -> None:
    for declared in ('<!ENTITY a SYSTEM "file:///etc/hostname">', '<!ENTITY b "never"><!ENTITY a "&b;&b;">'):
        document = (
            f"<!DOCTYPE x [{declared}]><w:document><w:body><w:p><w:r><w:t>One.&a;</w:t></w:r></w:p></w:body></w:document>"
        )
        [found] = read_alone(READER, docx(document))
        assert isinstance(found, Finding) or words(found) == ["One."]


def test_a_word_file_from_before_2007_or_with_a_password_is_named_so() -> None:
    [found] = read_alone(READER, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    assert isinstance(found, Finding)
    assert found.rule == "document-encrypted"


def test_another_archive_is_no_docx() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", "A.")
    [found] = read_alone(READER, packed.getvalue())
    assert isinstance(found, Finding)
    assert (found.rule, found.message) == ("document-unreadable", "is an archive, but no DOCX file")
