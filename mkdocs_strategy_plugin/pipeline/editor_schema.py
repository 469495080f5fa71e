"""The JSON Schema beside a plan, by which an editor knows the plan's own ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.pipeline.writing import rewrite
from mkdocs_strategy_plugin.report.known_names import names_of
from mkdocs_strategy_plugin.report.plan_schema import plan_schema

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs_strategy_plugin.load.plan import Loaded

__all__ = ["SCHEMA_FILE", "is_read_whole", "refresh", "schema_of"]

SCHEMA_FILE = "strategy.schema.json"
"""Its name, in the plan's folder."""


def is_read_whole(loaded: Loaded) -> bool:
    """Tell whether every id that its authors wrote is known."""
    return not loaded.unread and not loaded.has_unreadable


def schema_of(loaded: Loaded) -> str:
    """Return the schema of a plan's files; ids may be missing where it is not read whole."""
    return plan_schema(names_of(loaded.plan, is_complete=is_read_whole(loaded)))


def refresh(loaded: Loaded, folder: Path) -> bool:
    """Write the schema into a plan's folder, unless it is there already.

    While a file cannot be read to its end, the last good schema stays: a mistake in one line
    should not make an editor forget the ids of all others.

    Args:
        loaded: The plan.
        folder: Its folder.

    Returns:
        False if nothing was written.

    Raises:
        StrategyError: it cannot be written.
    """
    path = folder / SCHEMA_FILE
    if path.is_symlink():
        # A plan may come from a stranger, and nobody has named the file that would be replaced.
        raise StrategyError(f"'{path}' is a link", "Remove it, and the schema is written there.")
    return is_read_whole(loaded) and rewrite(path, schema_of(loaded))
