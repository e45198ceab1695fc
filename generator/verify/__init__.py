"""A finished file → what in it does not rest on its sources. Reads the file back; trusts none of it.

The chain: the sources are the ones whose hashes the brief records; the facts stand in them word for word; the brief holds
only those facts; the page says what the brief says, word by word; every page bears the marking, and none holds what is
withheld. Each link is one module. Where the pack is gone, what the page quotes is looked for in the sources. Repairs nothing
and judges no source.
"""

from generator.verify.verify import Verification, verify

__all__ = ["Verification", "verify"]
