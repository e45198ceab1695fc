"""What an actor said, in a line that is read alone: with its reporting words, and once."""

from __future__ import annotations

from generator.fuse import fuse
from tests.fuse.worlds import Told


def doings(*told: Told) -> list[str | None]:
    return [actor.said_or_did for actor in fuse([t.facts() for t in told]).actors]


def test_reported_speech_keeps_the_verb_without_which_it_says_nothing() -> None:
    told = Told("Latvia condemned the bombing.").actor("Latvia", kind="state")
    told.statement("the bombing", speaker="Latvia", cue="condemned", act="other")
    assert doings(told) == ["Statement: condemned the bombing"]


def test_a_verb_that_names_its_act_needs_no_label() -> None:
    told = Told("Latvia accused Minsk of jamming.").actor("Latvia", kind="state")
    told.statement("Minsk of jamming", speaker="Latvia", cue="accused", act="accusation")
    assert doings(told)[0] == "Accused Minsk of jamming"


def test_quoted_speech_needs_no_verb() -> None:
    told = Told("Latvia said: “We know.”").actor("Latvia", kind="state")
    told.statement("“We know.”", speaker="Latvia", cue="said", mode="direct")
    assert doings(told) == ["Claim: “We know.”"]


def test_what_two_texts_report_alike_is_said_once() -> None:
    texts = [Told("Latvia condemned it.", f"text {n}").actor("Latvia", kind="state") for n in range(2)]
    for told in texts:
        told.statement("it", speaker="Latvia", cue="condemned", act="other")
    assert doings(*texts) == ["Statement: condemned it"]


def test_reporting_words_inside_the_content_are_not_repeated() -> None:
    told = Told("Minsk cautioned against what it termed blackmail.").actor("Minsk", kind="state")
    told.statement("what it termed blackmail", speaker="Minsk", cue="cautioned", act="warning")
    cue = told.statements[0].cue[0]
    inner = cue.model_copy(update={"start": 32, "end": 38, "text": "termed"})
    told.statements[0] = told.statements[0].model_copy(update={"cue": (cue, inner)})
    assert doings(told) == ["Warning: cautioned against what it termed blackmail"]
