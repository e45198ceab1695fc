"""What counts as a risk: one invented sentence for each way in which English states a possible or ongoing harm."""

from __future__ import annotations

from pytest import mark

from tests.extract.risks.conftest import Risks

MODAL = {
    "The port could close for weeks, the agent said.": "The port could close for weeks",
    "Iran will retaliate, the foreign minister said.": "Iran will retaliate",
    "The leak could poison the water of a city.": "The leak could poison the water of a city",
    "Aid agencies said a long siege would lead to famine.": "a long siege would lead to famine",
    "The decision might trigger unrest, he said.": "The decision might trigger unrest",
    "Looters would be prosecuted, the governor said.": "Looters would be prosecuted",
    "A collapse of the government is likely to trigger unrest.": "A collapse of the government is likely to trigger unrest",
    "The storm is expected to bring flooding to the coast.": "The storm is expected to bring flooding to the coast",
    "The army is poised to storm the city.": "The army is poised to storm the city",
    "Another attack is imminent, the official said.": "Another attack is imminent",
    "Pirates may come back for the cargo.": "Pirates may come back for the cargo",
    "Airlines could suspend flights to the island.": "Airlines could suspend flights to the island",
    "A new outbreak is only a matter of time.": "A new outbreak is only a matter of time",
    "Avalanches are possible in the valley.": "Avalanches are possible in the valley",
    "The rains will make the passes impassable.": "The rains will make the passes impassable",
    "Rains may force the port to close.": "Rains may force the port to close",
    "The tanker could run aground on the reef.": "The tanker could run aground on the reef",
    "The accord is close to collapse, a minister said.": "The accord is close to collapse",
    "Pharmacies would run out of bandages by noon.": "Pharmacies would run out of bandages by noon",
    "Further raids are to be expected, he said.": "Further raids are to be expected",
    "The ferry line would have to cut sailings.": "The ferry line would have to cut sailings",
    "Moored barges are unlikely to hold.": "Moored barges are unlikely to hold",
    "The reef may never recover, divers said.": "The reef may never recover",
    "Spinners would be hardest hit.": "Spinners would be hardest hit",
    "The worst may be yet to come.": "The worst may be yet to come",
    "No grain will leave the port until the duties are paid.": "No grain will leave the port until the duties are paid",
    "The harvest could be the worst in a decade.": "The harvest could be the worst in a decade",
    "Rome will propose sanctions against the junta.": "Rome will propose sanctions against the junta",
}
GOVERNED = {
    "The bank warned of a recession next year.": "a recession next year",
    "The Houthis threatened to sink any vessel headed for Haifa.": "sink any vessel headed for Haifa",
    "The group has vowed revenge for the killing of its leader.": "revenge for the killing of its leader",
    "Ministers fear a repeat of the 2011 riots.": "a repeat of the 2011 riots",
    "Diplomats worry about a miscalculation in the strait.": "a miscalculation in the strait",
    "Ukraine said Russia was preparing a new offensive.": "a new offensive",
    "The bloc is considering sanctions against the generals.": "sanctions against the generals",
    "Egypt risks a water crisis.": "Egypt risks a water crisis",
    "A split risks plunging the country into war.": "A split risks plunging the country into war",
    "The drought threatens the livelihoods of farmers.": "The drought threatens the livelihoods of farmers",
    "Sixteen million people face acute hunger.": "Sixteen million people face acute hunger",
}
NOUNS = {
    "There is a high risk of piracy in the gulf.": "a high risk of piracy in the gulf",
    "There are fears of a wider war in the region.": "fears of a wider war in the region",
    "The visit raised concerns over the security of sea routes.": "concerns over the security of sea routes",
    "He spoke of the potential for conflict on the border.": "the potential for conflict on the border",
    "Drifting mines pose a serious threat to vessels.": "Drifting mines pose a serious threat to vessels",
    "Brokers see an increasing danger that the bank will collapse.": "an increasing danger that the bank will collapse",
    "The dam is at risk of collapse.": "The dam is at risk of collapse",
    "The embassy spoke of possible attacks on beaches.": "possible attacks on beaches",
    "The threat level for shipping remains severe.": "The threat level for shipping remains severe",
    "The threat from the group has not gone away.": "The threat from the group has not gone away",
    "Iran repeated its threat to close the strait.": "close the strait",
}
STATES = {
    "The road remains vulnerable to ambush.": "The road remains vulnerable to ambush",
    "Clinics are close to running out of drugs.": "Clinics are close to running out of drugs",
    "The navy assessed the risk of hijacking as moderate.": "The navy assessed the risk of hijacking as moderate",
    "The army cannot guarantee the safety of convoys.": "The army cannot guarantee the safety of convoys",
    "Fighting is likely to spread.": "Fighting is likely to spread",
    "The outage could leave towns without water.": "The outage could leave towns without water",
    "An attack on the base would be an act of war.": "An attack on the base would be an act of war",
}
EXPRESSIONS = {
    "The general said all options were on the table.": "all options were on the table",
    "We will not hesitate to use force, he said.": "We will not hesitate to use force",
    "Washington will pay a heavy price, he said.": "Washington will pay a heavy price",
    "We will take all necessary measures.": "We will take all necessary measures",
    "The group reserved the right to respond.": "The group reserved the right to respond",
    "The bank is on the brink of collapse.": "The bank is on the brink of collapse",
    "Hospitals are running out of fuel.": "Hospitals are running out of fuel",
    "There will be no mercy for collaborators.": "There will be no mercy for collaborators",
}
ONGOING = {
    "Piracy is on the rise again.": "Piracy is on the rise",
    "A slick is drifting towards the reef.": "A slick is drifting towards the reef",
    "Attacks are becoming more frequent.": "Attacks are becoming more frequent",
    "Children are starving in the camps.": "Children are starving in the camps",
    "The agency warned that measles was spreading among the miners.": "measles was spreading among the miners",
    "Turkey is massing troops on the border.": "Turkey is massing troops on the border",
    "Tensions between them have risen.": "Tensions between them have risen",
    "The militia has stepped up attacks on convoys.": "has stepped up attacks on convoys",
    "The ceasefire remains fragile.": "The ceasefire remains fragile",
    "Lebanon is sliding towards war.": "Lebanon is sliding towards war",
    "Fighting edged nearer to the airport.": "Fighting edged nearer to the airport",
    "The talks were held amid rising tensions in the gulf.": "rising tensions in the gulf",
    "He accused Moscow of waging a campaign against its neighbours.": "waging a campaign against its neighbours",
}


@mark.parametrize(("sentence", "words"), (MODAL | GOVERNED | NOUNS | STATES | EXPRESSIONS).items())
def test_a_possible_harm_is_one_risk_in_the_words_of_the_text(risks: Risks, sentence: str, words: str) -> None:
    (risk,) = risks(sentence)
    assert (risk.span.text, risk.status) == (words, "potential")


@mark.parametrize(("sentence", "words"), ONGOING.items())
def test_a_harm_that_goes_on_or_grows_is_ongoing(risks: Risks, sentence: str, words: str) -> None:
    (risk,) = risks(sentence)
    assert words in risk.span.text and risk.status == "ongoing"


@mark.parametrize(
    ("sentence", "words"),
    {
        "The port could close for weeks.": "could",
        "The army is likely to attack.": "likely",
        "There is a high risk of piracy.": "high risk",
        "The embassy spoke of possible attacks on beaches.": "possible",
        "The threat level remains severe.": "severe",
        "The group vowed revenge for the killing.": "vowed",
    }.items(),
)
def test_likelihood_is_the_sources_own_word(risks: Risks, sentence: str, words: str) -> None:
    (risk,) = risks(sentence)
    assert risk.likelihood is not None and risk.likelihood.text == words


def test_every_span_is_cut_from_the_text(risks: Risks) -> None:
    text = "  The “group” said it would “strike” ports.\n\nThe “grave” risk of war is growing. If he goes, they will attack."
    for risk in risks(text):
        for span in (risk.span, *risk.passages, *risk.targets, *filter(None, (risk.condition, risk.likelihood))):
            assert text[span.start : span.end] == span.text


def test_each_risk_says_why_it_is_one(risks: Risks) -> None:
    (risk,) = risks("The port could close for weeks.")
    assert risk.why and "could" in risk.why[0]


BY_ORDINARY_WORDS = {
    "The agency rates the danger to crews in the gulf as severe.": "the danger to crews in the gulf as severe",
    "Inspectors described the situation at the dam as precarious.": "the situation at the dam as precarious",
    "The navy did not rule out that pirates would use the trawler again.": "pirates would use the trawler again",
    "Any violation of the airspace would be answered by the alliance.": "Any violation of the airspace would be answered",
    "The fall of Goma would open the road to the south.": "The fall of Goma would open the road to the south",
    "If the raids continue, the next answer will not end at the canal.": "the next answer will not end at the canal",
    "A coup was now conceivable.": "A coup was now conceivable",
    "A new round of penalties was being drawn up.": "A new round of penalties",
    "The firm switched off its lamps, making collisions more probable.": "making collisions more probable",
    "The danger is not a slow leak but a fast one.": "The danger is not a slow leak but a fast one",
    "Brazil fears being dragged into a war.": "dragged into a war",
    "Cholera is tearing through the camps.": "Cholera is tearing through the camps",
    "The price had doubled and it would double again by Easter.": "it would double again by Easter",
    "Every lone tanker is a sitting duck.": "Every lone tanker is a sitting duck",
    "Poland is bracing for a wave of refugees.": "a wave of refugees",
    "Washington has hinted at sanctions on the bank.": "sanctions on the bank",
    "It is a question of when, not if, the levee will breach.": "question of when, not if, the levee will breach",
    "Heating costs may rise by a third.": "Heating costs may rise by a third",
    "The ministry is prepared to freeze half of its aid.": "prepared to freeze half of its aid",
    "The morgue would be full by Sunday.": "The morgue would be full by Sunday",
    "Drivers will walk off the job on Monday.": "Drivers will walk off the job on Monday",
    "Owners are thinking of pulling their ships from the route.": "pulling their ships from the route",
    "They were told to open the files or have their assets frozen.": "have their assets frozen",
    "Any march would be dispersed by force.": "Any march would be dispersed by force",
    "He would answer bullets with bullets.": "He would answer bullets with bullets",
    "Farmers are bracing for empty barns.": "empty barns",
    "Malaria is rife in the camps.": "Malaria is rife in the camps",
    "He hinted that Peru would sell its copper elsewhere if the rules changed.": "Peru would sell its copper elsewhere",
    "By June we will have neither seed nor hay.": "we will have neither seed nor hay",
    "The gang was planning to kidnap other tourists.": "kidnap other tourists",
    "Nurses threatened not to return unless the ward is guarded.": "return unless the ward is guarded",
    "The probability of a border clash has climbed to 30 per cent.": "The probability of a border clash has climbed",
    "Further deaths are likely by spring.": "Further deaths are likely by spring",
    "If she leaves, nobody will be able to restrain these crowds.": "nobody will be able to restrain these crowds",
    "Lorries may no longer be able to cross the bridge.": "Lorries may no longer be able to cross the bridge",
    "More coasters are likely to be hijacked as decoys.": "More coasters are likely to be hijacked as decoys",
    "The tar may foul the beach.": "The tar may foul the beach",
    "The levee could give way within days.": "The levee could give way within days",
    "The typhoon is on track to hit Luzon.": "The typhoon is on track to hit Luzon",
    "Mines are drifting towards the channel.": "Mines are drifting towards the channel",
    "He said the two armies were one mistake away from war.": "the two armies were one mistake away from war",
    "Moscow would mirror any deployment of missiles.": "Moscow would mirror any deployment of missiles",
    "Without pumps the next tower will fall.": "the next tower will fall",
    "Ankara stepped up its offensive against the militias.": "stepped up its offensive against the militias",
    "The province would be ungovernable if he won.": "The province would be ungovernable",
    "Patients may have to wait for months.": "Patients may have to wait for months",
    "The mayor fears an avalanche of migrants.": "an avalanche of migrants",
    "The next aircraft will not go home.": "The next aircraft will not go home",
    "The traders expect losses to reach a million.": "losses to reach a million",
    "They would return to arms if the vote was put off.": "They would return to arms",
    "The ban would cost growers two million dollars.": "The ban would cost growers two million dollars",
}


@mark.parametrize(("sentence", "part"), BY_ORDINARY_WORDS.items())
def test_what_newspapers_say_of_a_danger(risks: Risks, sentence: str, part: str) -> None:
    assert any(part in risk.span.text for risk in risks(sentence))


DONE_WITH = (
    "Explosive boats could be used against ferries.",
    "The strike would send crude above $95.",
    "The rebels were preparing to march on the town.",
    "The colonels would take the palace by force.",
    "The two regiments may turn on each other.",
    "The fire could be followed by attacks on trains.",
    "Turkey may launch a ground operation.",
    "Smoke could reach hazardous levels.",
    "Tankers would be kept waiting for weeks.",
    "Clinics would be unable to treat the wounded.",
    "The cut would cost two thousand jobs.",
    "The owner faces a claim of 20 million euros.",
    "The company said it stood to lose a billion dollars.",
    "Lenders risk losing their deposits.",
    "The minister said the country was heading for anarchy.",
    "The wreck may start leaking oil.",
    "The typhoon is expected to make landfall on Sunday.",
    "The vote could be called off.",
    "A default looms for the utility.",
    "Crews were warned to expect boarders.",
    "It is a hazard to ships.",
    "Acid is still seeping into the lake.",
    "Troops were preparing to cross the river.",
    "The men might come back with rifles.",
    "Taps would go dry in May.",
    "The move could reopen the quarrel over the wells.",
    "The police raised the alert for stations.",
    "The siege is becoming a catastrophe.",
)


@mark.parametrize("sentence", DONE_WITH)
def test_what_is_done_with_what(risks: Risks, sentence: str) -> None:
    assert risks(sentence)
