"""Times as press and notices write them: no zone, year or week is guessed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.times import TimeExpression, find_times

SATURDAY = date(2024, 3, 16)


def only(text: str, published: date | None = SATURDAY) -> TimeExpression:
    (found,) = find_times(text, published)
    return found


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("boarded on 22 February, when", "22 February", "2024-02-22"),
        ("on 22 May, three robbers", "22 May", "2023-05-22"),
        ("boarded 15 Jul 08 at Port", "15 Jul 08", "2008-07-15"),
        ("on 22 February 12 robbers boarded", "22 February", "2024-02-22"),
        ("16.12.2015: Posn", "16.12.2015", "2015-12-16"),
        ("2021-04-06", "2021-04-06", "2021-04-06"),
        ("25-MAR12: Posn", "25-MAR12", "2012-03-25"),
        ("March 5, 2023,", "March 5, 2023", "2023-03-05"),
        ("Incident date:02nd March 2026", "02nd March 2026", "2026-03-02"),
        ("Tuesday, April 14, 2020", "April 14, 2020", "2020-04-14"),
        ("It happened early on Wednesday.", "early on Wednesday", "2024-03-13"),
        ("on Friday", "Friday", "2024-03-15"),
        ("on Saturday", "Saturday", "2024-03-16"),
        ("last Saturday", "last Saturday", "2024-03-09"),
        ("late on Sunday night", "late on Sunday night", "2024-03-10"),
        ("yesterday", "yesterday", "2024-03-15"),
        ("two days ago", "two days ago", "2024-03-14"),
    ],
)
def test_days(text: str, words: str, day: str) -> None:
    found = only(text)
    assert (text[found.start : found.end], found.date, found.precision) == (words, day, "day")


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [("in mid-October", "2023-10", "month"), ("in March 2021", "2021-03", "month"), ("last month", "2024-02", "month"),
     ("in 2021", "2021", "year"), ("last year", "2023", "year")],
)  # fmt: skip
def test_months_and_years_keep_their_precision(text: str, value: str, precision: str) -> None:
    found = only(f"it was {text} that")
    assert (found.date, found.precision) == (value, precision)


@pytest.mark.parametrize(
    "text", ["last week", "three weeks ago", "next Friday", "on 03/04/2021", "on 31 February", "in April"]
)
def test_what_fixes_no_day_stays_unresolved(text: str) -> None:
    assert only(text).date is None


@pytest.mark.parametrize("text", ["on Friday", "yesterday", "on 22 May", "early on Wednesday", "in March"])
def test_an_undated_text_resolves_nothing_relative(text: str) -> None:
    assert only(text, None).date is None


@pytest.mark.parametrize(
    ("text", "clock", "zone"),
    [
        ("at 0845 UTC", "08:45", "UTC"),
        ("at 0845Z", "08:45", "UTC"),
        ("at 1030 LT", "10:30", "local"),
        ("at about 19:25 local time", "19:25", "local"),
        ("at 2252 (UTC+8)", "22:52", "local"),
        ("at 4:37 a.m.,", "04:37", None),
        ("at 12 pm", "12:00", None),
        ("at 19:20", "19:20", None),
    ],
)
def test_a_local_time_is_never_utc(text: str, clock: str, zone: str | None) -> None:
    found = only(text)
    assert (found.time, found.zone, found.role) == (clock, zone, "time")


@pytest.mark.parametrize("text", ["04:37.2S – 012:18.6E", "at 12:31N – 044:12E", "2,012 people", "in 2012 people", "may 5"])
def test_positions_and_counts_are_no_times(text: str) -> None:
    assert find_times(text, SATURDAY) == []


def test_a_date_time_group_is_both() -> None:
    found = only("131350ZJUN17 attacked")
    assert (found.date, found.time, found.zone, found.role) == ("2017-06-13", "13:50", "UTC", "both")


def test_a_day_later_counts_from_the_day_named_before() -> None:
    found = find_times("The ship was lost on Sunday. A day later, her raft was found.", SATURDAY)
    assert [t.date for t in found] == ["2024-03-10", "2024-03-11"]


@given(
    st.dates(date(1990, 1, 1), date(2049, 12, 31)),
    st.sampled_from(["%d %B %Y", "%d.%m.%Y", "%Y-%m-%d", "%d%b%Y", "%B %d, %Y"]),
)
def test_full_dates_there_and_back(day: date, style: str) -> None:
    assert only(f"on {day.strftime(style)} the", None).date == day.isoformat()


@given(st.dates(date(1990, 1, 10), date(2049, 12, 31)), st.integers(0, 200))
def test_a_past_day_without_a_year_takes_it_from_publication(published: date, ago: int) -> None:
    day = published - timedelta(days=ago)
    assert only(f"on {day.day} {day.strftime('%B')} the", published).date == day.isoformat()


@given(st.dates(date(1990, 1, 10), date(2049, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_the_nearest_past_one(published: date, ago: int) -> None:
    day = published - timedelta(days=ago)
    assert only(f"on {day.strftime('%A')} the", published).date == day.isoformat()


@given(st.text(alphabet="0123456789 :-./JanMayUTCLTonday", max_size=80))
def test_expressions_stand_apart(text: str) -> None:
    end = 0
    for found in find_times(text, SATURDAY):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@pytest.mark.parametrize(
    ("words", "iso"), [("last August", "2024-08"), ("last May", "2025-05"), ("last September", "2024-09")]
)
def test_last_with_a_month_is_the_latest_one_that_is_over(words: str, iso: str) -> None:
    (time,) = find_times(f"The ferry was robbed {words} off Batam.", date(2025, 8, 14))
    assert (time.date, time.precision) == (iso, "month")


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("boarded at 4.15 that morning", "04:15"),
        ("fired on at about 22.05, the master said", "22:05"),
        ("a call relayed at 1745 h", "17:45"),
        ("seen at 0525 on Sunday", "05:25"),
        ("raided at 02h40", "02:40"),
        ("three thieves came at five in the morning", "05:00"),
        ("at half past nine that evening", "21:30"),
        ("at a quarter to six in the afternoon", "17:45"),
        ("the alarm was raised at noon", "12:00"),
        ("boarded at about 9.20 on Sunday evening", "21:20"),
        ("a hail came at 5:10 in the afternoon", "17:10"),
        ("seen at a quarter past two on Friday morning", "02:15"),
        ("at five the next morning she was gone", "05:00"),
        ("struck at 22.40 Manila time", "22:40"),
        ("At 0345 a tanker reported", "03:45"),
    ],
)
def test_clock_times_as_newspapers_write_them(text: str, clock: str) -> None:
    assert [t.time for t in find_times(text, date(2024, 6, 20)) if t.time] == [clock]


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("boarded at 2.10 a.m.; at 3.05 the crew of a tug woke", "03:05"),
        ("one at 21:40 and, at half past ten, another", "22:30"),
        ("one at 9 p.m. and at quarter to ten another", "21:45"),
    ],
)
def test_an_hour_without_its_half_follows_the_one_told_before(text: str, clock: str) -> None:
    assert [t.time for t in find_times(text, date(2024, 6, 20)) if t.time][1:] == [clock]


@pytest.mark.parametrize(
    "text",
    [
        "it shot two that night",
        "killed about four on Friday night",
        "one at 23:50; at 12.15 she sank",
        "wounding nine the previous evening",
    ],
)
def test_counts_of_a_night_are_no_hours(text: str) -> None:
    assert [t.time for t in find_times(text, date(2024, 6, 20)) if t.time and t.time != "23:50"] == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("robbed on 2 June. On the 6th a tug was boarded", "2024-06-06"),
        ("robbed on Tuesday the 11th", "2024-06-11"),
        ("In the early hours of the 14th, thieves came", "2024-06-14"),
        ("taken on 2 June. Three days after that, she was freed", "2024-06-05"),
        ("hit on Tuesday, the navy said on Thursday. A day later a tug was hit", "2024-06-19"),
        ("hit on Monday and still afire on Tuesday. The day before, a drone came", "2024-06-16"),
        ("The navy said on Monday that she was hit the day before", "2024-06-16"),
        ("hit on Tuesday. Earlier in the week, on Sunday, another was hit", "2024-06-16"),
    ],
)
def test_days_told_by_their_number_or_from_the_last_event(text: str, day: str) -> None:
    assert find_times(text, date(2024, 6, 20))[-1].date == day


@pytest.mark.parametrize(
    "text", ["on the 9th floor", "on the 5th day of the strike", "on the 7th Fleet's list", "on Monday the 5th"]
)
def test_floors_fleets_and_days_that_do_not_fit_fix_no_day(text: str) -> None:
    assert [t for t in find_times(text, date(2024, 6, 20)) if t.date] == []


@pytest.mark.parametrize(
    "text", ["sold at 1.50 dollars", "about 11.30 metres long", "at 3.5 knots", "shortly after midnight", "at 1500 metres"]
)
def test_prices_lengths_and_vague_hours_are_no_clock_times(text: str) -> None:
    assert [t for t in find_times(text, date(2024, 6, 20)) if t.time] == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("boarded on 9 June. On the Friday before, another was boarded", "2024-06-07"),
        ("boarded on 9 June. The following Tuesday she sailed", "2024-06-11"),
        ("boarded on 9 June. The previous Sunday a tug was robbed", "2024-06-02"),
        ("robbed two nights ago", "2024-06-18"),
        ("robbed on the Sunday before last", "2024-06-09"),
    ],
)
def test_weekdays_told_from_another_day(text: str, day: str) -> None:
    assert find_times(text, date(2024, 6, 20))[-1].date == day


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("It burned on New Year’s Day.", "2026-01-03", "2026-01-01"),
        ("It burned on New Year's Eve.", "2026-01-03", "2025-12-31"),
        ("A Christmas Day blast", "2025-03-01", "2024-12-25"),
        ("It burned on Christmas Eve 2019.", "2025-03-01", "2019-12-24"),
    ],
)
def test_feasts_fall_on_their_day(text: str, published: str, day: str) -> None:
    (told,) = find_times(text, date.fromisoformat(published))
    assert (told.date, told.precision) == (day, "day")
