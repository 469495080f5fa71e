"""Hooks: they connect MkDocs' files and events with the pipeline."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger

from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.load.sources import Limits
from mkdocs_strategy_plugin.pipeline.examine import examine
from mkdocs_strategy_plugin.pipeline.publish import Site, publish
from mkdocs_strategy_plugin.plugin.announce import announce
from mkdocs_strategy_plugin.plugin.clock import day, now
from mkdocs_strategy_plugin.plugin.files import add_page, add_stylesheet, hide_sources, prepare
from mkdocs_strategy_plugin.plugin.navigation import in_order
from mkdocs_strategy_plugin.plugin.options import StrategyConfig
from mkdocs_strategy_plugin.plugin.stopwatch import timed
from mkdocs_strategy_plugin.render.aside import restored, set_aside
from mkdocs_strategy_plugin.render.page import filled
from mkdocs_strategy_plugin.render.words import languages

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

    def __init__(self) -> None:
        self.library = Library()
        self.examined: tuple[Examined, ...] = ()
        self.pages: dict[str, Page] = {}
        self.own_time = 0.0
        self.aside: list[str] = []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Do nothing: that this hook exists keeps one instance across rebuilds."""

    @timed
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Examine all plans and make their pages, before MkDocs touches the site folder."""
        self.examined, self.pages, self.own_time = (), {}, 0.0
        if not self.config.enabled:
            return config
        self.examined = self._examine(Path(config.docs_dir))
        announce(self.examined)
        try:
            made = tuple(publish(self.examined, self._site(config)))
        except StrategyError as error:
            raise PluginError(f"{error.message}. {error.hint}") from None
        self.pages = {page.path: page for page in made}
        prepare(config)
        return config

    @timed
    @event_priority(50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages and the style sheet; keep the plans' own files out of the site."""
        if not self.pages:
            return files
        for page in self.pages.values():
            in_nav = page.in_nav or self.config.entities_in_nav
            add_page(page, files, config, in_nav=in_nav)
        add_stylesheet(files, config)
        if not self.config.publish_source:
            hide_sources(self.examined, files, config)
        return files

    @timed
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, **_: object) -> Navigation:
        """Put the pages of each plan in reading order where the author left the order open."""
        if self.pages and config.nav is None:
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
        """Say how much of the build was ours."""
        log.debug("own time: %.0f ms", 1000 * self.own_time)

    def _generated(self, page: MkDocsPage) -> Page | None:
        """Return our page where `page` is one that no author has written in its place."""
        ours = self.pages.get(page.file.src_uri)
        return ours if ours and page.file.generated_by is not None else None

    def _examine(self, docs_dir: Path) -> tuple[Examined, ...]:
        try:
            severities = Severities.parse(self.config.rules)
        except StrategyError as error:
            raise PluginError(f"{error.message}. {error.hint}") from None
        limits = Limits(**self.config.limits)
        if limits != self.library.limits:
            self.library = Library(limits)
        plans = discover(docs_dir)
        if not plans:
            log.warning("no strategy.yml below %s: there is nothing to publish", docs_dir)
        return examine(
            plans,
            docs_dir=docs_dir,
            library=self.library,
            severities=severities,
            now=dt.datetime.now(dt.UTC),  # noqa: TID251  (this is the edge)
        )

    def _site(self, config: MkDocsConfig) -> Site:
        if self.config.language and self.config.language not in languages():
            known = ", ".join(languages())
            raise PluginError(
                f"no pages in language '{self.config.language}'. Write one of {known}."
            )
        theme = config.theme
        return Site(
            now=now(),
            as_of=day(self.config.as_of),
            language=self.config.language,
            theme_language=str(theme.get("language") or theme.get("locale") or "")[:2] or None,
            use_directory_urls=config.use_directory_urls,
            shown_root=Path(config.config_file_path or config.docs_dir).parent,
        )
