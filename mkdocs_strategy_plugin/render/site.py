"""All pages of one plan: which there are, what they are called, and how each is made."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.memory import FORGETFUL
from mkdocs_strategy_plugin.model.once import Once
from mkdocs_strategy_plugin.render.addresses import Addresses, anchor
from mkdocs_strategy_plugin.render.context import Context
from mkdocs_strategy_plugin.render.environment import environment, stamp
from mkdocs_strategy_plugin.render.page import Page, Slots
from mkdocs_strategy_plugin.render.views import (
    audience,
    channels,
    checks,
    goals,
    index,
    persona,
    scorecard,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from types import ModuleType

    from jinja2 import Environment

    from mkdocs_strategy_plugin.compute.records import PlanFigures
    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.memory import Memory
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["MAIN_PAGES", "Layout", "addresses_of", "pages"]

MAIN_PAGES: Mapping[str, ModuleType] = {
    "index": index,
    "goals": goals,
    "audience": audience,
    "channels": channels,
    "scorecard": scorecard,
    "checks": checks,
}
"""The pages of a plan in the order of the navigation, each with the module of its view."""

ENTITY_PAGES: Mapping[str, tuple[str, ModuleType]] = {
    "persona": ("personas", persona),
}
"""Kinds of which each entity has a page, with their collection and the module of their view."""

HEADINGS: Mapping[str, tuple[str, str]] = {
    "goal": ("goals", "goals"),
    "objective": ("objectives", "goals"),
    "channel": ("channels", "channels"),
    "kpi": ("kpis", "scorecard"),
}
"""Kinds of which each entity has a heading, with their collection and the page it is on."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the pages of one plan go."""

    folder: str
    """Folder of the pages relative to the docs folder, without a slash at its end."""
    use_directory_urls: bool = True
    """How the site writes its addresses."""
    prefix: str = ""
    """The plan's name in front of anchors, where a site has several plans."""
    templates_dir: Path | None = None
    """An author's own templates."""
    shown_root: Path | None = None
    """Folder that file names on the checks page are relative to."""


def entity_page(kind: str, name: str) -> str:
    """Return the name of an entity's page."""
    return f"{kind}/{name}"


def addresses_of(plan: Plan, layout: Layout) -> Addresses:
    """Return where everything of `plan` stands."""
    pages: dict[str, str] = dict.fromkeys(MAIN_PAGES, "")
    entities: dict[tuple[str, str], tuple[str, str]] = {}
    for kind, (collection, page) in HEADINGS.items():
        for name in getattr(plan, collection):
            entities[kind, name] = (page, anchor(kind, name, plan=layout.prefix))
    for kind, (collection, _) in ENTITY_PAGES.items():
        for name in getattr(plan, collection):
            page = entity_page(kind, name)
            pages[page] = ""
            entities[kind, name] = (page, "")
    pages = {name: f"{layout.folder}/{name}.md".lstrip("/") for name in pages}
    return Addresses(pages, entities, layout.use_directory_urls)


@dataclass(frozen=True)
class _Maker:
    """Makes the pages of one plan."""

    plan: Plan
    figures: PlanFigures
    diagnostics: tuple[Diagnostic, ...]
    words: Words
    layout: Layout
    addresses: Addresses
    templates: Environment
    memory: Memory

    def main_page(self, name: str, module: ModuleType) -> Page:
        view = module.view(self.context(name))
        return self.page(name, name, view, self.plan.origins.get(("strategy", "")), in_nav=True)

    def entity_page(self, kind: str, entity: Entity) -> Page:
        collection, module = ENTITY_PAGES[kind]
        name = entity_page(kind, entity.id)
        view = module.view(self.context(name), entity)
        edit = self.plan.origins.get((collection, entity.id))
        return self.page(name, kind, view, edit, in_nav=False)

    def context(self, page: str) -> Context:
        return self.memory.noting(
            Context(
                plan=self.plan,
                figures=self.figures,
                words=self.words,
                addresses=self.addresses,
                page=page,
                diagnostics=self.diagnostics,
                prefix=self.layout.prefix,
                shown_root=self.layout.shown_root,
                memory=self.memory,
            )
        )

    def page(
        self, name: str, template: str, view: object, edit: Path | None, *, in_nav: bool
    ) -> Page:
        slots, once = Slots(), self.memory.recall(("once", name), Once)
        once.turn()
        source = self.templates.get_template(f"pages/{template}.md.jinja")
        text = source.render(view=view, slot=slots.put, once=once.of)
        path, language = self.addresses.pages[name], self.words.language
        return Page(path, text, tuple(slots.fragments), edit, in_nav, language)


def pages(  # noqa: PLR0913  (each is something else)
    plan: Plan,
    figures: PlanFigures,
    diagnostics: tuple[Diagnostic, ...],
    *,
    words: Words,
    layout: Layout,
    memory: Memory = FORGETFUL,
) -> Iterator[Page]:
    """Yield the pages of one plan, those of the navigation first and in its order.

    Args:
        plan: The plan.
        figures: Its figures on one day.
        diagnostics: What is to be mended in it.
        words: The language of the pages.
        layout: Where they go.
        memory: Keeps pages and their parts until something they show changes.
    """
    addresses = addresses_of(plan, layout)
    memory.renew(words, layout, addresses, stamp(layout.templates_dir))
    maker = _Maker(
        memory.watch("plan", plan),
        memory.watch("figures", figures),
        memory.watch("diagnostics", diagnostics),
        words,
        layout,
        addresses,
        environment(words, layout.templates_dir),
        memory,
    )
    for name, module in MAIN_PAGES.items():
        yield memory.recall(name, functools.partial(maker.main_page, name, module))
    for kind, (collection, _) in ENTITY_PAGES.items():
        for entity in getattr(plan, collection).values():
            make = functools.partial(maker.entity_page, kind, entity)
            yield memory.recall(entity_page(kind, entity.id), make, entity)
