"""The hours at which target personas are on a channel, in the plan's time zone."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.compute.best_hours import (
    BestHours,
    ChannelHours,
    channel_hours,
    presence,
)
from tests.builders import plan

JUNE = dt.date(2026, 6, 30)
JANUARY = dt.date(2026, 1, 15)
EVENING = {"hours": "19:00-22:00", "days": ["fri", "sat"]}
MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6


def hours(
    personas: dict[str, dict[str, object]],
    *,
    timezone: str = "Asia/Jakarta",
    as_of: dt.date = JUNE,
    channel: dict[str, object] | None = None,
) -> ChannelHours | None:
    made = plan(
        {"timezone": timezone}, personas=personas, channels={"ours": channel or {}, "square": {}}
    )
    return channel_hours(made.channels["ours"], presence(made, as_of))


def busy(found: ChannelHours | None) -> dict[tuple[int, int], float]:
    """Return the weight by day and hour, where there is any."""
    assert found
    return {
        (day, hour): pytest.approx(weight)
        for day, row in enumerate(found.counts)
        for hour, weight in enumerate(row)
        if weight
    }


def test_a_persona_is_there_with_the_weight_of_its_priority() -> None:
    found = hours({"rina": {"priority": 1, "media": {"ours": EVENING}}})

    assert busy(found) == {(day, hour): 3 for day in (FRIDAY, SATURDAY) for hour in (19, 20, 21)}
    assert found
    assert found.best == (BestHours((FRIDAY, SATURDAY), 19, 22),)
    assert found.personas == ("rina",)


def test_hours_are_moved_from_the_personas_time_zone_to_the_plans() -> None:
    found = hours({"mei": {"timezone": "Asia/Shanghai", "media": {"ours": EVENING}}})

    assert found
    assert found.best == (BestHours((FRIDAY, SATURDAY), 18, 21),)


def test_half_an_hour_of_difference_fills_half_an_hour() -> None:
    use = {"hours": "19:00-20:00", "days": "mon"}
    found = hours({"asha": {"priority": 3, "timezone": "Asia/Kolkata", "media": {"ours": use}}})

    assert busy(found) == {(MONDAY, 20): 0.5, (MONDAY, 21): 0.5}


def test_summer_time_is_that_of_the_week_of_the_day() -> None:
    persona = {"timezone": "Europe/Paris", "media": {"ours": {"hours": "20:00-21:00"}}}
    summer, winter = (hours({"lea": persona}, timezone="UTC", as_of=day) for day in (JUNE, JANUARY))

    assert summer
    assert winter
    assert summer.best == (BestHours(tuple(range(7)), 18, 19),)
    assert winter.best == (BestHours(tuple(range(7)), 19, 20),)


def test_hours_that_pass_midnight_go_on_on_the_next_day_of_a_round_week() -> None:
    use = {"hours": "23:00-01:00", "days": "sun"}
    found = hours({"rina": {"priority": 3, "media": {"ours": use}}})

    assert busy(found) == {(SUNDAY, 23): 1, (MONDAY, 0): 1}
    assert found
    assert found.best == (BestHours((SUNDAY,), 23, 1),)


def test_a_zone_ahead_moves_the_day_too() -> None:
    use = {"hours": "02:00-03:00", "days": "mon"}
    found = hours({"aki": {"timezone": "Asia/Tokyo", "media": {"ours": use}}}, timezone="UTC")

    assert found
    assert found.best == (BestHours((SUNDAY,), 17, 18),)


def test_personas_that_overlap_add_up_and_their_common_hours_are_best() -> None:
    found = hours(
        {
            "rina": {"priority": 1, "media": {"ours": {"hours": "18:00-21:00", "days": "mon"}}},
            "budi": {"priority": 2, "media": {"ours": {"hours": "20:00-22:00", "days": "mon"}}},
        }
    )

    assert busy(found) == {
        (MONDAY, 18): 3,
        (MONDAY, 19): 3,
        (MONDAY, 20): 5,
        (MONDAY, 21): 2,
    }
    assert found
    assert found.best == (BestHours((MONDAY,), 20, 21),)


def test_spans_of_one_persona_that_overlap_count_once() -> None:
    use = {"hours": ["18:00-20:00", "19:00-21:00"], "days": "mon"}
    found = hours({"rina": {"priority": 3, "media": {"ours": use}}})

    assert busy(found) == {(MONDAY, 18): 1, (MONDAY, 19): 1, (MONDAY, 20): 1}


def test_the_channel_comes_before_its_platform() -> None:
    early, late = {"hours": "06:00-07:00"}, {"hours": "22:00-23:00"}
    found = hours(
        {"rina": {"media": {"square": early, "ours": late}}, "budi": {"media": {"square": early}}},
        channel={"platform": "square"},
    )

    assert found
    assert {hour for _, hour in busy(found)} == {6, 22}
    assert found.personas == ("rina", "budi")


def test_all_hours_alike_are_no_best_hours() -> None:
    found = hours({"rina": {"media": {"ours": {"hours": "00:00-24:00"}}}})

    assert found
    assert found.best == ()


def test_anti_personas_and_people_without_hours_are_nowhere() -> None:
    assert hours({"troll": {"kind": "anti-persona", "media": {"ours": EVENING}}, "x": {}}) is None
    assert hours({"rina": {"media": {"ours": {"activity": "daily"}}}}) is None


@pytest.mark.parametrize("timezone", ["", "WIB", "../etc/passwd", "Mars/Phobos"])
def test_a_time_zone_that_does_not_exist_is_taken_for_utc(timezone: str) -> None:
    made = plan({"timezone": timezone} if timezone else {}, personas={"x": {"timezone": timezone}})

    assert presence(made, JUNE).timezone == "UTC"


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max])
def test_the_ends_of_the_calendar_have_weeks_too(day: dt.date) -> None:
    persona = {"timezone": "Pacific/Auckland", "media": {"ours": EVENING}}

    assert hours({"rina": persona}, timezone="America/Adak", as_of=day)
