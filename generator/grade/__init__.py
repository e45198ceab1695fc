"""What an edition may see: a brief and a ceiling in, the facts and findings that may stand in that edition out.

A marking is a promise: what lies above an edition's ceiling is taken out before its facts are joined, so that no title,
count, actor or file name of that edition can rest on it. Fuses and renders nothing.
"""

from generator.grade.ceiling import Admitted, above, admit
from generator.grade.narrowing import Narrowed, narrowed, unknown_values
from generator.grade.notes import without_internal_notes

__all__ = ["Admitted", "Narrowed", "above", "admit", "narrowed", "unknown_values", "without_internal_notes"]
