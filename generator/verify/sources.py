"""The documents that a brief names, against the documents that are there: the same hash, and read again to the same text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from generator.model import Brief, Document, Finding, withheld_words

__all__ = ["check_sources", "same_but_withheld"]


def check_sources(brief: Brief, documents: Sequence[Document]) -> Iterator[Finding]:
    """A finding for every source that is missing, has changed, or reads otherwise than the brief says.

    ``documents`` are the sources as they are read now.
    """
    names = {_name(document) for document in documents}
    for facts in brief.facts:
        document = facts.document
        read = [one for one in documents if one.sha256 == document.sha256]
        if not read:
            yield _absent(document, names)
        elif not any(same_but_withheld(document, one) for one in read):
            yield Finding(
                severity="error",
                rule="text-wrong",
                message=f"the brief holds another text of {document.path} than that file has",
                where="brief.json",
            )


def same_but_withheld(document: Document, read: Document) -> bool:
    """True where a document of a brief is one of the sources, up to what a ceiling took out of it."""
    text = read.text
    for start, end in document.withheld:
        text = text[:start] + withheld_words(end - start) + text[end:]
    return document.sha256 == read.sha256 and document.text == text


def _name(document: Document) -> str:
    return document.path.partition("#")[0].replace("\\", "/").rsplit("/", 1)[-1]


def _absent(document: Document, names: Collection[str]) -> Finding:
    short = f"SHA-256 {document.sha256[:16]}…"
    if _name(document) in names:
        return Finding(
            severity="error",
            rule="source-changed",
            message=f"is not the file that the brief was made from ({short})",
            where=document.path,
            hint="build the brief again, or verify it against the file as it was",
        )
    return Finding(
        severity="warning",
        rule="source-missing",
        message=f"is not among the sources ({short})",
        where=document.path,
        hint="name its folder with --sources; its facts were checked against the text that the brief holds",
    )
