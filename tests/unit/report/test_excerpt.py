"""The part of a source line around a caret."""

from __future__ import annotations

from mkdocs_strategy_plugin.report.excerpt import excerpt
from mkdocs_strategy_plugin.report.terminal import width


def test_a_short_line_is_shown_whole() -> None:
    assert excerpt("  goal: awarenes", 9) == ("  goal: awarenes", 8)


def test_the_caret_stands_below_its_character_behind_tabs_and_wide_ones() -> None:
    assert excerpt("\tgoal: x", 8) == ("    goal: x", 10)
    assert excerpt("上海: x", 5) == ("上海: x", 6)


def test_the_caret_may_stand_behind_the_line() -> None:
    assert excerpt("goal:", 6) == ("goal:", 5)


def test_a_long_line_is_cut_around_the_caret() -> None:
    text, indent = excerpt("a" * 300 + "X" + "b" * 300, 301)
    assert text == "…" + "a" * 40 + "X" + "b" * 59 + "…"
    assert text[indent] == "X"


def test_a_long_line_is_not_cut_where_it_begins_or_ends() -> None:
    assert excerpt("X" + "b" * 300, 1) == ("X" + "b" * 99 + "…", 0)
    assert excerpt("a" * 300 + "X", 301) == ("…" + "a" * 40 + "X", 41)


def test_wide_characters_do_not_make_a_cut_line_wider() -> None:
    text, _ = excerpt("海" * 300, 150)
    assert width(text) <= 102
