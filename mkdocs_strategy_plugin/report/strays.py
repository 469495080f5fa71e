"""What is said of tables that lie in a plan's folder and that nobody reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.load.holdings import MEASUREMENTS
from mkdocs_strategy_plugin.report.terminal import shown_path

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["strays"]

MOST_NAMED = 3
"""So many files are named before the others are only counted."""


def strays(files: Sequence[Path], *, root: Path) -> str:
    """Return in one line which tables are not read, and why; empty for none.

    Args:
        files: The tables.
        root: Absolute folder that paths are shown relative to.
    """
    if not files:
        return ""
    named = ", ".join(shown_path(file, root) for file in files[:MOST_NAMED])
    more = f" and {len(files) - MOST_NAMED:,} more" if len(files) > MOST_NAMED else ""
    be = "is" if len(files) == 1 else "are"
    return f"{named}{more} {be} not read: only CSV files below a plan's '{MEASUREMENTS}/' are"
