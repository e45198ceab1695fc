"""Positions in every notation of notices to mariners; what cannot be read is reported and never repaired."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.positions import find_positions

MINUTE = 1 / 60


@pytest.mark.parametrize(
    ("written", "lat", "lon"),
    [
        ("14°52'N 041°47'E", 14 + 52 * MINUTE, 41 + 47 * MINUTE),
        ("13°20′N, 049°15′E", 13 + 20 * MINUTE, 49 + 15 * MINUTE),
        ("12°34'56\"N 44°12'30\"W", 12.582222, -44.208333),
        ("1201.67N 05127.25E", 12.027833, 51.454167),
        ("1140N 06305E", 11.666667, 63.083333),
        ("012030S 0441545E", -1.341667, 44.2625),
        ("LAT 13 12 N LONG 048 58 E", 13.2, 48.966667),
        ("LAT-15* 06.57' N LONG- 052* 28.85' E", 15.1095, 52.480833),
        ("12:31N – 044:12E", 12.516667, 44.2),
        ("06:02.5S - 106:53.4E", -6.041667, 106.89),
        ("03-42.6N 005-45.9E", 3.71, 5.765),
        ("21-33-00N 089- 43.50E", 21.55, 89.725),
        ("06.44.1S - 112.04.0E", -6.735, 112.066667),
        ("N 12°30' E 044°10'", 12.5, 44.166667),
        ("12 degrees 30 minutes north, 44 degrees 10 minutes east", 12.5, 44.166667),
        ("12.58N, 43.33E", 12.58, 43.33),
        ("12.5833° S 43.3333° W", -12.5833, -43.3333),
        ("05:02S — 1 05:48E", -5.033333, 105.8),
        ("044-10E 12-30N", 12.5, 44.166667),
    ],
)
def test_a_notation_is_converted_once(written: str, lat: float, lon: float) -> None:
    text = f"A skiff was sighted in {written} at dawn."
    (position,) = find_positions(text)
    assert text[position.start : position.end] == written
    assert position.problem is None
    assert position.lat == pytest.approx(lat, abs=1e-5)
    assert position.lon == pytest.approx(lon, abs=1e-5)


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("01:43N - 101:264E", "264 minutes"),
        ("05:60N 106:54E", "60 minutes"),
        ("12-30-75N 044-10-00E", "75 seconds"),
        ("102:10N - 017:03E", "latitude over 90 degrees, axes swapped?"),
        ("12-30N 190-10E", "longitude over 180 degrees"),
        ("12-30N 13-10N", "two latitudes"),
        ("112-30E 113-10E", "two longitudes"),
    ],
)
def test_an_impossible_position_is_reported_and_not_repaired(written: str, problem: str) -> None:
    (position,) = find_positions(f"in position {written}.")
    assert (position.lat, position.lon, position.problem) == (None, None, problem)


@pytest.mark.parametrize(
    "text",
    [
        "34 nautical miles west of Dakar",
        "on 22 May 12 robbers boarded the ship at 0310",
        "the talks broke down 14-12 after 3-2",
        "phone 12.34.56.78 E",
        "The score was 12.5, 43.3 in their favour",
    ],
)
def test_other_numbers_are_no_position(text: str) -> None:
    assert find_positions(text) == []


def test_decimal_pairs_are_read_behind_a_word_for_position_only() -> None:
    (position,) = find_positions("The wreck lies at position 12.5833, -43.3333 in deep water")
    assert (position.lat, position.lon) == (12.5833, -43.3333)


def test_a_date_beside_a_position_is_not_part_of_it() -> None:
    text = "boarded on 20 12-30N 044-10E"
    (position,) = find_positions(text)
    assert text[position.start : position.end] == "12-30N 044-10E"


latitudes = st.integers(-90 * 60_000, 90 * 60_000).map(lambda m: m / 60_000)
longitudes = st.integers(-180 * 60_000, 180 * 60_000).map(lambda m: m / 60_000)


def written(value: float, width: int) -> str:
    """Degrees and decimal minutes to three places, as a notice writes them: ``12°34.500′``."""
    thousandths = round(abs(value) * 60_000)
    degrees, rest = divmod(thousandths, 60_000)
    return f"{degrees:0{width}d}°{rest // 1000:02d}.{rest % 1000:03d}′"


@given(latitudes, longitudes)
def test_there_and_back(lat: float, lon: float) -> None:
    stated = f"{written(lat, 2)}{'S' if lat < 0 else 'N'} {written(lon, 3)}{'W' if lon < 0 else 'E'}"
    (position,) = find_positions(f"Posn: {stated}, anchorage.")
    assert position.lat == pytest.approx(lat, abs=1e-5)
    assert position.lon == pytest.approx(lon, abs=1e-5)


STYLES = [
    "{:02d}-{:04.1f}{} {:03d}-{:04.1f}{}",
    "{:02d}:{:04.1f}{} – {:03d}:{:04.1f}{}",
    "{:02d}{:04.1f}{} {:03d}{:04.1f}{}",
    "{:02d}°{:04.1f}'{} {:03d}°{:04.1f}'{}",
    "LAT {:02d} {:04.1f} {} LONG {:03d} {:04.1f} {}",
]
tenths = st.integers(0, 599)


@given(
    st.integers(0, 89),
    tenths,
    st.sampled_from("NS"),
    st.integers(0, 179),
    tenths,
    st.sampled_from("EW"),
    st.sampled_from(STYLES),
)
def test_every_house_style_there_and_back(  # noqa: PLR0917
    lat: int, lat_tenths: int, north: str, lon: int, lon_tenths: int, east: str, style: str
) -> None:
    (position,) = find_positions(style.format(lat, lat_tenths / 10, north, lon, lon_tenths / 10, east))
    assert position.lat == pytest.approx((lat + lat_tenths / 600) * (1 if north == "N" else -1), abs=1e-5)
    assert position.lon == pytest.approx((lon + lon_tenths / 600) * (1 if east == "E" else -1), abs=1e-5)


@given(st.text(alphabet="0123456789 -.:°'NSEWx", max_size=80))
def test_spans_stand_apart_and_problems_have_no_coordinates(text: str) -> None:
    end = 0
    for position in find_positions(text):
        assert end <= position.start < position.end <= len(text)
        assert (position.problem is None) == (position.lat is not None) == (position.lon is not None)
        end = position.end
