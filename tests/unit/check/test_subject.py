"""What may stand in a file that could not be read, and what has been said already."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from mkdocs_strategy_plugin.check.subject import Subject
from mkdocs_strategy_plugin.diagnostics import Finding, Location, Place
from mkdocs_strategy_plugin.model.plan import Plan
from tests.builders import measurement, plan

TODAY = dt.date(2016, 7, 1)


@pytest.mark.parametrize(
    "text",
    [
        "goals:\n  supply:\n    title: Beds\n",
        'goals: {"supply": {title: Beds}}',
        "goals: {awareness: {}, supply : {}}",
    ],
)
def test_a_name_that_is_a_key_of_a_broken_file_may_exist(text: str) -> None:
    assert Subject(Plan(), TODAY, unread=(text,)).may_exist_unread("supply")


@pytest.mark.parametrize("key", ["supply", '"supply"', "supply\uff1a", "'supply' :"])
def test_a_name_may_be_a_key_whose_colon_is_missing_or_of_another_kind(key: str) -> None:
    text = f"goals:\n  {key}\n    title: Beds\n"
    assert Subject(Plan(), TODAY, unread=(text,)).may_exist_unread("supply")


@pytest.mark.parametrize("text", ["goal: supply\n", "food-supply: {}\n", "supply-chain: {}\n"])
def test_a_name_that_is_only_part_of_a_word_or_a_value_does_not(text: str) -> None:
    assert not Subject(Plan(), TODAY, unread=(text,)).may_exist_unread("supply")


def test_of_a_file_whose_text_is_unknown_anything_may_be_expected() -> None:
    assert Subject(Plan(), TODAY, has_unreadable=True).may_exist_unread("supply")


def test_an_entity_is_misread_where_a_reader_found_something_in_it() -> None:
    found = Finding(Place(("kpis", "arrivals", "target"), Path("/docs/strategy.yml")), "no number")
    subject = Subject(Plan(), TODAY, read_findings=(found,))
    assert subject.is_misread("kpis", "arrivals")
    assert not subject.is_misread("kpis", "clicks")
    assert not subject.is_misread("strategy")


def test_an_entity_is_misread_where_yaml_lost_something_in_it() -> None:
    lost = Place(("kpis", "arrivals", "target"), Path("/docs/strategy.yml"))
    subject = Subject(Plan(), TODAY, misread=(lost,))
    assert subject.is_misread("kpis", "arrivals")
    assert not subject.is_misread("kpis", "clicks")
    assert not subject.is_whole("kpis")


def test_an_unknown_key_may_be_an_entity_that_is_looked_for_elsewhere() -> None:
    unknown = Place(("\u00a0supply",), Path("/docs/strategy.yml"), on_key=True)
    value = Place(("goals", "supply", "demand"), Path("/docs/strategy.yml"))
    found = tuple(Finding(where, "no key") for where in (unknown, value))
    subject = Subject(Plan(), TODAY, read_findings=found)
    assert subject.may_exist_unread("supply")
    assert not subject.may_exist_unread("demand")


def test_the_settings_are_misread_as_one() -> None:
    found = Finding(Place(("strategy", "review"), Path("/docs/strategy.yml")), "no rate")
    assert Subject(Plan(), TODAY, read_findings=(found,)).is_misread("strategy")


@pytest.mark.parametrize(
    ("file", "is_lost"),
    [
        ("/docs/measurements/2016.csv", True),
        ("/docs/measurements/2016.CSV", True),
        ("/docs/strategy.yml", False),
    ],
)
def test_values_are_lost_where_a_table_has_a_fault(file: str, is_lost: bool) -> None:  # noqa: FBT001
    faults = (
        Finding(Place((3, "value"), Path(file)), "no number"),
        Finding(Location(Path(file), 1, 1), "no table"),
    )
    for fault in faults:
        assert Subject(Plan(), TODAY, read_findings=(fault,)).has_lost_values is is_lost


def test_values_of_a_kpi_that_does_not_exist_are_lost() -> None:
    kpis: dict[str, dict[str, object]] = {"arrivals": {}}
    known = plan(kpis=kpis, measurements=[measurement("arrivals", "2016-04", 5)])
    unknown = plan(kpis=kpis, measurements=[measurement("arivals", "2016-04", 5)])
    assert not Subject(known, TODAY).has_lost_values
    assert Subject(unknown, TODAY).has_lost_values


def test_nothing_is_expected_while_anything_may_be_there() -> None:
    late = plan({"period": 2016}, kpis={"arrivals": {"metric": "visits"}})
    assert [each.label for each in Subject(late, TODAY).expected] == ["kpi 'arrivals'"]
    assert Subject(late, TODAY, unread=("kpis: ]",)).expected == ()
    assert Subject(late, TODAY, has_unreadable=True).expected == ()
