"""path → Document: one reader for each format, and the source registry (``sources.toml``)."""

from generator.documents.paragraphs import paragraphs
from generator.documents.read import ReadResult, read_documents
from generator.documents.reading import About, Content, Reader, Reading, refusal

__all__ = ["About", "Content", "ReadResult", "Reader", "Reading", "paragraphs", "read_documents", "refusal"]
