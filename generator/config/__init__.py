"""``sitbrief.toml``, environment and command line → one frozen ``Config``, or every mistake at once with file and line."""

from generator.config.filters import Filters
from generator.config.gates import GATES, LEVELS, Check
from generator.config.load import find_config, load_config
from generator.config.schema import config_schema
from generator.config.settings import (
    Config,
    Edition,
    Format,
    LexiconActor,
    LexiconAdditions,
    LexiconPlace,
    Limits,
    Packs,
    Paper,
)

__all__ = [
    "GATES",
    "LEVELS",
    "Check",
    "Config",
    "Edition",
    "Filters",
    "Format",
    "LexiconActor",
    "LexiconAdditions",
    "LexiconPlace",
    "Limits",
    "Packs",
    "Paper",
    "config_schema",
    "find_config",
    "load_config",
]
