"""Budgets and spending by goal and by channel."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from mkdocs_strategy_plugin.compute.budget import (
    Budget,
    BudgetLine,
    amount_of,
    budget,
)
from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.spending import Apart
from tests.builders import months, plan

AS_OF = dt.date(2016, 12, 31)
SPEND = {"spend": {"kind": "money", "unit": "money", "over_time": "sum", "across_channels": "sum"}}
GOALS = {"known": {}, "loved": {}}
OBJECTIVES = {"visits": {"goal": "known"}, "returns": {"goal": "loved"}, "loose": {}}
CHANNELS = {"instagram": {}, "facebook": {}}


def found(tactics: dict[str, Any], kpis: dict[str, Any] | None = None) -> Budget:
    made = plan(
        {"period": 2016},
        goals=GOALS,
        objectives=OBJECTIVES,
        channels=CHANNELS,
        metrics=SPEND,
        tactics=tactics,
        kpis=kpis or {},
    )
    return budget(made, figures(made, AS_OF))


@pytest.mark.parametrize(
    ("money", "period", "amount"),
    [
        ("120_000", "2016-Q3", 120_000),
        ("90_000/year", "2016", 90_000),
        ("90_000/year", "2015", 90_000),
        ("3_000/month", "2016-H1", 18_000),
        ("2_900/month", "2016-02-01/2016-02-10", 1_000),
        ("30_000/quarter", "2016", 120_000),
        ("700/week", "2016-02", 2_900),
        ("10/day", "2016-02", 290),
        # The year that begins with the period, on 1 July 2016, has 365 days.
        ("36_500/year", "2016-Q3", 9_200),
    ],
)
def test_a_rate_counts_for_the_days_of_its_period(money: str, period: str, amount: float) -> None:
    made = plan(tactics={"ads": {"budget": money, "period": period}})

    assert amount_of(made, made.tactics["ads"]) == pytest.approx(amount)


def test_a_rate_takes_over_the_period_of_its_objective() -> None:
    made = plan(
        {"period": 2016},
        objectives={"visits": {"period": "2016-Q1"}},
        tactics={"ads": {"budget": "100/month", "objective": "visits"}},
    )

    assert amount_of(made, made.tactics["ads"]) == pytest.approx(300)


def test_a_rate_without_a_period_is_not_known() -> None:
    made = plan(tactics={"ads": {"budget": "100/month"}})

    assert amount_of(made, made.tactics["ads"]) is None


def test_goals_and_channels_stand_in_the_plans_order_and_come_to_the_same_sum() -> None:
    made = found(
        {
            "a": {"objective": "returns", "channel": "facebook", "budget": 10},
            "b": {"objective": "visits", "channel": "facebook", "budget": 20},
            "c": {
                "objective": ["visits", "returns"],
                "channel": ["facebook", "instagram"],
                "budget": 40,
            },
            "d": {"budget": 80},
        }
    )

    assert [(line.of, line.budget) for line in made.by_goal] == [
        ("known", 20),
        ("loved", 10),
        (Apart.SEVERAL, 40),
        (Apart.NONE, 80),
    ]
    assert [(line.of, line.budget) for line in made.by_channel] == [
        ("facebook", 30),
        (Apart.SEVERAL, 40),
        (Apart.NONE, 80),
    ]
    assert made.total == BudgetLine(Apart.NONE, 150, None, 4, 0)


def test_two_objectives_of_one_goal_are_no_several_goals() -> None:
    made = plan(
        goals=GOALS,
        objectives={"visits": {"goal": "known"}, "clicks": {"goal": "known"}},
        tactics={"ads": {"objective": ["visits", "clicks"], "budget": 5}},
    )

    assert [line.of for line in budget(made, figures(made, AS_OF)).by_goal] == ["known"]


def test_an_objective_without_a_goal_belongs_to_none() -> None:
    assert [line.of for line in found({"ads": {"objective": "loose", "budget": 5}}).by_goal] == [
        Apart.NONE
    ]


def test_what_nobody_says_is_not_zero() -> None:
    (line,) = found({"a": {"objective": "visits"}}).by_goal

    assert line == BudgetLine("known", budget=None, spent=None, tactics=1, silent=1)


def test_tactics_that_say_nothing_are_counted_beside_those_that_do() -> None:
    (line,) = found(
        {"a": {"objective": "visits"}, "b": {"objective": "visits", "budget": 7}}
    ).by_goal

    assert (line.budget, line.silent, line.tactics) == (7, 1, 2)


@pytest.mark.parametrize("status", ["idea", "dropped"])
def test_ideas_and_what_was_dropped_set_no_money_aside(status: str) -> None:
    assert found({"a": {"budget": 7, "status": status}}).is_empty


@pytest.mark.parametrize("status", ["planned", "running", "done"])
def test_what_is_decided_or_done_counts(status: str) -> None:
    assert found({"a": {"budget": 7, "status": status}}).total.budget == 7


def test_a_plan_without_tactics_is_empty() -> None:
    made = found({})

    assert made.is_empty
    assert (made.by_goal, made.by_channel) == ((), ())


def test_spending_goes_to_the_goal_of_its_objective() -> None:
    actuals = months(2016, [100, 50])
    made = found({}, {"cost": {"objective": "visits", "metric": "spend", "actuals": actuals}})

    assert [(line.of, line.spent) for line in made.by_goal] == [("known", 150)]
    assert [(line.of, line.spent) for line in made.by_channel] == [(Apart.NONE, 150)]
    assert made.last_day == dt.date(2016, 2, 29)


def test_spending_may_name_a_goal_where_there_is_no_objective() -> None:
    made = found({}, {"cost": {"goal": "loved", "metric": "spend", "actuals": {"2016-01": 3}}})

    assert [(line.of, line.spent) for line in made.by_goal] == [("loved", 3)]


def test_spending_is_told_by_channel_where_it_is_measured_by_channel() -> None:
    channels = {"instagram": {"actuals": {"2016-01": 30}}, "facebook": {"actuals": {"2016-01": 12}}}
    made = found({}, {"cost": {"metric": "spend", "channels": channels}})

    assert [(line.of, line.spent) for line in made.by_channel] == [
        ("instagram", 30),
        ("facebook", 12),
    ]
    assert [(line.of, line.spent) for line in made.by_goal] == [(Apart.NONE, 42)]


def test_what_no_channel_tells_of_a_sum_stands_apart() -> None:
    channels = {"instagram": {"actuals": {"2016-01": 30}}}
    kpi = {"metric": "spend", "actuals": {"2016-01": 100}, "channels": channels}
    made = found({}, {"cost": kpi})

    assert [(line.of, line.spent) for line in made.by_channel] == [
        ("instagram", 30),
        (Apart.NONE, 70),
    ]


def test_a_channels_spending_counts_while_another_channel_is_silent() -> None:
    channels = {
        "instagram": {"actuals": {"2016-01": 30, "2016-02": 5}},
        "facebook": {"actuals": {"2016-01": 12}},
    }
    made = found({}, {"cost": {"metric": "spend", "channels": channels}})

    assert made.total.spent == 47


def test_a_proxy_of_a_channel_is_no_money() -> None:
    proxy = {"proxy": {"metric": "visits", "why": "x"}, "actuals": {"2016-01": 30}}
    made = found({}, {"cost": {"metric": "spend", "channels": {"instagram": proxy}}})

    assert made.total.spent is None


def test_a_kpi_without_a_value_has_spent_nothing_that_is_known() -> None:
    made = found({"a": {"budget": 1}}, {"cost": {"objective": "visits", "metric": "spend"}})

    assert (made.total.spent, made.last_day) == (None, None)


def test_zero_that_was_measured_is_zero() -> None:
    made = found({}, {"cost": {"metric": "spend", "actuals": {"2016-01": 0}}})

    assert made.total.spent == 0


def test_other_metrics_are_not_spending() -> None:
    assert found({}, {"visits": {"metric": "visits", "actuals": {"2016-01": 9}}}).is_empty
