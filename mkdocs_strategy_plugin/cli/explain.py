"""`mkdocs-strategy explain`: what a rule looks for, and why; or which rules there are."""

from __future__ import annotations

import click

from mkdocs_strategy_plugin.check.rule_names import groups, rule_module
from mkdocs_strategy_plugin.cli.failure import reported
from mkdocs_strategy_plugin.report.explain import all_groups, group
from mkdocs_strategy_plugin.report.explain import explain as page

__all__ = ["explain"]


@click.command()
@click.argument("rule", required=False)
def explain(rule: str | None) -> None:
    """Print what a rule finds and why, or which rules there are.

    RULE is a code such as REF001, or a name such as unknown-reference. Of a group such as REF the
    rules are listed; without RULE the groups are.
    """
    with reported():
        if rule is None:
            click.echo(all_groups())
        elif rule.upper() in groups():
            click.echo(group(rule.upper()))
        else:
            click.echo(page(rule_module(rule)))
