"""The time of the plugin's handlers adds up."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.plugin.stopwatch import timed


class Owner:
    """Has handlers."""

    def __init__(self) -> None:
        self.own_time = 0.0

    @timed
    def works(self, html: str, *, page: str) -> str:
        return f"{html} on {page}"

    @timed
    def fails(self) -> None:
        raise ValueError("broken")


def test_a_handler_returns_what_it_returned() -> None:
    assert Owner().works("words", page="goals") == "words on goals"


def test_the_time_of_handlers_adds_up() -> None:
    owner = Owner()
    owner.works("", page="")
    first = owner.own_time
    owner.works("", page="")

    assert 0 < first < owner.own_time


def test_a_handler_that_fails_took_time_too() -> None:
    owner = Owner()
    with pytest.raises(ValueError, match="broken"):
        owner.fails()

    assert owner.own_time > 0
