"""`mkdocs-strategy explain`: what a rule looks for, and why."""

from __future__ import annotations

import click

from mkdocs_strategy_plugin.check.registry import rule_module
from mkdocs_strategy_plugin.cli.failure import reported
from mkdocs_strategy_plugin.report.explain import explain as page

__all__ = ["explain"]


@click.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Print the page of RULE, a code such as REF001 or a name such as unknown-reference."""
    with reported():
        click.echo(page(rule_module(rule)))
