"""Incidents as GeoJSON and CSV: every field in its place, coordinates only where there are any."""

from __future__ import annotations

import csv
import io
import json

from generator.fuse import fuse
from generator.model import Brief, NamedPosition
from generator.render.csv import render_csv
from generator.render.geojson import render_geojson
from generator.render.incident_rows import FIELDS
from tests.fuse.worlds import Told


def brief() -> Brief:
    told = Told("The Alba was hit off Aden. They threatened the Boreas. =1+1 hit the Corona.")
    aden = NamedPosition(name="Aden", kind="port", lat=12.78, lon=45.02)
    told.incident("The Alba was hit", vessel="Alba", place="Aden", killed=2, date="2024-05-01", place_position=aden)
    told.incident("threatened the Boreas", vessel="Boreas", stage="threatened")
    told.incident("=1+1 hit the Corona", vessel="Corona", lat=-1.5, lon=103.75)
    return fuse([told.facts()])


def test_a_feature_has_a_point_where_coordinates_are_known() -> None:
    features = json.loads(render_geojson(brief()))["features"]
    assert [(f["properties"]["vessel"], f["geometry"] and f["geometry"]["coordinates"]) for f in features] == [
        ("Alba", [45.02, 12.78]), ("Corona", [103.75, -1.5]), ("Boreas", None),
    ]  # fmt: skip
    assert [f["properties"]["position"] for f in features] == ["place", "stated", None]


def test_a_threat_stays_a_threat() -> None:
    rows = list(csv.DictReader(io.StringIO(render_csv(brief()).decode())))
    assert [(r["number"], r["stage"]) for r in rows] == [("1", "accomplished"), ("2", "accomplished"), ("T1", "threatened")]


def test_the_columns_are_the_documented_ones_and_a_missing_value_is_empty() -> None:
    rows = list(csv.DictReader(io.StringIO(render_csv(brief()).decode())))
    assert list(rows[0]) == list(FIELDS)
    assert (rows[0]["killed"], rows[0]["injured"], rows[0]["background"]) == ("2", "", "false")


def test_words_that_a_spreadsheet_would_run_are_led_by_an_apostrophe() -> None:
    rows = list(csv.DictReader(io.StringIO(render_csv(brief()).decode())))
    assert rows[1]["quotation"] == "'=1+1 hit the Corona"


def test_a_brief_without_incidents_is_an_empty_table() -> None:
    assert json.loads(render_geojson(fuse([]))) == {"type": "FeatureCollection", "features": []}
    assert len(render_csv(fuse([])).splitlines()) == 1
