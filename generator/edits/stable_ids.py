"""Facts → the same facts with stable ids: short names such as ``s-4k7m2xq`` that an analyst can type.

An id is made of what a fact means and nothing else: its kind, its document's path within the project, its own words without
case, blanks and punctuation, and who says them. Other documents, other passages and the order of facts play no part. Two
facts of one document that mean the same are told apart by a number, in the order of the text. An actor with a name has the
same id in every document, as the brief joins it by that name.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import TypeVar

from generator.model import Actor, Document, Facts, Incident, Risk, Statement
from generator.plain_words import normal_words

__all__ = ["ID", "AnyFact", "document_name", "identified", "own_words"]

ID = re.compile(r"[arsi]-[0-9a-hjkmnp-tv-z]{7}(?:-[0-9]+)?")
"""Actor, risk, statement or incident; seven digits to the base 32; a number where words repeat in one document."""
DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no i, l, o, u, so that nothing is misread. Seven of them are 35 bits."""
LENGTH = 7

AnyFact = Actor | Statement | Risk | Incident
Kind = TypeVar("Kind", Actor, Statement, Risk, Incident)


def identified(facts: Facts, home: Path) -> Facts:
    """The facts of one document, each with its stable id; those that have one keep it. ``home`` is the project's folder."""
    name = document_name(facts.document, home)
    return facts.model_copy(
        update={
            "actors": tuple(_named(facts.actors, "a", name)),
            "statements": tuple(_named(facts.statements, "s", name)),
            "risks": tuple(_named(facts.risks, "r", name)),
            "incidents": tuple(_named(facts.incidents, "i", name)),
        }
    )


def document_name(document: Document, home: Path) -> str:
    """What a document is called within its project: its path below ``home``, whatever folder the program is run in.

    A text within a file is called by its address, or its title and day, because its number changes with the texts before it.
    """
    path, _, number = (document.path or document.id).replace("\\", "/").partition("#")
    below = os.path.relpath(path or ".", home).replace(os.sep, "/")
    name = PurePosixPath(path).as_posix() if below.startswith("../") else below
    inner = (document.url or f"{document.title or ''} {document.published or ''}".strip() or number) if number else ""
    return f"{name}#{inner}" if inner else name


def own_words(fact: AnyFact) -> str:
    """The words that a fact rests on, in one line: what an edit records of it, and what the analyst is shown.

    Of an incident the longest evidence: a sentence that is added about it elsewhere leaves that as it is.
    """
    match fact:
        case Actor():
            words = fact.name
        case Statement():
            words = " … ".join(span.text for span in fact.contents)
        case Risk():
            words = fact.span.text
        case Incident():
            words = max((span.text for span in fact.evidence), key=len)
    return " ".join(words.split())


def _named(facts: Iterable[Kind], letter: str, document: str) -> Iterator[Kind]:
    seen: Counter[str] = Counter()
    for fact in facts:
        short = f"{letter}-{_digits(_meaning(fact, document))}"
        seen[short] += 1
        repeated = seen[short] > 1 and not _has_name(fact)
        stable = f"{short}-{seen[short]}" if repeated else short
        yield fact if fact.stable_id else fact.model_copy(update={"stable_id": stable})


def _meaning(fact: AnyFact, document: str) -> Iterator[str]:
    """The parts of an id: the document, but for an actor with a name, and the words."""
    if not _has_name(fact):
        yield document
    match fact:
        case Actor(kind="state"):
            yield f"state {fact.country or normal_words(fact.name)}"
        case Actor():
            yield "person" if fact.kind == "person" else "body"
            yield normal_words(fact.name).removeprefix("the ")
        case Statement():
            yield own_words(fact)
            yield from (span.text for span in fact.sources)
        case Incident():
            yield own_words(fact)
            yield from sorted(v.name for v in fact.vessels if v.name and v.role == "target")
        case Risk():
            yield own_words(fact)


def _has_name(fact: AnyFact) -> bool:
    return isinstance(fact, Actor) and (fact.kind == "state" or any(mention.form == "name" for mention in fact.mentions))


def _digits(parts: Iterable[str]) -> str:
    text = "\x00".join(normal_words(part) for part in parts)
    number = int.from_bytes(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:8], "big")
    return "".join(DIGITS[number >> 5 * place & 31] for place in range(LENGTH))
