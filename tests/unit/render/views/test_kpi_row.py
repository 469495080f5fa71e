"""A KPI on one line, in figures and in words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.views.kpi_reason import reason
from mkdocs_strategy_plugin.render.views.kpi_row import kpi_row
from tests.builders import months, plan
from tests.contexts import context

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.render.views.kpi_row import KpiRow

ARRIVALS = {
    "title": "Arrivals",
    "metric": "visits",
    "target": 12_000_000,
    "actuals": {"2016-Q1": 2_617_631, **months(2016, [901_095, 915_206, 857_651], first=4)},
}


def row(language: str = "en", as_of: dt.date = dt.date(2016, 7, 1), **kpi: object) -> KpiRow:
    made = plan(
        {"period": 2016, "currency": "IDR"},
        kpis={"arrivals": {**ARRIVALS, **kpi}},
        channels={"facebook": {"title": "Facebook"}, "instagram": {"title": "Instagram"}},
    )
    seen = context(made, language=language, page="scorecard", as_of=as_of)
    return kpi_row(seen, made.kpis["arrivals"])


def why(language: str = "en", as_of: dt.date = dt.date(2016, 7, 1), **kpi: object) -> str:
    made = plan({"period": 2016}, kpis={"arrivals": {**ARRIVALS, **kpi}})
    return reason(context(made, language=language, as_of=as_of), made.kpis["arrivals"])


def test_a_value_with_two_digits_too_many_has_no_pace_to_the_percent() -> None:
    assert row(actuals={"2016-Q1": 261_763_100}).pace == "over 1,000%"


def test_the_worked_example_in_english() -> None:
    made = row()
    assert (made.actual, made.target, made.expected, made.pace) == (
        "5,291,583",
        "12,000,000",
        "5,967,213",
        "89%",
    )
    assert (made.state.slug, made.state.word) == ("at-risk", "At risk")
    assert why() == "5,291,583 against 5,967,213 planned by 30 June 2016."
    assert made.last_day == "30 Jun 2016"


def test_the_worked_example_in_indonesian() -> None:
    made = row("id")
    assert made.state.word == "Berisiko"
    assert why("id") == "5.291.583 dibandingkan 5.967.213 yang direncanakan sampai 30 Juni 2016."


def test_its_name_leads_to_its_page() -> None:
    assert (row().link.text, row().link.href) == ("Arrivals", "../kpi/arrivals/")


def test_its_forecast_is_a_point_with_a_range_and_what_that_says_of_the_target() -> None:
    made = row()
    assert (made.forecast, made.forecast_range, made.outlook) == (
        "10,641,315",
        "10,551,842 \N{EN DASH} 10,818,299",
        "would miss the target",
    )


def test_a_forecast_may_be_too_early_but_not_before_there_is_a_value() -> None:
    assert row(actuals={"2016-01": 5}).forecast == "too early to say"
    assert row(actuals={}).forecast == ""
    assert row(as_of=dt.date(2017, 2, 1), target="measure-first").forecast == ""


def test_number_tier_and_owner_stand_under_its_name() -> None:
    made = row(code="K1", tier="primary", owner=["Rina", "Budi"])
    assert made.byline == "K1 · Primary · Rina, Budi"
    assert row().byline == ""


def test_a_final_figure_is_told_as_a_share_of_the_target() -> None:
    whole = {"2016": 11_519_275}
    late = dt.date(2017, 2, 1)
    assert row(actuals=whole, cadence="yearly", as_of=late).state.word == "Missed"
    said = why(actuals=whole, cadence="yearly", as_of=late)
    assert said == "11,519,275 of 12,000,000: 96.0%."


def test_what_a_period_that_is_over_waits_for_is_said() -> None:
    made = row(as_of=dt.date(2017, 1, 1), actuals={"2016-01/2016-11": 10_405_947})
    assert made.waiting == "Not final yet: awaiting December 2016."


def test_many_periods_in_a_row_are_named_by_the_first_and_the_last() -> None:
    monthly = months(2016, [100] * 12)
    seen = dt.date(2017, 2, 1)
    for month in ("2016-02", "2016-03", "2016-04"):
        del monthly[month]
    made = row(as_of=seen, actuals=monthly)
    assert made.waiting == "Not final: February 2016 \N{EN DASH} April 2016 are missing."
    monthly["2016-03"] = 100
    made = row(as_of=seen, actuals=monthly)
    assert made.waiting == "Not final: February 2016, April 2016 are missing."


def test_a_period_that_is_over_awaits_its_last_value_until_that_is_late() -> None:
    values = months(2016, [900_000] * 11)
    soon, late = dt.date(2017, 1, 10), dt.date(2017, 10, 26)
    assert row(as_of=soon, actuals=values).waiting == "Not final yet: awaiting December 2016."
    assert row(as_of=late, actuals=values).waiting == "Incomplete: no value after November 2016."
    made = row(as_of=late, actuals={"2016-01-01/2016-06-12": 900_000})
    assert made.waiting == "Incomplete: no value after 12 June 2016."
    assert row("id", as_of=late, actuals=values).waiting == (
        "Belum lengkap: tidak ada nilai setelah November 2016."
    )


def test_it_is_not_too_early_to_say_of_a_period_that_is_over() -> None:
    values = months(2016, [900_000] * 2)
    assert row(as_of=dt.date(2016, 3, 5), actuals=values).forecast == "too early to say"
    assert row(as_of=dt.date(2016, 12, 31), actuals=values).forecast == "too early to say"
    assert row(as_of=dt.date(2017, 1, 1), actuals=values).forecast == ""


def test_what_the_forecast_says_against_the_state_stands_beside_it() -> None:
    assert row(target=11_000_000).against == "but the forecast misses the target"
    assert row().against == ""
    assert row("id", target=11_000_000).against == "tetapi proyeksinya tidak memenuhi target"


def test_targets_in_words() -> None:
    assert row(target={"min": 900, "max": 1_100}).target == "900 \N{EN DASH} 1,100"
    assert row(target={"min": 900}).target == "at least 900"
    assert row(target={"max": 900}).target == "at most 900"
    assert row(target="measure-first").target == "measure first"
    assert row(target=100, per="month").target == "100 a month"
    assert row("id", target=100, per="month").target == "100 per bulan"
    assert row(target=None).target == ""


def test_targets_of_channels_in_words() -> None:
    def told(of_channel: object, language: str = "en", **kpi: object) -> str:
        part = {"target": of_channel, "actuals": {"2016-06": 5}}
        (found,) = row(language, actuals={}, channels={"facebook": part}, **kpi).channels
        return found.target

    assert told({"min": 900, "max": 1_100}) == "900 \N{EN DASH} 1,100"
    assert told({"min": 900}) == "at least 900"
    assert told("measure-first") == "measure first"
    assert told(100, target=300, per="month") == "100 a month"
    assert told(100, language="id", target=300, per="month") == "100 per bulan"
    assert told(None) == ""


def test_a_target_left_open_on_purpose_is_the_reason() -> None:
    assert why(target="measure-first") == "Its first values will set the target."


def test_without_values_there_are_no_pictures_and_nothing_is_zero() -> None:
    assert row(actuals={"2016-01": 5}).sparkline == ""
    made = row(actuals={})
    assert (made.actual, made.bullet, made.sparkline, made.last_day) == ("", "", "", "")
    assert (made.state.word, why(actuals={})) == ("No data", "There is no value yet.")


def test_a_channel_by_proxy_stands_beside_the_total_with_its_reason() -> None:
    channels = {
        "facebook": {"target": 4_000, "actuals": {"2016-06": 1_000}},
        "instagram": {
            "target": 80_000,
            "proxy": {"metric": "followers", "why": "It reports *no* visits."},
            "actuals": {"2016-06": 68_200},
        },
    }
    facebook, instagram = row(actuals={}, target=4_000, channels=channels).channels
    assert (facebook.channel.text, facebook.actual, facebook.proxy) == ("Facebook", "1,000", "")
    assert (instagram.actual, instagram.target) == ("68,200", "80,000")
    assert instagram.proxy == "Followers"
    assert instagram.why == "It reports <em>no</em> visits."


def test_changes_are_named_by_what_they_compare() -> None:
    made = row(actuals={"2015-06": 900_000, **months(2016, [930_000, 945_000], first=5)})
    assert made.on_period is not None
    assert made.on_year is not None
    assert (made.on_period.share, made.on_period.on) == ("+5.0%", "on May, daily average")
    assert made.on_period.label == "June 2016 compared with May 2016"
    assert (made.on_year.share, made.on_year.on) == ("+5.0%", "on June 2015")
    assert made.on_year.label == "June 2016 compared with June 2015"


def test_changes_in_indonesian() -> None:
    made = row("id", actuals=months(2016, [930_000, 945_000], first=5))
    assert made.on_period is not None
    assert (made.on_period.share, made.on_period.on) == ("+5,0%", "dari Mei, rata-rata harian")


def test_averages_are_compared_only_where_periods_differ_in_length() -> None:
    def change(*, metric: str = "visits", **actuals: float) -> tuple[str, str]:
        days = {name.replace("_", "-")[1:]: value for name, value in actuals.items()}
        made = row(metric=metric, actuals=days).on_period
        assert made is not None
        return made.on, made.alone

    # 9 in 28 days after 11 in 31: a day 0.3214 after 0.3548.
    assert change(_2015_01=11, _2015_02=9) == (
        "on January, daily average",
        "-9.4% (daily average)",
    )
    assert change(_2015_07=11, _2015_08=12) == ("on July", "+9.1%")
    assert change(metric="followers", _2015_01=11, _2015_02=9) == ("on January", "-18.2%")


def test_a_month_of_another_year_and_a_quarter_are_named_in_full() -> None:
    over_new_year = row(actuals={"2015-12": 310, "2016-01": 310}).on_period
    quarters = row(actuals={"2016-Q1": 910, "2016-Q2": 910}).on_period
    assert over_new_year is not None
    assert quarters is not None
    assert (over_new_year.on, quarters.on) == ("on December 2015", "on Q1 2016")


def test_a_single_value_changes_on_nothing() -> None:
    made = row(actuals={"2016-06": 310})
    assert (made.on_period, made.on_year) == (None, None)


def test_what_it_is_sorted_and_copied_by_is_for_machines() -> None:
    keys = row().keys

    assert (keys.state, keys.actual, keys.target) == ("2", "5291583", "12000000")
    assert keys.last_day == "2016-06-30"
    # 5,291,583 of 5,967,213.
    assert round(float(keys.pace), 4) == 0.8868
    # 857,651 in June after 915,206 in May, by the day: 28,588 after 29,523.
    assert round(float(keys.change), 3) == -0.032
    assert round(float(keys.forecast)) == 10_641_315


def test_what_is_missing_is_missing_for_machines_too() -> None:
    keys = row(actuals={}, target="measure-first").keys

    assert keys[1:] == ("", "", "", "", "", "")
