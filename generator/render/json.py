"""The brief as JSON: a Brief in, bytes out, keys sorted. Leaves nothing out and adds nothing."""

from __future__ import annotations

import json

from generator.model import Brief

__all__ = ["render_json"]


def render_json(brief: Brief) -> bytes:
    """The whole brief in UTF-8, one key a line, sorted, ending in a line feed."""
    values = brief.model_dump(mode="json", by_alias=True)
    text = json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True)
    return text.encode("utf-8", errors="replace") + b"\n"
