"""Sentences that a decision-maker reads alone: chosen by rules, every word of a source between its marks."""

from __future__ import annotations

from generator.fuse import fuse
from tests.fuse.worlds import Told


def lines(*told: Told) -> list[tuple[str, str]]:
    return [(line.head, line.text) for line in fuse([t.facts() for t in told]).bottom_line]


def test_reported_speech_is_quoted_together_with_its_verb() -> None:
    told = Told("Kirby emphasized that Russia would face consequences.").actor("Kirby")
    told.statement("Russia would face consequences", speaker="Kirby", cue="emphasized", act="warning")
    assert lines(told) == [("Warning", "Kirby “emphasized that Russia would face consequences”.")]


def test_quoted_speech_keeps_its_own_marks_and_loses_its_closing_comma() -> None:
    told = Told("“We will answer,” said Kirby.").actor("Kirby")
    told.statement("“We will answer,”", speaker="Kirby", cue="said", act="threat", mode="direct")
    assert lines(told) == [("Threat", "Kirby: “We will answer”.")]


def test_words_that_do_not_read_on_from_the_name_stand_in_their_whole_sentence() -> None:
    told = Told("It was tense, with Iran issuing warnings over two ships.").actor("Iran", kind="state")
    told.statement("two ships", speaker="Iran", cue="issuing warnings", act="warning")
    assert lines(told) == [("Warning", "Iran, as reported: “It was tense, with Iran issuing warnings over two ships”.")]


def test_a_finite_verb_reads_on_from_the_name_across_an_apposition() -> None:
    told = Told("The Agency, a body of the UN, said the seals were broken.").actor("Agency", kind="organization")
    told.statement("the seals were broken", speaker="Agency", cue="said", source="The Agency")
    assert lines(told) == [("Statement", "The Agency “said the seals were broken”.")]


def test_a_dateline_is_no_part_of_a_quotation() -> None:
    told = Told("OSLO, Dec 3 (Wire) - Gas will run short unless it rains, the energy office said on Monday.")
    told.actor("energy office", kind="government_body")
    told.statement("Gas will run short unless it rains", speaker="energy office", cue="said", act="warning")
    text = "The energy office, as reported: “Gas will run short unless it rains, the energy office said on Monday”."
    assert lines(told) == [("Warning", text)]


def test_of_a_long_sentence_only_the_words_themselves_are_quoted() -> None:
    told = Told(f"It was tense {'all day ' * 30}with Iran issuing warnings over two ships.").actor("Iran", kind="state")
    told.statement("two ships", speaker="Iran", cue="issuing warnings", act="warning")
    assert lines(told) == [("Warning", "Iran, as reported: “issuing warnings over two ships”.")]


def test_marks_inside_a_quotation_become_single() -> None:
    told = Told("The Navy said the route was “not safe”.").actor("Navy", kind="armed_forces")
    told.statement("the route was “not safe”", speaker="Navy", cue="said", mode="mixed")
    assert lines(told) == [("Statement", "The Navy “said the route was ‘not safe’”.")]


def test_a_threat_at_sea_is_spoken_of_and_not_reported() -> None:
    told = Told("Iran warned of the targeting of the Saviz.").incident(
        "the targeting of the Saviz", vessel="Saviz", stage="threatened"
    )
    assert lines(told) == [("Threat at sea", "The text speaks of “the targeting of the Saviz”.")]


def test_a_threat_at_sea_is_told_in_the_words_of_who_utters_it_and_whose_ministry_that_is() -> None:
    told = Told("Iran's navy warned that any tanker would be stopped.").actor("Iran", kind="state")
    told.actor("navy", kind="armed_forces", affiliation="Iran")
    told.statement("any tanker would be stopped", speaker="navy", cue="warned", act="threat")
    told.incident("any tanker would be stopped", stage="threatened")
    assert lines(told) == [("Threat at sea", "Navy (Iran) “warned that any tanker would be stopped”.")]


def test_the_gravest_of_several_incidents_leads_and_the_publisher_is_named() -> None:
    told = Told("The Alba was hit. The Boreas was sunk, killing two.", publisher="Coast Wire")
    told.incident("The Alba was hit", vessel="Alba").incident("The Boreas was sunk, killing two", vessel="Boreas", killed=2)
    assert lines(told)[0][1] == "Two maritime incidents; the gravest: Coast Wire reports “The Boreas was sunk, killing two”."


def test_an_old_event_told_as_background_is_not_news() -> None:
    assert (
        lines(Told("The Alba was hit in 2011.").incident("The Alba was hit in 2011", vessel="Alba", background=True)) == []
    )


def test_one_speaker_is_heard_once_among_the_warnings() -> None:
    told = Told("Iran warned of war. Iran warned of fire. Iran said no.").actor("Iran", kind="state")
    told.statement("war", speaker="Iran", act="warning").statement("fire", speaker="Iran", act="warning")
    assert [head for head, _ in lines(told)].count("Warning") == 1


def test_every_sentence_has_a_reference_and_there_are_at_most_six() -> None:
    text = " ".join(f"Minister{n} threatened number {n}." for n in range(9))
    told = Told(text)
    for n in range(9):
        told.actor(f"Minister{n}").statement(f"number {n}", speaker=f"Minister{n}", cue="threatened", act="claim")
    brief = fuse([told.facts()])
    assert 3 <= len(brief.bottom_line) <= 6
    assert all(line.references for line in brief.bottom_line)


def test_a_short_mention_of_an_incident_is_quoted_with_its_sentence() -> None:
    told = Told("Four people died in Monday's blast at the bazaar of Kohat. It rained.")
    told.incident("Monday's blast", domain="land")
    assert lines(told)[0][1] == "The text reports “Four people died in Monday's blast at the bazaar of Kohat”."


def test_a_quotation_does_not_begin_with_a_verb_whose_subject_is_cut_off() -> None:
    told = Told("Two men hurt when the ferry Alba was shelled off Odesa on Monday have died.")
    told.incident("hurt when the ferry Alba was shelled off Odesa", vessel="Alba")
    assert lines(told)[0][1] == (
        "The text reports “Two men hurt when the ferry Alba was shelled off Odesa on Monday have died”."
    )


def test_a_body_without_a_name_has_its_article() -> None:
    told = Told("The wing was calm, a prison service official said.")
    body = {"start": 21, "end": 35, "text": "prison service", "form": "nominal"}
    told.actor("prison service", kind="government_body", mentions=[body])
    told.statement("The wing was calm", speaker="prison service", cue="said", mode="direct")
    assert lines(told) == [("Statement", "The prison service: The wing was calm.")]
