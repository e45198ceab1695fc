"""path → Document: one reader for each format, and the source registry (``sources.toml``)."""

from generator.documents.paragraphs import paragraphs

__all__ = ["paragraphs"]
