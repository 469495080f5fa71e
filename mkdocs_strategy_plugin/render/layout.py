"""Where the pages of a plan go, and where on them everything stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.addresses import Addresses, anchor
from mkdocs_strategy_plugin.render.folding import has_goal_pages
from mkdocs_strategy_plugin.render.page_kinds import (
    ENTITY_PAGES,
    GOAL_PAGES,
    HEADINGS,
    MAIN_PAGES,
    OVERVIEWS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from types import ModuleType

    from mkdocs_strategy_plugin.model.links import Target
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.render.addresses import Spot
    from mkdocs_strategy_plugin.render.environment import Templates

__all__ = [
    "Layout",
    "addresses_of",
    "entity_page",
    "entity_pages",
    "folder_of",
    "has_pages_of_goals",
]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the pages of one plan go."""

    folder: str
    """Folder of the pages relative to the docs folder, without a slash at its end."""
    base: str = ""
    """Folder of the built site that this folder goes below, where it holds one language of several.
    """
    use_directory_urls: bool = True
    """How the site writes its addresses."""
    prefix: str = ""
    """What stands in front of anchors, where a site has several plans: the pages' folder."""
    templates: Templates | None = None
    """An author's own templates."""
    main_pages: tuple[str, ...] = tuple(MAIN_PAGES)
    """Names of the pages that are made, in the order of the navigation."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Path of each file for machines, relative to the site, by its form, such as `json`."""
    portfolio: str = ""
    """Path of the page of all plans, relative to the docs folder; empty where there is none."""
    elsewhere: Mapping[Target, Spot] = field(default_factory=dict)
    """Where that stands what texts link to in other plans."""
    commit_url: str = ""
    """Address of a commit at the host of the repository, with `{hash}` in it; empty: none."""
    shown_root: Path | None = None
    """Folder that file names on the checks page are relative to."""
    tags: frozenset[str] = frozenset()
    """What the tags of pages are made of."""


def folder_of(plan: Plan) -> str:
    """Return what pages call their plan: its folder."""
    return str(plan.folder or plan.name)


def entity_page(kind: str, name: str) -> str:
    """Return the name of an entity's page."""
    return f"{kind}/{name}"


def addresses_of(plan: Plan, layout: Layout) -> Addresses:
    """Return where everything of `plan` stands."""
    pages: dict[str, str] = dict.fromkeys(layout.main_pages, "")
    entities: dict[tuple[str, str], tuple[str, str]] = {}
    for kind, (collection, page) in HEADINGS.items():
        for name in getattr(plan, collection) if page in pages else ():
            entities[kind, name] = (page, anchor(kind, name, plan=layout.prefix))
    if has_pages_of_goals(plan, layout):
        entities.update(_on_goal_pages(plan, entities))
    for kind, collection, _ in entity_pages(plan, layout):
        for name in getattr(plan, collection):
            page = entity_page(kind, name)
            pages[page] = ""
            entities[kind, name] = (page, "")
    pages = {name: f"{layout.folder}/{name}.md".lstrip("/") for name in pages}
    if layout.portfolio:
        pages["portfolio"] = layout.portfolio
    return Addresses(pages, entities, layout.use_directory_urls, layout.elsewhere, layout.base)


def _on_goal_pages(
    plan: Plan, entities: Mapping[tuple[str, str], tuple[str, str]]
) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Yield where objectives stand that serve a goal with a page of its own."""
    for each in plan.objectives.values():
        entity = ("objective", each.id)
        if each.goal and each.goal in plan.goals:
            yield entity, (entity_page("goal", each.goal), entities[entity][1])


def has_pages_of_goals(plan: Plan, layout: Layout) -> bool:
    """Tell whether each goal has a page, as in a plan that is too large for one page of goals."""
    return OVERVIEWS["goal"] in layout.main_pages and has_goal_pages(plan)


def entity_pages(plan: Plan, layout: Layout) -> Iterator[tuple[str, str, ModuleType]]:
    """Yield the kinds whose entities have pages, with their collection and view."""
    kinds = {**GOAL_PAGES, **ENTITY_PAGES} if has_pages_of_goals(plan, layout) else ENTITY_PAGES
    for kind, (collection, module) in kinds.items():
        if OVERVIEWS[kind] in layout.main_pages:
            yield kind, collection, module
