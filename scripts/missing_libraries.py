"""Prints the Debian packages of the system libraries that this machine lacks, on one line; nothing where all are there.

Runs before anything is installed, so it asks ``generator/libraries.py``, which needs the standard library alone.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from generator.libraries import missing_libraries

if __name__ == "__main__":
    print(*(library.package for library in missing_libraries()))
