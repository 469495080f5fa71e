"""Parts of plans on the pages that authors write: which page asks, and what it is shown."""

from __future__ import annotations

import logging
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import get_plugin_logger

from mkdocs_strategy_plugin.embed.desk import Desk
from mkdocs_strategy_plugin.embed.extension import StrategyExtension
from mkdocs_strategy_plugin.load.embeds import Mentions
from mkdocs_strategy_plugin.pipeline.pages import ExaminedPages, examine_pages
from mkdocs_strategy_plugin.plugin.stopwatch import timed
from mkdocs_strategy_plugin.render.page import filled, slot
from mkdocs_strategy_plugin.render.showcase import Seat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from mkdocs_strategy_plugin.check.severities import Severities
    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.load.embeds import Embed
    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.plugin.portal import Portal
    from mkdocs_strategy_plugin.render.context import Link

__all__ = ["Embedding"]

log = get_plugin_logger(__name__)

NOWHERE = Seat("", "")
"""Where a text stands that a plugin converts beside all pages, such as the excerpt of a post."""
NOTHING = "<!-- strategy -->"
"""What stands there for a whole part."""


class Embedding:
    """What the pages of one site show of its plans, from build to build."""

    def __init__(self) -> None:
        self.own_time = 0.0
        """Seconds that the parts of this build have taken."""
        self._fragments: list[str] = []
        self._filled: dict[str, list[str]] = {}
        self._desk = Desk()
        self._pages: dict[str, Mentions] = {}
        self._seat: Seat | None = None
        self._level = logging.WARNING
        self._written: dict[str, tuple[object, ...]] = {}

    def examine(
        self, examined: Iterable[Examined], config: MkDocsConfig, *, rules: Severities
    ) -> tuple[Diagnostic, ...]:
        """Read what pages ask, and return what is to be mended in it.

        Args:
            examined: All plans of the site.
            config: Of the site; what it excludes is not looked at.
            rules: What it says of rules.
        """
        out = config.exclude_docs
        asked: ExaminedPages = examine_pages(
            Path(config.docs_dir),
            examined,
            severities=rules,
            is_out=lambda name: bool(out and out.match_file(name)),
        )
        self._pages = {page.name: page.mentions for page in asked.pages}
        return asked.diagnostics

    def renew(self, portals: Iterable[Portal], *, uncounted: bool) -> None:
        """Take over what the instances of the plugin have made for this build.

        Args:
            portals: Of all instances.
            uncounted: True logs so that `--strict` does not end the build.
        """
        # Where several publish one plan, the first one is meant.
        every = list(portals)[::-1]
        self.own_time = 0.0
        self._level = logging.INFO if uncounted else logging.WARNING
        self._seat, self._filled = None, {}
        self._desk = Desk(
            {each.plan.name: each.loaded for portal in every for each in portal.shown_plans},
            {each.plan: each for portal in every for each in portal.showcases},
        )

    def register(self, config: MkDocsConfig) -> None:
        """Give the site our Markdown extension."""
        # A site of several languages is built with one configuration again and again.
        if any(isinstance(each, StrategyExtension) for each in config.markdown_extensions):
            return
        # As an instance: so users need no line for it, and it knows the page.
        config.markdown_extensions.append(StrategyExtension(self))  # type: ignore[arg-type]

    def attend(self, files: Files) -> None:
        """Have pages that show something of plans built when that changes, not only they."""
        for name, mentions in self._pages.items():
            file = files.get_file_from_path(name)
            if file:
                self._watch(file, mentions)

    def _watch(self, file: File, mentions: Mentions) -> None:
        own = file.is_modified

        def is_modified() -> bool:
            return own() or self._written.get(file.abs_dest_path) != self._shown(file, mentions)

        vars(file)["is_modified"] = is_modified

    def turn_to(self, file: File) -> None:
        """Take note of the page that is converted next."""
        self._seat, self._fragments = _seat(file), []

    def filled(self, html: str, file: File) -> str:
        """Return the HTML of the page that was converted with all that it shows."""
        self._seat = None
        if not self._fragments:
            return html
        self._filled[file.src_uri], self._fragments = self._fragments, []
        return filled(html, self._filled[file.src_uri])

    def fragments_of(self, file: File) -> list[str]:
        """Return what a page shows in lines of their own, in its order."""
        return self._filled.get(file.src_uri, [])

    def begin(self, file: File) -> None:
        """Hold what the site shows on a page to be unknown until the page is written."""
        self._written.pop(file.abs_dest_path, None)

    def finish(self, file: File) -> None:
        """Note that a page is written."""
        if file.src_uri in self._pages:
            self._written[file.abs_dest_path] = self._shown(file, self._pages[file.src_uri])

    def _shown(self, file: File, mentions: Mentions) -> tuple[object, ...]:
        return self._desk.shown(mentions, _seat(file))

    @timed
    def block(self, embed: Embed) -> str:
        """Return a slot for what takes the place of an embed."""
        if self._seat is None:
            return NOTHING
        self._fragments.append(self._html(embed, self._seat))
        return slot(len(self._fragments) - 1)

    @timed
    def inline(self, embed: Embed) -> str:
        """Return what takes the place of an embed in running text."""
        return self._html(embed, self._seat or NOWHERE)

    def _html(self, embed: Embed, seat: Seat) -> str:
        answer = self._desk.answer(embed, seat)
        if answer.faults and not self._is_told(embed):
            for fault in answer.faults:
                log.log(self._level, "'%s': %s. %s", seat.page, fault.message, fault.hint)
        return answer.html

    @timed
    def link(self, written: str) -> Link | None:
        """Return the link to an entity as seen from the page; None for no entity."""
        found = self._desk.link(written, self._seat or NOWHERE)
        return found._replace(href=None) if found and self._seat is None else found

    def _is_told(self, embed: Embed) -> bool:
        """Tell whether the page itself holds the embed, so that it was looked at already.

        What stands on no page of its own was told of the page that it is taken from.
        """
        if self._seat is None:
            return True
        known = self._pages.get(self._seat.page, Mentions()).embeds
        return any(_words(each) == _words(embed) for each in known)


def _words(embed: Embed) -> tuple[object, ...]:
    words = tuple((word.key, word.value) for word in embed.words)
    return embed.view, words, embed.is_alone


def _seat(file: File) -> Seat:
    return Seat(file.src_uri, posixpath.dirname(file.dest_uri))
