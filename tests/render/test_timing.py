"""What ``make bench`` measures: our PDF beside WeasyPrint alone on the same page."""

from __future__ import annotations

import pytest

from generator.render.timing import time_pdf
from tests.render.briefs import brief

pytest.importorskip("weasyprint", reason="WeasyPrint needs Pango: apt-get install libpango-1.0-0 libpangoft2-1.0-0")


def test_a_measurement_has_pages_and_times() -> None:
    timing = time_pdf(brief(), rounds=1)
    assert timing.pages >= 2
    assert 0 < timing.html < timing.ours
    assert timing.share == timing.ours / timing.weasyprint
