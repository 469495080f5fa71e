"""Compute and render: from examined plans to the pages of a site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.hiding import diagnostics_without, without
from mkdocs_strategy_plugin.pipeline.examine import day_in
from mkdocs_strategy_plugin.pipeline.places import folders
from mkdocs_strategy_plugin.render.site import MAIN_PAGES, Layout, pages
from mkdocs_strategy_plugin.render.words import languages, words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.render.environment import Templates
    from mkdocs_strategy_plugin.render.page import Page

__all__ = ["Site", "publish"]


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
    path: str | None = None
    """Folder of the pages; several plans have theirs below it. None: each in its own."""
    pages: tuple[str, ...] = tuple(MAIN_PAGES)
    """Names of the pages that are made of each plan, in the order of the navigation."""
    hidden: frozenset[str] = frozenset()
    """Fields that are not published."""
    templates: Templates | None = None
    """The site's own templates."""
    has_others: bool = False
    """True where the site has plans beside these."""


def publish(examined: Iterable[Examined], site: Site) -> Iterator[Page]:
    """Yield the pages of all plans, plan by plan."""
    every = tuple(examined)
    places = folders([each.plan.name for each in every], site.path)
    for each, folder in zip(every, places, strict=True):
        whole = each.plan
        whole_figures = figures(whole, site.as_of or day_in(whole, site.now))
        plan, shown = without(whole, whole_figures, site.hidden)
        yield from pages(
            plan,
            shown,
            diagnostics_without(each.diagnostics, site.hidden),
            words=words(_language(plan, site)),
            layout=_layout(plan, folder, site, is_alone=len(every) == 1),
        )


def _layout(plan: Plan, folder: str, site: Site, *, is_alone: bool) -> Layout:
    return Layout(
        folder=folder,
        use_directory_urls=site.use_directory_urls,
        prefix="" if is_alone and not site.has_others else plan.name,
        templates=site.templates,
        shown_root=site.shown_root,
        main_pages=site.pages,
    )


def _language(plan: Plan, site: Site) -> str:
    if site.language:
        return site.language
    if site.theme_language in plan.languages:
        return site.theme_language or ""
    known = [language for language in plan.languages if language in languages()]
    return known[0] if known else plan.languages[0]
