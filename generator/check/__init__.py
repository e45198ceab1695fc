"""Gates for CI: briefs, their configuration and the pages of their PDFs in; which gates hold and what breaks them out."""
