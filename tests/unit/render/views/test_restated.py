"""What a KPI's page says of values that were corrected."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind
from mkdocs_strategy_plugin.compute.changes.records import PlanChange
from mkdocs_strategy_plugin.compute.changes.values import Amount, Name, Span
from mkdocs_strategy_plugin.compute.history import Entry, History, Outcome, Step
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.views.restated import RestatedRow, restated_rows
from tests.builders import plan
from tests.contexts import context

DAY = dt.date(2026, 4, 15)
MARCH = Span(dt.date(2026, 3, 1), dt.date(2026, 3, 31), "month")
WEB = Name("channel", "web", (("", "Website"),))
RESTATED = PlanChange(
    ChangeKind.VALUE_RESTATED,
    "kpi",
    "visits",
    (("", "Visits"),),
    ("actuals",),
    Amount(892_200),
    Amount(801_100),
    period=MARCH,
)


def rows(*steps: Step, language: str = "en") -> list[RestatedRow]:
    made = context(plan(kpis={"visits": {"title": "Visits"}}), language=language)
    shown = replace(
        made, history=History(steps=steps), commit_url="https://git.example/commit/{hash}"
    )
    return list(restated_rows(shown, shown.plan.kpis["visits"]))


def step(change: PlanChange, *commits: str) -> Step:
    entries = tuple(Entry(each, DAY, ("Ayu",), "Correct it") for each in commits)
    return Step("", DAY, entries, Outcome.COMPARED, restated=(change,))


def test_each_row_says_what_it_was_what_it_is_and_since_when() -> None:
    commit = "abcdef0123"
    of_web = replace(RESTATED, at=WEB)

    assert rows(step(RESTATED, commit), step(of_web, commit)) == [
        RestatedRow(
            "March 2026",
            "",
            "892,200",
            "801,100",
            "15 April 2026",
            Link("abcdef0", "https://git.example/commit/abcdef0123"),
        ),
        RestatedRow(
            "March 2026",
            "Website",
            "892,200",
            "801,100",
            "15 April 2026",
            Link("abcdef0", "https://git.example/commit/abcdef0123"),
        ),
    ]


def test_it_speaks_the_language_of_the_page() -> None:
    (row,) = rows(step(RESTATED, "abcdef0123"), language="id")

    assert row[:5] == ("Maret 2026", "", "892.200", "801.100", "15 April 2026")


def test_no_commit_is_named_where_it_may_be_one_of_several() -> None:
    (row,) = rows(step(RESTATED, "abcdef0123", "0123abcdef"))

    assert row.commit is None


def test_other_kpis_and_plans_without_a_history_have_none() -> None:
    made = context(plan(kpis={"visits": {"title": "Visits"}}))

    assert rows(step(replace(RESTATED, id="sales"), "abcdef0123")) == []
    assert list(restated_rows(made, made.plan.kpis["visits"])) == []
