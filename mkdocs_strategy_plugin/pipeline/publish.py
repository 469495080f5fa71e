"""Compute and render: from examined plans to the pages of a site."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.hiding import diagnostics_without, hindsight_without, without
from mkdocs_strategy_plugin.compute.hindsight import hindsight
from mkdocs_strategy_plugin.model.memory import no_memory
from mkdocs_strategy_plugin.pipeline.exports import exports
from mkdocs_strategy_plugin.pipeline.language import language_of
from mkdocs_strategy_plugin.pipeline.layouts import layouts
from mkdocs_strategy_plugin.pipeline.places import folders, portfolio_path
from mkdocs_strategy_plugin.pipeline.plan_links import PlanLinks
from mkdocs_strategy_plugin.render.choice import CHANGES
from mkdocs_strategy_plugin.render.page import Page
from mkdocs_strategy_plugin.render.portfolio import Portfolio
from mkdocs_strategy_plugin.render.showcase import Showcase
from mkdocs_strategy_plugin.render.shown import Shown
from mkdocs_strategy_plugin.render.site import pages
from mkdocs_strategy_plugin.render.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.compute.history import History
    from mkdocs_strategy_plugin.model.memory import Memory
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.pipeline.exports import Export
    from mkdocs_strategy_plugin.pipeline.site import Site

__all__ = ["MOST_PLANS_IN_NAV", "publish"]

MOST_PLANS_IN_NAV = 50
"""With more plans nobody finds any in a navigation, which every page holds in full: the page of
all plans leads to them then.
"""


def _untold() -> Mapping[str, History]:
    """Tell nothing of the past."""
    return {}


def _unseen(_: Showcase) -> None:
    """Show a plan on no page but its own."""


def publish(
    examined: Iterable[Examined],
    site: Site,
    *,
    histories: Callable[[], Mapping[str, History]] = _untold,
    memory_of: Callable[[object], Memory] = no_memory,
    show: Callable[[Showcase], None] = _unseen,
) -> Iterator[Page | Export]:
    """Yield the pages and exports of all plans, plan by plan, and then the page of all plans.

    Args:
        examined: The plans.
        site: What their pages have in common.
        histories: Returns those of plans, by their names; it is asked only where something of
            them is shown, and a plan without one has no page of changes.
        memory_of: Returns the memory of something by its name.
        show: Is given each plan, to show parts of it on pages of authors.
    """
    every = tuple(examined)
    site = site._replace(has_several=site.has_several or len(every) > 1)
    places = folders([site.place(each.plan.name) for each in every], site.path)
    portfolio = _portfolio(every, places, site)
    told = histories() if CHANGES in site.pages else {}
    laid_out = layouts([each.plan for each in every], places, site, portfolio, told.keys())
    links = PlanLinks(every, laid_out)
    is_crowded = portfolio is not None and len(every) > MOST_PLANS_IN_NAV
    for each, alone in zip(every, laid_out, strict=True):
        layout = replace(alone, elsewhere=links.elsewhere(each))
        shown = _shown(each, site, _memories_of(layout.folder, memory_of))
        shown = shown._replace(history=told.get(each.plan.name))
        past = functools.partial(_history_of, each.plan.name, histories)
        memory = memory_of(("embeds", layout.base, layout.folder))
        showcase = Showcase(shown, words(_language(shown.plan, site)), layout, memory, past)
        for made in _of_plan(showcase, memory_of):
            yield made._replace(in_nav=False) if is_crowded and isinstance(made, Page) else made
        show(showcase)
        if portfolio:
            ways = _ways_in(layout.folder, site)
            portfolio.add(shown.plan, shown.figures, shown.diagnostics, places=ways)
    if portfolio:
        yield portfolio.page()


def _of_plan(it: Showcase, memory_of: Callable[[object], Memory]) -> Iterator[Page | Export]:
    """Yield the pages and exports of one plan."""
    made_for = (it.layout.base, it.layout.folder)
    memory = memory_of(("pages", *made_for))
    yield from pages(it.shown, words=it.words, layout=it.layout, memory=memory)
    kept, plan = memory_of(("exports", *made_for)), it.shown.plan
    yield from exports(plan, it.shown.figures, it.layout.files, words=it.words, memory=kept)


def _history_of(plan: str, histories: Callable[[], Mapping[str, History]]) -> History | None:
    return histories().get(plan)


def _memories_of(folder: str, memory_of: Callable[[object], Memory]) -> Callable[[object], Memory]:
    """Return what returns the memory of a part of one plan by its name."""
    return lambda part: memory_of((part, folder))


def _shown(examined: Examined, site: Site, memory_of: Callable[[object], Memory]) -> Shown:
    """Return what the pages of a plan show; states come from the whole plan."""
    whole = examined.plan
    today = figures(whole, site.clock.day(whole), memory=memory_of("figures"))
    seen = hindsight(whole, today, memory_of=memory_of)
    plan, bare = without(whole, today, site.hidden)
    return Shown(
        plan=plan,
        figures=bare,
        diagnostics=diagnostics_without(examined.diagnostics, site.hidden),
        hindsight=hindsight_without(seen, site.hidden),
        whole=whole if site.hidden else None,
    )


def _portfolio(examined: Sequence[Examined], places: Sequence[str], site: Site) -> Portfolio | None:
    """Return the page of all plans, still without rows; None where there is none."""
    path = portfolio_path(places, written=site.portfolio) if places else ""
    if not path:
        return None
    return Portfolio(
        path,
        words(_language(examined[0].plan, site)),
        use_directory_urls=site.use_directory_urls,
        templates=site.templates,
    )


def _ways_in(folder: str, site: Site) -> Mapping[str, str]:
    """Return the paths of the pages that the page of all plans leads to, by their names."""
    made = ("index", *(name for name in ("scorecard", "checks") if name in site.pages))
    return {name: f"{folder}/{name}.md".lstrip("/") for name in made}


def _language(plan: Plan, site: Site) -> str:
    return language_of(plan, wanted=site.language, theme=site.theme_language)
