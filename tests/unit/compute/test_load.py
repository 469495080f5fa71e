"""What live tactics ask of a channel, beside its promise and the team's capacity."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.compute.load import ChannelLoad, a_week, channel_load
from mkdocs_strategy_plugin.model.quantity import rate
from tests.builders import plan

AS_OF = dt.date(2026, 6, 30)
HERE = {"channel": "square"}


def load(channel: dict[str, object], **tactics: dict[str, object]) -> ChannelLoad:
    made = plan({"period": 2026}, channels={"square": channel}, tactics=tactics)
    return channel_load(made, made.channels["square"], AS_OF)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("daily", 7),
        ("weekly", 1),
        ("3/week", 3),
        ("monthly", 0.23),
        ("quarterly", 0.0767),
        ("365.25/year", 7),
        ("ongoing", None),
    ],
)
def test_every_rate_is_so_many_times_a_week(written: str, expected: float | None) -> None:
    assert a_week(rate(written)) == (
        expected if expected is None else pytest.approx(expected, abs=5e-4)
    )


def test_tactics_on_a_channel_add_up() -> None:
    found = load(
        {"cadence": "5/week", "capacity": "6/week"},
        reels={**HERE, "cadence": "2/week"},
        stories={"channel": ["square", "other"], "cadence": "daily"},
    )

    assert found.planned == pytest.approx(9)
    assert found.tactics == ("reels", "stories")
    assert found.over == pytest.approx(3)
    assert found.short == 0
    assert found.overpromised == 0


def test_a_promise_that_no_tactic_keeps_is_short() -> None:
    found = load({"cadence": "5/week"}, reels={**HERE, "cadence": "2/week"})

    assert found.short == pytest.approx(3)
    assert found.over == 0


def test_a_promise_may_be_more_than_the_team_can_make() -> None:
    assert load({"cadence": "daily", "capacity": "5/week"}).overpromised == pytest.approx(2)


def test_four_a_month_keep_the_promise_of_one_a_week_nearly() -> None:
    # Four a month are 0.92 a week, 4.3 are 0.989.
    assert load({"cadence": "weekly"}, reels={**HERE, "cadence": "4/month"}).short > 0
    assert load({"cadence": "weekly"}, reels={**HERE, "cadence": "4.3/month"}).short == 0


def test_only_live_work_of_these_days_on_a_rhythm_counts() -> None:
    found = load(
        {},
        done={**HERE, "cadence": "daily", "status": "done"},
        bought={**HERE, "cadence": "daily", "kind": "ad"},
        answers={**HERE, "cadence": "daily", "kind": "response"},
        autumn={**HERE, "cadence": "daily", "period": "2026-Q4"},
        someday={**HERE, "dates": "2026-08-17"},
        always={**HERE, "cadence": "ongoing"},
        posts={**HERE, "cadence": "weekly"},
    )

    assert found.planned == pytest.approx(1)
    assert found.tactics == ("posts",)
    assert found.unrhythmic == ("someday", "always")


def test_a_channel_of_which_nothing_is_known_asks_for_nothing() -> None:
    assert load({}) == ChannelLoad(None, None, 0, (), ())
