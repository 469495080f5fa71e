"""Any valid plan has figures, and they behave as numbers should."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import math
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.states import State
from tests.builders import METRICS, months, plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.compute.kpi_figures import Forecast, KpiFigures
    from mkdocs_strategy_plugin.compute.records import PlanFigures

PERIODS = st.sampled_from(
    [
        "2027",
        "2028",
        "2027-H1",
        "2027-Q1",
        "2027-02",
        "2027-W01",
        "2026-W53",
        "2028-02-29",
        "2027-01-15/2027-03-14",
        "2026-07-01/2027-06-30",
        "2027/2029",
    ]
)
MEASURED = st.sampled_from(
    [f"2027-{month:02}" for month in range(1, 13)]
    + [f"2027-W{week:02}" for week in range(1, 10)]
    + ["2026-12", "2026-W53", "2027-Q1", "2027", "2027-01-31", "2028-02-29", "2026-06"]
)
RATES = st.sampled_from(
    ["daily", "weekly", "monthly", "quarterly", "yearly", "2/year", "5/week", "ongoing"]
)
DAYS = st.dates(dt.date(2026, 6, 1), dt.date(2030, 3, 1))
PER = st.sampled_from(["period", "year", "quarter", "month", "week", "day"])
MODERATE = st.floats(-1e6, 1e6).map(lambda number: round(number, 3))
ANY = st.floats(allow_nan=False, allow_infinity=False)
VERBS = st.sampled_from(["increase", "decrease", "reach", "keep", "launch"])


def numbers(metric: str | None, plain: st.SearchStrategy[float]) -> st.SearchStrategy[str]:
    """Numbers as an author writes them for a metric."""
    sign = "%" if metric == "click-rate" else ""
    return plain.map(lambda number: f"{number!r}{sign}")


@st.composite
def actual(draw: st.DrawFn, number: st.SearchStrategy[str]) -> object:
    if draw(st.booleans()):
        return draw(number)
    whole = st.integers(-3, 1000).map(str)
    parts = {"numerator": draw(whole), "denominator": draw(whole)}
    return parts | ({"value": draw(number)} if draw(st.booleans()) else {})


@st.composite
def target(draw: st.DrawFn, number: st.SearchStrategy[str]) -> object:
    bounds = draw(st.tuples(number, number))
    low, high = sorted(bounds, key=lambda bound: float(bound.removesuffix("%")))
    change = draw(st.sampled_from(["+15%", "-10%", "+500", "+2 pp", "-3 pp", "900%"]))
    every = draw(st.sampled_from([{}, {"every": "week"}, {"every": "quarter"}]))
    return draw(
        st.sampled_from(
            [
                draw(number),
                {"min": low, "max": high},
                {"min": low},
                {"max": high},
                {"change": change, **every},
                "measure-first",
                None,
            ]
        )
    )


@st.composite
def trajectory(draw: st.DrawFn, number: st.SearchStrategy[str]) -> object:
    share = st.sampled_from(["45%", "55%", "0", "1", "-20%", "120%"])
    part = st.dictionaries(PERIODS, share, max_size=3)
    dated = st.dictionaries(PERIODS, number, max_size=3)
    return {"shares": draw(part), "values": draw(dated)}


@st.composite
def kpi(draw: st.DrawFn, plain: st.SearchStrategy[float]) -> Mapping[str, object]:
    metric = draw(st.sampled_from([None, *METRICS]))
    number = numbers(metric, plain)
    values = st.dictionaries(MEASURED, actual(number), max_size=5)
    part = st.fixed_dictionaries(
        {"actuals": values},
        optional={"target": target(number), "proxy": st.sampled_from(list(METRICS))},
    )
    optional = {
        "period": PERIODS,
        "target": target(number),
        "baseline": number | st.fixed_dictionaries({"value": number, "period": PERIODS | MEASURED}),
        "per": PER,
        "cadence": RATES,
        "direction": st.sampled_from(["higher", "lower", "neutral"]),
        "values": st.sampled_from(["per-period", "running-total"]),
        "lag": st.sampled_from(["3 d", "35 d"]),
        "trajectory": trajectory(number),
        "proxy": st.sampled_from(list(METRICS)),
        "channels": st.dictionaries(st.sampled_from(["x", "blog", "email"]), part, max_size=3),
    }
    fields = draw(st.fixed_dictionaries({"actuals": values}, optional=optional))
    return {"objective": "a", **fields} | ({"metric": metric} if metric else {})


@st.composite
def worlds(draw: st.DrawFn, plain: st.SearchStrategy[float]) -> PlanFigures:
    kpis = draw(st.dictionaries(st.sampled_from(["one", "two"]), kpi(plain), min_size=1))
    settings = draw(st.fixed_dictionaries({}, optional={"period": PERIODS, "review": RATES}))
    world = plan(
        settings,
        goals={"g": {}},
        objectives={"a": {"goal": "g", "kpi": "one", "verb": draw(VERBS)}},
        kpis=kpis,
    )
    return figures(world, draw(DAYS))


def leaves(value: object) -> Iterator[object]:
    """Yield every number of the figures, however deep."""
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from leaves(getattr(value, field.name))
    elif isinstance(value, dict):
        for each in value.values():
            yield from leaves(each)
    elif isinstance(value, (tuple, frozenset)):
        for each in value:
            yield from leaves(each)
    elif not isinstance(value, enum.Enum):
        yield value


@given(worlds(MODERATE) | worlds(ANY))
def test_any_plan_has_figures_that_are_numbers(found: PlanFigures) -> None:
    assert all(isinstance(each.state, State) for each in found.kpis.values())
    assert all(math.isfinite(each) for each in leaves(found) if isinstance(each, float))


@given(worlds(MODERATE))
def test_what_has_no_data_shows_no_actual_figure(found: PlanFigures) -> None:
    for each in found.kpis.values():
        assert each.pace is None or each.actual is not None
        assert each.waiting is None or (each.waiting.periods and not each.is_final)
        assert not (each.is_final and each.metric_class.value == "flow" and each.holes)


@given(worlds(MODERATE) | worlds(ANY))
def test_a_forecast_lies_in_its_range_and_is_none_where_nothing_is_open(found: PlanFigures) -> None:
    for each in found.kpis.values():
        made = each.forecast
        if made is None:
            continue
        assert not each.is_final
        assert each.metric_class.value != "native"
        assert (made.point is None) is (made.outlook is None)
        assert (made.low is None) is (made.high is None)
        if made.low is not None and made.high is not None:
            assert made.point is not None
            assert made.low <= made.point <= made.high


POSITIVE = st.integers(1, 10_000)
# The first model built takes longer than the others, and says nothing of the figures.
UNHURRIED = settings(deadline=None)
FLOWS = ("visits", "complaints")
LEVELS = ("followers", "waiting")


def figures_of(metric: str, as_of: dt.date, fields: Mapping[str, object]) -> KpiFigures:
    world = plan({"period": 2027}, kpis={"it": {"metric": metric, **fields}})
    return figures(world, as_of).kpis["it"]


def state_of(metric: str, as_of: dt.date, fields: Mapping[str, object]) -> State:
    return figures_of(metric, as_of, fields).state


@UNHURRIED
@given(
    metric=st.sampled_from(FLOWS + LEVELS),
    as_of=DAYS,
    target_and_start=st.tuples(POSITIVE, st.none() | POSITIVE),
    actuals=st.dictionaries(st.integers(1, 12), POSITIVE, max_size=12),
    per=st.sampled_from(["period", "month"]),
    power=st.integers(-8, 8),
)
def test_the_unit_of_counting_changes_no_state(  # noqa: PLR0913  (one argument a strategy)
    *,
    metric: str,
    as_of: dt.date,
    target_and_start: tuple[int, int | None],
    actuals: dict[int, int],
    per: str,
    power: int,
) -> None:
    # A power of two: decimal factors would move a pace across a band by rounding alone.
    def state(factor: float) -> State:
        wanted, start = target_and_start
        values = {f"2027-{month:02}": value * factor for month, value in actuals.items()}
        fields: dict[str, object] = {"target": wanted * factor, "per": per, "actuals": values}
        return state_of(metric, as_of, fields | ({"baseline": start * factor} if start else {}))

    assert state(2.0**power) is state(1)


FROM_BEST = (State.ACHIEVED, State.ON_TRACK, State.AT_RISK, State.OFF_TRACK, State.MISSED)


@UNHURRIED
@given(
    as_of=st.dates(dt.date(2027, 2, 1), dt.date(2028, 3, 1)),
    wanted=st.integers(-100, 10_000),
    actuals=st.dictionaries(st.integers(1, 12), st.integers(-100, 2000), min_size=1),
    month=st.integers(1, 12),
    less=st.integers(1, 5000),
)
def test_a_smaller_value_never_improves_the_state_of_a_higher_flow(
    as_of: dt.date, wanted: int, actuals: dict[int, int], month: int, less: int
) -> None:
    def rank(values: dict[int, int]) -> int:
        written = {f"2027-{key:02}": value for key, value in values.items()}
        state = state_of("visits", as_of, {"target": wanted, "actuals": written})
        return FROM_BEST.index(state) if state in FROM_BEST else -1

    smaller = {key: value - less if key == month else value for key, value in actuals.items()}

    assert rank(smaller) >= rank(actuals)


MONTH_ENDS = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]
TRAJECTORIES = st.sampled_from(
    [
        ("linear", [end / 365 for end in MONTH_ENDS]),
        (
            {"shares": {"2027-H1": "30%", "2027-H2": "70%"}},
            [
                0.3 * end / 181 if end <= 181 else 0.3 + 0.7 * (end - 181) / 184
                for end in MONTH_ENDS
            ],
        ),
    ]
)
"""Trajectories with the share that each month of 2027 ends at, worked out apart from the code."""


@UNHURRIED
@given(
    metric=st.sampled_from([*FLOWS, *LEVELS, "click-rate"]),
    per=st.sampled_from(["period", "month"]),
    way=TRAJECTORIES,
    measured=st.integers(3, 11),
    ends=st.tuples(st.integers(1, 40), st.integers(41, 90)),
    falls=st.booleans(),
)
def test_who_keeps_exactly_to_the_plan_is_forecast_to_reach_it(  # noqa: PLR0913  (one a strategy)
    *,
    metric: str,
    per: str,
    way: tuple[object, list[float]],
    measured: int,
    ends: tuple[int, int],
    falls: bool,
) -> None:
    trajectory, shares = way
    start, wanted = reversed(ends) if falls else ends
    sign = "%" if metric == "click-rate" else ""
    fields: dict[str, object] = {"target": f"{wanted}{sign}", "trajectory": trajectory}
    if metric in FLOWS and per == "month":
        values = [float(wanted)] * measured
        fields = {"target": wanted, "per": per}
        goal = 12.0 * wanted
    elif metric in FLOWS:
        values = [
            wanted * (share - before)
            for before, share in zip([0, *shares], shares[:measured], strict=False)
        ]
        goal = float(wanted)
    else:
        values = [start + (wanted - start) * share for share in shares[:measured]]
        fields["baseline"] = f"{start}{sign}"
        goal = wanted / 100 if sign else float(wanted)
    # Twelve digits are as exact as a number need be written.
    actuals = months(2027, [f"{value:.12f}{sign}" for value in values])

    found = figures_of(metric, dt.date(2027, measured + 1, 1), {**fields, "actuals": actuals})

    assert found.forecast is not None
    assert found.forecast.point is not None
    assert math.isclose(found.forecast.point, goal, rel_tol=1e-6)
    assert found.forecast.low is not None
    assert found.forecast.high is not None
    assert math.isclose(found.forecast.low, found.forecast.high, rel_tol=1e-6)


@UNHURRIED
@given(
    metric=st.sampled_from(FLOWS + LEVELS),
    target_and_start=st.tuples(POSITIVE, st.none() | POSITIVE),
    actuals=st.dictionaries(st.integers(1, 12), POSITIVE, max_size=12),
    per=st.sampled_from(["period", "month"]),
    power=st.integers(-8, 8),
)
def test_a_forecast_grows_with_the_unit_of_counting(
    metric: str,
    target_and_start: tuple[int, int | None],
    actuals: dict[int, int],
    per: str,
    power: int,
) -> None:
    def made(factor: float) -> Forecast | None:
        wanted, start = target_and_start
        values = {f"2027-{month:02}": value * factor for month, value in actuals.items()}
        fields: dict[str, object] = {"target": wanted * factor, "per": per, "actuals": values}
        fields |= {"baseline": start * factor} if start else {}
        return figures_of(metric, dt.date(2027, 12, 1), fields).forecast

    one, many = made(1), made(2.0**power)

    assert (one is None) is (many is None)
    if one and many:
        scaled = [None if end is None else end * 2.0**power for end in one[:3]]
        assert list(many[:3]) == scaled


RANKS = {
    State.MISSED: 0,
    State.OFF_TRACK: 1,
    State.AT_RISK: 2,
    State.ON_TRACK: 3,
    State.ACHIEVED: 4,
}
"""States by how good they are; those that say nothing of the values have no rank."""

SIGNS = {
    "visits": 1,
    "complaints": -1,
    "followers": 1,
    "waiting": -1,
    "click-rate": 1,
    "reach": 1,
    "reply-time": -1,
    "score": 1,
}
"""Whether more is better, by metric: flows, levels, a ratio and natives."""

SMALL = st.sampled_from([0, 1, 2, 5, 10, 20, 50, 100])


@st.composite
def worsened(draw: st.DrawFn) -> tuple[str, dict[str, object], list[int], list[int]]:
    """Return a metric, fields of a KPI, and its values before and after one got worse."""
    metric = draw(st.sampled_from(sorted(SIGNS)))
    sign = "%" if metric == "click-rate" else ""
    fields: dict[str, object] = {"target": f"{draw(SMALL)}{sign}"}
    if draw(st.booleans()):
        fields["baseline"] = f"{draw(SMALL)}{sign}"
    if metric in FLOWS and draw(st.booleans()):
        fields["per"] = "month"
    values = draw(st.lists(SMALL, min_size=1, max_size=12))
    # Where the last value decides, the path to it says nothing.
    is_any = metric in FLOWS or (metric == "click-rate" and "baseline" not in fields)
    place = draw(st.integers(0, len(values) - 1)) if is_any else len(values) - 1
    worse = list(values)
    worse[place] = max(worse[place] - SIGNS[metric] * draw(st.sampled_from([1, 3, 10, 100])), 0)
    return metric, fields, values, worse


@UNHURRIED
@given(worsened(), st.dates(dt.date(2027, 1, 1), dt.date(2028, 2, 1)))
def test_a_state_is_no_better_for_a_worse_value(
    case: tuple[str, dict[str, object], list[int], list[int]], as_of: dt.date
) -> None:
    metric, fields, values, worse = case
    sign = "%" if metric == "click-rate" else ""
    before, after = (
        state_of(metric, as_of, {**fields, "actuals": months(2027, [f"{n}{sign}" for n in each])})
        for each in (values, worse)
    )
    if before in RANKS and after in RANKS:
        assert RANKS[after] <= RANKS[before]


@UNHURRIED
@given(st.data())
def test_the_order_in_which_a_plan_is_written_changes_no_figures(data: st.DataObject) -> None:
    kpis = data.draw(st.dictionaries(st.sampled_from(["one", "two", "six"]), kpi(MODERATE)))
    turned = {
        name: shuffled(data, {key: shuffled(data, part) for key, part in fields.items()})
        for name, fields in shuffled(data, kpis).items()
    }
    day = data.draw(DAYS)
    here, there = (
        figures(plan({"period": 2027}, objectives={"a": {"kpi": "one"}}, kpis=each), day).kpis
        for each in (kpis, turned)
    )
    assert here.keys() == there.keys()
    for name, found in here.items():
        assert by_channel(found) == by_channel(there[name])


def by_channel(found: KpiFigures) -> KpiFigures:
    """Return figures whose channels do not stand in the order in which they were written."""
    channels = tuple(sorted(found.channels, key=lambda each: each.channel))
    points, history = (
        tuple(each._replace(missing_channels=tuple(sorted(each.missing_channels))) for each in part)
        for part in (found.points, found.history)
    )
    return found._replace(channels=channels, points=points, history=history)


def shuffled(data: st.DataObject, part: Any) -> Any:  # noqa: ANN401
    """Return a mapping with its keys in another order; a list or a number is as it is."""
    if not isinstance(part, dict):
        return part
    return dict(data.draw(st.permutations(list(part.items()))))
