"""Names for documents that do not depend on the machine, and which documents are the same.

Ids come from file names alone; two documents with the same bytes or, apart from blanks, the same words are one.
Looks at no metadata: two outlets that print the same agency text word for word are one source too.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

__all__ = ["Identities"]

ELSE = re.compile(r"[^a-z0-9]+")
LONGEST = 60


class Identities:
    """Gives each document its id, and remembers what it has seen."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.seen: dict[str, str] = {}

    def name(self, path: str, number: int | None = None) -> str:
        """``iran-russia-missile-talks`` for ``seeds/iran-russia-missile-talks.txt``; a number follows where it is taken."""
        stem = path.replace("\\", "/").rsplit("/", maxsplit=1)[-1]
        stem = stem.rsplit(".", maxsplit=1)[0] or stem
        plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
        slug = ELSE.sub("-", plain)[:LONGEST].strip("-") or "document"
        if slug[0].isdigit():
            slug = f"d{slug}"
        wanted = f"{slug}-{number}" if number else slug
        name, count = wanted, 2
        while name in self.ids:
            name, count = f"{wanted}-{count}", count + 1
        self.ids.add(name)
        return name

    def first_with(self, name: str, text: str, sha256: str | None) -> str | None:
        """The id of the first document with these bytes or this text; None where this one is the first."""
        words = hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()
        keys = [words] if sha256 is None else [words, f"file {sha256}"]
        first = next((self.seen[key] for key in keys if key in self.seen), None)
        for key in keys:
            self.seen.setdefault(key, first or name)
        return first
