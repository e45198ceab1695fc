"""The analyst's hand: facts and ``edits.toml`` in, facts as the analyst wants them out, each with a stable id.

Drops, renames, merges, corrects, re-marks and annotates facts before they are joined; says which edits are stale. Never
changes a word of a source and never applies in silence what no longer fits.
"""

from generator.edits.account import Account, ShownPassage, kind_of, said_by
from generator.edits.apply import Edited, apply_edits, problems
from generator.edits.file import FILE_NAME, AnalystAssessment, Edits, FactEdit, find_edits, load_edits
from generator.edits.ledger import Ledger
from generator.edits.stable_ids import ID, AnyFact, document_name, identified, own_words
from generator.edits.targets import Part, Target, targets

__all__ = [
    "FILE_NAME",
    "ID",
    "Account",
    "AnalystAssessment",
    "AnyFact",
    "Edited",
    "Edits",
    "FactEdit",
    "Ledger",
    "Part",
    "ShownPassage",
    "Target",
    "apply_edits",
    "document_name",
    "find_edits",
    "identified",
    "kind_of",
    "load_edits",
    "own_words",
    "problems",
    "said_by",
    "targets",
]
