"""No English is left in a page of another language: packs in a made-up language, from texts without a Latin letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import lxml.html
import pytest

from generator.compare import compare
from generator.fuse import FuseOptions, fuse
from generator.model import Assessment, Brief, RenderedAs
from generator.render import render
from generator.words import Words, load_words
from generator.words.extraction import Translations, catalogue_text, messages
from tests.fuse.worlds import Told

PACKS = ("analyst", "executive", "maritime", "public")
GREEK = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "αβψδεφγηιξκλμνοπκρστθωςχυζΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΚΡΣΤΘΩΣΧΥΖ"
)
KEPT = re.compile(r"%\(\w+\)s|<[^>]*>")
NOT_WORDS = re.compile(r"TLP:[A-Z+]+|SHA-256|\.txt\b|\b[0-9a-f]{16}\b|\b(?:MMSI|UTC)\b|\b[A-Z]{1,2}\d+[a-z]?\b")
ATTRIBUTES = ("alt", "aria-label", "title", "data-running", "data-as-of", "data-band", "data-label")


def in_greek(text: str) -> str:
    kept = KEPT.findall(text)
    return "".join(p.translate(GREEK) + k for p, k in zip(KEPT.split(text), [*kept, ""], strict=True))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packs that extend the built-in ones and bring every message in Greek letters."""
    folder = tmp_path_factory.mktemp("packs")
    found = messages()
    forms = {
        (one.context, one.one): tuple(in_greek(text) for text in (one.one, one.many) if text)
        for one in found
        if not one.context.startswith(("date", "months"))
    }
    for pack in PACKS:
        (folder / f"greek-{pack}" / "words").mkdir(parents=True)
        (folder / f"greek-{pack}" / "pack.toml").write_text(f'extends = "{pack}"\nlanguage = "el"\n', encoding="utf-8")
        (folder / f"greek-{pack}" / "words" / "el.po").write_text(
            catalogue_text(found, Translations(forms=forms)), encoding="utf-8"
        )
    return folder


def words_of(project: Path) -> Words:
    return load_words("el", [project / "greek-analyst"])


def told(name: str, published: str | None, killed: int = 2) -> Told:
    """A text that has one of everything."""
    text = (
        "Танкер Альба был атакован у берега Ормуза. Неизвестные захватили Бету. Орлов сказал, что флот готов ответить.\n\n"
        "Орлов: «Мы предупреждаем всех». Это вряд ли остановит войну, если суда уйдут. Взрыв убил двоих в Адене.\n\n"
        "Они угрожали Гамме. Поезд был обстрелян в прошлом году. Об этом сообщили вчера."
    )
    one = Told(text, name, published=published, publisher="Вестник" if published else None, language="ru")
    one.actor("Орлов", salience=0.9, country="RUS").actor("флот", kind="armed_forces", salience=0.4)
    one.statement("флот готов ответить", speaker="Орлов", cue="сказал", act="threat")
    one.statement("«Мы предупреждаем всех»", speaker="Орлов", act="warning", mode="direct", via="флот")
    one.statement("Об этом сообщили", act="denial")
    one.risk("Это вряд ли остановит войну", condition="если суда уйдут").risk("Взрыв убил двоих", status="ongoing")
    one.incident(
        "Танкер Альба был атакован", vessel="Альба", by="Неизвестные", certainty="suspected", hedge="вряд ли",
        place="Ормуза", date="2024-05-01", date_precision="day", time="04:30", time_zone="local", killed=killed, injured=1,
        outcome=("fire", "crew_evacuated"), confirmation="confirmed",
    ).incident("захватили Бету", vessel="Бету", type="seizure", stage="attempted", missing=1, taken=3)  # fmt: skip
    one.incident("Они угрожали Гамме", vessel="Гамме", stage="threatened")
    one.incident("Взрыв убил двоих в Адене", type="bombing", domain="land", place="Адене", country="YEM", killed=2)
    one.incident("Поезд был обстрелян", type="shelling", domain="land", background=True, date="2023", date_precision="year")
    return one


def brief(count: int, words: Words, killed: int = 2) -> Brief:
    facts = [told(f"т{number}", "2024-05-02" if number else None, killed).facts() for number in range(count)]
    assessment = Assessment(text="Мы так думаем.", author="Иванова", written="2024-06-01")
    made = fuse(facts, FuseOptions(words=words, kind="", audience="", assessment=assessment, compiled="2024-06-01"))
    head = made.masthead.model_copy(update={"withheld": 2, "ceiling": "TLP:GREEN"})
    return made.model_copy(update={"masthead": head})


def visible(page: str) -> Iterator[str]:
    root = lxml.html.document_fromstring(page)
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag not in {"style", "script"}:
            yield element.text or ""
            yield from (element.get(name) or "" for name in ATTRIBUTES)
            if element.tag == "meta" and element.get("name") in {"description", "keywords"}:
                yield element.get("content") or ""
        yield element.tail or ""


def english(texts: Iterator[str]) -> list[str]:
    return [text.strip() for text in texts if re.search(r"[A-Za-z]{2,}", NOT_WORDS.sub("", text))]


@pytest.mark.parametrize(("pack", "count"), [*((pack, 2) for pack in PACKS), *product(("analyst", "executive"), (0, 1))])
def test_no_pack_prints_an_english_word(project: Path, pack: str, count: int) -> None:
    of = brief(count, words_of(project))
    made = RenderedAs(version="0", pack=f"greek-{pack}", paper="A4", language="el")
    files = render(
        of.model_copy(update={"rendered_as": made}), pack=f"greek-{pack}", formats=("html", "md"), pack_folders=[project]
    ).files
    assert '<html lang="el">' in files["brief.html"].decode()
    assert english(visible(files["brief.html"].decode())) == []
    plain = re.sub(r"\]\(#[^)]*\)|<a id=[^>]*>", "", files["brief.md"].decode())
    assert english(iter(plain.splitlines())) == []


@pytest.mark.parametrize("pack", ["analyst", "executive"])
def test_what_changed_is_told_without_an_english_word(project: Path, pack: str) -> None:
    words = words_of(project)
    before, now = brief(2, words), brief(1, words, killed=3)
    made = RenderedAs(version="0", pack=f"greek-{pack}", paper="A4", language="el")
    of = now.model_copy(update={"rendered_as": made, "changes": compare(before, now)})
    files = render(of, pack=f"greek-{pack}", formats=("html", "md"), pack_folders=[project]).files
    assert english(visible(files["brief.html"].decode())) == []
    assert in_greek("What changed") in files["brief.md"].decode()


def test_words_of_a_source_are_marked_with_its_language(project: Path) -> None:
    page = render(brief(2, words_of(project)), pack="greek-analyst", formats=("html",), pack_folders=[project]).files
    root = lxml.html.document_fromstring(page["brief.html"].decode())
    marked = {element.text_content().strip("“”«»\u00a0 ") for element in root.iter() if element.get("lang") == "ru"}
    assert {
        "флот готов ответить",
        "Танкер Альба был атакован у берега Ормуза",
        "Это вряд ли остановит войну",
        "если суда уйдут",
    } <= marked
