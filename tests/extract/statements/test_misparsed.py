"""Sentences that the parser takes apart wrongly, and words around the cue that say what belongs to whom."""

from __future__ import annotations

from collections.abc import Callable

from pytest import mark

from tests.extract.statements.conftest import Line

LinesOf = Callable[[str], list[Line]]

CASES: dict[str, Line] = {
    "On May 3, at a fair by the harbour, the skipper boasted of his new nets.": ("the skipper", "boasted", "his new nets"),
    "Ostrander, a council ally, called the port’s rules “feeble.”": ("Ostrander", "called", "the port’s rules “feeble.”"),
    'Continued Farrow: "So the quay is a real problem. We must mend it."': (
        "Farrow", "Continued", '"So the quay is a real problem. We must mend it."',
    ),
    "The delay was due to the frost, Marchetti surmised.": ("Marchetti", "surmised", "The delay was due to the frost"),
    "She had been living in Turin for years, per Radio Piemonte.": (
        "Radio Piemonte", "per", "She had been living in Turin for years",
    ),
    "Mr. Ruiz said closing the clinics before others opened, and without a plan, could cost lives.": (
        "Mr. Ruiz", "said", "closing the clinics before others opened, and without a plan, could cost lives",
    ),
    "The firm helps towns cope with what he said is rising demand for moorings.": (
        "he", "said", "what | is rising demand for moorings",
    ),
    "The ambassador voiced alarm over dinner that the treaty was going nowhere.": (
        "The ambassador", "voiced | alarm", "the treaty was going nowhere",
    ),
    "A letter to the members calls for the board to resign.": ("A letter to the members", "calls", "the board to resign"),
    "Doctor Amin has been called a fraud by several patients.": (
        "several patients", "has been called", "Doctor Amin | a fraud",
    ),
    "“We shall not leave.” Mwangi said.": ("Mwangi", "said", "“We shall not leave.”"),
    "Dray said he has sung with both choirs.": ("Dray", "said", "he has sung with both choirs"),
    "In a note to the Herald, her press officer, Ruth Agnew, said: “Nothing has been signed.”": (
        "Ruth Agnew", "said", "“Nothing has been signed.”",
    ),
    "Haddad’s campaign called DN’s report a “rush to blame,” because owners may still alter their bids before the sale.": (
        "Haddad’s campaign", "called",
        "DN’s report a “rush to blame,” because owners may still alter their bids before the sale",
    ),
    "The lorry driver recalled crying when the bridge fell.": (
        "The lorry driver", "recalled", "crying when the bridge fell",
    ),
    "The minister is likely to say that the tax will stay.": ("The minister", "to say", "the tax will stay"),
    "Asked whether she feared that Rao, the chairman, who has called her a thief, could return, Bates nodded.": (
        "", "Asked", "whether she feared that Rao, the chairman, who has called her a thief, could return",
    ),
}  # fmt: skip


@mark.parametrize("text", CASES)
def test_one_statement(lines: LinesOf, text: str) -> None:
    assert CASES[text] in lines(text)


def test_a_second_verb_before_a_quotation_is_the_reporters(lines: LinesOf) -> None:
    found = lines('Hale said he welcomed the inquiry and added, "I shall answer every question."')
    assert ("Hale", "added", '"I shall answer every question."') in found


def test_a_participle_behind_the_marks_is_of_whoever_spoke_in_them(lines: LinesOf) -> None:
    found = lines('Ortiz stressed that "the way forward is a new vote," suggesting that the old one was void.')
    assert ("Ortiz", "stressed", '"the way forward is a new vote,"') in found
    assert ("Ortiz", "suggesting", "the old one was void") in found


def test_a_participle_of_saying_goes_on_with_the_speaker_and_not_with_whom_he_spoke_of(lines: LinesOf) -> None:
    found = lines("An adviser said Hart will have to pick a side, saying, “She must come out.”")
    assert [sources for sources, _, _ in found] == ["An adviser", "An adviser"]


def test_an_adverbial_before_the_marks_belongs_to_what_was_said(lines: LinesOf) -> None:
    found = lines("In 2009, when the aid came, “the towns were broke. They took it,” Delgado said.")
    assert found == [("Delgado", "said", "In 2009, when the aid came, “the towns were broke. They took it,”")]


@mark.parametrize(
    "text",
    [
        "Lists are being drawn up as families gather at the airport.",
        "It should be recalled that the race was close.",
        "All told, the club, whose rowers trained at dawn, raised a million.",
    ],
)
def test_nobody_speaks(lines: LinesOf, text: str) -> None:
    assert lines(text) == []


def test_what_others_suggest_is_a_second_voice_but_a_notion_is_none(lines: LinesOf) -> None:
    assert len(lines("The club rejected suggestions that it had paid the referee.")) == 2
    assert len(lines("The club rejected the notion that it had paid the referee.")) == 1


@mark.parametrize(
    ("text", "line"),
    [
        ("The quarry paid off sixty miners who, the union claims, were never warned.",
         ("the union", "claims", "were never warned")),
        ("The Dean of Lund, in his Easter sermon, called on both clubs to share the field.",
         ("The Dean of Lund", "called", "both clubs to share the field")),
        ("In the warden's view, the quay is sound.", ("the warden", "In the warden's view", "the quay is sound")),
        ("Her son, the painter Luca Bari, accuses her of theft.", ("the painter Luca Bari", "accuses", "her of theft")),
        ("Board members expressed concern that the deal struck in June exists only on paper.",
         ("Board members", "expressed | concern", "the deal struck in June exists only on paper")),
        ("The company now sees sales of between 30 and 40 million euros.",
         ("The company", "sees", "sales of between 30 and 40 million euros")),
        ("What troubles him, he confides, is the silence.", ("he", "confides", "What troubles him | is the silence")),
    ],
)  # fmt: skip
def test_voices_around_and_in_front(lines: LinesOf, text: str, line: Line) -> None:
    assert line in lines(text)


def test_a_concession_with_its_own_cue_is_a_second_statement(lines: LinesOf) -> None:
    found = lines("She said the fine was fair, although she conceded that two clubs had never been told.")
    assert [contents for _, _, contents in found] == ["the fine was fair", "two clubs had never been told"]


OUTSIDE: dict[str, Line] = {
    '"My order puts six towns in reach: Lund, Ystad, Malmo," Mr. Holt said.': (
        "Mr. Holt", "said", '"My order puts six towns in reach: Lund, Ystad, Malmo,"',
    ),
    "“The fall is due to the storm, the strikes, the bank, all that,” said a friend of the owners.": (
        "a friend of the owners", "said", "“The fall is due to the storm, the strikes, the bank, all that,”",
    ),
    "“And I count as a dear friend Sen. Ruth Moss,” Perry said, “and I back her.”": (
        "Perry", "said", "“And I count as a dear friend Sen. Ruth Moss,” | “and I back her.”",
    ),
    "And Mercer, said Blythe, who still lives in the village, doesn't forgive.": (
        "Blythe", "said", "Mercer | doesn't forgive",
    ),
    "The trouble with the wells, say experts like Ada Koch, a Danish geologist, is the salt.": (
        "experts like Ada Koch", "say", "The trouble with the wells | is the salt",
    ),
    "Mercer, a deck officer said, “seems quite sure of the berth” this time.": (
        "a deck officer", "said", "Mercer | “seems quite sure of the berth” this time",
    ),
    "She gave up the ledgers, which she said contained all her private debts.": (
        "she", "said", "which | contained all her private debts",
    ),
    "The mayor of Lund said the ferry was “rotten,” noting that it is “odd that nobody was charged.”": (
        "The mayor of Lund", "noting", "it is “odd that nobody was charged.”",
    ),
    "Amsel said on Radio Delta's “Voice of the Harbour” that the dyke is sound.": ("Amsel", "said", "the dyke is sound"),
    "On Sunday's episode of “The Evening Tea,” Bligh said the guards were right.": (
        "Bligh", "said", "the guards were right",
    ),
    "Sales were fine, he said, wiping his brow.": ("he", "said", "Sales were fine"),
    "Rao said the heckler would “get no seat” in the hall, a swipe at the last meeting.": (
        "Rao", "said", "the heckler would “get no seat” in the hall",
    ),
    "Hurst argued the mayor was a rival (he backs a bill in the Senate).": ("Hurst", "argued", "the mayor was a rival"),
    "“It is an ambush,” she says. It is “this new kind of talk that nobody needs.”": (
        "she", "says", "“It is an ambush,” | It is “this new kind of talk that nobody needs.”",
    ),
}  # fmt: skip


@mark.parametrize("text", OUTSIDE)
def test_who_speaks_stands_outside_the_marks(lines: LinesOf, text: str) -> None:
    assert OUTSIDE[text] in lines(text)


def test_a_paragraph_behind_according_to_and_a_colon_is_what_was_said(lines: LinesOf) -> None:
    found = lines("According to Ida Krol, writing for the Post:\n\nThe fund took money from abroad.\n\nOthers differ.")
    assert ("Ida Krol", "According to", "The fund took money from abroad") in found


@mark.parametrize(
    "text",
    [
        "That said, a loss here would be a sour end.",
        "The cousins gave nine million in May to a fund founded to take on the mayor.",
        "It is too soon to say which harvest might be spoiled.",
        "Wednesday added one more odd turn to the list: Sen. Kay Moss left the race.",
    ],
)
def test_idioms_and_days_say_nothing(lines: LinesOf, text: str) -> None:
    assert lines(text) == []


def test_behind_the_cue_another_tense_goes_on_with_what_was_said(lines: LinesOf) -> None:
    found = lines("The cook had no known debts, the hotel added, and had sat all exams.")
    assert found == [("the hotel", "added", "The cook had no known debts | had sat all exams")]


BESIDE: dict[str, Line] = {
    "“I can name just three gains. Besides that, not one,” Bozek answers.": (
        "Bozek", "answers", "“I can name just three gains. Besides that, not one,”",
    ),
    '"Our march has already moved a senator on matters as grave as trade," read the leaflet.': (
        "the leaflet", "read", '"Our march has already moved a senator on matters as grave as trade,"',
    ),
    '"They would be wrong," Ian Brough, an aide to Moss, said on Sunday in Fresno, Calif. "It goes to a vote."': (
        "Ian Brough", "said", '"They would be wrong," | "It goes to a vote."',
    ),
    "Closing the day in Salem, Moss accused Reyes, the senator from Ohio, of being “soft” on crime.": (
        "Moss", "accused", "Reyes, the senator from Ohio, of being “soft” on crime",
    ),
    "Early on, Moss attacked Reyes, calling him, besides other names, “a bankrupt clerk.”": (
        "Moss", "calling", "him, besides other names, “a bankrupt clerk.”",
    ),
    "Ana Vidal, a teacher, asked the minister of trade during a walk if she would keep his promise.": (
        "Ana Vidal", "asked", "if she would keep his promise",
    ),
    "\u202a”The strait is death for many!!!” wrote Pete Haddad.": (
        "Pete Haddad", "wrote", "\u202a”The strait is death for many!!!”",
    ),
    '"There was little help for the new owners, said Kessler, whose group is based in Ghent.': (
        "Kessler", "said", '"There was little help for the new owners,',
    ),
    "As reported by Harbour Weekly, the captain had left the bridge.": (
        "Harbour Weekly", "As reported by", "the captain had left the bridge",
    ),
    "To his critics, the law is a trap.": ("his critics", "To", "the law is a trap"),
    "Sen. Kay Moss, meanwhile, warned that the leak could spread, remarking that it put the whole bay at risk.": (
        "Sen. Kay Moss", "remarking", "it put the whole bay at risk",
    ),
    '"Here is all I can tell: After we sold the boat, we moved to Riga," he told them. "I was poor," he said.': (
        "he", "told", '"Here is all I can tell: After we sold the boat, we moved to Riga,"',
    ),
}  # fmt: skip


@mark.parametrize("text", BESIDE)
def test_the_cue_beside_the_marks_is_found_whatever_the_tagger_took_it_for(lines: LinesOf, text: str) -> None:
    assert BESIDE[text] in lines(text)


def test_a_judge_who_is_asked_does_not_ask(lines: LinesOf) -> None:
    found = lines("Friday, Bavaria, leading a group of six provinces, asked a regional judge to halt the cull.")
    assert all("judge" not in sources for sources, _, _ in found)


def test_two_halves_of_a_count_are_two_voices(lines: LinesOf) -> None:
    assert lines("One in ten said the opera was dull and one in six said the opera was long.") == [
        ("One in ten", "said", "the opera was dull"),
        ("one in six", "said", "the opera was long"),
    ]


def test_a_contrast_with_even_as_is_the_reporters(lines: LinesOf) -> None:
    found = lines("Ms. Lowe has said that she backs the treaty, even as she has mocked its authors.")
    assert found[0][2] == "she backs the treaty"


TERMS: dict[str, Line] = {
    "The mayor of Lund, Freja Holm, has asked the regional governor to close the quay.": (
        "Freja Holm", "has asked", "the regional governor to close the quay",
    ),
    "The pilots' union threatened a strike from Monday unless the fines were withdrawn.": (
        "The pilots' union", "threatened", "a strike from Monday unless the fines were withdrawn",
    ),
    "Its chairman, Aslam Dar, termed the search a farce staged for the press.": (
        "Aslam Dar", "termed", "the search a farce staged for the press",
    ),
    "The spokesman said it would be wrong to prejudge it, before adding: 'Nobody is beyond reproach.'": (
        "The spokesman", "adding", "'Nobody is beyond reproach.'",
    ),
}  # fmt: skip


@mark.parametrize("text", TERMS)
def test_terms_threats_and_what_is_added(lines: LinesOf, text: str) -> None:
    assert TERMS[text] in lines(text)


def test_a_refusal_to_be_drawn_says_nothing(lines: LinesOf) -> None:
    assert lines("Whitehall refused to be drawn.") == []
