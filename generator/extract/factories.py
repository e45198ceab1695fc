"""The extraction components under their spaCy names, so that any spaCy pipeline can hold them.

``nlp.add_pipe("sitbrief_actors")`` works wherever the distribution is installed (entry points ``spacy_factories``); in a
plain clone, import this module first. In: a pipeline with tags, a dependency parse and entities. Out: components that
leave their facts in ``doc._.sitbrief_*``. Checks no order: spaCy's ``nlp.analyze_pipes()`` tells what is missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from spacy.language import Language

from generator.extract.actors import ActorsComponent, SalienceComponent
from generator.extract.attributes import register_attributes
from generator.extract.incidents import IncidentsComponent
from generator.extract.risks import RisksComponent
from generator.extract.statements import StatementsComponent

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

__all__ = ["sitbrief_actors", "sitbrief_incidents", "sitbrief_risks", "sitbrief_salience", "sitbrief_statements"]

PARSE = ["token.tag", "token.dep", "doc.sents"]
BOOK = "doc._.sitbrief_book"

Component = TypeVar("Component")

register_attributes()


def _named(component: Component, name: str) -> Component:
    component.name = name  # type: ignore[attr-defined]
    return component


@Language.factory("sitbrief_actors", requires=[*PARSE, "doc.ents"], assigns=[BOOK])
def sitbrief_actors(nlp: Pipeline, name: str) -> ActorsComponent:
    """Opens the actor book of a text; every other component asks it who is who."""
    return _named(ActorsComponent(nlp), name)


@Language.factory("sitbrief_statements", requires=[*PARSE, BOOK], assigns=["doc._.sitbrief_statements"])
def sitbrief_statements(nlp: Pipeline, name: str) -> StatementsComponent:
    """Finds who said what."""
    return _named(StatementsComponent(nlp), name)


@Language.factory("sitbrief_incidents", requires=[*PARSE, BOOK], assigns=["doc._.sitbrief_incidents"])
def sitbrief_incidents(nlp: Pipeline, name: str) -> IncidentsComponent:
    """Finds what happened, was tried or was threatened."""
    return _named(IncidentsComponent(nlp), name)


@Language.factory("sitbrief_risks", requires=[*PARSE, BOOK], assigns=["doc._.sitbrief_risks"])
def sitbrief_risks(nlp: Pipeline, name: str) -> RisksComponent:
    """Finds possible and ongoing harms."""
    return _named(RisksComponent(nlp), name)


@Language.factory("sitbrief_salience", requires=[BOOK], assigns=["doc._.sitbrief_actors"])
def sitbrief_salience(nlp: Pipeline, name: str) -> SalienceComponent:
    """Closes the actor book and weighs the actors; comes last."""
    return _named(SalienceComponent(nlp), name)
