"""All pages of one plan: which there are, what they are called, and how each is made."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_strategy_plugin.model.memory import FORGETFUL
from mkdocs_strategy_plugin.model.once import Once
from mkdocs_strategy_plugin.render.addresses import Addresses, anchor
from mkdocs_strategy_plugin.render.context import Context
from mkdocs_strategy_plugin.render.environment import environment, stamp
from mkdocs_strategy_plugin.render.faults import named
from mkdocs_strategy_plugin.render.folding import has_goal_pages
from mkdocs_strategy_plugin.render.page import Page, Slots
from mkdocs_strategy_plugin.render.tags import tags_of
from mkdocs_strategy_plugin.render.views import (
    audience,
    changes,
    channels,
    checks,
    content,
    goal,
    goals,
    index,
    kpi,
    persona,
    reviews,
    scorecard,
    tactics,
)
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from types import ModuleType

    from mkdocs_strategy_plugin.compute.hindsight import Hindsight
    from mkdocs_strategy_plugin.compute.history import History
    from mkdocs_strategy_plugin.compute.records import PlanFigures
    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.links import Target
    from mkdocs_strategy_plugin.model.memory import Memory
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.render.addresses import Spot
    from mkdocs_strategy_plugin.render.environment import Templates
    from mkdocs_strategy_plugin.render.words import Words

__all__ = [
    "ENTITY_PAGES",
    "MAIN_PAGES",
    "OVERVIEWS",
    "Layout",
    "Shown",
    "addresses_of",
    "context_of",
    "folder_of",
    "pages",
    "rendered",
    "watching",
]

MAIN_PAGES: Mapping[str, ModuleType] = {
    "index": index,
    "goals": goals,
    "audience": audience,
    "content": content,
    "channels": channels,
    "scorecard": scorecard,
    "tactics": tactics,
    "reviews": reviews,
    "changes": changes,
    "checks": checks,
}
"""The pages of a plan in the order of the navigation, each with the module of its view."""

ENTITY_PAGES: Mapping[str, tuple[str, ModuleType]] = {
    "persona": ("personas", persona),
    "kpi": ("kpis", kpi),
}
"""Kinds of which each entity has a page, with their collection and the module of their view."""

GOAL_PAGES: Mapping[str, tuple[str, ModuleType]] = {"goal": ("goals", goal)}
"""The same for a plan that is too large for one page of goals and one scorecard."""

SECTIONS: Mapping[str, str] = {
    "goal": N_("Goals"),
    "persona": N_("Personas"),
    "kpi": N_("KPIs"),
}
"""Titles of the folders of those pages."""

OVERVIEWS: Mapping[str, str] = {"goal": "goals", "persona": "audience", "kpi": "scorecard"}
"""The page that kinds with pages of their own are listed on; their pages go where it goes."""

HEADINGS: Mapping[str, tuple[str, str]] = {
    "goal": ("goals", "goals"),
    "objective": ("objectives", "goals"),
    "content": ("content", "content"),
    "campaign": ("campaigns", "content"),
    "channel": ("channels", "channels"),
    "tactic": ("tactics", "tactics"),
    "review": ("reviews", "reviews"),
    "event": ("events", "index"),
}
"""Kinds of which each entity has a heading, with their collection and the page it is on."""


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
    if _has_goal_pages(plan, layout):
        entities.update(_on_goal_pages(plan, entities))
    for kind, collection, _ in _entity_pages(plan, layout):
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


def _has_goal_pages(plan: Plan, layout: Layout) -> bool:
    return OVERVIEWS["goal"] in layout.main_pages and has_goal_pages(plan)


def _entity_pages(plan: Plan, layout: Layout) -> Iterator[tuple[str, str, ModuleType]]:
    """Yield the kinds whose entities have pages, with their collection and view."""
    kinds = {**GOAL_PAGES, **ENTITY_PAGES} if _has_goal_pages(plan, layout) else ENTITY_PAGES
    for kind, (collection, module) in kinds.items():
        if OVERVIEWS[kind] in layout.main_pages:
            yield kind, collection, module


def rendered(  # noqa: PLR0913  (each is something else)
    template: str,
    view: object,
    path: str,
    *,
    words: Words,
    templates: Templates | None,
    once: Once | None = None,
) -> Page:
    """Return the page that a template makes of a view.

    Args:
        template: The page's name, such as `goals`.
        view: What the template works with.
        path: Where the page goes, relative to the docs folder.
        words: The language of labels.
        templates: The site's own templates.
        once: Remembers what macros made of parts of an earlier view; None: there is none.

    Raises:
        StrategyError: one of the site's own templates is broken.
    """
    once = once or Once()
    slots = Slots(once=once)
    with named(templates):
        templates_of = environment(words, templates).get_template
        source = templates_of(f"pages/{template}.md.jinja")
        text = source.render(view=view, slot=slots.put, once=once.of)
        links = templates_of("copy_links.html.jinja").render().rstrip()
        text = f"{text.rstrip()}\n\n{slots.put(links)}\n"
    return Page(path, text, tuple(slots.fragments), language=words.language)


class Shown(NamedTuple):
    """What the pages of one plan show, without what is hidden."""

    plan: Plan
    """The plan."""
    figures: PlanFigures
    """Its figures on one day."""
    diagnostics: tuple[Diagnostic, ...]
    """What is to be mended in it."""
    hindsight: Hindsight
    """What its reviews looked at."""
    history: History | None = None
    """What happened to it; None: there is no page of changes."""
    whole: Plan | None = None
    """The plan with what is hidden, which is judged; None where nothing is hidden."""


def watching(shown: Shown, memory: Memory) -> Shown:
    """Return what pages show, each part of it noting in a memory what is read of it."""
    parts = {name: each for name, each in shown._asdict().items() if each is not None}
    return Shown(**{name: memory.watch(name, each) for name, each in parts.items()})


def context_of(  # noqa: PLR0913  (each is something else)
    shown: Shown,
    words: Words,
    layout: Layout,
    addresses: Addresses,
    *,
    page: str,
    memory: Memory,
) -> Context:
    """Return what the views of one page are made from.

    Args:
        shown: What the page shows.
        words: Its language.
        layout: Where the pages of the plan go.
        addresses: Where everything stands, seen from this page too.
        page: Name of the page.
        memory: Keeps parts of it until something they show changes.
    """
    return memory.noting(
        Context(
            plan=shown.plan,
            figures=shown.figures,
            words=words,
            addresses=addresses,
            page=page,
            diagnostics=shown.diagnostics,
            hindsight=shown.hindsight,
            prefix=layout.prefix,
            shown_root=layout.shown_root,
            files=layout.files,
            history=shown.history,
            commit_url=layout.commit_url,
            whole=shown.whole,
            memory=memory,
        )
    )


@dataclass(frozen=True)
class _Maker:
    """Makes the pages of one plan."""

    shown: Shown
    words: Words
    layout: Layout
    addresses: Addresses
    memory: Memory

    def main_page(self, name: str) -> Page:
        context = self.context(name)
        view = MAIN_PAGES[name].view(context)
        edit = self.shown.plan.origins.get(("strategy", ""))
        made = self.page(name, name, self.tagged(view, self.placed(name)), edit, in_nav=True)
        # One plan alone is told by its folder's name, which its first page need not repeat.
        title = context.text(context.plan.settings.title) if context.prefix else ""
        return replace(made, section=title)

    def entity_page(self, kind: str, entity: Entity) -> Page:
        collection, module = {**GOAL_PAGES, **ENTITY_PAGES}[kind]
        name = entity_page(kind, entity.id)
        view = module.view(self.context(name), entity)
        edit = self.shown.plan.origins.get((collection, entity.id))
        made = self.page(name, kind, self.tagged(view, [(kind, entity)]), edit, in_nav=False)
        return replace(made, section=self.words.say(SECTIONS[kind]))

    def placed(self, page: str) -> Iterator[tuple[str, Entity]]:
        """Yield what has its place on a page, each with its kind."""
        plan = self.shown.plan
        # Asked of no other page, because the answer depends on all KPIs.
        if page == OVERVIEWS["goal"] and _has_goal_pages(plan, self.layout):
            return
        for kind, (collection, place) in HEADINGS.items():
            if place == page:
                yield from ((kind, each) for each in getattr(plan, collection).values())

    def tagged(self, view: Any, entities: Iterable[tuple[str, Entity]]) -> Any:  # noqa: ANN401  (views have no common type)
        """Return a view whose page has the tags of entities."""
        sources = self.layout.tags
        tags = tags_of(self.shown.plan, entities, sources, self.words) if sources else ()
        return replace(view, head=replace(view.head, tags=tags)) if tags else view

    def context(self, page: str) -> Context:
        return context_of(
            self.shown, self.words, self.layout, self.addresses, page=page, memory=self.memory
        )

    def page(
        self, name: str, template: str, view: object, edit: Path | None, *, in_nav: bool
    ) -> Page:
        once = self.memory.recall(("once", name), Once)
        once.turn()
        made = rendered(
            template,
            view,
            self.addresses.pages[name],
            words=self.words,
            templates=self.layout.templates,
            once=once,
        )
        return replace(made, edit=edit, in_nav=in_nav, plan=folder_of(self.shown.plan))


def pages(
    shown: Shown, *, words: Words, layout: Layout, memory: Memory = FORGETFUL
) -> Iterator[Page]:
    """Yield the pages of one plan, those of the navigation first and in its order.

    Args:
        shown: What they show.
        words: The language of the pages.
        layout: Where they go.
        memory: Keeps pages and their parts until something they show changes.
    """
    addresses = addresses_of(shown.plan, layout)
    memory.renew(words, layout, addresses, stamp(layout.templates))
    # Those of an earlier build are equal, and know the ways already.
    known = memory.recall("addresses", lambda: addresses)
    maker = _Maker(watching(shown, memory), words, layout, known, memory)
    for name in layout.main_pages:
        yield memory.recall(name, functools.partial(maker.main_page, name))
    for kind, collection, _ in _entity_pages(shown.plan, layout):
        for entity in getattr(shown.plan, collection).values():
            make = functools.partial(maker.entity_page, kind, entity)
            yield memory.recall(entity_page(kind, entity.id), make, entity)
