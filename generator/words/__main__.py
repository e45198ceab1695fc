"""``python -m generator.words [PACK]``: all messages, with those of a pack, as a catalogue to fill in, on standard output.

With ``--update CATALOGUE`` that catalogue is brought up to date: new messages are empty, unused ones are dropped.
"""

from __future__ import annotations

import sys
from pathlib import Path

from generator.words.extraction import catalogue_text, messages, translations

if __name__ == "__main__":
    if sys.argv[1:2] == ["--update"]:
        catalogue = Path(sys.argv[2])
        known = translations(catalogue)
        catalogue.write_text(catalogue_text(messages([Path(pack) for pack in sys.argv[3:]]), known), encoding="utf-8")
    else:
        sys.stdout.write(catalogue_text(messages([Path(pack) for pack in sys.argv[1:]])))
