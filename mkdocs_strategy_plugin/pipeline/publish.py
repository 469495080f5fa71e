"""Compute and render: from examined plans to the pages of a site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.memory import no_memory
from mkdocs_strategy_plugin.pipeline.examine import day_in
from mkdocs_strategy_plugin.render.site import Layout, pages
from mkdocs_strategy_plugin.render.words import languages, words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from mkdocs_strategy_plugin.model.memory import Memory
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.render.page import Page

__all__ = ["Site", "publish"]

ROOT_FOLDER = "strategy"
"""Where the pages of a plan at the root of the docs folder go."""


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages of all plans have in common."""

    now: dt.datetime
    """The time the pages speak of, with its zone, where `as_of` is not given."""
    as_of: dt.date | None = None
    """The day the pages speak of."""
    language: str | None = None
    """Language of the pages, whatever the plan says."""
    theme_language: str | None = None
    """Language of the pages where the plan has it."""
    use_directory_urls: bool = True
    """How the site writes its addresses."""
    shown_root: Path | None = None
    """Folder that file names are shown relative to."""


def publish(
    examined: Iterable[Examined],
    site: Site,
    *,
    memory_of: Callable[[object], Memory] = no_memory,
) -> Iterator[Page]:
    """Yield the pages of all plans, plan by plan.

    Args:
        examined: The plans.
        site: What their pages have in common.
        memory_of: Returns the memory of something by its name.
    """
    every = tuple(examined)
    folders = _folders(every)
    for each, folder in zip(every, folders, strict=True):
        layout = Layout(
            folder=folder,
            use_directory_urls=site.use_directory_urls,
            prefix=each.plan.name if len(every) > 1 else "",
            shown_root=site.shown_root,
        )
        as_of = site.as_of or day_in(each.plan, site.now)
        yield from pages(
            each.plan,
            figures(each.plan, as_of, memory=memory_of(("figures", folder))),
            each.diagnostics,
            words=words(_language(each.plan, site)),
            layout=layout,
            memory=memory_of(("pages", folder)),
        )


def _folders(examined: Iterable[Examined]) -> list[str]:
    """Return where the pages of each plan go.

    Raises:
        StrategyError: two plans would write the same pages.
    """
    taken: dict[str, str] = {}
    for each in examined:
        folder = each.plan.name or ROOT_FOLDER
        if folder in taken:
            raise StrategyError(
                f"the plans at the root and in '{folder}/' would write the same pages",
                f"Move one of them to a folder with another name than '{folder}'",
            )
        taken[folder] = each.plan.name
    return list(taken)


def _language(plan: Plan, site: Site) -> str:
    if site.language:
        return site.language
    if site.theme_language in plan.languages:
        return site.theme_language or ""
    known = [language for language in plan.languages if language in languages()]
    return known[0] if known else plan.languages[0]
