"""Which pages a site makes, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.problems import nearest, shown
from mkdocs_strategy_plugin.render.page_kinds import ENTITY_PAGES, MAIN_PAGES, OVERVIEWS

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["CHANGES", "chosen"]

INDEX = "index"
"""The page that is always there: it is where a plan is reached, and links to the others."""
CHANGES = "changes"
"""The page that is there only where a history is told."""


def chosen(names: Iterable[str]) -> tuple[str, ...]:
    """Return the option `pages` as names of pages in the order of the navigation.

    Args:
        names: What the site names; nothing means all, and `index` comes first where it is missing.

    Raises:
        StrategyError: there is no such page.
    """
    wanted = dict.fromkeys(names)
    for name in wanted:
        if name in ENTITY_PAGES:
            raise StrategyError(
                f"option 'pages': the pages of each {name} come with the page '{OVERVIEWS[name]}'",
                f"Write {OVERVIEWS[name]}.",
            )
        if name not in MAIN_PAGES:
            meant = nearest(name, MAIN_PAGES)
            raise StrategyError(
                f"option 'pages': there is no page {shown(name)}",
                f"Write {meant}." if meant else f"Write one of {', '.join(MAIN_PAGES)}.",
            )
    if not wanted:
        return tuple(MAIN_PAGES)
    return tuple(wanted) if INDEX in wanted else (INDEX, *wanted)
