"""Hooks: they connect MkDocs' files and events with the pipeline."""

from __future__ import annotations

import gc
import itertools
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger

from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.pipeline.collector import without_collector
from mkdocs_strategy_plugin.plugin.embedding import Embedding
from mkdocs_strategy_plugin.plugin.files import (
    Moulds,
    PageFile,
    add_assets,
    add_page,
    by_place,
    hide_schemas,
    hide_sources,
    kept_out,
    prepare,
    read_unmodified,
    say_what_is_kept_out,
    write_exports,
)
from mkdocs_strategy_plugin.plugin.navigation import (
    in_order,
    is_left_to_mkdocs,
    name_sections,
    place,
)
from mkdocs_strategy_plugin.plugin.neighbours import say_how_many, settle
from mkdocs_strategy_plugin.plugin.options import StrategyConfig
from mkdocs_strategy_plugin.plugin.portal import Portal
from mkdocs_strategy_plugin.plugin.schemas import Schemas
from mkdocs_strategy_plugin.plugin.searching import Searching
from mkdocs_strategy_plugin.plugin.site import in_language_of, outside
from mkdocs_strategy_plugin.plugin.stopwatch import timed
from mkdocs_strategy_plugin.plugin.titles import entitle
from mkdocs_strategy_plugin.plugin.translation import (
    AFTER_TRANSLATION,
    come_after_translation,
    note_files,
    translation_of,
)
from mkdocs_strategy_plugin.plugin.watching import Watching
from mkdocs_strategy_plugin.render.page import filled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.render.page import Page

__all__ = ["StrategyPlugin"]

log = get_plugin_logger(__name__)

ONLY_READS_SETTINGS = "mike"
"""A command that asks plugins for a site's settings, and has another process build the site."""


class StrategyPlugin(BasePlugin[StrategyConfig]):
    """Reads strategies from the docs folder and publishes a portal for each."""

    supports_multiple_instances = True

    def __init__(self) -> None:
        self._begin()

    def _begin(self, *, will_rebuild: bool = False, will_build: bool = True) -> None:
        self.will_build = will_build
        self.portal = Portal(will_rebuild=will_rebuild)
        self.watching = Watching()
        self.schemas = Schemas() if will_rebuild else None
        self.pages: dict[str, Page] = {}
        self.written: dict[str, Page] = {}
        self.taken: Mapping[str, File] = {}
        self.moulds = Moulds()
        self.build: MkDocsConfig | None = None
        self.own_time = 0.0
        self.searching = Searching(will_rebuild=will_rebuild)
        self.embedding = Embedding()
        self.nav: list[Any] | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002  (MkDocs names it)
        """Begin anew; that this hook exists keeps one instance across a server's rebuilds."""
        will_build = command != ONLY_READS_SETTINGS
        self._begin(will_rebuild=command == "serve", will_build=will_build)

    def on_serve(self, server: LiveReloadServer, **_: object) -> LiveReloadServer:
        """Take note of the server: from now on, a mistake in a plan must not end a build."""
        self.watching.server = server
        return server

    # Last, because others still change how the site writes its addresses, and its language.
    @timed
    @event_priority(AFTER_TRANSLATION)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Examine all plans and make their pages, before MkDocs touches the site folder."""
        self.pages, self.build, self.own_time = {}, config, 0.0
        self.portal.translation = translation_of(config)
        come_after_translation(self._files_of_a_language, config)
        if not self.portal.translation.is_repeated:
            self.searching.turn()
        gc.unfreeze()
        if not (self.config.enabled and self.will_build):
            return config
        # Until the site is built all of this is in use, and the collector would walk it in vain.
        with without_collector():
            made = self._made(config)
            self.pages = {self.portal.translation.source(page.path): page for page in made}
            if self.schemas and self.config.schema:
                self.schemas.refresh(self.portal.examined, is_strict=config.strict)
            self._embed(config)
            gc.freeze()
        self.watching.add(outside(self.portal.folders, self.config), config)
        prepare(config, scripts=self.config.scripts)
        return config

    # Early, because others look at the pages that there are.
    @timed
    @event_priority(50)
    def _files_of_a_site(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add our files to those of a site that is built once."""
        if self.pages and not self.portal.translation.language:
            self._add_files(files, config)
        return files

    @timed
    @event_priority(AFTER_TRANSLATION)
    def _files_of_a_language(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add our files to those of one language."""
        if self.pages and self.portal.translation.language:
            self._add_files(files, config)
            note_files(files, config)
        return files

    on_files = CombinedEvent(_files_of_a_site, _files_of_a_language)

    def _add_files(self, files: Files, config: MkDocsConfig) -> None:
        """Add the pages and what they are shown with; keep the plans' own files out of the site."""
        self.taken, out = by_place(files), kept_out(self.pages, config)
        translation = self.portal.translation.of(self.portal.examined)
        self.moulds.turn(config, translation)
        for source, page in self.pages.items():
            add_page(
                *(page, files, config),
                in_nav=page.in_nav or self.config.entities_in_nav,
                is_kept_out=source in out,
                taken=self.taken,
                written=self.written,
                moulds=self.moulds,
                translation=translation,
            )
        self.nav = config.nav
        place(list(self.pages), files, config, self.portal.translation)
        say_what_is_kept_out(out)
        add_assets(files, config)
        hide_schemas(self.portal.folders, files, config)
        self.embedding.attend(files)
        if not self.config.publish_source:
            hide_sources(self.portal.examined, files, config)

    @timed
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, **_: object) -> Navigation:
        """Put the pages of each plan in reading order where the author left the order open."""
        if self.pages and is_left_to_mkdocs(config):
            in_order(nav, list(self.pages))
        sections = {path.rpartition("/")[0]: each.section for path, each in self.pages.items()}
        titled = {folder: title for folder, title in sections.items() if title}
        name_sections(nav, titled, written=self.nav)
        read_unmodified(nav, config)
        # The next language is built with the same configuration.
        if self.pages and self.portal.translation.language:
            config.nav = self.nav
        return nav

    def on_pre_page(self, page: MkDocsPage, **_: object) -> MkDocsPage:
        """Hold a page of ours for unwritten until it is written."""
        if self._is_ours(page.file):
            page.file.begin()
        self.embedding.begin(page.file)
        return page

    # Before others, such as Material's cards, read the title.
    @event_priority(100)
    def _before_cards(self, _: str, /, *, page: MkDocsPage, **__: object) -> None:
        """Give a page of ours the title that no other page has."""
        if self._is_ours(page.file):
            entitle(page)

    # Last, because it is converted next.
    @event_priority(-100)
    def _before_conversion(self, _: str, /, *, page: MkDocsPage, **__: object) -> None:
        """Take note of the page whose embeds will be asked for."""
        self.embedding.turn_to(page.file)

    on_page_markdown = CombinedEvent(_before_cards, _before_conversion)

    @timed
    def on_page_content(self, html: str, *, page: MkDocsPage, **_: object) -> str:
        """Fill in the tables, charts and cards, past the Markdown parser."""
        shown = self.embedding.filled(html, page.file)
        return filled(shown, page.file.made.fragments) if self._is_ours(page.file) else shown

    @timed
    @event_priority(100)
    def _before_search(self, _: TemplateContext, /, *, page: MkDocsPage, **__: object) -> None:
        """Let plain words and titles stand in for ours."""
        made = page.file.made if self._is_ours(page.file) else None
        self.searching.begin(page, made, self.embedding.fragments_of(page.file))

    @timed
    @event_priority(-100)
    def _after_search(
        self, _: TemplateContext, /, *, page: MkDocsPage, config: MkDocsConfig, **__: object
    ) -> None:
        """Put all of that back, and above it what keeps a page from being new."""
        self.searching.end(page)
        if self._is_ours(page.file):
            made = page.file.made
            content = made.banner + (page.content or "")
            page.content = in_language_of(made.language, content, config)

    on_page_context = CombinedEvent(_before_search, _after_search)

    def on_post_page(self, output: str, *, page: MkDocsPage, **_: object) -> str:
        """Note that a page of ours is written."""
        if self._is_ours(page.file):
            page.file.finish()
        if self.portal.will_rebuild:
            self.embedding.finish(page.file)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the files for machines, and give everything back to the collector."""
        if self.pages:
            self._write(config)
        gc.unfreeze()
        log.debug("own time: %.0f ms", 1000 * (self.own_time + self.embedding.own_time))

    @timed
    def _write(self, config: MkDocsConfig) -> None:
        write_exports(self.portal.exports, Path(config.site_dir), taken=self.taken)

    def _made(self, config: MkDocsConfig) -> tuple[Page, ...]:
        others = [each for each in _instances(config) if each is not self]
        # A server keeps what instances made of an earlier build until they make it anew.
        before = [page for each in others if each.build is config for page in each.pages.values()]
        made = self.portal.pages(
            config,
            self.config,
            is_rebuild=self.watching.server is not None,
            has_several=bool(others),
            settle=lambda pages: settle([*before, *pages], config),
            ask=lambda examined: self._asked(config, examined),
        )
        say_how_many(made)
        return made

    def _asked(self, config: MkDocsConfig, own: tuple[Examined, ...]) -> tuple[Diagnostic, ...]:
        """Return what is to be mended in pages of authors, once all instances have read theirs."""
        instances = _instances(config)
        if instances[-1] is not self:
            return ()
        others = (each.portal.examined for each in instances if each is not self)
        every = (*itertools.chain.from_iterable(others), *own)
        first = instances[0]
        rules = Severities.parse(first.config.rules)
        return first.embedding.examine(every, config, rules=rules)

    def _embed(self, config: MkDocsConfig) -> None:
        """Show parts of the plans on pages of authors; all instances share what the first does."""
        instances = _instances(config)
        if instances[0] is self:
            self.embedding.register(config)
        if instances[-1] is self:
            is_rebuild = self.watching.server is not None
            portals = (each.portal for each in instances)
            instances[0].embedding.renew(portals, uncounted=is_rebuild and config.strict)

    def _is_ours(self, file: File) -> TypeGuard[PageFile]:
        # Another instance of the plugin has pages of its own.
        return isinstance(file, PageFile) and file.written is self.written


def _instances(config: MkDocsConfig) -> list[StrategyPlugin]:
    found = (each for each in config.plugins.values() if isinstance(each, StrategyPlugin))
    return [each for each in found if each.config.enabled]
