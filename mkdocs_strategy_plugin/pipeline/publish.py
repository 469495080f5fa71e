"""Compute and render: from examined plans to the pages of a site."""

from __future__ import annotations

import functools
import posixpath
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.links import links_to_others
from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.hiding import diagnostics_without, hindsight_without, without
from mkdocs_strategy_plugin.compute.hindsight import hindsight
from mkdocs_strategy_plugin.load.repository_root import repository_root
from mkdocs_strategy_plugin.model.memory import no_memory
from mkdocs_strategy_plugin.pipeline.exports import exports, files_in
from mkdocs_strategy_plugin.pipeline.language import language_of
from mkdocs_strategy_plugin.pipeline.places import folders, portfolio_path, prefixes
from mkdocs_strategy_plugin.render.addresses import Addresses, Spot
from mkdocs_strategy_plugin.render.choice import CHANGES
from mkdocs_strategy_plugin.render.portfolio import Portfolio
from mkdocs_strategy_plugin.render.showcase import Showcase
from mkdocs_strategy_plugin.render.site import MAIN_PAGES, Layout, Shown, addresses_of, pages
from mkdocs_strategy_plugin.render.tags import OWN
from mkdocs_strategy_plugin.render.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from mkdocs_strategy_plugin.compute.history import History
    from mkdocs_strategy_plugin.model.links import Target
    from mkdocs_strategy_plugin.model.memory import Memory
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.pipeline.clock import Clock
    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.pipeline.exports import Export
    from mkdocs_strategy_plugin.pipeline.history_options import Wanted
    from mkdocs_strategy_plugin.render.environment import Templates
    from mkdocs_strategy_plugin.render.page import Page

__all__ = ["MOST_PLANS_IN_NAV", "Site", "publish"]

MOST_PLANS_IN_NAV = 50
"""With more plans nobody finds any in a navigation, which every page holds in full: the page of
all plans leads to them then.
"""


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages of all plans have in common."""

    clock: Clock
    """The day the pages speak of."""
    language: str | None = None
    """Language of the pages, whatever the plan says."""
    theme_language: str | None = None
    """Language of the pages where the plan has it."""
    use_directory_urls: bool = True
    """How the site writes its addresses."""
    shown_root: Path | None = None
    """Folder that file names are shown relative to."""
    base: str = ""
    """Folder of the built site that all pages go below, where it holds one language of several."""
    path: str | None = None
    """Folder of the pages; several plans have theirs below it. None: each in its own."""
    pages: tuple[str, ...] = tuple(MAIN_PAGES)
    """Names of the pages that are made of each plan, in the order of the navigation."""
    hidden: frozenset[str] = frozenset()
    """Fields that are not published."""
    templates: Templates | None = None
    """The site's own templates."""
    has_several: bool = False
    """True where the site has plans beside these, so that ids need the plan in front."""
    exports: tuple[str, ...] = ()
    """Forms of the files for machines that are written beside the pages."""
    history: Wanted | None = None
    """What the page of changes tells; None: there is no such page."""
    commit_url: str = ""
    """Address of a commit at the host of the repository, with `{hash}` in it; empty: none."""
    portfolio: str | bool = True
    """Path of the page of all plans; True: where it belongs, False: there is none."""
    place: Callable[[str], str] = str
    """Returns the folder of a plan's pages, relative to the docs folder, for its name."""
    tags: frozenset[str] = frozenset({OWN})
    """What the tags of pages are made of."""


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
    site = replace(site, has_several=site.has_several or len(every) > 1)
    places = folders([site.place(each.plan.name) for each in every], site.path)
    portfolio = _portfolio(every, places, site)
    is_crowded = portfolio is not None and len(every) > MOST_PLANS_IN_NAV
    in_front = prefixes(places) if site.has_several else [""] * len(places)
    told = histories() if CHANGES in site.pages else {}
    layouts = [
        _layout(each.plan, folder, prefix, site, portfolio, has_history=each.plan.name in told)
        for each, folder, prefix in zip(every, places, in_front, strict=True)
    ]
    neighbours = _Neighbours(every, layouts)
    for each, alone in zip(every, layouts, strict=True):
        folder = alone.folder
        shown = _shown(each, site, _memories_of(folder, memory_of))
        shown = shown._replace(history=told.get(each.plan.name))
        layout = replace(alone, elsewhere=neighbours.elsewhere(each))
        spoken, memory = words(_language(shown.plan, site)), memory_of(("pages", site.base, folder))
        for page in pages(shown, words=spoken, layout=layout, memory=memory):
            yield replace(page, in_nav=False) if is_crowded else page
        kept = memory_of(("exports", site.base, folder))
        yield from exports(shown.plan, shown.figures, layout.files, words=spoken, memory=kept)
        past = functools.partial(_history_of, each.plan.name, histories)
        show(Showcase(shown, spoken, layout, memory_of(("embeds", folder)), past))
        if portfolio:
            ways = _ways_in(folder, site)
            portfolio.add(shown.plan, shown.figures, shown.diagnostics, places=ways)
    if portfolio:
        yield portfolio.page()


def _history_of(plan: str, histories: Callable[[], Mapping[str, History]]) -> History | None:
    return histories().get(plan)


class _Neighbours:
    """Where the entities of all plans stand, for the links between them."""

    def __init__(self, every: Sequence[Examined], layouts: Sequence[Layout]) -> None:
        plans = (each.plan for each in every)
        self._plans = {plan.name: (plan, made) for plan, made in zip(plans, layouts, strict=True)}
        self._known: dict[str, Addresses | None] = {}

    def elsewhere(self, examined: Examined) -> dict[Target, Spot]:
        """Return where that stands what a plan links to in others.

        Nothing else, so that its pages are made anew only when one of these moves.
        """
        places = {target: self._place(target) for target in links_to_others(examined.loaded)}
        return {target: place for target, place in places.items() if place}

    def _place(self, target: Target) -> Spot | None:
        addresses = self._addresses(target.plan)
        place = addresses.place(target.kind, target.id) if addresses else None
        if place is None:
            return None
        plan, _ = self._plans[target.plan]
        return Spot(*place, plan.index.entities[target.kind][target.id].name, plan.languages[0])

    def _addresses(self, plan: str) -> Addresses | None:
        if plan not in self._known:
            found = self._plans.get(plan)
            self._known[plan] = addresses_of(*found) if found else None
        return self._known[plan]


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


def _layout(  # noqa: PLR0913  (each is something else)
    plan: Plan,
    folder: str,
    prefix: str,
    site: Site,
    portfolio: Portfolio | None,
    *,
    has_history: bool,
) -> Layout:
    return Layout(
        folder=folder,
        use_directory_urls=site.use_directory_urls,
        prefix=prefix,
        templates=site.templates,
        shown_root=site.shown_root,
        base=site.base,
        files=files_in(posixpath.join(site.base, folder), site.exports),
        main_pages=tuple(name for name in site.pages if has_history or name != CHANGES),
        commit_url=site.commit_url if _is_in_its_repository(plan, site) else "",
        portfolio=portfolio.path if portfolio else "",
        tags=site.tags,
    )


def _is_in_its_repository(plan: Plan, site: Site) -> bool:
    """Tell whether a plan is in the repository of the site, and not in one of its own inside."""
    if not plan.folder or not site.shown_root:
        return False
    return repository_root(plan.folder) == repository_root(site.shown_root)


def _language(plan: Plan, site: Site) -> str:
    return language_of(plan, wanted=site.language, theme=site.theme_language)
