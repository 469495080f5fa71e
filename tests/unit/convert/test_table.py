"""Tables of KPIs as parts of a plan."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.convert.draft import Draft
from mkdocs_strategy_plugin.convert.sources import Wishes, add_source
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.period import period

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs_strategy_plugin.convert.leftovers import Leftover


def converted(folder: Path, text: str, *, year: str = "") -> Draft:
    source = folder / "kpis.csv"
    source.write_text(text, "utf-8")
    draft = Draft()
    add_source(source, draft, Wishes(period=period(year) if year else None))
    return draft


def left(draft: Draft, why: str) -> list[tuple[str, str]]:
    return [(each.place, each.written) for each in draft.leftovers if each.why.key == why]


def first(leftovers: list[Leftover], why: str) -> Leftover:
    return next(each for each in leftovers if each.why.key == why)


def test_a_row_becomes_a_kpi_with_its_goal_objective_and_channels(tmp_path: Path) -> None:
    draft = converted(
        tmp_path,
        "KPI,Goal,Objective,Tier,Metric,Baseline 2025,Target 2026,Owner,Channel,Source,Frequency\n"
        "Fans,Known,More fans,Primary,Followers,10000,12000,Rina,Instagram & Toko,Studio,Monthly\n",
    )

    assert draft.kpis == {
        "fans": {
            "title": "Fans",
            "owner": "Rina",
            "objective": "more-fans",
            "tier": "primary",
            "metric": "followers",
            "baseline": {"value": "10000", "period": "2025"},
            "target": "12000",
            "period": "2026",
            "channels": ["instagram", "toko"],
            "cadence": "monthly",
            "source": "Studio",
        }
    }
    assert draft.goals == {"known": {"title": "Known"}}
    assert draft.objectives == {"more-fans": {"title": "More fans", "goal": "known"}}
    assert draft.channels == {"instagram": {"title": "Instagram"}, "toko": {"title": "Toko"}}
    assert draft.leftovers == []


def test_indonesian_headers_mean_the_same(tmp_path: Path) -> None:
    draft = converted(
        tmp_path,
        "Indikator;Tujuan;Sasaran;Tingkat;Metrik;Nilai awal;Penanggung jawab\n"
        "Pengikut;Dikenal;Bertambah;Utama;Pengikut;10000;Rina\n",
    )

    assert draft.kpis["pengikut"] == {
        "title": "Pengikut",
        "owner": "Rina",
        "objective": "bertambah",
        "tier": "primary",
        "metric": "followers",
        "baseline": "10000",
    }
    assert draft.goals == {"dikenal": {"title": "Dikenal"}}


def test_tujuan_beside_a_goal_is_the_objective(tmp_path: Path) -> None:
    draft = converted(tmp_path, "KPI,Goal,Tujuan\nReach,Known,More\n")

    assert draft.kpis["reach"]["objective"] == "more"
    assert draft.objectives["more"]["goal"] == "known"


def test_a_kpi_with_a_goal_and_no_objective_serves_the_goal(tmp_path: Path) -> None:
    assert converted(tmp_path, "KPI,Goal\nReach,Known\n").kpis["reach"]["goal"] == "known"


def test_an_objective_keeps_its_first_goal(tmp_path: Path) -> None:
    draft = converted(tmp_path, "KPI,Goal,Objective\nReach,One,More\nViews,Two,More\n")

    assert draft.objectives == {"more": {"title": "More", "goal": "one"}}
    assert left(draft, "other-goal") == [("kpis.csv:3", "Two")]


def test_months_become_measured_values_and_a_dash_stays_missing(tmp_path: Path) -> None:
    draft = converted(tmp_path, "KPI,Jan 2026,Februari 2026,2026-03\nReach,100,-,120\n")

    assert [tuple(value) for value in draft.values] == [
        ("reach", "2026-01", "100", ""),
        ("reach", "2026-02", "-", ""),
        ("reach", "2026-03", "120", ""),
    ]


def test_months_without_a_year_wait_for_one(tmp_path: Path) -> None:
    text = "KPI,Jan,Feb\nReach,100,110\n"
    draft = converted(tmp_path, text)

    assert draft.values == []
    assert left(draft, "no-year") == [("kpis.csv:1", "Jan"), ("kpis.csv:1", "Feb")]
    assert draft.kpis["reach"]["note"] == "- Jan: 100\n- Feb: 110"
    assert [value.period for value in converted(tmp_path, text, year="2026").values] == [
        "2026-01",
        "2026-02",
    ]


def test_a_quarter_beside_its_months_would_count_twice(tmp_path: Path) -> None:
    draft = converted(tmp_path, "KPI,Q1 2026,Jan 2026,Jan 2026\nReach,300,100,100\n")

    assert [value.period for value in draft.values] == ["2026-01"]
    assert left(draft, "overlap") == [("kpis.csv:1", "Jan 2026"), ("kpis.csv:1", "Q1 2026")]


def test_a_value_needs_a_period_of_its_row_or_of_the_plan(tmp_path: Path) -> None:
    by_row = converted(tmp_path, "KPI,Actual,Period\nReach,100,2026-Q1\n")
    by_plan = converted(tmp_path, "KPI,Realisasi\nReach,100\n", year="2026")
    by_none = converted(tmp_path, "KPI,Realisasi\nReach,100\n")

    assert [value.period for value in (*by_row.values, *by_plan.values)] == ["2026-Q1", "2026"]
    assert (by_none.values, by_none.kpis["reach"]["note"]) == ([], "- Realisasi: 100")
    assert left(by_none, "value-without-period") == [("kpis.csv:2", "100")]


def test_a_column_of_values_without_a_period_is_left_beside_others(tmp_path: Path) -> None:
    draft = converted(tmp_path, "KPI,Actual,Jan 2026,Period\nReach,100,9,2026\n")

    assert [value.number for value in draft.values] == ["9"]
    assert left(draft, "value-without-period") == [("kpis.csv:1", "Actual")]


@pytest.mark.parametrize("target", ["at or below 5 %", "> 95%", "12.000"])
def test_a_target_in_words_or_with_two_readings_is_kept_as_it_is_written(
    tmp_path: Path, target: str
) -> None:
    draft = converted(tmp_path, f"KPI,Target\nReach,{target}\n")

    assert draft.kpis["reach"] == {
        "title": "Reach",
        "metric": "reach",
        "note": f"- Target: {target}",
    }
    assert [(each.place, each.field, each.written) for each in draft.leftovers] == [
        ("kpis.csv:2", "Target", target)
    ]


def test_another_number_of_the_file_settles_the_marks_of_all(tmp_path: Path) -> None:
    draft = converted(tmp_path, "KPI;Baseline;Target\nReach;12.000;15.500\nNPS;;4,5\n")

    assert (draft.kpis["reach"]["baseline"], draft.kpis["reach"]["target"]) == ("12000", "15500")
    assert draft.kpis["nps"]["target"] == "4.5"


def test_a_placeholder_is_no_target_and_no_note(tmp_path: Path) -> None:
    draft = converted(tmp_path, "KPI,Target,Jan 2026\nReach,TBD,tbd\n")

    assert draft.kpis["reach"] == {"title": "Reach", "metric": "reach"}
    assert [tuple(value) for value in draft.values] == [("reach", "2026-01", "", "")]
    assert left(draft, "placeholder") == [("kpis.csv:2", "TBD"), ("kpis.csv:2", "tbd")]


def test_a_value_that_cannot_be_read_is_missing_with_a_note(tmp_path: Path) -> None:
    draft = converted(tmp_path, "KPI,Jan 2026\nReach,about 12\n")

    assert [tuple(value) for value in draft.values] == [("reach", "2026-01", "", "about 12")]


def test_a_target_for_another_period_than_the_row_is_left(tmp_path: Path) -> None:
    draft = converted(tmp_path, "KPI,Period,Target 2027\nReach,2026,12\n")

    assert draft.kpis["reach"]["period"] == "2026"
    assert left(draft, "two-periods") == [("kpis.csv:2", "12")]


@pytest.mark.parametrize(
    ("header", "cell", "why"),
    [
        ("Tier", "Gold", "no-tier"),
        ("Frequency", "now and then", "no-cadence"),
        ("Period", "soon", "no-period"),
        ("Metric", "Fame", "metric-meant"),
    ],
)
def test_a_choice_that_a_plan_does_not_know_goes_to_the_note(
    tmp_path: Path, header: str, cell: str, why: str
) -> None:
    draft = converted(tmp_path, f"KPI,{header}\nReach,{cell}\n")

    assert draft.kpis["reach"]["note"] == f"- {header}: {cell}"
    assert left(draft, why) == [("kpis.csv:2", cell)]


def test_a_metric_is_matched_by_its_whole_name_only(tmp_path: Path) -> None:
    draft = converted(tmp_path, "KPI\nReach of ads\nJangkauan\nclick-through RATE\n")

    assert [body.get("metric") for body in draft.kpis.values()] == [None, "reach", "ctr"]
    assert left(draft, "no-metric") == [("kpis.csv:2", "Reach of ads")]


@pytest.mark.parametrize(
    ("row", "metrics"),
    [
        ("Instagram followers,,Instagram", "followers"),
        ("Pengikut di Toko,,Toko & WhatsApp", "followers"),
        ("Fans,Instagram followers,Instagram", "followers"),
        (
            "Engagement rate,,",
            (
                "engagement-rate-followers, engagement-rate-impressions, engagement-rate-reach,"
                " engagement-rate-views"
            ),
        ),
    ],
)
def test_of_a_kpi_without_a_metric_those_are_told_that_may_be_meant(
    tmp_path: Path, row: str, metrics: str
) -> None:
    draft = converted(tmp_path, f"KPI,Metric,Channel\n{row}\n")

    (left_over,) = (each for each in draft.leftovers if each.why.key == "metric-meant")
    assert left_over.why.details == {"metrics": metrics}
    assert not any("metric" in kpi for kpi in draft.kpis.values())


def test_a_table_of_metrics_alone_is_a_table_of_kpis(tmp_path: Path) -> None:
    assert converted(tmp_path, "Metrik,Target\nPengikut,5\n").kpis == {
        "pengikut": {"title": "Pengikut", "metric": "followers", "target": "5"}
    }


def test_definition_unit_formula_and_unknown_columns_are_the_note(tmp_path: Path) -> None:
    draft = converted(
        tmp_path,
        'KPI,Definition,Unit,Formula,Weight,Notes\nReach,People,heads,"a\n\nb",30,Ask\n',
    )

    assert draft.kpis["reach"]["note"] == (
        "People\n\nAsk\n\n- Unit: heads\n- Formula: a\n  b\n- Weight: 30"
    )
    assert left(draft, "unknown-column") == [("kpis.csv:1", "Weight")]


def test_kpis_of_one_name_get_ids_of_their_own(tmp_path: Path) -> None:
    draft = converted(tmp_path, "KPI\nReach\nREACH\n")

    assert list(draft.kpis) == ["reach", "reach-2"]
    assert dict(first(draft.leftovers, "same-name").why.details) == {"id": "reach-2"}


def test_rows_that_are_no_kpi_are_left_whole(tmp_path: Path) -> None:
    draft = converted(
        tmp_path, "Our KPIs\n\nKPI,Target\nReach,5,stray\n,7\nTotal,12\nKPI,Target\n,,\n"
    )

    assert list(draft.kpis) == ["reach"]
    assert left(draft, "above") == [("kpis.csv:1", "Our KPIs")]
    assert left(draft, "no-header") == [("kpis.csv:4", "stray")]
    assert left(draft, "no-name") == [("kpis.csv:5", "7")]
    assert left(draft, "total") == [("kpis.csv:6", "Total"), ("kpis.csv:6", "12")]
    assert left(draft, "header-again") == [("kpis.csv:7", "KPI"), ("kpis.csv:7", "Target")]


def test_a_second_column_of_a_kind_is_kept_in_the_note(tmp_path: Path) -> None:
    draft = converted(tmp_path, "KPI,Target,Target\nReach,5,6\n")

    assert (draft.kpis["reach"]["target"], draft.kpis["reach"]["note"]) == ("5", "- Target: 6")


def test_a_table_without_names_is_told_what_was_looked_for_and_found(tmp_path: Path) -> None:
    with pytest.raises(StrategyError) as error:
        converted(tmp_path, "Nama,Umur\nRina,30\n")

    assert error.value.message == (
        "'kpis.csv' has no column with the names of KPIs; found: 'Nama', 'Umur'"
    )
    assert error.value.hint == (
        "Give the column with the names one of these headers: KPI, KPIs, KPI name,"
        " Key performance indicator, Indicator, Indikator, Nama KPI, Indikator kinerja,"
        " Indikator kinerja utama, IKU; and write at least one row below."
    )


def test_a_header_without_rows_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(StrategyError, match="no column with the names"):
        converted(tmp_path, "KPI,Target\n")


def test_a_header_of_two_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StrategyError) as error:
        converted(tmp_path, "KPI,Target,\n,Q1 2026,Q2 2026\nReach,5,6\n")

    assert error.value.message == "the header of 'kpis.csv' has a second row, with 'Q1 2026'"


def test_a_dash_is_no_target(tmp_path: Path) -> None:
    draft = converted(tmp_path, "KPI,Target,Baseline\nReach,-,n/a\n")

    assert draft.kpis["reach"] == {"title": "Reach", "metric": "reach"}
    assert draft.leftovers == []


@pytest.mark.parametrize(
    "headers",
    [
        "Jan-26,Feb-26",
        "Jan 26,Feb 26",
        "Jan '26,Feb '26",
        "Realisasi Jan-26,Realisasi Feb-26",
        "Jan. 26,Peb. 26",
    ],
)
def test_months_with_two_digits_of_a_year_are_months(headers: str, tmp_path: Path) -> None:
    draft = converted(tmp_path, f"KPI,{headers}\nReach,100,110\n")

    assert [value.period for value in draft.values] == ["2026-01", "2026-02"]


def test_that_two_digits_were_taken_for_years_is_told_once(tmp_path: Path) -> None:
    draft = converted(tmp_path, "KPI,Dec-25,Jan-26\nReach,100,110\n")

    assert [value.period for value in draft.values] == ["2025-12", "2026-01"]
    assert left(draft, "short-years") == [("kpis.csv:1", "Dec-25")]
    assert first(draft.leftovers, "short-years").why.details == {"period": "2025-12"}


def test_an_apostrophe_leaves_no_doubt(tmp_path: Path) -> None:
    assert converted(tmp_path, "KPI,Jan '26\nReach,100\n").leftovers == []


@pytest.mark.parametrize(
    "headers",
    [
        "Jan 12,Jan 19",  # weeks
        "Jan 01,Feb 01",  # first days of months
        "Jan 31,Feb 28",  # ends of months
        "Jan 15,Feb 12",  # three years apart
    ],
)
def test_digits_that_are_rather_days_are_no_years(headers: str, tmp_path: Path) -> None:
    draft = converted(tmp_path, f"KPI,{headers}\nReach,100,110\n")

    assert draft.values == []
    assert len(left(draft, "unknown-column")) == 2


def test_an_unknown_channel_that_is_short_for_a_platform_is_asked_about_once(
    tmp_path: Path,
) -> None:
    draft = converted(tmp_path, "KPI,Channel\nReach,IG & Toko\nViews,IG\nFans,Instagam\n")

    assert left(draft, "no-platform") == [("kpis.csv:2", "IG"), ("kpis.csv:4", "Instagam")]
    assert [
        each.why.details["platform"] for each in draft.leftovers if each.why.key == "no-platform"
    ] == ["instagram", "instagram"]
    assert list(draft.channels) == ["ig", "toko", "instagam"]


def test_long_cells_are_read_in_the_time_of_their_length(tmp_path: Path) -> None:
    long = f"Toko{' ' * 30_000}Web"
    header = "KPI,Owner,Goal,Objective,Channel,Source,Note,Period,Tier,Unit,Target,Else,Jan 2026"
    started = time.process_time()
    draft = converted(tmp_path, f"{header}\nReach{f',{long}' * header.count(',')}\n")

    assert list(draft.kpis) == ["reach"]
    assert time.process_time() - started < 3


def test_channels_stand_between_marks_and_words_with_any_blanks(tmp_path: Path) -> None:
    written = "Toko ,Web  dan  Radio /TV\n&+ Poster and Kios"
    draft = converted(tmp_path, f'KPI,Channel\nReach,"{written}"\n')

    assert list(draft.channels) == ["toko", "web", "radio", "tv", "poster", "kios"]


def test_money_is_read_and_its_currency_is_the_plans(tmp_path: Path) -> None:
    draft = converted(
        tmp_path,
        'KPI,Metric,Baseline,Target\nIncome,Revenue,"€ 1.250,00","2.500.000,00 EUR"\n',
    )

    assert draft.kpis["income"]["baseline"] == "1250.00"
    assert draft.kpis["income"]["target"] == "2500000.00"
    assert draft.money == "EUR"
    assert draft.leftovers == []


def test_a_mark_of_several_currencies_is_asked_about_once(tmp_path: Path) -> None:
    draft = converted(tmp_path, 'KPI,Metric,Baseline,Target\nIncome,Revenue,$12.50,"$1,250.00"\n')

    assert draft.kpis["income"]["baseline"] == "12.50"
    assert draft.kpis["income"]["target"] == "1250.00"
    assert left(draft, "which-currency") == [("kpis.csv:2", "$12.50")]


def test_a_mark_does_not_tell_what_parts_thousands(tmp_path: Path) -> None:
    text = "KPI,Metric,Target\nIncome,Revenue,Rp15.000\n"

    assert left(converted(tmp_path, text), "ambiguous") == [("kpis.csv:2", "Rp15.000")]
    clear = text + 'Belanja,Spend,"Rp 12.500,50"\n'
    assert converted(tmp_path, clear).kpis["income"]["target"] == "15000"


def test_the_currency_of_a_kpi_without_a_metric_of_money_stays_in_its_note(tmp_path: Path) -> None:
    draft = converted(tmp_path, 'KPI,Baseline,Target\nTickets,"Rp 5.000,-","Rp 7.500,-"\n')

    assert draft.kpis["tickets"] == {
        "title": "Tickets",
        "baseline": "5000.00",
        "target": "7500.00",
        "note": "- Baseline: Rp 5.000,-",
    }


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Income,Revenue,,$7.5\nFees,Revenue,,€8.5", "other-currency"),
        ("Fans,Followers,,€8.5", "foreign-unit"),
        ("Income,Revenue,%,€8.5", "money-and-unit"),
        ("Income,Revenue,,€8.5%", "money-and-unit"),
    ],
)
def test_money_that_is_no_value_of_its_row_is_left(row: str, why: str, tmp_path: Path) -> None:
    draft = converted(tmp_path, f"KPI,Metric,Unit,Target\n{row}\n")

    written = row.rpartition(",")[2]
    assert [text for _, text in left(draft, why)] == [written]
    assert f"- Target: {written}" in str(list(draft.kpis.values())[-1]["note"])


def test_numbers_that_contradict_each_other_are_named_where_they_keep_one_from_being_read(
    tmp_path: Path,
) -> None:
    draft = converted(
        tmp_path, 'KPI,Target\nFans,"12,000"\nCosts,Rp 12.500.000\nClicks,3.1%\nTop,"9,500"\n'
    )

    assert left(draft, "contradicted") == [("kpis.csv:2", "12,000"), ("kpis.csv:5", "9,500")]
    assert dict(first(draft.leftovers, "contradicted").why.details) == {
        "one": "12",
        "other": "12000",
        "first": "Rp 12.500.000 (kpis.csv:3)",
        "second": "3.1% (kpis.csv:4)",
    }


def test_of_a_channel_that_is_there_too_it_is_asked_whether_that_one_is_meant(
    tmp_path: Path,
) -> None:
    draft = converted(tmp_path, "KPI,Channel\nReach,IG\nViews,Instagram\nFans,FB\n")

    asked = [(each.written, each.why.key) for each in draft.told()]
    assert ("IG", "is-channel") in asked
    assert ("FB", "no-platform") in asked
    assert dict(first(list(draft.told()), "is-channel").why.details) == {
        "platform": "instagram",
        "id": "ig",
    }
