"""Brief → incidents as GeoJSON (RFC 7946): a feature each, with a point where coordinates are known and null where not.

``properties.position`` says whether the text states the coordinates or a named place has them. Adds nothing to the brief.
"""

from __future__ import annotations

import json

from generator.model import Brief
from generator.render.incident_rows import incident_rows

__all__ = ["render_geojson"]


def render_geojson(brief: Brief) -> bytes:
    """A FeatureCollection in the brief's order, coordinates as longitude, latitude."""
    features = []
    for row in incident_rows(brief):
        lat, lon = row.pop("lat"), row.pop("lon")
        point = {"type": "Point", "coordinates": [lon, lat]} if lat is not None else None
        features.append({"type": "Feature", "id": row["id"], "geometry": point, "properties": row})
    collection = {"type": "FeatureCollection", "features": features}
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
