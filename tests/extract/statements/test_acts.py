"""What a statement does, and whether it stands in the speaker's own words."""

from __future__ import annotations

from pytest import mark
from spacy.language import Language

from generator.extract.statements import StatementsComponent
from tests.extract.statements.conftest import SaidOf


@mark.parametrize(
    ("text", "act"),
    [
        ("Police said two men were held.", "claim"),
        ("Police said four gunmen were shot dead before they could enter.", "claim"),
        ("The panel recommends that the council extend the embargo.", "demand"),
        ("The ministry ruled out that the fires are linked.", "denial"),
        ("It said it would step up patrols by air and sea.", "announcement"),
        ("“We will find these people,” he said.", "promise"),
        ("The firm said customers should not notice any difference.", "claim"),
        ("She suspects that he exaggerated.", "assessment"),
        ("Tacoma called those remarks irresponsible.", "accusation"),
        ("Residents were told to stay indoors.", "demand"),
        ("Chad denied that its guns had shelled the village.", "denial"),
        ("Chad threatened to shut the airport.", "threat"),
        ("The gang vowed to kill any driver who delivers.", "threat"),
        ("The minister promised that the vote would go ahead.", "promise"),
        ("The agency warned of attacks on tankers.", "warning"),
        ("Britain urged Iran to free the crew.", "demand"),
        ("Estonia accused Russia of jamming its signals.", "accusation"),
        ("The navy announced that it had sent two ships.", "announcement"),
        ("The agency believes the crew is alive.", "assessment"),
        ("The council condemned the bombing.", "other"),
        ("The union said the strike would end on Friday.", "claim"),
        ("The minister said sanctions would be lifted in June.", "claim"),
        ("Police said the bomb would be defused.", "claim"),
        ("The bank said it would respond to the letter.", "announcement"),
        ("The author said the novel was a work of fiction.", "claim"),
        ("The envoy said the story was pure fiction.", "denial"),
        ("The forecaster said it should rain on Monday.", "claim"),
        ("The general said deserters would be shot.", "threat"),
        ("The navy said trawlers would be turned back from May.", "threat"),
        ("Chad has offered ten lorries.", "promise"),
        ("Police suspect a gas leak.", "assessment"),
        ("Police suspect Bob Kay of fraud.", "accusation"),
        ("The bishop called the story a fairy tale.", "denial"),
        ("The bishop called the tax a robbery.", "accusation"),
        ("“If the bridge goes, we move out,” he said.", "assessment"),
        ("The mayor pointed the finger at the lobby.", "accusation"),
        ("The admiral said any such visit would be met with force.", "threat"),
        ("The farmers said a ban would ruin them.", "assessment"),
        ("Oslo said it would withdraw from the pact if the levy stayed.", "threat"),
        ("The hospital said there was no danger of an outbreak.", "denial"),
        ("The mayor said the road could reopen by Friday.", "assessment"),
        ("The clinic said measles could spread to the camps.", "warning"),
        ("She said she hoped the talks could resume.", "assessment"),
        ("The party said it would leave the talks unless the levy was dropped.", "threat"),
        ("Chile's interior minister did not rule out that soldiers would be sent.", "assessment"),
        ("“We will have no diesel by May,” he said.", "claim"),
        ("Police said the men had threatened a guard.", "claim"),
        ("The envoy said the fleet would retaliate if the ship was seized.", "threat"),
        ("Neither drum was a danger to divers, the harbour office said.", "denial"),
        ("The boy is out of danger, his uncle said.", "claim"),
        ("Brokers said risk premiums were at two per cent of the hull.", "claim"),
        ("Should the levy be doubled, the union said, its boats would land their fish in Ystad.", "warning"),
        ("Divers asked whether the lock was shut.", "other"),
        ("“A child can stop that crane,” said Ines Moll.", "claim"),
        ("“Stop that crane,” said Ines Moll.", "demand"),
    ],
)
def test_acts(said: SaidOf, text: str, act: str) -> None:
    assert [statement.act for statement in said(text)] == [act]


@mark.parametrize(
    ("text", "mode"),
    [
        ("“The port is safe,” Vega said.", "direct"),
        ("Vega said the port was “safe for now” again.", "mixed"),
        ("Vega said the port was safe.", "indirect"),
    ],
)
def test_modes(said: SaidOf, text: str, mode: str) -> None:
    assert [statement.mode for statement in said(text)] == [mode]


def test_a_negated_cue_is_kept(said: SaidOf) -> None:
    (statement,) = said("Israel has never admitted that it has such weapons.")
    assert statement.negated
    assert statement.cue[0].text == "has never admitted"


def test_every_statement_says_why(said: SaidOf) -> None:
    assert all(statement.why for statement in said("Vega said no one was hurt. “We were lucky,” he added."))


def test_a_user_adds_a_verb(nlp: Language) -> None:
    component = StatementsComponent(nlp, {"bulletin": "announcement"})
    assert "bulletin" in component.words.verbs["clause"]
    assert component.words.acts["bulletin"] == "announcement"


def test_it_works_in_any_pipeline(nlp: Language) -> None:
    doc = StatementsComponent(nlp)(nlp("Ruth Okello said the port was safe."))
    (statement,) = doc._.sitbrief_statements
    assert statement.speaker is None
    assert statement.contents[0].text == "the port was safe"


def test_no_text_no_statements(nlp: Language) -> None:
    assert StatementsComponent(nlp)(nlp(""))._.sitbrief_statements == ()


def test_a_call_that_is_repeated_is_a_demand(said: SaidOf) -> None:
    assert said("The bishop reiterated his call on all sides to talk.")[0].act == "demand"


def test_what_would_have_been_is_no_warning(said: SaidOf) -> None:
    assert said('"If we had known, we would have moved them," she said.')[0].act == "claim"
