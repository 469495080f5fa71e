"""What a plan does not say yet and no rule asks for, by kind of gap and in their order."""

from __future__ import annotations

import datetime as dt

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.gaps import GapKind, gaps
from tests.builders import plan

AS_OF = dt.date(2016, 7, 1)


def test_an_empty_plan_lacks_nothing_that_no_rule_asks_for() -> None:
    empty = plan()
    assert gaps(empty, figures(empty, AS_OF)) == ()


def test_each_gap_names_who_has_it() -> None:
    young = plan(
        kpis={"visits": {"metric": "visits"}},
        personas={"rina": {}},
        channels={"instagram": {}},
    )
    assert {each.kind: each.entities for each in gaps(young, figures(young, AS_OF))} == {
        GapKind.KPI_WITHOUT_VALUES: (("kpi", "visits"),),
        GapKind.KPI_WITHOUT_SOURCE: (("kpi", "visits"),),
        GapKind.PERSONA_WITHOUT_EVIDENCE: (("persona", "rina"),),
        GapKind.CHANNEL_UNDECIDED: (("channel", "instagram"),),
        GapKind.CHANNEL_WITHOUT_WHY: (("channel", "instagram"),),
    }
