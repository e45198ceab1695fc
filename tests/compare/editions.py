"""Two editions of a brief in a line each: ``edition("…")`` is the brief of one article about a tanker off Aden."""

from __future__ import annotations

import hashlib
from typing import Any

from generator.fuse import FuseOptions, fuse
from generator.model import Brief
from tests.fuse.worlds import Told

ARTICLE = (
    "Two skiffs fired on the tanker Alba Star off Aden on 3 May 2024, wounding four sailors, the Navy said.\n\n"
    "“We will answer every shot,” Admiral Nils Berg told reporters. He warned that shipping could stop if attacks went on."
)


def article(text: str = ARTICLE, *, name: str = "alba", **changes: Any) -> Told:
    """The article as it was read; ``changes`` are those of its incident, its speaker and its quotation."""
    ship, speaker = changes.pop("ship", "Alba Star"), changes.pop("speaker", "Nils Berg")
    said = changes.pop("said", "“We will answer every shot,”")
    document = {"title": "Shots off Aden", "publisher": "Coast Wire", "published": "2024-05-04"} | changes.pop(
        "document", {}
    )
    told = Told(text, name, **document)
    told.actor("Navy", kind="armed_forces", salience=0.8).actor(speaker, salience=0.7)
    told.statement(said, speaker=speaker, cue="told", mode="direct", act="threat")
    told.risk("shipping could stop if attacks went on", condition="if attacks went on", category="maritime")
    incident = {"injured": 4, "date": "2024-05-03", "date_precision": "day", "place": "Aden", **changes}
    told.incident("Two skiffs fired on the tanker", vessel=ship, by="Two skiffs", type="fired_upon", **incident)
    return told


def text(words: str, name: str) -> Told:
    """A text with bytes of its own."""
    told = Told(words, name)
    told.document = told.document.model_copy(update={"sha256": hashlib.sha256(words.encode()).hexdigest()})
    return told


def edition(*told: Told, **options: Any) -> Brief:
    """The brief of these articles, or of the one above."""
    return fuse([one.facts() for one in told or (article(),)], FuseOptions(**options))
