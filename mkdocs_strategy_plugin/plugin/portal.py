"""The portal of one site from build to build: made anew, or as it was last good."""

from __future__ import annotations

import datetime as dt
import functools
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.globs import plans_of_site
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.load.sources import Limits
from mkdocs_strategy_plugin.model.memory import memories, no_memory
from mkdocs_strategy_plugin.pipeline.clock import clock_of
from mkdocs_strategy_plugin.pipeline.collector import without_collector
from mkdocs_strategy_plugin.pipeline.examine import examine
from mkdocs_strategy_plugin.pipeline.exports import Export
from mkdocs_strategy_plugin.pipeline.history import Historian
from mkdocs_strategy_plugin.pipeline.history_options import Asked
from mkdocs_strategy_plugin.pipeline.publish import publish
from mkdocs_strategy_plugin.plugin.announce import (
    announce,
    announce_notes,
    announce_strays,
    found_in,
    stopping,
)
from mkdocs_strategy_plugin.plugin.site import cache_of, root_of, say_what_is_not_spoken, site_of
from mkdocs_strategy_plugin.plugin.stop import Stop, last_good
from mkdocs_strategy_plugin.plugin.translation import ALONE
from mkdocs_strategy_plugin.render.overrides import remarks
from mkdocs_strategy_plugin.render.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig

    from mkdocs_strategy_plugin.compute.history import History, Note
    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.pipeline.clock import Clock
    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.pipeline.site import Site
    from mkdocs_strategy_plugin.plugin.options import StrategyConfig
    from mkdocs_strategy_plugin.render.environment import Templates
    from mkdocs_strategy_plugin.render.showcase import Showcase

__all__ = ["Portal"]

log = get_plugin_logger(__name__)


class Made(NamedTuple):
    """What was made of the plans in one language."""

    pages: tuple[Page, ...] = ()
    """Their pages."""
    exports: tuple[Export, ...] = ()
    """Files for machines."""
    showcases: tuple[Showcase, ...] = ()
    """What pages of authors can show of each plan."""
    plans: tuple[Examined, ...] = ()
    """The plans."""


def _clock(options: StrategyConfig) -> Clock:
    real = dt.datetime.now(dt.UTC)  # noqa: TID251  (this is the edge)
    return clock_of(options.as_of, environment=os.environ, real=real)


def _tell_of_templates(templates: Templates | None, *, uncounted: bool) -> None:
    """Log what is to be said of the site's own templates.

    Raises:
        StrategyError: one is broken; or there is something to be said that must not be counted.
    """
    for remark in remarks(templates) if templates else ():
        if uncounted:
            raise StrategyError(str(remark).removesuffix(remark.hint).rstrip(" ."), remark.hint)
        log.warning("%s", remark)


class Portal:
    """What the plugin knows of one site."""

    def __init__(self, *, will_rebuild: bool = False) -> None:
        """Know nothing yet.

        Args:
            will_rebuild: True keeps what one build has made for the next one.
        """
        self.will_rebuild = will_rebuild
        """True where one build is followed by another one."""
        self.examined: tuple[Examined, ...] = ()
        """The plans as last read, faults and all."""
        self.translation = ALONE
        """The language that is built; all builds but the first take the plans as they were read."""
        self._memory_of = memories() if will_rebuild else no_memory
        self._library = Library(memory_of=self._memory_of)
        self._historian: Historian | None = None
        self._noted: set[Note] = set()
        self._stop: Stop | None = None
        self._good: dict[str, Made] = {}

    @property
    def folders(self) -> Iterator[Path]:
        """Where the plans were read from."""
        return (each.plan.folder for each in self.examined if each.plan.folder)

    @property
    def exports(self) -> tuple[Export, ...]:
        """Files for machines, as last made."""
        return self._last.exports

    @property
    def showcases(self) -> tuple[Showcase, ...]:
        """What pages of authors can show of each plan, as last made."""
        return self._last.showcases

    @property
    def shown_plans(self) -> tuple[Examined, ...]:
        """The plans that they show."""
        return self._last.plans

    @property
    def _last(self) -> Made:
        return self._good.get(self.translation.base, Made())

    def pages(  # noqa: PLR0913  (each is something else)
        self,
        config: MkDocsConfig,
        options: StrategyConfig,
        *,
        is_rebuild: bool,
        has_several: bool,
        settle: Callable[[Sequence[Page]], None],
        ask: Callable[[tuple[Examined, ...]], Iterable[Diagnostic]],
    ) -> tuple[Page, ...]:
        """Read the plans and return their pages.

        Args:
            config: Of the site.
            options: Of the plugin.
            is_rebuild: True while a server shows the site: what would stop a build then stands in
                a banner above the last good pages.
            has_several: True where other instances of the plugin publish plans too.
            settle: Raises a `StrategyError` where pages stand in each other's way.
            ask: Returns what is to be mended in what pages of authors ask of the plans, which
                never keeps a server from showing the plans.

        Raises:
            PluginError: something stops the build.
        """
        # What MkDocs counts would end a strict rebuild and leave the server stuck.
        uncounted = is_rebuild and config.strict
        try:
            with without_collector():
                clock = _clock(options)
                if not self.translation.is_repeated:
                    self._stop = self._read(config, options, clock, ask=ask, is_rebuild=is_rebuild)
                if not self._stop:
                    site = self._site(config, options, clock, has_several=has_several)
                    if not self.translation.is_repeated:
                        _tell_of_templates(site.templates, uncounted=uncounted)
                    self._publish(config, site, settle)
        except StrategyError as error:
            self._stop = Stop(fault=error.message, hint=error.hint)
        if not self._stop:
            return self._last.pages
        if not is_rebuild:
            raise PluginError(self._stop.told)
        return last_good(self._last.pages, self._stop, config, options, uncounted=uncounted)

    def _site(
        self,
        config: MkDocsConfig,
        options: StrategyConfig,
        clock: Clock,
        *,
        has_several: bool,
    ) -> Site:
        # Not only those with pages in this language: ids are the same in all.
        places = {self.translation.place(each.plan.name) for each in self.examined}
        return site_of(
            config,
            options,
            clock=clock,
            has_several=has_several or len(places) > 1,
            translation=self.translation,
        )

    def _publish(
        self, config: MkDocsConfig, site: Site, settle: Callable[[Sequence[Page]], None]
    ) -> None:
        # What is last good is told of the plans that it was made of.
        examined = self.examined
        shown = self.translation.shown(examined)
        say_what_is_not_spoken(shown, site)
        showcases: list[Showcase] = []
        every = publish(
            shown,
            site,
            histories=functools.cache(lambda: self._histories(config, site, examined)),
            memory_of=self._memory_of,
            show=showcases.append,
        )
        made = tuple(every)
        pages = tuple(each for each in made if isinstance(each, Page))
        settle(pages)
        exports = tuple(each for each in made if isinstance(each, Export))
        self._good[site.base] = Made(pages, exports, tuple(showcases), shown)

    def _histories(
        self, config: MkDocsConfig, site: Site, examined: Iterable[Examined]
    ) -> Mapping[str, History]:
        if site.history is None:
            return {}
        if self._historian is None:
            self._historian = Historian(cache_of(config), say=log.debug)
        asked = Asked(site.history, self._library.limits, site.hidden)
        told = self._historian.histories([each.plan for each in examined], asked)
        notes = {note for history in told.values() for note in history.notes}
        announce_notes(notes - self._noted)
        self._noted |= notes
        return told

    def _read(
        self,
        config: MkDocsConfig,
        options: StrategyConfig,
        clock: Clock,
        *,
        ask: Callable[[tuple[Examined, ...]], Iterable[Diagnostic]],
        is_rebuild: bool,
    ) -> Stop | None:
        """Read the plans, log what was found, and return what of it stops."""
        uncounted = is_rebuild and config.strict
        docs_dir = Path(config.docs_dir)
        limits = Limits(**options.limits)
        if limits != self._library.limits:
            self._library = Library(limits, memory_of=self._memory_of)
        plans = plans_of_site(docs_dir, options.plans, root=root_of(config))
        if not plans:
            level = logging.INFO if uncounted else logging.WARNING
            log.log(level, "no strategy.yml below %s: there is nothing to publish", docs_dir)
        if not is_rebuild:
            announce_strays(plans)
        self.examined = examine(
            plans,
            docs_dir=docs_dir,
            library=self._library,
            severities=Severities.parse(options.rules),
            clock=clock,
        )
        found = found_in(self.examined)
        asked = tuple(ask(self.examined))
        announce((*found, *asked), uncounted=uncounted)
        stops = stopping(found if is_rebuild else (*found, *asked), strict=uncounted)
        return Stop(stops) if stops else None
