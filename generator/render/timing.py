"""How long a PDF takes, beside WeasyPrint alone on the same page: a brief in, seconds of CPU time out. Keeps no file.

For ``make bench``: our part is the template, the fonts and the metadata; layout and drawing cannot be avoided.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from generator.model import Brief
from generator.render.renderer import render

__all__ = ["PdfTiming", "time_pdf"]


@dataclass(frozen=True)
class PdfTiming:
    """CPU seconds for HTML and PDF by ``render``, for WeasyPrint alone on that HTML, and for HTML alone; and the pages."""

    ours: float
    weasyprint: float
    html: float
    pages: int

    @property
    def share(self) -> float:
        """Our time over WeasyPrint's."""
        return self.ours / self.weasyprint


def time_pdf(brief: Brief, *, pack: str = "analyst", rounds: int = 3) -> PdfTiming:
    """The median of ``rounds`` measurements, each pair side by side; WeasyPrint is imported before the first."""
    import weasyprint

    page = render(brief, pack=pack, formats=("html",)).files["brief.html"].decode("utf-8")
    pages = len(weasyprint.HTML(string=page).render().pages)
    ours, alone, html = [], [], []
    for _ in range(rounds):
        started = time.process_time()
        render(brief, pack=pack, formats=("html", "pdf"))
        ours.append(time.process_time() - started)
        started = time.process_time()
        weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")
        alone.append(time.process_time() - started)
        started = time.process_time()
        render(brief, pack=pack, formats=("html",))
        html.append(time.process_time() - started)
    middle = rounds // 2
    return PdfTiming(sorted(ours)[middle], sorted(alone)[middle], sorted(html)[middle], pages)
