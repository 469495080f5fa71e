"""What keeps pages from being made, and what is shown until it is mended."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple

from mkdocs.plugins import get_plugin_logger

from mkdocs_strategy_plugin.plugin.site import root_of
from mkdocs_strategy_plugin.render.banner import under_banner
from mkdocs_strategy_plugin.report.full import counted

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.plugin.options import StrategyConfig
    from mkdocs_strategy_plugin.render.page import Page

__all__ = ["Stop", "last_good"]

log = get_plugin_logger(__name__)


class Stop(NamedTuple):
    """What keeps pages from being made."""

    diagnostics: tuple[Diagnostic, ...] = ()
    """What is to be mended in the plans."""
    fault: str = ""
    """What is wrong with the plans as a whole, or with the plugin's options."""
    hint: str = ""
    """What to do about that."""

    @property
    def told(self) -> str:
        """What the one line says that ends a build."""
        untouched = "; the site was not touched" if self.diagnostics else ""
        return f"{self}{untouched}. {self.hint}".strip()

    def __str__(self) -> str:
        """Return what stops, as the end of a log says it."""
        return f"{counted(self.diagnostics)}, listed above" if self.diagnostics else self.fault


def last_good(
    good: tuple[Page, ...],
    stop: Stop,
    config: MkDocsConfig,
    options: StrategyConfig,
    *,
    uncounted: bool,
) -> tuple[Page, ...]:
    """Return the pages as last made, with what stops new ones above them."""
    level = logging.INFO if uncounted else logging.ERROR
    log.log(level, "%s; until it is mended, the last good pages are shown. %s", stop, stop.hint)
    return tuple(
        under_banner(
            good,
            stop.diagnostics,
            fault=stop.fault,
            hint=stop.hint,
            shown_root=root_of(config),
            # As it is written: a slip in it may be what stops.
            hidden=frozenset(options.hide),
        )
    )
