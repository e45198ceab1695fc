"""Armed people counted, gathered, self-styled or described by what they carry; bodies without a capital."""

from __future__ import annotations

from pytest import mark

from tests.extract.actors.conftest import CastOf


@mark.parametrize(
    ("text", "name"),
    [
        ("A column of about 40 insurgents ambushed a patrol near the river.", "insurgents"),
        ("Dozens of militants stormed the barracks.", "militants"),
        ("Remnants of the militia fled to the hills.", "militia"),
        ("Gang members attacked a market.", "Gang members"),
        ("Five men with machetes boarded the tanker at anchor.", "men"),
        ("Three men armed with knives climbed aboard.", "men"),
        ("The bishop blamed the death squads.", "death squads"),
        ("Hackers broke into the network.", "Hackers"),
    ],
)
def test_armed_people_without_a_name(cast: CastOf, text: str, name: str) -> None:
    assert cast(text)[name].kind == "armed_group"


def test_men_who_carry_no_arms_are_no_group(cast: CastOf) -> None:
    assert cast("Five men with suitcases boarded the ferry.").names == []


def test_a_group_is_who_it_calls_itself(cast: CastOf) -> None:
    found = cast("A militant group calling itself the Red Creek Army denied that its fighters were involved.")
    assert found.names == ["Red Creek Army"]
    assert found["Red Creek Army"].kind == "armed_group"
    assert found.who("A militant group") == "Red Creek Army"


def test_the_guerrillas_of_a_front_are_the_front(cast: CastOf) -> None:
    found = cast("The Cauca Popular Union dynamited two bridges. Guerrillas of the Cauca Popular Union fled.")
    assert found.names == ["Cauca Popular Union"]
    assert found["Cauca Popular Union"].kind == "armed_group"


def test_the_death_squads_are_not_the_rebels(cast: CastOf) -> None:
    found = cast("Rebels dynamited a bridge. The union accused the death squads.")
    assert found.who("the death squads") == "death squads"


@mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The harbour board insisted that the pilots had been told.", "harbour board", "organization"),
        ("The fishermen's federation said it would strike.", "fishermen's federation", "organization"),
        ("The junta said it would expel the ambassador.", "junta", "government_body"),
        ("Mali's junta said it would expel the ambassador.", "Malian junta", "government_body"),
        ("Norway's chamber of commerce said shops might close.", "Norwegian chamber of commerce", "organization"),
        ("Norway's fisheries committee said stocks fell.", "Norwegian fisheries committee", "government_body"),
        ("The UN panel of experts said arms still arrived.", "UN panel of experts", "organization"),
    ],
)
def test_bodies_without_a_capital(cast: CastOf, text: str, name: str, kind: str) -> None:
    assert cast(text)[name].kind == kind


@mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Banco del Sur said it had no losses.", "Banco del Sur", "company"),
        ("Reederei Hansen said the crew was safe.", "Reederei Hansen", "company"),
        ("The Museo del Puerto lent the bell.", "Museo del Puerto", "organization"),
        ("The Guardia Costera said two boats were seen.", "Guardia Costera", "armed_forces"),
        ("WKZT-TV reported the blast.", "WKZT-TV", "media"),
        ("The weekly Voz y Pueblo wrote that he knew.", "Voz y Pueblo", "media"),
        ("In a letter published by the weekly Hoy y Siempre, he begged her.", "Hoy y Siempre", "media"),
        ("The Frente Amplio said it would govern.", "Frente Amplio", "organization"),
        ("Rival Norden Grain cut its forecast.", "Norden Grain", "company"),
    ],
)
def test_names_that_begin_or_end_with_their_class(cast: CastOf, text: str, name: str, kind: str) -> None:
    assert cast(text)[name].kind == kind


def test_a_document_speaks_for_who_issued_it(cast: CastOf) -> None:
    found = cast("According to a circular issued by the Nordic Shipowners' Club, two ships were hit.")
    assert found.who("a circular") == "Nordic Shipowners' Club"


def test_guards_from_a_navy_act_for_it(cast: CastOf) -> None:
    assert "Peruvian navy" in cast("Guards from the Peruvian navy said the boat had been boarded.").names


def test_a_body_beside_its_class_speaks_for_it(cast: CastOf) -> None:
    found = cast(
        "The largest opposition party, the Civic Greens Alliance, said it would leave. Togolese authorities denied it."
    )
    assert found.who("The largest opposition party") == "Civic Greens Alliance"
    assert found.who("Togolese authorities") == "Togo"


def test_a_general_command_is_a_body(cast: CastOf) -> None:
    found = cast("The army was silent, but its general command declared that the siege would end.")
    assert found.who("its general command") == "general command"
