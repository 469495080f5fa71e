"""Several instances of the plugin, and several plans, side by side in one site."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from mkdocs.plugins import get_plugin_logger

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.pipeline.places import clashes
from mkdocs_strategy_plugin.pipeline.publish import MOST_PLANS_IN_NAV
from mkdocs_strategy_plugin.plugin.site import root_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from mkdocs.config.defaults import MkDocsConfig

    from mkdocs_strategy_plugin.pipeline.places import Clash
    from mkdocs_strategy_plugin.render.page import Page

__all__ = ["say_how_many", "settle"]

log = get_plugin_logger(__name__)


def settle(pages: Iterable[Page], config: MkDocsConfig) -> None:
    """See to it that no two pages are written to one place.

    Args:
        pages: Of all plans of the site.
        config: Of the site.

    Raises:
        StrategyError: two are.
    """
    for clash in clashes(pages, use_directory_urls=config.use_directory_urls):
        one, other = (_shown(page, config) for page in (clash.one, clash.other))
        if clash.is_same:
            raise _written_twice(clash, one, other)
        log.warning(
            "the pages '%s' (of %s) and '%s' (of %s) are one on disks to which upper and lower "
            "case are the same. Rename one of the two folders.",
            *(clash.one.path, one, clash.other.path, other),
        )


def say_how_many(pages: Collection[Page]) -> None:
    """Say where the plans are where there are too many of them for a navigation."""
    plans = {page.plan for page in pages if page.plan}
    every = next((page for page in pages if not page.plan), None)
    if every and len(plans) > MOST_PLANS_IN_NAV:
        log.info("%s plans are out of the navigation; '%s' leads to them", len(plans), every.path)


def _written_twice(clash: Clash, one: str, other: str) -> StrategyError:
    if one == other:
        return StrategyError(
            f"two instances of the plugin would write the same pages of {one}, "
            f"such as '{clash.other.path}'",
            "Give each instance a 'path' of its own",
        )
    if not clash.other.plan:
        return StrategyError(
            f"{one} and {other} would write the same page, '{clash.other.path}'",
            "Write another path under the option 'portfolio', such as plans.md",
        )
    return StrategyError(
        f"{one} and {other} would write the same pages, such as '{clash.other.path}'",
        "Rename one of the two folders, or publish them by two instances of the plugin, "
        "each with a 'path' of its own",
    )


def _shown(page: Page, config: MkDocsConfig) -> str:
    if not page.plan:
        return "the page of all plans"
    folder = os.path.relpath(page.plan, root_of(config)).replace(os.sep, "/")
    return f"the plan in '{folder}/'"
