"""The category comes from the word of harm, then from what the risk, its sentence and the text are about."""

from __future__ import annotations

from pytest import mark
from spacy.language import Language

from generator.extract import Extractor
from generator.extract.risks import RisksComponent
from tests.builders import document
from tests.extract.risks.conftest import Risks

CATEGORIES = {
    "The rebels would resume their offensive.": "military",
    "The rebels threatened to attack tankers in the gulf.": "maritime",
    "Any effort to cross the river would be met with force.": "military",
    "Insurance premiums could double.": "economic",
    "Union leaders threatened to call a strike.": "economic",
    "The bloc is considering sanctions against the generals.": "sanctions",
    "The jihadists threatened to kill hostages.": "terrorism",
    "Hackers could publish the data of millions of customers, the agency warned.": "cyber",
    "Two million people are at risk of famine.": "humanitarian",
    "The tanker, loaded with diesel, could break up.": "environmental",
    "The volcano could erupt at any time.": "environmental",
    "The move would have serious consequences.": "political",
    "Tehran would withdraw from the treaty.": "political",
    "The security service sees a danger of an attack on mosques.": "terrorism",
    "Washington would put the shipowner on its blacklist, the envoy warned.": "sanctions",
    "The square would erupt, the imam said.": "political",
    "A siege would choke the town, he warned.": "military",
    "Growers fear losing their markets.": "economic",
}


@mark.parametrize(("sentence", "category"), CATEGORIES.items())
def test_the_category_of_a_risk(risks: Risks, sentence: str, category: str) -> None:
    assert [risk.category for risk in risks(sentence)] == [category]


def test_a_vague_danger_takes_the_theme_of_the_text(risks: Risks) -> None:
    *_, risk = risks("Hackers encrypted the network of a port. The centre warned that others could be next.")
    assert risk.category == "cyber"


IN_CONTEXT = {  # what it befalls goes before what surrounds it; who would do it tells robbery at sea from war
    "The freighter anchored off Lagos. The centre warned of further raids on the anchorage.": "maritime",
    "Tankers use the lanes off Gotland. Officials see a growing threat to the cables on the sea bed.": "other",
    "The tanker ran aground. The spill could wipe out seabirds along the coast.": "environmental",
    "Ships wait at the lock. Freight rates could collapse, brokers said.": "economic",
    "Swarms of locusts bred in the north. Kenya faces a moderate risk of invasion.": "environmental",
    "Paris expelled two diplomats. Such a step would be answered in kind.": "political",
    "Any violation of the airspace would be answered by the alliance.": "military",
    "The fall of Goma would open the road to the south.": "military",
    "Police fear the gang. A judge was shot on Monday and attacks on staff are likely.": "terrorism",
    "The ship was hijacked. The navy put the likelihood of another hijacking off Benin at high.": "maritime",
    "The minister visited the depot. An explosion could follow.": "other",
    "The virus could spread to the cattle.": "environmental",
    "Militants bombed a church. The militants hold a hostage. Further attacks are likely.": "terrorism",
    "The tanker and the freighter drifted off Lagos. Further kidnappings are likely at the anchorage.": "maritime",
    "The slope behind the chapel could slide after heavy rain.": "environmental",
    "Brussels is considering penalties against traders.": "sanctions",
    "The gang threatened the judge. The fire would destroy the homes of hundreds.": "other",
    "The minister spoke of the sea. The lake could fall by ten feet.": "environmental",
    "The website said so online. A dispute could turn into a riot.": "political",
    "Pirates boarded a dhow. The dhow and her sailors left. The firm raised its threat rating to critical.": "maritime",
    "Hackers broke into the network of a bank on Monday. The hackers threatened to publish the files.": "cyber",
}


@mark.parametrize(
    ("text", "category"),
    (
        ("Hackers could shut down the clinic's heating.", "cyber"),
        ("The bank warned of further attacks on its website.", "cyber"),
        ("Thieves might encrypt the accounts of the school.", "cyber"),
        ("The signals may fail and two trams could collide.", "other"),
        ("The scaffold beside the chapel might collapse.", "other"),
    ),
)
def test_intruders_harm_systems_and_trams_collide_ashore(risks: Risks, text: str, category: str) -> None:
    assert risks(text)[-1].category == category


@mark.parametrize(("text", "category"), IN_CONTEXT.items())
def test_what_it_befalls_and_who_threatens(risks: Risks, text: str, category: str) -> None:
    assert category in [risk.category for risk in risks(text)][-1:]


def test_who_would_do_it_and_who_said_so(extractor: Extractor) -> None:
    text = (
        "“We will attack every port in the north,” General Amadou Keita said on Monday. Mali threatened to close the border."
    )
    facts = extractor.facts(document(text))
    attack, closing = facts.risks
    names = {actor.id: actor.name for actor in facts.actors}
    assert [names[a] for a in attack.actors] == ["Amadou Keita"]
    assert attack.statement in {statement.id for statement in facts.statements}
    assert [names[a] for a in closing.actors] == ["Mali"]


def test_a_users_word_of_harm_counts_with_its_category(nlp: Language) -> None:
    doc = nlp("The fleet could swarm the anchorage.")
    assert RisksComponent(nlp)(doc)._.sitbrief_risks == ()
    (risk,) = RisksComponent(nlp, {"swarm": "maritime"})(doc)._.sitbrief_risks
    assert (risk.span.text, risk.category) == ("The fleet could swarm the anchorage", "maritime")


def test_what_somebody_denies_is_no_risk(extractor: Extractor) -> None:
    facts = extractor.facts(document("Kenya's foreign ministry denied that the army would attack the islands."))
    assert facts.risks == ()


DOERS = {
    "Chad accused Sudan on Monday of massing troops along the frontier.": ["Sudan"],
    "Mali accused France of preparing to attack a convoy.": ["France"],
    "“Any attack on our fleet will be answered by force,” Russia warned on Monday.": ["Russia"],
}


@mark.parametrize(("text", "names"), DOERS.items())
def test_who_is_accused_and_who_announces_force(extractor: Extractor, text: str, names: list[str]) -> None:
    facts = extractor.facts(document(text))
    (risk,) = facts.risks
    assert [actor.name for actor in facts.actors if actor.id in risk.actors] == names


WHAT_TELLS = {  # what it befalls, who does it and what is beside it go before the text's theme
    "Pirates could use the turmoil to return to the coast.": "maritime",
    "Any ship of the company would be hit.": "maritime",
    "The clash on the sea border could be repeated by the army.": "military",
    "Unknown drones endanger flights.": "other",
    "Delays could worsen in the spring.": "economic",
    "The peso could lose a quarter of its worth.": "economic",
    "A leak at the mill could poison the lake.": "environmental",
    "The cease-fire may not survive the spring.": "political",
    "The clinic said its generators would run out of petrol.": "humanitarian",
    "The taps of the town could run dry.": "humanitarian",
    "Mayors fear violence at the rally.": "political",
    "Clashes between herders and farmers could not be excluded.": "political",
    "Police are about to storm the camp.": "political",
    "Villagers threatened to block the road to the quarry.": "political",
    "Rebels threaten the cotton trade.": "economic",
    "An extremist group was planning to bomb a station.": "terrorism",
    "Two thousand jobs were at risk.": "economic",
    "The bases would come under fire should the raids go on.": "military",
    "The sea will swallow three villages.": "environmental",
    "The strike by drivers could turn violent.": "political",
    "Those who wrote the script will answer for it, the minister warned.": "political",
    "Cables were cut in May. A pipeline and two cables were cut in June. A third cut could leave the town silent.": "other",
    "Ties are cold. Relations could sink to a new low.": "political",
    "Bakers fear an avalanche of bankruptcies.": "economic",
    "The tug might founder.": "maritime",
    "The mill's future hangs in the balance.": "economic",
    "The party met and the voters waited for the minister. Fresh clashes are likely.": "political",
    "The mayor feared diesel from the hulk could reach the beach.": "environmental",
    "Crude could reach 110 dollars.": "economic",
    "Mudslides could bury hamlets.": "environmental",
    "The hospital said surgery could be cancelled.": "humanitarian",
    "Pharmacists fear a shortage of vaccines.": "humanitarian",
    "It has no network. The mayor met the elders. A dispute over a mosque threatens to set the town alight.": "political",
    "The mayors vowed to block the road.": "political",
    "Furnaces could be damaged, the mill said.": "economic",
    "The strait is mined. Ships wait, and another mine could be floating off the port.": "maritime",
}


@mark.parametrize(("sentence", "category"), WHAT_TELLS.items())
def test_what_tells_the_category(risks: Risks, sentence: str, category: str) -> None:
    assert category in [risk.category for risk in risks(sentence)]
