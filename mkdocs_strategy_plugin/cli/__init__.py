"""The command `mkdocs-strategy`; each subcommand is imported only when it is called."""

from __future__ import annotations

import importlib
import os
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from mkdocs_strategy_plugin import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["main"]

# Looking for pydantic's plugins takes longer than checking a small plan; the models use none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "init": "mkdocs_strategy_plugin.cli.init:init",
        "convert": "mkdocs_strategy_plugin.cli.convert:convert",
        "validate": "mkdocs_strategy_plugin.cli.validate:validate",
        "diff": "mkdocs_strategy_plugin.cli.diff:diff",
        "export": "mkdocs_strategy_plugin.cli.export:export",
        "schema": "mkdocs_strategy_plugin.cli.schema:schema",
        "explain": "mkdocs_strategy_plugin.cli.explain:explain",
    }
)
"""Where each subcommand lives."""


class LazyGroup(click.Group):
    """Knows its subcommands by name alone, so that `--version` need not load a model."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names in the order of a plan's life."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return one subcommand; None if there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command


@click.command(cls=LazyGroup)
@click.version_option(__version__, prog_name="mkdocs-strategy")
def main() -> None:
    """Work with strategies in YAML: begin one or bring one in, check it, take its figures along."""
