"""When a plan is too large for one page, and what becomes of its addresses."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.render.folding import goal_of, has_goal_pages
from mkdocs_strategy_plugin.render.layout import Layout, addresses_of
from tests.builders import plan


def kpis(count: int) -> dict[str, dict[str, object]]:
    return {f"kpi-{number}": {"objective": "more"} for number in range(count)}


@pytest.mark.parametrize(("count", "is_folded"), [(500, False), (501, True)])
def test_five_hundred_kpis_fit_on_one_page(count: int, *, is_folded: bool) -> None:
    assert has_goal_pages(plan(kpis=kpis(count))) is is_folded


@pytest.mark.parametrize(("count", "is_folded"), [(400, False), (401, True)])
def test_goals_and_objectives_count_together(count: int, *, is_folded: bool) -> None:
    made = plan(
        goals={f"goal-{number}": {} for number in range(100)},
        objectives={f"objective-{number}": {} for number in range(count)},
    )
    assert has_goal_pages(made) is is_folded


def test_a_kpi_serves_the_goal_of_its_objective_or_its_own() -> None:
    made = plan(
        goals={"known": {}},
        objectives={"more": {"goal": "known"}, "lost": {"goal": "no-such"}},
        kpis={
            "by-objective": {"objective": "more"},
            "by-itself": {"goal": "known"},
            "of-a-lost-objective": {"objective": "lost", "goal": "known"},
            "of-none": {},
        },
    )
    assert [goal_of(made, kpi) for kpi in made.kpis.values()] == ["known", "known", None, None]


def test_what_serves_a_goal_stands_on_its_page_in_a_large_plan() -> None:
    made = plan(
        goals={"known": {}},
        objectives={"more": {"goal": "known"}, "orphan": {}},
        kpis={**kpis(501), "homeless": {}},
    )
    addresses = addresses_of(made, Layout("plan"))

    assert addresses.pages["goal/known"] == "plan/goal/known.md"
    assert addresses.entities["goal", "known"] == ("goal/known", "")
    assert addresses.entities["objective", "more"] == ("goal/known", "objective-more")
    assert addresses.entities["objective", "orphan"] == ("goals", "objective-orphan")
    assert addresses.entities["kpi", "kpi-7"] == ("kpi/kpi-7", "")
    assert addresses.entities["kpi", "homeless"] == ("kpi/homeless", "")
