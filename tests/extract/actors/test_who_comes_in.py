"""Whose name comes beside or behind a phrase, in one piece, and what kind of actor it is."""

from __future__ import annotations

from pytest import mark

from tests.extract.actors.conftest import CastOf


@mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Her transport minister was blunter: Ana Duarte told Radio Cabo that he was tired.",
            "Her transport minister",
            "Ana Duarte",
        ),
        (
            "A mine holed the reefer, her manager said. Oslo-based Vestby Marine said in a statement that she was afloat.",
            "her manager",
            "Vestby Marine",
        ),
        (
            "The African Union mission in Chad, MINTCHAD, said it had lost two trucks.",
            "The African Union mission",
            "MINTCHAD",
        ),
    ],
)
def test_the_phrase_is_whoever_is_named_beside_it(cast: CastOf, text: str, words: str, name: str) -> None:
    actors = cast(text)
    assert any(words in m.text for m in actors[name].mentions) or any(words in role.text for role in actors[name].roles)


@mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The newspaper Nya Kusten said the ferry was late.", "Nya Kusten", "media"),
        ("Faith in Reform, the smallest opposition alliance, called for a strike.", "Faith in Reform", "organization"),
        (
            "According to the Divers' Relief Programme, a charity in Malta, nine are missing.",
            "Divers' Relief Programme",
            "organization",
        ),
        ("Baltika Grad, one of Estonia's biggest lenders, said it was sorry.", "Baltika Grad", "company"),
        ("Orvane, a Belgian mining group, said the pit was dry.", "Orvane", "company"),
        ("Lawmaker Oh Se-jin dismissed that.", "Oh Se-jin", "person"),
        ("NordJet said it was keeping its timetable.", "NordJet", "company"),
    ],
)
def test_a_name_is_whole_and_its_kind_is_told_beside_it(cast: CastOf, text: str, name: str, kind: str) -> None:
    assert cast(text)[name].kind == kind


@mark.parametrize(
    ("text", "name"),
    [
        ("The air force scrambled fighters over the bay.", "fighters"),
        ("A former air force commander, Ann Lee, said so.", "air force"),
        ("Forecasters put the drought down to El Niño.", "El Niño"),
    ],
)
def test_jets_former_commanders_and_weather_are_no_actors(cast: CastOf, text: str, name: str) -> None:
    assert name not in [actor.name for actor in cast(text).actors]
