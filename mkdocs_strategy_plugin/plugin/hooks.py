"""Hooks: they connect MkDocs' files and events with the pipeline."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Literal, TypeGuard

from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger

from mkdocs_strategy_plugin.plugin.files import (
    PageFile,
    add_page,
    add_stylesheet,
    hide_sources,
    prepare,
    read_unmodified,
)
from mkdocs_strategy_plugin.plugin.navigation import in_order
from mkdocs_strategy_plugin.plugin.options import StrategyConfig
from mkdocs_strategy_plugin.plugin.portal import Portal
from mkdocs_strategy_plugin.plugin.watching import Watching
from mkdocs_strategy_plugin.render.page import filled

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

    from mkdocs_strategy_plugin.render.page import Page

__all__ = ["StrategyPlugin"]

log = get_plugin_logger(__name__)


class StrategyPlugin(BasePlugin[StrategyConfig]):
    """Reads strategies from the docs folder and publishes a portal for each."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self, *, will_rebuild: bool = False) -> None:
        self.portal = Portal(will_rebuild=will_rebuild)
        self.watching = Watching()
        self.pages: dict[str, Page] = {}
        self.written: dict[str, Page] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002  (MkDocs names it)
        """Begin anew; that this hook exists keeps one instance across a server's rebuilds."""
        self._begin(will_rebuild=command == "serve")

    def on_serve(self, server: LiveReloadServer, **_: object) -> LiveReloadServer:
        """Take note of the server: from now on, a mistake in a plan must not end a build."""
        self.watching.server = server
        return server

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Examine all plans and make their pages, before MkDocs touches the site folder."""
        self.pages = {}
        if not self.config.enabled:
            return config
        started = time.perf_counter()
        is_rebuild = self.watching.server is not None
        made = self.portal.pages(config, self.config, is_rebuild=is_rebuild)
        self.pages = {page.path: page for page in made}
        self.watching.add(self.portal.folders, config)
        prepare(config)
        log.debug("own time: %.0f ms", 1000 * (time.perf_counter() - started))
        return config

    @event_priority(50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages and the style sheet; keep the plans' own files out of the site."""
        if not self.pages:
            return files
        for page in self.pages.values():
            in_nav = page.in_nav or self.config.entities_in_nav
            add_page(page, files, config, in_nav=in_nav, written=self.written)
        add_stylesheet(files, config)
        if not self.config.publish_source:
            hide_sources(self.portal.examined, files, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, **_: object) -> Navigation:
        """Put the pages of each plan in reading order where the author left the order open."""
        if self.pages and config.nav is None:
            in_order(nav, list(self.pages))
        read_unmodified(nav, config)
        return nav

    def on_pre_page(self, page: MkDocsPage, **_: object) -> MkDocsPage:
        """Hold a page of ours for unwritten until it is written."""
        if self._is_ours(page.file):
            page.file.begin()
        return page

    def on_page_content(self, html: str, *, page: MkDocsPage, **_: object) -> str:
        """Fill in the tables, charts and cards, past the Markdown parser."""
        return filled(html, page.file.made.fragments) if self._is_ours(page.file) else html

    # Last, because a banner is nothing to search for, and there are searches that trip over it.
    @event_priority(-100)
    def on_page_context(self, _: TemplateContext, /, *, page: MkDocsPage, **__: object) -> None:
        """Put the banner above a page that does not show what its plan says now."""
        if self._is_ours(page.file):
            page.content = page.file.made.banner + (page.content or "")

    def on_post_page(self, output: str, *, page: MkDocsPage, **_: object) -> str:
        """Note that a page of ours is written."""
        if self._is_ours(page.file):
            page.file.finish()
        return output

    def _is_ours(self, file: File) -> TypeGuard[PageFile]:
        # Another instance of the plugin has pages of its own.
        return isinstance(file, PageFile) and file.written is self.written
