"""The page of one KPI."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from mkdocs_strategy_plugin.compute.hiding import without
from mkdocs_strategy_plugin.render.views import kpi as page
from tests.builders import measurement, months, plan
from tests.contexts import context
from tests.pictures import parsed

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.render.views.kpi import View

FIRST_HALF = {"2016-Q1": 2_617_631, **months(2016, [901_095, 915_206, 857_651], first=4)}
ARRIVALS = {"title": "Arrivals", "metric": "visits", "target": 12_000_000, "actuals": FIRST_HALF}


def view(
    language: str = "en",
    as_of: dt.date = dt.date(2016, 7, 1),
    world: dict[str, object] | None = None,
    **kpi: object,
) -> View:
    made = plan(
        {"period": 2016, "currency": "IDR", "languages": ["en", "id"]},
        kpis={"arrivals": {**ARRIVALS, **kpi}},
        channels={"blog": {"title": "Our blog"}, "email": {"title": "Letters"}},
        **(world or {}),  # type: ignore[arg-type]
    )
    seen = context(made, language=language, page="kpi/arrivals", as_of=as_of)
    return page.view(seen, made.kpis["arrivals"])


def keys(made: View) -> dict[str, tuple[str, str]]:
    return {key.name: (key.value, key.note) for key in made.keys}


def terms(made: View) -> dict[str, str]:
    return {term.name: str(term.value) for term in made.meaning}


# --- first screen ----------------------------------------------------------------------------


def test_the_first_screen_says_where_it_stands_and_why() -> None:
    made = view()

    assert (made.state.word, made.reason) == (
        "At risk",
        "5,291,583 against 5,967,213 planned by 30 June 2016.",
    )
    assert keys(made) == {
        "Actual": ("5,291,583", "data up to 30 June 2016"),
        "Target": ("12,000,000", "2016"),
        "Pace": ("89%", "planned by 30 June 2016: 5,967,213"),
        "Forecast": (
            "10,641,315",
            "10,551,842 \N{EN DASH} 10,818,299; would miss the target",
        ),
    }


def test_a_forecast_that_speaks_against_the_state_is_told_with_what_the_state_means() -> None:
    # 11,000,000 * 182 ÷ 366 = 5,469,945 are planned, of which 5,291,583 are 96.7 %.
    made = view(target=11_000_000)

    assert (made.state.word, made.reason) == (
        "On track",
        "5,291,583 against 5,469,945 planned by 30 June 2016.",
    )
    assert made.despite == (
        "A pace of 96.7% counts as on track (95% or more)."
        " The forecast, 10,641,315, still misses the target."
    )


def test_a_bound_is_told_as_it_was_written_and_a_pace_on_its_side_of_it() -> None:
    # The pace is 0.967392…
    def meant(on_track: float) -> str:
        settings = {"period": 2016, "status": {"on_track": on_track}}
        made = plan(settings, kpis={"arrivals": {**ARRIVALS, "target": 11_000_000}})
        seen = context(made, page="kpi/arrivals", as_of=dt.date(2016, 7, 1))
        return page.view(seen, made.kpis["arrivals"]).despite

    assert meant(0.965).startswith("A pace of 96.7% counts as on track (96.5% or more). ")
    assert meant(0.9673).startswith("A pace of 96.74% counts as on track (96.73% or more). ")


def test_a_forecast_that_agrees_with_the_state_needs_no_more_words() -> None:
    assert (view().state.word, view().despite) == ("At risk", "")


def test_what_is_at_risk_by_its_pace_may_still_meet_its_target() -> None:
    # 24 behind on a way of 365 is a pace of 0.934. The slopes are 30/28, 66/59 and 36/31 a day: in
    # the 275 days that are left the one in the middle adds 307.6 to 66.
    values = {"2027-01-31": 0, "2027-02-28": 30, "2027-03-31": 66}
    kpi = {"metric": "followers", "baseline": 0, "target": 365, "actuals": values}
    made = plan({"period": 2027}, kpis={"fans": kpi})
    seen = context(made, page="kpi/fans", as_of=dt.date(2027, 4, 1))

    assert page.view(seen, made.kpis["fans"]).despite == (
        "A pace of 93.4% counts as at risk (less than 95%)."
        " The forecast, 374, still meets the target."
    )


def test_where_a_range_is_the_target_no_pace_explains_the_state() -> None:
    # 63 is inside. The slopes are -4/28, -7/59 and -3/31 a day: in the 275 days that are left the
    # one in the middle takes 32.6 away.
    values = {"2027-01-31": 70, "2027-02-28": 66, "2027-03-31": 63}
    kpi = {"metric": "followers", "target": {"min": 50, "max": 100}, "actuals": values}
    made = plan({"period": 2027}, kpis={"fans": kpi})
    seen = context(made, page="kpi/fans", as_of=dt.date(2027, 4, 1))

    shown = page.view(seen, made.kpis["fans"])
    assert (shown.state.word, shown.despite) == (
        "On track",
        "The forecast, 30, still misses the target.",
    )


def test_it_says_so_in_indonesian_too() -> None:
    made = view("id")

    assert keys(made)["Proyeksi"] == (
        "10.641.315",
        "10.551.842 \N{EN DASH} 10.818.299; tidak akan memenuhi target",
    )
    assert made.figure is not None
    assert made.figure.caption == "Jumlah sejak 1 Januari 2016 dan lintasan rencananya"


def test_a_target_says_from_where_and_for_how_long() -> None:
    made = view(baseline=10_406_759)
    assert keys(made)["Target"] == ("12,000,000", "2016 · from 10,406,759")

    made = view(target=1_000_000, per="month")
    assert keys(made)["Target"] == ("1,000,000 a month", "12,000,000 in all · 2016")


def test_without_a_quotient_there_is_no_pace_but_what_was_planned() -> None:
    made = view(metric="score", target=-5, actuals={"2016-01": -10})

    assert keys(made)["Pace"] == ("none", "planned by 31 January 2016: -5")


def test_long_figures_are_set_smaller() -> None:
    sizes = {key.name: key.size for key in view(actuals={"2016-01": 5}).keys}

    assert sizes == {"Actual": "short", "Target": "short", "Pace": "short", "Forecast": "long"}


def test_once_final_there_is_no_forecast_and_no_gap() -> None:
    actuals = months(2016, [1_000_000] * 12)
    made = view(as_of=dt.date(2017, 2, 1), actuals=actuals, source="BPS")

    assert made.reason == "12,000,000 of 12,000,000: 100.0%."
    assert "Forecast" not in keys(made)
    assert (made.open, made.gaps) == ((), ())


def test_changes_and_trend_stand_below() -> None:
    found = {fact.name: fact.value for fact in view().facts}

    # 857,651 in 30 days after 915,206 in 31.
    assert found == {
        "Compared with the period before": "-3.2% (daily average)",
        "Figures as of": "1 July 2016",
    }


# --- picture ---------------------------------------------------------------------------------


def shapes(made: View) -> set[str]:
    assert made.figure is not None
    root = parsed(str(made.figure.chart))
    return {
        each.attrib["class"].split()[0].removeprefix("strategy-trend__")
        for each in root
        if "class" in each.attrib
    }


def legend(made: View) -> list[str]:
    assert made.figure is not None
    return [item.text for item in made.figure.legend]


def test_a_sum_is_drawn_as_it_grows_against_its_path() -> None:
    made = view()

    assert made.figure is not None
    assert made.figure.caption == "Sum since 1 January 2016, and the planned path"
    assert {"actual", "plan", "target", "forecast", "spread", "column", "last"} <= shapes(made)
    assert legend(made) == [
        "measured",
        "planned path",
        "planned for each period",
        "spread of recent periods",
    ]
    assert "Single periods, by day" in str(made.figure.chart)


def test_the_picture_tells_the_same_in_words() -> None:
    made = view()

    assert made.figure is not None
    root = parsed(str(made.figure.chart))
    assert root.findtext("title") == "Arrivals: Sum since 1 January 2016, and the planned path"
    assert (root.findtext("desc") or "").startswith(
        "5,291,583 against 5,967,213 planned by 30 June 2016. "
        "Actual: 5,291,583 data up to 30 June 2016."
    )


def test_a_band_of_a_sum_is_a_corridor() -> None:
    made = view(target={"min": 10_000_000, "max": 12_000_000})

    assert {"zone", "actual"} <= shapes(made)
    assert not {"plan", "target"} & shapes(made)


def test_an_open_corridor_reaches_as_far_as_the_picture() -> None:
    assert "zone" in shapes(view(target={"min": 10_000_000}))
    assert "zone" in shapes(view(target={"max": 10_000_000}))


def test_a_forecast_bends_where_the_plan_bends() -> None:
    made = view(
        as_of=dt.date(2016, 4, 1),
        target=1000,
        trajectory={"shares": {"2016-H1": "20%", "2016-H2": "80%"}},
        actuals=months(2016, [30, 40, 30]),
    )

    assert made.figure is not None
    root = parsed(str(made.figure.chart))
    (way,) = [e for e in root if e.attrib.get("class") == "strategy-trend__forecast"]
    # From the end of March by way of the end of June to the end of December.
    assert len(way.attrib["points"].split()) == 3


def test_more_columns_than_have_room_are_left_out() -> None:
    days = [
        measurement("arrivals", str(dt.date(2015, 1, 1) + dt.timedelta(days=number)), 5)
        for number in range(401)
    ]
    made = view(period="2015/2016", actuals={}, world={"measurements": days})

    assert {"actual", "plan"} <= shapes(made)
    assert "column" not in shapes(made)


def test_a_band_per_unit_lies_behind_its_units() -> None:
    made = view(target={"min": 9, "max": 11}, per="month", actuals=months(2016, [10, 12]))

    assert {"column", "zone"} <= shapes(made)
    assert str(made.figure).count("Bound") == 2


def test_a_target_per_unit_is_drawn_by_its_units() -> None:
    made = view(target=900_000, per="month", actuals=months(2016, [1_000_000, 800_000]))

    assert made.figure is not None
    assert made.figure.caption == "Value of each period"
    assert {"column", "planned"} <= shapes(made)
    assert "900K" in str(made.figure.chart)


def test_periods_of_mixed_lengths_are_drawn_by_day() -> None:
    made = view(target="measure-first")

    assert made.figure is not None
    assert made.figure.caption == "Value of each period, by day"
    assert shapes(made) & {"plan", "actual", "forecast"} == set()


def test_a_level_is_a_line_from_its_baseline() -> None:
    made = view(
        metric="followers", baseline=100, target=200, actuals=months(2016, [110, 120, 125, 140])
    )

    assert made.figure is not None
    assert made.figure.caption == "Value at the end of each period"
    assert {"start", "plan", "actual", "forecast", "spread", "target"} <= shapes(made)
    assert "column" not in shapes(made)


def test_a_hole_parts_the_line_of_a_level() -> None:
    made = view(metric="followers", target=200, actuals={"2016-01": 1, "2016-02": 2, "2016-04": 3})

    assert made.figure is not None
    root = parsed(str(made.figure.chart))
    (line,) = [e for e in root if e.attrib.get("class") == "strategy-trend__actual"]
    assert len(line.attrib["points"].split()) == 2
    assert "hole" in shapes(made)


def test_a_level_of_partial_values_alone_has_no_line() -> None:
    channels = {"blog": {"actuals": {"2016-01": 5}}, "email": {}}
    made = view(metric="followers", actuals={}, channels=channels)

    assert "part" in shapes(made)
    assert not {"actual", "last"} & shapes(made)


def test_a_band_of_a_level_lies_across_the_picture() -> None:
    made = view(metric="score", target={"min": 3, "max": 6}, actuals=months(2016, [5, 7]))

    assert "zone" in shapes(made)


def test_a_ratio_without_baseline_stays_level() -> None:
    made = view(metric="click-rate", target="3%", actuals=months(2016, ["2%", "3%", "4%"]))

    assert "forecast" in shapes(made)
    assert "spread" not in shapes(made)


def test_holes_and_partial_values_are_seen() -> None:
    channels = {
        "blog": {"actuals": months(2016, [10, 20, 30])},
        "email": {"actuals": {"2016-01": 5, "2016-03": 15}},
    }
    made = view(actuals={}, channels=channels, target=600)

    assert {"hole", "part"} <= shapes(made)
    assert {"partial: a channel is missing", "no value"} <= set(legend(made))


def test_without_a_value_there_is_no_picture() -> None:
    assert view(actuals={}).figure is None


def test_numbers_too_large_for_a_picture_leave_it_out() -> None:
    huge = months(2016, ["1.7e308", "1.7e308", "-1.7e308"])

    assert view(actuals=huge).figure is None


def test_without_a_period_the_picture_shows_the_time_of_the_values() -> None:
    fields = {"metric": "followers", "target": 9, "actuals": months(2016, [5, 6])}
    made = plan(kpis={"it": fields})
    shown = page.view(context(made, page="kpi/it"), made.kpis["it"])

    assert keys(shown)["Target"] == ("9", "")
    assert shown.figure is not None
    assert ">22 Feb<" in str(shown.figure.chart)


# --- events ----------------------------------------------------------------------------------


def events(*dates: str) -> dict[str, object]:
    return {"events": {f"e{n}": {"title": f"Event {n}", "date": d} for n, d in enumerate(dates)}}


def test_events_of_the_time_shown_are_numbered_by_their_first_day() -> None:
    made = view(world=events("2016-06", "2016-03-02", "2015-12", "2017"))

    assert [(line.title, line.when) for line in made.events] == [
        ("Event 1", "2 March 2016"),
        ("Event 0", "June 2016"),
    ]
    assert made.figure is not None
    assert str(made.figure.chart).count("strategy-trend__pill") == 2


def test_an_event_leads_to_its_line_on_the_first_page() -> None:
    made = view(world=events("2016-06"))

    assert [line.href for line in made.events] == ["../../#event-e0"]


def test_an_event_ahead_is_not_marked_and_one_that_goes_on_ends_with_the_figures() -> None:
    made = view(as_of=dt.date(2016, 7, 1), world=events("2016", "2016-08"))

    assert [line.title for line in made.events] == ["Event 0"]
    assert made.figure is not None
    assert 'class="strategy-trend__lasting" d="M58.0 28H264.0"' in str(made.figure.chart)


def test_of_many_events_the_last_ones_are_marked() -> None:
    made = view(world=events(*(f"2016-01-{day:02}" for day in range(1, 26))))

    assert [made.events[0].title, made.events[-1].title, len(made.events)] == [
        "Event 5",
        "Event 24",
        20,
    ]


# --- what it means ---------------------------------------------------------------------------


def test_the_meaning_says_how_values_are_combined_and_who_answers() -> None:
    made = view(
        baseline={"value": 10_406_759, "period": 2015},
        trajectory={"shares": {"2016-H1": "45%", "2016-H2": "55%"}},
        cadence="monthly",
        lag="35 d",
        source="BPS",
        owner="Ratna",
        tier="primary",
        confidence={"level": "low", "note": "Roaming *data*", "date": "2016-06"},
    )

    assert terms(made) == {
        "Metric": "Visits",
        "Direction": "More is better.",
        "Over time": "Values of several periods are added.",
        "Period": "2016",
        "Baseline": "10,406,759 in 2015",
        "Planned path": "45% in first half of 2016, 55% in second half of 2016",
        "Updated": "monthly",
        "Published": "35 days after the period",
        "Source": "BPS",
        "Confidence": "Low, in the view of a person (June 2016): Roaming <em>data</em>",
        "Tier": "Primary",
        "Owner": "Ratna",
    }


def test_a_view_without_note_and_date_is_just_that() -> None:
    made = view(confidence="high")

    assert terms(made)["Confidence"] == "High, in the view of a person"


def test_a_dated_path_is_told_by_its_corners() -> None:
    made = view(trajectory={"values": {"2016-H1": 5_000_000, "2016": 12_000_000}})

    assert terms(made)["Planned path"] == "5,000,000 by 30 Jun 2016, 12,000,000 by 31 Dec 2016"


def test_a_baseline_of_one_day_stands_on_it_and_not_in_it() -> None:
    made = view(metric="followers", baseline={"value": 1000, "period": "2015-12-31"})

    assert terms(made)["Baseline"] == "1,000 on 31 December 2015"


def test_a_scaled_baseline_says_so() -> None:
    made = view(baseline={"value": 1000, "period": "2015-H1"})

    assert terms(made)["Baseline"].endswith("scaled by days to the length of the target")


def test_a_proxy_says_what_it_is_and_why() -> None:
    made = view(proxy={"metric": "followers", "why": "No counter *yet*."})

    assert terms(made)["Measured by proxy"] == "Followers"
    assert terms(made)["Why it may stand in"] == "No counter <em>yet</em>."
    assert made.flags == ("By proxy",)


def test_money_is_in_the_currency_of_the_plan() -> None:
    own = {"metrics": {"income": {"kind": "money", "unit": "money", "over_time": "sum"}}}

    assert terms(view(metric="income", world=own))["Unit"] == "IDR"


def test_objective_and_goal_lead_to_their_places() -> None:
    made = view(
        world={"goals": {"g": {}}, "objectives": {"o": {"goal": "g"}}},
        objective="o",
    )

    links = {term.name: [link.href for link in term.links] for term in made.meaning if term.links}
    assert links == {
        "Objective": ["../../goals/#objective-o"],
        "Goal": ["../../goals/#goal-g"],
    }


def test_several_channels_say_how_they_are_combined() -> None:
    channels = {"blog": {"actuals": {"2016-01": 5}}, "email": {"target": 9}}
    made = view(actuals={}, channels=channels)

    assert terms(made)["Across channels"] == "Channels are added."
    assert [(row.channel.text, row.actual, row.target) for row in made.channels] == [
        ("Our blog", "5", ""),
        ("Letters", "", "9"),
    ]


# --- values ----------------------------------------------------------------------------------


def rows(made: View) -> list[tuple[str, ...]]:
    return [(row.period, *row.cells, row.mark) for row in made.table.rows]


def test_values_stand_in_a_table_the_latest_first() -> None:
    made = view()

    columns = (
        "Value",
        "By day",
        "Sum so far",
        "Planned",
        "Against the period before, by day",
    )
    assert made.table.columns == columns
    assert rows(made) == [
        ("June 2016", "857,651", "28,588", "5,291,583", "983,607", "-3.2%", ""),
        ("May 2016", "915,206", "29,523", "4,433,932", "1,016,393", "-1.7%", ""),
        ("April 2016", "901,095", "30,037", "3,518,726", "983,607", "", ""),
        ("Q1 2016", "2,617,631", "28,765", "2,617,631", "2,983,607", "", ""),
    ]
    assert not made.table.has_notes


def test_a_value_has_its_parts_and_what_was_written_beside_it() -> None:
    made = view(
        metric="click-rate",
        target="3%",
        actuals={"2016-01": {"numerator": 21, "denominator": 1_000, "note": "A *slip*."}},
    )

    assert made.table.columns == ("Value", "Numerator ÷ denominator", "Planned")
    assert rows(made) == [("January 2016", "2.1%", "21 ÷ 1,000", "3.0%", "")]
    assert [str(note) for note in made.table.rows[0].notes] == ["A <em>slip</em>."]


def test_values_of_earlier_years_are_compared_but_not_planned() -> None:
    made = view(actuals={"2015-01": 31, "2016-01": 62})

    columns = (
        "Value",
        "Sum so far",
        "Planned",
        "Against the period before",
        "Against the year before",
    )
    assert made.table.columns == columns
    assert rows(made) == [
        ("January 2016", "62", "62", "1,016,393", "+100.0%", "+100.0%", ""),
        ("January 2015", "31", "", "", "", "", ""),
    ]


def test_a_hole_is_a_row_without_a_value() -> None:
    made = view(actuals={"2016-01": 5, "2016-02": {"note": "Lost."}, "2016-03": 6})

    assert rows(made)[1][0] == "February 2016"
    assert rows(made)[1][-1] == "no value"
    assert [str(note) for note in made.table.rows[1].notes] == ["Lost."]


def test_a_partial_value_says_what_it_lacks() -> None:
    channels = {
        "blog": {"actuals": months(2016, [10, 20])},
        "email": {"actuals": {"2016-02": 5}},
    }
    made = view(actuals={}, channels=channels)

    assert rows(made)[1][-1] == "partial: without Letters"


def test_a_partial_value_does_not_name_channels_that_are_not_published() -> None:
    channels = {"blog": {"actuals": months(2016, [10, 20])}, "email": {"actuals": {"2016-02": 5}}}
    made = plan({"period": 2016}, kpis={"k": {**ARRIVALS, "actuals": {}, "channels": channels}})
    seen = context(made, page="kpi/k", as_of=dt.date(2016, 7, 1))
    bare, figures = without(made, seen.figures, frozenset({"channels"}))

    told = page.view(replace(seen, plan=bare, figures=figures), bare.kpis["k"])
    assert rows(told)[1][-1] == "partial: a channel is missing"


def test_a_value_that_straddles_the_period_says_so() -> None:
    made = view(actuals={"2015-12-15/2016-01-14": 5, "2016-02": 6})

    assert rows(made)[-1][-1] == "not counted: it lies only partly in the period"


def test_running_totals_are_shown_as_written_too() -> None:
    made = view(values="running-total", actuals=months(2016, [10, 25]))

    assert [row[:3] for row in rows(made)] == [
        ("February 2016", "15", "25"),
        ("January 2016", "10", "10"),
    ]
    assert made.table.rows[0].notes == ()


def test_a_running_total_that_no_column_shows_stands_in_the_notes() -> None:
    made = view(values="running-total", actuals=months(2016, [10, 25]), per="month", target=9)

    assert made.table.columns[:2] == ("Value", "Planned")
    assert [str(note) for note in made.table.rows[0].notes] == ["sum so far: 25"]


def test_a_long_table_is_cut_and_says_so() -> None:
    days = [
        measurement("arrivals", str(dt.date(2014, 1, 1) + dt.timedelta(days=number)), 5)
        for number in range(503)
    ]
    made = view(actuals={}, world={"measurements": days})

    assert len(made.table.rows) == 500
    assert made.table.left_out == "3 earlier values are not shown; they stand in the plan's files."


def test_values_after_the_day_are_not_shown() -> None:
    assert [row.period for row in view(as_of=dt.date(2016, 5, 1)).table.rows] == [
        "April 2016",
        "Q1 2016",
    ]


# --- what is missing -------------------------------------------------------------------------


def test_what_is_missing_says_how_to_add_it() -> None:
    made = plan(kpis={"it": {}})
    gaps = page.view(context(made, page="kpi/it"), made.kpis["it"]).gaps

    assert [gap.text for gap in gaps] == [
        "No metric yet.",
        "No target yet.",
        "No value yet.",
        "Nobody has said where the numbers come from.",
    ]
    assert gaps[1].hint == "Add `target:` to KPI `it`."


def test_to_measure_first_is_no_gap() -> None:
    assert "No target yet." not in [gap.text for gap in view(target="measure-first").gaps]


def test_what_is_awaited_stands_above_the_values() -> None:
    made = view(as_of=dt.date(2017, 1, 1), actuals=months(2016, [5] * 11))

    assert [gap.text for gap in made.open] == ["Not final yet: awaiting December 2016."]


def test_a_value_that_is_late_is_named() -> None:
    made = view(as_of=dt.date(2016, 12, 1))

    assert [gap.text for gap in made.open] == ["A value is overdue."]


def test_values_that_are_not_published_are_not_called_missing() -> None:
    made = plan(
        {"period": 2016},
        kpis={"arrivals": {**ARRIVALS, "actuals": months(2016, [5, 5]), "source": "BPS"}},
    )
    seen = context(made, page="kpi/arrivals", as_of=dt.date(2016, 12, 1))
    bare, figures = without(made, seen.figures, frozenset({"actuals", "source"}))

    shown = page.view(replace(seen, plan=bare, figures=figures), bare.kpis["arrivals"])

    assert (shown.open, shown.gaps, shown.flags) == ((), (), ())
    assert list(keys(shown)) == ["Target"]
    assert shown.reason == "Its values are not published."


def test_holes_are_listed_up_to_a_dozen() -> None:
    made = view(actuals={"2016-01": 5, "2016-03": 6})
    assert [gap.text for gap in made.open][-1] == "Without a value: February 2016."

    made = view(cadence="daily", actuals={"2016-02": 5})
    assert made.open[-1].text.endswith("12 January 2016, …")


def test_the_plan_for_a_hole_is_not_asked_for_and_that_is_said() -> None:
    made = view(actuals={"2016-01": 5, "2016-03": 6})

    assert made.caveats == (
        "What was planned for periods without a value is left out of the comparison.",
    )


# --- who has to do with it -------------------------------------------------------------------


def mentioning(counts: str | None = None, **collections: dict[str, dict[str, object]]) -> View:
    """Return the page of a KPI in a plan whose entities are all written by its author."""
    kpi = {**ARRIVALS, "objective": "o", "counts": counts}
    made = plan({"period": 2016}, kpis={"arrivals": kpi}, **collections)
    owned = replace(
        made,
        origins={
            (key, name): Path("strategy.yml") for key in collections for name in collections[key]
        },
    )
    return page.view(context(owned, page="kpi/arrivals"), owned.kpis["arrivals"])


def test_who_mentions_it_and_what_works_towards_it() -> None:
    made = mentioning(
        objectives={"o": {"kpi": "arrivals"}},
        tactics={
            "reels": {"objective": "o"},
            "posts": {"kpi": "arrivals"},
            "radio": {"objective": "o", "status": "idea"},
            "flyers": {"objective": "o", "status": "dropped"},
        },
        content={"gems": {"objectives": "o"}},
        channels={"blog": {"response_kpi": "arrivals"}},
    )

    assert {each.name: [link.text for link in each.links] for each in made.mentioned} == {
        "Objectives it tells of": ["O"],
        "Tactics it counts": ["Posts"],
        "Tactics that work towards it": ["Reels"],
        "Content that works towards it": ["Gems"],
        "Channels whose promise it watches": ["Blog"],
    }


def test_what_reviews_said_of_it() -> None:
    made = mentioning(
        objectives={"o": {}},
        reviews={
            "spring": {"date": "2016-04-02", "kpis": {"arrivals": "Ahead of *plan*."}},
            "autumn": {"went_well": "All of it."},
        },
    )

    assert [(each.link.text, each.when, str(each.said)) for each in made.remarks] == [
        ("Spring", "2 April 2016", "Ahead of <em>plan</em>.")
    ]


def test_an_output_says_what_it_counts() -> None:
    made = view(
        tier="output", counts="content/gems", world={"content": {"gems": {"title": "Gems"}}}
    )

    assert {each.name: [link.text for link in each.links] for each in made.mentioned} == {
        "What it counts": ["Gems"]
    }


def test_a_tactic_and_a_kpi_that_name_each_other_are_told_once() -> None:
    made = mentioning(
        "tactic/reels", tactics={"reels": {"kpi": "arrivals"}, "posts": {"kpi": "arrivals"}}
    )

    assert {each.name: [link.text for link in each.links] for each in made.mentioned} == {
        "What it counts": ["Reels"],
        "Tactics it counts": ["Posts"],
    }


# --- readings --------------------------------------------------------------------------------


def readings(made: View) -> list[str]:
    assert made.figure
    for each in parsed(made.figure.chart).iter():
        if "data-strategy-readings" in each.attrib:
            read = each.attrib["data-strategy-readings"].split("|")
            return [unquote(reading.split(" ", 2)[2]) for reading in read]
    return []


def test_a_sum_reads_out_each_period_and_the_sum_so_far() -> None:
    assert readings(view())[:2] == [
        "Q1 2016: 2,617,631, sum 2,617,631",
        "April 2016: 901,095, sum 3,518,726",
    ]
    assert readings(view("id"))[1] == "April 2016: 901.095, jumlah 3.518.726"


def test_a_level_reads_out_the_end_of_each_period() -> None:
    followers = {"metric": "followers", "target": 300, "actuals": months(2016, [100, 150])}

    assert readings(view(**followers)) == ["January 2016: 100", "February 2016: 150"]


def test_single_periods_read_out_their_own_value_also_where_they_are_drawn_by_day() -> None:
    assert readings(view(target=None))[:2] == ["Q1 2016: 2,617,631", "April 2016: 901,095"]


def test_a_value_that_lacks_a_channel_says_so() -> None:
    parts = {
        "blog": {"actuals": {"2016-01": 5, "2016-02": 6}},
        "email": {"actuals": {"2016-01": 1}},
    }
    made = readings(view(target=None, actuals={}, channels=parts))

    assert made == ["January 2016: 6", "February 2016: 6 (partial: a channel is missing)"]


def test_more_values_than_a_table_shows_are_not_read_out() -> None:
    days = {(dt.date(2015, 1, 1) + dt.timedelta(n)).isoformat(): 1 for n in range(501)}

    assert readings(view(target=None, period="2015/2016", actuals=days)) == []
