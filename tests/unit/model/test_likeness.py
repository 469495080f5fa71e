"""Two values are alike if no page could show a difference."""

from __future__ import annotations

import datetime as dt
from types import MappingProxyType

import pytest

from mkdocs_strategy_plugin.model.goal import Goal
from mkdocs_strategy_plugin.model.likeness import alike
from mkdocs_strategy_plugin.model.period import Period, period
from mkdocs_strategy_plugin.model.quantity import quantity

NEW_YEAR = dt.date(2027, 1, 1)
GOAL = Goal.model_validate({"id": "a"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("text", "te" + "xt"),
        (NEW_YEAR, dt.date(2027, 1, 1)),
        (1.5, 3 / 2),
        (("a", ("b",)), ("a", ("b",))),
        ({"a": 1, "b": 2}, {"a": 1, "b": 2}),
        (MappingProxyType({"a": 1}), MappingProxyType({"a": 1})),
        (frozenset({("kpi", "a"), "b"}), frozenset({"b", ("kpi", "a")})),
        (period("2027-Q1"), period("2027-Q1")),
        (quantity("12_000"), quantity("12_000")),
        (GOAL, Goal.model_validate({"id": "a"})),
        (None, None),
    ],
)
def test_these_are_alike(one: object, other: object) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a", "b"),
        (1, True),
        (1, 1.0),
        (0.0, -0.0),
        (("a",), ("a", "b")),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (frozenset({1.5}), frozenset({1.5})),
        (quantity("12_000"), quantity("12000")),
        (GOAL, Goal.model_validate({"id": "a", "why": "A reason."})),
        (GOAL, Goal.model_validate({"id": "a", "tags": []})),
        ([], []),
    ],
)
def test_these_are_not_alike(one: object, other: object) -> None:
    assert not alike(one, other)


def test_equal_periods_that_are_written_differently_are_not_alike() -> None:
    quarter, days = period("2027-Q1"), period("2027-01-01/2027-03-31")

    assert quarter == days
    assert not alike(quarter, days)
    assert not alike(Period(NEW_YEAR, NEW_YEAR), Period(NEW_YEAR, NEW_YEAR, "today"))
