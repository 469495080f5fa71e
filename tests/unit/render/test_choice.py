"""Which pages a site makes, and in which order."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.render.choice import chosen
from mkdocs_strategy_plugin.render.layout import Layout, addresses_of
from mkdocs_strategy_plugin.render.page_kinds import ENTITY_PAGES, MAIN_PAGES, OVERVIEWS
from tests.builders import plan


def test_nothing_named_means_all_pages() -> None:
    assert chosen([]) == tuple(MAIN_PAGES)


def test_the_index_is_always_there_and_first_unless_it_is_named() -> None:
    assert chosen(["scorecard", "goals"]) == ("index", "scorecard", "goals")
    assert chosen(["scorecard", "index"]) == ("scorecard", "index")


def test_a_page_that_is_named_twice_is_there_once() -> None:
    assert chosen(["goals", "goals", "index"]) == ("goals", "index")


def test_a_slip_is_met_with_what_was_meant() -> None:
    with pytest.raises(StrategyError) as caught:
        chosen(["chanels"])
    assert caught.value.hint == "Write channels."


def test_every_kind_with_pages_of_its_own_is_listed_on_a_page() -> None:
    assert {OVERVIEWS[kind] for kind in ENTITY_PAGES} <= set(MAIN_PAGES)


def test_what_is_on_a_page_that_is_not_made_has_no_address() -> None:
    world = plan(goals={"g": {}}, personas={"rina": {}}, kpis={"k": {}})
    addresses = addresses_of(world, Layout("plan", main_pages=("index", "goals")))

    assert addresses.entity("goal", "g", start="index") == "goals/#goal-g"
    assert addresses.entity("persona", "rina", start="index") is None
    assert addresses.entity("kpi", "k", start="index") is None
    assert addresses.page("audience", start="index") is None
