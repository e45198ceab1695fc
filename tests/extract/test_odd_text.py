"""Text that broke a rule once: cut off, with odd digits, joined without end, or the same words again and again."""

from __future__ import annotations

import pytest

from generator.extract import Extractor
from tests.builders import document

ODD = (
    "He said he would stay before",
    "Two ² ships were attacked off Aden.",
    "Togo accused Benin of",
    "The new rector has promised lower fees. Lucía Ramos took",
    "The mayor said the water was clean. “It is not,” said Lucía Ramos, a",
    "Togo said it would close the port - a really big step",
    "A tanker and a tug were hit by drones on Monday. The Delta Rose burned. Both vessels",
    "Oslo would wait, its envoy said on Thursday",
    "The toll that the clinic put at 26 was wrong.",
    f"The ferry was {', '.join(['seized'] * 1150)}, hit by pirates.",
)


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_read_to_its_end(extractor: Extractor, text: str) -> None:
    facts = extractor.facts(document(text))
    assert facts.document.text == text
    assert all(text[s.start : s.end] == s.text for statement in facts.statements for s in statement.contents)


BROKEN_OFF = (
    "Shown the chart, Captain Osei said, “That reef is not on it,” and left the second engineer of the tug to answer.",
    "The navy, asked of the raid, said on Monday that 14 men had been taken from the tanker Amber Sky off Brass, Nigeria.",
    "If talks fail, the union warned, crews could strike, which the owner, citing two pilots, denies; nobody else spoke.",
    "Gunmen in two skiffs fired on the MV Lindow, wounding 3 of the 21 aboard, before a drone hit its bridge at 0340 UTC.",
    "One of the brokers, Harrow, whose men watch Eritrea, put the chance of piracy at one in nine; the crew left.",
)


@pytest.mark.parametrize("text", BROKEN_OFF)
def test_a_text_may_break_off_behind_any_word(extractor: Extractor, text: str) -> None:
    words = text.split()
    for number in range(1, len(words)):
        cut = " ".join(words[:number])
        for part in (cut, cut.rstrip(".,;”")):
            assert extractor.facts(document(part)).document.text == part
