"""Paths the commands are given."""

from __future__ import annotations

import click
import pytest

from mkdocs_strategy_plugin.cli import COMMANDS, main


@pytest.mark.parametrize("name", COMMANDS)
def test_what_cannot_be_read_is_told_by_the_command_and_not_by_the_call(name: str) -> None:
    # Click would ask whether the user may read it. Root always may, so a test cannot see it happen.
    command = main.get_command(click.Context(main), name)
    asked = [each.name for each in command.params if getattr(each.type, "readable", False)]

    assert asked == []
