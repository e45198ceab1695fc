"""Runs the parse and the five extraction components over documents, in a fixed order.

In: documents, a loaded spaCy pipeline. Out: frozen ``Facts``. Does no reading, no writing and no joining across documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from generator.config import LexiconAdditions
from generator.extract.actors import ActorsComponent, SalienceComponent
from generator.extract.actors.gazetteer import Known
from generator.extract.attributes import published, register_attributes
from generator.extract.datelines import dateline_length
from generator.extract.incidents import IncidentsComponent
from generator.extract.overlooked import overlooked
from generator.extract.parse import parse
from generator.extract.places import Place, use_places
from generator.extract.risks import RisksComponent
from generator.extract.spans import in_words_of
from generator.extract.statements import StatementsComponent
from generator.extract.vessels.types import use_vessel_types
from generator.model import Document, Facts, Passage

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["Extractor", "extract"]


class Extractor:
    """Holds a language model and the components, so that many documents share the loading.

    The order matters: statements ask who an actor is, incidents ask who said it, risks ask for both, and salience
    needs to know what each actor does in the text.
    """

    def __init__(self, nlp: Language, lexicon: LexiconAdditions | None = None) -> None:
        register_attributes()
        self.nlp = nlp
        own = lexicon or LexiconAdditions()
        use_vessel_types(own.vessel_types)
        use_places(Place(p.name, "own", p.lat, p.lon, p.country) for p in own.places)
        self.components = (
            ActorsComponent(nlp, extra=own_actors(own)),
            StatementsComponent(nlp, own.reporting_verbs),
            IncidentsComponent(nlp),
            RisksComponent(nlp, own.risk_words),
            SalienceComponent(nlp),
        )

    def facts(self, document: Document) -> Facts:
        """All facts of one document."""
        doc = parse(document, self.nlp)
        published.set(doc, document.published_on)
        for component in self.components:
            doc = component(doc)
        return facts_of(document, doc)


def own_actors(own: LexiconAdditions) -> list[tuple[str, Known]]:
    """The user's actors as the gazetteer takes them: every name and alias with what it stands for."""
    return [
        (words, Known(actor.name, actor.kind, actor.country))
        for actor in own.actors
        for words in (actor.name, *actor.aliases)
    ]


def facts_of(document: Document, doc: Doc) -> Facts:
    """Collects what the components left on the doc."""
    facts = Facts(
        document=document,
        sentences=tuple(sentences(document, doc)),
        actors=doc._.sitbrief_actors,
        statements=doc._.sitbrief_statements,
        risks=doc._.sitbrief_risks,
        incidents=doc._.sitbrief_incidents,
    )
    book = doc._.sitbrief_book
    if (book.columns.text if book is not None else doc.text) != document.text:
        kinds = ("actors", "statements", "risks", "incidents")
        mended = {kind: tuple(in_words_of(document.text, record) for record in getattr(facts, kind)) for kind in kinds}
        facts = facts.model_copy(update=mended)
    spans = [s for statement in facts.statements for s in statement.contents]
    spans += [s for risk in facts.risks for s in (risk.span, *risk.passages)]
    spans += [s for incident in facts.incidents for s in incident.evidence]
    return facts.model_copy(update={"overlooked": overlooked(doc, facts.sentences, spans)})


def sentences(document: Document, doc: Doc) -> Iterator[Passage]:
    """The sentences of the parse with the locator of the paragraph that they stand in, outer blanks left out.

    A dateline is parsed on its own and printed with the sentence that it opens.
    """
    text, paragraphs, at = document.text, document.paragraphs, 0
    dateline: int | None = None
    for sent in doc.sents:
        start, end = sent.start_char, sent.end_char
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        while at + 1 < len(paragraphs) and paragraphs[at].end <= start:
            at += 1
        home = paragraphs[at]
        if start == home.start and end < home.start + dateline_length(text[home.start : home.end]):
            dateline = start
            continue
        start, dateline = start if dateline is None else dateline, None
        line = home.line + text.count("\n", home.start, start) if home.line is not None else None
        yield Passage(start=start, end=end, paragraph=home.paragraph, line=line, page=document.page_at(start))


def extract(documents: Iterable[Document], nlp: Language) -> Iterator[Facts]:
    """The facts of each document, in the order given."""
    extractor = Extractor(nlp)
    for document in documents:
        yield extractor.facts(document)
