"""Plans of a folder as a site examines them that says nothing of rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.pipeline.examine import examine

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs_strategy_plugin.pipeline.clock import Clock
    from mkdocs_strategy_plugin.pipeline.examine import Examined

__all__ = ["examined_in"]


def examined_in(
    docs_dir: Path, clock: Clock, *, library: Library | None = None
) -> tuple[Examined, ...]:
    """Return the plans below a docs folder, with what is to be mended in them."""
    return examine(
        discover(docs_dir),
        docs_dir=docs_dir,
        library=library or Library(),
        severities=Severities.parse({}),
        clock=clock,
    )
