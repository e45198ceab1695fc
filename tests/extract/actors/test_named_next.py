"""A person told of by office first and by name next; whoever else comes in by name stays somebody else."""

from __future__ import annotations

from pytest import mark

from tests.extract.actors.conftest import CastOf


@mark.parametrize(
    ("text", "words", "holder"),
    [
        (
            "Peru's mining minister promised that permits would be faster. Elena Ramos said the forms were too long.",
            "Peru's mining minister",
            "Elena Ramos",
        ),
        (
            "The junta will not step down, its leader said. Colonel Pavel Brand told the radio that he needed a year.",
            "its leader",
            "Pavel Brand",
        ),
        (
            "The navy chief warned smugglers. General Pavel Brand, who took over in May, said the boats were ready.",
            "The navy chief",
            "Pavel Brand",
        ),
        (
            "The opposition leader refused to give up. Pavel Brand, a former judge, accused the army of fraud.",
            "The opposition leader",
            "Pavel Brand",
        ),
        (
            "A mother of three said the bridge shook. “I ran,” Lucía Ramos, 41, told the paper.",
            "A mother of three",
            "Lucía Ramos",
        ),
        (
            "The new rector has promised lower fees. Lucía Ramos took over from Pavel Brand in March.",
            "The new rector",
            "Lucía Ramos",
        ),
    ],
)
def test_the_name_behind_an_office_is_its_holders(cast: CastOf, text: str, words: str, holder: str) -> None:
    assert words in cast(text).words(holder, "nominal")


@mark.parametrize(
    "text",
    [
        "The mining minister said permits would be faster. Lucía Ramos, an economist, said they would not.",
        "The mayor said a driver had been held. Lucía Ramos said she had done nothing.",
        "The mayor said the water was clean. Lucía Ramos, 62, said her tap ran brown.",
        "The mayor said the water was clean. But Lucía Ramos said it was brown.",
        "The mayor said the water was clean. Lucía Ramos of the Farmers' Party said it was not.",
        "The mayor said the water was clean. Senator Lucía Ramos said it was not.",
        "The mayor said the water was clean. The nurses' union said it was not. Lucía Ramos said people were ill.",
        "The mayor of Gao said the water was clean. In Bamako, Lucía Ramos said it was not.",
        "The mayor said the two divers were safe. Lucía Ramos said she was cold.",
        "The mayor said the hostages were free. Lucía Ramos said she was tired.",
        "“Why did you leave?” the judge asked. “I was afraid,” Lucía Ramos said.",
        "The health minister said the wards were full. Colonel Lucía Ramos said the army would bring beds.",
        "Her husband said she had been at home. Lucía Ramos said the house was dark.",
    ],
)
def test_somebody_else_who_comes_in_by_name_is_not_the_holder(cast: CastOf, text: str) -> None:
    people = [actor for actor in cast(text).actors if actor.name == "Lucía Ramos"]
    assert people
    assert [m.text for actor in people for m in actor.mentions if m.form == "nominal"] == []


@mark.parametrize("told", ["The Ghanaian Kwabena Asare, 71, won.", "The Ghanaian Maria Asare said so."])
def test_where_a_person_is_from_is_no_part_of_the_name(cast: CastOf, told: str) -> None:
    assert [actor.kind for actor in cast(told).actors if actor.name.endswith(" Asare")] == ["person"]
    assert not any("Ghanaian" in name for name in cast(told).names)
