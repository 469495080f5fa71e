"""Shapes beside words."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.render.charts.marks import severity_mark, state_mark, status_mark
from tests.pictures import parsed

ALL_STATES = (
    "no_target",
    "not_started",
    "no_data",
    "achieved",
    "missed",
    "on_track",
    "at_risk",
    "off_track",
)


def test_no_two_states_share_a_shape() -> None:
    assert len({state_mark(state) for state in ALL_STATES}) == 8


def test_a_mark_is_left_to_the_word_beside_it() -> None:
    root = parsed(state_mark("at_risk"))
    assert root.attrib["aria-hidden"] == "true"
    assert root.attrib["viewBox"] == "0 0 16 16"


def test_a_mark_takes_the_colour_of_its_word() -> None:
    assert parsed(state_mark("on_track")).attrib["fill"] == "currentColor"


def test_an_unknown_state_is_an_error_of_the_program() -> None:
    with pytest.raises(KeyError):
        state_mark("splendid")


def test_each_severity_has_its_shape() -> None:
    assert len({severity_mark(severity) for severity in ("error", "warning", "info")}) == 3


def test_each_status_of_a_tactic_has_its_shape() -> None:
    statuses = ("idea", "planned", "running", "done", "dropped")
    assert len({status_mark(status) for status in statuses}) == 5


@pytest.mark.parametrize("state", ALL_STATES)
def test_every_mark_is_well_formed(state: str) -> None:
    assert parsed(state_mark(state)).tag == "svg"
