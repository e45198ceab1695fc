"""sitbrief: a folder of press text becomes a situation brief in which every fact stands next to its evidence."""

__version__ = "0.1.0"
