"""The words of a language: messages, numbers, dates and quotation marks as that language writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.words import ENGLISH, languages, load_words

FRENCH = load_words("fr")


def test_english_is_what_the_code_says() -> None:
    assert ENGLISH.gettext("Threat to %(target)s", target="the Saviz") == "Threat to the Saviz"
    assert ENGLISH.counted(1204, "statement") == "1,204\u00a0statements"
    assert ENGLISH.counted(0, "risk") == "no risks"
    assert ENGLISH.in_words("%(n)s text", "%(n)s texts", 3) == "three texts"


def test_french_has_its_own_plural() -> None:
    assert [FRENCH.counted(number, "statement") for number in (0, 1, 2)] == [
        "aucune déclaration", "1\u00a0déclaration", "2\u00a0déclarations",
    ]  # fmt: skip
    assert FRENCH.ngettext("%(n)s text", "%(n)s texts", 1204) == "1\u00a0204\u00a0textes"


@pytest.mark.parametrize(
    ("iso", "style", "words"),
    [
        ("2024-10-09", "long", "9 octobre 2024"), ("2024-10-01", "long", "1er octobre 2024"),
        ("2024-02-01", "short", "1er févr. 2024"), ("2024-10", "long", "octobre 2024"), ("2021", "short", "2021"),
    ],
)  # fmt: skip
def test_french_dates(iso: str, style: str, words: str) -> None:
    assert FRENCH.date(iso, style) == words


def test_a_span_of_months() -> None:
    assert ENGLISH.month_span("2024-08-22", "2026-02-24") == "August 2024 to February 2026"
    assert ENGLISH.month_span("2024-08-01", "2024-10-30") == "August to October 2024"
    assert ENGLISH.month_span("2024-08-01", "2024-08-30") == "August 2024"
    assert FRENCH.month_span("2024-08-22", "2024-10-24") == "août – octobre 2024"


def test_quotation_marks_are_those_of_the_language_and_the_words_stay() -> None:
    assert ENGLISH.in_marks(ENGLISH.nested("“swift consequences”")) == "“‘swift consequences’”"
    assert FRENCH.in_marks(FRENCH.nested("“swift consequences”")) == "«\u00a0“swift consequences”\u00a0»"
    assert FRENCH.with_own_marks("“We are ready.”") == "«\u00a0We are ready.\u00a0»"
    assert FRENCH.with_own_marks("“We are” … “ready”") == "“We are” … “ready”"


def test_a_region_takes_the_words_of_its_language() -> None:
    assert load_words("fr-CA").gettext("Evidence") == FRENCH.gettext("Evidence") != "Evidence"
    assert load_words("en-GB").date("2024-10-09") == "9 October 2024"


@pytest.mark.parametrize("tag", ["xx", "FR", "fr/../../secret", ""])
def test_an_unknown_language_names_those_that_there_are(tag: str) -> None:
    with pytest.raises(TemplateError, match="languages that have words: en, fr"):
        load_words(tag)


def catalogue(folder: Path, text: str, language: str = "fr") -> Path:
    path = folder / "words" / f"{language}.po"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n{text}', encoding="utf-8")
    return folder


def test_a_pack_adds_words_and_replaces_others(tmp_path: Path) -> None:
    pack = catalogue(tmp_path, 'msgid "Evidence"\nmsgstr "Pièces"\n\nmsgid "Our desk"\nmsgstr "Notre service"\n')
    words = load_words("fr", [pack])
    assert (words.gettext("Evidence"), words.gettext("Our desk")) == ("Pièces", "Notre service")
    assert words.gettext("At sea") == "En mer"
    assert words.counted(0, "risk") == "aucun risque"


def test_a_pack_brings_a_language(tmp_path: Path) -> None:
    pack = catalogue(tmp_path, 'msgid "Evidence"\nmsgstr "Belege"\n', "de")
    assert languages([pack]) == ("en", "de", "fr")
    words = load_words("de", [pack])
    assert (words.gettext("Evidence"), words.gettext("At sea"), words.date("2024-10-09")) == (
        "Belege", "At sea", "9 Oktober 2024",
    )  # fmt: skip


def test_a_saved_catalogue_is_read_anew(tmp_path: Path) -> None:
    pack = catalogue(tmp_path, 'msgid "Evidence"\nmsgstr "Eins"\n')
    assert load_words("fr", [pack]).gettext("Evidence") == "Eins"
    path = catalogue(tmp_path, 'msgid "Evidence"\nmsgstr "Zwei"\n') / "words" / "fr.po"
    stamp = path.stat().st_mtime_ns + 10
    __import__("os").utime(path, ns=(stamp, stamp))
    assert load_words("fr", [pack]).gettext("Evidence") == "Zwei"


@pytest.mark.parametrize("wrong", ["Bild %(secret)s", "Bild %d", "100 %"])
def test_a_placeholder_too_many_is_named_with_its_line(tmp_path: Path, wrong: str) -> None:
    pack = catalogue(tmp_path, f'msgid "Page %(page)s"\nmsgstr "{wrong}"\n')
    with pytest.raises(TemplateError, match=r"placeholder") as caught:
        load_words("fr", [pack])
    assert caught.value.where == f"{tmp_path / 'words' / 'fr.po'}:4"


def test_a_broken_catalogue_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="cannot be read"):
        load_words("fr", [catalogue(tmp_path, 'msgid "never closed\n')])
