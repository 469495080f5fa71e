"""Hooks: they connect MkDocs' files and events with the pipeline."""

from __future__ import annotations

import datetime as dt
import gc
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger

from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.load.globs import plans_of_site
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.load.sources import Limits
from mkdocs_strategy_plugin.pipeline.collector import without_collector
from mkdocs_strategy_plugin.pipeline.examine import examine
from mkdocs_strategy_plugin.pipeline.publish import publish
from mkdocs_strategy_plugin.plugin.announce import announce
from mkdocs_strategy_plugin.plugin.failure import reported
from mkdocs_strategy_plugin.plugin.files import (
    add_page,
    add_stylesheet,
    by_place,
    hide_sources,
    prepare,
    say_what_is_kept_out,
)
from mkdocs_strategy_plugin.plugin.navigation import in_order, is_left_to_mkdocs, place
from mkdocs_strategy_plugin.plugin.neighbours import say_how_many, settle
from mkdocs_strategy_plugin.plugin.options import StrategyConfig
from mkdocs_strategy_plugin.plugin.site import root_of, site_of, watched
from mkdocs_strategy_plugin.plugin.stopwatch import timed
from mkdocs_strategy_plugin.render.aside import restored, set_aside
from mkdocs_strategy_plugin.render.page import filled

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.render.page import Page

__all__ = ["StrategyPlugin"]

log = get_plugin_logger(__name__)


class StrategyPlugin(BasePlugin[StrategyConfig]):
    """Reads strategies from the docs folder and publishes a portal for each."""

    supports_multiple_instances = True

    def __init__(self) -> None:
        self.library = Library()
        self.examined: tuple[Examined, ...] = ()
        self.pages: dict[str, Page] = {}
        self.build: MkDocsConfig | None = None
        self.own_time = 0.0
        self.aside: list[str] = []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Do nothing: that this hook exists keeps one instance across rebuilds."""

    # Last, because others still change how the site writes its addresses.
    @timed
    @event_priority(-100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Examine all plans and make their pages, before MkDocs touches the site folder."""
        self.examined, self.pages, self.build, self.own_time = (), {}, config, 0.0
        gc.unfreeze()
        if not self.config.enabled:
            return config
        with reported(), without_collector():
            self.examined = self._examine(config)
            announce(self.examined)
            self.pages = self._publish(config)
        prepare(config)
        config.watch.extend(watched(self.examined, config, self.config))
        # Until the site is built all of this is in use, and the collector would walk it in vain.
        gc.freeze()
        return config

    @timed
    @event_priority(50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages and the style sheet; keep the plans' own files out of the site."""
        if not self.pages:
            return files
        taken = by_place(files)
        for page in self.pages.values():
            in_nav = page.in_nav or self.config.entities_in_nav
            add_page(page, files, config, in_nav=in_nav, taken=taken)
        place(list(self.pages), files, config)
        say_what_is_kept_out(self.pages, config)
        add_stylesheet(files, config)
        if not self.config.publish_source:
            hide_sources(self.examined, files, config)
        return files

    @timed
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, **_: object) -> Navigation:
        """Put the pages of each plan in reading order where the author left the order open."""
        if self.pages and is_left_to_mkdocs(config):
            in_order(nav, list(self.pages))
        return nav

    @timed
    def on_page_content(self, html: str, *, page: MkDocsPage, **_: object) -> str:
        """Fill in the tables, charts and cards, past the Markdown parser."""
        ours = self._generated(page)
        return filled(html, ours.fragments) if ours else html

    @timed
    @event_priority(100)
    def _before_search(self, _: TemplateContext, /, *, page: MkDocsPage, **__: object) -> None:
        """Let words stand in for tables and pictures, which search would take long to parse."""
        ours = self._generated(page)
        if ours:
            page.content, self.aside = set_aside(page.content or "", ours.fragments)

    @timed
    @event_priority(-100)
    def _after_search(self, _: TemplateContext, /, *, page: MkDocsPage, **__: object) -> None:
        """Put the tables and pictures back."""
        if self.aside:
            page.content, self.aside = restored(page.content or "", self.aside), []

    on_page_context = CombinedEvent(_before_search, _after_search)

    def on_post_build(self, **_: object) -> None:
        """Say how much of the build was ours, and give everything back to the collector."""
        gc.unfreeze()
        log.debug("own time: %.0f ms", 1000 * self.own_time)

    def _generated(self, page: MkDocsPage) -> Page | None:
        """Return our page where `page` is one that no author has written in its place."""
        ours = self.pages.get(page.file.src_uri)
        return ours if ours and page.file.generated_by is not None else None

    def _examine(self, config: MkDocsConfig) -> tuple[Examined, ...]:
        limits, docs_dir = Limits(**self.config.limits), Path(config.docs_dir)
        if limits != self.library.limits:
            self.library = Library(limits)
        plans = plans_of_site(docs_dir, self.config.plans, root=root_of(config))
        if not plans:
            log.warning("no strategy.yml below %s: there is nothing to publish", docs_dir)
        return examine(
            plans,
            docs_dir=docs_dir,
            library=self.library,
            severities=Severities.parse(self.config.rules),
            now=dt.datetime.now(dt.UTC),  # noqa: TID251  (this is the edge)
        )

    def _publish(self, config: MkDocsConfig) -> dict[str, Page]:
        others = [each for each in _instances(config) if each is not self]
        made = tuple(publish(self.examined, site_of(config, self.config, has_several=bool(others))))
        # A server keeps what instances made of an earlier build until they make it anew.
        before = (each for each in others if each.build is config)
        say_how_many(made)
        settle([*(page for each in before for page in each.pages.values()), *made], config)
        return {page.path: page for page in made}


def _instances(config: MkDocsConfig) -> list[StrategyPlugin]:
    found = (each for each in config.plugins.values() if isinstance(each, StrategyPlugin))
    return [each for each in found if each.config.enabled]
