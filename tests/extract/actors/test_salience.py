"""How much of a text an actor is."""

from __future__ import annotations

from tests.extract.actors.conftest import CastOf

TEXT = """Hamas rejected the offer on Monday and said it would keep the hostages.

Hamas named its terms in a letter that Qatar passed on. The group wants a truce of sixty days.

In Geneva, Norway said it could host a meeting. Reuters reported that Hamas had agreed to come."""


def test_the_actor_that_the_text_is_about_weighs_most(cast: CastOf) -> None:
    found = cast(TEXT)
    assert found["Hamas"].salience == 1.0
    assert max(a.salience for a in found.actors if a.name != "Hamas") < 0.8


def test_an_outlet_weighs_less_than_who_it_reports_on(cast: CastOf) -> None:
    found = cast(TEXT)
    assert found["Reuters"].salience < found["Norway"].salience


def test_actors_come_in_the_order_of_the_text(cast: CastOf) -> None:
    starts = [actor.mentions[0].start for actor in cast(TEXT).actors]
    assert starts == sorted(starts)
