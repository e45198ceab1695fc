"""Document → Facts: actors, statements, incidents and risks, every one with its evidence in the text.

In: documents of the ``documents`` stage. Out: one ``Facts`` for each, in the same order.
Refuses to guess: what the text does not give is left empty.
"""

from generator.extract.extractor import Extractor, extract
from generator.extract.parse import parse

__all__ = ["Extractor", "extract", "parse"]
