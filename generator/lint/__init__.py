"""A template pack → what is wrong with it. One verb: ``lint_pack``. Needs no document and no language model."""

from generator.lint.lint import lint_pack
from generator.lint.rules import RULES, Rule

__all__ = ["RULES", "Rule", "lint_pack"]
