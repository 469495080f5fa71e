"""Text that is safe and aligned on a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy_plugin.report.terminal import Paint, shown_path, visible, width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words, 'quoted'", "plain words, 'quoted'"),
        ("a\tb", "a    b"),
        ("\x1b[31mred", "␛[31mred"),
        ("two\nlines", "two␊lines"),
        ("gone\x7f", "gone␡"),
        ("\u202egnp.exe", "<U+202E>gnp.exe"),
        ("\x85", "<U+0085>"),
        ("क्\u200dष", "क्\u200dष"),
    ],
)
def test_control_characters_are_shown_and_not_obeyed(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_wide_characters_take_two_columns_and_combining_ones_none() -> None:
    assert width("abc") == 3
    assert width("上海") == 4
    assert width("e\N{COMBINING ACUTE ACCENT}") == 1


def test_colour_is_only_written_where_it_is_asked_for() -> None:
    assert Paint.ERROR("error", colour=True) == "\x1b[1;31merror\x1b[0m"
    assert Paint.ERROR("error", colour=False) == "error"


def test_a_path_is_relative_only_to_a_folder_above_it() -> None:
    file = Path("/site/docs/strategy.yml")
    assert shown_path(file, Path("/site")) == "docs/strategy.yml"
    assert shown_path(file, Path("/elsewhere")) == "/site/docs/strategy.yml"
