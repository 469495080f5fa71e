"""Where the pages of plans go, and when two of them go to one place."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.pipeline.places import (
    base_folder,
    clashes,
    folders,
    portfolio_path,
    prefixes,
)
from mkdocs_strategy_plugin.render.page import Page


def clashing(*pages: tuple[str, str], use_directory_urls: bool = True) -> list[tuple[str, bool]]:
    made = [Page(path, "", plan=plan) for plan, path in pages]
    return [
        (clash.other.path, clash.is_same)
        for clash in clashes(made, use_directory_urls=use_directory_urls)
    ]


def test_each_plan_has_the_folder_it_is_in_and_one_at_the_root_has_strategy() -> None:
    assert folders(["", "2016", "asia/2016"], None) == ["strategy", "2016", "asia/2016"]


def test_a_base_is_the_folder_of_one_plan_and_above_those_of_several() -> None:
    assert folders(["2016"], "portal") == ["portal"]
    assert folders(["", "2016"], "portal") == ["portal/strategy", "portal/2016"]
    assert folders(["a", "b"], "") == ["a", "b"]


@pytest.mark.parametrize(
    ("written", "folder"),
    [(None, None), (".", ""), ("/", ""), ("/portal/", "portal"), ("a/../b", "b"), ("a\\b", "a/b")],
)
def test_a_base_is_read_as_people_write_folders(written: str | None, folder: str | None) -> None:
    assert base_folder(written) == folder


@pytest.mark.parametrize("written", ["..", "../a", "a/../..", "C:\\a"])
def test_a_base_outside_of_the_site_is_refused(written: str) -> None:
    with pytest.raises(StrategyError, match="option 'path'"):
        base_folder(written)


def test_the_page_of_all_plans_is_beside_them() -> None:
    assert portfolio_path(["2016", "2017"], written=True) == "portfolio.md"
    assert portfolio_path(["brands/a", "brands/b"], written=True) == "brands/portfolio.md"
    assert portfolio_path(["brands/a", "brands/ab"], written=True) == "brands/portfolio.md"
    assert portfolio_path(["2016", "2016/asia"], written=True) == "2016/portfolio.md"


def test_the_page_of_all_plans_goes_where_the_site_says() -> None:
    assert portfolio_path(["2016", "2017"], written="overview") == "overview.md"
    assert portfolio_path(["2016", "2017"], written="/all/index.md") == "all/index.md"
    with pytest.raises(StrategyError, match="option 'portfolio'"):
        portfolio_path(["2016", "2017"], written="../plans.md")


def test_there_is_no_page_of_all_plans_where_there_is_one_or_none_is_wanted() -> None:
    assert portfolio_path(["2016"], written=True) == ""
    assert portfolio_path(["2016", "2017"], written=False) == ""


def test_pages_of_different_paths_do_not_clash() -> None:
    assert clashing(("a", "a/goals.md"), ("a", "a/index.md"), ("b", "b/goals.md")) == []


def test_two_plans_on_one_path_clash_once() -> None:
    pages = [("a", "x/goals.md"), ("a", "x/index.md"), ("b", "x/goals.md"), ("b", "x/index.md")]

    assert clashing(*pages) == [("x/goals.md", True)]


def test_a_page_and_the_index_of_a_folder_of_its_name_are_one_address() -> None:
    pages = ("a", "2016/goals.md"), ("b", "2016/goals/index.md")

    assert clashing(*pages) == [("2016/goals/index.md", True)]
    assert clashing(*pages, use_directory_urls=False) == []


@pytest.mark.parametrize(
    ("one", "other"), [("Plan", "plan"), ("STRASSE", "stra\xdfe"), ("caf\xe9", "cafe\u0301")]
)
def test_names_that_only_some_disks_tell_apart_are_not_the_same(one: str, other: str) -> None:
    pages = ("a", f"{one}/goals.md"), ("b", f"{other}/goals.md")

    assert clashing(*pages) == [(f"{other}/goals.md", False)]


@pytest.mark.parametrize(
    ("places", "in_front"),
    [
        (["2016", "brands/pesona"], ["2016", "brands-pesona"]),
        (["p one", "p-one", "p-one-2"], ["p-one-3", "p-one", "p-one-2"]),
        (["a b", "a/b"], ["a-b", "a-b-2"]),
    ],
)
def test_ids_of_two_plans_never_begin_alike(places: list[str], in_front: list[str]) -> None:
    assert prefixes(places) == in_front
