"""The documents that a brief names, against the documents that are there: the same hash, and read again to the same text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from generator.model import Brief, Document, Finding

__all__ = ["check_sources"]


def check_sources(brief: Brief, texts: Mapping[str, Collection[str]], names: Collection[str]) -> Iterator[Finding]:
    """A finding for every source that is missing, has changed, or reads otherwise than the brief says.

    ``texts`` are the texts that the sources give now, by the SHA-256 of their file; ``names`` the names of the files.
    """
    for facts in brief.facts:
        document = facts.document
        read = texts.get(document.sha256)
        if read is None:
            yield _absent(document, names)
        elif document.text not in read:
            yield Finding(
                severity="error",
                rule="text-wrong",
                message=f"the brief holds another text of {document.path} than that file has",
                where="brief.json",
            )


def _absent(document: Document, names: Collection[str]) -> Finding:
    short = f"SHA-256 {document.sha256[:16]}…"
    name = document.path.partition("#")[0].replace("\\", "/").rsplit("/", 1)[-1]
    if name in names:
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
