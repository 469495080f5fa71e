"""What is hidden is gone from a plan and its figures, and nothing else is."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.check.registry import RULES
from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.gaps import GapKind, gaps
from mkdocs_strategy_plugin.compute.hiding import (
    OF_CHANNEL,
    OF_KPI,
    OF_RULE,
    OF_UNITS,
    STRUCTURE,
    diagnostics_without,
    hideable,
    hindsight_without,
    parse,
    without,
)
from mkdocs_strategy_plugin.compute.hindsight import hindsight
from mkdocs_strategy_plugin.compute.kpi_figures import ChannelFigures, Flag, KpiFigures, UnitTargets
from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.diagnostics import Diagnostic, Location, Rule, Severity, StrategyError
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from tests.builders import measurement, months, plan

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.records import PlanFigures
    from mkdocs_strategy_plugin.model.plan import Plan

DAY = dt.date(2026, 4, 1)
KPI = {
    "metric": "followers",
    "baseline": 100,
    "target": 112,
    "source": "the office",
    "confidence": {"level": "low", "note": "doubtful"},
    "period": 2026,
    "actuals": months(2026, [101, {"value": 104, "note": "a fair"}, 106]),
    "channels": {"site": {"target": 60, "actuals": months(2026, [50])}},
}

KEPT_OF_KPI = {
    *("kpi", "state", "metric_class", "direction", "period", "target", "band"),
    *("is_baseline_scaled", "units", "is_final", "last_day", "flags"),
    *("is_worst_channel", "unit", "is_gross"),
}
KEPT_OF_CHANNEL = {
    *("channel", "proxy", "state", "target", "metric_class", "unit", "direction", "band"),
    *("is_final", "last_day", "flags", "units"),
}
KEPT_OF_UNITS = {"per", "target", "band"}


def world(**kpi: object) -> Plan:
    return plan(
        {"why": "to be found", "organization": "Us", "period": 2026},
        goals={"g": {"why": "because", "owner": ["Ana"]}},
        kpis={"k": {**KPI, **kpi}},
        channels={"site": {"why": "ours", "cadence": "3/week"}},
    )


def bare(world: Plan, *hidden: str) -> tuple[Plan, PlanFigures]:
    return without(world, figures(world, DAY), parse(hidden))


def test_a_hidden_field_is_empty_in_every_entity() -> None:
    made, _ = bare(world(), "why", "owner")

    assert (made.goals["g"].why, made.goals["g"].owner) == (None, ())
    assert made.channels["site"].why is None
    assert made.settings.why is None
    assert made.channels["site"].cadence is not None


def test_a_hidden_field_is_empty_inside_of_fields_too() -> None:
    made, _ = bare(world(), "note")

    kpi = made.kpis["k"]
    assert kpi.confidence
    assert kpi.confidence.note is None
    assert [getattr(each, "note", None) for each in kpi.actuals.values()] == [None, None, None]
    assert [each.note for each in made.measurements] == [None, None, None, None]


def test_words_that_have_to_be_there_are_hidden_too() -> None:
    survey = plan(personas={"rina": {"evidence": [{"source": "a survey", "date": 2025}]}})

    made, _ = bare(survey, "source")

    (survey_without,) = made.personas["rina"].evidence
    assert str(survey_without.source) == ""
    assert survey_without.date


def test_hidden_actuals_take_what_is_said_of_single_values() -> None:
    proxy = {"metric": "visits", "why": "near"}
    behind = world(metric=None, proxy=proxy, period="2026-Q1", actuals=months(2026, [101]))
    seen, (_, shown) = figures(behind, DAY).kpis["k"], bare(behind, "actuals")

    assert seen.waiting
    assert {Flag.LATE, Flag.PROXY} <= seen.flags
    kpi = shown.kpis["k"]
    assert (kpi.waiting, kpi.holes, kpi.flags) == (None, (), {Flag.PROXY})


def test_hidden_actuals_take_all_numbers_and_leave_the_state() -> None:
    made, shown = bare(world(), "actuals")

    kpi = shown.kpis["k"]
    assert made.measurements == ()
    assert not made.kpis["k"].actuals
    assert not made.kpis["k"].channels["site"].actuals
    assert (kpi.actual, kpi.points, kpi.history, kpi.trend, kpi.pace) == (None, (), (), None, None)
    assert [(each.actual, each.points) for each in kpi.channels] == [(None, ())]
    assert (kpi.state, kpi.target, kpi.baseline) == (State.ON_TRACK, 112, 100)


def test_hidden_actuals_take_the_counts_of_units_too() -> None:
    _, shown = bare(world(per="month", metric="visits"), "actuals")

    units = shown.kpis["k"].units
    assert units
    assert (units.met, units.whole, units.last, units.target) == (0, 0, None, 112)


def test_a_hidden_baseline_leaves_the_values() -> None:
    _, shown = bare(world(), "baseline")

    assert (shown.kpis["k"].baseline, shown.kpis["k"].actual) == (None, 106)


def test_values_of_tables_lose_their_notes_and_sources() -> None:
    row = measurement("k", "2026-03", 7)._replace(note=None, source=world().kpis["k"].source)
    made, _ = bare(plan(kpis={"k": {}}, measurements=[row]), "source")

    assert [each.source for each in made.measurements] == [None]


def test_hidden_channels_take_the_rows_of_channels_and_leave_those_of_the_whole() -> None:
    rows = [measurement("k", "2026-02", 7), measurement("k", "2026-03", 8, channel="site")]
    made, _ = bare(plan(kpis={"k": {}}, channels={"site": {}}, measurements=rows), "channels")

    assert [(each.channel, each.period.text) for each in made.measurements] == [(None, "2026-02")]


def test_hidden_channels_are_not_told_by_those_that_are_missing() -> None:
    parts = {"site": {"actuals": months(2026, [50, 30])}, "shop": {"actuals": months(2026, [9])}}
    _, shown = bare(world(metric="visits", actuals={}, channels=parts), "channels")

    points = [(point.value, point.missing_channels) for point in shown.kpis["k"].points]
    assert points == [(59, ()), (30, ("",))]
    assert shown.kpis["k"].history == shown.kpis["k"].points


def test_hidden_actuals_take_the_counts_of_a_channels_units_and_leave_its_target() -> None:
    part = {"site": {"target": 40, "actuals": months(2026, [50, 30])}}
    _, shown = bare(
        world(metric="visits", baseline=None, target=90, per="month", channels=part),
        "actuals",
    )

    (site,) = shown.kpis["k"].channels
    assert site.units is not None
    assert (site.units.target, site.units.met, site.units.whole) == (40, 0, 0)


def test_nothing_hidden_changes_nothing() -> None:
    whole = world()
    shown = figures(whole, DAY)

    assert without(whole, shown, frozenset()) == (whole, shown)


def test_what_is_hidden_is_no_gap() -> None:
    young = plan(channels={"c": {}}, kpis={"k": {"target": 1}})
    hidden = {GapKind.CHANNEL_WITHOUT_WHY, GapKind.KPI_WITHOUT_SOURCE, GapKind.KPI_WITHOUT_VALUES}

    assert hidden <= {gap.kind for gap in gaps(young, figures(young, DAY))}
    assert not hidden & {gap.kind for gap in gaps(*bare(young, "why", "source", "actuals"))}


def test_findings_in_hidden_fields_are_not_told() -> None:
    def found(*path: str | int, file: str = "a.yml") -> Diagnostic:
        rule = Rule("ACT005", "falling-total", Severity.WARNING)
        place = Location(Path(file), 1, 1)
        return Diagnostic(rule, Severity.WARNING, "it fell", "", place, path=path)

    note = found("kpis", "owner", "note")
    value = found("kpis", "k", "actuals", "2026-01", "value")
    table = found(2, "value", file="a.csv")
    unplaced = found()

    every = (note, value, table, unplaced)
    assert diagnostics_without(every, frozenset()) == every
    assert diagnostics_without(every, frozenset({"owner"})) == (note, value, table)
    assert diagnostics_without(every, frozenset({"note"})) == (value, table)
    assert diagnostics_without(every, frozenset({"actuals"})) == (note,)
    # A message about a row quotes the value of a channel.
    assert diagnostics_without(every, frozenset({"channels"})) == (note, value)


@pytest.mark.parametrize(
    ("name", "hidden"),
    [("not-actionable", "owner"), ("over-capacity", "cadence"), ("late-values", "actuals")],
)
def test_findings_that_quote_a_hidden_field_from_elsewhere_are_not_told(
    name: str, hidden: str
) -> None:
    place = Location(Path("a.yml"), 1, 1)
    rule = Rule("FIT004", name, Severity.WARNING)
    found = Diagnostic(rule, Severity.WARNING, "", "", place, path=("channels", "site"))

    assert diagnostics_without([found], frozenset({hidden})) == ()
    assert diagnostics_without([found], frozenset({"budget"})) == (found,)


def test_the_rules_that_quote_fields_exist() -> None:
    assert set(OF_RULE) <= {module.RULE.name for module in RULES}
    assert frozenset().union(*OF_RULE.values()) <= hideable()


def test_a_slip_is_met_with_what_was_meant() -> None:
    with pytest.raises(StrategyError) as caught:
        parse(["confidance"])
    assert caught.value.message == "option 'hide': no entity has a field 'confidance'"
    assert caught.value.hint == "Write confidence."


def test_what_pages_are_built_on_cannot_be_hidden() -> None:
    with pytest.raises(StrategyError, match="built on 'target'"):
        parse(["target"])


@pytest.mark.parametrize("name", ["objectives", "personas", "content", "channel"])
def test_what_belongs_to_what_cannot_be_hidden(name: str) -> None:
    with pytest.raises(StrategyError, match=f"built on '{name}'"):
        parse([name])


def test_the_fields_that_pages_are_built_on_exist() -> None:
    fields = {field for _, model in COLLECTIONS.values() for field in model.model_fields}
    assert STRUCTURE - fields == set()
    named = {"budget", "effort", "confidence", "owner", "actuals", "note", "source"}
    assert named <= hideable()


@pytest.mark.parametrize(
    ("record", "covers", "kept"),
    [
        (KpiFigures, OF_KPI, KEPT_OF_KPI),
        (ChannelFigures, OF_CHANNEL, KEPT_OF_CHANNEL),
        (UnitTargets, OF_UNITS, KEPT_OF_UNITS),
    ],
)
def test_of_every_figure_somebody_has_said_whether_it_tells_a_measured_number(
    record: type[KpiFigures | ChannelFigures | UnitTargets],
    covers: dict[str, dict[str, object]],
    kept: set[str],
) -> None:
    taken = {name for each in covers.values() for name in each}
    assert set(record._fields) == taken | kept
    assert not taken & kept


def test_reviews_keep_the_states_of_their_day_without_its_numbers() -> None:
    reviewed = world()
    reviewed = dataclasses.replace(
        reviewed, reviews=plan(reviews={"2026-02-28": {"kpis": {"k": "Hm."}}}).reviews
    )
    today = figures(reviewed, DAY)

    seen = hindsight_without(hindsight(reviewed, today), parse(["actuals"]))

    then = seen.held["2026-02-28"].kpis["k"]
    assert then.state is figures(reviewed, dt.date(2026, 2, 28)).kpis["k"].state
    assert then.state is not State.NO_DATA
    assert then.actual is None
    assert seen.changes == hindsight(reviewed, today).changes
