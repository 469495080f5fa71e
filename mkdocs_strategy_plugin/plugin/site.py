"""What a site's configuration says of all its pages."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from mkdocs.plugins import get_plugin_logger

from mkdocs_strategy_plugin.compute.hiding import parse as parse_hidden
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.text import best_language
from mkdocs_strategy_plugin.pipeline.exports import CALENDAR_HINT, USUAL, forms_of, has_calendar
from mkdocs_strategy_plugin.pipeline.history_options import wanted_of
from mkdocs_strategy_plugin.pipeline.language import is_spoken, known_language
from mkdocs_strategy_plugin.pipeline.places import base_folder
from mkdocs_strategy_plugin.pipeline.site import Site
from mkdocs_strategy_plugin.plugin.translation import ALONE
from mkdocs_strategy_plugin.render.choice import CHANGES, chosen
from mkdocs_strategy_plugin.render.foreign import in_block
from mkdocs_strategy_plugin.render.languages import languages
from mkdocs_strategy_plugin.render.own_templates import templates_in
from mkdocs_strategy_plugin.render.tags import chosen_tags

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from mkdocs_strategy_plugin.pipeline.clock import Clock
    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.plugin.options import StrategyConfig
    from mkdocs_strategy_plugin.plugin.translation import Translation
    from mkdocs_strategy_plugin.render.environment import Templates

__all__ = ["cache_of", "in_language_of", "outside", "root_of", "say_what_is_not_spoken", "site_of"]

log = get_plugin_logger(__name__)

COMMITS = {"github": "commit", "gitlab": "-/commit"}
"""Where hosts of repositories show a commit."""


def site_of(
    config: MkDocsConfig,
    options: StrategyConfig,
    *,
    clock: Clock,
    has_several: bool = False,
    translation: Translation = ALONE,
) -> Site:
    """Return what the pages of all plans have in common.

    Args:
        config: Of the site.
        options: Of one instance of the plugin.
        clock: The day the pages speak of.
        has_several: True where other instances publish plans too.
        translation: The language that is built.

    Raises:
        StrategyError: an option names something that there is not.
    """
    pages, history = chosen(options.pages), wanted_of(options.history)
    return Site(
        clock=clock,
        language=known_language(options.language, place="option 'language'"),
        theme_language=translation.language or _theme_language(config) or None,
        use_directory_urls=config.use_directory_urls,
        shown_root=root_of(config),
        base=translation.base,
        path=base_folder(options.path),
        pages=pages if history else tuple(each for each in pages if each != CHANGES),
        hidden=_hidden(options),
        templates=_templates(options, theme=config.theme.name or ""),
        exports=_exports(options),
        has_several=has_several,
        history=history,
        commit_url=_commit_url(config.repo_url or ""),
        portfolio=cast("str | bool", options.portfolio),
        place=translation.place,
        tags=chosen_tags(options.tags),
    )


def say_what_is_not_spoken(examined: Iterable[Examined], site: Site) -> None:
    """Say of which plans the pages are in a language that is none of theirs."""
    for each in examined if not site.language else ():
        if not is_spoken(each.plan):
            log.info(
                "there are no pages in '%s', the language of the plan in '%s/': their own words "
                "are in English. Write one of %s under the option 'language', or add a language.",
                *(each.plan.languages[0], each.plan.name or ".", ", ".join(languages())),
            )


def in_language_of(language: str, html: str, config: MkDocsConfig) -> str:
    """Return a page's HTML, with its language where the theme says another for the whole page.

    Args:
        language: Of the page.
        html: What the theme puts into its own.
        config: Of the site.
    """
    theme = _theme_language(config)
    return html if not theme or best_language(language, [theme]) else in_block(html, language)


def _theme_language(config: MkDocsConfig) -> str:
    return str(config.theme.get("language") or config.theme.get("locale") or "")


def root_of(config: MkDocsConfig) -> Path:
    """Return the folder that paths in options are relative to: that of mkdocs.yml."""
    return Path(config.config_file_path or config.docs_dir).parent


def outside(folders: Iterable[Path], options: StrategyConfig) -> Iterator[Path]:
    """Yield what a build reads that may lie outside of the docs folder."""
    yield from folders
    if options.templates_dir:
        yield Path(options.templates_dir)


def cache_of(config: MkDocsConfig) -> Path:
    """Return the folder for what is kept between builds; beside mkdocs.yml, as other plugins do."""
    return root_of(config) / ".cache/plugin/strategy"


def _commit_url(repo_url: str) -> str:
    """Return the address of a commit, with `{hash}` in it; empty where the host is not known."""
    parts = urlsplit(repo_url)
    address = repo_url.rstrip("/").removesuffix(".git")
    if parts.scheme not in {"http", "https"}:
        return ""
    known = (way for host, way in COMMITS.items() if host in (parts.hostname or ""))
    return next((f"{address}/{way}/{{hash}}" for way in known), "")


def _hidden(options: StrategyConfig) -> frozenset[str]:
    hidden = parse_hidden(options.hide)
    if hidden and options.publish_source:
        raise StrategyError(
            "option 'publish_source' publishes the files that hold the fields of option 'hide'",
            "Remove one of the two.",
        )
    return hidden


def _exports(options: StrategyConfig) -> tuple[str, ...]:
    is_chosen = options.exports is not None
    forms = forms_of(cast("list[str]", options.exports) if is_chosen else USUAL)
    if "ics" in forms and not has_calendar():
        # Who chose nothing has asked for no calendar, and is not told at each build of a server.
        level = logging.INFO if is_chosen else logging.DEBUG
        log.log(level, "no calendar.ics: %s for it", CALENDAR_HINT)
        return tuple(form for form in forms if form != "ics")
    return forms


def _templates(options: StrategyConfig, *, theme: str) -> Templates | None:
    if not options.templates_dir:
        return None
    return templates_in(Path(options.templates_dir), theme=theme)
