"""What a plan groups once for all of its pages."""

from __future__ import annotations

from mkdocs_strategy_plugin.model.period import period
from tests.builders import plan

EVENTS = {
    "late": {"date": "2027-05"},
    "early": {"date": "2026-12-15/2027-01-15"},
    "undated": {},
    "before": {"date": "2026-03"},
}


def test_events_of_a_period_are_those_that_touch_it_by_their_first_day() -> None:
    made = plan(events=EVENTS)

    assert [event.id for _, event in made.events_in(period("2027"))] == ["early", "late"]
    assert [event.id for _, event in made.events_in(period("2026"))] == ["before", "early"]


def test_they_are_looked_for_once() -> None:
    made = plan(events=EVENTS)

    assert made.events_in(period("2027")) is made.events_in(period("2027-01/2027-12"))
