"""What is no risk: past harm, denials, precautions, abilities, questions, and words that only look like harm."""

from __future__ import annotations

from pytest import mark

from tests.extract.risks.conftest import Risks

PAST = (
    "Robbers boarded the tanker at anchor on Monday and stole engine parts.",
    "The drone struck the bridge of the ship, killing two sailors.",
    "The attack could have been prevented, the inquiry found.",
    "The EU imposed sanctions on 12 companies on Monday.",
    "Attacks rose 20 percent last year.",
    "Police are investigating a possible attack on a synagogue.",
    "A court jailed the captain for three years.",
    "Dozens are feared dead.",
)
DENIED = (
    "Tehran will not attack ships in the strait, the minister said.",
    "The ministry denied that it was planning an attack on its neighbour.",
    "There is no risk of a tsunami, the agency said.",
    "The risk of a wider war is low, he said.",
    "The president ruled out the possibility of military action.",
    "The minister dismissed fears of a bank run as hysteria.",
    "It is unlikely that mines will be laid in the strait.",
    "She has not suggested anything that would harm the young.",
)
PRECAUTIONS = (
    "The measures are meant to prevent attacks on merchant ships.",
    "Crews should post extra lookouts and rig razor wire.",
    "The new law will protect refugees from deportation.",
    "The navy escorted 40 ships through the strait last week.",
)
OTHER_MEANINGS = (
    "The two sides will strike a deal on grain exports.",
    "The fair will close on Sunday.",
    "The shipowner pays war-risk premiums of 1 percent.",
    "The exercise simulated an attack on a frigate.",
    "They would like to thank the rescuers.",
    "The minister will face the music on Thursday.",
    "Rescuers could not reach the village.",
    "The missiles can strike targets at a range of 900 km.",
)
QUESTIONS = (
    "Could Russia attack a NATO country?",
    "If the weather improves, divers will resume the search.",
    "She asked whether the deal would hold.",
)


@mark.parametrize("sentence", PAST + DENIED + PRECAUTIONS + OTHER_MEANINGS + QUESTIONS)
def test_this_is_no_risk(risks: Risks, sentence: str) -> None:
    assert [risk.span.text for risk in risks(sentence)] == []


def test_texts_without_words_have_no_risks(risks: Risks) -> None:
    assert risks("") == () and risks("\n\n \n") == ()


@mark.parametrize(
    "text",
    [
        "would attack " * 3000,
        "if " * 5000,
        "“ would attack ” " * 1500,
        "or face sanctions, " * 2000,
        "the risk of the risk of " * 1500,
    ],
    ids=["modals", "ifs", "quotation marks", "ultimatums", "chains"],
)
def test_hostile_text_ends(risks: Risks, text: str) -> None:
    assert len(risks(text)) < 3000


def test_what_may_be_is_feared_only_where_the_text_speaks_of_danger(risks: Risks) -> None:
    maybe = "The visitors may stand on the bridge at night."
    calm = "The town has a bridge, a mill and a fair in May, and many visitors walk there with their children. "
    grim = "Shelling killed nine people, drones burned the mill and rebels attacked the fair with a bomb. "
    assert all(maybe[:-1] != risk.span.text for risk in risks(4 * calm + maybe))
    assert any(maybe[:-1] == risk.span.text for risk in risks(4 * grim + maybe))


NOT_SAID = (  # hoped for, dismissed, not seen, rated low, closed for a feast
    "Growers hope a deal could reopen the market and end the threat this year.",
    "She hoped the siege could finish without deaths.",
    "A concert could bring some relief, its sponsors hope.",
    "Talk of a looming invasion was rubbish.",
    "He called reports of a possible attack premature.",
    "Washington saw no sign that the army was preparing an offensive.",
    "The institute rates the risk to the public as low.",
    "The town will close the avenue for two days.",
    "The worst can still be prevented.",
    "Prices could fall thanks to a good harvest.",
    "What could go wrong.",
    "Nor is there any risk that the gold will be stolen.",
    "The embassy refused to discuss the sanctions.",
    "The festival could bring money to the region.",
    "If he agrees, the visit could rescue the treaty.",
    "Dialogue could bring an end to the siege.",
)


@mark.parametrize("sentence", NOT_SAID)
def test_hopes_dismissals_and_feasts_are_no_risks(risks: Risks, sentence: str) -> None:
    assert risks(sentence) == ()


def test_what_a_named_harm_would_do_is_the_same_harm(risks: Risks) -> None:
    (risk,) = risks("Insurers are weighing a surcharge, which could cost the port millions.")
    assert risk.span.text == "a surcharge"


SAME_WORDS = (
    "The troops will march through the capital on Independence Day.",
    "The brass band will march on the square.",
    "The deal could push prices down to 80 dollars.",
    "The courier would take gas to 120 homes.",
    "The testimony could be used against him.",
    "The dinner will be followed by a concert.",
    "The players will take the field by force of habit.",
    "Parliament faces a bill on bicycles.",
    "The delegation was heading for the peace talks, he said.",
    "The yacht could make landfall in Barbados.",
    "Drivers would be kept waiting by the band.",
    "She would be unable to attend the summit.",
    "The company said it stood to gain a billion dollars.",
    "The river may reach its normal level.",
    "In the exercise, divers will storm a barge.",
    "The winery may launch an attack on the low-sugar market.",
    "The two men had planned to bomb the depot.",
    "He would kill for a coffee.",
    "Visitors are flooding into the park.",
    "The council will not hold elections before May.",
    "The hunters will return with their rifles on Sunday.",
    "The troops will cross the river for the parade.",
    "The bookmakers put the odds of a win at five to one.",
    "The shop would reopen the bakery.",
    "The lake is becoming a park.",
    "The clash of colours in the coat could surprise viewers.",
    "The storm of applause could last.",
    "The navy has moved its band to the coast.",
    "The minister said a week without ferries would cause no shortage.",
    "The guard said the post had been short of diesel.",
    "The wine should go dry and fruity.",
)


@mark.parametrize("sentence", SAME_WORDS)
def test_the_same_words_of_other_doings_are_no_risks(risks: Risks, sentence: str) -> None:
    assert risks(sentence) == ()
