"""Sentences in, risks out: the component on its own, on top of an ordinary spaCy pipeline."""

from __future__ import annotations

from collections.abc import Callable

from pytest import fixture
from spacy.language import Language

from generator.extract.risks import RisksComponent
from generator.model import Risk

Risks = Callable[[str], tuple[Risk, ...]]


@fixture(scope="session")
def risks(nlp: Language) -> Risks:
    """``risks("…")`` gives the risks of a text, without actors and statements."""
    component = RisksComponent(nlp)

    def of(text: str) -> tuple[Risk, ...]:
        found: tuple[Risk, ...] = component(nlp(text))._.sitbrief_risks
        return found

    return of
