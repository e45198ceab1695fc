"""What gates look at, in a line: ``subject(assessment="…")`` is the brief of one article with those words of the desk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.built import BuiltBrief
from generator.check import Report, Result, Subject, check
from generator.config import Config
from generator.editions import fuse_options
from generator.edits import Edits
from generator.fuse import fuse
from generator.model import Brief, Finding, RenderedAs
from tests.fuse.worlds import Told

TEXT = "Two skiffs fired on the tanker Alba Star off Aden on 3 May 2024. “We will answer,” Nils Berg told reporters."


def told(text: str = TEXT, name: str = "alba", **document: Any) -> Told:
    """One article with a statement and an incident."""
    article = Told(text, name, **({"published": "2024-05-04", "title": "Shots off Aden"} | document))
    article.actor("Nils Berg").statement("“We will answer,”", speaker="Nils Berg", cue="told", mode="direct")
    article.incident("Two skiffs fired on the tanker Alba Star", vessel="Alba Star", date="2024-05-03")
    return article


def brief(*articles: Told, findings: tuple[Finding, ...] = (), config: Config | None = None) -> Brief:
    """The brief of these articles, as a build would make it."""
    return fuse([one.facts() for one in articles or (told(),)], fuse_options(config or Config(), findings))


def built(one: Brief, *, path: str = "output/analyst-brief.pdf", pages: int | None = None, edition: str = "analyst",
          pack: str = "analyst", sections: tuple[str, ...] = ()) -> BuiltBrief:  # fmt: skip
    """A finished file with that brief in it."""
    made = RenderedAs(version="0", pack=pack, paper="A4", sections=sections)
    masthead = one.masthead.model_copy(update={"edition": edition})
    return BuiltBrief(Path(path), one.model_copy(update={"rendered_as": made, "masthead": masthead}), pages)


def subject(*files: BuiltBrief, edits: Edits | None = None, today: Any = None, **settings: Any) -> Subject:
    """The files (else that of the article above) under these settings of ``sitbrief.toml``."""
    config = Config.model_validate(settings)
    return Subject(files or (built(brief(config=config)),), config, edits or Edits(), today)


def measured(looked_at: Subject, gate: str) -> Result:
    """What one gate says."""
    return next(result for result in check(looked_at).results if result.gate.name == gate)


def messages(looked_at: Subject, gate: str) -> list[str]:
    """The problems of one gate in words."""
    return [problem.message for problem in measured(looked_at, gate).problems]


def report(looked_at: Subject, *fail_on: str) -> Report:
    """The report of all gates."""
    return check(looked_at, fail_on)
