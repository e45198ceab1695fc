"""The head of an incident: of one without a ship and without a class, what the text says was broken."""

from __future__ import annotations

from pytest import mark

from generator.fuse.incident_titles import incident_title
from generator.model import Incident, Span
from generator.words import Words


@mark.parametrize(
    ("told", "head"),
    [
        ("A telecoms cable was cut off Gotland", "Cable damage"),
        ("Two interconnectors were severed overnight", "Cable damage"),
        ("A gas pipeline was ruptured in the gulf", "Pipeline damage"),
        ("Something happened to the buoy", "Incident"),
    ],
)
def test_what_was_broken_names_the_event(told: str, head: str) -> None:
    evidence = (Span(start=0, end=len(told), text=told),)
    fields = {"domain": "maritime", "type": "other", "stage": "accomplished", "confirmation": "reported"}
    assert incident_title(Words(), Incident(id="i1", evidence=evidence, **fields)) == head
