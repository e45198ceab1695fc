"""An edition in French beside one in English: the same facts, other words; it can be verified, and rendered again."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pypdf
import pytest

from generator.config import Config, Edition, load_config
from generator.errors import BriefError
from generator.fuse import fuse
from generator.model import Brief
from generator.pipeline import load_facts_or_brief, render_editions, verify_files
from tests.fuse.worlds import Told


def world() -> Brief:
    text = (
        "Iran warned that it would shut the strait. “We are ready,” General Amiri said. "
        "Two missiles hit the Alba Star off Aden."
    )
    one = Told(text, "alba", published="2024-10-01", publisher="Quay Wire", language="en")
    one.actor("Iran", kind="state", country="IRN", salience=0.9).actor("General Amiri", salience=0.5)
    one.statement("it would shut the strait", speaker="Iran", cue="warned", act="warning")
    one.statement("“We are ready,”", speaker="General Amiri", cue="said", mode="direct", act="threat")
    one.incident("Two missiles hit the Alba Star", vessel="Alba Star", place="Aden", date="2024-10-01", killed=1)
    two = Told("The Genoa was boarded.", "genoa", published="2024-10-03", language="en")
    two.incident("The Genoa was boarded", vessel="Genoa", type="boarding", date="2024-10-02", date_precision="day")
    return fuse([one.facts(), two.facts()])


def editions(*languages: str | None, **more: object) -> Config:
    made = (
        Edition.model_validate({"name": language or "own", "language": language, "formats": ("html", "json"), **more})
        for language in languages
    )
    return Config(editions=tuple(made))


def test_two_languages_are_two_wordings_of_the_same_facts() -> None:
    files = render_editions(world(), editions("en", "fr")).files
    english, french = (Brief.model_validate_json(files[f"{language}-brief.json"]) for language in ("en", "fr"))
    assert english.facts == french.facts
    assert [i.id for i in english.incidents] == [i.id for i in french.incidents]
    assert [(a.id, a.rank) for a in english.actors] == [(a.id, a.rank) for a in french.actors]
    assert [i.title for i in english.incidents] == ["Strike on the Alba Star", "Boarding of the Genoa"]
    assert [i.title for i in french.incidents] == ["Frappe contre l’Alba Star", "Abordage du Genoa"]
    assert (english.masthead.title, french.masthead.title) == ("Two incidents at sea", "2 incidents en mer")
    assert french.masthead.standfirst == "Octobre 2024, d’après 2 textes"
    assert [line.text for line in french.bottom_line if line.head == "Menace"] == [
        "General Amiri\u00a0: «\u00a0We are ready\u00a0»."
    ]


def test_the_page_says_its_language_and_that_of_its_quotations() -> None:
    page = render_editions(world(), editions("fr")).files["fr-brief.html"].decode()
    assert '<html lang="fr">' in page
    assert "TLP:CLEAR" in page
    assert '<span lang="en">Two missiles hit the Alba Star off Aden</span>' in page
    assert "1er oct. 2024" in page
    assert "1 tué" in page


def test_the_language_of_the_configuration_is_that_of_every_edition_without_one() -> None:
    both = editions("en", None).model_copy(update={"language": "fr"})
    files = render_editions(world(), both).files
    assert b'<html lang="en">' in files["en-brief.html"]
    assert b'<html lang="fr">' in files["own-brief.html"]


def test_an_unknown_language_is_a_mistake_that_names_those_that_there_are() -> None:
    with pytest.raises(BriefError, match=r"no words in the language “nl”.*en, fr"):
        render_editions(world(), editions("nl"))


def test_an_unknown_language_is_found_where_it_is_written(tmp_path: Path) -> None:
    config = tmp_path / "sitbrief.toml"
    config.write_text('[editions.desk]\npack = "analyst"\nlanguage = "nl"\n', encoding="utf-8")
    with pytest.raises(BriefError) as caught:
        render_editions(world(), load_config(config))
    assert caught.value.where == f"{config}:3"
    pack = tmp_path / "templates" / "dutch" / "pack.toml"
    pack.parent.mkdir(parents=True)
    pack.write_text('extends = "analyst"\nlanguage = "nl"\n', encoding="utf-8")
    config.write_text('[editions.desk]\npack = "dutch"\n', encoding="utf-8")
    with pytest.raises(BriefError) as caught:
        render_editions(world(), load_config(config))
    assert caught.value.where == str(pack)


def test_a_french_brief_is_verified_word_by_word(tmp_path: Path) -> None:
    files = render_editions(world(), editions("fr", formats=("html", "json", "pdf"))).files
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    assert str(pypdf.PdfReader(io.BytesIO(files["fr-brief.pdf"])).root_object["/Lang"]) == "fr"
    done = verify_files([tmp_path / "fr-brief.html", tmp_path / "fr-brief.pdf"], Config())
    assert [finding for finding in done.findings if finding.severity == "error"] == []
    assert len(done.compared) == 2
    forged = files["fr-brief.html"].decode().replace("Two missiles hit", "Ten missiles hit")
    (tmp_path / "fr-brief.html").write_text(forged, encoding="utf-8")
    assert not verify_files([tmp_path / "fr-brief.html"], Config()).holds


def test_a_forged_quotation_between_guillemets_is_found(tmp_path: Path) -> None:
    files = render_editions(world(), editions("fr")).files
    forged = json.loads(files["fr-brief.json"])
    line = next(each for each in forged["bottom_line"] if "missiles" in each["text"])
    line["text"] = line["text"].replace("Two missiles", "Ten missiles")
    (tmp_path / "forged.json").write_text(json.dumps(forged), encoding="utf-8")
    rules = {finding.rule for finding in verify_files([tmp_path / "forged.json"], Config()).findings}
    assert "quotation-wrong" in rules


def test_a_brief_is_told_again_in_another_language_and_keeps_the_title_it_was_given(tmp_path: Path) -> None:
    french = render_editions(world(), editions("fr")).files["fr-brief.json"]
    (tmp_path / "brief.json").write_bytes(french)
    read = load_facts_or_brief(tmp_path / "brief.json")
    again = Brief.model_validate_json(render_editions(read, editions("en")).files["en-brief.json"])
    assert again.masthead.title == "Two incidents at sea"
    given = read.model_copy(update={"masthead": read.masthead.model_copy(update={"title": "Alba Star"})})
    kept = Brief.model_validate_json(render_editions(given, editions("en")).files["en-brief.json"])
    assert kept.masthead.title == "Alba Star"
    assert [line.head for line in kept.bottom_line] == [line.head for line in again.bottom_line]


def test_words_of_a_pack_reach_titles_that_are_made_of_facts(tmp_path: Path) -> None:
    pack = tmp_path / "templates" / "desk"
    (pack / "words").mkdir(parents=True)
    (pack / "pack.toml").write_text('extends = "analyst"\n', encoding="utf-8")
    (pack / "words" / "en.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "Strike on %(vessel)s"\nmsgstr "Hit on %(vessel)s"\n\nmsgid "Bottom line"\nmsgstr "BLUF"\n',
        encoding="utf-8",
    )
    config = editions("en", pack="desk").model_copy(update={"file": str(tmp_path / "sitbrief.toml")})
    page = render_editions(world(), config).files["en-brief.html"].decode()
    assert "Hit on the Alba Star" in page
    assert ">BLUF<" in page
    assert "Strike on" not in page
