"""How a call that cannot work ends: one line, a hint, exit code 2."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

import click

from mkdocs_strategy_plugin.diagnostics import StrategyError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["reported"]


@contextlib.contextmanager
def reported() -> Iterator[None]:
    """Turn a `StrategyError` into a message on standard error and exit code 2."""
    try:
        yield
    except StrategyError as error:
        click.echo(f"Error: {error.message}", err=True)
        if error.hint:
            click.echo(f"Hint: {error.hint}", err=True)
        sys.exit(2)
