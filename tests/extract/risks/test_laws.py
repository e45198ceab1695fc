"""What holds for any text put together from sentences, marks and blanks."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import lists, sampled_from

from tests.extract.risks.conftest import Risks

PIECES = (
    "The gang vowed to shoot anybody who trades.",
    "“If the strait is closed, prices could double,” he said.",
    "Unless they leave, they will be attacked",
    '"We will not hesitate to use force.',
    "warned of “further attacks” on ships",
    "The ceasefire – fragile as it is – remains tense.",
    "or face sanctions",
    "Robbers boarded the tanker.",
    "\n\n",
    "  ",
    "\u200b",
    "(",
    "”",
    "?",
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lists(sampled_from(PIECES), max_size=8).map(" ".join))
def test_spans_are_the_texts_own_words_in_order(risks: Risks, text: str) -> None:
    found = risks(text)
    for risk in found:
        spans = [risk.span, *risk.passages, *risk.targets, *filter(None, (risk.condition, risk.likelihood))]
        assert all(text[s.start : s.end] == s.text and s.text == s.text.strip() for s in spans)
    starts = [min(s.start for s in (risk.span, *risk.passages)) for risk in found]
    assert starts == sorted(starts)
    assert len({risk.id for risk in found}) == len(found)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lists(sampled_from(PIECES), max_size=6).map(" ".join))
def test_the_same_text_gives_the_same_risks(risks: Risks, text: str) -> None:
    assert risks(text) == risks(text)
