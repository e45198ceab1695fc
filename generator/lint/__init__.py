"""A template pack → what is wrong with it. Verbs: ``lint_pack`` and its plurals. Needs no document and no language model."""

from generator.lint.lint import lint_editions, lint_pack, lint_packs, packs_of
from generator.lint.rules import RULES, Rule

__all__ = ["RULES", "Rule", "lint_editions", "lint_pack", "lint_packs", "packs_of"]
