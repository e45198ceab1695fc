"""``sitbrief words`` writes a catalogue to translate, and keeps what is translated when it brings one up to date."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from generator.commands import sitbrief
from generator.words import load_words


def test_a_catalogue_of_a_pack_is_written_translated_and_brought_up_to_date(tmp_path: Path) -> None:
    pack = tmp_path / "desk"
    (pack / "sections").mkdir(parents=True)
    (pack / "words").mkdir()
    (pack / "pack.toml").write_text('extends = "analyst"\nkind = "Desk brief"\n', encoding="utf-8")
    section = pack / "sections" / "watch.html"
    section.write_text('{{ _("Watch this") }}', encoding="utf-8")
    done = CliRunner().invoke(sitbrief, ["words", str(pack)])
    assert done.exit_code == 0, done.output
    catalogue = pack / "words" / "de.po"
    text = done.stdout.replace('msgid "Watch this"\nmsgstr ""', 'msgid "Watch this"\nmsgstr "Darauf achten"')
    catalogue.write_text(text, encoding="utf-8")
    words = load_words("de", [pack])
    assert (words.gettext("Watch this"), words.gettext("Desk brief")) == ("Darauf achten", "Desk brief")
    section.write_text('{{ _("Watch this") }} {{ _("And that") }}', encoding="utf-8")
    assert CliRunner().invoke(sitbrief, ["words", str(pack), "--update", str(catalogue)]).exit_code == 0
    assert load_words("de", [pack]).gettext("Watch this") == "Darauf achten"
    assert 'msgid "And that"\nmsgstr ""' in catalogue.read_text(encoding="utf-8")
