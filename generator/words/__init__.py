"""The brief's own words in the language of an edition: messages, dates, numbers, names of countries and waters.

English is written in the code and in the templates; every other language is a catalogue (``catalogues/fr.po``), and a
template pack may bring one of its own. Words of a source never pass through here.
"""

from generator.words.catalogue import languages, load_words
from generator.words.words import ENGLISH, Words, message

__all__ = ["ENGLISH", "Words", "languages", "load_words", "message"]
