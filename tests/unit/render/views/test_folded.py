"""What the pages of a large plan show instead of everything at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.render import folding
from mkdocs_strategy_plugin.render.views import channels, goal, goals, index, matrix, scorecard
from tests.builders import plan
from tests.contexts import context

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.render.context import Context

PEOPLE = {
    "rina": {"title": "Rina", "media": {"youtube": {"activity": "weekly"}}},
    "budi": {"title": "Budi", "media": {"our-channel": {"activity": "daily"}}},
    "maya": {"title": "Maya", "media": {"youtube": {}}},
    "agus": {"title": "Agus", "media": {"elsewhere": {"activity": "daily"}}},
    "dewi": {"title": "Dewi"},
    "troll": {"kind": "anti-persona", "media": {"youtube": {"activity": "daily"}}},
}


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> Context:
    """Return what the views of a plan are made from that counts as large."""
    monkeypatch.setattr(folding, "MOST_ROWS", 2)
    made = plan(
        {"period": 2016},
        goals={"known": {"title": "People know us"}, "empty": {"title": "Later"}},
        objectives={"more": {"title": "More visits", "goal": "known"}, "orphan": {}},
        kpis={
            "visits": {
                "objective": "more",
                "metric": "visits",
                "target": 10,
                "actuals": {"2016-Q1": 1},
            },
            "clicks": {"objective": "more", "metric": "visits"},
            "likes": {"goal": "known", "metric": "visits"},
            "homeless": {"metric": "visits"},
        },
    )
    return context(made, page="scorecard")


@pytest.fixture
def crowd(monkeypatch: pytest.MonkeyPatch) -> Context:
    """Return the same for a plan with too many personas for a matrix."""
    monkeypatch.setattr(matrix, "MOST_CELLS", 3)
    channel = {"title": "Our channel", "platform": "youtube"}
    return context(plan(personas=PEOPLE, channels={"our-channel": channel}), page="channels")


def test_the_goals_page_has_a_line_for_each_goal(large: Context) -> None:
    view = goals.view(large)
    lines = [(line.link.text, line.link.href, line.reason) for line in view.lines]
    assert view.goals == ()
    assert view.folded == "With 2 goals and 2 objectives, each goal has a page of its own."
    assert lines == [
        ("People know us", "../goal/known/", "1 objective: 1 no target"),
        ("Later", "../goal/empty/", ""),
    ]
    assert [orphan.title for orphan in view.orphans] == ["Orphan"]


def test_the_goals_page_leads_each_goal_to_its_own(large: Context) -> None:
    view = goal.view(large, large.plan.goals["known"])
    assert [section.objective.title for section in view.sections] == ["More visits"]
    assert [row.anchor for row in view.rows] == ["kpi-likes", "kpi-visits", "kpi-clicks"]


def test_the_scorecard_keeps_what_needs_attention_and_what_serves_no_goal(large: Context) -> None:
    view = scorecard.view(large)
    needing = [row.kpi.link for group in view.attention for row in group.rows]
    assert view.folded == (
        "With 4 KPIs, each goal has its rows on a page of its own;"
        " here are those that need attention most."
    )
    assert [(line.link.text, line.reason) for line in view.lines] == [
        ("People know us", "3 KPIs: 1 off track, 2 no target"),
    ]
    assert [link.href for link in needing] == ["../kpi/visits/"]
    assert [row.anchor for group in view.groups for row in group.rows] == ["kpi-homeless"]


def test_the_first_page_counts_objectives_instead_of_naming_them(large: Context) -> None:
    rows = [row for stage in index.view(large).funnel for row in stage.goals]
    assert [(row.objectives, row.summary) for row in rows] == [
        ((), "1 objective: 1 no target"),
        ((), ""),
    ]


def test_a_channel_lists_who_uses_it_or_its_platform_most_first(crowd: Context) -> None:
    (row,) = channels.view(crowd).rows
    uses = [(use.word, [link.text for link in use.links], use.more) for use in row.uses]
    assert uses == [
        ("Daily", ["Budi"], ""),
        ("Weekly", ["Rina"], ""),
        ("Not known how often", ["Maya"], ""),
    ]


def test_a_folded_matrix_says_what_is_folded_and_where_it_is(crowd: Context) -> None:
    assert channels.view(crowd).folded == (
        "With 5 personas and 1 channels, each channel lists who uses it most; the page of each"
        " persona names all of their services."
        " The services of 1 persona are not known yet."
    )


def test_a_channel_that_everybody_uses_lists_twelve(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matrix, "MOST_CELLS", 3)
    daily = {f"p-{number}": {"media": {"web": {"activity": "daily"}}} for number in range(15)}
    people = {**daily, "late": {"media": {"web": {"activity": "rarely"}}}}
    (row,) = channels.view(context(plan(personas=people, channels={"web": {}}))).rows
    uses = [(use.word, len(use.links), use.more) for use in row.uses]
    assert uses == [("Daily", 12, "3 more"), ("Rarely", 0, "1 more")]
