"""How the press names the one who speaks, other than by name: the phrase before "said" and whose it is."""

from __future__ import annotations

from pytest import mark

from tests.extract.actors.conftest import CastOf

UKMTO = "United Kingdom Maritime Trade Operations"


@mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "Three polling stations burned in Jos. The opposition said soldiers had looked on.",
            "The opposition",
            "opposition",
        ),
        ("Two nuns were freed at dusk in Kaya. The order said both were well.", "The order", "order"),
        ("Ten were shot in Tumaco. The district hospital said two had died.", "The district hospital", "district hospital"),
        ("Elders met at Abyei. A council of elders said the wells were dry.", "A council of elders", "council of elders"),
        ("The race is off. Organisers said the road was iced.", "Organisers", "organisers"),
        (
            "The defence secretary's office said he had flown home.",
            "The defence secretary's office",
            "defence secretary's office",
        ),
        ("The clinic at Moroto took in forty. It said its beds were full.", "It", "clinic"),
        ("A court in Varna freed him. It ruled that the search was void.", "It", "court"),
        ("Prosecutors in Bari charged a clerk. They alleged that he had forged the deeds.", "They", "prosecutors"),
        ("Police in Lyon seized a van. Officers said it held rifles.", "Officers", "police"),
        ("The Swedish sailor Oskar Nyberg won in Graz. The Swede said his legs were gone.", "The Swede", "Oskar Nyberg"),
        ("Hassan Idris was shot in Derna. The father of three said he knew nobody.", "The father of three", "Hassan Idris"),
        ("Pedro Lima drowned off Beira. His widow said he could not swim.", "His widow", "widow"),
        ("The school's headmistress said the doors were barred.", "The school's headmistress", "school's headmistress"),
        ("Nordlund Pumps cut 90 jobs. The chief executive said orders were gone.", "The chief executive", "chief executive"),
        ("President Aldana met the envoys. The head of state said the gas would flow.", "The head of state", "Aldana"),
        ("The Finnish border guard shut a road. A spokesman said it was iced.", "A spokesman", "Finnish border guard"),
        (
            "“A bandit would weep,” a priest said. The mining firm Ombra Metals shut a pit. A spokeswoman said no.",
            "A spokeswoman",
            "Ombra Metals",
        ),
        (
            "Former president Raúl Peña was jailed. “It was a farce,” the ex-president told reporters.",
            "the ex-president",
            "Raúl Peña",
        ),
        (
            "Airline Nordvind cut 400 jobs. The pilots' union NPF was angry. The company said no pilot would go.",
            "The company",
            "Nordvind",
        ),
        (
            "The rival government in Tobruk said the port was shut.",
            "The rival government in Tobruk",
            "rival government in Tobruk",
        ),
        ("Transport Secretary Rui Sol was calm. “I stay,” the transport chief said.", "the transport chief", "Rui Sol"),
        ("SSP Asif Khan denied it. The SSP said the men had fled.", "The SSP", "Asif Khan"),
        ("Prime Minister Rui Sol flew home. The PM said he was tired.", "The PM", "Rui Sol"),
        ("ACFO Kwame Boadu came late. Boadu said the pump was dry.", "Boadu", "Kwame Boadu"),
        ("Little Alf died on Sunday. Mum Kelly, 31, said he was brave. “He laughed,” she said.", "she", "Kelly"),
        (
            "Ombra, which runs the pit, paid him. He denied it. “Show me,” he said. The company said it would.",
            "The company",
            "Ombra",
        ),
        (
            "Issa Kone was freed. His lawyer said it was a loan. “My client is a farmer,” Rosa Blum told the court.",
            "His lawyer",
            "Rosa Blum",
        ),
        ("The army and the FARP rebels met. A rebel spokesman said it was late.", "A rebel spokesman", "FARP"),
        ("The army lost a post at Bama. It had been warned, a spokesman said.", "a spokesman", "army"),
        ("A navy spokesman said a boat had arrived. Its radar had failed, he said.", "he said", "navy"),
        ("In it, a man who calls himself Abu Zarr asks for cash. Nobody will be hurt, he says.", "he says", "Abu Zarr"),
        ("The judge in Bari, Lucia Ferro, jailed a banker. She said he had lied.", "She", "Lucia Ferro"),
        ("The Bank of Kumasi shut two branches. The lender said few would notice.", "The lender", "Bank of Kumasi"),
        ("One of them, Ann Lee of the broker Hale Moss, wrote that prices would fall.", "One of them", "Ann Lee"),
        ("A jirga of elders met in Swat. It said the wells were dry.", "It", "jirga of elders"),
        ("The Polish prime minister was in Kyiv. The premier said aid would go on.", "The premier", "Polish prime minister"),
        ("The sub-prefect said the post slept. The prefect said it did not.", "The prefect", "prefect"),
        ("The state news agency SANA said the road was open.", "The state news agency SANA", "SANA"),
        ("The alderman for parks said the elms were sick.", "The alderman for parks", "alderman for parks"),
        (
            "The district veterinary officer warned of rabies.",
            "The district veterinary officer",
            "district veterinary officer",
        ),
        ("The weekly Sol hated it. Its reviewer said he had slept.", "Its reviewer", "reviewer"),
        ("The chief justice said no.", "The chief justice", "chief justice"),
        ("The sculptor, Ute Falk, bowed. “It is old,” the sculptor said.", "the sculptor", "Ute Falk"),
        ("Ferro Steel lost a tender. A company spokesman said it would appeal.", "A company spokesman", "Ferro Steel"),
        ("An Israeli military spokesman said the road was shut.", "An Israeli military spokesman", "Israeli military"),
        ("A government spokesman in Lima said the law would pass.", "A government spokesman", "Peru"),
        ("Its head, Ada Brink, said it was over. The South African said so twice.", "The South African", "Ada Brink"),
        ("Rui Melo, a Portuguese diver, rose. The Portuguese said it was cold.", "The Portuguese", "Rui Melo"),
        ("The joiners' union walked out. The firm was calm. The union said it was time.", "The union", "joiners' union"),
        ("A spokeswoman for the hospital in Graz said he slept.", "A spokeswoman for the hospital", "hospital"),
        ("The rebels met the army. The army could not confirm a loss, a spokesman said.", "a spokesman", "army"),
        ("Foreign Minister Rui Sol was calm. Nothing was lost, the diplomat said.", "the diplomat", "Rui Sol"),
        ("Pastor Luis Tapia was calm. The cleric said all was well.", "The cleric", "Luis Tapia"),
        ("Ada Brink urged calm. The former nurse said wards were full.", "The former nurse", "Ada Brink"),
        ("A captain who uses the name Tamir said the front had lied.", "A captain", "Tamir"),
        ("According to the daily El Sol, a dam leaked. It said nobody was told.", "It", "El Sol"),
        ("The watchdog, the UKMTO, has warned ships of it. Two had turned, it said.", "it said", UKMTO),
        ("Organizers ruled out a new date. They said the road was iced.", "They", "organizers"),
        ("The Philippines protested. It said the shoal was its own.", "It", "Philippines"),
        ("The tanker's owner said all was well.", "The tanker's owner", "The tanker's owner"),
        ("The ship's manager said so. Corvo Marine, which manages the ferry, paid.", "The ship's manager", "Corvo Marine"),
        ("Inmates seized two guards in Bari and threatened to burn the hall.", "Inmates", "inmates"),
        ("Dr Ilir Kola met Rosa Blum in Bari. She said it was late.", "Rosa Blum", "Rosa Blum"),
        ("Asean's secretary-general denied it.", "Asean's secretary-general", "Asean's secretary-general"),
        ("The cellist Ute Falk bowed in Bari. “It is old,” the cellist said.", "the cellist", "Ute Falk"),
        ("A mediator said it was near. The mediator, Ute Falk, flew home.", "A mediator", "Ute Falk"),
        (
            "The plant's operator spoke of a leak. Ferro Marine, the firm that runs it, paid.",
            "operator",
            "Ferro Marine",
        ),
        ("The UN mission said it was late. The Swiss mission said it was not.", "The Swiss mission", "Swiss mission"),
        ("Oman's coast guard took a dhow, and the government accused Tehran of theft.", "the government", "Oman"),
        ("Chad accused Sudan of shelling it. The government said three died.", "The government", "Chad"),
        ("The national coach said it was a small sport.", "The national coach", "national coach"),
        ("One of the organisers, Luz Rojas, said the road was iced.", "Luz Rojas", "Luz Rojas"),
        ("The county sheriff said it was arson. Sheriff Joan Pratt told reporters so.", "The county sheriff", "Joan Pratt"),
    ],
)
def test_the_speaker_is_the_one_meant(cast: CastOf, text: str, words: str, who: str) -> None:
    assert cast(text).who(words.removesuffix(" said").removesuffix(" says")) == who


@mark.parametrize(
    ("text", "words"),
    [
        ("A shopkeeper in Derna said bread was dear.", "A shopkeeper in Derna"),
        ("The court order said the house was his. The order said he could sell it.", "The order"),
        ("Ana Sol met Eva Ruiz in Graz. The Spaniard said it was cold.", "The Spaniard"),
        ("The army and the police came. A spokesman said it was over.", "A spokesman"),
        ("Unions of all sorts came. Several unions said no.", "Several unions"),
        ("A neighbour said the men came at night. Ole Friis, 27, was shot dead in his car.", "A neighbour"),
        ("A van hit Maria Lopez in Lagos. The driver said he had not seen her.", "The driver"),
        ("Police arrested Omar Haddad on Friday. The lawyer said he was innocent.", "The lawyer"),
        ("Maria Lopez died on Friday. The doctor said she had suffered.", "The doctor"),
        ("Omar Haddad hit the boy. The 12-year-old said it hurt.", "The 12-year-old"),
        ("Ann Lee sued her employer. The former boxer said it was unfair.", "The former boxer"),
        ("A van hit Ann Lee in Leeds. The former nurse said she saw nothing.", "The former nurse"),
        ("Ann Lee won the final. The former champion said she had been lucky.", "The former champion"),
        ("Novelist Ann Lee and poet Rui Sol met. The writer said it was late.", "The writer"),
        ("Surgeon Ann Lee left her doctor. The doctor said it was late.", "The doctor"),
        ("The house burned. Its owner said he was away.", "Its owner"),
        ("Prisoners said the food was bad.", "Prisoners"),
        ("Dr Ilir Kola met Rosa Blum in Bari. She said it was late.", "She"),
        ("The army and Hamas met. They said it was late.", "They"),
        ("A lawyer said no. Years on, the lawyer for the port, Ann Lee, left.", "A lawyer"),
        ("A nurse said no. Another nurse wept. The nurse, Ann Lee, left.", "A nurse"),
        ("Chad and Sudan signed a deal. The government said it was late.", "The government"),
        ("He told the teacher Ann Lee had left. The teacher said she was sad.", "The teacher"),
        ("Ann Lee met the crew. The Swede said the engine was broken.", "The Swede"),
        ("Ann Lee praised the harbour. The Swede said it was clean.", "The Swede"),
        ("Ann Lee said the talks with Iran were over. The Iranian said they were not.", "The Iranian"),
        ("Ann Lee said her husband was dead. The Kenyan said he was not.", "The Kenyan"),
        ("Police came. The police officer said it was dark.", "The police officer"),
        ("Ole Friis, a welder, met Ib Dahl, a welder. The welder said it was hot.", "The welder"),
        ("The army took a hill. The rebels' army said it had lost two men.", "The rebels' army"),
        ("Chad's mining minister and its farm minister fell out. The minister said the road was bad.", "The minister"),
        (
            "Minister Ken Sato was calm. His Omani counterpart, Issa Kone, was not. The minister said it was late.",
            "The minister",
        ),
        ("Minister Grace Phiri said wards were calm. A nurse disagreed. “We lost three last night,” she said.", "she"),
        ("Corvo Shipping lost a tug. The navy sent a frigate. A spokesman said nobody was hurt.", "A spokesman"),
    ],
)
def test_nobody_is_taken_where_two_or_none_could_be_meant(cast: CastOf, text: str, words: str) -> None:
    assert cast(text).who(words) is None


@mark.parametrize(
    ("text", "words", "name"),
    [
        ("The mayor of Bari said it was out. Ugo Ferri, the mayor of Lecce, denied it.", "The mayor of Bari", "Ugo Ferri"),
        ("Party secretary Ann Lee and party president Ugo Ferri met. The party chief left.", "The party chief", "Ugo Ferri"),
        ("Former mayor Ugo Ferri was jailed. The mayor said the town was glad.", "The mayor", "Ugo Ferri"),
        ("The fire chief said it was out. Police Chief Tom Hale said two were held.", "The fire chief", "Tom Hale"),
        ("The deputy governor said no. Governor Issa Kone said yes to it.", "The deputy governor", "Issa Kone"),
        ("The port director said ships came. Director Eva Lind of the zoo spoke.", "The port director", "Eva Lind"),
        (
            "Minister Rui Sol, a Portuguese lawyer, met Portugal's allies. The Portuguese said no.",
            "The Portuguese",
            "Rui Sol",
        ),
    ],
)
def test_another_of_that_office_is_not_meant(cast: CastOf, text: str, words: str, name: str) -> None:
    assert cast(text).who(words) != name
