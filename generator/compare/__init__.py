"""What changed between two briefs: two briefs in, the facts that came, went or changed out, by meaning and not by text.

Looks at no layout and at no file: a passage that moved, a number that shifted and other quotation marks are no change.
"""

from generator.compare.compare import compare, counterparts
from generator.compare.lines import changes_lines
from generator.compare.markings import with_later_markings
from generator.compare.page import changes_markdown

__all__ = ["changes_lines", "changes_markdown", "compare", "counterparts", "with_later_markings"]
