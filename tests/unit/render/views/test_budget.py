"""Budgets beside what was spent, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.views.budget import BudgetTable, budget_tables
from tests.builders import plan
from tests.contexts import context

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Plan

SPEND = {"spend": {"kind": "money", "unit": "money", "over_time": "sum", "across_channels": "sum"}}
MONEY = plan(
    {"period": 2016, "currency": "IDR", "languages": ["en", "id"]},
    goals={"known": {}},
    objectives={"visits": {"goal": "known"}},
    metrics=SPEND,
    kpis={"cost": {"objective": "visits", "metric": "spend", "actuals": {"2016-01": 1_250_000}}},
    tactics={"a": {"objective": "visits", "budget": 2_000_000}, "b": {}},
)


def rows(made: Plan, language: str) -> list[list[tuple[str, str, str, str]]]:
    return [
        [(row.link.text, row.note, row.budget, row.spent) for row in table.rows]
        for table in tables(made, language)
    ]


def tables(made: Plan, language: str = "en") -> tuple[BudgetTable, ...]:
    return budget_tables(context(made, language=language, page="tactics"))


def test_tables_say_what_is_said_and_what_is_not() -> None:
    by_goal, by_channel = rows(MONEY, "en")
    total = (
        "Total",
        "1 of 2 tactics without a budget",
        "IDR\N{NO-BREAK SPACE}2,000,000",
        "IDR\N{NO-BREAK SPACE}1,250,000",
    )

    assert by_goal == [
        ("Known", "", "IDR\N{NO-BREAK SPACE}2,000,000", "IDR\N{NO-BREAK SPACE}1,250,000"),
        ("No goal", "the one tactic without a budget", "not said", "not measured"),
        total,
    ]
    assert by_channel == [("No channel named", *total[1:]), total]


def test_money_is_written_in_the_language_of_the_page() -> None:
    assert rows(MONEY, "id")[0][0][2:] == (
        "Rp\N{NO-BREAK SPACE}2.000.000",
        "Rp\N{NO-BREAK SPACE}1.250.000",
    )


def test_the_last_day_of_what_was_spent_is_said() -> None:
    assert [table.spent for table in tables(MONEY)] == ["Spent up to 31 January 2016"] * 2


def test_without_spending_the_column_says_so() -> None:
    made = plan(tactics={"a": {"budget": 5}})

    assert [table.spent for table in tables(made)] == ["Spent", "Spent"]
    assert rows(made, "en")[0] == [
        ("No goal", "", "5", "not measured"),
        ("Total", "", "5", "not measured"),
    ]


def test_without_a_word_of_money_there_are_no_tables() -> None:
    assert tables(plan(tactics={"a": {}})) == ()
