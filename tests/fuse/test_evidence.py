"""Numbered passages, lettered marks, references that lead to them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.fuse import fuse
from generator.fuse.evidence import EvidenceIndex, source_keys
from generator.model import Document, Facts, Passage, Span
from tests.fuse.worlds import Told

TEXT = "Kirby spoke. He said that “talks go on.” Iran denied that."


def test_one_text_is_numbered_by_sentence_and_lettered_by_mark() -> None:
    told = Told(TEXT).actor("Kirby").statement("“talks go on.”", speaker="Kirby", cue="said", mode="direct")
    brief = fuse([told.facts()])
    assert [r.label for r in brief.speakers[0].statements[0].references] == ["2a"]


def test_several_texts_are_lettered_and_numbered_by_paragraph() -> None:
    first = Told("A ship burned.", "b", published="2024-01-01").incident("A ship burned")
    second = Told("Calm.\n\nA tug sank.", "a", published="2024-01-02").incident("A tug sank")
    brief = fuse([second.facts(), first.facts()])
    assert [[r.label for r in i.references] for i in brief.incidents] == [["A1"], ["B2"]]


def test_a_risk_inside_the_marks_of_a_quotation_shares_its_mark() -> None:
    told = Told(TEXT).actor("Kirby").statement("“talks go on.”", speaker="Kirby", mode="direct").risk("talks go on")
    passage = fuse([told.facts()]).passages[1]
    assert [(m.letter, m.labels) for m in passage.marks] == [("a", ("Claim, Kirby", "Risk, military, potential"))]


def test_an_inner_mark_comes_after_the_one_around_it() -> None:
    told = Told("He warned of war if talks fail.").risk("war if talks fail").risk("talks fail")
    marks = fuse([told.facts()]).passages[0].marks
    assert [(m.letter, m.end - m.start) for m in marks] == [("a", 17), ("b", 10)]


def test_a_quotation_over_two_sentences_is_marked_in_both() -> None:
    told = Told("“We will fight. We will win.” So it said.").statement("“We will fight. We will win.”", mode="direct")
    brief = fuse([told.facts()])
    assert [r.label for r in brief.speakers[0].statements[0].references] == ["1a", "2a"]


def test_keys_of_many_texts_go_on_after_z() -> None:
    assert source_keys(28)[24:] == ("Y", "Z", "AA", "AB")


@given(st.data())
def test_segments_joined_are_the_passage_word_for_word(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab “”.,é\u200f", min_size=1, max_size=40).filter(str.strip))
    ends = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(ends, ends).filter(lambda p: p[0] < p[1]), max_size=6))
    document = Document(id="d", path="d.txt", sha256="0", text=text)
    index = EvidenceIndex([Facts(document=document, sentences=(Passage(start=0, end=len(text), paragraph=1),))])
    index.cite("d", "d/s1", [Span.cut(text, a, b) for a, b in pairs], "Claim")
    index.number()
    (passage,) = index.passages()
    assert "".join(s.text for s in passage.segments) == text == passage.text
    assert sorted(letter for s in passage.segments for letter in s.letters) == sorted(m.letter for m in passage.marks)
    assert all(text[m.start : m.end] for m in passage.marks)
