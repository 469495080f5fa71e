"""Hooks: they connect MkDocs' files and events with the pipeline."""

from __future__ import annotations

import datetime as dt
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, InclusionLevel

from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.diagnostics import Severity, StrategyError
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.load.sources import Limits
from mkdocs_strategy_plugin.pipeline.examine import examine
from mkdocs_strategy_plugin.pipeline.publish import Site, publish
from mkdocs_strategy_plugin.plugin.navigation import in_order
from mkdocs_strategy_plugin.plugin.options import StrategyConfig
from mkdocs_strategy_plugin.render.page import filled
from mkdocs_strategy_plugin.render.words import languages
from mkdocs_strategy_plugin.report.concise import line
from mkdocs_strategy_plugin.report.full import summary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage

    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.render.page import Page

__all__ = ["StrategyPlugin"]

log = get_plugin_logger(__name__)

STYLESHEET = "assets/strategy/strategy.css"
ASSETS = Path(__file__).parents[1] / "render" / "assets"


class StrategyPlugin(BasePlugin[StrategyConfig]):
    """Reads strategies from the docs folder and publishes a portal for each."""

    def __init__(self) -> None:
        self.library = Library()
        self.examined: tuple[Examined, ...] = ()
        self.pages: dict[str, Page] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Do nothing: that this hook exists keeps one instance across rebuilds."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Examine all plans and make their pages, before MkDocs touches the site folder."""
        self.examined, self.pages = (), {}
        if not self.config.enabled:
            return config
        started = time.perf_counter()
        self.examined = self._examine(Path(config.docs_dir))
        _report(self.examined)
        try:
            made = tuple(publish(self.examined, self._site(config)))
        except StrategyError as error:
            raise PluginError(f"{error.message}. {error.hint}") from None
        self.pages = {page.path: page for page in made}
        _prepare(config)
        log.debug("own time: %.0f ms", 1000 * (time.perf_counter() - started))
        return config

    @event_priority(50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages and the style sheet; keep the plans' own files out of the site."""
        if not self.pages:
            return files
        for page in self.pages.values():
            self._add(page, files, config)
        if not files.get_file_from_path(STYLESHEET):
            source = str(ASSETS / "strategy.css")
            files.append(File.generated(config, STYLESHEET, abs_src_path=source))
        if not self.config.publish_source:
            self._hide_sources(files, Path(config.docs_dir))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, **_: object) -> Navigation:
        """Put the pages of each plan in reading order where the author left the order open."""
        if self.pages and config.nav is None:
            in_order(nav, list(self.pages))
        return nav

    def on_page_content(self, html: str, *, page: MkDocsPage, **_: object) -> str:
        """Fill in the tables, charts and cards, past the Markdown parser."""
        ours = self.pages.get(page.file.src_uri)
        is_ours = ours is not None and page.file.generated_by is not None
        return filled(html, ours.fragments) if ours and is_ours else html

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
            now=_now(),
            as_of=_day(self.config.as_of),
            language=self.config.language,
            theme_language=str(theme.get("language") or theme.get("locale") or "")[:2] or None,
            use_directory_urls=config.use_directory_urls,
            shown_root=Path(config.config_file_path or config.docs_dir).parent,
        )

    def _add(self, page: Page, files: Files, config: MkDocsConfig) -> None:
        if files.get_file_from_path(page.path):
            log.info("'%s' is written by hand and stays as it is", page.path)
            return
        file = File.generated(config, page.path, content=page.text)
        if page.edit:
            relative = os.path.relpath(page.edit, config.docs_dir)
            file.edit_uri = Path(relative).as_posix()
        if not page.in_nav and not self.config.entities_in_nav:
            file.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(file)

    def _hide_sources(self, files: Files, docs_dir: Path) -> None:
        for path in {path for each in self.examined for path in each.loaded.files}:
            file = files.get_file_from_path(Path(os.path.relpath(path, docs_dir)).as_posix())
            if file:
                file.inclusion = InclusionLevel.EXCLUDED


def _report(examined: Iterable[Examined]) -> None:
    """Log errors and warnings; end in one error if there is any that stops a build."""
    # A file that several plans share is faulty once.
    diagnostics = dict.fromkeys(each for plan in examined for each in plan.diagnostics)
    for diagnostic in diagnostics:
        if diagnostic.severity is not Severity.INFO:
            level = log.error if diagnostic.severity is Severity.ERROR else log.warning
            level("%s", _told(diagnostic))
    counts = {
        severity: sum(each.severity is severity for each in diagnostics) for severity in Severity
    }
    errors = counts[Severity.ERROR]
    if errors:
        files = len({each.location.file for each in diagnostics if each.severity is Severity.ERROR})
        raise PluginError(
            f"The strategy has {errors} {'error' if errors == 1 else 'errors'} in "
            f"{files} {'file' if files == 1 else 'files'}, listed above; the site was not touched."
        )
    log.info("Strategy: %s", summary(diagnostics))


def _told(diagnostic: Diagnostic) -> str:
    hint = f" {diagnostic.hint}" if diagnostic.hint else ""
    return f"{line(diagnostic, root=Path.cwd())}{f'.{hint}' if hint else ''}"


def _prepare(config: MkDocsConfig) -> None:
    # First, so that the site's own rules win.
    if STYLESHEET not in config.extra_css:
        config.extra_css.insert(0, STYLESHEET)
    # The ids of entities' headings are written with it.
    if "attr_list" not in config.markdown_extensions:
        config.markdown_extensions.append("attr_list")


def _now() -> dt.datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return dt.datetime.now(dt.UTC)  # noqa: TID251  (this is the edge)
    try:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    except (ValueError, OverflowError, OSError):
        raise PluginError(f"SOURCE_DATE_EPOCH: '{epoch}' is no time in seconds.") from None


def _day(written: object) -> dt.date | None:
    # The hosts read YAML 1.1, where a bare day is a date already.
    if isinstance(written, dt.datetime):
        return written.date()
    if written is None or isinstance(written, dt.date):
        return written
    try:
        return dt.date.fromisoformat(str(written))
    except ValueError:
        raise PluginError(f"as_of: '{written}' is no day. Write it as 2027-03-31.") from None
