"""Values by channel: totals, partial periods, proxies, and metrics without a total."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.kpi_figures import Flag
from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.compute.waiting import WaitingKind
from tests.builders import measurement, months, plan
from tests.scores import score

PROXY = {"metric": "followers", "why": "It reports no visits."}


def channels(**actuals: dict[str, object]) -> dict[str, object]:
    return {name: {"actuals": values} for name, values in actuals.items()}


def test_a_value_combines_the_channels_of_its_period() -> None:
    found = score(
        "visits",
        "2027-03-01",
        period=2027,
        channels=channels(x=months(2027, [5, 6]), blog=months(2027, [1, 2])),
    )

    assert [(str(each.period), each.value) for each in found.points] == [
        ("2027-01", 6),
        ("2027-02", 8),
    ]
    assert found.actual == 14
    assert not found.is_gross
    assert not found.is_worst_channel
    assert [each.channel for each in found.channels] == ["x", "blog"]


def test_rows_without_channel_are_the_value_and_channels_only_break_it_down() -> None:
    found = score(
        "visits",
        "2027-03-01",
        period=2027,
        actuals=months(2027, [10, 10]),
        channels=channels(x=months(2027, [5])),
    )

    assert found.actual == 20
    assert found.flags == frozenset()
    assert found.channels[0].actual == 5


def test_a_period_in_which_a_channel_is_missing_is_partial_and_a_hole() -> None:
    found = score(
        "visits",
        "2027-04-01",
        period=2027,
        target=1200,
        channels=channels(x=months(2027, [5, 6, 7]), blog={"2027-01": 1, "2027-03": 3}),
    )

    assert [each.missing_channels for each in found.points] == [(), ("blog",), ()]
    assert found.actual == 16
    assert found.expected == pytest.approx(1200 * (31 + 31) / 365)
    assert [each.start.month for each in found.holes] == [2]
    assert found.flags == {Flag.PARTIAL, Flag.HOLE}
    assert [each.actual for each in found.channels] == [18, 4]


def test_a_declared_channel_without_any_value_leaves_every_period_partial() -> None:
    found = score(
        "visits",
        "2027-04-01",
        period=2027,
        target=1200,
        channels={"x": {"actuals": months(2027, [5])}, "blog": {}},
    )

    assert found.state is State.NO_DATA
    assert found.points[0].missing_channels == ("blog",)
    assert found.last_day is None


def test_a_partial_last_period_is_not_final() -> None:
    found = score(
        "visits",
        "2027-03-01",
        period="2027-01/2027-02",
        target=10,
        channels=channels(x=months(2027, [5, 6]), blog=months(2027, [1])),
    )

    assert not found.is_final
    assert found.waiting is not None
    assert found.waiting.kind is WaitingKind.AWAITING


def test_a_partial_period_keeps_a_sum_of_any_values_open() -> None:
    found = score(
        "visits",
        "2027-03-01",
        period="2027-01/2027-02",
        target=10,
        cadence="ongoing",
        channels=channels(x=months(2027, [5, 6]), blog=months(2027, [1])),
    )

    assert found.waiting is not None
    assert found.waiting.kind is WaitingKind.MISSING
    assert [str(each) for each in found.waiting.periods] == ["2027-02"]


def test_a_channel_that_is_not_listed_counts_once_it_has_values() -> None:
    rows = [
        measurement("it", "2027-01", 5, channel="x"),
        measurement("it", "2027-01", 2, channel="blog"),
        measurement("it", "2027-02", 4, channel="x"),
    ]
    world = plan({"period": 2027}, kpis={"it": {"metric": "visits"}}, measurements=rows)

    found = figures(world, dt.date(2027, 3, 1)).kpis["it"]

    assert found.actual == 7
    assert found.points[1].missing_channels == ("blog",)


def test_levels_of_channels_meet_on_their_last_day() -> None:
    found = score(
        "followers",
        "2027-03-01",
        period=2027,
        channels=channels(x={"2027-01": 100}, blog={"2027-01-31": 50}),
    )

    assert found.actual == 150
    assert found.is_gross


def test_one_channel_is_not_counted_twice() -> None:
    found = score("followers", "2027-03-01", period=2027, channels=channels(x={"2027-01": 100}))

    assert not found.is_gross


def test_ratios_of_channels_are_divided_after_their_parts_are_summed() -> None:
    found = score(
        "click-rate",
        "2027-02-01",
        period=2027,
        channels=channels(
            x={"2027-01": {"numerator": 10, "denominator": 100}},
            blog={"2027-01": {"numerator": 10, "denominator": 1000}},
        ),
    )

    assert found.actual == pytest.approx(20 / 1100)
    assert found.flags == frozenset()


def test_ratios_of_channels_without_parts_are_averaged_and_flagged() -> None:
    found = score(
        "click-rate",
        "2027-02-01",
        period=2027,
        channels=channels(x={"2027-01": "2%"}, blog={"2027-01": "4%"}),
    )

    assert found.actual == pytest.approx(0.03)
    assert found.flags == {Flag.UNWEIGHTED}


def test_ratios_whose_parts_sum_to_nothing_are_missing() -> None:
    found = score(
        "click-rate",
        "2027-02-01",
        period=2027,
        channels=channels(
            x={"2027-01": {"numerator": 10, "denominator": 100}},
            blog={"2027-01": {"numerator": 10, "denominator": -100}},
        ),
    )

    assert found.points == ()


def test_sums_too_large_for_a_number_are_missing() -> None:
    found = score(
        "visits",
        "2027-02-01",
        period=2027,
        channels=channels(x={"2027-01": "1e308"}, blog={"2027-01": "1e308"}),
    )

    assert found.points == ()


def test_parts_too_large_for_a_number_are_averaged() -> None:
    huge = {"2027-01": {"value": "2%", "numerator": "1e308", "denominator": "1e308"}}
    found = score("click-rate", "2027-02-01", period=2027, channels=channels(x=huge, blog=huge))

    assert found.actual == pytest.approx(0.02)


def test_where_channels_have_no_total_the_worst_of_them_speaks() -> None:
    found = score(
        "reach",
        "2027-02-01",
        period=2027,
        target=100,
        channels=channels(x={"2027-01": 100}, blog={"2027-01": 80}),
    )

    assert found.is_worst_channel
    assert found.actual is None
    assert found.state is State.AT_RISK
    assert [(each.state, each.pace) for each in found.channels] == [
        (State.ON_TRACK, pytest.approx(1)),
        (State.AT_RISK, pytest.approx(0.8)),
    ]
    assert found.last_day is not None
    assert str(found.last_day) == "2027-01-31"


def test_a_channel_with_a_target_of_its_own_is_held_to_that() -> None:
    found = score(
        "reach",
        "2027-02-01",
        period=2027,
        target=100,
        channels={
            "x": {"actuals": {"2027-01": 100}},
            "blog": {"target": 80, "actuals": {"2027-01": 80}},
        },
    )

    assert found.state is State.ON_TRACK


def test_flags_of_channels_are_those_of_a_kpi_without_total() -> None:
    found = score(
        "reach",
        "2027-04-30",
        period=2027,
        target=100,
        channels=channels(x=months(2027, [100, 100, 100]), blog={"2027-01": 80}),
    )

    assert found.flags == {Flag.LATE}
    assert [each.flags for each in found.channels] == [frozenset(), {Flag.LATE}]


def test_a_single_channel_needs_no_total() -> None:
    found = score(
        "reach", "2027-02-01", period=2027, target=100, channels=channels(x={"2027-01": 80})
    )

    assert not found.is_worst_channel
    assert found.actual == 80


def test_all_channels_final_make_a_kpi_without_total_final() -> None:
    found = score(
        "reach",
        "2027-02-01",
        period="2027-01",
        target=100,
        channels=channels(x={"2027-01": 120}, blog={"2027-01": 130}),
    )

    assert found.is_final
    assert found.state is State.ACHIEVED


def test_a_proxied_channel_is_never_part_of_the_total() -> None:
    found = score(
        "visits",
        "2027-02-01",
        period=2027,
        target=120,
        channels={
            "x": {"actuals": {"2027-01": 11}},
            "instagram": {"target": 8000, "proxy": PROXY, "actuals": {"2027-01": 6000}},
        },
    )

    assert found.actual == 11
    assert found.state is State.ON_TRACK
    assert found.points[0].missing_channels == ()
    assert Flag.PROXY in found.flags
    proxied = found.channels[1]
    assert (proxied.proxy, proxied.metric_class) == ("followers", MetricClass.LEVEL)
    assert (proxied.actual, proxied.target, proxied.state) == (6000, 8000, State.AT_RISK)
    assert proxied.flags == {Flag.PROXY}


def test_where_every_channel_is_proxied_the_worst_of_them_speaks() -> None:
    found = score(
        "visits",
        "2027-02-01",
        period=2027,
        target=120,
        channels={"instagram": {"target": 8000, "proxy": PROXY, "actuals": {"2027-01": 8000}}},
    )

    assert found.is_worst_channel
    assert found.state is State.ON_TRACK
    assert found.flags == {Flag.PROXY}


def test_a_whole_kpi_may_be_measured_by_a_proxy() -> None:
    found = score(
        "visits", "2027-02-01", period=2027, proxy=PROXY, target=80, actuals={"2027-01": 80}
    )

    assert found.metric_class is MetricClass.LEVEL
    assert found.flags == {Flag.PROXY}
    assert found.state is State.ON_TRACK


def test_an_unknown_proxy_is_never_combined() -> None:
    found = score(
        "visits",
        "2027-02-01",
        period=2027,
        channels={"instagram": {"proxy": "nobody-knows", "actuals": {"2027-01": 8}}},
    )

    assert found.channels[0].metric_class is MetricClass.NATIVE


def test_channel_targets_follow_the_path_of_the_kpi() -> None:
    found = score(
        "visits",
        "2027-07-01",
        period=2027,
        target=1000,
        trajectory={"shares": {"2027-H1": "20%", "2027-H2": "80%"}},
        channels={"x": {"target": 500, "actuals": {"2027-H1": 100}}},
    )

    assert found.channels[0].expected == pytest.approx(100)
    assert found.channels[0].pace == pytest.approx(1)


def test_a_channel_target_is_for_the_same_time_as_the_kpis() -> None:
    found = score(
        "visits",
        "2027-02-01",
        period=2027,
        target=1000,
        per="month",
        channels={
            "x": {"target": {"min": 40, "max": 60}, "actuals": {"2027-01": 50}},
            "instagram": {"target": 10, "proxy": PROXY, "actuals": {"2027-01": 10}},
        },
    )

    assert found.channels[0].band == (pytest.approx(480), pytest.approx(720))
    assert found.channels[1].target == 10


def test_a_channel_without_target_has_none() -> None:
    found = score(
        "visits", "2027-02-01", period=2027, target=9, channels=channels(x={"2027-01": 1})
    )

    assert found.channels[0].state is State.NO_TARGET
