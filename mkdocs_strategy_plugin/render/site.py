"""All pages of one plan: how each is made of what it shows."""

from __future__ import annotations

import functools
import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mkdocs_strategy_plugin.model.memory import FORGETFUL
from mkdocs_strategy_plugin.model.once import Once
from mkdocs_strategy_plugin.render.environment import environment, stamp
from mkdocs_strategy_plugin.render.excerpts import Excerpts
from mkdocs_strategy_plugin.render.faults import named
from mkdocs_strategy_plugin.render.folding import is_outlined
from mkdocs_strategy_plugin.render.layout import (
    Layout,
    addresses_of,
    entity_page,
    entity_pages,
    folder_of,
    has_pages_of_goals,
)
from mkdocs_strategy_plugin.render.page import Page, Slots
from mkdocs_strategy_plugin.render.page_kinds import (
    ENTITY_PAGES,
    GOAL_PAGES,
    HEADINGS,
    MAIN_PAGES,
    OVERVIEWS,
    PRINT,
    SECTIONS,
)
from mkdocs_strategy_plugin.render.shown import context_of, watching
from mkdocs_strategy_plugin.render.tags import tags_of
from mkdocs_strategy_plugin.render.views import audience, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.memory import Memory
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.render.addresses import Addresses
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.environment import Templates
    from mkdocs_strategy_plugin.render.shown import Shown
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["pages", "rendered"]


def rendered(  # noqa: PLR0913  (each is something else)
    template: str,
    view: object,
    path: str,
    *,
    words: Words,
    templates: Templates | None,
    once: Once | None = None,
    from_page: Excerpts | None = None,
) -> Page:
    """Return the page that a template makes of a view.

    Args:
        template: The page's name, such as `goals`.
        view: What the template works with.
        path: Where the page goes, relative to the docs folder.
        words: The language of labels.
        templates: The site's own templates.
        once: Remembers what macros made of parts of an earlier view; None: there is none.
        from_page: Returns what a macro made for another page; None: there is none.

    Raises:
        StrategyError: one of the site's own templates is broken.
    """
    once = once or Once()
    slots = Slots(once=once)
    with named(templates):
        templates_of = environment(words, templates).get_template
        source = templates_of(f"pages/{template}.md.jinja")
        text = source.render(view=view, slot=slots.put, once=once.of, from_page=from_page)
        links = templates_of("copy_links.html.jinja").render().rstrip()
        text = f"{text.rstrip()}\n\n{slots.put(links)}\n"
    return Page(path, text, tuple(slots.fragments), language=words.language)


@dataclass(frozen=True)
class _Maker:
    """Makes the pages of one plan."""

    shown: Shown
    words: Words
    layout: Layout
    addresses: Addresses
    memory: Memory
    excerpts: Excerpts
    plan: Plan
    """As it is: what is kept of an entity is kept for this very object."""
    _views: dict[str, Any] = field(default_factory=dict)

    def main_page(self, name: str) -> Page:
        edit = self.shown.plan.origins.get(("strategy", ""))
        made = self.page(name, name, self.main_view(name), edit, in_nav=True)
        # One plan alone is told by its folder's name, which its first page need not repeat.
        context = self.context(name)
        title = context.text(context.plan.settings.title) if context.prefix else ""
        return made._replace(section=title)

    def print_page(self) -> Page:
        # Read off the plan that notes it, as another order makes another page.
        context, plan = self.context(PRINT), self.shown.plan
        personas = self.sheets("persona", audience.in_order(plan.personas.values()), context)
        kpis = self.sheets("kpi", plan.kpis.values(), context)
        view = whole.view(
            context,
            {each: self.main_view(each) for each in whole.CHAPTERS if each in self.addresses.pages},
            personas=tuple(itertools.starmap(whole.PersonaSheet, personas)),
            kpis=tuple(itertools.starmap(whole.KpiSheet, kpis)),
        )
        made = self.page(PRINT, PRINT, view, plan.origins.get(("strategy", "")), in_nav=False)
        return made._replace(is_searched=False)

    def sheets(
        self, kind: str, entities: Iterable[Entity], context: Context
    ) -> Iterator[tuple[Link, str, Any]]:
        """Yield link, name and view of the pages of entities of one kind, as far as printed."""
        if OVERVIEWS[kind] in self.layout.main_pages and not is_outlined(self.shown.plan):
            own = getattr(self.plan, ENTITY_PAGES[kind][0])
            for entity in (own[each.id] for each in entities):
                make = functools.partial(self._way, kind, entity, context)
                # The same objects as before: what is drawn once is known by what it is drawn of.
                link, page = self.memory.recall(("way", kind, entity.id), make, entity)
                yield link, page, self.entity_view(kind, entity)

    def _way(self, kind: str, entity: Entity, context: Context) -> tuple[Link, str]:
        return context.link(kind, entity.id), entity_page(kind, entity.id)

    def entity_page(self, kind: str, entity: Entity) -> Page:
        collection, _ = {**GOAL_PAGES, **ENTITY_PAGES}[kind]
        view, name = self.entity_view(kind, entity), entity_page(kind, entity.id)
        edit = self.shown.plan.origins.get((collection, entity.id))
        made = self.page(name, kind, view, edit, in_nav=False)
        return made._replace(section=self.words.say(SECTIONS[kind]))

    def main_view(self, name: str) -> Any:  # noqa: ANN401  (views have no common type)
        def make() -> Any:  # noqa: ANN401  (same)
            return self.tagged(MAIN_PAGES[name].view(self.context(name)), self.placed(name))

        return self.view(name, make)

    def entity_view(self, kind: str, entity: Entity) -> Any:  # noqa: ANN401  (same)
        _, module = {**GOAL_PAGES, **ENTITY_PAGES}[kind]
        name = entity_page(kind, entity.id)

        def make() -> Any:  # noqa: ANN401  (same)
            return self.tagged(module.view(self.context(name), entity), [(kind, entity)])

        return self.view(name, make, entity)

    def view(self, name: str, make: Callable[[], Any], *arguments: object) -> Any:  # noqa: ANN401  (same)
        """Return what a page shows, made once for it and for the page that holds all of them."""
        if PRINT not in self.layout.main_pages:
            return make()

        def first() -> Any:  # noqa: ANN401  (same)
            if name not in self._views:
                self._views[name] = make()
            return self._views[name]

        return self.memory.recall(("view", name), first, *arguments)

    def placed(self, page: str) -> Iterator[tuple[str, Entity]]:
        """Yield what has its place on a page, each with its kind."""
        plan = self.shown.plan
        # Asked of no other page, because the answer depends on all KPIs.
        if page == OVERVIEWS["goal"] and has_pages_of_goals(plan, self.layout):
            return
        for kind, (collection, place) in HEADINGS.items():
            if place == page:
                yield from ((kind, each) for each in getattr(plan, collection).values())

    def tagged(self, view: Any, entities: Iterable[tuple[str, Entity]]) -> Any:  # noqa: ANN401  (views have no common type)
        """Return a view whose page has the tags of entities."""
        sources = self.layout.tags
        tags = tags_of(self.shown.plan, entities, sources, self.words) if sources else ()
        return view._replace(head=view.head._replace(tags=tags)) if tags else view

    def context(self, page: str) -> Context:
        return context_of(
            self.shown, self.words, self.layout, self.addresses, page=page, memory=self.memory
        )

    def page(
        self, name: str, template: str, view: object, edit: Path | None, *, in_nav: bool
    ) -> Page:
        once = self.excerpts.once(name)
        once.turn()
        made = rendered(
            template,
            view,
            self.addresses.pages[name],
            words=self.words,
            templates=self.layout.templates,
            once=once,
            from_page=self.excerpts,
        )
        return made._replace(edit=edit, in_nav=in_nav, plan=folder_of(self.shown.plan))


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
    seen = watching(shown, memory)
    addresses = memory.recall("places", lambda: addresses_of(seen.plan, layout), layout)
    memory.renew(words, layout, addresses, stamp(layout.templates))
    # Those of an earlier build are equal, and know the ways already.
    known = memory.recall("addresses", lambda: addresses)
    excerpts = memory.recall("excerpts", lambda: Excerpts(known, PRINT))
    maker = _Maker(seen, words, layout, known, memory, excerpts, shown.plan)
    for name in layout.main_pages:
        made_by = maker.print_page if name == PRINT else functools.partial(maker.main_page, name)
        yield memory.recall(name, made_by)
    for kind, collection, _ in entity_pages(shown.plan, layout):
        for entity in getattr(shown.plan, collection).values():
            make = functools.partial(maker.entity_page, kind, entity)
            yield memory.recall(entity_page(kind, entity.id), make, entity)
