"""An office without a name goes to its holder, before or after; a noun for people goes to the person just told of."""

from __future__ import annotations

from pytest import mark

from tests.extract.actors.conftest import CastOf


@mark.parametrize(
    ("text", "words", "holder"),
    [
        (
            "Prime Minister Goran Tadić met Lena Fuchs, the energy minister. The minister said the talks had gone well.",
            "The minister",
            "Lena Fuchs",
        ),
        (
            "Prime Minister Goran Tadić met Lena Fuchs, the energy minister. The prime minister said little.",
            "The prime minister",
            "Goran Tadić",
        ),
        (
            "The country's energy minister warned of a gap. “We are short,” Energy Minister Lena Fuchs said.",
            "The country's energy minister",
            "Lena Fuchs",
        ),
        ("The regional governor said so. The governor, Pavel Brand, was calm.", "The regional governor", "Pavel Brand"),
        ("Maj. Gen. Tin Oo denied it. The general told reporters that the road was open.", "The general", "Tin Oo"),
        ("Monsignor Luc Atta held mass. The bishop said he would stay.", "The bishop", "Luc Atta"),
        ("Rosa Quispe, 81, left early. “Nobody asked me,” the old woman said.", "the old woman", "Rosa Quispe"),
        (
            "The mediator, Halima Oduya, urged calm. If they do not meet, it may end. The 58-year-old said she was worried.",
            "The 58-year-old",
            "Halima Oduya",
        ),
        ("Bishop Luis Tapia has proposed a truce. The prelate believes in it.", "The prelate", "Luis Tapia"),
        ("Ignacio Soler won again. “It was close,” the 29-year-old said.", "the 29-year-old", "Ignacio Soler"),
    ],
)
def test_offices_and_their_holders(cast: CastOf, text: str, words: str, holder: str) -> None:
    assert cast(text).who(words) == holder


@mark.parametrize(
    "text",
    [
        "Goran Tadić, undersecretary to the energy minister, spoke. The minister said nothing was decided.",
        "Ann Lee met Tom Berg. A farmer laughed. The farmer said it was late.",
    ],
)
def test_an_office_named_in_passing_makes_no_holder(cast: CastOf, text: str) -> None:
    found = cast(text)
    words = "The minister" if "minister" in text else "The farmer"
    assert found.who(words) not in ("Goran Tadić", "Ann Lee", "Tom Berg")


def test_the_bishop_of_a_town_is_a_person_and_the_town_is_not(cast: CastOf) -> None:
    found = cast("The Bishop of Tambura on Sunday asked both sides to talk.")
    assert found.names == ["Bishop of Tambura"]
    assert found["Bishop of Tambura"].kind == "person"


def test_namesakes_are_told_apart_by_the_sex_of_a_title(cast: CastOf) -> None:
    found = cast("Karl Brandt met his partner Maria Brandt. Ms. Brandt said it was late. Mr. Brandt agreed.")
    assert found.who("Ms. Brandt") == "Maria Brandt"


def test_ranks_end_no_sentence_and_lead_to_whole_names(cast: CastOf) -> None:
    found = cast("The unit relieved its chief in Tolag, Supt. Ramon dela Cruz, on Monday. Capt. Wu agreed.")
    assert "Ramon dela Cruz" in found.names
    assert "Wu" in found.names


def test_a_body_whose_leader_is_named_and_one_called_by_where_it_is(cast: CastOf) -> None:
    found = cast(
        "The leader of the dockers' federation, Ana Ruiz, spoke. Petrom Gaz, a supplier, left, the Bucharest company said."
    )
    assert found["Ana Ruiz"].affiliation == found["dockers' federation"].id
    assert found.who("the Bucharest company") == "Petrom Gaz"


def test_a_name_that_somebody_only_gives(cast: CastOf) -> None:
    found = cast("A foreman there, who gave his name only as Babur, said it was over. “I sell tea now,” Babur shrugged.")
    assert found.names == ["Babur"]


def test_ranks_of_the_navy_are_not_the_navy(cast: CastOf) -> None:
    assert cast("Navy Captain Omar Dahi said that boats would be seized.").names == ["Omar Dahi"]


def test_a_union_that_somebody_chairs_speaks_again(cast: CastOf) -> None:
    found = cast("Rosa Lima, who chairs the Tambo growers' union, was calm. The union says 4,000 have not been paid.")
    assert found.who("The union") == "Tambo growers' union"


def test_an_office_of_the_lead_is_not_whoever_speaks_next(cast: CastOf) -> None:
    found = cast("Fees will rise, the city's transport commissioner said.\n\n“We need buses,” Clara Voss told reporters.")
    assert found.names == ["city's transport commissioner", "Clara Voss"]


def test_a_new_holder_is_not_the_old_one(cast: CastOf) -> None:
    found = cast("The harbour master, Jonas Falk, left at noon. The new harbour master said the port would reopen.")
    assert found.who("The new harbour master") != "Jonas Falk"


def test_of_two_ministers_in_one_sentence_neither_is_the_minister(cast: CastOf) -> None:
    found = cast("Foreign Minister Ann Lee met Defence Minister Omar Haddad. The minister said talks would go on.")
    assert found.who("The minister") not in ("Ann Lee", "Omar Haddad")


def test_who_says_who_he_is_is_that(cast: CastOf) -> None:
    found = cast("A man who introduced himself as Abu Talha demanded money. A man calling himself Kilo said no.")
    assert found.who("A man") == "Abu Talha"


def test_a_surname_taken_for_a_plural_is_found_again(cast: CastOf) -> None:
    found = cast("The festival director, Imogen Marples, joked about it. ‘Unless the sea dries up, we sail,’ Marples said.")
    assert found.words("Imogen Marples", "name") == ["Imogen Marples", "Marples"]


def test_a_name_between_commas_explains_the_office_before_it(cast: CastOf) -> None:
    found = cast("According to the prefect, Aminata Touré, two of the dead were drivers. Touré asked for help.")
    assert found.who("the prefect") == "Aminata Touré"
