"""What may stand in a file that could not be read."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.check.subject import Subject
from mkdocs_strategy_plugin.model.plan import Plan

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


@pytest.mark.parametrize("text", ["goal: supply\n", "food-supply: {}\n", "supply-chain: {}\n"])
def test_a_name_that_is_only_part_of_a_word_or_a_value_does_not(text: str) -> None:
    assert not Subject(Plan(), TODAY, unread=(text,)).may_exist_unread("supply")


def test_of_a_file_whose_text_is_unknown_anything_may_be_expected() -> None:
    assert Subject(Plan(), TODAY, has_unreadable=True).may_exist_unread("supply")
