"""The benchmark of live reload measures what it says."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.render.page import filled
from tests.benchmarks.serve import ByHand, Served, compare

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Keep MkDocs' log out of the way."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def test_each_step_changes_a_page_and_our_time_is_part_of_the_rebuild(tmp_path: Path) -> None:
    served = Served(tmp_path / "served", 50, theme="mkdocs")
    by_hand = ByHand(tmp_path / "by-hand", served, theme="mkdocs")
    scorecard = tmp_path / "served/site/plan/scorecard/index.html"
    before = scorecard.read_text("utf-8")
    ((own, ours, theirs),) = compare(served, by_hand, 1)

    assert 0 < own < ours
    assert theirs > 0
    assert scorecard.read_text("utf-8") != before


def test_the_pages_by_hand_follow_those_of_the_plan(tmp_path: Path) -> None:
    served = Served(tmp_path / "served", 50, theme="mkdocs")
    by_hand = ByHand(tmp_path / "by-hand", served, theme="mkdocs")
    assert by_hand.copy(served) == 0

    served.edit(4_321)
    served.rebuild()

    assert 1 <= by_hand.copy(served) <= 5
    page = served.plugin.pages["plan/scorecard.md"]
    written = (tmp_path / "by-hand/docs/plan/scorecard.md").read_text("utf-8")
    assert written == filled(page.text, page.fragments)
