"""The kind of an actor comes from gazetteer, context and shape together; ships, places and laws are none."""

from __future__ import annotations

from pytest import mark

from tests.extract.actors.conftest import CastOf


@mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Iran accused Israel of sabotage.", "Iran", "state"),
        ("The Pentagon said two jets had landed.", "Pentagon", "government_body"),
        ("The Ministry of Fisheries said the season was over.", "Ministry of Fisheries", "government_body"),
        ("UNIFIL said its patrol had come under fire.", "UNIFIL", "organization"),
        ("The Harbour Workers Union called a strike on Monday.", "Harbour Workers Union", "organization"),
        ("Hezbollah fired rockets at the base.", "Hezbollah", "armed_group"),
        ("The Philippine Coast Guard sent two vessels.", "Philippine Coast Guard", "armed_forces"),
        ("Reuters reported that talks had ended.", "Reuters", "media"),
        ("The Kharga Gazette reported that talks had ended.", "Kharga Gazette", "media"),
        ("The newspaper Al Fanar said the envoy had left.", "Al Fanar", "media"),
        ("Brookline Tankers Ltd said the ship was insured.", "Brookline Tankers Ltd", "company"),
        ("The ship's operator, Corvo Azul, confirmed the report.", "Corvo Azul", "company"),
        ("Marta Lundholm, a harbour pilot, said the channel was clear.", "Marta Lundholm", "person"),
        ("Corvex, he said, was late. Suharto told Radio Bunga Putih so.", "Radio Bunga Putih", "media"),
        ("The House Committee on Fisheries plans a hearing.", "House Committee on Fisheries", "government_body"),
        ("The National Cyber Crisis Centre raised the level.", "National Cyber Crisis Centre", "government_body"),
        ("Silver Crest Salt Plc said it was insured.", "Silver Crest Salt Plc", "company"),
        ("Ethiopian army spokesman Colonel Daniel Bekele denied it.", "Daniel Bekele", "person"),
        ("Aner Shomron is an Israeli mathematician.", "Aner Shomron", "person"),
        ("The daily L’Aurore reported the deal.", "L'Aurore", "media"),
        ("The charity Nurses of the Road said the cuts were deadly.", "Nurses of the Road", "organization"),
        ("The River Boatmen's League warned of a strike.", "River Boatmen's League", "organization"),
        ("The Free Marsh Brotherhood, an offshoot of Abu Sayyaf, denied it.", "Free Marsh Brotherhood", "armed_group"),
        ("Transport Canada said it was looking into it.", "Transport Canada", "government_body"),
        ("The Teachers Pension Plan of Ontario said it would sell.", "Teachers Pension Plan of Ontario", "organization"),
        ("The Special Frauds Unit said two men were held.", "Special Frauds Unit", "government_body"),
        ("Grain trader Petersen & Voss expects a good year.", "Petersen & Voss", "company"),
        ("Rating agency Lundgren downgraded its loans.", "Lundgren", "company"),
        ("Holm City Council believes in the plan.", "Holm City Council", "government_body"),
        ("He told the station Voice of the Delta that it was over.", "Voice of the Delta", "media"),
        ("Sina Korall OÜ bought the two icebreakers.", "Sina Korall OÜ", "company"),
        ("Transpadan, which runs the line, insists that it never asked for it.", "Transpadan", "organization"),
        ("A hooded group that calls itself Noche Clara burned two trucks.", "Noche Clara", "organization"),
        ("Ann Lee of the River Balance Project said so.", "River Balance Project", "organization"),
        ("He told TVN Jezioro that it was over.", "TVN Jezioro", "media"),
        ("Analysts at Harrow Winterbourne had hoped for more.", "Harrow Winterbourne", "organization"),
        ("Chief Operating Officer Ines Moll said rates had peaked.", "Ines Moll", "person"),
        ("Devon and Cornwall Police said so.", "Devon and Cornwall Police", "government_body"),
        ("Fighters of the Sanga rebels attacked a convoy. The Sanga rebels fled.", "Sanga", "armed_group"),
    ],
)
def test_kinds(cast: CastOf, text: str, name: str, kind: str) -> None:
    assert cast(text)[name].kind == kind


@mark.parametrize(
    "text",
    [
        "The tanker Marna Belle was boarded off the coast.",
        "MV Karadeniz Star was hit by a drone.",
        "The Liberia-flagged Stella Nord (IMO 9345672) was struck by a missile.",
        "Two cargo ships, the Meridian and Baltic Dawn, were anchored.",
        "The Pacific Star, a Malta-flagged ore carrier, was struck by a missile.",
        "The talks were held in Geneva.",
        "The ship sailed through the Strait of Malacca towards the South China Sea.",
        "The Comprehensive Test Ban Treaty was signed in 1996.",
        "He posted the pictures on Telegram.",
    ],
)
def test_ships_places_laws_and_platforms_are_no_actors(cast: CastOf, text: str) -> None:
    assert [actor for actor in cast(text).actors if actor.kind != "person"] == []


def test_a_place_that_the_text_returns_to_is_kept_apart_as_other(cast: CastOf) -> None:
    found = cast("The blast shook Tobruk. Hospitals in Tobruk were full. Schools stayed shut across Tobruk.")
    assert found["Tobruk"].kind == "other"
    assert found.who("Tobruk") is None


def test_sums_and_shares_are_no_firms(cast: CastOf) -> None:
    found = cast("Norvik Lines (OSE: NVIK) earned NOK 812 million. Norvik Lines ASA said so.").actors
    assert [(a.name, a.kind) for a in found] == [("Norvik Lines", "company")]


def test_a_number_of_the_imo_is_not_the_imo(cast: CastOf) -> None:
    assert "International Maritime Organization" not in cast("The ship (IMO 9167289) was drifting.").names


def test_words_in_capitals_in_a_notice_are_no_acronyms(cast: CastOf) -> None:
    assert cast("SUSPICIOUS ACTIVITY WARNING ISSUED FOR VESSELS").names == []


@mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Police blamed the Carlos Medina front, a faction of former rebels, for the blast.",
            "Carlos Medina",
            "armed_group",
        ),
        ("Air Malta said its flights would resume.", "Air Malta", "company"),
        ("Defence Headquarters said no village had been hit.", "Defence Headquarters", "organization"),
        ("The state police command said nine had died.", "state police command", "government_body"),
        ("The Riksdag said no to the bill.", "Riksdag", "government_body"),
        ("Liberal MP Karin Holm said the harbour would shut.", "Karin Holm", "person"),
        ("Oxfam Kenya said the wells had been poisoned.", "Oxfam", "organization"),
    ],
)
def test_words_beside_a_persons_or_a_states_name_make_it_another(cast: CastOf, text: str, name: str, kind: str) -> None:
    found = cast(text)
    assert found[name].kind == kind
    assert {"faction", "Malta", "Headquarters", "Kenya"}.isdisjoint(found.names)


@mark.parametrize(
    "text", ["Roofs are gone in the whole valley.", "The frigate joined what the French and British navies began."]
)
def test_plurals_that_name_nobody_are_no_bodies(cast: CastOf, text: str) -> None:
    assert [actor.name for actor in cast(text).actors if actor.kind != "state"] == []
