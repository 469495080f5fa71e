"""The option `history`: what may be written, and what a slip in it says."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.compute.steps import Grouping
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.pipeline.history_options import Wanted, wanted_of


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ({}, Wanted()),
        (None, Wanted()),
        (True, Wanted()),
        ("git", Wanted()),
        ({"from": "git", "since": None, "group_by": "tag"}, Wanted(Grouping.TAG, "")),
        ({"group_by": "review"}, Wanted(Grouping.REVIEW)),
        ({"group_by": "commit", "since": "v1"}, Wanted(Grouping.COMMIT, "v1")),
        ({"since": dt.date(2026, 1, 31)}, Wanted(Grouping.TAG, "2026-01-31")),
        ({"since": dt.datetime(2026, 1, 31, 8, tzinfo=dt.UTC)}, Wanted(since="2026-01-31")),
        ({"since": 2026}, Wanted(since="2026")),
    ],
)
def test_what_may_be_written(written: object, wanted: Wanted) -> None:
    assert wanted_of(written) == wanted


@pytest.mark.parametrize("written", [False, "none", {"from": "none"}, {"from": False}])
def test_a_site_may_tell_nothing_of_the_past(written: object) -> None:
    assert wanted_of(written) is None


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("github", "expected a mapping, found 'github'", "Write {group_by: tag}, or false."),
        ({"groupby": "tag"}, "unknown key 'groupby'", "Write 'group_by'."),
        ({"xyz": 1}, "unknown key 'xyz'", "Write one of from, since, group_by."),
        ({"group_by": "tags"}, "unknown 'group_by' 'tags'", "Write tag."),
        ({"group_by": "xyz"}, "unknown 'group_by' 'xyz'", "Write one of tag, review, commit."),
        ({"group_by": ["tag"]}, "unknown 'group_by' a list", "Write tag."),
        ({"from": "svn"}, "unknown 'from' 'svn'", "Write one of git, none."),
        (
            {"since": "v\0"},
            "expected a revision or a day as 'since', found 'v\0'",
            "Write a tag such as 2026-Q1, or a day such as 2026-01-01.",
        ),
        (
            {"since": ["v1"]},
            "expected a revision or a day as 'since', found a list",
            "Write a tag such as 2026-Q1, or a day such as 2026-01-01.",
        ),
    ],
)
def test_a_slip_says_what_to_write(written: object, message: str, hint: str) -> None:
    with pytest.raises(StrategyError) as raised:
        wanted_of(written)

    assert (raised.value.message, raised.value.hint) == (f"option 'history': {message}", hint)


def test_a_day_is_known_from_a_revision() -> None:
    assert Wanted(since="2026-01-31").day == dt.date(2026, 1, 31)
    assert Wanted(since="v1").day is None
