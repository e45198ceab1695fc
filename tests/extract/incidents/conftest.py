"""Sentences in, incidents out: the component on top of an ordinary parse and the actor book."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from pytest import fixture
from spacy.language import Language

from generator.documents.paragraphs import paragraphs
from generator.extract.actors import ActorsComponent
from generator.extract.attributes import published
from generator.extract.incidents import IncidentsComponent
from generator.extract.parse import parse
from generator.model import Document, Incident

Told = Callable[[str], list[Incident]]
PUBLISHED = date(2024, 6, 20)  # a Thursday


@fixture(scope="session")
def told(nlp: Language) -> Told:
    """``told("…")`` gives the incidents of a text published on Thursday 20 June 2024."""
    actors, incidents = ActorsComponent(nlp), IncidentsComponent(nlp)

    def of(text: str) -> list[Incident]:
        document = Document(id="t", path="t.txt", sha256="0" * 64, text=text, paragraphs=paragraphs(text))
        doc = parse(document, nlp)
        published.set(doc, PUBLISHED)
        found: tuple[Incident, ...] = incidents(actors(doc))._.sitbrief_incidents
        for incident in found:
            for span in (*incident.evidence, *incident.places, *incident.weapons):
                assert doc.text[span.start : span.end] == span.text  # a parse shows capitals in prose case
        return list(found)

    return of
