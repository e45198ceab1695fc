"""Gates for CI: briefs, their configuration and the pages of their PDFs in; which gates hold and what breaks them out.

Runs on what a build made; reads no source and parses nothing.
"""

from generator.check.check import ALL_GATES, check
from generator.check.formats import REPORTS, in_format
from generator.check.problem import Gate, Problem, Report, Result
from generator.check.subject import Subject

__all__ = ["ALL_GATES", "REPORTS", "Gate", "Problem", "Report", "Result", "Subject", "check", "in_format"]
