"""What a plan does not say yet, by kind of gap and in their order."""

from __future__ import annotations

import datetime as dt

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.gaps import Gap, GapKind, gaps
from tests.builders import plan

AS_OF = dt.date(2016, 7, 1)


def test_an_empty_plan_lacks_goals_and_nothing_that_it_does_not_have() -> None:
    empty = plan()
    assert gaps(empty, figures(empty, AS_OF)) == (Gap(GapKind.FEW_GOALS),)


def test_each_gap_names_who_has_it() -> None:
    young = plan(
        goals={"known": {}, "chosen": {"why": "To live"}, "loved": {"why": "To last"}},
        objectives={"arrivals": {"goal": "known"}},
        kpis={"visits": {"metric": "visits"}},
        personas={"rina": {}},
        channels={"instagram": {}},
        tactics={"reels": {}},
    )
    assert {each.kind: each.entities for each in gaps(young, figures(young, AS_OF))} == {
        GapKind.GOAL_WITHOUT_WHY: (("goal", "known"),),
        GapKind.GOAL_WITHOUT_OBJECTIVE: (("goal", "chosen"), ("goal", "loved")),
        GapKind.OBJECTIVE_WITHOUT_WHY: (("objective", "arrivals"),),
        GapKind.OBJECTIVE_WITHOUT_KPI: (("objective", "arrivals"),),
        GapKind.OBJECTIVE_WITHOUT_PERSONA: (("objective", "arrivals"),),
        GapKind.OBJECTIVE_WITHOUT_TACTIC: (("objective", "arrivals"),),
        GapKind.KPI_WITHOUT_TARGET: (("kpi", "visits"),),
        GapKind.KPI_WITHOUT_VALUES: (("kpi", "visits"),),
        GapKind.KPI_WITHOUT_SOURCE: (("kpi", "visits"),),
        GapKind.PERSONA_WITHOUT_MEDIA: (("persona", "rina"),),
        GapKind.PERSONA_WITHOUT_EVIDENCE: (("persona", "rina"),),
        GapKind.CHANNEL_UNDECIDED: (("channel", "instagram"),),
        GapKind.CHANNEL_WITHOUT_WHY: (("channel", "instagram"),),
        GapKind.TACTIC_WITHOUT_WHY: (("tactic", "reels"),),
    }
