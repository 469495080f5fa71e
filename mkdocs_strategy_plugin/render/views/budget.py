"""Budgets beside what was spent, by goal and by channel, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.budget import budget
from mkdocs_strategy_plugin.compute.spending import Apart
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.parts import section
from mkdocs_strategy_plugin.render.views.common import money_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.compute.budget import Budget, BudgetLine
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["BudgetRow", "BudgetTable", "budget_tables"]


class BudgetRow(NamedTuple):
    """The money of one goal or channel."""

    link: Link
    """The goal or channel, or what stands apart from them."""
    note: str
    """How many of its tactics say no budget; empty where all do, or budgets are not published."""
    budget: str
    """What its tactics may cost, or that it is not said."""
    spent: str
    """What was spent, or that it is not measured."""


class BudgetTable(NamedTuple):
    """Budgets by goal, or by channel."""

    title: str
    """Its name."""
    name: str
    """What the rows are, in the singular."""
    budget: str
    """Head of the column of budgets; empty where they are not published."""
    spent: str
    """Head of the column of what was spent, with the last day its data reach; empty where that is
    not published."""
    rows: tuple[BudgetRow, ...]
    """The rows, the last one being their sum."""


@section
def budget_tables(context: Context) -> tuple[BudgetTable, ...]:
    """Return the tables of budgets; none where nothing is said of money."""
    say, found = context.words.say, budget(context.plan, context.figures)
    if found.is_empty:
        return ()
    goals = {Apart.SEVERAL: say("Several goals"), Apart.NONE: say("No goal")}
    channels = {Apart.SEVERAL: say("Several channels"), Apart.NONE: say("No channel named")}
    return (
        _table(context, "goal", say("Budget by goal"), goals, found),
        _table(context, "channel", say("Budget by channel"), channels, found),
    )


def _table(
    context: Context, kind: str, title: str, apart: dict[Apart, str], found: Budget
) -> BudgetTable:
    words, day, is_goal = context.words, found.last_day, kind == "goal"
    hidden = context.plan.hidden
    lines = found.by_goal if is_goal else found.by_channel
    total = _row(context, Link(words.say("Total"), None), found.total)
    return BudgetTable(
        title=title,
        name=words.say("Goal") if is_goal else words.say("Channel"),
        budget=words.say("Budget") if "budget" not in hidden else "",
        spent=_spent(context, day) if "actuals" not in hidden else "",
        rows=(*_rows(context, kind, apart, lines), total),
    )


def _spent(context: Context, day: dt.date | None) -> str:
    words = context.words
    return words.say("Spent up to {day}", day=words.date(day)) if day else words.say("Spent")


def _rows(
    context: Context, kind: str, apart: dict[Apart, str], lines: Iterable[BudgetLine]
) -> Iterable[BudgetRow]:
    for line in lines:
        of = line.of
        link = Link(apart[of], None) if isinstance(of, Apart) else context.link(kind, of)
        yield _row(context, link, line)


def _row(context: Context, link: Link, line: BudgetLine) -> BudgetRow:
    words = context.words
    silent = words.count(
        "the one tactic without a budget",
        "{silent} of {number} tactics without a budget",
        line.tactics,
        silent=words.number(line.silent),
    )
    return BudgetRow(
        link=link,
        note=silent if line.silent and "budget" not in context.plan.hidden else "",
        budget=money_words(context, line.budget) or words.say("not said"),
        spent=money_words(context, line.spent) or words.say("not measured"),
    )
