"""The last value against earlier ones."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures, Trend, TrendWord
from tests.builders import months
from tests.scores import score


def found(metric: str, actuals: dict[str, object], **fields: object) -> KpiFigures:
    return score(metric, "2027-12-31", **{"period": 2027, **fields}, actuals=actuals)


def trend(metric: str, actuals: dict[str, object], **fields: object) -> Trend:
    it = found(metric, actuals, **fields)
    assert it.trend is not None
    return it.trend


def test_the_same_period_a_year_before_comes_first() -> None:
    it = trend("visits", {"2026-06": 100, **months(2027, [1, 1, 1, 110], first=3)})

    assert it == Trend(TrendWord.IMPROVING, pytest.approx(0.1), "year")


def test_else_the_mean_of_the_three_before() -> None:
    it = trend("followers", months(2027, [90, 100, 110, 120]))

    assert it == Trend(TrendWord.IMPROVING, pytest.approx(0.2), "mean")


def test_with_fewer_than_three_before_there_is_no_trend() -> None:
    assert found("followers", months(2027, [90, 100, 110])).trend is None
    assert found("followers", {}).trend is None


def test_a_flow_is_compared_per_day() -> None:
    it = found("visits", months(2027, [31, 28, 31, 30]))

    assert it.trend == Trend(TrendWord.STEADY, pytest.approx(0), "mean")
    assert it.change_on_period == pytest.approx(0)


def test_only_periods_of_one_length_are_compared() -> None:
    it = found("visits", {"2027-01": 31, "2027-W05": 700, "2027-02": 56})

    assert it.change_on_period == pytest.approx(1)
    assert it.trend is None


@pytest.mark.parametrize(
    ("metric", "last", "word"),
    [
        ("followers", 102, TrendWord.STEADY),
        ("followers", 98, TrendWord.STEADY),
        ("followers", 103, TrendWord.IMPROVING),
        ("followers", 97, TrendWord.WORSENING),
        ("waiting", 97, TrendWord.IMPROVING),
        ("waiting", 103, TrendWord.WORSENING),
        ("posts", 103, TrendWord.RISING),
        ("posts", 97, TrendWord.FALLING),
    ],
)
def test_the_direction_chooses_the_word(metric: str, last: int, word: TrendWord) -> None:
    assert trend(metric, {"2026-06": 100, "2027-06": last}).word is word


def test_a_target_settles_the_word_of_a_neutral_metric() -> None:
    it = trend("posts", {"2026-06": 100, "2027-06": 103}, target=1000)

    assert it.word is TrendWord.IMPROVING


@pytest.mark.parametrize(
    ("before", "last", "word"),
    [
        (0, 5, TrendWord.IMPROVING),
        (0, 0, TrendWord.STEADY),
        (-10, -20, TrendWord.WORSENING),
        (-10, 5, TrendWord.IMPROVING),
    ],
)
def test_no_change_is_formed_from_zero_or_less(before: int, last: int, word: TrendWord) -> None:
    it = found("score", {"2026-06": before, "2027-06": last})

    assert it.trend == Trend(word, None, "year")
    assert it.change_on_year is None


def test_three_values_that_come_to_nothing_leave_nothing_to_grow_from() -> None:
    # 0.1 + 0.2 - 0.3 is not quite 0 in binary numbers, and 5 would be growth beyond all bounds.
    it = trend("score", months(2027, [0.1, 0.2, -0.3, 5]))

    assert it == Trend(TrendWord.IMPROVING, None, "mean")


def test_a_value_that_is_the_mean_below_zero_is_steady() -> None:
    # In binary numbers the thirds of -0.1, -0.2 and -0.3 do not add up to -0.2.
    it = trend("score", months(2027, [-0.1, -0.2, -0.3, -0.2]))

    assert it == Trend(TrendWord.STEADY, None, "mean")


def test_the_changes_on_the_period_and_on_the_year_stand_beside() -> None:
    it = found("followers", {"2026-06": 100, "2027-05": 120, "2027-06": 150})

    assert it.change_on_period == pytest.approx(0.25)
    assert it.change_on_year == pytest.approx(0.5)


def test_values_after_the_period_are_no_part_of_its_trend() -> None:
    it = score(
        "followers",
        "2028-12-31",
        period=2027,
        actuals={"2026-12": 100, "2027-12": 150, "2028-12": 1},
    )

    assert it.trend == Trend(TrendWord.IMPROVING, pytest.approx(0.5), "year")
    assert len(it.history) == 3


def test_without_period_the_last_value_of_all_is_compared() -> None:
    it = score("followers", "2028-12-31", actuals={"2027-12": 100, "2028-12": 150})

    assert it.change_on_year == pytest.approx(0.5)


def test_changes_name_the_periods_they_compare() -> None:
    it = found("visits", {"2026-06": 100, **months(2027, [90, 110], first=5)})

    assert [str(each) for each in (it.last_period, it.period_before, it.year_before)] == [
        "2027-06",
        "2027-05",
        "2026-06",
    ]


def test_a_hole_makes_the_period_before_an_earlier_one() -> None:
    it = found("visits", {"2027-02": 90, "2027-06": 110})

    assert str(it.period_before) == "2027-02"
    assert it.year_before is None


def test_a_single_value_is_compared_with_nothing() -> None:
    it = found("visits", {"2027-02": 90})

    assert str(it.last_period) == "2027-02"
    assert (it.period_before, it.year_before) == (None, None)
