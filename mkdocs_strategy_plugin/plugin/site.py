"""What a site's configuration says of all its pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from mkdocs_strategy_plugin.pipeline.publish import Site
from mkdocs_strategy_plugin.plugin.clock import day, now
from mkdocs_strategy_plugin.render.words import languages

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from mkdocs_strategy_plugin.plugin.options import StrategyConfig

__all__ = ["root_of", "site_of"]


def site_of(config: MkDocsConfig, options: StrategyConfig) -> Site:
    """Return what the pages of all plans have in common.

    Raises:
        PluginError: an option names a language or a day that there is not.
    """
    if options.language and options.language not in languages():
        known = ", ".join(languages())
        raise PluginError(f"no pages in language '{options.language}'. Write one of {known}.")
    theme = config.theme
    return Site(
        now=now(),
        as_of=day(options.as_of),
        language=options.language,
        theme_language=str(theme.get("language") or theme.get("locale") or "")[:2] or None,
        use_directory_urls=config.use_directory_urls,
        shown_root=root_of(config),
    )


def root_of(config: MkDocsConfig) -> Path:
    """Return the folder that file names are shown relative to: that of mkdocs.yml."""
    return Path(config.config_file_path or config.docs_dir).parent
